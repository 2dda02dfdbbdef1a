import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { ConclusionList, ConclusionQuery, ConclusionView } from '#contract/conclusion';
import { CONCLUSION_FILTERS, CONCLUSION_STATUS_LABEL, type ConclusionFilter } from '#domain/conclusion-status';
import { queryText } from '../../lib/api-client';
import { formatCount, formatDate } from '../../lib/format';
import { useUrlQuery, type UrlQuery } from '../../lib/url-query';
import { paths } from '../../paths';
import { CommitteeFilters } from '../../ui/committee-filters';
import { FilterSelect } from '../../ui/filter-select';
import { AreaFilter, AsOfFilter, CodeFilter, UnitFilter } from '../../ui/list-filters';
import { ConclusionStatusTag } from '../../ui/conclusion-status-tag';
import { ConclusionTasks } from '../../ui/conclusion-tasks';
import { ConclusionsStyle } from '../../ui/conclusions.style';
import { Pages } from '../../ui/data-table';
import { DownloadLink } from '../../ui/download-link';
import { Labelled } from '../../ui/labelled';
import { Page } from '../../ui/page';
import { QueryState } from '../../ui/query-state';
import { ConclusionRates } from './conclusion-rates';
import { conclusionRatesQuery, conclusionsQuery, heldMeetingsQuery } from './get-conclusions';

const FILTER_LABEL: Record<ConclusionFilter, string> = {
  ...CONCLUSION_STATUS_LABEL,
  completedOnTime: 'Hoàn thành đúng hạn',
  completedLate: 'Hoàn thành quá hạn',
  settled: 'Đã giao hoặc không phát sinh nhiệm vụ',
  open: 'Chưa hoàn thành',
};

const queryOf = (url: UrlQuery): Partial<ConclusionQuery> => ({
  committeeId: url.number('committeeId'),
  meetingId: url.number('meetingId'),
  unitId: url.number('unitId'),
  areaId: url.number('areaId'),
  status: url.oneOf('status', CONCLUSION_FILTERS),
  inconsistent: url.flag('inconsistent'),
  from: url.date('from'),
  to: url.date('to'),
  asOf: url.date('asOf'),
  knownAt: url.text('knownAt'),
  q: url.text('q'),
  page: url.page,
  pageSize: url.pageSize,
});

/** Conclusions of all meetings the person may see, and what became of them; the address says which. */
export function ConclusionListPage() {
  const url = useUrlQuery();
  const query = queryOf(url);
  const conclusions = useQuery(conclusionsQuery(query));
  const { committeeId, from, to, asOf, knownAt } = query;
  const rates = useQuery(conclusionRatesQuery({ committeeId, from, to, asOf, knownAt }));
  const narrowed = Object.entries(query).some(
    ([name, value]) => !['page', 'pageSize', 'asOf', 'knownAt'].includes(name) && value !== undefined,
  );
  return (
    <Page
      title="Kết luận của Ban Chỉ đạo"
      breadcrumb={[{ title: 'Cuộc họp', to: paths.meetings() }]}
      actions={
        <DownloadLink path={`conclusions/export.xlsx${queryText({ ...query, page: undefined, pageSize: undefined })}`}>
          Xuất Excel
        </DownloadLink>
      }
    >
      <ConclusionsStyle />
      <ListStyle />
      <Filters committeeId={committeeId} />
      <QueryState
        query={conclusions}
        empty={{
          when: ({ total }) => total === 0,
          title: narrowed ? 'Không có kết luận nào khớp với bộ lọc.' : 'Chưa có kết luận nào.',
          action: narrowed ? (
            <Link to={paths.conclusions()}>Bỏ bộ lọc</Link>
          ) : (
            <Link to={paths.meetings()}>Đến các cuộc họp</Link>
          ),
        }}
      >
        {(list) => <Conclusions list={list} />}
      </QueryState>
      <QueryState query={rates}>
        {(data) => data.total > 0 && <ConclusionRates rates={data} filter={{ committeeId, from, to, asOf }} />}
      </QueryState>
    </Page>
  );
}

function Conclusions({ list }: { list: ConclusionList }) {
  return (
    <section aria-label="Danh sách kết luận">
      <p>
        <strong>{formatCount(list.total)}</strong> kết luận, tình trạng đến ngày {formatDate(list.asOf)}.
      </p>
      <ul className="conclusions">
        {list.items.map((conclusion) => (
          <Conclusion key={conclusion.id} conclusion={conclusion} />
        ))}
      </ul>
      <Pages total={list.total} />
    </section>
  );
}

function Conclusion({ conclusion }: { conclusion: ConclusionView }) {
  const { meeting, area } = conclusion;
  return (
    <li>
      <div className="head">
        <strong>Kết luận số {conclusion.number}</strong>
        <ConclusionStatusTag conclusion={conclusion} />
        <Link to={`${paths.meeting(meeting.id)}#ket-luan-${conclusion.number}`}>
          {meeting.noticeNumber ?? meeting.title} ({formatDate(meeting.noticeOn ?? meeting.heldOn)})
        </Link>
        {area && <span className="secondary">{area.name}</span>}
      </div>
      <blockquote>{conclusion.text}</blockquote>
      {conclusion.inconsistent && (
        <p className="flag">
          <strong>Mâu thuẫn trong nguồn, giữ nguyên như văn bản:</strong> {conclusion.inconsistencyNote}
        </p>
      )}
      <ConclusionTasks conclusion={conclusion} />
    </li>
  );
}

function Filters({ committeeId }: { committeeId: number | undefined }) {
  const url = useUrlQuery();
  const meetings = useQuery(heldMeetingsQuery(committeeId));
  return (
    <CommitteeFilters label="Bộ lọc kết luận" words="Lời kết luận" ofCommittee={{ meetingId: null }}>
      <Labelled label="Cuộc họp">
        {(id) => (
          <FilterSelect
            id={id}
            value={url.number('meetingId')}
            options={meetings.data?.items.map(({ id: value, title, heldOn }) => ({
              value,
              label: `${formatDate(heldOn)}: ${title}`,
            }))}
            onChange={(meetingId) => url.set({ meetingId })}
          />
        )}
      </Labelled>
      <UnitFilter label="Cơ quan chủ trì" />
      <AreaFilter />
      <CodeFilter name="status" label="Tình trạng" labels={FILTER_LABEL} values={CONCLUSION_FILTERS} />
      <AsOfFilter label="Tình trạng đến ngày" />
    </CommitteeFilters>
  );
}

const ListStyle = () => (
  <style href="conclusion-list" precedence="medium">
    {`
.rate-list { list-style: none; margin: 0 0 12px; padding: 0; display: grid; gap: 4px; }
.data-table + .data-table { margin-top: 16px; }
`}
  </style>
);
