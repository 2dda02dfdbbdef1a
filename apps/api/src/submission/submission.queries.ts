import { Injectable } from '@nestjs/common';
import { can, type Actor } from '#domain/permissions';
import type { DeadlineKind } from '#domain/deadline';
import { isContinuous, type PlanRules } from '#domain/plan-rules';
import type { SubmissionList, SubmissionQuery, SubmissionView } from '#contract/submission';
import { findRows, readRows } from '#api/platform/database/sql';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { notFound } from '#api/platform/errors';
import { Clock } from '#api/platform/clock';
import { PlanRulesQueries } from '#api/plan/plan-rules.queries';
import { UnitQueries } from '#api/unit/unit.queries';
import { EvidenceQueries } from './evidence.queries';
import { SubmissionAuthorEntity, SubmissionEntity } from './submission.entity';
import { submissionView } from './submission.view';
import { visibilityFilter } from './visibility';
import { subjectOf, type WorkContext } from './work-context';

const CONTEXT = `
  select a.id as "assignmentId", a.version as "assignmentVersion", a.occurrence_label as "occurrence", a.unit_id as "unitId", a.assigned_on as "assignedOn", a.due_on as "dueOn",
         a.completed_on as "completedOn", a.reopened_on as "reopenedOn", a.withdrawn as "withdrawn", t.id as "taskId",
         t.confirming_unit_id as "confirmingUnitId", x.code as "taskCode", x.title as "taskTitle",
         x.target_value as "targetValue", x.unit_of_measure as "unitOfMeasure", p.id as "planId",
         p.status as "planStatus", p.year as "planYear", p.rules as "firstRules", x.deadline_kind as "deadlineKind", x.due_on as "writtenDueOn", p.data_until as "dataUntil"
    from assignment a
    join task t on t.id = a.task_id
    join task_attributes x on x.task_id = t.id and x.superseded_at is null and x.valid_to is null
    join plan_task pt on pt.task_id = t.id and pt.superseded_at is null
    join plan p on p.id = pt.plan_id`;

interface ContextRow extends Omit<WorkContext, 'withdrawn' | 'planRules' | 'continuous' | 'historical' | 'coordinatingUnitIds'> {
  withdrawn: unknown;
  firstRules: string;
  deadlineKind: DeadlineKind;
  writtenDueOn: string | null;
  dataUntil: string | null;
}

interface SeenSubmission {
  submission: SubmissionEntity;
  context: WorkContext;
  authorIds: number[];
}

/** Read model of submissions; every read applies the visibility rule of figures.md §8. */
@Injectable()
export class SubmissionQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly units: UnitQueries,
    private readonly rules: PlanRulesQueries,
    private readonly evidence: EvidenceQueries,
    private readonly clock: Clock,
  ) {}

  /** The contexts of these assignments, by id. */
  async contexts(assignmentIds: readonly number[]): Promise<Map<number, WorkContext>> {
    if (assignmentIds.length === 0) return new Map();
    const manager = this.unitOfWork.manager;
    const rows = await readRows<ContextRow>(manager, `${CONTEXT} where a.id in (:...assignmentIds)`, { assignmentIds });
    const coordinating = await readRows<{ taskId: number; unitId: number }>(
      manager,
      `select task_id as "taskId", unit_id as "unitId" from task_unit where role = 'coordinating' and superseded_at is null and valid_to is null and task_id in (:...taskIds)`,
      { taskIds: rows.length > 0 ? rows.map((r) => r.taskId) : [0] },
    );
    const plans = new Map(rows.map((r) => [r.planId, { id: r.planId, firstRules: JSON.parse(r.firstRules) as Partial<PlanRules> }]));
    const rules = await this.rules.on([...plans.values()], this.clock.today());
    return new Map(
      rows.map(({ firstRules: _, deadlineKind, writtenDueOn, dataUntil, withdrawn, ...row }) => [
        row.assignmentId,
        {
          ...row,
          withdrawn: Boolean(withdrawn),
          planRules: rules.get(row.planId)!,
          continuous: isContinuous(deadlineKind, writtenDueOn),
          historical: dataUntil !== null,
          coordinatingUnitIds: coordinating.filter((c) => c.taskId === row.taskId).map((c) => c.unitId),
        },
      ]),
    );
  }

  /** @throws DomainError NOT_FOUND */
  async context(assignmentId: number): Promise<WorkContext> {
    const context = (await this.contexts([assignmentId])).get(assignmentId);
    if (!context) throw notFound('phần việc này');
    return context;
  }

  /** A submission that this person may see. @throws DomainError NOT_FOUND when not there or not for them. */
  async visible(actor: Actor, id: number): Promise<SeenSubmission> {
    return this.seen(actor, id);
  }

  private async seen(actor: Actor, id: number, known?: WorkContext): Promise<SeenSubmission> {
    const [submission] = await findRows(this.unitOfWork.manager, SubmissionEntity, 'where id = :id', { id });
    if (!submission) throw notFound('báo cáo này');
    const context = known ?? (await this.context(submission.assignmentId));
    if (!can(actor, 'submission.read', subjectOf(context, submission)).allowed) throw notFound('báo cáo này');
    return { submission, context, authorIds: (await this.authors([id])).map((a) => a.userId) };
  }

  /** @param known where its work stands, when the caller has just read it and changed nothing that the view shows of it */
  async view(actor: Actor, id: number, known?: WorkContext): Promise<SubmissionView> {
    const { submission, context, authorIds } = await this.seen(actor, id, known);
    return (await this.draw(actor, [{ submission, context, authorIds }]))[0]!;
  }

  /** All that this person may see of these assignments, newest first. @param contexts of all of them, when the caller has them */
  async ofAssignments(actor: Actor, assignmentIds: readonly number[], contexts?: ReadonlyMap<number, WorkContext>): Promise<SubmissionView[]> {
    if (assignmentIds.length === 0) return [];
    const rows = await findRows(this.unitOfWork.manager, SubmissionEntity, `where assignment_id in (:...ids) and status <> 'discarded' order by id desc`, { ids: assignmentIds });
    return this.views(actor, rows, contexts);
  }

  /** The list, narrowed by the same rule as each single one; oldest first, so that nobody waits for ever. */
  list(actor: Actor, query: SubmissionQuery): Promise<SubmissionList> {
    return this.unitOfWork.read(async () => {
      const { where, parameters } = visibilityFilter(actor);
      const filters = [where, query.status ? 's.status = :status' : "s.status <> 'discarded'", query.unitId ? 'a.unit_id = :unitId' : 'true', query.status === 'submitted' ? 'not a.withdrawn' : 'true'];
      const from = `from submission s join assignment a on a.id = s.assignment_id join task t on t.id = a.task_id where ${filters.join(' and ')}`;
      const all = { ...parameters, status: query.status, unitId: query.unitId, limit: query.pageSize, offset: (query.page - 1) * query.pageSize };
      const manager = this.unitOfWork.manager;
      const [count] = await readRows<{ total: number }>(manager, `select count(*) as "total" ${from}`, all);
      const ids = await readRows<{ id: number }>(manager, `select s.id as "id" ${from} order by coalesce(s.submitted_at, s.updated_at), s.id limit :limit offset :offset`, all);
      if (ids.length === 0) return { items: [], total: count?.total ?? 0 };
      const rows = await findRows(manager, SubmissionEntity, 'where id in (:...ids)', { ids: ids.map((r) => r.id) });
      const position = new Map(ids.map((r, i) => [r.id, i]));
      rows.sort((a, b) => position.get(a.id)! - position.get(b.id)!);
      return { items: await this.views(actor, rows), total: count?.total ?? 0 };
    });
  }

  async personName(userId: number): Promise<string | null> {
    return (await this.people([userId])).get(userId) ?? null;
  }

  private authors(submissionIds: readonly number[]): Promise<SubmissionAuthorEntity[]> {
    return findRows(this.unitOfWork.manager, SubmissionAuthorEntity, 'where submission_id in (:...submissionIds)', { submissionIds });
  }

  private async people(ids: readonly number[]): Promise<Map<number, string>> {
    if (ids.length === 0) return new Map();
    const rows = await readRows<{ id: number; name: string }>(this.unitOfWork.manager, 'select id as "id", full_name as "name" from user_account where id in (:...ids)', { ids });
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  private async views(actor: Actor, submissions: readonly SubmissionEntity[], known?: ReadonlyMap<number, WorkContext>): Promise<SubmissionView[]> {
    if (submissions.length === 0) return [];
    const contexts = known ?? (await this.contexts([...new Set(submissions.map((s) => s.assignmentId))]));
    const authors = await this.authors(submissions.map((s) => s.id));
    const seen = submissions.flatMap((submission) => {
      const context = contexts.get(submission.assignmentId);
      if (!context || !can(actor, 'submission.read', subjectOf(context, submission)).allowed) return [];
      return [{ submission, context, authorIds: authors.filter((a) => a.submissionId === submission.id).map((a) => a.userId) }];
    });
    return this.draw(actor, seen);
  }

  /** Submissions that this person may see, with what is shown beside them. */
  private async draw(actor: Actor, seen: readonly SeenSubmission[]): Promise<SubmissionView[]> {
    const submissions = seen.map(({ submission }) => submission);
    const evidence = await this.evidence.ofSubmissions(submissions.map((s) => s.id));
    const people = new Set(submissions.flatMap((s) => [s.authorId, s.submitterId, s.deciderId]).filter((id) => id !== null));
    const users = await this.people([...people]);
    const names = await this.units.namesOn(this.clock.today(), [...new Set(seen.map(({ context }) => context.unitId))]);
    return seen.map(({ submission, context, authorIds }) =>
      submissionView({ submission, context, authorIds, evidence: evidence.get(submission.id) ?? [], users, unitName: names.get(context.unitId)?.name ?? '', actor }),
    );
  }
}
