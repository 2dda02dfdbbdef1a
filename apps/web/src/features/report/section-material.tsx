import { useQuery } from '@tanstack/react-query';
import { Button, Col, Flex, Row } from 'antd';
import type { MaterialText, SectionMaterialView } from '#contract/report-review';
import { QueryState } from '../../ui/query-state';
import { Soft } from '../../ui/soft';
import { materialQuery } from './get-report-work';

interface Props {
  reportId: number;
  code: string;
  /** Puts the text at the end of what is being written; left out where nobody writes. */
  onInsert?: (text: string) => void;
}

/** Beside a section while it is written: what units handed in, and what the last report said there. */
export function SectionMaterial({ reportId, code, onInsert }: Props) {
  const material = useQuery(materialQuery(reportId, code));
  return <QueryState query={material}>{(view) => <Material view={view} onInsert={onInsert} />}</QueryState>;
}

const BOX = {
  border: '1px solid var(--line)',
  borderRadius: 6,
  padding: '8px 12px',
  maxHeight: 320,
  overflowY: 'auto' as const,
};

function Material({ view, onInsert }: { view: SectionMaterialView; onInsert?: (text: string) => void }) {
  const { narratives, previous } = view;
  return (
    <Row gutter={[12, 12]} style={{ marginTop: 8 }}>
      <Col xs={24} md={12}>
        <Flex wrap justify="space-between" align="center" gap={8} style={{ marginBottom: 4 }}>
          <strong>Báo cáo của đơn vị ({narratives.length})</strong>
          {onInsert && narratives.length > 1 && (
            <Button size="small" onClick={() => onInsert(narratives.map(lineOf).join('\n'))}>
              Chèn tất cả
            </Button>
          )}
        </Flex>
        <div style={BOX} tabIndex={0} role="region" aria-label="Nội dung từ báo cáo của đơn vị">
          <Soft>{coverage(view)}</Soft>
          {narratives.map((one) => (
            <div key={`${one.unitId}:${one.areaCode}`} style={{ marginTop: 8 }}>
              <Flex wrap justify="space-between" align="baseline" gap={8}>
                <strong>{one.unitName}</strong>
                {onInsert && (
                  <Button
                    size="small"
                    aria-label={`Chèn nội dung của ${one.unitName}`}
                    onClick={() => onInsert(lineOf(one))}
                  >
                    Chèn
                  </Button>
                )}
              </Flex>
              <div style={{ whiteSpace: 'pre-wrap' }}>{one.text}</div>
            </div>
          ))}
        </div>
      </Col>
      <Col xs={24} md={12}>
        <div style={{ marginBottom: 4, minHeight: 24 }}>
          <strong>Kỳ trước{previous ? `: ${previous.name}` : ''}</strong>
        </div>
        <div style={BOX} tabIndex={0} role="region" aria-label="Nội dung của báo cáo kỳ trước">
          {previous?.text ? (
            <div style={{ whiteSpace: 'pre-wrap' }}>{previous.text}</div>
          ) : (
            <Soft>
              {previous
                ? 'Mục này của báo cáo kỳ trước không có nội dung.'
                : 'Kế hoạch này chưa có báo cáo nào được ban hành trước đó.'}
            </Soft>
          )}
        </div>
      </Col>
    </Row>
  );
}

/** Whose words they are stays with them. */
const lineOf = ({ unitName, text }: MaterialText) => `${unitName}: ${text}`;

function coverage({ accepted, owed, missing, narratives }: SectionMaterialView): string {
  if (accepted === null || owed === null) return 'Kỳ này chưa mở báo cáo của đơn vị.';
  const still =
    missing.length > 0
      ? ` Chưa có: ${missing.slice(0, 5).join('; ')}${missing.length > 5 ? ` và ${missing.length - 5} đơn vị khác` : ''}.`
      : '';
  const none = narratives.length === 0 ? ' Chưa có nội dung nào cho mục này.' : '';
  return `Đã tiếp nhận ${accepted}/${owed} báo cáo.${none}${still}`;
}
