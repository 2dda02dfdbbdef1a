import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import { DoneView } from '#contract/paging';
import { UnitGroupList, UnitGroupRequest, UpdateUnitGroupRequest } from '#contract/unit-group';
import { CurrentActor, IdPipe, RequirePermission } from '#api/platform/access';
import { UnitGroupService } from './unit-group.service';

@Controller('unit-groups')
export class UnitGroupController {
  constructor(private readonly groups: UnitGroupService) {}

  @Get()
  @RequirePermission('unit.read')
  list(@CurrentActor() actor: Actor): Promise<UnitGroupList> {
    return this.groups.list(actor);
  }

  @Post()
  @RequirePermission('unit.manage')
  async create(@Body() body: UnitGroupRequest, @CurrentActor() actor: Actor): Promise<DoneView> {
    await this.groups.create(actor, body);
    return { done: true };
  }

  @Put(':id')
  @RequirePermission('unit.manage')
  async update(@Param('id', IdPipe) id: number, @Body() body: UpdateUnitGroupRequest, @CurrentActor() actor: Actor): Promise<DoneView> {
    await this.groups.update(actor, id, body);
    return { done: true };
  }
}
