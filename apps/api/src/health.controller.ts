import { Controller, Get, Inject, type OnModuleDestroy } from '@nestjs/common';
import { HealthView } from '#contract/reference';
import { Public } from '#api/platform/access';
import type { DataSources } from '#api/platform/database/data-source';
import { appliedMigrations } from '#api/platform/database/tables';
import { DATA_SOURCES, UnitOfWork } from '#api/platform/database/unit-of-work';
import { DomainError } from '#api/platform/errors';
import { VERSION } from '#api/platform/version';

/** For whoever watches over the process: a supervisor asks `live`, what passes requests on asks `ready`. */
@Controller('health')
export class HealthController implements OnModuleDestroy {
  private closing = false;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(DATA_SOURCES) private readonly sources: DataSources,
  ) {}

  /** Still answering while running requests and jobs are brought to their end. */
  onModuleDestroy(): void {
    this.closing = true;
  }

  @Get()
  @Public()
  async health(): Promise<HealthView> {
    await this.unitOfWork.manager.query('select 1');
    return this.view();
  }

  /** The process answers; nothing else is asked. */
  @Get('live')
  @Public()
  live(): HealthView {
    return this.view();
  }

  /** The database answers, its schema is there, and the end has not begun; else 503. */
  @Get('ready')
  @Public()
  async ready(): Promise<HealthView> {
    if (this.closing) throw notReady('máy chủ đang dừng');
    const applied = new Set(await appliedMigrations(this.unitOfWork.manager).catch(() => []));
    if (applied.size === 0) throw notReady('không đọc được cơ sở dữ liệu');
    const missing = this.sources.writer.migrations.filter((m) => !applied.has(m.name ?? m.constructor.name));
    if (missing.length > 0) throw notReady('cấu trúc cơ sở dữ liệu chưa được nâng cấp');
    return this.view();
  }

  private view(): HealthView {
    return { status: 'ok', database: this.unitOfWork.kind, version: VERSION };
  }
}

const notReady = (reason: string) => new DomainError('BUSY', `Hệ thống chưa sẵn sàng: ${reason}.`, undefined, 5);
