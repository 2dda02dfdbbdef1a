import { documentDate, documentDateLine, documentNumber } from '#domain/document-format';
import type { DocumentDefaultsView } from '#contract/document-settings';
import type { AdministrativeDocument, Block } from '#contract/document-tree';
import type { SettingsView } from '#contract/settings';
import { reportAnnexes, reportSummary } from './report-annexes';
import type { ReportEntity } from './report.entity';
import type { TemplateAnnex } from '#domain/report-template';
import type { FactList } from './report-facts';
import { sectionHeading, type SectionRow, type Written } from './report-sections';
import { periodInSentence } from './report.view';

const ILLUSTRATIVE = 'Dữ liệu minh họa – không phải số liệu thật của tỉnh';

/** Everything that is printed. Number, date and signer are null in a draft. */
export interface PrintedReport
  extends Pick<ReportEntity, 'status' | 'number' | 'issuedOn' | 'signer' | 'asOf' | 'knownAt' | 'rulesVersion' | 'facts' | 'auditHead'> {
  sections: readonly Written<SectionRow>[];
  /** The tables behind the text, and the lists that they print. */
  annexes: readonly TemplateAnnex[];
  lists: ReadonlyMap<string, FactList>;
  settings: SettingsView;
  /** Agency, symbol, recipients and signature: as proposed for the date, or as its issuer changed them. */
  form: DocumentDefaultsView;
  illustrative: boolean;
}

/** The report in the form of Decree 30/2020 (sample 1.4), with its annexes. Pure. */
export function reportDocument(report: PrintedReport): AdministrativeDocument {
  const { settings, facts, form } = report;
  const agency = agencyInSentence(form.issuingAgency, settings.provinceName);
  const period = periodInSentence(facts.period.title);
  return {
    draft: report.status === 'draft',
    marking: settings.marking ?? (report.illustrative ? ILLUSTRATIVE : null),
    superiorAgency: form.superiorAgency,
    issuingAgency: form.issuingAgency,
    numberLine: `Số: ${report.number ?? documentNumber(null, form.symbol)}`,
    dateLine: documentDateLine(form.place, report.issuedOn),
    typeName: form.typeName,
    subject: `Kết quả công tác cải cách hành chính ${period}`,
    addressees: form.addressees,
    legalBases: legalBases(report, agency),
    body: [
      { type: 'paragraph', text: `${agency} báo cáo kết quả công tác cải cách hành chính ${period} như sau:` },
      ...report.sections.flatMap((section) => sectionBlocks(section, report)),
      { type: 'paragraph', text: `Trên đây là báo cáo kết quả công tác cải cách hành chính ${period}, ${agency} trân trọng báo cáo./.` },
    ],
    recipients: form.recipients,
    signature: { authority: form.signature.authority, name: report.status === 'draft' ? form.signature.name : report.signer },
    annexes: reportAnnexes(report, annexReference(report, agency)),
    summary: reportSummary(report),
  };
}

/** Heading, the sentences from the figures, then what people wrote. A draft shows where nothing stands yet. */
function sectionBlocks(section: Written<SectionRow>, report: PrintedReport): Block[] {
  const texts = [section.figureText, section.text].filter((text): text is string => !!text?.trim());
  if (texts.length === 0 && section.kind === 'narrative' && report.status === 'draft') texts.push('…');
  return [
    { type: 'heading', level: section.level as 1 | 2 | 3, text: sectionHeading(section) },
    ...texts.map((text) => ({ type: 'paragraph' as const, text })),
  ];
}

function legalBases({ facts: { programme, plan } }: PrintedReport, agency: string): string[] {
  // A plan is issued as a document of its own, or by a decision.
  const planDocument = (number: string, date: string) =>
    /\/QĐ(-|$)/.test(number)
      ? `Quyết định số ${number} ${date} của ${agency} ban hành ${plan.title}`
      : `Kế hoạch số ${number} ${date} của ${agency} về ${plan.title.replace(/^Kế hoạch /, '')}`;
  return [
    ...(programme.basis ? [`Căn cứ ${programme.basis} ban hành ${programme.name}`] : []),
    ...(plan.number && plan.issuedOn ? [`Căn cứ ${planDocument(plan.number, documentDate(plan.issuedOn))}`] : []),
  ];
}

function annexReference({ number, issuedOn, form }: PrintedReport, agency: string): string {
  const date = issuedOn ? documentDate(issuedOn) : 'ngày … tháng … năm …';
  return `(Kèm theo Báo cáo số ${number ?? `…/${form.symbol}`} ${date} của ${agency})`;
}

/** "ỦY BAN NHÂN DÂN", "TỈNH SƠN LA" inside a sentence: "Ủy ban nhân dân tỉnh Sơn La". */
function agencyInSentence(lines: readonly string[], provinceName: string): string {
  const lower = lines.join(' ').toLocaleLowerCase('vi');
  const named = lower.replace(provinceName.toLocaleLowerCase('vi'), provinceName);
  return named.charAt(0).toLocaleUpperCase('vi') + named.slice(1);
}
