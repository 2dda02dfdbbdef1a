import type { INestApplicationContext } from '@nestjs/common';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { searchKey } from '#domain/vietnamese-text';
import { IndicatorEntity } from '#api/indicator/indicator.entity';
import { ProgrammeEntity, ReformAreaEntity, ReportingPeriodEntity } from '#api/reference/reference.entity';
import { WorkingTime } from '#api/settings/working-time';
import { HOLIDAYS_2026 } from '../reference/holidays';
import { INDICATORS } from '../reference/indicators';
import { periodsOf } from '../reference/periods';
import { PROGRAMMES } from '../reference/programmes';

/** Years whose reporting periods are laid out; an administrator edits single dates. */
const FIRST_YEAR = 2016;
const LAST_YEAR = 2031;

/** Programmes, areas, reporting periods, the catalogue of indicators and holidays. Adds what is missing and leaves alone what is there. */
export async function loadReference(app: INestApplicationContext): Promise<void> {
  const unitOfWork = app.get(UnitOfWork);
  await unitOfWork.run(async () => {
    const manager = unitOfWork.manager;
    for (const { areas, ...programme } of PROGRAMMES) {
      const found = (await manager.findOneBy(ProgrammeEntity, { code: programme.code })) ?? (await manager.save(ProgrammeEntity, { ...programme }));
      for (const area of areas) {
        if (await manager.existsBy(ReformAreaEntity, { programmeId: found.id, code: area.code })) continue;
        await manager.insert(ReformAreaEntity, { programmeId: found.id, ...area });
      }
    }
    for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      for (const { from, to, ...period } of periodsOf(year)) {
        if (await manager.existsBy(ReportingPeriodEntity, { year, code: period.code })) continue;
        await manager.insert(ReportingPeriodEntity, { ...period, fromDate: from, toDate: to });
      }
    }
    const known = new Set((await manager.find(IndicatorEntity, { select: { code: true } })).map(({ code }) => code));
    const missing = INDICATORS.map((seed, index) => ({ ...seed, version: 1, orderNo: (index + 1) * 10, searchKey: searchKey(`${seed.code} ${seed.name}`) })).filter(({ code }) => !known.has(code));
    if (missing.length > 0) await manager.insert(IndicatorEntity, missing);
    const time = app.get(WorkingTime);
    const { version } = await time.holidays();
    if (version === 0) await time.saveHolidays(null, { version, items: HOLIDAYS_2026 });
  });
}
