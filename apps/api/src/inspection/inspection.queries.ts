import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { ownUnitIds, seesAllUnits, type Actor } from '#domain/permissions';
import type { Instant, PlainDate } from '#domain/plain-date';
import { searchKey } from '#domain/vietnamese-text';
import type { InspectionList, InspectionPageView, InspectionQuery, InspectionView } from '#contract/inspection';
import { allowedAction } from '#api/platform/access';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { notFound } from '#api/platform/errors';
import { ReformAreaEntity } from '#api/reference/reference.entity';
import { namedUnits } from '#api/task/task-names';
import { UnitQueries } from '#api/unit/unit.queries';
import type { FindingFact } from './finding-states';
import { FindingQueries } from './finding.queries';
import { InspectionEntity, InspectionUnitEntity } from './inspection.entity';

/** What the report says of a period: inspections with the units inspected, findings and how they stood. */
export interface InspectionCounts {
  inspections: { inspection: InspectionEntity; unitIds: number[] }[];
  /** Distinct units. */
  unitIds: number[];
  findings: FindingFact[];
}
type Filters = Omit<InspectionQuery, 'page' | 'pageSize'>;

/** Read model of inspections; a unit sees those in which it was inspected. */
@Injectable()
export class InspectionQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly units: UnitQueries,
    private readonly findings: FindingQueries,
  ) {}

  /** The newest first. */
  list(actor: Actor, query: InspectionQuery): Promise<InspectionList> {
    return this.unitOfWork.read(async () => {
      const rows = await this.matching(query);
      const inspected = await this.inspected(rows);
      const found = rows.filter(
        ({ id }) =>
          isSeen(actor, inspected.get(id) ?? []) &&
          (query.unitId === undefined || inspected.get(id)?.includes(query.unitId)),
      );
      const from = (query.page - 1) * query.pageSize;
      const items = await this.views(actor, found.slice(from, from + query.pageSize), inspected);
      return {
        items,
        total: found.length,
        unitsInspected: new Set(found.flatMap(({ id }) => inspected.get(id) ?? [])).size,
      };
    });
  }

  /** @throws DomainError NOT_FOUND when not there or not for this person */
  page(actor: Actor, id: number): Promise<InspectionPageView> {
    return this.unitOfWork.read(async () => {
      const row = await this.unitOfWork.manager.findOneBy(InspectionEntity, { id, removedAt: IsNull() });
      const inspected = row ? await this.inspected([row]) : new Map<number, number[]>();
      if (!row || !isSeen(actor, inspected.get(id) ?? [])) throw notFound('cuộc kiểm tra');
      const [view] = await this.views(actor, [row], inspected);
      return { ...view!, findingList: await this.findings.ofInspections(actor, [id]) };
    });
  }

  /** Begun in [from, to]; findings of these days as they stood on `asOf`, as known at `knownAt`. Call inside `unitOfWork.read`. */
  async countsOf(from: PlainDate, to: PlainDate, asOf: PlainDate, knownAt: Instant): Promise<InspectionCounts> {
    const known = ({ recordedAt, removedAt }: InspectionEntity) =>
      recordedAt <= knownAt && (removedAt === null || removedAt > knownAt);
    const rows = (await this.matching({ from, to }, true)).filter(known).reverse();
    const inspected = await this.inspected(rows);
    const inspections = rows.map((inspection) => ({ inspection, unitIds: inspected.get(inspection.id) ?? [] }));
    const unitIds = [...new Set(inspections.flatMap((i) => i.unitIds))];
    return { inspections, unitIds, findings: await this.findings.factsOf(from, to, asOf, knownAt) };
  }

  private matching({ mode, level, areaId, from, to, q }: Filters, withRemoved = false): Promise<InspectionEntity[]> {
    const found = this.unitOfWork.manager
      .createQueryBuilder(InspectionEntity, 'i')
      .where(withRemoved ? '1 = 1' : 'i.removedAt is null');
    if (mode !== undefined) found.andWhere('i.mode = :mode', { mode });
    if (level !== undefined) found.andWhere('i.level = :level', { level });
    if (areaId !== undefined) found.andWhere('i.areaId = :areaId', { areaId });
    if (from !== undefined) found.andWhere('i.startedOn >= :from', { from });
    if (to !== undefined) found.andWhere('i.startedOn <= :to', { to });
    if (q !== undefined)
      found.andWhere("i.searchKey like :pattern escape '\\'", {
        pattern: `%${searchKey(q).replace(/[\\%_]/g, '\\$&')}%`,
      });
    return found.orderBy('i.startedOn', 'DESC').addOrderBy('i.id', 'DESC').getMany();
  }

  private async inspected(rows: readonly InspectionEntity[]): Promise<Map<number, number[]>> {
    const units = new Map<number, number[]>();
    for (let i = 0; i < rows.length; i += 500) {
      const ids = rows.slice(i, i + 500).map(({ id }) => id);
      const links = await this.unitOfWork.manager.find(InspectionUnitEntity, {
        where: { inspectionId: In(ids) },
        order: { id: 'ASC' },
      });
      for (const { inspectionId, unitId } of links)
        units.set(inspectionId, [...(units.get(inspectionId) ?? []), unitId]);
    }
    return units;
  }

  private async views(
    actor: Actor,
    rows: readonly InspectionEntity[],
    inspected: ReadonlyMap<number, number[]>,
  ): Promise<InspectionView[]> {
    const areas = new Map((await this.unitOfWork.manager.find(ReformAreaEntity)).map((a) => [a.id, a.name]));
    const findings = await this.findings.ofInspections(
      actor,
      rows.map(({ id }) => id),
    );
    const views: InspectionView[] = [];
    for (const { areaId, area: _area, searchKey: _key, recordedAt: _recorded, removedAt: _removed, ...row } of rows) {
      const own = findings.filter((f) => f.inspection?.id === row.id);
      views.push({
        ...row,
        area: areaId === null ? null : { id: areaId, name: areas.get(areaId) ?? '' },
        units: namedUnits(inspected.get(row.id) ?? [], await this.units.namesOn(row.startedOn)),
        findings: own.length,
        findingsOpen: own.filter((f) => f.status === 'open').length,
        allowedActions: [
          allowedAction('edit', actor, 'inspection.manage'),
          allowedAction('addFinding', actor, 'inspection.manage'),
          allowedAction(
            'delete',
            actor,
            'inspection.manage',
            {},
            own.length > 0 ? 'Cuộc kiểm tra đã có hạn chế được ghi nhận nên không xóa được.' : null,
          ),
        ],
      });
    }
    return views;
  }
}

const isSeen = (actor: Actor, unitIds: readonly number[]): boolean =>
  seesAllUnits(actor) || ownUnitIds(actor).some((id) => unitIds.includes(id));
