import { Injectable } from '@nestjs/common';
import type { PlainDate } from '#domain/plain-date';
import { readRows } from '#api/platform/database/sql';
import { UnitOfWork } from '#api/platform/database/unit-of-work';

export interface UnitName {
  id: number;
  name: string;
  shortName: string;
  kind: string;
  agencyCode: string | null;
  orderNo: number;
  sortKey: string;
}

/** Read model of units. */
@Injectable()
export class UnitQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * What every unit was called on a date, by id: figures and reports of the past show the names of that time.
   * A unit that did not exist then answers with its nearest name, so that no line is ever nameless.
   */
  async namesOn(on: PlainDate): Promise<Map<number, UnitName>> {
    const rows = await readRows<UnitName & { validFrom: string; validTo: string | null }>(
      this.unitOfWork.manager,
      `select u.id as "id", n.name as "name", n.short_name as "shortName", n.kind as "kind", u.agency_code as "agencyCode",
              u.order_no as "orderNo", n.sort_key as "sortKey", n.valid_from as "validFrom", n.valid_to as "validTo"
         from unit u join unit_name n on n.unit_id = u.id
        order by n.valid_from`,
    );
    const names = new Map<number, UnitName>();
    // Rows come oldest first: the first name stands until one that is valid by `on` replaces it.
    for (const { validFrom, validTo: _, ...name } of rows) {
      if (!names.has(name.id) || validFrom <= on) names.set(name.id, name);
    }
    return names;
  }
}
