import type { INestApplicationContext } from '@nestjs/common';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { ProgrammeEntity, ReformAreaEntity, ReportingPeriodEntity } from '#api/reference/reference.entity';
import type { SourceData } from '../sources/source-data';

/** Ids of the places that source data names by words: areas of its programme, reporting periods as `year code`. */
export class SourcePlaces {
  private constructor(
    private readonly areas: ReadonlyMap<string, number>,
    private readonly periods: ReadonlyMap<string, number>,
  ) {}

  /** Read after the data set's own periods are there. */
  static async of(app: INestApplicationContext, { programme: code }: SourceData): Promise<SourcePlaces> {
    const manager = app.get(UnitOfWork).manager;
    const programme = await manager.findOneByOrFail(ProgrammeEntity, { code });
    const areas = await manager.findBy(ReformAreaEntity, { programmeId: programme.id });
    const periods = await manager.find(ReportingPeriodEntity);
    return new SourcePlaces(
      new Map(areas.map((a) => [a.code, a.id])),
      new Map(periods.map((p) => [`${p.year} ${p.code}`, p.id])),
    );
  }

  area = (code: string): number => found(this.areas, code);
  /** @param key `2019 H1` */
  period = (key: string): number => found(this.periods, key);
}

function found(ids: ReadonlyMap<string, number>, key: string): number {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`The reference data has no "${key}".`);
  return id;
}
