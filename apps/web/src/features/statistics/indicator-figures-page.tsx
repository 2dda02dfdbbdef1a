import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { INDICATOR_LEVEL_LABEL } from '#contract/indicator';
import type { IndicatorFiguresView, StatisticsRowView, UnitFigureView, UnitValueState } from '#contract/statistics';
import { formatCount, formatDate, formatInstant } from '../../lib/format';
import { mayTry, useMe } from '../../lib/session';
import { useUrlQuery } from '../../lib/url-query';
import { paths } from '../../paths';
import { FilterSelect } from '../../ui/filter-select';
import { DataTable, type DataColumns } from '../../ui/data-table';
import { DownloadLink } from '../../ui/download-link';
import { Labelled } from '../../ui/labelled';
import { Page } from '../../ui/page';
import { EmptyState, QueryState } from '../../ui/query-state';
import { Beside, Comparison, Exempt, FigureMarks, isProvinceAlone, Parts } from './figure-parts';
import { behindQuery } from './get-statistics';
import { RecordValueSection } from './record-value';
import { StatisticsStyle } from './statistics.style';
import { Sources } from './value-sources';

const STATE_LABEL: Record<UnitValueState, string> = {
  stated: 'Có số liệu',
  missing: 'Chưa có số liệu',
  contradicted: 'Mâu thuẫn, chưa cộng',
};
const STATE_TAG: Record<UnitValueState, string> = {
  stated: 'tag tag-completedOnTime',
  missing: 'tag tag-openOverdue',
  contradicted: 'tag tag-openOverdue',
};

/** What lies behind one number: the units, their values, where these come from, and who is missing. */
export function IndicatorFiguresPage() {
  const url = useUrlQuery();
  const id = Number(useParams().id);
  const periodId = url.number('periodId');
  if (periodId === undefined)
    return (
      <Page title="Số liệu của chỉ tiêu" breadcrumb={[{ title: 'Số liệu thống kê', to: paths.statistics() }]}>
        <EmptyState title="Đường dẫn thiếu kỳ báo cáo." action={<Link to={paths.statistics()}>Chọn kỳ báo cáo</Link>} />
      </Page>
    );
  return <FiguresOf id={id} periodId={periodId} />;
}

function FiguresOf({ id, periodId }: { id: number; periodId: number }) {
  const figures = useQuery(behindQuery(id, periodId));
  const row = figures.data?.row;
  const back = paths.statistics({ periodId, nam: figures.data?.period.year });
  return (
    <Page
      title={row ? `${row.code} ${row.name}` : 'Số liệu của chỉ tiêu'}
      breadcrumb={[{ title: 'Số liệu thống kê', to: back }, ...(row ? [{ title: row.code }] : [])]}
      actions={<Link to={paths.indicator(id)}>Định nghĩa chỉ tiêu</Link>}
    >
      <StatisticsStyle />
      <QueryState query={figures}>{(data) => <Behind id={id} data={data} />}</QueryState>
    </Page>
  );
}

function Behind({ id, data }: { id: number; data: IndicatorFiguresView }) {
  const { row, period, guide } = data;
  const mayRecord = mayTry(useMe(), 'statistics.record') && row.valueType !== 'ratio';
  const provinceAlone = isProvinceAlone(row);
  return (
    <>
      <p>
        {period.title}, số liệu từ {formatDate(period.from)} đến hết {formatDate(period.to)}. Ghi nhận đến{' '}
        {formatInstant(data.knownAt)}.
      </p>
      <p>
        Tổng số: <strong className="figure">{row.total.text}</strong> {row.unitOfMeasure !== '%' && row.unitOfMeasure}
        {row.total.numerator !== null && row.total.denominator !== null && (
          <span className="secondary">
            {' '}
            ({formatCount(row.total.numerator)}/{formatCount(row.total.denominator)})
          </span>
        )}
        {!provinceAlone && row.source === 'province' && ', do tỉnh nêu'}
        {!provinceAlone && row.source !== 'province' && (
          <>
            , cộng của {formatCount(row.total.units)} đơn vị; đã có số liệu {formatCount(row.stated)}/
            {formatCount(row.owed)} đơn vị
          </>
        )}
        . <FigureMarks figure={row.total} contradicted={row.contradictedCount} provinceAlone={provinceAlone} />
      </p>
      <Beside row={row} />
      {guide && <p className="secondary">{guide}</p>}
      {row.items.length > 0 && (
        <section aria-label="Phân tổ">
          <Parts of={row.items} />
        </section>
      )}
      <Units data={data} id={id} />
      <Exempt units={data.exempt} />
      {mayRecord && <RecordValueSection indicatorId={id} period={period} />}
    </>
  );
}

function Units({ data, id }: { data: IndicatorFiguresView; id: number }) {
  const url = useUrlQuery();
  const state = url.oneOf('trangThai', ['stated', 'missing', 'contradicted'] as const);
  const rows = data.units.filter((unit) => state === undefined || unit.state === state);
  return (
    <section aria-labelledby="units-behind">
      <h2 id="units-behind">Số liệu từng đơn vị</h2>
      <div className="list-filters">
        <Labelled label="Tình trạng">
          {(field) => (
            <FilterSelect
              id={field}
              value={state}
              options={(['stated', 'missing', 'contradicted'] as const).map((value) => ({
                value,
                label: `${STATE_LABEL[value]} (${data.units.filter((unit) => unit.state === value).length})`,
              }))}
              onChange={(trangThai) => url.set({ trangThai })}
            />
          )}
        </Labelled>
        <div className="checkbox-filter">
          <DownloadLink path={`statistics/indicators/${id}/export.xlsx?periodId=${data.period.id}`}>
            Xuất Excel
          </DownloadLink>
        </div>
      </div>
      <DataTable
        caption={`Số liệu từng đơn vị: ${rows.length} dòng`}
        hideCaption
        columns={columnsOf(data.row)}
        rows={rows}
        rowKey={({ unit }) => unit?.id ?? 0}
        empty={
          state === undefined ? (
            'Không đơn vị nào phải báo cáo chỉ tiêu này trong kỳ.'
          ) : (
            <>
              Không có đơn vị nào ở tình trạng này. <Link to={url.href({ trangThai: null })}>Xem tất cả</Link>
            </>
          )
        }
      />
    </section>
  );
}

/** What a line is to the number above it. */
function placeOf(isUnit: boolean, owes: boolean, provinceTaken: boolean) {
  const words = isUnit
    ? owes
      ? null
      : 'Không thuộc diện báo cáo, không cộng vào tổng'
    : provinceTaken
      ? 'Được lấy làm tổng số'
      : owes
        ? null
        : 'Đặt cạnh, không cộng vào tổng của các đơn vị';
  return words && <div className="secondary">{words}</div>;
}

const columnsOf = ({ source, levels }: StatisticsRowView): DataColumns<UnitFigureView> => [
  {
    title: 'Đơn vị',
    key: 'unit',
    render: (_, { unit, level, owes }) => (
      <>
        {unit ? <Link to={paths.unit(unit.id)}>{unit.name}</Link> : 'Tỉnh'}
        {unit && <div className="secondary">{INDICATOR_LEVEL_LABEL[level]}</div>}
        {placeOf(unit !== null, owes, source === 'province' && levels.some(({ level }) => level !== 'province'))}
      </>
    ),
  },
  {
    title: 'Tình trạng',
    key: 'state',
    render: (_, { state }) => <span className={STATE_TAG[state]}>{STATE_LABEL[state]}</span>,
  },
  {
    title: 'Giá trị',
    key: 'value',
    align: 'right',
    render: (_, { text, provisional, addedFrom }) => (
      <>
        <strong>{text}</strong>
        {provisional && <div className="secondary">Sơ bộ</div>}
        {addedFrom.length > 0 && <div className="secondary">Cộng từ {addedFrom.join(' và ')}</div>}
      </>
    ),
  },
  {
    title: 'Kỳ liền trước',
    key: 'previous',
    align: 'right',
    render: (_, row) => <Comparison of={row.previous} now={null} />,
  },
  {
    title: 'Cùng kỳ năm trước',
    key: 'lastYear',
    align: 'right',
    render: (_, row) => (
      <>
        <Comparison of={row.lastYear} now={null} />
        {row.hint && <div className="hint">{row.hint}</div>}
      </>
    ),
  },
  { title: 'Số liệu và nguồn', key: 'values', render: (_, { values }) => <Sources values={values} /> },
];
