import fc from 'fast-check';
import { addDays } from './plain-date';
import { dueOnNonWorkingDay, hoursOn, nonWorkingReason, reminderIsDue, USUAL_HOURS, weekdayOf } from './working-calendar';

const calendar = {
  hours: [
    { ...USUAL_HOURS, validFrom: '2026-07-01', workdays: [1, 2, 3, 4, 5, 6], reminderAt: '08:00' },
    { ...USUAL_HOURS, validFrom: '2026-01-01' },
  ],
  holidays: [
    { date: '2026-04-30', name: 'Ngày Giải phóng miền Nam', kind: 'off' as const },
    { date: '2026-01-10', name: 'Làm bù ngày 02/01/2026', kind: 'work' as const },
  ],
};

describe('working days', () => {
  test.each([
    ['2026-04-30', 'Ngày Giải phóng miền Nam'],
    ['2026-05-01', null],
    ['2026-01-10', null],
    ['2026-01-17', 'Thứ Bảy'],
    ['2026-06-27', 'Thứ Bảy'],
    ['2026-07-04', null],
    ['2026-07-05', 'Chủ nhật'],
    ['2024-02-29', null],
  ])('%s: %s', (day, reason) => {
    expect(nonWorkingReason(calendar, day)).toBe(reason);
    const said = dueOnNonWorkingDay(calendar, day);
    if (reason === null) expect(said).toBeNull();
    else expect(said).toContain(reason);
  });

  it('says that the due date stays', () =>
    expect(dueOnNonWorkingDay(calendar, '2026-04-30')).toBe(
      'Ngày 30/04/2026 là ngày nghỉ (Ngày Giải phóng miền Nam); ngày đến hạn giữ nguyên.',
    ));

  it('of the hours that have begun the last hold, in whatever order they stand', () => {
    expect(hoursOn(calendar, '2026-06-30').reminderAt).toBe('07:00');
    expect(hoursOn(calendar, '2026-07-01').reminderAt).toBe('08:00');
    expect(hoursOn({ hours: [], holidays: [] }, '2026-07-01')).toEqual(USUAL_HOURS);
  });

  it('where nobody works, every day of the week is called by its name', () => {
    const closed = { hours: [{ ...USUAL_HOURS, workdays: [] }], holidays: [] };
    const week = Array.from({ length: 7 }, (_, n) => nonWorkingReason(closed, addDays('2026-11-16', n)));
    expect(week).toEqual(['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật']);
  });

  it('weekdays follow each other', () => {
    expect(weekdayOf('2026-11-22')).toBe(7);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (n) => {
        const day = addDays('2000-01-01', n);
        expect(weekdayOf(addDays(day, 1))).toBe((weekdayOf(day) % 7) + 1);
      }),
    );
  });

  test.each([
    ['2026-07-01T00:59:00.000Z', false],
    ['2026-07-01T01:00:00.000Z', true],
    ['2026-06-30T17:00:00.000Z', false],
    ['2026-06-30T16:59:00.000Z', true],
  ])('at %s the reminder is due: %s', (now, due) => expect(reminderIsDue(calendar, now)).toBe(due));
});
