import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import type { Instant } from '#domain/plain-date';
import { Clock } from './clock';

/** One kind of work that runs by itself, as far as this process knows. */
export interface JobState {
  name: string;
  lastStartedAt: Instant | null;
  lastFinishedAt: Instant | null;
  outcome: 'running' | 'succeeded' | 'failed' | null;
  /** What came of it, in a few Vietnamese words; no names, no contents. */
  detail: string | null;
}
/** Answers what was done, or null when nothing was due. */
type Work = () => Promise<string | null>;

/** Work by the clock: its timers, its failures, when each last ran and how it ended. */
@Injectable()
export class Jobs implements BeforeApplicationShutdown {
  private readonly log = new Logger('jobs');
  private readonly states = new Map<string, JobState>();
  private readonly running = new Map<string, Promise<void>>();
  private readonly timers: NodeJS.Timeout[] = [];

  constructor(private readonly clock: Clock) {}

  /** Runs `work` again and again, never twice at a time; `firstAfterMs` lets a start settle. */
  schedule(name: string, { firstAfterMs, everyMs }: { firstAfterMs: number; everyMs: number }, work: Work): void {
    this.stateOf(name);
    const tick = () => void this.run(name, work);
    this.timers.push(setTimeout(tick, firstAfterMs).unref(), setInterval(tick, everyMs).unref());
  }

  /** Runs `work` now unless it is running; its failure is logged and kept, never thrown. */
  run(name: string, work: Work): Promise<void> {
    const under = this.running.get(name);
    if (under) return under;
    const run = this.once(name, work).finally(() => this.running.delete(name));
    this.running.set(name, run);
    return run;
  }

  isRunning(name: string): boolean {
    return this.running.has(name);
  }

  /** By name, those that never ran included. */
  list(): JobState[] {
    return [...this.states.values()].map((state) => ({ ...state })).sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  async beforeApplicationShutdown(): Promise<void> {
    for (const timer of this.timers) clearTimeout(timer);
    await Promise.all(this.running.values());
  }

  private async once(name: string, work: Work): Promise<void> {
    const state = this.stateOf(name);
    const before = { ...state };
    Object.assign(state, { lastStartedAt: this.clock.now(), outcome: 'running' });
    try {
      const detail = await work();
      // Nothing was due: what is worth knowing is still the last time something was.
      if (detail === null && before.outcome !== null) Object.assign(state, before);
      else Object.assign(state, { lastFinishedAt: this.clock.now(), outcome: 'succeeded', detail });
    } catch (error) {
      Object.assign(state, { lastFinishedAt: this.clock.now(), outcome: 'failed', detail: null });
      this.log.error({ job: name, error });
    }
  }

  private stateOf(name: string): JobState {
    const known = this.states.get(name);
    if (known) return known;
    const state: JobState = { name, lastStartedAt: null, lastFinishedAt: null, outcome: null, detail: null };
    this.states.set(name, state);
    return state;
  }
}
