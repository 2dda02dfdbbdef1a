import { Injectable } from '@nestjs/common';
import { AuthGuard, PassportStrategy } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { Strategy } from 'passport-local';
import type { UserEntity } from '#api/user/user.entity';
import { isForwarded } from './forwarded';
import { SignInService, signInFailed } from './sign-in.service';

/** Name and password; other ways to sign in (OIDC) become strategies beside this one. */
@Injectable()
export class LocalStrategy extends PassportStrategy(Strategy) {
  constructor(private readonly signIn: SignInService) {
    super({ usernameField: 'username', passwordField: 'password', session: false, passReqToCallback: true });
  }
  validate(request: FastifyRequest, username: unknown, password: unknown): Promise<UserEntity> {
    if (typeof username !== 'string' || typeof password !== 'string' || username.length > 100 || password.length > 1000) throw signInFailed();
    return this.signIn.authenticate(username, password, { address: request.ip, forwarded: isForwarded(request), requestId: String(request.id) });
  }
}

/** Lets the product's own refusals through; a missing field is a wrong password. */
@Injectable()
export class LocalGuard extends AuthGuard('local') {
  override handleRequest<T>(error: unknown, user: T | false): T {
    if (error) throw error;
    if (!user) throw signInFailed();
    return user;
  }
}
