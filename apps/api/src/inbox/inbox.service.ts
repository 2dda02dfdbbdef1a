import { Injectable } from '@nestjs/common';
import { In, IsNull, LessThanOrEqual } from 'typeorm';
import { PERMISSIONS, SYSTEM_USER_ID, type Action, type Actor } from '#domain/permissions';
import type { PlainDate } from '#domain/plain-date';
import type { InboxCountView, ReadInboxRequest } from '#contract/inbox';
import { AuditLog } from '#api/platform/audit-log';
import { Clock } from '#api/platform/clock';
import { insertRow } from '#api/platform/database/insert-row';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { updateRows } from '#api/platform/database/update-rows';
import { notFound } from '#api/platform/errors';
import { UnitQueries } from '#api/unit/unit.queries';
import { UserQueries } from '#api/user/user.queries';
import { dayKey, InboxQueries } from './inbox.queries';
import { NotificationEntity } from './notification.entity';
import { shortened, type Message, type Notice } from './notices';

/** Everybody who may do `action` for a unit. */
export interface Holders {
  unitId: number;
  action: Action;
}
/** Whom a notice goes to; whoever did the thing is never told of it. */
export interface Addressees {
  people?: readonly (number | null)[];
  /** Everybody who may do `action` for this unit today. */
  holders?: Holders;
  /** The same for several units at once: whoever acts for two of them is told once. */
  holdersOf?: readonly Holders[];
  except?: readonly number[];
}
/** The width of the column. */
const LONGEST = 500;
/** SQLite limits the number of parameters of one statement. */
const ROWS_AT_ONCE = 100;

/** Entries are written in the transaction of the change they tell of: a refused change tells nobody. */
@Injectable()
export class InboxService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: InboxQueries,
    private readonly users: UserQueries,
    private readonly units: UnitQueries,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * Tells people what happened. Call inside `unitOfWork.run`. What one transaction tells one person of one kind and unit
   * is one entry that counts; per day, because a demonstration year is played in a single transaction.
   */
  async tell(actor: Actor | null, notice: Notice, to: Addressees): Promise<void> {
    const today = this.clock.today();
    const people = await this.people(to, today);
    for (const userId of [SYSTEM_USER_ID, actor?.userId ?? SYSTEM_USER_ID, ...(to.except ?? [])]) people.delete(userId);
    if (people.size === 0) return;
    const unitName =
      notice.unitName ?? (await this.units.namesOn(today, [notice.unitId])).get(notice.unitId)?.name ?? '';
    const told = await this.unitOfWork.once(`inbox ${today} ${notice.batch ?? notice.kind} ${notice.unitId}`, () =>
      Promise.resolve(new Map<number, { id: number; count: number }>()),
    );
    for (const userId of people) {
      const before = told.get(userId);
      const count = (before?.count ?? 0) + (notice.count ?? 1);
      const message = fitting(notice.words(count, unitName));
      if (before) await updateRows(this.unitOfWork.manager, NotificationEntity, message, 'id = :id', { id: before.id });
      const id =
        before?.id ??
        (await insertRow(this.unitOfWork.manager, NotificationEntity, {
          ...message,
          userId,
          kind: notice.kind,
          batchKey: null,
          createdAt: this.clock.now(),
          readAt: null,
        }));
      told.set(userId, { id, count });
    }
  }

  /** What a notice asked `holders` to do is done: nobody has to be told any more. Call inside `unitOfWork.run`. */
  async settle(notice: Notice, holders: Holders): Promise<void> {
    const people = [...(await this.people({ holders }, this.clock.today()))];
    const { path } = notice.words(1, '');
    if (people.length === 0) return;
    const asked = 'user_id in (:...people) and read_at is null and kind = :kind and path = :path';
    await updateRows(this.unitOfWork.manager, NotificationEntity, { readAt: this.clock.now() }, asked, {
      people,
      kind: notice.kind,
      path,
    });
  }

  /**
   * The day's reminders, once per day whichever process comes first: writers take turns, so the second one sees them.
   * Answers how many were written.
   */
  remind(day: PlainDate, reminders: readonly { userId: number; message: Message }[]): Promise<number> {
    return this.unitOfWork.run(async () => {
      if (reminders.length === 0 || (await this.queries.remindedOn(day))) return 0;
      const createdAt = this.clock.now();
      const rows = reminders.map(({ userId, message }) => ({
        ...fitting(message),
        userId,
        kind: 'daily',
        batchKey: dayKey(day),
        createdAt,
        readAt: null,
      }));
      for (let i = 0; i < rows.length; i += ROWS_AT_ONCE)
        await this.unitOfWork.manager.insert(NotificationEntity, rows.slice(i, i + ROWS_AT_ONCE));
      await this.audit.append({
        actor: null,
        action: 'inbox.reminded',
        subjectType: 'inbox',
        subjectId: null,
        after: { day, people: rows.length },
      });
      return rows.length;
    });
  }

  /**
   * Marks own entries as read; the log does not record it, for it changes nothing that anybody else can see.
   * @throws DomainError NOT_FOUND when one of `ids` is not the actor's, and then marks none.
   */
  read(actor: Actor, request: ReadInboxRequest): Promise<InboxCountView> {
    return this.unitOfWork.run(async () => {
      const manager = this.unitOfWork.manager;
      // With `all` nobody has looked at them.
      const ids = request.all ? [] : [...new Set(request.ids ?? [])];
      if (
        !request.all &&
        (await manager.countBy(NotificationEntity, { userId: actor.userId, id: In(ids) })) < ids.length
      )
        throw notFound('thư này');
      const wanted = request.all ? LessThanOrEqual(request.upTo!) : In(ids);
      await manager.update(
        NotificationEntity,
        { userId: actor.userId, readAt: IsNull(), id: wanted },
        { readAt: this.clock.now() },
      );
      return { unread: await this.queries.unread(actor.userId) };
    });
  }

  private async people(to: Addressees, today: PlainDate): Promise<Set<number>> {
    const people = new Set((to.people ?? []).filter((id) => id !== null));
    for (const { unitId, action } of [...(to.holders ? [to.holders] : []), ...(to.holdersOf ?? [])]) {
      for (const holder of await this.users.holders(PERMISSIONS[action], today, unitId)) people.add(holder.userId);
    }
    return people;
  }
}

const fitting = ({ text, path }: Message): Message => ({ text: shortened(text, LONGEST), path });
