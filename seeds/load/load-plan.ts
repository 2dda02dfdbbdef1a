import type { INestApplicationContext } from '@nestjs/common';
import { readDeadline } from '#domain/deadline';
import type { Actor } from '#domain/permissions';
import { PlanService, type PlanOrigin } from '#api/plan/plan.service';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { ProgrammeEntity, ReformAreaEntity } from '#api/reference/reference.entity';
import { AssignmentEntity } from '#api/task/assignment.entity';
import { TaskService } from '#api/task/task.service';
import type { PlanTaskSeed } from '../reference/plan-row';
import type { UnitIds } from './load-province';

interface PlanSeed {
  year: number;
  number: string;
  issuedOn: string;
  signer: string;
  title: string;
  theme: string;
  programmeCode: string;
  tasks: readonly PlanTaskSeed[];
}

/** Enters and issues a plan as the standing agency would. Answers the assignment of each task code and unit key. */
export async function loadPlan(app: INestApplicationContext, seed: PlanSeed, origin: PlanOrigin, units: UnitIds, secretary: Actor): Promise<Map<string, number>> {
  const manager = app.get(UnitOfWork).manager;
  const programme = await manager.findOneByOrFail(ProgrammeEntity, { code: seed.programmeCode });
  const areas = new Map((await manager.findBy(ReformAreaEntity, { programmeId: programme.id })).map((a) => [a.code, a.id]));
  const { year, title, theme, number, issuedOn, signer } = seed;
  const rules = { rounding: 'truncate', completionDate: 'submitted', headlineDue: 'current', dueSoonDays: 7 } as const;
  const plan = await app.get(PlanService).create(secretary, { year, title, theme, programmeId: programme.id, ...rules }, origin);
  const taskIds = new Map<string, number>();
  for (const task of seed.tasks) {
    const request = {
      code: task.code,
      title: task.title,
      areaId: areas.get(task.areaCode)!,
      expectedProduct: task.expectedProduct,
      leadUnitIds: task.leadKeys.map((key) => units.get(key)!),
      coordinatingUnitIds: task.coordinatingKeys.map((key) => units.get(key)!),
      deadlineText: task.deadlineText,
      ...deadline(task, year),
    };
    taskIds.set(task.code, await app.get(TaskService).create(secretary, plan.id, request, true));
  }
  await app.get(PlanService).issue(secretary, plan.id, { version: plan.version, number, issuedOn, signer });
  const keys = new Map([...units].map(([key, id]) => [id, key]));
  const assignments = new Map<string, number>();
  for (const [code, taskId] of taskIds) {
    for (const a of await manager.findBy(AssignmentEntity, { taskId })) assignments.set(`${code} ${keys.get(a.unitId)}`, a.id);
  }
  return assignments;
}

/** The text alone where it is understood as the seed means it; else the seed's own word (a cycle counts as one here). */
function deadline(task: PlanTaskSeed, year: number): { dueOn?: string; noDeadline?: boolean } {
  const reading = readDeadline(task.deadlineText, year);
  if (!('error' in reading) && reading.dueOn === task.dueOn && reading.occurrences.length <= 1) return {};
  return task.dueOn === null ? { noDeadline: true } : { dueOn: task.dueOn };
}
