import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import {
  AddMembershipRequest,
  CreatedUserView,
  CreateUserRequest,
  EndMembershipRequest,
  ResetLinkView,
  UpdateUserRequest,
  UserList,
  UserQuery,
  UserView,
} from '#contract/user';
import { CurrentActor, IdPipe, RequirePermission } from '#api/platform/access';
import { MembershipService } from './membership.service';
import { UserService } from './user.service';

@Controller('users')
export class UserController {
  constructor(
    private readonly users: UserService,
    private readonly memberships: MembershipService,
  ) {}

  @Get()
  @RequirePermission('user.read')
  list(@Query() query: UserQuery, @CurrentActor() actor: Actor): Promise<UserList> {
    return this.users.list(actor, query);
  }

  @Get(':id')
  @RequirePermission('user.read')
  view(@Param('id', IdPipe) id: number, @CurrentActor() actor: Actor): Promise<UserView> {
    return this.users.view(actor, id);
  }

  @Post()
  @RequirePermission('user.manage')
  create(@Body() body: CreateUserRequest, @CurrentActor() actor: Actor): Promise<CreatedUserView> {
    return this.users.create(actor, body);
  }

  @Put(':id')
  @RequirePermission('user.manage')
  update(@Param('id', IdPipe) id: number, @Body() body: UpdateUserRequest, @CurrentActor() actor: Actor): Promise<UserView> {
    return this.users.update(actor, id, body);
  }

  @Post(':id/memberships')
  @HttpCode(200)
  @RequirePermission('user.manage')
  addMembership(@Param('id', IdPipe) id: number, @Body() body: AddMembershipRequest, @CurrentActor() actor: Actor): Promise<UserView> {
    return this.memberships.add(actor, id, body);
  }

  @Post(':id/memberships/:membershipId/end')
  @HttpCode(200)
  @RequirePermission('user.manage')
  endMembership(
    @Param('id', IdPipe) id: number,
    @Param('membershipId', IdPipe) membershipId: number,
    @Body() body: EndMembershipRequest,
    @CurrentActor() actor: Actor,
  ): Promise<UserView> {
    return this.memberships.end(actor, id, membershipId, body);
  }

  @Post(':id/reset-link')
  @HttpCode(200)
  @RequirePermission('user.manage')
  resetLink(@Param('id', IdPipe) id: number, @CurrentActor() actor: Actor): Promise<ResetLinkView> {
    return this.users.resetLink(actor, id);
  }
}
