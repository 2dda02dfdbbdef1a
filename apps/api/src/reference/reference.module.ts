import { Module } from '@nestjs/common';
import { ReferenceController } from './reference.controller';
import { ReferenceQueries } from './reference.queries';

@Module({ controllers: [ReferenceController], providers: [ReferenceQueries], exports: [ReferenceQueries] })
export class ReferenceModule {}
