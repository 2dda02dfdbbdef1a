import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { Link } from 'react-router';
import type { ReportPageView, ReportSectionView } from '#contract/report';
import type { PresentPerson, ReportWorkView } from '#contract/report-review';
import { formatInstant, NOTHING } from '../../lib/format';
import { useMe } from '../../lib/session';
import { useUrlQuery } from '../../lib/url-query';
import { DataTable, type DataColumns } from '../../ui/data-table';
import { QueryState } from '../../ui/query-state';
import { Soft } from '../../ui/soft';
import { workQuery } from './get-report-work';
import { anchorOf, isEmpty } from './section-title';

const SHOWN = ['chua-xong', 'cua-toi', 'co-gop-y', 'tat-ca'] as const;
const SHOWN_LABEL = {
  'chua-xong': 'Chưa xong',
  'cua-toi': 'Giao cho tôi',
  'co-gop-y': 'Còn góp ý',
  'tat-ca': 'Tất cả các mục',
};

interface Line {
  section: ReportSectionView;
  state: string;
  assignee: string | null;
  mine: boolean;
  done: boolean;
  remarks: number;
  writing: string[];
}

/** What is still to be done before the report can go out. */
export function ReportProgress({ report, people }: { report: ReportPageView; people: readonly PresentPerson[] }) {
  const work = useQuery(workQuery(report.id));
  return <QueryState query={work}>{(state) => <Progress report={report} work={state} people={people} />}</QueryState>;
}

function Progress({
  report,
  work,
  people,
}: {
  report: ReportPageView;
  work: ReportWorkView;
  people: readonly PresentPerson[];
}) {
  const url = useUrlQuery();
  const me = useMe();
  const shown = url.oneOf('muc', SHOWN) ?? 'chua-xong';
  const lines = report.sections
    .filter(({ kind }) => kind === 'narrative')
    .map((section) => lineOf(section, work, people, me.id));
  const done = lines.filter((line) => line.done).length;
  const rows = lines.filter(
    (line) =>
      shown === 'tat-ca' ||
      (shown === 'cua-toi' ? line.mine : shown === 'co-gop-y' ? line.remarks > 0 : !line.done || line.remarks > 0),
  );
  const columns: DataColumns<Line> = [
    {
      title: 'Mục',
      key: 'section',
      render: (_, { section }) => (
        <Link
          to={`${url.href({ tab: 'noi-dung', muc: null })}#${anchorOf(section)}`}
        >{`${section.code}. ${nameOf(section, report.sections)}`}</Link>
      ),
    },
    { title: 'Tình trạng', key: 'state', render: (_, line) => line.state },
    { title: 'Người soạn', key: 'assignee', render: (_, line) => line.assignee ?? 'Chưa giao' },
    { title: 'Góp ý chưa tiếp thu', key: 'remarks', align: 'right', render: (_, line) => line.remarks || NOTHING },
    { title: 'Đang mở để soạn', key: 'writing', render: (_, line) => line.writing.join(', ') || NOTHING },
    {
      title: 'Sửa lần cuối',
      key: 'updated',
      render: (_, { section }) =>
        section.updatedAt ? `${section.updatedBy ?? ''}, ${formatInstant(section.updatedAt)}` : NOTHING,
    },
  ];
  return (
    <>
      <p>
        Đã soạn xong {done}/{lines.length} mục; {lines.filter(({ section }) => isEmpty(section)).length} mục
        chưa có nội dung.
      </p>
      <Select
        aria-label="Các mục hiển thị"
        virtual={false}
        value={shown}
        style={{ minWidth: 180, marginBottom: 8 }}
        options={SHOWN.map((value) => ({ value, label: SHOWN_LABEL[value] }))}
        onChange={(muc: string) => url.set({ muc })}
      />
      <DataTable
        caption="Tiến độ soạn các mục của báo cáo"
        columns={columns}
        rows={rows}
        rowKey={(line) => line.section.code}
        empty="Không có mục nào như vậy. Chọn “Tất cả các mục” để xem hết."
      />
      <Soft>
        Người đang mở báo cáo: {people.length > 0 ? people.map(({ name }) => name).join(', ') : 'chưa có ai khác'}.
      </Soft>
    </>
  );
}

/** A section of the third level is called like many others: its heading says which it is. */
function nameOf({ code, level, title }: ReportSectionView, sections: readonly ReportSectionView[]): string {
  const heading = level === 3 && sections.find((one) => one.code === code.slice(0, code.lastIndexOf('.')));
  return heading ? `${heading.title}: ${title}` : title;
}

function lineOf(section: ReportSectionView, work: ReportWorkView, people: readonly PresentPerson[], me: number): Line {
  const own = work.sections.find(({ code }) => code === section.code);
  const done = own?.done ?? false;
  const begun = section.text.trim() !== '';
  return {
    section,
    done,
    state: done ? 'Đã soạn xong' : begun ? 'Đang soạn' : isEmpty(section) ? 'Chưa có nội dung' : 'Chỉ có số liệu',
    assignee: own?.assignee ?? null,
    mine: own?.assigneeId === me,
    remarks: work.remarks.filter(({ code, resolvedAt }) => code === section.code && !resolvedAt).length,
    writing: people.filter(({ writing }) => writing === section.code).map(({ name }) => name),
  };
}
