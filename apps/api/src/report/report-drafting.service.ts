import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import type { Actor } from '#domain/permissions';
import type { PresenceRequest, PresenceView, ReportWorkView, SectionWorkRequest } from '#contract/report-review';
import { assertCan } from '#api/platform/access';
import { AuditLog } from '#api/platform/audit-log';
import { Clock } from '#api/platform/clock';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { assertFresh, DomainError, invalid, notFound } from '#api/platform/errors';
import { ReportPresenceEntity, ReportSectionWorkEntity } from './report-drafting.entity';
import { ReportQueries } from './report.queries';
import { ReportWorkQueries } from './report-work.queries';
import { ISSUED_ALREADY } from './report.view';

/** Traces of people who left are of no use to anybody after this. */
const FORGOTTEN_MS = 86_400_000;

/** Writing together: who is given which section, what is done, and who is here. */
@Injectable()
export class ReportDraftingService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reports: ReportQueries,
    private readonly work: ReportWorkQueries,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Gives a section to a person, takes it back, or marks it done or open; what is not said stays. */
  async setWork(actor: Actor, id: number, code: string, request: SectionWorkRequest): Promise<ReportWorkView> {
    assertCan(actor, 'report.manage');
    await this.unitOfWork.run(async () => {
      const report = await this.reports.get(id);
      if (report.status !== 'draft') throw new DomainError('ALREADY_DONE', ISSUED_ALREADY);
      const section = (await this.reports.sections(id, report)).find((s) => s.code === code);
      if (!section) throw notFound('mục này của báo cáo');
      if (section.kind === 'heading') throw invalid('code', `Mục ${code} chỉ là đề mục; phân công ở các mục con.`);
      const row = await this.unitOfWork.manager.findOneBy(ReportSectionWorkEntity, { reportId: id, code });
      const before = { assigneeId: row?.assigneeId ?? null, done: row?.done ?? false };
      assertFresh(request.version, row?.version ?? 0, { current: before, changedBy: row?.changedBy ?? null, changedAt: row?.changedAt ?? null });
      const assigneeId = request.unassign ? null : (request.assigneeId ?? before.assigneeId);
      if (assigneeId !== null && assigneeId !== before.assigneeId && !(await this.work.writers()).some((writer) => writer.id === assigneeId)) {
        throw invalid('assigneeId', 'Chỉ giao được cho người đang soạn báo cáo của cơ quan thường trực.');
      }
      const after = { assigneeId, done: request.done ?? before.done };
      const changed = { ...after, changedBy: actor.fullName, changedAt: await this.audit.recordedAt(), version: (row?.version ?? 0) + 1 };
      if (row) await this.unitOfWork.manager.update(ReportSectionWorkEntity, { id: row.id }, changed);
      else await this.unitOfWork.manager.insert(ReportSectionWorkEntity, { reportId: id, code, ...changed });
      const action = after.assigneeId === before.assigneeId ? 'report.sectionMarked' : 'report.sectionAssigned';
      await this.audit.append({ actor, action, subjectType: 'report', subjectId: id, before: { code, ...before }, after: { code, ...after } });
    });
    return this.unitOfWork.read(() => this.work.view(actor, id));
  }

  /**
   * Says that the person's page is open, and where they write; answers who else is here. Of no weight afterwards, so it
   * is not in the audit log.
   */
  async here(actor: Actor, id: number, { writing }: PresenceRequest): Promise<PresenceView> {
    assertCan(actor, 'report.review');
    await this.unitOfWork.read(() => this.work.presence(id));
    await this.unitOfWork.run(async () => {
      const { manager } = this.unitOfWork;
      const own = { reportId: id, userId: actor.userId };
      const said = { code: writing ?? null, at: this.clock.now() };
      const { affected } = await manager.update(ReportPresenceEntity, own, said);
      if (!affected) await manager.insert(ReportPresenceEntity, { ...own, ...said });
      await manager.delete(ReportPresenceEntity, { at: LessThan(new Date(this.clock.millis() - FORGOTTEN_MS).toISOString()) });
    });
    return this.unitOfWork.read(() => this.work.presence(id));
  }
}
