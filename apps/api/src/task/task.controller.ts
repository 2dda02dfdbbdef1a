import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, UseInterceptors } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import { DoneView } from '#contract/paging';
import { CreatedTaskView, EnterTaskRequest, TaskList, TaskQuery, TaskRequest, UpdateTaskRequest, VersionQuery, WithdrawRequest } from '#contract/task';
import { CurrentActor, IdPipe, RequirePermission } from '#api/platform/access';
import { KeptAnswers } from '#api/platform/kept-answers';
import { AssignmentService } from './assignment.service';
import { TaskQueries } from './task.queries';
import { TaskService } from './task.service';

/** Lists of tasks and the lines of a draft plan; the page of one task is with its submissions. */
@Controller()
export class TaskController {
  constructor(
    private readonly tasks: TaskService,
    private readonly queries: TaskQueries,
    private readonly assignments: AssignmentService,
  ) {}

  @Get('tasks')
  @RequirePermission('task.read')
  @UseInterceptors(KeptAnswers)
  list(@Query() query: TaskQuery): Promise<TaskList> {
    return this.queries.list(query);
  }

  @Post('plans/:id/tasks')
  @RequirePermission('task.manage')
  async create(@Param('id', IdPipe) planId: number, @Body() body: TaskRequest, @CurrentActor() actor: Actor): Promise<CreatedTaskView> {
    return { id: await this.tasks.create(actor, planId, body) };
  }

  @Put('tasks/:id')
  @RequirePermission('task.manage')
  async update(@Param('id', IdPipe) id: number, @Body() body: UpdateTaskRequest, @CurrentActor() actor: Actor): Promise<DoneView> {
    await this.tasks.update(actor, id, body);
    return { done: true };
  }

  @Delete('tasks/:id')
  @HttpCode(200)
  @RequirePermission('task.manage')
  async remove(@Param('id', IdPipe) id: number, @Query() query: VersionQuery, @CurrentActor() actor: Actor): Promise<DoneView> {
    await this.tasks.remove(actor, id, query.version);
    return { done: true };
  }

  @Post('tasks/:id/assignments')
  @HttpCode(200)
  @RequirePermission('task.manage')
  async enter(@Param('id', IdPipe) id: number, @Body() body: EnterTaskRequest, @CurrentActor() actor: Actor): Promise<DoneView> {
    await this.assignments.enter(actor, id, body);
    return { done: true };
  }

  @Post('assignments/:id/withdraw')
  @HttpCode(200)
  @RequirePermission('task.manage')
  async withdraw(@Param('id', IdPipe) id: number, @Body() body: WithdrawRequest, @CurrentActor() actor: Actor): Promise<DoneView> {
    await this.assignments.withdraw(actor, id, body);
    return { done: true };
  }
}
