import { Injectable } from '@nestjs/common';
import { countConclusions } from '#domain/conclusion-figures';
import type { Actor } from '#domain/permissions';
import { minDate } from '#domain/plain-date';
import { trendDates } from '#domain/trend-dates';
import type { ConclusionFiguresRow, ConclusionRatesQuery, ConclusionRatesView, DatedConclusionFigures, MeetingFiguresRow } from '#contract/conclusion';
import { AuditLog } from '#api/platform/audit-log';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { PlanQueries } from '#api/plan/plan.queries';
import { UnitQueries } from '#api/unit/unit.queries';
import { ConclusionQueries, type SeenConclusion } from './conclusion.queries';
import { unitState } from './conclusion-states';
import { MeetingQueries } from './meeting.queries';

/** Rates of conclusions; each number is the length of the list that `GET /api/conclusions` answers with its filters. */
@Injectable()
export class ConclusionRatesQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly conclusions: ConclusionQueries,
    private readonly meetings: MeetingQueries,
    private readonly plans: PlanQueries,
    private readonly units: UnitQueries,
    private readonly audit: AuditLog,
  ) {}

  /** Of the conclusions this person may see. @throws DomainError INVALID for a date after today. */
  rates(actor: Actor, query: ConclusionRatesQuery): Promise<ConclusionRatesView> {
    return this.unitOfWork.read(async () => {
      const asOf = this.plans.asOf(null, query.asOf);
      const knownAt = await this.audit.knownAt(query.knownAt);
      const { committeeId, from, to } = query;
      const filters = { ...(committeeId === undefined ? {} : { committeeId }), ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
      const found = await this.conclusions.find(actor, filters, asOf, knownAt);
      const held = await this.meetings.heldBy(actor, filters, asOf, knownAt);
      return {
        ...countConclusions(found.map((f) => f.state)),
        asOf,
        knownAt,
        meetings: held.length,
        byMeeting: byMeeting(found, held),
        byUnit: await this.byUnit(found, asOf),
        trend: await this.trend(actor, filters, found, asOf, knownAt),
      };
    });
  }

  private async byUnit(found: readonly SeenConclusion[], asOf: string): Promise<ConclusionFiguresRow[]> {
    const names = await this.units.namesOn(asOf);
    const order = (id: number) => names.get(id)?.orderNo ?? Number.MAX_SAFE_INTEGER;
    const ids = [...new Set(found.flatMap(({ fact }) => fact.tasks.flatMap((t) => t.parts.map((p) => p.unitId))))];
    return ids
      .sort((a, b) => order(a) - order(b) || a - b)
      .map((id) => ({ id, name: names.get(id)?.name ?? '', ...countConclusions(found.flatMap(({ fact }) => unitState(fact, id, asOf) ?? [])) }));
  }

  /** Month ends since the first meeting in question; each point answers the same question at its date. */
  private async trend(actor: Actor, filters: object, found: readonly SeenConclusion[], asOf: string, knownAt: string): Promise<DatedConclusionFigures[]> {
    if (found.length === 0) return [];
    const first = minDate(...found.map(({ fact }) => fact.meeting.heldOn));
    const points: DatedConclusionFigures[] = [];
    for (const on of trendDates(first, asOf)) points.push({ asOf: on, ...countConclusions((await this.conclusions.find(actor, filters, on, knownAt)).map((f) => f.state)) });
    return points;
  }
}

function byMeeting(found: readonly SeenConclusion[], held: readonly { id: number; title: string; heldOn: string }[]): MeetingFiguresRow[] {
  return held.map(({ id, title, heldOn }) => ({ id, name: title, heldOn, ...countConclusions(found.filter(({ fact }) => fact.meeting.id === id).map((f) => f.state)) }));
}
