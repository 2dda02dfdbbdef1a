import { Controller, Get } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import { WorkView } from '#contract/work';
import { CurrentActor, RequirePermission } from '#api/platform/access';
import { WorkQueries } from './work.queries';

@Controller('work')
export class WorkController {
  constructor(private readonly work: WorkQueries) {}

  @Get()
  @RequirePermission('work.read')
  mine(@CurrentActor() actor: Actor): Promise<WorkView> {
    return this.work.of(actor);
  }
}
