import { AsyncLocalStorage } from 'node:async_hooks';
import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { DomainError } from '../errors';
import { closeDataSources, type DataSources } from './data-source';

export const DATA_SOURCES = Symbol('data-sources');
/** One number for all processes of one database: writers take turns on PostgreSQL as they do on SQLite. */
const WRITER_TURN = 7301;
/** Serialization failure, deadlock. */
const RETRYABLE = new Set(['40001', '40P01']);
const MAX_TRIES = 5;
/** A forgotten await must not block all writers. */
const TIME_LIMIT_MS = 15_000;

/** A transaction or snapshot while its work runs. Its handle refuses every statement once it is closed. */
interface Scope {
  manager: EntityManager;
  writes: boolean;
  open: boolean;
  /** Statements under way, awaited or not. */
  pending: Set<Promise<unknown>>;
  /** Why the transaction cannot be committed any more. */
  doom: { error: unknown } | null;
  memo: Map<string, unknown>;
  afterCommit: (() => unknown)[];
}

/**
 * The only way to write, and the way to read several things of one moment (design.md §3.1).
 * TypeORM shares one connection per SQLite data source, so writers queue here; on PostgreSQL they take an advisory lock.
 */
@Injectable()
export class UnitOfWork implements OnApplicationShutdown {
  private readonly log = new Logger('unit-of-work');
  private readonly current = new AsyncLocalStorage<Scope | null>();
  private queue: Promise<unknown> = Promise.resolve();
  private readonly idleSnapshots: DataSource[];
  private readonly waiting: ((source: DataSource) => void)[] = [];

  constructor(@Inject(DATA_SOURCES) private readonly sources: DataSources) {
    this.idleSnapshots = [...sources.snapshots];
  }

  /** Inside `run`: the transaction (sees its own writes). Inside `read`: the snapshot. Elsewhere: the reader. */
  get manager(): EntityManager {
    return this.current.getStore()?.manager ?? this.sources.reader.manager;
  }
  /** Outside whatever transaction or snapshot runs here: what is committed now. */
  get reader(): EntityManager {
    return this.sources.reader.manager;
  }
  /** Whether a write transaction is running here. */
  get writing(): boolean {
    return this.current.getStore()?.writes ?? false;
  }
  get kind(): 'sqlite' | 'postgres' {
    return this.sources.writer.options.type === 'postgres' ? 'postgres' : 'sqlite';
  }

  /**
   * Runs `work` in one transaction; nested calls join the outer one. An error in a nested call or in a statement dooms
   * the transaction even if it is caught: PostgreSQL would answer COMMIT with a silent rollback. No network, file or
   * password work inside.
   * @throws what `work` throws, after rolling back; DomainError BUSY when the time limit is reached.
   */
  run<T>(work: () => Promise<T>, timeLimitMs = TIME_LIMIT_MS): Promise<T> {
    const outer = this.current.getStore();
    if (outer?.writes) return this.join(outer, work);
    if (outer) throw new Error('a snapshot cannot write: call run outside read');
    const once = () => this.transaction(work, timeLimitMs);
    return this.kind === 'postgres' ? withRetry(once) : this.inTurn(once);
  }

  /** Runs `work` over one snapshot: everything it reads is of the same moment. Joins a running transaction or snapshot. */
  async read<T>(work: () => Promise<T>): Promise<T> {
    if (this.current.getStore()) return work();
    const source = await this.takeSnapshot();
    const runner = source.createQueryRunner();
    try {
      if (this.kind === 'postgres') await runner.startTransaction('REPEATABLE READ');
      else await runner.startTransaction();
      const scope = newScope(source, runner, false);
      try {
        return await this.current.run(scope, work);
      } finally {
        await close(scope);
        await runner.commitTransaction();
      }
    } finally {
      await runner.release();
      this.giveBack(source);
    }
  }

  /** Runs `work` over a transaction that somebody else opened and will end: what is loaded is checked before it is committed. */
  async over<T>(runner: QueryRunner, work: () => Promise<T>): Promise<T> {
    const scope = newScope(runner.connection, runner, false);
    try {
      return await this.current.run(scope, work);
    } finally {
      await close(scope);
    }
  }

  /** A value computed at most once in the running transaction. */
  async once<T>(key: string, compute: () => Promise<T>): Promise<T> {
    const scope = this.scope();
    if (!scope.memo.has(key)) scope.memo.set(key, await compute());
    return scope.memo.get(key) as T;
  }

  /** A value that is the same as long as one snapshot is held, computed at most once in it; elsewhere computed each time. */
  inSnapshot<T>(key: string, compute: () => Promise<T>): Promise<T> {
    const scope = this.current.getStore();
    if (!scope || scope.writes) return compute();
    if (!scope.memo.has(key)) scope.memo.set(key, compute());
    return scope.memo.get(key) as Promise<T>;
  }

  /** Follow-up work, run outside the transaction once it is committed; its failure is logged and undoes nothing. */
  afterCommit(work: () => unknown): void {
    this.scope().afterCommit.push(work);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.queue;
    await closeDataSources(this.sources);
  }

  private scope(): Scope {
    const scope = this.current.getStore();
    if (!scope?.writes) throw new Error('only inside unitOfWork.run');
    return scope;
  }

  private async join<T>(outer: Scope, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      outer.doom ??= { error };
      throw error;
    }
  }

  private async transaction<T>(work: () => Promise<T>, timeLimitMs: number): Promise<T> {
    const runner = this.sources.writer.createQueryRunner();
    const scope = newScope(this.sources.writer, runner, true);
    try {
      await runner.startTransaction();
      if (this.kind === 'postgres') await runner.query('select pg_advisory_xact_lock($1)', [WRITER_TURN]);
      const result = await withTimeLimit(this.current.run(scope, work), timeLimitMs, () => {
        scope.open = false;
        this.log.error(`a transaction was given up after ${timeLimitMs} ms`);
      });
      await close(scope);
      if (scope.doom) throw scope.doom.error;
      await runner.commitTransaction();
      this.current.exit(() => this.follow(scope.afterCommit));
      return result;
    } catch (error) {
      await close(scope);
      await this.rollBack(runner);
      throw error;
    } finally {
      await runner.release();
    }
  }

  /** What went wrong before must not be hidden by a rollback that fails too. */
  private async rollBack(runner: QueryRunner): Promise<void> {
    if (!runner.isTransactionActive) return;
    try {
      await runner.rollbackTransaction();
    } catch (error) {
      // SQLite undoes by itself when the disk is full; TypeORM must not take the next transaction for a nested one.
      this.log.error(`rollback: ${(error as Error).message}`);
      Object.assign(runner, { isTransactionActive: false, transactionDepth: 0 });
    }
  }

  private follow(followUps: (() => unknown)[]): void {
    for (const work of followUps) {
      void Promise.resolve()
        .then(work)
        .catch((error: unknown) => this.log.error(`after commit: ${(error as Error).stack}`));
    }
  }

  private inTurn<T>(job: () => Promise<T>): Promise<T> {
    const turn = this.queue.then(job);
    this.queue = turn.catch(() => undefined);
    return turn;
  }

  private takeSnapshot(): Promise<DataSource> {
    if (this.kind === 'postgres') return Promise.resolve(this.sources.reader);
    const idle = this.idleSnapshots.pop();
    return idle ? Promise.resolve(idle) : new Promise((resolve) => this.waiting.push(resolve));
  }
  private giveBack(source: DataSource): void {
    if (this.kind === 'postgres') return;
    const next = this.waiting.shift();
    if (next) next(source);
    else this.idleSnapshots.push(source);
  }
}

/**
 * A manager whose every statement first checks that the scope is still open: on SQLite a late one would otherwise land
 * in whatever transaction the shared connection runs by then.
 */
function newScope(source: DataSource, runner: QueryRunner, writes: boolean): Scope {
  const scope: Scope = {
    manager: source.manager,
    writes,
    open: true,
    pending: new Set(),
    doom: null,
    memo: new Map(),
    afterCommit: [],
  };
  const guarded = new Proxy(runner, {
    get(target, property) {
      const value: unknown = Reflect.get(target, property, target);
      if (typeof value !== 'function') return value;
      return (...args: unknown[]) => {
        if (!scope.open && property !== 'release')
          throw new Error('the transaction has ended: await everything inside unitOfWork.run');
        const answer = (value as (...a: unknown[]) => unknown).apply(target, args);
        return answer instanceof Promise ? tracked(scope, answer) : answer;
      };
    },
  });
  scope.manager = source.createEntityManager(guarded);
  return scope;
}

function tracked(scope: Scope, statement: Promise<unknown>): Promise<unknown> {
  scope.pending.add(statement);
  statement.then(
    () => scope.pending.delete(statement),
    (error: unknown) => {
      scope.pending.delete(statement);
      scope.doom ??= { error };
    },
  );
  return statement;
}

/**
 * Refuses further statements and waits for those under way: SQLite runs statements of one connection side by side, so one
 * that nobody awaited could otherwise be carried out after the rollback, and stay.
 */
async function close(scope: Scope): Promise<void> {
  scope.open = false;
  await Promise.allSettled(scope.pending);
}

async function withTimeLimit<T>(work: Promise<T>, limitMs: number, onTimeout: () => void): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      onTimeout();
      reject(new DomainError('BUSY', 'Hệ thống đang bận, chưa ghi được. Hãy thử lại sau ít giây.', undefined, 2));
    }, limitMs);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
    work.catch(() => undefined);
  }
}

async function withRetry<T>(once: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await once();
    } catch (error) {
      const code = (error as { driverError?: { code?: string } }).driverError?.code ?? '';
      if (attempt >= MAX_TRIES || !RETRYABLE.has(code)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 10 * attempt * (1 + Math.random())));
    }
  }
}
