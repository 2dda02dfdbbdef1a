import { Injectable } from '@nestjs/common';
import { countFigures, furtherRates } from '#domain/plan-figures';
import type { Instant, PlainDate } from '#domain/plain-date';
import type { ScheduleState } from '#domain/schedule';
import type { Rounding } from '#domain/vietnamese-number';
import type { AsOfQuery, FiguresRow, PlanProgressView } from '#contract/plan';
import { AuditLog } from '#api/platform/audit-log';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import type { PlanEntity } from '#api/plan/plan.entity';
import { PlanRulesQueries } from '#api/plan/plan-rules.queries';
import { PlanQueries } from '#api/plan/plan.queries';
import { ReferenceQueries } from '#api/reference/reference.queries';
import { TaskStates, type TaskState } from '#api/task/task-states';
import { UnitQueries } from '#api/unit/unit.queries';
import { partsByUnit } from './unit-parts';

/** Figures of a plan on a date (figures.md §5, §6). */
@Injectable()
export class ProgressQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly plans: PlanQueries,
    private readonly rules: PlanRulesQueries,
    private readonly states: TaskStates,
    private readonly units: UnitQueries,
    private readonly reference: ReferenceQueries,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError NOT_FOUND; INVALID for a date after today or after the plan's source. */
  progress(planId: number, query: AsOfQuery): Promise<PlanProgressView> {
    return this.unitOfWork.read(async () => {
      const plan = await this.plans.get(planId);
      return this.at(plan, this.plans.asOf(plan, query.asOf), await this.audit.knownAt(query.knownAt));
    });
  }

  /** Call inside `unitOfWork.read`, so that all figures are of one snapshot. */
  async at(plan: PlanEntity, asOf: PlainDate, knownAt: Instant): Promise<PlanProgressView> {
    const all = await this.states.all(plan, asOf, knownAt);
    const tasks = all.filter((task) => task.counted);
    const { rules, version } = await this.rules.inForce(plan, asOf, knownAt);
    const { rounding } = rules;
    const figures = countFigures(tasks.map((t) => t.schedule), rounding);
    return {
      planId: plan.id,
      asOf,
      knownAt,
      rulesVersion: version,
      uncounted: all.length - tasks.length,
      ...figures,
      ...furtherRates(figures, rounding),
      byArea: await this.byArea(plan, tasks, rounding),
      byUnit: await this.byUnit(tasks, asOf, rounding),
    };
  }

  private async byArea(plan: PlanEntity, tasks: readonly TaskState[], rounding: Rounding): Promise<FiguresRow[]> {
    const areas = await this.reference.areas(plan.programmeId);
    const states = new Map<number, ScheduleState[]>(areas.map((a) => [a.id, []]));
    for (const task of tasks) states.get(task.areaId)?.push(task.schedule);
    return areas.map(({ id, code, name }) => ({ id, code, name, coordinating: 0, ...countFigures(states.get(id) ?? [], rounding) }));
  }

  /** Counts tasks: a unit's part of a task is its own assignments folded; the sum over units may exceed the total. */
  private async byUnit(tasks: readonly TaskState[], asOf: PlainDate, rounding: Rounding): Promise<FiguresRow[]> {
    const names = await this.units.namesOn(asOf);
    const leading = partsByUnit(tasks);
    const coordinating = new Map<number, number>();
    for (const task of tasks) for (const unitId of new Set(task.coordinatingUnitIds)) coordinating.set(unitId, (coordinating.get(unitId) ?? 0) + 1);
    const order = (id: number) => names.get(id)?.orderNo ?? Number.MAX_SAFE_INTEGER;
    return [...new Set([...leading.keys(), ...coordinating.keys()])]
      .sort((a, b) => order(a) - order(b) || a - b)
      .map((id) => {
        const unit = names.get(id);
        const parts = (leading.get(id) ?? []).map((part) => part.state);
        return { id, code: unit?.agencyCode ?? '', name: unit?.name ?? '', coordinating: coordinating.get(id) ?? 0, ...countFigures(parts, rounding) };
      });
  }
}
