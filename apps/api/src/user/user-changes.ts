import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import type { UserView } from '#contract/user';
import { assertCan } from '#api/platform/access';
import { AuditLog } from '#api/platform/audit-log';
import { Clock } from '#api/platform/clock';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { assertFresh, notFound } from '#api/platform/errors';
import { UserEntity } from './user.entity';
import { UserQueries } from './user.queries';
import { userView, type UserFacts } from './user.view';

/** What every change of an account begins and ends with. Call inside `unitOfWork.run`. */
@Injectable()
export class UserChanges {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: UserQueries,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @param version the one the request carries; undefined where nothing shown can be overwritten. */
  async open(actor: Actor, id: number, version?: number): Promise<{ user: UserEntity; before: UserFacts }> {
    const user = await this.unitOfWork.manager.findOneBy(UserEntity, { id });
    if (!user) throw notFound('tài khoản');
    assertCan(actor, 'user.manage');
    const before = await this.facts(id);
    if (version !== undefined) assertFresh(version, user.version, { current: before, ...(await this.queries.lastChange(id)) });
    return { user, before };
  }

  async save(user: UserEntity, values: Partial<UserEntity> = {}): Promise<void> {
    await this.unitOfWork.manager.update(UserEntity, { id: user.id }, { ...values, version: user.version + 1 });
  }

  async recorded(actor: Actor | null, action: string, id: number, before: UserFacts | null): Promise<UserView> {
    const after = await this.facts(id);
    await this.audit.append({ actor, action, subjectType: 'user', subjectId: id, before, after });
    return userView(after, actor, await this.queries.activeAdministrators(this.clock.today()));
  }

  /** @throws DomainError NOT_FOUND */
  async facts(id: number): Promise<UserFacts> {
    const [facts] = await this.queries.facts([id], this.clock.today());
    if (!facts) throw notFound('tài khoản');
    return facts;
  }
}
