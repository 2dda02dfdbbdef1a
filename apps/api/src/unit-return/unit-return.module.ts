import { Module } from '@nestjs/common';
import { IndicatorModule } from '#api/indicator/indicator.module';
import { StatisticsModule } from '#api/statistics/statistics.module';
import { InboxModule } from '#api/inbox/inbox.module';
import { ReferenceModule } from '#api/reference/reference.module';
import { SettingsModule } from '#api/settings/settings.module';
import { UnitModule } from '#api/unit/unit.module';
import { UserModule } from '#api/user/user.module';
import { ReturnBoardController } from './return-board.controller';
import { ReturnBoardQueries } from './return-board.queries';
import { ReturnCellWritingService } from './return-cell-writing.service';
import { ReturnCells } from './return-cells';
import { ReturnContent } from './return-content';
import { ReturnFormController } from './return-form.controller';
import { ReturnFormFiles } from './return-form-files.service';
import { ReturnDecisionService } from './return-decision.service';
import { ReturnLog } from './return-log';
import { ReturnPageQueries } from './return-page.queries';
import { ReturnRemindingService } from './return-reminding.service';
import { ReturnRoundService } from './return-round.service';
import { ReturnSources } from './return-sources';
import { ReturnWarningJob } from './return-warning.job';
import { ReturnWritingService } from './return-writing.service';
import { UnitReturnListener } from './unit-return.listener';
import { UnitReturnController } from './unit-return.controller';
import { UnitReturnQueries } from './unit-return.queries';

@Module({
  imports: [IndicatorModule, StatisticsModule, InboxModule, ReferenceModule, SettingsModule, UnitModule, UserModule],
  // The board's addresses stand before those with an id.
  controllers: [ReturnBoardController, ReturnFormController, UnitReturnController],
  providers: [
    UnitReturnQueries,
    ReturnBoardQueries,
    ReturnPageQueries,
    ReturnContent,
    ReturnCells,
    ReturnFormFiles,
    ReturnCellWritingService,
    UnitReturnListener,
    ReturnSources,
    ReturnLog,
    ReturnRoundService,
    ReturnRemindingService,
    ReturnWarningJob,
    ReturnWritingService,
    ReturnDecisionService,
  ],
  exports: [UnitReturnQueries, ReturnRoundService, ReturnWritingService, ReturnDecisionService],
})
export class UnitReturnModule {}
