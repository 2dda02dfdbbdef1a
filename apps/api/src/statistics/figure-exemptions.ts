import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Instant, PlainDate } from '#domain/plain-date';
import { AuditLog } from '#api/platform/audit-log';
import { readRows } from '#api/platform/database/sql';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { FigureExemptionEntity } from './figure-exemption.entity';
import { heldAt } from './held-at';

/** Units of which nothing is waited for in a period, with the reason: they are not missing in its figures. */
@Injectable()
export class FigureExemptions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
  ) {}

  /**
   * From now on nothing is waited for, or (reason null) the unit owes again. Call inside `unitOfWork.run`; whoever decides
   * it writes the audit entry.
   */
  async set(unitId: number, periodId: number, reason: string | null): Promise<void> {
    const { manager } = this.unitOfWork;
    const at = await this.audit.recordedAt();
    await manager.update(FigureExemptionEntity, { unitId, periodId, supersededAt: IsNull() }, { supersededAt: at });
    if (reason === null) return;
    await manager.insert(FigureExemptionEntity, { unitId, periodId, reason, recordedAt: at, supersededAt: null });
  }

  /** Reasons by unit, of the periods that have exactly this window: figures put together over another one wait for all. */
  async of({ from, to }: { from: PlainDate; to: PlainDate }, knownAt?: Instant): Promise<Map<number, string>> {
    const rows = await readRows<{ unitId: number; reason: string }>(
      this.unitOfWork.manager,
      `select v.unit_id as "unitId", v.reason as "reason" from figure_exemption v join reporting_period p on p.id = v.period_id
        where p.from_date = :from and p.to_date = :to and ${heldAt(knownAt)} order by v.id`,
      { from, to, knownAt },
    );
    return new Map(rows.map(({ unitId, reason }) => [unitId, reason]));
  }
}
