import { Injectable } from '@nestjs/common';
import { ownUnitIds, seesAllUnits, type Actor } from '#domain/permissions';
import { ruleText } from '#domain/score-rule';
import { SHEET_STEPS, type SheetStep } from '#domain/unit-scoring';
import type { AllowedAction } from '#contract/paging';
import type { SheetLineView, SheetPageView } from '#contract/unit-scoring';
import { allowedAction } from '#api/platform/access';
import { Clock } from '#api/platform/clock';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { notFound } from '#api/platform/errors';
import { shareView } from './plan-shares';
import { ScoringRoundQueries } from './scoring-round.queries';
import { movingUntil, planPoints, ScoringSheets, type CriterionLine, type ScoredRound } from './scoring-sheets';
import { SheetSteps } from './sheet-steps';
import { ScoringRoundEntity, ScoringSheetEntity } from './unit-scoring.entity';

/** Read model of one unit's sheet: its own people, and those who watch the province. */
@Injectable()
export class ScoringSheetQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sheets: ScoringSheets,
    private readonly rounds: ScoringRoundQueries,
    private readonly steps: SheetSteps,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError NOT_FOUND when not there or not for this person */
  page(actor: Actor, id: number): Promise<SheetPageView> {
    return this.unitOfWork.read(async () => {
      const manager = this.unitOfWork.manager;
      const sheet = await manager.findOneBy(ScoringSheetEntity, { id });
      if (!sheet || !(seesAllUnits(actor) || ownUnitIds(actor).includes(sheet.unitId)))
        throw notFound('bảng chấm điểm');
      const round = await manager.findOneByOrFail(ScoringRoundEntity, { id: sheet.roundId });
      const scored = await this.sheets.of(round, id);
      const [row] = await this.rounds.rows(round, scored, [sheet]);
      return {
        ...row!,
        version: sheet.version,
        round: { id: round.id, name: round.title },
        year: round.year,
        maxTotal: scored.max / 100,
        submittedAt: sheet.submittedAt,
        appraisedAt: sheet.appraisedAt,
        returned: await this.steps.returnOf(sheet),
        provisionalUntil: sheet.status === 'final' ? null : movingUntil(round, scored, this.clock.today()),
        remediationTaskId: round.remediationTaskId,
        lines: scored.lines.map((line) => lineView(scored, sheet, line, seesAllUnits(actor))),
        allowedActions: actionsOf(actor, round, sheet, await this.steps.finalRefusal(actor, round, scored, sheet)),
      };
    });
  }
}

/** What the appraiser has begun is the agency's own until the appraisal is done. */
function lineView(
  { plan, scores }: ScoredRound,
  sheet: ScoringSheetEntity,
  line: CriterionLine,
  inside: boolean,
): SheetLineView {
  const { criterion, heading, max } = line;
  const score = scores.get(sheet.id)?.get(criterion.id);
  const points = (hundredths: number | null | undefined) => (hundredths == null ? null : hundredths / 100);
  const fromPlan = heading ? null : planPoints(line, plan, sheet.unitId);
  const told = inside || (sheet.status !== 'selfScoring' && sheet.status !== 'submitted');
  const frozen = score?.planAll == null || score.planDone == null ? null : { done: score.planDone, all: score.planAll };
  return {
    criterionId: criterion.id,
    code: criterion.code,
    name: criterion.name,
    heading,
    maxScore: max / 100,
    ruleText: heading ? '' : ruleText(criterion.rule),
    selfScore: points(fromPlan ?? score?.selfScore),
    evidence: score?.evidence ?? null,
    appraisedScore: told ? points(sheet.status === 'selfScoring' ? null : (fromPlan ?? score?.appraisedScore)) : null,
    appraisalNote: told ? (score?.appraisalNote ?? null) : null,
    explanation: score?.explanation ?? null,
    finalScore: sheet.status === 'final' ? points(score?.finalScore) : null,
    plan:
      heading || plan === null || criterion.rule.kind === 'manual'
        ? null
        : shareView(plan, sheet.unitId, criterion.rule, max, frozen),
  };
}

function actionsOf(
  actor: Actor,
  round: ScoringRoundEntity,
  sheet: ScoringSheetEntity,
  final: { message: string } | null,
): AllowedAction[] {
  const own = { leadUnitIds: [sheet.unitId] };
  const blocked = (step: SheetStep) =>
    round.status === 'published'
      ? 'Kết quả đã công bố, bảng điểm đã khóa.'
      : SHEET_STEPS[step].from.includes(sheet.status)
        ? null
        : SHEET_STEPS[step].refusal;
  return [
    allowedAction('score', actor, 'scoring.write', own, blocked('score')),
    allowedAction('submit', actor, 'scoring.submit', own, blocked('submit')),
    allowedAction('explain', actor, 'scoring.write', own, blocked('explain')),
    allowedAction('return', actor, 'scoring.appraise', {}, blocked('return')),
    allowedAction('appraise', actor, 'scoring.appraise', { authorIds: sheet.authorIds }, blocked('appraise')),
    allowedAction('finalise', actor, 'scoring.appraise', {}, blocked('finalise') ?? final?.message ?? null),
    allowedAction('reopen', actor, 'scoring.appraise', { authorIds: sheet.authorIds }, blocked('reopen')),
  ];
}
