import type { NewEvent } from '#api/task/assignment-log';
import { dayOf, within } from './plan-days';
import type { RandomAct } from './random-plan';

/** What has been recorded of a part, as far as it says what may be recorded next. Figures are never read from it. */
export interface PartBook {
  id: number;
  /** No completion counts from before: the assignment, later the last reopening. */
  notBefore: string;
  assignedOn: string;
  waiting: boolean;
  completedOn: string | null;
  /** The last decision, as long as nothing was handed in since. */
  confirmation: { id: number; answered: boolean } | null;
  pausedFrom: string | null;
  lastPause: string;
  withdrawn: boolean;
}

/** A part on the day on which it was handed out. */
export const blankBook = (part: Pick<PartBook, 'id' | 'assignedOn'>): PartBook => ({
  ...part,
  notBefore: part.assignedOn,
  lastPause: part.assignedOn,
  waiting: false,
  completedOn: null,
  confirmation: null,
  pausedFrom: null,
  withdrawn: false,
});

/** The event, noted in the book; null for what the rules refuse at this point. */
export function nextEvent(
  part: PartBook,
  { action, on, due, unit }: RandomAct,
  { year, today, unitIds }: { year: number; today: string; unitIds: readonly number[] },
): NewEvent | null {
  if (part.withdrawn) return null;
  const since = (from: string) => within(from, on === 'today' ? today : dayOf(on, year), today);
  const done = part.completedOn !== null;
  switch (action) {
    case 'remark':
      return { type: 'progressed', effectiveOn: today };
    case 'submit':
      if (done || part.waiting) return null;
      Object.assign(part, { waiting: true, confirmation: null });
      return { type: 'submitted', effectiveOn: today };
    case 'return':
      if (!part.waiting) return null;
      part.waiting = false;
      return { type: 'returned', effectiveOn: today };
    case 'confirm':
    case 'confirmUnasked':
      if (done || part.waiting !== (action === 'confirm')) return null;
      Object.assign(part, { waiting: false, completedOn: since(part.notBefore) });
      return { type: 'confirmed', effectiveOn: today, completedOn: part.completedOn! };
    case 'annul': {
      const { confirmation } = part;
      if (!confirmation) return null;
      Object.assign(part, { completedOn: null, waiting: confirmation.answered, confirmation: null });
      return { type: 'annulled', effectiveOn: today, annulsSequence: confirmation.id };
    }
    case 'reopen':
      if (!done) return null;
      Object.assign(part, { notBefore: since(part.completedOn!), completedOn: null });
      return { type: 'reopened', effectiveOn: part.notBefore };
    case 'extend':
      return done
        ? null
        : { type: 'extensionGranted', effectiveOn: since(part.assignedOn), dueOn: due && dayOf(due, year) };
    case 'suspend':
    case 'resume':
      if ((part.pausedFrom === null) !== (action === 'suspend')) return null;
      part.lastPause = since(part.lastPause);
      part.pausedFrom = action === 'suspend' ? part.lastPause : null;
      return { type: action === 'suspend' ? 'suspended' : 'resumed', effectiveOn: part.lastPause };
    case 'withdraw':
      if (done) return null;
      part.withdrawn = true;
      return { type: 'withdrawn', effectiveOn: since(part.assignedOn) };
    case 'transfer':
      return { type: 'transferred', effectiveOn: since(part.assignedOn), unitId: unitIds[unit]! };
  }
}
