import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import type { CreateReportRequest, RefreshReportRequest, ReportPageView, ReportSectionRequest, ReportSectionView } from '#contract/report';
import { assertCan } from '#api/platform/access';
import { AuditLog } from '#api/platform/audit-log';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { assertFresh, DomainError, invalid, notFound } from '#api/platform/errors';
import { ReferenceQueries } from '#api/reference/reference.queries';
import { ReportEntity, ReportSectionEntity } from './report.entity';
import { ReportKeeping } from './report-keeping';
import { ReportFactsQueries } from './report-facts.queries';
import { newSections } from './report-sections';
import { ReportSubjects } from './report-subjects';
import { ReportTemplateQueries } from './report-templates.queries';
import { ReportQueries, type LoadedReport } from './report.queries';
import { ReportAuthorEntity } from './report-drafting.entity';
import { ReportUnderWay, type TellStep } from './report-under-way';
import { ReportWorkQueries } from './report-work.queries';
import { ReportVersionsQueries } from './report-versions.queries';
import { ISSUED_ALREADY, periodOf, sectionView } from './report.view';

/** The audit log tells what was written, not the whole of it. */
const AUDITED_CHARACTERS = 2_000;

/** A draft: its figures are taken, its sections written. Issuing is in report-issue.service. */
@Injectable()
export class ReportService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: ReportQueries,
    private readonly facts: ReportFactsQueries,
    private readonly subjects: ReportSubjects,
    private readonly templates: ReportTemplateQueries,
    private readonly keeping: ReportKeeping,
    private readonly reference: ReferenceQueries,
    private readonly audit: AuditLog,
    private readonly work: ReportWorkQueries,
    private readonly underWay: ReportUnderWay,
    private readonly versions: ReportVersionsQueries,
  ) {}

  /** Figures are taken in one snapshot before the transaction; from then on they never move by themselves. */
  async create(actor: Actor, request: CreateReportRequest): Promise<ReportPageView> {
    assertCan(actor, 'report.manage');
    const { periodId, planId } = request;
    const id = await this.underWay.during({ kind: 'draft', userId: actor.userId, of: { periodId, planId } }, (tell) => this.drafted(actor, request, tell));
    return this.queries.page(actor, id);
  }

  private async drafted(actor: Actor, request: CreateReportRequest, tell: TellStep): Promise<number> {
    const { periodId, planId } = request;
    const { sections, lists, templateId, ...taken } = await this.unitOfWork.read(async () => {
      const { plan, period } = await this.subjects.find(request);
      await this.assertFree(periodId, planId);
      const template = await this.templates.inForce(period.code);
      return {
        templateId: template.id,
        ...(await this.facts.take(plan, period, this.subjects.asOf(plan, period, request.asOf), 'keep', tell)),
        sections: newSections(template.content, await this.reference.areas(plan.programmeId)),
      };
    });
    return this.unitOfWork.run(async () => {
      const manager = this.unitOfWork.manager;
      await this.assertFree(periodId, planId);
      const at = await this.audit.recordedAt();
      const report = await manager.save(ReportEntity, { ...taken, periodId, planId, status: 'draft' as const, createdBy: actor.fullName, createdAt: at });
      await manager.insert(ReportSectionEntity, sections.map((section) => ({ ...section, reportId: report.id })));
      await this.keeping.keepLists(report.id, lists);
      await this.keeping.keepTemplate(report.id, templateId);
      const after = { periodId, planId, asOf: taken.asOf, knownAt: taken.knownAt, figures: taken.facts.figures };
      await this.audit.append({ actor, action: 'report.created', subjectType: 'report', subjectId: report.id, after });
      return report.id;
    });
  }

  /** One draft of a period and plan at a time; an issued one is corrected. */
  private async assertFree(periodId: number, planId: number): Promise<void> {
    const existing = await this.queries.draftId(periodId, planId);
    if (existing !== null) throw new DomainError('DRAFT_EXISTS', 'Kỳ và kế hoạch này đã có một dự thảo báo cáo. Hãy tiếp tục trên dự thảo đó.', { id: existing });
    const issued = await this.versions.issuedOf(periodId, planId);
    if (issued) throw new DomainError('ALREADY_DONE', `Kỳ và kế hoạch này đã có Báo cáo số ${issued.number ?? ''} đã ban hành. Nếu cần sửa, hãy mở báo cáo đó và chọn Đính chính.`, issued);
  }

  /** Takes the figures anew, of the same date or another; what people wrote stays. */
  async refresh(actor: Actor, id: number, request: RefreshReportRequest): Promise<ReportPageView> {
    assertCan(actor, 'report.manage');
    await this.underWay.during({ kind: 'refresh', userId: actor.userId, of: { reportId: id } }, (tell) => this.refreshed(actor, id, request, tell));
    return this.queries.page(actor, id);
  }

  private async refreshed(actor: Actor, id: number, request: RefreshReportRequest, tell: TellStep): Promise<void> {
    const { lists, ...taken } = await this.unitOfWork.read(async () => {
      const report = await this.draft(id, request.version);
      const period = periodOf(report);
      return this.facts.take(report.plan, period, this.subjects.asOf(report.plan, period, request.asOf ?? report.asOf), 'keep', tell);
    });
    await this.unitOfWork.run(async () => {
      const before = await this.draft(id, request.version);
      await this.unitOfWork.manager.save(ReportEntity, { id, ...taken, version: before.version + 1 });
      await this.keeping.keepLists(id, lists);
      const said = ({ asOf, knownAt, facts }: Pick<ReportEntity, 'asOf' | 'knownAt' | 'facts'>) => ({ asOf, knownAt, figures: facts.figures });
      await this.audit.append({ actor, action: 'report.refreshed', subjectType: 'report', subjectId: id, before: said(before), after: said(taken) });
    });
  }

  /** One section with its own version, so that two people may write different ones at once. */
  saveSection(actor: Actor, id: number, code: string, request: ReportSectionRequest): Promise<ReportSectionView> {
    return this.unitOfWork.run(async () => {
      assertCan(actor, 'report.manage');
      const report = await this.draft(id);
      const section = (await this.queries.sections(id, report)).find((s) => s.code === code);
      if (!section) throw notFound('mục này của báo cáo');
      if (section.kind === 'heading') throw invalid('text', `Mục ${code} chỉ là đề mục; nội dung viết ở các mục con.`);
      const { text, updatedBy, updatedAt } = section;
      assertFresh(request.version, section.version, { current: { text }, changedBy: updatedBy, changedAt: updatedAt });
      const change = { text: request.text, version: section.version + 1, updatedBy: actor.fullName, updatedAt: await this.audit.recordedAt() };
      await this.unitOfWork.manager.update(ReportSectionEntity, { id: section.id }, change);
      await this.noteAuthor(actor, id);
      const said = (words: string) => ({ reportId: id, code, ...audited(words) });
      await this.audit.append({ actor, action: 'report.sectionChanged', subjectType: 'reportSection', subjectId: section.id, before: said(text), after: said(request.text) });
      return sectionView({ ...section, ...change });
    });
  }

  /** Who wrote once cannot find the draft ready: four eyes. */
  private async noteAuthor({ userId }: Actor, reportId: number): Promise<void> {
    const { manager } = this.unitOfWork;
    if (!(await manager.existsBy(ReportAuthorEntity, { reportId, userId }))) await manager.insert(ReportAuthorEntity, { reportId, userId });
  }

  private async draft(id: number, version?: number): Promise<LoadedReport> {
    const report = await this.queries.get(id);
    if (report.status !== 'draft') throw new DomainError('ALREADY_DONE', ISSUED_ALREADY);
    const { writing } = await this.work.locks(id);
    if (writing) throw new DomainError('ALREADY_DONE', writing);
    const { asOf, knownAt, facts } = report;
    if (version !== undefined) assertFresh(version, report.version, { current: { asOf, knownAt, figures: facts.figures }, ...(await this.audit.lastChange('report', id)) });
    return report;
  }
}

function audited(text: string): object {
  return text.length <= AUDITED_CHARACTERS ? { text } : { text: text.slice(0, AUDITED_CHARACTERS), length: text.length };
}
