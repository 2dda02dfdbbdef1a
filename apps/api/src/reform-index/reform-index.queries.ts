import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { contradictionsOf, derivedFormerRank } from '#domain/index-observation';
import type { Actor } from '#domain/permissions';
import type { PlainDate } from '#domain/plain-date';
import { rankChange, rankChangeText } from '#domain/rank-change';
import type {
  IndexDefinitionList,
  IndexDefinitionView,
  IndexObservationList,
  IndexObservationQuery,
  IndexObservationView,
  IndexTrendPoint,
  IndexTrendView,
} from '#contract/reform-index';
import { allowedAction } from '#api/platform/access';
import { Clock } from '#api/platform/clock';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { notFound } from '#api/platform/errors';
import { UnitQueries } from '#api/unit/unit.queries';
import { IndexDefinitionEntity, IndexObservationEntity } from './reform-index.entity';

export interface PublishedIndex {
  definition: IndexDefinitionEntity;
  observations: IndexObservationEntity[];
}
export interface LatestObservation {
  definition: IndexDefinitionEntity;
  observation: IndexObservationEntity;
}

/** Read model of indices: a province has some hundred observations in ten years, so they are judged together here. */
@Injectable()
export class ReformIndexQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly units: UnitQueries,
    private readonly clock: Clock,
  ) {}

  definitions(actor: Actor): Promise<IndexDefinitionList> {
    return this.unitOfWork.read(async () => {
      const definitions = await this.all();
      const views = await this.views(actor, await this.observations());
      const items = definitions.map((d): IndexDefinitionView => {
        const own = views.filter((v) => v.index.id === d.id);
        const latest =
          own.filter((v) => v.unit === null).sort((a, b) => b.dataYear - a.dataYear || b.id - a.id)[0] ?? null;
        return {
          ...d,
          observations: own.length,
          latest,
          allowedActions: [allowedAction('edit', actor, 'index.manage')],
        };
      });
      return { items, total: items.length };
    });
  }

  list(actor: Actor, query: IndexObservationQuery): Promise<IndexObservationList> {
    return this.unitOfWork.read(async () => {
      const found = (await this.views(actor, await this.observations())).filter(
        (v) =>
          (query.indexId === undefined || v.index.id === query.indexId) &&
          (query.unitId === undefined || v.unit?.id === query.unitId) &&
          (query.province === undefined || (v.unit === null) === query.province) &&
          (query.year === undefined || v.dataYear === query.year) &&
          (query.contradicting === undefined || v.contradictions.length > 0 === query.contradicting),
      );
      found.sort((a, b) => b.dataYear - a.dataYear || a.index.name.localeCompare(b.index.name, 'vi') || a.id - b.id);
      const from = (query.page - 1) * query.pageSize;
      return { items: found.slice(from, from + query.pageSize), total: found.length };
    });
  }

  /** @throws DomainError NOT_FOUND */
  async get(actor: Actor, id: number): Promise<IndexObservationView> {
    const view = (await this.views(actor, await this.observations())).find((v) => v.id === id);
    if (!view) throw notFound('kết quả chỉ số');
    return view;
  }

  /**
   * Year by year, the oldest first. A rank that only a stated change leads to stands in the line as derived; ranks over
   * different denominators are never subtracted, and the point says why. @throws DomainError NOT_FOUND
   */
  trend(indexId: number, unitId: number | undefined): Promise<IndexTrendView> {
    return this.unitOfWork.read(async () => {
      const definition = (await this.all()).find((d) => d.id === indexId);
      if (!definition) throw notFound('chỉ số');
      const names = await this.units.namesOn(this.clock.today());
      if (unitId !== undefined && !names.has(unitId)) throw notFound('đơn vị');
      const own = (await this.observations()).filter((o) => o.indexId === indexId && o.unitId === (unitId ?? null));
      const unit = unitId === undefined ? null : { id: unitId, name: names.get(unitId)!.name };
      return { index: { id: definition.id, name: definition.shortName }, unit, points: pointsOf(own) };
    });
  }

  /** The newest of the province for every index, published by then and known by then; with its row, for the report. */
  async latest(asOf: PlainDate, knownAt?: string): Promise<LatestObservation[]> {
    const published = await this.publishedBy(asOf, knownAt);
    return published.map(({ definition, observations }) => ({ definition, observation: observations[0]! }));
  }

  /** What is known of the province's place in every index by then, the newest year first; an index without any is left out. */
  async publishedBy(asOf: PlainDate, knownAt?: string): Promise<PublishedIndex[]> {
    const year = Number(asOf.slice(0, 4));
    const there = (o: IndexObservationEntity) =>
      o.unitId === null &&
      (o.publishedOn === null ? o.dataYear < year : o.publishedOn <= asOf) &&
      (knownAt === undefined || o.recordedAt <= knownAt);
    const observations = (await this.observations(true)).filter(
      (o) => there(o) && (o.removedAt === null || (knownAt !== undefined && o.removedAt > knownAt)),
    );
    return (await this.all()).flatMap((definition) => {
      const own = observations
        .filter((o) => o.indexId === definition.id)
        .sort((a, b) => b.dataYear - a.dataYear || b.id - a.id);
      return own.length > 0 ? [{ definition, observations: own }] : [];
    });
  }

  /** The catalogue in its order. */
  all(): Promise<IndexDefinitionEntity[]> {
    return this.unitOfWork.manager.find(IndexDefinitionEntity, { order: { orderNo: 'ASC', id: 'ASC' } });
  }
  private observations(withRemoved = false): Promise<IndexObservationEntity[]> {
    return this.unitOfWork.manager.find(IndexObservationEntity, {
      where: withRemoved ? {} : { removedAt: IsNull() },
      order: { dataYear: 'ASC', id: 'ASC' },
    });
  }

  private async views(actor: Actor, rows: readonly IndexObservationEntity[]): Promise<IndexObservationView[]> {
    const definitions = new Map((await this.all()).map((d) => [d.id, d]));
    const names = await this.units.namesOn(this.clock.today());
    const groups = new Map<string, IndexObservationEntity[]>();
    const keyOf = (o: IndexObservationEntity) => `${o.indexId}|${o.unitId}`;
    for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
    return rows.map((o) => {
      const { indexId, unitId, recordedAt: _recorded, removedAt: _removed, index: _index, unit: _unit, ...rest } = o;
      const former = derivedFormerRank(o);
      return {
        ...rest,
        index: { id: indexId, name: definitions.get(indexId)?.shortName ?? '' },
        unit: unitId === null ? null : { id: unitId, name: names.get(unitId)?.name ?? '' },
        derivedFormer: former && { year: former.year, rank: former.rank },
        contradictions: contradictionsOf(o, groups.get(keyOf(o)) ?? []),
        allowedActions: [allowedAction('edit', actor, 'index.manage'), allowedAction('delete', actor, 'index.manage')],
      };
    });
  }
}

/** One point a year: the observation that says most; and years that only a stated change tells of. */
function pointsOf(rows: readonly IndexObservationEntity[]): IndexTrendPoint[] {
  const said = (o: IndexObservationEntity) =>
    Number(o.rank !== null) * 4 + Number(o.score !== null) * 2 + Number(o.denominator !== null);
  const stated = new Map<number, IndexObservationEntity>();
  for (const row of rows)
    if (!stated.has(row.dataYear) || said(row) > said(stated.get(row.dataYear)!)) stated.set(row.dataYear, row);
  const points: Omit<IndexTrendPoint, 'change' | 'comparable'>[] = [...stated.values()].map((o) => ({
    year: o.dataYear,
    rank: o.rank,
    denominator: o.denominator,
    score: o.score,
    scoreScale: o.scoreScale,
    bandText: o.bandText,
    derived: false,
    observationId: o.id,
  }));
  for (const row of rows) {
    const former = derivedFormerRank(row);
    if (!former || points.some((p) => p.year === former.year && p.rank !== null)) continue;
    points.push({
      year: former.year,
      rank: former.rank,
      denominator: null,
      score: null,
      scoreScale: null,
      bandText: null,
      derived: true,
      observationId: row.id,
    });
  }
  points.sort((a, b) => a.year - b.year);
  return points.map((point, i) => ({
    ...point,
    ...changeOf(
      point,
      points.slice(0, i).findLast((p) => p.rank !== null),
      stated.get(point.year),
    ),
  }));
}

function changeOf(
  point: Omit<IndexTrendPoint, 'change' | 'comparable'>,
  before: Omit<IndexTrendPoint, 'change' | 'comparable'> | undefined,
  row: IndexObservationEntity | undefined,
): { change: string | null; comparable: boolean } {
  if (row?.deltaRank != null)
    return {
      change: `${rankChangeText(row.deltaRank)} so với năm ${row.deltaBaseYear ?? row.dataYear - 1} (nguồn nêu)`,
      comparable: true,
    };
  if (point.derived || point.rank === null || !before || before.rank === null)
    return { change: null, comparable: false };
  const change = rankChange(
    { year: before.year, rank: before.rank, denominator: before.denominator },
    { year: point.year, rank: point.rank, denominator: point.denominator },
  );
  return change.kind === 'places'
    ? { change: `${rankChangeText(change.places)} so với năm ${before.year}`, comparable: true }
    : { change: change.reason, comparable: false };
}
