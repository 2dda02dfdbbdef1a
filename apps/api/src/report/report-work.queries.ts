import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import { writingLocked, issueLocked, reviewAfter, type ReviewState, type ReviewStep } from '#domain/report-review';
import type { PresenceView, RemarkView, ReportWorkView, ReviewView, SectionWorkView, WriterView } from '#contract/report-review';
import { allowedAction } from '#api/platform/access';
import { Clock } from '#api/platform/clock';
import { readRows } from '#api/platform/database/sql';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { notFound } from '#api/platform/errors';
import { UserQueries } from '#api/user/user.queries';
import { ReportAuthorEntity, ReportRemarkEntity, ReportReviewEntity, ReportSectionWorkEntity } from './report-drafting.entity';
import { ReportEntity } from './report.entity';

/** After this long without a word from their page, people count as gone. */
export const PRESENT_MS = 45_000;
const ISSUED = 'Báo cáo đã ban hành nên không còn soạn và thẩm định.';

/** How a draft is worked on: by whom, with which remarks, and where its review stands. */
@Injectable()
export class ReportWorkQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly users: UserQueries,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError NOT_FOUND. Call inside `unitOfWork.read`. */
  async view(actor: Actor, reportId: number): Promise<ReportWorkView> {
    const { status } = await this.head(reportId);
    const review = await this.review(reportId);
    return {
      review: reviewView(review),
      sections: await this.works(reportId),
      remarks: await this.remarks(reportId),
      writers: await this.writers(),
      allowedActions: await this.actions(actor, reportId, status, review),
    };
  }

  review(reportId: number): Promise<ReportReviewEntity | null> {
    return this.unitOfWork.manager.findOneBy(ReportReviewEntity, { reportId });
  }

  /** Why nobody may write in this draft now, and why it cannot be issued yet; null where review does not stand in the way. */
  async locks(reportId: number): Promise<{ writing: string | null; issue: string | null }> {
    const review = await this.review(reportId);
    const state = review?.state ?? 'writing';
    return { writing: writingLocked(state), issue: issueLocked(state, review !== null) };
  }

  /** People who wrote in the draft: they cannot find it ready themselves. */
  async authorIds(reportId: number): Promise<number[]> {
    return (await this.unitOfWork.manager.findBy(ReportAuthorEntity, { reportId })).map(({ userId }) => userId);
  }

  /** Everybody whose page is open, and the versions that a page compares with its own. */
  async presence(reportId: number): Promise<PresenceView> {
    const { version, status } = await this.head(reportId);
    const { manager } = this.unitOfWork;
    const since = new Date(this.clock.millis() - PRESENT_MS).toISOString();
    const people = await readRows<{ userId: number; name: string; writing: string | null }>(
      manager,
      `select p.user_id as "userId", u.full_name as "name", p.code as "writing" from report_presence p join user_account u on u.id = p.user_id
        where p.report_id = :reportId and p.at > :since order by u.full_name, u.id`,
      { reportId, since },
    );
    const sections = await readRows<{ code: string; version: number }>(manager, 'select code as "code", version as "version" from report_section where report_id = :reportId order by order_no', { reportId });
    return { people, version, status, reviewVersion: (await this.review(reportId))?.version ?? 0, sections };
  }

  private async head(reportId: number): Promise<Pick<ReportEntity, 'version' | 'status'>> {
    const report = await this.unitOfWork.manager.findOne(ReportEntity, { where: { id: reportId }, select: { id: true, version: true, status: true } });
    if (!report) throw notFound('báo cáo');
    return report;
  }

  private async works(reportId: number): Promise<SectionWorkView[]> {
    const rows = await this.unitOfWork.manager.find(ReportSectionWorkEntity, { where: { reportId }, relations: { assignee: true }, order: { id: 'ASC' } });
    return rows.map(({ code, version, assigneeId, assignee, done, changedBy, changedAt }) => ({ code, version, assigneeId, assignee: assignee?.fullName ?? null, done, changedBy, changedAt }));
  }

  private async remarks(reportId: number): Promise<RemarkView[]> {
    const rows = await this.unitOfWork.manager.find(ReportRemarkEntity, { where: { reportId }, order: { id: 'ASC' } });
    return rows.map(({ id, code, text, author, writtenAt, resolvedBy, resolvedAt }) => ({ id, code, text, author, writtenAt, resolvedBy, resolvedAt }));
  }

  /** Who can be given a section: whoever keeps the reports today. */
  async writers(): Promise<WriterView[]> {
    const ids = [...new Set((await this.users.holders(['secretary'], this.clock.today())).map(({ userId }) => userId))];
    if (ids.length === 0) return [];
    return readRows<WriterView>(this.unitOfWork.manager, 'select id as "id", full_name as "name" from user_account where id in (:...ids) order by sort_key, id', { ids });
  }

  private async actions(actor: Actor, reportId: number, status: string, review: ReportReviewEntity | null) {
    const state: ReviewState = review?.state ?? 'writing';
    const issued = status === 'draft' ? null : ISSUED;
    const blocked = (step: ReviewStep) => issued ?? (reviewAfter(state, step) === null ? NOT_NOW[step] : null);
    const own = (await this.authorIds(reportId)).includes(actor.userId) || review?.sentById === actor.userId ? FOUR_EYES : null;
    return [
      allowedAction('send', actor, 'report.manage', {}, blocked('send')),
      allowedAction('return', actor, 'report.review', {}, blocked('return')),
      allowedAction('approve', actor, 'report.review', {}, blocked('approve') ?? own),
      allowedAction('reopen', actor, 'report.manage', {}, blocked('reopen')),
      allowedAction('remark', actor, 'report.review', {}, issued),
      allowedAction('assign', actor, 'report.manage', {}, issued),
    ];
  }
}

export const FOUR_EYES = 'Bạn đã soạn hoặc gửi thẩm định dự thảo này nên không thể tự thẩm định; cần một người khác.';
export const NOT_NOW: Record<ReviewStep, string> = {
  send: 'Dự thảo đã được gửi thẩm định.',
  return: 'Chỉ trả lại được dự thảo đang được thẩm định.',
  approve: 'Chỉ xác nhận được dự thảo đang được thẩm định.',
  reopen: 'Chỉ mở lại được dự thảo đã thẩm định xong.',
};

export function reviewView(review: ReportReviewEntity | null): ReviewView {
  if (!review) return { version: 0, state: 'writing', sentBy: null, sentAt: null, decidedBy: null, decidedAt: null, note: null };
  const { version, state, sentBy, sentAt, decidedBy, decidedAt, note } = review;
  return { version, state, sentBy, sentAt, decidedBy, decidedAt, note };
}
