import { Injectable } from '@nestjs/common';
import { hasPermission, type Actor } from '#domain/permissions';
import { isCompleted } from '#domain/schedule';
import type { SubmissionView } from '#contract/submission';
import type { TaskView } from '#contract/task';
import type { WorkView } from '#contract/work';
import { AuditLog } from '#api/platform/audit-log';
import { readRows } from '#api/platform/database/sql';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { PlanQueries } from '#api/plan/plan.queries';
import { SubmissionQueries } from '#api/submission/submission.queries';
import { partOf, TaskStates } from '#api/task/task-states';
import { UnitReturnQueries } from '#api/unit-return/unit-return.queries';
import { TaskQueries } from '#api/task/task.queries';

/** A plan that is closed, or of the past, asks for nothing any more. */
const UNDER_WAY = `exists (select 1 from plan_task pt join plan p on p.id = pt.plan_id
  where pt.task_id = a.task_id and pt.superseded_at is null and p.status = 'issued' and p.data_until is null)`;
/** Nobody works through more than this at once; the lists behind have the rest. */
const AT_MOST = 200;

/** "Việc của tôi": exactly what needs this person's action now. */
@Injectable()
export class WorkQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly plans: PlanQueries,
    private readonly states: TaskStates,
    private readonly tasks: TaskQueries,
    private readonly submissions: SubmissionQueries,
    private readonly unitReturns: UnitReturnQueries,
    private readonly audit: AuditLog,
  ) {}

  of(actor: Actor): Promise<WorkView> {
    return this.unitOfWork.read(async () => {
      const units = unitsIn(actor, ['unitHead', 'unitOfficer', 'secretary']);
      const drafts = await this.drafts(actor, units);
      const returned = await this.returned(actor, units);
      const toConfirm = await this.toConfirm(actor);
      const busy = new Set([...drafts, ...returned].map((s) => s.assignment.taskId));
      const { overdue, dueSoon, open } = await this.tasksOf(units, busy);
      const returns = await this.unitReturns.mine(actor);
      const total = drafts.length + returned.length + toConfirm.length + overdue.length + dueSoon.length + returns.length;
      return { drafts, returned, toConfirm, overdue, dueSoon, open, returns, total };
    });
  }

  /** A head sees all drafts of the unit, to hand in; an officer the own ones, to finish. */
  private async drafts(actor: Actor, units: number[]): Promise<SubmissionView[]> {
    if (units.length === 0) return [];
    const own = hasPermission(actor, 'submission.submit') ? '' : 'and s.author_id = :userId';
    return this.find(actor, `s.status = 'draft' and a.unit_id in (:...units) and not a.withdrawn ${own}`, units);
  }

  /** Returned, still open, and nothing handed in or begun since. */
  private returned(actor: Actor, units: number[]): Promise<SubmissionView[]> {
    const newer = `exists (select 1 from submission n where n.assignment_id = s.assignment_id and n.kind = 'completion' and n.id > s.id and n.status <> 'discarded')`;
    return this.find(actor, `s.status = 'returned' and a.completed_on is null and not a.withdrawn and a.unit_id in (:...units) and not ${newer}`, units);
  }

  private async toConfirm(actor: Actor): Promise<SubmissionView[]> {
    if (!hasPermission(actor, 'submission.decide')) return [];
    const queue = await this.find(actor, `s.status = 'submitted' and not a.withdrawn and t.confirming_unit_id in (:...units)`, unitsIn(actor, ['secretary']));
    return queue.filter((s) => s.allowedActions.some((a) => a.action === 'confirm' && a.allowed));
  }

  private async find(actor: Actor, where: string, units: number[]): Promise<SubmissionView[]> {
    if (units.length === 0) return [];
    const rows = await readRows<{ assignmentId: number; id: number }>(
      this.unitOfWork.manager,
      `select s.assignment_id as "assignmentId", s.id as "id" from submission s join assignment a on a.id = s.assignment_id join task t on t.id = a.task_id
        where ${where} and ${UNDER_WAY} order by coalesce(s.submitted_at, s.updated_at) limit ${AT_MOST}`,
      { units, userId: actor.userId },
    );
    const wanted = new Set(rows.map((r) => r.id));
    const views = await this.submissions.ofAssignments(actor, [...new Set(rows.map((r) => r.assignmentId))]);
    const position = new Map(rows.map((r, i) => [r.id, i]));
    return views.filter((v) => wanted.has(v.id)).sort((a, b) => position.get(a.id)! - position.get(b.id)!);
  }

  /** The unit's own open parts of plans under way: overdue, due soon, and the rest; what awaits others is not work. */
  private async tasksOf(units: number[], busy: Set<number>): Promise<Record<'overdue' | 'dueSoon' | 'open', TaskView[]>> {
    const found = { overdue: [] as TaskView[], dueSoon: [] as TaskView[], open: [] as TaskView[] };
    if (units.length === 0) return found;
    const knownAt = await this.audit.knownAt(undefined);
    for (const plan of await this.plans.underWay()) {
      const asOf = this.plans.asOf(plan, undefined);
      const names = await this.tasks.names(asOf);
      for (const task of await this.states.all(plan, asOf, knownAt)) {
        for (const unitId of units) {
          const part = partOf(task, unitId, asOf);
          if (!part || isCompleted(part.cell) || part.awaitingConfirmation || busy.has(task.id)) continue;
          const group = part.cell === 'openOverdue' ? 'overdue' : part.dueSoon ? 'dueSoon' : 'open';
          found[group].push(this.tasks.view(task, part, names));
        }
      }
    }
    const byDue = (a: TaskView, b: TaskView) => ((a.dueOn ?? '9999') < (b.dueOn ?? '9999') ? -1 : 1);
    for (const list of Object.values(found)) list.sort(byDue);
    return found;
  }
}

function unitsIn(actor: Actor, roles: string[]): number[] {
  return [...new Set(actor.roles.filter((r) => roles.includes(r.role)).map((r) => r.unitId))].filter((id) => id !== null);
}
