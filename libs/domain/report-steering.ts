import { MEETING_KIND_LABEL, type MeetingKind } from './committee';
import type { ConclusionCounts } from './conclusion-figures';
import type { PlainDate } from './plain-date';
import { sentenceDate } from './report-figures';
import { formatInteger } from './vietnamese-number';

/** What section I.2 of the report is written from: the province's committee in the period (issue 5). */
export interface SteeringFacts {
  committee: string;
  meetings: { kind: MeetingKind; heldOn: PlainDate }[];
  /** Of those meetings. */
  conclusions: ConclusionCounts;
}

/**
 * "Trong kỳ báo cáo, Ban Chỉ đạo … tổ chức 2 cuộc họp, hội nghị (…), có 9 kết luận; tính đến ngày …". M5 is said in words
 * with its numbers; what is zero is left out. Null when the committee did not meet: nothing is claimed about it then.
 */
export function steeringText({ committee, meetings, conclusions: c }: SteeringFacts, asOf: PlainDate): string | null {
  if (meetings.length === 0) return null;
  const held = meetings.map((m) => `${MEETING_KIND_LABEL[m.kind]} ngày ${sentenceDate(m.heldOn)}`).join('; ');
  const met = `Trong kỳ báo cáo, ${committee} tổ chức ${formatInteger(meetings.length)} cuộc họp, hội nghị (${held})`;
  if (c.total === 0) return `${met}.`;
  const parts = [
    [c.completedOnTime, 'hoàn thành đúng hạn'],
    [c.completedLate, 'hoàn thành quá hạn'],
    [c.inProgress, 'đang thực hiện'],
    [c.overdue, 'quá hạn chưa hoàn thành'],
    [c.noTask, 'không phát sinh nhiệm vụ'],
    [c.unassigned, 'chưa giao'],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, what]) => `${formatInteger(count)} kết luận ${what}`);
  const settled = `đã giao nhiệm vụ hoặc xác định không phát sinh nhiệm vụ ${formatInteger(c.settled)}/${formatInteger(c.total)} kết luận, đạt ${c.settledRate.text}`;
  return `${met}, có ${formatInteger(c.total)} kết luận.\nTính đến ngày ${sentenceDate(asOf)}, ${settled}, trong đó ${said.join(', ')}.`;
}
