import { Injectable } from '@nestjs/common';
import { readDeadline } from '#domain/deadline';
import { hasPermission, type Actor } from '#domain/permissions';
import { formatDate, type PlainDate } from '#domain/plain-date';
import type { ConclusionRequest, ConclusionTaskRequest } from '#contract/conclusion';
import type { FieldError } from '#contract/errors';
import type { TaskRequest } from '#contract/task';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { InvalidRequest } from '#api/platform/errors';
import { PlanEntity } from '#api/plan/plan.entity';
import { PlanQueries } from '#api/plan/plan.queries';
import { ReferenceQueries } from '#api/reference/reference.queries';
import { UnitGroupService } from '#api/unit/unit-group.service';
import { UnitEntity } from '#api/unit/unit.entity';
import { UnitQueries } from '#api/unit/unit.queries';
import type { CommitteeEntity } from './committee.entity';
import type { ConclusionTaskEntity } from './conclusion.entity';
import type { SeenMeeting } from './meeting-access';
import type { MeetingEntity } from './meeting.entity';

const PRODUCT = 'Báo cáo kết quả thực hiện';

/** Whether what a conclusion says and hands out can stand: told while it is written, not only when the notice is issued. */
@Injectable()
export class ConclusionContents {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly units: UnitQueries,
    private readonly groups: UnitGroupService,
    private readonly reference: ReferenceQueries,
    private readonly plans: PlanQueries,
  ) {}

  /** @throws InvalidRequest naming every field at fault. */
  async check(actor: Actor, { meeting, committee }: Pick<SeenMeeting, 'meeting' | 'committee'>, request: ConclusionRequest): Promise<void> {
    const errors: FieldError[] = [];
    const areas = await this.areas(meeting.heldOn);
    if (request.areaId !== undefined && !areas.has(request.areaId)) errors.push({ field: 'areaId', message: 'Lĩnh vực không thuộc chương trình tổng thể của năm họp.' });
    if (request.noTaskReason !== undefined && request.tasks.length > 0) {
      errors.push({ field: 'noTaskReason', message: 'Kết luận đã giao nhiệm vụ thì không đánh dấu “không phát sinh nhiệm vụ”.' });
    }
    for (const [i, task] of request.tasks.entries()) {
      const found = [...(await this.taskErrors(meeting, task, task.areaId ?? request.areaId, areas)), ...(await this.reachErrors(actor, committee, meeting.heldOn, task))];
      for (const error of found) errors.push({ ...error, field: `tasks.${i}.${error.field}` });
    }
    if (errors.length > 0) throw new InvalidRequest(errors);
  }

  /** A unit's own committee hands out to its unit and those below it; a plan's lines are the standing agency's. */
  private async reachErrors(actor: Actor, { unitId }: CommitteeEntity, on: PlainDate, task: ConclusionTaskRequest): Promise<FieldError[]> {
    const errors: FieldError[] = [];
    const mayPlan = unitId === null && hasPermission(actor, 'task.manage');
    if (task.planId !== undefined && !mayPlan) errors.push({ field: 'planId', message: 'Chỉ cơ quan thường trực đưa nhiệm vụ vào kế hoạch của tỉnh; hãy giao nhiệm vụ ngoài kế hoạch.' });
    if (unitId === null) return errors;
    const own = new Set([unitId, ...(await this.units.below(unitId, on)).map((u) => u.id)]);
    const message = 'Ban Chỉ đạo của đơn vị chỉ giao việc cho đơn vị mình và đơn vị trực thuộc.';
    for (const field of ['leadUnitIds', 'coordinatingUnitIds'] as const) if (task[field].some((id) => !own.has(id))) errors.push({ field, message });
    for (const field of ['leadGroupIds', 'coordinatingGroupIds'] as const) if (task[field].length > 0) errors.push({ field, message });
    return errors;
  }

  taskRow(task: ConclusionTaskRequest, areaId: number | undefined): Omit<ConclusionTaskEntity, 'id' | 'conclusionId' | 'conclusion' | 'orderNo' | 'taskId' | 'task' | 'area' | 'confirmingUnit' | 'plan'> {
    return {
      title: task.title,
      expectedProduct: task.expectedProduct ?? PRODUCT,
      areaId: task.areaId ?? areaId ?? null,
      leadUnitIds: [...new Set(task.leadUnitIds)],
      leadGroupIds: [...new Set(task.leadGroupIds)],
      coordinatingUnitIds: [...new Set(task.coordinatingUnitIds)],
      coordinatingGroupIds: [...new Set(task.coordinatingGroupIds)],
      deadlineText: task.deadlineText ?? '',
      dueOn: task.dueOn ?? null,
      noDeadline: task.noDeadline ?? false,
      confirmingUnitId: task.confirmingUnitId ?? null,
      planId: task.planId ?? null,
    };
  }

  /** What the task noun is asked for when the notice is issued. */
  taskRequest(row: ConclusionTaskEntity, code: string): TaskRequest {
    return {
      code,
      title: row.title,
      areaId: row.areaId ?? 0,
      expectedProduct: row.expectedProduct,
      leadUnitIds: row.leadUnitIds,
      leadGroupIds: row.leadGroupIds,
      coordinatingUnitIds: row.coordinatingUnitIds,
      coordinatingGroupIds: row.coordinatingGroupIds,
      deadlineText: row.deadlineText,
      ...(row.dueOn === null ? {} : { dueOn: row.dueOn }),
      ...(row.noDeadline ? { noDeadline: true } : {}),
      ...(row.confirmingUnitId === null ? {} : { confirmingUnitId: row.confirmingUnitId }),
    };
  }

  private async taskErrors(meeting: MeetingEntity, task: ConclusionTaskRequest, areaId: number | undefined, areas: ReadonlySet<number>): Promise<FieldError[]> {
    const errors: FieldError[] = [];
    if (task.leadUnitIds.length + task.leadGroupIds.length === 0) errors.push({ field: 'leadUnitIds', message: 'Chọn ít nhất một cơ quan hoặc nhóm cơ quan chủ trì' });
    if (areaId === undefined || !areas.has(areaId)) errors.push({ field: 'areaId', message: 'Chọn lĩnh vực cho nhiệm vụ hoặc cho cả kết luận.' });
    errors.push(...(await this.partyErrors(meeting.heldOn, task)));
    const plan = task.planId === undefined ? null : await this.unitOfWork.manager.findOneBy(PlanEntity, { id: task.planId });
    const message = task.planId === undefined ? null : await this.planError(plan);
    if (message !== null) return [...errors, { field: 'planId', message }];
    return [...errors, ...deadlineErrors(meeting.heldOn, plan?.year ?? Number(meeting.heldOn.slice(0, 4)), task)];
  }

  private async partyErrors(on: PlainDate, task: ConclusionTaskRequest): Promise<FieldError[]> {
    const errors: FieldError[] = [];
    for (const field of ['leadUnitIds', 'coordinatingUnitIds'] as const) {
      for (const id of task[field]) {
        const message = await this.unitError(id, on);
        if (message !== null) errors.push({ field, message });
      }
    }
    if (task.leadUnitIds.some((id) => task.coordinatingUnitIds.includes(id))) errors.push({ field: 'coordinatingUnitIds', message: 'Cơ quan chủ trì không đồng thời phối hợp.' });
    const groups = await this.groups.names();
    for (const field of ['leadGroupIds', 'coordinatingGroupIds'] as const) {
      if (task[field].some((id) => !groups.has(id))) errors.push({ field, message: 'Nhóm đơn vị không có trong danh mục.' });
    }
    const names = await this.units.namesOn(on);
    if (task.confirmingUnitId !== undefined && !names.has(task.confirmingUnitId)) errors.push({ field: 'confirmingUnitId', message: 'Cơ quan xác nhận không có trong danh mục.' });
    return errors;
  }

  /** Null when the unit exists on the day. */
  async unitError(id: number, on: PlainDate): Promise<string | null> {
    const unit = await this.unitOfWork.manager.findOneBy(UnitEntity, { id });
    if (!unit) return 'Đơn vị không có trong danh mục.';
    const name = (await this.units.namesOn(on)).get(id)?.name ?? '';
    if (unit.validTo !== null && unit.validTo <= on) return `${name} đã kết thúc hoạt động từ ngày ${formatDate(unit.validTo)}; hãy chọn đơn vị kế thừa.`;
    return unit.validFrom > on ? `${name} hoạt động từ ngày ${formatDate(unit.validFrom)}, sau ngày ${formatDate(on)}.` : null;
  }

  private async planError(plan: PlanEntity | null): Promise<string | null> {
    if (!plan || (await this.plans.isRegister(plan.id))) return 'Kế hoạch không có trong danh mục.';
    return plan.status === 'issued' && plan.dataUntil === null ? null : 'Chỉ đưa nhiệm vụ vào kế hoạch đang thực hiện.';
  }

  private async areas(on: PlainDate): Promise<Set<number>> {
    const year = Number(on.slice(0, 4));
    const programmes = (await this.reference.programmes()).filter((p) => p.fromYear <= year && year <= p.toYear);
    return new Set(programmes.flatMap((p) => p.areas.map((a) => a.id)));
  }
}

/**
 * The same reading as a plan's line gets, in the year of the plan it goes into or of the meeting, so that the issue of the
 * notice has nothing new to say.
 */
function deadlineErrors(heldOn: PlainDate, year: number, { deadlineText, dueOn, noDeadline }: ConclusionTaskRequest): FieldError[] {
  if (noDeadline) return dueOn === undefined ? [] : [{ field: 'dueOn', message: 'Nhiệm vụ không có thời hạn thì không có ngày đến hạn.' }];
  if (dueOn !== undefined) return dueOn < heldOn ? [{ field: 'dueOn', message: `Ngày đến hạn không được trước ngày họp (${formatDate(heldOn)}).` }] : [];
  const reading = readDeadline(deadlineText ?? '', year);
  if ('error' in reading) return [{ field: 'deadlineText', message: `${reading.error} Hãy sửa lại, chọn ngày đến hạn, hoặc đánh dấu không có thời hạn.` }];
  const early = reading.occurrences.find((o) => o.dueOn < heldOn);
  return early ? [{ field: 'deadlineText', message: `Thời hạn ${formatDate(early.dueOn)} trước ngày họp (${formatDate(heldOn)}); hãy ghi rõ năm.` }] : [];
}
