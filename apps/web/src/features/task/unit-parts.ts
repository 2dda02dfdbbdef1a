import type { MeView } from '#contract/auth';
import type { NamedRef } from '#contract/paging';
import type { AssignmentView } from '#contract/task';
import { isCompleted, type ScheduleCell } from '#domain/schedule';

/** What one unit has to hand in for a task: once, or once for each time it falls due. */
export interface UnitParts {
  unit: NamedRef;
  parts: AssignmentView[];
  /** All its parts have left the plan: it counts in no figure. */
  withdrawn: boolean;
  /** Every part that counts is completed. */
  completed: boolean;
}

/** The parts of a task by unit, one's own unit first, then in the plan's order; who has left comes last. */
export function partsByUnit(assignments: readonly AssignmentView[], me: MeView): UnitParts[] {
  const units = new Map<number, AssignmentView[]>();
  for (const part of assignments) units.set(part.unit.id, [...(units.get(part.unit.id) ?? []), part]);
  const rank = ({ unit, withdrawn }: UnitParts) => (isOwn(unit, me) ? 0 : withdrawn ? 2 : 1);
  return [...units.values()].map(foldUnit).sort((a, b) => rank(a) - rank(b));
}

function foldUnit(parts: AssignmentView[]): UnitParts {
  const counted = parts.filter(({ withdrawn }) => !withdrawn);
  const completed = counted.length > 0 && counted.every(({ schedule }) => isCompleted(schedule));
  return { unit: parts[0]!.unit, parts, withdrawn: counted.length === 0, completed };
}

/** What is missing comes first: as a task folds its parts (figures.md §4), of open ones the overdue before the rest. */
const URGENCY: ScheduleCell[] = ['openOverdue', 'openWithinTerm', 'openNoDeadline', 'completedLate', 'completedOnTime'];

/** Where a unit stands with all its parts that count. */
export function cellOf({ parts, withdrawn }: UnitParts): ScheduleCell {
  const counted = withdrawn ? parts : parts.filter((part) => !part.withdrawn);
  return URGENCY.find((cell) => counted.some(({ schedule }) => schedule === cell)) ?? 'openNoDeadline';
}

/** One's own unit first, then what is missing, then what is done; who has left comes last. */
export function missingFirst(units: readonly UnitParts[], me: MeView): UnitParts[] {
  const rank = (parts: UnitParts) =>
    isOwn(parts.unit, me) ? -1 : parts.withdrawn ? URGENCY.length : URGENCY.indexOf(cellOf(parts));
  return [...units].sort((a, b) => rank(a) - rank(b));
}

/** "18/20 đơn vị" (figures.md §4): units that hold a part, and those of them that have completed all of theirs. */
export function coverageOf(units: readonly UnitParts[]): { units: number; completed: number } {
  const counted = units.filter(({ withdrawn }) => !withdrawn);
  return { units: counted.length, completed: counted.filter(({ completed }) => completed).length };
}

export const isOwn = (unit: NamedRef, me: MeView): boolean =>
  me.memberships.some((membership) => membership.unit?.id === unit.id);

/** An occurrence whose time has not come on the date looked at; it counts in the figures all the same. */
export const isNotYetOpen = ({ opensOn, schedule }: AssignmentView, asOf: string): boolean =>
  opensOn !== null && opensOn > asOf && !isCompleted(schedule);
