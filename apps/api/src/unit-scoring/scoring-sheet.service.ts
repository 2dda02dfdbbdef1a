import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import { pointsOf, scoreText } from '#domain/score-rule';
import { SHEET_STEPS, type SheetStep } from '#domain/unit-scoring';
import type { FieldError } from '#contract/errors';
import type { ReturnSheetRequest, SheetScoresRequest } from '#contract/unit-scoring';
import { assertCan } from '#api/platform/access';
import { AuditLog } from '#api/platform/audit-log';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { assertFresh, DomainError, InvalidRequest, notFound } from '#api/platform/errors';
import { InboxService } from '#api/inbox/inbox.service';
import { ownUnitIds, seesAllUnits } from '#domain/permissions';
import { shareOf } from './plan-shares';
import { planPoints, presentScores, ScoringSheets, type CriterionLine, type ScoredRound } from './scoring-sheets';
import { SheetSteps } from './sheet-steps';
import { ScoringRoundEntity, ScoringScoreEntity, ScoringSheetEntity } from './unit-scoring.entity';

interface Opened {
  round: ScoringRoundEntity;
  sheet: ScoringSheetEntity;
  scored: ScoredRound;
}
type ScorePatch = Partial<Omit<ScoringScoreEntity, 'id' | 'sheetId' | 'criterionId' | 'sheet' | 'criterion'>>;

/** tự chấm → gửi → thẩm định → giải trình → chốt điểm. What the plan says is taken, never typed. */
@Injectable()
export class ScoringSheetService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sheets: ScoringSheets,
    private readonly steps: SheetSteps,
    private readonly inbox: InboxService,
    private readonly audit: AuditLog,
  ) {}

  /** The unit's own scores and evidence; kept as they are until it hands them in. */
  score(actor: Actor, id: number, request: SheetScoresRequest): Promise<void> {
    return this.step(actor, id, 'score', request, async ({ sheet, scored }) => {
      this.assertScores(scored, sheet, request);
      for (const { criterionId, score, text } of request.scores)
        await this.write(scored, sheet, criterionId, { selfScore: inHundredths(score), evidence: text ?? null });
      return { authorIds: withAuthor(sheet, actor) };
    });
  }

  /** @throws InvalidRequest naming the criteria without a score */
  submit(actor: Actor, id: number, version: number): Promise<void> {
    return this.step(actor, id, 'submit', { version }, async ({ sheet, scored }) => {
      this.assertComplete(scored, sheet, (score) => score?.selfScore ?? null, 'chưa tự chấm');
      return { authorIds: withAuthor(sheet, actor), submittedAt: await this.audit.recordedAt() };
    });
  }

  return(actor: Actor, id: number, request: ReturnSheetRequest): Promise<void> {
    return this.step(actor, id, 'return', request, async ({ sheet }) => {
      const words = () => ({
        text: `Bảng tự chấm điểm được trả lại: ${request.reason}`,
        path: `/so-theo-doi/bang-diem/${sheet.id}`,
      });
      const notice = { kind: 'returned' as const, unitId: sheet.unitId, batch: `scoring ${sheet.id}`, words };
      await this.inbox.tell(actor, notice, { holders: { unitId: sheet.unitId, action: 'scoring.write' } });
      return { submittedAt: null };
    });
  }

  /** By somebody who wrote nothing of it; `done` tells the unit. */
  appraise(actor: Actor, id: number, request: SheetScoresRequest): Promise<void> {
    return this.step(actor, id, 'appraise', request, async ({ sheet, scored }) => {
      this.assertScores(scored, sheet, request);
      for (const { criterionId, score, text } of request.scores)
        await this.write(scored, sheet, criterionId, {
          appraisedScore: inHundredths(score),
          appraisalNote: text ?? null,
        });
      if (!request.done) return { status: 'submitted' as const };
      const fresh = await this.reread(sheet);
      this.assertComplete(fresh, sheet, (score) => score?.appraisedScore ?? null, 'chưa thẩm định');
      return { appraisedAt: await this.audit.recordedAt() };
    });
  }

  explain(actor: Actor, id: number, request: SheetScoresRequest): Promise<void> {
    return this.step(actor, id, 'explain', request, async ({ sheet, scored }) => {
      for (const { criterionId, text } of request.scores)
        await this.write(scored, sheet, criterionId, { explanation: text ?? null });
      return { authorIds: withAuthor(sheet, actor), ...(request.done ? {} : { status: 'appraised' as const }) };
    });
  }

  /** Final scores, by a third person; left out: as appraised. The plan's counts are kept with them. @throws DomainError FOUR_EYES */
  finalise(actor: Actor, id: number, request: SheetScoresRequest): Promise<void> {
    return this.step(actor, id, 'finalise', request, async ({ round, sheet, scored }) => {
      const refusal = await this.steps.finalRefusal(actor, round, scored, sheet);
      if (refusal) throw new DomainError(refusal.code, refusal.message);
      this.assertScores(scored, sheet, request);
      const said = new Map(request.scores.map((s) => [s.criterionId, inHundredths(s.score)]));
      for (const line of leavesOf(scored)) {
        const { id: criterionId } = line.criterion;
        const share =
          scored.plan !== null && line.criterion.rule.kind !== 'manual' ? shareOf(scored.plan, sheet.unitId) : null;
        const fromPlan = share && pointsOf(line.criterion.rule, share, line.max);
        const finalScore =
          fromPlan ?? said.get(criterionId) ?? scored.scores.get(sheet.id)?.get(criterionId)?.appraisedScore ?? null;
        await this.write(scored, sheet, criterionId, {
          finalScore,
          planDone: share?.done ?? null,
          planAll: share?.all ?? null,
        });
      }
      this.assertComplete(await this.reread(sheet), sheet, (score) => score?.finalScore ?? null, 'chưa có điểm', false);
      return {};
    });
  }

  reopen(actor: Actor, id: number, version: number): Promise<void> {
    return this.step(actor, id, 'reopen', { version }, async ({ sheet }) => {
      const none = { finalScore: null, planDone: null, planAll: null };
      await this.unitOfWork.manager.update(ScoringScoreEntity, { sheetId: sheet.id }, none);
      return {};
    });
  }

  private step(
    actor: Actor,
    id: number,
    step: SheetStep,
    request: { version: number; reason?: string },
    work: (opened: Opened) => Promise<Partial<ScoringSheetEntity>>,
  ): Promise<void> {
    return this.unitOfWork.run(async () => {
      const sheet = await this.unitOfWork.manager.findOneBy(ScoringSheetEntity, { id });
      if (!sheet || !(seesAllUnits(actor) || ownUnitIds(actor).includes(sheet.unitId)))
        throw notFound('bảng chấm điểm');
      assertMay(actor, step, sheet);
      const round = await this.unitOfWork.manager.findOneByOrFail(ScoringRoundEntity, { id: sheet.roundId });
      const scored = await this.sheets.of(round, id);
      const scores = presentScores(scored, sheet, step);
      assertFresh(request.version, sheet.version, {
        current: { status: sheet.status, ...(scores ? { scores, done: false } : {}) },
        ...(await this.audit.lastChange('scoringSheet', id)),
      });
      if (round.status === 'published') throw new DomainError('ALREADY_DONE', 'Kết quả đã công bố, bảng điểm đã khóa.');
      const { from, to, refusal } = SHEET_STEPS[step];
      if (!from.includes(sheet.status)) throw new DomainError('ALREADY_DONE', refusal);
      const changes = await work({ round, sheet, scored });
      await this.unitOfWork.manager.update(
        ScoringSheetEntity,
        { id },
        { status: to, ...changes, version: sheet.version + 1 },
      );
      await this.steps.record(actor, id, step, request.reason ?? null);
      await this.audit.append({
        actor,
        action: `scoringSheet.${PAST[step]}`,
        subjectType: 'scoringSheet',
        subjectId: id,
        before: { status: sheet.status },
        after: { status: to, ...request },
      });
    });
  }

  private async reread(sheet: ScoringSheetEntity): Promise<ScoredRound> {
    return this.sheets.of(
      await this.unitOfWork.manager.findOneByOrFail(ScoringRoundEntity, { id: sheet.roundId }),
      sheet.id,
    );
  }

  private async write(
    scored: ScoredRound,
    sheet: ScoringSheetEntity,
    criterionId: number,
    patch: ScorePatch,
  ): Promise<void> {
    const manager = this.unitOfWork.manager;
    const known = scored.scores.get(sheet.id)?.get(criterionId);
    if (known) await manager.update(ScoringScoreEntity, { id: known.id }, patch);
    else await manager.insert(ScoringScoreEntity, { sheetId: sheet.id, criterionId, ...patch });
  }

  /** @throws InvalidRequest for a criterion that is none, points above the maximum, or points that the plan gives */
  private assertScores(scored: ScoredRound, sheet: ScoringSheetEntity, { scores }: SheetScoresRequest): void {
    const lines = new Map(leavesOf(scored).map((line) => [line.criterion.id, line]));
    const errors: FieldError[] = [];
    const seen = new Set<number>();
    for (const [i, { criterionId, score }] of scores.entries()) {
      const line = lines.get(criterionId);
      if (!line || seen.has(criterionId))
        errors.push({
          field: `scores.${i}.criterionId`,
          message: line ? 'Tiêu chí có hai lần.' : 'Tiêu chí không thuộc đợt chấm điểm này.',
        });
      else if (score !== undefined && inHundredths(score)! > line.max)
        errors.push({
          field: `scores.${i}.score`,
          message: `Tiêu chí ${line.criterion.code}: điểm tối đa ${scoreText(line.max)}.`,
        });
      else if (score !== undefined && planPoints(line, scored.plan, sheet.unitId) !== null)
        errors.push({
          field: `scores.${i}.score`,
          message: `Tiêu chí ${line.criterion.code} lấy điểm từ mức độ hoàn thành kế hoạch, không nhập tay.`,
        });
      seen.add(criterionId);
    }
    if (errors.length > 0) throw new InvalidRequest(errors);
  }

  private assertComplete(
    scored: ScoredRound,
    sheet: ScoringSheetEntity,
    pick: (score: ScoringScoreEntity | undefined) => number | null,
    what: string,
    planCounts = true,
  ): void {
    const own = scored.scores.get(sheet.id)!;
    const missing = leavesOf(scored).filter(
      (line) =>
        pick(own.get(line.criterion.id)) === null &&
        !(planCounts && planPoints(line, scored.plan, sheet.unitId) !== null),
    );
    if (missing.length > 0)
      throw new InvalidRequest([
        { field: 'scores', message: `Còn tiêu chí ${what}: ${missing.map((l) => l.criterion.code).join(', ')}.` },
      ]);
  }
}

const PAST: Record<SheetStep, string> = {
  score: 'scored',
  submit: 'submitted',
  return: 'returned',
  appraise: 'appraised',
  explain: 'explained',
  finalise: 'finalised',
  reopen: 'reopened',
};
const inHundredths = (points: number | undefined): number | null =>
  points === undefined ? null : Math.round(points * 100);
const leavesOf = ({ lines }: ScoredRound): CriterionLine[] => lines.filter((line) => !line.heading);
const withAuthor = ({ authorIds }: ScoringSheetEntity, actor: Actor): number[] => [
  ...new Set([...authorIds, actor.userId]),
];

function assertMay(actor: Actor, step: SheetStep, { unitId, authorIds }: ScoringSheetEntity): void {
  if (step === 'score' || step === 'explain') return assertCan(actor, 'scoring.write', { leadUnitIds: [unitId] });
  if (step === 'submit') return assertCan(actor, 'scoring.submit', { leadUnitIds: [unitId] });
  // Whose the final scores are is told with names (SheetSteps).
  return assertCan(actor, 'scoring.appraise', step === 'return' || step === 'finalise' ? {} : { authorIds });
}
