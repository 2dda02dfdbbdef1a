import { nextWorkingDay, periodFaults, type PeriodDates } from './period-rules';
import { USUAL_HOURS } from './working-calendar';

const calendar = { hours: [], holidays: [{ date: '2026-06-15', name: 'Nghỉ bù', kind: 'off' as const }] };

/** Six months of 2026: the cut-off is Sunday 14/6, Monday 15/6 is a day off. */
const HALF: PeriodDates = { kind: 'ministry', from: '2025-12-15', to: '2026-06-14', dues: {} };
const faults = (changes: Partial<PeriodDates>) =>
  periodFaults({ ...HALF, ...changes }, calendar).map(({ field, message }) => [field, message]);

describe('the dates of a period (Decree 09/2019/NĐ-CP, article 8)', () => {
  it.each([
    ['2026-06-10', '2026-06-11'],
    ['2026-06-12', '2026-06-16'],
    ['2026-06-14', '2026-06-16'],
  ])('the working day after %s is %s', (day, next) => expect(nextWorkingDay(calendar, day)).toBe(next));

  it('a calendar without working days is left after two months', () => {
    const closed = { hours: [{ ...USUAL_HOURS, workdays: [] }], holidays: [] };
    expect(nextWorkingDay(closed, '2026-06-14')).toBe('2026-06-15');
    const reopened = (date: string) => ({ ...closed, holidays: [{ date, name: 'Làm bù', kind: 'work' as const }] });
    expect(nextWorkingDay(reopened('2026-03-02'), '2026-01-01')).toBe('2026-03-02');
    expect(nextWorkingDay(reopened('2026-03-03'), '2026-01-01')).toBe('2026-01-02');
  });

  it('the window does not end before it begins; a day is a window', () => {
    expect(faults({ to: '2025-12-14', dues: { unit: '2025-01-01' } })).toEqual([
      ['to', 'Ngày chốt số liệu phải từ ngày 15/12/2025 trở đi'],
    ]);
    expect(faults({ to: '2025-12-15' })).toEqual([]);
  });

  it('nothing is due before one working day after the cut-off, unless a document asks for a free range', () => {
    const early = { unit: '2026-06-15' };
    const message =
      'Sớm nhất là 16/06/2026: hạn gửi phải sau ngày chốt số liệu 14/06/2026 ít nhất 01 ngày làm việc (Nghị định 09/2019/NĐ-CP, Điều 8)';
    expect(faults({ dues: early })).toEqual([['dues.unit', message]]);
    expect(faults({ kind: 'internal', dues: early })).toEqual([['dues.unit', message]]);
    expect(faults({ kind: 'range', dues: early })).toEqual([]);
    expect(faults({ dues: { unit: '2026-06-16' } })).toEqual([]);
  });

  it('no level is due before the one it waits for, whichever levels have a date', () => {
    expect(
      faults({ dues: { unit: '2026-06-16', agency: '2026-06-16', province: '2026-06-18', ministry: '2026-06-20' } }),
    ).toEqual([]);
    expect(faults({ dues: { unit: '2026-06-18', ministry: '2026-06-17' } })).toEqual([
      ['dues.ministry', 'Không được trước hạn của bước trước (Đơn vị gửi cơ quan thường trực: 18/06/2026)'],
    ]);
    expect(faults({ dues: { agency: '2026-06-19', province: '2026-06-18', ministry: '2026-06-17' } })).toEqual([
      ['dues.province', 'Không được trước hạn của bước trước (Cơ quan thường trực tổng hợp: 19/06/2026)'],
      ['dues.ministry', 'Không được trước hạn của bước trước (Tỉnh ký ban hành: 18/06/2026)'],
    ]);
  });
});
