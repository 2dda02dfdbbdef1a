import type { Actor } from '#domain/permissions';
import { addDays, formatDate, type PlainDate } from '#domain/plain-date';
import type { AllowedAction } from '#contract/paging';
import type { FiguresView } from '#contract/plan';
import type { ReportFileView, ReportPageView, ReportSectionView, ReportView } from '#contract/report';
import type { ReportVersionRef } from '#contract/report-version';
import type { PeriodView } from '#contract/reference';
import { allowedAction } from '#api/platform/access';
import type { ReportEntity, ReportSectionEntity } from './report.entity';
import { FIRST_VERSION, type VersionStanding } from './report-versions.queries';
import type { Written } from './report-sections';

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

/** Why this report cannot be corrected now; null when it can: issued, and the newest of its versions. */
export function correctionBlocked({ status }: Pick<ReportEntity, 'status'>, correctedBy: ReportVersionRef | null): string | null {
  if (status !== 'issued') return 'Chỉ đính chính báo cáo đã ban hành; dự thảo thì sửa trực tiếp.';
  if (!correctedBy) return null;
  const { versionNo, number } = correctedBy;
  return correctedBy.status === 'draft'
    ? `Đang có dự thảo đính chính (phiên bản ${versionNo}). Hãy hoàn thành dự thảo đó; mỗi lúc chỉ có một bản đính chính.`
    : `Báo cáo này đã được đính chính bằng phiên bản ${versionNo}${number ? ` (Báo cáo số ${number})` : ''}. Hãy đính chính từ phiên bản đó.`;
}

/** A report loaded with its plan and period, with what this person may do with it today. */
export function reportView(report: ReportEntity, actor: Actor, today: PlainDate, standing: VersionStanding = FIRST_VERSION): ReportView {
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
    ...standing,
    allowedActions: [
      action('edit', issued),
      action('refresh', issued),
      action('discard', issued),
      action('issue', issued ?? notEnded(report.asOf, today)),
      action('correct', correctionBlocked(report, standing.correctedBy)),
    ],
  };
}

/** What a draft in review refuses, to those who could otherwise do it. */
export function underReview(actions: readonly AllowedAction[], locks: { writing: string | null; issue: string | null }): AllowedAction[] {
  const reasons: Record<string, string | null> = { edit: locks.writing, refresh: locks.writing, discard: locks.writing, issue: locks.issue };
  return actions.map((one) => {
    const reason = reasons[one.action];
    return one.allowed && reason ? { ...one, allowed: false, reason } : one;
  });
}

export function reportPageView(
  report: ReportEntity,
  sections: readonly Written<ReportSectionEntity>[],
  actor: Actor,
  today: PlainDate,
  more: { currentFigures: FiguresView | null; stale: boolean; files: ReportFileView[]; versions: ReportVersionRef[] },
  standing: VersionStanding,
): ReportPageView {
  return {
    ...reportView(report, actor, today, standing),
    sections: sections.map(sectionView),
    tasks: report.facts.tasks,
    auditHead: report.auditHead,
    ...more,
  };
}

export function sectionView({ code, level, title, kind, version, text, figureText, updatedBy, updatedAt }: Written<ReportSectionEntity>): ReportSectionView {
  return { code, level, title, kind, version, text, figureText, updatedBy, updatedAt };
}

/** The period of a report that was loaded with it. */
export function periodOf({ period }: Pick<ReportEntity, 'period'>): PeriodView {
  if (!period) throw new Error('the report was loaded without its period');
  const { id, code, year, title, fromDate, toDate, internalDueOn, externalDueOn } = period;
  return { id, code, year, title, from: fromDate, to: toDate, internalDueOn, externalDueOn };
}
