import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import { personId } from '#api/platform/access';
import { AuditLog } from '#api/platform/audit-log';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { assertFresh } from '#api/platform/errors';
import { ReturnAuthorEntity, ReturnEventEntity, UnitReturnEntity, type ReturnEventType } from './unit-return.entity';
import type { ReturnRow } from './return-row';

interface Step {
  type: ReturnEventType;
  reason?: string | null;
  until?: string | null;
}

/** How a return is changed: version, event and audit entry together. Call inside `unitOfWork.run`. */
@Injectable()
export class ReturnLog {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError STALE with who changed it and when */
  async assertFresh(row: ReturnRow, requested: number): Promise<void> {
    if (requested === row.version) return;
    const { status, nil, nilReason, version } = row;
    assertFresh(requested, version, {
      current: { status, nil, nilReason },
      ...(await this.audit.lastChange('unitReturn', row.id)),
    });
  }

  /** Writes the change of a step and answers the new version. */
  async step(
    actor: Actor,
    row: ReturnRow,
    change: Partial<UnitReturnEntity>,
    { type, reason = null, until = null }: Step,
  ): Promise<number> {
    const version = await this.touch(row, change);
    const at = await this.audit.recordedAt();
    await this.unitOfWork.manager.insert(ReturnEventEntity, {
      returnId: row.id,
      type,
      at,
      actorId: personId(actor),
      actorName: actor.fullName,
      reason,
      until,
    });
    const before = Object.fromEntries(
      Object.keys(change)
        .filter((key) => key !== 'acceptedTexts')
        .map((key) => [key, (row as unknown as Record<string, unknown>)[key] ?? null]),
    );
    const { acceptedTexts: _, ...after } = change;
    await this.audit.append({
      actor,
      action: `unitReturn.${type}`,
      subjectType: 'unitReturn',
      subjectId: row.id,
      before,
      after: { ...after, ...(reason ? { reason } : {}) },
    });
    return version;
  }

  /** The next version without an event: content was written. */
  async touch(row: ReturnRow, change: Partial<UnitReturnEntity> = {}): Promise<number> {
    const version = row.version + 1;
    await this.unitOfWork.manager.update(UnitReturnEntity, { id: row.id }, { ...change, version });
    Object.assign(row, change, { version });
    return version;
  }

  /** Remembers that this person had a hand in it (four eyes). */
  async author(actor: Actor, row: ReturnRow): Promise<void> {
    const userId = personId(actor);
    if (userId === null || row.authorIds.includes(userId)) return;
    await this.unitOfWork.manager.insert(ReturnAuthorEntity, { returnId: row.id, userId });
    row.authorIds.push(userId);
  }
}
