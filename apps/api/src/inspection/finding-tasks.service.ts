import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import { formatDate, type PlainDate } from '#domain/plain-date';
import type { FindingTaskRequest } from '#contract/inspection';
import { Clock } from '#api/platform/clock';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { DomainError, invalid } from '#api/platform/errors';
import { InboxService } from '#api/inbox/inbox.service';
import { taskAssigned } from '#api/inbox/notices';
import { TaskRegisters } from '#api/plan/task-registers';
import { ReferenceQueries } from '#api/reference/reference.queries';
import { TaskHandOut } from '#api/task/task-hand-out';
import { FindingService } from './finding.service';
import { InspectedUnit } from './inspected-unit';
import { type FindingEntity, FindingTaskEntity, InspectionEntity } from './inspection.entity';

const PRODUCT = 'Báo cáo kết quả khắc phục';
/** The province's register; other kinds of register name a committee here. */
const PROVINCE = 0;

/** From a finding to tasks: they stand in the register of the year, outside any plan, and decide when the finding is fixed. */
@Injectable()
export class FindingTasksService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly findings: FindingService,
    private readonly inspectedUnit: InspectedUnit,
    private readonly registers: TaskRegisters,
    private readonly reference: ReferenceQueries,
    private readonly tasks: TaskHandOut,
    private readonly inbox: InboxService,
    private readonly clock: Clock,
  ) {}

  /** Answers the task's id. @throws InvalidRequest for a closed unit or a deadline that cannot be */
  raise(actor: Actor, findingId: number, request: FindingTaskRequest, illustrative = false): Promise<number> {
    return this.unitOfWork.run(async () => {
      const finding = await this.findings.rows.fresh(actor, findingId, request.version);
      if (finding.fixedOn !== null) throw new DomainError('ALREADY_DONE', 'Hạn chế đã được ghi nhận khắc phục xong.');
      const on = request.assignedOn ?? this.clock.today();
      await this.assertPossible(finding, request, on);
      const year = Number(on.slice(0, 4));
      const plan = await this.registers.open('inspections', PROVINCE, year, `Nhiệm vụ khắc phục hạn chế năm ${year}`);
      const number = 1 + (await this.unitOfWork.manager.countBy(FindingTaskEntity, { findingId }));
      const code = `HC${findingId}.${number}`;
      const handed = await this.tasks.hand(
        actor,
        plan,
        on,
        { ...taskRequest(request), code, areaId: await this.area(finding, request, year) },
        { origin: 'inspection', basis: await this.basis(finding), illustrative },
      );
      await this.unitOfWork.manager.insert(FindingTaskEntity, { findingId, taskId: handed.taskId });
      for (const unitId of handed.leadUnitIds) {
        const notice = taskAssigned({ taskId: handed.taskId, taskCode: code, taskTitle: request.title, unitId }, on);
        await this.inbox.tell(actor, notice, { holders: { unitId, action: 'submission.write' } });
      }
      const after = { taskId: handed.taskId, ...request };
      await this.findings.rows.write(actor, finding, 'taskRaised', {}, { after });
      return handed.taskId;
    });
  }

  private async assertPossible(finding: FindingEntity, request: FindingTaskRequest, on: PlainDate): Promise<void> {
    const today = this.clock.today();
    if (request.leadUnitIds.length === 0) throw invalid('leadUnitIds', 'Chọn ít nhất một cơ quan chủ trì khắc phục.');
    if (on > today) throw invalid('assignedOn', `Ngày giao không được sau hôm nay (${formatDate(today)}).`);
    if (on < finding.foundOn)
      throw invalid('assignedOn', `Ngày giao không được trước ngày phát hiện (${formatDate(finding.foundOn)}).`);
    if (request.dueOn !== undefined && request.dueOn < on)
      throw invalid('dueOn', `Ngày đến hạn không được trước ngày giao (${formatDate(on)}).`);
    for (const field of ['leadUnitIds', 'coordinatingUnitIds'] as const) {
      for (const unitId of request[field]) {
        const message = (await this.inspectedUnit.error(unitId, on)) ?? (await this.inspectedUnit.error(unitId, today));
        if (message !== null) throw invalid(field, message);
      }
    }
  }

  /** A task always has an area; one that nobody chose belongs to "chỉ đạo, điều hành". */
  private async area(finding: FindingEntity, request: FindingTaskRequest, year: number): Promise<number> {
    const areas = (await this.reference.programmes())
      .filter((p) => p.fromYear <= year && year <= p.toYear)
      .flatMap((p) => p.areas);
    const chosen = request.areaId ?? finding.areaId ?? undefined;
    if (chosen === undefined) return (areas.find((a) => a.code === '0') ?? areas[0])!.id;
    if (!areas.some((a) => a.id === chosen))
      throw invalid('areaId', 'Lĩnh vực không thuộc chương trình tổng thể của năm giao; hãy chọn lại.');
    return chosen;
  }

  private async basis(finding: FindingEntity): Promise<string> {
    const inspection =
      finding.inspectionId === null
        ? null
        : await this.unitOfWork.manager.findOneBy(InspectionEntity, { id: finding.inspectionId });
    const from = inspection?.resultNumber
      ? `${inspection.resultNumber}${inspection.resultOn ? ` ngày ${formatDate(inspection.resultOn)}` : ''}`
      : (inspection?.title ?? finding.event ?? `ngày ${formatDate(finding.foundOn)}`);
    return `Hạn chế phát hiện qua kiểm tra, theo dõi: ${from}`.slice(0, 300);
  }
}

function taskRequest({
  title,
  expectedProduct,
  leadUnitIds,
  coordinatingUnitIds,
  deadlineText,
  dueOn,
  noDeadline,
}: FindingTaskRequest) {
  return {
    title,
    expectedProduct: expectedProduct ?? PRODUCT,
    leadUnitIds: [...new Set(leadUnitIds)],
    coordinatingUnitIds: [...new Set(coordinatingUnitIds)],
    deadlineText: deadlineText ?? '',
    ...(dueOn === undefined ? {} : { dueOn }),
    ...(noDeadline ? { noDeadline } : {}),
  };
}
