import fc from 'fast-check';
import { nextStep, pointsOf, ranks, ruleError, ruleText, scoreText, type ScoreRule } from './score-rule';

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

/** Each: from, points. */
const steps = (...list: [number, number][]): ScoreRule => ({
  kind: 'steps',
  steps: list.map(([from, points]) => ({ from, above: false, points })),
});

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
    expect(nextStep({ kind: 'manual' }, { done: 1, all: 71 }, 200)).toBeNull();
    // Linear: the floor first, then each task more.
    expect(nextStep(LINEAR, { done: 70, all: 100 }, 200)).toEqual({ points: 160, missing: 10 });
    expect(nextStep(LINEAR, { done: 80, all: 100 }, 200)).toEqual({ points: 162, missing: 1 });
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
    expect(ruleText(COMMON)).toBe('đạt 100%: 2 điểm; từ 80%: 1 điểm; còn lại: 0 điểm');
    expect(ruleText({ kind: 'steps', steps: [{ from: 8250, above: false, points: 25 }] })).toBe(
      'từ 82,5%: 0,25 điểm; còn lại: 0 điểm',
    );
    expect(ruleText({ kind: 'linear', floor: 0 })).toBe('Tỷ lệ hoàn thành × điểm tối đa');
    expect(ruleText({ kind: 'manual' })).toBe('Chấm theo tài liệu kiểm chứng');
    expect([150, 25, 1200].map(scoreText)).toEqual(['1,5', '0,25', '12']);
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
  it.each<[ScoreRule, string | null]>([
    [{ kind: 'manual' }, null],
    [{ kind: 'linear', floor: 0 }, null],
    [{ kind: 'linear', floor: 10_000 }, null],
    [{ kind: 'linear', floor: -1 }, 'Mức sàn phải từ 0% đến 100%.'],
    [{ kind: 'linear', floor: 10_001 }, 'Mức sàn phải từ 0% đến 100%.'],
    [{ kind: 'steps', steps: [] }, 'Thang điểm phải có ít nhất một bậc.'],
    [steps([0, 0], [10_000, 200]), null],
    [steps([-1, 0], [9000, 200]), 'Bậc của thang điểm phải từ 0% đến 100%.'],
    [steps([7000, 100], [10_001, 200]), 'Bậc của thang điểm phải từ 0% đến 100%.'],
    [steps([7000, -1], [9000, 200]), 'Điểm của bậc phải từ 0 đến điểm tối đa của tiêu chí.'],
    [steps([9000, 100], [9000, 200]), 'Hai bậc của thang điểm có cùng một mức.'],
  ])('%j: %s', (rule, error) => expect(ruleError(rule, 200)).toBe(error));

  it('ties share a place', () => expect(ranks([9121, 9084, 9084, 8510])).toEqual([1, 2, 2, 4]));
});
