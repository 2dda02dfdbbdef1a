import { Body, Controller, Get, HttpCode, Inject, Post, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '#domain/permissions';
import { ChangePasswordRequest, LoginRequest, MeView, ResetPasswordRequest, SetUpRequest } from '#contract/auth';
import { DoneView } from '#contract/paging';
import { CurrentActor, CurrentSession, Public, RequirePermission } from '#api/platform/access';
import type { Config } from '#api/platform/config';
import { CONFIG } from '#api/platform/database/database.module';
import type { UserEntity } from '#api/user/user.entity';
import { AuthService } from './auth.service';
import { LocalGuard } from './local.strategy';
import { clearSessionCookie, setSessionCookie } from './session-cookie';

@Controller('auth')
export class AuthController {
  constructor(
    private readonly auth: AuthService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Post('login')
  @HttpCode(200)
  @Public()
  @UseGuards(LocalGuard)
  async login(
    @Body() _body: LoginRequest,
    @Req() request: FastifyRequest & { user: UserEntity },
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MeView> {
    setSessionCookie(reply, this.config, await this.auth.signIn(request.user));
    return this.auth.me(request.user.id);
  }

  @Get('me')
  @RequirePermission('session.read')
  me(@CurrentActor() actor: Actor): Promise<MeView> {
    return this.auth.me(actor.userId);
  }

  @Post('logout')
  @HttpCode(200)
  @RequirePermission('session.read')
  async logout(@CurrentActor() actor: Actor, @CurrentSession() session: number, @Res({ passthrough: true }) reply: FastifyReply): Promise<DoneView> {
    await this.auth.signOut(actor.userId, session);
    clearSessionCookie(reply, this.config);
    return { done: true };
  }

  @Post('password')
  @HttpCode(200)
  @RequirePermission('account.manageOwn')
  async changePassword(@Body() body: ChangePasswordRequest, @CurrentActor() actor: Actor, @CurrentSession() session: number): Promise<DoneView> {
    await this.auth.changePassword(actor.userId, session, body);
    return { done: true };
  }

  @Post('reset')
  @HttpCode(200)
  @Public()
  async reset(@Body() body: ResetPasswordRequest): Promise<DoneView> {
    await this.auth.resetPassword(body);
    return { done: true };
  }

  @Post('setup')
  @HttpCode(200)
  @Public()
  async setUp(@Body() body: SetUpRequest): Promise<DoneView> {
    await this.auth.setUp(body);
    return { done: true };
  }
}
