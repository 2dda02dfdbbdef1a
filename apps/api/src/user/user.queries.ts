import { Injectable } from '@nestjs/common';
import { In, Like } from 'typeorm';
import type { Actor, Role } from '#domain/permissions';
import type { PlainDate } from '#domain/plain-date';
import { searchKey } from '#domain/vietnamese-text';
import type { UserQuery } from '#contract/user';
import { AuditEntryEntity } from '#api/platform/audit-entry.entity';
import { readRows } from '#api/platform/database/sql';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { UnitQueries } from '#api/unit/unit.queries';
import { MembershipEntity, UserEntity } from './user.entity';
import { userFacts, type UserFacts } from './user.view';

/** Read model of accounts. */
@Injectable()
export class UserQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly units: UnitQueries,
  ) {}

  /** Accounts in dictionary order of their names; `unitId` asks for those who hold or will hold a role there. */
  async list(query: UserQuery, today: PlainDate): Promise<{ items: UserFacts[]; total: number }> {
    const conditions = [
      ...(query.q ? ["and u.search_key like :pattern escape '\\'"] : []),
      ...(query.status ? ['and u.status = :status'] : []),
      ...(query.unitId
        ? ['and exists (select 1 from membership m where m.user_id = u.id and m.unit_id = :unitId and (m.valid_to is null or m.valid_to > :today))']
        : []),
    ];
    const found = `from user_account u where 1 = 1 ${conditions.join(' ')}`;
    const parameters = { ...query, today, pattern: `%${searchKey(query.q ?? '').replace(/[\\%_]/g, '\\$&')}%` };
    const [count] = await readRows<{ total: number }>(this.unitOfWork.manager, `select count(*) as "total" ${found}`, parameters);
    const rows = await readRows<{ id: number }>(
      this.unitOfWork.manager,
      `select u.id as "id" ${found} order by u.sort_key, u.id limit :pageSize offset :from`,
      { ...parameters, from: (query.page - 1) * query.pageSize },
    );
    return { items: await this.facts(rows.map((row) => row.id), today), total: count!.total };
  }

  /** Accounts with every role they hold, held or will hold, in the order asked for; units by their name of `today`. */
  async facts(ids: number[], today: PlainDate): Promise<UserFacts[]> {
    const users = await this.unitOfWork.manager.findBy(UserEntity, { id: In(ids) });
    const memberships = await this.unitOfWork.manager.find(MembershipEntity, { where: { userId: In(ids) }, order: { validFrom: 'ASC', id: 'ASC' } });
    const names = await this.units.namesOn(today);
    return ids.flatMap((id) => {
      const user = users.find((u) => u.id === id);
      return user ? [userFacts(user, memberships.filter((m) => m.userId === id), names)] : [];
    });
  }

  memberships(userId: number): Promise<MembershipEntity[]> {
    return this.unitOfWork.manager.find(MembershipEntity, { where: { userId }, order: { validFrom: 'ASC', id: 'ASC' } });
  }

  /** Who changed the account last and when, for the answer to a stale edit; signing in is no change. */
  async lastChange(id: number): Promise<{ changedBy: string | null; changedAt: string | null }> {
    const entry = await this.unitOfWork.manager.findOne(AuditEntryEntity, {
      where: { subjectType: 'user', subjectId: id, action: Like('user.%') },
      order: { id: 'DESC' },
    });
    return { changedBy: entry?.actorName ?? null, changedAt: entry?.at ?? null };
  }

  /** The person with the roles held on a date; null for an unknown or disabled account. */
  async actor(userId: number, on: PlainDate): Promise<{ actor: Actor; user: UserEntity } | null> {
    const user = await this.unitOfWork.manager.findOneBy(UserEntity, { id: userId, status: 'active' });
    if (!user) return null;
    const roles = await readRows<{ role: Role; unitId: number | null }>(
      this.unitOfWork.manager,
      `select role as "role", unit_id as "unitId" from membership
        where user_id = :userId and valid_from <= :on and (valid_to is null or valid_to > :on) order by id`,
      { userId, on },
    );
    return { actor: { userId: user.id, fullName: user.fullName, roles }, user };
  }

  /** Who holds one of the roles on a date, of one unit or of all: active accounts, with the units of those roles. */
  holders(roles: readonly Role[], on: PlainDate, unitId?: number): Promise<{ userId: number; unitId: number | null }[]> {
    return readRows(
      this.unitOfWork.manager,
      `select u.id as "userId", m.unit_id as "unitId" from user_account u join membership m on m.user_id = u.id
        where u.status = 'active' and m.role in (:...roles) and m.valid_from <= :on and (m.valid_to is null or m.valid_to > :on)
              ${unitId === undefined ? '' : 'and m.unit_id = :unitId'} order by u.id`,
      { roles, on, unitId },
    );
  }

  /** How many active administrators there are on a date: the last one is never lost. */
  async activeAdministrators(on: PlainDate): Promise<number[]> {
    const rows = await readRows<{ id: number }>(
      this.unitOfWork.manager,
      `select distinct u.id as "id" from user_account u join membership m on m.user_id = u.id
        where u.status = 'active' and m.role = 'administrator' and m.valid_from <= :on and (m.valid_to is null or m.valid_to > :on)`,
      { on },
    );
    return rows.map((r) => r.id);
  }

  /** The days after `today` on which some active administrator stops being one. */
  async administratorsLeaveOn(today: PlainDate): Promise<PlainDate[]> {
    const rows = await readRows<{ on: PlainDate }>(
      this.unitOfWork.manager,
      `select distinct m.valid_to as "on" from user_account u join membership m on m.user_id = u.id
        where u.status = 'active' and m.role = 'administrator' and m.valid_to > :today`,
      { today },
    );
    return rows.map((row) => row.on);
  }

  /** Whether anyone has an account yet: if not, this is a first start. */
  async anybody(): Promise<boolean> {
    return (await this.unitOfWork.manager.count(UserEntity)) > 0;
  }

  async demoAccountsExist(): Promise<boolean> {
    return (await this.unitOfWork.manager.countBy(UserEntity, { demo: true, status: 'active' })) > 0;
  }
}
