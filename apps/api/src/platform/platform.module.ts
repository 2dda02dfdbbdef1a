import { Global, Module } from '@nestjs/common';
import { AuditLog } from './audit-log';
import { Clock } from './clock';
import { DomainEventBus } from './domain-events';

@Global()
@Module({ providers: [Clock, AuditLog, DomainEventBus], exports: [Clock, AuditLog, DomainEventBus] })
export class PlatformModule {}
