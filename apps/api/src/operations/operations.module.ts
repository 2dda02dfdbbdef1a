import { Module } from '@nestjs/common';
import { AuditCheck } from './audit-check';
import { BackupNow } from './backup-now';
import { OperationsController } from './operations.controller';
import { ScheduledBackup } from './scheduled-backup';
import { StatusQueries } from './status.queries';

@Module({ controllers: [OperationsController], providers: [AuditCheck, BackupNow, ScheduledBackup, StatusQueries] })
export class OperationsModule {}
