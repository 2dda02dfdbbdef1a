import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { PlainDate } from '#domain/plain-date';
import { pointsOf } from '#domain/score-rule';
import { isBelow, type SheetStep } from '#domain/unit-scoring';
import type { CriterionScoreRequest } from '#contract/unit-scoring';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { PlanShares, shareOf, type PlanTasks } from './plan-shares';
import {
  ScoringCriterionEntity,
  ScoringScoreEntity,
  ScoringSheetEntity,
  type ScoringRoundEntity,
} from './unit-scoring.entity';

/** A line of the tree; a heading's maximum is the sum of the lines below it. All in hundredths. */
export interface CriterionLine {
  criterion: ScoringCriterionEntity;
  heading: boolean;
  max: number;
}
export interface SheetTotals {
  self: number | null;
  appraised: number | null;
  final: number | null;
}
/** A round with everything written in it. */
export interface ScoredRound {
  lines: CriterionLine[];
  max: number;
  plan: PlanTasks | null;
  sheets: ScoringSheetEntity[];
  /** By sheet, then by criterion. */
  scores: Map<number, Map<number, ScoringScoreEntity>>;
}

/** Reads a round whole: some hundred units by some hundred criteria. */
@Injectable()
export class ScoringSheets {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly shares: PlanShares,
  ) {}

  /** `sheetId`: only that one. Call inside `unitOfWork.read` or `run`. */
  async of(round: ScoringRoundEntity, sheetId?: number): Promise<ScoredRound> {
    const manager = this.unitOfWork.manager;
    const criteria = await manager.find(ScoringCriterionEntity, {
      where: { roundId: round.id },
      order: { orderNo: 'ASC' },
    });
    const lines = criterionLines(criteria);
    const where = { roundId: round.id, ...(sheetId === undefined ? {} : { id: sheetId }) };
    const sheets = await manager.find(ScoringSheetEntity, { where, order: { id: 'ASC' } });
    const scores = new Map<number, Map<number, ScoringScoreEntity>>(sheets.map(({ id }) => [id, new Map()]));
    const ids = sheets.map(({ id }) => id);
    for (let i = 0; i < ids.length; i += 500) {
      for (const score of await manager.findBy(ScoringScoreEntity, { sheetId: In(ids.slice(i, i + 500)) }))
        scores.get(score.sheetId)!.set(score.criterionId, score);
    }
    const max = lines.filter((l) => !l.heading).reduce((sum, l) => sum + l.max, 0);
    return { lines, max, plan: await this.shares.tasksOf(round), sheets, scores };
  }
}

export function criterionLines(criteria: readonly ScoringCriterionEntity[]): CriterionLine[] {
  return criteria.map((criterion) => {
    const below = criteria.filter((other) => isBelow(other.code, criterion.code));
    const leaves = below.filter((leaf) => !criteria.some((other) => isBelow(other.code, leaf.code)));
    return below.length > 0
      ? { criterion, heading: true, max: leaves.reduce((sum, leaf) => sum + (leaf.maxScore ?? 0), 0) }
      : { criterion, heading: false, max: criterion.maxScore ?? 0 };
  });
}

/** Points that follow from the plan; null where people judge: another rule, or a unit without tasks. */
export function planPoints({ criterion, max }: CriterionLine, plan: PlanTasks | null, unitId: number): number | null {
  return plan === null || criterion.rule.kind === 'manual'
    ? null
    : pointsOf(criterion.rule, shareOf(plan, unitId), max);
}

/**
 * A total is there as soon as somebody scored (or nobody has to); the plan's points are added to it, because 0 points of the
 * plan alone would look like a unit that gave itself none.
 */
export function totalsOf({ lines, plan, scores }: ScoredRound, sheet: ScoringSheetEntity): SheetTotals {
  const own = scores.get(sheet.id)!;
  const leaves = lines.filter((l) => !l.heading);
  const sum = (pick: (score: ScoringScoreEntity | undefined) => number | null, counted: PlanTasks | null) => {
    const given = leaves.map((line) => planPoints(line, counted, sheet.unitId));
    const judged = leaves.filter((_, i) => given[i] === null).map((line) => pick(own.get(line.criterion.id)));
    if (judged.length > 0 && judged.every((points) => points === null)) return null;
    return [...given, ...judged].reduce<number>((total, points) => total + (points ?? 0), 0);
  };
  const appraising = sheet.status !== 'selfScoring' && sheet.status !== 'submitted';
  return {
    self: sum((score) => score?.selfScore ?? null, plan),
    appraised: appraising ? sum((score) => score?.appraisedScore ?? null, plan) : null,
    final: sheet.status === 'final' ? sum((score) => score?.finalScore ?? null, null) : null,
  };
}

/**
 * What stands now in the form of a step, line by line as `SheetScoresRequest` carries it: null where nothing was said.
 * Null of a step that has no form.
 */
export function presentScores(
  { lines, plan, scores }: ScoredRound,
  { id, unitId }: ScoringSheetEntity,
  step: SheetStep,
): (Pick<CriterionScoreRequest, 'criterionId'> & { score?: number | null; text?: string | null })[] | null {
  const said = SAID[step];
  if (!said) return null;
  return lines
    .filter((line) => !line.heading)
    .map((line) => {
      const { score, text } = said(scores.get(id)?.get(line.criterion.id));
      const typed = score !== undefined && planPoints(line, plan, unitId) === null;
      return {
        criterionId: line.criterion.id,
        ...(typed ? { score: score === null ? null : score / 100 } : {}),
        ...(text === undefined ? {} : { text }),
      };
    });
}
/** What each form shows; undefined where it has no field. Points in hundredths. */
type Said = (score: ScoringScoreEntity | undefined) => { score?: number | null; text?: string | null };
const SAID: Partial<Record<SheetStep, Said>> = {
  score: (line) => ({ score: line?.selfScore ?? null, text: line?.evidence ?? null }),
  appraise: (line) => ({ score: line?.appraisedScore ?? line?.selfScore ?? null, text: line?.appraisalNote ?? null }),
  explain: (line) => ({ text: line?.explanation ?? null }),
  finalise: (line) => ({ score: line?.appraisedScore ?? null }),
};

/** The last day that the plan's points of a round count, while that day is not over; null when they stand. */
export function movingUntil(
  { year }: ScoringRoundEntity,
  { lines, plan }: ScoredRound,
  today: PlainDate,
): PlainDate | null {
  const yearEnd = `${year}-12-31`;
  const taken = lines.some(({ heading, criterion }) => !heading && criterion.rule.kind !== 'manual');
  return plan !== null && taken && plan.asOf === today && today <= yearEnd ? yearEnd : null;
}
