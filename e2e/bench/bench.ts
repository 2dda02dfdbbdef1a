/**
 * `npm run bench`: what the product costs on 71 tasks, on 10,000 and after ten years, on both databases, beside its
 * floors: Fastify alone answering with the same bytes, the figures' `group by` alone, an empty Nest application. Compare
 * ratios and CPU time per request within one run; wall time on a shared machine is noise. Linux only. It asserts that
 * answers are right and that no update is lost, never a time.
 *
 * `-- --only=start,reads,updates,memory,documents,statistics,report` and `-- --on=sqlite,postgres` run parts; without `--on` it is SQLite, and
 * PostgreSQL has a run of its own, so that neither takes the other's time.
 */
import { mkdtempSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { providePostgres } from '../run/postgres';
import { leaveNothingBehind } from './child';
import { largeFolder, onPostgres, openDatabase, smallFolder, tenYearsFolder, type DataFolder } from './data-folders';
import { measureListExport, measureReport, type DocumentLine } from './documents';
import { coldStart, memoryAfter, readLines, startOn, updateLines } from './installations';
import { documentTable, number, table, type Line } from './table';
import { largeReportFolder, measureLargeReport } from './report-facts';
import { measureStatistics, statisticsFolder } from './statistics';
import { Updates } from './updates';

const STATISTICS = '120 units × 80 indicators × 8 quarters, all stated';
const LARGE = 10_000;
const ANNEX = 500;
const REQUESTS = 10_000;
const REQUESTS_S = 40;
/** What has not begun by then is left out and named; the part under way is finished. */
const LIMIT_S = 330;
/** How long the reads of one installation may take; two of them are the yardstick, the others are compared with them. */
const READS_S = { full: 55, compared: 35 };
/** What is compared between one year and ten, and between the databases. */
const COMPARED = /^(list|progress|open a task$|search "công)/;

const PARTS = ['start', 'reads', 'updates', 'memory', 'documents', 'statistics', 'report'];
/** Parts that have an installation of their own. */
const OWN = ['statistics', 'report'];
const DATABASES = ['sqlite', 'postgres'];
const begun = performance.now();

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { only: { type: 'string' }, on: { type: 'string' } } });
  const parts = chosen(values.only, PARTS);
  const databases = chosen(values.on ?? 'sqlite', DATABASES);
  const root = mkdtempSync(join(tmpdir(), 'cchc-bench-'));
  leaveNothingBehind(root);
  console.log(
    `node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'processor'}, load before ${loadavg()[0]!.toFixed(1)}; new parts begin until second ${LIMIT_S}`,
  );
  const small = await smallFolder(root);
  const large = parts.some((part) => !OWN.includes(part)) ? await largeFolder(root, small, LARGE) : small;
  console.log(`data prepared in ${seconds()} s`);
  if (databases.includes('sqlite')) {
    await installation('SQLite', small, parts, READS_S.full);
    await installation(
      'SQLite',
      large,
      parts.filter((part) => part !== 'memory'),
      READS_S.full,
    );
    if (parts.includes('reads'))
      await installation(
        'SQLite, ten years of plans and corrections',
        await tenYearsFolder(root, small),
        ['reads'],
        READS_S.compared,
        COMPARED,
      );
    const many = parts.some((part) => OWN.includes(part)) ? await statisticsFolder(root, small) : small;
    if (parts.includes('statistics') && !late('statistics')) {
      console.log(`\nSQLite: ${STATISTICS}`);
      await measureStatistics(many);
    }
    if (parts.includes('report') && !late('report')) {
      console.log(`\nSQLite: report of ${STATISTICS}`);
      await measureLargeReport(await largeReportFolder(root, many));
    }
    if (parts.includes('documents')) await documents(small, await largeFolder(root, small, ANNEX), large);
  }
  if (databases.includes('postgres')) await onPostgreSql(root, small, large, parts);
  console.log(`\n${seconds()} s in all, load after ${loadavg()[0]!.toFixed(1)}`);
}

async function onPostgreSql(root: string, small: DataFolder, large: DataFolder, parts: string[]): Promise<void> {
  const server = await providePostgres();
  const there = parts.filter((part) => ['reads', 'updates'].includes(part));
  try {
    for (const source of [small, large]) {
      if (there.length === 0 || late(`PostgreSQL, ${source.size.tasks} tasks`)) continue;
      const data = await onPostgres(server.url, source);
      try {
        await installation("PostgreSQL (CPU of the product's process alone)", data, there, READS_S.compared, COMPARED);
      } finally {
        await data.drop();
      }
    }
    if (parts.includes('report') && !late('PostgreSQL, report')) {
      const data = await onPostgres(server.url, await largeReportFolder(root, await statisticsFolder(root, small)));
      console.log(`\nPostgreSQL (CPU of the product's process alone): report of ${STATISTICS}`);
      await measureLargeReport(data).finally(() => data.drop());
    }
  } finally {
    server.stop();
  }
}

/** Everything about one installation. */
async function installation(
  name: string,
  data: DataFolder,
  parts: string[],
  readSeconds: number,
  only?: RegExp,
): Promise<void> {
  const { tasks, assignments, events } = data.size;
  const title = `${name}: ${tasks} tasks, ${assignments} assignments, ${events} events`;
  if (!parts.some((part) => part !== 'documents' && !OWN.includes(part)) || late(title)) return;
  console.log(`\n${title}`);
  if (parts.includes('start')) console.log(await coldStart(data));
  const product = await startOn(data);
  await product.settle();
  const atRest = product.rssMiB();
  const updates = new Updates(product, data);
  try {
    const lines: Line[] = [];
    if (parts.includes('reads'))
      lines.push(...(await readLines(product, data, performance.now() + readSeconds * 1000, only)));
    if (parts.includes('updates')) lines.push(...(await updateLines(updates, data)));
    if (lines.length > 0) console.log(table(lines));
    if (parts.includes('updates')) {
      const { acknowledged, refused, lost } = await updates.fightOverDraft();
      console.log(
        `one draft, 16 people: ${acknowledged} changes acknowledged, ${refused} stale ones refused, ${lost} lost`,
      );
      if (lost > 0) throw new Error('acknowledged changes of a draft were lost');
    }
    const after = product.rssMiB();
    const later = parts.includes('memory') ? await memoryAfter(product, data, REQUESTS, REQUESTS_S) : null;
    const more = later ? `, ${number(later.MiB)} MiB after ${later.requests} list pages more` : '';
    console.log(`memory ${number(atRest)} MiB at rest, ${number(after)} MiB after the load${more}`);
  } finally {
    await product.stop();
  }
  if (parts.includes('updates')) await assertNothingLost(updates, data);
}

async function assertNothingLost(updates: Updates, data: DataFolder): Promise<void> {
  const database = await openDatabase(data);
  const { acknowledged, lost } = await updates.countLost(database);
  await database.close();
  console.log(`${acknowledged} submissions and decisions acknowledged, ${lost} lost`);
  if (lost > 0) throw new Error('acknowledged submissions or decisions were lost');
}

/** Files of a report with `small` and with 500 rows, task lists as workbooks, and what the others feel. */
async function documents(small: DataFolder, annex: DataFolder, large: DataFolder): Promise<void> {
  if (late('documents')) return;
  const lines: DocumentLine[] = [];
  for (const data of [small, annex, large]) {
    const product = await startOn(data);
    try {
      if (data !== large) lines.push(...(await measureReport(product, data)));
      lines.push(await measureListExport(product, data));
    } finally {
      await product.stop();
    }
  }
  console.log(`\nDocuments; meanwhile four people ask for lists and tasks\n${documentTable(lines)}`);
}

function chosen(given: string | undefined, all: string[]): string[] {
  const wanted = given?.split(',') ?? all;
  const unknown = wanted.filter((name) => !all.includes(name));
  if (unknown.length > 0) throw new Error(`no such part: ${unknown.join(', ')}; there are ${all.join(', ')}`);
  return wanted;
}

function late(what: string): boolean {
  const is = performance.now() - begun > LIMIT_S * 1000;
  if (is) console.log(`\n${what}: left out, time is up`);
  return is;
}
const seconds = () => ((performance.now() - begun) / 1000).toFixed(0);

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
