import { Module } from '@nestjs/common';
import { UnitModule } from '#api/unit/unit.module';
import { MembershipService } from './membership.service';
import { PasswordLinks } from './password-links';
import { SavedViewController } from './saved-view.controller';
import { SavedViewService } from './saved-view.service';
import { UserChanges } from './user-changes';
import { UserController } from './user.controller';
import { UserQueries } from './user.queries';
import { UserRules } from './user.rules';
import { UserService } from './user.service';

@Module({
  imports: [UnitModule],
  controllers: [UserController, SavedViewController],
  providers: [UserService, MembershipService, UserChanges, UserRules, PasswordLinks, UserQueries, SavedViewService],
  exports: [UserService, MembershipService, UserQueries],
})
export class UserModule {}
