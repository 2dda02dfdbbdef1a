import { useQuery } from '@tanstack/react-query';
import { Checkbox, Select } from 'antd';
import { Link } from 'react-router';
import type { ReportView } from '#contract/report';
import type {
  ComparedReportView,
  FigureDifferenceView,
  ReportComparisonView,
  TaskDifferenceView,
  TextDifferenceView,
} from '#contract/report-version';
import { formatDate, NOTHING } from '../../lib/format';
import { useUrlQuery } from '../../lib/url-query';
import { paths } from '../../paths';
import { DataTable, type DataColumns } from '../../ui/data-table';
import { Page } from '../../ui/page';
import { EmptyState, QueryState } from '../../ui/query-state';
import { comparisonQuery } from './get-report-versions';
import { reportsQuery } from './get-reports';
import { ReportVersionStyle } from './report-version.style';

/** Two reports side by side: versions of one, or two periods. The choice is in the address. */
export function ReportComparisonPage() {
  const url = useUrlQuery();
  const [from, to] = [url.number('tu'), url.number('den')];
  const reports = useQuery(reportsQuery({ page: 1, pageSize: 200 }));
  return (
    <Page title="So sánh báo cáo" breadcrumb={[{ title: 'Báo cáo', to: paths.reports() }, { title: 'So sánh' }]}>
      <ReportVersionStyle />
      <QueryState query={reports}>
        {({ items }) => (
          <div className="compared-choices">
            <ReportChoice
              label="Báo cáo thứ nhất"
              value={from}
              reports={items}
              onChange={(id) => url.set({ tu: id })}
            />
            <ReportChoice label="Báo cáo thứ hai" value={to} reports={items} onChange={(id) => url.set({ den: id })} />
          </div>
        )}
      </QueryState>
      {from === undefined || to === undefined || from === to ? (
        <EmptyState title="Chọn hai báo cáo khác nhau để so sánh: hai kỳ, hoặc hai phiên bản của một kỳ." />
      ) : (
        <Comparison from={from} to={to} />
      )}
    </Page>
  );
}

interface ChoiceProps {
  label: string;
  value: number | undefined;
  reports: readonly ReportView[];
  onChange: (id: number) => void;
}
function ReportChoice({ label, value, reports, onChange }: ChoiceProps) {
  const id = label.endsWith('nhất') ? 'compare-from' : 'compare-to';
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <Select
        id={id}
        value={value}
        onChange={onChange}
        virtual={false}
        placeholder="Chọn báo cáo"
        style={{ width: '100%' }}
        options={reports.map((report) => ({ value: report.id, label: reportText(report) }))}
      />
    </div>
  );
}
const reportText = ({ period, versionNo, status, number, plan }: ReportView): string =>
  `${period.title}${versionNo > 1 ? `, phiên bản ${versionNo}` : ''} (${status === 'draft' ? 'dự thảo' : `số ${number ?? ''}`}) – ${plan.name}`;

function Comparison({ from, to }: { from: number; to: number }) {
  const url = useUrlQuery();
  const comparison = useQuery(comparisonQuery({ from, to }));
  const all = url.flag('tat-ca') ?? false;
  return (
    <QueryState query={comparison}>
      {(found) => (
        <>
          <Figures comparison={found} all={all} onAll={(shown) => url.set({ 'tat-ca': shown || null })} />
          <Tasks comparison={found} />
          <Texts comparison={found} />
        </>
      )}
    </QueryState>
  );
}

const sideText = ({ periodTitle, versionNo, asOf }: ComparedReportView): string =>
  `${periodTitle}, phiên bản ${versionNo} (số liệu đến ${formatDate(asOf)})`;

function Figures({
  comparison,
  all,
  onAll,
}: {
  comparison: ReportComparisonView;
  all: boolean;
  onAll: (all: boolean) => void;
}) {
  const { from, to, figures } = comparison;
  const rows = all ? figures : figures.filter((figure) => figure.changed);
  const columns: DataColumns<FigureDifferenceView> = [
    { title: 'Phạm vi', dataIndex: 'group' },
    { title: 'Số liệu', dataIndex: 'label' },
    {
      title: sideText(from),
      key: 'from',
      align: 'right',
      render: (_, row) => <Figure report={from} row={row} text={row.from} listed={row.listed.from} />,
    },
    {
      title: sideText(to),
      key: 'to',
      align: 'right',
      render: (_, row) => <Figure report={to} row={row} text={row.to} listed={row.listed.to} />,
    },
    { title: 'Chênh lệch', key: 'change', align: 'right', render: (_, row) => row.change ?? NOTHING },
  ];
  return (
    <section aria-labelledby="compared-figures">
      <h2 id="compared-figures">Số liệu</h2>
      <p>
        {figures.filter((figure) => figure.changed).length} trong số {figures.length} số liệu khác nhau.{' '}
        <Checkbox checked={all} onChange={(event) => onAll(event.target.checked)}>
          Hiện cả số liệu không đổi
        </Checkbox>
      </p>
      <DataTable
        caption="Số liệu của hai báo cáo"
        hideCaption
        columns={columns}
        rows={rows}
        rowKey="code"
        empty="Không có số liệu nào khác nhau."
      />
    </section>
  );
}

interface FigureProps {
  report: ComparedReportView;
  row: FigureDifferenceView;
  text: string | null;
  listed: boolean;
}
/** A count opens the list frozen with its report. */
function Figure({ report, row, text, listed }: FigureProps) {
  const query = text === null || text === '0' ? null : (listOfFigure(row.code) ?? (listed ? { key: row.code } : null));
  if (!query) return <>{text ?? NOTHING}</>;
  return (
    <Link
      to={paths.reportList(report.id, query)}
      aria-label={`${row.group}, ${row.label}: ${text}, ${sideText(report)}`}
    >
      {text}
    </Link>
  );
}

/** The list behind a figure of the plan, by its code; null for rates and for facts of which only the key is known. */
function listOfFigure(code: string): Parameters<typeof paths.reportList>[1] | null {
  const match = /^plan(?:\.(area|unit)\.(\w+))?\.(\w+)$/.exec(code);
  if (!match) return null;
  const [, of, which = '', figure = ''] = match;
  if (/rate$/i.test(figure)) return null;
  const scope = of === 'area' ? { area: which } : of === 'unit' ? { unitId: Number(which) } : {};
  if (figure === 'total') return scope;
  if (figure === 'coordinating') return { ...scope, role: 'coordinating' };
  return figure === 'completedInPeriod' ? { key: code } : { ...scope, schedule: figure };
}

const KIND: Record<TaskDifferenceView['kind'], string> = { added: 'Thêm', removed: 'Bớt', changed: 'Thay đổi' };
const TASK_COLUMNS: DataColumns<TaskDifferenceView> = [
  { title: 'Mã', dataIndex: 'code', width: 72 },
  { title: 'Nhiệm vụ', key: 'title', render: (_, row) => <Link to={paths.task(row.taskId)}>{row.title}</Link> },
  { title: 'Khác nhau', key: 'kind', width: 110, render: (_, row) => KIND[row.kind] },
  {
    title: 'Nội dung',
    key: 'fields',
    render: (_, row) => (
      <ul className="compared-fields">
        {row.fields.map(({ label, from, to }) => (
          <li key={label}>
            {label}: {from} → <strong>{to}</strong>
          </li>
        ))}
      </ul>
    ),
  },
];
function Tasks({ comparison: { tasks } }: { comparison: ReportComparisonView }) {
  return (
    <section aria-labelledby="compared-tasks">
      <h2 id="compared-tasks">Danh mục nhiệm vụ</h2>
      <DataTable
        caption="Nhiệm vụ khác nhau giữa hai báo cáo"
        hideCaption
        columns={TASK_COLUMNS}
        rows={tasks}
        rowKey="taskId"
        empty="Danh mục nhiệm vụ như nhau."
      />
    </section>
  );
}

function Texts({ comparison: { texts } }: { comparison: ReportComparisonView }) {
  return (
    <section aria-labelledby="compared-texts">
      <h2 id="compared-texts">Nội dung</h2>
      {texts.length === 0 && <p>Nội dung như nhau.</p>}
      {texts.length > 0 && (
        <p>
          Chữ <del>gạch bỏ</del> chỉ có ở báo cáo thứ nhất, chữ <ins>gạch chân</ins> chỉ có ở báo cáo thứ hai.
        </p>
      )}
      {texts.map((text) => (
        <TextDifference key={text.section} text={text} />
      ))}
    </section>
  );
}

function TextDifference({ text: { section, parts } }: { text: TextDifferenceView }) {
  return (
    <article className="compared-text">
      <h3>{section}</h3>
      <p>
        {parts.map(({ kind, text }, index) => {
          if (kind === 'removed') return <del key={index}>{text}</del>;
          return kind === 'added' ? <ins key={index}>{text}</ins> : <span key={index}>{text}</span>;
        })}
      </p>
    </article>
  );
}
