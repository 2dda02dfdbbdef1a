import { Injectable } from '@nestjs/common';
import { In, LessThan, LessThanOrEqual, Not } from 'typeorm';
import type { Instant, PlainDate } from '#domain/plain-date';
import { isCompleted, type ScheduleCell } from '#domain/schedule';
import type { PeriodView } from '#contract/reference';
import type { ReportTaskRow } from '#contract/report';
import type { TaskView } from '#contract/task';
import { AuditLog } from '#api/platform/audit-log';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import type { PlanEntity } from '#api/plan/plan.entity';
import { SteeringFactsQueries } from '#api/meeting/steering-facts.queries';
import { AnalysisQueries } from '#api/progress/analysis.queries';
import { ProgressQueries } from '#api/progress/progress.queries';
import { ReferenceQueries } from '#api/reference/reference.queries';
import { TaskQueries } from '#api/task/task.queries';
import { ReportEntity } from './report.entity';
import { windowOf } from './facts/fact-provider';
import { FactProviders } from './facts/fact-providers';
import { withoutLists, type FactList, type ReportCore, type ReportFacts } from './report-facts';
import { trendList, unitPartsList } from './report-kept-lists';
import type { TellStep } from './report-under-way';
import { reportName } from './report.view';
import { ReportVersionsQueries } from './report-versions.queries';

export interface TakenFacts {
  asOf: PlainDate;
  knownAt: Instant;
  rulesVersion: string;
  facts: ReportFacts;
  /** The lists behind the facts, to be kept beside the report. */
  lists: FactList[];
}

/** Takes everything that a report says in numbers and lists, of one moment. */
@Injectable()
export class ReportFactsQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly progress: ProgressQueries,
    private readonly tasks: TaskQueries,
    private readonly reference: ReferenceQueries,
    private readonly steering: SteeringFactsQueries,
    private readonly audit: AuditLog,
    private readonly providers: FactProviders,
    private readonly versions: ReportVersionsQueries,
    private readonly analysis: AnalysisQueries,
  ) {}

  /** The facts on `asOf` as known now; to compare them with earlier ones, without what is only kept beside them. Call inside `unitOfWork.read` or `run`, so that all are of one snapshot. */
  async take(plan: PlanEntity, period: PeriodView, asOf: PlainDate, purpose: 'keep' | 'compare' = 'keep', tell?: TellStep): Promise<TakenFacts> {
    const knownAt = await this.audit.knownAt(undefined);
    const progress = await this.progress.at(plan, asOf, knownAt);
    const lines = await this.tasks.lines(plan, asOf, knownAt);
    const previous = await this.previous(plan.id, period, asOf);
    const listedBefore = new Set(previous?.facts.tasks.filter(completed).map((row) => row.taskId));
    const rows = lines.map(({ view }) => taskRow(view, previous?.asOf ?? null, listedBefore));
    const steering = await this.steering.take(period, windowOf({ period, plan, asOf }).to, knownAt);
    const programme = (await this.reference.programmes()).find((p) => p.id === plan.programmeId);
    const { planId: _planId, asOf: _asOf, knownAt: _knownAt, rulesVersion, uncounted, dueRate, onTimeRate, overdueRate, byArea, byUnit, ...figures } = progress;
    const core: ReportCore = {
      figures,
      uncounted,
      dueRate,
      onTimeRate,
      overdueRate,
      byArea,
      byUnit,
      tasks: rows,
      completedInPeriod: rows.filter((row) => completed(row) && !listedBefore.has(row.taskId)).length,
      previous: previous && { reportId: previous.id, name: reportName(previous), asOf: previous.asOf, completed: listedBefore.size },
      plan: { title: plan.title, number: plan.number, issuedOn: plan.issuedOn, theme: plan.theme },
      programme: { name: programme?.name ?? '', basis: programme?.basis ?? '' },
      period: { title: period.title, from: period.from, to: period.to },
      ...(steering === null ? {} : { steering: steering.facts }),
    };
    const { values, lists } = withoutLists(await this.providers.take({ period, plan, asOf, knownAt, core, listedBefore, steering }, tell));
    // Of use only beside the report, and the course of the plan takes its time.
    const beside = purpose === 'compare' ? [] : [unitPartsList(lines.map(({ task }) => task)), trendList(await this.analysis.trend(plan.id, { asOf, knownAt }))];
    return { asOf, knownAt, rulesVersion, facts: { ...core, values }, lists: [...lists, ...beside] };
  }

  /**
   * The issued report of the plan that this one follows: of the periods that end earlier, the one with the latest
   * figures. Of a corrected report the newest issued version counts; a correction does not follow what it corrects.
   */
  private async previous(planId: number, period: PeriodView, asOf: PlainDate): Promise<ReportEntity | null> {
    const replaced = await this.versions.replaced(planId);
    const [report] = await this.unitOfWork.manager.find(ReportEntity, {
      where: { id: Not(In(replaced)), planId, status: 'issued', asOf: LessThanOrEqual(asOf), period: { toDate: LessThan(period.to) } },
      relations: { period: true },
      order: { asOf: 'DESC', id: 'DESC' },
      take: 1,
    });
    return report ?? null;
  }
}

const completed = (row: ReportTaskRow) => isCompleted(row.schedule as ScheduleCell);

function taskRow(view: TaskView, previousAsOf: PlainDate | null, listedBefore: ReadonlySet<number>): ReportTaskRow {
  const before = previousAsOf !== null && view.completedOn !== null && view.completedOn <= previousAsOf;
  return {
    taskId: view.id,
    code: view.code,
    title: view.title,
    areaCode: view.area.code,
    leadUnits: view.leadUnits.map((unit) => unit.name).join('; '),
    deadlineText: view.deadlineText,
    dueOn: view.dueOn,
    completedOn: view.completedOn,
    schedule: view.schedule,
    awaitingConfirmation: view.awaitingConfirmation,
    lateRecorded: before && isCompleted(view.schedule) && !listedBefore.has(view.id),
  };
}
