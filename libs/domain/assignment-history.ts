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
 * - `annulled` removes the event it names as if it had never been recorded.
 * - `reopened` closes "completed" from its own date; what was completed before stays completed then.
 * - `returned`, `confirmed` and an annulled confirmation close "awaiting".
 *
 * @param events in any order; the result depends only on their content.
 */
export function spansOf(events: readonly AssignmentEvent[]): Span[] {
  const annulled = new Set(events.map((e) => (e.type === 'annulled' ? e.annulsSequence : null)));
  const log = events
    .filter((e) => e.type !== 'annulled' && !annulled.has(e.sequence))
    .sort((a, b) => countsFrom(a).localeCompare(countsFrom(b), 'en') || a.sequence - b.sequence);
  const spans: Span[] = [];
  const open = new Map<SpanKind, Span>();
  const close = (kind: SpanKind, on: PlainDate) => {
    const span = open.get(kind);
    if (!span) return;
    span.to = on;
    open.delete(kind);
  };
  const start = (span: Span) => {
    close(span.kind, span.from);
    open.set(span.kind, span);
    spans.push(span);
  };
  for (const event of log) {
    const on = countsFrom(event);
    switch (event.type) {
      case 'assigned':
        if (event.unitId != null) start({ kind: 'held', from: on, to: null, unitId: event.unitId });
        start({ kind: 'due', from: on, to: null, dueOn: event.dueOn ?? null });
        break;
      case 'transferred':
        if (event.unitId != null) start({ kind: 'held', from: on, to: null, unitId: event.unitId });
        break;
      case 'extensionGranted':
        start({ kind: 'due', from: on, to: null, dueOn: event.dueOn ?? null });
        break;
      case 'submitted':
        start({ kind: 'awaiting', from: on, to: null });
        break;
      case 'returned':
        close('awaiting', on);
        break;
      case 'confirmed':
        if (!open.has('completed')) start({ kind: 'completed', from: on, to: null });
        break;
      case 'reopened':
        close('completed', on);
        break;
      case 'suspended':
        start({ kind: 'suspended', from: on, to: null });
        break;
      case 'resumed':
        close('suspended', on);
        break;
      case 'withdrawn':
        start({ kind: 'withdrawn', from: on, to: null });
        break;
      case 'accepted':
      case 'progressed':
      case 'extensionAsked':
      case 'extensionRefused':
      case 'annulled':
        break;
    }
  }
  closeDecidedSubmissions(spans, log);
  // A span that ends where it begins holds on no date: a submission decided the same day, a due date replaced at once.
  return spans.filter((s) => s.to === null || s.from < s.to);
}

/** A confirmation counts from the day of completion, which may lie before the day it was decided. */
function countsFrom(event: AssignmentEvent): PlainDate {
  return event.type === 'confirmed' && event.completedOn ? event.completedOn : event.effectiveOn;
}

/** A confirmed submission awaits nothing from the day of the decision (its `effectiveOn`). */
function closeDecidedSubmissions(spans: Span[], log: readonly AssignmentEvent[]): void {
  for (const decision of log) {
    if (decision.type !== 'confirmed') continue;
    for (const span of spans) {
      if (span.kind !== 'awaiting' || span.from > decision.effectiveOn) continue;
      if (span.to === null || span.to > decision.effectiveOn) span.to = decision.effectiveOn;
    }
  }
}

/**
 * The state on the date `asOf` (inclusive) with the facts recorded up to and including `knownAt`.
 * Pure: the same question over the same facts gives the same answer for ever.
 */
export function stateAt(events: readonly AssignmentEvent[], asOf: PlainDate, knownAt: Instant): AssignmentState {
  return stateOfSpans(spansOf(events.filter((e) => e.recordedAt <= knownAt)), asOf);
}

/** The state on `asOf` from spans; what the SQL of a past date computes as well (kept equal by a property test). */
export function stateOfSpans(spans: readonly Span[], asOf: PlainDate): AssignmentState {
  const on = <K extends SpanKind>(kind: K, date: PlainDate) =>
    spans.find((s): s is Extract<Span, { kind: K }> => s.kind === kind && s.from <= date && (s.to === null || date < s.to));
  const completed = on('completed', asOf);
  return {
    unitId: on('held', asOf)?.unitId ?? null,
    dueOn: on('due', asOf)?.dueOn ?? null,
    originalDueOn: spans.find((s) => s.kind === 'due')?.dueOn ?? null,
    completedOn: completed?.from ?? null,
    dueOnAtCompletion: completed ? (on('due', completed.from)?.dueOn ?? null) : null,
    suspended: on('suspended', asOf) !== undefined,
    withdrawn: on('withdrawn', asOf) !== undefined,
    awaitingConfirmation: !completed && on('awaiting', asOf) !== undefined,
  };
}
