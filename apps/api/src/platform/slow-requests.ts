import { Inject, Injectable } from '@nestjs/common';
import type { Instant } from '#domain/plain-date';
import { Clock } from './clock';
import type { Config } from './config';
import { CONFIG } from './database/database.module';

export interface SlowRequest {
  at: Instant;
  requestId: string;
  method: string;
  /** Without its query. */
  path: string;
  status: number;
  milliseconds: number;
}
const KEPT = 50;

/** The last requests of this process that took longer than SLOW_REQUEST_MS. */
@Injectable()
export class SlowRequests {
  private readonly entries: SlowRequest[] = [];

  constructor(
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  isSlow(milliseconds: number): boolean {
    return milliseconds >= this.config.slowRequestMs;
  }

  /** Whether it was slow. */
  note(request: Omit<SlowRequest, 'at'>): boolean {
    if (!this.isSlow(request.milliseconds)) return false;
    this.entries.push({ at: this.clock.now(), ...request });
    if (this.entries.length > KEPT) this.entries.shift();
    return true;
  }

  /** Newest first. */
  list(): SlowRequest[] {
    return [...this.entries].reverse();
  }
}
