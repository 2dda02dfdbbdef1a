import fc from 'fast-check';
import { readDeadline } from './deadline';
import { formatDate, isPlainDate } from './plain-date';
import { roman } from './vietnamese-number';

describe('readDeadline', () => {
  it.each([
    ['', 'none', null],
    ['  ', 'none', null],
    ['Không có thời hạn', 'none', null],
    ['Thường xuyên', 'none', null],
    ['30/6', 'date', '2026-06-30'],
    ['30/06', 'date', '2026-06-30'],
    ['30.6', 'date', '2026-06-30'],
    ['30/6/2026', 'date', '2026-06-30'],
    ['30-6-2027', 'date', '2027-06-30'],
    ['Trước 15/11', 'date', '2026-11-15'],
    ['Trước ngày 20/12/2026', 'date', '2026-12-20'],
    ['Ngày 20/12/2025.', 'date', '2025-12-20'],
    ['Tháng 5', 'month', '2026-05-31'],
    ['Tháng 02', 'month', '2026-02-28'],
    ['Tháng 2/2028', 'month', '2028-02-29'],
    ['Tháng 12/2025', 'month', '2025-12-31'],
    ['Tháng 12 năm 2025', 'month', '2025-12-31'],
    ['Quý I', 'quarter', '2026-03-31'],
    ['Quý II', 'quarter', '2026-06-30'],
    ['Quý II/2026', 'quarter', '2026-06-30'],
    ['Quý 2', 'quarter', '2026-06-30'],
    ['Quý III năm 2027', 'quarter', '2027-09-30'],
    ['Quý IV', 'quarter', '2026-12-31'],
    ['6 tháng đầu năm', 'half', '2026-06-30'],
    ['6 tháng đầu năm 2027', 'half', '2027-06-30'],
    ['6 tháng cuối năm', 'half', '2026-12-31'],
    ['Năm 2026', 'year', '2026-12-31'],
    ['Trong năm', 'year', '2026-12-31'],
    ['Trong năm 2027', 'year', '2027-12-31'],
  ])('reads "%s" in the plan of 2026 as %s, due %s', (text, kind, dueOn) => {
    expect(readDeadline(text, 2026)).toEqual({ kind, dueOn });
    expect(readDeadline(` ${text.toUpperCase()} `.normalize('NFD'), 2026)).toEqual({ kind, dueOn });
  });

  it.each([
    ['31/6', 'Ngày 31/6/2026 không có trong lịch. Hãy kiểm tra lại ngày và tháng.'],
    ['Trước ngày 29/2', 'Ngày 29/2/2026 không có trong lịch. Hãy kiểm tra lại ngày và tháng.'],
    ['30/13/2026', 'Ngày 30/13/2026 không có trong lịch. Hãy kiểm tra lại ngày và tháng.'],
    ['Tháng 13', 'Không có tháng 13. Tháng phải từ 1 đến 12.'],
    ['Tháng 0', 'Không có tháng 0. Tháng phải từ 1 đến 12.'],
    ['Quý 5', 'Không có quý 5. Quý phải từ I đến IV.'],
    ['Quý v', 'Không có quý V. Quý phải từ I đến IV.'],
    ['Quý IIII', 'Không có quý IIII. Quý phải từ I đến IV.'],
    ['30/6/2626', 'Năm 2626 nằm ngoài khoảng từ 1900 đến 2199.'],
    ['Năm 0206', 'Năm 0206 nằm ngoài khoảng từ 1900 đến 2199.'],
  ])('says what is impossible in "%s"', (text, error) => {
    expect(readDeadline(text, 2026)).toEqual({ error });
  });

  it.each([
    'Hằng quý',
    'Quý II, IV',
    'Theo tiến độ',
    'Trước quý II',
    'Trước tháng 5',
    'Sau khi có hướng dẫn',
    'Sở Nội vụ 30/6',
    '30/6 và 30/9',
    '6-12',
    'năm',
  ])('says that it does not understand "%s"', (text) => {
    const reading = readDeadline(text, 2026);
    expect(reading).toEqual({ error: expect.stringMatching(/^Chưa hiểu thời hạn “.+”\. Hãy ghi như: /) });
    expect((reading as { error: string }).error).toContain(`“${text}”`);
  });

  it('reads 29/2 by the year of the plan', () => {
    expect(readDeadline('29/2', 2028)).toEqual({ kind: 'date', dueOn: '2028-02-29' });
    expect(() => readDeadline('29/2', 26)).toThrow(RangeError);
  });

  const days = fc
    .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
    .map((moment) => moment.toISOString().slice(0, 10));

  it('reads every printed day as that day, "trước" included', () => {
    fc.assert(
      fc.property(days, fc.constantFrom('', 'Ngày ', 'Trước ', 'Trước ngày '), (day, before) => {
        expect(readDeadline(before + formatDate(day), 2026)).toEqual({ kind: 'date', dueOn: day });
        expect(readDeadline(before + formatDate(day).slice(0, 5), Number(day.slice(0, 4)))).toEqual({
          kind: 'date',
          dueOn: day,
        });
      }),
    );
  });

  it('gives the last month of a quarter the same due day as the quarter', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1900, max: 2199 }), (quarter, year) => {
        expect(readDeadline(`Quý ${roman(quarter)}`, year)).toEqual({
          ...readDeadline(`Tháng ${quarter * 3}`, year),
          kind: 'quarter',
        });
      }),
    );
  });

  it('answers any text with a real day, no deadline, or a sentence; it never throws', () => {
    const words = [
      'Trước',
      'ngày',
      'tháng',
      'quý',
      'năm',
      'II',
      '6',
      '30/6',
      '/',
      '2026',
      '99',
      'đầu',
      'trong',
      ' ',
      '.',
    ];
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom(...words), { maxLength: 6 }).map((parts) => parts.join(' ')),
    );
    fc.assert(
      fc.property(text, (written) => {
        const reading = readDeadline(written, 2026);
        if ('error' in reading) expect(reading.error).toMatch(/\.$/);
        else expect(reading.kind === 'none' ? reading.dueOn === null : isPlainDate(reading.dueOn)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
