import { Injectable } from '@nestjs/common';
import type { AuditEntryView, AuditList, AuditQuery } from '#contract/audit';
import { AuditEntryEntity } from '#api/platform/audit-entry.entity';
import { UnitOfWork } from '#api/platform/database/unit-of-work';

/** Read model of the audit log; it is written by `AuditLog` alone. */
@Injectable()
export class AuditQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The newest first. */
  async list({ subjectType, subjectId, actorId, page, pageSize }: AuditQuery): Promise<AuditList> {
    const [rows, total] = await this.unitOfWork.manager.findAndCount(AuditEntryEntity, {
      where: {
        ...(subjectType !== undefined && { subjectType }),
        ...(subjectId !== undefined && { subjectId }),
        ...(actorId !== undefined && { actorId }),
      },
      order: { id: 'DESC' },
      skip: (page - 1) * pageSize,
      take: pageSize,
    });
    return { items: rows.map(entryView), total };
  }
}

function entryView({ id, at, actorName, actorRole, action, subjectType, subjectId, before, after, hash }: AuditEntryEntity): AuditEntryView {
  return { id, at, actorName, actorRole, action, subjectType, subjectId, before, after, hash };
}
