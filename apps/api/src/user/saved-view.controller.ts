import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import { DoneView } from '#contract/paging';
import { SavedViewList, SavedViewQuery, SavedViewRequest, SavedViewView } from '#contract/saved-view';
import { CurrentActor, IdPipe, RequirePermission } from '#api/platform/access';
import { SavedViewService } from './saved-view.service';

@Controller('saved-views')
export class SavedViewController {
  constructor(private readonly views: SavedViewService) {}

  @Get()
  @RequirePermission('account.manageOwn')
  list(@Query() { screen }: SavedViewQuery, @CurrentActor() actor: Actor): Promise<SavedViewList> {
    return this.views.list(actor, screen);
  }

  @Post()
  @RequirePermission('account.manageOwn')
  create(@Body() body: SavedViewRequest, @CurrentActor() actor: Actor): Promise<SavedViewView> {
    return this.views.create(actor, body);
  }

  @Delete(':id')
  @HttpCode(200)
  @RequirePermission('account.manageOwn')
  async remove(@Param('id', IdPipe) id: number, @CurrentActor() actor: Actor): Promise<DoneView> {
    await this.views.remove(actor, id);
    return { done: true };
  }
}
