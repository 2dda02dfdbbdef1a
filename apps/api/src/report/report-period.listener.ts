import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { DomainEventBus } from '#api/platform/domain-events';
import { DomainError } from '#api/platform/errors';
import { ReportEntity } from './report.entity';

/** The window of a period stays once a report of it has been issued: it is printed in it. */
@Injectable()
export class ReportPeriodListener implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: DomainEventBus,
  ) {}

  onModuleInit(): void {
    this.events.on('periodChanging', async ({ periodId }) => {
      if (!(await this.unitOfWork.manager.existsBy(ReportEntity, { periodId, status: 'issued' }))) return;
      throw new DomainError(
        'ALREADY_DONE',
        'Kỳ này đã có báo cáo ban hành nên không đổi được khoảng thời gian số liệu. Hãy lập kỳ khác với khoảng thời gian cần thiết.',
      );
    });
  }
}
