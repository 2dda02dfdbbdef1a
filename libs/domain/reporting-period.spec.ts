import fc from 'fast-check';
import { addDays } from './plain-date';
import {
  differences,
  endingWith,
  kindOfCode,
  opensTheYear,
  tilings,
  windowBefore,
  yearBefore,
  type PeriodWindow,
} from './reporting-period';

const Q1 = { id: 1, from: '2025-12-15', to: '2026-03-14' };
const Q2 = { id: 2, from: '2026-03-15', to: '2026-06-14' };
const H1 = { id: 3, from: '2025-12-15', to: '2026-06-14' };
const Q3 = { id: 4, from: '2026-06-15', to: '2026-09-14' };
const Q4 = { id: 5, from: '2026-09-15', to: '2026-12-14' };
const YEAR = { id: 6, from: '2025-12-15', to: '2026-12-14' };
const TERM = { id: 7, from: '2026-01-01', to: '2026-12-14' };
const ALL = [YEAR, Q1, Q2, H1, Q3, Q4, TERM];
const ids = (periods: PeriodWindow[]) => periods.map(({ id }) => id);

describe('putting a window together', () => {
  it('a cumulative window is itself, or its parts, the fewest first; never both', () => {
    expect(tilings(H1, ALL).map(ids)).toEqual([[3], [1, 2]]);
    expect(tilings(YEAR, ALL).map(ids)).toEqual([[6], [3, 4, 5], [1, 2, 4, 5]]);
    expect(tilings(H1, [Q1, Q3, YEAR])).toEqual([]);
  });

  it('a day is a period too; one that ends before it begins is none', () => {
    const [day, rest] = [
      { id: 1, from: '2026-01-01', to: '2026-01-01' },
      { id: 2, from: '2026-01-02', to: '2026-01-31' },
    ];
    const reversed = { id: 3, from: '2026-01-02', to: '2026-01-01' };
    expect(tilings({ from: '2026-01-01', to: '2026-01-31' }, [reversed, day, rest]).map(ids)).toEqual([[1, 2]]);
  });

  it('however many ways there are, at most 200 are told', () => {
    const twice = Array.from({ length: 10 }, (_, n) => addDays('2026-01-01', n)).flatMap((day, n) => [
      { id: 2 * n, from: day, to: day },
      { id: 2 * n + 1, from: day, to: day },
    ]);
    expect(tilings({ from: '2026-01-01', to: '2026-01-10' }, twice)).toHaveLength(200);
    const wholes = [100, 101].map((id) => ({ id, from: '2026-01-01', to: '2026-01-11' }));
    expect(differences({ from: '2026-01-11', to: '2026-01-11' }, [...wholes, ...twice])).toHaveLength(200);
  });

  it('of several differences that of the fewest periods comes first, then that of the shortest whole', () => {
    const half = { id: 8, from: '2026-01-01', to: '2026-06-14' };
    const [january, later] = [
      { id: 9, from: '2026-01-01', to: '2026-01-31' },
      { id: 10, from: '2026-02-01', to: '2026-03-14' },
    ];
    const both = { id: 11, from: '2026-01-01', to: '2026-03-14' };
    const told = (periods: PeriodWindow[]) => differences(Q2, periods).map(({ whole, rest }) => [whole.id, ids(rest)]);
    for (const wholes of [
      [half, H1],
      [H1, half],
    ]) {
      expect(told([...wholes, Q1, january, later])).toEqual([
        [3, [1]],
        [8, [9, 10]],
      ]);
      expect(told([...wholes, Q1, both])).toEqual([
        [8, [11]],
        [3, [1]],
      ]);
    }
  });

  it('whatever periods there are, each tiling covers every day exactly once', () => {
    const window = fc.record({ from: fc.integer({ min: 0, max: 10 }), length: fc.integer({ min: 0, max: 6 }) });
    fc.assert(
      fc.property(fc.array(window, { maxLength: 25 }), (drawn) => {
        const periods = drawn.map(({ from, length }, id) => ({
          id,
          from: addDays('2026-01-01', from),
          to: addDays('2026-01-01', from + length),
        }));
        for (const tiling of tilings({ from: '2026-01-01', to: '2026-01-12' }, periods)) {
          const days = tiling.flatMap(({ from, to }) =>
            Array.from({ length: 40 }, (_, n) => addDays(from, n)).filter((day) => day <= to),
          );
          expect(days).toEqual(Array.from({ length: 12 }, (_, n) => addDays('2026-01-01', n)));
        }
      }),
    );
  });

  it.each([
    ['Quý II is six months less Quý I', Q2, [Q1, H1], [[3, [1]]]],
    [
      'the second half is the year less six months, however these are known',
      { from: '2026-06-15', to: '2026-12-14' },
      [YEAR, H1, Q1, Q2],
      [
        [6, [3]],
        [6, [1, 2]],
      ],
    ],
    ['Quý I is six months less Quý II', Q1, [H1, Q2, Q3], [[3, [2]]]],
    ['nine months is the year less Quý IV', { from: '2025-12-15', to: '2026-09-14' }, [YEAR, Q4], [[6, [5]]]],
    ['a window in the middle of a period is not', Q2, [YEAR], []],
    ['what is to be taken away must be covered whole', Q4, [YEAR, H1], []],
    ['the window itself is no difference', H1, [H1, Q1, Q2], []],
  ])('%s', (_, window, periods, expected) => {
    expect(differences(window, periods).map(({ whole, rest }) => [whole.id, ids(rest)])).toEqual(expected);
  });

  it('whatever periods there are, what happened on the days of the window comes out, of sums and of differences', () => {
    const days = fc.array(fc.nat(1000), { minLength: 12, maxLength: 12 });
    const spans = fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 14 });
    const day = (n: number) => addDays('2026-01-01', n);
    fc.assert(
      fc.property(days, spans, fc.tuple(fc.nat(11), fc.nat(11)), (amounts, drawn, asked) => {
        const [first, last] = [Math.min(...asked), Math.max(...asked)];
        const window = { from: day(first), to: day(last) };
        const sumOf = (from: number, to: number) =>
          amounts.slice(from, to + 1).reduce((sum, amount) => sum + amount, 0);
        const periods = drawn.map(([a, b], id) => ({ id, from: day(Math.min(a, b)), to: day(Math.max(a, b)) }));
        const stated = drawn.map(([a, b]) => sumOf(Math.min(a, b), Math.max(a, b)));
        const added = (tiling: PeriodWindow[]) => tiling.reduce((sum, { id }) => sum + stated[id]!, 0);
        for (const tiling of tilings(window, periods)) expect(added(tiling)).toBe(sumOf(first, last));
        for (const { whole, rest } of differences(window, periods))
          expect(stated[whole.id]! - added(rest)).toBe(sumOf(first, last));
      }),
      { numRuns: 200 },
    );
  });

  it('a stock is told by the window itself, then by what ends with it', () => {
    expect(ids(endingWith(H1, ALL))).toEqual([3, 2]);
    expect(ids(endingWith(YEAR, ALL))).toEqual([6, 7, 5]);
    expect(ids(endingWith(YEAR, [Q4, TERM, YEAR]))).toEqual([6, 7, 5]);
    expect(ids(endingWith(YEAR, [TERM, YEAR, Q4]))).toEqual([6, 7, 5]);
  });
});

it.each([
  [H1, { from: '2025-06-15', to: '2025-12-14' }, { from: '2024-12-15', to: '2025-06-14' }],
  [Q3, { from: '2026-03-15', to: '2026-06-14' }, { from: '2025-06-15', to: '2025-09-14' }],
  [YEAR, { from: '2024-12-15', to: '2025-12-14' }, { from: '2024-12-15', to: '2025-12-14' }],
  [
    { from: '2026-05-05', to: '2026-06-04' },
    { from: '2026-04-05', to: '2026-05-04' },
    { from: '2025-05-05', to: '2025-06-04' },
  ],
  [
    { from: '2028-02-29', to: '2028-02-29' },
    { from: '2028-01-29', to: '2028-02-28' },
    { from: '2027-02-28', to: '2027-02-28' },
  ],
])('%j follows the window before, and has one a year before', (window, before, lastYear) => {
  expect(windowBefore(window)).toEqual(before);
  expect(yearBefore(window)).toEqual(lastYear);
});

it.each([
  ['Q1', 'ministry'],
  ['H1', 'ministry'],
  ['Q3', 'ministry'],
  ['YEAR', 'ministry'],
  ['M06', 'internal'],
  ['M9', 'internal'],
  ['M13', 'range'],
  ['M9B', 'range'],
  ['KM9', 'range'],
  ['NHIEM-KY', 'range'],
])('%s is a period of kind %s unless somebody says otherwise', (code, kind) => expect(kindOfCode(code)).toBe(kind));

it('a period that opens with 15/12 of the year before holds the year until its end', () => {
  expect(opensTheYear(2026, '2025-12-15')).toBe(true);
  expect(opensTheYear(2026, '2026-06-15')).toBe(false);
});
