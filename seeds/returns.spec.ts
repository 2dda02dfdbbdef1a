import { checkIndicators } from '#domain/indicator-rules';
import { parseIndicatorValue } from '#domain/indicator-value';
import { DEMO_MISSING, DEMO_PROVINCE_VALUES, DEMO_RETURNS } from './demo/returns-2026';
import { INDICATORS, type IndicatorSeed } from './reference/indicators';
import { GROUPS } from './reference/sonla-groups';

const isCommune = (unitKey: string) => GROUPS.communes.keys.includes(unitKey);
const formOf = (unitKey: string) =>
  INDICATORS.filter(
    ({ levels, validTo }) => validTo === null && levels.includes(isCommune(unitKey) ? 'commune' : 'department'),
  );
const read = (indicator: IndicatorSeed, typed: string) => ({
  indicatorCode: indicator.code,
  axisItem: null,
  ...parseIndicatorValue(typed, indicator),
});

describe('the demonstration round of returns', () => {
  it('has every unit once: handed in in time, late, sent back and again, nil with its reason, or missing', () => {
    const keys = [...DEMO_RETURNS.map(({ unitKey }) => unitKey), ...DEMO_MISSING].sort();
    expect(keys).toEqual([...GROUPS.departments.keys, ...GROUPS.communes.keys].sort());
    const late = DEMO_RETURNS.filter(({ submittedOn, returned }) => (returned?.againOn ?? submittedOn) > '2026-09-16');
    expect([late.length, DEMO_MISSING.length]).toEqual([6, 4]);
    expect(DEMO_RETURNS.filter(({ returned }) => returned !== undefined)).toHaveLength(1);
    expect(DEMO_RETURNS.filter(({ nilReason }) => nilReason !== undefined)).toHaveLength(1);
    for (const { submittedOn, acceptedOn, returned } of DEMO_RETURNS)
      expect([submittedOn, returned?.on ?? submittedOn, returned?.againOn ?? acceptedOn, acceptedOn]).toEqual(
        [submittedOn, returned?.on ?? submittedOn, returned?.againOn ?? acceptedOn, acceptedOn].sort(),
      );
  });

  it('fills every place of each form with what the form takes, and texts that say the same numbers', () => {
    for (const { unitKey, cells, texts, nilReason, returned } of DEMO_RETURNS) {
      if (nilReason !== undefined) continue;
      const typed = { ...cells, ...returned?.cells };
      const form = formOf(unitKey);
      expect(Object.keys(typed).sort()).toEqual(
        form
          .filter(({ valueType }) => valueType !== 'ratio')
          .map(({ code }) => code)
          .sort(),
      );
      const values = form
        .filter(({ code }) => code in typed)
        .map((indicator) => read(indicator, typed[indicator.code]!));
      expect(values.filter(({ fault }) => fault !== null)).toEqual([]);
      expect(checkIndicators(form, values)).toEqual([]);
      expect(texts[0]!.text).toContain(`trực tuyến ${typed['7.8']} hồ sơ`);
    }
  });

  it('the province states what the catalogue has, in its kind of value', () => {
    for (const { code, typed } of DEMO_PROVINCE_VALUES) {
      const indicator = INDICATORS.find((one) => one.code === code && one.validTo === null);
      expect([code, indicator && read(indicator, typed).fault]).toEqual([code, null]);
    }
  });
});
