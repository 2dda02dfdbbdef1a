/** Why the page is covered: the person was away, or the server no longer knows the session. */
export type LockReason = 'idle' | 'expired';

/**
 * The lock over the signed-in pages. Calls wait at `opened()` while it is closed, so nothing typed is lost and
 * nothing is sent in the name of somebody who is not there.
 */
class SessionLock {
  private armed = false;
  private reason: LockReason | null = null;
  private readonly listeners = new Set<() => void>();

  /** Only pages of a signed-in person can be locked; elsewhere a 401 is an ordinary answer. */
  arm(armed: boolean): void {
    this.armed = armed;
    if (!armed) this.open();
  }
  isArmed(): boolean {
    return this.armed;
  }

  readonly current = (): LockReason | null => this.reason;

  close(reason: LockReason): void {
    if (!this.armed || this.reason) return;
    this.reason = reason;
    this.tell();
  }
  open(): void {
    if (!this.reason) return;
    this.reason = null;
    this.tell();
  }

  /** Resolves when the lock is open: at once, or after the person has signed in again. */
  opened(): Promise<void> {
    if (!this.reason) return Promise.resolve();
    return new Promise((resolve) => {
      const stop = this.subscribe(() => {
        if (this.reason) return;
        stop();
        resolve();
      });
    });
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  private tell(): void {
    for (const listener of [...this.listeners]) listener();
  }
}

export const sessionLock = new SessionLock();
