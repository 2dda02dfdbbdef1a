import { Injectable } from '@nestjs/common';
import type { PlainDate } from '#domain/plain-date';
import type { Actor } from '#domain/permissions';

/** What a lower noun tells upper ones, inside the transaction that makes it true (design.md §2). */
export interface DomainEvents {
  planIssued: { planId: number; issuedOn: PlainDate; actor: Actor };
  planClosed: {
    planId: number;
    closedOn: PlainDate;
    outcomes: { taskId: number; outcome: 'carriedOver' | 'dropped' | 'leftOpen'; basis: string | null }[];
    actor: Actor;
  };
  /** Signed: header, agenda, attendance and points are locked. */
  minutesSigned: { meetingId: number; actor: Actor };
  /** The notice of conclusions, or one that adds to it or puts it right. */
  noticeIssued: { meetingId: number; noticeId: number; actor: Actor };
  unitClosing: { unitId: number; closesOn: PlainDate };
  /** The window of a period is about to move, or the period to go: who has used it refuses. */
  periodChanging: { periodId: number };
  /** What an indicator means (kind, decimals, measure, breakdown, validity) is about to change: who holds values refuses. */
  indicatorChanging: { indicatorId: number; code: string };
}
type Handler<K extends keyof DomainEvents> = (event: DomainEvents[K]) => Promise<void>;

/** A handler that throws undoes the whole transaction: the lower noun's change is refused. */
@Injectable()
export class DomainEventBus {
  private readonly handlers = new Map<keyof DomainEvents, Handler<never>[]>();

  on<K extends keyof DomainEvents>(name: K, handler: Handler<K>): void {
    this.handlers.set(name, [...(this.handlers.get(name) ?? []), handler]);
  }
  /** Call inside `unitOfWork.run`. */
  async emit<K extends keyof DomainEvents>(name: K, event: DomainEvents[K]): Promise<void> {
    for (const handler of this.handlers.get(name) ?? []) await (handler as Handler<K>)(event);
  }
}
