import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { documentNumber } from '#domain/document-format';
import type { Actor } from '#domain/permissions';
import { formatDate, type PlainDate } from '#domain/plain-date';
import { Clock } from '#api/platform/clock';
import { readRows } from '#api/platform/database/sql';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { invalid, InvalidRequest } from '#api/platform/errors';
import { InboxService } from '#api/inbox/inbox.service';
import { conclusionsAssigned, noticeSupplemented } from '#api/inbox/notices';
import type { PlanEntity } from '#api/plan/plan.entity';
import { PlanQueries } from '#api/plan/plan.queries';
import { TaskRegisters } from '#api/plan/task-registers';
import { TaskHandOut } from '#api/task/task-hand-out';
import { UnitGroupService } from '#api/unit/unit-group.service';
import { ConclusionContents } from './conclusion-contents';
import { ConclusionEntity, ConclusionTaskEntity, type NoticeEntity } from './conclusion.entity';
import { MeetingAccessRules, type SeenMeeting } from './meeting-access';
import { unsettledMessage } from './meeting-actions';

/** From conclusions to tasks, at the issue of the notice; and one entry per unit that tells of all of them. */
@Injectable()
export class ConclusionHandOut {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: MeetingAccessRules,
    private readonly contents: ConclusionContents,
    private readonly tasks: TaskHandOut,
    private readonly registers: TaskRegisters,
    private readonly plans: PlanQueries,
    private readonly groups: UnitGroupService,
    private readonly inbox: InboxService,
    private readonly clock: Clock,
  ) {}

  /** @throws InvalidRequest for `conclusions`, naming those that are neither handed out nor marked. */
  async assertSettled(meetingId: number): Promise<void> {
    const conclusions = await this.conclusions(meetingId);
    const rows = await this.rows(conclusions);
    const message = unsettledMessage(conclusions.map((c) => ({ number: c.number, noTaskReason: c.noTaskReason, tasks: rows.filter((r) => r.conclusionId === c.id) })));
    if (message !== null) throw invalid('conclusions', message);
  }

  /** Every task counts from the notice's date. Call inside `unitOfWork.run`. @throws InvalidRequest naming the conclusion. */
  async handOut(actor: Actor, seen: SeenMeeting, notice: NoticeEntity): Promise<void> {
    const conclusions = await this.conclusions(seen.meeting.id);
    const basis = `Thông báo số ${documentNumber(notice.number, notice.symbol)} ngày ${formatDate(notice.issuedOn)}`;
    const leads = new Map<number, number>();
    const prefixes = new Map<number, string>();
    for (const conclusion of conclusions) {
      const rows = await this.rows([conclusion]);
      for (const row of rows) {
        const suffix = rows.length > 1 ? `.${row.orderNo}` : '';
        await this.assertUnits(seen, notice, conclusion, row);
        const plan = await this.planOf(seen, notice, row);
        if (!prefixes.has(plan.id)) prefixes.set(plan.id, await this.codePrefix(plan, notice));
        const request = this.contents.taskRequest(row, `${prefixes.get(plan.id)}.${conclusion.number}${suffix}`);
        const handed = await this.tasks
          .hand(actor, plan, notice.issuedOn, request, { origin: 'conclusion', basis, illustrative: seen.meeting.illustrative })
          .catch((error: unknown) => Promise.reject(ofConclusion(error, conclusion)));
        await this.unitOfWork.manager.update(ConclusionTaskEntity, { id: row.id }, { taskId: handed.taskId });
        for (const unitId of handed.leadUnitIds) leads.set(unitId, (leads.get(unitId) ?? 0) + 1);
      }
    }
    await this.tell(actor, seen, notice, leads);
  }

  /** Whoever the conclusions concern hears that there is more. */
  async tellOf(actor: Actor, seen: SeenMeeting, notice: NoticeEntity): Promise<void> {
    const units = new Set((await this.access.concerned(seen.meeting.id)).map((c) => c.unitId));
    for (const unitId of units) await this.inbox.tell(actor, noticeSupplemented(this.told(seen, notice), unitId), { holders: { unitId, action: 'submission.write' } });
  }

  /** One entry per unit for the whole notice, leading and coordinating together (peers.md §4.1). */
  private async tell(actor: Actor, seen: SeenMeeting, notice: NoticeEntity, leads: ReadonlyMap<number, number>): Promise<void> {
    // A meeting of a source's past is recorded, not announced.
    if (seen.meeting.source !== null) return;
    const concerned = await this.access.concerned(seen.meeting.id);
    for (const unitId of new Set(concerned.map((c) => c.unitId))) {
      const conclusions = new Set(concerned.filter((c) => c.unitId === unitId).map((c) => c.conclusionId)).size;
      await this.inbox.tell(actor, conclusionsAssigned(this.told(seen, notice), unitId, leads.get(unitId) ?? 0, conclusions), { holders: { unitId, action: 'submission.write' } });
    }
  }

  private told({ meeting }: SeenMeeting, notice: NoticeEntity): { meetingId: number; internal: boolean; number: string } {
    return { meetingId: meeting.id, internal: meeting.internal, number: documentNumber(notice.number, notice.symbol) };
  }

  /** Units that have ended meanwhile cannot be given work, whatever the date of the notice. */
  private async assertUnits({ meeting }: SeenMeeting, notice: NoticeEntity, conclusion: ConclusionEntity, row: ConclusionTaskEntity): Promise<void> {
    const dates = meeting.source === null ? [notice.issuedOn, this.clock.today()] : [notice.issuedOn];
    for (const on of dates) {
      for (const unitId of [...row.leadUnitIds, ...row.coordinatingUnitIds]) {
        const message = await this.contents.unitError(unitId, on);
        if (message !== null) throw invalid('conclusions', `Kết luận số ${conclusion.number}: ${message}`);
      }
    }
    const members = await this.groups.membersOn(notice.issuedOn);
    const empty = row.leadGroupIds.find((id) => !members.has(id));
    if (empty !== undefined) throw invalid('conclusions', `Kết luận số ${conclusion.number}: nhóm "${(await this.groups.names()).get(empty) ?? ''}" không có đơn vị nào vào ngày ${formatDate(notice.issuedOn)}.`);
  }

  /** The register of the year of the meeting: in that year its deadlines were read when they were confirmed. */
  private async planOf({ committee, meeting }: SeenMeeting, notice: NoticeEntity, row: ConclusionTaskEntity): Promise<PlanEntity> {
    const year = yearOf(meeting.heldOn);
    if (row.planId === null) return this.registers.open('conclusions', committee.id, year, `Nhiệm vụ theo kết luận của ${committee.name} năm ${year}`.slice(0, 500));
    const plan = await this.plans.get(row.planId);
    if (plan.status !== 'issued' || plan.dataUntil !== null) throw invalid('conclusions', `${plan.title} đã kết thúc, không nhận thêm nhiệm vụ; hãy giao nhiệm vụ ngoài kế hoạch.`);
    if (plan.issuedOn !== null && notice.issuedOn < plan.issuedOn) throw invalid('issuedOn', `Thông báo không được ban hành trước ${plan.title} (${formatDate(plan.issuedOn)}).`);
    return plan;
  }

  /** `KL7`; with the notice's id where another series or year has brought the same number into the plan already. */
  private async codePrefix(plan: PlanEntity, notice: NoticeEntity): Promise<string> {
    const prefix = `KL${notice.number}`;
    const [row] = await readRows<{ count: number | string }>(
      this.unitOfWork.manager,
      `select count(*) as "count" from plan_task p join task_attributes x on x.task_id = p.task_id and x.superseded_at is null
        where p.plan_id = :planId and p.superseded_at is null and x.code like :pattern`,
      { planId: plan.id, pattern: `${prefix}.%` },
    );
    return Number(row?.count ?? 0) === 0 ? prefix : `${prefix}-${notice.id}`;
  }

  private conclusions(meetingId: number): Promise<ConclusionEntity[]> {
    return this.unitOfWork.manager.find(ConclusionEntity, { where: { meetingId, removedAt: IsNull() }, order: { number: 'ASC' } });
  }
  private rows(conclusions: readonly ConclusionEntity[]): Promise<ConclusionTaskEntity[]> {
    return this.unitOfWork.manager.find(ConclusionTaskEntity, { where: { conclusionId: In(conclusions.map((c) => c.id)) }, order: { orderNo: 'ASC' } });
  }
}

const yearOf = (date: PlainDate) => Number(date.slice(0, 4));

/** The task noun speaks of fields of a task; the person issues a notice. */
function ofConclusion(error: unknown, { number }: ConclusionEntity): unknown {
  if (!(error instanceof InvalidRequest)) return error;
  return new InvalidRequest(error.fields.map((f) => ({ field: 'conclusions', message: `Kết luận số ${number}: ${f.message}` })));
}
