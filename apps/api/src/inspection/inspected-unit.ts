import { Injectable } from '@nestjs/common';
import { formatDate, type PlainDate } from '#domain/plain-date';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { UnitEntity, UnitSuccessionEntity } from '#api/unit/unit.entity';
import { UnitQueries } from '#api/unit/unit.queries';

/** Whether a unit was there on a day, in words that help whoever chose it. */
@Injectable()
export class InspectedUnit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly units: UnitQueries,
  ) {}

  /** Null when the unit exists on the day; else what is wrong, and what to choose instead. */
  async error(id: number, on: PlainDate): Promise<string | null> {
    const unit = await this.unitOfWork.manager.findOneBy(UnitEntity, { id });
    if (!unit) return 'Đơn vị không có trong danh mục.';
    const names = await this.units.namesOn(on);
    const name = names.get(id)?.name ?? '';
    if (unit.validFrom > on)
      return `${name} hoạt động từ ngày ${formatDate(unit.validFrom)}, sau ngày ${formatDate(on)}.`;
    if (unit.validTo === null || unit.validTo > on) return null;
    const heirs = await this.unitOfWork.manager.find(UnitSuccessionEntity, {
      where: { fromId: id },
      order: { id: 'ASC' },
    });
    const successors = heirs.map(({ toId }) => (toId === null ? '' : (names.get(toId)?.name ?? ''))).filter(Boolean);
    const instead =
      successors.length > 0
        ? `hãy chọn đơn vị kế thừa: ${successors.join(', ')}`
        : 'hãy chọn đơn vị đang hoạt động vào ngày đó';
    return `${name} đã kết thúc hoạt động từ ngày ${formatDate(unit.validTo)}; ${instead}.`;
  }
}
