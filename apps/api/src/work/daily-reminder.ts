import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { PERMISSIONS } from '#domain/permissions';
import { daysBetween, type PlainDate } from '#domain/plain-date';
import { reminderIsDue } from '#domain/working-calendar';
import { Clock } from '#api/platform/clock';
import { Jobs } from '#api/platform/jobs';
import { InboxQueries } from '#api/inbox/inbox.queries';
import { InboxService } from '#api/inbox/inbox.service';
import { dayReminder, type Message } from '#api/inbox/notices';
import { PlanRulesQueries } from '#api/plan/plan-rules.queries';
import { PlanQueries } from '#api/plan/plan.queries';
import { WorkingTime } from '#api/settings/working-time';
import { UserQueries } from '#api/user/user.queries';
import { WorkQueries } from './work.queries';

/** After the start has settled: a first start loads the demonstration meanwhile. */
const FIRST_AFTER_MS = 60_000;
const EVERY_MS = 3_600_000;

/** One reminder per person and day, with the numbers of "Việc của tôi" (peers.md §3.6). */
@Injectable()
export class DailyReminder implements OnApplicationBootstrap {
  /** The last day known to be done, so that the hours after it ask nothing. */
  private doneFor: PlainDate | null = null;

  constructor(
    private readonly inbox: InboxService,
    private readonly entries: InboxQueries,
    private readonly work: WorkQueries,
    private readonly users: UserQueries,
    private readonly plans: PlanQueries,
    private readonly rules: PlanRulesQueries,
    private readonly time: WorkingTime,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
  ) {}

  onApplicationBootstrap(): void {
    this.jobs.schedule('daily-reminder', { firstAfterMs: FIRST_AFTER_MS, everyMs: EVERY_MS }, () => this.tick());
  }

  /** What the clock asks for every hour: null, and nothing told, while nothing is due. */
  async tick(): Promise<string | null> {
    return (await this.isDue()) ? `Đã gửi ${await this.run()} lời nhắc trong ngày.` : null;
  }

  /** Writes the reminders of today unless that is done or the hour of the settings has not come; answers how many. */
  async run(): Promise<number> {
    if (!(await this.isDue())) return 0;
    const today = this.clock.today();
    const written = (await this.entries.remindedOn(today)) ? 0 : await this.inbox.remind(today, await this.reminders(today));
    if (written > 0 || (await this.entries.remindedOn(today))) this.doneFor = today;
    return written;
  }

  /** Whether today's are still to be sent and their hour has come. */
  private async isDue(): Promise<boolean> {
    return this.doneFor !== this.clock.today() && reminderIsDue(await this.time.calendar(), this.clock.now());
  }

  private async reminders(today: PlainDate): Promise<{ userId: number; message: Message }[]> {
    const rules = await this.rules.on(await this.plans.underWay(), today);
    const days = new Set([...rules.values()].map((r) => r.dueSoonDays));
    const holders = await this.users.holders([...PERMISSIONS['submission.write'], ...PERMISSIONS['submission.decide']], today);
    const reminders = [];
    for (const userId of new Set(holders.map((h) => h.userId))) {
      const person = await this.users.actor(userId, today);
      if (!person) continue;
      const { overdue, dueSoon, returned, toConfirm, drafts } = await this.work.of(person.actor);
      // What is due soon is called out on the days of the plan's rule, not every morning.
      const called = dueSoon.some(({ planId, dueOn }) => dueOn !== null && rules.get(planId)?.reminderDays.includes(daysBetween(today, dueOn)));
      const counts = { overdue: overdue.length, dueSoon: called ? dueSoon.length : 0, returned: returned.length, toConfirm: toConfirm.length, drafts: drafts.length };
      const message = dayReminder(counts, days.size === 1 ? [...days][0]! : null);
      if (message) reminders.push({ userId, message });
    }
    return reminders;
  }
}
