import { Controller, Get, Param, Query } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import { TaskPageQuery, TaskPageView } from '#contract/task';
import { CurrentActor, IdPipe, RequirePermission } from '#api/platform/access';
import { TaskPageQueries } from './task-page.queries';

/** The page of a task shows its submissions, so it stands on their floor. */
@Controller('tasks')
export class TaskPageController {
  constructor(private readonly queries: TaskPageQueries) {}

  @Get(':id')
  @RequirePermission('task.read')
  page(@Param('id', IdPipe) id: number, @Query() query: TaskPageQuery, @CurrentActor() actor: Actor): Promise<TaskPageView> {
    return this.queries.page(actor, id, query.asOf);
  }
}
