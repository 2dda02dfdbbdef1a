import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { DomainEventBus } from '#api/platform/domain-events';
import { DomainError } from '#api/platform/errors';
import { IndicatorValueEntity } from './indicator-value.entity';

/** Values keep what they stand on: the window of their period and the meaning of their indicator. */
@Injectable()
export class StatisticsListener implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: DomainEventBus,
  ) {}

  onModuleInit(): void {
    this.events.on('periodChanging', async ({ periodId }) => {
      if (!(await this.unitOfWork.manager.existsBy(IndicatorValueEntity, { periodId }))) return;
      throw new DomainError(
        'ALREADY_DONE',
        'Kỳ này đã có số liệu được chấp nhận nên không đổi được khoảng thời gian số liệu. Hãy lập kỳ khác với khoảng thời gian cần thiết.',
      );
    });
    this.events.on('indicatorChanging', async ({ indicatorId, code }) => {
      if (!(await this.unitOfWork.manager.existsBy(IndicatorValueEntity, { indicatorId }))) return;
      throw new DomainError(
        'ALREADY_DONE',
        `Chỉ tiêu ${code} đã có số liệu nên không đổi được kiểu giá trị, đơn vị tính, cách cộng dồn, cách phân tổ và ngày áp dụng. Hãy đóng chỉ tiêu này và lập chỉ tiêu mới cùng mã từ ngày áp dụng.`,
      );
    });
  }
}
