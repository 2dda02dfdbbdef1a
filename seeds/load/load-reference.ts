import type { INestApplicationContext } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { searchKey } from '#domain/vietnamese-text';
import { IndicatorEntity } from '#api/indicator/indicator.entity';
import {
  PeriodDetailEntity,
  PeriodDueEntity,
  ProgrammeEntity,
  ReformAreaEntity,
  ReportingPeriodEntity,
} from '#api/reference/reference.entity';
import { IndexDefinitionEntity } from '#api/reform-index/reform-index.entity';
import { ReformIndexService } from '#api/reform-index/reform-index.service';
import { WorkingTime } from '#api/settings/working-time';
import { HOLIDAYS_2026 } from '../reference/holidays';
import { INDICATORS } from '../reference/indicators';
import { INDICES } from '../reference/indices';
import { calendarOf, type CalendarSeed } from '../reference/periods';
import { PROGRAMMES } from '../reference/programmes';

/** Years whose reporting periods are laid out; an administrator edits single dates. */
const FIRST_YEAR = 2016;
const LAST_YEAR = 2031;

/** Programmes, areas, reporting periods, the catalogues of indicators and indices, and holidays. Adds what is missing and leaves alone what is there. */
export async function loadReference(app: INestApplicationContext): Promise<void> {
  const unitOfWork = app.get(UnitOfWork);
  await unitOfWork.run(async () => {
    const manager = unitOfWork.manager;
    for (const { areas, ...programme } of PROGRAMMES) {
      const found =
        (await manager.findOneBy(ProgrammeEntity, { code: programme.code })) ??
        (await manager.save(ProgrammeEntity, { ...programme }));
      for (const area of areas) {
        if (await manager.existsBy(ReformAreaEntity, { programmeId: found.id, code: area.code })) continue;
        await manager.insert(ReformAreaEntity, { programmeId: found.id, ...area });
      }
    }
    for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      await addPeriods(manager, year);
    }
    const known = new Set((await manager.find(IndicatorEntity, { select: { code: true } })).map(({ code }) => code));
    const missing = INDICATORS.map((seed, index) => ({
      ...seed,
      version: 1,
      orderNo: (index + 1) * 10,
      searchKey: searchKey(`${seed.code} ${seed.name}`),
    })).filter(({ code }) => !known.has(code));
    if (missing.length > 0) await manager.insert(IndicatorEntity, missing);
    for (const index of INDICES) {
      if (!(await manager.existsBy(IndexDefinitionEntity, { code: index.code })))
        await app.get(ReformIndexService).define(null, index);
    }
    const time = app.get(WorkingTime);
    const { version } = await time.holidays();
    if (version === 0) await time.saveHolidays(null, { version, items: HOLIDAYS_2026 });
  });
}

/** Periods of an installation from before there were kinds keep their dates and get what is known of them. */
export async function addPeriods(manager: EntityManager, year: number): Promise<void> {
  const seeds = calendarOf(year);
  const before = await manager.findBy(ReportingPeriodEntity, { year });
  const missing = seeds.filter(({ code }) => !before.some((period) => period.code === code));
  const columns = ({ code, title, from, to, internalDueOn, externalDueOn }: CalendarSeed) => {
    return { code, year, title, fromDate: from, toDate: to, internalDueOn, externalDueOn };
  };
  const added = await manager.save(ReportingPeriodEntity, missing.map(columns));
  const ids = new Map([...before, ...added].map(({ code, id }) => [code, id]));
  const known = await manager.findBy(PeriodDetailEntity, { periodId: In([...ids.values()]) });
  const details = seeds.map(({ code, kind, cumulative }) => ({ periodId: ids.get(code)!, kind, cumulative, note: '' }));
  const unknown = details.filter(({ periodId }) => !known.some((detail) => detail.periodId === periodId));
  const dues = missing.flatMap((seed) => seed.dues.map((due) => ({ ...due, periodId: ids.get(seed.code)! })));
  if (unknown.length > 0) await manager.insert(PeriodDetailEntity, unknown);
  if (dues.length > 0) await manager.insert(PeriodDueEntity, dues);
}
