import type { ChildProcess } from 'node:child_process';
import type { EntityManager, MigrationInterface, QueryRunner } from 'typeorm';
import { MIGRATIONS } from '#api/migrations';
import type { DatabaseConfig } from '#api/platform/config';
import { MIGRATION_LOCK, openReader } from '#api/platform/database/data-source';
import { appliedMigrations } from '#api/platform/database/tables';
import { testDatabase, type TestDatabase } from '#api/testing/test-database';
import { compileProduct, type CompiledProduct } from './support/compiled-product';
import { leaveEarlierDatabase, rowsOf, schemaText, withSchema, type EarlierRows } from './support/earlier-schema';
import { inSoak } from './support/soak';

const HEAD = MIGRATIONS.length;
/** Versions to come from, as the number of migrations that they had, and how often each upgrade is killed. */
const FROM = inSoak(
  [1],
  MIGRATIONS.map((_, i) => i),
);
const KILLS = inSoak(2, 6);
const DATA_SOURCE = 'apps/api/src/platform/database/data-source.js';

/**
 * The server with one thing more: while it migrates it ends itself with SIGKILL at the statement of the number KILL_AT,
 * with odd numbers when the statement has been handed to the database, with even ones when it has been carried out.
 */
const OPENED = "const writer = await connect(db, options(db, shared, 'writer'));";
const KILLED = `${OPENED}
  const make = writer.createQueryRunner.bind(writer), wrapped = new Set(), die = () => process.kill(process.pid, 'SIGKILL');
  let statements = 0;
  writer.createQueryRunner = (...words) => {
    const runner = make(...words);
    if (wrapped.has(runner)) return runner;
    wrapped.add(runner);
    const query = runner.query.bind(runner);
    runner.query = (...words) => {
      const answer = query(...words);
      if (++statements !== Number(process.env.KILL_AT)) return answer;
      return statements % 2 ? die() : answer.then(die);
    };
    return runner;
  };`;

describe('upgrades that are killed', () => {
  let product: CompiledProduct;
  /** Of a new installation. */
  let schema: string[];
  /** How many of them each migration is. */
  let statements: number[];
  const databases: TestDatabase[] = [];

  beforeAll(async () => {
    product = compileProduct();
    product.changed(DATA_SOURCE, OPENED, KILLED);
    const { db } = await empty();
    schema = await withSchema(db, HEAD, ({ writer }) => schemaText(writer.manager));
    statements = await Promise.all(MIGRATIONS.map((migration) => statementsOf(new migration(), db)));
  }, 120_000);
  afterAll(async () => {
    product.remove();
    for (const database of databases) await database.drop();
  }, 120_000);

  it.each(FROM)(
    'from the schema of %i: killed again and again, nothing is lost and it comes up',
    async (steps) => {
      const { db, settings } = await empty();
      const before = await leaveEarlierDatabase(db, steps);
      const killedAt: number[] = [];
      while (killedAt.length < KILLS) {
        const at = 1 + Math.floor(Math.random() * (await left(db)));
        killedAt.push(at);
        const { signal } = await endOf(product.run('main', [], { ...settings, KILL_AT: `${at}` }));
        expect([killedAt, signal]).toEqual([killedAt, 'SIGKILL']);
        const applied = await compare(db, before, killedAt);
        if (applied === HEAD) break;
      }
      const server = await product.start(settings);
      try {
        expect((await fetch(`${server.address}/api/health/ready`)).status).toBe(200);
      } finally {
        await server.kill();
      }
      expect(await compare(db, before, killedAt)).toBe(HEAD);
      const after = await withSchema(db, HEAD, ({ writer }) => schemaText(writer.manager));
      expect(after).toEqual(schema);
    },
    inSoak(180_000, 600_000),
  );

  if (process.env['TEST_DATABASE_URL'])
    it('two servers start the same upgrade at once and the first is killed: the other brings it to its end', async () => {
      const { db, settings } = await empty();
      const before = await leaveEarlierDatabase(db, 1);
      const at = 1 + Math.floor(Math.random() * (await left(db)));
      const patient = product.changed(DATA_SOURCE, 'lock_timeout=20s', 'lock_timeout=500ms');
      const gate = await openReader(db, []);
      const holder = gate.createQueryRunner();
      const waiting = async (count: number) => {
        const question = 'select count(*) as "count" from pg_locks where not granted and objid = $1';
        while (((await gate.query(question, [MIGRATION_LOCK])) as { count: number }[])[0]!.count < count)
          await new Promise((done) => setTimeout(done, 50));
      };
      await holder.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
      const first = endOf(product.run('main', [], { ...settings, KILL_AT: `${at}` }));
      await waiting(1);
      const second = product.start(settings);
      await waiting(2);
      // Longer than these servers wait for any other lock.
      await new Promise((done) => setTimeout(done, 1_000));
      await holder.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]);
      await holder.release();
      await gate.destroy();
      expect([at, (await first).signal]).toEqual([at, 'SIGKILL']);
      await (await second).kill();
      patient();
      expect(await compare(db, before, [at])).toBe(HEAD);
    }, 180_000);

  it('a database that a newer program has migrated is refused and left as it is', async () => {
    const { db, settings } = await empty();
    const before = await leaveEarlierDatabase(db, HEAD);
    await withSchema(db, HEAD, ({ writer }) =>
      writer.query("insert into migrations (timestamp, name) values (1999999999999, 'MoreToTell1999999999999')"),
    );
    const { code, output } = await endOf(product.run('main', [], settings));
    const setting = db.kind === 'postgres' ? 'DATABASE_URL' : 'DATA_DIR';
    expect(output.trim()).toBe(
      `${setting}: the database is of a newer version of this application, whose schema this program does not know ` +
        '(MoreToTell1999999999999). Nothing was changed; install that version.',
    );
    expect(code).toBe(1);
    const after = await reading(db, (manager) => rowsOf(manager, before.shapes));
    expect(after).toEqual(before.rows);
  }, 180_000);

  async function empty(): Promise<{ db: DatabaseConfig; settings: Record<string, string> }> {
    const database = await testDatabase();
    databases.push(database);
    const { db, dataDir } = database;
    const settings = { DATA_DIR: dataDir, SEED: 'none', LOG_LEVEL: 'error' };
    if (db.kind === 'postgres') return { db, settings: { ...settings, DATABASE_URL: db.url } };
    return { db: { kind: 'sqlite', file: `${dataDir}/cchc.db` }, settings };
  }

  /** How many statements an upgrade has still before it. */
  async function left(db: DatabaseConfig): Promise<number> {
    const applied = await reading(db, appliedMigrations);
    return statements.slice(applied.length).reduce((a, b) => a + b);
  }
});

async function statementsOf(migration: MigrationInterface, db: DatabaseConfig): Promise<number> {
  const query = jest.fn().mockResolvedValue([]);
  await migration.up({ connection: { options: { type: db.kind } }, query } as unknown as QueryRunner);
  return query.mock.calls.length;
}

/** Looks at a database as it lies there: nothing is created or migrated. */
async function reading<T>(db: DatabaseConfig, look: (manager: EntityManager) => Promise<T>): Promise<T> {
  const reader = await openReader(db, []);
  try {
    return await look(reader.manager);
  } finally {
    await reader.destroy();
  }
}

/** Compares every row that was there; answers how many migrations have been carried out, which are the first ones. */
function compare(db: DatabaseConfig, before: EarlierRows, killedAt: number[]): Promise<number> {
  return reading(db, async (manager) => {
    if (db.kind === 'sqlite')
      expect([
        killedAt,
        await manager.query('PRAGMA integrity_check'),
        await manager.query('PRAGMA foreign_key_check'),
      ]).toEqual([killedAt, [{ integrity_check: 'ok' }], []]);
    const applied = await appliedMigrations(manager);
    expect([killedAt, applied]).toEqual([killedAt, MIGRATIONS.slice(0, applied.length).map(({ name }) => name)]);
    expect([killedAt, await rowsOf(manager, before.shapes)]).toEqual([killedAt, before.rows]);
    return applied.length;
  });
}

function endOf(child: ChildProcess): Promise<{ code: number | null; signal: string | null; output: string }> {
  let output = '';
  for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (chunk) => (output += String(chunk)));
  return new Promise((done, failed) => {
    child.once('error', failed);
    child.once('close', (code, signal) => done({ code, signal, output }));
  });
}
