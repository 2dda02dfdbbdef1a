import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import type { TaskRequest, UpdateTaskRequest } from '#contract/task';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { notFound } from '#api/platform/errors';
import { PlanLines } from './plan-lines';
import { TaskQueries } from './task.queries';

/** A task of a draft plan. After the issue only amendments change them. */
@Injectable()
export class TaskService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: TaskQueries,
    private readonly lines: PlanLines,
  ) {}

  /** Answers the id of the new task. */
  async create(actor: Actor, planId: number, request: TaskRequest, illustrative = false): Promise<number> {
    const [id] = await this.lines.create(actor, planId, [request], illustrative);
    return id!;
  }

  update(actor: Actor, taskId: number, { version, ...request }: UpdateTaskRequest): Promise<void> {
    return this.unitOfWork.run(async () => this.lines.update(actor, await this.planOf(taskId), [{ taskId, version, request }]));
  }

  /** Only a task that was never issued can disappear; its content stays in the audit log. */
  remove(actor: Actor, taskId: number, version: number): Promise<void> {
    return this.unitOfWork.run(async () => this.lines.remove(actor, await this.planOf(taskId), [{ taskId, version }]));
  }

  private async planOf(taskId: number): Promise<number> {
    const planId = await this.queries.planIdOf(taskId);
    if (planId === null) throw notFound('nhiệm vụ');
    return planId;
  }
}
