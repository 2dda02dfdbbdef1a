import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { AuditStatusView, StatusView } from '#contract/operations';
import { Background, RequirePermission } from '#api/platform/access';
import { AuditCheck } from './audit-check';
import { StatusQueries } from './status.queries';

@Controller('operations')
export class OperationsController {
  constructor(
    private readonly queries: StatusQueries,
    private readonly check: AuditCheck,
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
}
