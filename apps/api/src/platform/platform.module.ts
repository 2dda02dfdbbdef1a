import { Global, Module } from '@nestjs/common';
import { AuditLog } from './audit-log';
import { Clock } from './clock';
import { DomainEventBus } from './domain-events';
import { Jobs } from './jobs';
import { SlowRequests } from './slow-requests';

@Global()
@Module({ providers: [Clock, AuditLog, DomainEventBus, Jobs, SlowRequests], exports: [Clock, AuditLog, DomainEventBus, Jobs, SlowRequests] })
export class PlatformModule {}
