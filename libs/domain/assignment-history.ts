import type { Instant, PlainDate } from './plain-date';

/**
 * What can happen to an assignment. The log is append-only and the only truth; every column that shows a present
 * state is a projection of it (figures.md §1, design.md §4 AssignmentEvent).
 */
export const ASSIGNMENT_EVENT_TYPES = [
  'assigned',
  'accepted',
  'progressed',
  'submitted',
  'returned',
  'confirmed',
  'annulled',
  'reopened',
  'extensionAsked',
  'extensionGranted',
  'extensionRefused',
  'suspended',
  'resumed',
  'withdrawn',
  'transferred',
] as const;
export type AssignmentEventType = (typeof ASSIGNMENT_EVENT_TYPES)[number];

export interface AssignmentEvent {
  /** Total order of recording: ties on `effectiveOn` are broken by it. */
  sequence: number;
  type: AssignmentEventType;
  /** The date from which the event counts. */
  effectiveOn: PlainDate;
  recordedAt: Instant;
  /** `assigned`, `transferred`: the unit that holds the assignment from `effectiveOn`. */
  unitId?: number | null;
  /** `assigned`: the original due date; `extensionGranted`: the new one; null means none. */
  dueOn?: PlainDate | null;
  /** `confirmed`: the date the work counts as completed. */
  completedOn?: PlainDate | null;
  /** `annulled`: the sequence of the event that was a mistake. */
  annulsSequence?: number | null;
}

/** A state that holds on every date d with `from` ≤ d < `to` (`to` null: still). */
export type Span =
  | { kind: 'held'; from: PlainDate; to: PlainDate | null; unitId: number }
  | { kind: 'due'; from: PlainDate; to: PlainDate | null; dueOn: PlainDate | null }
  | { kind: 'completed'; from: PlainDate; to: PlainDate | null }
  | { kind: 'suspended'; from: PlainDate; to: PlainDate | null }
  | { kind: 'withdrawn'; from: PlainDate; to: PlainDate | null }
  | { kind: 'awaiting'; from: PlainDate; to: PlainDate | null };
export type SpanKind = Span['kind'];
type DueSpan = Extract<Span, { kind: 'due' }>;

/** An assignment as it stood at one date, as far as was known at one instant. */
export interface AssignmentState {
  /** Null: not assigned yet, so it is in no figure. */
  unitId: number | null;
  /** Due date in force on that date. */
  dueOn: PlainDate | null;
  originalDueOn: PlainDate | null;
  completedOn: PlainDate | null;
  /** The due date that was in force on the day of completion; what "on time" is measured against. */
  dueOnAtCompletion: PlainDate | null;
  suspended: boolean;
  withdrawn: boolean;
  awaitingConfirmation: boolean;
}

/**
 * The dated spans that a log of events means (figures.md §1): each span is opened and closed by an event.
 * - `annulled` removes the event it names as if it had never been recorded; the submission awaits a decision again.
 * - `reopened` closes "completed" from its own date; what was completed before stays completed then.
 * - `returned` and `confirmed` close "awaiting" on the day of the decision.
 * - The first `due` span is always kept, even if an extension of the same day emptied it: the original date is never lost.
 *
 * @param events in any order; the result depends only on their content.
 */
export function spansOf(events: readonly AssignmentEvent[]): Span[] {
  const annulled = new Set(events.map((e) => (e.type === 'annulled' ? e.annulsSequence : null)));
  const log = events
    .filter((e) => e.type !== 'annulled' && !annulled.has(e.sequence))
    .sort((a, b) => a.sequence - b.sequence);
  return [...circumstances(log), ...work(log)];
}

/**
 * Who holds it, until when, suspended, withdrawn: facts with a date of their own, which may be entered late and out of
 * order, so they are replayed by date; the sequence breaks ties.
 */
function circumstances(log: readonly AssignmentEvent[]): Span[] {
  const { spans, start, close } = spanBook();
  const byDate = [...log].sort((a, b) => compare(a.effectiveOn, b.effectiveOn) || a.sequence - b.sequence);
  for (const event of byDate) {
    const from = event.effectiveOn;
    switch (event.type) {
      case 'assigned':
        if (event.unitId != null) start({ kind: 'held', from, to: null, unitId: event.unitId });
        start({ kind: 'due', from, to: null, dueOn: event.dueOn ?? null });
        break;
      case 'transferred':
        if (event.unitId != null) start({ kind: 'held', from, to: null, unitId: event.unitId });
        break;
      case 'extensionGranted':
        start({ kind: 'due', from, to: null, dueOn: event.dueOn ?? null });
        break;
      case 'suspended':
        start({ kind: 'suspended', from, to: null });
        break;
      case 'resumed':
        close('suspended', from);
        break;
      case 'withdrawn':
        start({ kind: 'withdrawn', from, to: null });
        break;
      case 'accepted':
      case 'progressed':
      case 'submitted':
      case 'returned':
      case 'confirmed':
      case 'annulled':
      case 'reopened':
      case 'extensionAsked':
      case 'extensionRefused':
        break;
    }
  }
  const original = spans.find((s) => s.kind === 'due');
  return spans.filter((s) => s === original || holdsOnSomeDate(s));
}

/**
 * Submitted, returned, confirmed, reopened: a dialogue in which each event answers the one before, so it is replayed in
 * the order of recording. By date, a confirmation that states an early completion would come before the reopening it
 * answers, and the work would never be completed again.
 *
 * A completion counts from the stated date, but not from before the assignment (figures.md §2) nor from before the last
 * reopening: what was said to be unfinished on that day cannot have been finished earlier. The services refuse such a
 * date; should one be in the log all the same, it counts from the reopening. A reopening dated before the completion
 * it reopens leaves no day on which the work was completed.
 */
function work(log: readonly AssignmentEvent[]): Span[] {
  const { spans, start, close, isOpen } = spanBook();
  let notBefore: PlainDate | null = null;
  for (const event of log) {
    const on = event.effectiveOn;
    switch (event.type) {
      case 'assigned':
        notBefore = later(on, notBefore);
        break;
      case 'submitted':
        start({ kind: 'awaiting', from: on, to: null });
        break;
      case 'returned':
        close('awaiting', on);
        break;
      case 'confirmed':
        close('awaiting', on);
        if (!isOpen('completed'))
          start({ kind: 'completed', from: later(event.completedOn ?? on, notBefore), to: null });
        break;
      case 'reopened':
        close('completed', on);
        notBefore = later(on, notBefore);
        break;
      case 'accepted':
      case 'progressed':
      case 'annulled':
      case 'extensionAsked':
      case 'extensionGranted':
      case 'extensionRefused':
      case 'suspended':
      case 'resumed':
      case 'withdrawn':
      case 'transferred':
        break;
    }
  }
  const [awaiting, completed] = [spans.filter((s) => s.kind === 'awaiting'), spans.filter((s) => s.kind === 'completed')];
  return [...completed.filter(holdsOnSomeDate), ...united(awaiting.filter(holdsOnSomeDate))];
}

/**
 * Spans that cover a day between them cover it once. A submission entered late may begin before an earlier one was
 * decided; every span is a row that lists join, so a day in two of them would show a part twice.
 */
function united(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((a, b) => compare(a.from, b.from))) {
    const last = result.at(-1);
    if (last && (last.to === null || span.from < last.to)) last.to = last.to === null || span.to === null ? null : later(span.to, last.to);
    else result.push(span);
  }
  return result;
}

/** Spans in the order of their opening; at most one of a kind is open, and a new one closes it. */
function spanBook() {
  const spans: Span[] = [];
  const open = new Map<SpanKind, Span>();
  const close = (kind: SpanKind, on: PlainDate) => {
    const span = open.get(kind);
    if (span) span.to = on;
    open.delete(kind);
  };
  const start = (span: Span) => {
    close(span.kind, span.from);
    open.set(span.kind, span);
    spans.push(span);
  };
  return { spans, start, close, isOpen: (kind: SpanKind) => open.has(kind) };
}

/** False for a span that ends where it begins: a submission decided the same day, a unit replaced at once. */
const holdsOnSomeDate = (s: Span): boolean => s.to === null || s.from < s.to;
/** Sorts an open end behind every date. */
const STILL = '9999-12-31';
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const later = (a: PlainDate, b: PlainDate | null): PlainDate => (b !== null && b > a ? b : a);

/**
 * The state on the date `asOf` (inclusive) with the facts recorded up to and including `knownAt`.
 * Pure: the same question over the same facts gives the same answer for ever.
 */
export function stateAt(events: readonly AssignmentEvent[], asOf: PlainDate, knownAt: Instant): AssignmentState {
  return stateOfSpans(spansOf(events.filter((e) => e.recordedAt <= knownAt)), asOf);
}

/**
 * The state on `asOf` from spans in any order; what the SQL of a past date computes as well.
 * Kept equal to a day-by-day replay by a property test.
 */
export function stateOfSpans(spans: readonly Span[], asOf: PlainDate): AssignmentState {
  const on = <K extends SpanKind>(kind: K, date: PlainDate) =>
    spans.find(
      (s): s is Extract<Span, { kind: K }> => s.kind === kind && s.from <= date && (s.to === null || date < s.to),
    );
  // The first by date; of two that begin on one day the original is the one that was replaced at once.
  const [original] = spans
    .filter((s): s is DueSpan => s.kind === 'due' && s.from <= asOf)
    .sort((a, b) => compare(a.from, b.from) || compare(a.to ?? STILL, b.to ?? STILL));
  const completed = on('completed', asOf);
  return {
    unitId: on('held', asOf)?.unitId ?? null,
    dueOn: on('due', asOf)?.dueOn ?? null,
    originalDueOn: original?.dueOn ?? null,
    completedOn: completed?.from ?? null,
    dueOnAtCompletion: completed ? (on('due', completed.from)?.dueOn ?? null) : null,
    suspended: on('suspended', asOf) !== undefined,
    withdrawn: on('withdrawn', asOf) !== undefined,
    awaitingConfirmation: !completed && on('awaiting', asOf) !== undefined,
  };
}
