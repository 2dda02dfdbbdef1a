import type { INestApplicationContext } from '@nestjs/common';
import type { Actor, Role } from '#domain/permissions';
import { searchKey, sortKey } from '#domain/vietnamese-text';
import type { UnitKind } from '#contract/unit';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { InstallationEntity } from '#api/settings/setting.entity';
import { UnitEntity, UnitNameEntity } from '#api/unit/unit.entity';
import { MembershipEntity, UserEntity } from '#api/user/user.entity';

export interface GivenUnit {
  id: number;
  name: string;
}
export interface GivenUser {
  id: number;
  username: string;
  fullName: string;
  actor: Actor;
}

/** Things a test needs, with everything it does not mention filled in. */
export class Builders {
  private count = 0;

  constructor(private readonly app: INestApplicationContext) {}

  private get unitOfWork(): UnitOfWork {
    return this.app.get(UnitOfWork);
  }

  async unit(given: { name?: string; kind?: UnitKind; parentId?: number | null; validFrom?: string; validTo?: string | null; agencyCode?: string | null } = {}): Promise<GivenUnit> {
    const n = ++this.count;
    const name = given.name ?? `Sở Thử nghiệm ${n}`;
    return this.unitOfWork.run(async () => {
      const manager = this.unitOfWork.manager;
      const validFrom = given.validFrom ?? '2015-01-01';
      const { id } = await manager.save(UnitEntity, { agencyCode: given.agencyCode ?? null, validFrom, validTo: given.validTo ?? null, orderNo: n });
      await manager.insert(UnitNameEntity, {
        unitId: id,
        name,
        shortName: name,
        kind: given.kind ?? 'department',
        parentId: given.parentId ?? null,
        validFrom,
        validTo: null,
        basis: null,
        searchKey: searchKey(name),
        sortKey: sortKey(name),
      });
      return { id, name };
    });
  }

  async user(role: Role, unit: GivenUnit | null = null, given: { username?: string; fullName?: string; passwordHash?: string; demo?: boolean; mustChangePassword?: boolean } = {}): Promise<GivenUser> {
    const n = ++this.count;
    const username = given.username ?? `nguoi${n}`;
    const fullName = given.fullName ?? `Nguyễn Văn ${n}`;
    return this.unitOfWork.run(async () => {
      const manager = this.unitOfWork.manager;
      const { id } = await manager.save(UserEntity, {
        username,
        fullName,
        title: '',
        email: null,
        status: 'active',
        passwordHash: given.passwordHash ?? null,
        demo: given.demo ?? false,
        mustChangePassword: given.mustChangePassword ?? false,
        searchKey: searchKey(`${username} ${fullName}`),
        sortKey: sortKey(fullName),
      });
      await manager.insert(MembershipEntity, { userId: id, role, unitId: unit?.id ?? null, validFrom: '2015-01-01', validTo: null });
      return { id, username, fullName, actor: { userId: id, fullName, roles: [{ role, unitId: unit?.id ?? null }] } };
    });
  }

  /** The installation with its standing agency. */
  async standingAgency(name = 'Sở Nội vụ'): Promise<GivenUnit> {
    const unit = await this.unit({ name });
    await this.unitOfWork.run(() =>
      this.unitOfWork.manager.save(InstallationEntity, {
        id: 1,
        version: 1,
        provinceName: 'Sơn La',
        place: 'Sơn La',
        issuingAgency: 'ỦY BAN NHÂN DÂN\nTỈNH SƠN LA',
        standingAgencyId: unit.id,
        marking: null,
      }),
    );
    return unit;
  }
}
