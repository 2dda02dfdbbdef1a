import { Injectable } from '@nestjs/common';
import { can, type Actor } from '#domain/permissions';
import type { DeadlineKind } from '#domain/deadline';
import { isContinuous, storedPlanRules, type PlanRules } from '#domain/plan-rules';
import type { SubmissionList, SubmissionQuery, SubmissionView } from '#contract/submission';
import { findRows, readRows } from '#api/platform/database/sql';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { notFound } from '#api/platform/errors';
import { Clock } from '#api/platform/clock';
import { EvidenceQueries } from './evidence.queries';
import { SubmissionEntity } from './submission.entity';
import { submissionView } from './submission.view';
import { visibilityFilter } from './visibility';
import { subjectOf, type WorkContext } from './work-context';

/** By id of the assignment, with what the rules of its plan are today and what its unit is called. */
const CONTEXT = (unitIds: string) => `
  select a.id as "assignmentId", a.version as "assignmentVersion", a.occurrence_label as "occurrence", a.unit_id as "unitId", a.assigned_on as "assignedOn", a.due_on as "dueOn",
         a.completed_on as "completedOn", a.reopened_on as "reopenedOn", a.withdrawn as "withdrawn", t.id as "taskId",
         t.confirming_unit_id as "confirmingUnitId", x.code as "taskCode", x.title as "taskTitle",
         x.target_value as "targetValue", x.unit_of_measure as "unitOfMeasure", p.id as "planId",
         p.status as "planStatus", p.year as "planYear", p.rules as "firstRules", x.deadline_kind as "deadlineKind", x.due_on as "writtenDueOn", p.data_until as "dataUntil",
         (select r.rules from plan_rules r where r.plan_id = p.id and r.valid_from <= :today and r.superseded_at is null order by r.valid_from desc, r.id desc limit 1) as "laterRules",
         coalesce((select n.name from unit_name n where n.unit_id = a.unit_id and n.valid_from <= :today order by n.valid_from desc limit 1),
                  (select n.name from unit_name n where n.unit_id = a.unit_id order by n.valid_from limit 1)) as "unitName", c.unit_ids as "coordinating"
    from assignment a
    join task t on t.id = a.task_id
    join task_attributes x on x.task_id = t.id and x.superseded_at is null and x.valid_to is null
    join plan_task pt on pt.task_id = t.id and pt.superseded_at is null
    join plan p on p.id = pt.plan_id
    left join (select k.task_id, ${unitIds} as unit_ids from task_unit k
                where k.role = 'coordinating' and k.superseded_at is null and k.valid_to is null
                      and k.task_id in (select task_id from assignment where id in (:...assignmentIds)) group by k.task_id) c on c.task_id = t.id
   where a.id in (:...assignmentIds)`;
const UNIT_IDS = {
  sqlite: 'group_concat(k.unit_id order by k.id)',
  postgres: `string_agg(cast(k.unit_id as text), ',' order by k.id)`,
};

interface ContextRow extends Omit<
  WorkContext,
  'withdrawn' | 'planRules' | 'continuous' | 'historical' | 'coordinatingUnitIds'
> {
  withdrawn: unknown;
  firstRules: string;
  laterRules: string | null;
  coordinating: string | null;
  deadlineKind: DeadlineKind;
  writtenDueOn: string | null;
  dataUntil: string | null;
}

export interface SeenSubmission {
  submission: SubmissionEntity;
  context: WorkContext;
  people: SubmissionPeople;
}

/** Who had a hand in a submission, and the names that are shown with it. */
const PEOPLE = (userIds: string) => `
  select s.id as "id", (select ${userIds} from submission_author w where w.submission_id = s.id) as "authorIds",
         a.full_name as "author", b.full_name as "submitter", d.full_name as "decider"
    from submission s
    join user_account a on a.id = s.author_id
    left join user_account b on b.id = s.submitter_id
    left join user_account d on d.id = s.decider_id
   where s.id in (:...ids)`;
const USER_IDS = {
  sqlite: 'group_concat(w.user_id order by w.id)',
  postgres: `string_agg(cast(w.user_id as text), ',' order by w.id)`,
};
interface PeopleRow {
  id: number;
  authorIds: string | null;
  author: string;
  submitter: string | null;
  decider: string | null;
}
export interface SubmissionPeople extends Omit<PeopleRow, 'authorIds'> {
  authorIds: number[];
}

/** Read model of submissions; every read applies the visibility rule of figures.md §8. */
@Injectable()
export class SubmissionQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly evidence: EvidenceQueries,
    private readonly clock: Clock,
  ) {}

  /** The contexts of these assignments, by id. */
  async contexts(assignmentIds: readonly number[]): Promise<Map<number, WorkContext>> {
    if (assignmentIds.length === 0) return new Map();
    const asked = { assignmentIds, today: this.clock.today() };
    const rows = await readRows<ContextRow>(this.unitOfWork.manager, CONTEXT(UNIT_IDS[this.unitOfWork.kind]), asked);
    return new Map(
      rows.map(({ firstRules, laterRules, coordinating, deadlineKind, writtenDueOn, dataUntil, withdrawn, ...row }) => [
        row.assignmentId,
        {
          ...row,
          withdrawn: Boolean(withdrawn),
          planRules: storedPlanRules(JSON.parse(laterRules ?? firstRules) as Partial<PlanRules>),
          continuous: isContinuous(deadlineKind, writtenDueOn),
          historical: dataUntil !== null,
          coordinatingUnitIds: numbers(coordinating),
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
    return { submission, context, people: (await this.people([id])).get(id)! };
  }

  /** @param known where its work stands, when the caller has just read it and changed nothing that the view shows of it */
  async view(actor: Actor, id: number, known?: WorkContext): Promise<SubmissionView> {
    return (await this.draw(actor, [await this.seen(actor, id, known)]))[0]!;
  }

  /** All that this person may see of these assignments, newest first. @param contexts of all of them, when the caller has them */
  async ofAssignments(
    actor: Actor,
    assignmentIds: readonly number[],
    contexts?: ReadonlyMap<number, WorkContext>,
  ): Promise<SubmissionView[]> {
    if (assignmentIds.length === 0) return [];
    const rows = await findRows(
      this.unitOfWork.manager,
      SubmissionEntity,
      `where assignment_id in (:...ids) and status <> 'discarded' order by id desc`,
      { ids: assignmentIds },
    );
    return this.views(actor, rows, contexts);
  }

  /** The list, narrowed by the same rule as each single one; oldest first, so that nobody waits for ever. */
  list(actor: Actor, query: SubmissionQuery): Promise<SubmissionList> {
    return this.unitOfWork.read(async () => {
      const { where, parameters } = visibilityFilter(actor);
      const filters = [
        where,
        query.status ? 's.status = :status' : "s.status <> 'discarded'",
        query.unitId ? 'a.unit_id = :unitId' : 'true',
        query.status === 'submitted' ? 'not a.withdrawn' : 'true',
      ];
      const from = `from submission s join assignment a on a.id = s.assignment_id join task t on t.id = a.task_id where ${filters.join(' and ')}`;
      const all = {
        ...parameters,
        status: query.status,
        unitId: query.unitId,
        limit: query.pageSize,
        offset: (query.page - 1) * query.pageSize,
      };
      const manager = this.unitOfWork.manager;
      const [count] = await readRows<{ total: number }>(manager, `select count(*) as "total" ${from}`, all);
      const ids = await readRows<{ id: number }>(
        manager,
        `select s.id as "id" ${from} order by coalesce(s.submitted_at, s.updated_at), s.id limit :limit offset :offset`,
        all,
      );
      if (ids.length === 0) return { items: [], total: count?.total ?? 0 };
      const rows = await findRows(manager, SubmissionEntity, 'where id in (:...ids)', { ids: ids.map((r) => r.id) });
      const position = new Map(ids.map((r, i) => [r.id, i]));
      rows.sort((a, b) => position.get(a.id)! - position.get(b.id)!);
      return { items: await this.views(actor, rows), total: count?.total ?? 0 };
    });
  }

  async personName(userId: number): Promise<string | null> {
    const [person] = await readRows<{ name: string }>(
      this.unitOfWork.manager,
      'select full_name as "name" from user_account where id = :userId',
      { userId },
    );
    return person?.name ?? null;
  }

  private async people(ids: readonly number[]): Promise<Map<number, SubmissionPeople>> {
    const rows = await readRows<PeopleRow>(this.unitOfWork.manager, PEOPLE(USER_IDS[this.unitOfWork.kind]), { ids });
    return new Map(rows.map(({ authorIds, ...row }) => [row.id, { ...row, authorIds: numbers(authorIds) }]));
  }

  private async views(
    actor: Actor,
    submissions: readonly SubmissionEntity[],
    known?: ReadonlyMap<number, WorkContext>,
  ): Promise<SubmissionView[]> {
    if (submissions.length === 0) return [];
    const contexts = known ?? (await this.contexts([...new Set(submissions.map((s) => s.assignmentId))]));
    const people = await this.people(submissions.map((s) => s.id));
    const seen = submissions.flatMap((submission) => {
      const context = contexts.get(submission.assignmentId);
      if (!context || !can(actor, 'submission.read', subjectOf(context, submission)).allowed) return [];
      return [{ submission, context, people: people.get(submission.id)! }];
    });
    return this.draw(actor, seen);
  }

  /** Submissions that this person may see, with what is shown beside them. */
  private async draw(actor: Actor, seen: readonly SeenSubmission[]): Promise<SubmissionView[]> {
    const evidence = await this.evidence.ofSubmissions(seen.map(({ submission }) => submission.id));
    return seen.map((one) => submissionView({ ...one, evidence: evidence.get(one.submission.id) ?? [], actor }));
  }
}

/** Ids as one text; null where there are none. */
const numbers = (ids: string | null): number[] => (ids === null ? [] : ids.split(',').map(Number));
