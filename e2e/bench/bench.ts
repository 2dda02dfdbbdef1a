/**
 * `npm run bench`: what the product costs on 71 tasks, on 10,000 and after ten years, on both databases, beside its
 * floors: Fastify alone answering with the same bytes, the figures' `group by` alone, an empty Nest application. Compare
 * ratios and CPU time per request within one run; wall time on a shared machine is noise. Linux only. It asserts that
 * answers are right and that no update is lost, never a time.
 *
 * Everything is run and nothing left out for want of time: some ten minutes a database on two quiet cores. Parts are run by
 * `-- --only=start,reads,updates,memory,documents,statistics,report`, on parts of the data by `--at=71,10000,ten-years`; without
 * `--on=sqlite,postgres` it is SQLite, and PostgreSQL has a run of its own.
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

const PARTS = ['start', 'reads', 'updates', 'memory', 'documents', 'statistics', 'report'];
/** Parts that have an installation of their own. */
const OWN = ['statistics', 'report'];
const DATABASES = ['sqlite', 'postgres'];
const SIZES = ['71', '10000', 'ten-years'];
const begun = performance.now();

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { only: { type: 'string' }, on: { type: 'string' }, at: { type: 'string' } },
  });
  const parts = chosen(values.only, PARTS);
  const databases = chosen(values.on ?? 'sqlite', DATABASES);
  const sizes = chosen(values.at, SIZES);
  const root = mkdtempSync(join(tmpdir(), 'cchc-bench-'));
  leaveNothingBehind(root);
  console.log(
    `node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'processor'}, load before ${loadavg()[0]!.toFixed(1)}`,
  );
  const small = await smallFolder(root);
  const own = parts.some((part) => OWN.includes(part)) ? await statisticsFolder(root, small) : null;
  const plans = parts.some((part) => !OWN.includes(part));
  const folders: Folders = {
    small: plans && sizes.includes('71') ? small : null,
    large: plans && sizes.includes('10000') ? await largeFolder(root, small, LARGE) : null,
    tenYears: parts.includes('reads') && sizes.includes('ten-years') ? await tenYearsFolder(root, small) : null,
    annex: parts.includes('documents') ? await largeFolder(root, small, ANNEX) : null,
    statistics: own && parts.includes('statistics') ? own : null,
    report: own && parts.includes('report') ? await largeReportFolder(root, own) : null,
  };
  console.log(`data prepared in ${seconds()} s`);
  if (databases.includes('sqlite')) await onDatabase('SQLite', folders, parts);
  if (databases.includes('postgres')) await onPostgreSql(folders, parts);
  console.log(`\n${seconds()} s in all, load after ${loadavg()[0]!.toFixed(1)}`);
}

/** What there is to measure; null is not asked for. */
interface Folders {
  small: DataFolder | null;
  large: DataFolder | null;
  tenYears: DataFolder | null;
  annex: DataFolder | null;
  statistics: DataFolder | null;
  report: DataFolder | null;
}

async function onPostgreSql(folders: Folders, parts: string[]): Promise<void> {
  const server = await providePostgres();
  const there: { drop(): Promise<void> }[] = [];
  const copied = { ...folders };
  try {
    for (const [name, data] of Object.entries(folders) as [keyof Folders, DataFolder | null][]) {
      if (data === null) continue;
      const copy = await onPostgres(server.url, data);
      there.push(copy);
      copied[name] = copy;
    }
    await onDatabase("PostgreSQL (CPU and memory of the product's process alone)", copied, parts);
  } finally {
    for (const copy of there) await copy.drop();
    server.stop();
  }
}

/** All installations on one database; of each line the processor time against the first installation's. */
async function onDatabase(name: string, folders: Folders, parts: string[]): Promise<void> {
  const { small, large, tenYears, annex, statistics, report } = folders;
  const first = small ? await installation(name, small, parts) : [];
  if (large) await installation(name, large, parts, first);
  if (tenYears) await installation(`${name}, ten years of plans and corrections`, tenYears, ['reads'], first);
  if (statistics) {
    console.log(`\n${name}: ${STATISTICS}`);
    await measureStatistics(statistics);
  }
  if (report) {
    console.log(`\n${name}: report of ${STATISTICS}`);
    await measureLargeReport(report);
  }
  if (annex) await documents([small, annex, large].filter((data) => data !== null));
}

/** Everything about one installation, printed; answers its lines. */
async function installation(name: string, data: DataFolder, parts: string[], first: Line[] = []): Promise<Line[]> {
  const { tasks, assignments, events } = data.size;
  const lines: Line[] = [];
  if (!parts.some((part) => part !== 'documents' && !OWN.includes(part))) return lines;
  console.log(`\n${name}: ${tasks} tasks, ${assignments} assignments, ${events} events`);
  if (parts.includes('start')) console.log(await coldStart(data));
  const product = await startOn(data);
  await product.settle();
  const atRest = product.rssMiB();
  const updates = new Updates(product, data);
  try {
    if (parts.includes('reads')) lines.push(...(await readLines(product, data)));
    if (parts.includes('updates')) lines.push(...(await updateLines(updates, data)));
    if (lines.length > 0) console.log(table(lines, first));
    if (parts.includes('updates')) {
      const { acknowledged, refused, lost } = await updates.fightOverDraft();
      console.log(
        `one draft, 16 people: ${acknowledged} changes acknowledged, ${refused} stale ones refused, ${lost} lost`,
      );
      if (lost > 0) throw new Error('acknowledged changes of a draft were lost');
    }
    await product.settle();
    const after = product.rssMiB();
    if (parts.includes('memory')) await memoryAfter(product, data, REQUESTS);
    const more = parts.includes('memory') ? `, ${number(product.rssMiB())} MiB after ${REQUESTS} list pages more` : '';
    console.log(`memory ${number(atRest)} MiB at rest, ${number(after)} MiB after the load${more}`);
  } finally {
    await product.stop();
  }
  if (parts.includes('updates')) await assertNothingLost(updates, data);
  return lines;
}

async function assertNothingLost(updates: Updates, data: DataFolder): Promise<void> {
  const database = await openDatabase(data);
  const { acknowledged, lost } = await updates.countLost(database);
  await database.close();
  console.log(`${acknowledged} submissions and decisions acknowledged, ${lost} lost`);
  if (lost > 0) throw new Error('acknowledged submissions or decisions were lost');
}

/** Files of a report with 71 and with 500 rows, task lists as workbooks, and what the others feel. */
async function documents(folders: DataFolder[]): Promise<void> {
  const lines: DocumentLine[] = [];
  for (const data of folders) {
    const product = await startOn(data);
    try {
      if (data.size.tasks < LARGE) lines.push(...(await measureReport(product, data)));
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

const seconds = () => ((performance.now() - begun) / 1000).toFixed(0);

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
