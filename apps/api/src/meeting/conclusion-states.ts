import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { conclusionState, type ConclusionState } from '#domain/conclusion-status';
import type { Instant, PlainDate } from '#domain/plain-date';
import { readRows } from '#api/platform/database/sql';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { PlanEntity } from '#api/plan/plan.entity';
import { partOf, TaskStates, type TaskState } from '#api/task/task-states';
import { ConclusionEntity, ConclusionTaskEntity, NoticeEntity } from './conclusion.entity';
import type { MeetingEntity } from './meeting.entity';

/** A conclusion as it stood on a date, with the tasks that stood then. */
export interface ConclusionFact {
  conclusion: ConclusionEntity;
  meeting: MeetingEntity;
  /** Issued by then, as far as was known. */
  notice: NoticeEntity | null;
  rows: ConclusionTaskEntity[];
  tasks: TaskState[];
  state: ConclusionState;
}

/** What became of conclusions: the same task states that every figure and list counts (figures.md §3–§5). */
@Injectable()
export class ConclusionStates {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly states: TaskStates,
  ) {}

  /**
   * The conclusions of meetings that had taken place by `asOf` as known at `knownAt`, in the order of the meetings given,
   * then of their numbers. Whether one is handed out or marked counts from its notice on, so the answer never changes.
   * Call inside `unitOfWork.read`.
   */
  async of(meetings: readonly MeetingEntity[], asOf: PlainDate, knownAt: Instant): Promise<ConclusionFact[]> {
    const held = meetings.filter((m) => m.heldRecordedAt !== null && m.heldRecordedAt <= knownAt && m.heldOn <= asOf);
    const known = (c: ConclusionEntity) => c.recordedAt <= knownAt && (c.removedAt === null || c.removedAt > knownAt);
    return this.facts(held, known, asOf, knownAt);
  }

  /** What a meeting's page shows: its conclusions as they are now, also of a meeting that has not taken place yet. */
  current(meetings: readonly MeetingEntity[], asOf: PlainDate, knownAt: Instant): Promise<ConclusionFact[]> {
    return this.facts(meetings, (c) => c.removedAt === null, asOf, knownAt);
  }

  private async facts(meetings: readonly MeetingEntity[], there: (c: ConclusionEntity) => boolean, asOf: PlainDate, knownAt: Instant): Promise<ConclusionFact[]> {
    if (meetings.length === 0) return [];
    const manager = this.unitOfWork.manager;
    const all = await inChunks(meetings.map((m) => m.id), (ids) => manager.find(ConclusionEntity, { where: { meetingId: In(ids) }, order: { number: 'ASC', id: 'ASC' } }));
    const conclusions = all.filter(there);
    const rows = groupBy(
      await inChunks(conclusions.map((c) => c.id), (ids) => manager.find(ConclusionTaskEntity, { where: { conclusionId: In(ids) }, order: { orderNo: 'ASC', id: 'ASC' } })),
      (r) => r.conclusionId,
    );
    const notices = new Map((await inChunks(meetings.map((m) => m.id), (ids) => manager.findBy(NoticeEntity, { meetingId: In(ids), kind: 'notice' }))).map((n) => [n.meetingId, n]));
    const tasks = await this.tasks(asOf, knownAt);
    const byMeeting = groupBy(conclusions, (c) => c.meetingId);
    return meetings.flatMap((meeting) =>
      (byMeeting.get(meeting.id) ?? []).map((conclusion) => {
        const notice = notices.get(meeting.id) ?? null;
        const issued = notice !== null && notice.issuedOn <= asOf && notice.recordedAt <= knownAt ? notice : null;
        const own = rows.get(conclusion.id) ?? [];
        const standing = issued ? own.flatMap((r) => (r.taskId === null ? [] : (tasks.get(r.taskId) ?? []))) : [];
        const marked = issued !== null && conclusion.noTaskReason !== null;
        return { conclusion, meeting, notice: issued, rows: own, tasks: standing, state: conclusionState(marked, standing.map((t) => t.schedule), asOf) };
      }),
    );
  }

  /** Every task of a conclusion that stood on the date, wherever it was handed out to, and counted there or not. */
  private async tasks(asOf: PlainDate, knownAt: Instant): Promise<Map<number, TaskState>> {
    const manager = this.unitOfWork.manager;
    // Said twice, as in meeting-access: SQLite would begin with every task of every plan.
    const rows = await readRows<{ planId: number; taskId: number }>(
      manager,
      'select distinct pt.plan_id as "planId", ct.task_id as "taskId" from conclusion_task ct join plan_task pt on pt.task_id = ct.task_id where pt.task_id in (select task_id from conclusion_task)',
    );
    const inPlan = groupBy(rows, (r) => r.planId);
    const found = new Map<number, TaskState>();
    for (const plan of await manager.findBy(PlanEntity, { id: In([...inPlan.keys()]) })) {
      const ids = inPlan.get(plan.id)!.map((r) => r.taskId);
      for (const task of await this.states.some(plan, ids, asOf, knownAt)) found.set(task.id, task);
    }
    return found;
  }
}

/** A conclusion seen as the part of one unit, as every list by unit counts it (figures.md §5); null when it leads none. */
export function unitState({ tasks }: ConclusionFact, unitId: number, asOf: PlainDate): ConclusionState | null {
  const parts = tasks.flatMap((task) => partOf(task, unitId) ?? []);
  return parts.length === 0 ? null : conclusionState(false, parts, asOf);
}

/** SQLite limits the number of parameters of one statement. */
async function inChunks<T>(ids: readonly number[], find: (ids: number[]) => Promise<T[]>): Promise<T[]> {
  const all: T[] = [];
  for (let i = 0; i < ids.length; i += 500) all.push(...(await find(ids.slice(i, i + 500))));
  return all;
}
function groupBy<T>(rows: readonly T[], key: (row: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
  return groups;
}
