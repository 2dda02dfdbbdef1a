import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import type { ReportPageView } from '#contract/report';
import type { CorrectReportRequest } from '#contract/report-version';
import { assertCan } from '#api/platform/access';
import { AuditLog } from '#api/platform/audit-log';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { assertFresh, DomainError } from '#api/platform/errors';
import { ReportCorrectionEntity } from './report-correction.entity';
import { ReportFactsQueries } from './report-facts.queries';
import { ReportKeeping } from './report-keeping';
import { ReportUnderWay, type TellStep } from './report-under-way';
import { ReportVersionsQueries } from './report-versions.queries';
import { ReportEntity, ReportFactListEntity, ReportSectionEntity } from './report.entity';
import { ReportQueries, type LoadedReport } from './report.queries';
import { correctionBlocked, periodOf } from './report.view';

/** Đính chính: an issued report is never edited; its correction is written as the next version and issued like any report. */
@Injectable()
export class ReportCorrectionService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: ReportQueries,
    private readonly versions: ReportVersionsQueries,
    private readonly facts: ReportFactsQueries,
    private readonly keeping: ReportKeeping,
    private readonly audit: AuditLog,
    private readonly underWay: ReportUnderWay,
  ) {}

  /**
   * Opens the next version of an issued report: its texts, and its figures kept or taken again of the same date.
   * @throws DomainError NOT_FOUND; 409 naming the draft that is open already, or the version that stands in this one's place.
   */
  async open(actor: Actor, id: number, request: CorrectReportRequest): Promise<ReportPageView> {
    assertCan(actor, 'report.manage');
    const opened = await this.underWay.during({ kind: 'correction', userId: actor.userId, of: { reportId: id } }, (tell) => this.opened(actor, id, request, tell));
    return this.queries.page(actor, opened);
  }

  private async opened(actor: Actor, id: number, request: CorrectReportRequest, tell: TellStep): Promise<number> {
    const { figures, reason, basis } = request;
    const { lists, ...taken } = await this.unitOfWork.read(async () => {
      const report = await this.correctable(id, request);
      if (figures === 'taken') return this.facts.take(report.plan, periodOf(report), report.asOf, 'keep', tell);
      return { ...takenOf(report), lists: await this.unitOfWork.manager.findBy(ReportFactListEntity, { reportId: id }) };
    });
    return this.unitOfWork.run(async () => {
      const corrected = await this.correctable(id, request);
      const { periodId, planId } = corrected;
      const manager = this.unitOfWork.manager;
      const own = await this.versions.correctionOf(id);
      const versionNo = (own?.versionNo ?? 1) + 1;
      const draft = await manager.save(ReportEntity, { ...taken, periodId, planId, status: 'draft' as const, createdBy: actor.fullName, createdAt: await this.audit.recordedAt() });
      const sections = await this.queries.sections(id, corrected);
      await manager.insert(ReportSectionEntity, sections.map(({ id: _id, report: _report, figureText: _figureText, ...section }) => ({ ...section, reportId: draft.id, version: 1 })));
      await this.keeping.keepLists(draft.id, lists.map(({ key, label, columns, rows }) => ({ key, label, columns, rows })));
      await this.keeping.keepTemplateOf(id, draft.id);
      await manager.insert(ReportCorrectionEntity, { reportId: draft.id, correctsId: id, firstId: own?.firstId ?? id, versionNo, reason, basis });
      const after = { corrects: id, versionNo, reason, basis, figures, asOf: taken.asOf, knownAt: taken.knownAt };
      await this.audit.append({ actor, action: 'report.correctionOpened', subjectType: 'report', subjectId: draft.id, after });
      return draft.id;
    });
  }

  private async correctable(id: number, { version }: CorrectReportRequest): Promise<LoadedReport> {
    const report = await this.queries.get(id);
    const { correctedBy } = await this.versions.standing(id);
    const blocked = correctionBlocked(report, correctedBy);
    if (blocked && correctedBy) throw new DomainError(correctedBy.status === 'draft' ? 'DRAFT_EXISTS' : 'ALREADY_DONE', blocked, { id: correctedBy.id });
    if (blocked) throw new DomainError('INVALID', blocked);
    const draftId = await this.queries.draftId(report.periodId, report.planId);
    if (draftId !== null) throw new DomainError('DRAFT_EXISTS', 'Kỳ và kế hoạch này đang có một dự thảo báo cáo. Hãy hoàn thành dự thảo đó trước khi đính chính.', { id: draftId });
    assertFresh(version, report.version, { current: {}, ...(await this.audit.lastChange('report', id)) });
    return report;
  }
}

const takenOf = ({ asOf, knownAt, rulesVersion, facts }: LoadedReport) => ({ asOf, knownAt, rulesVersion, facts });
