import { Injectable } from '@nestjs/common';
import type { HeldPeriodView } from '#contract/statistics';
import { readRows } from '#api/platform/database/sql';
import { UnitOfWork } from '#api/platform/database/unit-of-work';

/** Periods that hold accepted values: where a person who does not know the calendar finds what was recorded. */
@Injectable()
export class HeldPeriodsQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The one that ended last first. */
  list(): Promise<HeldPeriodView[]> {
    return this.unitOfWork.read(async () => {
      const rows = await readRows<HeldPeriodView>(
        this.unitOfWork.manager,
        `select p.id as "id", p.year as "year", p.title as "title", p.to_date as "to",
                count(distinct v.indicator_id) as "indicators"
           from indicator_value v join reporting_period p on p.id = v.period_id
          where v.superseded_at is null
          group by p.id, p.year, p.title, p.to_date
          order by p.to_date desc, p.from_date, p.id`,
        {},
      );
      return rows.map(({ indicators, ...period }) => ({ ...period, indicators: Number(indicators) }));
    });
  }
}
