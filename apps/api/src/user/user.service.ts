import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import { searchKey, sortKey } from '#domain/vietnamese-text';
import type { CreatedUserView, CreateUserRequest, ResetLinkView, UpdateUserRequest, UserList, UserQuery, UserView } from '#contract/user';
import { assertCan } from '#api/platform/access';
import { Clock } from '#api/platform/clock';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { invalid } from '#api/platform/errors';
import { PasswordLinks } from './password-links';
import { UserChanges } from './user-changes';
import { MembershipEntity, UserEntity } from './user.entity';
import { UserQueries } from './user.queries';
import { UserRules } from './user.rules';
import { DISABLED, userView } from './user.view';

/** Accounts of named persons. A disabled account is out at its next request: sessions ask for the status each time. */
@Injectable()
export class UserService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: UserQueries,
    private readonly rules: UserRules,
    private readonly changes: UserChanges,
    private readonly links: PasswordLinks,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, query: UserQuery): Promise<UserList> {
    const today = this.clock.today();
    const { items, total } = await this.queries.list(query, today);
    const administrators = await this.queries.activeAdministrators(today);
    return { items: items.map((facts) => userView(facts, actor, administrators)), total };
  }

  /** @throws DomainError NOT_FOUND */
  async view(actor: Actor, id: number): Promise<UserView> {
    return userView(await this.changes.facts(id), actor, await this.queries.activeAdministrators(this.clock.today()));
  }

  /** A new account without a password, and the link with which its owner sets one. */
  create(actor: Actor, request: CreateUserRequest): Promise<CreatedUserView> {
    return this.unitOfWork.run(async () => {
      assertCan(actor, 'user.manage');
      const id = await this.insert(request, { passwordHash: null, demo: false });
      const user = await this.changes.recorded(actor, 'user.created', id, null);
      return { user, resetLink: await this.links.issue(actor, id) };
    });
  }

  /**
   * For the system itself (seeds), never behind a route: an account that can sign in at once.
   * @param secret.passwordHash argon2id, made by `hashPassword` outside any transaction.
   */
  createWithPassword(request: CreateUserRequest, secret: { passwordHash: string; demo: boolean }): Promise<UserView> {
    return this.unitOfWork.run(async () => this.changes.recorded(null, 'user.created', await this.insert(request, secret), null));
  }

  update(actor: Actor, id: number, request: UpdateUserRequest): Promise<UserView> {
    return this.unitOfWork.run(async () => {
      const { user, before } = await this.changes.open(actor, id, request.version);
      const { fullName, title = '', email = null, phone = null, status } = request;
      await this.changes.save(user, { fullName, title, email, phone, status, ...keysOf(user.username, fullName) });
      if (user.status === 'active' && status === 'disabled') {
        await this.links.expire(id);
        if (before.memberships.some((m) => m.role === 'administrator' && !this.isOver(m.validTo))) await this.rules.assertAdministratorRemains('status');
      }
      return this.changes.recorded(actor, 'user.changed', id, before);
    });
  }

  /** A new one-time link; changes nothing of what the account shows, so it needs no version. */
  resetLink(actor: Actor, id: number): Promise<ResetLinkView> {
    return this.unitOfWork.run(async () => {
      const { user } = await this.changes.open(actor, id);
      if (user.status === 'disabled') throw invalid('status', DISABLED);
      return this.links.issue(actor, id);
    });
  }

  private isOver(validTo: string | null): boolean {
    return validTo !== null && validTo <= this.clock.today();
  }

  private async insert(request: CreateUserRequest, secret: { passwordHash: string | null; demo: boolean }): Promise<number> {
    const { username, fullName, title = '', email = null, phone = null, role, validFrom } = request;
    await this.rules.assertUsernameFree(username);
    await this.rules.assertMembership(request);
    const keys = keysOf(username, fullName);
    const user = { version: 1, username, fullName, title, email, phone, status: 'active', lastSignInAt: null, ...secret, ...keys } as const;
    const { id } = await this.unitOfWork.manager.save(UserEntity, { ...user });
    await this.unitOfWork.manager.insert(MembershipEntity, {
      userId: id,
      role,
      unitId: request.unitId ?? null,
      validFrom,
      validTo: request.validTo ?? null,
    });
    return id;
  }
}

const keysOf = (username: string, fullName: string) => ({ searchKey: searchKey(`${username} ${fullName}`), sortKey: sortKey(fullName) });
