import { CanActivate, ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { hasPermission, type Action } from '#domain/permissions';
import { BACKGROUND, PERMISSION, PUBLIC, type SignedInRequest } from '#api/platform/access';
import type { Config } from '#api/platform/config';
import { CONFIG } from '#api/platform/database/database.module';
import { DomainError } from '#api/platform/errors';
import { isForwarded } from './forwarded';
import { cookieName } from './session-cookie';
import { Sessions } from './sessions';

/** What someone who still has to choose a password may do. */
const BEFORE_PASSWORD_CHANGE: readonly Action[] = ['session.read', 'account.manageOwn'];

/** Deny by default: a route that says nothing about access is refused. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const targets = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean>(PUBLIC, targets)) return true;
    const request = context.switchToHttp().getRequest<SignedInRequest>();
    const background =
      request.headers['x-background'] !== undefined ||
      this.reflector.getAllAndOverride<boolean>(BACKGROUND, targets) === true;
    const signedIn = await this.sessions.find(request.cookies[cookieName(this.config)], background);
    if (!signedIn)
      throw new DomainError('UNAUTHENTICATED', 'Bạn chưa đăng nhập hoặc phiên làm việc đã hết. Hãy đăng nhập lại.');
    if (signedIn.user.demo && isForwarded(request) && !this.config.allowDemoRemote) {
      throw new DomainError('FORBIDDEN', 'Tài khoản minh họa chỉ dùng được ngay trên máy chủ.');
    }
    const action = this.reflector.getAllAndOverride<Action>(PERMISSION, targets);
    if (!action || !hasPermission(signedIn.actor, action))
      throw new DomainError('FORBIDDEN', 'Vai trò của bạn không được thực hiện việc này.');
    if (signedIn.user.mustChangePassword && !BEFORE_PASSWORD_CHANGE.includes(action)) {
      throw new DomainError('PASSWORD_CHANGE_REQUIRED', 'Bạn cần đổi mật khẩu trước khi tiếp tục.');
    }
    request.actor = signedIn.actor;
    request.sessionId = signedIn.sessionId;
    request.head = signedIn.head;
    return true;
  }
}
