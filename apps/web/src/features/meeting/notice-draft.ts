import type { SplitItemView, SplitNoticeView } from '#contract/conclusion-text';
import type { ConclusionRequest, ConclusionTaskRequest } from '#contract/conclusion';
import { readDeadline } from '#domain/deadline';
import type { Parties } from '../../ui/party-box';

/** What becomes of one piece of the notice: a conclusion with tasks, one without, or no conclusion at all. */
export type Outcome = 'tasks' | 'noTask' | 'skip';

export interface TaskDraft {
  title: string;
  leads: Parties;
  coordinating: Parties;
  expectedProduct: string;
  deadlineText: string;
  dueOn: string | null;
  noDeadline: boolean;
}
/** One item as it stands on the screen: proposed at first, `confirmed` only by a person. */
export interface RowDraft {
  outcome: Outcome;
  confirmed: boolean;
  text: string;
  areaId: number | null;
  tasks: TaskDraft[];
  noTaskReason: string;
  cited: { number: string; statedDate?: string }[];
  /** What contradicts itself in the source; empty when nothing does. */
  conflict: string;
}
/** Everything typed on the screen, kept in this browser until it is applied. */
export interface NoticeDraft {
  text: string;
  split: SplitNoticeView | null;
  rows: RowDraft[];
}

const TITLE_MAX = 1000;
/** The name of a task as its sentence gives it. */
export const titleOf = (wording: string) => wording.slice(0, TITLE_MAX);
const partiesOf = (found: SplitItemView['leads']): Parties => ({
  unitIds: [...new Set(found.flatMap(({ found: party }) => (party?.kind === 'unit' ? [party.id] : [])))],
  groupIds: [...new Set(found.flatMap(({ found: party }) => (party?.kind === 'group' ? [party.id] : [])))],
});

/** What the words propose for one item, in the year of the meeting. Nothing of it counts before it is confirmed. */
export function proposedRow(item: SplitItemView, year: number): RowDraft {
  const leads = partiesOf(item.leads);
  const coordinating = partiesOf(item.coordinating);
  return {
    outcome: item.kind === 'heading' ? 'skip' : item.kind === 'statement' ? 'noTask' : 'tasks',
    confirmed: false,
    text: item.wording,
    areaId: item.area?.id ?? null,
    tasks: [
      {
        title: titleOf(item.wording),
        leads,
        // A unit that leads does not coordinate as well.
        coordinating: { ...coordinating, unitIds: coordinating.unitIds.filter((id) => !leads.unitIds.includes(id)) },
        expectedProduct: '',
        ...proposedDeadline(item, year),
      },
    ],
    noTaskReason: item.kind === 'statement' ? 'Nội dung đánh giá, không giao việc' : '',
    cited: item.citations.map(({ number, dateText }) => ({ number, ...(dateText ? { statedDate: dateText } : {}) })),
    conflict: item.citations.flatMap(({ conflict }) => conflict ?? []).join(' '),
  };
}

/** The words of the deadline; the day beside them only where the words alone would not be read as that day. */
function proposedDeadline(item: SplitItemView, year: number): Pick<TaskDraft, 'deadlineText' | 'dueOn' | 'noDeadline'> {
  const [deadline] = item.deadlines;
  if (!deadline) return { deadlineText: '', dueOn: null, noDeadline: false };
  const read = readDeadline(deadline.text, year);
  const same = !('error' in read) && read.dueOn === deadline.dueOn;
  return { deadlineText: deadline.text, dueOn: same ? null : deadline.dueOn, noDeadline: false };
}

/** Whether a person should look twice: the split, a party or the deadline is unsure, or the source contradicts itself. */
export function doubtsOf(item: SplitItemView): string[] {
  const parties = [...item.leads, ...item.coordinating];
  return [
    ...(item.reason ? [item.reason] : []),
    ...parties
      .filter(({ sureness }) => sureness === 'unsure')
      .map(({ text, reason }) => `“${text}”: ${reason ?? 'chưa rõ là đơn vị nào'}`),
    ...item.deadlines
      .filter(({ sureness }) => sureness === 'unsure')
      .map(({ text, reason }) => `“${text}”: ${reason ?? 'chưa rõ thời hạn'}`),
    ...(item.deadlines.length > 1
      ? [`Văn bản nêu ${item.deadlines.length} thời hạn: ${item.deadlines.map(({ text }) => `“${text}”`).join(', ')}.`]
      : []),
    ...item.citations.flatMap(({ conflict }) => conflict ?? []),
  ];
}

const taskRequest = (task: TaskDraft): ConclusionTaskRequest => ({
  title: task.title,
  ...(task.expectedProduct ? { expectedProduct: task.expectedProduct } : {}),
  leadUnitIds: task.leads.unitIds,
  leadGroupIds: task.leads.groupIds,
  coordinatingUnitIds: task.coordinating.unitIds,
  coordinatingGroupIds: task.coordinating.groupIds,
  ...(task.deadlineText ? { deadlineText: task.deadlineText } : {}),
  ...(task.noDeadline ? { noDeadline: true } : task.dueOn ? { dueOn: task.dueOn } : {}),
});

/** What a confirmed row asks the API for. */
export const conclusionRequest = (row: RowDraft): ConclusionRequest => ({
  text: row.text,
  ...(row.areaId ? { areaId: row.areaId } : {}),
  citedDocuments: row.cited,
  inconsistent: row.conflict !== '',
  ...(row.conflict ? { inconsistencyNote: row.conflict } : {}),
  ...(row.outcome === 'noTask' ? { noTaskReason: row.noTaskReason } : {}),
  tasks: row.outcome === 'tasks' ? row.tasks.map(taskRequest) : [],
});

/** Label of an item: "3.a"; with its place in the text where it has none, or only a dash like its neighbours. */
export const itemLabel = ({ path }: SplitItemView, index: number) =>
  /^[\p{L}\d]+$/u.test(path.at(-1) ?? '') ? path.join('.') : `${path.join('.')}(${index + 1})`;
