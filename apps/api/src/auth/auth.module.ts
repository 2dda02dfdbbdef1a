import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { SettingsModule } from '#api/settings/settings.module';
import { UnitModule } from '#api/unit/unit.module';
import { UserModule } from '#api/user/user.module';
import { AccessGuard } from './access.guard';
import { AuthController } from './auth.controller';
import { AuthService } from './auth.service';
import { LocalStrategy } from './local.strategy';
import { SessionCleanUp } from './session-clean-up';
import { Sessions } from './sessions';
import { SetUpLinks } from './set-up-links';
import { SignInService } from './sign-in.service';

@Module({
  imports: [UserModule, UnitModule, SettingsModule],
  controllers: [AuthController],
  providers: [AuthService, SignInService, Sessions, SessionCleanUp, SetUpLinks, LocalStrategy, { provide: APP_GUARD, useClass: AccessGuard }],
  exports: [Sessions],
})
export class AuthModule {}
