import type { BulkDecisionView, SubmissionView } from '#contract/submission';
import { fieldsOf, testApp, type Client, type TestApp } from '#api/testing/test-app';
import type { GivenUnit } from '#api/testing/builders';

const EVIDENCE = [{ number: '152/BC-STP', issuedOn: '2026-11-20', issuer: 'Sở Tư pháp', title: 'Báo cáo kết quả rà soát' }];
const completion = (changes: object = {}) => ({ kind: 'completion', result: 'Đã hoàn thành rà soát văn bản.', evidence: EVIDENCE, ...changes });

describe('submissions', () => {
  let test: TestApp;
  let unit: GivenUnit;
  let other: GivenUnit;
  let officer: Client;
  let head: Client;
  let secretary: Client;
  let second: Client;
  beforeAll(async () => {
    test = await testApp();
    unit = await test.given.unit({ name: 'Sở Tư pháp' });
    other = await test.given.unit({ name: 'Sở Y tế' });
    officer = await test.as(await test.given.user('unitOfficer', unit));
    head = await test.as(await test.given.user('unitHead', unit, { fullName: 'Lò Văn Trưởng' }));
    secretary = await test.as(await test.given.secretary());
    second = await test.as(await test.given.secretary());
  });
  afterAll(() => test.close());

  it('401, 403, 422 first', async () => {
    const { id } = await test.given.assignment({ unit });
    expect((await test.anonymous.post(`assignments/${id}/submissions`, completion())).status).toBe(401);
    const stranger = await test.as(await test.given.user('unitHead', other));
    expect((await stranger.post(`assignments/${id}/submissions`, completion())).body).toMatchObject({ code: 'FORBIDDEN' });
    expect((await officer.post(`assignments/${id}/submissions`, completion())).status).toBe(403);
    const empty = await head.post(`assignments/${id}/submissions`, { kind: 'later', evidence: [{ number: '', issuedOn: '2026-02-30', issuer: 'x', title: 'y' }], percent: 101, hack: 1 });
    expect(empty.status).toBe(422);
    expect(fieldsOf(empty)).toEqual(expect.arrayContaining(['kind', 'percent', 'result', 'evidence.0.number', 'evidence.0.issuedOn', 'hack']));
    const bounds = await head.post(`assignments/${id}/submissions`, completion({ completedOn: '2026-11-23' }));
    expect(fieldsOf(bounds)).toEqual(['completedOn']);
    expect(fieldsOf(await head.post(`assignments/${id}/submissions`, completion({ completedOn: '2025-12-19' })))).toEqual(['completedOn']);
    expect(fieldsOf(await head.post(`assignments/${id}/submissions`, completion({ evidence: [] })))).toEqual(['evidence']);
    expect((await head.post('assignments/999999/submissions', completion())).status).toBe(404);
  });

  it('an officer drafts, the head submits, the standing agency returns, the resubmission comes back and completes', async () => {
    const { id, taskId, planId } = await test.given.assignment({ unit, dueOn: '2026-11-30' });
    const draft = await officer.post<SubmissionView>(`assignments/${id}/submissions`, completion({ asDraft: true, evidence: [] }));
    expect(draft).toMatchObject({ status: 201, body: { status: 'draft' } });
    expect((await secretary.get(`submissions/${draft.body.id}`)).status).toBe(404);
    expect((await officer.post(`submissions/${draft.body.id}/submit`, { version: 1 })).status).toBe(403);
    expect(fieldsOf(await head.post(`submissions/${draft.body.id}/submit`, { version: 1 }))).toEqual(['evidence']);
    const edited = await officer.put<SubmissionView>(`submissions/${draft.body.id}`, { ...completion({ asDraft: true }), version: 1 });
    expect(edited.body.version).toBe(2);
    const stale = await officer.put(`submissions/${draft.body.id}`, { ...completion({ asDraft: true }), version: 1 });
    expect(stale).toMatchObject({ status: 409, body: { code: 'STALE', details: { version: 2, current: { result: 'Đã hoàn thành rà soát văn bản.' } } } });
    const sent = await head.post<SubmissionView>(`submissions/${draft.body.id}/submit`, { version: 2 });
    expect(sent).toMatchObject({ status: 200, body: { status: 'submitted', submittedOn: '2026-11-22', author: { name: expect.any(String) }, submitter: { name: 'Lò Văn Trưởng' } } });
    expect(await head.post(`assignments/${id}/submissions`, completion())).toMatchObject({ status: 409, body: { details: { id: draft.body.id } } });

    const queue = await secretary.get<{ items: SubmissionView[]; total: number }>('submissions?status=submitted');
    expect(queue.body.items.map((s) => s.id)).toContain(draft.body.id);
    expect((await head.post(`submissions/${draft.body.id}/confirm`, { version: sent.body.version })).status).toBe(403);
    expect(fieldsOf(await secretary.post(`submissions/${draft.body.id}/return`, { version: sent.body.version, reason: '' }))).toEqual(['reason']);
    const returned = await secretary.post<SubmissionView>(`submissions/${draft.body.id}/return`, { version: sent.body.version, reason: 'Thiếu danh mục văn bản hết hiệu lực' });
    expect(returned).toMatchObject({ status: 200, body: { status: 'returned', decisionReason: 'Thiếu danh mục văn bản hết hiệu lực' } });
    expect((await head.get<{ returned: SubmissionView[] }>('work')).body.returned.map((s) => s.id)).toEqual([draft.body.id]);

    const again = await head.post<SubmissionView>(`assignments/${id}/submissions`, completion({ completedOn: '2026-11-21' }));
    expect(again.status).toBe(201);
    expect((await head.get<{ returned: SubmissionView[] }>('work')).body.returned).toEqual([]);
    expect((await secretary.get<{ items: SubmissionView[] }>('submissions?status=submitted')).body.items.map((s) => s.id)).toContain(again.body.id);
    expect((await secretary.get<{ toConfirm: SubmissionView[] }>('work')).body.toConfirm.map((s) => s.id)).toContain(again.body.id);
    const before = await head.get<Record<string, number>>(`plans/${planId}/progress`);
    expect(before.body).toMatchObject({ total: 1, completed: 0, awaitingConfirmation: 1 });
    expect(fieldsOf(await secretary.post(`submissions/${again.body.id}/confirm`, { version: again.body.version, completedOn: '2026-11-21' }))).toEqual(['reason']);
    const done = await secretary.post<SubmissionView>(`submissions/${again.body.id}/confirm`, { version: again.body.version, completedOn: '2026-11-21', reason: 'Theo văn bản kèm theo' });
    expect(done).toMatchObject({ status: 200, body: { status: 'confirmed', completedOn: '2026-11-21' } });
    expect((await head.get(`plans/${planId}/progress`)).body).toMatchObject({ total: 1, completed: 1, completedOnTime: 1, awaitingConfirmation: 0, rate: { text: '100%' } });
    expect((await head.get(`plans/${planId}/progress?asOf=2026-11-20`)).body).toMatchObject({ total: 1, completed: 0, openWithinTerm: 1 });
    const page = await officer.get<{ timeline: { type: string }[]; assignments: { submissions: unknown[] }[] }>(`tasks/${taskId}`);
    expect(page.body.timeline.map((e) => e.type)).toEqual(['confirmed', 'submitted', 'returned', 'submitted', 'assigned']);
    expect(page.body.assignments[0]!.submissions).toHaveLength(2);
  });

  it('a progress report is visible at once, never queued and never counted', async () => {
    const { id, taskId, planId } = await test.given.assignment({ unit });
    const sent = await head.post<SubmissionView>(`assignments/${id}/submissions`, { kind: 'progress', percent: 100, result: 'Đang lấy ý kiến', evidence: [] });
    expect(sent).toMatchObject({ status: 201, body: { status: 'recorded', percent: 100 } });
    expect((await secretary.get<{ items: { id: number }[] }>('submissions?status=submitted')).body.items.map((s) => s.id)).not.toContain(sent.body.id);
    expect((await secretary.get<{ assignments: { reportedPercent: number }[] }>(`tasks/${taskId}`)).body.assignments[0]!.reportedPercent).toBe(100);
    expect((await secretary.get(`plans/${planId}/progress`)).body).toMatchObject({ completed: 0, awaitingConfirmation: 0 });
    expect((await secretary.post(`submissions/${sent.body.id}/confirm`, { version: sent.body.version })).status).toBe(409);
  });

  it('four eyes: nobody confirms what they wrote, edited or submitted', async () => {
    const standing = await test.given.secretary();
    const own = { id: standing.actor.roles[0]!.unitId!, name: '' };
    const { id } = await test.given.assignment({ unit: own });
    const author = await test.as(standing);
    const sent = await author.post<SubmissionView>(`assignments/${id}/submissions`, completion());
    expect(sent.body.allowedActions).toContainEqual({ action: 'confirm', allowed: false, reason: expect.stringContaining('người khác') });
    expect(await author.post(`submissions/${sent.body.id}/confirm`, { version: sent.body.version })).toMatchObject({ status: 403, body: { code: 'FOUR_EYES' } });
    expect((await author.get<{ toConfirm: { id: number }[] }>('work')).body.toConfirm.map((s) => s.id)).not.toContain(sent.body.id);
    expect((await second.post(`submissions/${sent.body.id}/confirm`, { version: sent.body.version })).status).toBe(200);
  });

  it('an annulled confirmation never was, at every date, and is back in the queue', async () => {
    const { id, planId } = await test.given.assignment({ unit });
    const sent = await head.post<SubmissionView>(`assignments/${id}/submissions`, completion());
    const done = await secretary.post<SubmissionView>(`submissions/${sent.body.id}/confirm`, { version: sent.body.version });
    const { knownAt } = (await secretary.get<{ knownAt: string }>(`plans/${planId}/progress`)).body;
    const annulled = await secretary.post<SubmissionView>(`submissions/${sent.body.id}/annul`, { version: done.body.version, reason: 'Xác nhận nhầm phần việc' });
    expect(annulled).toMatchObject({ status: 200, body: { status: 'submitted', completedOn: null } });
    expect((await secretary.get(`plans/${planId}/progress`)).body).toMatchObject({ completed: 0, awaitingConfirmation: 1 });
    expect((await secretary.get(`plans/${planId}/progress?asOf=2026-11-22&knownAt=${knownAt}`)).body).toMatchObject({ completed: 1 });
  });

  it('several at once: one result per row, and a refused row holds up nobody else', async () => {
    const standing = await test.given.secretary();
    const own = await test.as(standing);
    const plan = await test.given.issuedPlan({ tasks: [1, 2, 3].map((n) => ({ code: `B.${n}`, leads: [unit], dueOn: '2026-12-31' })) });
    const handIn = async (who: Client, id: number) => (await who.post<SubmissionView>(`assignments/${id}/submissions`, completion({ completedOn: '2026-11-21' }))).body;
    const [first, second_, third] = await Promise.all(plan.tasks.map((t) => handIn(head, t.assignments[0]!.id)));
    const mine = await handIn(own, (await test.given.assignment({ unit: { id: standing.actor.roles[0]!.unitId!, name: '' } })).id);
    const row = ({ id, version }: SubmissionView) => ({ id, version });
    const items = [row(first!), row(mine), { ...row(second_!), version: 1 }, { id: 999_999, version: 1 }, row(third!), row(third!)];

    expect((await test.anonymous.post('submissions/bulk-confirm', { items })).status).toBe(401);
    expect((await head.post('submissions/bulk-confirm', { items })).status).toBe(403);
    expect(fieldsOf(await own.post('submissions/bulk-confirm', { items: [] }))).toEqual(['items']);
    expect(fieldsOf(await own.post('submissions/bulk-return', { items, reason: 'vì' }))).toEqual(['reason']);

    const answer = await own.post<BulkDecisionView>('submissions/bulk-confirm', { items });
    expect(answer).toMatchObject({ status: 200, body: { done: 2, refused: 4 } });
    expect(answer.body.results.map((r) => [r.id, r.code])).toEqual([[first!.id, null], [mine.id, 'FOUR_EYES'], [second_!.id, 'STALE'], [999_999, 'NOT_FOUND'], [third!.id, null], [third!.id, 'ALREADY_DONE']]);
    expect(answer.body.results[1]!.message).toContain('một người khác');
    // The date is the rule's (the day it was handed in), never the other one.
    expect((await own.get<SubmissionView>(`submissions/${first!.id}`)).body).toMatchObject({ status: 'confirmed', completedOn: '2026-11-22' });
    expect((await own.get(`submissions/${mine.id}`)).body).toMatchObject({ status: 'submitted' });
    expect((await head.get(`plans/${plan.id}/progress`)).body).toMatchObject({ total: 3, completed: 2, awaitingConfirmation: 1 });

    const returned = await second.post<BulkDecisionView>('submissions/bulk-return', { items: [row(first!), row(second_!), row(mine)], reason: 'Thiếu văn bản ban hành' });
    expect(returned.body).toMatchObject({ done: 2, refused: 1, results: [{ code: 'ALREADY_DONE' }, { done: true }, { done: true }] });
    expect((await head.get<SubmissionView>(`submissions/${second_!.id}`)).body).toMatchObject({ status: 'returned', decisionReason: 'Thiếu văn bản ban hành' });
    const history = (await head.get<{ timeline: { type: string }[] }>(`tasks/${plan.tasks[1]!.id}`)).body.timeline;
    expect(history.map((e) => e.type)).toEqual(['returned', 'submitted', 'assigned']);
  });

  it('lists by the same rule as single reads', async () => {
    const everyone = await Promise.all(
      [head, officer, secretary].map(async (who) => (await who.get<{ items: SubmissionView[] }>('submissions?pageSize=200')).body.items.map((s) => s.id)),
    );
    const all = [...new Set(everyone.flat())];
    expect(all.length).toBeGreaterThan(4);
    const leader = await test.as(await test.given.user('leader', other));
    const stranger = await test.as(await test.given.user('unitHead', other));
    for (const who of [head, officer, secretary, leader, stranger]) {
      const listed = (await who.get<{ items: SubmissionView[] }>('submissions?pageSize=200')).body.items.map((s) => s.id);
      const read = [];
      for (const id of all) if ((await who.get(`submissions/${id}`)).status === 200) read.push(id);
      expect(listed.sort((a, b) => a - b)).toEqual(read.sort((a, b) => a - b));
    }
  });

  it('100 completions submitted and confirmed at once all succeed; 100 confirmations of one: one does', async () => {
    const plan = await test.given.issuedPlan({ tasks: Array.from({ length: 100 }, (_, i) => ({ code: `C.${i}`, leads: [unit], dueOn: '2026-12-31' })) });
    const sent = await Promise.all(plan.tasks.map((t) => head.post<SubmissionView>(`assignments/${t.assignments[0]!.id}/submissions`, completion())));
    expect(sent.map((s) => s.status)).toEqual(Array(100).fill(201));
    const sums: number[] = [];
    const watch = async () => {
      for (let i = 0; i < 10; i++) {
        const p = (await secretary.get<Record<string, number>>(`plans/${plan.id}/progress`)).body;
        sums.push(p['completedOnTime']! + p['completedLate']! + p['openWithinTerm']! + p['openOverdue']! + p['openNoDeadline']!);
      }
    };
    const [confirmed] = await Promise.all([Promise.all(sent.map((s) => secretary.post(`submissions/${s.body.id}/confirm`, { version: s.body.version }))), watch()]);
    expect(confirmed.map((c) => c.status)).toEqual(Array(100).fill(200));
    expect(sums).toEqual(Array(10).fill(100));
    expect((await head.get(`plans/${plan.id}/progress`)).body).toMatchObject({ total: 100, completed: 100 });

    const { id } = await test.given.assignment({ unit });
    const one = await head.post<SubmissionView>(`assignments/${id}/submissions`, completion());
    const race = await Promise.all(Array.from({ length: 100 }, (_, i) => (i % 2 ? secretary : second).post(`submissions/${one.body.id}/confirm`, { version: one.body.version })));
    expect(race.filter((a) => a.status === 200)).toHaveLength(1);
    expect(race.filter((a) => a.status === 409)).toHaveLength(99);
  }, 60_000);
});
