import type { INestApplicationContext } from '@nestjs/common';
import { parseIndicatorValue } from '#domain/indicator-value';
import { IndicatorEntity } from '#api/indicator/indicator.entity';
import { IndicatorService } from '#api/indicator/indicator.service';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import {
  ProgrammeEntity,
  ReformAreaEntity,
  ReportingPeriodEntity,
  PeriodDetailEntity,
} from '#api/reference/reference.entity';
import { StatisticsService } from '#api/statistics/statistics.service';
import type { SourceData, SourceValue } from '../sources/source-data';
import { addPeriods } from './load-reference';
import type { SourcePlaces } from './source-places';

/** Before everything that a source speaks of. */
const BEGINNING = '2011-01-01';
/** After the Ministry's annexes. */
const FIRST_ORDER = 10_000;

/** Reporting periods of the source's years, its own windows, and the wordings it has for areas. */
export async function loadSourcePeriods(app: INestApplicationContext, data: SourceData): Promise<void> {
  const { manager } = app.get(UnitOfWork);
  const years = new Set(data.plans.map((plan) => plan.year));
  for (const year of years) await addPeriods(manager, year);
  for (const { code, year, title, from, to, note } of data.periods) {
    const { id } = await manager.save(ReportingPeriodEntity, {
      code,
      year,
      title,
      fromDate: from,
      toDate: to,
      internalDueOn: to,
      externalDueOn: to,
    });
    await manager.insert(PeriodDetailEntity, { periodId: id, version: 1, kind: 'range', cumulative: false, note });
  }
  const programme = await manager.findOneByOrFail(ProgrammeEntity, { code: data.programme });
  for (const { areaCode, alias } of data.areaAliases) {
    const area = await manager.findOneByOrFail(ReformAreaEntity, { programmeId: programme.id, code: areaCode });
    if (!area.aliases.includes(alias))
      await manager.update(ReformAreaEntity, { id: area.id }, { aliases: [...area.aliases, alias] });
  }
}

/** The source's own indicators and what it states of them, each value with file, words and speaker. */
export async function loadSourceStatistics(
  app: INestApplicationContext,
  data: SourceData,
  places: SourcePlaces,
): Promise<void> {
  // Rules and ratios name others, so what is named comes first.
  const named = (indicator: SourceData['indicators'][number]) =>
    indicator.valueType === 'ratio' || indicator.rules?.some(({ others }) => others.length > 0) ? 1 : 0;
  const rows = data.indicators
    .map((indicator, i) => ({ indicator, orderNo: FIRST_ORDER + i * 10 }))
    .sort((a, b) => named(a.indicator) - named(b.indicator));
  for (const { indicator, orderNo } of rows) await define(app, indicator, orderNo);
  const manager = app.get(UnitOfWork).manager;
  const catalogue = new Map(
    (await manager.findBy(IndicatorEntity, { validFrom: BEGINNING })).map((indicator) => [indicator.code, indicator]),
  );
  for (const value of data.values) {
    const indicator = catalogue.get(value.indicator);
    if (!indicator) throw new Error(`No indicator ${value.indicator} in the catalogue.`);
    const { value: typed, fault } = parseIndicatorValue(value.typed, indicator);
    if (fault !== null || typed === null)
      throw new Error(`${data.key} ${value.indicator} "${value.typed}": ${fault ?? 'empty'}`);
    await app.get(StatisticsService).accept(null, {
      unitId: null,
      periodId: places.period(value.period),
      ...(value.asOf && { window: { asOf: value.asOf } }),
      origin: 'source',
      values: [
        { indicatorId: indicator.id, axisItem: value.item ?? null, value: typed, ...originOf(value, data.source) },
      ],
    });
  }
}

function originOf(
  { asStated, numerator, denominator, provisional, speaker, conflictGroup, derived }: SourceValue,
  sourceFile: string,
) {
  const note = derived ? `Suy ra từ số liệu nguồn: ${derived}` : '';
  return {
    asStated,
    sourceFile,
    note,
    ...(numerator !== undefined && { numerator }),
    ...(denominator !== undefined && { denominator }),
    ...(provisional && { provisional }),
    ...(speaker && { speaker }),
    ...(conflictGroup && { conflictGroup }),
  };
}

async function define(
  app: INestApplicationContext,
  indicator: SourceData['indicators'][number],
  orderNo: number,
): Promise<void> {
  const { decimals = 0, axes = [], rules = [], choices = [], ...said } = indicator;
  await app
    .get(IndicatorService)
    .create(null, { ...said, decimals, axes, rules, choices, orderNo, levels: ['province'], validFrom: BEGINNING });
}
