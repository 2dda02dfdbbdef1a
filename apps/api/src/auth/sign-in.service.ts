import { createHash } from 'node:crypto';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { normalizeText } from '#domain/vietnamese-text';
import { Clock } from '#api/platform/clock';
import type { Config } from '#api/platform/config';
import { AuditLog } from '#api/platform/audit-log';
import { CONFIG } from '#api/platform/database/database.module';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { DomainError } from '#api/platform/errors';
import { verifyPassword } from '#api/platform/passwords';
import { UserEntity } from '#api/user/user.entity';
import { UserQueries } from '#api/user/user.queries';
import { SignInAttemptEntity } from './session.entity';

const WINDOW_MS = 15 * 60_000;
/** From this failure on the pair of account and address waits; the wait grows. */
const FIRST_DELAY_AT = 3;
/** At this failure the pair is locked for the whole window. */
const LOCK_AT = 5;
/** Beyond this many tries nobody is told anything but to wait. */
const FLOOD_AT = 10;
/** The last administrator is slowed down and never locked out. */
const LAST_ADMINISTRATOR_DELAY_MS = 60_000;
const MAX_WAITING = 50;

/** Where a try comes from. */
export interface SignInSource {
  address: string;
  /** Came through a proxy: demo accounts are for this machine alone. */
  forwarded: boolean;
  requestId: string;
}

export const signInFailed = () =>
  new DomainError('SIGN_IN_FAILED', 'Sai tên đăng nhập hoặc mật khẩu. Nếu nhập sai nhiều lần, hãy đợi 15 phút hoặc nhờ quản trị viên cấp đường dẫn đặt lại mật khẩu.');

/** Checks a name and a password. Known and unknown names get the same answer in the same time. */
@Injectable()
export class SignInService {
  private readonly log = new Logger('sign-in');
  /** Tries of one account and address take turns, so that parallel guesses are counted one by one. */
  private readonly turns = new Map<string, { last: Promise<unknown>; waiting: number }>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly users: UserQueries,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Every refusal is a line of the log: which account if there is one, the how manieth from there, never what was typed.
   * @throws DomainError SIGN_IN_FAILED, TOO_MANY_ATTEMPTS, FORBIDDEN (demo account from elsewhere)
   */
  authenticate(username: string, password: string, from: SignInSource): Promise<UserEntity> {
    const name = normalizeText(username).toLowerCase();
    const key = createHash('sha256').update(`${name}\n${from.address}`).digest('hex');
    return this.inTurn(key, () => this.check(name, password, key, from));
  }

  private async check(name: string, password: string, key: string, from: SignInSource): Promise<UserEntity> {
    const attempt = await this.unitOfWork.manager.findOneBy(SignInAttemptEntity, { key });
    const current = attempt && attempt.firstAt > this.ago(WINDOW_MS) ? attempt : null;
    const user = await this.unitOfWork.manager.findOneBy(UserEntity, { username: name, status: 'active' });
    const refused = (error: DomainError, failures = (current?.failures ?? 0) + 1) => {
      this.log.warn({ msg: 'sign-in refused', requestId: from.requestId, userId: user?.id ?? null, code: error.code, failures });
      return error;
    };
    if (current?.lockedUntil && current.lockedUntil > this.clock.now()) {
      await this.countFailure(key, current, null, 0);
      if (current.failures >= FLOOD_AT) throw refused(this.flooded(current.lockedUntil));
      throw refused(signInFailed());
    }
    if (!(await verifyPassword(user?.passwordHash ?? null, password)) || !user) {
      await this.countFailure(key, current, user, await this.waitAfter((current?.failures ?? 0) + 1, user));
      throw refused(signInFailed());
    }
    if (user.demo && from.forwarded && !this.config.allowDemoRemote) {
      throw refused(new DomainError('FORBIDDEN', 'Tài khoản minh họa chỉ dùng được ngay trên máy chủ. Hãy dùng tài khoản thật do quản trị viên cấp.'), current?.failures ?? 0);
    }
    if (attempt) await this.unitOfWork.run(() => this.unitOfWork.manager.delete(SignInAttemptEntity, { key }));
    return user;
  }

  /** @param wait milliseconds until the next try is looked at; 0 leaves a running wait as it is. */
  private async countFailure(key: string, current: SignInAttemptEntity | null, user: UserEntity | null, wait: number): Promise<void> {
    const failures = (current?.failures ?? 0) + 1;
    await this.unitOfWork.run(async () => {
      const manager = this.unitOfWork.manager;
      const lockedUntil = wait > 0 ? new Date(this.clock.millis() + wait).toISOString() : (current?.lockedUntil ?? null);
      const row = { key, failures, firstAt: current?.firstAt ?? this.clock.now(), lockedUntil };
      if (!current) await manager.delete(SignInAttemptEntity, { key });
      if (current) await manager.update(SignInAttemptEntity, { key }, row);
      else await manager.insert(SignInAttemptEntity, row);
      // One entry when the lock begins, not one per guess: the log must not be flooded from outside.
      if (failures === LOCK_AT) {
        await this.audit.append({ actor: null, action: 'signIn.locked', subjectType: 'user', subjectId: user?.id ?? null });
      }
    });
  }

  private async waitAfter(failures: number, user: UserEntity | null): Promise<number> {
    if (failures < FIRST_DELAY_AT) return 0;
    const growing = 1000 * 2 ** (failures - FIRST_DELAY_AT);
    if (failures < LOCK_AT) return growing;
    const administrators = user ? await this.users.activeAdministrators(this.clock.today()) : [];
    const isLastAdministrator = administrators.length === 1 && administrators[0] === user?.id;
    return isLastAdministrator ? Math.min(growing, LAST_ADMINISTRATOR_DELAY_MS) : WINDOW_MS;
  }

  private flooded(lockedUntil: string): DomainError {
    const seconds = Math.max(1, Math.ceil((Date.parse(lockedUntil) - this.clock.millis()) / 1000));
    return new DomainError('TOO_MANY_ATTEMPTS', 'Bạn đã thử đăng nhập quá nhiều lần. Hãy đợi 15 phút rồi thử lại.', undefined, seconds);
  }

  private async inTurn<T>(key: string, job: () => Promise<T>): Promise<T> {
    const line = this.turns.get(key) ?? { last: Promise.resolve(), waiting: 0 };
    if (line.waiting >= MAX_WAITING) throw this.flooded(new Date(this.clock.millis() + 60_000).toISOString());
    line.waiting += 1;
    const turn = line.last.then(job);
    line.last = turn.catch(() => undefined);
    this.turns.set(key, line);
    try {
      return await turn;
    } finally {
      line.waiting -= 1;
      if (line.waiting === 0) this.turns.delete(key);
    }
  }

  private ago(ms: number): string {
    return new Date(this.clock.millis() - ms).toISOString();
  }
}
