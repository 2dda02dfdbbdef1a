import { Module } from '@nestjs/common';
import { UnitModule } from '#api/unit/unit.module';
import { UserModule } from '#api/user/user.module';
import { InboxController } from './inbox.controller';
import { InboxQueries } from './inbox.queries';
import { InboxService } from './inbox.service';

@Module({ imports: [UnitModule, UserModule], controllers: [InboxController], providers: [InboxService, InboxQueries], exports: [InboxService, InboxQueries] })
export class InboxModule {}
