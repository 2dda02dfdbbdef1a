import { Injectable } from '@nestjs/common';
import type { PlainDate } from '#domain/plain-date';
import type { PlanRules } from '#domain/plan-rules';
import type { PlanStatus } from '#domain/transitions';
import { Clock } from '#api/platform/clock';
import { findRows, readRows } from '#api/platform/database/sql';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { invalid, notFound } from '#api/platform/errors';
import { formatDate } from '#domain/plain-date';
import { PlanEntity } from './plan.entity';
import { TaskRegisterEntity } from './task-register.entity';

/** Read model of plans. */
@Injectable()
export class PlanQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Newest year first; registers are no plans. */
  async list(year: number | undefined): Promise<PlanEntity[]> {
    const plans = await this.unitOfWork.manager.find(PlanEntity, { where: year === undefined ? {} : { year }, order: { year: 'DESC', id: 'DESC' } });
    const registers = new Set((await this.unitOfWork.manager.find(TaskRegisterEntity)).map((r) => r.planId));
    return plans.filter((p) => !registers.has(p.id));
  }

  /** Whether it is a register of tasks outside any plan, which is opened and never closed by itself. */
  isRegister(id: number): Promise<boolean> {
    return this.unitOfWork.manager.existsBy(TaskRegisterEntity, { planId: id });
  }

  /** Plans and registers under way: issued, not closed, and not a source's snapshot of the past. */
  async underWay(): Promise<PlanEntity[]> {
    const plans = await this.unitOfWork.manager.find(PlanEntity, { where: { status: 'issued' }, order: { year: 'DESC', id: 'DESC' } });
    return plans.filter((p) => p.dataUntil === null);
  }

  /** @throws DomainError NOT_FOUND */
  async get(id: number): Promise<PlanEntity> {
    const [plan] = await findRows(this.unitOfWork.manager, PlanEntity, 'where id = :id', { id });
    if (!plan) throw notFound('kế hoạch');
    return plan;
  }

  /**
   * How many tasks the list of each plan shows today: all lines of a draft, else those that the plan's rules count.
   * @param rules in force today, by plan
   */
  async taskCounts(rules: ReadonlyMap<number, PlanRules>): Promise<Map<number, number>> {
    const rows = await readRows<{ planId: number; status: PlanStatus; count: number; continuous: number }>(
      this.unitOfWork.manager,
      `select pt.plan_id as "planId", p.status as "status", count(*) as "count", count(x.id) as "continuous"
         from plan_task pt
         join plan p on p.id = pt.plan_id
         left join task_attributes x on x.task_id = pt.task_id and x.superseded_at is null and x.valid_to is null and x.deadline_kind = 'continuous' and x.due_on is null
        where pt.superseded_at is null and pt.valid_to is null
        group by pt.plan_id, p.status`,
    );
    const uncounted = (row: { planId: number; status: PlanStatus; continuous: number }) => (row.status === 'draft' || (rules.get(row.planId)?.continuousCounted ?? true) ? 0 : row.continuous);
    return new Map(rows.map((row) => [row.planId, row.count - uncounted(row)]));
  }

  /**
   * The date a figure of this plan speaks of (figures.md §1, §5): default today, or the last day the plan's source knows.
   * @throws DomainError INVALID for a date after today or after `dataUntil`
   */
  asOf(plan: PlanEntity | null, asked: PlainDate | undefined): PlainDate {
    const today = this.clock.today();
    const limit = plan?.dataUntil && plan.dataUntil < today ? plan.dataUntil : null;
    if (asked === undefined) return limit ?? today;
    if (asked > today) throw invalid('asOf', `Ngày số liệu không được sau hôm nay (${formatDate(today)}).`);
    if (limit && asked > limit) throw invalid('asOf', `Kế hoạch này lấy từ nguồn chỉ có số liệu đến ngày ${formatDate(limit)}; hãy chọn ngày không muộn hơn.`);
    return asked;
  }
}
