import 'reflect-metadata';
import { cpSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { createApp } from '#api/create-app';
import { Sessions } from '#api/auth/sessions';
import { readConfig } from '#api/platform/config';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { openReader } from '#api/platform/database/data-source';
import { dumpTables } from '#api/platform/database/table-dump';
import { fillDatabase } from '#api/platform/database/table-load';
import { ENTITIES } from '#api/entities';
import { MIGRATIONS } from '#api/migrations';
import { DEMO_PLAN } from '#seeds/demo/plan-2026';
import { loadDemonstration } from '#seeds/load/data-sets';
import { addNineYears, multiplyPlan } from './multiply';
import { openFile, openPostgres, type Database, type SqliteFile } from './database';

/** One installation's data and what a client of it needs to know. */
export interface DataFolder {
  folder: string;
  /** Where its database is, when that is not a file in the folder. */
  databaseUrl?: string;
  planId: number;
  /** Tasks, assignments and events of the plan. */
  size: { tasks: number; assignments: number; events: number };
  /** Cookie header of the standing agency's secretary. */
  secretary: string;
  /** A task that one unit has completed, with the longest history; and the one that most units lead. */
  openedTask: number;
  groupTask: number;
  /** Assignments that can be handed in, with the cookie of the head of the unit that holds them. */
  work: { assignmentId: number; head: string }[];
}

/** The demonstration year, played through the services: 71 tasks, of which some are led by every department or commune. */
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
export const largeFolder = (root: string, small: DataFolder, tasks: number): Promise<DataFolder> =>
  addCopy(root, `tasks-${tasks}`, small, (database) => multiplyPlan(database, small.planId, tasks));

/** The same installation after nine more years of plans and corrections. */
export const tenYearsFolder = (root: string, small: DataFolder): Promise<DataFolder> =>
  addCopy(root, 'ten-years', small, (database) => addNineYears(database, small.planId));

/** A copy of an installation at rest, changed by the bench itself. */
export async function addCopy(root: string, name: string, small: DataFolder, change: (database: SqliteFile) => Promise<void>): Promise<DataFolder> {
  const folder = join(root, name);
  cpSync(small.folder, folder, { recursive: true });
  const database = await openFile(fileOf(folder));
  try {
    await change(database);
    return { ...small, folder, size: await sizeOf(database, small.planId) };
  } finally {
    await database.close();
  }
}

/** The same rows in a new database of a PostgreSQL server. @param server URL of any database there */
export async function onPostgres(server: string, data: DataFolder): Promise<DataFolder & { databaseUrl: string; drop(): Promise<void> }> {
  const name = `cchc_bench_${process.pid}_${Date.now()}`;
  const administrator = await openPostgres(server);
  await administrator.all(`create database ${name}`);
  const url = Object.assign(new URL(server), { pathname: `/${name}` }).href;
  const tables = mkdtempSync(join(data.folder, 'tables-'));
  const reader = await openReader({ kind: 'sqlite', file: fileOf(data.folder) }, ENTITIES);
  const digests = await dumpTables(reader.manager, tables);
  await reader.destroy();
  await fillDatabase({ kind: 'postgres', url }, { entities: ENTITIES, migrations: MIGRATIONS }, async (target) => {
    await target.migrate();
    await target.load(tables, digests);
  });
  const database = await openPostgres(url);
  await database.all('analyze');
  await database.close();
  return {
    ...data,
    databaseUrl: url,
    async drop() {
      await administrator.all(`drop database ${name} with (force)`);
      await administrator.close();
    },
  };
}

const fileOf = (folder: string): string => join(folder, 'cchc.db');
/** The database of an installation, for reading. */
export const openDatabase = (data: DataFolder): Promise<Database> => (data.databaseUrl ? openPostgres(data.databaseUrl) : openFile(fileOf(data.folder)));

async function describeFolder(folder: string, secretary: string, heads: ReadonlyMap<number, string>): Promise<DataFolder> {
  const database = await openFile(fileOf(folder));
  try {
    const [plan] = await database.all<{ id: number }>('select id from plan where year = ? and source is null and id not in (select plan_id from task_register)', DEMO_PLAN.year);
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
      groupTask: tasks.reduce((most, t) => (t.parts > most.parts ? t : most)).id,
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
