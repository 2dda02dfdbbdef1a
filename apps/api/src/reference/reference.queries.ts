import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { kindOfCode, opensTheYear, type PeriodKind, type PeriodWindow } from '#domain/reporting-period';
import type { AreaView, CalendarPeriodView, PeriodView, ProgrammeView } from '#contract/reference';
import { findRows, readRows } from '#api/platform/database/sql';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import {
  PeriodDetailEntity,
  PeriodDueEntity,
  ProgrammeEntity,
  ReformAreaEntity,
  ReportingPeriodEntity,
} from './reference.entity';

/** Read model of what is the same for every plan: programmes, areas, reporting periods. */
@Injectable()
export class ReferenceQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Every programme with its areas, the oldest programme first. */
  async programmes(): Promise<ProgrammeView[]> {
    const programmes = await findRows(this.unitOfWork.manager, ProgrammeEntity, 'order by from_year, id');
    const areas = await findRows(this.unitOfWork.manager, ReformAreaEntity, 'order by order_no, id');
    return programmes.map((p) => ({ ...p, areas: areas.filter((a) => a.programmeId === p.id).map(areaView) }));
  }

  /** The areas of one programme in their official order; empty for an unknown programme. */
  async areas(programmeId: number): Promise<AreaView[]> {
    const areas = await findRows(
      this.unitOfWork.manager,
      ReformAreaEntity,
      'where programme_id = :programmeId order by order_no, id',
      { programmeId },
    );
    return areas.map(areaView);
  }

  /** The reporting periods of a year in the order in which their reports are due; all but internal ones unless asked. */
  async periods(year: number, kind?: PeriodKind | 'all'): Promise<CalendarPeriodView[]> {
    const periods = await this.calendar({ year });
    return periods.filter((period) => kind === 'all' || (kind ? period.kind === kind : period.kind !== 'internal'));
  }

  /** Every period whose window lies within [from, to], of whatever year: what figures may be put together from. */
  periodsWithin(from: string, to: string): Promise<(PeriodWindow & { title: string })[]> {
    return readRows(
      this.unitOfWork.manager,
      `select id as "id", title as "title", from_date as "from", to_date as "to" from reporting_period
        where from_date >= :from and to_date <= :to order by external_due_on, id`,
      { from, to },
    );
  }

  async periodById(id: number): Promise<PeriodView | null> {
    const period = await this.unitOfWork.manager.findOneBy(ReportingPeriodEntity, { id });
    return period && periodView(period);
  }

  async calendarPeriod(id: number): Promise<CalendarPeriodView | null> {
    const [period] = await this.calendar({ id });
    return period ?? null;
  }

  private async calendar(where: { year?: number; id?: number }): Promise<CalendarPeriodView[]> {
    const manager = this.unitOfWork.manager;
    const periods = await manager.find(ReportingPeriodEntity, { where, order: { externalDueOn: 'ASC', id: 'ASC' } });
    const of = { periodId: In(periods.map(({ id }) => id)) };
    const narrowed = Object.keys(where).length > 0;
    const details = new Map(
      (await manager.find(PeriodDetailEntity, narrowed ? { where: of } : {})).map((row) => [row.periodId, row]),
    );
    const dues = await manager.find(PeriodDueEntity, narrowed ? { where: of } : {});
    return periods.map((period) => {
      const own = dues.filter(({ periodId }) => periodId === period.id);
      return calendarView(period, details.get(period.id), own);
    });
  }
}

function areaView({ id, code, name, shortName, aliases }: ReformAreaEntity): AreaView {
  return { id, code, name, shortName, aliases };
}

function periodView(period: ReportingPeriodEntity): PeriodView {
  const { id, code, year, title, fromDate, toDate, internalDueOn, externalDueOn } = period;
  return { id, code, year, title, from: fromDate, to: toDate, internalDueOn, externalDueOn };
}

/** A period without rows of its own is what its code and its two due dates say. */
function calendarView(
  period: ReportingPeriodEntity,
  detail: PeriodDetailEntity | undefined,
  dues: PeriodDueEntity[],
): CalendarPeriodView {
  const kind = detail?.kind ?? kindOfCode(period.code);
  const due = (level: PeriodDueEntity['level']) => dues.find((row) => row.level === level)?.dueOn ?? null;
  return {
    ...periodView(period),
    version: detail?.version ?? 1,
    kind,
    cumulative: detail?.cumulative ?? (kind === 'ministry' && opensTheYear(period.year, period.fromDate)),
    dues: {
      unit: period.internalDueOn,
      agency: due('agency'),
      province: due('province'),
      ministry: dues.length > 0 || kind !== 'ministry' ? due('ministry') : period.externalDueOn,
    },
    note: detail?.note ?? '',
  };
}
