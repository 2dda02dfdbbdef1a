import type { PlanProgressView } from '#contract/plan';
import type { TaskList, TaskPageView } from '#contract/task';
import { fieldsOf, testApp, type Client, type TestApp } from '#api/testing/test-app';
import type { GivenUnit } from '#api/testing/builders';

/** Today is 22/11/2026. */
describe('groups and occurrences', () => {
  let test: TestApp;
  let secretary: Client;
  let administrator: Client;
  let units: GivenUnit[];
  let groupId: number;
  const group = (changes: object = {}) => ({ name: 'Các sở, ban, ngành', shortName: 'Các sở', unitIds: units.map((u) => u.id), orderNo: 1, validFrom: '2020-01-01', ...changes });

  beforeAll(async () => {
    test = await testApp();
    secretary = await test.as(await test.given.secretary());
    administrator = await test.as(await test.given.user('administrator'));
    units = [];
    for (let i = 0; i < 3; i++) units.push(await test.given.unit({ name: `Sở ${i}` }));
    expect((await administrator.post('unit-groups', group())).status).toBe(201);
    groupId = (await secretary.get<{ items: { id: number }[] }>('unit-groups')).body.items[0]!.id;
  });
  afterAll(() => test.close());

  it('401, 403, 422 first; a name once; stale edits refused', async () => {
    expect((await test.anonymous.get('unit-groups')).status).toBe(401);
    expect((await secretary.post('unit-groups', group())).status).toBe(403);
    expect(fieldsOf(await administrator.post('unit-groups', { name: '', unitIds: [], shortName: 'x' }))).toEqual(expect.arrayContaining(['name', 'unitIds']));
    expect(fieldsOf(await administrator.post('unit-groups', group()))).toEqual(['name']);
    expect(fieldsOf(await administrator.post('unit-groups', group({ name: 'Khác', unitIds: [999] })))).toEqual(['unitIds']);
    expect((await administrator.put(`unit-groups/${groupId}`, { ...group(), version: 9 })).body).toMatchObject({ code: 'STALE' });
  });

  it('who leads, as a member of the leading group or having entered later, does not coordinate as well', async () => {
    const [member, later, other] = [units[0]!, await test.given.unit({ name: 'Sở phối hợp' }), await test.given.unit({ name: 'Sở khác' })];
    const head = await test.as(await test.given.user('unitHead', member));
    const plan = await test.given.issuedPlan({ tasks: [{ leads: [], leadGroupIds: [groupId], coordinating: [member, later, other], dueOn: '2026-12-31' }] });
    const task = plan.tasks[0]!;
    const coordinating = async () => (await secretary.get<TaskList>(`tasks?planId=${plan.id}`)).body.items[0]!.coordinatingUnits.map(({ name }) => name);
    expect(await coordinating()).toEqual(['Sở phối hợp', 'Sở khác']);
    const { byUnit } = (await secretary.get<PlanProgressView>(`plans/${plan.id}/progress`)).body;
    expect(byUnit.find(({ id }) => id === member.id)).toMatchObject({ total: 1, coordinating: 0 });
    expect((await secretary.get<TaskList>(`tasks?planId=${plan.id}&unitId=${member.id}&unitRole=coordinating`)).body.total).toBe(0);
    const told = (await head.get<{ items: { text: string }[] }>('inbox')).body.items.map(({ text }) => text);
    expect(told).toEqual([expect.stringContaining('được giao chủ trì')]);

    const enter = { unitId: later.id, effectiveOn: '2026-11-01', reason: 'Bổ sung theo Công văn 12/SNV' };
    expect((await secretary.post(`tasks/${task.id}/assignments`, enter)).status).toBe(200);
    expect(await coordinating()).toEqual(['Sở khác']);
    const page = (await secretary.get<TaskPageView>(`tasks/${task.id}`)).body;
    expect(page.timeline.map(({ text }) => text)).toContain('Giao thực hiện, hạn 31/12/2026. Căn cứ: Bổ sung theo Công văn 12/SNV');
  });

  it('a group becomes one part per member on the day of the issue; later members do not change it', async () => {
    const plan = await test.given.issuedPlan({ tasks: [{ leads: [], leadGroupIds: [groupId], dueOn: '2026-12-31' }] });
    expect(plan.tasks[0]!.assignments.map((a) => a.unitId)).toEqual(units.map((u) => u.id));
    const extra = await test.given.unit({ name: 'Sở 3' });
    expect((await administrator.put(`unit-groups/${groupId}`, { ...group({ unitIds: [...units, extra].map((u) => u.id) }), version: 1 })).status).toBe(200);
    await test.given.completed(plan.tasks[0]!.assignments[0]!.id, '2026-05-01');
    const { items } = (await secretary.get<TaskList>(`tasks?planId=${plan.id}`)).body;
    expect(items[0]).toMatchObject({ parts: 3, partsCompleted: 1, leadGroups: [{ name: 'Các sở, ban, ngành' }] });

    const enter = { unitId: extra.id, effectiveOn: '2026-11-01', reason: 'Bổ sung theo Công văn 12/SNV' };
    expect(fieldsOf(await secretary.post(`tasks/${plan.tasks[0]!.id}/assignments`, { ...enter, reason: '' }))).toEqual(['reason']);
    expect(fieldsOf(await secretary.post(`tasks/${plan.tasks[0]!.id}/assignments`, { ...enter, effectiveOn: '2026-11-23' }))).toEqual(['effectiveOn']);
    expect((await secretary.post(`tasks/${plan.tasks[0]!.id}/assignments`, enter)).status).toBe(200);
    expect((await secretary.post(`tasks/${plan.tasks[0]!.id}/assignments`, enter)).body).toMatchObject({ code: 'DUPLICATE' });
    expect((await secretary.get<TaskList>(`tasks?planId=${plan.id}`)).body.items[0]).toMatchObject({ parts: 4, partsCompleted: 1 });
    expect((await secretary.get<TaskList>(`tasks?planId=${plan.id}&asOf=2026-10-31`)).body.items[0]).toMatchObject({ parts: 3 });

    const page = (await secretary.get<TaskPageView>(`tasks/${plan.tasks[0]!.id}`)).body;
    const leaving = page.assignments.find((a) => a.unit.id === units[2]!.id)!;
    expect(page.allowedActions).toContainEqual({ action: 'enter', allowed: true, reason: null });
    expect(page.assignments.map((a) => a.allowedActions.find(({ action }) => action === 'withdraw')?.allowed)).toEqual([false, true, true, true]);
    expect((await administrator.get<TaskPageView>(`tasks/${plan.tasks[0]!.id}`)).body.allowedActions).toEqual([]);
    expect((await secretary.get<TaskPageView>(`tasks/${plan.tasks[0]!.id}?asOf=2026-10-31`)).body.assignments).toHaveLength(3);
    const withdraw = { version: leaving.version, effectiveOn: '2026-11-10', reason: 'Đơn vị không thuộc diện thực hiện' };
    expect((await secretary.post(`assignments/${leaving.id}/withdraw`, withdraw)).status).toBe(200);
    expect((await secretary.post(`assignments/${leaving.id}/withdraw`, withdraw)).status).toBe(409);
    expect((await secretary.post(`assignments/${page.assignments[0]!.id}/withdraw`, { ...withdraw, version: page.assignments[0]!.version })).body).toMatchObject({ code: 'ALREADY_DONE', message: expect.stringContaining('hoàn thành') });
    expect((await secretary.get<TaskList>(`tasks?planId=${plan.id}`)).body.items[0]).toMatchObject({ parts: 3 });
    expect((await secretary.get<TaskList>(`tasks?planId=${plan.id}&asOf=2026-11-09`)).body.items[0]).toMatchObject({ parts: 4 });
  });

  it('"Hằng quý" gives four parts that show when their time comes and count from the issue', async () => {
    const unit = await test.given.unit({ name: 'Sở Hằng quý' });
    const plan = await test.given.issuedPlan({ tasks: [{ leads: [unit], deadlineText: 'Hằng quý' }] });
    const page = (await secretary.get<TaskPageView>(`tasks/${plan.tasks[0]!.id}`)).body;
    expect(page.assignments.map((a) => [a.occurrence, a.dueOn])).toEqual([['Quý I', '2026-03-31'], ['Quý II', '2026-06-30'], ['Quý III', '2026-09-30'], ['Quý IV', '2026-12-31']]);
    for (const a of plan.tasks[0]!.assignments.slice(0, 3)) await test.given.completed(a.id, '2026-03-01');
    expect((await secretary.get<PlanProgressView>(`plans/${plan.id}/progress`)).body).toMatchObject({ total: 1, completed: 0, openWithinTerm: 1 });
    const head = await test.as(await test.given.user('unitHead', unit));
    test.given.now('2026-09-30T02:00:00.000Z');
    expect((await head.get<{ open: unknown[]; total: number }>('work')).body.open).toEqual([]);
    test.given.now('2026-10-01T02:00:00.000Z');
    const later = await test.as({ id: (await test.given.user('unitHead', unit)).id, username: '', fullName: '', actor: { userId: 0, fullName: '', roles: [] } });
    expect((await later.get<{ open: { id: number }[] }>('work')).body.open.map((t) => t.id)).toEqual([plan.tasks[0]!.id]);
    test.given.now('2026-11-22T02:00:00.000Z');
  });

  it('a draft names its groups, leading and coordinating, and keeps them when it is edited', async () => {
    const draft = await test.given.draftPlan({ tasks: [{ leads: [units[0]!] }] });
    const { items } = (await secretary.get<TaskList>(`tasks?planId=${draft.id}`)).body;
    const [line] = items;
    const { version } = (await secretary.get<TaskPageView>(`tasks/${line!.id}`)).body;
    const request = { version, code: line!.code, title: line!.title, areaId: line!.area.id, expectedProduct: 'Kế hoạch', leadUnitIds: [], leadGroupIds: [groupId], coordinatingUnitIds: [], coordinatingGroupIds: [groupId], deadlineText: 'Quý IV', targetValue: 95, unitOfMeasure: '%' };
    expect((await secretary.put(`tasks/${line!.id}`, request)).status).toBe(200);
    const named = [{ id: groupId, name: 'Các sở, ban, ngành' }];
    expect((await secretary.get<TaskPageView>(`tasks/${line!.id}`)).body).toMatchObject({ leadUnits: [], leadGroups: named, coordinatingGroups: named, targetValue: 95, unitOfMeasure: '%', allowedActions: [{ action: 'edit', allowed: true }, { action: 'delete', allowed: true }, { action: 'enter', allowed: false }] });
  });

  it('an empty group is refused, at entry and at the issue', async () => {
    const closing = await test.given.unit({ name: 'Sở sẽ giải thể', validTo: '2026-11-01' });
    await administrator.post('unit-groups', group({ name: 'Nhóm rỗng', unitIds: [closing.id] }));
    const empty = (await secretary.get<{ items: { id: number; name: string; members: unknown[] }[] }>('unit-groups')).body.items.find((g) => g.name === 'Nhóm rỗng')!;
    expect(empty.members).toEqual([]);
    await expect(test.given.draftPlan({ tasks: [{ leads: [], leadGroupIds: [empty.id] }] })).rejects.toThrow(/chưa có đơn vị nào/);
    await expect(test.given.draftPlan({ tasks: [{ leads: [], leadGroupIds: [4242] }] })).rejects.toThrow(/không có trong danh mục/);
  });
});
