import fc from 'fast-check';
import { documentDate, documentDateLine, documentNumber } from './document-format';
import { parseVietnameseDate } from './plain-date';

describe('document dates (Decree 30/2020, annex I)', () => {
  it.each([
    ['2026-01-05', 'ngày 05 tháng 01 năm 2026'],
    ['2019-06-29', 'ngày 29 tháng 6 năm 2019'],
    ['2026-02-03', 'ngày 03 tháng 02 năm 2026'],
    ['2026-12-04', 'ngày 04 tháng 12 năm 2026'],
    ['2026-03-10', 'ngày 10 tháng 3 năm 2026'],
    ['2026-10-31', 'ngày 31 tháng 10 năm 2026'],
  ])('%s is "%s"', (date, text) => {
    expect(documentDate(date)).toBe(text);
    expect(documentDateLine('Sơn La', date)).toBe(`Sơn La, ${text}`);
    expect(documentDateLine('Sơn La', date, 1999)).toBe(`Sơn La, ${text}`);
  });

  it('leaves room for the day and the month of a draft', () => {
    expect(documentDateLine('Sơn La', null, 2026)).toBe('Sơn La, ngày     tháng     năm 2026');
    expect(documentDateLine('Sơn La', null)).toMatch(/^Sơn La, ngày {5}tháng {5}năm {6}$/);
  });

  it('refuses a day that does not exist', () => {
    expect(() => documentDate('2026-06-31')).toThrow(RangeError);
    expect(() => documentDateLine('Sơn La', '')).toThrow(RangeError);
  });

  it('pads exactly the days below 10 and the months 1 and 2, and loses nothing', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (moment) => {
        const date = moment.toISOString().slice(0, 10);
        const text = documentDate(date);
        expect(text).toMatch(/^ngày (0[1-9]|[123]\d) tháng (0[12]|[3-9]|1[0-2]) năm \d{4}$/);
        expect(parseVietnameseDate(text.match(/\d+/g)!.join('/'))).toBe(date);
      }),
    );
  });
});

describe('documentNumber', () => {
  it.each([
    [5, 'BC-UBND', '05/BC-UBND'],
    [1, 'TB-VPUBND', '01/TB-VPUBND'],
    [10, 'BC-UBND', '10/BC-UBND'],
    [1546, 'QĐ-UBND', '1546/QĐ-UBND'],
    [null, 'BC-UBND', '      /BC-UBND'],
  ])('%p and %s give "%s"', (number, symbol, text) => {
    expect(documentNumber(number, symbol)).toBe(text);
  });

  it.each([0, -1, 1.5, NaN])('refuses %d', (number) => {
    expect(() => documentNumber(number, 'BC-UBND')).toThrow(RangeError);
  });
});
