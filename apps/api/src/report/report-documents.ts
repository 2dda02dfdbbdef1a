import { Injectable } from '@nestjs/common';
import { linesOf } from '#domain/document-kind';
import type { PlainDate } from '#domain/plain-date';
import { listKeysOf } from '#domain/report-template';
import type { DocumentDefaultsView } from '#contract/document-settings';
import type { AdministrativeDocument, DocumentFormat } from '#contract/document-tree';
import type { DataFormat, IssueReportRequest } from '#contract/report';
import { Clock } from '#api/platform/clock';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { DomainError } from '#api/platform/errors';
import { DocumentRenderer } from '#api/document/document-renderer';
import { DocumentSettings } from '#api/settings/document-settings';
import { SettingsService } from '#api/settings/settings.service';
import { compareReports } from './report-comparison';
import { correctedDocument } from './report-correction-document';
import { ReportVersionsQueries } from './report-versions.queries';
import { reportDocument, type PrintedReport } from './report-document';
import { ReportEntity, ReportFileEntity } from './report.entity';
import { ReportKeeping } from './report-keeping';
import type { SectionRow, Written } from './report-sections';
import { ReportTemplateQueries } from './report-templates.queries';
import { reportCsv, reportJson, type DataSource } from './report-data-file';
import { reportFileName } from './report-file-name';
import { ReportLetterheadQueries } from './report-letterheads.queries';
import { ReportQueries, type LoadedReport } from './report.queries';
import { periodOf } from './report.view';

/** What an issued report does not have is never made later: it would not be what was signed. */
const NOT_MADE = 'Báo cáo được ban hành khi hệ thống chưa lưu tệp ở dạng này; bản đã ban hành chỉ có tệp .docx.';

/** The report as a document: a draft is written anew each time it is asked for, an issued one never again. */
@Injectable()
export class ReportDocuments {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: ReportQueries,
    private readonly settings: SettingsService,
    private readonly forms: DocumentSettings,
    private readonly clock: Clock,
    private readonly renderer: DocumentRenderer,
    private readonly versions: ReportVersionsQueries,
    private readonly letterheads: ReportLetterheadQueries,
    private readonly templates: ReportTemplateQueries,
    private readonly keeping: ReportKeeping,
  ) {}

  /** @throws DomainError NOT_FOUND; INVALID while the installation has not said in whose name it writes. */
  tree(id: number): Promise<AdministrativeDocument> {
    return this.unitOfWork.read(async () => this.treeOf(await this.queries.get(id)));
  }

  /**
   * The file and the name to save it under: the bytes as issued, or a draft as it stands.
   * @throws DomainError NOT_FOUND also for a format that was not made when the report was issued.
   */
  async file(id: number, format: DocumentFormat): Promise<{ name: string; content: Buffer }> {
    const { report, stored, tree } = await this.unitOfWork.read(async () => {
      const report = await this.queries.get(id);
      const stored = await this.unitOfWork.manager.findOneBy(ReportFileEntity, { reportId: id, format });
      if (!stored && report.status === 'issued') throw new DomainError('NOT_FOUND', NOT_MADE);
      return { report, stored, tree: stored ? null : await this.treeOf(report) };
    });
    const content = stored ? Buffer.from(stored.content, 'base64') : (await this.render(tree!, [format], report.issuedOn))[0]!;
    return { name: reportFileName(report, format), content };
  }

  /** The figures for other programs: the bytes as issued, or of a draft as it stands. @throws as `file` */
  async dataFile(id: number, format: DataFormat): Promise<{ name: string; content: Buffer }> {
    return this.unitOfWork.read(async () => {
      const report = await this.queries.get(id);
      const stored = await this.unitOfWork.manager.findOneBy(ReportFileEntity, { reportId: id, format });
      if (!stored && report.status === 'issued') throw new DomainError('NOT_FOUND', NOT_MADE);
      const content = stored ? Buffer.from(stored.content, 'base64') : this.data(report, (await this.versions.standing(id)).versionNo, [format])[0]!;
      return { name: reportFileName(report, format), content };
    });
  }

  /** Data files of a report as given; made from its facts alone. */
  data(report: Omit<DataSource, 'versionNo'>, versionNo: number, formats: readonly DataFormat[]): Buffer[] {
    return formats.map((format) => (format === 'csv' ? reportCsv : reportJson)({ ...report, versionNo }));
  }

  /** What a report of this date is written with: the settings, and what its issuer says instead. */
  async form(issuedOn: string | null, request: Partial<IssueReportRequest> = {}): Promise<DocumentDefaultsView> {
    const form = await this.forms.forKind('report', issuedOn ?? this.clock.today());
    const named = form.signers.find(({ name }) => name === request.signer) ?? form.signature;
    const authority = request.authority ? linesOf(request.authority) : named.authority;
    return { ...form, recipients: request.recipients ? linesOf(request.recipients) : form.recipients, signature: { authority, name: request.signer ?? form.signature.name } };
  }

  /** Builds the tree from what is given. Call inside the snapshot in which it was read. */
  async build(report: LoadedReport, sections: readonly Written<SectionRow>[], form: DocumentDefaultsView): Promise<AdministrativeDocument> {
    const template = await this.templates.ofReport(report.id, periodOf(report).code);
    const printed = await this.print(report, sections, form, { annexes: template.annexes, lists: await this.keeping.lists(report.id, listKeysOf(template)) });
    const letterhead = await this.letterheads.nameInForce(report.issuedOn ?? this.clock.today());
    const document = letterhead === undefined ? printed : { ...printed, letterhead };
    const { correction, versionNo } = await this.versions.standing(report.id);
    if (!correction) return document;
    const corrected = await this.queries.get(correction.corrects.id);
    const differences = compareReports({ facts: corrected.facts, document: await this.treeOf(corrected) }, { facts: report.facts, document });
    return correctedDocument(document, { ...correction, versionNo }, differences);
  }

  /** @throws DomainError INVALID while the installation has not said in whose name it writes. */
  async print(
    report: Omit<PrintedReport, 'sections' | 'annexes' | 'lists' | 'settings' | 'form' | 'illustrative'> & { plan: { illustrative: boolean } },
    sections: readonly Written<SectionRow>[],
    form: DocumentDefaultsView,
    behind: Pick<PrintedReport, 'annexes' | 'lists'>,
  ): Promise<AdministrativeDocument> {
    const settings = await this.settings.get();
    if (form.issuingAgency.length === 0 || !form.place.trim() || !settings.provinceName.trim()) {
      throw new DomainError('INVALID', 'Chưa khai báo tên tỉnh, địa danh và cơ quan ban hành ghi trên văn bản. Quản trị viên khai báo tại mục Thiết lập.');
    }
    return reportDocument({ ...report, ...behind, sections, settings, form, illustrative: report.plan.illustrative });
  }

  /** The .docx in the letterhead of its day, if there is one. Takes up to seconds, in a thread of its own: never inside a transaction. */
  async render(tree: AdministrativeDocument, formats: DocumentFormat[], issuedOn: PlainDate | null): Promise<Buffer[]> {
    const letterhead = formats.includes('docx') ? await this.letterheads.inForce(issuedOn ?? this.clock.today()) : undefined;
    return this.renderer.render(tree, formats, letterhead);
  }

  /** As issued, or a draft as it stands. Call inside `unitOfWork.read`. */
  async treeOf(report: LoadedReport): Promise<AdministrativeDocument> {
    if (report.status === 'draft') return this.build(report, await this.queries.sections(report.id, report), await this.form(report.issuedOn));
    const { document } = await this.unitOfWork.manager.findOneOrFail(ReportEntity, { where: { id: report.id }, select: { id: true, document: true } });
    if (!document) throw new Error(`issued report ${report.id} has no document`);
    return document;
  }
}
