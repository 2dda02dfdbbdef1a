import { DUE_WINDOWS } from '#domain/due-window';
import { OVERDUE_AGES } from '#domain/overdue-age';
import { SCHEDULE_CELLS } from '#domain/schedule';
import { trendDates } from '#domain/trend-dates';
import type { PlanProgressView } from '#contract/plan';
import type { PlanAnalysisView, PlanComparisonView, PlanTrendView } from '#contract/progress';
import type { TaskList } from '#contract/task';
import type { GivenPlan, GivenUnit } from '#api/testing/builders';
import { fieldsOf, testApp, type Client, type TestApp } from '#api/testing/test-app';

/** Today is 22/11/2026. */
describe('what the leader asks beyond the figures', () => {
  let test: TestApp;
  let reader: Client;
  let a: GivenUnit;
  let b: GivenUnit;
  let plan: GivenPlan;
  const plans = <T>(path: string) => reader.get<T>(`plans/${plan.id}/${path}`);
  const progress = async (query = '') => (await plans<PlanProgressView>(`progress?${query}`)).body;
  const analysis = async (query = '') => (await plans<PlanAnalysisView>(`analysis?${query}`)).body;
  const compare = async (query: string) => (await plans<PlanComparisonView>(`comparison?${query}`)).body;
  const list = async (query: string) => (await reader.get<TaskList>(`tasks?planId=${plan.id}&pageSize=200&${query}`)).body;
  const codes = async (query: string) => (await list(query)).items.map((task) => task.code);

  beforeAll(async () => {
    test = await testApp();
    a = await test.given.unit({ name: 'Sở Tư pháp' });
    b = await test.given.unit({ name: 'Sở Y tế' });
    reader = await test.as(await test.given.user('readOnly', a));
    plan = await test.given.issuedPlan({
      tasks: [
        { code: 'I.1', leads: [a], dueOn: '2026-03-31' },
        { code: 'I.2', leads: [b], dueOn: '2026-08-24' }, // 90 days
        { code: 'I.3', leads: [a], dueOn: '2026-09-22' }, // 61 days
        { code: 'I.4', leads: [b], dueOn: '2026-10-23' }, // 30 days
        { code: 'I.5', leads: [a], dueOn: '2026-11-29' }, // in 7 days
        { code: 'I.6', leads: [b], dueOn: '2026-12-22' }, // in 30 days
        { code: 'I.7', leads: [a], dueOn: '2026-12-31' },
        { code: 'II.1', leads: [b], deadlineText: 'Thường xuyên' },
        { code: 'II.2', leads: [a, b], dueOn: '2026-06-30' },
        { code: 'II.3', leads: [a], dueOn: '2026-06-30' },
        { code: 'II.4', leads: [b], dueOn: '2026-12-31' },
        { code: 'II.5', leads: [a], deadlineText: 'Quý II, IV' },
      ],
    });
    const part = (code: string, index = 0) => plan.tasks.find((task) => task.code === code)!.assignments[index]!.id;
    await test.given.completed(part('II.2'), '2026-06-30');
    await test.given.completed(part('II.3'), '2026-07-15');
    await test.given.completed(part('II.4'), '2026-11-10');
    await test.given.completed(part('II.5'), '2026-07-01');
    await test.given.event(part('I.7'), { type: 'withdrawn', effectiveOn: '2026-10-05' });
  });
  afterAll(() => test.close());

  it('401, 404, 422 with the field at fault', async () => {
    for (const path of ['analysis', 'trend', 'comparison?from=2026-01-01']) {
      expect((await test.anonymous.get(`plans/${plan.id}/${path}`)).status).toBe(401);
      expect((await reader.get(`plans/424242/${path}`)).status).toBe(404);
    }
    expect(fieldsOf(await plans('analysis?asOf=2026-11-23'))).toEqual(['asOf']);
    expect(fieldsOf(await plans('trend?asOf=2026-11-23'))).toEqual(['asOf']);
    expect(fieldsOf(await plans('comparison'))).toEqual(['from']);
    expect(fieldsOf(await plans('comparison?from=2026-11-31'))).toEqual(['from']);
    expect(fieldsOf(await plans('comparison?from=2026-10-02&to=2026-10-01'))).toEqual(['from']);
    expect(fieldsOf(await reader.get('tasks?overdueDays=1-31&dueWithin=8&calledFor=maybe'))).toEqual(expect.arrayContaining(['overdueDays', 'dueWithin', 'calledFor']));
  });

  it('overdue by age sums to the overdue, each age opens its list', async () => {
    const { overdueByAge, oldestOverdue } = await analysis();
    expect(overdueByAge).toEqual([{ age: '1-30', count: 1 }, { age: '31-60', count: 0 }, { age: '61-90', count: 2 }, { age: '91-', count: 2 }]);
    expect(overdueByAge.reduce((sum, row) => sum + row.count, 0)).toBe((await progress()).openOverdue);
    expect(await Promise.all(OVERDUE_AGES.map((age) => codes(`overdueDays=${age}`)))).toEqual([['I.4'], [], ['I.2', 'I.3'], ['I.1', 'II.2']]);
    expect(oldestOverdue).toEqual({ taskId: plan.tasks[0]!.id, code: 'I.1', title: 'Nhiệm vụ số 1', days: 236 });
    // A day later each is a day older.
    expect((await analysis('asOf=2026-04-01')).overdueByAge[0]).toEqual({ age: '1-30', count: 1 });
    expect((await analysis('asOf=2026-03-31')).oldestOverdue).toBeNull();
  });

  it('due in 7 and in 30 days: inside the term, each opens its list', async () => {
    const { dueWithin } = await analysis();
    expect(dueWithin).toEqual([{ days: 7, count: 1 }, { days: 30, count: 2 }]);
    expect(await Promise.all(DUE_WINDOWS.map((days) => codes(`dueWithin=${days}`)))).toEqual([['I.5'], ['I.5', 'I.6']]);
    expect((await list('dueWithin=30')).items.map((task) => task.schedule)).toEqual(['openWithinTerm', 'openWithinTerm']);
  });

  it("units: M3 of their own parts and what they have owed longest, as the unit's own lists say", async () => {
    const { byUnit } = await analysis();
    expect(byUnit.map((unit) => [unit.name, unit.onTimeRate.text, unit.oldestOverdue?.code, unit.oldestOverdue?.days])).toEqual([
      ['Sở Tư pháp', '50,00%', 'I.1', 236],
      ['Sở Y tế', '100%', 'II.2', 145],
    ]);
    const figures = new Map((await progress()).byUnit.map((unit) => [unit.id, unit]));
    for (const unit of byUnit) {
      expect(unit.onTimeRate).toMatchObject({ numerator: figures.get(unit.id)!.completedOnTime, denominator: figures.get(unit.id)!.completed });
      for (const age of OVERDUE_AGES) expect((await list(`unitId=${unit.id}&overdueDays=${age}`)).items.every((task) => task.schedule === 'openOverdue')).toBe(true);
    }
    expect(await codes(`unitId=${b.id}&overdueDays=91-`)).toEqual(['II.2']);
  });

  it('each point of the trend is the progress of its date and opens its lists; the last is the progress', async () => {
    const { points } = (await plans<PlanTrendView>('trend')).body;
    expect(points.map((point) => point.asOf)).toEqual(trendDates('2025-12-20', '2026-11-22'));
    expect(points.map((point) => point.asOf).slice(-2)).toEqual(['2026-10-31', '2026-11-22']);
    for (const point of points) {
      const { total, completed, openOverdue, rate } = await progress(`asOf=${point.asOf}`);
      expect(point).toMatchObject({ total, completed, openOverdue, rate });
      expect(point.calledFor).toBe((await list(`calledFor=true&asOf=${point.asOf}`)).total);
    }
    const { total, completed, openOverdue, rate } = await progress();
    expect(points.at(-1)).toEqual({ asOf: '2026-11-22', total, completed, openOverdue, rate, calledFor: 6 });
    // Done or not; a task of two quarters only when the second has ended; one with no date never.
    expect(await codes('calledFor=true')).toEqual(['I.1', 'I.2', 'I.3', 'I.4', 'II.2', 'II.3']);
    expect(await codes('calledFor=true&asOf=2026-06-30')).toEqual(['I.1', 'II.2', 'II.3']);
    expect(await codes('calledFor=true&asOf=2026-06-29')).toEqual(['I.1']);
  });

  it('two dates: the first, what changed, came and went give the second, cell by cell', async () => {
    const cells = ['completedOnTime', 'completedLate', ...SCHEDULE_CELLS.slice(2)] as const;
    for (const [from, to] of [['2026-06-30', '2026-11-22'], ['2026-03-31', '2026-07-15'], ['2025-12-19', '2026-10-05'], ['2026-11-22', '2026-11-22']]) {
      const answer = await compare(`from=${from}&to=${to}`);
      expect(answer.from).toMatchObject({ asOf: from, total: (await progress(`asOf=${from}`)).total });
      const { total, rate } = await progress(`asOf=${to}`);
      expect(answer.to).toMatchObject({ asOf: to, total, rate });
      const moved = [...answer.changed, ...answer.added, ...answer.removed];
      expect(answer.changedCount + answer.addedCount + answer.removedCount).toBe(moved.length);
      for (const cell of cells) {
        const came = moved.filter((task) => task.toCell === cell).length;
        const went = moved.filter((task) => task.fromCell === cell).length;
        expect([from, to, cell, answer.from[cell] + came - went]).toEqual([from, to, cell, answer.to[cell]]);
      }
      expect(moved.every((task) => task.fromCell !== task.toCell)).toBe(true);
    }
  });

  it('names the tasks that changed, with both cells', async () => {
    const { changed, added, removed } = await compare('from=2026-09-30');
    expect(changed.map((task) => [task.code, task.fromCell, task.toCell])).toEqual([
      ['I.4', 'openWithinTerm', 'openOverdue'],
      ['II.4', 'openWithinTerm', 'completedOnTime'],
    ]);
    expect(removed).toEqual([{ id: plan.tasks[6]!.id, code: 'I.7', title: 'Nhiệm vụ số 7', fromCell: 'openWithinTerm', toCell: null, inPlanThroughout: false }]);
    expect(added).toEqual([]);
    const beforeIssue = await compare('from=2025-12-19&to=2026-01-31');
    expect(beforeIssue.from).toMatchObject({ total: 0, rate: { text: '–' } });
    expect(beforeIssue.added).toHaveLength(12);
  });

  it('of very many changed tasks it lists the first and counts them all', async () => {
    const leads = [a];
    const large = await test.given.issuedPlan({ year: 2024, tasks: Array.from({ length: 203 }, (_, i) => ({ code: `L.${i + 1}`, leads, dueOn: '2024-06-30' })) });
    const { body } = await reader.get<PlanComparisonView>(`plans/${large.id}/comparison?from=2024-06-30&to=2024-07-01`);
    expect([body.changedCount, body.changed.length, body.changed[0]?.code, body.to.openOverdue]).toEqual([203, 200, 'L.1', 203]);
    expect([body.addedCount, body.removedCount]).toEqual([0, 0]);
  });

  it('what becomes known later changes nothing under the old knownAt', async () => {
    const { knownAt } = await progress();
    const ask = (path: string) => plans(`${path}&knownAt=${knownAt}`).then(({ body }) => body);
    const asked = ['analysis?', 'trend?', 'comparison?from=2026-09-30'];
    const before = await Promise.all(asked.map(ask));
    test.given.now('2026-11-22T02:01:00.000Z');
    await test.given.completed(plan.tasks[0]!.assignments[0]!.id, '2026-10-15');
    expect(await Promise.all(asked.map(ask))).toEqual(before);
    expect((await analysis()).overdueByAge.at(-1)).toEqual({ age: '91-', count: 1 });
  });

  it('a source answers up to its last day; a draft has no points', async () => {
    const old = await test.given.issuedPlan({ year: 2019, tasks: [{ leads: [a], dueOn: '2019-05-31' }], origin: { dataUntil: '2019-06-30', source: 'nguồn.txt' } });
    expect((await reader.get<PlanTrendView>(`plans/${old.id}/trend`)).body.points.at(-1)).toMatchObject({ asOf: '2019-06-30', calledFor: 1, openOverdue: 1 });
    expect(fieldsOf(await reader.get(`plans/${old.id}/comparison?from=2019-05-31&to=2019-07-01`))).toEqual(['asOf']);
    const draft = await test.given.draftPlan({ tasks: [{ leads: [a], dueOn: '2026-12-31' }] });
    expect((await reader.get<PlanTrendView>(`plans/${draft.id}/trend`)).body.points).toEqual([]);
    expect((await reader.get<PlanAnalysisView>(`plans/${draft.id}/analysis`)).body).toMatchObject({ oldestOverdue: null, byUnit: [] });
  });
});
