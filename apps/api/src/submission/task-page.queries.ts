import { Injectable } from '@nestjs/common';
import type { DeadlineKind } from '#domain/deadline';
import { can, hasPermission, type Actor } from '#domain/permissions';
import { scheduleOf, isCompleted } from '#domain/schedule';
import { stateAt } from '#domain/assignment-history';
import type { AllowedAction } from '#contract/paging';
import type { AssignmentView, TaskPageView, TaskView } from '#contract/task';
import { allowedAction } from '#api/platform/access';
import { AuditLog } from '#api/platform/audit-log';
import { Clock } from '#api/platform/clock';
import { findRows, readRows } from '#api/platform/database/sql';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { notFound } from '#api/platform/errors';
import type { PlanEntity } from '#api/plan/plan.entity';
import { PlanRulesQueries } from '#api/plan/plan-rules.queries';
import { PlanQueries } from '#api/plan/plan.queries';
import { domainEvent } from '#api/task/assignment-log';
import { AssignmentEntity, AssignmentEventEntity } from '#api/task/assignment.entity';
import { DraftTasks } from '#api/task/draft-tasks';
import type { TaskNames } from '#api/task/task-names';
import { TaskQueries } from '#api/task/task.queries';
import { SubmissionQueries } from './submission.queries';
import { completionRefusal, subjectOf, type WorkContext } from './work-context';
import { timelineEntry } from './timeline';

/** The plan of its line that is in force, or of the last one. */
const TASK = `
  select t.version as "version", t.confirming_unit_id as "confirmingUnitId",
         (select p.plan_id from plan_task p where p.task_id = t.id and p.superseded_at is null order by p.valid_from desc, p.id desc limit 1) as "planId",
         (select x.deadline_kind from task_attributes x where x.task_id = t.id and x.superseded_at is null order by x.valid_from desc, x.id desc limit 1) as "deadlineKind"
    from task t where t.id = :taskId`;
interface TaskRow {
  version: number;
  confirmingUnitId: number;
  planId: number | null;
  deadlineKind: DeadlineKind;
}

/** One task with everything this person may see of it: parts, submissions, timeline, and what to do next. */
@Injectable()
export class TaskPageQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tasks: TaskQueries,
    private readonly drafts: DraftTasks,
    private readonly plans: PlanQueries,
    private readonly rules: PlanRulesQueries,
    private readonly submissions: SubmissionQueries,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError NOT_FOUND; INVALID for a date after today or before the task was in its plan. */
  page(actor: Actor, taskId: number, asked: string | undefined): Promise<TaskPageView> {
    return this.unitOfWork.read(async () => {
      const manager = this.unitOfWork.manager;
      const [task] = await readRows<TaskRow>(manager, TASK, { taskId });
      if (!task || task.planId === null) throw notFound('nhiệm vụ');
      const plan = await this.plans.get(task.planId);
      const asOf = this.plans.asOf(plan, asked);
      const names = await this.tasks.names(asOf);
      const line = await this.line(plan, taskId, asOf, names);
      const assignments = await findRows(manager, AssignmentEntity, 'where task_id = :taskId order by id', { taskId });
      const events = await this.events(assignments.map((a) => a.id));
      const contexts = await this.submissions.contexts(assignments.map((a) => a.id));
      const seesReasons = assignments.some(
        (a) => can(actor, 'submission.read', subjectOf(contexts.get(a.id)!)).allowed,
      );
      const unit = (id: number) => ({ id, name: names.units.get(id)?.name ?? '' });
      const partOf = new Map(assignments.map((a) => [a.id, a]));
      return {
        ...line,
        version: task.version,
        plan: { id: plan.id, name: plan.title },
        planStatus: plan.status,
        asOf,
        deadlineKind: task.deadlineKind,
        confirmingUnit: unit(task.confirmingUnitId),
        assignments: await this.assignmentViews(actor, plan, asOf, assignments, events, contexts, unit),
        timeline: events.map((e) =>
          timelineEntry(
            e,
            unit(e.unitId ?? partOf.get(e.assignmentId)!.unitId),
            partOf.get(e.assignmentId)!.occurrenceLabel,
            seesReasons,
          ),
        ),
        allowedActions: this.taskActions(actor, plan),
      };
    });
  }

  private async line(plan: PlanEntity, taskId: number, asOf: string, names: TaskNames): Promise<TaskView> {
    if (plan.status === 'draft') {
      const draft = (await this.drafts.lines(plan.id, names)).find((t) => t.id === taskId);
      if (!draft) throw notFound('nhiệm vụ');
      return draft;
    }
    const line = await this.tasks.line(plan, taskId, asOf, await this.audit.knownAt(undefined), names);
    if (!line) throw notFound('nhiệm vụ trong kế hoạch vào ngày này');
    return line;
  }

  private events(assignmentIds: number[]): Promise<AssignmentEventEntity[]> {
    if (assignmentIds.length === 0) return Promise.resolve([]);
    return findRows(
      this.unitOfWork.manager,
      AssignmentEventEntity,
      'where assignment_id in (:...assignmentIds) order by id desc',
      { assignmentIds },
    );
  }

  private async assignmentViews(
    actor: Actor,
    plan: PlanEntity,
    asOf: string,
    assignments: AssignmentEntity[],
    events: AssignmentEventEntity[],
    contexts: Map<number, WorkContext>,
    unit: (id: number) => { id: number; name: string },
  ): Promise<AssignmentView[]> {
    const submissions = await this.submissions.ofAssignments(
      actor,
      assignments.map((a) => a.id),
      contexts,
    );
    const { rules } = await this.rules.inForce(plan, asOf, await this.audit.knownAt(undefined));
    return assignments.flatMap((a) => {
      const own = events.filter((e) => e.assignmentId === a.id);
      const state = stateAt(own.map(domainEvent), asOf, '9999');
      // A unit that joined later held nothing on this date.
      if (state.unitId === null) return [];
      const schedule = scheduleOf(state, asOf, rules);
      const seen = submissions.filter((s) => s.assignment.id === a.id);
      const context = contexts.get(a.id)!;
      const openCompletion = seen.some(
        (s) => s.kind === 'completion' && (s.status === 'draft' || s.status === 'submitted'),
      );
      return {
        id: a.id,
        version: a.version,
        unit: unit(state.unitId),
        occurrence: a.occurrenceLabel,
        opensOn: a.opensOn,
        schedule: schedule.cell,
        dueOn: schedule.dueOn,
        originalDueOn: a.originalDueOn,
        completedOn: schedule.completedOn,
        dueSoon: schedule.dueSoon,
        awaitingConfirmation: schedule.awaitingConfirmation,
        suspended: schedule.suspended,
        withdrawn: state.withdrawn,
        reportedPercent: seen.find((s) => s.percent !== null && s.status !== 'draft')?.percent ?? null,
        reportedValue: seen.find((s) => s.reportedValue !== null && s.status !== 'draft')?.reportedValue ?? null,
        submissions: seen,
        allowedActions: [
          ...this.reportActions(actor, context, isCompleted(schedule.cell), openCompletion),
          ...this.withdrawal(actor, context),
        ],
      };
    });
  }

  /** Named only for people who report at all; where they may not here, why. */
  private reportActions(
    actor: Actor,
    context: WorkContext,
    completed: boolean,
    openCompletion: boolean,
  ): AllowedAction[] {
    if (!hasPermission(actor, 'submission.write')) return [];
    const over =
      context.planStatus !== 'issued' || context.historical ? 'Kế hoạch đã kết thúc, không nhận báo cáo nữa.' : null;
    const blocked =
      over ??
      (context.withdrawn
        ? 'Phần việc đã được đưa ra khỏi kế hoạch.'
        : completed
          ? 'Phần việc đã được xác nhận hoàn thành.'
          : null);
    const twice = openCompletion
      ? 'Đã có một đề nghị xác nhận hoàn thành chưa xử lý xong; hãy tiếp tục trên đề nghị đó.'
      : null;
    return [
      allowedAction('submission.progress', actor, 'submission.write', subjectOf(context), blocked),
      allowedAction(
        'submission.completion',
        actor,
        'submission.write',
        subjectOf(context),
        blocked ?? twice ?? completionRefusal(context, this.clock.today()),
      ),
    ];
  }

  /** A draft is edited; what is under way gains units; what is over changes no more. */
  private taskActions(actor: Actor, plan: PlanEntity): AllowedAction[] {
    if (!hasPermission(actor, 'task.manage')) return [];
    const issued =
      plan.status === 'draft' ? null : 'Kế hoạch đã ban hành: nhiệm vụ chỉ thay đổi bằng quyết định điều chỉnh.';
    const draft =
      plan.status === 'draft' ? 'Kế hoạch chưa ban hành: hãy sửa cơ quan chủ trì ngay trong nhiệm vụ.' : null;
    const over = plan.status === 'closed' || plan.dataUntil !== null ? 'Kế hoạch đã kết thúc.' : null;
    return [
      allowedAction('edit', actor, 'task.manage', {}, issued),
      allowedAction('delete', actor, 'task.manage', {}, issued),
      allowedAction('enter', actor, 'task.manage', {}, draft ?? over),
    ];
  }

  /** The rules of `AssignmentService.withdraw`, said beforehand. */
  private withdrawal(actor: Actor, context: WorkContext): AllowedAction[] {
    if (!hasPermission(actor, 'task.manage')) return [];
    const over = context.planStatus !== 'issued' || context.historical ? 'Kế hoạch đã kết thúc.' : null;
    const gone = context.withdrawn ? 'Phần việc này đã được đưa ra khỏi kế hoạch.' : null;
    const done = context.completedOn !== null ? 'Phần việc đã hoàn thành nên ở lại kế hoạch.' : null;
    return [allowedAction('withdraw', actor, 'task.manage', {}, over ?? gone ?? done)];
  }
}
