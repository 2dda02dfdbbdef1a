import type { PlainDate } from '#domain/plain-date';
import { formatDate } from '#domain/plain-date';
import { formatInteger } from '#domain/vietnamese-number';
import type { InboxKind } from '#contract/inbox';

/** Where an entry leads and what it says. */
export interface Message {
  text: string;
  /** An address of the web application (apps/web/src/paths.ts). */
  path: string;
}
/** Something to tell about one unit. Notices of one kind and unit in one transaction become one entry per person. */
export interface Notice {
  kind: InboxKind;
  unitId: number;
  /** What it is called today, where that is known already. */
  unitName?: string;
  /** Keeps apart what is of one kind but opens two lists, or belongs to two tasks; default the kind. */
  batch?: string;
  /** How many things it stands for; default 1. */
  count?: number;
  /** What is said of `count` of them. */
  words(count: number, unitName: string): Message;
}
/** The task a notice is about. */
export interface NoticeTask {
  taskId: number;
  taskCode: string;
  taskTitle: string;
  unitId: number;
  unitName?: string;
  /** "Quý I" of a recurring task. */
  occurrence?: string | null;
}
/** How much waits for a person today: the groups of "Việc của tôi". */
export interface DayCounts {
  overdue: number;
  dueSoon: number;
  returned: number;
  toConfirm: number;
  drafts: number;
}

/** The plan's lines of one unit: one entry that counts them, not one per line (peers.md §4.1). */
export const planAssigned = (plan: { id: number; number: string | null }, unitId: number, tasks: number): Notice => ({
  kind: 'assigned',
  unitId,
  count: tasks,
  words: (count, unit) => ({
    text: `Kế hoạch số ${plan.number ?? ''}: ${unit} được giao chủ trì ${formatInteger(count)} nhiệm vụ.`,
    path: `/nhiem-vu?planId=${plan.id}&unitId=${unitId}`,
  }),
});
/** The lines in which a unit helps: another list than those it leads, so another entry. */
export const planCoordinated = (
  plan: { id: number; number: string | null },
  unitId: number,
  tasks: number,
): Notice => ({
  kind: 'assigned',
  unitId,
  batch: 'coordinated',
  count: tasks,
  words: (count, unit) => ({
    text: `Kế hoạch số ${plan.number ?? ''}: ${unit} được giao phối hợp thực hiện ${formatInteger(count)} nhiệm vụ.`,
    path: `/nhiem-vu?planId=${plan.id}&unitId=${unitId}&unitRole=coordinating`,
  }),
});
export const taskAssigned = (task: NoticeTask, effectiveOn: PlainDate): Notice => ({
  kind: 'assigned',
  unitId: task.unitId,
  words: (count, unit) =>
    count === 1
      ? {
          text: `${unit} được giao chủ trì nhiệm vụ ${named(task)} từ ngày ${formatDate(effectiveOn)}.`,
          path: taskPath(task),
        }
      : { text: `${unit} được giao chủ trì thêm ${formatInteger(count)} nhiệm vụ.`, path: unitTasks(task.unitId) },
});
/** What a notice of conclusions means for one unit: one entry for all of it. An internal meeting is not named. */
export const conclusionsAssigned = (
  notice: { meetingId: number; internal: boolean; number: string },
  unitId: number,
  tasks: number,
  conclusions: number,
): Notice => ({
  kind: 'assigned',
  unitId,
  count: tasks,
  words: (_, unit) => {
    const leads =
      tasks > 0
        ? `được giao chủ trì ${formatInteger(tasks)} nhiệm vụ`
        : `phối hợp thực hiện ${formatInteger(conclusions)} kết luận`;
    const path = notice.internal
      ? `/nhiem-vu?unitId=${unitId}`
      : `/ket-luan?meetingId=${notice.meetingId}&unitId=${unitId}`;
    return {
      text: `Thông báo kết luận số ${notice.number}: ${unit} ${leads}.`,
      path: tasks > 0 || notice.internal ? path : `/cuoc-hop/${notice.meetingId}`,
    };
  },
});
export const noticeSupplemented = (
  notice: { meetingId: number; internal: boolean; number: string },
  unitId: number,
): Notice => ({
  kind: 'assigned',
  unitId,
  words: (_, unit) => ({
    text: `Thông báo số ${notice.number} bổ sung, đính chính kết luận liên quan đến ${unit}.`,
    path: notice.internal ? `/nhiem-vu?unitId=${unitId}` : `/cuoc-hop/${notice.meetingId}`,
  }),
});
export const completionSubmitted = (task: NoticeTask, submissionId: number): Notice => ({
  kind: 'submitted',
  unitId: task.unitId,
  unitName: task.unitName,
  words: (count, unit) =>
    count === 1
      ? {
          text: `${unit} đề nghị xác nhận hoàn thành nhiệm vụ ${named(task)}.`,
          path: `/cho-xac-nhan?submissionId=${submissionId}`,
        }
      : {
          text: `${unit} gửi ${formatInteger(count)} đề nghị xác nhận hoàn thành nhiệm vụ.`,
          path: `/cho-xac-nhan?unitId=${task.unitId}`,
        },
});
export const completionReturned = (task: NoticeTask, reason: string): Notice => ({
  kind: 'returned',
  unitId: task.unitId,
  unitName: task.unitName,
  words: (count, unit) =>
    count === 1
      ? {
          text: `Đề nghị xác nhận hoàn thành nhiệm vụ ${named(task)} của ${unit} bị trả lại. Lý do: ${firstWords(reason)}`,
          path: taskPath(task),
        }
      : {
          text: `${formatInteger(count)} đề nghị xác nhận hoàn thành của ${unit} bị trả lại. Lý do gần nhất: ${firstWords(reason)}`,
          path: '/viec-cua-toi',
        },
});
export const completionConfirmed = (task: NoticeTask, completedOn: PlainDate): Notice => ({
  kind: 'confirmed',
  unitId: task.unitId,
  unitName: task.unitName,
  words: (count, unit) =>
    count === 1
      ? {
          text: `Nhiệm vụ ${named(task)} của ${unit} được xác nhận hoàn thành ngày ${formatDate(completedOn)}.`,
          path: taskPath(task),
        }
      : {
          text: `${formatInteger(count)} đề nghị của ${unit} được xác nhận hoàn thành.`,
          path: unitTasks(task.unitId, 'completed'),
        },
});
export const confirmationAnnulled = (task: NoticeTask, reason: string): Notice => ({
  kind: 'annulled',
  unitId: task.unitId,
  unitName: task.unitName,
  words: (count, unit) =>
    count === 1
      ? {
          text: `Xác nhận hoàn thành nhiệm vụ ${named(task)} của ${unit} bị hủy vì ghi nhầm; đề nghị trở lại hàng chờ. Lý do: ${firstWords(reason)}`,
          path: taskPath(task),
        }
      : {
          text: `${formatInteger(count)} xác nhận hoàn thành của ${unit} bị hủy vì ghi nhầm. Lý do gần nhất: ${firstWords(reason)}`,
          path: unitTasks(task.unitId, 'awaitingConfirmation'),
        },
});
export const partWithdrawn = (task: NoticeTask, reason: string): Notice => ({
  kind: 'withdrawn',
  unitId: task.unitId,
  words: (count, unit) =>
    count === 1
      ? {
          text: `Nhiệm vụ ${named(task)} của ${unit} được đưa ra khỏi kế hoạch. Lý do: ${firstWords(reason)}`,
          path: taskPath(task),
        }
      : {
          text: `${formatInteger(count)} phần việc của ${unit} được đưa ra khỏi kế hoạch. Lý do gần nhất: ${firstWords(reason)}`,
          path: unitTasks(task.unitId),
        },
});

/** What was said is not quoted: the author may take it back. `unitId` null: a leader of no unit. */
export const taskCommented = (
  task: Pick<NoticeTask, 'taskId' | 'taskCode' | 'taskTitle'>,
  commentId: number,
  author: { authorName: string; unitId: number | null },
): Notice => ({
  kind: 'commented',
  unitId: author.unitId ?? 0,
  batch: `commented ${task.taskId}`,
  words: (count, unit) => {
    const who = unit === '' ? author.authorName : `${author.authorName} (${unit})`;
    const often = count === 1 ? 'trao đổi' : `có ${formatInteger(count)} ý kiến trao đổi`;
    return {
      text: `${who} ${often} về nhiệm vụ ${named(task)}.`,
      path: `/nhiem-vu/${task.taskId}#trao-doi-${commentId}`,
    };
  },
});

/** The reminder of a day, most urgent first; null when nothing waits. `dueSoonDays` is null where plans differ. */
export function dayReminder(counts: DayCounts, dueSoonDays: number | null): Message | null {
  const dueSoon = dueSoonDays === null ? 'việc sắp đến hạn' : `việc đến hạn trong ${dueSoonDays} ngày`;
  const groups = [
    [counts.overdue, 'việc quá hạn'],
    [counts.dueSoon, dueSoon],
    [counts.returned, 'đề nghị bị trả lại'],
    [counts.toConfirm, 'đề nghị chờ xác nhận'],
    [counts.drafts, 'báo cáo còn là bản nháp'],
  ] as const;
  const said = groups.filter(([count]) => count > 0).map(([count, what]) => `${formatInteger(count)} ${what}`);
  return said.length === 0 ? null : { text: `Việc cần xử lý hôm nay: ${said.join(', ')}.`, path: '/viec-cua-toi' };
}

const taskPath = ({ taskId }: NoticeTask) => `/nhiem-vu/${taskId}`;
const unitTasks = (unitId: number, schedule?: string) =>
  `/nhiem-vu?unitId=${unitId}${schedule ? `&schedule=${schedule}` : ''}`;
/** `I.2 “Rà soát văn bản…” (Quý I)`: long enough to know it again. */
const named = ({ taskCode, taskTitle, occurrence }: Pick<NoticeTask, 'taskCode' | 'taskTitle' | 'occurrence'>) =>
  `${taskCode} “${shortened(taskTitle, 100)}”${occurrence ? ` (${occurrence})` : ''}`;
const firstWords = (reason: string) => shortened(reason.replace(/\s+/g, ' '), 120);

/** At most `max` characters, cut between words where there is a space to cut at. */
export function shortened(text: string, max: number): string {
  const characters = [...text];
  if (characters.length <= max) return text;
  const cut = characters.slice(0, max - 1).join('');
  const space = cut.lastIndexOf(' ');
  return `${space > max / 2 ? cut.slice(0, space) : cut}…`;
}
