import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '#domain/permissions';
import type { Instant } from '#domain/plain-date';
import { personId } from './access';
import { AuditEntryEntity } from './audit-entry.entity';
import { Clock } from './clock';
import { CONFIG } from './database/database.module';
import type { Config } from './config';
import { insertRow } from './database/insert-row';
import { readRows } from './database/sql';
import { UnitOfWork } from './database/unit-of-work';

const GENESIS = '0'.repeat(64);
/** Entries of one statement, below the parameter limits of both databases. */
const ENTRIES_AT_ONCE = 250;

export interface AuditRecord {
  /** Null for the system itself (seeds, jobs). */
  actor: Actor | null;
  action: string;
  subjectType: string;
  subjectId: number | null;
  before?: object | null;
  after?: object | null;
}
export interface ChainHead {
  id: number;
  at: Instant;
  hash: string;
}

/**
 * The chain of changes. Because writers take turns and every change appends here, the head also numbers the state of
 * the whole database: `recordedAt` of all facts of a transaction is the instant of its entries, strictly later than
 * any committed before. So a question "as known at the head" has one answer for ever (figures.md §1).
 */
@Injectable()
export class AuditLog {
  /** Read when first needed: a program that only looks at the log never makes a key. */
  private keyRead: string | undefined;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The last link, as the caller's snapshot sees it; null in an empty database. */
  head(): Promise<ChainHead | null> {
    return this.unitOfWork.inSnapshot('audit chain head', () => lastEntry(this.unitOfWork.manager));
  }

  /**
   * The instant that all facts of the running transaction carry; one per day, because a demonstration year is played
   * with a moving clock in a single transaction. Call inside `unitOfWork.run`.
   */
  recordedAt(): Promise<Instant> {
    return this.unitOfWork.once(`recordedAt ${this.clock.today()}`, async () => {
      const { at } = await this.end();
      const now = this.clock.millis();
      return new Date(at === null ? now : Math.max(now, Date.parse(at) + 1)).toISOString();
    });
  }

  /**
   * The instant up to which facts may be asked for: never later than the last committed change, so that the answer
   * cannot change afterwards. Call inside one snapshot (`unitOfWork.read`) with the figures.
   */
  async knownAt(asked: Instant | undefined): Promise<Instant> {
    const head = (await this.head())?.at ?? this.clock.now();
    return asked && asked < head ? asked : head;
  }

  /** Who changed a thing last, for the answer to a stale edit. */
  async lastChange(
    subjectType: string,
    subjectId: number,
  ): Promise<{ changedBy: string | null; changedAt: string | null }> {
    const [entry] = await this.unitOfWork.manager.find(AuditEntryEntity, {
      where: { subjectType, subjectId },
      order: { id: 'DESC' },
      take: 1,
    });
    return { changedBy: entry?.actorName ?? null, changedAt: entry?.at ?? null };
  }

  /** Appends one entry to the chain. Call inside `unitOfWork.run`. */
  append(record: AuditRecord): Promise<void> {
    return this.appendAll([record]);
  }

  /** Appends entries in their order, many of them in one statement. Call inside `unitOfWork.run`. */
  async appendAll(records: readonly AuditRecord[]): Promise<void> {
    const at = await this.recordedAt();
    const manager = this.unitOfWork.manager;
    const end = await this.end();
    for (let from = 0; from < records.length; from += ENTRIES_AT_ONCE) {
      const entries = records.slice(from, from + ENTRIES_AT_ONCE).map((record) => {
        const entry = this.link(record, at, end.hash);
        Object.assign(end, { at, hash: entry.hash });
        return entry;
      });
      if (entries.length === 1) await insertRow(manager, AuditEntryEntity, entries[0]!);
      else await manager.insert(AuditEntryEntity, entries);
    }
  }

  /** The end of the chain as the running transaction has left it: only this service writes links, so it is read once. */
  private end(): Promise<{ at: Instant | null; hash: string }> {
    return this.unitOfWork.once(
      'audit chain end',
      async () => (await lastEntry(this.unitOfWork.manager)) ?? { at: null, hash: GENESIS },
    );
  }

  private link(record: AuditRecord, at: Instant, previousHash: string): Omit<AuditEntryEntity, 'id'> {
    const entry = {
      at,
      actorId: personId(record.actor),
      actorName: record.actor?.fullName ?? 'Hệ thống',
      actorRole: record.actor ? [...new Set(record.actor.roles.map((r) => r.role))].join(',') : 'system',
      action: record.action,
      subjectType: record.subjectType,
      subjectId: record.subjectId,
      before: record.before ?? null,
      after: record.after ?? null,
      previousHash,
    };
    return { ...entry, hash: this.hash(entry) };
  }

  /** Walks the whole chain. Null when every link holds, else the first that does not and why. */
  async verify(): Promise<{ checked: number; broken: { id: number; reason: string } | null }> {
    let previousHash = GENESIS;
    let lastId = 0;
    let checked = 0;
    for (;;) {
      const page: AuditEntryEntity[] = await this.unitOfWork.manager
        .createQueryBuilder(AuditEntryEntity, 'e')
        .where('e.id > :lastId', { lastId })
        .orderBy('e.id')
        .limit(1000)
        .getMany();
      for (const entry of page) {
        if (entry.previousHash !== previousHash)
          return { checked, broken: { id: entry.id, reason: 'an entry before it was removed, added or reordered' } };
        if (entry.hash !== this.hash(entry))
          return {
            checked,
            broken: { id: entry.id, reason: 'its content was changed, or it was written with another key' },
          };
        previousHash = entry.hash;
        lastId = entry.id;
        checked += 1;
      }
      if (page.length === 0) return { checked, broken: null };
    }
  }

  private hash(e: Omit<AuditEntryEntity, 'id' | 'hash'>): string {
    const content = [
      e.previousHash,
      e.at,
      e.actorId,
      e.actorName,
      e.actorRole,
      e.action,
      e.subjectType,
      e.subjectId,
      e.before,
      e.after,
    ];
    this.keyRead ??= readAuditKey(this.config);
    return createHmac('sha256', this.keyRead).update(JSON.stringify(content)).digest('hex');
  }
}

/** Asked with every request: plain SQL, without the texts of the entry. */
async function lastEntry(manager: EntityManager): Promise<ChainHead | null> {
  const [row] = await readRows<ChainHead>(
    manager,
    'select id as "id", at as "at", hash as "hash" from audit_entry order by id desc limit 1',
  );
  return row ?? null;
}

/** The key lives outside the database, so that who can write the one cannot forge the other. */
function readAuditKey(config: Config): string {
  if (config.auditKey) return config.auditKey;
  const file = join(config.dataDir, 'audit.key');
  if (!existsSync(file)) {
    mkdirSync(config.dataDir, { recursive: true });
    writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
  }
  return readFileSync(file, 'utf8').trim();
}
