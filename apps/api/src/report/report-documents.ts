import { Injectable } from '@nestjs/common';
import { linesOf } from '#domain/document-kind';
import type { DocumentDefaultsView } from '#contract/document-settings';
import type { AdministrativeDocument } from '#contract/document-tree';
import type { IssueReportRequest } from '#contract/report';
import { Clock } from '#api/platform/clock';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { DomainError } from '#api/platform/errors';
import { renderDocx } from '#api/document/docx-renderer';
import { DocumentSettings } from '#api/settings/document-settings';
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
    private readonly forms: DocumentSettings,
    private readonly clock: Clock,
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

  /** What a report of this date is written with: the settings, and what its issuer says instead. */
  async form(issuedOn: string | null, request: Partial<IssueReportRequest> = {}): Promise<DocumentDefaultsView> {
    const form = await this.forms.forKind('report', issuedOn ?? this.clock.today());
    const named = form.signers.find(({ name }) => name === request.signer) ?? form.signature;
    const authority = request.authority ? linesOf(request.authority) : named.authority;
    return { ...form, recipients: request.recipients ? linesOf(request.recipients) : form.recipients, signature: { authority, name: request.signer ?? form.signature.name } };
  }

  /** Builds the tree from what is given. Call inside the snapshot in which it was read. */
  async build(report: LoadedReport, sections: readonly ReportSectionEntity[], form: DocumentDefaultsView): Promise<AdministrativeDocument> {
    const settings = await this.settings.get();
    if (form.issuingAgency.length === 0 || !form.place.trim() || !settings.provinceName.trim()) {
      throw new DomainError('INVALID', 'Chưa khai báo tên tỉnh, địa danh và cơ quan ban hành ghi trên văn bản. Quản trị viên khai báo tại mục Thiết lập.');
    }
    return reportDocument({ ...report, sections, settings, form, illustrative: report.plan.illustrative });
  }

  /** Takes tens of milliseconds: never inside a transaction. */
  render(tree: AdministrativeDocument): Promise<Buffer> {
    return renderDocx(tree);
  }

  private async treeOf(report: LoadedReport): Promise<AdministrativeDocument> {
    if (report.status === 'draft') return this.build(report, await this.queries.sections(report.id), await this.form(report.issuedOn));
    const { document } = await this.unitOfWork.manager.findOneOrFail(ReportEntity, { where: { id: report.id }, select: { id: true, document: true } });
    if (!document) throw new Error(`issued report ${report.id} has no document`);
    return document;
  }
}
