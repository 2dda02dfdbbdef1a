import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import type { PlainDate } from '#domain/plain-date';
import type { TaskRequest } from '#contract/task';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import type { PlanEntity } from '#api/plan/plan.entity';
import { AssignmentLog } from './assignment-log';
import { PlanLines, type LineOrigin } from './plan-lines';
import { PlanTaskEntity } from './task.entity';
import { TaskParts } from './task-parts';

export interface HandedOut {
  taskId: number;
  leadUnitIds: number[];
}

/** A task that is handed out by itself: it joins a plan under way, or a register, by a document of a day. */
@Injectable()
export class TaskHandOut {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lines: PlanLines,
    private readonly parts: TaskParts,
    private readonly log: AssignmentLog,
  ) {}

  /**
   * Counts from `on`. Who may do it, and whether the plan takes it, is the caller's to know; telling the units too.
   * Call inside `unitOfWork.run`. @throws InvalidRequest naming the field, or the task for `issuedOn`
   */
  async hand(actor: Actor, plan: PlanEntity, on: PlainDate, request: TaskRequest, origin: LineOrigin): Promise<HandedOut> {
    const [taskId] = await this.lines.write(actor, plan, [request], origin);
    const assignments = await this.parts.begin(taskId!, on);
    await this.unitOfWork.manager.update(PlanTaskEntity, { planId: plan.id, taskId: taskId! }, { validFrom: on });
    await this.log.assign(assignments, actor);
    return { taskId: taskId!, leadUnitIds: [...new Set(assignments.map((a) => a.unitId))] };
  }
}
