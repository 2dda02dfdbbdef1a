import { Injectable, type OnModuleInit } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { DomainEventBus } from '#api/platform/domain-events';
import { DomainError } from '#api/platform/errors';
import { UnitReturnEntity } from './unit-return.entity';

/** Accepted returns speak of the window they were written for. */
@Injectable()
export class UnitReturnListener implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: DomainEventBus,
  ) {}

  onModuleInit(): void {
    this.events.on('periodChanging', async ({ periodId }) => {
      if (!(await this.unitOfWork.manager.existsBy(UnitReturnEntity, { periodId, acceptedAt: Not(IsNull()) }))) return;
      throw new DomainError(
        'ALREADY_DONE',
        'Kỳ này đã có báo cáo của đơn vị được tiếp nhận nên không đổi được khoảng thời gian số liệu.',
      );
    });
  }
}
