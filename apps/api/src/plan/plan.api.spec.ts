import type { PlanProgressView, PlanView } from '#contract/plan';
import type { TaskList } from '#contract/task';
import { fieldsOf, testApp, type Client, type TestApp } from '#api/testing/test-app';
import type { GivenUnit } from '#api/testing/builders';

describe('plans', () => {
  let test: TestApp;
  let secretary: Client;
  let unit: GivenUnit;
  let programmeId: number;
  let areaIds: number[];
  beforeAll(async () => {
    test = await testApp();
    secretary = await test.as(await test.given.secretary());
    unit = await test.given.unit({ name: 'Sở Tư pháp' });
    ({ id: programmeId, areaIds } = await test.given.programme());
  });
  afterAll(() => test.close());

  const header = (changes: object = {}) => ({ year: 2026, title: 'Kế hoạch cải cách hành chính năm 2026', programmeId, ...changes });
  const task = (changes: object = {}) => ({ code: 'I.1', title: 'Ban hành kế hoạch kiểm tra', areaId: areaIds[0], expectedProduct: 'Kế hoạch', leadUnitIds: [unit.id], coordinatingUnitIds: [], deadlineText: 'Quý I', ...changes });

  it('401, 403, 422 first', async () => {
    expect((await test.anonymous.get('plans')).status).toBe(401);
    const head = await test.as(await test.given.user('unitHead', unit));
    expect((await head.post('plans', header())).status).toBe(403);
    const bad = await secretary.post('plans', { year: 1900, title: 'x', programmeId: 'a', rounding: 'up' });
    expect(bad.status).toBe(422);
    expect(fieldsOf(bad)).toEqual(expect.arrayContaining(['year', 'title', 'programmeId', 'rounding']));
    expect(fieldsOf(await secretary.post('plans', header({ programmeId: 999 })))).toEqual(['programmeId']);
    expect((await secretary.get('plans/abc')).status).toBe(404);
    expect((await secretary.get('plans/999999')).status).toBe(404);
  });

  it('is drafted, changed by one of two, issued once, and counts from then on', async () => {
    const draft = (await secretary.post<PlanView>('plans', header())).body;
    expect(draft).toMatchObject({ status: 'draft', version: 1, taskCount: 0 });
    expect(draft.allowedActions.find((a) => a.action === 'issue')).toMatchObject({ allowed: false, reason: expect.stringContaining('chưa có nhiệm vụ') });
    expect((await secretary.post(`plans/${draft.id}/issue`, { version: 1, number: '01/KH-UBND', issuedOn: '2025-12-20', signer: 'Nguyễn Văn A' })).body).toMatchObject({ message: expect.stringContaining('chưa có nhiệm vụ') });
    const changed = (await secretary.put<PlanView>(`plans/${draft.id}`, { ...header({ theme: 'Siết chặt kỷ cương' }), version: 1 })).body;
    expect(changed).toMatchObject({ version: 2, theme: 'Siết chặt kỷ cương' });
    const stale = await secretary.put(`plans/${draft.id}`, { ...header({ title: 'Tên của người đến sau' }), version: 1 });
    expect(stale).toMatchObject({ status: 409, body: { code: 'STALE', details: { version: 2, current: { theme: 'Siết chặt kỷ cương' }, changedBy: expect.any(String) } } });

    expect(await secretary.post(`plans/${draft.id}/tasks`, task())).toMatchObject({ status: 201 });
    expect(fieldsOf(await secretary.post(`plans/${draft.id}/tasks`, task()))).toEqual(['code']);
    expect(fieldsOf(await secretary.post(`plans/${draft.id}/tasks`, task({ code: 'I.2', deadlineText: '31/6' })))).toEqual(['deadlineText']);
    expect(fieldsOf(await secretary.post(`plans/${draft.id}/tasks`, task({ code: 'I.2', deadlineText: 'khi nào xong thì xong' })))).toEqual(['deadlineText']);
    expect((await secretary.post(`plans/${draft.id}/tasks`, task({ code: 'I.2', deadlineText: 'Theo hướng dẫn của TW', noDeadline: true }))).status).toBe(201);
    expect(fieldsOf(await secretary.post(`plans/${draft.id}/tasks`, task({ code: 'I.3', leadUnitIds: [], coordinatingUnitIds: ['x'] })))).toEqual(expect.arrayContaining(['leadUnitIds', 'coordinatingUnitIds']));
    expect(fieldsOf(await secretary.post(`plans/${draft.id}/tasks`, task({ code: 'I.3', coordinatingUnitIds: [unit.id] })))).toEqual(['coordinatingUnitIds']);
    expect((await secretary.get<TaskList>(`tasks?planId=${draft.id}`)).body.items.map((t) => [t.code, t.dueOn])).toEqual([['I.1', '2026-03-31'], ['I.2', null]]);
    expect((await secretary.get<PlanProgressView>(`plans/${draft.id}/progress`)).body).toMatchObject({ total: 0, rate: { text: '–' } });

    const issue = { version: 2, number: '152/KH-UBND', issuedOn: '2025-12-20', signer: 'Nguyễn Văn A' };
    expect(fieldsOf(await secretary.post(`plans/${draft.id}/issue`, { ...issue, issuedOn: '2026-11-23' }))).toEqual(['issuedOn']);
    expect(fieldsOf(await secretary.post(`plans/${draft.id}/issue`, { ...issue, issuedOn: '1900-01-01' }))).toEqual(['issuedOn']);
    const both = await Promise.all([1, 2].map(() => secretary.post<PlanView>(`plans/${draft.id}/issue`, issue)));
    expect(both.map((a) => a.status).sort()).toEqual([200, 409]);
    expect((await secretary.get<PlanProgressView>(`plans/${draft.id}/progress`)).body).toMatchObject({ total: 2, openOverdue: 1, openNoDeadline: 1 });
    expect((await secretary.get<PlanProgressView>(`plans/${draft.id}/progress?asOf=2025-12-19`)).body).toMatchObject({ total: 0, rate: { text: '–' } });
    expect(fieldsOf(await secretary.get(`plans/${draft.id}/progress?asOf=2026-11-23`))).toEqual(['asOf']);
    expect(await secretary.put(`plans/${draft.id}`, { ...header(), version: 3 })).toMatchObject({ status: 409, body: { code: 'ALREADY_DONE' } });
    const [first] = (await secretary.get<TaskList>(`tasks?planId=${draft.id}`)).body.items;
    expect(await secretary.put(`tasks/${first!.id}`, { ...task(), version: 1 })).toMatchObject({ status: 409, body: { code: 'ALREADY_DONE' } });
    expect((await secretary.delete(`tasks/${first!.id}?version=1`)).status).toBe(409);
  });

  it('a task of a draft is edited by version and deleted with its content in the log', async () => {
    const plan = await test.given.draftPlan({ tasks: [{ leads: [unit], code: 'II.1' }] });
    const id = plan.taskIds[0]!;
    expect((await secretary.put(`tasks/${id}`, { ...task({ code: 'II.2', title: 'Tên mới' }), version: 1 })).status).toBe(200);
    expect(await secretary.put(`tasks/${id}`, { ...task({ code: 'II.3' }), version: 1 })).toMatchObject({ status: 409, body: { code: 'STALE', details: { current: { code: 'II.2', title: 'Tên mới' } } } });
    expect((await secretary.delete(`tasks/${id}?version=1`)).status).toBe(409);
    expect((await secretary.delete(`tasks/${id}?version=2`)).status).toBe(200);
    expect((await secretary.get(`tasks/${id}`)).status).toBe(404);
    const administrator = await test.as(await test.given.user('administrator'));
    const log = await administrator.get<{ items: { action: string; before: object }[] }>(`audit?subjectType=task&subjectId=${id}`);
    expect(log.body.items[0]).toMatchObject({ action: 'task.deleted', before: { code: 'II.2', title: 'Tên mới' } });
  });

  it('a lead unit must exist on the day of the issue, and a deadline may not lie before it', async () => {
    const closed = await test.given.unit({ name: 'Sở Thông tin và Truyền thông', validTo: '2025-03-01' });
    const plan = await test.given.draftPlan({ tasks: [{ leads: [closed] }] });
    const issue = { version: 1, number: '1/KH', issuedOn: '2025-12-20', signer: 'Nguyễn Văn A' };
    expect((await secretary.post(`plans/${plan.id}/issue`, issue)).body).toMatchObject({ code: 'INVALID', message: expect.stringContaining('Sở Thông tin và Truyền thông') });
    const late = await test.given.draftPlan({ tasks: [{ leads: [unit], dueOn: '2025-11-30' }] });
    expect(fieldsOf(await secretary.post(`plans/${late.id}/issue`, issue))).toEqual(['issuedOn']);
    expect((await secretary.get<PlanView>(`plans/${late.id}`)).body.status).toBe('draft');
  });

  it('closing settles every open task; the past stays the past', async () => {
    const other = await test.given.unit();
    const plan = await test.given.issuedPlan({ tasks: [{ leads: [unit] }, { leads: [unit, other] }, { leads: [other] }] });
    await test.given.completed(plan.tasks[0]!.assignments[0]!.id, '2026-05-10');
    await test.given.completed(plan.tasks[1]!.assignments[0]!.id, '2026-06-10');
    const version = (await secretary.get<PlanView>(`plans/${plan.id}`)).body.version;
    const close = (openTasks: object[]) => secretary.post(`plans/${plan.id}/close`, { version, closedOn: '2026-11-22', openTasks });
    expect((await close([{ taskId: plan.tasks[1]!.id, outcome: 'leftOpen' }])).body).toMatchObject({ code: 'INVALID', message: expect.stringContaining('I.3') });
    expect((await close([{ taskId: plan.tasks[1]!.id, outcome: 'dropped' }, { taskId: plan.tasks[2]!.id, outcome: 'leftOpen' }])).body).toMatchObject({ message: expect.stringContaining('căn cứ') });
    const closed = await close([{ taskId: plan.tasks[1]!.id, outcome: 'dropped', basis: 'Quyết định 99/QĐ-UBND' }, { taskId: plan.tasks[2]!.id, outcome: 'carriedOver' }]);
    expect(closed).toMatchObject({ status: 200, body: { status: 'closed', closedOn: '2026-11-22' } });
    expect((await secretary.get(`plans/${plan.id}/progress`)).body).toMatchObject({ total: 2, completed: 1 });
    expect((await secretary.get(`plans/${plan.id}/progress?asOf=2026-11-21`)).body).toMatchObject({ total: 3, completed: 1 });
    expect((await close([])).body).toMatchObject({ code: 'STALE' });
  });
});
