import { performance } from 'node:perf_hooks';

export interface TurnLimits {
  /** How many are at it side by side; asked anew each time. */
  sideBySide: () => number;
  /** How many wait, and how long, before they are refused. */
  waiting: number;
  waitMs: number;
  refusal: () => Error;
}
/** So often it is looked who has waited too long, and whether there may be more side by side by now. */
const LOOK_MS = 100;

/** Lets in as many as are allowed, in the order in which they came, and refuses rather than lets wait for ever. */
export class Turns {
  private running = 0;
  private readonly queue: { since: number; enter: () => void; refuse: (error: Error) => void }[] = [];
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly limits: TurnLimits) {}

  /** Resolves when it is one's turn; then `leave` must follow. @throws the refusal */
  enter(): Promise<void> {
    if (this.queue.length === 0 && this.running < this.limits.sideBySide()) {
      this.running += 1;
      return Promise.resolve();
    }
    if (this.queue.length >= this.limits.waiting) return Promise.reject(this.limits.refusal());
    this.timer ??= setInterval(() => this.look(), LOOK_MS).unref();
    return new Promise((enter, refuse) => this.queue.push({ since: performance.now(), enter, refuse }));
  }

  leave(): void {
    this.running -= 1;
    this.letIn();
  }

  /** Does the work when it is its turn. @throws the refusal; what the work throws */
  async run<T>(work: () => Promise<T>): Promise<T> {
    await this.enter();
    try {
      return await work();
    } finally {
      this.leave();
    }
  }

  private look(): void {
    const latest = performance.now() - this.limits.waitMs;
    while (this.queue[0] && this.queue[0].since < latest) this.queue.shift()!.refuse(this.limits.refusal());
    this.letIn();
    if (this.queue.length > 0) return;
    clearInterval(this.timer);
    this.timer = undefined;
  }

  private letIn(): void {
    while (this.queue.length > 0 && this.running < this.limits.sideBySide()) {
      this.running += 1;
      this.queue.shift()!.enter();
    }
  }
}
