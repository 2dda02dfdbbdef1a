import { Module } from '@nestjs/common';
import { LegalDocumentController, StatedDocumentCountController } from './legal-document.controller';
import { LegalDocumentQueries } from './legal-document.queries';
import { LegalDocumentService } from './legal-document.service';

@Module({
  controllers: [LegalDocumentController, StatedDocumentCountController],
  providers: [LegalDocumentQueries, LegalDocumentService],
  exports: [LegalDocumentQueries, LegalDocumentService],
})
export class LegalDocumentModule {}
