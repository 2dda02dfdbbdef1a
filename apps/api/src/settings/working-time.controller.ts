import { Body, Controller, Get, Put } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import { PlanDefaultsRequest, PlanDefaultsView } from '#contract/plan-rules';
import { HolidaysRequest, HolidaysView, WorkingCalendarView, WorkingHoursRequest, WorkingHoursView } from '#contract/working-time';
import { ReturnWarningsRequest, ReturnWarningsView } from '#contract/return-warnings';
import { CurrentActor, RequirePermission } from '#api/platform/access';
import { PlanDefaults } from './plan-defaults';
import { ReturnWarnings } from './return-warnings';
import { WorkingTime } from './working-time';

@Controller('settings')
export class WorkingTimeController {
  constructor(
    private readonly time: WorkingTime,
    private readonly defaults: PlanDefaults,
    private readonly warnings: ReturnWarnings,
  ) {}

  @Get('working-calendar')
  @RequirePermission('reference.read')
  calendar(): Promise<WorkingCalendarView> {
    return this.time.calendar();
  }

  @Get('working-hours')
  @RequirePermission('reference.read')
  hours(): Promise<WorkingHoursView> {
    return this.time.hours();
  }

  @Put('working-hours')
  @RequirePermission('settings.manage')
  saveHours(@Body() body: WorkingHoursRequest, @CurrentActor() actor: Actor): Promise<WorkingHoursView> {
    return this.time.saveHours(actor, body);
  }

  @Get('holidays')
  @RequirePermission('reference.read')
  holidays(): Promise<HolidaysView> {
    return this.time.holidays();
  }

  @Put('holidays')
  @RequirePermission('settings.manage')
  saveHolidays(@Body() body: HolidaysRequest, @CurrentActor() actor: Actor): Promise<HolidaysView> {
    return this.time.saveHolidays(actor, body);
  }

  @Get('plan-defaults')
  @RequirePermission('reference.read')
  planDefaults(): Promise<PlanDefaultsView> {
    return this.defaults.get();
  }

  @Put('plan-defaults')
  @RequirePermission('settings.manage')
  savePlanDefaults(@Body() body: PlanDefaultsRequest, @CurrentActor() actor: Actor): Promise<PlanDefaultsView> {
    return this.defaults.save(actor, body);
  }

  @Get('return-warnings')
  @RequirePermission('reference.read')
  returnWarnings(): Promise<ReturnWarningsView> {
    return this.warnings.get();
  }

  @Put('return-warnings')
  @RequirePermission('settings.manage')
  saveReturnWarnings(
    @Body() body: ReturnWarningsRequest,
    @CurrentActor() actor: Actor,
  ): Promise<ReturnWarningsView> {
    return this.warnings.save(actor, body);
  }
}
