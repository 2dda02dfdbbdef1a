import { Controller, Get, Query } from '@nestjs/common';
import { PeriodList, PeriodQuery, ReferenceView } from '#contract/reference';
import { RequirePermission } from '#api/platform/access';
import { ReferenceQueries } from './reference.queries';
import { UNIT_KIND_VIEWS } from './unit-kinds';

@Controller()
export class ReferenceController {
  constructor(private readonly queries: ReferenceQueries) {}

  @Get('reference')
  @RequirePermission('reference.read')
  async reference(): Promise<ReferenceView> {
    return { programmes: await this.queries.programmes(), unitKinds: UNIT_KIND_VIEWS };
  }

  @Get('periods')
  @RequirePermission('reference.read')
  async periods(@Query() query: PeriodQuery): Promise<PeriodList> {
    const items = await this.queries.periods(query.year);
    return { items, total: items.length };
  }
}
