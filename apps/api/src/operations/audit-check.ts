import { Injectable, Logger } from '@nestjs/common';
import { formatInteger } from '#domain/vietnamese-number';
import type { AuditVerificationView } from '#contract/operations';
import { AuditLog } from '#api/platform/audit-log';
import { Clock } from '#api/platform/clock';
import { Jobs } from '#api/platform/jobs';

const JOB = 'audit-verification';

/** The walk over the audit chain, in the background of this process. */
@Injectable()
export class AuditCheck {
  private readonly log = new Logger('audit-check');
  private last: AuditVerificationView | null = null;

  constructor(
    private readonly jobs: Jobs,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Begins a walk unless one is under way; does not wait for its end. */
  begin(): void {
    void this.run();
  }

  run(): Promise<void> {
    return this.jobs.run(JOB, async () => {
      const startedAt = this.clock.now();
      const { checked, broken } = await this.audit.verify();
      this.last = { startedAt, finishedAt: this.clock.now(), checked, brokenAt: broken?.id ?? null };
      if (!broken) return `Đã kiểm tra ${formatInteger(checked)} mục, chuỗi toàn vẹn.`;
      this.log.error(`audit chain broken at entry ${broken.id}: ${broken.reason}`);
      return `Chuỗi nhật ký không khớp từ mục ${formatInteger(broken.id)}.`;
    });
  }

  get running(): boolean {
    return this.jobs.isRunning(JOB);
  }
  get lastVerification(): AuditVerificationView | null {
    return this.last;
  }
}
