import { Injectable } from '@nestjs/common';
import { CONCLUSION_STATUS_LABEL, matchesConclusion, type ConclusionFilter } from '#domain/conclusion-status';
import { formatDate } from '#domain/plain-date';
import type { FactDefinition, FactRow, ReportFact } from '#domain/report-fact';
import { steeringText } from '#domain/report-steering';
import type { SteeringConclusion } from '#api/meeting/steering-facts.queries';
import { windowOf, type FactProvider, type FactQuestion } from './fact-provider';

const GROUP = 'Chỉ đạo, điều hành';
const COUNTS: [key: ConclusionFilter | 'total', label: string][] = [
  ['total', 'số kết luận'],
  ['settled', 'kết luận đã giao nhiệm vụ hoặc không phát sinh nhiệm vụ'],
  ['completedOnTime', 'kết luận hoàn thành đúng hạn'],
  ['completedLate', 'kết luận hoàn thành quá hạn'],
  ['inProgress', 'kết luận đang thực hiện'],
  ['overdue', 'kết luận quá hạn chưa hoàn thành'],
  ['noTask', 'kết luận không phát sinh nhiệm vụ'],
  ['unassigned', 'kết luận chưa giao'],
];
const CONCLUSION_COLUMNS = ['Cuộc họp', 'Kết luận', 'Nội dung', 'Tình trạng', 'Thời hạn', 'Ngày hoàn thành'];

/** Meetings of the province's committee in the period, and their conclusions on the day of the figures (issue 5). */
@Injectable()
export class SteeringFacts implements FactProvider {
  definitions(): Promise<FactDefinition[]> {
    return Promise.resolve([
      {
        key: 'meeting.count',
        label: 'số cuộc họp, hội nghị của Ban Chỉ đạo trong kỳ',
        unit: 'cuộc',
        kind: 'number',
        group: GROUP,
        hasList: true,
      },
      ...COUNTS.map(([key, label]): FactDefinition => ({
        key: `conclusion.${key}`,
        label,
        unit: 'kết luận',
        kind: 'number',
        group: GROUP,
        hasList: true,
      })),
      { key: 'conclusion.settledRate', label: 'tỷ lệ kết luận đã giao hoặc đã xác định', kind: 'rate', group: GROUP },
      { key: 'meeting.text', label: 'Đoạn văn về họp và kết luận của Ban Chỉ đạo', kind: 'text', group: GROUP },
    ]);
  }

  /** A committee that did not meet is said nothing about, except that it held no meeting. */
  take(question: FactQuestion): Promise<ReportFact[]> {
    const { steering } = question;
    const meetings = steering?.meetings ?? [];
    const count: ReportFact = {
      key: 'meeting.count',
      label: 'Cuộc họp, hội nghị của Ban Chỉ đạo trong kỳ',
      kind: 'number',
      unit: 'cuộc',
      value: meetings.length,
      columns: ['Cuộc họp', 'Ngày'],
      rows: meetings.map(({ id, name, heldOn }) => ({
        cells: [name, formatDate(heldOn)],
        subject: { type: 'meeting', id },
      })),
    };
    if (!steering) return Promise.resolve([count]);
    const { facts, conclusions } = steering;
    const matching = (key: ConclusionFilter | 'total') =>
      key === 'total' ? conclusions : conclusions.filter(({ state }) => matchesConclusion(state, key));
    return Promise.resolve([
      count,
      ...COUNTS.map(([key, label]): ReportFact => ({
        key: `conclusion.${key}`,
        label,
        kind: 'number',
        unit: 'kết luận',
        value: matching(key).length,
        columns: CONCLUSION_COLUMNS,
        rows: matching(key).map(conclusionRow),
      })),
      {
        key: 'conclusion.settledRate',
        label: 'tỷ lệ kết luận đã giao hoặc đã xác định',
        kind: 'rate',
        value: facts.conclusions.settledRate,
      },
      {
        key: 'meeting.text',
        label: 'Họp và kết luận của Ban Chỉ đạo',
        kind: 'text',
        value: steeringText(facts, windowOf(question).to),
      },
    ]);
  }
}

function conclusionRow({ meeting, number, text, state }: SteeringConclusion): FactRow {
  const { status, late, dueOn, completedOn } = state;
  const label = status === 'completed' && late ? 'Hoàn thành quá hạn' : CONCLUSION_STATUS_LABEL[status];
  const day = (date: string | null) => (date === null ? '–' : formatDate(date));
  const held = `${meeting.name} ngày ${formatDate(meeting.heldOn)}`;
  return {
    cells: [held, String(number), text ?? 'Thông báo kết luận chưa được ban hành', label, day(dueOn), day(completedOn)],
    subject: { type: 'meeting', id: meeting.id },
  };
}
