import fc from 'fast-check';

/** A day of the plan's year: one of its borders, or any other; indexes are taken modulo what there is. */
export type RandomDay = { border: number } | { dayOfYear: number };

export interface RandomTask {
  /** Which of the units lead: one part each, or one for each time it is due. */
  leads: number[];
  coordinating: number[];
  area: number;
  /** As a plan writes it, or a day that somebody set. */
  deadline: string | RandomDay;
}

export const ACTIONS = [
  'submit',
  'return',
  'confirm',
  'confirmUnasked',
  'annul',
  'reopen',
  'extend',
  'suspend',
  'resume',
  'withdraw',
  'transfer',
  'remark',
] as const;
export type Action = (typeof ACTIONS)[number];

export interface RandomAct {
  part: number;
  action: Action;
  /** The day from which it counts, or on which the work was finished; brought within what the rules allow. */
  on: RandomDay | 'today';
  due: RandomDay | null;
  unit: number;
}
/** One working day: what is recorded in one transaction, and what is decided besides. */
export interface RandomStep {
  day: RandomDay;
  /** Of that day in the province: its first and its last millisecond are days apart in UTC. */
  time: '00:00:00.000' | '10:30:00.000' | '23:59:59.999';
  acts: RandomAct[];
  decision: 'none' | 'rules' | 'enter';
  /** Where dates and knowledge of the questions come from, each in [0, 1). */
  questions: { asOf: number; knownAt: number; narrow: number }[];
}
export interface RandomRules {
  rounding: 'truncate' | 'half-up';
  headlineDue: 'current' | 'original';
  dueSoonDays: number;
  continuousCounted: boolean;
}
export interface RandomPlan {
  issued: RandomDay | 'eve';
  rules: RandomRules;
  laterRules: RandomRules;
  tasks: RandomTask[];
  steps: RandomStep[];
  closes: boolean;
}

export const UNITS = 5;
export const AREAS = 7;

const day: fc.Arbitrary<RandomDay> = fc.oneof(
  { arbitrary: fc.record({ border: fc.noBias(fc.nat(99)) }), weight: 3 },
  { arbitrary: fc.record({ dayOfYear: fc.noBias(fc.nat(364)) }), weight: 1 },
);

/** Two times of one task, four, none at all, and several ways to say "one day". */
const wording = fc.constantFrom(
  'Hằng quý',
  'Quý II và IV',
  'Trong năm',
  '6 tháng đầu năm',
  'Quý I',
  'Thường xuyên',
  'Thường xuyên',
  'Theo hướng dẫn của Trung ương',
  '',
);
const some = (most: number, of: number, least: number) =>
  fc.uniqueArray(fc.noBias(fc.nat(of - 1)), { minLength: least, maxLength: most });

const task: fc.Arbitrary<RandomTask> = fc.record({
  leads: fc.oneof({ arbitrary: some(1, UNITS, 1), weight: 3 }, { arbitrary: some(3, UNITS, 1), weight: 2 }),
  coordinating: some(2, UNITS, 0),
  area: fc.noBias(fc.nat(AREAS - 1)),
  deadline: fc.oneof({ arbitrary: day, weight: 3 }, { arbitrary: wording, weight: 2 }),
});

const rules: fc.Arbitrary<RandomRules> = fc.record({
  rounding: fc.constantFrom('truncate', 'half-up'),
  headlineDue: fc.constantFrom('current', 'original'),
  dueSoonDays: fc.integer({ min: 1, max: 60 }),
  continuousCounted: fc.boolean(),
});

const action = fc.oneof(
  ...(
    [
      ['submit', 7],
      ['return', 2],
      ['confirm', 7],
      ['confirmUnasked', 6],
      ['annul', 2],
      ['reopen', 2],
      ['extend', 4],
      ['suspend', 2],
      ['resume', 2],
      ['withdraw', 1],
      ['transfer', 2],
      ['remark', 1],
    ] as [Action, number][]
  ).map(([name, weight]) => ({ arbitrary: fc.constant(name), weight })),
);
const act: fc.Arbitrary<RandomAct> = fc.record({
  part: fc.noBias(fc.nat(9_999)),
  action,
  on: fc.oneof({ arbitrary: fc.constant('today' as const), weight: 2 }, { arbitrary: day, weight: 3 }),
  due: fc.option(day, { freq: 8 }),
  unit: fc.noBias(fc.nat(UNITS - 1)),
});

const draw = fc.noBias(fc.integer({ min: 0, max: 999_999 })).map((n) => n / 1_000_000);
const step = (acts: number, questions: number): fc.Arbitrary<RandomStep> =>
  fc.record({
    day,
    time: fc.constantFrom('00:00:00.000', '10:30:00.000', '23:59:59.999'),
    acts: fc.array(act, { minLength: Math.min(6, acts), maxLength: acts, size: 'max' }),
    decision: fc.oneof(
      { arbitrary: fc.constant('none' as const), weight: 6 },
      { arbitrary: fc.constant('rules' as const), weight: 1 },
      { arbitrary: fc.constant('enter' as const), weight: 1 },
    ),
    questions: fc.array(fc.record({ asOf: draw, knownAt: draw, narrow: draw }), {
      minLength: questions,
      maxLength: questions,
    }),
  });

const planOf = (least: number, most: number, acts: number): fc.Arbitrary<RandomPlan> =>
  fc.record({
    issued: fc.oneof({ arbitrary: fc.constant('eve' as const), weight: 2 }, { arbitrary: day, weight: 1 }),
    rules,
    laterRules: rules,
    tasks: fc.array(task, { minLength: least, maxLength: most, size: 'max' }),
    steps: fc.array(step(acts, 4), { minLength: 4, maxLength: 4 }),
    closes: fc.boolean(),
  });

/** Mostly a handful of tasks, sometimes none, sometimes as many as a page holds. */
export const randomPlan: fc.Arbitrary<RandomPlan> = fc.oneof(
  { arbitrary: planOf(0, 0, 1), weight: 1 },
  { arbitrary: planOf(1, 8, 14), weight: 24 },
  { arbitrary: planOf(9, 40, 40), weight: 5 },
  { arbitrary: planOf(41, 200, 120), weight: 1 },
);
