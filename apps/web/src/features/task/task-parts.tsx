import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation } from 'react-router';
import type { TaskPageView } from '#contract/task';
import { formatDate } from '../../lib/format';
import { useMe } from '../../lib/session';
import { useUrlQuery } from '../../lib/url-query';
import { actionOf, AllowedButton } from '../../ui/allowed-button';
import { Pages } from '../../ui/data-table';
import { ScheduleTag } from '../../ui/schedule-tag';
import { submissionAnchor } from '../../ui/submission/submission-words';
import { unitGroupsQuery } from '../../ui/unit-groups';
import { AssignmentPart, mayRead } from './assignment-part';
import { EnterUnitDialog } from './change-parts';
import { narrowed, PART_PAGE_SIZE, partFilterOf, PartFilters } from './part-filters';
import { coverageOf, isNotYetOpen, isOwn, missingFirst, partsByUnit, type UnitParts } from './unit-parts';

/** So many units are read one under the other; more are an overview first. */
const FEW_UNITS = 6;

/** Who has handed in what: coverage, the missing ones behind `?phan=chua`, and each unit's parts. */
export function TaskParts({ task }: { task: TaskPageView }) {
  const me = useMe();
  const url = useUrlQuery(PART_PAGE_SIZE);
  const { hash } = useLocation();
  const inOrder = partsByUnit(task.assignments, me);
  const many = inOrder.length > FEW_UNITS;
  const units = many ? missingFirst(inOrder, me) : inOrder;
  const onlyOpen = partFilterOf(url).state === 'chua';
  const { data } = useQuery({ ...unitGroupsQuery, enabled: many && task.leadGroups.length > 0 });
  const groups = data?.items.filter(({ id }) => task.leadGroups.some((lead) => lead.id === id)) ?? [];
  const found = narrowed(units, url, groups);
  // A link to a report opens the page its unit stands on.
  const linked = found.findIndex((unit) => isLinked(unit, hash));
  const page = linked >= 0 && url.text('page') === undefined ? Math.floor(linked / url.pageSize) + 1 : url.page;
  const shown = many ? found.slice((page - 1) * url.pageSize, page * url.pageSize) : found;
  const secret = task.assignments.some((part) => !mayRead(me, task, part));
  return (
    <section aria-labelledby="parts-title">
      <h2 id="parts-title">Phần việc của các đơn vị</h2>
      {units.length === 0 ? (
        <p>Chưa giao cho đơn vị nào. Nhiệm vụ được giao khi kế hoạch được ban hành.</p>
      ) : (
        <Coverage task={task} units={units} onlyOpen={onlyOpen} many={many} />
      )}
      {many && <PartFilters units={units} groups={groups} />}
      <EnterUnit task={task} />
      {secret && (
        <p className="secondary">
          Nội dung báo cáo của từng đơn vị chỉ hiển thị với đơn vị đó, đơn vị phối hợp, cơ quan xác nhận và lãnh đạo
          tỉnh.
        </p>
      )}
      {units.length > 0 && shown.length === 0 && <NoUnits onlyOpen={onlyOpen} />}
      {shown.map((unit) => (
        <UnitBlock key={unit.unit.id} task={task} parts={unit} folds={many} />
      ))}
      {many && <Pages total={found.length} current={page} defaultPageSize={PART_PAGE_SIZE} />}
    </section>
  );
}

function NoUnits({ onlyOpen }: { onlyOpen: boolean }) {
  const url = useUrlQuery();
  const { word } = partFilterOf(url);
  if (onlyOpen && !word) return <p>Tất cả các đơn vị đã hoàn thành.</p>;
  return (
    <p>
      Không có đơn vị nào như đang lọc.{' '}
      <Link to={url.href({ phan: null, donVi: null, nhom: null })} preventScrollReset>
        Xem tất cả đơn vị
      </Link>
    </p>
  );
}

interface CoverageProps {
  task: TaskPageView;
  units: UnitParts[];
  onlyOpen: boolean;
  /** Then the filters below have the links. */
  many: boolean;
}

function Coverage({ task, units, onlyOpen, many }: CoverageProps) {
  const url = useUrlQuery();
  const { units: total, completed } = coverageOf(units);
  const open = total - completed;
  return (
    <p role="status">
      <strong>
        {completed}/{total} đơn vị
      </strong>{' '}
      đã hoàn thành
      {task.parts > total && ` (${task.partsCompleted}/${task.parts} phần việc của các kỳ)`}
      {onlyOpen && ` · đang xem ${open} đơn vị chưa hoàn thành`}
      {!many && total > 1 && (onlyOpen || open > 0) && (
        <>
          {' · '}
          <Link to={url.href({ phan: onlyOpen ? null : 'chua' })} preventScrollReset>
            {onlyOpen ? 'Xem tất cả đơn vị' : `Xem ${open} đơn vị chưa hoàn thành`}
          </Link>
        </>
      )}
    </p>
  );
}

/** The secretary's way to give the task to one more unit; in a draft the task itself is edited instead. */
function EnterUnit({ task }: { task: TaskPageView }) {
  const [open, setOpen] = useState(false);
  const [notice, setNotice] = useState<string | null>(null);
  const enter = actionOf(task.allowedActions, 'enter');
  if (!enter?.allowed) return null;
  return (
    <div className="part-commands">
      <AllowedButton action={enter} onClick={() => setOpen(true)}>
        Giao thêm đơn vị
      </AllowedButton>
      <span role="status">{notice}</span>
      <EnterUnitDialog task={task} open={open} onClose={() => setOpen(false)} onDone={setNotice} />
    </div>
  );
}

const isLinked = ({ parts }: Pick<UnitParts, 'parts'>, hash: string): boolean =>
  parts.some(({ submissions }) => submissions.some(({ id }) => submissionAnchor(id) === hash));

interface BlockProps {
  task: TaskPageView;
  parts: UnitParts;
  /** Of many units each is one line until it is opened. */
  folds: boolean;
}

/** A unit with its parts; of a recurring task one under the other ("Quý I", "Quý II" …). */
function UnitBlock({ task, parts: { unit, parts, withdrawn }, folds }: BlockProps) {
  const me = useMe();
  const { hash } = useLocation();
  const [open, setOpen] = useState(!folds || isOwn(unit, me) || isLinked({ parts }, hash));
  const titleId = `unit-${unit.id}`;
  const [only] = parts.length === 1 ? parts : [];
  const title = (
    <>
      <h3 id={titleId}>{unit.name}</h3>
      {withdrawn && <span>(đã rút, không tính vào số liệu)</span>}
    </>
  );
  const content =
    only && only.occurrence === null ? (
      <AssignmentPart task={task} assignment={only} labelledBy={titleId} />
    ) : (
      parts.map((part) => <AssignmentPart key={part.id} task={task} assignment={part} />)
    );
  if (!folds) {
    return (
      <div className="unit-block">
        <div className="assignment-head">{title}</div>
        {content}
      </div>
    );
  }
  return (
    <details className="unit-block" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="assignment-head">
        {title}
        {!withdrawn && <Overview task={task} parts={parts} />}
      </summary>
      {open && content}
    </details>
  );
}

/** Where each part of a folded unit stands. */
function Overview({ task, parts }: { task: TaskPageView; parts: UnitParts['parts'] }) {
  return (
    <span className="unit-overview">
      {parts
        .filter((part) => !part.withdrawn)
        .map((part) => (
          <span key={part.id}>
            {part.occurrence && `${part.occurrence}: `}
            {isNotYetOpen(part, task.asOf) ? (
              <span className="secondary">chưa đến kỳ</span>
            ) : (
              <ScheduleTag cell={part.schedule} dueSoon={part.dueSoon} awaiting={part.awaitingConfirmation} />
            )}
            {part.dueOn && part.completedOn === null && (
              <span className="secondary"> hạn {formatDate(part.dueOn)}</span>
            )}
          </span>
        ))}
    </span>
  );
}
