import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import { formatDate, type PlainDate } from '#domain/plain-date';
import type { PeriodView } from '#contract/reference';
import type { CreateReportRequest, RefreshReportRequest, ReportPageView, ReportSectionRequest, ReportSectionView } from '#contract/report';
import { assertCan } from '#api/platform/access';
import { AuditLog } from '#api/platform/audit-log';
import { Clock } from '#api/platform/clock';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { assertFresh, DomainError, invalid, notFound } from '#api/platform/errors';
import type { PlanEntity } from '#api/plan/plan.entity';
import { PlanQueries } from '#api/plan/plan.queries';
import { ReferenceQueries } from '#api/reference/reference.queries';
import type { FactList } from './report-facts';
import { ReportEntity, ReportFactListEntity, ReportSectionEntity } from './report.entity';
import { ReportFactsQueries } from './report-facts.queries';
import { newSections } from './report-sections';
import { ReportQueries, type LoadedReport } from './report.queries';
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
    private readonly plans: PlanQueries,
    private readonly reference: ReferenceQueries,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly versions: ReportVersionsQueries,
  ) {}

  /** Figures are taken in one snapshot before the transaction; from then on they never move by themselves. */
  async create(actor: Actor, request: CreateReportRequest): Promise<ReportPageView> {
    assertCan(actor, 'report.manage');
    const { sections, lists, ...taken } = await this.unitOfWork.read(async () => {
      const { plan, period } = await this.subject(request);
      return {
        ...(await this.facts.take(plan, period, this.asOf(plan, period, request.asOf))),
        sections: newSections(period.code, await this.reference.areas(plan.programmeId)),
      };
    });
    const id = await this.unitOfWork.run(async () => {
      const manager = this.unitOfWork.manager;
      const { periodId, planId } = request;
      const existing = await this.queries.draftId(periodId, planId);
      if (existing !== null) {
        throw new DomainError('DRAFT_EXISTS', 'Kỳ và kế hoạch này đã có một dự thảo báo cáo. Hãy tiếp tục trên dự thảo đó.', { id: existing });
      }
      const issued = await this.versions.issuedOf(periodId, planId);
      if (issued) throw new DomainError('ALREADY_DONE', `Kỳ và kế hoạch này đã có Báo cáo số ${issued.number ?? ''} đã ban hành. Nếu cần sửa, hãy mở báo cáo đó và chọn Đính chính.`, issued);
      const at = await this.audit.recordedAt();
      const report = await manager.save(ReportEntity, { ...taken, periodId, planId, status: 'draft' as const, createdBy: actor.fullName, createdAt: at });
      await manager.insert(ReportSectionEntity, sections.map((section) => ({ ...section, reportId: report.id })));
      await this.keepLists(report.id, lists);
      const after = { periodId, planId, asOf: taken.asOf, knownAt: taken.knownAt, figures: taken.facts.figures };
      await this.audit.append({ actor, action: 'report.created', subjectType: 'report', subjectId: report.id, after });
      return report.id;
    });
    return this.queries.page(actor, id);
  }

  /** Takes the figures anew, of the same date or another; what people wrote stays. */
  async refresh(actor: Actor, id: number, request: RefreshReportRequest): Promise<ReportPageView> {
    assertCan(actor, 'report.manage');
    const { lists, ...taken } = await this.unitOfWork.read(async () => {
      const report = await this.draft(id, request.version);
      const period = periodOf(report);
      return this.facts.take(report.plan, period, this.asOf(report.plan, period, request.asOf ?? report.asOf));
    });
    await this.unitOfWork.run(async () => {
      const before = await this.draft(id, request.version);
      await this.unitOfWork.manager.save(ReportEntity, { id, ...taken, version: before.version + 1 });
      await this.keepLists(id, lists);
      const said = ({ asOf, knownAt, facts }: Pick<ReportEntity, 'asOf' | 'knownAt' | 'facts'>) => ({ asOf, knownAt, figures: facts.figures });
      await this.audit.append({ actor, action: 'report.refreshed', subjectType: 'report', subjectId: id, before: said(before), after: said(taken) });
    });
    return this.queries.page(actor, id);
  }

  /** One section with its own version, so that two people may write different ones at once. */
  saveSection(actor: Actor, id: number, code: string, request: ReportSectionRequest): Promise<ReportSectionView> {
    return this.unitOfWork.run(async () => {
      assertCan(actor, 'report.manage');
      const report = await this.draft(id);
      const section = (await this.queries.sections(id)).find((s) => s.code === code);
      if (!section) throw notFound('mục này của báo cáo');
      if (section.kind === 'heading') throw invalid('text', `Mục ${code} chỉ là đề mục; nội dung viết ở các mục con.`);
      const { text, updatedBy, updatedAt } = section;
      assertFresh(request.version, section.version, { current: { text }, changedBy: updatedBy, changedAt: updatedAt });
      const change = { text: request.text, version: section.version + 1, updatedBy: actor.fullName, updatedAt: await this.audit.recordedAt() };
      await this.unitOfWork.manager.update(ReportSectionEntity, { id: section.id }, change);
      const said = (words: string) => ({ reportId: id, code, ...audited(words) });
      await this.audit.append({ actor, action: 'report.sectionChanged', subjectType: 'reportSection', subjectId: section.id, before: said(text), after: said(request.text) });
      return sectionView({ ...section, ...change }, report);
    });
  }

  /** The lists behind the facts replace those of facts taken earlier. Call inside `unitOfWork.run`. */
  async keepLists(reportId: number, lists: readonly FactList[]): Promise<void> {
    const { manager } = this.unitOfWork;
    await manager.delete(ReportFactListEntity, { reportId });
    if (lists.length > 0) await manager.insert(ReportFactListEntity, lists.map((list) => ({ ...list, reportId })));
  }

  private async draft(id: number, version?: number): Promise<LoadedReport> {
    const report = await this.queries.get(id);
    if (report.status !== 'draft') throw new DomainError('ALREADY_DONE', ISSUED_ALREADY);
    const { asOf, knownAt, facts } = report;
    if (version !== undefined) assertFresh(version, report.version, { current: { asOf, knownAt, figures: facts.figures }, ...(await this.audit.lastChange('report', id)) });
    return report;
  }

  private async subject(request: CreateReportRequest): Promise<{ plan: PlanEntity; period: PeriodView }> {
    const period = await this.reference.periodById(request.periodId);
    if (!period) throw invalid('periodId', 'Kỳ báo cáo không có trong danh mục.');
    const plan = (await this.plans.list(undefined)).find((p) => p.id === request.planId);
    if (!plan) throw invalid('planId', 'Kế hoạch không có trên hệ thống.');
    if (plan.status === 'draft') throw invalid('planId', 'Kế hoạch chưa ban hành nên chưa có số liệu để lập báo cáo.');
    if (plan.year !== period.year) throw invalid('planId', `Kế hoạch năm ${plan.year} không thuộc kỳ báo cáo ${period.title}.`);
    return { plan, period };
  }

  /** Default the period's end; never after today, after the plan's source, or before the period (figures.md §1, §5, §7). */
  private asOf(plan: PlanEntity, period: PeriodView, asked: PlainDate | undefined): PlainDate {
    const today = this.clock.today();
    if (asked === undefined && period.to > today) {
      throw invalid('asOf', `Kỳ ${period.title} kết thúc ngày ${formatDate(period.to)}, chưa đến. Hãy chọn ngày số liệu không muộn hơn hôm nay (${formatDate(today)}).`);
    }
    const asOf = this.plans.asOf(plan, asked ?? period.to);
    if (asOf < period.from) throw invalid('asOf', `Ngày số liệu không được trước ngày đầu kỳ (${formatDate(period.from)}).`);
    return asOf;
  }
}

function audited(text: string): object {
  return text.length <= AUDITED_CHARACTERS ? { text } : { text: text.slice(0, AUDITED_CHARACTERS), length: text.length };
}
