import { useEffect, useRef } from 'react';
import { Link, useLocation } from 'react-router';
import type { ReportPageView, ReportTaskRow } from '#contract/report';
import { SCHEDULE_CELLS } from '#domain/schedule';
import { formatDate } from '../../lib/format';
import { paths } from '../../paths';
import { DataTable, type DataColumns } from '../../ui/data-table';
import { isInPart, type ReportPart } from '#domain/report-parts';
import { PART_LABEL, TO_LIST } from './report-parts';

interface Props {
  report: ReportPageView;
  /** Only the rows that one number counts; undefined shows all. */
  part: ReportPart | undefined;
  /** This list without a part. */
  wholeListPath: string;
}

/** The list frozen with the figures, grouped by cell: what each number counted, whatever has happened since. */
export function ReportTasks({ report, part, wholeListPath }: Props) {
  const rows = part ? report.tasks.filter((row) => isInPart(row, part)) : report.tasks;
  const groups = SCHEDULE_CELLS.map((cell) => ({ cell, rows: rows.filter((row) => row.schedule === cell) })).filter(
    (group) => group.rows.length > 0,
  );
  const top = useRef<HTMLParagraphElement>(null);
  const { key, state } = useLocation() as { key: string; state: Partial<typeof TO_LIST> | null };
  const toList = state?.toList ?? false;
  useEffect(() => {
    if (!toList) return;
    top.current?.focus({ preventScroll: true });
    top.current?.scrollIntoView({ block: 'start' });
  }, [toList, key]);
  return (
    <>
      <p ref={top} tabIndex={-1} style={{ scrollMarginTop: 'calc(var(--head, 52px) + 16px)' }}>
        {part ? (
          <>
            {PART_LABEL[part]}: <strong>{rows.length}</strong> trong số {report.tasks.length} nhiệm vụ, tính đến ngày{' '}
            {formatDate(report.asOf)}. <Link to={wholeListPath}>Xem toàn bộ danh mục</Link>
          </>
        ) : (
          <>
            Toàn bộ <strong>{rows.length}</strong> nhiệm vụ, tính đến ngày {formatDate(report.asOf)}.
          </>
        )}
      </p>
      {rows.some((row) => row.lateRecorded) && (
        <p>
          “Ghi nhận bổ sung”: nhiệm vụ hoàn thành trong thời gian của báo cáo đã ban hành trước đó, nhưng được xác nhận
          sau khi báo cáo ấy ban hành.
        </p>
      )}
      {groups.length === 0 && <p>Không có nhiệm vụ nào thuộc nhóm này.</p>}
      {groups.map((group) => (
        <section key={group.cell} aria-labelledby={`part-${group.cell}`}>
          <h3 id={`part-${group.cell}`}>
            {PART_LABEL[group.cell]} ({group.rows.length})
          </h3>
          <DataTable
            caption={`Nhiệm vụ ${PART_LABEL[group.cell].toLocaleLowerCase('vi')}`}
            hideCaption
            columns={columns(report.asOf)}
            rows={group.rows}
            rowKey="taskId"
          />
        </section>
      ))}
    </>
  );
}

const columns = (asOf: string): DataColumns<ReportTaskRow> => [
  { title: 'Mã', dataIndex: 'code', width: 72 },
  {
    title: 'Nhiệm vụ',
    key: 'title',
    render: (_, row) => <Link to={paths.task(row.taskId, { asOf })}>{row.title}</Link>,
  },
  { title: 'Cơ quan chủ trì', dataIndex: 'leadUnits', width: 220 },
  {
    title: 'Thời hạn',
    key: 'due',
    width: 130,
    render: (_, row) => (row.dueOn ? formatDate(row.dueOn) : row.deadlineText || 'Chưa xác định'),
  },
  { title: 'Ngày hoàn thành', key: 'completed', width: 120, render: (_, row) => formatDate(row.completedOn) },
  {
    title: 'Ghi chú',
    key: 'notes',
    width: 140,
    render: (_, row) => (
      <>
        {isInPart(row, 'awaitingConfirmation') && (
          <span className="tag tag-awaiting">{PART_LABEL.awaitingConfirmation}</span>
        )}
        {row.lateRecorded && <span className="tag tag-openNoDeadline">{PART_LABEL.lateRecorded}</span>}
      </>
    ),
  },
];
