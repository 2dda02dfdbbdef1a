import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { TaskView } from '#contract/task';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { NOT_YET, PlanTaskEntity, TaskAttributesEntity, TaskEntity, TaskGroupEntity, TaskUnitEntity } from './task.entity';
import { areaRef, namedGroups, namedUnits, type TaskNames } from './task-names';

/** Lines of a plan that is not issued yet: their content, without a schedule worth the name. */
@Injectable()
export class DraftTasks {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async lines(planId: number, names: TaskNames): Promise<TaskView[]> {
    const manager = this.unitOfWork.manager;
    const members = await manager.findBy(PlanTaskEntity, { planId, supersededAt: IsNull() });
    const taskIds = members.map((m) => m.taskId);
    const current = { supersededAt: IsNull() };
    const [tasks, attributes, units] = await inChunks(taskIds, async (ids) => [
      await manager.createQueryBuilder(TaskEntity, 't').where('t.id in (:...ids)', { ids }).getMany(),
      await manager.createQueryBuilder(TaskAttributesEntity, 'x').where(current).andWhere('x.task_id in (:...ids)', { ids }).getMany(),
      await manager.createQueryBuilder(TaskUnitEntity, 'u').where(current).andWhere('u.task_id in (:...ids)', { ids }).orderBy('u.id').getMany(),
    ]);
    const groups = byTask(await manager.findBy(TaskGroupEntity, { supersededAt: IsNull(), validFrom: NOT_YET }));
    const unitsOf = byTask(units);
    const illustrative = new Map(tasks.map((t) => [t.id, t.illustrative]));
    const groupIds = (taskId: number, role: 'lead' | 'coordinating') => (groups.get(taskId) ?? []).filter((g) => g.role === role).map((g) => g.groupId);
    const unitIds = (taskId: number, role: 'lead' | 'coordinating') => (unitsOf.get(taskId) ?? []).filter((u) => u.role === role).map((u) => u.unitId);
    return attributes
      .sort((a, b) => (a.codeSortKey < b.codeSortKey ? -1 : a.codeSortKey > b.codeSortKey ? 1 : a.taskId - b.taskId))
      .map((x) => ({
        id: x.taskId,
        planId,
        code: x.code,
        title: x.title,
        area: areaRef(x.areaId, names.areas),
        expectedProduct: x.expectedProduct,
        deadlineText: x.deadlineText,
        targetValue: x.targetValue,
        unitOfMeasure: x.unitOfMeasure,
        leadUnits: namedUnits(unitIds(x.taskId, 'lead'), names.units),
        coordinatingUnits: namedUnits(unitIds(x.taskId, 'coordinating'), names.units),
        leadGroups: namedGroups(groupIds(x.taskId, 'lead'), names.groups),
        coordinatingGroups: namedGroups(groupIds(x.taskId, 'coordinating'), names.groups),
        schedule: x.dueOn === null ? 'openNoDeadline' : 'openWithinTerm',
        dueOn: x.dueOn,
        completedOn: null,
        dueSoon: false,
        awaitingConfirmation: false,
        suspended: false,
        hasLatePart: false,
        parts: unitIds(x.taskId, 'lead').length * Math.max(1, x.occurrences.length),
        partsCompleted: 0,
        illustrative: illustrative.get(x.taskId) ?? false,
      }));
  }
}

function byTask<T extends { taskId: number }>(rows: readonly T[]): Map<number, T[]> {
  const found = new Map<number, T[]>();
  for (const row of rows) {
    const others = found.get(row.taskId);
    if (others) others.push(row);
    else found.set(row.taskId, [row]);
  }
  return found;
}

type Found = [TaskEntity[], TaskAttributesEntity[], TaskUnitEntity[]];
/** SQLite limits the number of parameters of one statement. */
async function inChunks(ids: readonly number[], find: (ids: number[]) => Promise<Found>): Promise<Found> {
  const all: Found = [[], [], []];
  for (let i = 0; i < ids.length; i += 500) {
    const [tasks, attributes, units] = await find(ids.slice(i, i + 500));
    all[0].push(...tasks);
    all[1].push(...attributes);
    all[2].push(...units);
  }
  return all;
}
