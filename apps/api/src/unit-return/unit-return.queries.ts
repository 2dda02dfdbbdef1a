import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Actor } from '#domain/permissions';
import type { PlainDate } from '#domain/plain-date';
import { isWritable } from '#domain/unit-return';
import type { ReturnWorkLine } from '#contract/unit-return';
import { Clock } from '#api/platform/clock';
import { readRows, truth } from '#api/platform/database/sql';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { notFound } from '#api/platform/errors';
import { SettingsService } from '#api/settings/settings.service';
import { UnitQueries } from '#api/unit/unit.queries';
import type { AcceptedNarrative, ReturnCoverage, ReturnRow } from './return-row';
import { returnActions, timelinessOfRow } from './return-rules';
import { ReturnAuthorEntity, UnitReturnEntity } from './unit-return.entity';

type StoredRow = Omit<
  ReturnRow,
  'owes' | 'nil' | 'unitName' | 'unitKind' | 'unitOrder' | 'successors' | 'standingAgencyId' | 'authorIds'
> & { owes: unknown; nil: unknown };

const RETURNS = `
  select r.id as "id", r.version as "version", r.period_id as "periodId", p.title as "periodTitle", p.from_date as "periodFrom", p.to_date as "periodTo",
         p.internal_due_on as "dueOn", o.lock_on as "lockOn", r.unit_id as "unitId", u.valid_to as "unitValidTo", r.status as "status", r.owes as "owes",
         r.owes_reason as "owesReason", r.nil as "nil", r.nil_reason as "nilReason", r.first_submitted_on as "firstSubmittedOn",
         r.submitted_at as "submittedAt", r.return_reason as "returnReason", r.reopened_until as "reopenedUntil", r.accepted_at as "acceptedAt",
         (select max(m.reminded_on) from return_reminder m where m.return_id = r.id) as "remindedOn",
         (select max(e.at) from return_event e where e.return_id = r.id and e.type = 'returned') as "returnedAt"
    from unit_return r
    join return_round o on o.period_id = r.period_id
    join reporting_period p on p.id = r.period_id
    join unit u on u.id = r.unit_id`;

/** Read model of what units owe: rows for rules and screens, and what reports take from accepted returns. */
@Injectable()
export class UnitReturnQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly units: UnitQueries,
    private readonly settings: SettingsService,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError NOT_FOUND */
  async row(id: number): Promise<ReturnRow> {
    const [row] = await this.rows('where r.id = :id', { id });
    if (!row) throw notFound('báo cáo này của đơn vị');
    return row;
  }

  /** Everything of a period, taken out ones too, in the official order of the units. */
  ofPeriod(periodId: number): Promise<ReturnRow[]> {
    return this.rows('where r.period_id = :periodId', { periodId });
  }

  /** Until when units hand in the period; null for an unknown one. */
  async dueOn(periodId: number): Promise<PlainDate | null> {
    const [row] = await readRows<{ dueOn: PlainDate }>(
      this.unitOfWork.manager,
      'select internal_due_on as "dueOn" from reporting_period where id = :periodId',
      { periodId },
    );
    return row?.dueOn ?? null;
  }

  /** Texts of all accepted returns of a period, by the official order of units, then areas; nil returns have none. */
  async acceptedNarratives(periodId: number): Promise<AcceptedNarrative[]> {
    const rows = (await this.ofPeriod(periodId)).filter(({ owes, acceptedAt }) => owes && acceptedAt !== null);
    const stored = await this.unitOfWork.manager.findBy(UnitReturnEntity, { periodId });
    const texts = new Map(stored.map(({ id, acceptedTexts }) => [id, acceptedTexts ?? []]));
    return rows.flatMap(({ id, unitId, unitName }) =>
      (texts.get(id) ?? []).filter(({ text }) => text !== '').map((said) => ({ unitId, unitName, ...said })),
    );
  }

  /** How many of the units that owe have an accepted return: `87/89 đơn vị`. Zeros where no round was opened. */
  async coverage(periodId: number): Promise<ReturnCoverage> {
    const owing = (await this.ofPeriod(periodId)).filter(({ owes }) => owes);
    const missing = owing.filter(({ acceptedAt }) => acceptedAt === null);
    return {
      accepted: owing.length - missing.length,
      owed: owing.length,
      missing: missing.map(({ unitId, unitName }) => ({ id: unitId, name: unitName })),
    };
  }

  /** What waits for this person: to write, to hand in, to decide; the most urgent first. */
  async mine(actor: Actor): Promise<ReturnWorkLine[]> {
    const today = this.clock.today();
    const units = actor.roles
      .filter((r) => r.role === 'unitHead' || r.role === 'unitOfficer' || r.role === 'secretary')
      .flatMap((r) => (r.unitId === null ? [] : [r.unitId]));
    const decides = actor.roles.some((r) => r.role === 'secretary');
    if (units.length === 0) return [];
    const rows = await this.rows(
      `where r.owes and r.status <> 'accepted' and (r.unit_id in (:...units)${decides ? ` or r.status = 'submitted'` : ''})`,
      { units },
    );
    const items = rows.flatMap((row): ReturnWorkLine[] => {
      const allowed = new Set(
        returnActions(actor, row, today)
          .filter((a) => a.allowed)
          .map((a) => a.action),
      );
      const next = allowed.has('accept')
        ? 'decide'
        : !isWritable(row.status)
          ? null
          : allowed.has('submit') && row.status !== 'notStarted'
            ? 'handIn'
            : allowed.has('write')
              ? 'write'
              : null;
      if (next === null) return [];
      const { id, unitId, unitName, periodTitle, status, dueOn, returnReason } = row;
      return [
        {
          returnId: id,
          unit: { id: unitId, name: unitName },
          periodTitle,
          status,
          dueOn,
          next,
          returnReason,
          ...timelinessOfRow(row, today),
        },
      ];
    });
    items.sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
    return items;
  }

  private async rows(where: string, parameters: Record<string, unknown>): Promise<ReturnRow[]> {
    const stored = await readRows<StoredRow>(
      this.unitOfWork.manager,
      `${RETURNS} ${where} order by p.to_date desc, r.id`,
      parameters,
    );
    if (stored.length === 0) return [];
    const { standingAgencyId } = await this.settings.get();
    const authors = await this.authors(stored.map(({ id }) => id));
    const ids = [...new Set(stored.map(({ unitId }) => unitId))];
    const names = new Map<PlainDate, Awaited<ReturnType<UnitQueries['namesOn']>>>();
    for (const on of new Set(stored.map(({ periodTo }) => periodTo))) names.set(on, await this.units.namesOn(on, ids));
    const today = this.clock.today();
    const rows: ReturnRow[] = [];
    for (const row of stored) {
      const name = names.get(row.periodTo)?.get(row.unitId);
      const gone = row.unitValidTo !== null && row.unitValidTo <= today;
      rows.push({
        ...row,
        owes: truth(row.owes),
        nil: truth(row.nil),
        unitName: name?.name ?? '',
        unitKind: name?.kind ?? 'department',
        unitOrder: `${String(name?.orderNo ?? 0).padStart(9, '0')} ${name?.sortKey ?? ''}`,
        successors: gone ? await this.successorsOf(row.unitId) : null,
        standingAgencyId,
        authorIds: authors.get(row.id) ?? [],
      });
    }
    return rows.sort((a, b) => (a.periodTo === b.periodTo ? (a.unitOrder < b.unitOrder ? -1 : 1) : 0));
  }

  private async authors(ids: number[]): Promise<Map<number, number[]>> {
    const found = new Map<number, number[]>();
    for (const { returnId, userId } of await this.unitOfWork.manager.findBy(ReturnAuthorEntity, { returnId: In(ids) }))
      found.set(returnId, [...(found.get(returnId) ?? []), userId]);
    return found;
  }

  private async successorsOf(unitId: number): Promise<string | null> {
    const heirs = (await this.units.successions(unitId)).filter(({ from, to }) => from.id === unitId && to !== null);
    return heirs.length === 0 ? null : heirs.map(({ to }) => to!.name).join(', ');
  }
}
