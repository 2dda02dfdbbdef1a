import { Injectable } from '@nestjs/common';
import { readRows } from '#api/platform/database/sql';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import type { PlanEntity } from '#api/plan/plan.entity';
import { ReportFactsQueries } from './report-facts.queries';
import type { ReportFacts } from './report-facts';
import type { ReportEntity } from './report.entity';
import { periodOf } from './report.view';

/**
 * Changes that move nothing which a report counts: the writing of reports themselves, coming and going, words beside the
 * work, drafts that nobody has handed in. Every other entry of the log may move a figure, so a new action needs no thought here.
 */
export const MOVES_NOTHING = [
  ...[
    'created',
    'refreshed',
    'correctionOpened',
    'discarded',
    'textDiscarded',
    'sectionChanged',
    'sectionAssigned',
    'sectionMarked',
  ].map((verb) => `report.${verb}`),
  ...['reviewSent', 'reviewReturned', 'reviewApproved', 'reviewReopened', 'remarked', 'remarkResolved'].map(
    (verb) => `report.${verb}`,
  ),
  ...['signIn', 'signIn.locked', 'signOut', 'password.changed', 'savedView.created', 'savedView.deleted'],
  ...[
    'comment.written',
    'comment.withdrawn',
    'inbox.reminded',
    'unitReturn.reminded',
    'unitReturn.sectionChanged',
    'unitReturn.cellsChanged',
  ],
];
/** Reports of that many periods are written at a time. */
const MOST_KEPT = 4;

/**
 * Whether the figures of a draft still are what they would be if they were taken now. The log answers first: a draft of
 * which nothing countable was recorded since is as it was taken. Otherwise the facts are taken, once for every state of
 * the log, whoever asks; the last ones are kept.
 */
@Injectable()
export class ReportStandingQueries {
  private readonly kept = new Map<string, Promise<ReportFacts>>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly facts: ReportFactsQueries,
  ) {}

  /** The report's own question, asked now. Call inside `unitOfWork.read` or `run`. */
  async factsNow(report: ReportEntity & { plan: PlanEntity }): Promise<ReportFacts> {
    const moved = await this.lastMove();
    if (!moved || moved.at <= report.knownAt) return report.facts;
    const key = `${moved.hash} ${report.planId} ${report.periodId} ${report.asOf}`;
    return this.kept.get(key) ?? this.keep(key, this.facts.take(report.plan, periodOf(report), report.asOf, 'compare'));
  }

  private async keep(key: string, taken: ReturnType<ReportFactsQueries['take']>): Promise<ReportFacts> {
    const facts = taken.then((all) => all.facts);
    this.kept.set(key, facts);
    for (const oldest of this.kept.keys()) if (this.kept.size > MOST_KEPT) this.kept.delete(oldest);
    return facts.catch((error: unknown) => {
      this.kept.delete(key);
      throw error;
    });
  }

  /** The newest entry of the log that may have moved a figure. */
  private async lastMove(): Promise<{ at: string; hash: string } | undefined> {
    const [entry] = await readRows<{ at: string; hash: string }>(
      this.unitOfWork.manager,
      'select at as "at", hash as "hash" from audit_entry where action not in (:...actions) order by id desc limit 1',
      { actions: MOVES_NOTHING },
    );
    return entry;
  }
}
