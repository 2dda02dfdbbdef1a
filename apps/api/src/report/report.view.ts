import type { Actor } from '#domain/permissions';
import { addDays, formatDate, type PlainDate } from '#domain/plain-date';
import type { FiguresView } from '#contract/plan';
import type { ReportFileView, ReportPageView, ReportSectionView, ReportView } from '#contract/report';
import type { PeriodView } from '#contract/reference';
import { allowedAction } from '#api/platform/access';
import type { ReportEntity, ReportSectionEntity } from './report.entity';
import { figureText } from './report-sections';

export const ISSUED_ALREADY = 'Báo cáo đã ban hành nên không thay đổi được nữa.';

/** `6 tháng đầu năm 2026`, `quý I năm 2026`: a period inside a sentence. */
export const periodInSentence = (title: string): string => title.charAt(0).toLocaleLowerCase('vi') + title.slice(1);
export const reportTitle = (periodTitle: string): string => `Báo cáo kết quả công tác cải cách hành chính ${periodInSentence(periodTitle)}`;
/** How another report names an issued one. */
export const reportName = (report: Pick<ReportEntity, 'number' | 'facts'>): string =>
  report.number ? `Báo cáo số ${report.number}` : reportTitle(report.facts.period.title);

/** Why the figures cannot be issued yet; null once the day they speak of has ended (figures.md §7). */
export function notEnded(asOf: PlainDate, today: PlainDate): string | null {
  if (asOf < today) return null;
  return `Ngày số liệu ${formatDate(asOf)} chưa kết thúc; ban hành được từ ngày ${formatDate(addDays(asOf, 1))}.`;
}

/** A report loaded with its plan and period, with what this person may do with it today. */
export function reportView(report: ReportEntity, actor: Actor, today: PlainDate): ReportView {
  const { facts } = report;
  const issued = report.status === 'issued' ? ISSUED_ALREADY : null;
  const action = (name: string, blocked: string | null) => allowedAction(name, actor, 'report.manage', {}, blocked);
  return {
    id: report.id,
    version: report.version,
    status: report.status,
    title: reportTitle(facts.period.title),
    period: { ...periodOf(report), ...facts.period },
    plan: { id: report.planId, name: facts.plan.title },
    asOf: report.asOf,
    knownAt: report.knownAt,
    rulesVersion: report.rulesVersion,
    number: report.number,
    issuedOn: report.issuedOn,
    signer: report.signer,
    issuedAt: report.issuedAt,
    figures: facts.figures,
    createdBy: report.createdBy,
    createdAt: report.createdAt,
    illustrative: report.plan?.illustrative ?? false,
    allowedActions: [action('edit', issued), action('refresh', issued), action('issue', issued ?? notEnded(report.asOf, today))],
  };
}

export function reportPageView(
  report: ReportEntity,
  sections: readonly ReportSectionEntity[],
  actor: Actor,
  today: PlainDate,
  more: { currentFigures: FiguresView | null; stale: boolean; files: ReportFileView[] },
): ReportPageView {
  return {
    ...reportView(report, actor, today),
    sections: sections.map((section) => sectionView(section, report)),
    tasks: report.facts.tasks,
    auditHead: report.auditHead,
    ...more,
  };
}

export function sectionView(section: ReportSectionEntity, report: Pick<ReportEntity, 'facts' | 'asOf'>): ReportSectionView {
  const { code, level, title, kind, version, text, updatedBy, updatedAt } = section;
  return { code, level, title, kind, version, text, figureText: figureText(section, report.facts, report.asOf), updatedBy, updatedAt };
}

/** The period of a report that was loaded with it. */
export function periodOf({ period }: Pick<ReportEntity, 'period'>): PeriodView {
  if (!period) throw new Error('the report was loaded without its period');
  const { id, code, year, title, fromDate, toDate, internalDueOn, externalDueOn } = period;
  return { id, code, year, title, from: fromDate, to: toDate, internalDueOn, externalDueOn };
}
