import { Injectable } from '@nestjs/common';
import type { ChangePasswordRequest, MeView, ResetPasswordRequest, SetUpRequest } from '#contract/auth';
import { searchKey, sortKey } from '#domain/vietnamese-text';
import { AuditLog } from '#api/platform/audit-log';
import { Clock } from '#api/platform/clock';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { DomainError, InvalidRequest, invalid, isUniqueViolation } from '#api/platform/errors';
import { hashPassword, hashToken, verifyPassword } from '#api/platform/passwords';
import { SettingsService } from '#api/settings/settings.service';
import { UnitQueries } from '#api/unit/unit.queries';
import { MembershipEntity, PasswordLinkEntity, UserEntity } from '#api/user/user.entity';
import { UserQueries } from '#api/user/user.queries';
import { IDLE_MINUTES, Sessions } from './sessions';

const linkInvalid = () => new DomainError('LINK_INVALID', 'Đường dẫn không đúng, đã dùng hoặc đã hết hạn. Hãy đề nghị quản trị viên cấp đường dẫn mới.');

/** Signing in and out, and one's own password. */
@Injectable()
export class AuthService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: Sessions,
    private readonly users: UserQueries,
    private readonly units: UnitQueries,
    private readonly settings: SettingsService,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Opens a session for someone whose password was just checked; answers the token of the cookie. */
  signIn(user: UserEntity): Promise<string> {
    return this.unitOfWork.run(async () => {
      const token = await this.sessions.open(user.id);
      const found = await this.users.actor(user.id, this.clock.today());
      await this.unitOfWork.manager.update(UserEntity, { id: user.id }, { lastSignInAt: this.clock.now() });
      await this.audit.append({ actor: found?.actor ?? null, action: 'signIn', subjectType: 'user', subjectId: user.id });
      return token;
    });
  }

  signOut(userId: number, sessionId: number): Promise<void> {
    return this.unitOfWork.run(async () => {
      await this.sessions.end(sessionId);
      const found = await this.users.actor(userId, this.clock.today());
      await this.audit.append({ actor: found?.actor ?? null, action: 'signOut', subjectType: 'user', subjectId: userId });
    });
  }

  async me(userId: number): Promise<MeView> {
    const today = this.clock.today();
    const found = await this.users.actor(userId, today);
    if (!found) throw new DomainError('UNAUTHENTICATED', 'Bạn chưa đăng nhập.');
    const { actor, user } = found;
    const names = await this.units.namesOn(today);
    const unit = (id: number | null) => (id === null ? null : { id, name: names.get(id)?.name ?? '' });
    const installation = await this.settings.get();
    return {
      id: user.id,
      username: user.username,
      name: user.fullName,
      title: user.title,
      roles: [...new Set(actor.roles.map((r) => r.role))],
      memberships: actor.roles.map((r) => ({ role: r.role, unit: unit(r.unitId) })),
      unit: unit(actor.roles.find((r) => r.unitId !== null)?.unitId ?? null),
      mustChangePassword: user.mustChangePassword,
      demo: user.demo,
      province: installation.provinceName,
      today,
      marking: installation.marking,
      idleMinutes: IDLE_MINUTES,
    };
  }

  /** Ends all other sessions: whoever knew the old password is out. */
  async changePassword(userId: number, sessionId: number, request: ChangePasswordRequest): Promise<void> {
    const user = await this.unitOfWork.manager.findOneByOrFail(UserEntity, { id: userId });
    if (!(await verifyPassword(user.passwordHash, request.currentPassword))) throw invalid('currentPassword', 'Mật khẩu hiện tại không đúng');
    assertAcceptable(request.newPassword, user.username);
    if (await verifyPassword(user.passwordHash, request.newPassword)) throw invalid('newPassword', 'Mật khẩu mới phải khác mật khẩu hiện tại');
    const passwordHash = await hashPassword(request.newPassword);
    await this.unitOfWork.run(async () => {
      const found = await this.users.actor(userId, this.clock.today());
      await this.unitOfWork.manager.update(UserEntity, { id: userId }, { passwordHash, mustChangePassword: false });
      await this.sessions.endAllOf(userId, sessionId);
      await this.audit.append({ actor: found?.actor ?? null, action: 'password.changed', subjectType: 'user', subjectId: userId });
    });
  }

  /** Sets a password by a one-time link and ends all sessions of the account. */
  async resetPassword(request: ResetPasswordRequest): Promise<void> {
    const link = await this.openLink(request.token);
    if (link.userId === null) throw linkInvalid();
    const user = await this.unitOfWork.manager.findOneByOrFail(UserEntity, { id: link.userId });
    assertAcceptable(request.newPassword, user.username);
    const passwordHash = await hashPassword(request.newPassword);
    await this.unitOfWork.run(async () => {
      await this.useLink(link.id);
      await this.unitOfWork.manager.update(UserEntity, { id: user.id }, { passwordHash, mustChangePassword: false });
      await this.sessions.endAllOf(user.id);
      await this.audit.append({ actor: null, action: 'password.reset', subjectType: 'user', subjectId: user.id });
    });
  }

  /** Creates the first administrator of an empty installation by the link printed at start. */
  async setUp(request: SetUpRequest): Promise<void> {
    const link = await this.openLink(request.token);
    if (link.userId !== null) throw linkInvalid();
    const username = request.username.toLowerCase();
    if (!/^[a-z0-9][a-z0-9._-]{2,59}$/.test(username)) throw invalid('username', 'Tên đăng nhập gồm chữ thường không dấu, số, dấu chấm, gạch ngang, gạch dưới');
    assertAcceptable(request.newPassword, username);
    const passwordHash = await hashPassword(request.newPassword);
    try {
      await this.unitOfWork.run(async () => {
        await this.useLink(link.id);
        const { id } = await this.unitOfWork.manager.save(UserEntity, {
          username,
          fullName: request.fullName,
          title: 'Quản trị hệ thống',
          email: null,
          status: 'active',
          passwordHash,
          searchKey: searchKey(`${username} ${request.fullName}`),
          sortKey: sortKey(request.fullName),
        });
        await this.unitOfWork.manager.insert(MembershipEntity, { userId: id, role: 'administrator', unitId: null, validFrom: this.clock.today(), validTo: null });
        await this.audit.append({ actor: null, action: 'installation.setUp', subjectType: 'user', subjectId: id, after: { username } });
      });
    } catch (error) {
      if (isUniqueViolation(error)) throw invalid('username', 'Tên đăng nhập đã có người dùng');
      throw error;
    }
  }

  private async openLink(token: string): Promise<PasswordLinkEntity> {
    const link = await this.unitOfWork.manager.findOneBy(PasswordLinkEntity, { tokenHash: hashToken(token) });
    if (!link || link.usedAt !== null || link.expiresAt <= this.clock.now()) throw linkInvalid();
    return link;
  }
  /** Once only, also when two people open it at the same moment. */
  private async useLink(id: number): Promise<void> {
    const link = await this.unitOfWork.manager.findOneByOrFail(PasswordLinkEntity, { id });
    if (link.usedAt !== null) throw linkInvalid();
    await this.unitOfWork.manager.update(PasswordLinkEntity, { id }, { usedAt: this.clock.now() });
  }
}

/** Length is checked by the contract; here what a guesser tries first (ASVS 5 V6.2: no composition rules). */
function assertAcceptable(password: string, username: string): void {
  const plain = searchKey(password);
  const guessable = plain.includes(username) || /^(.)\1+$/.test(plain) || ['12345678', '123456789', 'matkhau', 'password', 'qwertyui', 'abcdefgh'].some((w) => plain.startsWith(w));
  if (guessable) throw new InvalidRequest([{ field: 'newPassword', message: 'Mật khẩu quá dễ đoán. Hãy dùng một câu dài mà chỉ bạn nhớ, không chứa tên đăng nhập.' }]);
}
