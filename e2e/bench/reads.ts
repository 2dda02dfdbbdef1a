import { request as ask } from 'node:http';
import { addDays, type Instant, type PlainDate } from '#domain/plain-date';
import type { Bytes, Child } from './child';
import type { DataFolder } from './data-folders';
import { assertAll, bestOf, measure, type Load, type Measured } from './load';

/** The best of so many, after twice as long for the engine to compile what is asked: nothing but noise makes one slower. */
const TIMES = 3;
const SECONDS = 0.5;
const BARE_SECONDS = 0.25;
export const CONNECTIONS = [1, 16];

/** What a browser behind TLS offers; the answer travels compressed, as it does to people. */
export const ACCEPT_ENCODING = 'gzip, deflate, br, zstd';

/** A question that people ask, on one installation. */
export interface ReadJob {
  name: string;
  /** The path to ask; each time it may be another one. */
  path(): string;
  /** Whether the `group by` answers the same question. */
  figures?: boolean;
}

/**
 * The questions; those of a "first answer" are asked as known at ever another moment (figures on another date too), so that none was asked before.
 * @param knownAt an instant of the installation's audit chain
 */
export function readJobs({ planId, openedTask, groupTask }: DataFolder, today: PlainDate, knownAt: Instant): ReadJob[] {
  const list = `/api/tasks?planId=${planId}&pageSize=50`;
  const progress = `/api/plans/${planId}/progress`;
  let asked = 0;
  const earlier = () => new Date(Date.parse(knownAt) - 1 - asked++).toISOString();
  const search = (words: string) => `${list}&q=${encodeURIComponent(words)}`;
  const firstDate = () => addDays(today, -30 - (asked % 200));
  return [
    { name: 'list, 50 rows', path: () => list },
    { name: 'progress, today', path: () => progress, figures: true },
    { name: 'progress, one past date', path: () => `${progress}?asOf=${addDays(today, -90)}`, figures: true },
    { name: 'leader: analysis', path: () => `/api/plans/${planId}/analysis` },
    { name: 'leader: trend', path: () => `/api/plans/${planId}/trend` },
    { name: 'search "công chức"', path: () => search('công chức') },
    { name: 'search "cong chuc"', path: () => search('cong chuc') },
    { name: 'open a task', path: () => `/api/tasks/${openedTask}` },
    { name: 'open a task of most units', path: () => `/api/tasks/${groupTask}` },
    // The heavy ones last: what has no time left is named.
    {
      name: 'progress, first answer',
      path: () => `${progress}?asOf=${firstDate()}&knownAt=${earlier()}`,
      figures: true,
    },
    { name: 'list, first answer', path: () => `${list}&knownAt=${earlier()}` },
    { name: 'trend, first answer', path: () => `/api/plans/${planId}/trend?knownAt=${earlier()}` },
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
        if (answer.statusCode !== 200)
          return reject(new Error(`${path}: ${answer.statusCode} ${String(Buffer.concat(chunks))}`));
        resolve({
          type: String(answer.headers['content-type']),
          encoding: answer.headers['content-encoding'] ?? null,
          body: Buffer.concat(chunks),
        });
      });
    });
    asked.once('error', reject);
    asked.end();
  });
}

export async function measureRead(
  product: Child,
  cookie: string,
  job: ReadJob,
  connections: number,
): Promise<Measured> {
  const steps = [{ setupRequest: (request: object) => ({ ...request, path: job.path(), headers: headers(cookie) }) }];
  return best(product, { connections, steps, seconds: SECONDS }, job.name);
}

/** The same bytes from Fastify alone; `nth` of those it was started with. */
export function measureBare(bare: Child, nth: number, connections: number): Promise<Measured> {
  const steps = [{ setupRequest: (request: object) => ({ ...request, path: `/${nth}` }) }];
  return best(bare, { connections, steps, seconds: BARE_SECONDS }, 'bare');
}

async function best(server: Child, load: Load, what: string): Promise<Measured> {
  await measure(server, { ...load, seconds: 2 * load.seconds });
  const all: Measured[] = [];
  for (let i = 0; i < TIMES; i++) all.push(await measure(server, load));
  for (const one of all) assertAll([200], one, what);
  return bestOf(all);
}

export const headers = (cookie: string): Record<string, string> => ({ cookie, 'accept-encoding': ACCEPT_ENCODING });
