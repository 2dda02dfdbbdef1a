/** All scores are counted in hundredths of a point, as integers: sums are exact. */
export type Hundredths = number;

/**
 * How points follow from a rate (domain.md §6.2). `manual`: people judge. `steps`: the first step whose `from` is reached gives its
 * points; a step `above` must be exceeded ("> 90%"). `linear`: rate × maximum, and 0 below the floor ("b/a × max; dưới 80%: 0").
 */
export type ScoreRule = { kind: 'manual' } | { kind: 'steps'; steps: ScoreStep[] } | { kind: 'linear'; floor: number };
export interface ScoreStep {
  /** In hundredths of a percent: 9000 is 90%. */
  from: number;
  above: boolean;
  points: Hundredths;
}
/** A share as two counts; never a rounded percent, so that 89,999% stays below 90%. */
export interface Share {
  done: number;
  all: number;
}

const reaches = ({ done, all }: Share, from: number, above: boolean): boolean =>
  above ? done * 10_000 > from * all : done * 10_000 >= from * all;

/** Points of a share under a rule, truncated to hundredths; null where people judge or nothing was planned. */
export function pointsOf(rule: ScoreRule, share: Share, max: Hundredths): Hundredths | null {
  if (rule.kind === 'manual' || share.all === 0) return null;
  if (rule.kind === 'linear') return reaches(share, rule.floor, false) ? Math.floor((max * share.done) / share.all) : 0;
  const step = sorted(rule.steps).find(({ from, above }) => reaches(share, from, above));
  return step?.points ?? 0;
}

export interface NextStep {
  points: Hundredths;
  /** How many more must be done of the same number. */
  missing: number;
}
/** What lacks for more points: the next step, or under a linear rule the floor and then everything; null at the top. */
export function nextStep(rule: ScoreRule, share: Share, max: Hundredths): NextStep | null {
  const now = pointsOf(rule, share, max);
  if (now === null) return null;
  for (let done = share.done + 1; done <= share.all; done++) {
    const points = pointsOf(rule, { done, all: share.all }, max)!;
    if (points > now) return { points, missing: done - share.done };
  }
  return null;
}

/** What is wrong with a rule, as a sentence; null when nothing is. */
export function ruleError(rule: ScoreRule, max: Hundredths): string | null {
  if (rule.kind === 'manual') return null;
  if (rule.kind === 'linear') return rule.floor >= 0 && rule.floor <= 10_000 ? null : 'Mức sàn phải từ 0% đến 100%.';
  const steps = sorted(rule.steps);
  if (steps.length === 0) return 'Thang điểm phải có ít nhất một bậc.';
  if (steps.some(({ from }) => from < 0 || from > 10_000)) return 'Bậc của thang điểm phải từ 0% đến 100%.';
  if (steps.some(({ points }) => points < 0 || points > max))
    return 'Điểm của bậc phải từ 0 đến điểm tối đa của tiêu chí.';
  if (new Set(steps.map(({ from }) => from)).size < steps.length) return 'Hai bậc của thang điểm có cùng một mức.';
  return steps.every(({ points }, i) => i === 0 || points < steps[i - 1]!.points)
    ? null
    : 'Mức cao hơn phải được nhiều điểm hơn.';
}

const sorted = (steps: readonly ScoreStep[]) => [...steps].sort((a, b) => b.from - a.from);

/** The rule in words: "trên 90%: 2 điểm; từ 70%: 1 điểm; còn lại: 0 điểm". */
export function ruleText(rule: ScoreRule): string {
  const percent = (n: number) => `${String(n / 100).replace('.', ',')}%`;
  if (rule.kind === 'manual') return 'Chấm theo tài liệu kiểm chứng';
  if (rule.kind === 'linear')
    return `Tỷ lệ hoàn thành × điểm tối đa${rule.floor > 0 ? `; dưới ${percent(rule.floor)}: 0 điểm` : ''}`;
  const steps = sorted(rule.steps).map(
    ({ from, above, points }) =>
      `${above ? 'trên' : from === 10_000 ? 'đạt' : 'từ'} ${percent(from)}: ${scoreText(points)} điểm`,
  );
  return [...steps, 'còn lại: 0 điểm'].join('; ');
}

/** "1,5", "0,25", "12". */
export const scoreText = (score: Hundredths): string => String(score / 100).replace('.', ',');

/** Places in a group, ties sharing a place: 1, 2, 2, 4. In the order of the scores given. */
export function ranks(scores: readonly Hundredths[]): number[] {
  return scores.map((score) => 1 + scores.filter((other) => other > score).length);
}
