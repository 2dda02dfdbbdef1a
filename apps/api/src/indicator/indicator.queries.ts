import { Injectable } from '@nestjs/common';
import type { PlainDate } from '#domain/plain-date';
import { searchKey } from '#domain/vietnamese-text';
import type { IndicatorEditionView, IndicatorLevel, IndicatorQuery, IndicatorView } from '#contract/indicator';
import { findRows } from '#api/platform/database/sql';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { IndicatorEntity } from './indicator.entity';
import { indicatorView } from './indicator.view';

/** Read model of the catalogue. It has some hundred rows, so what SQL cannot say on both databases is filtered here. */
@Injectable()
export class IndicatorQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The indicators of a list in the order of the annexes, one page of them. */
  async list(query: IndicatorQuery, today: PlainDate): Promise<{ items: IndicatorView[]; total: number }> {
    const on = query.on ?? today;
    const sought = searchKey(query.q ?? '');
    const found = (await this.all()).filter(
      (indicator) =>
        (query.includeClosed || isInForce(indicator, on, on)) &&
        (!query.areaCode || indicator.areaCode === query.areaCode) &&
        (!query.level || indicator.levels.includes(query.level)) &&
        indicator.searchKey.includes(sought),
    );
    const from = (query.page - 1) * query.pageSize;
    return { items: found.slice(from, from + query.pageSize).map(indicatorView), total: found.length };
  }

  /** The indicators in force at any time of a window, in the order of the annexes; `level` asks for those its units state. */
  async inForce(window: { from: PlainDate; to: PlainDate }, level?: IndicatorLevel): Promise<IndicatorView[]> {
    const rows = (await this.all()).filter(
      (indicator) => isInForce(indicator, window.from, window.to) && (!level || indicator.levels.includes(level)),
    );
    return rows.map(indicatorView);
  }

  async byId(id: number): Promise<IndicatorView | null> {
    const indicator = await this.unitOfWork.manager.findOneBy(IndicatorEntity, { id });
    return indicator && indicatorView(indicator);
  }

  /** Every indicator by its id, those of the past included. */
  async byIds(): Promise<Map<number, IndicatorView>> {
    return new Map((await this.all()).map((indicator) => [indicator.id, indicatorView(indicator)]));
  }

  /** The rows that carry this code, one after the other in time. */
  async editions(code: string): Promise<IndicatorEditionView[]> {
    const rows = await this.unitOfWork.manager.find(IndicatorEntity, { where: { code }, order: { validFrom: 'ASC' } });
    return rows.map(({ id, name, validFrom, validTo }) => ({ id, name, validFrom, validTo }));
  }

  private all(): Promise<IndicatorEntity[]> {
    return findRows(this.unitOfWork.manager, IndicatorEntity, 'order by order_no, valid_from, id');
  }
}

const isInForce = ({ validFrom, validTo }: IndicatorEntity, from: PlainDate, to: PlainDate): boolean =>
  validFrom <= to && (validTo === null || validTo > from);
