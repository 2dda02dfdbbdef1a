import fc from 'fast-check';
import { In, IsNull } from 'typeorm';
import { stateAt, type AssignmentEvent } from '#domain/assignment-history';
import { countFigures } from '#domain/plan-figures';
import { addDays, daysBetween, type Instant, type PlainDate } from '#domain/plain-date';
import { storedPlanRules, type PlanRules } from '#domain/plan-rules';
import { foldSchedule, scheduleOf, SCHEDULE_CELLS, type ScheduleState } from '#domain/schedule';
import { AuditLog } from '#api/platform/audit-log';
import { PlanRulesQueries } from '#api/plan/plan-rules.queries';
import { PlanEntity } from '#api/plan/plan.entity';
import { ProgressQueries } from '#api/progress/progress.queries';
import { AssignmentLog, domainEvent } from '#api/task/assignment-log';
import { AssignmentEntity, AssignmentEventEntity, AssignmentSpanEntity } from '#api/task/assignment.entity';
import { TaskFactsReader } from '#api/task/task-facts';
import { TaskStates, type TaskPart, type TaskState } from '#api/task/task-states';
import type { GivenUnit } from '#api/testing/builders';
import { testApp, type TestApp } from '#api/testing/test-app';
import { forgetAnswers } from './support/forget-answers';
import { eventOf, randomHistory, type RandomEvent } from './support/random-history';

const DAY_MS = 86_400_000;

interface Question {
  asOf: PlainDate;
  knownAt: Instant;
}
/** What is compared of a task: who holds which part in which state, and the whole. */
type Seen = Pick<TaskState, 'id' | 'parts' | 'schedule'>;

/** A plan under way with its assignments, and the events recorded so far. */
interface World {
  plan: PlanEntity;
  issuedOn: PlainDate;
  assignments: { id: number; taskId: number }[];
  events: Map<number, AssignmentEvent[]>;
}

/**
 * The properties of figures.md §1 on a real database: what SQL reads from spans and columns is what the pure rules
 * make of the events, at every date and for every state of knowledge, for ever.
 */
describe('two clocks over random histories', () => {
  let test: TestApp;
  let units: GivenUnit[];
  /** Time only goes on, from one history to the next. */
  let now = Date.parse('2026-01-05T02:00:00.000Z');
  const reached: string[] = [];

  beforeAll(async () => {
    test = await testApp(new Date(now).toISOString());
    await test.given.standingAgency();
    units = [await test.given.unit(), await test.given.unit(), await test.given.unit(), await test.given.unit()];
  });
  afterAll(() => test.close());

  it('the database answers as the rules do, and never otherwise later', async () => {
    const rules = fc.record({
      headlineDue: fc.constantFrom('current' as const, 'original' as const),
      dueSoonDays: fc.integer({ min: 1, max: 20 }),
    });
    // fc.double is uniform over the floating-point numbers, most of which are next to 0: no way to choose a day.
    const draws = fc.infiniteStream(fc.noBias(fc.nat(999_999)));
    await fc.assert(
      fc.asyncProperty(rules, randomHistory, draws, async (given, history, numbers) => {
        const draw = () => (numbers.next().value as number) / 1_000_000;
        const world = await newPlan(given);
        const half = Math.floor(history.length / 2);

        await play(world, history.slice(0, half));
        const asked = [await here(), ...(await questions(world, draw, 5))];
        const answers = await Promise.all(asked.map((question) => ask(world, question)));
        answers.forEach(remember);
        asked.forEach((question, i) => expect([question, answers[i]]).toEqual([question, oracle(world, question)]));

        await play(world, history.slice(half));
        await expectOneSpanADay(world);
        for (const [i, question] of asked.entries())
          expect([question, await ask(world, question)]).toEqual([question, answers[i]]);

        for (const question of [await here(), ...(await questions(world, draw, 8))]) {
          const answer = await ask(world, question);
          expect([question, answer]).toEqual([question, oracle(world, question)]);
          remember(answer);
          const figures = await test.unitOfWork.read(() =>
            test.app.get(ProgressQueries).at(world.plan, question.asOf, question.knownAt),
          );
          expect(figures).toMatchObject(
            countFigures(
              oracle(world, question).map((task) => task.schedule),
              storedPlanRules(world.plan.firstRules).rounding,
            ),
          );
          expect(SCHEDULE_CELLS.reduce((total, cell) => total + figures[cell], 0)).toBe(figures.total);
        }

        const parts = (await ask(world, await here())).flatMap((task) => task.parts);
        expect(new Map(parts.map((part) => [part.assignmentId, part.schedule]))).toEqual(await columns(world));
        forgetAnswers(test.app);
      }),
      // A counterexample is worth more than the smallest one: shrinking may not run into Jest's own limit.
      { numRuns: 25, interruptAfterTimeLimit: 120_000, markInterruptAsFailure: true },
    );
  }, 180_000);

  it('the histories had something to fold', () => {
    expect([...new Set(reached)].sort()).toEqual(
      [...SCHEDULE_CELLS, 'awaitingConfirmation', 'dueSoon', 'hasLatePart', 'suspended', 'two parts'].sort(),
    );
  });

  /** Six assignments: a task of three units, one of two without a date, one of a single unit. */
  async function newPlan(rules: Partial<PlanRules>): Promise<World> {
    now += DAY_MS;
    const issuedOn = setClock();
    const [a, b, c] = units as [GivenUnit, GivenUnit, GivenUnit, GivenUnit];
    const { id, tasks } = await test.given.issuedPlan({
      year: Number(issuedOn.slice(0, 4)),
      issuedOn,
      rules,
      tasks: [
        { leads: [a, b, c], dueOn: addDays(issuedOn, 60) },
        { leads: [a, b] },
        { leads: [c], dueOn: addDays(issuedOn, 5) },
      ].map((task) => ({ deadlineText: 'dueOn' in task ? '' : 'Thường xuyên', ...task })),
    });
    const plan = await test.unitOfWork.manager.findOneByOrFail(PlanEntity, { id });
    const assignments = tasks.flatMap((task) =>
      task.assignments.map((assignment) => ({ id: assignment.id, taskId: task.id })),
    );
    expect(assignments).toHaveLength(6);
    const world = { plan, issuedOn, assignments, events: new Map<number, AssignmentEvent[]>() };
    for (const assignment of assignments) await reread(world, assignment.id);
    return world;
  }

  function setClock(): PlainDate {
    test.clock.set(new Date(now).toISOString());
    return test.clock.today();
  }

  async function play(world: World, history: readonly RandomEvent[]): Promise<void> {
    for (const batch of transactions(history)) {
      now += batch.reduce((days, random) => days + random.forward, 0) * DAY_MS + 60_000;
      const today = setClock();
      await test.unitOfWork.run(async () => {
        for (const random of batch) {
          const { id } = world.assignments[random.assignment]!;
          const annullable = world.events
            .get(id)!
            .filter((e) => e.type !== 'assigned' && e.type !== 'annulled')
            .map((e) => e.sequence);
          const event = eventOf(
            random,
            today,
            world.issuedOn,
            units.map((unit) => unit.id),
            annullable,
          );
          await test.app.get(AssignmentLog).append(id, event, null);
          await reread(world, id);
        }
        await test.app
          .get(AuditLog)
          .append({ actor: null, action: 'played', subjectType: 'plan', subjectId: world.plan.id });
      });
    }
  }

  async function reread(world: World, assignmentId: number): Promise<void> {
    const rows = await test.unitOfWork.manager.find(AssignmentEventEntity, {
      where: { assignmentId },
      order: { id: 'ASC' },
    });
    world.events.set(assignmentId, rows.map(domainEvent));
  }

  /** Lists join spans: two of one kind on one day would show a part twice. */
  async function expectOneSpanADay(world: World): Promise<void> {
    for (const { id } of world.assignments) {
      const spans = await test.unitOfWork.manager.findBy(AssignmentSpanEntity, {
        assignmentId: id,
        supersededAt: IsNull(),
      });
      const overlapping = spans.filter((a) =>
        spans.some(
          (b) =>
            a.id < b.id &&
            a.kind === b.kind &&
            a.validFrom < (b.validTo ?? '9999') &&
            b.validFrom < (a.validTo ?? '9999'),
        ),
      );
      // An extension of the first day leaves the original due date as an empty span, which holds on no day.
      expect(overlapping.filter((span) => span.validFrom !== span.validTo)).toEqual([]);
    }
  }

  const head = async (): Promise<Instant> => (await test.app.get(AuditLog).head())!.at;
  const here = async (): Promise<Question> => ({ asOf: test.clock.today(), knownAt: await head() });

  /** Dates from before the issue up to today; knowledge at, and just before, the moments when something was recorded. */
  async function questions(world: World, draw: () => number, count: number): Promise<Question[]> {
    const first = addDays(world.issuedOn, -2);
    const days = daysBetween(first, test.clock.today());
    const recorded = [...world.events.values()].flat().map((event) => event.recordedAt);
    const moments = [await head(), ...recorded, ...recorded.map((at) => new Date(Date.parse(at) - 1).toISOString())];
    return Array.from({ length: count }, () => ({
      asOf: addDays(first, Math.round(draw() * days)),
      knownAt: moments[Math.floor(draw() * moments.length)]!,
    }));
  }

  /** Asks a reader without memory, and the product's, which keeps facts and reads anew only what was touched. */
  async function ask(world: World, { asOf, knownAt }: Question): Promise<Seen[]> {
    const rules = test.app.get(PlanRulesQueries);
    const fresh = new TaskStates(test.unitOfWork, new TaskFactsReader(test.unitOfWork), rules);
    const taskIds = new Set(world.assignments.map(({ taskId }) => taskId));
    const [tasks, oneByOne, remembered] = await test.unitOfWork.read(async () => [
      await fresh.all(world.plan, asOf, knownAt),
      await test.app.get(TaskStates).some(world.plan, taskIds, asOf, knownAt),
      await test.app.get(TaskStates).all(world.plan, asOf, knownAt),
    ]);
    expect(remembered).toEqual(tasks);
    const byId = (states: TaskState[]) => [...states].sort((a, b) => a.id - b.id);
    expect(byId(oneByOne)).toEqual(byId(tasks));
    return tasks.map(({ id, parts, schedule }) => ({ id, parts, schedule }));
  }

  /** The state of each part in the plan today, from the projected columns. */
  async function columns(world: World): Promise<Map<number, ScheduleState>> {
    const rows = await test.unitOfWork.manager.findBy(AssignmentEntity, {
      id: In(world.assignments.map(({ id }) => id)),
      withdrawn: false,
    });
    const rules = storedPlanRules(world.plan.firstRules);
    return new Map(rows.map((row) => [row.id, scheduleOf(row, test.clock.today(), rules)]));
  }

  /** The same from the events alone, by the rules of #domain. */
  function oracle(world: World, { asOf, knownAt }: Question): Seen[] {
    const taskIds = [...new Set(world.assignments.map((assignment) => assignment.taskId))];
    return taskIds.flatMap((id) => {
      const parts: TaskPart[] = world.assignments
        .filter((a) => a.taskId === id)
        .flatMap((assignment) => {
          const state = stateAt(world.events.get(assignment.id)!, asOf, knownAt);
          if (state.unitId === null || state.withdrawn) return [];
          return [
            {
              assignmentId: assignment.id,
              unitId: state.unitId,
              occurrence: '',
              occurrenceLabel: null,
              opensOn: null,
              schedule: scheduleOf(state, asOf, storedPlanRules(world.plan.firstRules)),
            },
          ];
        });
      return parts.length === 0 ? [] : [{ id, parts, schedule: foldSchedule(parts.map((part) => part.schedule)) }];
    });
  }

  function remember(tasks: readonly Seen[]): void {
    for (const { parts, schedule } of tasks) {
      if (parts.length === 2) reached.push('two parts');
      for (const state of [schedule, ...parts.map((part) => part.schedule)]) {
        reached.push(state.cell);
        for (const flag of ['awaitingConfirmation', 'dueSoon', 'hasLatePart', 'suspended'] as const)
          if (state[flag]) reached.push(flag);
      }
    }
  }
});

/** Events that are recorded together. */
function transactions(history: readonly RandomEvent[]): RandomEvent[][] {
  const batches: RandomEvent[][] = [];
  for (const random of history) {
    const last = batches.at(-1);
    if (random.together && last && last.length < 3) last.push(random);
    else batches.push([random]);
  }
  return batches;
}
