import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { ConfigError } from '#api/platform/config';
import { ENTITIES } from '#api/entities';
import { MIGRATIONS } from '#api/migrations';
import { closeDataSources, openDataSources, type DataSources } from '#api/platform/database/data-source';
import { holdServingLock } from '#api/platform/database/serving-lock';
import { DATA_SOURCES } from '#api/platform/database/unit-of-work';
import { testApp, type TestApp } from '#api/testing/test-app';
import { testDatabase } from '#api/testing/test-database';

const onPostgres = process.env['TEST_DATABASE_URL'] !== undefined;
/** What only one of the databases has is not even named on the other. */
const on = (postgres: boolean, name: string, specs: () => void) =>
  postgres === onPostgres ? describe(name, specs) : undefined;

describe('the database of an installation', () => {
  let test: TestApp;
  let sources: DataSources;
  beforeAll(async () => {
    test = await testApp();
    sources = test.app.get<DataSources>(DATA_SOURCES);
  });
  afterAll(() => test.close());
  const readers = () => [sources.reader, ...sources.snapshots];

  it('migrations leave no difference to what the entities say', async () => {
    const { upQueries } = await sources.writer.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
    expect(sources.writer.entityMetadatas.length).toBe(ENTITIES.length);
  });

  it('a difference would be seen', async () => {
    await sources.writer.query('alter table plan add column left_over integer');
    const { upQueries } = await sources.writer.driver.createSchemaBuilder().log();
    await sources.writer.query('alter table plan drop column left_over');
    expect(upQueries.length).toBeGreaterThan(0);
  });

  it('opening it again migrates nothing', async () => {
    const again = await openDataSources(test.config.db, { entities: ENTITIES, migrations: MIGRATIONS });
    const applied = (await again.writer.query('select name from migrations')) as { name: string }[];
    await closeDataSources(again);
    expect(applied.map(({ name }) => name)).toEqual(MIGRATIONS.map((migration) => migration.name));
  });

  it('who reads cannot write', async () => {
    for (const reader of readers()) {
      await expect(
        reader.query("insert into programme (code, name, basis, from_year, to_year) values ('x', 'x', 'x', 1, 2)"),
      ).rejects.toThrow(/read-?only/);
    }
    const [row] = (await sources.writer.query('select count(*) as "count" from programme')) as { count: number }[];
    expect(row).toEqual({ count: 0 });
  });

  on(false, 'on SQLite', () => {
    it('an acknowledged update is on the disk, and foreign keys hold', async () => {
      const pragma = async (name: string) =>
        Object.values(((await sources.writer.query(`PRAGMA ${name}`)) as object[])[0]!)[0] as unknown;
      expect([
        await pragma('synchronous'),
        await pragma('journal_mode'),
        await pragma('foreign_keys'),
        await pragma('busy_timeout'),
      ]).toEqual([2, 'wal', 1, 5000]);
      await expect(
        sources.writer.query(
          "insert into membership (user_id, role, valid_from) values (12345, 'leader', '2026-01-01')",
        ),
      ).rejects.toThrow(/FOREIGN KEY/);
    });

    it('a writer takes its turn at the beginning', async () => {
      const seen: string[] = [];
      const { databaseConnection } = sources.writer.driver as unknown as {
        databaseConnection: { on(event: 'trace', listener: (sql: string) => void): void };
      };
      databaseConnection.on('trace', (sql) => seen.push(sql));
      await test.unitOfWork.run(() => test.unitOfWork.manager.query('select 1'));
      await new Promise((done) => setTimeout(done, 50));
      expect(seen.slice(0, 2)).toEqual(['BEGIN IMMEDIATE', 'select 1']);
    });
  });

  on(true, 'on PostgreSQL', () => {
    it('an acknowledged update is on the disk as far as the server is told', async () => {
      const [row] = (await sources.writer.query('show synchronous_commit')) as object[];
      expect(row).toEqual({ synchronous_commit: 'on' });
    });

    it('waiting writers give up before they starve the others', async () => {
      const [row] = (await sources.writer.query('show lock_timeout')) as object[];
      expect(row).toEqual({ lock_timeout: '20s' });
    });
  });
});

describe('one folder, one serving process', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await testApp();
  });
  afterAll(() => test.close());

  on(false, 'on SQLite', () => {
    it('a second one is refused until the first lets go', async () => {
      const first = await holdServingLock(test.config);
      await expect(holdServingLock(test.config)).rejects.toThrow(ConfigError);
      await first.release();
      await (await holdServingLock(test.config)).release();
    });

    it('the program itself refuses to start, with one sentence that names the setting', async () => {
      const lock = await holdServingLock(test.config);
      const { code, output } = await startProgram({ DATA_DIR: test.config.dataDir, SEED: 'none', PORT: '0' });
      await lock.release();
      expect(output.trim().split('\n')).toEqual([
        `DATA_DIR ${test.config.dataDir} is in use by another process of this application.`,
      ]);
      expect(code).toBe(1);
    }, 60_000);
  });

  on(true, 'on PostgreSQL', () => {
    it('there may be as many as one likes', async () => {
      const locks = [await holdServingLock(test.config), await holdServingLock(test.config)];
      for (const lock of locks) await lock.release();
      expect(locks).toHaveLength(2);
    });

    it('two that start on an empty database at the same moment both come up', async () => {
      const empty = await testDatabase();
      const both = await Promise.all(
        [1, 2].map(() => openDataSources(empty.db, { entities: ENTITIES, migrations: MIGRATIONS })),
      );
      for (const sources of both) {
        const [row] = (await sources.writer.query('select count(*) as "count" from migrations')) as { count: number }[];
        expect(row).toEqual({ count: MIGRATIONS.length });
        await closeDataSources(sources);
      }
      await empty.drop();
    });
  });
});

/** Starts main.ts from source and waits for its end. */
function startProgram(settings: Record<string, string>): Promise<{ code: number | null; output: string }> {
  const root = resolve(__dirname, '..');
  const child = spawn(process.execPath, ['-r', '@swc-node/register', 'apps/api/src/main.ts'], {
    cwd: root,
    env: { PATH: process.env['PATH'], ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  return new Promise((done, failed) => {
    child.once('error', failed);
    child.once('close', (code) => done({ code, output }));
  });
}
