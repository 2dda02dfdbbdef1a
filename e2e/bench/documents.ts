import { Agent, request as ask } from 'node:http';
import { performance } from 'node:perf_hooks';
import type { Child } from './child';
import { openDatabase, type DataFolder } from './data-folders';
import { percentile } from './load';
import { headers } from './reads';

/** A file that somebody fetches, and what it costs the others. */
export interface DocumentLine {
  name: string;
  rows: number;
  /** The best of three, when the thread and its libraries are there. */
  ms: number;
  /** Of the very first one. */
  firstMs: number;
  cpuMs: number;
  kiB: number;
  /** Most memory the server had meanwhile. */
  peakMiB: number;
  /** 95th percentile of the others' requests, alone and while the file was made. */
  othersAlone: number;
  othersMeanwhile: number;
}

const OTHERS = 4;
const TIMES = 3;
const ALONE_MS = 1500;

/** The three files of a draft report, whose annexes list the plan's tasks. */
export async function measureReport(product: Child, data: DataFolder): Promise<DocumentLine[]> {
  const id = await draftReport(product, data);
  const lines: DocumentLine[] = [];
  for (const format of ['docx', 'pdf', 'xlsx'])
    lines.push(await measureFile(product, data, `report, ${format}`, `/api/reports/${id}/document.${format}`));
  return lines;
}

/** The list of tasks as a workbook. */
export const measureListExport = (product: Child, data: DataFolder): Promise<DocumentLine> =>
  measureFile(product, data, 'task list, xlsx', `/api/tasks/export.xlsx?planId=${data.planId}`);

export async function measureFile(
  product: Child,
  data: DataFolder,
  name: string,
  path: string,
  rows = data.size.tasks,
): Promise<DocumentLine> {
  await product.settle();
  const alone = await whileOthersWork(product, data, () => new Promise((done) => setTimeout(done, ALONE_MS)));
  product.forgetPeak();
  const firstStart = performance.now();
  await fetchFile(product, path, data.secretary);
  const firstMs = performance.now() - firstStart;
  await product.settle();
  const cpuBefore = product.cpuMs();
  const times: number[] = [];
  let bytes = 0;
  for (let i = 0; i < TIMES; i++) {
    const start = performance.now();
    bytes = await fetchFile(product, path, data.secretary);
    times.push(performance.now() - start);
  }
  await product.settle();
  const cpuMs = (product.cpuMs() - cpuBefore) / TIMES;
  const meanwhile = await whileOthersWork(product, data, async () => {
    // A short file is made again until there is something to compare.
    for (const end = performance.now() + ALONE_MS; performance.now() < end;)
      await fetchFile(product, path, data.secretary);
  });
  return {
    name,
    rows,
    ms: Math.min(...times),
    firstMs,
    cpuMs,
    kiB: bytes / 1024,
    peakMiB: product.peakMiB(),
    othersAlone: percentile(alone, 0.95),
    othersMeanwhile: percentile(meanwhile, 0.95),
  };
}

/** Times of other people's requests, lists and tasks in turns, while `work` is done. */
export async function whileOthersWork(
  product: Child,
  data: DataFolder,
  work: () => Promise<unknown>,
): Promise<number[]> {
  const times: number[] = [];
  let done = false;
  const agent = new Agent({ keepAlive: true });
  const paths = [`/api/tasks?planId=${data.planId}&pageSize=50`, `/api/tasks/${data.openedTask}`];
  const person = async () => {
    for (let n = 0; !done; n++) {
      const start = performance.now();
      await fetchFile(product, paths[n % paths.length]!, data.secretary, agent);
      times.push(performance.now() - start);
      // People read what they have asked for.
      await new Promise((next) => setTimeout(next, 20));
    }
  };
  const people = Array.from({ length: OTHERS }, person);
  try {
    await work();
  } finally {
    done = true;
    await Promise.all(people);
    agent.destroy();
  }
  return times;
}

/** Answers the number of bytes. */
function fetchFile(product: Child, path: string, cookie: string, agent?: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = ask(product.url + path, { headers: headers(cookie), agent }, (answer) => {
      let bytes = 0;
      answer.on('data', (chunk: Buffer) => (bytes += chunk.length));
      answer.once('error', reject);
      answer.on('end', () =>
        answer.statusCode === 200 ? resolve(bytes) : reject(new Error(`${path}: ${answer.statusCode}`)),
      );
    });
    asked.once('error', reject);
    asked.end();
  });
}

/** A draft for the last period that is over and has none. */
async function draftReport(product: Child, data: DataFolder): Promise<number> {
  const database = await openDatabase(data);
  const [period] = await database.all<{ id: number }>(
    `select p.id as "id" from reporting_period p
      where p.to_date < ? and not exists (select 1 from report r where r.period_id = p.id and r.plan_id = ? and r.status = 'draft')
      order by p.to_date desc limit 1`,
    new Date().toISOString().slice(0, 10),
    data.planId,
  );
  await database.close();
  const body = JSON.stringify({ periodId: period!.id, planId: data.planId });
  const answer = await fetch(`${product.url}/api/reports`, {
    method: 'POST',
    headers: { cookie: data.secretary, 'content-type': 'application/json' },
    body,
  });
  if (answer.status !== 201) throw new Error(`draft of a report: ${answer.status} ${await answer.text()}`);
  return ((await answer.json()) as { id: number }).id;
}
