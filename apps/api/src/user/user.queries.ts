import { Injectable } from '@nestjs/common';
import type { Actor, Role } from '#domain/permissions';
import type { PlainDate } from '#domain/plain-date';
import { readRows } from '#api/platform/database/sql';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { UserEntity } from './user.entity';

/** Read model of accounts. */
@Injectable()
export class UserQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

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

  async demoAccountsExist(): Promise<boolean> {
    return (await this.unitOfWork.manager.countBy(UserEntity, { demo: true, status: 'active' })) > 0;
  }
}
