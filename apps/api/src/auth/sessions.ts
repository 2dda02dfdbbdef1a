import { Injectable } from '@nestjs/common';
import { IsNull, LessThan } from 'typeorm';
import type { Actor } from '#domain/permissions';
import { Clock } from '#api/platform/clock';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { hashToken, newToken } from '#api/platform/passwords';
import type { UserEntity } from '#api/user/user.entity';
import { UserQueries } from '#api/user/user.queries';
import { SessionEntity } from './session.entity';

export const IDLE_MINUTES = 15;
const IDLE_MS = IDLE_MINUTES * 60_000;
const MAX_MS = 12 * 3_600_000;
/** How often "last seen" is written at most: a write per request would make every reader a writer. */
const RENEW_MS = 30_000;

export interface SignedIn {
  actor: Actor;
  user: UserEntity;
  sessionId: number;
}

/** Opaque sessions: 15 minutes idle, 12 hours at most (design.md §5). */
@Injectable()
export class Sessions {
  private readonly renewing = new Set<number>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly users: UserQueries,
    private readonly clock: Clock,
  ) {}

  /** Opens a session and answers the token for the cookie. Call inside `unitOfWork.run`. */
  async open(userId: number): Promise<string> {
    const { token, tokenHash } = newToken();
    const now = this.clock.now();
    await this.unitOfWork.manager.delete(SessionEntity, { createdAt: LessThan(this.ago(MAX_MS)) });
    await this.unitOfWork.manager.insert(SessionEntity, { userId, tokenHash, createdAt: now, lastSeenAt: now, endedAt: null });
    return token;
  }

  /** Who holds this token now; null when nobody, or no longer. A background call does not keep the session alive. */
  async find(token: string | undefined, background: boolean): Promise<SignedIn | null> {
    if (!token) return null;
    const session = await this.unitOfWork.manager.findOneBy(SessionEntity, { tokenHash: hashToken(token), endedAt: IsNull() });
    if (!session || session.lastSeenAt <= this.ago(IDLE_MS) || session.createdAt <= this.ago(MAX_MS)) return null;
    const found = await this.users.actor(session.userId, this.clock.today());
    if (!found) return null;
    if (!background && session.lastSeenAt <= this.ago(RENEW_MS)) await this.renew(session.id);
    return { ...found, sessionId: session.id };
  }

  /** Sessions past their longest life; answers how many there were. */
  async removeExpired(): Promise<number> {
    const { affected } = await this.unitOfWork.run(() => this.unitOfWork.manager.delete(SessionEntity, { createdAt: LessThan(this.ago(MAX_MS)) }));
    return affected ?? 0;
  }

  /** Call inside `unitOfWork.run`. */
  async end(sessionId: number): Promise<void> {
    await this.unitOfWork.manager.update(SessionEntity, { id: sessionId, endedAt: IsNull() }, { endedAt: this.clock.now() });
  }

  /** Ends every session of a person, but one. Call inside `unitOfWork.run`. */
  async endAllOf(userId: number, except = 0): Promise<void> {
    const open = await this.unitOfWork.manager.findBy(SessionEntity, { userId, endedAt: IsNull() });
    for (const session of open) if (session.id !== except) await this.end(session.id);
  }

  private async renew(id: number): Promise<void> {
    if (this.renewing.has(id)) return;
    this.renewing.add(id);
    try {
      await this.unitOfWork.run(() => this.unitOfWork.manager.update(SessionEntity, { id }, { lastSeenAt: this.clock.now() }));
    } finally {
      this.renewing.delete(id);
    }
  }

  private ago(ms: number): string {
    return new Date(this.clock.millis() - ms).toISOString();
  }
}
