import { Injectable } from '@nestjs/common';
import { Between } from 'typeorm';
import { IMPORT_PAGE } from '#contract/plan-import';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { ImportPartEntity, type PartKind } from './plan-import.entity';

/** Lines and faults of an import, read a page at a time: all of a long one would hold everybody up. */
@Injectable()
export class ImportParts {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** One page, counted from 1, of the lists behind each other, each with its length. */
  async page<T>(importId: number, lists: readonly { kind: PartKind; length: number }[], page: number): Promise<T[]> {
    const items: T[] = [];
    let from = (page - 1) * IMPORT_PAGE;
    for (const { kind, length } of lists) {
      const wanted = IMPORT_PAGE - items.length;
      if (wanted > 0 && from < length) items.push(...(await this.slice<T>(importId, kind, from, Math.min(wanted, length - from))));
      from = Math.max(0, from - length);
    }
    return items;
  }

  /** Everything of one kind, in order; other requests get their turn in between. */
  async all<T>(importId: number, kind: PartKind): Promise<T[]> {
    const items: T[] = [];
    for (let no = 0; ; no += 1) {
      const part = await this.unitOfWork.manager.findOneBy(ImportPartEntity, { importId, kind, no });
      if (!part) return items;
      items.push(...(JSON.parse(part.items) as T[]));
    }
  }

  private async slice<T>(importId: number, kind: PartKind, from: number, length: number): Promise<T[]> {
    const [first, last] = [Math.floor(from / IMPORT_PAGE), Math.floor((from + length - 1) / IMPORT_PAGE)];
    const parts = await this.unitOfWork.manager.find(ImportPartEntity, { where: { importId, kind, no: Between(first, last) }, order: { no: 'ASC' } });
    return parts.flatMap(({ items }) => JSON.parse(items) as T[]).slice(from - first * IMPORT_PAGE, from - first * IMPORT_PAGE + length);
  }
}
