import type { ErrorView } from '#contract/errors';
import type { ReportPageView, ReportSectionView } from '#contract/report';
import type { PresenceView, ReportWorkView, SectionMaterialView } from '#contract/report-review';
import type { ReturnBoardView, ReturnPageView } from '#contract/unit-return';
import type { GivenUnit, GivenUser } from '#api/testing/builders';
import { fieldsOf, testApp, type Client, type TestApp } from '#api/testing/test-app';

const SAID = 'Đã ban hành 12 văn bản, giải quyết 1.250 hồ sơ đúng hạn.';

describe('writing and reviewing a report together', () => {
  let test: TestApp;
  let justice: GivenUnit;
  let people: { first: GivenUser; second: GivenUser; leader: GivenUser; head: GivenUser };
  let first: Client;
  let second: Client;
  let leader: Client;
  let planId: number;
  let periodId: number;
  let id: number;
  const page = async (client = first) => (await client.get<ReportPageView>(`reports/${id}`)).body;
  const work = async (client = first) => (await client.get<ReportWorkView>(`reports/${id}/work`)).body;
  const save = (client: Client, code: string, version: number, text: string) => client.put<ReportSectionView>(`reports/${id}/sections/${code}`, { version, text });
  const mark = (client: Client, code: string, request: object) => client.put<ReportWorkView>(`reports/${id}/sections/${code}/work`, request);
  const step = async (client: Client, name: string, note?: string) => {
    const { version } = await page();
    const { review } = await work();
    return client.post<ReportWorkView>(`reports/${id}/review`, { version, reviewVersion: review.version, step: name, ...(note ? { note } : {}) });
  };
  const action = (view: { allowedActions: { action: string; allowed: boolean; reason: string | null }[] }, name: string) => view.allowedActions.find((a) => a.action === name)!;

  beforeAll(async () => {
    test = await testApp('2026-06-15T02:00:00.000Z');
    await test.given.programme();
    const standing = await test.given.standingAgency();
    justice = await test.given.unit({ name: 'Sở Tư pháp' });
    people = {
      first: await test.given.user('secretary', standing, { fullName: 'Hà Thị Thư' }),
      second: await test.given.user('secretary', standing, { fullName: 'Cầm Thị Hai' }),
      leader: await test.given.user('leader', null, { fullName: 'Lò Minh Hùng' }),
      head: await test.given.user('unitHead', justice, { fullName: 'Lò Thị Mai' }),
    };
    first = await test.as(people.first);
    second = await test.as(people.second);
    leader = await test.as(people.leader);
    periodId = (await test.given.period()).id;
  });
  afterAll(() => test.close());
  /** Of a plan of its own: there is one draft of a period and plan. */
  const draft = async () => {
    planId = (await test.given.issuedPlan({ tasks: [{ leads: [justice], dueOn: '2026-05-31' }] })).id;
    id = (await first.post<ReportPageView>('reports', { periodId, planId })).body.id;
  };

  it('401 for nobody; units and readers have no part in it; only the standing agency hands out sections', async () => {
    await draft();
    for (const path of [`reports/${id}/work`, `reports/${id}/sections/I.2/material`]) {
      expect((await test.anonymous.get(path)).status).toBe(401);
      expect((await (await test.as(people.head)).get(path)).status).toBe(403);
    }
    expect((await mark(leader, 'I.2', { version: 0, done: true })).status).toBe(403);
    expect((await leader.get(`reports/${id}/work`)).status).toBe(200);
    expect((await first.get('reports/4711/work')).status).toBe(404);
    expect((await first.post('reports/4711/presence', {})).status).toBe(404);
  });

  it('shows beside a section what accepted returns say, by unit, and how many are still missing', async () => {
    await first.post('return-rounds', { periodId });
    const line = (await first.get<ReturnBoardView>(`returns?periodId=${periodId}`)).body.items.find((item) => item.unit.id === justice.id)!;
    const head = await test.as(people.head);
    for (const [areaCode, kind, text] of [['1', 'results', SAID], ['1', 'shortcomings', 'Còn chậm.'], ['2', 'results', 'Lĩnh vực khác.']] as const) {
      expect((await head.put(`returns/${line.id}/section`, { version: 0, areaCode, kind, text })).status).toBe(200);
    }
    const { version } = (await head.get<ReturnPageView>(`returns/${line.id}`)).body;
    const sent = await head.post<ReturnPageView>(`returns/${line.id}/submit`, { version });
    await draft();
    const material = async (code: string) => (await first.get<SectionMaterialView>(`reports/${id}/sections/${code}/material`)).body;
    // Handed in is not accepted: nothing is shown before the standing agency has looked at it.
    expect(await material('II.1.a')).toMatchObject({ narratives: [], accepted: 0 });
    expect((await first.post(`returns/${line.id}/accept`, { version: sent.body.version })).status).toBe(200);
    expect(await material('II.1.a')).toMatchObject({ previous: null, narratives: [{ unitName: 'Sở Tư pháp', areaCode: '1', kind: 'results', text: SAID }], accepted: 1, missing: ['Sở Nội vụ'] });
    expect((await material('II.1.b')).narratives.map((n) => n.text)).toEqual(['Còn chậm.']);
    expect((await material('III.1')).narratives).toHaveLength(2);
    expect((await material('I.4')).narratives).toEqual([]);
    // The draft was begun before: its own sentence about coverage moves when figures are taken again.
    expect((await page()).stale).toBe(true);
    const refreshed = await first.post<ReportPageView>(`reports/${id}/refresh`, { version: 1 });
    expect(refreshed.body.sections.find((s) => s.code === 'I.2')!.figureText).toBe('Báo cáo được tổng hợp từ báo cáo của 1/2 cơ quan, đơn vị; còn 1 cơ quan, đơn vị chưa có báo cáo được tiếp nhận.');
  });

  it('sections are given to people and marked done; a stale mark answers with the present one', async () => {
    await draft();
    expect((await work()).writers.map((w) => w.name)).toEqual(expect.arrayContaining(['Cầm Thị Hai', 'Hà Thị Thư']));
    const given = await mark(first, 'I.2', { version: 0, assigneeId: people.second.id });
    expect(given.body.sections).toMatchObject([{ code: 'I.2', version: 1, assignee: 'Cầm Thị Hai', done: false, changedBy: 'Hà Thị Thư' }]);
    expect((await mark(second, 'I.2', { version: 1, done: true })).body.sections).toMatchObject([{ assigneeId: people.second.id, done: true }]);
    expect((await mark(first, 'I.2', { version: 1, done: false })).body).toMatchObject({ code: 'STALE', details: { version: 2, current: { done: true }, changedBy: 'Cầm Thị Hai' } });
    expect((await mark(first, 'I.2', { version: 2, unassign: true })).body.sections).toMatchObject([{ assigneeId: null, done: true }]);
    expect(fieldsOf(await mark(first, 'I.3', { version: 0, assigneeId: people.leader.id }))).toEqual(['assigneeId']);
    expect(fieldsOf(await mark(first, 'II', { version: 0, done: true }))).toEqual(['code']);
    expect((await mark(first, 'X', { version: 0, done: true })).status).toBe(404);
  });

  it('says who writes what, until their page has been silent', async () => {
    await draft();
    const here = async (client: Client, writing?: string) => (await client.post<PresenceView>(`reports/${id}/presence`, writing ? { writing } : {})).body;
    await here(second, 'I.2');
    await save(second, 'I.2', 1, 'Đã họp.');
    const seen = await here(first);
    expect(seen.people).toEqual([
      { userId: people.second.id, name: 'Cầm Thị Hai', writing: 'I.2' },
      { userId: people.first.id, name: 'Hà Thị Thư', writing: null },
    ]);
    expect(seen.sections.find((s) => s.code === 'I.2')).toEqual({ code: 'I.2', version: 2 });
    test.clock.set('2026-06-15T02:01:00.000Z');
    expect((await here(first, 'I.3')).people.map((p) => [p.name, p.writing])).toEqual([['Hà Thị Thư', 'I.3']]);
    test.clock.set('2026-06-15T02:00:00.000Z');
  });

  it('review: sent, returned with a reason, sent again, found ready by other eyes, issued', async () => {
    await draft();
    await save(first, 'I.2', 1, 'Đã họp.');
    expect(action(await work(leader), 'approve')).toMatchObject({ allowed: false, reason: expect.stringContaining('đang được thẩm định') });
    expect((await step(leader, 'send')).status).toBe(403);
    expect((await step(first, 'send')).body.review).toMatchObject({ state: 'inReview', sentBy: 'Hà Thị Thư', version: 1 });
    // Nobody writes under the reviewer's eyes, and nothing is issued past them.
    const locked = await page();
    expect(['edit', 'refresh', 'issue'].map((name) => action(locked, name).allowed)).toEqual([false, false, false]);
    expect((await save(second, 'I.3', 1, 'x')).body).toMatchObject({ code: 'ALREADY_DONE', message: expect.stringContaining('thẩm định') });
    expect((await first.post(`reports/${id}/refresh`, { version: 1 })).status).toBe(409);
    const issue = { version: 1, number: '05', issuedOn: '2026-06-15', signer: 'Nguyễn Văn A' };
    expect((await first.post(`reports/${id}/issue`, issue)).body).toMatchObject({ code: 'ALREADY_DONE', message: expect.stringContaining('thẩm định') });

    const remarked = await leader.post<ReportWorkView>(`reports/${id}/remarks`, { code: 'I.2', text: 'Nêu rõ ngày họp.' });
    expect(remarked.body.remarks).toMatchObject([{ code: 'I.2', text: 'Nêu rõ ngày họp.', author: 'Lò Minh Hùng', resolvedAt: null }]);
    expect((await leader.post(`reports/${id}/remarks`, { code: 'X', text: 'Không có mục' })).status).toBe(404);
    expect(fieldsOf(await step(leader, 'return'))).toEqual(['note']);
    expect((await step(leader, 'return', 'Bổ sung ngày họp')).body.review).toMatchObject({ state: 'writing', note: 'Bổ sung ngày họp', decidedBy: 'Lò Minh Hùng' });
    // Returned once, it must be found ready before it is issued.
    expect((await first.post<ErrorView>(`reports/${id}/issue`, issue)).body.message).toContain('gửi thẩm định lại');
    expect((await save(first, 'I.2', 2, 'Đã họp ngày 12/6/2026.')).status).toBe(200);
    const remarkId = remarked.body.remarks[0]!.id;
    expect((await first.post<ReportWorkView>(`reports/${id}/remarks/${remarkId}/resolve`)).body.remarks).toMatchObject([{ resolvedBy: 'Hà Thị Thư' }]);
    expect((await second.post(`reports/${id}/remarks/${remarkId}/resolve`)).status).toBe(409);

    await step(first, 'send');
    expect((await step(first, 'approve')).body).toMatchObject({ code: 'FOUR_EYES' });
    const version = (await work()).review.version;
    expect((await leader.post(`reports/${id}/review`, { version: 1, reviewVersion: version - 1, step: 'approve' })).body).toMatchObject({ code: 'STALE', details: { version } });
    expect((await step(leader, 'approve')).body.review).toMatchObject({ state: 'ready', decidedBy: 'Lò Minh Hùng' });
    expect((await step(leader, 'approve')).body).toMatchObject({ code: 'ALREADY_DONE' });
    expect(action(await page(), 'issue').allowed).toBe(true);
    expect(action(await page(), 'edit')).toMatchObject({ allowed: false, reason: expect.stringContaining('mở lại') });
    // Two people issue at once: one wins, the other is told with which number.
    const answers = await Promise.all(['05', '06'].map((number) => first.post<ErrorView & ReportPageView>(`reports/${id}/issue`, { ...issue, number, acceptStale: true })));
    expect(answers.map((a) => a.status).sort()).toEqual([200, 409]);
    const won = answers.find((a) => a.status === 200)!.body.number;
    expect(answers.find((a) => a.status === 409)!.body).toMatchObject({ code: 'ALREADY_DONE', details: { number: won } });
    expect((await leader.post(`reports/${id}/remarks`, { text: 'Quá muộn' })).status).toBe(409);
    expect((await mark(first, 'I.2', { version: 0, done: true })).status).toBe(409);
  });

  it('whoever wrote, even once, cannot find it ready; opened again it is written again', async () => {
    await draft();
    await save(second, 'I.3', 1, 'Đã kiểm tra.');
    await step(first, 'send');
    expect((await step(second, 'approve')).body).toMatchObject({ code: 'FOUR_EYES' });
    await step(leader, 'approve');
    expect((await step(second, 'reopen')).body.review).toMatchObject({ state: 'writing' });
    expect((await save(second, 'I.3', 2, 'Đã kiểm tra 5 đơn vị.')).status).toBe(200);
  });
});
