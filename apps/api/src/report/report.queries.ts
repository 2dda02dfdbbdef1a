import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import { listKeysInTexts } from '#domain/report-template';
import type { PageQuery } from '#contract/paging';
import { REPORT_FORMATS, type ReportFormat } from '#contract/report';
import type { ReportList, ReportPageView, ReportFileView } from '#contract/report';
import { Clock } from '#api/platform/clock';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { notFound } from '#api/platform/errors';
import type { PlanEntity } from '#api/plan/plan.entity';
import { ReportEntity, ReportFileEntity, ReportSectionEntity } from './report.entity';
import { sameFacts } from './report-facts';
import { ReportStandingQueries } from './report-standing.queries';
import { ReportVersionsQueries } from './report-versions.queries';
import { ReportKeeping, rowsOf } from './report-keeping';
import { writeSections, type Written } from './report-sections';
import { ReportWorkQueries } from './report-work.queries';
import { ReportTemplateQueries } from './report-templates.queries';
import { periodOf, reportPageView, reportView, underReview } from './report.view';

/** A section with the sentences that its report's template writes before it. */
export type LoadedSection = Written<ReportSectionEntity>;
/** A report with the plan and the period it is of. */
export type LoadedReport = ReportEntity & { plan: PlanEntity };

/** Read model of reports. */
@Injectable()
export class ReportQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly standing: ReportStandingQueries,
    private readonly clock: Clock,
    private readonly versions: ReportVersionsQueries,
    private readonly templates: ReportTemplateQueries,
    private readonly keeping: ReportKeeping,
    private readonly work: ReportWorkQueries,
  ) {}

  /** The newest first. */
  async list(actor: Actor, { page, pageSize }: PageQuery): Promise<ReportList> {
    const [reports, total] = await this.unitOfWork.manager.findAndCount(ReportEntity, {
      relations: { plan: true, period: true },
      order: { id: 'DESC' },
      skip: (page - 1) * pageSize,
      take: pageSize,
    });
    const standings = await this.versions.standings(reports.map(({ id }) => id));
    return { items: reports.map((report) => reportView(report, actor, this.clock.today(), standings.get(report.id))), total };
  }

  /** A draft also says what its question would be answered now; its own figures stay as taken. */
  page(actor: Actor, id: number): Promise<ReportPageView> {
    return this.unitOfWork.read(async () => {
      const report = await this.get(id);
      const sections = await this.sections(id, report);
      const now = report.status === 'draft' ? await this.standing.factsNow(report) : null;
      const more = {
        currentFigures: now?.figures ?? null,
        stale: now !== null && now !== report.facts && !sameFacts(now, report.facts),
        files: await this.files(id),
        versions: await this.versions.versions(id),
      };
      const view = reportPageView(report, sections, actor, this.clock.today(), more, await this.versions.standing(id));
      return { ...view, allowedActions: underReview(view.allowedActions, await this.work.locks(id)) };
    });
  }

  /** What was stored at the issue, in the order of the formats; none for a draft. The sizes are counted in the base64 text. */
  private async files(reportId: number): Promise<ReportFileView[]> {
    const rows = await this.unitOfWork.manager
      .createQueryBuilder(ReportFileEntity, 'file')
      .select(['file.format AS format', 'file.sha256 AS sha256', "length(replace(file.content, '=', '')) AS length"])
      .where({ reportId })
      .getRawMany<{ format: ReportFormat; sha256: string; length: number | string }>();
    return REPORT_FORMATS.flatMap((format) =>
      rows.filter((row) => row.format === format).map(({ sha256, length }) => ({ format, sha256, size: Math.floor((Number(length) * 3) / 4) })),
    );
  }

  /** @throws DomainError NOT_FOUND */
  async get(id: number): Promise<LoadedReport> {
    const report = await this.unitOfWork.manager.findOne(ReportEntity, { where: { id }, relations: { plan: true, period: true } });
    if (!report) throw notFound('báo cáo');
    return report as LoadedReport;
  }

  /** In the order of the outline, each with its sentences. Call inside `unitOfWork.read` or `run`. @param loaded the report, where it was read already */
  async sections(reportId: number, loaded?: LoadedReport): Promise<LoadedSection[]> {
    const report = loaded ?? (await this.get(reportId));
    const sections = await this.unitOfWork.manager.find(ReportSectionEntity, { where: { reportId }, order: { orderNo: 'ASC' } });
    const template = await this.templates.ofReport(reportId, periodOf(report).code);
    const lists = await this.keeping.lists(reportId, listKeysInTexts(template));
    return writeSections(sections, report, template, rowsOf(lists));
  }

  async draftId(periodId: number, planId: number): Promise<number | null> {
    const draft = await this.unitOfWork.manager.findOne(ReportEntity, { where: { periodId, planId, status: 'draft' }, select: { id: true } });
    return draft?.id ?? null;
  }
}
