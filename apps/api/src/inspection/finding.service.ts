import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import { formatDate } from '#domain/plain-date';
import { searchKey } from '#domain/vietnamese-text';
import type { FindingRequest, FixFindingRequest, UpdateFindingRequest } from '#contract/inspection';
import { assertCan } from '#api/platform/access';
import { AuditLog } from '#api/platform/audit-log';
import { Clock } from '#api/platform/clock';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { assertFresh, DomainError, invalid, notFound } from '#api/platform/errors';
import { ReformAreaEntity } from '#api/reference/reference.entity';
import { FindingStates } from './finding-states';
import { InspectedUnit } from './inspected-unit';
import { FindingEntity, FindingTaskEntity, InspectionEntity } from './inspection.entity';

/** Findings of inspections and shortcomings named elsewhere; fixed by their tasks, or marked with evidence. */
@Injectable()
export class FindingService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly inspectedUnit: InspectedUnit,
    private readonly states: FindingStates,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Actor null: the system (seeds). Answers the id. @throws InvalidRequest for a unit that was closed by then */
  create(actor: Actor | null, request: FindingRequest, illustrative = false): Promise<number> {
    return this.unitOfWork.run(async () => {
      if (actor) assertCan(actor, 'inspection.manage');
      const contents = await this.contents(request);
      const row = { ...contents, illustrative, recordedAt: await this.audit.recordedAt(), removedAt: null };
      const { id } = await this.unitOfWork.manager.save(FindingEntity, {
        ...row,
        fixedOn: null,
        fixedEvidence: null,
        fixedRecordedAt: null,
      });
      await this.audit.append({
        actor,
        action: 'finding.created',
        subjectType: 'finding',
        subjectId: id,
        after: request,
      });
      return id;
    });
  }

  change(actor: Actor, id: number, request: UpdateFindingRequest): Promise<void> {
    return this.unitOfWork.run(async () => {
      const before = await this.fresh(actor, id, request.version);
      const contents = await this.contents(request);
      await this.unitOfWork.manager.update(FindingEntity, { id }, { ...contents, version: before.version + 1 });
      await this.audit.append({
        actor,
        action: 'finding.changed',
        subjectType: 'finding',
        subjectId: id,
        before,
        after: request,
      });
    });
  }

  remove(actor: Actor, id: number, version: number): Promise<void> {
    return this.unitOfWork.run(async () => {
      const before = await this.fresh(actor, id, version);
      if (await this.unitOfWork.manager.existsBy(FindingTaskEntity, { findingId: id }))
        throw new DomainError('ALREADY_DONE', 'Hạn chế đã có nhiệm vụ khắc phục nên không xóa được.');
      const removed = { removedAt: await this.audit.recordedAt(), version: version + 1 };
      await this.unitOfWork.manager.update(FindingEntity, { id }, removed);
      await this.audit.append({ actor, action: 'finding.deleted', subjectType: 'finding', subjectId: id, before });
    });
  }

  /** Marks a finding without tasks as fixed. @throws DomainError ALREADY_DONE when its tasks decide */
  fix(actor: Actor | null, id: number, request: FixFindingRequest): Promise<void> {
    return this.unitOfWork.run(async () => {
      const before = await this.fresh(actor, id, request.version);
      const today = this.clock.today();
      if (before.fixedOn !== null) throw new DomainError('ALREADY_DONE', 'Hạn chế đã được ghi nhận khắc phục.');
      const [fact] = await this.states.of([before], today, await this.audit.recordedAt());
      if (fact!.tasks.length > 0)
        throw new DomainError(
          'ALREADY_DONE',
          'Hạn chế có nhiệm vụ khắc phục: tình trạng theo nhiệm vụ, hoàn thành hết thì được tính là đã khắc phục.',
        );
      const { fixedOn, evidence: fixedEvidence } = request;
      if (fixedOn < before.foundOn)
        throw invalid('fixedOn', `Ngày khắc phục không được trước ngày phát hiện (${formatDate(before.foundOn)}).`);
      if (fixedOn > today) throw invalid('fixedOn', `Ngày khắc phục không được sau hôm nay (${formatDate(today)}).`);
      const mark = { fixedOn, fixedEvidence, fixedRecordedAt: await this.audit.recordedAt() };
      await this.unitOfWork.manager.update(FindingEntity, { id }, { ...mark, version: before.version + 1 });
      await this.audit.append({
        actor,
        action: 'finding.fixed',
        subjectType: 'finding',
        subjectId: id,
        after: request,
      });
    });
  }

  /** A mark set by mistake is taken away; the log keeps both. */
  unfix(actor: Actor, id: number, version: number): Promise<void> {
    return this.unitOfWork.run(async () => {
      const before = await this.fresh(actor, id, version);
      if (before.fixedOn === null) throw new DomainError('ALREADY_DONE', 'Hạn chế chưa được ghi nhận khắc phục.');
      const mark = { fixedOn: null, fixedEvidence: null, fixedRecordedAt: null };
      await this.unitOfWork.manager.update(FindingEntity, { id }, { ...mark, version: version + 1 });
      await this.audit.append({ actor, action: 'finding.unfixed', subjectType: 'finding', subjectId: id, before });
    });
  }

  /** The row at the version the request carries. Call inside `unitOfWork.run`. @throws DomainError NOT_FOUND, STALE */
  async fresh(actor: Actor | null, id: number, version: number): Promise<FindingEntity> {
    if (actor) assertCan(actor, 'inspection.manage');
    const row = await this.unitOfWork.manager.findOneBy(FindingEntity, { id });
    if (!row || row.removedAt !== null) throw notFound('hạn chế');
    assertFresh(version, row.version, { current: row, ...(await this.audit.lastChange('finding', id)) });
    return row;
  }

  private async contents(r: FindingRequest) {
    const today = this.clock.today();
    const inspection =
      r.inspectionId === undefined
        ? null
        : await this.unitOfWork.manager.findOneBy(InspectionEntity, { id: r.inspectionId });
    if (r.inspectionId !== undefined && (!inspection || inspection.removedAt !== null))
      throw invalid('inspectionId', 'Không có cuộc kiểm tra này.');
    if (r.foundOn > today) throw invalid('foundOn', `Ngày phát hiện không được sau hôm nay (${formatDate(today)}).`);
    if (inspection && r.foundOn < inspection.startedOn)
      throw invalid(
        'foundOn',
        `Ngày phát hiện không được trước ngày bắt đầu kiểm tra (${formatDate(inspection.startedOn)}).`,
      );
    const message = r.unitId === undefined ? null : await this.inspectedUnit.error(r.unitId, r.foundOn);
    if (message !== null) throw invalid('unitId', message);
    if (r.areaId !== undefined && !(await this.unitOfWork.manager.existsBy(ReformAreaEntity, { id: r.areaId })))
      throw invalid('areaId', 'Lĩnh vực không có trong danh mục.');
    return {
      inspectionId: r.inspectionId ?? null,
      unitId: r.unitId ?? null,
      areaId: r.areaId ?? null,
      category: r.category,
      text: r.text,
      foundOn: r.foundOn,
      event: r.event ?? null,
      source: r.source ?? null,
      searchKey: searchKey([r.text, r.event].filter(Boolean).join(' ')),
    };
  }
}
