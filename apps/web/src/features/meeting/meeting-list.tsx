import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { MEETING_STATUS_LABEL } from '#contract/labels';
import type { MeetingList, MeetingQuery, MeetingView } from '#contract/meeting';
import { MEETING_KIND_LABEL, MEETING_KINDS } from '#domain/committee';
import { inSentence } from '#domain/in-sentence';
import { MEETING_STATUSES } from '#domain/transitions';
import { queryText } from '../../lib/api-client';
import { formatCount, formatDate, formatInstant } from '../../lib/format';
import { useUrlQuery, type UrlQuery } from '../../lib/url-query';
import { paths } from '../../paths';
import { buttonClass } from '../../ui/button';
import { CommitteeFilters, committeesQuery, maySummon } from '../../ui/committee-filters';
import { DataTable, type DataColumns } from '../../ui/data-table';
import { DownloadLink } from '../../ui/download-link';
import { FilteredList } from '../../ui/filtered-list';
import { CodeFilter } from '../../ui/list-filters';
import { Page } from '../../ui/page';
import { meetingsQuery } from './get-meetings';
import { MeetingStyle } from './meeting.style';

const filtersOf = (url: UrlQuery): Partial<MeetingQuery> => ({
  committeeId: url.number('committeeId'),
  kind: url.oneOf('kind', MEETING_KINDS),
  status: url.oneOf('status', MEETING_STATUSES),
  held: url.oneOf('held', ['true', 'false']),
  from: url.date('from'),
  to: url.date('to'),
  q: url.text('q'),
});

/** Meetings of all committees the person may see, newest first; counted by kind over any range of days. */
export function MeetingListPage() {
  const url = useUrlQuery();
  const query = filtersOf(url);
  const meetings = useQuery(meetingsQuery({ ...query, page: url.page, pageSize: url.pageSize }));
  const committees = useQuery(committeesQuery());
  const writes = committees.data?.items.some(maySummon) ?? false;
  const create = writes && (
    <Link className={buttonClass({ type: 'primary' })} to={paths.meetingCreate({ committeeId: query.committeeId })}>
      Lập cuộc họp
    </Link>
  );
  return (
    <Page
      title="Cuộc họp, hội nghị"
      actions={
        <>
          <DownloadLink path={`meetings/export.xlsx${queryText(query)}`}>Xuất Excel</DownloadLink>
          <Link className={buttonClass()} to={paths.conclusions()}>
            Các kết luận
          </Link>
          {create}
        </>
      }
    >
      <MeetingStyle />
      <CommitteeFilters label="Bộ lọc cuộc họp" words="Tên cuộc họp, địa điểm">
        <CodeFilter name="kind" label="Loại" labels={MEETING_KIND_LABEL} values={MEETING_KINDS} />
        <CodeFilter name="status" label="Trạng thái" labels={MEETING_STATUS_LABEL} values={MEETING_STATUSES} />
      </CommitteeFilters>
      <FilteredList
        list={meetings}
        filters={query}
        none="Chưa có cuộc họp nào."
        noMatch="Không có cuộc họp nào khớp với bộ lọc."
        all={paths.meetings()}
        add={create}
      >
        {(list) => (
          <>
            <KindCounts list={list} url={url} />
            <DataTable
              caption="Danh sách cuộc họp"
              hideCaption
              columns={COLUMNS}
              rows={list.items}
              rowKey="id"
              pagination={{ total: list.total }}
            />
          </>
        )}
      </FilteredList>
    </Page>
  );
}

/** "6 cuộc họp …": of everything that matches, each count opening its list. */
function KindCounts({ list, url }: { list: MeetingList; url: UrlQuery }) {
  const from = url.date('from');
  const to = url.date('to');
  const range = [from && `từ ngày ${formatDate(from)}`, to && `đến ngày ${formatDate(to)}`].filter(Boolean).join(' ');
  return (
    <p className="kind-counts">
      <strong>{formatCount(list.total)}</strong> cuộc họp, hội nghị{range && ` ${range}`}:{' '}
      {list.byKind
        .filter(({ count }) => count > 0)
        .map(({ kind, label, count }, index) => (
          <span key={kind}>
            {index > 0 && '; '}
            <Link to={url.href({ kind })}>
              {formatCount(count)} {inSentence(label)}
            </Link>
          </span>
        ))}
      .
    </p>
  );
}

const COLUMNS: DataColumns<MeetingView> = [
  { title: 'Thời gian', key: 'at', width: 140, render: (_, { startsAt }) => formatInstant(startsAt) },
  {
    title: 'Cuộc họp',
    key: 'title',
    render: (_, meeting) => (
      <>
        <Link to={paths.meeting(meeting.id)}>{meeting.title}</Link>
        {meeting.internal && ' (họp nội bộ)'}
        {meeting.illustrative && <span className="secondary"> (dữ liệu minh họa)</span>}
      </>
    ),
  },
  { title: 'Loại', key: 'kind', width: 150, render: (_, { kindLabel }) => kindLabel },
  { title: 'Chủ trì', key: 'chair', width: 180, render: (_, { chair }) => chair.name },
  { title: 'Trạng thái', key: 'status', width: 200, render: (_, { status }) => MEETING_STATUS_LABEL[status] },
  {
    title: 'Thông báo kết luận',
    key: 'notice',
    width: 170,
    render: (_, { notice }) => (notice ? `${notice.fullNumber}, ${formatDate(notice.issuedOn)}` : '–'),
  },
];
