/**
 * `npm run bench`: what the product costs, on 71 tasks and on 10,000, beside two floors: Fastify alone answering with
 * the same bytes, and the figures' `group by` alone. Compare ratios and CPU time per request within one run; wall time
 * on a shared machine is noise. Linux only. It asserts that answers are right and that no update is lost, never a time.
 */
import { mkdtempSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { dateInProvince } from '#domain/plain-date';
import type { PlanProgressView } from '#contract/plan';
import { leaveNothingBehind, startBare, startProduct, type Child } from './child';
import { databaseOf, largeFolder, smallFolder, type DataFolder } from './data-folders';
import { measureGroupBy } from './group-by';
import { capture, CONNECTIONS, measureBare, measureRead, readJobs } from './reads';
import { openDatabase } from './sqlite';
import { number, table, type Line } from './table';
import { ROUND, Updates } from './updates';

const LARGE = 10_000;
const STARTS = 3;
/** When the reads of each installation end at the latest, in seconds from the start; what is left out is named. */
const READS_UNTIL = { small: 80, large: 150 };
/** Sixteen of them at once would take longer than a measurement may. */
const TOO_SLOW_MS = 180;

async function main(): Promise<void> {
  const start = performance.now();
  const root = mkdtempSync(join(tmpdir(), 'cchc-bench-'));
  leaveNothingBehind(root);
  console.log(`node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'processor'}, load before ${loadavg()[0]!.toFixed(1)}`);
  const small = await smallFolder(root);
  const large = await largeFolder(root, small, LARGE);
  console.log(`data prepared in ${seconds(start)} s`);
  await benchmark(small, start + READS_UNTIL.small * 1000);
  await benchmark(large, start + READS_UNTIL.large * 1000);
  console.log(`\n${seconds(start)} s in all, load after ${loadavg()[0]!.toFixed(1)}`);
}

/** Everything about one installation. */
async function benchmark(data: DataFolder, readsUntil: number): Promise<void> {
  const { tasks, assignments, events } = data.size;
  console.log(`\n${tasks} tasks, ${assignments} assignments, ${events} events`);
  const product = await coldStart(data);
  await product.settle();
  const atRest = product.rssMiB();
  const updates = new Updates(product, data);
  try {
    const lines = [...(await readLines(product, data, readsUntil)), ...(await updateLines(updates, data))];
    console.log(table(lines));
    const { acknowledged, refused, lost } = await updates.fightOverDraft();
    console.log(`one draft, 16 people: ${acknowledged} changes acknowledged, ${refused} stale ones refused, ${lost} lost`);
    console.log(`memory ${number(atRest)} MiB at rest, ${number(product.rssMiB())} MiB after the load`);
    if (lost > 0) throw new Error('acknowledged changes of a draft were lost');
  } finally {
    await product.stop();
  }
  const database = await openDatabase(databaseOf(data.folder));
  const { acknowledged, lost } = await updates.countLost(database);
  await database.close();
  console.log(`${acknowledged} submissions and decisions acknowledged, ${lost} lost`);
  if (lost > 0) throw new Error('acknowledged submissions or decisions were lost');
}

/** Starts the product several times; the last one stays. Times of the best start, as nothing but noise makes one slower. */
async function coldStart(data: DataFolder): Promise<Child> {
  const times: { listening: number; firstList: number }[] = [];
  for (;;) {
    const start = performance.now();
    const product = await startProduct(data.folder);
    const listening = performance.now() - start;
    await capture(product, data.secretary, readJobs(data, today())[0]!.path(0));
    times.push({ listening, firstList: performance.now() - start });
    if (times.length < STARTS) {
      await product.stop();
      continue;
    }
    const best = (pick: (t: (typeof times)[number]) => number) => Math.min(...times.map(pick)).toFixed(0);
    console.log(`cold start, best of ${STARTS}: listening after ${best((t) => t.listening)} ms, first list after ${best((t) => t.firstList)} ms`);
    return product;
  }
}

async function readLines(product: Child, data: DataFolder, until: number): Promise<Line[]> {
  const jobs = readJobs(data, today());
  const answers = [];
  for (const job of jobs) answers.push(await capture(product, data.secretary, job.path(0)));
  const sqlMs = await groupBy(product, data);
  const bare = await startBare(answers);
  const lines: Line[] = [];
  try {
    for (const [i, job] of jobs.entries()) {
      for (const connections of CONNECTIONS) {
        const alone = lines.at(-1)?.step.p50 ?? 0;
        if (performance.now() > until || (connections > 1 && alone > TOO_SLOW_MS)) {
          console.log(`${job.name} at ${connections}: left out, ${performance.now() > until ? 'time is up' : 'too slow'}`);
          continue;
        }
        const measured = await measureRead(product, data.secretary, job, connections);
        const floor = await measureBare(bare, i, connections);
        const { perSecond, cpuMs } = measured;
        lines.push({ job: job.name, connections, step: measured.steps[0]!, perSecond, cpuMs, kiB: answers[i]!.body.length / 1024, bare: floor, sqlMs: job.figures && connections === 1 ? sqlMs : undefined });
      }
    }
  } finally {
    await bare.stop();
  }
  return lines;
}

async function groupBy(product: Child, data: DataFolder): Promise<number> {
  const answer = await fetch(`${product.url}/api/plans/${data.planId}/progress`, { headers: { cookie: data.secretary } });
  const progress = (await answer.json()) as PlanProgressView;
  const database = await openDatabase(databaseOf(data.folder));
  try {
    return await measureGroupBy(database, data.planId, progress.asOf, progress);
  } finally {
    await database.close();
  }
}

async function updateLines(updates: Updates, data: DataFolder): Promise<Line[]> {
  const lines: Line[] = [];
  for (const connections of CONNECTIONS) {
    const { steps, perSecond, cpuMs } = await updates.submitAndDecide(connections);
    lines.push(...steps.map((step, i) => ({ job: ROUND[i]!, connections, step, perSecond, cpuMs })));
  }
  const list = readJobs(data, today())[0]!.path(0);
  for (const connections of CONNECTIONS) {
    const { steps, perSecond, cpuMs } = await updates.listAfterChange(connections, list);
    lines.push({ job: 'report progress', connections, step: steps[0]!, perSecond, cpuMs }, { job: 'list after it', connections, step: steps[1]!, perSecond, cpuMs });
  }
  return lines;
}

const today = () => dateInProvince(new Date().toISOString());
const seconds = (since: number) => ((performance.now() - since) / 1000).toFixed(0);

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
