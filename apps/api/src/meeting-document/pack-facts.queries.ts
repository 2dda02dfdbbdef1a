import { Injectable } from '@nestjs/common';
import { isOverdueFor, OVERDUE_AGES, overdueDays } from '#domain/overdue-age';
import { countFigures, type Figures } from '#domain/plan-figures';
import type { Actor } from '#domain/permissions';
import type { Instant, PlainDate } from '#domain/plain-date';
import type { ReviewView } from '#contract/conclusion';
import { MeetingAccessRules } from '#api/meeting/meeting-access';
import { MeetingQueries } from '#api/meeting/meeting.queries';
import { ReviewQueries } from '#api/meeting/review.queries';
import type { PlanEntity } from '#api/plan/plan.entity';
import { PlanRulesQueries } from '#api/plan/plan-rules.queries';
import { PlanQueries } from '#api/plan/plan.queries';
import { partsByUnit } from '#api/progress/unit-parts';
import { TaskStates, type TaskState } from '#api/task/task-states';
import { UnitQueries } from '#api/unit/unit.queries';

export interface OverdueTask {
  code: string;
  title: string;
  units: string;
  dueOn: PlainDate;
  days: number;
}
/** What the chair needs to know on one date: everything of one snapshot. */
export interface PackFacts {
  asOf: PlainDate;
  knownAt: Instant;
  /** The committee's meeting before this one. */
  previous: { title: string; heldOn: PlainDate } | null;
  /** `before`: on the day of the previous meeting; null when there was none, or the plan was not issued yet. */
  plans: { title: string; now: Figures; before: Figures | null }[];
  /** Tasks of `plans`: counts by age, in the order of `OVERDUE_AGES`. A task of several units counts at each of them, once in `total`. */
  overdue: { total: number[]; units: { name: string; counts: number[] }[]; tasks: OverdueTask[] };
  review: ReviewView;
}

@Injectable()
export class PackFactsQueries {
  constructor(
    private readonly access: MeetingAccessRules,
    private readonly meetings: MeetingQueries,
    private readonly reviews: ReviewQueries,
    private readonly plans: PlanQueries,
    private readonly rules: PlanRulesQueries,
    private readonly states: TaskStates,
    private readonly units: UnitQueries,
  ) {}

  /** By the rules in force on the date. */
  private async figures(
    plan: PlanEntity,
    tasks: readonly TaskState[],
    asOf: PlainDate,
    knownAt: Instant,
  ): Promise<Figures> {
    const { rules } = await this.rules.inForce(plan, asOf, knownAt);
    return countFigures(
      tasks.map((task) => task.schedule),
      rules.rounding,
    );
  }

  /** On the day of the meeting, or today before it. Call inside `unitOfWork.read`. */
  async of(actor: Actor, meetingId: number): Promise<PackFacts> {
    const review = await this.reviews.of(actor, meetingId);
    const { asOf, knownAt } = review;
    const { meeting } = await this.access.get(actor, meetingId);
    const held = await this.meetings.heldBy(actor, { committeeId: meeting.committeeId }, asOf, knownAt);
    const earlier = held.find((one) => one.id !== meetingId && one.startsAt < meeting.startsAt);
    const previous = earlier ? { title: earlier.title, heldOn: earlier.heldOn } : null;
    // The plans of the year of the meeting, as on the projector; what conclusions handed out is told with the conclusions.
    const underWay = (await this.plans.underWay()).filter(
      ({ issuedOn, year }) => issuedOn !== null && issuedOn <= asOf && year === Number(meeting.heldOn.slice(0, 4)),
    );
    const plans: PackFacts['plans'] = [];
    const tasks: TaskState[] = [];
    for (const plan of underWay) {
      if (await this.plans.isRegister(plan.id)) continue;
      const now = await this.states.of(plan, asOf, knownAt);
      tasks.push(...now);
      plans.push({
        title: plan.title,
        now: await this.figures(plan, now, asOf, knownAt),
        before: await this.before(plan, previous?.heldOn, knownAt),
      });
    }
    return { asOf, knownAt, previous, plans, overdue: await this.overdue(tasks, asOf), review };
  }

  private async before(plan: PlanEntity, on: PlainDate | undefined, knownAt: Instant): Promise<Figures | null> {
    if (on === undefined || plan.issuedOn === null || on < plan.issuedOn) return null;
    return this.figures(plan, await this.states.of(plan, on, knownAt), on, knownAt);
  }

  private async overdue(tasks: readonly TaskState[], asOf: PlainDate): Promise<PackFacts['overdue']> {
    const names = await this.units.namesOn(asOf);
    const late = tasks.filter((task) => task.schedule.cell === 'openOverdue');
    const byUnit = partsByUnit(late);
    const counts = (states: readonly TaskState['schedule'][]) =>
      OVERDUE_AGES.map((age) => states.filter((state) => isOverdueFor(state, asOf, age)).length);
    const units = [...byUnit]
      .map(([id, parts]) => ({ id, counts: counts(parts.map(({ state }) => state)) }))
      .filter(({ counts: of }) => sum(of) > 0)
      .sort(
        (a, b) => sum(b.counts) - sum(a.counts) || (names.get(a.id)?.orderNo ?? 0) - (names.get(b.id)?.orderNo ?? 0),
      )
      .map(({ id, counts: of }) => ({ name: names.get(id)?.name ?? '', counts: of }));
    const leads = (task: TaskState) =>
      [...byUnit]
        .filter(([, parts]) => parts.some((part) => part.task.id === task.id && part.state.cell === 'openOverdue'))
        .map(([id]) => names.get(id)?.name ?? '')
        .join('; ');
    const listed = late
      .map((task) => ({
        code: task.code,
        title: task.title,
        units: leads(task),
        dueOn: task.schedule.dueOn!,
        days: overdueDays(task.schedule, asOf)!,
      }))
      .sort((a, b) => b.days - a.days);
    return { total: counts(late.map(({ schedule }) => schedule)), units, tasks: listed };
  }
}

export const sum = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0);
