import { Injectable } from '@nestjs/common';
import { formatIndicatorValue } from '#domain/indicator-value';
import { windowBefore, yearBefore } from '#domain/reporting-period';
import type { Actor } from '#domain/permissions';
import { levelOfUnit } from '#contract/indicator';
import type { UnitKind } from '#contract/unit';
import { IndicatorQueries } from '#api/indicator/indicator.queries';
import { AuditLog } from '#api/platform/audit-log';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { StatisticsQueries } from '#api/statistics/statistics.queries';
import { StatisticsService } from '#api/statistics/statistics.service';
import { acceptedValues, checkForm, type CheckedForm, type FormContext } from './return-form';
import type { ReturnRow } from './return-row';
import { ReturnSources } from './return-sources';
import { ReturnCellEntity } from './unit-return.entity';

/** Where only what was typed is read: nothing is compared. */
const NOTHING_BEFORE: FormContext = { previous: [], lastYear: [], compared: {} };

/** The numbers of a return: which are asked for, what stood before, what is prefilled, what becomes of them when accepted. */
@Injectable()
export class ReturnCells {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly indicators: IndicatorQueries,
    private readonly statistics: StatisticsQueries,
    private readonly facts: StatisticsService,
    private readonly sources: ReturnSources,
    private readonly audit: AuditLog,
  ) {}

  /** Indicators of the unit's level that are collected in the period, with what is typed, read and checked. */
  async form(row: ReturnRow, context?: FormContext): Promise<CheckedForm> {
    const indicators = await this.indicators.inForce(
      { from: row.periodFrom, to: row.periodTo },
      levelOfUnit(row.unitKind as UnitKind),
    );
    const stored = await this.unitOfWork.manager.findBy(ReturnCellEntity, { returnId: row.id });
    return checkForm(indicators, stored, (context ?? (await this.context(row))).compared);
  }

  /** What the unit stated before: last accepted return, the window of the same length before this one, the same a year ago. */
  async context(row: ReturnRow): Promise<FormContext> {
    const previous = await this.sources.previous(row);
    const window = { from: row.periodFrom, to: row.periodTo };
    const lastYear = await this.statistics.statedWithin(yearBefore(window), row.unitId);
    const before = await this.statistics.statedWithin(windowBefore(window), row.unitId);
    const last = previous === null ? [] : await this.statistics.statedValues(previous.periodId, row.unitId);
    return { previous: last, lastYear, compared: { previous: before, lastYear } };
  }

  /** How things stood at the end of the last accepted period is where this one begins. Call inside `unitOfWork.run`. */
  async prefill(row: ReturnRow): Promise<void> {
    const previous = await this.sources.previous(row);
    if (previous === null) return;
    const { indicators } = await this.form(row, NOTHING_BEFORE);
    const stocks = new Map(
      indicators.filter(({ accumulation }) => accumulation === 'stock').map((indicator) => [indicator.code, indicator]),
    );
    const updatedAt = await this.audit.recordedAt();
    for (const { indicatorCode, axisItem, value } of await this.statistics.statedValues(
      previous.periodId,
      row.unitId,
    )) {
      const indicator = stocks.get(indicatorCode);
      if (!indicator || value === null || indicator.valueType === 'ratio') continue;
      const typed = formatIndicatorValue(value, indicator);
      const cell = { returnId: row.id, version: 1, indicatorCode, axisItem: axisItem ?? '', typed, explanation: null };
      await this.unitOfWork.manager.insert(ReturnCellEntity, {
        ...cell,
        prefilledFrom: `Số cuối kỳ ${previous.periodTitle}`,
        updatedBy: null,
        updatedAt,
      });
    }
  }

  /** The unit's facts of the period, in the transaction that accepts the return. */
  async accept(actor: Actor, row: ReturnRow): Promise<void> {
    const values = acceptedValues(await this.form(row, NOTHING_BEFORE), row.nil);
    await this.facts.accept(actor, {
      unitId: row.unitId,
      periodId: row.periodId,
      origin: 'return',
      replaceAll: true,
      values,
    });
  }
}
