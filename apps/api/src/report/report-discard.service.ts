import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import type { DoneView } from '#contract/paging';
import type { DiscardReportRequest } from '#contract/report';
import { assertCan } from '#api/platform/access';
import { AuditLog } from '#api/platform/audit-log';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { assertFresh, DomainError } from '#api/platform/errors';
import { ReportCorrectionEntity } from './report-correction.entity';
import {
  ReportAuthorEntity,
  ReportPresenceEntity,
  ReportRemarkEntity,
  ReportReviewEntity,
  ReportSectionWorkEntity,
} from './report-drafting.entity';
import { ReportTemplateUseEntity } from './report-template.entity';
import { ReportVersionsQueries } from './report-versions.queries';
import { ReportWorkQueries } from './report-work.queries';
import { ReportEntity, ReportFactListEntity, ReportSectionEntity } from './report.entity';
import { ReportQueries } from './report.queries';
import { ISSUED_ALREADY } from './report.view';

/** What belongs to a draft, the draft itself last. */
const PARTS = [
  ReportSectionEntity,
  ReportSectionWorkEntity,
  ReportAuthorEntity,
  ReportPresenceEntity,
  ReportReviewEntity,
  ReportRemarkEntity,
  ReportFactListEntity,
  ReportTemplateUseEntity,
  ReportCorrectionEntity,
];

/** Giving up a draft, of a report or of a correction: its period is free again, what people wrote stays in the log. */
@Injectable()
export class ReportDiscardService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: ReportQueries,
    private readonly work: ReportWorkQueries,
    private readonly versions: ReportVersionsQueries,
    private readonly audit: AuditLog,
  ) {}

  /**
   * The request says how many texts the person knows of: whoever gives up work of others has seen how much it is. Each
   * text goes whole into the log, as an entry of its own.
   * @throws DomainError ALREADY_DONE once issued, under review, or while a colleague writes in it; STALE
   */
  async discard(actor: Actor, id: number, request: DiscardReportRequest): Promise<DoneView> {
    assertCan(actor, 'report.manage');
    await this.unitOfWork.run(async () => {
      const report = await this.queries.get(id);
      if (report.status !== 'draft') throw new DomainError('ALREADY_DONE', ISSUED_ALREADY);
      const { writing } = await this.work.locks(id);
      if (writing) throw new DomainError('ALREADY_DONE', writing);
      const texts = (await this.queries.sections(id, report)).filter(({ text }) => text.trim() !== '');
      const { asOf, knownAt, periodId, planId, createdBy } = report;
      assertFresh(request.version, report.version, {
        current: { asOf, knownAt, texts: texts.length },
        ...(await this.audit.lastChange('report', id)),
      });
      if (request.texts !== texts.length)
        throw new DomainError(
          'STALE',
          `Dự thảo đang có ${texts.length} mục đã soạn, không phải ${request.texts}. Hãy xem lại rồi bỏ.`,
          { texts: texts.length },
        );
      const colleague = (await this.work.presence(id)).people.find(
        ({ userId, writing: code }) => userId !== actor.userId && code !== null,
      );
      if (colleague)
        throw new DomainError(
          'ALREADY_DONE',
          `${colleague.name} đang soạn mục ${colleague.writing} của dự thảo này. Hãy trao đổi trước khi bỏ.`,
        );
      const { versionNo, correction } = await this.versions.standing(id);
      const { manager } = this.unitOfWork;
      for (const part of PARTS) await manager.delete<{ reportId: number }>(part, { reportId: id });
      await manager.delete(ReportEntity, { id });
      const before = {
        periodId,
        planId,
        asOf,
        knownAt,
        createdBy,
        versionNo,
        corrects: correction?.corrects.id ?? null,
        figures: report.facts.figures,
        texts: texts.length,
      };
      await this.audit.appendAll([
        ...texts.map(({ id: subjectId, code, title, text, updatedBy }) => ({
          actor,
          action: 'report.textDiscarded',
          subjectType: 'reportSection',
          subjectId,
          before: { reportId: id, code, title, text, updatedBy },
        })),
        { actor, action: 'report.discarded', subjectType: 'report', subjectId: id, before },
      ]);
    });
    return { done: true };
  }
}
