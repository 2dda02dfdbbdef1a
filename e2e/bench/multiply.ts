import type { SqliteFile } from './database';

/** Ids of one copy lie this far above those of the copy before; well under the 2^31 of a path id after 200 copies. */
const STRIDE = 100_000;

/** The tables of a task and what hangs on it, and which of their columns name a row that is copied too. */
const TABLES: { name: string; ids: string[]; ofTask: string }[] = [
  { name: 'task', ids: ['id'], ofTask: 'id' },
  { name: 'plan_task', ids: ['id', 'task_id'], ofTask: 'task_id' },
  { name: 'task_attributes', ids: ['id', 'task_id'], ofTask: 'task_id' },
  { name: 'task_unit', ids: ['id', 'task_id'], ofTask: 'task_id' },
  { name: 'task_group', ids: ['id', 'task_id'], ofTask: 'task_id' },
  { name: 'assignment', ids: ['id', 'task_id'], ofTask: 'task_id' },
  { name: 'assignment_event', ids: ['id', 'assignment_id', 'submission_id', 'annuls_sequence'], ofTask: ofAssignment('assignment_id') },
  { name: 'assignment_span', ids: ['id', 'assignment_id'], ofTask: ofAssignment('assignment_id') },
  { name: 'submission', ids: ['id', 'assignment_id'], ofTask: ofAssignment('assignment_id') },
  { name: 'submission_author', ids: ['id', 'submission_id'], ofTask: ofSubmission('submission_id') },
  { name: 'evidence', ids: ['id', 'submission_id'], ofTask: ofSubmission('submission_id') },
];

/** A copy is told apart by its code and title; the keys keep their order and stay what can be searched. */
const DISTINGUISHED: Record<string, string> = {
  'task_attributes.code': "code || '.' || k",
  'task_attributes.code_sort_key': "code_sort_key || printf('%04d', k)",
  'task_attributes.title': "title || ' (' || k || ')'",
  'task_attributes.search_key': "search_key || ' (' || k || ')'",
};

/**
 * Makes a plan of `total` tasks out of a smaller one by copying its tasks that one unit leads, with everything that
 * hangs on them (units, assignments, events, spans, submissions, evidence). So each copy is what the services wrote,
 * and a new column needs no change here. The audit chain is not copied: no read job looks at more than its head.
 */
export async function multiplyPlan(database: SqliteFile, planId: number, total: number): Promise<void> {
  const [count] = await database.all<{ tasks: number; last: number }>('select count(*) as tasks, max(task_id) as last from plan_task where plan_id = ?', planId);
  const originals = await database.all<{ id: number }>(
    `select pt.task_id as id from plan_task pt join assignment a on a.task_id = pt.task_id
      where pt.plan_id = ? group by pt.task_id having count(distinct a.id) = 1 order by pt.task_id`,
    planId,
  );
  const missing = total - count!.tasks;
  const full = Math.floor(missing / originals.length);
  await copyTasks(database, originals.map((o) => o.id), full, missing % originals.length, DISTINGUISHED);
}

/**
 * Nine more years: the same plan again for each year before it, and of every dated fact of the plan nine that were
 * recorded, then corrected. What was told in earlier years must cost the figures of this one nothing.
 */
export async function addNineYears(database: SqliteFile, planId: number): Promise<void> {
  const tasks = await database.all<{ id: number }>('select distinct task_id as id from plan_task where plan_id = ?', planId);
  const columns = await columnsOf(database, 'plan');
  const ofYear: Record<string, string> = { id: `id + k * ${STRIDE}`, year: 'year - k' };
  await database.run('begin');
  await database.run(
    `insert into plan (${quoted(columns)}) select ${columns.map((c) => ofYear[c] ?? `"${c}"`).join(', ')}
       from plan join (select value as k from json_each('[1,2,3,4,5,6,7,8,9]')) where id = ?`,
    planId,
  );
  await database.run('commit');
  await copyTasks(database, tasks.map((t) => t.id), 9, 0, { 'plan_task.plan_id': `plan_id + k * ${STRIDE}` });
  const spans = (await columnsOf(database, 'assignment_span')).filter((c) => c !== 'id');
  await database.run(
    `insert into assignment_span (${quoted(spans)})
     select ${spans.map((c) => (c === 'superseded_at' ? "coalesce(superseded_at, recorded_at)" : `"${c}"`)).join(', ')}
       from assignment_span join (select value as k from json_each('[1,2,3,4,5,6,7,8,9]'))
      where assignment_id in (select a.id from assignment a join plan_task pt on pt.task_id = a.task_id where pt.plan_id = ?)`,
    planId,
  );
  await database.run('analyze');
}

/** `full` copies of the tasks with everything that hangs on them, and one more of the first `rest`; `changed`: columns that are told apart. */
async function copyTasks(database: SqliteFile, ids: number[], full: number, rest: number, changed: Record<string, string>): Promise<void> {
  await database.run('begin');
  await database.run('create temp table original as select value as original_id, key as original_position from json_each(?)', JSON.stringify(ids));
  await database.run('create temp table copy as select value as k from json_each(?)', JSON.stringify(Array.from({ length: full + 1 }, (_, i) => i + 1)));
  for (const table of TABLES) await copyRows(database, table, full, rest, changed);
  await database.run('drop table original');
  await database.run('drop table copy');
  await database.run('commit');
}

const columnsOf = async (database: SqliteFile, table: string) => (await database.all<{ name: string }>('select name from pragma_table_info(?)', table)).map((c) => c.name);
const quoted = (columns: string[]) => columns.map((c) => `"${c}"`).join(', ');

/** `full` copies of each original and one more of the first `rest`. */
async function copyRows(database: SqliteFile, table: (typeof TABLES)[number], full: number, rest: number, changed: Record<string, string>): Promise<void> {
  const columns = await columnsOf(database, table.name);
  const values = columns.map((column) => {
    if (table.ids.includes(column)) return `"${column}" + k * ${STRIDE}`;
    return changed[`${table.name}.${column}`] ?? `"${column}"`;
  });
  await database.run(
    `insert into ${table.name} (${quoted(columns)})
     select ${values.join(', ')} from (select *, ${table.ofTask} as of_task from ${table.name}) join original on original_id = of_task join copy
      where k <= ? or original_position < ?`,
    full,
    rest,
  );
}

function ofAssignment(column: string): string {
  return `(select a.task_id from assignment a where a.id = ${column})`;
}
function ofSubmission(column: string): string {
  return `(select a.task_id from submission s join assignment a on a.id = s.assignment_id where s.id = ${column})`;
}
