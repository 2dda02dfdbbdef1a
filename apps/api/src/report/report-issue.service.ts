import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { documentNumber } from '#domain/document-format';
import { recipientsFault } from '#domain/document-kind';
import type { Actor } from '#domain/permissions';
import { formatDate } from '#domain/plain-date';
import { changedFigures } from '#domain/report-figures';
import { mayBecome } from '#domain/transitions';
import { DOCUMENT_FORMATS } from '#contract/document-tree';
import { DATA_FORMATS, REPORT_FORMATS, type IssueReportRequest, type ReportPageView } from '#contract/report';
import { assertCan } from '#api/platform/access';
import { AuditLog } from '#api/platform/audit-log';
import { Clock } from '#api/platform/clock';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { assertFresh, DomainError, invalid } from '#api/platform/errors';
import { ReportDocuments } from './report-documents';
import { ReportEntity, ReportFileEntity, type ReportSectionEntity } from './report.entity';
import { sameFacts } from './report-facts';
import { ReportQueries, type LoadedReport } from './report.queries';
import { ReportStandingQueries } from './report-standing.queries';
import { ReportWorkQueries } from './report-work.queries';
import { ReportUnderWay, type TellStep } from './report-under-way';
import { ReportVersionsQueries } from './report-versions.queries';
import { ISSUED_ALREADY, notEnded } from './report.view';

/** Issuing: the document is rendered once in every format and kept with its hashes; from then on nothing of the report changes. */
@Injectable()
export class ReportIssueService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: ReportQueries,
    private readonly documents: ReportDocuments,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly versions: ReportVersionsQueries,
    private readonly work: ReportWorkQueries,
    private readonly standing: ReportStandingQueries,
    private readonly underWay: ReportUnderWay,
  ) {}

  /** Rendering needs time, so it comes before the transaction, which then refuses if anything moved meanwhile. */
  async issue(actor: Actor, id: number, request: IssueReportRequest): Promise<ReportPageView> {
    assertCan(actor, 'report.manage');
    await this.underWay.during({ kind: 'issue', userId: actor.userId, of: { reportId: id } }, (tell) => this.issued(actor, id, request, tell));
    return this.queries.page(actor, id);
  }

  private async issued(actor: Actor, id: number, request: IssueReportRequest, tell: TellStep): Promise<void> {
    const say = (step: number, what: string) => tell({ step, of: DOCUMENT_FORMATS.length + 2, what });
    say(1, 'kiểm tra số liệu');
    const { issuedOn, signer } = request;
    const form = await this.documents.form(issuedOn, request);
    const unsent = recipientsFault(form.recipients, form.addressees);
    if (unsent) throw invalid('recipients', `${unsent}.`);
    const printed = { status: 'issued' as const, number: officialNumber(request.number, form.symbol), issuedOn, signer };
    const { sections, auditHead, data, document } = await this.unitOfWork.read(async () => {
      const report = await this.issuable(id, request);
      const auditHead = (await this.audit.head())?.hash ?? null;
      const sections = await this.queries.sections(id, report);
      const data = this.documents.data({ ...report, ...printed }, (await this.versions.standing(id)).versionNo, DATA_FORMATS);
      return { sections, auditHead, data, document: await this.documents.build({ ...report, ...printed, auditHead }, sections, form) };
    });
    const rendered: Buffer[] = [];
    for (const [index, format] of DOCUMENT_FORMATS.entries()) {
      say(index + 2, `tệp .${format}`);
      rendered.push(...(await this.documents.render(document, [format], issuedOn)));
    }
    rendered.push(...data);
    say(DOCUMENT_FORMATS.length + 2, 'lưu báo cáo');
    const files = REPORT_FORMATS.map((format, i) => ({ format, content: rendered[i]!, sha256: createHash('sha256').update(rendered[i]!).digest('hex') }));
    await this.unitOfWork.run(async () => {
      const report = await this.issuable(id, request);
      assertUnchanged(sections, await this.queries.sections(id, report));
      const manager = this.unitOfWork.manager;
      await manager.save(ReportEntity, { id, ...printed, document, auditHead, issuedAt: await this.audit.recordedAt(), version: report.version + 1 });
      await manager.insert(ReportFileEntity, files.map(({ content, ...file }) => ({ ...file, reportId: id, content: content.toString('base64') })));
      const after = { ...printed, authority: form.signature.authority, recipients: form.recipients, asOf: report.asOf, knownAt: report.knownAt, figures: report.facts.figures, files: files.map(({ format, sha256 }) => ({ format, sha256 })), auditHead };
      await this.audit.append({ actor, action: 'report.issued', subjectType: 'report', subjectId: id, before: { status: report.status }, after });
    });
  }

  /** @throws DomainError why this report cannot be issued like this now. */
  private async issuable(id: number, request: IssueReportRequest): Promise<LoadedReport> {
    const report = await this.queries.get(id);
    if (!mayBecome('report', report.status, 'issued')) throw new DomainError('ALREADY_DONE', ISSUED_ALREADY, { number: report.number, issuedOn: report.issuedOn });
    const { issue } = await this.work.locks(id);
    if (issue) throw new DomainError('ALREADY_DONE', issue);
    const { asOf, knownAt, facts } = report;
    assertFresh(request.version, report.version, { current: { asOf, knownAt, figures: facts.figures }, ...(await this.audit.lastChange('report', id)) });
    this.assertDates(report, request);
    await this.assertFollows(report, request);
    if (!request.acceptStale) await this.assertFiguresStand(report);
    return report;
  }

  private assertDates({ asOf }: ReportEntity, { issuedOn }: IssueReportRequest): void {
    const today = this.clock.today();
    const early = notEnded(asOf, today);
    if (early) throw invalid('issuedOn', early);
    if (issuedOn < asOf) throw invalid('issuedOn', `Ngày ban hành không được trước ngày số liệu (${formatDate(asOf)}).`);
    if (issuedOn > today) throw invalid('issuedOn', `Ngày ban hành không được sau hôm nay (${formatDate(today)}).`);
  }

  /** A correction is a document of its own: it has its own number and is not older than what it corrects. */
  private async assertFollows({ id }: ReportEntity, { issuedOn }: IssueReportRequest): Promise<void> {
    const corrects = (await this.versions.standing(id)).correction?.corrects;
    if (corrects?.issuedOn && issuedOn < corrects.issuedOn)
      throw invalid('issuedOn', `Ngày ban hành bản đính chính không được trước ngày ban hành Báo cáo số ${corrects.number ?? ''} (${formatDate(corrects.issuedOn)}).`);
  }

  /** Stale figures need an explicit yes (figures.md §7). */
  private async assertFiguresStand(report: LoadedReport): Promise<void> {
    const now = await this.standing.factsNow(report);
    if (now === report.facts || sameFacts(now, report.facts)) return;
    const figures = changedFigures(report.facts.figures, now.figures);
    const what = figures.length > 0 ? figures.map((f) => `${f.label} ${f.taken} → ${f.now}`).join('; ') : 'các số đếm không đổi, danh mục nhiệm vụ khác';
    throw new DomainError('STALE', `Số liệu đã thay đổi từ khi lấy: ${what}. Hãy lấy lại số liệu, hoặc xác nhận ban hành với số liệu đã lấy.`, {
      version: report.version,
      figures,
    });
  }
}

/** What was rendered must be what is stored: someone may have saved a section in between. */
function assertUnchanged(rendered: readonly ReportSectionEntity[], stored: readonly ReportSectionEntity[]): void {
  const changed = stored.filter((section, i) => section.version !== rendered[i]?.version);
  if (changed.length === 0) return;
  const [first] = changed;
  const codes = changed.map((section) => section.code);
  throw new DomainError('STALE', `Mục ${codes.join(', ')} vừa được ${first!.updatedBy ?? 'người khác'} lưu trong lúc ban hành. Hãy xem lại nội dung rồi ban hành.`, {
    sections: codes,
    changedBy: first!.updatedBy,
    changedAt: first!.updatedAt,
  });
}

/** `5`, `05` or `05/BC-UBND` as the clerk's register gives it: `05/BC-UBND`. The symbol is the settings' own. */
function officialNumber(given: string, ours: string): string {
  const [digits = '', symbol = ours] = given.replaceAll(' ', '').split('/');
  if (!/^0*[1-9]\d{0,5}$/.test(digits) || symbol !== ours) throw invalid('number', `Số báo cáo là một số của sổ đăng ký văn bản, ví dụ 05 hoặc 05/${ours}; ký hiệu do quản trị viên khai báo tại mục Thiết lập.`);
  return documentNumber(Number(digits), ours);
}
