import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readConfig, type Config } from '#api/platform/config';
import { testDatabase, type TestDatabase } from '#api/testing/test-database';
import { compileProduct, type CompiledProduct, type Serving } from '../support/compiled-product';
import { checkRecord } from '../support/record-check';
import { prepareWriters, write, type Writer } from '../support/writers';
import { attachStrace, provideStrace } from './strace';

const CUTS = 50;
/** Cuts of a database that is told not to sync: the test must see the loss. */
const CUTS_UNSYNCED = 5;
const WRITERS = 8;
const CHANGES = 100;

const strace = provideStrace();
const withStrace = 'path' in strace ? it : it.skip;
const reason = 'path' in strace ? '' : ` (skipped: ${strace.missing})`;

/*
 * kill -9 cannot show what a power cut takes: what was written and not synced stays in the system's memory. So first it
 * is watched that every answer is preceded by a sync, and then the power is cut on a copy that only gets what was synced.
 * On PostgreSQL syncing is the server's business.
 */
describe('the power fails', () => {
  let database: TestDatabase;
  let product: CompiledProduct;
  let config: Config;
  let settings: Record<string, string>;
  let writers: Writer[];
  let server: Serving | undefined;
  let mirror: string;

  beforeAll(async () => {
    product = compileProduct();
    database = await testDatabase();
    settings = { DATA_DIR: database.dataDir, SEED: 'none', AUDIT_KEY: 'k'.repeat(40) };
    config = readConfig(settings);
    writers = await prepareWriters(config, WRITERS, 1 + CUTS + CUTS_UNSYNCED);
    mirror = mkdtempSync(join(tmpdir(), 'cchc-synced-'));
  }, 300_000);
  afterAll(async () => {
    await server?.kill();
    product.remove();
    rmSync(mirror, { recursive: true, force: true });
    await database.drop();
  });

  withStrace(
    `syncs before each of ${CHANGES} answers${reason}`,
    async () => {
      server = await product.start(settings);
      const trace = await attachStrace((strace as { path: string }).path, server.pid, [
        '-e',
        'trace=fsync,fdatasync,write,writev',
      ]);
      let changes = 0;
      const agent = new Agent({ keepAlive: true });
      await new Promise<void>((enough) => {
        void write(server!.address, agent, writers[0]!, 0, () => {
          changes += 1;
          if (changes === CHANGES) enough();
        });
      });
      const lines = await trace.end();
      await server.kill();
      agent.destroy();
      // One client: his changes and their answers follow each other.
      const syncs: number[] = [];
      let since = 0;
      for (const line of lines) {
        if (/f(data)?sync\(\d+\) += 0|<\.\.\. f(data)?sync resumed>.*= 0/.test(line)) since += 1;
        if (!/"HTTP\/1\.1 20/.test(line)) continue;
        syncs.push(since);
        since = 0;
      }
      console.log(
        `${syncs.length} answers, ${syncs.reduce((sum, n) => sum + n, 0)} syncs, at least ${Math.min(...syncs)} before each`,
      );
      expect(syncs.length).toBeGreaterThanOrEqual(CHANGES);
      expect(Math.min(...syncs)).toBeGreaterThanOrEqual(1);
    },
    120_000,
  );

  it(`${CUTS} times: what is on the disk holds all that was acknowledged, and fits together`, async () => {
    const { acknowledged, lost } = await cutPower(1, CUTS, mirrored());
    console.log(`${CUTS} cuts, ${acknowledged} changes acknowledged, ${lost} lost`);
    expect(acknowledged).toBeGreaterThan(CUTS * 5);
    expect(lost).toBe(0);
  }, 3_000_000);

  it('would be noticed: without syncing, changes are lost', async () => {
    const unsynced = product.changed(
      'apps/api/src/platform/database/data-source.js',
      'PRAGMA synchronous=FULL',
      'PRAGMA synchronous=OFF',
    );
    const { acknowledged, lost } = await cutPower(1 + CUTS, CUTS_UNSYNCED, mirrored());
    unsynced();
    console.log(`${CUTS_UNSYNCED} cuts without syncing, ${acknowledged} changes acknowledged, ${lost} lost`);
    expect(lost).toBeGreaterThan(0);
  }, 600_000);

  /** Settings under which a copy of the database gets what is synced, and only that. */
  function mirrored(): Record<string, string> {
    const library = join(mirror, 'synced-bytes.so');
    const { status, stderr } = spawnSync(
      'cc',
      ['-shared', '-fPIC', '-O1', '-o', library, join(__dirname, 'synced-bytes.c'), '-ldl', '-lpthread'],
      { encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(`cc: ${stderr}`);
    return { ...settings, LD_PRELOAD: library, SYNCED_FROM: database.dataDir, SYNCED_TO: join(mirror, 'disk') };
  }

  /** Cuts the power so many times while people write; after each, the disk is what the mirror holds. */
  async function cutPower(
    firstRound: number,
    cuts: number,
    environment: Record<string, string>,
  ): Promise<{ acknowledged: number; lost: number }> {
    if (config.db.kind !== 'sqlite') throw new Error('SQLite only');
    const file = config.db.file;
    const disk = join(mirror, 'disk');
    const acknowledged = new Set<string>();
    const lost = new Set<string>();
    let all = 0;
    // Settled: everything is in the database itself, and synced.
    await checkRecord(config);
    replaceDatabase(dirname(file), disk);
    for (let round = firstRound; round < firstRound + cuts; round++) {
      server = await product.start(environment);
      const agent = new Agent({ keepAlive: true });
      let sofar = 0;
      const limit = 5 + Math.floor(Math.random() * 40);
      let work: Promise<unknown>;
      const enough = new Promise<void>((reached) => {
        work = Promise.all(
          writers.map((writer) =>
            write(server!.address, agent, writer, round, (step) => {
              acknowledged.add(step);
              all += 1;
              sofar += 1;
              if (sofar === limit) reached();
            }),
          ),
        );
      });
      await Promise.race([enough, work!]);
      await new Promise((done) => setTimeout(done, Math.random() * 50));
      await server.kill();
      await work!;
      agent.destroy();
      replaceDatabase(disk, dirname(file));
      const { steps, faults } = await checkRecord(config);
      const missing = [...acknowledged].filter((step) => !steps.has(step));
      // Numbers of what was lost are given again.
      for (const step of missing) {
        lost.add(`${round} ${step}`);
        acknowledged.delete(step);
      }
      expect(faults).toEqual([]);
      replaceDatabase(dirname(file), disk);
    }
    return { acknowledged: all, lost: lost.size };
  }
});

/** The database and its WAL, nothing else: the index of the WAL lives in memory and dies with it. */
function replaceDatabase(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(to)) if (/\.db(-wal|-shm)?$/.test(name)) rmSync(join(to, name));
  for (const name of readdirSync(from)) if (/\.db(-wal)?$/.test(name)) copyFileSync(join(from, name), join(to, name));
}
