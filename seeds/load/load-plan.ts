import type { INestApplicationContext } from '@nestjs/common';
import { readDeadline } from '#domain/deadline';
import type { Actor } from '#domain/permissions';
import { PlanService, type PlanOrigin } from '#api/plan/plan.service';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { ProgrammeEntity, ReformAreaEntity } from '#api/reference/reference.entity';
import { AssignmentEntity } from '#api/task/assignment.entity';
import { TaskService } from '#api/task/task.service';
import { UnitGroupService } from '#api/unit/unit-group.service';
import type { GroupKey, PlanTaskSeed } from '../reference/plan-row';
import { GROUPS } from '../reference/sonla-groups';
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

/** Names what one unit hands in at one time: `I.7 snv Q1`, `I.9 stp`. */
export const partKey = (code: string, unitKey: string, occurrence = ''): string => [code, unitKey, occurrence].filter(Boolean).join(' ');

/** Enters and issues a plan as the standing agency would. Answers its tasks by code and its assignments by `partKey`. */
export async function loadPlan(app: INestApplicationContext, seed: PlanSeed, origin: PlanOrigin, units: UnitIds, secretary: Actor): Promise<{ taskIds: Map<string, number>; assignments: Map<string, number> }> {
  const manager = app.get(UnitOfWork).manager;
  const programme = await manager.findOneByOrFail(ProgrammeEntity, { code: seed.programmeCode });
  const areas = new Map((await manager.findBy(ReformAreaEntity, { programmeId: programme.id })).map((a) => [a.code, a.id]));
  const { year, title, theme, number, issuedOn, signer } = seed;
  const rules = { rounding: 'truncate', completionDate: 'submitted', headlineDue: 'current', dueSoonDays: 7 } as const;
  const plan = await app.get(PlanService).create(secretary, { year, title, theme, programmeId: programme.id, ...rules }, origin);
  const groupIds = new Map([...(await app.get(UnitGroupService).names())].map(([id, name]) => [name, id]));
  const groups = (keys: readonly GroupKey[] = []) => keys.map((key) => groupIds.get(GROUPS[key].name)!);
  const taskIds = new Map<string, number>();
  for (const task of seed.tasks) {
    const request = {
      code: task.code,
      title: task.title,
      areaId: areas.get(task.areaCode)!,
      expectedProduct: task.expectedProduct,
      leadUnitIds: task.leadKeys.map((key) => units.get(key)!),
      coordinatingUnitIds: task.coordinatingKeys.map((key) => units.get(key)!),
      leadGroupIds: groups(task.leadGroups),
      coordinatingGroupIds: groups(task.coordinatingGroups),
      deadlineText: task.deadlineText,
      ...deadline(task, year),
      ...(task.target && { targetValue: task.target.value, unitOfMeasure: task.target.unit }),
    };
    taskIds.set(task.code, await app.get(TaskService).create(secretary, plan.id, request, true));
  }
  await app.get(PlanService).issue(secretary, plan.id, { version: plan.version, number, issuedOn, signer });
  const keys = new Map([...units].map(([key, id]) => [id, key]));
  const assignments = new Map<string, number>();
  for (const [code, taskId] of taskIds) {
    for (const a of await manager.findBy(AssignmentEntity, { taskId })) assignments.set(partKey(code, keys.get(a.unitId)!, a.occurrence), a.id);
  }
  return { taskIds, assignments };
}

/** The text alone where it is understood as the seed means it; else the seed's own word (a source's cycle counts once). */
function deadline(task: PlanTaskSeed, year: number): { dueOn?: string; noDeadline?: boolean } {
  const reading = readDeadline(task.deadlineText, year);
  if (!('error' in reading) && reading.dueOn === task.dueOn && (task.recurring || reading.occurrences.length <= 1)) return {};
  return task.dueOn === null ? { noDeadline: true } : { dueOn: task.dueOn };
}
