import { Injectable } from '@nestjs/common';
import { isBelow } from '#domain/unit-scoring';
import { ranks, ruleError, type ScoreRule } from '#domain/score-rule';
import type { Actor } from '#domain/permissions';
import { formatDate } from '#domain/plain-date';
import type { FieldError } from '#contract/errors';
import type {
  CriterionRequest,
  PublishRoundRequest,
  ScoringRoundRequest,
  UpdateScoringRoundRequest,
} from '#contract/unit-scoring';
import { assertCan } from '#api/platform/access';
import { AuditLog } from '#api/platform/audit-log';
import { Clock } from '#api/platform/clock';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { assertFresh, DomainError, invalid, InvalidRequest, notFound } from '#api/platform/errors';
import { PlanQueries } from '#api/plan/plan.queries';
import { UnitQueries } from '#api/unit/unit.queries';
import { RemediationHandOut } from './remediation-hand-out';
import { ScoringSheets, totalsOf } from './scoring-sheets';
import { ScoringCriterionEntity, ScoringRoundEntity, ScoringSheetEntity } from './unit-scoring.entity';

const hundredths = (points: number) => Math.round(points * 100);

/** Rounds of scoring: criteria are written, units score themselves, the result is published and locked. */
@Injectable()
export class ScoringRoundService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly units: UnitQueries,
    private readonly plans: PlanQueries,
    private readonly sheets: ScoringSheets,
    private readonly remediation: RemediationHandOut,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  create(actor: Actor, request: ScoringRoundRequest, illustrative = false): Promise<number> {
    return this.unitOfWork.run(async () => {
      assertCan(actor, 'scoring.manage');
      const contents = await this.contents(request);
      const nothing = { decisionNumber: null, publishedOn: null, publishedRecordedAt: null, remediationTaskId: null };
      const { id } = await this.unitOfWork.manager.save(ScoringRoundEntity, {
        ...contents,
        ...nothing,
        status: 'draft',
        illustrative,
      });
      await this.writeCriteria(id, request.criteria);
      await this.audit.append({
        actor,
        action: 'scoringRound.created',
        subjectType: 'scoringRound',
        subjectId: id,
        after: request,
      });
      return id;
    });
  }

  change(actor: Actor, id: number, request: UpdateScoringRoundRequest): Promise<void> {
    return this.unitOfWork.run(async () => {
      const before = await this.fresh(actor, id, request.version);
      assertDraft(before);
      const contents = await this.contents(request);
      await this.unitOfWork.manager.update(ScoringRoundEntity, { id }, { ...contents, version: before.version + 1 });
      await this.unitOfWork.manager.delete(ScoringCriterionEntity, { roundId: id });
      await this.writeCriteria(id, request.criteria);
      await this.audit.append({
        actor,
        action: 'scoringRound.changed',
        subjectType: 'scoringRound',
        subjectId: id,
        before,
        after: request,
      });
    });
  }

  /** From now on criteria and units stand; every unit gets its sheet. */
  open(actor: Actor, id: number, version: number): Promise<void> {
    return this.unitOfWork.run(async () => {
      const round = await this.fresh(actor, id, version);
      assertDraft(round);
      await this.unitOfWork.manager.update(ScoringRoundEntity, { id }, { status: 'open', version: version + 1 });
      const sheet = {
        roundId: id,
        status: 'selfScoring' as const,
        authorIds: [],
        submittedAt: null,
        appraisedAt: null,
      };
      const unpublished = { publishedScore: null, publishedRank: null, rankedOf: null, publishedName: null };
      for (const unitId of round.unitIds)
        await this.unitOfWork.manager.insert(ScoringSheetEntity, { ...sheet, ...unpublished, unitId });
      await this.audit.append({
        actor,
        action: 'scoringRound.opened',
        subjectType: 'scoringRound',
        subjectId: id,
        after: { unitIds: round.unitIds },
      });
    });
  }

  /** Scores, ranks and names stand for ever; every unit owes its remediation plan. @throws DomainError while a score is not final */
  publish(actor: Actor, id: number, request: PublishRoundRequest): Promise<void> {
    return this.unitOfWork.run(async () => {
      const round = await this.fresh(actor, id, request.version);
      if (round.status !== 'open')
        throw new DomainError(
          'ALREADY_DONE',
          round.status === 'draft' ? 'Đợt chấm điểm chưa mở.' : 'Kết quả đã được công bố.',
        );
      const { decisionNumber, publishedOn, remediationDueOn } = request;
      const today = this.clock.today();
      if (publishedOn > today)
        throw invalid('publishedOn', `Ngày công bố không được sau hôm nay (${formatDate(today)}).`);
      if (remediationDueOn !== undefined && remediationDueOn < publishedOn)
        throw invalid('remediationDueOn', 'Hạn gửi kế hoạch khắc phục không được trước ngày công bố.');
      const scored = await this.sheets.of(round);
      const open = scored.sheets.filter(({ status }) => status !== 'final').length;
      if (open > 0)
        throw new DomainError('ALREADY_DONE', `Còn ${open} đơn vị chưa chốt điểm; chốt điểm hết rồi mới công bố.`);
      const totals = scored.sheets.map((sheet) => totalsOf(scored, sheet).final ?? 0);
      const places = ranks(totals);
      const names = await this.units.namesOn(publishedOn);
      for (const [i, sheet] of scored.sheets.entries()) {
        const result = {
          publishedScore: totals[i]!,
          publishedRank: places[i]!,
          rankedOf: totals.length,
          publishedName: names.get(sheet.unitId)?.name ?? '',
        };
        await this.unitOfWork.manager.update(
          ScoringSheetEntity,
          { id: sheet.id },
          { ...result, version: sheet.version + 1 },
        );
      }
      const remediationTaskId =
        remediationDueOn === undefined
          ? null
          : await this.remediation.hand(actor, round, { decisionNumber, publishedOn, dueOn: remediationDueOn });
      const published = {
        status: 'published' as const,
        decisionNumber,
        publishedOn,
        publishedRecordedAt: await this.audit.recordedAt(),
        remediationTaskId,
      };
      await this.unitOfWork.manager.update(ScoringRoundEntity, { id }, { ...published, version: round.version + 1 });
      const ranking = scored.sheets.map((s, i) => ({
        unitId: s.unitId,
        publishedScore: totals[i],
        publishedRank: places[i],
      }));
      await this.audit.append({
        actor,
        action: 'scoringRound.published',
        subjectType: 'scoringRound',
        subjectId: id,
        after: { ...request, scores: ranking },
      });
    });
  }

  private async fresh(actor: Actor, id: number, version: number): Promise<ScoringRoundEntity> {
    assertCan(actor, 'scoring.manage');
    const round = await this.unitOfWork.manager.findOneBy(ScoringRoundEntity, { id });
    if (!round) throw notFound('đợt chấm điểm');
    assertFresh(version, round.version, { current: round, ...(await this.audit.lastChange('scoringRound', id)) });
    return round;
  }

  private async contents(r: ScoringRoundRequest) {
    const plan = r.planId === undefined ? null : await this.plans.get(r.planId).catch(() => null);
    if (r.planId !== undefined && (!plan || plan.status === 'draft' || (await this.plans.isRegister(r.planId))))
      throw invalid('planId', 'Chọn kế hoạch đã ban hành.');
    const names = await this.units.namesOn(this.clock.today());
    if (r.unitIds.some((id) => !names.has(id))) throw invalid('unitIds', 'Có đơn vị không có trong danh mục.');
    for (const id of r.unitIds)
      if (!(await this.units.existsOn(id, this.clock.today())))
        throw invalid('unitIds', `${names.get(id)!.name} không còn hoạt động; hãy bỏ khỏi danh sách.`);
    const errors = criterionErrors(r.criteria, plan !== null);
    if (errors.length > 0) throw new InvalidRequest(errors);
    const { year, title, groupName } = r;
    return {
      year,
      title,
      groupName,
      unitIds: [...new Set(r.unitIds)],
      planId: plan?.id ?? null,
      basis: r.basis ?? null,
      selfScoreDueOn: r.selfScoreDueOn ?? null,
    };
  }

  private async writeCriteria(roundId: number, criteria: readonly CriterionRequest[]): Promise<void> {
    const rows = criteria.map((c, orderNo) => {
      const heading = criteria.some((other) => isBelow(other.code, c.code));
      const maxScore = heading || c.maxScore === undefined ? null : hundredths(c.maxScore);
      return {
        roundId,
        orderNo,
        code: c.code,
        name: c.name,
        maxScore,
        rule: heading ? { kind: 'manual' as const } : ruleOf(c),
      };
    });
    await this.unitOfWork.manager.insert(ScoringCriterionEntity, rows);
  }
}

function assertDraft({ status }: ScoringRoundEntity): void {
  if (status !== 'draft')
    throw new DomainError('ALREADY_DONE', 'Đợt chấm điểm đã mở nên tiêu chí và danh sách đơn vị không sửa được nữa.');
}

function ruleOf({ rule, floor, steps }: CriterionRequest): ScoreRule {
  if (rule === 'linear') return { kind: 'linear', floor: hundredths(floor ?? 0) };
  if (rule === 'steps')
    return {
      kind: 'steps',
      steps: (steps ?? []).map((s) => ({ from: hundredths(s.from), above: s.above, points: hundredths(s.points) })),
    };
  return { kind: 'manual' };
}

function criterionErrors(criteria: readonly CriterionRequest[], hasPlan: boolean): FieldError[] {
  return criteria.flatMap((c, i) => {
    const at = (field: string, message: string) => [{ field: `criteria.${i}.${field}`, message }];
    if (!/^[0-9A-Za-zĐđ]+(\.[0-9A-Za-zĐđ]+)*$/.test(c.code))
      return at('code', 'Mã tiêu chí gồm chữ, số cách nhau bằng dấu chấm, ví dụ 2.1.');
    if (criteria.findIndex((other) => other.code === c.code) < i) return at('code', `Mã ${c.code} có hai lần.`);
    const parent = c.code.slice(0, c.code.lastIndexOf('.'));
    if (c.code.includes('.') && !criteria.some((other) => other.code === parent))
      return at('code', `Không có tiêu chí ${parent} ở trên ${c.code}.`);
    if (criteria.some((other) => isBelow(other.code, c.code)))
      return c.rule === 'manual'
        ? []
        : at('rule', 'Tiêu chí có tiêu chí con thì điểm là tổng điểm của các tiêu chí con.');
    if (c.maxScore === undefined || c.maxScore <= 0) return at('maxScore', 'Nhập điểm tối đa lớn hơn 0.');
    if (c.rule !== 'manual' && !hasPlan)
      return at('rule', 'Chọn kế hoạch cho đợt chấm điểm để tính điểm theo mức độ hoàn thành kế hoạch.');
    const wrong = ruleError(ruleOf(c), hundredths(c.maxScore));
    return wrong === null ? [] : at(c.rule === 'linear' ? 'floor' : 'steps', wrong);
  });
}
