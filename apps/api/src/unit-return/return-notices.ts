import { formatDate, type PlainDate } from '#domain/plain-date';
import { formatInteger } from '#domain/vietnamese-number';
import { shortened, type Notice } from '#api/inbox/notices';

/** The return a notice is about. */
interface Told {
  id: number;
  unitId: number;
  periodTitle: string;
  dueOn: PlainDate;
}

const path = ({ id }: Told) => `/bao-cao-don-vi/${id}`;
const board = '/bao-cao-don-vi';
const firstWords = (reason: string) => shortened(reason.replace(/\s+/g, ' '), 160);
const notice = (row: Told, batch: string, words: (unit: string) => string, to = path(row)): Notice => ({
  kind: 'unitReturn',
  unitId: row.unitId,
  batch: `${batch} ${row.id}`,
  words: (_, unit) => ({ text: words(unit), path: to }),
});

export const returnOpened = (row: Told): Notice =>
  notice(
    row,
    'opened',
    (unit) => `${unit} báo cáo ${row.periodTitle}: nhập và gửi chậm nhất ngày ${formatDate(row.dueOn)}.`,
  );

export const returnReminded = (row: Told, daysLate: number): Notice =>
  notice(row, 'reminded', (unit) =>
    daysLate > 0
      ? `Đôn đốc: ${unit} chưa gửi báo cáo ${row.periodTitle}, đã quá hạn ${formatInteger(daysLate)} ngày (hạn ${formatDate(row.dueOn)}).`
      : `Nhắc: ${unit} chưa gửi báo cáo ${row.periodTitle}, hạn ${formatDate(row.dueOn)}.`,
  );

/** Told by the calendar, before the due date. */
export const returnWarned = (row: Told, daysLeft: number): Notice =>
  notice(
    row,
    'warned',
    (unit) =>
      `${daysLeft === 0 ? 'Hôm nay là hạn cuối' : `Còn ${formatInteger(daysLeft)} ngày đến hạn`}: ${unit} chưa gửi báo cáo ${row.periodTitle}, hạn ${formatDate(row.dueOn)}.`,
  );

/** Several units hand in on one morning: each entry leads to its own page. */
export const returnSubmitted = (row: Told): Notice =>
  notice(row, 'submitted', (unit) => `${unit} gửi báo cáo ${row.periodTitle}, chờ tiếp nhận.`);

export const returnGivenBack = (row: Told, reason: string): Notice =>
  notice(row, 'returned', (unit) => `Báo cáo ${row.periodTitle} của ${unit} bị trả lại. Lý do: ${firstWords(reason)}`);

export const returnAccepted = (row: Told): Notice =>
  notice(row, 'accepted', (unit) => `Báo cáo ${row.periodTitle} của ${unit} đã được tiếp nhận.`);

export const returnReopened = (row: Told, until: PlainDate, reason: string): Notice =>
  notice(
    row,
    'reopened',
    (unit) =>
      `Báo cáo ${row.periodTitle} của ${unit} được mở lại đến hết ngày ${formatDate(until)}. Lý do: ${firstWords(reason)}`,
  );

export const returnTakenOut = (row: Told, reason: string): Notice =>
  notice(
    row,
    'takenOut',
    (unit) => `${unit} không phải báo cáo ${row.periodTitle}. Lý do: ${firstWords(reason)}`,
    board,
  );
