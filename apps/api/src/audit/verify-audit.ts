import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { AuditEntryEntity } from '#api/platform/audit-entry.entity';
import { AuditLog } from '#api/platform/audit-log';
import { Clock } from '#api/platform/clock';
import type { Config } from '#api/platform/config';
import { openReader } from '#api/platform/database/data-source';
import { UnitOfWork } from '#api/platform/database/unit-of-work';

/**
 * Walks the audit chain of an installation, which may be serving meanwhile: it is only read.
 * @returns whether the chain holds, and one English line for the operator.
 * @throws when there is no database or no key to check it with.
 */
export async function verifyAudit(config: Config): Promise<{ intact: boolean; line: string }> {
  const keyFile = join(config.dataDir, 'audit.key');
  // The application makes a key on its first start; here a new one would only make every entry look forged.
  if (!config.auditKey && !existsSync(keyFile)) throw new Error(`there is no audit key: set AUDIT_KEY or restore ${keyFile}`);
  const reader = await openReader(config.db, [AuditEntryEntity]);
  try {
    const unitOfWork = new UnitOfWork({ writer: reader, reader, snapshots: [] });
    const { checked, broken } = await new AuditLog(unitOfWork, new Clock(), config).verify();
    return broken
      ? { intact: false, line: `audit chain broken at entry ${broken.id}: ${broken.reason}` }
      : { intact: true, line: `audit chain: ${checked} entries, intact` };
  } finally {
    await reader.destroy();
  }
}
