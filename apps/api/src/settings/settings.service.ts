import { Injectable } from '@nestjs/common';
import type { SettingsRequest, SettingsView } from '#contract/settings';
import type { Actor } from '#domain/permissions';
import { assertCan } from '#api/platform/access';
import { AuditLog } from '#api/platform/audit-log';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { assertFresh } from '#api/platform/errors';
import { InstallationEntity } from './setting.entity';

const UNSET: SettingsView = {
  version: 0,
  provinceName: '',
  place: '',
  issuingAgency: '',
  standingAgencyId: null,
  marking: null,
};

/** What this installation is. */
@Injectable()
export class SettingsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
  ) {}

  /** Version 0 until an administrator (or a seed) has said what the installation is. */
  async get(): Promise<SettingsView> {
    const row = await this.unitOfWork.manager.findOneBy(InstallationEntity, { id: 1 });
    if (!row) return UNSET;
    const { id: _, ...view } = row;
    return view;
  }

  save(actor: Actor, request: SettingsRequest): Promise<SettingsView> {
    return this.unitOfWork.run(async () => {
      assertCan(actor, 'settings.manage');
      const before = await this.get();
      assertFresh(request.version, before.version, { current: before, ...(await this.audit.lastChange('settings', 1)) });
      const { version, standingAgencyId, marking, ...rest } = request;
      const row = { id: 1, version: version + 1, ...rest, standingAgencyId: standingAgencyId ?? null, marking: marking ?? null };
      await this.unitOfWork.manager.save(InstallationEntity, row);
      const after = await this.get();
      await this.audit.append({ actor, action: 'settings.changed', subjectType: 'settings', subjectId: 1, before, after });
      return after;
    });
  }
}
