import { Controller, Get } from '@nestjs/common';
import { HealthView } from '#contract/reference';
import { Public } from '#api/platform/access';
import { UnitOfWork } from '#api/platform/database/unit-of-work';

/** The version of the product as released. */
export const VERSION = '0.1.0';

@Controller('health')
export class HealthController {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  @Get()
  @Public()
  async health(): Promise<HealthView> {
    await this.unitOfWork.manager.query('select 1');
    return { status: 'ok', database: this.unitOfWork.kind, version: VERSION };
  }
}
