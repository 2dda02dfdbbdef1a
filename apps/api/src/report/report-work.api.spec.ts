import { In } from 'typeorm';
import type { ErrorView } from '#contract/errors';
import type { ReportPageView, ReportSectionView } from '#contract/report';
import type { PresenceView, ReportProgressView, ReportWorkView, SectionMaterialView } from '#contract/report-review';
import type { ReturnBoardView, ReturnPageView } from '#contract/unit-return';
import { AuditEntryEntity } from '#api/platform/audit-entry.entity';
import type { GivenUnit, GivenUser } from '#api/testing/builders';
import { DocumentRenderer } from '#api/document/document-renderer';
import { fieldsOf, testApp, type Client, type TestApp } from '#api/testing/test-app';
import { ReportFactsQueries } from './report-facts.queries';
import { MOVES_NOTHING } from './report-standing.queries';
import { actionLabel } from '#contract/audit-labels';

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
  let assignmentId: number;
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
    const plan = await test.given.issuedPlan({ tasks: [{ leads: [justice], dueOn: '2026-05-31' }] });
    [planId, assignmentId] = [plan.id, plan.tasks[0]!.assignments[0]!.id];
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

  describe('what takes seconds', () => {
    const taking = () => jest.spyOn(test.app.get(ReportFactsQueries), 'take');
    afterEach(() => jest.restoreAllMocks());

    it('figures are taken for comparison only when something was recorded that a report counts, and once for everybody', async () => {
      await draft();
      const take = taking();
      const opened = async () => [(await page()).stale, (await page(second)).stale, take.mock.calls.length];
      expect(await opened()).toEqual([false, false, 0]);
      expect((await save(second, 'I.2', 1, SAID)).status).toBe(200);
      expect((await mark(first, 'I.2', { version: 0, done: true })).status).toBe(200);
      expect(await opened()).toEqual([false, false, 0]);
      // Of another plan: it might have moved a figure and has not.
      await test.given.issuedPlan({ tasks: [{ leads: [justice], dueOn: '2026-05-31' }] });
      expect(await opened()).toEqual([false, false, 1]);
      await test.given.completed(assignmentId, '2026-05-20');
      expect(await opened()).toEqual([true, true, 2]);
      expect((await page()).currentFigures).toMatchObject({ completed: 1, total: 1 });
    });

    it('entries of the log that move nothing are named as the log names them', () => {
      // An action without words of its own is told by its name.
      for (const action of MOVES_NOTHING) expect([action, actionLabel(action)]).not.toEqual([action, action]);
    });

    it('a draft that is asked for twice at once is made once; the second is led to it', async () => {
      planId = (await test.given.issuedPlan({ tasks: [{ leads: [justice], dueOn: '2026-05-31' }] })).id;
      const take = taking();
      const answers = await Promise.all([first, first, second].map((client) => client.post<ReportPageView & ErrorView>('reports', { periodId, planId })));
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
      id = answers.find(({ status }) => status === 201)!.body.id;
      for (const { status, body } of answers) if (status === 409) expect([body.code, body.details]).toEqual(['DRAFT_EXISTS', { id }]);
      expect(take.mock.calls.length).toBe(1);
    });

    it('how far an issue has come is told on the report, also to a colleague who comes to it; a second click issues nothing twice', async () => {
      await draft();
      const progress = async (client: Client, query = '') => (await client.get<ReportProgressView>(`reports/progress${query}`)).body.running;
      const told: unknown[] = [];
      const renderer = test.app.get(DocumentRenderer);
      const render = renderer.render.bind(renderer);
      jest.spyOn(renderer, 'render').mockImplementation(async (...asked) => {
        told.push(await progress(second, `?reportId=${id}`));
        return render(...asked);
      });
      expect(await progress(first, `?reportId=${id}`)).toBeNull();
      const request = { version: 1, number: '5', issuedOn: '2026-06-15', signer: 'Lò Văn Ký' };
      const answers = await Promise.all([1, 2].map(() => first.post<ErrorView>(`reports/${id}/issue`, request)));
      expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
        [200, undefined],
        [409, 'ALREADY_DONE'],
      ]);
      expect(told).toEqual(['tệp .docx', 'tệp .pdf', 'tệp .xlsx'].map((what, index) => ({ kind: 'issue', step: index + 2, of: 5, what })));
      expect([await progress(first), await progress(second, `?reportId=${id}`)]).toEqual([null, null]);
      expect((await leader.get('reports/progress')).status).toBe(403);
    });
  });

  describe('giving up a draft', () => {
    const discard = (client: Client, request: object) => client.post<ErrorView>(`reports/${id}/discard`, request);
    const texts = async () => (await page()).sections.filter(({ text }) => text !== '').length;

    it('401, 403, 404 and 422; refused for another version, another number of texts, and while a colleague writes', async () => {
      await draft();
      expect((await discard(test.anonymous, { version: 1, texts: 0 })).status).toBe(401);
      expect((await discard(leader, { version: 1, texts: 0 })).status).toBe(403);
      expect((await first.post('reports/4711/discard', { version: 1, texts: 0 })).status).toBe(404);
      expect(fieldsOf(await discard(first, { version: 1 }))).toEqual(['texts']);
      expect((await discard(first, { version: 7, texts: 0 })).body.code).toBe('STALE');
      await save(second, 'I.2', 1, SAID);
      const unaware = await discard(first, { version: 1, texts: 0 });
      expect([unaware.status, unaware.body.code, unaware.body.details]).toEqual([409, 'STALE', { texts: 1 }]);
      expect((await second.post(`reports/${id}/presence`, { writing: 'I.3' })).status).toBe(200);
      const meanwhile = await discard(first, { version: 1, texts: 1 });
      expect([meanwhile.status, meanwhile.body.message]).toEqual([409, expect.stringContaining('Cầm Thị Hai đang soạn mục I.3')]);
      expect(await texts()).toBe(1);
    });

    it('under review it is refused; opened again it goes, the texts stay in the log whole, and the period is free', async () => {
      await draft();
      const long = `${SAID}\n`.repeat(60).trim();
      expect(long.length).toBeGreaterThan(3_000);
      await save(second, 'I.2', 1, long);
      await mark(first, 'I.2', { version: 0, assigneeId: people.second.id });
      await first.post(`reports/${id}/remarks`, { code: 'I.2', text: 'Nêu rõ số văn bản.' });
      await step(first, 'send');
      expect(action(await page(), 'discard')).toMatchObject({ allowed: false });
      expect((await discard(first, { version: 1, texts: 1 })).status).toBe(409);
      await step(leader, 'return', 'Sửa lại');
      expect((await discard(first, { version: 1, texts: 1 })).body).toEqual({ done: true });
      expect((await first.get(`reports/${id}`)).status).toBe(404);
      const log = await test.unitOfWork.manager.findBy(AuditEntryEntity, { action: In(['report.discarded', 'report.textDiscarded']) });
      expect(log.map(({ action: done, before }) => [done, before])).toEqual([
        ['report.textDiscarded', expect.objectContaining({ reportId: id, code: 'I.2', text: long, updatedBy: 'Cầm Thị Hai' })],
        ['report.discarded', expect.objectContaining({ periodId, planId, texts: 1, corrects: null })],
      ]);
      expect((await first.post('reports', { periodId, planId })).status).toBe(201);
    });

    it('of a correction only the draft goes: what it was to correct stands, and can be corrected again', async () => {
      await draft();
      expect((await first.post(`reports/${id}/issue`, { version: 1, number: '8', issuedOn: '2026-06-15', signer: 'Lò Văn Ký' })).status).toBe(200);
      expect((await discard(first, { version: 2, texts: 0 })).body.code).toBe('ALREADY_DONE');
      const issuedId = id;
      const correct = () => first.post<ReportPageView>(`reports/${issuedId}/corrections`, { version: 2, reason: 'Ghi sót một cuộc họp', basis: 'Công văn số 812/SNV', figures: 'kept' });
      id = (await correct()).body.id;
      expect((await discard(first, { version: 1, texts: 0 })).body).toEqual({ done: true });
      const issued = (await first.get<ReportPageView>(`reports/${issuedId}`)).body;
      expect([issued.status, issued.correctedBy, action(issued, 'correct').allowed]).toEqual(['issued', null, true]);
      expect((await correct()).status).toBe(201);
    });
  });
});
