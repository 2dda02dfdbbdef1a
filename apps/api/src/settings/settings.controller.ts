import { Body, Controller, Get, Put } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import { SettingsRequest, SettingsView } from '#contract/settings';
import { CurrentActor, RequirePermission } from '#api/platform/access';
import { SettingsService } from './settings.service';

@Controller('settings')
export class SettingsController {
  constructor(private readonly settings: SettingsService) {}

  @Get()
  @RequirePermission('reference.read')
  get(): Promise<SettingsView> {
    return this.settings.get();
  }

  @Put()
  @RequirePermission('settings.manage')
  save(@Body() body: SettingsRequest, @CurrentActor() actor: Actor): Promise<SettingsView> {
    return this.settings.save(actor, body);
  }
}
