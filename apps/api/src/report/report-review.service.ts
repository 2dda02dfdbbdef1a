import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import { reviewAfter, type ReviewStep } from '#domain/report-review';
import type { RemarkRequest, ReportWorkView, ReviewStepRequest } from '#contract/report-review';
import { assertCan } from '#api/platform/access';
import { AuditLog } from '#api/platform/audit-log';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { assertFresh, DomainError, invalid, notFound } from '#api/platform/errors';
import { ReportRemarkEntity, ReportReviewEntity } from './report-drafting.entity';
import { ReportQueries, type LoadedReport } from './report.queries';
import { FOUR_EYES, NOT_NOW, ReportWorkQueries, reviewView } from './report-work.queries';
import { ISSUED_ALREADY } from './report.view';

const AUDITED: Record<ReviewStep, string> = { send: 'report.reviewSent', return: 'report.reviewReturned', approve: 'report.reviewApproved', reopen: 'report.reviewReopened' };

/** Review of a draft: sent by who keeps it, returned or found ready by somebody who did not write it. */
@Injectable()
export class ReportReviewService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reports: ReportQueries,
    private readonly work: ReportWorkQueries,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError STALE when report or review moved; ALREADY_DONE for a step that is not due; FOUR_EYES. */
  async step(actor: Actor, id: number, request: ReviewStepRequest): Promise<ReportWorkView> {
    const { step, note } = request;
    assertCan(actor, step === 'send' || step === 'reopen' ? 'report.manage' : 'report.review');
    if (step === 'return' && !note) throw invalid('note', 'Nhập lý do trả lại, để người soạn biết cần sửa gì.');
    await this.unitOfWork.run(async () => {
      const report = await this.draft(id);
      const review = await this.work.review(id);
      const last = await this.audit.lastChange('report', id);
      assertFresh(request.reviewVersion, review?.version ?? 0, { current: reviewView(review), ...last });
      assertFresh(request.version, report.version, { current: { asOf: report.asOf, knownAt: report.knownAt, figures: report.facts.figures }, ...last });
      const before = review?.state ?? 'writing';
      const state = reviewAfter(before, step);
      if (!state) throw new DomainError('ALREADY_DONE', NOT_NOW[step]);
      if (step === 'approve') await this.assertOtherEyes(actor, id, review);
      const at = await this.audit.recordedAt();
      const sent = step === 'send' ? { sentById: actor.userId, sentBy: actor.fullName, sentAt: at, decidedBy: null, decidedAt: null } : { decidedBy: actor.fullName, decidedAt: at };
      const kept = { reportId: id, state, note: note ?? null, version: (review?.version ?? 0) + 1 };
      await this.unitOfWork.manager.save(ReportReviewEntity, { ...review, ...kept, ...sent });
      await this.audit.append({ actor, action: AUDITED[step], subjectType: 'report', subjectId: id, before: { reviewState: before }, after: { reviewState: state, note: note ?? null } });
    });
    return this.view(actor, id);
  }

  /** A word of a reviewer on a section or on the whole; also while the draft is being written. */
  async remark(actor: Actor, id: number, { code, text }: RemarkRequest): Promise<ReportWorkView> {
    assertCan(actor, 'report.review');
    await this.unitOfWork.run(async () => {
      await this.draft(id);
      if (code !== undefined && !(await this.reports.sections(id)).some((section) => section.code === code)) throw notFound('mục này của báo cáo');
      const writtenAt = await this.audit.recordedAt();
      await this.unitOfWork.manager.insert(ReportRemarkEntity, { reportId: id, code: code ?? null, text, authorId: actor.userId, author: actor.fullName, writtenAt, resolvedBy: null, resolvedAt: null });
      await this.audit.append({ actor, action: 'report.remarked', subjectType: 'report', subjectId: id, after: { code: code ?? null, text } });
    });
    return this.view(actor, id);
  }

  /** Says that a remark was taken up, by whom and when. */
  async resolve(actor: Actor, id: number, remarkId: number): Promise<ReportWorkView> {
    assertCan(actor, 'report.review');
    await this.unitOfWork.run(async () => {
      await this.draft(id);
      const remark = await this.unitOfWork.manager.findOneBy(ReportRemarkEntity, { id: remarkId, reportId: id });
      if (!remark) throw notFound('góp ý này');
      if (remark.resolvedAt) throw new DomainError('ALREADY_DONE', `Góp ý này đã được ${remark.resolvedBy} ghi nhận tiếp thu.`);
      await this.unitOfWork.manager.update(ReportRemarkEntity, { id: remarkId }, { resolvedBy: actor.fullName, resolvedAt: await this.audit.recordedAt() });
      await this.audit.append({ actor, action: 'report.remarkResolved', subjectType: 'report', subjectId: id, after: { code: remark.code, remarkId, text: remark.text } });
    });
    return this.view(actor, id);
  }

  private view(actor: Actor, id: number): Promise<ReportWorkView> {
    return this.unitOfWork.read(() => this.work.view(actor, id));
  }

  private async draft(id: number): Promise<LoadedReport> {
    const report = await this.reports.get(id);
    if (report.status !== 'draft') throw new DomainError('ALREADY_DONE', ISSUED_ALREADY);
    return report;
  }

  private async assertOtherEyes(actor: Actor, id: number, review: ReportReviewEntity | null): Promise<void> {
    if (review?.sentById === actor.userId || (await this.work.authorIds(id)).includes(actor.userId)) throw new DomainError('FOUR_EYES', FOUR_EYES);
  }
}
