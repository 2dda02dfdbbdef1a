import fc from 'fast-check';
import {
  addDays,
  dateInProvince,
  daysBetween,
  endOfMonth,
  formatDate,
  formatInstant,
  isPlainDate,
  maxDate,
  minDate,
  parseVietnameseDate,
  startInProvince,
} from './plain-date';

const plainDates = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10));

describe('isPlainDate', () => {
  it.each(['1900-01-01', '2199-12-31', '2024-02-29', '2000-02-29', '2026-06-30'])('accepts %s', (text) => {
    expect(isPlainDate(text)).toBe(true);
  });

  it.each([
    '1899-12-31',
    '2200-01-01',
    '2026-02-29',
    '1900-02-29',
    '2026-06-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-1',
    '2026-01-01T00:00:00.000Z',
    ' 2026-01-01',
    '2026-01-01\n',
    '',
    null,
    undefined,
    20260101,
    ['2026-01-01'],
    new Date(0),
  ])('refuses %p', (value) => {
    expect(isPlainDate(value)).toBe(false);
  });
});

describe('arithmetic', () => {
  it.each([
    ['2026-06-30', 1, '2026-07-01'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-02-28', 1, '2026-03-01'],
    ['2025-12-15', 181, '2026-06-14'],
    ['2026-06-30', 0, '2026-06-30'],
  ])('%s + %i days is %s', (from, n, to) => {
    expect(addDays(from, n)).toBe(to);
    expect(daysBetween(from, to)).toBe(n);
  });

  it('refuses to leave the calendar, half days and days that do not exist', () => {
    expect(() => addDays('2199-12-31', 1)).toThrow(RangeError);
    expect(() => addDays('1900-01-01', -1)).toThrow(RangeError);
    expect(() => addDays('2026-01-01', Number.MAX_SAFE_INTEGER)).toThrow(RangeError);
    expect(() => addDays('2026-01-01', 0.5)).toThrow(RangeError);
    expect(() => addDays('2026-02-30', 1)).toThrow(RangeError);
    expect(() => daysBetween('2026-01-01', '')).toThrow(RangeError);
  });

  it('goes there and back again, and keeps text order equal to calendar order', () => {
    fc.assert(
      fc.property(plainDates, plainDates, (a, b) => {
        expect(addDays(a, daysBetween(a, b))).toBe(b);
        expect(Math.sign(daysBetween(a, b))).toBe(a < b ? 1 : a > b ? -1 : 0);
        expect([minDate(a, b), maxDate(a, b)]).toEqual([a, b].sort());
      }),
    );
  });

  it('chooses among several days and refuses to choose among none', () => {
    expect(minDate('2026-07-31', '2026-06-30', '2026-12-31')).toBe('2026-06-30');
    expect(maxDate('2026-07-31', '2026-12-31', '2026-06-30')).toBe('2026-12-31');
    expect(() => minDate()).toThrow(RangeError);
    expect(() => maxDate()).toThrow(RangeError);
    expect(() => maxDate('2026-06-30', 'Quý II')).toThrow(RangeError);
  });

  it.each([
    [2026, 1, '2026-01-31'],
    [2026, 2, '2026-02-28'],
    [2024, 2, '2024-02-29'],
    [2026, 6, '2026-06-30'],
    [2026, 12, '2026-12-31'],
  ])('month %i-%i ends on %s', (year, month, end) => {
    expect(endOfMonth(year, month)).toBe(end);
  });

  it.each([
    [2026, 0],
    [2026, 13],
    [2026, 1.5],
    [1899, 12],
    [2200, 1],
  ])('refuses month %d-%d', (year, month) => {
    expect(() => endOfMonth(year, month)).toThrow(RangeError);
  });
});

describe('the province clock', () => {
  it.each([
    ['2026-06-30T16:59:59.999Z', '2026-06-30', '23:59 30/06/2026'],
    ['2026-06-30T17:00:00.000Z', '2026-07-01', '00:00 01/07/2026'],
    ['2025-12-31T17:00:00.000Z', '2026-01-01', '00:00 01/01/2026'],
    ['2026-11-22T05:00:00.000Z', '2026-11-22', '12:00 22/11/2026'],
  ])('%s is %s, shown as %s', (instant, day, shown) => {
    expect(dateInProvince(instant)).toBe(day);
    expect(formatInstant(instant)).toBe(shown);
  });

  it('begins a day at the moment before which it was the day before', () => {
    expect(startInProvince('2026-11-24')).toBe('2026-11-23T17:00:00.000Z');
    expect(startInProvince('2199-12-31', 1)).toBe('2199-12-31T17:00:00.000Z');
    expect(dateInProvince(startInProvince('2026-01-01'))).toBe('2026-01-01');
  });

  it('agrees with the time zone database', () => {
    const clock = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short' });
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1980-01-01'), max: new Date('2150-01-01'), noInvalidDate: true }),
        (moment) => {
          expect(dateInProvince(moment.toISOString())).toBe(clock.format(moment));
        },
      ),
    );
  });

  it.each(['', '2026-06-30', '2026-06-30T17:00:00Z', '2026-06-30T17:00:00.000+07:00', '2026-02-30T00:00:00.000Z'])(
    'refuses %p as an instant',
    (text) => {
      expect(() => dateInProvince(text)).toThrow(RangeError);
      expect(() => formatInstant(text)).toThrow(RangeError);
    },
  );
});

describe('reading and writing days', () => {
  it.each([
    ['30/6/2026', '2026-06-30'],
    ['30/06/2026', '2026-06-30'],
    ['05-01-2026', '2026-01-05'],
    ['13.6.2019', '2019-06-13'],
    [' 11.12.2016 ', '2016-12-11'],
    ['2026-06-30', '2026-06-30'],
    ['29/2/2024', '2024-02-29'],
  ])('reads %p as %s', (text, day) => {
    expect(parseVietnameseDate(text)).toBe(day);
  });

  it.each([
    '130/6/2026',
    '31/6/2026',
    '29/2/2026',
    '0/1/2026',
    '1/0/2026',
    '6/30/2026',
    '30/6',
    '30/6/26',
    '30/6.2026',
    '30/6/2026 08:00',
    '2026-06-31',
    '30/6/1899',
    'Quý II',
    '',
  ])('refuses %p', (text) => {
    expect(parseVietnameseDate(text)).toBeNull();
  });

  it('reads back every day it writes', () => {
    expect(formatDate('2026-01-05')).toBe('05/01/2026');
    fc.assert(fc.property(plainDates, (day) => expect(parseVietnameseDate(formatDate(day))).toBe(day)));
    expect(() => formatDate('2026-06-31')).toThrow(RangeError);
  });

  it('never makes up a day from arbitrary text', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9/.-]{0,12}$/), (text) => {
        const day = parseVietnameseDate(text);
        expect(day === null || isPlainDate(day)).toBe(true);
      }),
    );
  });
});
