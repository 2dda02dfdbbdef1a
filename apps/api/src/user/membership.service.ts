import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import { formatDate } from '#domain/plain-date';
import type { AddMembershipRequest, EndMembershipRequest, UserView } from '#contract/user';
import { Clock } from '#api/platform/clock';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { DomainError, invalid, notFound } from '#api/platform/errors';
import { UserChanges } from './user-changes';
import { MembershipEntity } from './user.entity';
import { UserRules } from './user.rules';

/** Roles held in units, dated: what somebody did in a role stays true after the role ended. */
@Injectable()
export class MembershipService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rules: UserRules,
    private readonly changes: UserChanges,
    private readonly clock: Clock,
  ) {}

  add(actor: Actor, userId: number, request: AddMembershipRequest): Promise<UserView> {
    return this.unitOfWork.run(async () => {
      const { user, before } = await this.changes.open(actor, userId, request.version);
      await this.rules.assertMembership(request);
      await this.rules.assertNotHeld(userId, request);
      const { role, unitId = null, validFrom, validTo = null } = request;
      await this.unitOfWork.manager.insert(MembershipEntity, { userId, role, unitId, validFrom, validTo });
      await this.changes.save(user);
      return this.changes.recorded(actor, 'user.membershipAdded', userId, before);
    });
  }

  /** `validTo` is the first day without the role; the day it began undoes a role given by mistake. */
  end(actor: Actor, userId: number, membershipId: number, request: EndMembershipRequest): Promise<UserView> {
    return this.unitOfWork.run(async () => {
      const { user, before } = await this.changes.open(actor, userId, request.version);
      const membership = await this.unitOfWork.manager.findOneBy(MembershipEntity, { id: membershipId, userId });
      if (!membership) throw notFound('vai trò này của tài khoản');
      const { role, validFrom, validTo } = membership;
      if (validTo !== null && validTo <= this.clock.today()) {
        throw new DomainError('ALREADY_DONE', `Vai trò này đã kết thúc từ ngày ${formatDate(validTo)}.`);
      }
      if (request.validTo < validFrom) throw invalid('validTo', `Ngày thôi giữ vai trò không được trước ngày bắt đầu ${formatDate(validFrom)}`);
      if (validTo !== null && request.validTo > validTo) {
        throw invalid('validTo', `Vai trò này đã được ấn định kết thúc từ ngày ${formatDate(validTo)}; muốn kéo dài, hãy thêm vai trò mới`);
      }
      await this.unitOfWork.manager.update(MembershipEntity, { id: membershipId }, { validTo: request.validTo });
      await this.changes.save(user);
      if (role === 'administrator') await this.rules.assertAdministratorRemains('validTo');
      return this.changes.recorded(actor, 'user.membershipEnded', userId, before);
    });
  }
}
