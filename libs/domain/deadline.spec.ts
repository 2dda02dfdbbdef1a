import fc from 'fast-check';
import { readDeadline, type DeadlineReading } from './deadline';
import { formatDate, isPlainDate } from './plain-date';

/** The reading in short: kind, and code → due day of every occurrence. */
function shortly(text: string, year = 2026): [string, Record<string, string>] {
  const reading = readDeadline(text, year) as DeadlineReading;
  return [reading.kind, Object.fromEntries(reading.occurrences.map(({ code, dueOn }) => [code, dueOn]))];
}

const QUARTERS = { Q1: '2026-03-31', Q2: '2026-06-30', Q3: '2026-09-30', Q4: '2026-12-31' };

/** Every wording of domain.md §4.3 and of the plan of 71 tasks in §11.4, as a plan of 2026 means it. */
const WORDINGS: [string, string, Record<string, string>][] = [
  ['', 'none', {}],
  ['30/6', 'date', { '': '2026-06-30' }],
  ['Trước 15/11', 'date', { '': '2026-11-15' }],
  ['Trước ngày 20/12/2026', 'date', { '': '2026-12-20' }],
  ['Tháng 5', 'month', { '': '2026-05-31' }],
  ['Quý II', 'quarter', { '': '2026-06-30' }],
  ['Quý II, IV', 'quarter', { Q2: '2026-06-30', Q4: '2026-12-31' }],
  ['6 tháng đầu năm', 'half', { '': '2026-06-30' }],
  ['Năm 2026', 'year', { '': '2026-12-31' }],
  ['Trong năm', 'year', { '': '2026-12-31' }],
  ['Hằng quý', 'recurring', QUARTERS],
  ['Thường xuyên', 'continuous', {}],
  ['Theo kế hoạch', 'external', {}],
  ['Theo tiến độ', 'external', {}],
  ['Theo hướng dẫn của TW', 'external', {}],
  ['Theo hướng dẫn của Bộ', 'external', {}],
  ['Sau khi có hướng dẫn', 'afterEvent', {}],
  ['Sau khi NĐ có hiệu lực', 'afterEvent', {}],
  ['Tháng 12/2025', 'month', { '': '2025-12-31' }],
  ['Quý I', 'quarter', { '': '2026-03-31' }],
  ['Quý III', 'quarter', { '': '2026-09-30' }],
  ['Quý IV', 'quarter', { '': '2026-12-31' }],
  ['15/11', 'date', { '': '2026-11-15' }],
  ['15/12', 'date', { '': '2026-12-15' }],
  ['30/9', 'date', { '': '2026-09-30' }],
  ['Theo kỳ họp HĐND', 'external', {}],
];

describe('readDeadline', () => {
  it.each(WORDINGS)('reads "%s" in the plan of 2026 as %s, due %j', (text, kind, dueByCode) => {
    expect(shortly(text)).toEqual([kind, dueByCode]);
  });

  it('reads "Hằng tháng" as twelve months', () => {
    const { kind, dueOn, occurrences } = readDeadline('Hằng tháng', 2026) as DeadlineReading;
    expect([kind, dueOn, occurrences.length]).toEqual(['recurring', '2026-12-31', 12]);
    expect(occurrences[1]).toEqual({ code: 'T02', label: 'Tháng 2', opensOn: '2026-02-01', dueOn: '2026-02-28' });
  });

  it.each<[string, string, Record<string, string>]>([
    ['30 / 6', 'date', { '': '2026-06-30' }],
    ['30/ 6', 'date', { '': '2026-06-30' }],
    ['30 /6', 'date', { '': '2026-06-30' }],
    ['15–11–2026', 'date', { '': '2026-11-15' }],
    ['Quý II ..', 'quarter', { '': '2026-06-30' }],
    ['Quý II ,IV', 'quarter', { Q2: '2026-06-30', Q4: '2026-12-31' }],
    ['Quý II;IV', 'quarter', { Q2: '2026-06-30', Q4: '2026-12-31' }],
    ['Quý II + IV', 'quarter', { Q2: '2026-06-30', Q4: '2026-12-31' }],
    ['Quý II&IV', 'quarter', { Q2: '2026-06-30', Q4: '2026-12-31' }],
    ['Quý II, và IV', 'quarter', { Q2: '2026-06-30', Q4: '2026-12-31' }],
    ['Hoàn thành trước 15/11', 'date', { '': '2026-11-15' }],
    ['Thực hiện xong trước 15/11', 'date', { '': '2026-11-15' }],
    ['Xong quý II', 'quarter', { '': '2026-06-30' }],
    ['Sáu tháng đầu năm', 'half', { '': '2026-06-30' }],
    ['Sáu  tháng đầu năm', 'half', { '': '2026-06-30' }],
    ['Trước 17h ngày 15/11', 'date', { '': '2026-11-15' }],
    ['Trước 8 giờ ngày 15/11', 'date', { '': '2026-11-15' }],
    ['Trước 17h30 ngày 15/11', 'date', { '': '2026-11-15' }],
    ['Trước 17:30 ngày 15/11', 'date', { '': '2026-11-15' }],
    ['Trước 17 giờ 30 phút, ngày 15/11/2026', 'date', { '': '2026-11-15' }],
    ['Định kỳ 6 tháng, năm', 'recurring', { H1: '2026-06-30', Y: '2026-12-31' }],
    ['30/6 và 30/11', 'date', { D0630: '2026-06-30', D1130: '2026-11-30' }],
  ])('reads "%s" as it is written in other plans: %s, due %j', (text, kind, dueByCode) => {
    expect(shortly(text)).toEqual([kind, dueByCode]);
  });

  it.each('hai;ba;bốn;năm;sáu;bảy;tám;chín;mười;mười một;mười hai'.split(';').map((word, i) => [i + 2, word] as const))(
    'of %i months it says that there are %s',
    (count, word) => {
      const months = Array.from({ length: count }, (_, i) => i + 1).join(', ');
      const { reading } = readDeadline(`Tháng ${months}`, 2026) as DeadlineReading;
      expect(reading.startsWith(`Hiểu là: ${word} kỳ, đến hạn 31/01`)).toBe(true);
    },
  );

  it('the hour of the day does not take the day away, even where "trước" excludes it', () => {
    expect(readDeadline('Trước 17h ngày 15/11', 2026, { beforeIsInclusive: false })).toMatchObject({
      dueOn: '2026-11-15',
    });
    expect(readDeadline('Trước ngày 15/11', 2026, { beforeIsInclusive: false })).toMatchObject({ dueOn: '2026-11-14' });
  });

  it('names and opens each occurrence as its period does', () => {
    expect(readDeadline('Quý II, IV', 2026)).toEqual({
      kind: 'quarter',
      dueOn: '2026-12-31',
      occurrences: [
        { code: 'Q2', label: 'Quý II', opensOn: '2026-04-01', dueOn: '2026-06-30' },
        { code: 'Q4', label: 'Quý IV', opensOn: '2026-10-01', dueOn: '2026-12-31' },
      ],
      reading: 'Hiểu là: hai kỳ, đến hạn 30/06 và 31/12/2026.',
    });
    expect(readDeadline('6 tháng, năm', 2026)).toMatchObject({
      occurrences: [
        { code: 'H1', label: '6 tháng đầu năm', opensOn: '2026-01-01' },
        { code: 'Y', label: 'Năm 2026', opensOn: '2026-01-01' },
      ],
    });
    expect(readDeadline('Trước 15/11', 2026)).toMatchObject({
      occurrences: [{ code: '', label: 'Ngày 15/11/2026', opensOn: '2026-01-01', dueOn: '2026-11-15' }],
    });
    expect(readDeadline('6 tháng cuối năm 2027', 2026)).toMatchObject({
      occurrences: [{ code: '', label: '6 tháng cuối năm 2027', opensOn: '2027-07-01', dueOn: '2027-12-31' }],
    });
  });

  it.each([
    ['', 'Không có thời hạn: nhiệm vụ không bị tính là quá hạn.'],
    ['Thường xuyên', 'Không có thời hạn: nhiệm vụ không bị tính là quá hạn.'],
    ['30/6', 'Đến hạn hết ngày 30/06/2026.'],
    ['Tháng 12/2025', 'Đến hạn hết ngày 31/12/2025.'],
    ['Hằng quý', 'Hiểu là: bốn kỳ, đến hạn 31/03, 30/06, 30/09 và 31/12/2026.'],
    ['Quý IV/2025 và quý I/2026', 'Hiểu là: hai kỳ, đến hạn 31/12/2025 và 31/03/2026.'],
    [
      'Ngày 25 hằng tháng',
      'Hiểu là: mười hai kỳ, đến hạn 25/01, 25/02, 25/03, 25/04, 25/05, 25/06, 25/07, 25/08, 25/09, 25/10, 25/11 và 25/12/2026.',
    ],
    [
      'Theo tiến độ',
      'Chưa có ngày đến hạn, chờ cơ quan có thẩm quyền ấn định: đến khi có ngày, nhiệm vụ không bị tính là quá hạn.',
    ],
    [
      'Sau khi có hướng dẫn',
      'Chưa có ngày đến hạn, chờ sự kiện nêu trong thời hạn: đến khi có ngày, nhiệm vụ không bị tính là quá hạn.',
    ],
  ])('says how "%s" was understood', (text, reading) => {
    expect(readDeadline(text, 2026)).toMatchObject({ reading });
  });

  it.each([
    'khi nào xong thì xong',
    'Sở Nội vụ 30/6',
    '6-12',
    'năm',
    '2026',
    '-',
    '.',
    'Quý II/III',
    'Đầu năm',
    'Sở thực hiện 30/6',
  ])('says that it does not understand "%s"', (text) => {
    const { error } = readDeadline(text, 2026) as { error: string };
    expect(error).toContain(`Chưa hiểu thời hạn “${text}”. Hãy ghi như: `);
  });

  it.each(['6 tháng', '06 tháng'])('asks which half "%s" means', (text) => {
    expect(readDeadline(text, 2026)).toEqual({
      error: 'Chưa rõ “6 tháng” nào. Hãy ghi “6 tháng đầu năm”, “6 tháng cuối năm” hoặc “Định kỳ 6 tháng”.',
    });
  });

  it('reads every wording that its own error recommends', () => {
    const { error } = readDeadline('?', 2026) as { error: string };
    const examples = error.slice(error.indexOf('như: ') + 5, -1).split(/, | hoặc /);
    expect(examples).toHaveLength(11);
    for (const example of examples) expect(readDeadline(example, 2026)).not.toHaveProperty('error');
  });

  it('refuses a plan year outside the calendar', () => {
    expect(readDeadline('29/2', 2028)).toMatchObject({ dueOn: '2028-02-29' });
    expect(() => readDeadline('29/2', 26)).toThrow(RangeError);
    expect(() => readDeadline('', 2200)).toThrow(RangeError);
  });
});

describe('properties of readDeadline', () => {
  const years = fc.integer({ min: 1900, max: 2199 });
  const texts = fc.constantFrom(
    ...WORDINGS.map(([text]) => text),
    'Hằng tháng',
    'Định kỳ hằng quý',
    'Trước ngày 20 hằng tháng',
    'Trước ngày 15 tháng cuối quý',
    'Sáu tháng đầu năm và cả năm',
    'Từ quý I đến hết quý III',
    'Quý II và quý IV năm 2027',
    '30/6; 30/11',
    'Hằng tháng/quý',
    'Trước quý II',
    '31/6',
  );
  const spellings = fc.constantFrom<(text: string) => string>(
    (text) => text.normalize('NFD'),
    (text) => text.toUpperCase(),
    (text) => text.toLowerCase().normalize('NFD'),
    (text) => `  ${text.replaceAll(' ', '  ')}\t`,
    (text) => text.replaceAll(' ', '\u00a0'),
    (text) => text.replace('ằng', 'àng').replace('Quý', 'Quí').replace('quý', 'quí'),
    (text) => `${text}.`.replace(/^\.$/, ''),
  );

  it('is the same in every spelling of one text', () => {
    fc.assert(
      fc.property(texts, years, spellings, (text, year, spell) => {
        const [plain, spelt] = [readDeadline(text, year), readDeadline(spell(text), year)];
        // "Chưa hiểu" quotes the text as it was typed; every other answer is the same, word for word.
        expect(spelt).toEqual(plain);
      }),
      { numRuns: 1000 },
    );
  });

  it('reads every printed day as that day', () => {
    const days = fc
      .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
      .map((moment) => moment.toISOString().slice(0, 10));
    fc.assert(
      fc.property(days, fc.constantFrom('', 'Ngày ', 'Trước ngày ', 'Chậm nhất '), (day, before) => {
        const [year, month, date] = day.split('-').map(Number);
        const inWords = `${before}${date} tháng ${month} năm ${year}`;
        const inPlanYear = readDeadline(before + formatDate(day).slice(0, 5), year!);
        expect(inPlanYear).toMatchObject({ kind: 'date', dueOn: day, occurrences: [{ code: '', dueOn: day }] });
        expect(readDeadline(before + formatDate(day), year!)).toEqual(inPlanYear);
        expect(readDeadline(inWords, year!)).toEqual(inPlanYear);
        expect(readDeadline(before + formatDate(day), 2026)).toMatchObject({ kind: 'date', dueOn: day });
      }),
    );
  });

  it('keeps every list of months or quarters, in order, each due on the last day of its own', () => {
    const months = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 2 });
    const word = fc.constantFrom(', ', ' và ', '; ', ', tháng ', ' và tháng ');
    fc.assert(
      fc.property(months, word, years, (list, separator, year) => {
        const { occurrences } = readDeadline(`Tháng ${list.join(separator)}`, year) as DeadlineReading;
        const sorted = [...list].sort((a, b) => a - b);
        expect(occurrences.map(({ label }) => label)).toEqual(sorted.map((month) => `Tháng ${month}`));
        for (const { opensOn, dueOn } of occurrences) {
          expect(opensOn).toBe(`${dueOn.slice(0, 7)}-01`);
          expect(dueOn).toBe(new Date(Date.UTC(year, Number(dueOn.slice(5, 7)), 0)).toISOString().slice(0, 10));
        }
      }),
    );
  });

  it('answers any text with ordered days, no day, or a sentence; it never throws', () => {
    const words =
      'Trước;ngày;tháng;quý;năm;II;IV;6;30/6;/;2026;99;đầu;cuối;trong;hằng;định kỳ;,;và;từ;đến;hết;theo;sau khi;thường xuyên;kế hoạch;-;.;lần;của;1'.split(
        ';',
      );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom(...words), { maxLength: 8 }).map((parts) => parts.join(' ')),
      texts,
    );
    fc.assert(
      fc.property(text, years, fc.boolean(), (written, year, beforeIsInclusive) => {
        const reading = readDeadline(written, year, { beforeIsInclusive });
        if ('error' in reading) return expect(reading.error).toMatch(/\.$/);
        const { occurrences, dueOn } = reading;
        expect(reading.reading).toMatch(/\.$/);
        expect(dueOn).toBe(occurrences.at(-1)?.dueOn ?? null);
        expect(new Set(occurrences.map(({ code }) => code)).size).toBe(occurrences.length);
        expect(occurrences.length === 1).toBe(occurrences[0]?.code === '');
        for (const [i, { opensOn, dueOn: day }] of occurrences.entries()) {
          expect(isPlainDate(opensOn) && isPlainDate(day) && opensOn <= day).toBe(true);
          if (i > 0) expect(occurrences[i - 1]!.dueOn < day).toBe(true);
        }
      }),
      { numRuns: 5000 },
    );
  });
});
