import { Agent } from 'node:http';
import { readConfig, type Config } from '#api/platform/config';
import { testDatabase, type TestDatabase } from '#api/testing/test-database';
import { compileProduct, type CompiledProduct, type Serving } from './support/compiled-product';
import { checkRecord } from './support/record-check';
import { inSoak } from './support/soak';
import { prepareWriters, send, write, type Writer } from './support/writers';

const ROUNDS = inSoak(20, 200);
const WRITERS = 8;

describe('kill -9 while people write', () => {
  let database: TestDatabase;
  let config: Config;
  let settings: Record<string, string>;
  let product: CompiledProduct;
  let writers: Writer[];
  let server: Serving | undefined;

  beforeAll(
    async () => {
      product = compileProduct();
      database = await testDatabase();
      const { dataDir, db } = database;
      settings = { DATA_DIR: dataDir, SEED: 'none', ...(db.kind === 'postgres' ? { DATABASE_URL: db.url } : {}) };
      config = readConfig(settings);
      writers = await prepareWriters(config, WRITERS, ROUNDS);
    },
    inSoak(60_000, 300_000),
  );
  afterAll(async () => {
    await server?.kill();
    product.remove();
    await database.drop();
  });

  it(
    `${ROUNDS} times: nothing acknowledged is lost, nothing is half-written, the chain holds`,
    async () => {
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
    },
    inSoak(240_000, 2_400_000),
  );
});
