import { useQuery } from '@tanstack/react-query';
import { Alert, Descriptions, Modal } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import {
  ACCUMULATION_LABEL,
  INDICATOR_LEVEL_LABEL,
  SEVERITY_LABEL,
  VALUE_TYPE_LABEL,
  type IndicatorPageView,
  type RuleView,
} from '#contract/indicator';
import { formatDate, NOTHING } from '../../lib/format';
import { mayTry, useMe } from '../../lib/session';
import { paths } from '../../paths';
import { actionOf, AllowedButton } from '../../ui/allowed-button';
import { useAreas } from '../../ui/area-select';
import { Page } from '../../ui/page';
import { QueryState } from '../../ui/query-state';
import { indicatorQuery } from './get-indicators';
import { CloseIndicatorForm, EditIndicatorForm } from './indicator-form';
import { IndicatorStyle } from './indicator.style';

const CRUMBS = [
  { title: 'Số liệu thống kê', to: paths.statistics() },
  { title: 'Danh mục chỉ tiêu', to: paths.indicators() },
];

/** One indicator: what it means, who states it, how it is broken down, and which rules its values are held against. */
export function IndicatorPage() {
  const indicator = useQuery(indicatorQuery(Number(useParams().id)));
  const [dialog, setDialog] = useState<'edit' | 'close' | null>(null);
  const [saved, setSaved] = useState(false);
  const { data } = indicator;
  const manages = mayTry(useMe(), 'indicator.manage');
  const done = () => {
    setDialog(null);
    setSaved(true);
  };
  return (
    <Page
      title={data ? `${data.code} ${data.name}` : 'Chỉ tiêu'}
      breadcrumb={[...CRUMBS, ...(data ? [{ title: data.code }] : [])]}
      actions={
        manages &&
        data && (
          <>
            <AllowedButton action={actionOf(data.allowedActions, 'edit')} onClick={() => setDialog('edit')}>
              Sửa chỉ tiêu
            </AllowedButton>
            <AllowedButton action={actionOf(data.allowedActions, 'close')} danger onClick={() => setDialog('close')}>
              Thôi thu thập
            </AllowedButton>
          </>
        )
      }
    >
      <IndicatorStyle />
      <div aria-live="polite">
        {saved && <Alert className="form-notice" type="success" showIcon title="Đã lưu chỉ tiêu." />}
      </div>
      <QueryState query={indicator}>{(view) => <Definition indicator={view} />}</QueryState>
      <Modal
        open={dialog !== null}
        title={dialog === 'close' ? 'Thôi thu thập chỉ tiêu' : 'Sửa chỉ tiêu'}
        footer={null}
        width={860}
        mask={{ closable: false }}
        onCancel={() => setDialog(null)}
        destroyOnHidden
      >
        {dialog === 'edit' && data && <EditIndicatorForm indicator={data} onDone={done} />}
        {dialog === 'close' && data && <CloseIndicatorForm indicator={data} onDone={done} />}
      </Modal>
    </Page>
  );
}

function Definition({ indicator }: { indicator: IndicatorPageView }) {
  const { areaCode, axes, rules, choices, editions, guide, levels, validFrom, validTo } = indicator;
  const { today } = useMe();
  const area = useAreas(Number((validTo ?? today).slice(0, 4))).find(({ code }) => code === areaCode);
  const ofCode = (code: string) => <Link to={paths.indicators({ q: code })}>{code}</Link>;
  return (
    <>
      <Descriptions
        size="small"
        bordered
        column={{ xs: 1, md: 2 }}
        className="form-notice"
        items={[
          { label: 'Lĩnh vực', children: area?.name ?? areaCode },
          { label: 'Đơn vị tính', children: indicator.unitOfMeasure || NOTHING },
          { label: 'Kiểu giá trị', children: VALUE_TYPE_LABEL[indicator.valueType] },
          { label: 'Cách cộng dồn', children: ACCUMULATION_LABEL[indicator.accumulation] },
          { label: 'Cấp báo cáo', children: levels.map((level) => INDICATOR_LEVEL_LABEL[level]).join(', ') },
          { label: 'Số chữ số thập phân', children: indicator.decimals },
          ...(indicator.numeratorCode && indicator.denominatorCode
            ? [
                { label: 'Tử số', children: ofCode(indicator.numeratorCode) },
                { label: 'Mẫu số', children: ofCode(indicator.denominatorCode) },
              ]
            : []),
          { label: 'Áp dụng từ', children: formatDate(validFrom) },
          { label: 'Thôi thu thập từ', children: validTo ? formatDate(validTo) : 'Đang thu thập' },
          ...(choices.length > 0
            ? [{ label: 'Các giá trị', children: choices.map(({ label }) => label).join('; ') }]
            : []),
          ...(guide ? [{ label: 'Giải thích', children: guide }] : []),
        ]}
      />
      <section aria-labelledby="indicator-axes">
        <h2 id="indicator-axes">Phân tổ</h2>
        {axes.length === 0 ? (
          <p>Chỉ tiêu không phân tổ.</p>
        ) : (
          <ul>
            {axes.map((axis) => (
              <li key={axis.code}>
                {axis.name}:{' '}
                {axis.items
                  .map(({ name, kind, of }) =>
                    kind === 'part'
                      ? name
                      : `${name} (nằm trong ${axis.items.find(({ code }) => code === of)?.name ?? 'tổng số'}, không cộng thêm)`,
                  )
                  .join('; ')}
              </li>
            ))}
          </ul>
        )}
      </section>
      <section aria-labelledby="indicator-rules">
        <h2 id="indicator-rules">Quy tắc kiểm tra</h2>
        {rules.length === 0 ? (
          <p>
            Chưa có quy tắc nào ngoài các quy tắc chung: đúng kiểu giá trị, phần trăm không quá 100, phần trong không
            lớn hơn phần chứa nó.
          </p>
        ) : (
          <ul>
            {rules.map((rule, index) => (
              <li key={index}>
                {ruleWords(rule)} <span className="secondary">({SEVERITY_LABEL[rule.severity]})</span>
              </li>
            ))}
          </ul>
        )}
      </section>
      {editions.length > 1 && (
        <section aria-labelledby="indicator-editions">
          <h2 id="indicator-editions">Các phiên bản của mã {indicator.code}</h2>
          <ul>
            {editions.map((edition) => (
              <li key={edition.id}>
                {edition.id === indicator.id ? (
                  edition.name
                ) : (
                  <Link to={paths.indicator(edition.id)}>{edition.name}</Link>
                )}
                : từ {formatDate(edition.validFrom)}
                {edition.validTo && ` đến trước ${formatDate(edition.validTo)}`}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function ruleWords({ kind, others, low, high }: RuleView): string {
  switch (kind) {
    case 'notAbove':
      return `Không lớn hơn chỉ tiêu ${others[0]}`;
    case 'equalsSum':
      return `Bằng tổng các chỉ tiêu ${others.join(', ')}`;
    case 'sumOfParts':
      return 'Các phần của mỗi cách phân tổ cộng lại bằng tổng số';
    case 'between':
      return `Từ ${low ?? '…'} đến ${high ?? '…'}`;
    case 'required':
      return 'Bắt buộc có số liệu';
    case 'changeWithin':
      return `Thay đổi so với kỳ trước và cùng kỳ năm trước không quá ${high}%`;
  }
}
