import { Controller, Get, Query } from '@nestjs/common';
import { AuditList, AuditQuery } from '#contract/audit';
import { RequirePermission } from '#api/platform/access';
import { AuditQueries } from './audit.queries';

@Controller('audit')
export class AuditController {
  constructor(private readonly queries: AuditQueries) {}

  @Get()
  @RequirePermission('audit.read')
  list(@Query() query: AuditQuery): Promise<AuditList> {
    return this.queries.list(query);
  }
}
