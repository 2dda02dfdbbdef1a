import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { isCompleted } from '#domain/schedule';
import { ownUnitIds, seesAllUnits, type Actor } from '#domain/permissions';
import type { Instant, PlainDate } from '#domain/plain-date';
import { searchKey } from '#domain/vietnamese-text';
import type { FindingList, FindingQuery, FindingView } from '#contract/inspection';
import { allowedAction } from '#api/platform/access';
import { AuditLog } from '#api/platform/audit-log';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { notFound } from '#api/platform/errors';
import { PlanQueries } from '#api/plan/plan.queries';
import { ReformAreaEntity } from '#api/reference/reference.entity';
import { namedUnits } from '#api/task/task-names';
import { UnitQueries, type UnitName } from '#api/unit/unit.queries';
import { FindingStates, type FindingFact } from './finding-states';
import { FindingEntity, InspectionEntity } from './inspection.entity';

type Filters = Omit<FindingQuery, 'page' | 'pageSize' | 'status' | 'asOf'>;

/** Read model of findings and shortcomings; a unit sees its own and those that name nobody. */
@Injectable()
export class FindingQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly states: FindingStates,
    private readonly units: UnitQueries,
    private readonly plans: PlanQueries,
    private readonly audit: AuditLog,
  ) {}

  /** The newest first; `open` and `fixed` are of all that match but for the status asked for. */
  list(actor: Actor, query: FindingQuery): Promise<FindingList> {
    return this.unitOfWork.read(async () => {
      const asOf = this.plans.asOf(null, query.asOf);
      const rows = (await this.matching(query)).filter((row) => row.foundOn <= asOf && isSeen(actor, row));
      const facts = await this.states.of(rows, asOf, await this.audit.knownAt(undefined));
      const count = (status: string) => facts.filter((fact) => fact.status === status).length;
      const found = facts.filter((fact) => query.status === undefined || fact.status === query.status);
      const from = (query.page - 1) * query.pageSize;
      const items = await this.views(actor, found.slice(from, from + query.pageSize));
      return { items, total: found.length, open: count('open'), fixed: count('fixed'), asOf };
    });
  }

  /** @throws DomainError NOT_FOUND when not there or not for this person */
  get(actor: Actor, id: number): Promise<FindingView> {
    return this.unitOfWork.read(async () => {
      const row = await this.unitOfWork.manager.findOneBy(FindingEntity, { id, removedAt: IsNull() });
      if (!row || !isSeen(actor, row)) throw notFound('hạn chế');
      const facts = await this.states.of([row], this.plans.asOf(null, undefined), await this.audit.knownAt(undefined));
      return (await this.views(actor, facts))[0]!;
    });
  }

  /** Those of inspections, as they are today, as far as this person sees them. Call inside `unitOfWork.read`. */
  async ofInspections(actor: Actor, ids: readonly number[]): Promise<FindingView[]> {
    if (ids.length === 0) return [];
    const where = { inspectionId: In([...ids]), removedAt: IsNull() };
    const rows = await this.unitOfWork.manager.find(FindingEntity, { where, order: { foundOn: 'ASC', id: 'ASC' } });
    const seen = rows.filter((row) => isSeen(actor, row));
    const asOf = this.plans.asOf(null, undefined);
    return this.views(actor, await this.states.of(seen, asOf, await this.audit.knownAt(undefined)));
  }

  /** Found in [from, to] and how they stood on `asOf`, as known at `knownAt`. Call inside `unitOfWork.read`. */
  async factsOf(from: PlainDate, to: PlainDate, asOf: PlainDate, knownAt: Instant): Promise<FindingFact[]> {
    const known = ({ recordedAt, removedAt }: FindingEntity) =>
      recordedAt <= knownAt && (removedAt === null || removedAt > knownAt);
    return this.states.of((await this.matching({ from, to }, true)).filter(known).reverse(), asOf, knownAt);
  }

  private matching(
    { inspectionId, category, unitId, areaId, from, to, q }: Filters,
    withRemoved = false,
  ): Promise<FindingEntity[]> {
    const found = this.unitOfWork.manager
      .createQueryBuilder(FindingEntity, 'f')
      .where(withRemoved ? '1 = 1' : 'f.removedAt is null');
    if (inspectionId !== undefined) found.andWhere('f.inspectionId = :inspectionId', { inspectionId });
    if (category !== undefined) found.andWhere('f.category = :category', { category });
    if (unitId !== undefined) found.andWhere('f.unitId = :unitId', { unitId });
    if (areaId !== undefined) found.andWhere('f.areaId = :areaId', { areaId });
    if (from !== undefined) found.andWhere('f.foundOn >= :from', { from });
    if (to !== undefined) found.andWhere('f.foundOn <= :to', { to });
    if (q !== undefined)
      found.andWhere("f.searchKey like :pattern escape '\\'", {
        pattern: `%${searchKey(q).replace(/[\\%_]/g, '\\$&')}%`,
      });
    return found.orderBy('f.foundOn', 'DESC').addOrderBy('f.id', 'DESC').getMany();
  }

  private async views(actor: Actor, facts: readonly FindingFact[]): Promise<FindingView[]> {
    if (facts.length === 0) return [];
    const manager = this.unitOfWork.manager;
    const inspections = new Map((await manager.find(InspectionEntity)).map((i) => [i.id, i.title]));
    const areas = new Map((await manager.find(ReformAreaEntity)).map((a) => [a.id, a.name]));
    const names = new Map<PlainDate, Map<number, UnitName>>();
    for (const { finding } of facts)
      if (!names.has(finding.foundOn)) names.set(finding.foundOn, await this.units.namesOn(finding.foundOn));
    const today = await this.units.namesOn(this.plans.asOf(null, undefined));
    return facts.map(({ finding: f, tasks, status, fixedOn }) => {
      const standing = tasks.length > 0;
      return {
        id: f.id,
        version: f.version,
        inspection:
          f.inspectionId === null ? null : { id: f.inspectionId, name: inspections.get(f.inspectionId) ?? '' },
        unit: f.unitId === null ? null : { id: f.unitId, name: names.get(f.foundOn)!.get(f.unitId)?.name ?? '' },
        area: f.areaId === null ? null : { id: f.areaId, name: areas.get(f.areaId) ?? '' },
        category: f.category,
        text: f.text,
        foundOn: f.foundOn,
        event: f.event,
        status,
        fixedOn,
        fixedEvidence: standing ? null : f.fixedEvidence,
        source: f.source,
        tasks: tasks.map((task) => ({
          id: task.id,
          code: task.code,
          title: task.title,
          leadUnits: namedUnits(
            task.parts.map((p) => p.unitId),
            today,
          ),
          dueOn: task.schedule.dueOn,
          completedOn: isCompleted(task.schedule.cell) ? task.schedule.completedOn : null,
          schedule: task.schedule.cell,
        })),
        illustrative: f.illustrative,
        allowedActions: [
          allowedAction('edit', actor, 'inspection.manage'),
          allowedAction(
            'delete',
            actor,
            'inspection.manage',
            {},
            standing ? 'Hạn chế đã có nhiệm vụ khắc phục nên không xóa được.' : null,
          ),
          allowedAction(
            'raiseTask',
            actor,
            'inspection.manage',
            {},
            f.fixedOn === null ? null : 'Hạn chế đã được ghi nhận khắc phục xong.',
          ),
          f.fixedOn === null
            ? allowedAction(
                'fix',
                actor,
                'inspection.manage',
                {},
                standing
                  ? 'Hạn chế có nhiệm vụ khắc phục: tình trạng theo nhiệm vụ, hoàn thành hết thì được tính là đã khắc phục.'
                  : null,
              )
            : allowedAction('unfix', actor, 'inspection.manage'),
        ],
      };
    });
  }
}

const isSeen = (actor: Actor, { unitId }: FindingEntity): boolean =>
  unitId === null || seesAllUnits(actor) || ownUnitIds(actor).includes(unitId);
