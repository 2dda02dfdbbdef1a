import { Injectable } from '@nestjs/common';
import { ownUnitIds, seesAllUnits, type Actor } from '#domain/permissions';
import { ruleText } from '#domain/score-rule';
import { SHEET_STATUSES } from '#domain/unit-scoring';
import { rate } from '#domain/vietnamese-number';
import type {
  CriterionView,
  RoundQuery,
  ScoringRoundList,
  ScoringRoundPageView,
  ScoringRoundView,
  SheetRowView,
} from '#contract/unit-scoring';
import { allowedAction } from '#api/platform/access';
import { AuditLog } from '#api/platform/audit-log';
import { Clock } from '#api/platform/clock';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { notFound } from '#api/platform/errors';
import { PlanQueries } from '#api/plan/plan.queries';
import { TaskRegisters } from '#api/plan/task-registers';
import { partOf, TaskStates, type TaskState } from '#api/task/task-states';
import { UnitQueries, type UnitName } from '#api/unit/unit.queries';
import { movingUntil, ScoringSheets, totalsOf, type CriterionLine, type ScoredRound } from './scoring-sheets';
import { ScoringRoundEntity, type ScoringSheetEntity } from './unit-scoring.entity';

/** Read model of rounds. Before the publication a unit sees its own sheet; the published ranking is everybody's. */
@Injectable()
export class ScoringRoundQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sheets: ScoringSheets,
    private readonly units: UnitQueries,
    private readonly plans: PlanQueries,
    private readonly registers: TaskRegisters,
    private readonly states: TaskStates,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** The newest year first. */
  list(actor: Actor, { year }: RoundQuery): Promise<ScoringRoundList> {
    return this.unitOfWork.read(async () => {
      const where = year === undefined ? {} : { year };
      const rounds = await this.unitOfWork.manager.find(ScoringRoundEntity, {
        where,
        order: { year: 'DESC', id: 'DESC' },
      });
      const items: ScoringRoundView[] = [];
      for (const round of rounds.filter((r) => isSeen(actor, r)))
        items.push(await this.view(actor, round, await this.sheets.of(round)));
      return { items, total: items.length };
    });
  }

  /** @throws DomainError NOT_FOUND when not there or not for this person */
  page(actor: Actor, id: number): Promise<ScoringRoundPageView> {
    return this.unitOfWork.read(async () => {
      const round = await this.unitOfWork.manager.findOneBy(ScoringRoundEntity, { id });
      if (!round || !isSeen(actor, round)) throw notFound('đợt chấm điểm');
      const scored = await this.sheets.of(round);
      const rows = await this.rows(round, scored, seenSheets(actor, round, scored.sheets));
      return {
        ...(await this.view(actor, round, scored)),
        unitIds: round.unitIds,
        provisionalUntil: round.status === 'published' ? null : movingUntil(round, scored, this.clock.today()),
        criteria: scored.lines.map(criterionView),
        sheets: rows,
      };
    });
  }

  /** The rows of the agency's table and of the published ranking. Call inside `unitOfWork.read`. */
  async rows(
    round: ScoringRoundEntity,
    scored: ScoredRound,
    sheets: readonly ScoringSheetEntity[],
  ): Promise<SheetRowView[]> {
    const names = await this.units.namesOn(round.publishedOn ?? this.clock.today());
    const remediation = await this.remediation(round);
    const rows = sheets.map((sheet) => sheetRow(scored, sheet, names, remediation));
    const order = ({ unit }: SheetRowView) => names.get(unit.id)?.orderNo ?? Number.MAX_SAFE_INTEGER;
    return rows.sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || order(a) - order(b) || a.id - b.id);
  }

  /** The task by which every unit owes its remediation plan, as it stands today; null where none was asked for. */
  private async remediation(round: ScoringRoundEntity): Promise<TaskState | null> {
    if (round.remediationTaskId === null) return null;
    const [today, knownAt] = [this.clock.today(), await this.audit.knownAt(undefined)];
    for (const plan of await this.registers.ofKind('scoring')) {
      const [task] = await this.states.some(plan, [round.remediationTaskId], today, knownAt);
      if (task) return task;
    }
    return null;
  }

  private async view(actor: Actor, round: ScoringRoundEntity, scored: ScoredRound): Promise<ScoringRoundView> {
    const sheets = seenSheets(actor, round, scored.sheets);
    const { unitIds, planId, plan: _plan, remediationTask: _task, publishedRecordedAt: _recorded, ...rest } = round;
    const open = sheets.filter(({ status }) => status !== 'final').length;
    const draft =
      round.status === 'draft' ? null : 'Đợt chấm điểm đã mở nên tiêu chí và danh sách đơn vị không sửa được nữa.';
    const unready =
      round.status === 'published'
        ? 'Kết quả đã công bố.'
        : round.status === 'draft'
          ? 'Đợt chấm điểm chưa mở.'
          : open > 0
            ? `Còn ${open} đơn vị chưa chốt điểm.`
            : null;
    return {
      ...rest,
      unitCount: unitIds.length,
      plan: planId === null ? null : { id: planId, name: (await this.plans.get(planId)).title },
      states: SHEET_STATUSES.map((status) => ({
        status,
        count: sheets.filter((s) => s.status === status).length,
      })).filter((s) => s.count > 0),
      maxTotal: scored.max / 100,
      allowedActions: [
        allowedAction('edit', actor, 'scoring.manage', {}, draft),
        allowedAction('open', actor, 'scoring.manage', {}, draft),
        allowedAction('publish', actor, 'scoring.manage', {}, unready),
      ],
    };
  }
}

/** Draft rounds are the agency's own. */
export const isSeen = (actor: Actor, round: ScoringRoundEntity): boolean =>
  round.status === 'draft'
    ? actor.roles.some(({ role }) => role === 'secretary')
    : seesAllUnits(actor) || round.status === 'published' || ownUnitIds(actor).some((id) => round.unitIds.includes(id));

const seenSheets = (
  actor: Actor,
  round: ScoringRoundEntity,
  sheets: readonly ScoringSheetEntity[],
): ScoringSheetEntity[] => {
  const own = ownUnitIds(actor);
  return seesAllUnits(actor) || round.status === 'published'
    ? [...sheets]
    : sheets.filter(({ unitId }) => own.includes(unitId));
};

export function sheetRow(
  scored: ScoredRound,
  sheet: ScoringSheetEntity,
  names: ReadonlyMap<number, UnitName>,
  remediation: TaskState | null,
): SheetRowView {
  const { self, appraised, final } = totalsOf(scored, sheet);
  const total = sheet.publishedScore ?? final;
  const points = (score: number | null) => (score === null ? null : score / 100);
  return {
    id: sheet.id,
    unit: { id: sheet.unitId, name: sheet.publishedName ?? names.get(sheet.unitId)?.name ?? '' },
    status: sheet.status,
    selfTotal: points(self),
    appraisedTotal: points(appraised),
    finalTotal: points(total),
    share: total === null ? null : rate(total, scored.max).text,
    rank: sheet.publishedRank,
    rankedOf: sheet.rankedOf,
    remediation: remediation ? (partOf(remediation, sheet.unitId)?.cell ?? null) : null,
  };
}

function criterionView({ criterion, heading, max }: CriterionLine): CriterionView {
  const { id, code, name, rule } = criterion;
  return {
    id,
    code,
    name,
    heading,
    maxScore: max / 100,
    rule: rule.kind,
    floor: rule.kind === 'linear' ? rule.floor / 100 : null,
    steps:
      rule.kind === 'steps'
        ? rule.steps.map(({ from, above, points }) => ({ from: from / 100, above, points: points / 100 }))
        : [],
    ruleText: heading ? '' : ruleText(rule),
  };
}
