import { Agent } from 'node:http';
import { readConfig, type Config } from '#api/platform/config';
import { testDatabase, type TestDatabase } from '#api/testing/test-database';
import { compileProduct, type CompiledProduct, type Serving } from '../support/compiled-product';
import { checkRecord } from '../support/record-check';
import { prepareWriters, write, type Writer } from '../support/writers';
import { attachStrace, provideStrace } from './strace';

/** Of each thread the n-th call fails; the four that touch files take turns. */
const LAST = 40;
const CHANGES_AFTER = 3;

const strace = provideStrace();
const withStrace = 'path' in strace ? it : it.skip;
const reason = 'path' in strace ? '' : ` (skipped: ${strace.missing})`;

describe('the disk fails', () => {
  let database: TestDatabase;
  let product: CompiledProduct;
  let config: Config;
  let settings: Record<string, string>;
  let writers: Writer[];
  let server: Serving | undefined;

  beforeAll(async () => {
    product = compileProduct();
    database = await testDatabase();
    settings = { DATA_DIR: database.dataDir, SEED: 'none' };
    config = readConfig(settings);
    // Two rounds for each n: while the disk fails, and after it.
    writers = await prepareWriters(config, 1, 2 * LAST);
  }, 300_000);
  afterAll(async () => {
    await server?.kill();
    product.remove();
    await database.drop();
  });

  withStrace(
    `the n-th write or sync, n = 1 … ${LAST}: what is answered with success is there, and the product goes on or ends${reason}`,
    async () => {
      const acknowledged = new Set<string>();
      const outcomes = { refused: 0, untouched: 0, ended: 0, injected: 0 };
      let running = await product.start(settings);
      for (let n = 1; n <= LAST; n++) {
        server = running;
        const path = (strace as { path: string }).path;
        const inject = [
          '-e',
          'trace=pwrite64,fsync,fdatasync',
          '-e',
          `inject=pwrite64,fsync,fdatasync:error=EIO:when=${n}`,
        ];
        const trace = await attachStrace(path, running.pid, inject);
        // Enough changes that each of the four threads comes to its n-th call; a refusal ends them.
        const broken = await changes(running, 2 * (n - 1), 6 + 2 * n, acknowledged);
        outcomes.injected += (await trace.end()).filter((line) => line.includes('(INJECTED)')).length;
        const alive = await Promise.race([
          running.gone.then(() => false),
          new Promise<true>((done) => setTimeout(() => done(true), 200)),
        ]);
        if (!alive) {
          outcomes.ended += 1;
          running = server = await product.start(settings);
        } else if (broken === null) outcomes.untouched += 1;
        else outcomes.refused += 1;
        if (broken !== null && broken > 0) expect([500, 503, 507]).toContain(broken);
        // The disk is well again: work goes on without a restart.
        expect(await changes(running, 2 * n - 1, CHANGES_AFTER, acknowledged)).toBeNull();
        const { steps, faults } = await checkRecord(config);
        expect({ n, faults }).toEqual({ n, faults: [] });
        expect({ n, lost: [...acknowledged].filter((step) => !steps.has(step)) }).toEqual({ n, lost: [] });
      }
      console.log(
        `n = 1 … ${LAST}: ${outcomes.injected} calls failed; ${outcomes.refused} times a change was refused, ${outcomes.untouched} times none was touched, ` +
          `${outcomes.ended} times the process ended; ${acknowledged.size} changes acknowledged, 0 lost`,
      );
      expect(outcomes.injected).toBeGreaterThan(LAST / 2);
      expect(outcomes.refused + outcomes.ended).toBeGreaterThan(LAST / 4);
    },
    1_800_000,
  );

  /** Makes so many changes; answers null, or with what ended them before: the status of a refusal, 0 for no answer. */
  async function changes(
    running: Serving,
    round: number,
    most: number,
    acknowledged: Set<string>,
  ): Promise<number | null> {
    const agent = new Agent({ keepAlive: true });
    let sofar = 0;
    try {
      return await new Promise<number | null>((done, failed) => {
        write(running.address, agent, writers[0]!, round, (step) => {
          acknowledged.add(step);
          sofar += 1;
          if (sofar === most) throw new Enough();
        }).then(
          () => done(0),
          (error: Error) => {
            const status = / → (\d{3}) /.exec(error.message)?.[1];
            if (error instanceof Enough) done(null);
            else if (status) done(Number(status));
            else failed(error);
          },
        );
      });
    } finally {
      agent.destroy();
    }
  }
});

class Enough extends Error {}
