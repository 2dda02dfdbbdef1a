import type { InboxCountView, InboxList } from '#contract/inbox';
import type { SubmissionView } from '#contract/submission';
import { InboxQueries } from './inbox.queries';
import { InboxService } from './inbox.service';
import { Jobs } from '#api/platform/jobs';
import { DailyReminder } from '#api/work/daily-reminder';
import { SessionEntity } from '#api/auth/session.entity';
import { WorkingTime } from '#api/settings/working-time';
import { PlanRulesQueries } from '#api/plan/plan-rules.queries';
import { PlanQueries } from '#api/plan/plan.queries';
import { PlanService } from '#api/plan/plan.service';
import { SubmissionDecisionService } from '#api/submission/submission-decision.service';
import { AssignmentEntity } from '#api/task/assignment.entity';
import type { GivenUnit, GivenUser } from '#api/testing/builders';
import { UserQueries } from '#api/user/user.queries';
import { WorkQueries } from '#api/work/work.queries';
import { fieldsOf, testApp, type TestApp } from '#api/testing/test-app';

const EVIDENCE = [{ number: '152/BC-STP', issuedOn: '2026-11-20', issuer: 'Sở Tư pháp', title: 'Báo cáo kết quả rà soát' }];
const COMPLETION = { kind: 'completion', result: 'Đã hoàn thành rà soát văn bản.', evidence: EVIDENCE };

describe('inbox', () => {
  let test: TestApp;
  let unit: GivenUnit;
  let head: GivenUser;
  let officer: GivenUser;
  let secretary: GivenUser;
  let second: GivenUser;
  beforeEach(async () => {
    test = await testApp();
    unit = await test.given.unit({ name: 'Sở Tư pháp' });
    head = await test.given.user('unitHead', unit);
    officer = await test.given.user('unitOfficer', unit);
    secretary = await test.given.secretary();
    second = await test.given.secretary();
  });
  afterEach(() => test.close());

  const inbox = async (user: GivenUser, query = '') => (await (await test.as(user)).get<InboxList>(`inbox${query}`)).body;
  const kinds = async (user: GivenUser) => (await inbox(user)).items.map((i) => i.kind);
  const readAll = async (...users: GivenUser[]) => {
    for (const user of users) await (await test.as(user)).post('inbox/read', { all: true, upTo: 2_147_483_647 });
  };
  /** What is new for somebody since `readAll`. */
  const news = async (user: GivenUser) => (await inbox(user, '?unread=true')).items.map(({ kind, text, path }) => ({ kind, text, path }));
  const submitted = async (assignmentId: number) => (await (await test.as(head)).post<SubmissionView>(`assignments/${assignmentId}/submissions`, COMPLETION)).body;

  it('a plan is one entry per unit and person that counts the unit’s tasks, not for whoever issued it nor for units without a task', async () => {
    const other = await test.given.unit({ name: 'Sở Y tế' });
    const uninvolved = await test.given.user('unitHead', await test.given.unit({ name: 'Sở Xây dựng' }));
    const doctor = await test.given.user('unitHead', other);
    const leader = await test.given.user('leader', unit);
    const plan = await test.given.issuedPlan({ tasks: [{ leads: [unit], deadlineText: 'Quý II, IV' }, { leads: [unit, other], dueOn: '2026-12-31' }, { leads: [other], coordinating: [unit], dueOn: '2026-12-31' }] });
    const expected = { kind: 'assigned', text: 'Kế hoạch số 01/KH-UBND: Sở Tư pháp được giao chủ trì 2 nhiệm vụ.', path: `/nhiem-vu?planId=${plan.id}&unitId=${unit.id}`, read: false };
    const helping = { kind: 'assigned', text: 'Kế hoạch số 01/KH-UBND: Sở Tư pháp được giao phối hợp thực hiện 1 nhiệm vụ.', path: `/nhiem-vu?planId=${plan.id}&unitId=${unit.id}&unitRole=coordinating`, read: false };
    for (const person of [head, officer]) expect((await inbox(person)).items).toMatchObject([helping, expected]);
    expect((await inbox(doctor)).items).toMatchObject([{ text: expect.stringContaining('Sở Y tế được giao chủ trì 2 nhiệm vụ') }]);
    for (const person of [leader, uninvolved, secretary]) expect(await kinds(person)).toEqual([]);
    // The number opens exactly its list.
    const list = await (await test.as(head)).get<{ total: number }>(`tasks?planId=${plan.id}&unitId=${unit.id}`);
    expect(list.body.total).toBe(2);
    const helped = await (await test.as(head)).get<{ total: number }>(`tasks?${helping.path.split('?')[1]}`);
    expect(helped.body.total).toBe(1);
  });

  it('a plan of the past and a refused issue tell nobody', async () => {
    await test.given.issuedPlan({ year: 2018, tasks: [{ leads: [unit], dueOn: '2018-12-31' }], origin: { source: 'S0', dataUntil: '2018-12-31' } });
    const draft = await test.given.draftPlan({ tasks: [{ leads: [unit], dueOn: '2026-12-31' }, { leads: [unit], dueOn: '2026-03-31' }] });
    const refused = test.app.get(PlanService).issue(draft.actor, draft.id, { version: 1, number: '02/KH-UBND', issuedOn: '2026-06-01', signer: 'A' });
    await expect(refused).rejects.toThrow();
    expect(await kinds(head)).toEqual([]);
  });

  it('a request goes to those who may confirm; a return to author, submitter and head with the reason; a confirmation to those who handed it in; never to whoever did it', async () => {
    const { id, taskId } = await test.given.assignment({ unit });
    const colleague = await test.given.user('unitOfficer', unit);
    const otherHead = await test.given.user('unitHead', unit);
    const everybody = [head, officer, colleague, otherHead, secretary, second];
    await readAll(...everybody);
    const draft = await (await test.as(officer)).post<SubmissionView>(`assignments/${id}/submissions`, { ...COMPLETION, asDraft: true });
    expect(await news(secretary)).toEqual([]);
    const sent = await (await test.as(head)).post<SubmissionView>(`submissions/${draft.body.id}/submit`, { version: 1 });
    const request = { kind: 'submitted', text: 'Sở Tư pháp đề nghị xác nhận hoàn thành nhiệm vụ I.1 “Nhiệm vụ số 1”.', path: `/cho-xac-nhan?submissionId=${sent.body.id}` };
    for (const person of [secretary, second]) expect(await news(person)).toEqual([request]);
    for (const person of [head, officer]) expect(await news(person)).toEqual([]);

    const reason = `Thiếu phụ lục. ${'Bổ sung số liệu từng đơn vị. '.repeat(20)}`;
    const returned = await (await test.as(secretary)).post<SubmissionView>(`submissions/${sent.body.id}/return`, { version: sent.body.version, reason });
    expect(returned.status).toBe(200);
    // Decided by one, it waits for none of the others; it stays in the list.
    for (const person of [secretary, second]) expect((await inbox(person)).items).toMatchObject([{ ...request, read: true }]);
    const back = { kind: 'returned', text: expect.stringMatching(/^Đề nghị xác nhận hoàn thành nhiệm vụ I\.1 “Nhiệm vụ số 1” của Sở Tư pháp bị trả lại\. Lý do: Thiếu phụ lục\. .{40,120}…$/), path: `/nhiem-vu/${taskId}` };
    for (const person of [head, officer, otherHead]) expect(await news(person)).toEqual([back]);
    for (const person of [colleague, secretary, second]) expect(await news(person)).toEqual([]);

    await readAll(...everybody);
    const again = await submitted(id);
    await (await test.as(secretary)).post(`submissions/${again.id}/confirm`, { version: again.version });
    expect(await news(head)).toEqual([{ kind: 'confirmed', text: 'Nhiệm vụ I.1 “Nhiệm vụ số 1” của Sở Tư pháp được xác nhận hoàn thành ngày 22/11/2026.', path: `/nhiem-vu/${taskId}` }]);
    for (const person of [officer, otherHead]) expect(await news(person)).toEqual([]);

    await readAll(...everybody);
    await (await test.as(second)).post(`submissions/${again.id}/annul`, { version: again.version + 1, reason: 'Xác nhận nhầm dòng' });
    for (const person of [head, otherHead]) expect(await news(person)).toMatchObject([{ kind: 'annulled', text: expect.stringContaining('Lý do: Xác nhận nhầm dòng') }]);
    for (const person of [officer, secretary, second]) expect(await news(person)).toEqual([]);
  });

  it('a refused decision leaves no entry', async () => {
    const { id } = await test.given.assignment({ unit });
    const sent = await submitted(id);
    await readAll(head, secretary, second);
    expect((await (await test.as(secretary)).post(`submissions/${sent.id}/return`, { version: sent.version + 1, reason: 'Thiếu phụ lục' })).status).toBe(409);
    const undone = test.unitOfWork.run(async () => {
      await test.app.get(SubmissionDecisionService).giveBack(secretary.actor, sent.id, { version: sent.version, reason: 'Thiếu phụ lục' });
      throw new Error('something later fails');
    });
    await expect(undone).rejects.toThrow('something later fails');
    expect(await news(head)).toEqual([]);
  });

  it('a batch is one entry per unit', async () => {
    const other = await test.given.unit({ name: 'Sở Y tế' });
    const doctor = await test.given.user('unitHead', other);
    const plan = await test.given.issuedPlan({ tasks: [{ leads: [unit], dueOn: '2026-12-31' }, { leads: [unit], dueOn: '2026-12-31' }, { leads: [other], dueOn: '2026-12-31' }] });
    const items = [];
    for (const { assignments: [a] } of plan.tasks) {
      const client = await test.as(a!.unitId === unit.id ? head : doctor);
      const { body } = await client.post<SubmissionView>(`assignments/${a!.id}/submissions`, COMPLETION);
      items.push({ id: body.id, version: body.version });
    }
    await readAll(head, doctor);
    const answer = await (await test.as(secretary)).post('submissions/bulk-return', { items, reason: 'Thiếu báo cáo kèm theo' });
    expect(answer).toMatchObject({ status: 200, body: { done: 3 } });
    expect(await news(head)).toEqual([{ kind: 'returned', text: '2 đề nghị xác nhận hoàn thành của Sở Tư pháp bị trả lại. Lý do gần nhất: Thiếu báo cáo kèm theo', path: '/viec-cua-toi' }]);
    expect(await news(doctor)).toMatchObject([{ text: expect.stringContaining('I.3 “Nhiệm vụ số 3” của Sở Y tế bị trả lại') }]);
  });

  it('a unit that enters or leaves a task is told so', async () => {
    const { taskId } = await test.given.assignment({ unit: await test.given.unit({ name: 'Sở Y tế' }) });
    const client = await test.as(secretary);
    expect((await client.post(`tasks/${taskId}/assignments`, { unitId: unit.id, effectiveOn: '2026-11-20', reason: 'Bổ sung theo công văn 12' })).status).toBe(200);
    expect(await news(officer)).toEqual([{ kind: 'assigned', text: 'Sở Tư pháp được giao chủ trì nhiệm vụ I.1 “Nhiệm vụ số 1” từ ngày 20/11/2026.', path: `/nhiem-vu/${taskId}` }]);
    await readAll(head, officer);
    const { id, version } = await test.unitOfWork.manager.findOneByOrFail(AssignmentEntity, { taskId, unitId: unit.id });
    expect((await client.post(`assignments/${id}/withdraw`, { version, effectiveOn: '2026-11-22', reason: 'Chuyển đơn vị khác' })).status).toBe(200);
    for (const person of [head, officer]) expect(await news(person)).toEqual([{ kind: 'withdrawn', text: 'Nhiệm vụ I.1 “Nhiệm vụ số 1” của Sở Tư pháp được đưa ra khỏi kế hoạch. Lý do: Chuyển đơn vị khác', path: `/nhiem-vu/${taskId}` }]);
    expect(await kinds(secretary)).toEqual([]);
  });

  it('marks one or all up to the newest shown; what belongs to others is not found and stays as it is', async () => {
    for (const n of [1, 2, 3]) await test.given.issuedPlan({ tasks: [{ leads: [unit], dueOn: '2026-12-31', title: `Việc ${n}` }] });
    const client = await test.as(head);
    const { items, newest, total, unread } = await inbox(head);
    expect({ total, unread, newest }).toEqual({ total: 3, unread: 3, newest: items[0]!.id });
    expect(items.map((i) => i.id)).toEqual([...items.map((i) => i.id)].sort((a, b) => b - a));
    expect((await inbox(head, '?page=2&pageSize=2')).items.map((i) => i.id)).toEqual([items[2]!.id]);

    const others = (await inbox(officer)).items.map((i) => i.id);
    expect((await client.post('inbox/read', { ids: [items[0]!.id, others[0]] })).status).toBe(404);
    expect((await client.post('inbox/read', { ids: [999_999] })).status).toBe(404);
    expect([(await inbox(head)).unread, (await inbox(officer)).unread]).toEqual([3, 3]);

    expect((await client.post<InboxCountView>('inbox/read', { ids: [items[1]!.id] })).body).toEqual({ unread: 2 });
    expect((await inbox(head)).items.map((i) => i.read)).toEqual([false, true, false]);
    expect((await inbox(head, '?unread=true')).total).toBe(2);
    // Only what had been shown: the newest one came later.
    expect((await client.post<InboxCountView>('inbox/read', { all: true, upTo: items[1]!.id })).body).toEqual({ unread: 1 });
    expect((await client.get('inbox/count')).body).toEqual({ unread: 1 });
    expect((await inbox(officer)).unread).toBe(3);

    expect(fieldsOf(await client.post('inbox/read', {}))).toEqual(['ids']);
    expect(fieldsOf(await client.post('inbox/read', { all: true }))).toEqual(['upTo']);
    expect(fieldsOf(await client.post('inbox/read', { ids: ['x'], hack: 1 }))).toEqual(expect.arrayContaining(['ids', 'hack']));
    expect(fieldsOf(await client.get('inbox?unread=maybe&page=0'))).toEqual(expect.arrayContaining(['unread', 'page']));
    for (const call of [test.anonymous.get('inbox'), test.anonymous.get('inbox/count'), test.anonymous.post('inbox/read', { all: true, upTo: 1 })]) expect((await call).status).toBe(401);
  });

  it('asking for the count keeps no session alive', async () => {
    const client = await test.as(head);
    const lastSeen = async () => (await test.unitOfWork.manager.findOneByOrFail(SessionEntity, { userId: head.id })).lastSeenAt;
    test.given.now('2026-11-22T02:05:00.000Z');
    expect((await client.get('inbox/count')).status).toBe(200);
    expect(await lastSeen()).toBe('2026-11-22T02:00:00.000Z');
    await client.get('inbox');
    expect(await lastSeen()).toBe('2026-11-22T02:05:00.000Z');
    test.given.now('2026-11-22T02:19:00.000Z');
    expect((await client.get('inbox/count')).status).toBe(200);
    test.given.now('2026-11-22T02:20:01.000Z');
    expect((await client.get('inbox/count')).status).toBe(401);
  });

  describe('the reminder of a day', () => {
    const remind = () => test.app.get(DailyReminder).run();

    it('counts what “Việc của tôi” shows, once per person and day, whatever process comes first', async () => {
      const plan = await test.given.issuedPlan({
        tasks: [{ leads: [unit], dueOn: '2026-11-10' }, { leads: [unit], dueOn: '2026-11-21' }, { leads: [unit], dueOn: '2026-11-29' }, { leads: [unit], dueOn: '2026-11-30' }, { leads: [unit], dueOn: '2026-11-20' }],
      });
      await submitted(plan.tasks[4]!.assignments[0]!.id);
      const idle = await test.given.user('unitHead', await test.given.unit({ name: 'Sở Y tế' }));
      await readAll(head, officer, secretary);
      expect(await remind()).toBeGreaterThanOrEqual(3);
      const expected = { kind: 'daily', text: 'Việc cần xử lý hôm nay: 2 việc quá hạn, 1 việc đến hạn trong 7 ngày.', path: '/viec-cua-toi' };
      for (const person of [head, officer]) expect(await news(person)).toEqual([expected]);
      expect(await news(secretary)).toEqual([{ ...expected, text: 'Việc cần xử lý hôm nay: 1 đề nghị chờ xác nhận.' }]);
      expect(await kinds(idle)).toEqual([]);
      const work = (await (await test.as(head)).get<{ overdue: object[]; dueSoon: object[] }>('work')).body;
      expect([work.overdue.length, work.dueSoon.length]).toEqual([2, 1]);

      // The same process, another one that knows nothing of it, and several at once.
      expect(await remind()).toBe(0);
      const { app, clock } = test;
      const others = [1, 2].map(() => new DailyReminder(app.get(InboxService), app.get(InboxQueries), app.get(WorkQueries), app.get(UserQueries), app.get(PlanQueries), app.get(PlanRulesQueries), app.get(WorkingTime), clock, app.get(Jobs)));
      expect(await Promise.all(others.map((o) => o.run()))).toEqual([0, 0]);
      expect(await news(head)).toHaveLength(1);

      // A new day in the province, not in Greenwich, at the hour of the settings; and two processes that start it together.
      test.given.now('2026-11-22T23:59:00.000Z');
      expect(await Promise.all(others.map((o) => o.run()))).toEqual([0, 0]);
      expect(await Promise.all(others.map((o) => o.tick()))).toEqual([null, null]);
      test.given.now('2026-11-23T00:00:00.000Z');
      const written = await Promise.all(others.map((o) => o.run()));
      expect(written.filter((n) => n > 0)).toHaveLength(1);
      expect((await news(head)).map((n) => n.text)).toEqual(['Việc cần xử lý hôm nay: 2 việc quá hạn, 2 việc đến hạn trong 7 ngày.', expected.text]);
    });

    it('calls out what is due soon on the days of the plan’s rule only', async () => {
      await test.given.issuedPlan({ tasks: [{ leads: [unit], dueOn: '2026-11-28' }], rules: { dueSoonDays: 7, reminderDays: [5, 1] } });
      await readAll(head);
      const said: number[] = [];
      for (const day of [22, 23, 24]) {
        test.given.now(`2026-11-${day}T02:00:00.000Z`);
        await remind();
        said.push((await news(head)).filter(({ text }) => text === 'Việc cần xử lý hôm nay: 1 việc đến hạn trong 7 ngày.').length);
      }
      expect(said).toEqual([0, 1, 1]);
    });

    it('plans that are closed or of the past raise none', async () => {
      await test.given.issuedPlan({ year: 2018, tasks: [{ leads: [unit], dueOn: '2018-12-31' }], origin: { source: 'S0', dataUntil: '2018-12-31' } });
      const plan = await test.given.issuedPlan({ tasks: [{ leads: [unit], dueOn: '2026-11-10' }, { leads: [unit], dueOn: '2026-11-11' }] });
      const sent = await submitted(plan.tasks[1]!.assignments[0]!.id);
      const client = await test.as(secretary);
      await client.post(`submissions/${sent.id}/return`, { version: sent.version, reason: 'Thiếu phụ lục' });
      const openTasks = plan.tasks.map((t) => ({ taskId: t.id, outcome: 'leftOpen' }));
      expect((await client.post(`plans/${plan.id}/close`, { version: 2, closedOn: '2026-11-22', openTasks })).status).toBe(200);
      await readAll(head, officer, secretary);
      expect(await remind()).toBe(0);
      expect(await news(head)).toEqual([]);
    });

    it('what is dropped at the close of a plan is one entry per unit', async () => {
      const plan = await test.given.issuedPlan({ tasks: [{ leads: [unit], dueOn: '2026-11-10' }, { leads: [unit], dueOn: '2026-11-11' }] });
      await readAll(head);
      const openTasks = plan.tasks.map((t) => ({ taskId: t.id, outcome: 'dropped', basis: 'Quyết định số 99/QĐ-UBND' }));
      expect((await (await test.as(secretary)).post(`plans/${plan.id}/close`, { version: 2, closedOn: '2026-11-22', openTasks })).status).toBe(200);
      expect(await news(head)).toMatchObject([{ kind: 'withdrawn', text: '2 phần việc của Sở Tư pháp được đưa ra khỏi kế hoạch. Lý do gần nhất: Quyết định số 99/QĐ-UBND' }]);
    });
  });
});
