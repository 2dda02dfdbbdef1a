import { Injectable } from '@nestjs/common';
import { In, IsNull, type DeepPartial, type EntityTarget, type FindOptionsWhere, type ObjectLiteral } from 'typeorm';
import type { Actor } from '#domain/permissions';
import { storedPlanRules } from '#domain/plan-rules';
import type { TaskRequest } from '#contract/task';
import { assertCan } from '#api/platform/access';
import { AuditLog, type AuditRecord } from '#api/platform/audit-log';
import { Clock } from '#api/platform/clock';
import { readRows } from '#api/platform/database/sql';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { assertFresh, invalid, notFound } from '#api/platform/errors';
import type { PlanEntity } from '#api/plan/plan.entity';
import { PlanService } from '#api/plan/plan.service';
import { ReferenceQueries } from '#api/reference/reference.queries';
import { SettingsService } from '#api/settings/settings.service';
import { UnitGroupService } from '#api/unit/unit-group.service';
import { UnitQueries } from '#api/unit/unit.queries';
import { confirmingUnitOf, lineContents, lineParties, type LineContext } from './line-rules';
import { NOT_YET, PlanTaskEntity, TaskAttributesEntity, TaskEntity, TaskGroupEntity, TaskUnitEntity, type TaskOrigin } from './task.entity';

export interface LineChange {
  taskId: number;
  version: number;
  request: TaskRequest;
}
/** Where lines come from; `basis` is the document that adds them to a plan under way. */
export interface LineOrigin {
  origin: TaskOrigin;
  basis: string | null;
  illustrative: boolean;
}
interface StoredLine {
  task: TaskEntity;
  attributes: TaskAttributesEntity;
  before: object;
}
/** Rows of one statement: below the parameter limits of both databases, and short enough to let others' requests in between. */
const CHUNK = 250;
const PARTS = [TaskUnitEntity, TaskGroupEntity, TaskAttributesEntity] as const;

/**
 * The lines of a draft plan, one or twenty thousand at once: checked against one reading of what they may name, written
 * some hundred rows a statement. All in one transaction with an audit entry per line.
 */
@Injectable()
export class PlanLines {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly plans: PlanService,
    private readonly reference: ReferenceQueries,
    private readonly settings: SettingsService,
    private readonly units: UnitQueries,
    private readonly groups: UnitGroupService,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Answers the ids in the order of the requests. @throws InvalidRequest naming the field of the first line at fault */
  create(actor: Actor, planId: number, requests: readonly TaskRequest[], illustrative = false): Promise<number[]> {
    return this.unitOfWork.run(async () => {
      assertCan(actor, 'task.manage');
      return this.write(actor, await this.plans.draft(planId), requests, { origin: 'plan', basis: null, illustrative });
    });
  }

  /**
   * Writes lines that are valid from no day yet, whatever the plan's state: the caller knows that it takes them, and puts
   * them into force. Call inside `unitOfWork.run`. @throws as `create`
   */
  async write(actor: Actor, plan: PlanEntity, requests: readonly TaskRequest[], { origin, basis, illustrative }: LineOrigin): Promise<number[]> {
    const planId = plan.id;
    const context = await this.context(plan);
    await this.assertCodesAreFree(planId, requests, new Set());
    const ids: number[] = [];
    for (const some of chunks(requests)) {
      const tasks = some.map((request) => ({ origin, confirmingUnitId: confirmingUnitOf(request, context), illustrative }));
      const written = some.map((request) => ({ request, contents: lineContents(request, context), parties: lineParties(request, context) }));
      const { identifiers } = await this.unitOfWork.manager.insert(TaskEntity, tasks);
      const taskIds = identifiers.map(({ id }) => id as number);
      const dated = await this.undated();
      await this.insert(PlanTaskEntity, taskIds.map((taskId) => ({ ...dated, planId, taskId, basis })));
      await this.insertParts(written.map((line, i) => ({ taskId: taskIds[i]!, ...line })));
      await this.audit.appendAll(some.map((request, i) => entry(actor, 'created', taskIds[i]!, { after: { planId, ...request } })));
      ids.push(...taskIds);
    }
    return ids;
  }

  /** @throws DomainError STALE when a line is at another version; InvalidRequest */
  update(actor: Actor, planId: number, changes: readonly LineChange[]): Promise<void> {
    return this.unitOfWork.run(async () => {
      assertCan(actor, 'task.manage');
      const plan = await this.plans.draft(planId);
      const context = await this.context(plan);
      for (const some of chunks(changes)) {
        const stored = await this.stored(some);
        const written = some.map(({ taskId, request }) => ({ taskId, request, contents: lineContents(request, context), parties: lineParties(request, context) }));
        await this.deleteParts(some.map(({ taskId }) => taskId));
        await this.insertParts(written);
        for (const [confirmingUnitId, ids] of grouped(some, ({ request }) => confirmingUnitOf(request, context))) {
          await this.unitOfWork.manager.update(TaskEntity, { id: In(ids) }, { version: () => 'version + 1', confirmingUnitId });
        }
        await this.audit.appendAll(some.map(({ taskId, request }) => entry(actor, 'changed', taskId, { before: stored.get(taskId)!.before, after: request })));
      }
      // Afterwards: two lines may change codes with each other.
      await this.assertCodesAreFree(planId, changes.map(({ request }) => request), new Set(changes.map(({ taskId }) => taskId)));
    });
  }

  /** Only lines that were never issued can disappear; their content stays in the audit log. @throws DomainError STALE */
  remove(actor: Actor, planId: number, lines: readonly { taskId: number; version: number }[]): Promise<void> {
    return this.unitOfWork.run(async () => {
      assertCan(actor, 'task.manage');
      await this.plans.draft(planId);
      const manager = this.unitOfWork.manager;
      for (const some of chunks(lines)) {
        const stored = await this.stored(some);
        const ids = some.map(({ taskId }) => taskId);
        await this.deleteParts(ids);
        await manager.delete(PlanTaskEntity, { taskId: In(ids) });
        await manager.delete(TaskEntity, { id: In(ids) });
        await this.audit.appendAll(ids.map((taskId) => entry(actor, 'deleted', taskId, { before: stored.get(taskId)!.before })));
      }
    });
  }

  private async context(plan: PlanEntity): Promise<LineContext> {
    return {
      year: plan.year,
      beforeIsInclusive: storedPlanRules(plan.firstRules).beforeIsInclusive,
      areaIds: new Set((await this.reference.areas(plan.programmeId)).map(({ id }) => id)),
      unitNames: await this.units.namesOn(NOT_YET),
      groupNames: await this.groups.names(),
      filledGroups: await this.groups.membersOn(this.clock.today()),
      standingAgencyId: (await this.settings.get()).standingAgencyId,
    };
  }

  /** Lines as they stand, each at the version its change names. */
  private async stored(lines: readonly { taskId: number; version: number }[]): Promise<Map<number, StoredLine>> {
    const manager = this.unitOfWork.manager;
    const ids = lines.map(({ taskId }) => taskId);
    const current = { taskId: In(ids), supersededAt: IsNull() };
    const tasks = new Map((await manager.findBy(TaskEntity, { id: In(ids) })).map((task) => [task.id, task]));
    const attributes = new Map((await manager.findBy(TaskAttributesEntity, current)).map((x) => [x.taskId, x]));
    const units = grouped(await manager.findBy(TaskUnitEntity, current), ({ taskId }) => taskId, (unit) => unit);
    const groups = grouped(await manager.findBy(TaskGroupEntity, current), ({ taskId }) => taskId, (group) => group);
    const found = new Map<number, StoredLine>();
    for (const { taskId, version } of lines) {
      const [task, own] = [tasks.get(taskId), attributes.get(taskId)];
      if (!task || !own) throw notFound('nhiệm vụ');
      const unitIds = (role: 'lead' | 'coordinating') => (units.get(taskId) ?? []).filter((u) => u.role === role).map((u) => u.unitId);
      const groupIds = (role: 'lead' | 'coordinating') => (groups.get(taskId) ?? []).filter((g) => g.role === role).map((g) => g.groupId);
      const parties = { leadUnitIds: unitIds('lead'), coordinatingUnitIds: unitIds('coordinating'), leadGroupIds: groupIds('lead'), coordinatingGroupIds: groupIds('coordinating') };
      const before = { ...pick(own), ...parties, confirmingUnitId: task.confirmingUnitId };
      if (version !== task.version) assertFresh(version, task.version, { current: before, ...(await this.audit.lastChange('task', taskId)) });
      found.set(taskId, { task, attributes: own, before });
    }
    return found;
  }

  /** Codes are unique in a plan, among the lines written and against the others. @throws InvalidRequest */
  private async assertCodesAreFree(planId: number, requests: readonly TaskRequest[], written: ReadonlySet<number>): Promise<void> {
    const others = await readRows<{ taskId: number; code: string }>(
      this.unitOfWork.manager,
      `select x.task_id as "taskId", x.code as "code" from plan_task p join task_attributes x on x.task_id = p.task_id and x.superseded_at is null
        where p.plan_id = :planId and p.superseded_at is null`,
      { planId },
    );
    const taken = new Set(others.filter(({ taskId }) => !written.has(taskId)).map(({ code }) => code));
    for (const { code } of requests) {
      if (taken.has(code)) throw invalid('code', `Mã ${code} đã dùng cho nhiệm vụ khác của kế hoạch.`);
      taken.add(code);
    }
  }

  private async undated() {
    return { validFrom: NOT_YET, validTo: null, recordedAt: await this.audit.recordedAt(), supersededAt: null };
  }
  private async insertParts(lines: readonly { taskId: number; contents: ReturnType<typeof lineContents>; parties: ReturnType<typeof lineParties> }[]): Promise<void> {
    const dated = await this.undated();
    await this.insert(TaskAttributesEntity, lines.map(({ taskId, contents }) => ({ ...dated, taskId, ...contents })));
    await this.insert(TaskUnitEntity, lines.flatMap(({ taskId, parties }) => parties.units.map((unit) => ({ ...dated, taskId, ...unit }))));
    await this.insert(TaskGroupEntity, lines.flatMap(({ taskId, parties }) => parties.groups.map((group) => ({ ...dated, taskId, ...group }))));
  }
  /** A line may name a hundred units: its rows go in chunks of their own. */
  private async insert<E extends ObjectLiteral>(entity: EntityTarget<E>, rows: readonly DeepPartial<E>[]): Promise<void> {
    for (const some of chunks(rows)) await this.unitOfWork.manager.createQueryBuilder().insert().into(entity).values(some as never).updateEntity(false).execute();
  }
  private async deleteParts(taskIds: readonly number[]): Promise<void> {
    for (const part of PARTS) await this.unitOfWork.manager.delete(part, { taskId: In(taskIds) } as FindOptionsWhere<ObjectLiteral>);
  }
}

const entry = (actor: Actor, what: 'created' | 'changed' | 'deleted', taskId: number, said: Pick<AuditRecord, 'before' | 'after'>): AuditRecord => ({ actor, action: `task.${what}`, subjectType: 'task', subjectId: taskId, ...said });

function* chunks<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < all.length; from += CHUNK) yield all.slice(from, from + CHUNK);
}

/** By key; without `of`, the task ids. */
function grouped<T extends { taskId: number }, V = number>(all: readonly T[], key: (one: T) => number, of: (one: T) => V = (one) => one.taskId as V): Map<number, V[]> {
  const groups = new Map<number, V[]>();
  for (const one of all) {
    const group = groups.get(key(one));
    if (group) group.push(of(one));
    else groups.set(key(one), [of(one)]);
  }
  return groups;
}

function pick(x: TaskAttributesEntity): object {
  const { code, title, areaId, expectedProduct, deadlineText, dueOn, targetValue, unitOfMeasure } = x;
  return { code, title, areaId, expectedProduct, deadlineText, dueOn, targetValue, unitOfMeasure };
}
