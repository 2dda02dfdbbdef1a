import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Clock } from '#api/platform/clock';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { newToken } from '#api/platform/passwords';
import { PasswordLinkEntity } from '#api/user/user.entity';

const VALID_MS = 24 * 3_600_000;

/** The one-time link with which the first administrator of an empty installation is created. */
@Injectable()
export class SetUpLinks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** A fresh token; earlier ones that were never used are worth nothing from now on. */
  issue(): Promise<string> {
    return this.unitOfWork.run(async () => {
      const { token, tokenHash } = newToken();
      const expiresAt = new Date(this.clock.millis() + VALID_MS).toISOString();
      await this.unitOfWork.manager.delete(PasswordLinkEntity, { userId: IsNull(), usedAt: IsNull() });
      await this.unitOfWork.manager.insert(PasswordLinkEntity, { userId: null, tokenHash, expiresAt, usedAt: null });
      return token;
    });
  }
}
