import { continuousRefusal, DEFAULT_PLAN_RULES, isContinuous, isMonthDay, storedPlanRules } from './plan-rules';

describe('counting settings of a plan', () => {
  test.each([
    ['12-01', '2026-11-30', false],
    ['12-01', '2026-12-01', true],
    ['12-01', '2027-01-05', true],
    ['12-01', '2025-12-20', false],
    ['06-15', '2026-06-14', false],
    [null, '2026-01-01', true],
  ])('from %s a continuous task of 2026 takes a completion on %s: %s', (continuousFrom, on, taken) => {
    const refusal = continuousRefusal({ ...DEFAULT_PLAN_RULES, continuousFrom }, 2026, on);
    if (taken) expect(refusal).toBeNull();
    else expect(refusal).toContain(`${continuousFrom!.split('-').reverse().join('/')}/2026`);
  });

  test.each([
    ['continuous', null, true],
    ['continuous', '2026-12-31', false],
    ['none', null, false],
    ['external', null, false],
    ['recurring', '2026-12-31', false],
  ] as const)('%s with due date %s is continuous: %s', (kind, dueOn, expected) => {
    expect(isContinuous(kind, dueOn)).toBe(expected);
  });

  it('unless a province decides otherwise, the plan counts as figures.md says', () => {
    expect(DEFAULT_PLAN_RULES).toMatchObject({
      rounding: 'truncate', // §6
      headlineDue: 'current', // §3
      completionDate: 'submitted', // §2
      continuousFrom: '12-01', // §3
      continuousCounted: true, // §3
    });
  });

  it('a plan stored before a setting existed goes on as it was', () => {
    const old = { rounding: 'half-up', headlineDue: 'original', completionDate: 'stated', dueSoonDays: 3 } as const;
    expect(storedPlanRules(old)).toEqual({
      ...old,
      reminderDays: [3, 1],
      continuousFrom: null,
      continuousCounted: true,
      beforeIsInclusive: true,
    });
    expect(storedPlanRules(DEFAULT_PLAN_RULES)).toEqual(DEFAULT_PLAN_RULES);
  });

  test.each([
    ['12-01', true],
    ['02-28', true],
    ['02-29', false],
    ['04-31', false],
    ['00-10', false],
    ['13-01', false],
    ['12-00', false],
    ['1-1', false],
    ['112-01', false],
    ['12-011', false],
    ['', false],
  ])('%s is a day of every year: %s', (text, expected) => expect(isMonthDay(text)).toBe(expected));
});
