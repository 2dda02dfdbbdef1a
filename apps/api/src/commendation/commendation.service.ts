import { Injectable } from '@nestjs/common';
import { polarityOf } from '#domain/commendation';
import type { Actor } from '#domain/permissions';
import { formatDate } from '#domain/plain-date';
import { searchKey } from '#domain/vietnamese-text';
import type { CommendationRequest, UpdateCommendationRequest } from '#contract/commendation';
import { assertCan } from '#api/platform/access';
import { AuditLog } from '#api/platform/audit-log';
import { Clock } from '#api/platform/clock';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { assertFresh, invalid, notFound } from '#api/platform/errors';
import { UnitQueries } from '#api/unit/unit.queries';
import { CommendationEntity } from './commendation.entity';

/** Who was praised, reminded or criticised, and when. */
@Injectable()
export class CommendationService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly units: UnitQueries,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Actor null: the system (seeds). Answers the id. */
  create(actor: Actor | null, request: CommendationRequest, illustrative = false): Promise<number> {
    return this.unitOfWork.run(async () => {
      if (actor) assertCan(actor, 'commendation.manage');
      const contents = await this.contents(request);
      const row = { ...contents, illustrative, recordedAt: await this.audit.recordedAt(), removedAt: null };
      const { id } = await this.unitOfWork.manager.save(CommendationEntity, row);
      await this.audit.append({
        actor,
        action: 'commendation.created',
        subjectType: 'commendation',
        subjectId: id,
        after: request,
      });
      return id;
    });
  }

  change(actor: Actor, id: number, request: UpdateCommendationRequest): Promise<void> {
    return this.unitOfWork.run(async () => {
      const before = await this.fresh(actor, id, request.version);
      const contents = await this.contents(request);
      await this.unitOfWork.manager.update(CommendationEntity, { id }, { ...contents, version: before.version + 1 });
      await this.audit.append({
        actor,
        action: 'commendation.changed',
        subjectType: 'commendation',
        subjectId: id,
        before,
        after: request,
      });
    });
  }

  remove(actor: Actor, id: number, version: number): Promise<void> {
    return this.unitOfWork.run(async () => {
      const before = await this.fresh(actor, id, version);
      const removed = { removedAt: await this.audit.recordedAt(), version: version + 1 };
      await this.unitOfWork.manager.update(CommendationEntity, { id }, removed);
      await this.audit.append({
        actor,
        action: 'commendation.deleted',
        subjectType: 'commendation',
        subjectId: id,
        before,
      });
    });
  }

  private async fresh(actor: Actor, id: number, version: number): Promise<CommendationEntity> {
    assertCan(actor, 'commendation.manage');
    const row = await this.unitOfWork.manager.findOneBy(CommendationEntity, { id });
    if (!row || row.removedAt !== null) throw notFound('khen thưởng, phê bình');
    assertFresh(version, row.version, { current: row, ...(await this.audit.lastChange('commendation', id)) });
    return row;
  }

  private async contents(r: CommendationRequest) {
    const today = this.clock.today();
    if (r.unitId === undefined && r.recipient === undefined)
      throw invalid('recipient', 'Chọn đơn vị hoặc ghi tên cá nhân, tập thể được khen thưởng, phê bình.');
    if (r.decidedOn !== undefined && r.decidedOn > today)
      throw invalid('decidedOn', `Ngày quyết định không được sau hôm nay (${formatDate(today)}).`);
    const on = r.decidedOn ?? today;
    const name = r.unitId === undefined ? null : (await this.units.namesOn(on)).get(r.unitId)?.name;
    if (name === undefined) throw invalid('unitId', 'Đơn vị không có trong danh mục.');
    if (r.unitId !== undefined && !(await this.units.existsOn(r.unitId, on)))
      throw invalid(
        'unitId',
        `${name} không hoạt động vào ngày ${formatDate(on)}; hãy chọn đơn vị của thời gian đó hoặc xem lại ngày quyết định.`,
      );
    return {
      polarity: polarityOf(r.form),
      form: r.form,
      level: r.level,
      unitId: r.unitId ?? null,
      recipient: r.recipient ?? null,
      recipientTitle: r.recipientTitle ?? null,
      occasion: r.occasion,
      decidedOn: r.decidedOn ?? null,
      decisionNumber: r.decisionNumber ?? null,
      decidedBy: r.decidedBy ?? null,
      note: r.note ?? null,
      source: r.source ?? null,
      searchKey: searchKey(
        [name, r.recipient, r.recipientTitle, r.occasion, r.decisionNumber].filter(Boolean).join(' '),
      ),
    };
  }
}
