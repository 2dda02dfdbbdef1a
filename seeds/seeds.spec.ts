import { REPORT_OUTLINE } from '#domain/report-outline';
import { DEMO_ACCOUNTS, UNIT_STAFF } from './demo/people';
import { DEMO_PLAN, leadUnitsOf } from './demo/plan-2026';
import { DEMO_TIMELINE } from './demo/timeline-2026';
import type { DemoEvent, DemoSubmit } from './demo/timeline-events';
import { periodsOf } from './reference/periods';
import type { DocumentSeed } from './reference/plan-row';
import { PROGRAMMES } from './reference/programmes';
import { GROUPS } from './reference/sonla-groups';
import { PROVINCE, UNITS, UNIT_SUCCESSIONS } from './reference/sonla-units';
import { UNIT_KINDS } from './reference/unit-kinds';
import { isWorkingDay } from './reference/working-days';
import { duplicates, isRealDate, texts, validOn } from './seed-checks';
import { SON_LA_PLANS, SON_LA_SOURCE } from './sources/son-la';
import { SOURCES } from './sources/sources';

const TODAY = '2026-11-22';
const PLANS = [...SON_LA_PLANS, DEMO_PLAN];
const [PLAN_2018, PLAN_2019] = SON_LA_PLANS as [(typeof SON_LA_PLANS)[0], (typeof SON_LA_PLANS)[0]];

/** Strings of the data that look like a plain date. */
function datesIn(value: unknown): string[] {
  return texts(value).filter((text) => /^\d{4}-\d{2}-\d{2}$/.test(text));
}

const EVERYTHING = [
  PROGRAMMES,
  UNIT_KINDS,
  REPORT_OUTLINE,
  PROVINCE,
  UNITS,
  UNIT_SUCCESSIONS,
  PLANS,
  DEMO_TIMELINE,
  DEMO_ACCOUNTS,
  UNIT_STAFF,
  periodsOf(2026),
  SOURCES,
];

describe('all seed data', () => {
  it('is in NFC and has no stray spaces', () => {
    const bad = texts(EVERYTHING).filter(
      (text) => text !== text.normalize('NFC') || text !== text.trim() || /\s{2}/.test(text),
    );
    expect(bad).toEqual([]);
    expect(texts(EVERYTHING).length).toBeGreaterThan(3000);
  });

  it('holds real dates only', () => {
    expect(datesIn(EVERYTHING).filter((date) => !isRealDate(date))).toEqual([]);
    expect(datesIn(EVERYTHING).length).toBeGreaterThan(800);
  });

  it('writes document numbers as number, symbol and issuer', () => {
    const numbers = documents().map((document) => document.number);
    const form = /^\d{2,4}(\/20\d\d)?\/(KH|QĐ|BC|CT|TB|KL|BB|TTr|NQ)-[A-ZĐ]{2,7}[a-z]?$|^\d{2,4}\/(KH|QĐ)-TTr$/;
    expect(numbers.filter((number) => !form.test(number))).toEqual([]);
    expect(numbers.length).toBeGreaterThan(150);
  });

  it('numbers a series of documents in the order of its dates', () => {
    const series = new Map<string, DocumentSeed[]>();
    for (const document of documents()) {
      const name = `${document.issuer} ${document.number.replace(/^\d+/, '')} ${document.issuedOn.slice(0, 4)}`;
      series.set(name, [...(series.get(name) ?? []), document]);
    }
    for (const [name, members] of series) {
      const dated = members.map((document) => ({ on: document.issuedOn, number: parseInt(document.number, 10) }));
      const byNumber = dated.sort((a, b) => a.number - b.number);
      const days = byNumber.map((document) => document.on);
      expect([name, days]).toEqual([name, [...days].sort()]);
    }
    expect(series.size).toBeGreaterThan(20);
  });
});

/** Every document the data names, each once. */
function documents(): DocumentSeed[] {
  const all = [
    ...SON_LA_PLANS.flatMap((plan) => plan.tasks.flatMap((task) => task.evidence ?? [])),
    ...DEMO_TIMELINE.flatMap((event) => ('evidence' in event ? (event.evidence ?? []) : [])),
  ];
  return [...new Map(all.map((document) => [`${document.number} ${document.issuedOn}`, document])).values()];
}

describe.each(PLANS.map((plan) => [plan.year, plan] as const))('plan of %i', (_year, plan) => {
  it('has unique codes in order, each in the area of its group', () => {
    expect(duplicates(plan.tasks.map((task) => task.code))).toEqual([]);
    expect(duplicates(plan.tasks.map((task) => task.title))).toEqual([]);
    const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII'];
    const expected = roman.flatMap((group, area) =>
      plan.tasks.filter((task) => task.areaCode === String(area)).map((_task, index) => `${group}.${index + 1}`),
    );
    expect(plan.tasks.map((task) => task.code)).toEqual(expected);
  });

  it('gives every task to units that existed when it was issued', () => {
    const keys = plan.tasks.flatMap((task) => [...task.leadKeys, ...task.coordinatingKeys]);
    expect(keys.filter((key) => !validOn(key, plan.issuedOn))).toEqual([]);
    for (const task of plan.tasks) {
      expect(leadUnitsOf(task).length).toBeGreaterThan(0);
      expect(duplicates([...leadUnitsOf(task), ...task.coordinatingKeys])).toEqual([]);
      if (task.dueOn !== null) expect(task.dueOn > plan.issuedOn).toBe(true);
    }
  });
});

describe('plans taken from the source', () => {
  it.each(SON_LA_PLANS.map((plan) => [plan.year, plan] as const))(
    '%i: evidence comes with completion',
    (_year, plan) => {
      for (const task of plan.tasks) {
        expect([task.code, task.evidence === undefined]).toEqual([task.code, task.completedOn === null]);
        if (!task.completedOn || !task.evidence) continue;
        expect([task.code, isWorkingDay(task.completedOn)]).toEqual([task.code, true]);
        expect(task.evidence.issuedOn <= task.completedOn).toBe(true);
        expect(task.completedOn >= plan.issuedOn && task.completedOn <= plan.dataUntil).toBe(true);
      }
    },
  );

  it('counts what the source states', () => {
    for (const plan of SON_LA_PLANS) {
      for (const stated of plan.statedFigures) {
        expect(stated.source).toBe(SON_LA_SOURCE);
        expect(completedBy(plan, stated.asOf)).toBe(stated.completed);
        expect(plan.tasks).toHaveLength(stated.total);
      }
    }
    expect(SON_LA_PLANS.map((plan) => plan.statedFigures[0]?.asStated)).toEqual([
      '66/66 nhiệm vụ, đạt 100% kế hoạch',
      '35/71 nhiệm vụ, đạt 49,29%',
    ]);
  });

  it('2018: 66 of 66, five of them late', () => {
    expect(cells(PLAN_2018, '2018-12-31')).toEqual({ onTime: 61, late: 5, withinTerm: 0, overdue: 0, noDeadline: 0 });
  });

  it('2019: 29 on 14/6, 35 on 30/6 in the intended cells', () => {
    expect(completedBy(PLAN_2019, '2019-06-14')).toBe(29);
    expect(cells(PLAN_2019, '2019-06-30')).toEqual({ onTime: 31, late: 4, withinTerm: 24, overdue: 6, noDeadline: 6 });
  });
});

type Dated = { dueOn: string | null; completedOn: string | null };

function completedBy(plan: { tasks: Dated[] }, date: string): number {
  return plan.tasks.filter((task) => task.completedOn !== null && task.completedOn <= date).length;
}

function cells(plan: { tasks: Dated[] }, asOf: string) {
  const count = { onTime: 0, late: 0, withinTerm: 0, overdue: 0, noDeadline: 0 };
  for (const { dueOn, completedOn } of plan.tasks) {
    if (completedOn !== null && completedOn <= asOf)
      count[dueOn !== null && completedOn > dueOn ? 'late' : 'onTime'] += 1;
    else if (dueOn === null) count.noDeadline += 1;
    else count[asOf > dueOn ? 'overdue' : 'withinTerm'] += 1;
  }
  return count;
}

describe('the demonstration year', () => {
  const taskOf = (code: string) => DEMO_PLAN.tasks.find((task) => task.code === code);
  const partOf = (event: DemoEvent) => [event.code, event.leadKey, event.occurrence].filter(Boolean).join(' ');
  const decided = (event: DemoEvent) =>
    event.action === 'submit' || event.action === 'confirm' || event.action === 'return';

  it('has 71 tasks, 14 departments and 75 communes in its groups', () => {
    expect(DEMO_PLAN.tasks).toHaveLength(71);
    const sizes = [0, 1, 2, 3, 4, 5, 6].map((a) => DEMO_PLAN.tasks.filter((t) => t.areaCode === String(a)).length);
    expect(sizes).toEqual([14, 8, 13, 8, 11, 7, 10]);
    expect([GROUPS.departments.keys.length, GROUPS.communes.keys.length]).toEqual([14, 75]);
    expect(leadUnitsOf(taskOf('I.2')!)).toHaveLength(89);
  });

  it('runs in order, on working days, from the plan to the last Friday', () => {
    const days = DEMO_TIMELINE.map((event) => event.on);
    expect(days).toEqual([...days].sort());
    expect(days.filter((day) => !isWorkingDay(day))).toEqual([]);
    expect(days[0]! >= DEMO_PLAN.issuedOn).toBe(true);
    expect(days.at(-1)! <= '2026-11-20').toBe(true);
  });

  it('speaks only of tasks of the plan and of units that lead them, until they leave', () => {
    const leads = new Set(DEMO_PLAN.tasks.flatMap((task) => leadUnitsOf(task).map((key) => `${task.code} ${key}`)));
    const strange = DEMO_TIMELINE.filter((event) => {
      const part = `${event.code} ${event.leadKey}`;
      if (event.action === 'enter') leads.add(part);
      const known = leads.has(part);
      if (event.action === 'withdraw') leads.delete(part);
      return !known;
    });
    expect(strange).toEqual([]);
  });

  it('names the time of recurring work and of no other', () => {
    const strange = DEMO_TIMELINE.filter((e) => (e.occurrence !== undefined) !== (taskOf(e.code)?.recurring ?? false));
    expect(strange).toEqual([]);
  });

  it('never submits twice, decides only what was submitted, says nothing after completion', () => {
    const state = new Map<string, 'open' | 'submitted' | 'confirmed'>();
    for (const event of DEMO_TIMELINE) {
      const before = state.get(partOf(event)) ?? 'open';
      const decision = event.action === 'confirm' || event.action === 'return';
      expect([event, before]).toEqual([event, decision ? 'submitted' : 'open']);
      if (event.action === 'submit') state.set(partOf(event), 'submitted');
      if (event.action === 'confirm') state.set(partOf(event), 'confirmed');
      if (event.action === 'return') state.set(partOf(event), 'open');
    }
  });

  it('reports values of measurable tasks only, and mostly where a task is measured', () => {
    const reports = DEMO_TIMELINE.filter((e) => e.action === 'progress' || e.action === 'submit');
    const measured = reports.filter((e) => taskOf(e.code)?.target !== undefined);
    expect(reports.filter((e) => e.value !== undefined && !taskOf(e.code)?.target)).toEqual([]);
    expect(measured.filter((e) => e.value === undefined)).toEqual([]);
    expect(measured.length).toBeGreaterThan(150);
  });

  it('is told in words of its own: no result twice in one task, hardly any twice at all', () => {
    const results = DEMO_TIMELINE.flatMap((e) => ('result' in e ? [`${e.code} ${e.result}`] : []));
    expect(results.length).toBeGreaterThan(550);
    expect(new Set(results).size / results.length).toBeGreaterThan(0.85);
  });

  it('submits evidence dated not after the stated completion, and that not after the day of submission', () => {
    const submissions = DEMO_TIMELINE.filter((event): event is DemoSubmit => event.action === 'submit');
    for (const { code, on, completedOn, evidence } of submissions) {
      const dates = [
        DEMO_PLAN.issuedOn,
        ...evidence.slice(0, 1).map((document) => document.issuedOn),
        completedOn,
        on,
        TODAY,
      ];
      expect([code, dates]).toEqual([code, [...dates].sort()]);
      expect(evidence.filter((document) => document.issuedOn > on)).toEqual([]);
    }
    expect(submissions.length).toBeGreaterThan(200);
  });

  it('completes no continuous work before December', () => {
    const continuous = DEMO_PLAN.tasks.filter((task) => task.deadlineText === 'Thường xuyên').map((task) => task.code);
    expect(continuous).toHaveLength(6);
    expect(DEMO_TIMELINE.filter((e) => continuous.includes(e.code) && decided(e))).toEqual([]);
  });

  it('stands where its description says', () => {
    expect(cells({ tasks: tasksToday() }, TODAY)).toEqual({
      onTime: 34,
      late: 7,
      withinTerm: 13,
      overdue: 7,
      noDeadline: 10,
    });
    const last = new Map(DEMO_TIMELINE.filter(decided).map((e) => [partOf(e), e.action]));
    const withLast = (action: string) => [...last].filter(([, value]) => value === action).map(([part]) => part);
    expect(withLast('submit').sort()).toEqual([
      'I.14 snv',
      'I.9 phiengcam',
      'II.5 stp',
      'III.5 sct',
      'IV.8 snv',
      'VII.6 vpubnd',
    ]);
    expect(withLast('return').sort()).toEqual(['V.11 sct', 'VII.2 skhcn']);
    expect(DEMO_TIMELINE.filter((event) => event.action === 'return').length).toBeGreaterThan(8);
    const missing = (keys: readonly string[]) => keys.filter((key) => last.get(`I.9 ${key}`) !== 'confirm');
    expect(missing(GROUPS.departments.keys)).toEqual(['sdttg']);
    expect(missing(GROUPS.communes.keys)).toEqual(['mocchau', 'phiengcam', 'muongleo']);
  });

  /** A task is completed when all its parts are, on the day the last of them was submitted. */
  function tasksToday(): Dated[] {
    const submittedOn = new Map<string, string>();
    const confirmed = new Map<string, string>();
    const gone = new Set(DEMO_TIMELINE.filter((event) => event.action === 'withdraw').map(partOf));
    for (const event of DEMO_TIMELINE) {
      if (event.action === 'submit') submittedOn.set(partOf(event), event.on);
      if (event.action === 'confirm') confirmed.set(partOf(event), submittedOn.get(partOf(event)) ?? '');
    }
    return DEMO_PLAN.tasks.map((task) => {
      const { code, dueOn } = task;
      const times = { 'Hằng quý': ['Q1', 'Q2', 'Q3', 'Q4'], 'Hằng tháng': MONTHS }[task.deadlineText] ?? [undefined];
      const parts = leadUnitsOf(task).flatMap((leadKey) =>
        times.map((occurrence) => [code, leadKey, occurrence].filter(Boolean).join(' ')),
      );
      const days = parts.filter((part) => !gone.has(part)).map((part) => confirmed.get(part));
      const complete = days.every((day): day is string => day !== undefined);
      return { dueOn, completedOn: complete ? [...(days as string[])].sort().at(-1)! : null };
    });
  }
});

const MONTHS = Array.from({ length: 12 }, (_, i) => `T${String(i + 1).padStart(2, '0')}`);

describe('people', () => {
  it('are all different, in units of today, with one head and one officer per lead unit', () => {
    const everyone = [...DEMO_ACCOUNTS, ...UNIT_STAFF];
    expect(duplicates(everyone.map((person) => person.username))).toEqual([]);
    expect(duplicates(everyone.map((person) => person.fullName))).toEqual([]);
    expect(everyone.filter((person) => person.unitKey !== null && !validOn(person.unitKey, TODAY))).toEqual([]);
    for (const unitKey of new Set(DEMO_PLAN.tasks.flatMap(leadUnitsOf))) {
      const roles = everyone.filter((p) => p.unitKey === unitKey && p.role.startsWith('unit')).map((p) => p.role);
      expect([unitKey, roles.sort()]).toEqual([unitKey, ['unitHead', 'unitOfficer']]);
    }
  });
});
