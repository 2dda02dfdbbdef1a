import type { SplitItemView, SplitNoticeView, SplitPieceView, TextRangeView } from '#contract/conclusion-text';
import type { Parties } from '../../ui/party-box';
import { proposedRow, titleOf, type RowDraft, type TaskDraft } from './notice-draft';

/**
 * Where the rules cut wrongly a person puts it right: two neighbours become one item, one item becomes two. The text
 * itself never changes and its pieces still add up to it; what was typed at an item stays, to be confirmed anew.
 */
export interface SplitWork {
  split: SplitNoticeView;
  rows: RowDraft[];
}

/** Item `at` joins the one above it, with its words, whom they name and until when. @throws RangeError for the first item */
export function mergedWithAbove({ split, rows }: SplitWork, at: number): SplitWork {
  const [above, below] = [split.items[at - 1], split.items[at]];
  const [upper, lower] = [rows[at - 1], rows[at]];
  if (!above || !below || !upper || !lower) throw new RangeError(`no item above ${at}`);
  const range = { start: above.range.start, end: below.range.end };
  const wording = split.text.slice(range.start, range.end);
  const item: SplitItemView = {
    ...above,
    range,
    wording,
    kind: above.kind === below.kind ? above.kind : 'directive',
    // A person has decided where it ends; what else its words leave open stays open.
    sureness: 'certain',
    reason: null,
    leads: distinct([...above.leads, ...below.leads]),
    coordinating: distinct([...above.coordinating, ...below.coordinating]),
    monitoring: distinct([...above.monitoring, ...below.monitoring]),
    deadlines: distinct([...above.deadlines, ...below.deadlines]),
    citations: [...above.citations, ...below.citations],
    area: above.area ?? below.area,
  };
  const untouched = upper.text === above.wording && lower.text === below.wording;
  const row = mergedRow(upper, lower, untouched ? wording : `${upper.text} ${lower.text}`);
  const moved = (index: number) => (index >= at ? index - 1 : index);
  return {
    split: {
      ...split,
      items: replaced(split.items, at - 1, 2, [item]).map((one) => movedParent(one, moved)),
      pieces: joined(split.pieces.map((piece) => movedPiece(piece, moved))),
    },
    rows: replaced(rows, at - 1, 2, [row]),
  };
}

/**
 * Item `at` becomes two at this place of what stands in its field. Each half keeps those whom its own words name, and
 * those whom the words above the list name for all of it. Null when one half would be empty.
 */
export function splitInTwo({ split, rows }: SplitWork, at: number, place: number, year: number): SplitWork | null {
  const [item, row] = [split.items[at], rows[at]];
  if (!item || !row) return null;
  const first = row.text.slice(0, place).trim();
  const second = row.text
    .slice(place)
    .replace(/^[\s;,]+/, '')
    .trim();
  if (first === '' || second === '') return null;
  // Words that were edited stand in the text no more: the second half is then marked at the item's end.
  const found = split.text.indexOf(second, item.range.start + 1);
  const border = found > 0 && found < item.range.end ? found : item.range.end;
  const upper = half(item, { start: item.range.start, end: border }, first);
  const below = half(item, { start: border, end: item.range.end }, second);
  const last = item.path.at(-1);
  const lower = { ...below, path: last === undefined ? [] : [...item.path.slice(0, -1), `${last} tiếp`] };
  const moved = (index: number) => (index > at ? index + 1 : index);
  const proposed = proposedRow(lower, year);
  const { text, cited, conflict, tasks } = proposedRow(upper, year);
  // Who was chosen by hand stays with the first half; what only the words proposed is shared out by the words.
  const typed = JSON.stringify(row.tasks) !== JSON.stringify(proposedRow(item, year).tasks);
  const kept = { ...row, confirmed: false, text, cited, conflict, tasks: typed ? renamed(row, first) : tasks };
  return {
    split: {
      ...split,
      items: replaced(
        split.items.map((one) => movedParent(one, moved)),
        at,
        1,
        [upper, lower],
      ),
      pieces: split.pieces.flatMap((piece) => (piece.item === at ? cut(piece, border) : [movedPiece(piece, moved)])),
    },
    rows: replaced(rows, at, 1, [kept, { ...proposed, areaId: proposed.areaId ?? row.areaId }]),
  };
}

const renamed = (row: RowDraft, text: string): TaskDraft[] =>
  row.tasks.map((task) => (task.title === titleOf(row.text) ? { ...task, title: titleOf(text) } : task));

function half(item: SplitItemView, range: TextRangeView, wording: string): SplitItemView {
  const inside = (one: TextRangeView) => one.start >= range.start && one.end <= range.end;
  const beyond = (one: TextRangeView) => one.end <= item.range.start || one.start >= item.range.end;
  const own = <T extends { range: TextRangeView }>(all: T[]) =>
    all.filter((one) => inside(one.range) || beyond(one.range));
  return {
    ...item,
    range,
    wording,
    sureness: 'certain',
    reason: null,
    leads: own(item.leads),
    coordinating: own(item.coordinating),
    monitoring: own(item.monitoring),
    deadlines: own(item.deadlines),
    citations: own(item.citations),
    area: item.area && inside(item.area.range) ? item.area : null,
  };
}

function mergedRow(upper: RowDraft, lower: RowDraft, text: string): RowDraft {
  const [first, second] = [upper.tasks[0]!, lower.tasks[0]!];
  const outcomes = [upper.outcome, lower.outcome];
  return {
    outcome: outcomes.includes('tasks') ? 'tasks' : outcomes.includes('noTask') ? 'noTask' : 'skip',
    confirmed: false,
    text,
    areaId: upper.areaId ?? lower.areaId,
    tasks: [mergedTask(first, second, text), ...upper.tasks.slice(1), ...lower.tasks.slice(1)],
    noTaskReason: upper.noTaskReason || lower.noTaskReason,
    cited: [...upper.cited, ...lower.cited],
    conflict: [upper.conflict, lower.conflict].filter(Boolean).join(' '),
  };
}

function mergedTask(upper: TaskDraft, lower: TaskDraft, text: string): TaskDraft {
  const leads = union(upper.leads, lower.leads);
  const coordinating = union(upper.coordinating, lower.coordinating);
  const timed = upper.deadlineText || upper.dueOn ? upper : lower;
  return {
    title: titleOf(text),
    leads,
    coordinating: { ...coordinating, unitIds: coordinating.unitIds.filter((id) => !leads.unitIds.includes(id)) },
    expectedProduct: upper.expectedProduct || lower.expectedProduct,
    deadlineText: timed.deadlineText,
    dueOn: timed.dueOn,
    noDeadline: upper.noDeadline && lower.noDeadline,
  };
}

const union = (a: Parties, b: Parties): Parties => ({
  unitIds: [...new Set([...a.unitIds, ...b.unitIds])],
  groupIds: [...new Set([...a.groupIds, ...b.groupIds])],
});

/** What both take from the words above their list is one and the same. */
const distinct = <T extends { range: TextRangeView }>(found: T[]): T[] => [
  ...new Map(found.map((one) => [one.range.start, one])).values(),
];

const replaced = <T>(all: readonly T[], at: number, remove: number, others: readonly T[]): T[] => [
  ...all.slice(0, at),
  ...others,
  ...all.slice(at + remove),
];

const movedParent = (item: SplitItemView, moved: (index: number) => number): SplitItemView => ({
  ...item,
  parent: item.parent === null ? null : moved(item.parent),
});
const movedPiece = (piece: SplitPieceView, moved: (index: number) => number): SplitPieceView => ({
  ...piece,
  item: piece.item === null ? null : moved(piece.item),
});

/** The piece of the item, of which what lies behind the border is the next item's. */
function cut(piece: SplitPieceView, border: number): SplitPieceView[] {
  if (piece.end <= border) return [piece];
  const behind = { ...piece, item: piece.item! + 1 };
  return piece.start >= border
    ? [behind]
    : [
        { ...piece, end: border },
        { ...behind, start: border },
      ];
}

/** Neighbours of one item become one piece. */
function joined(pieces: readonly SplitPieceView[]): SplitPieceView[] {
  const whole: SplitPieceView[] = [];
  for (const piece of pieces) {
    const last = whole.at(-1);
    if (last && last.item !== null && last.item === piece.item) whole[whole.length - 1] = { ...last, end: piece.end };
    else whole.push(piece);
  }
  return whole;
}
