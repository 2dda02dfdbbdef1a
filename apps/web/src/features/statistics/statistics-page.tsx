import { useQuery } from '@tanstack/react-query';
import { Checkbox, Select } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { INDICATOR_LEVELS, INDICATOR_LEVEL_LABEL } from '#contract/indicator';
import type { CalendarPeriodView } from '#contract/reference';
import type { HeldPeriodView, StatisticsRowView, StatisticsView } from '#contract/statistics';
import { queryText } from '../../lib/api-client';
import { formatCount, formatDate } from '../../lib/format';
import { mayTry, useMe } from '../../lib/session';
import { useUrlQuery, type UrlQuery } from '../../lib/url-query';
import { paths } from '../../paths';
import { useAreas } from '../../ui/area-select';
import { FilterSelect } from '../../ui/filter-select';
import { DataTable, type DataColumns } from '../../ui/data-table';
import { DownloadLink } from '../../ui/download-link';
import { Labelled } from '../../ui/labelled';
import { CodeFilter, FilterFold, WordsFilter } from '../../ui/list-filters';
import { Page } from '../../ui/page';
import { periodOptions, yearPeriodsQuery } from '../../ui/period-choice';
import { EmptyState, QueryState } from '../../ui/query-state';
import { useReportingYears } from '../../ui/reporting-years';
import { Beside, Comparison, Coverage, Exempt, FigureMarks, Fraction, isProvinceAlone, Parts } from './figure-parts';
import { heldPeriodsQuery, statisticsQuery } from './get-statistics';
import { StatisticsStyle } from './statistics.style';

/** Every indicator of a period: total, levels, who is missing, and what it was before. The address says which period. */
export function StatisticsPage() {
  const url = useUrlQuery();
  const { today } = useMe();
  const held = useQuery(heldPeriodsQuery);
  const year = url.number('nam') ?? (held.data ? yearToShow(held.data.items, today) : Number(today.slice(0, 4)));
  return (
    <Page title="Số liệu thống kê" actions={<PageLinks year={year} />}>
      <StatisticsStyle />
      <QueryState query={held}>{({ items }) => <Year url={url} year={year} held={items} />}</QueryState>
    </Page>
  );
}

/** The figures of one period of a year. */
function Year({ url, year, held }: { url: UrlQuery; year: number; held: HeldPeriodView[] }) {
  const { today } = useMe();
  const periods = useQuery(yearPeriodsQuery(year));
  return (
    <QueryState query={periods}>
      {({ items }) => {
        const asked = items.find(({ id }) => id === url.number('periodId'));
        const period = asked ?? periodToShow(items, held, today);
        return (
          <>
            <Filters url={url} year={year} periods={items} period={period} held={held} />
            {period ? (
              <Figures url={url} period={period} />
            ) : (
              <EmptyState
                title={`Năm ${year} chưa có kỳ báo cáo nào.`}
                action={<Link to={paths.periods({ year })}>Xem lịch kỳ báo cáo</Link>}
              />
            )}
          </>
        );
      }}
    </QueryState>
  );
}

/** This year, unless all that was ever recorded is of other years: then the last of them. */
function yearToShow(held: HeldPeriodView[], today: string): number {
  const thisYear = Number(today.slice(0, 4));
  if (held.some((period) => period.year >= thisYear)) return thisYear;
  return held[0]?.year ?? thisYear;
}

/** In a year that is over the last period with figures, if the one that would be shown has none. */
function periodToShow(
  periods: CalendarPeriodView[],
  held: HeldPeriodView[],
  today: string,
): CalendarPeriodView | undefined {
  const latest = latestOf(periods, today);
  const isHeld = (period: CalendarPeriodView) => held.some(({ id }) => id === period.id);
  if (!latest || isHeld(latest) || latest.year >= Number(today.slice(0, 4))) return latest;
  return periods.filter(isHeld).sort((a, b) => (a.to < b.to ? 1 : -1))[0] ?? latest;
}

function PageLinks({ year }: { year: number }) {
  return (
    <>
      <Link to={paths.indicators()}>Danh mục chỉ tiêu</Link>
      <Link to={paths.periods({ year })}>Lịch kỳ báo cáo</Link>
    </>
  );
}

/** The last of the Ministry's periods that has ended; in a year that has ended none, the first. */
function latestOf(periods: CalendarPeriodView[], today: string): CalendarPeriodView | undefined {
  const reported = periods.filter(({ kind }) => kind === 'ministry');
  return reported.filter(({ to }) => to < today).at(-1) ?? reported[0] ?? periods[0];
}

interface FiltersProps {
  url: UrlQuery;
  year: number;
  periods: CalendarPeriodView[];
  period: CalendarPeriodView | undefined;
  held: HeldPeriodView[];
}

function Filters({ url, year, periods, period, held }: FiltersProps) {
  const { today } = useMe();
  const areas = useAreas(year);
  const years = useReportingYears(today);
  return (
    <>
      <section className="list-filters" aria-label="Kỳ số liệu">
        <Labelled label="Năm">
          {(id) => (
            <Select
              id={id}
              value={year}
              virtual={false}
              options={years}
              optionRender={({ label, value }) => (
                <HeldOption label={label} held={held.some((one) => one.year === value)} />
              )}
              onChange={(nam) => url.set({ nam, periodId: null })}
            />
          )}
        </Labelled>
        <Labelled label="Kỳ báo cáo">
          {(id) => (
            <Select
              id={id}
              value={period?.id}
              virtual={false}
              popupMatchSelectWidth={false}
              options={periodOptions(periods, ({ title }) => title)}
              optionRender={({ label, value }) => (
                <HeldOption label={label} held={held.some(({ id: one }) => one === value)} />
              )}
              onChange={(periodId: number) => url.set({ periodId })}
            />
          )}
        </Labelled>
      </section>
      <FilterFold>
        <section className="list-filters" aria-label="Bộ lọc số liệu">
          <Labelled label="Lĩnh vực">
            {(id) => (
              <FilterSelect
                id={id}
                value={url.text('areaCode')}
                options={areas.map(({ code, name }) => ({ value: code, label: name }))}
                onChange={(areaCode) => url.set({ areaCode })}
              />
            )}
          </Labelled>
          <CodeFilter name="level" label="Cấp báo cáo" labels={INDICATOR_LEVEL_LABEL} values={INDICATOR_LEVELS} />
          <WordsFilter placeholder="Mã hoặc tên" />
          <div className="checkbox-filter">
            <Checkbox
              checked={url.flag('stated') ?? false}
              onChange={(event) => url.set({ stated: event.target.checked || null })}
            >
              Chỉ chỉ tiêu đã có số liệu
            </Checkbox>
          </div>
          <div className="checkbox-filter">
            <Checkbox
              checked={url.flag('incomplete') ?? false}
              onChange={(event) => url.set({ incomplete: event.target.checked || null })}
            >
              Chỉ chỉ tiêu còn thiếu hoặc mâu thuẫn
            </Checkbox>
          </div>
        </section>
      </FilterFold>
    </>
  );
}

/** A year or period of a list, marked when something was recorded for it. */
const HeldOption = ({ label, held }: { label: ReactNode; held: boolean }) => (
  <>
    {label}
    {held && <span className="secondary"> · có số liệu</span>}
  </>
);

function Figures({ url, period }: { url: UrlQuery; period: CalendarPeriodView }) {
  const query = {
    periodId: period.id,
    areaCode: url.text('areaCode'),
    level: url.oneOf('level', INDICATOR_LEVELS),
    q: url.text('q'),
    incomplete: url.flag('incomplete'),
    stated: url.flag('stated'),
  };
  const figures = useQuery(statisticsQuery(query));
  return (
    <QueryState query={figures}>
      {(data) => (
        <>
          <p>
            Số liệu từ <strong>{formatDate(data.period.from)}</strong> đến hết{' '}
            <strong>{formatDate(data.period.to)}</strong>
            {data.period.cumulative && ' (lũy kế từ đầu năm)'}. Hạn đơn vị gửi: {formatDate(data.period.dues.unit)}.{' '}
            <DownloadLink path={`statistics/export.xlsx${queryText(query)}`}>Xuất Excel</DownloadLink>
          </p>
          <Table data={data} url={url} />
          <Exempt units={data.exempt} />
          <Notes data={data} />
        </>
      )}
    </QueryState>
  );
}

function Table({ data, url }: { data: StatisticsView; url: UrlQuery }) {
  const mayRecord = mayTry(useMe(), 'statistics.record');
  const narrowed = ['areaCode', 'level', 'q', 'incomplete', 'stated'].some((name) => url.text(name) !== undefined);
  const caption = `${formatCount(data.rows.length)} chỉ tiêu, ${data.period.title}`;
  return (
    <DataTable
      caption={caption}
      columns={columnsOf(data, mayRecord)}
      rows={data.rows}
      rowKey="indicatorId"
      empty={
        narrowed ? (
          <>
            Không có chỉ tiêu nào khớp với bộ lọc.{' '}
            <Link to={paths.statistics({ nam: data.period.year, periodId: data.period.id })}>Bỏ bộ lọc</Link>
          </>
        ) : (
          <>
            Chưa có chỉ tiêu nào trong danh mục. <Link to={paths.indicators()}>Đến danh mục chỉ tiêu</Link>
          </>
        )
      }
    />
  );
}

function columnsOf({ period }: StatisticsView, mayRecord: boolean): DataColumns<StatisticsRowView> {
  const behind = (row: StatisticsRowView) => paths.indicatorFigures(row.indicatorId, { periodId: period.id });
  return [
    { title: 'Mã', dataIndex: 'code', width: 72 },
    {
      title: 'Chỉ tiêu',
      key: 'name',
      render: (_, row) => (
        <>
          {row.name}
          {row.unitOfMeasure && <span className="secondary"> ({row.unitOfMeasure})</span>}
          {row.items.length > 0 && (
            <div className="secondary">
              <Parts of={row.items} />
            </div>
          )}
        </>
      ),
    },
    {
      title: 'Tổng số',
      key: 'total',
      align: 'right',
      render: (_, row) => (
        <>
          <Link
            to={behind(row)}
            className="figure"
            aria-label={`${row.code}: ${row.total.text}, mở số liệu từng đơn vị`}
          >
            {row.total.text}
          </Link>
          <Fraction of={row.total} />
          <FigureMarks figure={row.total} contradicted={row.contradictedCount} provinceAlone={isProvinceAlone(row)} />
          <Beside row={row} />
        </>
      ),
    },
    {
      title: 'Theo cấp',
      key: 'levels',
      render: (_, row) =>
        row.levels.length < 2 ? (
          <span className="secondary">{INDICATOR_LEVEL_LABEL[row.levels[0]!.level]}</span>
        ) : (
          <ul className="plain-list">
            {row.levels.map(({ level, figure }) => (
              <li key={level}>
                {INDICATOR_LEVEL_LABEL[level]}: <strong>{figure.text}</strong>
              </li>
            ))}
          </ul>
        ),
    },
    {
      title: 'Đơn vị đã có số liệu',
      key: 'coverage',
      render: (_, row) => <Coverage row={row} behind={behind(row)} mayRecord={mayRecord} />,
    },
    {
      title: 'Kỳ liền trước',
      key: 'previous',
      align: 'right',
      render: (_, row) => <Comparison of={row.previous} now={row} />,
    },
    {
      title: 'Cùng kỳ năm trước',
      key: 'lastYear',
      align: 'right',
      render: (_, row) => (
        <>
          <Comparison of={row.lastYear} now={row} />
          {row.hint && <div className="hint">{row.hint}</div>}
        </>
      ),
    },
  ];
}

/** How the numbers are made; printed with them. */
function Notes({ data: { previousWindow, lastYearWindow } }: { data: StatisticsView }) {
  const span = ({ from, to }: { from: string; to: string }) => `${formatDate(from)}–${formatDate(to)}`;
  return (
    <details className="statistics-notes">
      <summary>Cách tính</summary>
      <ul>
        <li>Chỉ cộng số liệu của báo cáo đã được tiếp nhận; đơn vị chưa có số liệu được nêu tên, không tính là 0.</li>
        <li>
          Một chỉ tiêu một con số, ở màn hình này, tệp Excel và báo cáo như nhau: số liệu do tỉnh nêu được lấy trước;
          tỉnh không nêu thì lấy cộng số liệu của các đơn vị. Khi có cả hai, số còn lại được nêu bên cạnh kèm chênh
          lệch.
        </li>
        <li>
          Số phát sinh của kỳ lũy kế: lấy số đơn vị báo cáo cho chính kỳ đó; nếu không có thì cộng các kỳ ngắn hơn ghép
          kín khoảng thời gian. Hai cách không bao giờ cộng vào nhau.
        </li>
        <li>Số tại thời điểm: lấy tại ngày cuối kỳ, không cộng theo thời gian.</li>
        <li>Tỷ lệ: tổng tử số chia tổng mẫu số của các đơn vị có đủ hai số; không lấy trung bình các tỷ lệ.</li>
        <li>Giá trị mâu thuẫn nhau được nêu cạnh nhau và không cộng vào tổng cho đến khi chọn một giá trị.</li>
        <li>
          Kỳ liền trước: {span(previousWindow)}. Cùng kỳ năm trước: {span(lastYearWindow)}. Nếu đơn vị không nêu số của
          đúng khoảng thời gian đó, số phát sinh được suy ra bằng cách lấy kỳ lũy kế trừ phần đã biết (quý II bằng 6
          tháng trừ quý I) và được ghi rõ là suy ra; số tại thời điểm không bao giờ suy ra. Dấu “–” là chưa có số liệu
          để so sánh.
        </li>
      </ul>
    </details>
  );
}
