import { request as ask } from 'node:http';
import { addDays, type PlainDate } from '#domain/plain-date';
import type { Bytes, Child } from './child';
import type { DataFolder } from './data-folders';
import { assertAll, measure, type Measured } from './load';

const SECONDS = 0.8;
const WARM_UP_SECONDS = 0.2;
const BARE_SECONDS = 0.4;
export const CONNECTIONS = [1, 16];

/** What a browser behind TLS offers; the answer travels compressed, as it does to people. */
export const ACCEPT_ENCODING = 'gzip, deflate, br, zstd';

/** A question that people ask, on one installation. */
export interface ReadJob {
  name: string;
  /** The path asked for; the n-th time it may be another one. */
  path(n: number): string;
  /** Whether the `group by` answers the same question. */
  figures?: boolean;
}

/** More dates than the product keeps answers for, so that asking for one after another always evaluates. */
const MANY_DATES = 100;

export function readJobs({ planId, openedTask, groupTask }: DataFolder, today: PlainDate): ReadJob[] {
  const list = `/api/tasks?planId=${planId}&pageSize=50`;
  const progress = `/api/plans/${planId}/progress`;
  const search = (words: string) => `${list}&q=${encodeURIComponent(words)}`;
  return [
    { name: 'list, 50 rows', path: () => list },
    { name: 'progress, today', path: () => progress, figures: true },
    { name: 'progress, one past date', path: () => `${progress}?asOf=${addDays(today, -90)}`, figures: true },
    { name: 'progress, ever another date', path: (n) => `${progress}?asOf=${addDays(today, -1 - (n % MANY_DATES))}`, figures: true },
    { name: 'open a task', path: () => `/api/tasks/${openedTask}` },
    { name: 'open a task of 20 units', path: () => `/api/tasks/${groupTask}` },
    { name: 'search "công chức"', path: () => search('công chức') },
    { name: 'search "cong chuc"', path: () => search('cong chuc') },
  ];
}

/** The answer to a job as it goes over the wire. */
export async function capture(product: Child, cookie: string, path: string): Promise<Bytes> {
  // fetch would unpack it.
  return new Promise((resolve, reject) => {
    const asked = ask(product.url + path, { headers: headers(cookie) }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        if (answer.statusCode !== 200) return reject(new Error(`${path}: ${answer.statusCode} ${String(Buffer.concat(chunks))}`));
        resolve({ type: String(answer.headers['content-type']), encoding: answer.headers['content-encoding'] ?? null, body: Buffer.concat(chunks) });
      });
    });
    asked.once('error', reject);
    asked.end();
  });
}

export async function measureRead(product: Child, cookie: string, job: ReadJob, connections: number): Promise<Measured> {
  let n = 0;
  const steps = [{ setupRequest: (request: object) => ({ ...request, path: job.path(n++), headers: headers(cookie) }) }];
  await measure(product, { connections, steps, seconds: WARM_UP_SECONDS });
  const measured = await measure(product, { connections, steps, seconds: SECONDS });
  assertAll([200], measured, job.name);
  return measured;
}

/** The same bytes from Fastify alone; `nth` of those it was started with. */
export async function measureBare(bare: Child, nth: number, connections: number): Promise<Measured> {
  const steps = [{ setupRequest: (request: object) => ({ ...request, path: `/${nth}` }) }];
  await measure(bare, { connections, steps, seconds: WARM_UP_SECONDS });
  const measured = await measure(bare, { connections, steps, seconds: BARE_SECONDS });
  assertAll([200], measured, 'bare');
  return measured;
}

export const headers = (cookie: string): Record<string, string> => ({ cookie, 'accept-encoding': ACCEPT_ENCODING });
