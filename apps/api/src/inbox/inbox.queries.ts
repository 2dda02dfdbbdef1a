import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Actor } from '#domain/permissions';
import type { PlainDate } from '#domain/plain-date';
import type { InboxKind, InboxList, InboxQuery } from '#contract/inbox';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { NotificationEntity } from './notification.entity';

/** Read model of inboxes: everybody's own and nobody else's. */
@Injectable()
export class InboxQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  list(actor: Actor, query: InboxQuery): Promise<InboxList> {
    return this.unitOfWork.read(async () => {
      const own = { userId: actor.userId };
      const manager = this.unitOfWork.manager;
      const [rows, total] = await manager.findAndCount(NotificationEntity, {
        where: query.unread ? { ...own, readAt: IsNull() } : own,
        order: { id: 'DESC' },
        take: query.pageSize,
        skip: (query.page - 1) * query.pageSize,
      });
      const newest = await manager.maximum(NotificationEntity, 'id', own);
      const items = rows.map(({ id, kind, text, path, createdAt, readAt }) => ({ id, kind: kind as InboxKind, text, path, createdAt, read: readAt !== null }));
      return { items, total, unread: await this.unread(actor.userId), newest };
    });
  }

  unread(userId: number): Promise<number> {
    return this.unitOfWork.manager.countBy(NotificationEntity, { userId, readAt: IsNull() });
  }

  /** Whether the reminders of a day are written. */
  remindedOn(day: PlainDate): Promise<boolean> {
    return this.unitOfWork.manager.existsBy(NotificationEntity, { batchKey: dayKey(day) });
  }
}

/** What marks the reminders of a day. */
export const dayKey = (day: PlainDate): string => `daily:${day}`;
