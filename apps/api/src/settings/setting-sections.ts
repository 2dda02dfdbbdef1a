import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import { assertCan } from '#api/platform/access';
import { AuditLog } from '#api/platform/audit-log';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { assertFresh } from '#api/platform/errors';
import { SettingSectionEntity } from './setting.entity';

/** A section as stored; version 0 and no value before anybody has saved it. */
export interface StoredSection<T> {
  version: number;
  value: T | null;
}

/** Sections of the settings screen: each is one value with one version, changed by the administrator with a trace. */
@Injectable()
export class SettingSections {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
  ) {}

  async read<T extends object>(name: string): Promise<StoredSection<T>> {
    const row = await this.unitOfWork.manager.findOneBy(SettingSectionEntity, { name });
    return row ? { version: row.version, value: row.value as T } : { version: 0, value: null };
  }

  /** Several sections in one query, by name. */
  async all<T extends object>(prefix: string): Promise<Map<string, StoredSection<T>>> {
    const rows = await this.unitOfWork.manager.find(SettingSectionEntity);
    return new Map(rows.filter((row) => row.name.startsWith(prefix)).map((row) => [row.name, { version: row.version, value: row.value as T }]));
  }

  /**
   * Replaces a section's value. Actor null: the system (seeds).
   * @param present what a person who edits sees now, for the answer to a stale edit and for the trace
   * @throws DomainError STALE
   */
  save(actor: Actor | null, name: string, action: string, request: { version: number }, value: object, present: (stored: object | null) => object): Promise<void> {
    return this.unitOfWork.run(async () => {
      if (actor) assertCan(actor, 'settings.manage');
      const manager = this.unitOfWork.manager;
      const row = await manager.findOneBy(SettingSectionEntity, { name });
      const before = present(row?.value ?? null);
      const version = row?.version ?? 0;
      assertFresh(request.version, version, { current: before, ...(row ? await this.audit.lastChange('settingSection', row.id) : { changedBy: null, changedAt: null }) });
      const { id } = await manager.save(SettingSectionEntity, { ...(row ? { id: row.id } : {}), name, version: version + 1, value });
      await this.audit.append({ actor, action, subjectType: 'settingSection', subjectId: id, before, after: value });
    });
  }
}
