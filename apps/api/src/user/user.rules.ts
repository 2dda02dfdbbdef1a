import { Injectable } from '@nestjs/common';
import { formatDate } from '#domain/plain-date';
import type { MembershipRequest } from '#contract/user';
import { Clock } from '#api/platform/clock';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { invalid } from '#api/platform/errors';
import { UnitQueries } from '#api/unit/unit.queries';
import { UserEntity } from './user.entity';
import { UserQueries } from './user.queries';
import { LAST_ADMINISTRATOR } from './user.view';

/** What accounts and roles must agree on. Call inside `unitOfWork.run`; each throws 422 with the field. */
@Injectable()
export class UserRules {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: UserQueries,
    private readonly units: UnitQueries,
    private readonly clock: Clock,
  ) {}

  async assertUsernameFree(username: string): Promise<void> {
    const taken = await this.unitOfWork.manager.existsBy(UserEntity, { username });
    if (taken) throw invalid('username', `Tên đăng nhập “${username}” đã có người dùng`);
  }

  /** Every role is held in a unit that exists; the administrator alone belongs to the installation. */
  async assertMembership({ role, unitId, validFrom, validTo }: MembershipRequest): Promise<void> {
    if (validTo !== undefined && validTo <= validFrom) throw invalid('validTo', 'Ngày thôi giữ vai trò phải sau ngày bắt đầu');
    if (role === 'administrator') {
      if (unitId !== undefined) throw invalid('unitId', 'Quản trị hệ thống không gắn với đơn vị nào; hãy bỏ chọn đơn vị');
      return;
    }
    if (unitId === undefined) throw invalid('unitId', 'Chọn đơn vị nơi giữ vai trò này');
    if (!(await this.units.existsOn(unitId, validFrom))) {
      throw invalid('unitId', `Đơn vị không tồn tại vào ngày ${formatDate(validFrom)}`);
    }
  }

  /** The same role in the same unit is held once at a time. */
  async assertNotHeld(userId: number, { role, unitId, validFrom, validTo }: MembershipRequest): Promise<void> {
    const held = (await this.queries.memberships(userId)).find(
      (m) =>
        m.role === role &&
        m.unitId === (unitId ?? null) &&
        (m.validTo === null || m.validTo > validFrom) &&
        (validTo === undefined || m.validFrom < validTo),
    );
    if (held) throw invalid('role', `Người này đã giữ vai trò đó từ ngày ${formatDate(held.validFrom)}`);
  }

  /**
   * Somebody active is administrator today and, as far as is decided, on every later day. Call after the change.
   * @param field what the person was about to change.
   */
  async assertAdministratorRemains(field: string): Promise<void> {
    const today = this.clock.today();
    for (const day of [today, ...(await this.queries.administratorsLeaveOn(today))]) {
      if ((await this.queries.activeAdministrators(day)).length === 0) throw invalid(field, LAST_ADMINISTRATOR);
    }
  }
}
