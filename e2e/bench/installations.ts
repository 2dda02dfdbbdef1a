import { performance } from 'node:perf_hooks';
import { dateInProvince } from '#domain/plain-date';
import type { PlanProgressView } from '#contract/plan';
import { startBare, startEmptyNest, startProduct, type Child } from './child';
import { openDatabase, type DataFolder } from './data-folders';
import { measureGroupBy } from './group-by';
import { capture, CONNECTIONS, measureBare, measureRead, readJobs } from './reads';
import { number, type Line } from './table';
import { ROUND, type Updates } from './updates';

const STARTS = 3;
/** Sixteen of them at once would be refused: the server lets nobody wait so long (platform/door.ts). */
const TOO_SLOW_MS = 250;

const today = () => dateInProvince(new Date().toISOString());
/** The product on an installation at rest, whose sessions would end while others are measured. */
export async function startOn(data: DataFolder): Promise<Child> {
  await keepSessions(data);
  return startProduct(data.folder, data.databaseUrl);
}

async function keepSessions(data: DataFolder): Promise<void> {
  const database = await openDatabase(data);
  await database.all('update user_session set last_seen_at = ?', new Date().toISOString());
  await database.close();
}

/** Starts the product and an empty Nest application in turns; of the best start each, as nothing but noise makes one slower. */
export async function coldStart(data: DataFolder): Promise<string> {
  const list = `/api/tasks?planId=${data.planId}&pageSize=50`;
  const times: { listening: number; cpu: number; firstList: number; empty: number; emptyCpu: number }[] = [];
  for (let i = 0; i < STARTS; i++) {
    let start = performance.now();
    const nest = await startEmptyNest();
    const empty = performance.now() - start;
    const emptyCpu = nest.cpuMs();
    await nest.stop();
    await keepSessions(data);
    start = performance.now();
    const product = await startProduct(data.folder, data.databaseUrl);
    const [listening, cpu] = [performance.now() - start, product.cpuMs()];
    await capture(product, data.secretary, list);
    times.push({ listening, cpu, firstList: performance.now() - start, empty, emptyCpu });
    await product.stop();
  }
  const best = (pick: (t: (typeof times)[number]) => number) => Math.min(...times.map(pick));
  const [listening, empty] = [best((t) => t.listening), best((t) => t.empty)];
  const [cpu, emptyCpu] = [best((t) => t.cpu), best((t) => t.emptyCpu)];
  return (
    `cold start, best of ${STARTS}: listening after ${listening.toFixed(0)} ms (CPU ${cpu.toFixed(0)} ms), first list after ${best((t) => t.firstList).toFixed(0)} ms; ` +
    `empty Nest application ${empty.toFixed(0)} ms (CPU ${emptyCpu.toFixed(0)} ms): ${number(listening / empty)} times the wall time, ${number(cpu / emptyCpu)} times the CPU`
  );
}

/** All reads, beside Fastify alone and the `group by` alone. */
export async function readLines(product: Child, data: DataFolder): Promise<Line[]> {
  const jobs = readJobs(data, today(), await lastInstant(data));
  const answers = [];
  for (const job of jobs) answers.push(await capture(product, data.secretary, job.path()));
  const sqlMs = await groupBy(product, data);
  const bare = await startBare(answers);
  const lines: Line[] = [];
  try {
    for (const [i, job] of jobs.entries()) {
      let alone = 0;
      for (const connections of CONNECTIONS) {
        if (connections > 1 && alone > TOO_SLOW_MS) {
          console.log(`${job.name} at ${connections}: not asked, alone it takes ${number(alone)} ms`);
          continue;
        }
        const measured = await measureRead(product, data.secretary, job, connections);
        const floor = await measureBare(bare, i, connections);
        alone = measured.steps[0]!.p50;
        const { perSecond, cpuMs } = measured;
        lines.push({
          job: job.name,
          connections,
          step: measured.steps[0]!,
          perSecond,
          cpuMs,
          kiB: answers[i]!.body.length / 1024,
          bare: floor,
          sqlMs: job.figures && connections === 1 ? sqlMs : undefined,
        });
      }
    }
  } finally {
    await bare.stop();
  }
  return lines;
}

/** Submit and decide, and what the first reads after a change cost. */
export async function updateLines(updates: Updates, data: DataFolder): Promise<Line[]> {
  const lines: Line[] = [];
  for (const connections of CONNECTIONS) {
    const { steps, perSecond, cpuMs } = await updates.submitAndDecide(connections);
    lines.push(...steps.map((step, i) => ({ job: ROUND[i]!, connections, step, perSecond, cpuMs })));
  }
  const reads = {
    list: `/api/tasks?planId=${data.planId}&pageSize=50`,
    progress: `/api/plans/${data.planId}/progress`,
  };
  for (const [name, path] of Object.entries(reads)) {
    for (const connections of CONNECTIONS) {
      const { steps, perSecond, cpuMs } = await updates.readAfterChange(connections, path);
      lines.push(
        { job: 'report progress', connections, step: steps[0]!, perSecond, cpuMs },
        { job: `${name} after it`, connections, step: steps[1]!, perSecond, cpuMs },
      );
    }
  }
  return lines;
}

/** So many list pages more, asked by ten at once. */
export async function memoryAfter(product: Child, data: DataFolder, requests: number): Promise<void> {
  const job = readJobs(data, today(), await lastInstant(data))[0]!;
  let asked = 0;
  const person = async () => {
    while (asked++ < requests) await capture(product, data.secretary, job.path());
  };
  await Promise.all(Array.from({ length: 10 }, person));
  await product.settle();
}

async function groupBy(product: Child, data: DataFolder): Promise<number> {
  const answer = await fetch(`${product.url}/api/plans/${data.planId}/progress`, {
    headers: { cookie: data.secretary },
  });
  const progress = (await answer.json()) as PlanProgressView;
  const database = await openDatabase(data);
  try {
    return await measureGroupBy(database, data.planId, progress.asOf, progress);
  } finally {
    await database.close();
  }
}

async function lastInstant(data: DataFolder): Promise<string> {
  const database = await openDatabase(data);
  const [last] = await database.all<{ at: string }>('select at as "at" from audit_entry order by id desc limit 1');
  await database.close();
  return last!.at;
}
