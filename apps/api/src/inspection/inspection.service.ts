import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Actor } from '#domain/permissions';
import { formatDate } from '#domain/plain-date';
import { searchKey } from '#domain/vietnamese-text';
import type { InspectionRequest, UpdateInspectionRequest } from '#contract/inspection';
import { Clock } from '#api/platform/clock';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { DomainError, invalid } from '#api/platform/errors';
import { Registers } from '#api/platform/register-rows';
import { ReformAreaEntity } from '#api/reference/reference.entity';
import { InspectedUnit } from './inspected-unit';
import { FindingEntity, InspectionEntity, InspectionUnitEntity } from './inspection.entity';

/** Inspections: who went where, when, by which decision, and with what result. */
@Injectable()
export class InspectionService {
  private readonly rows;

  constructor(
    registers: Registers,
    private readonly unitOfWork: UnitOfWork,
    private readonly inspectedUnit: InspectedUnit,
    private readonly clock: Clock,
  ) {
    this.rows = registers.of({
      entity: InspectionEntity,
      subject: 'inspection',
      keptBy: 'inspection.manage',
      named: 'cuộc kiểm tra',
    });
  }

  /** Actor null: the system (seeds). Answers the id. */
  create(actor: Actor | null, request: InspectionRequest, illustrative = false): Promise<number> {
    return this.unitOfWork.run(async () => {
      const contents = async () => ({ ...(await this.contents(request)), illustrative });
      const id = await this.rows.create(actor, request, contents);
      await this.writeUnits(id, request.unitIds);
      return id;
    });
  }

  change(actor: Actor, id: number, request: UpdateInspectionRequest): Promise<void> {
    return this.unitOfWork.run(async () => {
      const before = await this.rows.fresh(actor, id, request.version);
      const units = await this.unitOfWork.manager.findBy(InspectionUnitEntity, { inspectionId: id });
      const contents = await this.contents(request);
      await this.unitOfWork.manager.delete(InspectionUnitEntity, { inspectionId: id });
      await this.writeUnits(id, request.unitIds);
      const then = { ...before, unitIds: units.map((u) => u.unitId) };
      await this.rows.write(actor, before, 'changed', contents, { before: then, after: request });
    });
  }

  remove(actor: Actor, id: number, version: number): Promise<void> {
    return this.rows.remove(actor, id, version, async () => {
      if (await this.unitOfWork.manager.existsBy(FindingEntity, { inspectionId: id, removedAt: IsNull() }))
        throw new DomainError('ALREADY_DONE', 'Cuộc kiểm tra đã có hạn chế được ghi nhận nên không xóa được.');
    });
  }

  private async writeUnits(inspectionId: number, unitIds: readonly number[]): Promise<void> {
    const rows = [...new Set(unitIds)].map((unitId) => ({ inspectionId, unitId }));
    if (rows.length > 0) await this.unitOfWork.manager.insert(InspectionUnitEntity, rows);
  }

  private async contents(r: InspectionRequest) {
    const today = this.clock.today();
    if (r.unitIds.length === 0 && r.otherPlaces === undefined)
      throw invalid('unitIds', 'Chọn đơn vị được kiểm tra hoặc ghi nơi được kiểm tra.');
    for (const unitId of r.unitIds) {
      const message = await this.inspectedUnit.error(unitId, r.startedOn);
      if (message !== null) throw invalid('unitIds', message);
    }
    if (r.startedOn > today)
      throw invalid(
        'startedOn',
        `Ghi nhận khi cuộc kiểm tra đã bắt đầu; ngày bắt đầu không được sau hôm nay (${formatDate(today)}).`,
      );
    if (r.endedOn !== undefined && r.endedOn < r.startedOn)
      throw invalid('endedOn', 'Ngày kết thúc không được trước ngày bắt đầu.');
    if (r.resultOn !== undefined && r.resultOn < r.startedOn)
      throw invalid('resultOn', 'Ngày thông báo, kết luận không được trước ngày bắt đầu.');
    if (r.areaId !== undefined && !(await this.unitOfWork.manager.existsBy(ReformAreaEntity, { id: r.areaId })))
      throw invalid('areaId', 'Lĩnh vực không có trong danh mục.');
    return {
      title: r.title,
      mode: r.mode,
      level: r.level,
      inspector: r.inspector,
      startedOn: r.startedOn,
      endedOn: r.endedOn ?? null,
      areaId: r.areaId ?? null,
      basis: r.basis ?? null,
      resultNumber: r.resultNumber ?? null,
      resultOn: r.resultOn ?? null,
      summary: r.summary ?? null,
      otherPlaces: r.otherPlaces ?? null,
      source: r.source ?? null,
      searchKey: searchKey(
        [r.title, r.inspector, r.otherPlaces, r.basis, r.resultNumber, r.summary].filter(Boolean).join(' '),
      ),
    };
  }
}
