import { Module } from '@nestjs/common';
import { InboxModule } from '#api/inbox/inbox.module';
import { PlanModule } from '#api/plan/plan.module';
import { ReferenceModule } from '#api/reference/reference.module';
import { TaskModule } from '#api/task/task.module';
import { UnitModule } from '#api/unit/unit.module';
import { UserModule } from '#api/user/user.module';
import { PlanShares } from './plan-shares';
import { RemediationHandOut } from './remediation-hand-out';
import { ScoringRoundQueries } from './scoring-round.queries';
import { ScoringRoundService } from './scoring-round.service';
import { ScoringSheetQueries } from './scoring-sheet.queries';
import { ScoringSheetService } from './scoring-sheet.service';
import { ScoringSheets } from './scoring-sheets';
import { SheetSteps } from './sheet-steps';
import { ScoringRoundController, ScoringSheetController } from './unit-scoring.controller';

@Module({
  imports: [InboxModule, PlanModule, ReferenceModule, TaskModule, UnitModule, UserModule],
  controllers: [ScoringRoundController, ScoringSheetController],
  providers: [
    PlanShares,
    ScoringSheets,
    SheetSteps,
    ScoringRoundQueries,
    ScoringSheetQueries,
    RemediationHandOut,
    ScoringRoundService,
    ScoringSheetService,
  ],
  exports: [ScoringRoundQueries, ScoringRoundService, ScoringSheetService, ScoringSheetQueries],
})
export class UnitScoringModule {}
