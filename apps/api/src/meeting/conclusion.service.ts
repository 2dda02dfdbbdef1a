import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Actor } from '#domain/permissions';
import { searchKey } from '#domain/vietnamese-text';
import type { ConcludeRequest, ConclusionRequest, UpdateConclusionRequest } from '#contract/conclusion';
import { assertCan } from '#api/platform/access';
import { AuditLog } from '#api/platform/audit-log';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { assertFresh, DomainError, invalid, InvalidRequest, notFound } from '#api/platform/errors';
import { ConclusionContents } from './conclusion-contents';
import { ConclusionEntity, ConclusionTaskEntity } from './conclusion.entity';
import { lockedMessage, MeetingAccessRules, type SeenMeeting } from './meeting-access';
import { MeetingEntity } from './meeting.entity';
import { PointService } from './point.service';

/** Conclusions until their notice is issued; each has its own version. After the issue nothing here changes one. */
@Injectable()
export class ConclusionService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: MeetingAccessRules,
    private readonly contents: ConclusionContents,
    private readonly points: PointService,
    private readonly audit: AuditLog,
  ) {}

  /** All or none, in the order given; what has no number gets the next one. Answers the ids. */
  add(actor: Actor, meetingId: number, requests: readonly ConclusionRequest[]): Promise<number[]> {
    return this.unitOfWork.run(async () => {
      const seen = await this.access.open(actor, meetingId, ['draft', 'held', 'signed']);
      const ids: number[] = [];
      for (const [i, request] of requests.entries()) {
        ids.push(await this.insert(actor, seen, request, null).catch((error: unknown) => Promise.reject(requests.length > 1 ? atItem(error, i) : error)));
      }
      return ids;
    });
  }

  /** A point becomes a conclusion in its own words, with its area, said by the chair. Answers the id. */
  conclude(actor: Actor, pointId: number, { version, text }: ConcludeRequest): Promise<number> {
    return this.unitOfWork.run(async () => {
      const { point, seen } = await this.points.point(actor, pointId, version, ['draft', 'held', 'signed']);
      const known = (await this.unitOfWork.manager.findBy(ConclusionEntity, { pointId })).find((c) => c.removedAt === null);
      if (known) throw new DomainError('DUPLICATE', `Ý kiến này đã thành kết luận số ${known.number}.`, { id: known.id });
      const request: ConclusionRequest = { text: text ?? point.text, citedDocuments: [], inconsistent: false, tasks: [], ...(point.areaId === null ? {} : { areaId: point.areaId }) };
      const id = await this.insert(actor, seen, request, pointId);
      await this.points.touch(actor, pointId);
      return id;
    });
  }

  update(actor: Actor, id: number, request: UpdateConclusionRequest): Promise<void> {
    return this.unitOfWork.run(async () => {
      const { conclusion, seen, before } = await this.conclusion(actor, id, request.version);
      const { version, ...wanted } = request;
      const { meeting } = seen;
      const number = wanted.number ?? conclusion.number;
      await this.assertNumberFree(meeting.id, number, id);
      const manager = this.unitOfWork.manager;
      await this.contents.check(actor, seen, wanted);
      await manager.update(ConclusionEntity, { id }, { ...rowOf(wanted, meeting), number, version: version + 1 });
      await this.setTasks(id, wanted);
      await this.audit.append({ actor, action: 'conclusion.changed', subjectType: 'conclusion', subjectId: id, before, after: { ...wanted, number } });
    });
  }

  /** A draft that is taken away stays known under an earlier knowledge, and in the audit log. */
  remove(actor: Actor, id: number, version: number): Promise<void> {
    return this.unitOfWork.run(async () => {
      const { conclusion, before } = await this.conclusion(actor, id, version);
      await this.unitOfWork.manager.update(ConclusionEntity, { id }, { removedAt: await this.audit.recordedAt(), version: version + 1 });
      if (conclusion.pointId !== null) await this.points.touch(actor, conclusion.pointId);
      await this.audit.append({ actor, action: 'conclusion.deleted', subjectType: 'conclusion', subjectId: id, before });
    });
  }

  private async insert(actor: Actor, seen: SeenMeeting, request: ConclusionRequest, pointId: number | null): Promise<number> {
    const { meeting } = seen;
    const manager = this.unitOfWork.manager;
    const last = await manager.maximum(ConclusionEntity, 'number', { meetingId: meeting.id, removedAt: IsNull() });
    const number = request.number ?? (last ?? 0) + 1;
    await this.assertNumberFree(meeting.id, number, null);
    await this.contents.check(actor, seen, request);
    const { id } = await manager.save(ConclusionEntity, { ...rowOf(request, meeting), meetingId: meeting.id, number, pointId, recordedAt: await this.audit.recordedAt(), removedAt: null });
    await this.setTasks(id, request);
    await this.audit.append({ actor, action: 'conclusion.created', subjectType: 'conclusion', subjectId: id, after: { meetingId: meeting.id, ...request, number, ...(pointId === null ? {} : { pointId }) } });
    return id;
  }

  private async conclusion(actor: Actor, id: number, version: number): Promise<{ conclusion: ConclusionEntity; seen: SeenMeeting; before: object }> {
    const manager = this.unitOfWork.manager;
    const conclusion = await manager.findOneBy(ConclusionEntity, { id, removedAt: IsNull() });
    if (!conclusion) throw notFound('kết luận');
    const seen = await this.access.get(actor, conclusion.meetingId).catch(() => Promise.reject(notFound('kết luận')));
    assertCan(actor, 'meeting.write', seen.subject);
    const { version: stored, searchKey: _key, recordedAt: _at, removedAt: _gone, ...said } = conclusion;
    const before = { ...said, tasks: await manager.find(ConclusionTaskEntity, { where: { conclusionId: id }, order: { orderNo: 'ASC' } }) };
    assertFresh(version, stored, { current: before, ...(await this.audit.lastChange('conclusion', id)) });
    if (seen.meeting.status === 'issued') throw new DomainError('ALREADY_DONE', lockedMessage(seen.meeting));
    return { conclusion, seen, before };
  }

  private async setTasks(conclusionId: number, { tasks, areaId }: ConclusionRequest): Promise<void> {
    const manager = this.unitOfWork.manager;
    await manager.delete(ConclusionTaskEntity, { conclusionId });
    for (const [i, task] of tasks.entries()) await manager.insert(ConclusionTaskEntity, { conclusionId, orderNo: i + 1, taskId: null, ...this.contents.taskRow(task, areaId) });
  }

  private async assertNumberFree(meetingId: number, number: number, except: number | null): Promise<void> {
    const other = await this.unitOfWork.manager.findOneBy(ConclusionEntity, { meetingId, number, removedAt: IsNull() });
    if (other && other.id !== except) throw invalid('number', `Cuộc họp đã có kết luận số ${number}.`);
  }
}

/** Which of many was at fault. */
function atItem(error: unknown, i: number): unknown {
  return error instanceof InvalidRequest ? new InvalidRequest(error.fields.map((f) => ({ ...f, field: `items.${i}.${f.field}` }))) : error;
}

const rowOf = (r: ConclusionRequest, meeting: MeetingEntity) => ({
  text: r.text,
  speaker: r.speaker ?? meeting.chairName,
  areaId: r.areaId ?? null,
  citedDocuments: r.citedDocuments,
  inconsistent: r.inconsistent,
  inconsistencyNote: r.inconsistent ? (r.inconsistencyNote ?? null) : null,
  noTaskReason: r.noTaskReason ?? null,
  searchKey: searchKey(`${r.text} ${r.citedDocuments.map((d) => d.number).join(' ')}`),
});
