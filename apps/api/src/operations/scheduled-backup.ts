import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { dateInProvince, type PlainDate } from '#domain/plain-date';
import { formatInteger } from '#domain/vietnamese-number';
import { Clock } from '#api/platform/clock';
import { ConfigError, type Config } from '#api/platform/config';
import type { DataSources } from '#api/platform/database/data-source';
import { CONFIG } from '#api/platform/database/database.module';
import { holdBackupTurn } from '#api/platform/database/serving-lock';
import { DATA_SOURCES } from '#api/platform/database/unit-of-work';
import { Jobs } from '#api/platform/jobs';
import { backupName, makeBackup, type Schema } from './make-backup';

const MADE = /^cchc-(\d{4}-\d{2}-\d{2})T(\d{2})(\d{2})(\d{2})Z\.tar\.gz$/;
/** The province has no summer time (libs/domain/plain-date.ts). */
const OFFSET_HOURS = 7;
const LEFT_BEHIND_MS = 24 * 3_600_000;

/** A backup a day into BACKUP_DIR, from the hour of BACKUP_HOUR on; after a failure it is tried again each hour. */
@Injectable()
export class ScheduledBackup implements OnApplicationBootstrap {
  private triedIn: string | null = null;

  constructor(
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(DATA_SOURCES) private readonly sources: DataSources,
  ) {}

  onApplicationBootstrap(): void {
    const { dir } = this.config.backup;
    if (dir !== null) this.jobs.schedule('backup', { firstAfterMs: 60_000, everyMs: 60_000 }, () => this.run(dir));
  }

  /** Makes the backup of today when it is time and there is none; answers what was done. */
  async run(dir: string): Promise<string | null> {
    const hour = new Date(this.clock.millis() + OFFSET_HOURS * 3_600_000).getUTCHours();
    const attempt = `${this.clock.today()} ${hour}`;
    if (hour < this.config.backup.hour || this.triedIn === attempt) return null;
    this.triedIn = attempt;
    if (await this.madeOn(this.clock.today(), dir)) return null;
    const turn = await holdBackupTurn(this.config.db).catch((error: unknown) => {
      if (error instanceof ConfigError) return null;
      throw error;
    });
    if (turn === null) return null;
    try {
      const { file, manifest } = await makeBackup(
        this.config,
        this.schema(),
        join(dir, backupName(this.clock.now())),
        this.clock,
      );
      await this.removeOld(dir);
      if (manifest.damagedFiles.length > 0)
        throw new Error(`${file}: ${manifest.damagedFiles.length} stored files are damaged or missing`);
      const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
      return `Đã sao lưu ${formatInteger(rows)} dòng và ${formatInteger(manifest.files.length)} tệp.`;
    } finally {
      await turn.release();
    }
  }

  private schema(): Schema {
    const { entities, migrations } = this.sources.writer.options;
    return { entities, migrations: migrations as (new () => object)[] };
  }

  private async madeOn(day: PlainDate, dir: string): Promise<boolean> {
    return (await names(dir)).some((name) => dayOf(name) === day);
  }

  /** All but the newest; and what a killed process left unfinished. */
  private async removeOld(dir: string): Promise<void> {
    const made = (await names(dir)).filter((name) => MADE.test(name)).sort();
    for (const name of made.slice(0, -this.config.backup.keep)) await rm(join(dir, name), { force: true });
    for (const name of await names(dir)) {
      if (!/^\.cchc-.*\.tar\.gz-|^cchc-.*\.partial$/.test(name)) continue;
      if ((await stat(join(dir, name))).mtimeMs < Date.now() - LEFT_BEHIND_MS)
        await rm(join(dir, name), { recursive: true, force: true });
    }
  }
}

const names = (dir: string): Promise<string[]> => readdir(dir).catch(() => []);
const dayOf = (name: string): PlainDate | null => {
  const [, day, h, m, s] = MADE.exec(name) ?? [];
  return day === undefined ? null : dateInProvince(`${day}T${h}:${m}:${s}.000Z`);
};
