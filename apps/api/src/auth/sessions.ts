import { Injectable } from '@nestjs/common';
import { IsNull, LessThan } from 'typeorm';
import type { Actor, Role } from '#domain/permissions';
import { Clock } from '#api/platform/clock';
import { AskedTogether } from '#api/platform/asked-together';
import { readRows, truth } from '#api/platform/database/sql';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { hashToken, newToken } from '#api/platform/passwords';
import { SessionEntity } from './session.entity';

export const IDLE_MINUTES = 15;
const IDLE_MS = IDLE_MINUTES * 60_000;
const MAX_MS = 12 * 3_600_000;
/** How often "last seen" is written at most: a write per request would make every reader a writer. */
const RENEW_MS = 30_000;

export interface SignedIn {
  actor: Actor;
  user: { demo: boolean; mustChangePassword: boolean };
  sessionId: number;
  /** The audit chain's last link when this was read; null in an empty chain. */
  head: string | null;
}

/**
 * Sessions, their active accounts and each role held on a day, with the state of the whole database that they were read
 * of: one statement for all who ask at once, because every request asks it.
 */
const SIGNED_IN = (hashes: string) => `
  select s.token_hash as "tokenHash", (select hash from audit_entry order by id desc limit 1) as "head",
         s.id as "id", s.created_at as "createdAt", s.last_seen_at as "lastSeenAt", u.id as "userId", u.full_name as "fullName",
         u.demo as "demo", u.must_change_password as "mustChangePassword", m.role as "role", m.unit_id as "unitId"
    from user_session s
    join user_account u on u.id = s.user_id and u.status = 'active'
    left join membership m on m.user_id = u.id and m.valid_from <= :today and (m.valid_to is null or m.valid_to > :today)
   where s.token_hash in (${hashes}) and s.ended_at is null order by m.id`;
/** However many are asked for, the text is the same. */
const HASHES = {
  sqlite: 'select value from json_each(:hashes)',
  postgres: 'select json_array_elements_text(cast(:hashes as json))',
};
interface SignedInRow {
  tokenHash: string;
  head: string | null;
  id: number;
  createdAt: string;
  lastSeenAt: string;
  userId: number;
  fullName: string;
  demo: unknown;
  mustChangePassword: unknown;
  role: Role | null;
  unitId: number | null;
}

/** Opaque sessions: 15 minutes idle, 12 hours at most (design.md §5). */
@Injectable()
export class Sessions {
  private readonly renewing = new Set<number>();
  private readonly asked = new AskedTogether((hashes: string[]) => this.read(hashes));

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Opens a session and answers the token for the cookie. Call inside `unitOfWork.run`. */
  async open(userId: number): Promise<string> {
    const { token, tokenHash } = newToken();
    const now = this.clock.now();
    await this.unitOfWork.manager.delete(SessionEntity, { createdAt: LessThan(this.ago(MAX_MS)) });
    await this.unitOfWork.manager.insert(SessionEntity, {
      userId,
      tokenHash,
      createdAt: now,
      lastSeenAt: now,
      endedAt: null,
    });
    return token;
  }

  /** Who holds this token now; null when nobody, or no longer. A background call does not keep the session alive. */
  async find(token: string | undefined, background: boolean): Promise<SignedIn | null> {
    if (!token) return null;
    const rows = (await this.asked.answer(hashToken(token))) ?? [];
    const session = rows[0];
    if (!session || session.lastSeenAt <= this.ago(IDLE_MS) || session.createdAt <= this.ago(MAX_MS)) return null;
    if (!background && session.lastSeenAt <= this.ago(RENEW_MS)) await this.renew(session.id);
    return {
      actor: {
        userId: session.userId,
        fullName: session.fullName,
        roles: rows.flatMap(({ role, unitId }) => (role === null ? [] : [{ role, unitId }])),
      },
      user: { demo: truth(session.demo), mustChangePassword: truth(session.mustChangePassword) },
      sessionId: session.id,
      head: session.head,
    };
  }

  /** By the hash of their tokens. */
  private async read(hashes: readonly string[]): Promise<Map<string, SignedInRow[]>> {
    const asked = { hashes: JSON.stringify(hashes), today: this.clock.today() };
    const found = new Map<string, SignedInRow[]>();
    for (const row of await readRows<SignedInRow>(
      this.unitOfWork.reader,
      SIGNED_IN(HASHES[this.unitOfWork.kind]),
      asked,
    )) {
      const rows = found.get(row.tokenHash);
      if (rows) rows.push(row);
      else found.set(row.tokenHash, [row]);
    }
    return found;
  }

  /** Sessions past their longest life; answers how many there were. */
  async removeExpired(): Promise<number> {
    const { affected } = await this.unitOfWork.run(() =>
      this.unitOfWork.manager.delete(SessionEntity, { createdAt: LessThan(this.ago(MAX_MS)) }),
    );
    return affected ?? 0;
  }

  /** Call inside `unitOfWork.run`. */
  async end(sessionId: number): Promise<void> {
    await this.unitOfWork.manager.update(
      SessionEntity,
      { id: sessionId, endedAt: IsNull() },
      { endedAt: this.clock.now() },
    );
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
      await this.unitOfWork.run(() =>
        this.unitOfWork.manager.update(SessionEntity, { id }, { lastSeenAt: this.clock.now() }),
      );
    } finally {
      this.renewing.delete(id);
    }
  }

  private ago(ms: number): string {
    return new Date(this.clock.millis() - ms).toISOString();
  }
}
