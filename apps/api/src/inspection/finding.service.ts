import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import { formatDate } from '#domain/plain-date';
import { searchKey } from '#domain/vietnamese-text';
import type { FindingRequest, FixFindingRequest, UpdateFindingRequest } from '#contract/inspection';
import { AuditLog } from '#api/platform/audit-log';
import { Clock } from '#api/platform/clock';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { DomainError, invalid } from '#api/platform/errors';
import { Registers, type RegisterRows } from '#api/platform/register-rows';
import { ReformAreaEntity } from '#api/reference/reference.entity';
import { FindingStates } from './finding-states';
import { InspectedUnit } from './inspected-unit';
import { FindingEntity, FindingTaskEntity, InspectionEntity } from './inspection.entity';

/** Findings of inspections and shortcomings named elsewhere; fixed by their tasks, or marked with evidence. */
@Injectable()
export class FindingService {
  /** For steps of a finding that others write, as raising a task. */
  readonly rows: RegisterRows<FindingEntity>;

  constructor(
    registers: Registers,
    private readonly unitOfWork: UnitOfWork,
    private readonly inspectedUnit: InspectedUnit,
    private readonly states: FindingStates,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {
    this.rows = registers.of({
      entity: FindingEntity,
      subject: 'finding',
      keptBy: 'inspection.manage',
      named: 'hạn chế',
    });
  }

  /** Actor null: the system (seeds). Answers the id. @throws InvalidRequest for a unit that was closed by then */
  create(actor: Actor | null, request: FindingRequest, illustrative = false): Promise<number> {
    return this.rows.create(actor, request, async () => ({ ...(await this.contents(request)), illustrative }));
  }

  change(actor: Actor, id: number, request: UpdateFindingRequest): Promise<void> {
    return this.rows.change(actor, id, request, () => this.contents(request));
  }

  remove(actor: Actor, id: number, version: number): Promise<void> {
    return this.rows.remove(actor, id, version, async () => {
      if (await this.unitOfWork.manager.existsBy(FindingTaskEntity, { findingId: id }))
        throw new DomainError('ALREADY_DONE', 'Hạn chế đã có nhiệm vụ khắc phục nên không xóa được.');
    });
  }

  /** Marks a finding without tasks as fixed. @throws DomainError ALREADY_DONE when its tasks decide */
  fix(actor: Actor | null, id: number, request: FixFindingRequest): Promise<void> {
    return this.unitOfWork.run(async () => {
      const before = await this.rows.fresh(actor, id, request.version);
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
      await this.rows.write(actor, before, 'fixed', mark, { after: request });
    });
  }

  /** A mark set by mistake is taken away; the log keeps both. */
  unfix(actor: Actor, id: number, version: number): Promise<void> {
    return this.unitOfWork.run(async () => {
      const before = await this.rows.fresh(actor, id, version);
      if (before.fixedOn === null) throw new DomainError('ALREADY_DONE', 'Hạn chế chưa được ghi nhận khắc phục.');
      const mark = { fixedOn: null, fixedEvidence: null, fixedRecordedAt: null };
      await this.rows.write(actor, before, 'unfixed', mark, { before });
    });
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
