import { Alert, Button, Flex, Input } from 'antd';
import { useEffect, useState } from 'react';
import type { ReportSectionView } from '#contract/report';
import type { ReportWorkView } from '#contract/report-review';
import { formatInstant } from '../../lib/format';
import { Soft } from '../../ui/soft';
import { SectionMaterial } from './section-material';
import { SectionWork } from './section-work';
import { useSectionText } from './use-section-text';

interface Props {
  reportId: number;
  section: ReportSectionView;
  /** How the section is called for people: "Mục I.2. Về tổ chức chỉ đạo, điều hành". */
  label: string;
  /** Tells whether the field holds text that is not saved. */
  onUnsaved: (code: string, unsaved: boolean) => void;
  work?: ReportWorkView;
  /** Others who write in this section now. */
  writers: readonly string[];
  onWriting?: (code: string | null) => void;
}

/** One narrative section, written and saved on its own: nobody waits for a colleague on another section. */
export function SectionEditor({ reportId, section, label, onUnsaved, work, writers, onWriting }: Props) {
  const editing = useSectionText(reportId, section);
  const { text, setText, dirty, conflict, saving, error } = editing;
  const [material, setMaterial] = useState(false);
  const insert = (more: string) => setText(text.trim() === '' ? more : `${text.trimEnd()}\n${more}`);
  useEffect(() => {
    onUnsaved(section.code, dirty);
    return () => onUnsaved(section.code, false);
  }, [onUnsaved, section.code, dirty]);
  return (
    <div>
      {conflict && <Conflict section={section} editing={editing} />}
      {writers.length > 0 && (
        <Alert
          type="info"
          showIcon
          className="form-notice"
          title={`${writers.join(', ')} đang soạn mục này. Nếu cả hai cùng sửa, hệ thống giữ cả hai nội dung để bạn chọn.`}
        />
      )}
      <Input.TextArea
        aria-label={conflict ? `${label}: nội dung của bạn` : label}
        value={text}
        autoSize={{ minRows: 3, maxRows: 24 }}
        placeholder="Chưa có nội dung. Nhập nội dung của mục này; mỗi đoạn một dòng."
        status={error ? 'error' : undefined}
        onChange={(event) => setText(event.target.value)}
        onFocus={() => onWriting?.(section.code)}
        onBlur={() => {
          onWriting?.(null);
          void editing.save();
        }}
      />
      {error && <Alert type="error" showIcon title={error.message} style={{ marginTop: 8 }} />}
      {!conflict && (
        <Flex wrap align="center" gap={8} style={{ marginTop: 8 }}>
          {/* Always there, so that saving on leaving the field does not move what the pointer is on. */}
          <Button
            type={dirty ? 'primary' : 'default'}
            loading={saving}
            aria-label={`Lưu ${label}`}
            onClick={() => void editing.save()}
          >
            Lưu mục này
          </Button>
          {dirty && !saving && (
            <Button type="text" onClick={editing.takeStored} aria-label={`Bỏ thay đổi chưa lưu của ${label}`}>
              Bỏ thay đổi
            </Button>
          )}
          <Soft role="status">{saying(section, editing)}</Soft>
        </Flex>
      )}
      {work && (
        <Flex wrap align="center" justify="space-between" gap={8} style={{ marginTop: 8 }}>
          <SectionWork reportId={reportId} code={section.code} label={label} work={work} />
          <Button
            size="small"
            aria-expanded={material}
            aria-label={`${material ? 'Ẩn tư liệu' : 'Tư liệu'} của ${label}`}
            onClick={() => setMaterial(!material)}
          >
            {material ? 'Ẩn tư liệu' : 'Tư liệu: báo cáo của đơn vị, kỳ trước'}
          </Button>
        </Flex>
      )}
      {material && <SectionMaterial reportId={reportId} code={section.code} onInsert={insert} />}
    </div>
  );
}

function saying(section: ReportSectionView, { saving, dirty, restored }: ReturnType<typeof useSectionText>): string {
  if (saving) return 'Đang lưu…';
  if (restored) return 'Đã khôi phục nội dung bạn nhập lần trước nhưng chưa lưu.';
  if (dirty) return 'Chưa lưu; nội dung đang nhập được giữ trên máy này.';
  if (!section.updatedAt) return 'Chưa có ai nhập mục này.';
  return `Đã lưu lúc ${formatInstant(section.updatedAt)}${section.updatedBy ? `, người sửa: ${section.updatedBy}` : ''}.`;
}

interface ConflictProps {
  section: ReportSectionView;
  editing: ReturnType<typeof useSectionText>;
}

/** Both texts at once; nothing is lost until a person decides. */
function Conflict({ section, editing }: ConflictProps) {
  const who = section.updatedBy ?? 'Người khác';
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      className="form-notice"
      title={`${who} đã lưu mục này lúc ${formatInstant(section.updatedAt)}, trong khi bạn đang sửa.`}
      description={
        <>
          <p style={{ margin: '0 0 4px' }}>Nội dung đang lưu trên hệ thống:</p>
          <blockquote
            style={{ margin: 0, padding: '4px 12px', borderInlineStart: '3px solid #d48806', whiteSpace: 'pre-wrap' }}
          >
            {section.text || '(để trống)'}
          </blockquote>
          <p style={{ margin: '8px 0' }}>
            Nội dung của bạn vẫn ở ô bên dưới. Có thể chép phần cần giữ xuống ô dưới rồi chọn “Lưu nội dung của tôi”;
            chọn “Lấy nội dung đang lưu” thì nội dung của bạn bị bỏ.
          </p>
          <Flex wrap gap={8}>
            <Button type="primary" loading={editing.saving} onClick={() => void editing.keepMine()}>
              Lưu nội dung của tôi
            </Button>
            <Button disabled={editing.saving} onClick={editing.takeStored}>
              Lấy nội dung đang lưu
            </Button>
          </Flex>
        </>
      }
    />
  );
}
