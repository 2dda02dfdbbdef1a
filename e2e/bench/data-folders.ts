import 'reflect-metadata';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createApp } from '#api/create-app';
import { Sessions } from '#api/auth/sessions';
import { readConfig } from '#api/platform/config';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { DEMO_PLAN } from '#seeds/demo/plan-2026';
import { loadDemonstration } from '#seeds/load/data-sets';
import { multiplyPlan } from './multiply';
import { openDatabase, type Database } from './sqlite';

/** One installation's data and what a client of it needs to know. */
export interface DataFolder {
  folder: string;
  planId: number;
  /** Tasks, assignments and events of the plan. */
  size: { tasks: number; assignments: number; events: number };
  /** Cookie header of the standing agency's secretary. */
  secretary: string;
  /** A task that one unit has completed, with the longest history; and one that twenty units lead. */
  openedTask: number;
  groupTask: number;
  /** Assignments that can be handed in, with the cookie of the head of the unit that holds them. */
  work: { assignmentId: number; head: string }[];
}

/** The demonstration year, played through the services: 71 tasks, of which seven are led by 14 or 20 units. */
export async function smallFolder(root: string): Promise<DataFolder> {
  const folder = join(root, 'small');
  const app = await createApp(readConfig({ DATA_DIR: folder, SEED: 'none' }));
  try {
    await app.init();
    await loadDemonstration(app);
    const unitOfWork = app.get(UnitOfWork);
    const people = await unitOfWork.manager.query<{ id: number; username: string; role: string; unitId: number }[]>(
      `select u.id as "id", u.username as "username", m.role as "role", m.unit_id as "unitId"
         from user_account u join membership m on m.user_id = u.id where m.role in ('secretary', 'unitHead') order by u.id`,
    );
    const cookies = await unitOfWork.run(async () => {
      const all: { role: string; unitId: number; cookie: string }[] = [];
      for (const { id, role, unitId } of people) all.push({ role, unitId, cookie: `sid=${await app.get(Sessions).open(id)}` });
      return all;
    });
    const heads = new Map(cookies.filter((c) => c.role === 'unitHead').map((c) => [c.unitId, c.cookie]));
    return await describeFolder(folder, cookies.find((c) => c.role === 'secretary')!.cookie, heads);
  } finally {
    await app.close();
  }
}

/** The same installation, its plan multiplied to `tasks`; same people and sessions. The small folder must be at rest. */
export async function largeFolder(root: string, small: DataFolder, tasks: number): Promise<DataFolder> {
  const folder = join(root, 'large');
  mkdirSync(folder);
  cpSync(small.folder, folder, { recursive: true });
  const database = await openDatabase(databaseOf(folder));
  try {
    await multiplyPlan(database, small.planId, tasks);
    return { ...small, folder, size: await sizeOf(database, small.planId) };
  } finally {
    await database.close();
  }
}

export const databaseOf = (folder: string): string => join(folder, 'cchc.db');

async function describeFolder(folder: string, secretary: string, heads: ReadonlyMap<number, string>): Promise<DataFolder> {
  const database = await openDatabase(databaseOf(folder));
  try {
    const [plan] = await database.all<{ id: number }>('select id from plan where year = ? and source is null', DEMO_PLAN.year);
    const planId = plan!.id;
    const tasks = await database.all<{ id: number; parts: number; completed: number }>(
      `select a.task_id as id, count(distinct a.id) as parts, count(a.completed_on) as completed, count(e.id) as events
         from assignment a join plan_task pt on pt.task_id = a.task_id join assignment_event e on e.assignment_id = a.id
        where pt.plan_id = ? group by a.task_id order by events desc, id`,
      planId,
    );
    const open = await database.all<{ id: number; unitId: number }>(
      `select a.id as id, a.unit_id as unitId from assignment a join plan_task pt on pt.task_id = a.task_id
        where pt.plan_id = ? and a.completed_on is null and not a.withdrawn
          and not exists (select 1 from submission s where s.assignment_id = a.id and s.kind = 'completion' and s.status in ('draft', 'submitted'))
        order by a.id`,
      planId,
    );
    return {
      folder,
      planId,
      size: await sizeOf(database, planId),
      secretary,
      openedTask: tasks.find((t) => t.parts === 1 && t.completed > 0)!.id,
      groupTask: tasks.find((t) => t.parts === 20)!.id,
      work: open.filter((a) => heads.has(a.unitId)).map((a) => ({ assignmentId: a.id, head: heads.get(a.unitId)! })),
    };
  } finally {
    await database.close();
  }
}

async function sizeOf(database: Database, planId: number): Promise<DataFolder['size']> {
  const [size] = await database.all<DataFolder['size']>(
    `select count(distinct pt.task_id) as tasks, count(distinct a.id) as assignments, count(e.id) as events
       from plan_task pt join assignment a on a.task_id = pt.task_id join assignment_event e on e.assignment_id = a.id where pt.plan_id = ?`,
    planId,
  );
  return size!;
}
