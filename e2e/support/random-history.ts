import fc from 'fast-check';
import type { AssignmentEventType } from '#domain/assignment-history';
import { addDays, maxDate, type PlainDate } from '#domain/plain-date';
import type { NewEvent } from '#api/task/assignment-log';

/** One thing that happens to one of a plan's assignments, in numbers relative to the day on which it is recorded. */
export interface RandomEvent {
  /** Which assignment, unit or earlier event: the index is taken modulo what there is. */
  assignment: number;
  unit: number;
  earlier: number;
  type: AssignmentEventType;
  /** Days that pass before it is recorded. */
  forward: number;
  /** How many days ago it took effect, and how many more the work had been done. */
  back: number;
  doneBack: number;
  /** The due date it sets, counted from the day of recording; null: none. */
  due: number | null;
  /** Recorded in one transaction with the event before. */
  together: boolean;
}

/** Decisions are more frequent than remarks, so that histories of thirty events have something to fold. */
const TYPES: [AssignmentEventType, number][] = [
  ['confirmed', 5],
  ['submitted', 4],
  ['extensionGranted', 3],
  ['annulled', 3],
  ['reopened', 3],
  ['returned', 2],
  ['suspended', 2],
  ['resumed', 2],
  ['transferred', 2],
  ['withdrawn', 1],
  ['accepted', 1],
  ['progressed', 1],
  ['extensionAsked', 1],
  ['extensionRefused', 1],
];

/** Some thirty events over the assignments of a plan, most of them on the day, some entered late and out of order. */
export const randomHistory: fc.Arbitrary<RandomEvent[]> = fc.array(
  fc.record({
    assignment: fc.nat(5),
    unit: fc.nat(3),
    earlier: fc.nat(30),
    type: fc.oneof(...TYPES.map(([type, weight]) => ({ arbitrary: fc.constant(type), weight }))),
    forward: fc.oneof({ arbitrary: fc.constant(0), weight: 2 }, { arbitrary: fc.nat(12), weight: 3 }),
    back: fc.oneof({ arbitrary: fc.constant(0), weight: 2 }, { arbitrary: fc.nat(40), weight: 2 }),
    doneBack: fc.nat(20),
    due: fc.option(fc.integer({ min: -30, max: 60 }), { freq: 8 }),
    together: fc.boolean(),
  }),
  { minLength: 26, maxLength: 34, size: 'max' },
);

/**
 * The event as it is recorded today. Nothing takes effect before the assignment or after today (the services and the
 * log refuse it); everything else may come in any order.
 * @param annullable earlier events of the assignment that may have been a mistake.
 */
export function eventOf(
  random: RandomEvent,
  today: PlainDate,
  assignedOn: PlainDate,
  unitIds: readonly number[],
  annullable: readonly number[],
): NewEvent {
  const effectiveOn = maxDate(assignedOn, addDays(today, -random.back));
  switch (random.type) {
    case 'transferred':
      return { type: 'transferred', effectiveOn, unitId: unitIds[random.unit % unitIds.length]! };
    case 'extensionAsked':
    case 'extensionGranted':
      return { type: random.type, effectiveOn, dueOn: random.due === null ? null : addDays(today, random.due) };
    case 'confirmed':
      return {
        type: 'confirmed',
        effectiveOn,
        completedOn: maxDate(assignedOn, addDays(effectiveOn, -random.doneBack)),
      };
    case 'annulled':
      return annullable.length === 0
        ? { type: 'progressed', effectiveOn }
        : { type: 'annulled', effectiveOn, annulsSequence: annullable[random.earlier % annullable.length]! };
    default:
      return { type: random.type, effectiveOn };
  }
}
