import { Global, Module } from '@nestjs/common';
import { AuditLog } from './audit-log';
import { Clock } from './clock';
import { DomainEventBus } from './domain-events';
import { Jobs } from './jobs';
import { Registers } from './register-rows';
import { SlowRequests } from './slow-requests';

@Global()
@Module({
  providers: [Clock, AuditLog, DomainEventBus, Jobs, Registers, SlowRequests],
  exports: [Clock, AuditLog, DomainEventBus, Jobs, Registers, SlowRequests],
})
export class PlatformModule {}
