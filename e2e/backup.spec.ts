import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FileView } from '#contract/file';
import type { PlanProgressView } from '#contract/plan';
import type { ReportPageView } from '#contract/report';
import { ENTITIES } from '#api/entities';
import { MIGRATIONS } from '#api/migrations';
import { makeBackup, type Backup } from '#api/operations/make-backup';
import { moveInstallation } from '#api/operations/move-installation';
import { restoreBackup } from '#api/operations/restore-backup';
import { packArchive } from '#api/platform/backup/archive';
import { readConfig, type Config } from '#api/platform/config';
import { openReader } from '#api/platform/database/data-source';
import { holdServingLock } from '#api/platform/database/serving-lock';
import { readRows } from '#api/platform/database/sql';
import { dumpTables } from '#api/platform/database/table-dump';
import { fillDatabase } from '#api/platform/database/table-load';
import type { GivenPlan } from '#api/testing/builders';
import { pdfFile } from '#api/testing/sample-files';
import { testApp, type Client, type TestApp } from '#api/testing/test-app';
import { testDatabase, type TestDatabase } from '#api/testing/test-database';
import { compileProduct } from './support/compiled-product';
import { inSoak } from './support/soak';

const SCHEMA = { entities: ENTITIES, migrations: MIGRATIONS };
const NEW = { replace: false, keyLost: false };
const WRITERS = inSoak(8, 16);
/** How many places of an archive are changed, and at how many it is cut. */
const FAULTS = inSoak(20, 100);
const KILLS = inSoak(
  [0, 40, 80, 160, 320],
  Array.from({ length: 25 }, (_, i) => i * 25),
);
// Every test makes an installation or many; a busy machine takes its time.
jest.setTimeout(inSoak(120_000, 900_000));
const DATES = ['2026-01-31', '2026-03-14', '2026-05-31', '2026-06-14', '2026-11-21', '2026-11-22'];
/** Survives only if nobody splits, escapes or folds it. */
const HARD_TEXT = 'Đã rà soát \u2028 "quý I"\\n\ttab; 100% 𠀋 e\u0301 NULL \\N, O’Neil';

describe('backup and restore', () => {
  let test: TestApp;
  let folder: string;
  let plan: GivenPlan;
  let reportId: number;
  let secretary: Client;
  let heads: Client[];
  let evidence: FileView;
  let backup: Backup;
  const targets: TestDatabase[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'cchc-backup-'));
    test = await testApp();
    secretary = await test.as(await test.given.secretary());
    const units = [];
    for (let i = 0; i < WRITERS; i++) units.push(await test.given.unit());
    heads = [];
    for (const unit of units) heads.push(await test.as(await test.given.user('unitHead', unit)));
    plan = await test.given.issuedPlan({
      tasks: [
        { leads: units, dueOn: '2026-12-31' },
        { leads: [units[0]!], dueOn: '2026-05-31', area: 1 },
        { leads: [units[1]!], dueOn: '2026-03-31', area: 2 },
        { leads: [units[2]!], area: 3 },
      ],
    });
    await test.given.completed(plan.tasks[1]!.assignments[0]!.id, '2026-05-30');
    await test.given.completed(plan.tasks[2]!.assignments[0]!.id, '2026-06-01');
    const period = await test.given.period();
    const draft = await secretary.post<ReportPageView>('reports', { periodId: period.id, planId: plan.id });
    const issued = await secretary.post(`reports/${draft.body.id}/issue`, {
      version: 1,
      number: '05',
      issuedOn: '2026-06-18',
      signer: 'Lò Văn Ký',
    });
    expect(issued.status).toBe(200);
    reportId = draft.body.id;
    evidence = (await heads[0]!.upload<FileView>('files', [{ name: 'Báo cáo.pdf', bytes: pdfFile('minh chứng') }]))
      .body;
    const sent = await hand(0, 0, {
      percent: 10,
      result: HARD_TEXT,
      evidence: [{ number: '1/BC', issuedOn: '2026-11-20', issuer: 'Sở', title: 'Báo cáo', fileId: evidence.id }],
    });
    expect(sent.status).toBe(201);
    backup = await backUpWhileWriting();
  });
  afterAll(async () => {
    await test.close();
    for (const target of targets) await target.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  const hand = (writer: number, n: number, more: object = {}) =>
    heads[writer]!.post(`assignments/${plan.tasks[0]!.assignments[writer]!.id}/submissions`, {
      kind: 'progress',
      result: `Lần ${n}`,
      percent: 50,
      evidence: [],
      ...more,
    });

  /** Eight people write from before the backup begins until after it has ended. */
  async function backUpWhileWriting(): Promise<Backup> {
    let ended = false;
    let written = 0;
    const writers = heads.map(async (_, writer) => {
      for (let n = 0; !ended || n < 2; n++) {
        const answer = await hand(writer, n);
        if (answer.status !== 201) throw new Error(`writer ${writer}: ${answer.status} ${JSON.stringify(answer.body)}`);
        written += 1;
      }
    });
    while (written < WRITERS) await new Promise((done) => setTimeout(done, 5));
    const before = written;
    const made = await makeBackup(test.config, SCHEMA, join(folder, 'backup.tar.gz'), test.clock);
    ended = true;
    await Promise.all(writers);
    expect(written).toBeGreaterThan(before);
    return made;
  }

  /** An empty installation that has the audit key of the first. */
  async function emptyTarget(key = true): Promise<Config> {
    const target = await testDatabase();
    targets.push(target);
    if (key) copyFileSync(join(test.config.dataDir, 'audit.key'), join(target.dataDir, 'audit.key'));
    return { ...test.config, dataDir: target.dataDir, db: target.db };
  }
  /** Whether an installation is as empty as it was made: nothing half restored, nothing left lying about. */
  async function isUntouched(config: Config): Promise<boolean> {
    const left = readdirSync(config.dataDir).filter((name) => !['audit.key', 'serving.lock'].includes(name));
    if (config.db.kind === 'sqlite') return left.length === 0;
    const reader = await openReader(config.db, []);
    const tables = await readRows(reader.manager, 'select 1 from pg_tables where schemaname = current_schema()');
    await reader.destroy();
    return left.length === 0 && tables.length === 0;
  }
  const copyOfBackup = (change: (bytes: Buffer) => Buffer): string => {
    const file = join(folder, 'changed.tar.gz');
    writeFileSync(file, change(Buffer.from(readFileSync(backup.file))));
    return file;
  };

  it('holds one moment: the head of the chain, and exactly the rows known at it', () => {
    const { manifest } = backup;
    const table = (name: string) => manifest.tables.find((t) => t.name === name)!;
    expect(table('audit_entry').rows).toBe(manifest.head!.id);
    // Numbers given meanwhile to rows of later moments may be skipped, never given twice.
    for (const { rows, lastId } of manifest.tables) expect(lastId ?? rows).toBeGreaterThanOrEqual(rows);
    expect(manifest.files.map((f) => f.sha256)).toEqual([evidence.sha256]);
    expect(manifest.damagedFiles).toEqual([]);
    expect(manifest.figures.documents.map((d) => d.actual === d.recorded)).not.toContain(false);
    expect(manifest.figures.plans.map((p) => p.asOf)).toContain('2026-05-31');
  });

  it('every figure, document and file is the same after a restore into an empty installation', async () => {
    const knownAt = backup.manifest.head!.at;
    const target = await emptyTarget();
    await restoreBackup(target, SCHEMA, backup.file, NEW);
    const restored = await testApp('2026-11-22T02:00:00.000Z', { dataDir: target.dataDir, db: target.db });
    try {
      // Sessions are rows like any other: whoever was signed in still is.
      const same = async (url: string) => {
        const before = await test.app.inject({ url: `/api/${url}`, headers: { cookie: secretary.cookie } });
        const after = await restored.app.inject({ url: `/api/${url}`, headers: { cookie: secretary.cookie } });
        expect([url, before.statusCode, after.statusCode]).toEqual([url, 200, 200]);
        expect(after.rawPayload.equals(before.rawPayload)).toBe(true);
        return after;
      };
      for (const asOf of DATES) {
        const answer = await same(`plans/${plan.id}/progress?asOf=${asOf}&knownAt=${knownAt}`);
        expect(answer.json<PlanProgressView>().total).toBe(4);
        await same(`tasks?planId=${plan.id}&asOf=${asOf}&knownAt=${knownAt}`);
      }
      const docx = await same(`reports/${reportId}/document.docx`);
      expect(docx.rawPayload.length).toBeGreaterThan(5000);
      expect((await same(`files/${evidence.id}`)).rawPayload).toEqual(pdfFile('minh chứng'));
      const [first] = await readRows<{ result: string }>(
        restored.unitOfWork.manager,
        'select result as "result" from submission order by id limit 1',
      );
      const [original] = await readRows<{ result: string }>(
        test.unitOfWork.manager,
        'select result as "result" from submission order by id limit 1',
      );
      expect(first).toEqual(original);
      // It goes on: numbers follow the last ones, and the chain is continued with the same key.
      const mine = restored.app.inject({
        method: 'POST',
        url: `/api/assignments/${plan.tasks[0]!.assignments[0]!.id}/submissions`,
        headers: { cookie: heads[0]!.cookie },
        payload: { kind: 'progress', result: 'Sau khôi phục', percent: 60, evidence: [] },
      });
      expect((await mine).json<{ id: number }>().id).toBe(
        backup.manifest.tables.find((t) => t.name === 'submission')!.lastId! + 1,
      );
      const again = await makeBackup(restored.config, SCHEMA, join(folder, 'again.tar.gz'), restored.clock);
      expect(again.manifest.head!.id).toBeGreaterThan(backup.manifest.head!.id);
    } finally {
      await restored.app.close();
    }
  });

  it('a changed byte or a cut is noticed before anything is touched', async () => {
    const target = await emptyTarget();
    const { length } = readFileSync(backup.file);
    const places = [
      0,
      1,
      2,
      3,
      4,
      8,
      9,
      ...Array.from({ length: FAULTS }, (_, i) => 10 + Math.floor(((length - 19) * i) / FAULTS)),
      length - 8,
      length - 4,
      length - 1,
    ];
    for (const at of places) {
      const file = copyOfBackup((bytes) => (bytes.writeUInt8(bytes[at]! ^ 0xff, at), bytes));
      await expect(restoreBackup(target, SCHEMA, file, NEW)).rejects.toThrow(/damaged|cut off|not a backup|incomplete/);
    }
    for (let i = 0; i < FAULTS; i++) {
      const file = copyOfBackup((bytes) => bytes.subarray(0, Math.floor((length * i) / FAULTS)));
      await expect(restoreBackup(target, SCHEMA, file, NEW)).rejects.toThrow(/damaged|cut off|not a backup|incomplete/);
    }
    await expect(restoreBackup(target, SCHEMA, join(folder, 'nowhere.tar.gz'), NEW)).rejects.toThrow(
      'There is no backup file',
    );
    expect(await isUntouched(target)).toBe(true);
  });

  it('refuses: while somebody serves, without the key, with another key, over data', async () => {
    const target = await emptyTarget();
    const serving = await holdServingLock(target);
    await expect(restoreBackup(target, SCHEMA, backup.file, NEW)).rejects.toThrow('in use by another process');
    await serving.release();
    expect(await isUntouched(target)).toBe(true);

    const keyless = await emptyTarget(false);
    await expect(restoreBackup(keyless, SCHEMA, backup.file, NEW)).rejects.toThrow('There is no audit key');
    writeFileSync(join(keyless.dataDir, 'audit.key'), 'another key '.repeat(6));
    await expect(restoreBackup(keyless, SCHEMA, backup.file, NEW)).rejects.toThrow(
      'The audit chain does not hold at entry 1',
    );
    expect(await isUntouched(keyless)).toBe(true);
    await restoreBackup(keyless, SCHEMA, backup.file, { replace: false, keyLost: true });

    await restoreBackup(target, SCHEMA, backup.file, NEW);
    await expect(restoreBackup(target, SCHEMA, backup.file, NEW)).rejects.toThrow('The target holds data already');
    await restoreBackup(target, SCHEMA, backup.file, { replace: true, keyLost: false });
    const kept = readdirSync(target.dataDir).filter((name) => name.includes('.replaced-'));
    expect(kept).toHaveLength(target.db.kind === 'sqlite' ? 1 : 0);
  });

  it('brings an older schema forward', async () => {
    const names = MIGRATIONS.slice(0, 1).map((migration) => migration.name);
    const old = await testDatabase();
    targets.push(old);
    const working = mkdtempSync(join(folder, 'old-'));
    mkdirSync(join(working, 'tables'));
    const tables = await fillDatabase(old.db, SCHEMA, async ({ manager, migrate }) => {
      await migrate(names);
      await manager.query(
        "insert into programme (code, name, basis, from_year, to_year) values ('cũ', 'Chương trình cũ', 'NQ', 2011, 2020)",
      );
      return dumpTables(manager, join(working, 'tables'));
    });
    const file = join(folder, 'old.tar.gz');
    const figures = { plans: [], documents: [], files: [] };
    await packArchive(
      working,
      join(old.dataDir, 'files'),
      { ...backup.manifest, migrations: names, head: null, tables, files: [], figures },
      file,
    );
    const target = await emptyTarget();
    await restoreBackup(target, SCHEMA, file, NEW);
    const again = await makeBackup(target, SCHEMA, join(folder, 'forward.tar.gz'), test.clock);
    expect(again.manifest.migrations).toEqual(MIGRATIONS.map((migration) => migration.name));
    expect(again.manifest.tables.length).toBeGreaterThan(tables.length);
    expect(again.manifest.tables.find((t) => t.name === 'programme')).toMatchObject({ rows: 1, lastId: 1 });
  });

  it('refuses a newer schema, and to back up what another version serves', async () => {
    const older = { ...SCHEMA, migrations: MIGRATIONS.slice(0, -1) };
    const target = await emptyTarget();
    await expect(restoreBackup(target, older, backup.file, NEW)).rejects.toThrow(
      'whose schema this program does not know',
    );
    expect(await isUntouched(target)).toBe(true);
    await expect(makeBackup(test.config, older, join(folder, 'older.tar.gz'))).rejects.toThrow(
      'not that of this program',
    );
    expect(existsSync(join(folder, 'older.tar.gz'))).toBe(false);
  });

  it('a fault at the last moment leaves the target as it was', async () => {
    const target = await emptyTarget();
    // A folder in the place of a stored file: moving the files there fails after everything was loaded and compared.
    const inTheWay = join(target.dataDir, 'files');
    writeFileSync(inTheWay, '');
    await expect(restoreBackup(target, SCHEMA, backup.file, NEW)).rejects.toThrow();
    rmSync(inTheWay);
    expect(await isUntouched(target)).toBe(true);
    await restoreBackup(target, SCHEMA, backup.file, NEW);
  });

  it('killed at any moment it leaves the target as it was, or all there; the next restore clears up', async () => {
    const product = compileProduct();
    const target = await emptyTarget();
    const settings = {
      DATA_DIR: target.dataDir,
      ...(target.db.kind === 'postgres' ? { DATABASE_URL: target.db.url } : {}),
    };
    const config = readConfig({ SEED: 'none', ...settings });
    const staged = () => readdirSync(target.dataDir).some((name) => name.startsWith('restoring-'));
    try {
      let killed = 0;
      for (const delay of KILLS) {
        const child = product.run('restore', [backup.file, '--replace'], settings);
        const gone = new Promise<NodeJS.Signals | null>((done) => child.once('close', (_code, signal) => done(signal)));
        while (child.exitCode === null && !staged()) await new Promise((done) => setTimeout(done, 2));
        await new Promise((done) => setTimeout(done, delay));
        child.kill('SIGKILL');
        const signal = await gone;
        const rows = await submissionsIn(config);
        expect([null, backup.manifest.tables.find((t) => t.name === 'submission')!.rows]).toContain(rows);
        if (signal === 'SIGKILL') killed += 1;
      }
      expect(killed).toBeGreaterThan(0);
      await restoreBackup(config, SCHEMA, backup.file, { replace: true, keyLost: false });
      expect(staged()).toBe(false);
      expect(await submissionsIn(config)).toBe(backup.manifest.tables.find((t) => t.name === 'submission')!.rows);
    } finally {
      product.remove();
    }
  });

  /** Null when there is no such table. */
  async function submissionsIn(config: Config): Promise<number | null> {
    if (config.db.kind === 'sqlite' && !existsSync(config.db.file)) return null;
    const reader = await openReader(config.db, []);
    try {
      const rows = await readRows<{ n: number }>(reader.manager, 'select count(*) as "n" from submission').catch(
        () => null,
      );
      return rows === null ? null : rows[0]!.n;
    } finally {
      await reader.destroy();
    }
  }

  it('a stored file that is damaged is named, and the rest is saved', async () => {
    const target = await emptyTarget();
    await restoreBackup(target, SCHEMA, backup.file, NEW);
    const path = join(target.dataDir, 'files', evidence.sha256.slice(0, 2), evidence.sha256);
    writeFileSync(path, 'hỏng');
    const made = await makeBackup(target, SCHEMA, join(folder, 'damaged.tar.gz'), test.clock);
    expect(made.manifest).toMatchObject({ damagedFiles: [evidence.sha256], files: [] });
  });

  // A move needs both databases; the run on SQLite has only one of them.
  if (process.env['TEST_DATABASE_URL']) {
    it('a SQLite installation moves to PostgreSQL, row by row the same, and stays as it was', async () => {
      const sqlite = { ...(await emptyTarget()), db: { kind: 'sqlite' as const, file: '' } };
      sqlite.db.file = join(sqlite.dataDir, 'cchc.db');
      await restoreBackup(sqlite, SCHEMA, backup.file, NEW);
      const before = readFileSync(sqlite.db.file);
      const target = await testDatabase();
      targets.push(target);
      if (target.db.kind !== 'postgres') throw new Error('not PostgreSQL');
      const moved = await moveInstallation(sqlite, SCHEMA, target.db.url);
      expect(moved.tables).toEqual(backup.manifest.tables);
      expect(readFileSync(sqlite.db.file).equals(before)).toBe(true);
      await expect(moveInstallation(sqlite, SCHEMA, target.db.url)).rejects.toThrow('The target holds data already');
      const again = await makeBackup({ ...sqlite, db: target.db }, SCHEMA, join(folder, 'moved.tar.gz'), test.clock);
      expect(again.manifest.tables).toEqual(backup.manifest.tables);
      expect(again.manifest.figures).toEqual(backup.manifest.figures);
    });
  }
});
