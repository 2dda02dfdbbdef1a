import { Injectable } from '@nestjs/common';
import { IsNull, MoreThan } from 'typeorm';
import type { Actor } from '#domain/permissions';
import type { ResetLinkView } from '#contract/user';
import { AuditLog } from '#api/platform/audit-log';
import { Clock } from '#api/platform/clock';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { newToken } from '#api/platform/passwords';
import { PasswordLinkEntity } from './user.entity';

const VALID_MS = 24 * 3_600_000;

/** One-time links with which a person sets a password. Call inside `unitOfWork.run`. */
@Injectable()
export class PasswordLinks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * A link valid for a day; earlier ones of this person end. The token is behind `#`, so that it stays out of the logs of
   * servers, and is answered this once: the database keeps its hash.
   */
  async issue(actor: Actor, userId: number): Promise<ResetLinkView> {
    await this.expire(userId);
    const { token, tokenHash } = newToken();
    const expiresAt = new Date(this.clock.millis() + VALID_MS).toISOString();
    await this.unitOfWork.manager.insert(PasswordLinkEntity, { userId, tokenHash, expiresAt, usedAt: null });
    await this.audit.append({ actor, action: 'user.linkIssued', subjectType: 'user', subjectId: userId, after: { expiresAt } });
    return { path: `/dat-lai-mat-khau#${token}`, expiresAt };
  }

  /** Ends every link of the person that could still be used. */
  async expire(userId: number): Promise<void> {
    const now = this.clock.now();
    await this.unitOfWork.manager.update(PasswordLinkEntity, { userId, usedAt: IsNull(), expiresAt: MoreThan(now) }, { expiresAt: now });
  }
}
