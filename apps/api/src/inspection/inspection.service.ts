import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Actor } from '#domain/permissions';
import { formatDate } from '#domain/plain-date';
import { searchKey } from '#domain/vietnamese-text';
import type { InspectionRequest, UpdateInspectionRequest } from '#contract/inspection';
import { assertCan } from '#api/platform/access';
import { AuditLog } from '#api/platform/audit-log';
import { Clock } from '#api/platform/clock';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { assertFresh, DomainError, invalid, notFound } from '#api/platform/errors';
import { ReformAreaEntity } from '#api/reference/reference.entity';
import { InspectedUnit } from './inspected-unit';
import { FindingEntity, InspectionEntity, InspectionUnitEntity } from './inspection.entity';

/** Inspections: who went where, when, by which decision, and with what result. */
@Injectable()
export class InspectionService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly inspectedUnit: InspectedUnit,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Actor null: the system (seeds). Answers the id. */
  create(actor: Actor | null, request: InspectionRequest, illustrative = false): Promise<number> {
    return this.unitOfWork.run(async () => {
      if (actor) assertCan(actor, 'inspection.manage');
      const contents = await this.contents(request);
      const row = { ...contents, illustrative, recordedAt: await this.audit.recordedAt(), removedAt: null };
      const { id } = await this.unitOfWork.manager.save(InspectionEntity, row);
      await this.writeUnits(id, request.unitIds);
      await this.audit.append({
        actor,
        action: 'inspection.created',
        subjectType: 'inspection',
        subjectId: id,
        after: request,
      });
      return id;
    });
  }

  change(actor: Actor, id: number, request: UpdateInspectionRequest): Promise<void> {
    return this.unitOfWork.run(async () => {
      const before = await this.fresh(actor, id, request.version);
      const units = await this.unitOfWork.manager.findBy(InspectionUnitEntity, { inspectionId: id });
      const contents = await this.contents(request);
      await this.unitOfWork.manager.update(InspectionEntity, { id }, { ...contents, version: before.version + 1 });
      await this.unitOfWork.manager.delete(InspectionUnitEntity, { inspectionId: id });
      await this.writeUnits(id, request.unitIds);
      const then = { ...before, unitIds: units.map((u) => u.unitId) };
      await this.audit.append({
        actor,
        action: 'inspection.changed',
        subjectType: 'inspection',
        subjectId: id,
        before: then,
        after: request,
      });
    });
  }

  remove(actor: Actor, id: number, version: number): Promise<void> {
    return this.unitOfWork.run(async () => {
      const before = await this.fresh(actor, id, version);
      if (await this.unitOfWork.manager.existsBy(FindingEntity, { inspectionId: id, removedAt: IsNull() }))
        throw new DomainError('ALREADY_DONE', 'Cuộc kiểm tra đã có hạn chế được ghi nhận nên không xóa được.');
      const removed = { removedAt: await this.audit.recordedAt(), version: version + 1 };
      await this.unitOfWork.manager.update(InspectionEntity, { id }, removed);
      await this.audit.append({
        actor,
        action: 'inspection.deleted',
        subjectType: 'inspection',
        subjectId: id,
        before,
      });
    });
  }

  private async fresh(actor: Actor, id: number, version: number): Promise<InspectionEntity> {
    assertCan(actor, 'inspection.manage');
    const row = await this.unitOfWork.manager.findOneBy(InspectionEntity, { id });
    if (!row || row.removedAt !== null) throw notFound('cuộc kiểm tra');
    assertFresh(version, row.version, { current: row, ...(await this.audit.lastChange('inspection', id)) });
    return row;
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
