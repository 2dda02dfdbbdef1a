import type { ConclusionList, ConclusionRatesView, ConclusionView, ReviewView } from '#contract/conclusion';
import type { InboxList } from '#contract/inbox';
import type { MeetingPageView } from '#contract/meeting';
import type { PlanList, PlanProgressView } from '#contract/plan';
import type { SubmissionView } from '#contract/submission';
import type { TaskList, TaskPageView } from '#contract/task';
import { MeetingScene } from '#api/testing/meeting-scene';
import type { GivenUnit, GivenUser } from '#api/testing/builders';
import { fieldsOf, testApp, type Client, type TestApp } from '#api/testing/test-app';
import { UnitService } from '#api/unit/unit.service';
import { UnitGroupService } from '#api/unit/unit-group.service';

/** Every spec has a committee and units of its own; what is recorded is always later than before, wherever a spec sets the clock. */
describe('conclusions', () => {
  let test: TestApp;
  let keeper: GivenUser;
  let secretary: Client;
  let justice: GivenUnit;
  let finance: GivenUnit;
  let head: GivenUser;
  let areaId: number;
  let scene: MeetingScene;
  let committeeId: number;
  let symbol: string;
  let count = 0;
  beforeAll(async () => {
    test = await testApp('2026-03-13T05:00:00.000Z');
    keeper = await test.given.secretary();
    secretary = await test.as(keeper);
    areaId = (await test.given.programme()).areaIds[0]!;
    scene = new MeetingScene(secretary, areaId);
  });
  beforeEach(async () => {
    justice = await test.given.unit({ name: `Sở Tư pháp ${++count}` });
    finance = await test.given.unit({ name: `Sở Tài chính ${count}` });
    head = await test.given.user('unitHead', justice);
    symbol = `TB-BCĐ${count}`;
    committeeId = (await scene.committee({ noticeSymbol: symbol })).id;
  });
  afterAll(() => test.close());
  const at = async (instant: string) => {
    test.given.now(instant);
    scene.secretary = secretary = await test.as(keeper);
  };
  const today = () => at('2026-11-22T02:00:00.000Z');
  const page = async (id: number) => (await secretary.get<MeetingPageView>(`meetings/${id}`)).body;
  const list = async (query: string, who = secretary) => (await who.get<ConclusionList>(`conclusions?committeeId=${committeeId}&${query}`)).body;
  const rates = async (query = '', who = secretary) => (await who.get<ConclusionRatesView>(`conclusions/rates?committeeId=${committeeId}&${query}`)).body;
  /** What the unit of this spec leads. */
  const tasks = async () => (await secretary.get<TaskList>(`tasks?unitId=${justice.id}`)).body;
  const inbox = async (user: GivenUser) => (await (await test.as(user)).get<InboxList>('inbox')).body.items;
  const complete = async (assignmentId: number) => {
    const { body } = await (await test.as(head)).post<SubmissionView>(`assignments/${assignmentId}/submissions`, {
      kind: 'completion',
      result: 'Đã hoàn thành.',
      evidence: [{ number: '1/BC', issuedOn: '2026-04-10', issuer: 'Sở Tư pháp', title: 'Báo cáo' }],
    });
    expect((await secretary.post(`submissions/${body.id}/confirm`, { version: body.version })).status).toBe(200);
  };
  const assignmentOf = async (taskId: number) => (await secretary.get<TaskPageView>(`tasks/${taskId}`)).body.assignments[0]!.id;

  it('stay on the next meetings’ agenda until done, with lateness and the unit’s last words; signed minutes keep what was known', async () => {
    const first = await scene.meeting(committeeId, { heldOn: '2026-03-13' });
    expect(first.agenda).toEqual([]);
    const done = await scene.conclusion(first.id, { text: 'Việc sẽ xong.', leads: [justice], dueOn: '2026-04-30' });
    const late = await scene.conclusion(first.id, { text: 'Việc sẽ trễ.', leads: [justice], dueOn: '2026-05-31' });
    await scene.conclusion(first.id, { text: 'Nêu chủ trương.', noTaskReason: 'Chỉ nêu chủ trương' });
    await at('2026-03-15T02:00:00.000Z');
    const issued = await scene.issued(first.id);
    const taskOf = (id: number) => issued.conclusions.find((c) => c.id === id)!.tasks[0]!.taskId!;
    await at('2026-04-20T02:00:00.000Z');
    await complete(await assignmentOf(taskOf(done.id)));
    const words = { kind: 'progress', percent: 40, result: 'Đã lấy ý kiến các đơn vị.', evidence: [] };
    expect((await (await test.as(head)).post(`assignments/${await assignmentOf(taskOf(late.id))}/submissions`, words)).status).toBe(201);

    await at('2026-06-13T05:00:00.000Z');
    const second = await scene.meeting(committeeId, { heldOn: '2026-06-13', kind: 'quarter2', title: 'Họp quý II' });
    expect(second.agenda).toMatchObject([{ kind: 'review', title: 'Kiểm điểm việc thực hiện kết luận kỳ trước', orderNo: 1 }]);
    const open = await scene.conclusion(second.id, { text: 'Việc mới.', leads: [finance], dueOn: '2026-12-31' });
    const review = async (id: number) => (await secretary.get<ReviewView>(`meetings/${id}/review`)).body;
    const said = await review(second.id);
    expect(said.items.map((c) => [c.id, c.status, c.daysOverdue, c.lastWords])).toEqual([[late.id, 'overdue', 13, [{ unit: justice, on: '2026-04-20', text: 'Đã lấy ý kiến các đơn vị.', percent: 40 }]]]);
    expect((await review(first.id)).items).toEqual([]);
    await scene.issued(second.id);

    await at('2026-09-10T02:00:00.000Z');
    const third = await scene.meeting(committeeId, { heldOn: '2026-09-09', kind: 'quarter3', title: 'Họp quý III' });
    expect((await review(third.id)).items.map((c) => [c.id, c.status])).toEqual([[late.id, 'overdue'], [open.id, 'inProgress']]);
    await complete(await assignmentOf(taskOf(late.id)));
    // Today's completion was not yet on the day of the meeting; the second meeting's list is as it was.
    expect((await review(third.id)).items.map((c) => c.id)).toEqual([late.id, open.id]);
    expect((await review(second.id)).items).toEqual(said.items);
    const fourth = await scene.meeting(committeeId, { draft: true, startsAt: '2026-12-15T01:00:00.000Z', endsAt: '2026-12-15T03:00:00.000Z', kind: 'quarter4', title: 'Họp quý IV' });
    expect((await review(fourth.id)).items.map((c) => c.id)).toEqual([open.id]);
  });

  it('every rate opens exactly its list, by meeting, by unit and over time; what was known does not change', async () => {
    const first = await scene.meeting(committeeId, { heldOn: '2026-03-13', title: 'Họp quý I' });
    const [a, b] = [await scene.conclusion(first.id, { leads: [justice], dueOn: '2026-04-30' }), await scene.conclusion(first.id, { leads: [justice, finance], dueOn: '2026-06-30' })];
    await scene.conclusion(first.id, { noTaskReason: 'Chỉ nêu chủ trương' });
    await at('2026-03-15T02:00:00.000Z');
    const issued = await scene.issued(first.id);
    const before = await rates('asOf=2026-03-15');
    await at('2026-04-20T02:00:00.000Z');
    await complete(await assignmentOf(issued.conclusions.find((c) => c.id === a.id)!.tasks[0]!.taskId!));
    await at('2026-07-10T02:00:00.000Z');
    const second = await scene.meeting(committeeId, { heldOn: '2026-07-09', title: 'Họp quý II' });
    const gone = await scene.conclusion(second.id);
    await scene.conclusion(second.id, { leads: [justice], dueOn: '2026-12-31' });
    await scene.meeting(committeeId, { draft: true, startsAt: '2026-12-15T01:00:00.000Z', endsAt: '2026-12-15T03:00:00.000Z' });

    const all = await rates();
    expect(all).toMatchObject({ meetings: 2, total: 5, settled: 3, unassigned: 2, overdue: 1, completedOnTime: 1, noTask: 1, settledRate: { text: '60,00%' }, onTimeRate: { text: '100%' }, completedRate: { text: '50,00%' } });
    expect(all.byMeeting.map((m) => [m.name, m.total, m.settledRate.text])).toEqual([['Họp quý II', 2, '0%'], ['Họp quý I', 3, '100%']]);
    expect(all.byUnit.map((u) => [u.name, u.total, u.completedOnTime, u.overdue])).toEqual([[justice.name, 2, 1, 1], [finance.name, 1, 0, 1]]);
    expect(all.trend.map((t) => [t.asOf, t.total, t.settled])).toEqual([['2026-03-31', 3, 3], ['2026-04-30', 3, 3], ['2026-05-31', 3, 3], ['2026-06-30', 3, 3], ['2026-07-10', 5, 3]]);
    const CELLS = ['settled', 'unassigned', 'inProgress', 'overdue', 'completedOnTime', 'completedLate', 'noTask'] as const;
    for (const cell of CELLS) {
      expect([cell, (await list(`status=${cell}`)).total]).toEqual([cell, all[cell]]);
      for (const row of all.byMeeting) expect([cell, (await list(`meetingId=${row.id}&status=${cell}`)).total]).toEqual([cell, row[cell]]);
      for (const row of all.byUnit) expect([cell, (await list(`unitId=${row.id}&status=${cell}`)).total]).toEqual([cell, row[cell]]);
    }
    expect((await list(`unitId=${justice.id}&status=overdue`)).items.map((c) => c.id)).toEqual([b.id]);
    expect(await rates('from=2026-07-01')).toMatchObject({ meetings: 1, total: 2 });

    // Another day's answer, and an answer as known then, are the same after everything that followed.
    const { knownAt } = all;
    expect((await secretary.delete(`conclusions/${gone.id}?version=1`)).status).toBe(200);
    expect((await rates()).total).toBe(4);
    expect(await rates(`knownAt=${knownAt}&asOf=2026-07-10`)).toEqual(all);
    expect(await rates(`asOf=2026-03-15&knownAt=${before.knownAt}`)).toEqual(before);
    expect(fieldsOf(await secretary.get('conclusions/rates?asOf=2026-07-11'))).toEqual(['asOf']);
    expect(fieldsOf(await secretary.get('conclusions?status=x&unitId=a&asOf=31/12'))).toEqual(expect.arrayContaining(['status', 'unitId', 'asOf']));
  });

  it('keep their words, number, cited document and contradiction as they are stated', async () => {
    await today();
    const { id } = await scene.meeting(committeeId);
    const text = 'Tham mưu trình HĐND tỉnh bãi bỏ Nghị quyết 52/2015/NQ-HĐND ngày 11.12.2016 về quy định mức chi đảm bảo công tác CCHC.';
    const request = {
      text,
      speaker: 'Chủ tịch UBND tỉnh Nguyễn Văn Sơn',
      areaId,
      citedDocuments: [{ number: '52/2015/NQ-HĐND', statedDate: '11.12.2016' }],
      inconsistent: true,
      inconsistencyNote: 'Năm trong số ký hiệu (2015) khác năm của ngày ban hành (2016).',
    };
    const made = (await secretary.post<ConclusionView>(`meetings/${id}/conclusions`, request)).body;
    const { areaId: _, ...said } = request;
    expect(made).toMatchObject({ number: 1, ...said, area: { id: areaId }, status: 'unassigned', tasks: [] });
    expect((await list('q=nghi%20quyet%2052/2015&inconsistent=true')).items.map((c) => c.id)).toEqual([made.id]);
    expect((await list('inconsistent=false')).total).toBe(0);
    expect(fieldsOf(await secretary.post(`meetings/${id}/conclusions`, { text, inconsistent: true }))).toEqual(['inconsistencyNote']);
    expect(fieldsOf(await secretary.post(`meetings/${id}/conclusions`, { text, number: 1 }))).toEqual(['number']);
    expect((await secretary.post<ConclusionView>(`meetings/${id}/conclusions`, { text, number: 12 })).body.number).toBe(12);
    expect((await secretary.post<ConclusionView>(`meetings/${id}/conclusions`, { text })).body.number).toBe(13);
    const edit = (version: number) => secretary.put<ConclusionView>(`conclusions/${made.id}`, { ...request, text: `${text} Hoàn thành trong quý III.`, version });
    expect((await edit(1)).body).toMatchObject({ version: 2, number: 1 });
    expect(await edit(1)).toMatchObject({ status: 409, body: { code: 'STALE', details: { current: { text: `${text} Hoàn thành trong quý III.` } } } });
  });

  it('refuse what could not be handed out, field by field, while it is written', async () => {
    await today();
    const { id } = await scene.meeting(committeeId);
    const closed = await test.given.unit({ name: 'Sở Thông tin và Truyền thông', validTo: '2025-03-01' });
    const send = (request: object) => secretary.post<{ message: string }>(`meetings/${id}/conclusions`, { text: 'Giao các sở thực hiện.', areaId, ...request });
    const task = (changes: object) => ({ tasks: [{ title: 'Thực hiện', leadUnitIds: [justice.id], ...changes }] });
    expect(fieldsOf(await send({ ...task({}), noTaskReason: 'Chỉ nêu chủ trương' }))).toEqual(['noTaskReason']);
    expect(fieldsOf(await send(task({ leadUnitIds: [] })))).toEqual(['tasks.0.leadUnitIds']);
    const refused = await send(task({ leadUnitIds: [closed.id] }));
    expect([fieldsOf(refused), refused.body.message]).toEqual([['tasks.0.leadUnitIds'], expect.stringContaining('Sở Thông tin và Truyền thông đã kết thúc hoạt động từ ngày 01/03/2025')]);
    expect(fieldsOf(await send(task({ coordinatingUnitIds: [justice.id] })))).toEqual(['tasks.0.coordinatingUnitIds']);
    expect(fieldsOf(await send(task({ deadlineText: '31/6' })))).toEqual(['tasks.0.deadlineText']);
    expect(fieldsOf(await send(task({ deadlineText: '31/3' })))).toEqual(['tasks.0.deadlineText']);
    expect(fieldsOf(await send(task({ dueOn: '2026-04-01' })))).toEqual(['tasks.0.dueOn']);
    expect(fieldsOf(await send(task({ dueOn: '2026-06-01', noDeadline: true })))).toEqual(['tasks.0.dueOn']);
    expect(fieldsOf(await send({ areaId: undefined, ...task({}) }))).toEqual(['tasks.0.areaId']);
    expect(fieldsOf(await send(task({ planId: 999, leadGroupIds: [999], confirmingUnitId: 999 })))).toEqual(['tasks.0.leadGroupIds', 'tasks.0.confirmingUnitId', 'tasks.0.planId']);
    expect(fieldsOf(await send({ tasks: [[]], citedDocuments: ['x'] }))).toEqual(expect.arrayContaining(['tasks', 'citedDocuments']));
    // Many at once are all or none, and the one at fault is named.
    const batch = await secretary.post(`meetings/${id}/conclusions/batch`, { items: [{ text: 'Kết luận một.' }, { text: 'Kết luận hai.', areaId, ...task({ leadUnitIds: [] }) }] });
    expect(fieldsOf(batch)).toEqual(['items.1.tasks.0.leadUnitIds']);
    expect((await page(id)).conclusions).toEqual([]);
    expect((await secretary.post<MeetingPageView>(`meetings/${id}/conclusions/batch`, { items: [{ text: 'Kết luận một.' }, { text: 'Kết luận hai.' }] })).body.conclusions.map((c) => c.number)).toEqual([1, 2]);
  });

  it('become tasks when the notice is issued: groups expand, they count from that day, each unit hears once', async () => {
    await today();
    const groupId = await test.app.get(UnitGroupService).create(null, { name: `Các sở, ngành ${count}`, shortName: 'Các sở', orderNo: 1, unitIds: [justice.id, finance.id], validFrom: '2026-01-01' });
    const { id } = await scene.meeting(committeeId);
    const forAll = await scene.conclusion(id, { text: 'Các sở, ngành thực hiện nhiệm vụ được phân công.', leadGroupIds: [groupId], dueOn: '2026-12-31' });
    await scene.conclusion(id, { text: 'Giao Sở Tư pháp chủ trì, phối hợp với Sở Tài chính.', leads: [justice], coordinating: [finance], dueOn: '2026-04-30' });
    const principle = await scene.conclusion(id, { text: 'Thành viên Ban Chỉ đạo phát huy trách nhiệm người đứng đầu.' });
    const { version } = await scene.signed(id);
    const issue = (changes: object = {}) => secretary.post<MeetingPageView>(`meetings/${id}/notice`, { version, number: 7, issuedOn: '2026-04-06', signer: 'Lê Văn Cường', signerTitle: 'Chánh Văn phòng', ...changes });
    const refused = await issue();
    expect(refused).toMatchObject({ status: 422, body: { field: 'conclusions', message: expect.stringContaining('Kết luận số 3 chưa giao nhiệm vụ') } });
    expect((await page(id)).allowedActions.find((a) => a.action === 'issueNotice')).toMatchObject({ allowed: false, reason: expect.stringContaining('Kết luận số 3') });
    expect((await secretary.put(`conclusions/${principle.id}`, { text: principle.text, noTaskReason: 'Yêu cầu về thái độ, không có việc phải báo cáo', version: 1 })).status).toBe(200);
    expect(fieldsOf(await issue({ issuedOn: '2026-04-01' }))).toEqual(['issuedOn']);
    expect(fieldsOf(await issue({ issuedOn: '2026-11-23' }))).toEqual(['issuedOn']);
    expect(fieldsOf(await issue({ number: 0, signer: '' }))).toEqual(['number', 'signer']);
    expect((await list('status=settled')).total).toBe(0);
    expect(await inbox(head)).toEqual([]);

    const issued = await issue();
    expect(issued).toMatchObject({ status: 200, body: { status: 'issued', notice: { fullNumber: `07/${symbol}`, subject: expect.stringContaining('Nguyễn Văn Sơn') } } });
    expect(issued.body.conclusions.map((c) => [c.number, c.status, c.tasks.map((t) => [t.code, t.leadUnits.map((u) => u.name), t.parts])])).toEqual([
      [1, 'inProgress', [['KL7.1', [justice.name, finance.name], 2]]],
      [2, 'overdue', [['KL7.2', [justice.name], 1]]],
      [3, 'noTask', []],
    ]);
    // In no plan, in no plan's figures, on the task's page with the sentence it comes from.
    expect((await secretary.get<PlanList>('plans')).body.items.filter((p) => p.title.includes('kết luận'))).toEqual([]);
    expect((await tasks()).total).toBe(2);
    const taskId = issued.body.conclusions[0]!.tasks[0]!.taskId!;
    expect((await secretary.get<ConclusionView>(`tasks/${taskId}/conclusion`)).body).toMatchObject({ id: forAll.id, number: 1, meeting: { id, noticeNumber: `07/${symbol}`, noticeOn: '2026-04-06' } });
    expect((await secretary.get<TaskPageView>(`tasks/${taskId}`)).body).toMatchObject({ plan: { name: expect.stringContaining('kết luận') }, assignments: [{ dueOn: '2026-12-31' }, {}] });
    expect((await secretary.get<TaskPageView>(`tasks/${taskId}?asOf=2026-04-05`)).status).toBe(404);
    expect(await inbox(head)).toMatchObject([{ kind: 'assigned', text: `Thông báo kết luận số 07/${symbol}: ${justice.name} được giao chủ trì 2 nhiệm vụ.`, path: `/ket-luan?meetingId=${id}&unitId=${justice.id}` }]);
    expect((await list(`meetingId=${id}&unitId=${justice.id}`, await test.as(head))).total).toBe(2);
    expect((await secretary.get('tasks/999999/conclusion')).status).toBe(404);

    // Nothing of it changes any more; what comes later is a notice of its own.
    const [conclusion] = issued.body.conclusions;
    expect(await secretary.put(`conclusions/${conclusion!.id}`, { text: 'Lời khác', version: conclusion!.version })).toMatchObject({ status: 409, body: { code: 'ALREADY_DONE' } });
    expect((await secretary.delete(`conclusions/${conclusion!.id}?version=${conclusion!.version}`)).status).toBe(409);
    expect((await secretary.post(`meetings/${id}/conclusions`, { text: 'Thêm một kết luận.' })).status).toBe(409);
    const later = { version: issued.body.version, kind: 'correction', number: 8, issuedOn: '2026-04-10', signer: 'Lê Văn Cường', signerTitle: 'Chánh Văn phòng', text: 'Đính chính tên cơ quan tại kết luận số 2.' };
    expect(fieldsOf(await secretary.post(`meetings/${id}/notice/supplements`, { ...later, issuedOn: '2026-04-05' }))).toEqual(['issuedOn']);
    expect((await secretary.post<MeetingPageView>(`meetings/${id}/notice/supplements`, later)).body.notices).toMatchObject([{ number: 7, kind: 'notice' }, { number: 8, kind: 'correction', subject: `Đính chính Thông báo số 07/${symbol} ngày 06/04/2026` }]);
    expect((await inbox(head)).map((i) => i.text)).toEqual([`Thông báo số 08/${symbol} bổ sung, đính chính kết luận liên quan đến ${justice.name}.`, expect.stringContaining(`07/${symbol}`)]);
  });

  it('go into a plan under way when that is said, and count there from the notice on', async () => {
    await today();
    const plan = await test.given.issuedPlan({ tasks: [{ leads: [finance], dueOn: '2026-12-31' }] });
    const { id } = await scene.meeting(committeeId);
    const task = { title: 'Rà soát văn bản', leadUnitIds: [justice.id], deadlineText: 'Quý IV', planId: plan.id };
    expect((await secretary.post(`meetings/${id}/conclusions`, { text: 'Giao Sở Tư pháp rà soát.', areaId, tasks: [task] })).status).toBe(201);
    await scene.issued(id, '2026-04-06');
    const total = async (asOf: string) => (await secretary.get<PlanProgressView>(`plans/${plan.id}/progress?asOf=${asOf}`)).body.total;
    expect([await total('2026-04-05'), await total('2026-04-06')]).toEqual([1, 2]);
    expect((await secretary.get<TaskList>(`tasks?planId=${plan.id}&unitId=${justice.id}`)).body.items).toMatchObject([{ title: 'Rà soát văn bản', dueOn: '2026-12-31' }]);
    expect((await list('status=inProgress')).total).toBe(1);
  });

  it('a deadline keeps the year it was confirmed in, though the notice goes out in the next', async () => {
    await today();
    const { id } = await scene.meeting(committeeId, { heldOn: '2025-12-29', title: 'Họp cuối năm' });
    const task = (deadlineText: string) => ({ title: 'Rà soát', leadUnitIds: [justice.id], deadlineText });
    const early = await secretary.post(`meetings/${id}/conclusions`, { text: 'Hoàn thành trước ngày 30/6.', areaId, tasks: [task('Trước ngày 30/6')] });
    expect([fieldsOf(early), early.body]).toMatchObject([['tasks.0.deadlineText'], { message: expect.stringContaining('hãy ghi rõ năm') }]);
    expect((await secretary.post(`meetings/${id}/conclusions`, { text: 'Hoàn thành trước ngày 31/12.', areaId, tasks: [task('Trước ngày 31/12')] })).status).toBe(201);
    // By the day of the notice that day is past: nothing is moved to another year.
    const { version } = await scene.signed(id);
    const refused = await secretary.post<{ message: string }>(`meetings/${id}/notice`, scene.noticeRequest(version, '2026-01-05'));
    expect(refused).toMatchObject({ status: 422, body: { message: expect.stringMatching(/^Kết luận số 1: .*31\/12\/2025, trước ngày ban hành/) } });
  });

  it('a unit’s own committee gives work to its own only, and nothing into the province’s plan', async () => {
    await today();
    const below = await test.given.unit({ name: `Trung tâm ${count}`, parentId: justice.id });
    const plan = await test.given.issuedPlan({ tasks: [{ leads: [finance], dueOn: '2026-12-31' }] });
    const own = new MeetingScene(await test.as(head), areaId);
    const { id: ownId } = await own.committee({ unitId: justice.id, decisionOn: '2025-01-10', noticeSymbol: `${symbol}-STP` });
    const { id } = await own.meeting(ownId);
    const send = (task: object) => own.secretary.post(`meetings/${id}/conclusions`, { text: 'Giao các đơn vị thực hiện.', areaId, tasks: [{ title: 'Thực hiện', leadUnitIds: [below.id], noDeadline: true, ...task }] });
    expect(fieldsOf(await send({ leadUnitIds: [finance.id], coordinatingUnitIds: [below.id, finance.id] }))).toEqual(expect.arrayContaining(['tasks.0.leadUnitIds', 'tasks.0.coordinatingUnitIds']));
    expect(fieldsOf(await send({ planId: plan.id }))).toEqual(['tasks.0.planId']);
    expect((await send({ leadUnitIds: [justice.id, below.id] })).status).toBe(201);
    expect((await own.issued(id)).conclusions).toMatchObject([{ tasks: [{ parts: 2, leadUnits: [justice, below] }] }]);
  });

  it('two issuers at once: one notice, one set of tasks, one entry per unit; a number is used once in a series and year', async () => {
    await today();
    const { id } = await scene.meeting(committeeId);
    await scene.conclusion(id, { leads: [justice], dueOn: '2026-12-31' });
    const { version } = await scene.signed(id);
    const issue = (meetingId: number, of: number, changes: object = {}) => secretary.post<MeetingPageView & { message: string }>(`meetings/${meetingId}/notice`, { version: of, number: 7, issuedOn: '2026-04-06', signer: 'Lê Văn Cường', signerTitle: 'Chánh Văn phòng', ...changes });
    const answers = await Promise.all([issue(id, version), issue(id, version), issue(id, version, { number: 8 })]);
    expect(answers.map((a) => a.status).sort()).toEqual([200, 409, 409]);
    expect((await tasks()).total).toBe(1);
    expect(await inbox(head)).toHaveLength(1);
    const used = answers.find((a) => a.status === 200)!.body.notice!.number;

    const next = await scene.meeting(committeeId, { title: 'Họp quý II', heldOn: '2026-06-13' });
    await scene.conclusion(next.id, { noTaskReason: 'Chỉ thông tin' });
    await scene.conclusion(next.id, { leads: [finance], dueOn: '2026-12-31' });
    const signed = await scene.signed(next.id);
    expect((await secretary.get(`meetings/${next.id}/notice/next?year=2026`)).body).toEqual({ symbol, year: 2026, next: used + 1 });
    const twice = await issue(next.id, signed.version, { number: used, issuedOn: '2026-06-20' });
    expect([fieldsOf(twice), twice.body.message]).toEqual([['number'], expect.stringContaining(`Số tiếp theo là ${used + 1}`)]);
    const foreign = await issue(next.id, signed.version, { number: used, issuedOn: '2026-06-20', symbol: `${symbol}-UBND` });
    expect(foreign).toMatchObject({ status: 200, body: { conclusions: [{}, { tasks: [{ code: expect.stringMatching(new RegExp(`^KL${used}-\\d+\\.2$`)) }] }] } });
    const last = await scene.meeting(committeeId, { title: 'Họp cuối năm 2025', heldOn: '2025-12-10' });
    await scene.conclusion(last.id, { noTaskReason: 'Chỉ thông tin' });
    expect((await issue(last.id, (await scene.signed(last.id)).version, { number: used, issuedOn: '2025-12-12' })).status).toBe(200);
  });

  it('a unit that ends before the notice is named; nothing of the refused issue stays', async () => {
    await today();
    const { id } = await scene.meeting(committeeId);
    await scene.conclusion(id, { leads: [justice], dueOn: '2026-12-31' });
    await scene.conclusion(id, { leads: [finance], dueOn: '2026-12-31' });
    const { version } = await scene.signed(id);
    await test.app.get(UnitService).close(null, finance.id, { version: 1, closesOn: '2026-04-05', kind: 'dissolve', decision: 'Quyết định 5/QĐ-UBND' });
    const refused = await secretary.post<{ message: string }>(`meetings/${id}/notice`, { version, number: 1, issuedOn: '2026-04-06', signer: 'Lê Văn Cường', signerTitle: 'Chánh Văn phòng' });
    expect(refused).toMatchObject({ status: 422, body: { field: 'conclusions', message: expect.stringContaining(`Kết luận số 2: ${finance.name} đã kết thúc hoạt động từ ngày 05/04/2026`) } });
    expect((await page(id)).status).toBe('signed');
    expect([(await tasks()).total, await inbox(head)]).toEqual([0, []]);
  });

});
