import { Injectable } from '@nestjs/common';
import type { AdministrativeDocument } from '#contract/document-tree';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { DomainError } from '#api/platform/errors';
import { renderDocx } from '#api/document/docx-renderer';
import { SettingsService } from '#api/settings/settings.service';
import { reportDocument } from './report-document';
import { ReportEntity, ReportFileEntity, type ReportSectionEntity } from './report.entity';
import { reportFileName } from './report-file-name';
import { ReportQueries, type LoadedReport } from './report.queries';

/** The report as a document: a draft is written anew each time it is asked for, an issued one never again. */
@Injectable()
export class ReportDocuments {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: ReportQueries,
    private readonly settings: SettingsService,
  ) {}

  /** @throws DomainError NOT_FOUND; INVALID while the installation has not said in whose name it writes. */
  tree(id: number): Promise<AdministrativeDocument> {
    return this.unitOfWork.read(async () => this.treeOf(await this.queries.get(id)));
  }

  /** The file and the name to save it under. */
  async file(id: number): Promise<{ name: string; content: Buffer }> {
    const { report, stored, tree } = await this.unitOfWork.read(async () => {
      const report = await this.queries.get(id);
      const stored = await this.unitOfWork.manager.findOneBy(ReportFileEntity, { reportId: id, format: 'docx' });
      return { report, stored, tree: stored ? null : await this.treeOf(report) };
    });
    const content = stored ? Buffer.from(stored.content, 'base64') : await this.render(tree!);
    return { name: reportFileName(report), content };
  }

  /** Builds the tree from what is given. Call inside the snapshot in which it was read. */
  async build(report: LoadedReport, sections: readonly ReportSectionEntity[]): Promise<AdministrativeDocument> {
    const settings = await this.settings.get();
    if (!settings.issuingAgency.trim() || !settings.place.trim() || !settings.provinceName.trim()) {
      throw new DomainError('INVALID', 'Chưa khai báo tên tỉnh, địa danh và cơ quan ban hành ghi trên văn bản. Quản trị viên khai báo tại mục Thiết lập.');
    }
    return reportDocument({ ...report, sections, settings, illustrative: report.plan.illustrative });
  }

  /** Takes tens of milliseconds: never inside a transaction. */
  render(tree: AdministrativeDocument): Promise<Buffer> {
    return renderDocx(tree);
  }

  private async treeOf(report: LoadedReport): Promise<AdministrativeDocument> {
    if (report.status === 'draft') return this.build(report, await this.queries.sections(report.id));
    const { document } = await this.unitOfWork.manager.findOneOrFail(ReportEntity, { where: { id: report.id }, select: { id: true, document: true } });
    if (!document) throw new Error(`issued report ${report.id} has no document`);
    return document;
  }
}
