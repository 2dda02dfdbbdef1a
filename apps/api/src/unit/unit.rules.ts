import { Injectable } from '@nestjs/common';
import { formatDate, type PlainDate } from '#domain/plain-date';
import type { CloseUnitRequest } from '#contract/unit';
import { readRows } from '#api/platform/database/sql';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { invalid } from '#api/platform/errors';
import { UnitQueries } from './unit.queries';

/** Later than any date a unit can have. */
const NEVER = '9999-12-31';

/** What the dated facts about units must agree on. Call inside `unitOfWork.run`; each throws 422 with the field. */
@Injectable()
export class UnitRules {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: UnitQueries,
  ) {}

  /** The unit above exists on that day and does not itself stand below this one. */
  async assertParent(id: number | null, parentId: number | undefined, on: PlainDate): Promise<void> {
    if (parentId === undefined) return;
    if (!(await this.queries.existsOn(parentId, on))) {
      throw invalid('parentId', `Đơn vị cấp trên không tồn tại vào ngày ${formatDate(on)}`);
    }
    const passed = new Set<number>();
    for (let above: number | null = parentId; above !== null && !passed.has(above); above = await this.parentOn(above, on)) {
      if (above === id) throw invalid('parentId', 'Đơn vị cấp trên không thể là chính đơn vị này hoặc đơn vị trực thuộc của nó');
      passed.add(above);
    }
  }

  /**
   * The same name under the same parent from the same day is the same request sent twice. A name is no key otherwise: the
   * new Sở Xây dựng of 01/3/2025 is created while the old one, which it succeeds, is still open.
   */
  async assertNotTwice(id: number | null, name: string, parentId: number | undefined, from: PlainDate): Promise<void> {
    const taken = await readRows(
      this.unitOfWork.manager,
      `select id from unit_name
        where unit_id <> :id and name = :name and valid_from = :from and coalesce(parent_id, 0) = :parentId`,
      { id: id ?? 0, name, parentId: parentId ?? 0, from },
    );
    if (taken.length > 0) throw invalid('name', `Đã có đơn vị “${name}” cùng cấp trên, cùng ngày bắt đầu`);
  }

  /** One identification code, one unit at a time (Decision 20/2020/QĐ-TTg). */
  async assertCodeFree(id: number | null, agencyCode: string | undefined, from: PlainDate, to: PlainDate | null): Promise<void> {
    if (agencyCode === undefined) return;
    const taken = await readRows(
      this.unitOfWork.manager,
      `select id from unit where id <> :id and agency_code = :agencyCode
          and valid_from < :to and (valid_to is null or valid_to > :from)`,
      { id: id ?? 0, agencyCode, from, to: to ?? NEVER },
    );
    if (taken.length > 0) throw invalid('agencyCode', `Mã định danh ${agencyCode} đang thuộc về đơn vị khác`);
  }

  /** Dates in order, nothing left below, and a successor exactly when the kind of ending has one. */
  async assertMayClose(id: number, { closesOn, kind, successorId }: CloseUnitRequest): Promise<void> {
    const last = (await this.queries.names(id)).at(-1)!;
    if (closesOn <= last.validFrom) {
      throw invalid('closesOn', `Ngày kết thúc phải sau ngày ${formatDate(last.validFrom)}, khi tên gần nhất của đơn vị bắt đầu có hiệu lực`);
    }
    const [below, ...more] = await this.queries.below(id, closesOn);
    if (below) {
      const others = more.length > 0 ? ` và ${more.length} đơn vị khác` : '';
      throw invalid('closesOn', `Trực thuộc đơn vị này còn ${below.name}${others}. Hãy kết thúc hoặc chuyển sang cấp trên khác từ ngày ${formatDate(closesOn)} trước.`);
    }
    if (kind === 'dissolve') {
      if (successorId !== undefined) throw invalid('successorId', 'Đơn vị giải thể không có đơn vị kế thừa; nếu có, hãy chọn hình thức khác');
      return;
    }
    if (successorId === undefined) throw invalid('successorId', 'Chọn đơn vị kế thừa; nếu không có, hãy chọn hình thức giải thể');
    if (successorId === id) throw invalid('successorId', 'Đơn vị kế thừa phải là đơn vị khác');
    if (!(await this.queries.existsOn(successorId, closesOn))) {
      throw invalid('successorId', `Đơn vị kế thừa không tồn tại vào ngày ${formatDate(closesOn)}`);
    }
  }

  private async parentOn(id: number, on: PlainDate): Promise<number | null> {
    return (await this.queries.names(id)).findLast((n) => n.validFrom <= on)?.parentId ?? null;
  }
}
