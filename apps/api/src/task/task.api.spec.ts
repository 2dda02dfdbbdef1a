import type { PlanProgressView } from '#contract/plan';
import type { TaskList } from '#contract/task';
import { testApp, type Client, type TestApp } from '#api/testing/test-app';
import type { GivenPlan, GivenUnit } from '#api/testing/builders';

/** Today is 22/11/2026. */
describe('task lists and figures', () => {
  let test: TestApp;
  let reader: Client;
  let a: GivenUnit;
  let b: GivenUnit;
  let plan: GivenPlan;
  const list = async (query: string) => (await reader.get<TaskList>(`tasks?planId=${plan.id}&pageSize=200&${query}`)).body;
  const codes = async (query: string) => (await list(query)).items.map((t) => t.code);

  beforeAll(async () => {
    test = await testApp();
    a = await test.given.unit({ name: 'Sở Tư pháp' });
    b = await test.given.unit({ name: 'Sở Y tế' });
    reader = await test.as(await test.given.user('readOnly', a));
    plan = await test.given.issuedPlan({
      tasks: [
        { code: 'I.10', leads: [a], dueOn: '2026-03-31', title: 'Kiểm tra văn bản quy phạm pháp luật' },
        { code: 'I.2', leads: [a, b], coordinating: [], dueOn: '2026-06-30', title: 'Cắt giảm thời gian giải quyết thủ tục tại bản Dần' },
        { code: 'I.3', leads: [b], coordinating: [a], dueOn: '2026-11-25', area: 1, title: 'Đối thoại với người dân' },
        { code: 'II.1', leads: [b], deadlineText: 'Thường xuyên', area: 1, title: 'Theo dõi thi hành pháp luật' },
        { code: 'II.2', leads: [a], dueOn: '2026-06-30', area: 2, title: '100% văn bản ký số_đúng hạn' },
      ],
    });
    await test.given.completed(plan.tasks[0]!.assignments[0]!.id, '2026-03-31');
    await test.given.completed(plan.tasks[1]!.assignments[0]!.id, '2026-06-30');
    await test.given.completed(plan.tasks[4]!.assignments[0]!.id, '2026-07-01');
  });
  afterAll(() => test.close());

  it('401; 422 for what is no filter', async () => {
    expect((await test.anonymous.get('tasks')).status).toBe(401);
    expect((await reader.get('tasks?schedule=overdue&page=0&pageSize=9999&sort=1')).body).toMatchObject({ code: 'INVALID' });
    expect((await reader.get('tasks?asOf=2026-02-30')).status).toBe(422);
    expect((await reader.get('tasks?planId=424242')).status).toBe(404);
  });

  it('the cells of a day: due 30/6 and done 30/6 is on time, done 1/7 late, a half-done group is overdue', async () => {
    const progress = (await reader.get<PlanProgressView>(`plans/${plan.id}/progress`)).body;
    expect(progress).toMatchObject({ total: 5, completed: 2, completedOnTime: 1, completedLate: 1, openWithinTerm: 1, openOverdue: 1, openNoDeadline: 1, dueSoon: 1, rate: { text: '40,00%' } });
    expect(await codes('schedule=completedLate')).toEqual(['II.2']);
    expect(await codes('schedule=openOverdue')).toEqual(['I.2']);
    expect(await codes('schedule=dueSoon')).toEqual(['I.3']);
    expect(await codes('schedule=openNoDeadline')).toEqual(['II.1']);
    expect(await codes('asOf=2026-06-30&schedule=openOverdue')).toEqual([]);
    expect(await codes('asOf=2026-07-01&schedule=completed')).toEqual(['I.10', 'II.2']);
  });

  it('orders codes as people count and shows parts', async () => {
    expect(await codes('')).toEqual(['I.2', 'I.3', 'I.10', 'II.1', 'II.2']);
    expect((await list('q=I.2')).items[0]).toMatchObject({ parts: 2, partsCompleted: 1, leadUnits: [{ name: 'Sở Tư pháp' }, { name: 'Sở Y tế' }] });
  });

  it("a unit's view is its own part; coordination is another list", async () => {
    expect(await codes(`unitId=${a.id}&schedule=completed`)).toEqual(['I.2', 'I.10', 'II.2']);
    expect(await codes(`unitId=${b.id}&schedule=openOverdue`)).toEqual(['I.2']);
    expect(await codes(`unitId=${a.id}&unitRole=coordinating`)).toEqual(['I.3']);
    const { byUnit, byArea, total } = (await reader.get<PlanProgressView>(`plans/${plan.id}/progress`)).body;
    expect(byUnit.map((u) => [u.name, u.total, u.completed, u.coordinating])).toEqual([['Sở Tư pháp', 3, 3, 1], ['Sở Y tế', 3, 0, 0]]);
    expect(byArea.reduce((sum, area) => sum + area.total, 0)).toBe(total);
  });

  it.each([
    ['without accents', 'cat giam', ['I.2']],
    ['with đ and NFD', 'Đối thoại'.normalize('NFD'), ['I.3']],
    ['wildcards are letters', '%', ['II.2']],
    ['underscore too', 'so_dung', ['II.2']],
    ['nothing found', 'không có gì', []],
  ])('searches %s', async (_, q, expected) => {
    expect(await codes(`q=${encodeURIComponent(q)}`)).toEqual(expected);
  });

  it('puts exact accents first', async () => expect(await codes(`q=${encodeURIComponent('dân')}`)).toEqual(['I.3', 'I.2']));

  it('pages without losing or repeating a line', async () => {
    const pages = await Promise.all([1, 2, 3].map(async (page) => (await reader.get<TaskList>(`tasks?planId=${plan.id}&pageSize=2&page=${page}`)).body));
    expect(pages.flatMap((p) => p.items.map((t) => t.code))).toEqual(['I.2', 'I.3', 'I.10', 'II.1', 'II.2']);
    expect(pages.map((p) => p.total)).toEqual([5, 5, 5]);
  });

  it('a source is known up to its last day, which is also the default', async () => {
    const old = await test.given.issuedPlan({ year: 2019, tasks: [{ leads: [a], dueOn: '2019-06-30' }], origin: { dataUntil: '2019-06-30', source: 'nguồn.txt' } });
    expect((await reader.get(`plans/${old.id}/progress`)).body).toMatchObject({ asOf: '2019-06-30', openWithinTerm: 1 });
    expect((await reader.get(`plans/${old.id}/progress?asOf=2019-07-01`)).body).toMatchObject({ code: 'INVALID', message: expect.stringContaining('30/06/2019') });
    const head = await test.as(await test.given.user('unitHead', a));
    const late = await head.post(`assignments/${old.tasks[0]!.assignments[0]!.id}/submissions`, { kind: 'progress', result: 'Muộn', evidence: [] });
    expect(late.status).toBe(409);
  });
});
