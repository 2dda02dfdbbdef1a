import { Injectable } from '@nestjs/common';
import type { ReportWork } from '#contract/report-review';

/** How far something has come: what is done now, its number and how many steps there are. */
export interface WorkStep {
  step: number;
  of: number;
  /** Vietnamese, lower case: what is asked for or made now. */
  what: string;
}
export type TellStep = (step: WorkStep) => void;

/** What takes seconds: drafting of a period and plan, or something done with a report. */
export interface Job {
  kind: ReportWork;
  userId: number;
  /** Of what; the same kind of it is not done twice at a time. */
  of: { periodId: number; planId: number } | { reportId: number };
}
interface Running extends Job {
  step: WorkStep | null;
  ended: Promise<unknown>;
}

/**
 * What is under way, for the pages that wait for it and for those who come back to it. The same thing asked for twice is
 * done one after the other, so the second finds what the first has made. Kept in this process only: behind several
 * processes another one may be asked, and then the page waits without saying how far it is.
 */
@Injectable()
export class ReportUnderWay {
  private readonly running = new Map<string, Running>();

  async during<T>(job: Job, work: (tell: TellStep) => Promise<T>): Promise<T> {
    const key = JSON.stringify([job.kind, job.of]);
    for (let other = this.running.get(key); other; other = this.running.get(key)) await other.ended;
    const { promise: ended, resolve: end } = deferred();
    const running: Running = { ...job, step: null, ended };
    this.running.set(key, running);
    try {
      return await work((step) => (running.step = step));
    } finally {
      this.running.delete(key);
      end();
    }
  }

  /** What is done with this report, whoever asked for it; without a report, what this person drafts. */
  of(userId: number, reportId?: number): Running | null {
    const wanted = ({ of, userId: own }: Running) =>
      'reportId' in of ? of.reportId === reportId : reportId === undefined && own === userId;
    return [...this.running.values()].find(wanted) ?? null;
  }
}

function deferred(): { promise: Promise<void>; resolve: () => void } {
  let resolve = () => {};
  return { promise: new Promise<void>((done) => (resolve = done)), resolve: () => resolve() };
}
