import { stat, statfs } from 'node:fs/promises';
import { basename } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import type {
  AuditStatusView,
  BackupStatusView,
  DatabaseStatusView,
  FilesStatusView,
  StatusView,
} from '#contract/operations';
import { AuditLog } from '#api/platform/audit-log';
import { Clock } from '#api/platform/clock';
import type { Config } from '#api/platform/config';
import { CONFIG } from '#api/platform/database/database.module';
import { readRows } from '#api/platform/database/sql';
import { appliedMigrations } from '#api/platform/database/tables';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { Jobs } from '#api/platform/jobs';
import { SlowRequests } from '#api/platform/slow-requests';
import { VERSION } from '#api/platform/version';
import { AuditCheck } from './audit-check';
import { BackupNow } from './backup-now';
import { lastBackup } from './backup-record';

/** What somebody who runs the installation wants to see at a glance. */
@Injectable()
export class StatusQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly slow: SlowRequests,
    private readonly check: AuditCheck,
    private readonly backup: BackupNow,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async status(): Promise<StatusView> {
    const now = this.clock.now();
    return {
      version: VERSION,
      runtime: `Node.js ${process.versions.node}`,
      startedAt: new Date(Date.parse(now) - Math.round(process.uptime() * 1000)).toISOString(),
      now,
      memoryBytes: process.memoryUsage.rss(),
      freeBytes: await this.freeBytes(),
      database: await this.database(),
      files: await this.files(),
      backup: await this.backupStatus(),
      jobs: this.jobs.list(),
      audit: await this.auditStatus(),
      slowRequestMs: this.config.slowRequestMs,
      slowRequests: this.slow.list(),
    };
  }

  async auditStatus(): Promise<AuditStatusView> {
    const head = await this.audit.head();
    const [row] = await readRows<{ entries: number }>(
      this.unitOfWork.manager,
      'select count(*) as "entries" from audit_entry',
    );
    return {
      entries: row!.entries,
      headAt: head?.at ?? null,
      headHash: head?.hash ?? null,
      verifying: this.check.running,
      lastVerification: this.check.lastVerification,
    };
  }

  private async database(): Promise<DatabaseStatusView> {
    const { manager, kind } = this.unitOfWork;
    const schema = (await appliedMigrations(manager)).at(-1) ?? '';
    if (this.config.db.kind === 'sqlite') {
      const { file } = this.config.db;
      // What is written but not yet folded into the file lies in the log beside it.
      return { kind, schema, bytes: (await bytesOf(file)) + (await bytesOf(`${file}-wal`)) };
    }
    const [row] = await readRows<{ bytes: number }>(manager, 'select pg_database_size(current_database()) as "bytes"');
    return { kind, schema, bytes: row!.bytes };
  }

  private async files(): Promise<FilesStatusView> {
    const [row] = await readRows<FilesStatusView>(
      this.unitOfWork.manager,
      'select count(*) as "count", coalesce(sum(size), 0) as "bytes" from (select distinct sha256, size from stored_file) f',
    );
    return row!;
  }

  async backupStatus(): Promise<BackupStatusView> {
    const last = await lastBackup(this.config);
    const { dir, hour, keep } = this.config.backup;
    return {
      last: last && {
        fileName: basename(last.file),
        bytes: last.bytes,
        takenAt: last.takenAt,
        damagedFiles: last.damagedFiles,
      },
      dailyAt: dir === null ? null : hour,
      keep,
      running: this.backup.running,
      failed: this.backup.failed,
    };
  }

  private async freeBytes(): Promise<number | null> {
    const disk = await statfs(this.config.dataDir).catch(() => null);
    return disk && disk.bavail * disk.bsize;
  }
}

const bytesOf = (file: string): Promise<number> =>
  stat(file).then(
    (s) => s.size,
    () => 0,
  );
