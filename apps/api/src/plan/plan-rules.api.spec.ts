import { DEFAULT_PLAN_RULES } from '#domain/plan-rules';
import type { PlanList, PlanProgressView, PlanView } from '#contract/plan';
import type { PlanRulesHistoryView } from '#contract/plan-rules';
import type { PlanComparisonView } from '#contract/progress';
import type { TaskList, TaskPageView } from '#contract/task';
import type { WorkView } from '#contract/work';
import { AuditEntryEntity } from '#api/platform/audit-entry.entity';
import type { GivenPlan, GivenUnit } from '#api/testing/builders';
import { fieldsOf, testApp, type Client, type TestApp } from '#api/testing/test-app';

const change = (changes: object = {}) => ({ ...DEFAULT_PLAN_RULES, continuousFrom: null, version: 2, validFrom: '2026-11-22', reason: 'Theo Thông báo kết luận số 12', ...changes });

/** Today is 22/11/2026. */
describe('counting settings of a plan', () => {
  let test: TestApp;
  let secretary: Client;
  let head: Client;
  let unit: GivenUnit;
  beforeAll(async () => {
    test = await testApp();
    unit = await test.given.unit({ name: 'Sở Tư pháp' });
    secretary = await test.as(await test.given.secretary());
    head = await test.as(await test.given.user('unitHead', unit));
  });
  afterAll(() => test.close());

  /** Half of it done; one late against the original date, one continuous. */
  const newPlan = async (): Promise<GivenPlan> => {
    const plan = await test.given.issuedPlan({
      tasks: [
        { leads: [unit], dueOn: '2026-03-31' },
        { leads: [unit], dueOn: '2026-11-28', deadlineText: '28/11' },
        { leads: [unit], deadlineText: 'Thường xuyên' },
      ],
    });
    await test.given.completed(plan.tasks[0]!.assignments[0]!.id, '2026-03-31');
    return plan;
  };
  const post = (plan: { id: number }, changes: object = {}, who = secretary) => who.post<PlanRulesHistoryView>(`plans/${plan.id}/rules`, change(changes));
  const history = async (plan: { id: number }) => (await secretary.get<PlanRulesHistoryView>(`plans/${plan.id}/rules`)).body;
  const progress = async (plan: { id: number }, query = '') => (await secretary.get<PlanProgressView>(`plans/${plan.id}/progress?${query}`)).body;
  const list = async (plan: { id: number }, query = '') => (await secretary.get<TaskList>(`tasks?planId=${plan.id}&pageSize=100&${query}`)).body;

  it('401, 403, 404, 422, 409 first', async () => {
    const plan = await newPlan();
    expect((await test.anonymous.post(`plans/${plan.id}/rules`, change())).status).toBe(401);
    expect((await post(plan, {}, head)).status).toBe(403);
    expect((await head.get(`plans/${plan.id}/rules`)).status).toBe(200);
    expect((await post({ id: 424242 })).status).toBe(404);
    const wrong = { rounding: 'up', dueSoonDays: 0, reminderDays: [0], continuousFrom: '02-30', continuousCounted: 'yes', beforeIsInclusive: 1, validFrom: '31/12', reason: '' };
    expect(fieldsOf(await post(plan, wrong)).sort()).toEqual(Object.keys(wrong).sort());
    expect(fieldsOf(await post(plan, { validFrom: '2026-11-21', rounding: 'half-up' }))).toEqual(['validFrom']);
    expect(fieldsOf(await post(plan, { reminderDays: [10], dueSoonDays: 7 }))).toEqual(['reminderDays']);
    expect(fieldsOf(await post(plan))).toEqual(['reason']);
    expect((await post(plan, { version: 1, rounding: 'half-up' })).body).toMatchObject({ code: 'STALE', details: { version: 2, current: { rounding: 'truncate' } } });
    for (const given of [await test.given.draftPlan(), await test.given.issuedPlan({ year: 2019, tasks: [{ leads: [unit] }], origin: { dataUntil: '2019-06-30' } })])
      expect((await post(given, { version: 1, rounding: 'half-up' })).body).toMatchObject({ code: 'ALREADY_DONE', message: expect.stringMatching(/dự thảo|tài liệu nguồn/) });
  });

  it('a change holds from its day on: the past and what was known stay as they were', async () => {
    const plan = await newPlan();
    const yesterday = await progress(plan, 'asOf=2026-11-21');
    const before = await progress(plan);
    expect(before).toMatchObject({ total: 3, completed: 1, dueSoon: 1, uncounted: 0, rulesVersion: 'figures-1', rate: { text: '33,33%' } });
    const answer = await post(plan, { continuousCounted: false, dueSoonDays: 3, reminderDays: [3, 1] });
    expect(answer).toMatchObject({ status: 200, body: { version: 3, first: { dueSoonDays: 7 }, changes: [{ validFrom: '2026-11-22', reason: 'Theo Thông báo kết luận số 12', supersededAt: null, rules: { dueSoonDays: 3 } }] } });
    expect(await progress(plan)).toMatchObject({ total: 2, completed: 1, dueSoon: 0, uncounted: 1, rulesVersion: 'figures-1/1', rate: { text: '50,00%' } });
    expect(await progress(plan, 'asOf=2026-11-21')).toMatchObject({ total: 3, dueSoon: 1, rulesVersion: 'figures-1', rate: yesterday.rate });
    expect(await progress(plan, `knownAt=${before.knownAt}`)).toEqual(before);
    // Left out by the rules is not taken out of the plan.
    const compared = (await secretary.get<PlanComparisonView>(`plans/${plan.id}/comparison?from=2026-11-21`)).body;
    expect(compared).toMatchObject({ removedCount: 1, leftOutCount: 1, takenInCount: 0, removed: [{ id: plan.tasks[2]!.id, inPlanThroughout: true, toCell: null }] });
    // Every number opens its list, and nothing is lost from sight.
    expect((await list(plan)).total).toBe(2);
    expect((await secretary.get<PlanView>(`plans/${plan.id}`)).body.taskCount).toBe(2);
    expect((await secretary.get<PlanList>('plans')).body.items.find((p) => p.id === plan.id)!.taskCount).toBe(2);
    expect((await list(plan, 'counted=false')).items.map((t) => t.deadlineText)).toEqual(['Thường xuyên']);
    expect((await list(plan, 'asOf=2026-11-21')).total).toBe(3);
    expect((await secretary.get<TaskPageView>(`tasks/${plan.tasks[2]!.id}`)).body.schedule).toBe('openNoDeadline');
    const work = (await head.get<WorkView>('work')).body;
    expect([...work.overdue, ...work.dueSoon, ...work.open].map((t) => t.id)).toContain(plan.tasks[2]!.id);
    const [entry] = await test.unitOfWork.manager.find(AuditEntryEntity, { order: { id: 'DESC' }, take: 1 });
    expect(entry).toMatchObject({ action: 'plan.rulesChanged', before: { rules: { dueSoonDays: 7 } }, after: { validFrom: '2026-11-22', rules: { dueSoonDays: 3 } } });
  });

  it('a later decision takes the place of what was planned from its day on; two at once: one is stale', async () => {
    const plan = await newPlan();
    await post(plan, { validFrom: '2026-12-15', rounding: 'half-up' });
    expect((await progress(plan)).rulesVersion).toBe('figures-1');
    expect((await secretary.get<PlanView>(`plans/${plan.id}`)).body.rules.rounding).toBe('truncate');
    const answers = await Promise.all([post(plan, { version: 3, headlineDue: 'original' }), post(plan, { version: 3, completionDate: 'stated' })]);
    expect(answers.map((a) => a.status).sort()).toEqual([200, 409]);
    const { changes } = await history(plan);
    expect(changes.map((c) => [c.validFrom, c.supersededAt === null])).toEqual([['2026-11-22', true], ['2026-12-15', false]]);
  });

  it('a closed plan never changes: what was planned for later does not come', async () => {
    const plan = await newPlan();
    await post(plan, { validFrom: '2026-12-15', rounding: 'half-up' });
    const open = (await list(plan, 'schedule=open')).items.map((t) => ({ taskId: t.id, outcome: 'leftOpen' }));
    expect((await secretary.post(`plans/${plan.id}/close`, { version: 3, closedOn: '2026-11-22', openTasks: open })).status).toBe(200);
    expect((await post(plan, { version: 4, rounding: 'half-up' })).body).toMatchObject({ code: 'ALREADY_DONE' });
    expect((await history(plan)).changes[0]!.supersededAt).not.toBeNull();
    expect((await history(plan)).allowedActions).toMatchObject([{ action: 'change', allowed: false }]);
  });

  it('“Trước 15/11” is read as the plan says', async () => {
    for (const [beforeIsInclusive, dueOn] of [[true, '2026-11-15'], [false, '2026-11-14']] as const) {
      const plan = await test.given.issuedPlan({ rules: { beforeIsInclusive }, tasks: [{ leads: [unit], deadlineText: 'Trước 15/11' }] });
      expect((await list(plan)).items[0]!.dueOn).toBe(dueOn);
    }
  });

  it('continuous work takes a completion only from the day of the rule on, and says so beforehand', async () => {
    const plan = await newPlan();
    await post(plan, { continuousFrom: '12-01' });
    const part = plan.tasks[2]!.assignments[0]!.id;
    const completion = { kind: 'completion', result: 'Đã thực hiện cả năm', evidence: [{ title: 'Báo cáo năm', number: '12/BC-STP', issuedOn: '2026-11-20', issuer: 'Sở Tư pháp' }] };
    const refused = await head.post(`assignments/${part}/submissions`, completion);
    expect([refused.status, fieldsOf(refused)]).toEqual([422, ['kind']]);
    expect(refused.body).toMatchObject({ message: expect.stringContaining('từ ngày 01/12/2026') });
    const actions = async () => (await head.get<TaskPageView>(`tasks/${plan.tasks[2]!.id}`)).body.assignments[0]!.allowedActions;
    expect(await actions()).toContainEqual(expect.objectContaining({ action: 'submission.completion', allowed: false, reason: expect.stringContaining('01/12/2026') }));
    expect((await head.post(`assignments/${part}/submissions`, { kind: 'progress', result: 'Đang làm', evidence: [] })).status).toBe(201);
    // Other work is not concerned.
    expect((await head.post(`assignments/${plan.tasks[1]!.assignments[0]!.id}/submissions`, completion)).status).toBe(201);
    test.clock.set('2026-12-01T01:00:00.000Z');
    const again = await test.as(await test.given.user('unitHead', unit));
    // A day before the rule's cannot be stated either.
    expect(fieldsOf(await again.post(`assignments/${part}/submissions`, { ...completion, completedOn: '2026-11-30' }))).toEqual(['completedOn']);
    expect((await again.post(`assignments/${part}/submissions`, completion)).status).toBe(201);
  });
});
