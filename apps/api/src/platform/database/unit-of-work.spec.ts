import { testApp, type TestApp } from '#api/testing/test-app';
import { AsyncLocalStorage } from 'node:async_hooks';
import { Database } from 'sqlite3';
import { AuditLog } from '#api/platform/audit-log';
import { InstallationEntity } from '#api/settings/setting.entity';
import { DATA_SOURCES, type UnitOfWork } from './unit-of-work';
import type { DataSources } from './data-source';

const INSTALLATION = { id: 1, version: 0, provinceName: 'Sơn La', place: 'Sơn La', issuingAgency: 'UBND TỈNH SƠN LA', standingAgencyId: null, marking: null };
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
/** What only an embedded database does; PostgreSQL has no such tests at all, rather than skipped ones. */
const onSqlite = process.env['TEST_DATABASE_URL'] ? () => undefined : it;

/** Outside the caller's transaction or snapshot, as another request is. */
const asAnotherRequest = AsyncLocalStorage.snapshot();

/** A promise that is settled from outside. */
function gate() {
  let open!: () => void;
  const passed = new Promise<void>((resolve) => (open = resolve));
  return { passed, open };
}

describe('unit of work', () => {
  let test: TestApp;
  let uow: UnitOfWork;
  let sources: DataSources;

  beforeAll(async () => {
    test = await testApp();
    uow = test.unitOfWork;
    sources = test.app.get(DATA_SOURCES);
  });
  afterAll(() => test.close());
  beforeEach(() => uow.run(() => uow.manager.save(InstallationEntity, { ...INSTALLATION })));

  const row = () => uow.manager.findOneByOrFail(InstallationEntity, { id: 1 });
  const version = async () => (await row()).version;
  const setVersion = (value: number) => uow.manager.update(InstallationEntity, { id: 1 }, { version: value });
  const increment = async () => setVersion((await version()) + 1);

  describe('commits all or nothing', () => {
    it('keeps what work did and answers its result', async () => {
      expect(await uow.run(async () => (await setVersion(1), 'kết quả'))).toBe('kết quả');
      expect(await version()).toBe(1);
    });

    it('undoes everything when work throws, and lets the next writer in', async () => {
      await expect(uow.run(async () => (await setVersion(1), Promise.reject(new Error('giữa chừng'))))).rejects.toThrow('giữa chừng');
      expect(await version()).toBe(0);
      await uow.run(increment);
      expect(await version()).toBe(1);
    });

    it('a nested run is the same transaction', async () => {
      await expect(
        uow.run(async () => {
          await uow.run(increment);
          expect(await version()).toBe(1);
          throw new Error('sau đó');
        }),
      ).rejects.toThrow('sau đó');
      expect(await version()).toBe(0);
    });

    it('an error in a nested run dooms the outer one even when it is caught', async () => {
      const outer = uow.run(async () => {
        await setVersion(1);
        await uow.run(() => Promise.reject(new Error('bên trong'))).catch(() => undefined);
        await setVersion(2);
      });
      await expect(outer).rejects.toThrow('bên trong');
      expect(await version()).toBe(0);
    });

    it('a statement that fails dooms the transaction even when it is caught', async () => {
      const caught = uow.run(async () => {
        await setVersion(1);
        await uow.manager.insert(InstallationEntity, { ...INSTALLATION }).catch(() => undefined);
      });
      await expect(caught).rejects.toThrow(/unique|duplicate/i);
      expect(await version()).toBe(0);
    });

    it('waits for a statement that nobody awaited before it commits', async () => {
      await uow.run(async () => void uow.manager.query('update installation set version = 3'));
      expect(await version()).toBe(3);
    });

    it('undoes a statement that nobody awaited when work throws', async () => {
      for (let i = 0; i < 50; i++) {
        const started = uow.run(async () => {
          void uow.manager.query('update installation set version = 99').catch(() => undefined);
          throw new Error('bỏ dở');
        });
        await expect(started).rejects.toThrow('bỏ dở');
      }
      await pause(20);
      expect(await version()).toBe(0);
    });

    onSqlite('survives a transaction that the database has already rolled back (disk full)', async () => {
      const broken = uow.run(async () => {
        await setVersion(1);
        await uow.manager.query('ROLLBACK');
        throw new Error('hết chỗ trên đĩa');
      });
      await expect(broken).rejects.toThrow('hết chỗ trên đĩa');
      await uow.run(increment);
      expect(await version()).toBe(1);
      expect(sources.writer.createQueryRunner().isTransactionActive).toBe(false);
    });
  });

  describe('refuses what comes too late', () => {
    /** Ours, or TypeORM's once the connection went back to the pool. */
    const late = /await everything inside unitOfWork.run|already released/;

    it.each<[string, () => Promise<unknown>]>([
      ['manager', () => setVersion(7)],
      ['query builder', () => uow.manager.createQueryBuilder().update(InstallationEntity).set({ version: 7 }).execute()],
      ['query', () => uow.manager.query('update installation set version = 7')],
      ['nested run', () => uow.run(() => setVersion(7))],
    ])('through the %s', async (_, write) => {
      const done = gate();
      let forgotten!: Promise<unknown>;
      await uow.run(async () => {
        forgotten = done.passed.then(write);
        await setVersion(1);
      });
      const refused = expect(forgotten).rejects.toThrow(late);
      // Another transaction is open when the late write arrives: on SQLite it would land there.
      await uow.run(async () => {
        done.open();
        await refused;
      });
      expect(await version()).toBe(1);
    });

    it('through a query builder made in time', async () => {
      const builder = await uow.run(() => Promise.resolve({ update: uow.manager.createQueryBuilder().update(InstallationEntity).set({ version: 7 }) }));
      await expect(builder.update.execute()).rejects.toThrow(late);
      expect(await version()).toBe(0);
    });

    it('also after a snapshot', async () => {
      const manager = await uow.read(() => Promise.resolve(uow.manager));
      await expect(Promise.resolve().then(() => manager.query('select 1'))).rejects.toThrow(late);
    });
  });

  it('gives up a transaction at its time limit: undone, the next writer runs, the work is refused from then on', async () => {
    const done = gate();
    let after: Promise<unknown> | undefined;
    const slow = uow.run(async () => {
      await setVersion(5);
      after = done.passed.then(() => setVersion(6));
      await after;
    }, 50);
    const next = uow.run(increment);
    await expect(slow).rejects.toMatchObject({ code: 'BUSY', retryAfter: 2 });
    await next;
    done.open();
    await expect(after).rejects.toThrow('the transaction has ended');
    expect(await version()).toBe(1);
  });

  describe('follow-up work', () => {
    it('runs after the commit, outside the transaction, and its failure undoes nothing', async () => {
      const done = gate();
      const seen: unknown[] = [];
      await uow.run(async () => {
        await setVersion(1);
        uow.afterCommit(() => Promise.reject(new Error('máy chủ thư không trả lời')));
        uow.afterCommit(async () => {
          seen.push(uow.manager === sources.reader.manager, await version());
          await uow.run(increment);
          done.open();
        });
        await pause(5);
        expect(seen).toEqual([]);
      });
      await done.passed;
      expect(seen).toEqual([true, 1]);
      expect(await version()).toBe(2);
    });

    it('does not run when the transaction is undone', async () => {
      const work = jest.fn();
      await expect(uow.run(() => (uow.afterCommit(work), Promise.reject(new Error('không'))))).rejects.toThrow('không');
      await expect(uow.run(async () => (uow.afterCommit(work), await uow.run(() => Promise.reject(new Error('trong'))).catch(() => 0)))).rejects.toThrow('trong');
      await pause(5);
      expect(work).not.toHaveBeenCalled();
    });

    it('can only be registered inside a transaction', () => {
      expect(() => uow.afterCommit(() => undefined)).toThrow('only inside unitOfWork.run');
    });
  });

  it('loses none of 200 concurrent increments, nor a link of the audit chain', async () => {
    const audit = test.app.get(AuditLog);
    const { checked } = await audit.verify();
    await Promise.all(
      Array.from({ length: 200 }, (_, n) =>
        uow.run(async () => {
          await increment();
          await audit.append({ actor: null, action: 'test', subjectType: 'test', subjectId: n });
        }),
      ),
    );
    expect(await version()).toBe(200);
    expect(await audit.verify()).toEqual({ checked: checked + 200, broken: null });
  });

  describe('readers', () => {
    it('never see what is not committed', async () => {
      const written = gate();
      const looked = gate();
      const writing = uow.run(async () => {
        await setVersion(9);
        expect(await version()).toBe(9);
        written.open();
        await looked.passed;
      });
      await written.passed;
      expect(await version()).toBe(0);
      expect(await uow.read(version)).toBe(0);
      looked.open();
      await writing;
      expect(await version()).toBe(9);
    });

    it('see one moment inside read, while writers commit', async () => {
      const seen = await uow.read(async () => {
        const first = await version();
        await asAnotherRequest(() => uow.run(increment));
        return [first, await version(), await uow.read(version)];
      });
      expect(seen).toEqual([0, 0, 0]);
      expect(await version()).toBe(1);
    });

    it('wait for their turn when many ask for a snapshot', async () => {
      const answers = await Promise.all(Array.from({ length: 20 }, () => uow.read(async () => (await pause(2), version()))));
      expect(answers).toEqual(Array(20).fill(0));
    });

    it('give their snapshot back when they fail', async () => {
      for (let i = 0; i < 12; i++) await expect(uow.read(() => Promise.reject(new Error('hỏng')))).rejects.toThrow('hỏng');
      expect(await uow.read(version)).toBe(0);
    });

    it('cannot write, neither outside nor inside a snapshot', async () => {
      const readOnly = /read.?only/i;
      await expect(setVersion(3)).rejects.toThrow(readOnly);
      await expect(uow.read(() => setVersion(3))).rejects.toThrow(readOnly);
      await expect(uow.read(async () => uow.run(() => setVersion(3)))).rejects.toThrow('a snapshot cannot write');
      expect(await version()).toBe(0);
    });

    it('a read inside a transaction sees its own writes', async () => {
      await uow.run(async () => {
        await setVersion(4);
        expect(await uow.read(version)).toBe(4);
      });
    });
  });

  it('computes a value once per transaction', async () => {
    const compute = jest.fn(() => Promise.resolve(1));
    await uow.run(async () => void (await uow.once('key', compute), await uow.once('key', compute)));
    expect(compute).toHaveBeenCalledTimes(1);
    await uow.run(() => uow.once('key', compute));
    expect(compute).toHaveBeenCalledTimes(2);
  });

  onSqlite('writes to a WAL that is synced at every commit, and checks foreign keys', async () => {
    const pragma = async (name: string) => Object.values((await sources.writer.query(`PRAGMA ${name}`))[0])[0];
    expect(await pragma('journal_mode')).toBe('wal');
    expect(await pragma('synchronous')).toBe(2);
    expect(await pragma('foreign_keys')).toBe(1);
    expect(await pragma('busy_timeout')).toBe(5000);
    expect(Object.values((await sources.reader.query('PRAGMA query_only'))[0])).toEqual([1]);
  });

  onSqlite('takes the write lock at BEGIN, before the first statement', async () => {
    const other = new Database(test.config.db.kind === 'sqlite' ? test.config.db.file : '');
    const begin = () => new Promise((resolve) => other.exec('BEGIN IMMEDIATE; ROLLBACK', resolve));
    expect(await begin()).toBeNull();
    await uow.run(async () => expect(await begin()).toMatchObject({ code: 'SQLITE_BUSY' }));
    await new Promise((resolve) => other.close(resolve));
  });
});
