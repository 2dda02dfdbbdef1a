import { Injectable } from '@nestjs/common';
import type { AreaView, PeriodView, ProgrammeView } from '#contract/reference';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { ProgrammeEntity, ReformAreaEntity, ReportingPeriodEntity } from './reference.entity';

/** Read model of what is the same for every plan: programmes, areas, reporting periods. */
@Injectable()
export class ReferenceQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Every programme with its areas, the oldest programme first. */
  async programmes(): Promise<ProgrammeView[]> {
    const programmes = await this.unitOfWork.manager.find(ProgrammeEntity, { order: { fromYear: 'ASC', id: 'ASC' } });
    const areas = await this.unitOfWork.manager.find(ReformAreaEntity, { order: { orderNo: 'ASC', id: 'ASC' } });
    return programmes.map((p) => ({ ...p, areas: areas.filter((a) => a.programmeId === p.id).map(areaView) }));
  }

  /** The areas of one programme in their official order; empty for an unknown programme. */
  async areas(programmeId: number): Promise<AreaView[]> {
    const areas = await this.unitOfWork.manager.find(ReformAreaEntity, { where: { programmeId }, order: { orderNo: 'ASC', id: 'ASC' } });
    return areas.map(areaView);
  }

  /** The reporting periods of a year in the order in which their reports are due. */
  async periods(year: number): Promise<PeriodView[]> {
    const periods = await this.unitOfWork.manager.find(ReportingPeriodEntity, { where: { year }, order: { externalDueOn: 'ASC', id: 'ASC' } });
    return periods.map(periodView);
  }

  async periodById(id: number): Promise<PeriodView | null> {
    const period = await this.unitOfWork.manager.findOneBy(ReportingPeriodEntity, { id });
    return period && periodView(period);
  }
}

function areaView({ id, code, name, shortName, aliases }: ReformAreaEntity): AreaView {
  return { id, code, name, shortName, aliases };
}

function periodView({ id, code, year, title, fromDate, toDate, internalDueOn, externalDueOn }: ReportingPeriodEntity): PeriodView {
  return { id, code, year, title, from: fromDate, to: toDate, internalDueOn, externalDueOn };
}
