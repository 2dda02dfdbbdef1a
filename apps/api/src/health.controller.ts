import { Controller, Get } from '@nestjs/common';
import { HealthView } from '#contract/reference';
import { Public } from '#api/platform/access';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { VERSION } from '#api/platform/version';

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
