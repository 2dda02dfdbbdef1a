import { Injectable } from '@nestjs/common';
import { formatDate, type PlainDate } from '#domain/plain-date';
import type { PeriodView } from '#contract/reference';
import { Clock } from '#api/platform/clock';
import { invalid } from '#api/platform/errors';
import type { PlanEntity } from '#api/plan/plan.entity';
import { PlanQueries } from '#api/plan/plan.queries';
import { ReferenceQueries } from '#api/reference/reference.queries';

/** What a report can be of: a period, a plan of its year, and a day that both can answer for. */
@Injectable()
export class ReportSubjects {
  constructor(
    private readonly plans: PlanQueries,
    private readonly reference: ReferenceQueries,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError INVALID saying which of the two does not fit. */
  async find(asked: { periodId: number; planId: number }): Promise<{ plan: PlanEntity; period: PeriodView }> {
    const period = await this.reference.periodById(asked.periodId);
    if (!period) throw invalid('periodId', 'Kỳ báo cáo không có trong danh mục.');
    const plan = (await this.plans.list(undefined)).find((p) => p.id === asked.planId);
    if (!plan) throw invalid('planId', 'Kế hoạch không có trên hệ thống.');
    if (plan.status === 'draft') throw invalid('planId', 'Kế hoạch chưa ban hành nên chưa có số liệu để lập báo cáo.');
    if (plan.year !== period.year) throw invalid('planId', `Kế hoạch năm ${plan.year} không thuộc kỳ báo cáo ${period.title}.`);
    return { plan, period };
  }

  /** Default the period's end; never after today, after the plan's source, or before the period (figures.md §1, §5, §7). */
  asOf(plan: PlanEntity, period: PeriodView, asked: PlainDate | undefined): PlainDate {
    const today = this.clock.today();
    if (asked === undefined && period.to > today) {
      throw invalid('asOf', `Kỳ ${period.title} kết thúc ngày ${formatDate(period.to)}, chưa đến. Hãy chọn ngày số liệu không muộn hơn hôm nay (${formatDate(today)}).`);
    }
    const asOf = this.plans.asOf(plan, asked ?? period.to);
    if (asOf < period.from) throw invalid('asOf', `Ngày số liệu không được trước ngày đầu kỳ (${formatDate(period.from)}).`);
    return asOf;
  }
}
