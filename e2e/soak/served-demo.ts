import { readFileSync, readdirSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';
import { DEMO_PASSWORD } from '#seeds/demo/people';
import { testDatabase } from '#api/testing/test-database';
import { compileProduct, type Serving } from '../support/compiled-product';

/** An answer, or what became of a request that got none. */
export interface Answer {
  /** 0: none came. */
  status: number;
  /** Until the last byte was there. */
  ms: number;
  text: string;
  retryAfter: string | undefined;
}
/** Somebody signed in, with connections of his own. */
export interface Visitor {
  get(path: string): Promise<Answer>;
  post(path: string, body: object): Promise<Answer>;
  /** Gets and parses. @throws on any answer but 200 */
  read<T>(path: string): Promise<T>;
}
/** The demonstration province, served by the product as a process of its own. */
export interface ServedDemo extends Serving {
  dataDir: string;
  planId: number;
  as(username: string): Promise<Visitor>;
  /** Resident memory in MiB, and open file descriptors without those of the visitors' connections (Linux). */
  rssMiB(): number;
  descriptors(): number;
  /** Processor time used so far, in ms. */
  cpuMs(): number;
  end(): Promise<void>;
}

export async function serveDemo(settings: Record<string, string> = {}): Promise<ServedDemo> {
  const product = compileProduct();
  const { dataDir, db, drop } = await testDatabase();
  const databaseUrl: Record<string, string> = db.kind === 'postgres' ? { DATABASE_URL: db.url } : {};
  const serving = await product.start({ DATA_DIR: dataDir, SEED: 'demo', ...databaseUrl, ...settings });
  const agents: Agent[] = [];
  const as = async (username: string) => {
    const agent = new Agent({ keepAlive: true });
    agents.push(agent);
    return signIn(serving.address, agent, username);
  };
  const plans = await (await as('thuky')).read<{ items: { id: number }[] }>('plans');
  return {
    ...serving,
    dataDir,
    planId: plans.items[0]!.id,
    as,
    rssMiB: () => Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${serving.pid}/status`, 'utf8'))![1]) / 1024,
    descriptors: () =>
      readdirSync(`/proc/${serving.pid}/fd`).length - agents.reduce((sum, agent) => sum + openOf(agent), 0),
    cpuMs() {
      const stat = readFileSync(`/proc/${serving.pid}/stat`, 'utf8');
      const [, user, system] = /\) (?:\S+ ){11}(\d+) (\d+) /.exec(stat)!;
      return (Number(user) + Number(system)) * 10;
    },
    async end() {
      for (const agent of agents) agent.destroy();
      await serving.kill();
      product.remove();
      await drop();
    },
  };
}

async function signIn(address: string, agent: Agent, username: string): Promise<Visitor> {
  const credentials = { username, password: DEMO_PASSWORD };
  const { headers, status, text } = await ask(address, agent, 'POST', 'auth/login', '', credentials);
  if (status !== 200) throw new Error(`sign-in of ${username}: ${status} ${text}`);
  const cookie = (headers['set-cookie'] as unknown as string[])[0]!.split(';')[0]!;
  const get = (path: string) => ask(address, agent, 'GET', path, cookie);
  return {
    get,
    post: (path, body) => ask(address, agent, 'POST', path, cookie, body),
    async read<T>(path: string) {
      const answer = await get(path);
      if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${answer.text}`);
      return JSON.parse(answer.text) as T;
    },
  };
}

function ask(
  address: string,
  agent: Agent,
  method: string,
  path: string,
  cookie: string,
  body?: object,
): Promise<Answer & { headers: Record<string, unknown> }> {
  return new Promise((done) => {
    const start = performance.now();
    const headers = { cookie, ...(body ? { 'content-type': 'application/json' } : {}) };
    const none = () => done({ status: 0, ms: performance.now() - start, text: '', retryAfter: undefined, headers: {} });
    const outgoing = request(`${address}/api/${path}`, { method, agent, headers }, (answer) => {
      let text = '';
      answer.on('data', (piece) => (text += String(piece)));
      answer.once('error', none);
      answer.once('end', () => {
        const { statusCode, headers } = answer;
        done({ status: statusCode!, ms: performance.now() - start, text, retryAfter: headers['retry-after'], headers });
      });
    });
    outgoing.once('error', none);
    outgoing.end(body ? JSON.stringify(body) : undefined);
  });
}

const openOf = ({ sockets, freeSockets }: Agent): number =>
  [sockets, freeSockets].flatMap((kind) => Object.values(kind)).reduce((sum, list) => sum + (list?.length ?? 0), 0);

/** What is kept of an answer among a hundred thousand. */
export type Outcome = Pick<Answer, 'status' | 'ms' | 'retryAfter'>;

/** So many people ask one thing after the other until the time is over; answers how each request went. */
export async function crowd(
  people: number,
  seconds: number,
  askNext: (n: number) => Promise<Answer>,
): Promise<Outcome[]> {
  const answers: Outcome[] = [];
  const until = performance.now() + seconds * 1000;
  const person = async (first: number) => {
    for (let n = first; performance.now() < until; n++) {
      const { status, ms, retryAfter } = await askNext(n);
      answers.push({ status, ms, retryAfter });
    }
  };
  await Promise.all(Array.from({ length: people }, (_, i) => person(i)));
  return answers;
}

export const p95 = (answers: readonly Outcome[]): number => {
  const sorted = answers.map(({ ms }) => ms).sort((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? NaN;
};
