import { documentDate, documentDateLine, documentNumber } from '#domain/document-format';
import type { AdministrativeDocument, Block } from '#contract/document-tree';
import type { SettingsView } from '#contract/settings';
import { reportAnnexes } from './report-annexes';
import type { ReportEntity, ReportSectionEntity } from './report.entity';
import { figureText, sectionHeading } from './report-sections';
import { periodInSentence } from './report.view';

/** Number series of the reports of a provincial People's Committee (Decree 30/2020, annex III). */
export const REPORT_SYMBOL = 'BC-UBND';
const ILLUSTRATIVE = 'Dữ liệu minh họa – không phải số liệu thật của tỉnh';

/** Everything that is printed. Number, date and signer are null in a draft. */
export interface PrintedReport
  extends Pick<ReportEntity, 'status' | 'number' | 'issuedOn' | 'signer' | 'asOf' | 'knownAt' | 'rulesVersion' | 'facts' | 'auditHead'> {
  sections: readonly ReportSectionEntity[];
  settings: SettingsView;
  illustrative: boolean;
}

/** The report in the form of Decree 30/2020 (sample 1.4), with its annexes. Pure. */
export function reportDocument(report: PrintedReport): AdministrativeDocument {
  const { settings, facts } = report;
  const agency = agencyInSentence(settings);
  const period = periodInSentence(facts.period.title);
  return {
    draft: report.status === 'draft',
    marking: settings.marking ?? (report.illustrative ? ILLUSTRATIVE : null),
    superiorAgency: null,
    issuingAgency: agencyLines(settings),
    numberLine: `Số: ${report.number ?? documentNumber(null, REPORT_SYMBOL)}`,
    dateLine: documentDateLine(settings.place, report.issuedOn),
    typeName: 'BÁO CÁO',
    subject: `Kết quả công tác cải cách hành chính ${period}`,
    addressees: ['Bộ Nội vụ'],
    legalBases: legalBases(report, agency),
    body: [
      { type: 'paragraph', text: `${agency} báo cáo kết quả công tác cải cách hành chính ${period} như sau:` },
      ...report.sections.flatMap((section) => sectionBlocks(section, report)),
      { type: 'paragraph', text: `Trên đây là báo cáo kết quả công tác cải cách hành chính ${period}, ${agency} trân trọng báo cáo./.` },
    ],
    recipients: recipients(settings),
    signature: { authority: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], name: report.signer },
    annexes: reportAnnexes(report, annexReference(report, agency)),
  };
}

/** Heading, the sentences from the figures, then what people wrote. A draft shows where nothing stands yet. */
function sectionBlocks(section: ReportSectionEntity, report: PrintedReport): Block[] {
  const texts = [figureText(section, report.facts, report.asOf), section.text].filter((text): text is string => !!text?.trim());
  if (texts.length === 0 && section.kind === 'narrative' && report.status === 'draft') texts.push('…');
  return [
    { type: 'heading', level: section.level as 1 | 2 | 3, text: sectionHeading(section) },
    ...texts.map((text) => ({ type: 'paragraph' as const, text })),
  ];
}

function legalBases({ facts: { programme, plan } }: PrintedReport, agency: string): string[] {
  const aboutPlan = plan.title.startsWith('Kế hoạch ') ? plan.title.slice('Kế hoạch '.length) : plan.title;
  return [
    ...(programme.basis ? [`Căn cứ ${programme.basis} ban hành ${programme.name}`] : []),
    ...(plan.number && plan.issuedOn ? [`Căn cứ Kế hoạch số ${plan.number} ${documentDate(plan.issuedOn)} của ${agency} về ${aboutPlan}`] : []),
  ];
}

function annexReference({ number, issuedOn }: PrintedReport, agency: string): string {
  const date = issuedOn ? documentDate(issuedOn) : 'ngày … tháng … năm …';
  return `(Kèm theo Báo cáo số ${number ?? `…/${REPORT_SYMBOL}`} ${date} của ${agency})`;
}

/** A city of provincial rank has its own names for the same bodies. */
function recipients(settings: SettingsView): string[] {
  const city = agencyLines(settings).some((line) => line.startsWith('THÀNH PHỐ'));
  const [committee, place] = city ? ['Thành ủy', 'thành phố'] : ['Tỉnh ủy', 'tỉnh'];
  return [
    'Như trên',
    `TT ${committee}, TT HĐND ${place}`,
    `CT, các PCT UBND ${place}`,
    'Các sở, ban, ngành; UBND các xã, phường',
    'Lưu: VT, NC',
  ];
}

const agencyLines = ({ issuingAgency }: SettingsView): string[] =>
  issuingAgency.split('\n').map((line) => line.trim().toLocaleUpperCase('vi')).filter((line) => line !== '');

/** "ỦY BAN NHÂN DÂN", "TỈNH SƠN LA" inside a sentence: "Ủy ban nhân dân tỉnh Sơn La". */
function agencyInSentence(settings: SettingsView): string {
  const lower = agencyLines(settings).join(' ').toLocaleLowerCase('vi');
  const named = lower.replace(settings.provinceName.toLocaleLowerCase('vi'), settings.provinceName);
  return named.charAt(0).toLocaleUpperCase('vi') + named.slice(1);
}
