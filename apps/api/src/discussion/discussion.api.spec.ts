import { FEW_UNITS } from '#domain/discussion';
import { can, ROLES } from '#domain/permissions';
import type { AuditList } from '#contract/audit';
import type { CommentList, CommentView } from '#contract/discussion';
import type { InboxList } from '#contract/inbox';
import type { GivenPlan, GivenUnit, GivenUser } from '#api/testing/builders';
import { fieldsOf, testApp, type Client, type TestApp } from '#api/testing/test-app';
import { UnitNameEntity } from '#api/unit/unit.entity';
import { MembershipEntity } from '#api/user/user.entity';
import { PlanEntity } from '#api/plan/plan.entity';

const TEXT = 'Đề nghị Sở Tài chính gửi số liệu quyết toán trước 25/11.';

describe('discussion of a task', () => {
  let test: TestApp;
  let lead: GivenUnit;
  let helper: GivenUnit;
  let standing: GivenUnit;
  let head: GivenUser;
  let officer: GivenUser;
  let partner: GivenUser;
  let secretary: GivenUser;
  let leader: GivenUser;
  let plan: GivenPlan;
  let taskId: number;
  beforeEach(async () => {
    test = await testApp();
    standing = await test.given.standingAgency();
    [lead, helper] = [await test.given.unit({ name: 'Sở Tư pháp' }), await test.given.unit({ name: 'Sở Tài chính' })];
    head = await test.given.user('unitHead', lead, { fullName: 'Lò Thị Mai' });
    officer = await test.given.user('unitOfficer', lead);
    partner = await test.given.user('unitOfficer', helper, { fullName: 'Cầm Văn Hùng' });
    secretary = await test.given.user('secretary', standing);
    leader = await test.given.user('leader', await test.given.unit({ name: 'Ủy ban nhân dân tỉnh' }));
    plan = await test.given.issuedPlan({ tasks: [{ leads: [lead], coordinating: [helper], dueOn: '2026-12-31' }] });
    taskId = plan.tasks[0]!.id;
    for (const person of [head, officer, partner, secretary]) await (await test.as(person)).post('inbox/read', { all: true, upTo: 2_147_483_647 });
  });
  afterEach(() => test.close());

  const write = async (person: GivenUser, text = TEXT, task = taskId) => (await test.as(person)).post<CommentView>(`tasks/${task}/comments`, { text });
  const list = async (person: GivenUser, query = '', task = taskId) => (await test.as(person)).get<CommentList>(`tasks/${task}/comments${query}`);
  const news = async (person: GivenUser) => (await (await test.as(person)).get<InboxList>('inbox?unread=true')).body.items;

  it('needs a session, a role and a text', async () => {
    expect((await test.anonymous.get(`tasks/${taskId}/comments`)).status).toBe(401);
    expect((await test.anonymous.post(`tasks/${taskId}/comments`, { text: TEXT })).status).toBe(401);
    expect((await write(await test.given.user('administrator'))).status).toBe(403);
    const client = await test.as(head);
    for (const body of [{}, { text: '' }, { text: '   ' }, { text: 'x'.repeat(4001) }, { text: 7 }, { text: TEXT, unitId: 1 }]) {
      const answer = await client.post(`tasks/${taskId}/comments`, body);
      expect([body, answer.status]).toEqual([body, 422]);
      expect(fieldsOf(answer)).toHaveLength(1);
    }
    for (const path of ['tasks/999999/comments', 'tasks/x/comments']) expect((await client.get(path)).status).toBe(404);
    expect((await client.post('tasks/999999/comments', { text: TEXT })).status).toBe(404);
    expect((await list(head)).body.total).toBe(0);
  });

  it('everybody concerned reads and writes as the rule says; who is not finds nothing', async () => {
    await write(head);
    const stranger = await test.given.unit({ name: 'Sở Y tế' });
    const subject = { leadUnitIds: [lead.id], coordinatingUnitIds: [helper.id], confirmingUnitId: standing.id };
    for (const unit of [standing, lead, helper, stranger]) {
      for (const role of ROLES) {
        const person = await test.given.user(role, role === 'administrator' ? null : unit);
        const [reads, writes] = [can(person.actor, 'comment.read', subject), can(person.actor, 'comment.write', subject)];
        const read = await list(person);
        expect([unit.name, role, read.status]).toEqual([unit.name, role, reads.allowed ? 200 : reads.reason === 'role' ? 403 : 404]);
        if (reads.allowed) expect(read.body.allowedActions).toMatchObject([{ action: 'comment', allowed: writes.allowed }]);
        expect([unit.name, role, (await write(person, 'Đã rõ.')).status]).toEqual([unit.name, role, writes.allowed ? 201 : 403]);
      }
    }
    const { items, total } = (await list(head)).body;
    expect(items.at(-1)).toMatchObject({ text: TEXT, author: { name: 'Lò Thị Mai' }, unit: { id: lead.id, name: 'Sở Tư pháp' } });
    expect(items).toHaveLength(total);
    expect((await list(head, '?page=2&pageSize=1')).body).toMatchObject({ total, items: [{ id: items[1]!.id }] });
  });

  it('names the author’s unit as it was called that day, whatever becomes of both', async () => {
    const { id } = (await write(partner)).body;
    test.clock.set('2026-12-02T02:00:00.000Z');
    await test.unitOfWork.run(async () => {
      const { manager } = test.unitOfWork;
      const name = await manager.findOneByOrFail(UnitNameEntity, { unitId: helper.id });
      await manager.update(UnitNameEntity, { id: name.id }, { validTo: '2026-12-01' });
      const { id: _, ...same } = name;
      await manager.insert(UnitNameEntity, { ...same, name: 'Sở Tài chính và Đầu tư', validFrom: '2026-12-01' });
      await manager.update(MembershipEntity, { userId: partner.id }, { unitId: lead.id });
    });
    await write(partner, 'Nay là ý kiến của cơ quan chủ trì.');
    const { items } = (await list(head)).body;
    expect(items.map(({ id: found, unit }) => [found === id, unit?.name])).toEqual([
      [false, 'Sở Tư pháp'],
      [true, 'Sở Tài chính'],
    ]);
  });

  it('tells the others concerned once, opens the comment, and never quotes it', async () => {
    const { id } = (await write(partner)).body;
    const entry = { kind: 'commented', text: 'Cầm Văn Hùng (Sở Tài chính) trao đổi về nhiệm vụ I.1 “Nhiệm vụ số 1”.', path: `/nhiem-vu/${taskId}#trao-doi-${id}` };
    for (const person of [head, officer, secretary]) expect(await news(person)).toMatchObject([entry]);
    for (const person of [partner, leader]) expect(await news(person)).toEqual([]);
    // Who has spoken hears of the answers, a leader too.
    await write(leader, 'Sở Tư pháp báo cáo trước ngày 30.');
    await write(head, 'Sở Tư pháp xin tiếp thu.');
    expect(await news(leader)).toMatchObject([{ kind: 'commented', text: 'Lò Thị Mai (Sở Tư pháp) trao đổi về nhiệm vụ I.1 “Nhiệm vụ số 1”.' }]);
    expect(await news(partner)).toHaveLength(2);
  });

  it('who has left the unit hears no more', async () => {
    await write(partner);
    await test.unitOfWork.run(() => test.unitOfWork.manager.update(MembershipEntity, { userId: partner.id }, { validTo: '2026-11-22' }));
    await write(head);
    const told = await test.unitOfWork.manager.query('select count(*) as n from notification where user_id = ' + partner.id + " and kind = 'commented'");
    expect(Number((told as { n: number | string }[])[0]!.n)).toBe(0);
  });

  it('of a task of many units, one unit’s comment goes to the confirming agency and the speakers, the agency’s to all', async () => {
    const units: GivenUnit[] = [];
    const heads: GivenUser[] = [];
    for (let i = 0; i <= FEW_UNITS; i++) {
      units.push(await test.given.unit());
      heads.push(await test.given.user('unitHead', units[i]!));
    }
    const many = await test.given.issuedPlan({ tasks: [{ leads: units, dueOn: '2026-12-31' }] });
    const all = many.tasks[0]!.id;
    for (const person of [...heads, secretary]) await (await test.as(person)).post('inbox/read', { all: true, upTo: 2_147_483_647 });
    await write(heads[0]!, TEXT, all);
    await write(heads[1]!, TEXT, all);
    expect((await Promise.all([secretary, ...heads.slice(0, 4)].map(news))).map((found) => found.length)).toEqual([2, 1, 0, 0, 0]);
    await write(secretary, TEXT, all);
    expect((await Promise.all(heads.map(news))).map((found) => found.length)).toEqual([2, ...heads.slice(1).map(() => 1)]);
  });

  it('the author takes a slip back within a quarter of an hour; it stays as withdrawn, and nobody reads it', async () => {
    const { id, allowedActions } = (await write(partner)).body;
    expect(allowedActions).toEqual([{ action: 'withdraw', allowed: true, reason: null }]);
    const others: [GivenUser, number][] = [[head, 403], [secretary, 403], [await test.given.user('unitHead', await test.given.unit()), 404]];
    for (const [person, status] of others) expect((await (await test.as(person)).post(`comments/${id}/withdraw`)).status).toBe(status);
    const author = await test.as(partner);
    const withdrawn = await author.post<CommentView>(`comments/${id}/withdraw`);
    expect([withdrawn.status, withdrawn.body.text, withdrawn.body.withdrawnAt]).toEqual([200, null, '2026-11-22T02:00:00.000Z']);
    expect((await author.post(`comments/${id}/withdraw`)).status).toBe(409);
    expect((await list(head)).body.items).toMatchObject([{ id, text: null, author: { name: 'Cầm Văn Hùng' }, allowedActions: [] }]);

    const late = (await write(partner)).body.id;
    test.clock.set('2026-11-22T02:15:00.001Z');
    const refused = await (await test.as(partner)).post(`comments/${late}/withdraw`);
    expect(refused).toMatchObject({ status: 409, body: { code: 'ALREADY_DONE', message: expect.stringContaining('15 phút') } });
    expect((await list(partner)).body.items[0]).toMatchObject({ text: TEXT, allowedActions: [{ action: 'withdraw', allowed: false }] });
  });

  it('writes the audit log with each comment and each withdrawal', async () => {
    const { id } = (await write(head)).body;
    await (await test.as(head)).post(`comments/${id}/withdraw`);
    const administrator: Client = await test.as(await test.given.user('administrator'));
    const { items } = (await administrator.get<AuditList>(`audit?subjectType=comment&subjectId=${id}`)).body;
    expect(items.map(({ action, after }) => [action, after])).toEqual([
      ['comment.withdrawn', { withdrawnAt: '2026-11-22T02:00:00.000Z' }],
      ['comment.written', { taskId, unitId: lead.id, text: TEXT }],
    ]);
  });

  it('a draft plan and a finished one take no comments; a unit that has left reads on', async () => {
    const draft = await test.given.draftPlan({ tasks: [{ leads: [lead], dueOn: '2026-12-31' }] });
    expect(await write(secretary, TEXT, draft.taskIds[0])).toMatchObject({ status: 409, body: { message: expect.stringContaining('chưa ban hành') } });
    await write(head);
    await test.given.event(plan.tasks[0]!.assignments[0]!.id, { type: 'withdrawn', effectiveOn: '2026-11-22', reason: 'Chuyển việc' });
    expect((await write(head)).status).toBe(403);
    expect((await list(head)).body).toMatchObject({ total: 1, allowedActions: [{ allowed: false }] });
    await test.unitOfWork.run(() => test.unitOfWork.manager.update(PlanEntity, { id: plan.id }, { status: 'closed' }));
    expect(await write(partner)).toMatchObject({ status: 409, body: { message: expect.stringContaining('đã kết thúc') } });
    expect((await list(partner)).body.allowedActions).toMatchObject([{ allowed: false, reason: expect.stringContaining('đã kết thúc') }]);
  });
});
