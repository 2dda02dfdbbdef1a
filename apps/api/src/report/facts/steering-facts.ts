import { Injectable } from '@nestjs/common';
import { MEETING_KIND_LABEL } from '#domain/committee';
import { formatDate } from '#domain/plain-date';
import type { FactDefinition, ReportFact } from '#domain/report-fact';
import { steeringText } from '#domain/report-steering';
import { windowOf, type FactProvider, type FactQuestion } from './fact-provider';

const GROUP = 'Chỉ đạo, điều hành';
const CONCLUSIONS = [
  ['total', 'số kết luận'],
  ['settled', 'kết luận đã giao nhiệm vụ hoặc không phát sinh nhiệm vụ'],
  ['completedOnTime', 'kết luận hoàn thành đúng hạn'],
  ['completedLate', 'kết luận hoàn thành quá hạn'],
  ['inProgress', 'kết luận đang thực hiện'],
  ['overdue', 'kết luận quá hạn chưa hoàn thành'],
  ['noTask', 'kết luận không phát sinh nhiệm vụ'],
  ['unassigned', 'kết luận chưa giao'],
] as const;

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
      ...CONCLUSIONS.map(([key, label]): FactDefinition => ({
        key: `conclusion.${key}`,
        label,
        unit: 'kết luận',
        kind: 'number',
        group: GROUP,
      })),
      { key: 'conclusion.settledRate', label: 'tỷ lệ kết luận đã giao hoặc đã xác định', kind: 'rate', group: GROUP },
      { key: 'meeting.text', label: 'Đoạn văn về họp và kết luận của Ban Chỉ đạo', kind: 'text', group: GROUP },
    ]);
  }

  /** A committee that did not meet is said nothing about, except that it held no meeting. */
  take(question: FactQuestion): Promise<ReportFact[]> {
    const { steering } = question.core;
    const meetings = steering?.meetings ?? [];
    const count: ReportFact = {
      key: 'meeting.count',
      label: 'Cuộc họp, hội nghị của Ban Chỉ đạo trong kỳ',
      kind: 'number',
      unit: 'cuộc',
      value: meetings.length,
      columns: ['Cuộc họp', 'Ngày'],
      rows: meetings.map((m) => ({ cells: [MEETING_KIND_LABEL[m.kind], formatDate(m.heldOn)] })),
    };
    if (!steering) return Promise.resolve([count]);
    const { conclusions } = steering;
    return Promise.resolve([
      count,
      ...CONCLUSIONS.map(([key, label]): ReportFact => ({
        key: `conclusion.${key}`,
        label,
        kind: 'number',
        unit: 'kết luận',
        value: conclusions[key],
      })),
      {
        key: 'conclusion.settledRate',
        label: 'tỷ lệ kết luận đã giao hoặc đã xác định',
        kind: 'rate',
        value: conclusions.settledRate,
      },
      {
        key: 'meeting.text',
        label: 'Họp và kết luận của Ban Chỉ đạo',
        kind: 'text',
        value: steeringText(steering, windowOf(question).to),
      },
    ]);
  }
}
