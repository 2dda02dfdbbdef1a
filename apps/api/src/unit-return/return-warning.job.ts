import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { PlainDate } from '#domain/plain-date';
import { reminderIsDue } from '#domain/working-calendar';
import { Clock } from '#api/platform/clock';
import { Jobs } from '#api/platform/jobs';
import { WorkingTime } from '#api/settings/working-time';
import { ReturnRemindingService } from './return-reminding.service';

/** After the start has settled: a first start loads the demonstration meanwhile. */
const FIRST_AFTER_MS = 90_000;
const EVERY_MS = 3_600_000;

/** Units that owe a return are told before it is due, at the hour of the day's reminders (peers.md 29). */
@Injectable()
export class ReturnWarningJob implements OnApplicationBootstrap {
  /** The last day known to be done, so that the hours after it ask nothing. */
  private doneFor: PlainDate | null = null;

  constructor(
    private readonly reminding: ReturnRemindingService,
    private readonly time: WorkingTime,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
  ) {}

  onApplicationBootstrap(): void {
    this.jobs.schedule('return-warning', { firstAfterMs: FIRST_AFTER_MS, everyMs: EVERY_MS }, () => this.tick());
  }

  /** What the clock asks for every hour: null while nothing was due. */
  async tick(): Promise<string | null> {
    const today = this.clock.today();
    if (this.doneFor === today || !reminderIsDue(await this.time.calendar(), this.clock.now())) return null;
    const told = await this.reminding.warn();
    this.doneFor = today;
    return told > 0 ? `Đã nhắc ${told} đơn vị sắp đến hạn gửi báo cáo.` : null;
  }
}
