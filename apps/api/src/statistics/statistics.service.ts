import { Injectable } from '@nestjs/common';
import { Brackets } from 'typeorm';
import type { Approximation, TypedValue } from '#domain/indicator-value';
import type { Actor } from '#domain/permissions';
import type { PlainDate } from '#domain/plain-date';
import { IndicatorQueries } from '#api/indicator/indicator.queries';
import { personId } from '#api/platform/access';
import { AuditLog } from '#api/platform/audit-log';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { notFound } from '#api/platform/errors';
import { IndicatorValueEntity, type ValueOrigin } from './indicator-value.entity';
import { provinceAsNull } from './province-unit';

/** One cell as accepted. `value` null takes the cell away. */
export interface AcceptedValue {
  indicatorId: number;
  axisItem: string | null;
  value: TypedValue | null;
  /** What a percent was said to be of (105/184). */
  numerator?: number | null;
  denominator?: number | null;
  asStated?: string | null;
  provisional?: boolean;
  sourceFile?: string | null;
  speaker?: string | null;
  document?: string | null;
  note?: string;
  /** Values of one cell with the same group contradict each other and stay side by side. */
  conflictGroup?: string | null;
}

/** What is accepted at once: the values of one unit (null: the province itself) for one period, or for a window of their own. */
export interface Acceptance {
  unitId: number | null;
  periodId: number | null;
  /** Instead of a period: from the term's beginning, at a day. */
  window?: { from?: PlainDate | null; to?: PlainDate | null; asOf?: PlainDate | null };
  origin: ValueOrigin;
  values: readonly AcceptedValue[];
  /** All that the unit stated for the period before goes, also cells that are not named now: a return accepted again. */
  replaceAll?: boolean;
}

/** Rows of one statement, below the parameter limits of both databases. */
const ROWS_AT_ONCE = 500;

/** Accepted values: written once, superseded by what takes their place, never changed (figures.md §1: both clocks). */
@Injectable()
export class StatisticsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly indicators: IndicatorQueries,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Records accepted values and supersedes what stood in their cells. Join it from inside `unitOfWork.run` with whatever
   * accepts them, or call it alone. Amounts must have the indicator's decimals (`parseIndicatorValue` gives them so).
   * @throws DomainError NOT_FOUND for an indicator that is not in the catalogue
   */
  accept(actor: Actor | null, acceptance: Acceptance): Promise<void> {
    return this.unitOfWork.run(async () => {
      const { periodId, window = {}, origin, values } = acceptance;
      const catalogue = await this.indicators.byIds();
      const unknown = values.find(({ indicatorId }) => !catalogue.has(indicatorId));
      if (unknown) throw notFound('chỉ tiêu');
      const unitId = await provinceAsNull(this.unitOfWork.manager, acceptance.unitId);
      const recordedAt = await this.audit.recordedAt();
      await this.supersede({ ...acceptance, unitId }, recordedAt);
      const rows = values
        .filter((value): value is AcceptedValue & { value: TypedValue } => value.value !== null)
        .map((value) => ({
          unitId,
          periodId,
          fromDate: window.from ?? null,
          toDate: window.to ?? null,
          asOf: window.asOf ?? null,
          origin,
          recordedAt,
          supersededAt: null,
          recordedById: personId(actor),
          ...rowOf(value),
        }));
      for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
        await this.unitOfWork.manager.insert(IndicatorValueEntity, rows.slice(from, from + ROWS_AT_ONCE));
      }
      const after = {
        unitId,
        periodId,
        ...window,
        values: values.map(({ indicatorId, axisItem, asStated }) =>
          [catalogue.get(indicatorId)!.code, axisItem, asStated ?? null].filter((part) => part !== null).join(' '),
        ),
      };
      await this.audit.append({
        actor,
        action: 'indicatorValue.accepted',
        subjectType: 'reportingPeriod',
        subjectId: periodId,
        after,
      });
    });
  }

  private async supersede(
    { unitId, periodId, values, replaceAll, window = {} }: Acceptance,
    supersededAt: string,
  ): Promise<void> {
    const open = () => {
      const update = this.unitOfWork.manager
        .createQueryBuilder()
        .update(IndicatorValueEntity)
        .set({ supersededAt })
        .where('superseded_at is null');
      update.andWhere(unitId === null ? 'unit_id is null' : 'unit_id = :unitId', { unitId });
      if (periodId !== null) return update.andWhere('period_id = :periodId', { periodId });
      update.andWhere('period_id is null');
      for (const [column, date] of [
        ['from_date', window.from],
        ['to_date', window.to],
        ['as_of', window.asOf],
      ] as const) {
        update.andWhere(date ? `${column} = :${column}` : `${column} is null`, { [column]: date });
      }
      return update;
    };
    if (replaceAll) return void (await open().execute());
    for (const { indicatorId, axisItem, conflictGroup } of values) {
      const cell = open().andWhere('indicator_id = :indicatorId', { indicatorId });
      cell.andWhere(axisItem === null ? 'axis_item is null' : 'axis_item = :axisItem', { axisItem });
      // What contradicts this value on purpose stays beside it.
      if (conflictGroup)
        cell.andWhere(
          new Brackets((group) =>
            group.where('conflict_group is null').orWhere('conflict_group <> :conflictGroup', { conflictGroup }),
          ),
        );
      await cell.execute();
    }
  }
}

type ValueColumns = Pick<
  IndicatorValueEntity,
  | 'indicatorId'
  | 'axisItem'
  | 'amount'
  | 'decimals'
  | 'low'
  | 'high'
  | 'numerator'
  | 'denominator'
  | 'choice'
  | 'text'
  | 'asStated'
  | 'approximate'
  | 'provisional'
  | 'sourceFile'
  | 'speaker'
  | 'document'
  | 'note'
  | 'conflictGroup'
>;

function rowOf({ value, ...stated }: AcceptedValue & { value: TypedValue }): ValueColumns {
  const { indicatorId, axisItem, numerator = null, denominator = null, asStated = null, provisional = false } = stated;
  const { sourceFile = null, speaker = null, document = null, note = '', conflictGroup = null } = stated;
  const origin = { numerator, denominator, asStated, provisional, sourceFile, speaker, document, note, conflictGroup };
  return { indicatorId, axisItem, ...columnsOf(value), ...origin };
}

interface TypedColumns {
  amount: number | null;
  decimals: number;
  low: number | null;
  high: number | null;
  choice: string | null;
  text: string | null;
  approximate: Approximation | null;
}
const NOTHING: TypedColumns = {
  amount: null,
  decimals: 0,
  low: null,
  high: null,
  choice: null,
  text: null,
  approximate: null,
};

function columnsOf(value: TypedValue): TypedColumns {
  switch (value.kind) {
    case 'number':
      return { ...NOTHING, amount: value.amount, decimals: value.decimals, approximate: value.approximate };
    case 'range':
      return { ...NOTHING, low: value.low, high: value.high, decimals: value.decimals };
    case 'choice':
      return { ...NOTHING, choice: value.choice };
    case 'yesNo':
      return { ...NOTHING, amount: value.yes ? 1 : 0 };
    case 'text':
      return { ...NOTHING, text: value.text };
  }
}
