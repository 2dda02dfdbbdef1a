import type { INestApplicationContext } from '@nestjs/common';
import { CommendationService } from '#api/commendation/commendation.service';
import { FindingService } from '#api/inspection/finding.service';
import { InspectionService } from '#api/inspection/inspection.service';
import { LegalDocumentService } from '#api/legal-document/legal-document.service';
import { ScoringRoundService } from '#api/unit-scoring/scoring-round.service';
import { DEPARTMENT_KEYS, type SourceData, type SourceFinding } from '../sources/source-data';
import type { UnitIds } from './load-province';
import { loaderOf } from './load-source';
import type { SourcePlaces } from './source-places';

/** Documents, inspections with their findings, shortcomings, praise: each with the file it comes from. */
export async function loadSourceRegisters(
  app: INestApplicationContext,
  data: SourceData,
  units: UnitIds,
  places: SourcePlaces,
): Promise<void> {
  const { source } = data;
  const documents = app.get(LegalDocumentService);
  for (const { areaCode, ...document } of data.documents) {
    await documents.create(null, {
      ...document,
      source,
      ...(areaCode !== undefined && { areaId: places.area(areaCode) }),
    });
  }
  for (const { from, to, count, asStated } of data.documentCounts) {
    await documents.state(null, { fromOn: from, toOn: to, count, approximate: false, asStated, source });
  }
  for (const { unitKeys, findings, illustrative = false, ...inspection } of data.inspections) {
    const unitIds = unitKeys.map((key) => units.get(key)!);
    const inspectionId = await app
      .get(InspectionService)
      .create(null, { ...inspection, unitIds, source }, illustrative);
    for (const finding of findings) await find(finding, inspectionId);
  }
  for (const finding of data.findings) await find(finding);
  for (const { asStated, ...commendation } of data.commendations) {
    await app.get(CommendationService).create(null, { ...commendation, note: asStated, source });
  }

  for (const { criteria, ...scoring } of data.scorings) {
    const unitIds = DEPARTMENT_KEYS.map((key) => units.get(key)!);
    const rounds = app.get(ScoringRoundService);
    const request = {
      ...scoring,
      unitIds,
      criteria: criteria.map((criterion) => ({ ...criterion, rule: 'manual' as const })),
    };
    const id = await rounds.create(loaderOf(units), request, true);
    await rounds.open(loaderOf(units), id, 1);
  }

  async function find({ areaCode, ...finding }: SourceFinding, inspectionId?: number): Promise<void> {
    await app.get(FindingService).create(null, {
      ...finding,
      areaId: places.area(areaCode),
      source,
      ...(inspectionId !== undefined && { inspectionId }),
    });
  }
}
