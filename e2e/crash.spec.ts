import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { createApp } from '#api/create-app';
import { Sessions } from '#api/auth/sessions';
import { readConfig, type Config } from '#api/platform/config';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { Builders, type GivenUnit, type GivenUser } from '#api/testing/builders';
import { testDatabase, type TestDatabase } from '#api/testing/test-database';
import { compileProduct, type CompiledProduct, type Serving } from './support/compiled-product';
import { checkRecord, type Step } from './support/record-check';
import { inSoak } from './support/soak';

const ROUNDS = inSoak(20, 200);
const WRITERS = 8;

/** One unit's head and the secretary who decides what the head hands in, each with a session. */
interface Writer {
  head: string;
  secretary: string;
  /** One assignment per round: after a crash nobody knows how the last step of the old one ended. */
  assignmentIds: number[];
}

describe('kill -9 while people write', () => {
  let database: TestDatabase;
  let config: Config;
  let settings: Record<string, string>;
  let product: CompiledProduct;
  let writers: Writer[];
  let server: Serving | undefined;

  beforeAll(async () => {
    product = compileProduct();
    database = await testDatabase();
    const { dataDir, db } = database;
    settings = { DATA_DIR: dataDir, SEED: 'none', ...(db.kind === 'postgres' ? { DATABASE_URL: db.url } : {}) };
    config = readConfig(settings);
    writers = await prepare();
  }, inSoak(60_000, 300_000));
  afterAll(async () => {
    await server?.kill();
    product.remove();
    await database.drop();
  });

  it(`${ROUNDS} times: nothing acknowledged is lost, nothing is half-written, the chain holds`, async () => {
    const acknowledged = new Set<string>();
    let unanswered = 0;
    server = await product.start(settings);
    for (let round = 0; round < ROUNDS; round++) {
      const agent = new Agent({ keepAlive: true });
      let work: Promise<string[]>;
      let sofar = 0;
      const limit = 5 + Math.floor(Math.random() * 20);
      const enough = new Promise<void>((reached) => {
        const acknowledge = (step: string) => {
          acknowledged.add(step);
          sofar += 1;
          if (sofar === limit) reached();
        };
        work = Promise.all(writers.map((writer) => write(server!.address, agent, writer, round, acknowledge)));
      });
      // A writer that is refused ends the round; otherwise some moment after enough answers, in the midst of others.
      await Promise.race([enough, work!]);
      await new Promise((done) => setTimeout(done, Math.random() * 50));
      await server.kill();
      unanswered += (await work!).filter((step) => step === 'unanswered').length;
      agent.destroy();

      server = await product.start(settings);
      const { steps, faults } = await checkRecord(config);
      expect(faults).toEqual([]);
      expect([...acknowledged].filter((step) => !steps.has(step))).toEqual([]);
      // What was written without an answer is at most what was under way when the server died.
      expect(steps.size - acknowledged.size).toBeLessThanOrEqual(unanswered);
      const health = await send(server.address, undefined, 'GET', 'health', undefined, '');
      expect(health.status).toBe(200);
    }
    // The test would prove nothing if the server had been killed while it was idle.
    expect(acknowledged.size).toBeGreaterThanOrEqual(ROUNDS * 5);
    expect(unanswered).toBeGreaterThan(ROUNDS);
  }, inSoak(240_000, 2_400_000));

  /** People, a plan of this year with an assignment per writer and round, and sessions; through the services. */
  async function prepare(): Promise<Writer[]> {
    const app = await createApp(config);
    await app.init();
    const given = new Builders(app);
    const session = (user: GivenUser) => app.get(UnitOfWork).run(() => app.get(Sessions).open(user.id));
    await given.standingAgency();
    const units: GivenUnit[] = [];
    for (let i = 0; i < WRITERS; i++) units.push(await given.unit());
    const year = new Date().getUTCFullYear();
    const tasks = Array.from({ length: ROUNDS }, (_, i) => ({
      code: `I.${i + 1}`,
      leads: units,
      dueOn: `${year}-12-31`,
    }));
    const plan = await given.issuedPlan({ year, tasks });
    const found: Writer[] = [];
    for (const [i, unit] of units.entries()) {
      const head = await session(await given.user('unitHead', unit));
      const secretary = await session(await given.secretary());
      found.push({ head, secretary, assignmentIds: plan.tasks.map((task) => task.assignments[i]!.id) });
    }
    await app.close();
    return found;
  }
});

/**
 * Hands in, has it confirmed, annulled and returned, and hands in again, as fast as the answers come, until one does
 * not come. @throws on any answer but success: nothing here is contested.
 */
async function write(
  address: string,
  agent: Agent,
  writer: Writer,
  round: number,
  acknowledge: (step: string) => void,
): Promise<'unanswered'> {
  const year = new Date().getUTCFullYear();
  const evidence = [{ number: '1/BC', issuedOn: `${year - 1}-12-31`, issuer: 'Sở', title: 'Báo cáo kết quả' }];
  const reason = 'Kiểm tra lại tài liệu kèm theo';
  const assignment = `assignments/${writer.assignmentIds[round]}/submissions`;
  const step = async (name: Step, cookie: string, path: string, body: object) => {
    const { status, body: view } = await send(address, agent, 'POST', path, body, cookie);
    if (status !== 200 && status !== 201) throw new Error(`${path} → ${status} ${JSON.stringify(view)}`);
    acknowledge(`${name} ${view.id}`);
    return view;
  };
  try {
    for (;;) {
      await step('progressed', writer.head, assignment, {
        kind: 'progress',
        result: 'Đang thực hiện',
        percent: 50,
        evidence: [],
      });
      const sent = await step('submitted', writer.head, assignment, {
        kind: 'completion',
        result: 'Đã hoàn thành',
        evidence,
      });
      const confirmed = await step('confirmed', writer.secretary, `submissions/${sent.id}/confirm`, {
        version: sent.version,
      });
      const annulled = await step('annulled', writer.secretary, `submissions/${sent.id}/annul`, {
        version: confirmed.version,
        reason,
      });
      await step('returned', writer.secretary, `submissions/${sent.id}/return`, { version: annulled.version, reason });
    }
  } catch (error) {
    if (['ECONNRESET', 'ECONNREFUSED', 'EPIPE'].includes((error as NodeJS.ErrnoException).code ?? ''))
      return 'unanswered';
    throw error;
  }
}

interface Answered {
  status: number;
  body: { id: number; version: number };
}
function send(
  address: string,
  agent: Agent | undefined,
  method: string,
  path: string,
  body: object | undefined,
  session: string,
): Promise<Answered> {
  return new Promise((done, failed) => {
    const headers = { cookie: `sid=${session}`, ...(body ? { 'content-type': 'application/json' } : {}) };
    const outgoing = request(`${address}${join('/api', path)}`, { method, agent, headers }, (answer) => {
      let text = '';
      answer.on('data', (chunk) => (text += String(chunk)));
      answer.once('error', failed);
      answer.once('end', () => done({ status: answer.statusCode ?? 0, body: JSON.parse(text) as Answered['body'] }));
    });
    outgoing.once('error', failed);
    outgoing.end(body ? JSON.stringify(body) : undefined);
  });
}
