import { Injectable } from '@nestjs/common';
import type { TemplateMaterial } from '#domain/report-template';
import type { MaterialText, PreviousText, SectionMaterialView } from '#contract/report-review';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { notFound } from '#api/platform/errors';
import { UnitReturnQueries } from '#api/unit-return/unit-return.queries';
import { ReportSectionEntity } from './report.entity';
import { ReportQueries, type LoadedReport } from './report.queries';
import { ReportTemplateQueries } from './report-templates.queries';
import { periodOf } from './report.view';

/** What lies beside a section while it is written: what units handed in, and what the report before said there. */
@Injectable()
export class ReportMaterialQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reports: ReportQueries,
    private readonly templates: ReportTemplateQueries,
    private readonly returns: UnitReturnQueries,
  ) {}

  /** @throws DomainError NOT_FOUND for a report or a section that is not there. */
  of(id: number, code: string): Promise<SectionMaterialView> {
    return this.unitOfWork.read(async () => {
      const report = await this.reports.get(id);
      const section = await this.unitOfWork.manager.findOneBy(ReportSectionEntity, { reportId: id, code });
      if (!section) throw notFound('mục này của báo cáo');
      const { sections } = await this.templates.ofReport(id, periodOf(report).code);
      const material = sections.find((one) => one.code === code)?.material ?? null;
      const { accepted, owed, missing } = await this.returns.coverage(report.periodId);
      return {
        code,
        previous: await this.previous(report, section),
        narratives: material ? await this.narratives(report.periodId, material) : [],
        accepted: owed === 0 ? null : accepted,
        owed: owed === 0 ? null : owed,
        missing: missing.map(({ name }) => name),
      };
    });
  }

  private async narratives(periodId: number, { kind, areas }: TemplateMaterial): Promise<MaterialText[]> {
    const all = await this.returns.acceptedNarratives(periodId);
    return all.filter((one) => one.kind === kind && (areas.length === 0 || areas.includes(one.areaCode)));
  }

  /** The same section of the report that this one follows; by its code, and by its title where the outline has moved. */
  private async previous({ facts }: LoadedReport, { code, title }: ReportSectionEntity): Promise<PreviousText | null> {
    const { previous } = facts;
    if (!previous) return null;
    const sections = await this.unitOfWork.manager.findBy(ReportSectionEntity, { reportId: previous.reportId });
    const found = sections.find((one) => one.code === code && one.title === title) ?? sections.find((one) => one.code === code);
    return found ? { reportId: previous.reportId, name: previous.name, text: found.text } : null;
  }
}
