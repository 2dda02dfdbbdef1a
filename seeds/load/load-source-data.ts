import type { INestApplicationContext } from '@nestjs/common';
import { IndexDefinitionEntity } from '#api/reform-index/reform-index.entity';
import { ReformIndexService } from '#api/reform-index/reform-index.service';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import type { SourceData } from '../sources/source-data';
import { loadProvince } from './load-province';
import { loadReference } from './load-reference';
import { loadSourcePlans } from './load-source';
import { loadSourceMeetings } from './load-source-meetings';
import { loadSourceRegisters } from './load-source-registers';
import { loadSourcePeriods, loadSourceStatistics } from './load-source-statistics';
import { loadSourceTemplate } from './load-source-template';
import { loadSourceUnits } from './load-source-units';
import { SourcePlaces } from './source-places';

/** Everything that one source document states, recorded now, because now is when the system learns of it. */
export async function loadSourceData(app: INestApplicationContext, data: SourceData): Promise<void> {
  await loadReference(app);
  const units = data.units.length === 0 ? await loadProvince(app) : await loadSourceUnits(app, data);
  await loadSourcePeriods(app, data);
  const places = await SourcePlaces.of(app, data);
  await loadSourcePlans(app, units, data.plans, data.source);
  await loadSourceStatistics(app, data, places);
  await loadSourceMeetings(app, data, units, places);
  await loadIndices(app, data);
  await loadSourceRegisters(app, data, units, places);
  await loadSourceTemplate(app, data, units);
}

async function loadIndices(app: INestApplicationContext, { indices, source }: SourceData): Promise<void> {
  const definitions = new Map(
    (await app.get(UnitOfWork).manager.find(IndexDefinitionEntity)).map((d) => [d.code, d.id]),
  );
  for (const { index, year, rank, denominator, band, delta, deltaBaseYear, asStated } of indices) {
    const indexId = definitions.get(index);
    if (indexId === undefined) throw new Error(`No index ${index} in the reference data.`);
    await app.get(ReformIndexService).observe(null, {
      indexId,
      dataYear: year,
      asStated,
      source,
      ...(rank && { rank }),
      ...(denominator && { denominator }),
      ...(band && { bandText: band }),
      ...(delta !== undefined && { deltaRank: delta }),
      ...(deltaBaseYear && { deltaBaseYear }),
    });
  }
}
