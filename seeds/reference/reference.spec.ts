import { addDays } from '#domain/plain-date';
import { REPORT_OUTLINE } from '#domain/report-outline';
import { faultOf } from '#api/indicator/indicator.rules';
import type { IndicatorView } from '#contract/indicator';
import { duplicates, validOn } from '../seed-checks';
import { INDICATORS } from './indicators';
import { calendarOf, periodsOf } from './periods';
import { PROGRAMMES } from './programmes';
import { UNITS, UNIT_SUCCESSIONS } from './sonla-units';
import { UNIT_KINDS } from './unit-kinds';

describe('reference data', () => {
  it('has group 0 and six areas in each programme', () => {
    for (const programme of PROGRAMMES) {
      expect(programme.areas.map((area) => area.code)).toEqual(['0', '1', '2', '3', '4', '5', '6']);
    }
    expect(PROGRAMMES.map((programme) => programme.areas[4]?.name)).toEqual([
      'Xây dựng và nâng cao chất lượng đội ngũ cán bộ, công chức, viên chức',
      'Cải cách chế độ công vụ',
    ]);
  });

  it('names the four periods of 2026 with their windows', () => {
    expect(periodsOf(2026).map((p) => [p.title, p.from, p.to, p.internalDueOn, p.externalDueOn])).toEqual([
      ['Quý I năm 2026', '2025-12-15', '2026-03-14', '2026-03-16', '2026-03-20'],
      ['6 tháng đầu năm 2026', '2025-12-15', '2026-06-14', '2026-06-16', '2026-06-20'],
      ['Quý III năm 2026', '2026-06-15', '2026-09-14', '2026-09-16', '2026-09-20'],
      ['Năm 2026', '2025-12-15', '2026-12-14', '2026-12-16', '2026-12-20'],
    ]);
  });

  it('lays out the internal periods of 2026 without gap or overlap, each due level after the one before', () => {
    const calendar = calendarOf(2026);
    const days = (code: string) => calendar.filter((p) => p.code.startsWith(code)).map((p) => [p.from, p.to]);
    expect(days('M0').slice(0, 2)).toEqual([
      ['2025-12-15', '2026-01-14'],
      ['2026-01-15', '2026-02-14'],
    ]);
    const months = calendar.filter((p) => /^M\d\d$/.test(p.code));
    expect(months.slice(1).map((p) => p.from)).toEqual(months.slice(0, -1).map((p) => addDays(p.to, 1)));
    expect(calendar.find((p) => p.code === 'M9')).toMatchObject({
      from: '2025-12-15',
      to: '2026-09-14',
      cumulative: true,
    });
    for (const period of calendar) {
      const dues = period.dues.map(({ dueOn }) => dueOn);
      expect([...dues].sort()).toEqual(dues);
      expect(dues[0]! > period.to).toBe(true);
      expect([dues[0], dues.at(-1)]).toEqual([period.internalDueOn, period.externalDueOn]);
    }
  });

  it('gives every area its own section in the outline', () => {
    expect(duplicates(REPORT_OUTLINE.map((entry) => entry.code))).toEqual([]);
    const areas = REPORT_OUTLINE.filter((entry) => entry.figures === 'areaProgress').map((entry) => entry.areaCode);
    expect(areas).toEqual(['1', '2', '3', '4', '5', '6']);
    for (const entry of REPORT_OUTLINE.filter((candidate) => candidate.level > 1)) {
      const parent = entry.code.slice(0, entry.code.lastIndexOf('.'));
      expect(REPORT_OUTLINE.find((candidate) => candidate.code === parent)?.level).toBe(entry.level - 1);
    }
  });
});

describe('the catalogue of indicators', () => {
  it('has every number of the seven annexes, each row sound beside the others', () => {
    const numbers = new Set(INDICATORS.map(({ code }) => code.split('.').slice(0, 2).join('.')));
    const lasts = [15, 9, 18, 11, 13, 11, 13];
    const wanted = lasts.flatMap((last, annex) => Array.from({ length: last }, (_, n) => `${annex + 1}.${n + 1}`));
    expect(wanted.filter((number) => !numbers.has(number))).toEqual([]);
    expect(duplicates(INDICATORS.map(({ code }) => code))).toEqual([]);
    const catalogue = INDICATORS.map((seed, id): IndicatorView => ({ ...seed, id, version: 1, orderNo: id }));
    for (const { numeratorCode, denominatorCode, ...seed } of catalogue) {
      const fields = { ...seed, ...(numeratorCode && denominatorCode ? { numeratorCode, denominatorCode } : {}) };
      expect([seed.code, faultOf(seed.code, fields, catalogue)]).toEqual([seed.code, null]);
    }
  });

  it('districts state theirs until 30/6/2025', () => {
    const ofDistricts = INDICATORS.filter(({ levels }) => levels.includes('district'));
    expect(ofDistricts.map(({ code }) => code)).toEqual(['2.2', '3.13', '3.14', '3.14.TL']);
    expect(ofDistricts.every(({ validTo }) => validTo === '2025-07-01')).toBe(true);
  });
});

describe('units of Sơn La', () => {
  const on = (date: string, kind: string) => UNITS.filter((unit) => unit.kind === kind && validOn(unit.key, date));

  it('has 12 districts until 30/6/2025 and 8 wards and 67 communes from the next day', () => {
    expect(['2019-06-30', '2025-02-01', '2025-06-30', '2025-07-01'].map((date) => on(date, 'district').length)).toEqual(
      [12, 12, 12, 0],
    );
    expect([on('2025-06-30', 'ward').length, on('2025-06-30', 'commune').length]).toEqual([0, 0]);
    expect([on('2025-07-01', 'ward').length, on('2025-07-01', 'commune').length]).toEqual([8, 67]);
  });

  it('keeps keys unique and ordered, and every parent known', () => {
    expect(duplicates(UNITS.map((unit) => unit.key))).toEqual([]);
    expect(duplicates(UNITS.map((unit) => String(unit.orderNo)))).toEqual([]);
    expect(UNITS.filter((unit) => !/^[a-z][a-z-]*$/.test(unit.key))).toEqual([]);
    const keys = new Set(UNITS.map((unit) => unit.key));
    expect(UNITS.filter((unit) => unit.parentKey !== null && !keys.has(unit.parentKey))).toEqual([]);
    expect(UNITS.filter((unit) => !UNIT_KINDS.some((kind) => kind.code === unit.kind))).toEqual([]);
  });

  it('closes each predecessor on the eve of the successor and forgets none', () => {
    for (const { fromKey, toKey, effectiveOn } of UNIT_SUCCESSIONS) {
      const lastDay = UNITS.find((unit) => unit.key === fromKey)?.validTo;
      expect([
        fromKey,
        new Date(Date.parse(`${lastDay}T00:00:00.000Z`) + 86_400_000).toISOString().slice(0, 10),
      ]).toEqual([fromKey, effectiveOn]);
      if (toKey !== null) expect(validOn(toKey, effectiveOn)).toBe(true);
    }
    const closed = UNITS.filter((unit) => unit.validTo !== null).map((unit) => unit.key);
    expect(UNIT_SUCCESSIONS.map((succession) => succession.fromKey).sort()).toEqual(closed.sort());
  });

  it('keeps the old and the new Sở Xây dựng apart', () => {
    expect(
      UNITS.filter((unit) => unit.name === 'Sở Xây dựng').map((unit) => [unit.key, unit.validFrom, unit.validTo]),
    ).toEqual([
      ['sxd', '2025-03-01', null],
      ['sxd-cu', '2011-01-01', '2025-02-28'],
    ]);
  });
});
