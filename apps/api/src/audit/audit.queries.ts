import { Injectable } from '@nestjs/common';
import { And, LessThan, MoreThanOrEqual, type FindOperator } from 'typeorm';
import type { AuditEntryView, AuditList, AuditQuery } from '#contract/audit';
import { startInProvince } from '#domain/plain-date';
import { AuditEntryEntity } from '#api/platform/audit-entry.entity';
import { UnitOfWork } from '#api/platform/database/unit-of-work';

/** Read model of the audit log; it is written by `AuditLog` alone. */
@Injectable()
export class AuditQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The newest first. */
  async list({ subjectType, subjectId, actorId, from, to, page, pageSize }: AuditQuery): Promise<AuditList> {
    const [rows, total] = await this.unitOfWork.manager.findAndCount(AuditEntryEntity, {
      where: {
        ...(subjectType !== undefined && { subjectType }),
        ...(subjectId !== undefined && { subjectId }),
        ...(actorId !== undefined && { actorId }),
        ...((from ?? to) !== undefined && { at: within(from, to) }),
      },
      order: { id: 'DESC' },
      skip: (page - 1) * pageSize,
      take: pageSize,
    });
    return { items: rows.map(entryView), total };
  }
}

/** Instants of the days from the first to the last, both included. */
function within(from: string | undefined, to: string | undefined): FindOperator<string> {
  const bounds = [
    ...(from === undefined ? [] : [MoreThanOrEqual(startInProvince(from))]),
    ...(to === undefined ? [] : [LessThan(startInProvince(to, 1))]),
  ];
  return And(...bounds);
}

function entryView({ id, at, actorName, actorRole, action, subjectType, subjectId, before, after, hash }: AuditEntryEntity): AuditEntryView {
  return { id, at, actorName, actorRole, action, subjectType, subjectId, before, after, hash };
}
