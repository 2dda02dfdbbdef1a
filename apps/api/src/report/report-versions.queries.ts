import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { ReportCorrectionView, ReportVersionRef } from '#contract/report-version';
import { readRows } from '#api/platform/database/sql';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { ReportCorrectionEntity } from './report-correction.entity';
import { ReportEntity } from './report.entity';

/** Where a report stands among the versions of itself. */
export interface VersionStanding {
  versionNo: number;
  /** Null for version 1. */
  correction: ReportCorrectionView | null;
  /** The next version, issued or still a draft; null for the newest. */
  correctedBy: ReportVersionRef | null;
}
export const FIRST_VERSION: VersionStanding = { versionNo: 1, correction: null, correctedBy: null };

/** Versions of reports: which one corrects which. */
@Injectable()
export class ReportVersionsQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** By report; one that was never corrected and corrects none is not in it. */
  async standings(reportIds: readonly number[]): Promise<Map<number, VersionStanding>> {
    const standings = new Map<number, VersionStanding>();
    if (reportIds.length === 0) return standings;
    const ids = [...reportIds];
    const rows = await this.unitOfWork.manager.findBy(ReportCorrectionEntity, [{ reportId: In(ids) }, { correctsId: In(ids) }]);
    const refs = await this.refs(rows.flatMap((row) => [row.reportId, row.correctsId]), rows);
    const standing = (id: number) => standings.get(id) ?? standings.set(id, { ...FIRST_VERSION }).get(id)!;
    for (const { reportId, correctsId, versionNo, reason, basis } of rows) {
      Object.assign(standing(reportId), { versionNo, correction: { corrects: refs.get(correctsId)!, reason, basis } });
      standing(correctsId).correctedBy = refs.get(reportId)!;
    }
    return standings;
  }

  async standing(reportId: number): Promise<VersionStanding> {
    return (await this.standings([reportId])).get(reportId) ?? FIRST_VERSION;
  }

  /** All versions of the report, the first one first; itself alone where it was never corrected. */
  async versions(reportId: number): Promise<ReportVersionRef[]> {
    const manager = this.unitOfWork.manager;
    const own = await manager.findOneBy(ReportCorrectionEntity, { reportId });
    const firstId = own?.firstId ?? reportId;
    const rows = await manager.find(ReportCorrectionEntity, { where: { firstId }, order: { versionNo: 'ASC' } });
    const refs = await this.refs([firstId, ...rows.map((row) => row.reportId)], rows);
    return [firstId, ...rows.map((row) => row.reportId)].map((id) => refs.get(id)!);
  }

  correctionOf(reportId: number): Promise<ReportCorrectionEntity | null> {
    return this.unitOfWork.manager.findOneBy(ReportCorrectionEntity, { reportId });
  }

  /** Issued reports of a plan in whose place an issued correction stands. */
  async replaced(planId: number): Promise<number[]> {
    const rows = await readRows<{ id: number }>(
      this.unitOfWork.manager,
      `select c.corrects_id as "id" from report_correction c join report r on r.id = c.report_id
        where r.plan_id = :planId and r.status = 'issued'`,
      { planId },
    );
    return rows.map((row) => row.id);
  }

  /** The issued report of a period and plan that stands today: its newest issued version. */
  async issuedOf(periodId: number, planId: number): Promise<Pick<ReportEntity, 'id' | 'number'> | null> {
    return this.unitOfWork.manager.findOne(ReportEntity, {
      where: { periodId, planId, status: 'issued' },
      select: { id: true, number: true },
      order: { id: 'DESC' },
    });
  }

  private async refs(ids: readonly number[], corrections: readonly ReportCorrectionEntity[]): Promise<Map<number, ReportVersionRef>> {
    const reports = await this.unitOfWork.manager.find(ReportEntity, { where: { id: In([...ids]) }, select: { id: true, status: true, number: true, issuedOn: true } });
    const numbers = new Map(corrections.map((row) => [row.reportId, row.versionNo]));
    // A version that is corrected by version 3 is version 2, also when only the correction of it was read.
    for (const row of corrections) if (!numbers.has(row.correctsId)) numbers.set(row.correctsId, row.versionNo - 1);
    return new Map(reports.map(({ id, status, number, issuedOn }) => [id, { id, versionNo: numbers.get(id) ?? 1, status, number, issuedOn }]));
  }
}
