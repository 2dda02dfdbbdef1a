import fc from 'fast-check';
import { nextStep, pointsOf, ranks, ruleError, ruleText, type ScoreRule } from './score-rule';

const CA_MAU: ScoreRule = {
  kind: 'steps',
  steps: [
    { from: 7000, above: false, points: 100 },
    { from: 9000, above: true, points: 200 },
  ],
};
const COMMON: ScoreRule = {
  kind: 'steps',
  steps: [
    { from: 10_000, above: false, points: 200 },
    { from: 8000, above: false, points: 100 },
  ],
};
const LINEAR: ScoreRule = { kind: 'linear', floor: 8000 };

describe('points from the plan (domain.md §6.2)', () => {
  it.each<[ScoreRule, number, number, number]>([
    [CA_MAU, 91, 100, 200],
    [CA_MAU, 90, 100, 100],
    [CA_MAU, 69, 100, 0],
    [COMMON, 66, 66, 200],
    [COMMON, 70, 71, 100],
    [COMMON, 35, 71, 0],
    [LINEAR, 4, 5, 160],
    [LINEAR, 79, 100, 0],
    [LINEAR, 2, 3, 0],
  ])('%j at %i/%i: %i hundredths', (rule, done, all, points) =>
    expect(pointsOf(rule, { done, all }, 200)).toBe(points),
  );

  it('nothing planned gives no figure, people judge where no rule stands', () => {
    expect([
      pointsOf(LINEAR, { done: 0, all: 0 }, 200),
      pointsOf({ kind: 'manual' }, { done: 1, all: 1 }, 200),
    ]).toEqual([null, null]);
  });
  it('says how many tasks lack for the next step', () => {
    expect(nextStep(COMMON, { done: 70, all: 71 }, 200)).toEqual({ points: 200, missing: 1 });
    expect(nextStep(COMMON, { done: 35, all: 71 }, 200)).toEqual({ points: 100, missing: 22 });
    expect(nextStep(COMMON, { done: 71, all: 71 }, 200)).toBeNull();
  });
  it('never gives more for less, and never more than the maximum', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(CA_MAU, COMMON, LINEAR),
        fc.integer({ min: 1, max: 120 }),
        fc.nat(119),
        (rule, all, done) => {
          fc.pre(done < all);
          const points = pointsOf(rule, { done, all }, 200)!;
          expect(points).toBeLessThanOrEqual(pointsOf(rule, { done: done + 1, all }, 200)!);
          expect(pointsOf(rule, { done: all, all }, 200)).toBe(200);
          const next = nextStep(rule, { done, all }, 200);
          if (next) expect(pointsOf(rule, { done: done + next.missing, all }, 200)).toBe(next.points);
        },
      ),
    );
  });
  it('a rule is said in words, and one that cannot be is named', () => {
    expect(ruleText(CA_MAU)).toBe('trên 90%: 2 điểm; từ 70%: 1 điểm; còn lại: 0 điểm');
    expect(ruleText(LINEAR)).toBe('Tỷ lệ hoàn thành × điểm tối đa; dưới 80%: 0 điểm');
    expect([ruleError(CA_MAU, 200), ruleError(LINEAR, 200)]).toEqual([null, null]);
    expect(ruleError(CA_MAU, 150)).toContain('điểm tối đa');
    expect(
      ruleError(
        {
          kind: 'steps',
          steps: [
            { from: 9000, above: false, points: 100 },
            { from: 8000, above: false, points: 100 },
          ],
        },
        200,
      ),
    ).toContain('nhiều điểm hơn');
  });
  it('ties share a place', () => expect(ranks([9121, 9084, 9084, 8510])).toEqual([1, 2, 2, 4]));
});
