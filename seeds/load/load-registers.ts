import type { INestApplicationContext } from '@nestjs/common';
import type { PlainDate } from '#domain/plain-date';
import type { Actor } from '#domain/permissions';
import { CommendationService } from '#api/commendation/commendation.service';
import { FindingService } from '#api/inspection/finding.service';
import { FindingEntity } from '#api/inspection/inspection.entity';
import { InspectionService } from '#api/inspection/inspection.service';
import { LegalDocumentService } from '#api/legal-document/legal-document.service';
import { PlanEntity } from '#api/plan/plan.entity';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { IndexDefinitionEntity } from '#api/reform-index/reform-index.entity';
import { ReformIndexService } from '#api/reform-index/reform-index.service';
import { ScoringRoundService } from '#api/unit-scoring/scoring-round.service';
import { ScoringSheetService } from '#api/unit-scoring/scoring-sheet.service';
import { ScoringCriterionEntity, ScoringRoundEntity, ScoringSheetEntity } from '#api/unit-scoring/unit-scoring.entity';
import type { CriterionScoreRequest } from '#contract/unit-scoring';
import { DEMO_PLAN } from '../demo/plan-2026';
import {
  DEMO_COMMENDATIONS,
  DEMO_CRITERIA_2025,
  DEMO_CRITERIA_2026,
  DEMO_DOCUMENTS,
  DEMO_INDICES,
  DEMO_INSPECTIONS,
  DEMO_SCORED,
  demoPoints,
} from '../demo/registers-2026';
import type { People } from './load-people';
import type { UnitIds } from './load-province';

const GROUP = 'Sở, ban, ngành';

/** Composed rows of the registers up to `today`, entered now by the secretary. */
export async function loadDemoRegisters(
  app: INestApplicationContext,
  units: UnitIds,
  people: People,
  today: PlainDate,
): Promise<void> {
  const secretary = people.get('thuky')!;
  const unitId = (key: string | undefined) => (key === undefined ? {} : { unitId: units.get(key)! });
  for (const { code, composed, ...observation } of DEMO_INDICES) {
    if ((observation.publishedOn ?? '') > today) continue;
    const { id: indexId } = await app.get(UnitOfWork).manager.findOneByOrFail(IndexDefinitionEntity, { code });
    await app.get(ReformIndexService).observe(secretary, { ...observation, indexId }, composed);
  }
  for (const document of DEMO_DOCUMENTS) {
    if (document.issuedOn! <= today)
      await app.get(LegalDocumentService).create(secretary, document, document.purpose === 'steering');
  }
  for (const { unitKeys, findings, ...inspection } of DEMO_INSPECTIONS) {
    if ((inspection.resultOn ?? inspection.startedOn) > today) continue;
    const request = { ...inspection, unitIds: unitKeys.map((key) => units.get(key)!) };
    const inspectionId = await app.get(InspectionService).create(secretary, request, true);
    for (const { unitKey, fixed, ...finding } of findings) {
      const id = await app
        .get(FindingService)
        .create(secretary, { ...finding, ...unitId(unitKey), inspectionId }, true);
      if (!fixed || fixed.on > today) continue;
      const { version } = await app.get(UnitOfWork).manager.findOneByOrFail(FindingEntity, { id });
      await app.get(FindingService).fix(secretary, id, { version, fixedOn: fixed.on, evidence: fixed.evidence });
    }
  }
  for (const { unitKey, ...commendation } of DEMO_COMMENDATIONS) {
    if (commendation.decidedOn! <= today)
      await app.get(CommendationService).create(secretary, { ...commendation, ...unitId(unitKey) }, true);
  }
  if (today >= '2026-11-01') await new DemoScoring(app, units, people).play();
}

/** The published round of the year before, and the one of this year on its way. */
class DemoScoring {
  constructor(
    private readonly app: INestApplicationContext,
    private readonly units: UnitIds,
    private readonly people: People,
  ) {}

  async play(): Promise<void> {
    const before = await this.open(2025, DEMO_CRITERIA_2025);
    for (const [place, key] of DEMO_SCORED.entries()) await this.score(before, key, place, 'final');
    const rounds = this.app.get(ScoringRoundService);
    const { version } = await this.manager.findOneByOrFail(ScoringRoundEntity, { id: before });
    await rounds.publish(this.agency(0), before, { version, decisionNumber: '455/QĐ-UBND', publishedOn: '2026-03-20' });
    const plan = await this.manager.findOneByOrFail(PlanEntity, { title: DEMO_PLAN.title });
    const present = await this.open(2026, DEMO_CRITERIA_2026, plan.id);
    await this.score(present, 'stp', 0, 'appraised');
    await this.score(present, 'stc', 1, 'submitted');
  }

  private get manager() {
    return this.app.get(UnitOfWork).manager;
  }
  private agency(i: 0 | 1): Actor {
    return this.people.get(i === 0 ? 'thuky' : 'thuky2')!;
  }

  private async open(year: number, criteria: typeof DEMO_CRITERIA_2025, planId?: number): Promise<number> {
    const rounds = this.app.get(ScoringRoundService);
    const request = {
      year,
      title: `Chỉ số cải cách hành chính năm ${year} của các sở, ban, ngành`,
      groupName: GROUP,
      unitIds: DEMO_SCORED.map((key) => this.units.get(key)!),
      basis: 'Quyết định số 310/QĐ-UBND',
      criteria,
      ...(planId === undefined ? {} : { planId }),
    };
    const id = await rounds.create(this.agency(0), request, true);
    await rounds.open(this.agency(0), id, 1);
    return id;
  }

  private async score(
    roundId: number,
    key: string,
    place: number,
    until: 'submitted' | 'appraised' | 'final',
  ): Promise<void> {
    const sheets = this.app.get(ScoringSheetService);
    const { id } = await this.manager.findOneByOrFail(ScoringSheetEntity, { roundId, unitId: this.units.get(key)! });
    const version = async () => (await this.manager.findOneByOrFail(ScoringSheetEntity, { id })).version;
    const criteria = await this.manager.find(ScoringCriterionEntity, { where: { roundId }, order: { orderNo: 'ASC' } });
    const typed = criteria.filter(({ maxScore, rule }) => maxScore !== null && rule.kind === 'manual');
    const scores = (text?: string): CriterionScoreRequest[] =>
      typed.map((c) => ({
        criterionId: c.id,
        score: demoPoints(c.code, c.maxScore! / 100, place),
        ...(text ? { text } : {}),
      }));
    const author = this.people.get(`truong.${key}`)!;
    await sheets.score(author, id, {
      version: await version(),
      scores: scores('Báo cáo tự đánh giá của đơn vị'),
      done: false,
    });
    await sheets.submit(author, id, await version());
    if (until === 'submitted') return;
    await sheets.appraise(this.agency(1), id, { version: await version(), scores: scores(), done: true });
    if (until === 'final')
      await sheets.finalise(this.agency(0), id, { version: await version(), scores: [], done: true });
  }
}
