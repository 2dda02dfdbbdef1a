import fc from 'fast-check';
import { calendarFile, type CalendarEvent } from './calendar-event';

const event: CalendarEvent = {
  uid: 'meeting-7@son-la',
  sequence: 3,
  startsAt: '2026-10-14T18:30:00.000Z',
  endsAt: '2026-10-14T20:00:00.000Z',
  summary: 'Họp Ban Chỉ đạo cải cách hành chính quý III năm 2026; sơ kết, phương hướng, nhiệm vụ 3 tháng cuối năm',
  location: 'Phòng họp số 1, trụ sở UBND tỉnh',
  description: 'Chương trình:\n1. Kiểm điểm kết luận kỳ trước\\kèm tài liệu',
};
const file = (changes: Partial<CalendarEvent> = {}) =>
  calendarFile({ ...event, ...changes }, '2026-10-01T02:03:04.000Z');
const unfolded = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

describe('calendar file', () => {
  it('says the times on the province’s clock and the stamp in UTC', () => {
    expect(unfolded(file())).toEqual(
      expect.arrayContaining([
        'DTSTART;TZID=Asia/Ho_Chi_Minh:20261015T013000',
        'DTEND;TZID=Asia/Ho_Chi_Minh:20261015T030000',
        'DTSTAMP:20261001T020304Z',
        'UID:meeting-7@son-la',
        'SEQUENCE:3',
      ]),
    );
  });

  it('escapes what has a meaning of its own', () => {
    expect(unfolded(file())).toEqual(
      expect.arrayContaining([
        'LOCATION:Phòng họp số 1\\, trụ sở UBND tỉnh',
        'DESCRIPTION:Chương trình:\\n1. Kiểm điểm kết luận kỳ trước\\\\kèm tài liệu',
      ]),
    );
  });

  it('no line is longer than 75 octets, every letter stays whole, and all of it is there', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (summary) => {
        const text = file({ summary: summary.replace(/[\r\n]/g, ' ') });
        expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
        for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        const said = unfolded(text)
          .find((line) => line.startsWith('SUMMARY:'))!
          .slice(8);
        expect(said.replace(/\\(.)/g, '$1')).toBe(summary.replace(/[\r\n]/g, ' '));
      }),
    );
  });
});
