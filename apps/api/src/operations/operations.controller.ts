import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import { AuditStatusView, BackupStatusView, StatusView } from '#contract/operations';
import { Background, CurrentActor, RequirePermission } from '#api/platform/access';
import { AuditCheck } from './audit-check';
import { BackupNow } from './backup-now';
import { StatusQueries } from './status.queries';

@Controller('operations')
export class OperationsController {
  constructor(
    private readonly queries: StatusQueries,
    private readonly check: AuditCheck,
    private readonly backup: BackupNow,
  ) {}

  /** Pages ask again and again; that keeps nobody signed in. */
  @Get('status')
  @Background()
  @RequirePermission('operations.read')
  status(): Promise<StatusView> {
    return this.queries.status();
  }

  /** Begins the check of the audit chain and answers at once. */
  @Post('audit-verification')
  @HttpCode(202)
  @RequirePermission('operations.manage')
  verify(): Promise<AuditStatusView> {
    this.check.begin();
    return this.queries.auditStatus();
  }

  /** Begins a backup and answers at once. */
  @Post('backup')
  @HttpCode(202)
  @RequirePermission('operations.manage')
  async backUp(@CurrentActor() actor: Actor): Promise<BackupStatusView> {
    await this.backup.begin(actor);
    return this.queries.backupStatus();
  }
}
