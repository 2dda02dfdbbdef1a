import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { COMMENDATION_FORMS, type CommendationForm } from '#domain/commendation';
import { ownUnitIds, seesAllUnits, type Actor } from '#domain/permissions';
import type { Instant, PlainDate } from '#domain/plain-date';
import { searchKey } from '#domain/vietnamese-text';
import type { CommendationList, CommendationQuery, CommendationView } from '#contract/commendation';
import { allowedAction } from '#api/platform/access';
import { Clock } from '#api/platform/clock';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { notFound } from '#api/platform/errors';
import { UnitQueries } from '#api/unit/unit.queries';
import { CommendationEntity } from './commendation.entity';

/** Praise and criticism of a period, each with the rows behind it. */
export interface CommendationCounts {
  praise: CommendationEntity[];
  criticism: CommendationEntity[];
  /** Of no known day, so of no period. */
  undated: CommendationEntity[];
  byForm: { form: CommendationForm; rows: CommendationEntity[] }[];
}
type Filters = Omit<CommendationQuery, 'page' | 'pageSize'>;

/** Read model of praise and criticism. Everybody sees the praise; a unit sees of the criticism its own. */
@Injectable()
export class CommendationQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly units: UnitQueries,
    private readonly clock: Clock,
  ) {}

  /** The newest first, those without a date at the end; counts are of all that match. */
  list(actor: Actor, query: CommendationQuery): Promise<CommendationList> {
    return this.unitOfWork.read(async () => {
      const found = (await this.matching(query)).filter((row) => isSeen(actor, row));
      const from = (query.page - 1) * query.pageSize;
      const count = (polarity: string) => found.filter((row) => row.polarity === polarity).length;
      const items = await this.views(actor, found.slice(from, from + query.pageSize));
      return { items, total: found.length, praise: count('praise'), criticism: count('criticism') };
    });
  }

  /** @throws DomainError NOT_FOUND when not there or not for this person */
  async get(actor: Actor, id: number): Promise<CommendationView> {
    const row = await this.unitOfWork.manager.findOneBy(CommendationEntity, { id, removedAt: IsNull() });
    if (!row || !isSeen(actor, row)) throw notFound('khen thưởng, phê bình');
    return (await this.views(actor, [row]))[0]!;
  }

  /** Decided in [from, to], as known by then. Call inside `unitOfWork.read`. */
  async countsOf(from: PlainDate, to: PlainDate, knownAt?: Instant): Promise<CommendationCounts> {
    const known = ({ recordedAt, removedAt }: CommendationEntity) =>
      knownAt === undefined ? removedAt === null : recordedAt <= knownAt && (removedAt === null || removedAt > knownAt);
    const rows = (await this.matching({ from, to }, true)).filter(known).reverse();
    const undated = (await this.matching({}, true)).filter((row) => row.decidedOn === null && known(row)).reverse();
    const byForm = COMMENDATION_FORMS.map((form) => ({ form, rows: rows.filter((row) => row.form === form) }));
    return {
      praise: rows.filter((row) => row.polarity === 'praise'),
      criticism: rows.filter((row) => row.polarity === 'criticism'),
      undated,
      byForm: byForm.filter((f) => f.rows.length > 0),
    };
  }

  private matching(
    { polarity, form, level, unitId, from, to, q }: Filters,
    withRemoved = false,
  ): Promise<CommendationEntity[]> {
    const found = this.unitOfWork.manager
      .createQueryBuilder(CommendationEntity, 'c')
      .where(withRemoved ? '1 = 1' : 'c.removedAt is null');
    if (polarity !== undefined) found.andWhere('c.polarity = :polarity', { polarity });
    if (form !== undefined) found.andWhere('c.form = :form', { form });
    if (level !== undefined) found.andWhere('c.level = :level', { level });
    if (unitId !== undefined) found.andWhere('c.unitId = :unitId', { unitId });
    if (from !== undefined) found.andWhere('c.decidedOn >= :from', { from });
    if (to !== undefined) found.andWhere('c.decidedOn <= :to', { to });
    if (q !== undefined)
      found.andWhere("c.searchKey like :pattern escape '\\'", {
        pattern: `%${searchKey(q).replace(/[\\%_]/g, '\\$&')}%`,
      });
    return found.orderBy("coalesce(c.decidedOn, '')", 'DESC').addOrderBy('c.id', 'DESC').getMany();
  }

  private async views(actor: Actor, rows: readonly CommendationEntity[]): Promise<CommendationView[]> {
    const names = new Map<string, Awaited<ReturnType<UnitQueries['namesOn']>>>();
    const today = this.clock.today();
    for (const { decidedOn } of rows) {
      const on = decidedOn ?? today;
      if (!names.has(on)) names.set(on, await this.units.namesOn(on));
    }
    return rows.map(({ unitId, unit: _unit, searchKey: _key, recordedAt: _recorded, removedAt: _removed, ...row }) => ({
      ...row,
      unit: unitId === null ? null : { id: unitId, name: names.get(row.decidedOn ?? today)!.get(unitId)?.name ?? '' },
      allowedActions: [
        allowedAction('edit', actor, 'commendation.manage'),
        allowedAction('delete', actor, 'commendation.manage'),
      ],
    }));
  }
}

const isSeen = (actor: Actor, { polarity, unitId }: CommendationEntity): boolean =>
  polarity === 'praise' || seesAllUnits(actor) || (unitId !== null && ownUnitIds(actor).includes(unitId));
