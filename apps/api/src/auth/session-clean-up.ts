import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Jobs } from '#api/platform/jobs';
import { Sessions } from './sessions';

/** Removes sessions that nobody can use any more: at a sign-in too, but an office may be closed for a week. */
@Injectable()
export class SessionCleanUp implements OnApplicationBootstrap {
  constructor(
    private readonly jobs: Jobs,
    private readonly sessions: Sessions,
  ) {}

  onApplicationBootstrap(): void {
    this.jobs.schedule('session-clean-up', { firstAfterMs: 90_000, everyMs: 3_600_000 }, () => this.run());
  }

  async run(): Promise<string> {
    return `Đã xóa ${await this.sessions.removeExpired()} phiên hết hạn.`;
  }
}
