import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import { formatInteger } from '#domain/vietnamese-number';
import { assertCan } from '#api/platform/access';
import { AuditLog } from '#api/platform/audit-log';
import { Clock } from '#api/platform/clock';
import type { Config } from '#api/platform/config';
import type { DataSources } from '#api/platform/database/data-source';
import { CONFIG } from '#api/platform/database/database.module';
import { holdBackupTurn } from '#api/platform/database/serving-lock';
import { DATA_SOURCES, UnitOfWork } from '#api/platform/database/unit-of-work';
import { Jobs } from '#api/platform/jobs';
import { backupFolder, backupName, makeBackup } from './make-backup';

const JOB = 'backup-now';
/** Apart from the daily ones, so that asking often costs none of them its place. */
const MADE = /^cchc-[\dT-]+Z-theo-yeu-cau\.tar\.gz$/;

/** A backup that an administrator asks for, made in the background of this process. */
@Injectable()
export class BackupNow {
  constructor(
    private readonly jobs: Jobs,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(DATA_SOURCES) private readonly sources: DataSources,
  ) {}

  get running(): boolean {
    return this.jobs.isRunning(JOB);
  }
  /** Whether the last one asked for did not come about, as far as this process knows. */
  get failed(): boolean {
    return this.jobs.list().some(({ name, outcome }) => name === JOB && outcome === 'failed');
  }

  /** Begins one unless one is under way; who asked for it is in the audit log, and so in the archive. */
  async begin(actor: Actor): Promise<void> {
    assertCan(actor, 'operations.manage');
    if (this.running) return;
    await this.unitOfWork.run(() =>
      this.audit.append({ actor, action: 'backup.requested', subjectType: 'backup', subjectId: null }),
    );
    void this.run();
  }

  /** @returns when it is made or has failed, which the job's state says */
  run(): Promise<void> {
    return this.jobs.run(JOB, async () => {
      const turn = await holdBackupTurn(this.config.db);
      try {
        const folder = backupFolder(this.config);
        const name = backupName(this.clock.now()).replace('.tar.gz', '-theo-yeu-cau.tar.gz');
        const { entities, migrations } = this.sources.writer.options;
        const schema = { entities, migrations: migrations as (new () => object)[] };
        const { manifest } = await makeBackup(this.config, schema, join(folder, name), this.clock);
        await this.removeOld(folder);
        const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
        const damaged = manifest.damagedFiles.length;
        const lacking = damaged > 0 ? ` Thiếu ${formatInteger(damaged)} tệp đính kèm bị hỏng hoặc không còn.` : '';
        return `Đã sao lưu ${formatInteger(rows)} dòng và ${formatInteger(manifest.files.length)} tệp.${lacking}`;
      } finally {
        await turn.release();
      }
    });
  }

  private async removeOld(folder: string): Promise<void> {
    const made = (await readdir(folder)).filter((name) => MADE.test(name)).sort();
    for (const name of made.slice(0, -this.config.backup.keep)) await rm(join(folder, name), { force: true });
  }
}
