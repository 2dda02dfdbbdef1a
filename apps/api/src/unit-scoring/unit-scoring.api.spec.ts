import { In, Not } from 'typeorm';
import type { ErrorView } from '#contract/errors';
import type { CreatedView } from '#contract/paging';
import type { PlanList } from '#contract/plan';
import type { TaskPageView } from '#contract/task';
import type { ScoringRoundPageView, SheetPageView } from '#contract/unit-scoring';
import { UserEntity } from '#api/user/user.entity';
import type { GivenUnit, GivenUser } from '#api/testing/builders';
import { fieldsOf, testApp, type Client, type TestApp } from '#api/testing/test-app';

const STEPS = [
  { from: 90, above: true, points: 2 },
  { from: 70, above: false, points: 1 },
];
const CRITERIA = [
  { code: '1', name: 'Chỉ đạo, điều hành' },
  { code: '1.1', name: 'Mức độ hoàn thành kế hoạch', maxScore: 2, rule: 'steps', steps: STEPS },
  { code: '1.2', name: 'Chế độ báo cáo', maxScore: 1.5 },
  { code: '2', name: 'Sáng kiến', maxScore: 0.75 },
];

describe('scoring of units', () => {
  let test: TestApp;
  let keeper: GivenUser;
  let secretary: Client;
  let other: { id: number; name: string; as: Client };
  let one: { unit: GivenUnit; head: Client; officer: Client };
  let two: { unit: GivenUnit; head: Client };
  let roundId: number;
  let planId: number;
  let assignments: number[];
  let taskIds: number[];

  beforeAll(async () => {
    test = await testApp('2027-01-12T05:00:00.000Z');
    keeper = await test.given.secretary();
    secretary = await test.as(keeper);
    const second = await test.given.secretary();
    other = { id: second.id, name: second.fullName, as: await test.as(second) };
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    const [a, b] = [await test.given.unit(), await test.given.unit()];
    one = { unit: a, head: await test.as(await test.given.user('unitHead', a)), officer: await test.as(await test.given.user('unitOfficer', a)) };
    two = { unit: b, head: await test.as(await test.given.user('unitHead', b)) };
    const tasks = Array.from({ length: 4 }, () => ({ leads: [a], dueOn: '2026-12-31' }));
    const plan = await test.given.issuedPlan({ tasks: [...tasks, { leads: [b], dueOn: '2026-12-31' }] });
    planId = plan.id;
    assignments = plan.tasks.map((t) => t.assignments[0]!.id);
    taskIds = plan.tasks.map((t) => t.id);
    const created = await secretary.post<CreatedView>('scoring-rounds', roundRequest());
    expect(created.status).toBe(201);
    roundId = created.body.id;
    expect((await secretary.post(`scoring-rounds/${roundId}/open`, { version: 1 })).status).toBe(200);
  });
  const roundRequest = (given: object = {}) => ({ year: 2026, title: 'Chỉ số cải cách hành chính năm 2026', groupName: 'sở, ban, ngành', unitIds: [one.unit.id, two.unit.id], planId, criteria: CRITERIA, ...given });
  const round = async (who = secretary) => (await who.get<ScoringRoundPageView>(`scoring-rounds/${roundId}`)).body;
  const sheetId = async (unit: GivenUnit) => (await round()).sheets.find((s) => s.unit.id === unit.id)!.id;
  const sheet = async (id: number, who = secretary) => (await who.get<SheetPageView>(`scoring-sheets/${id}`)).body;
  const criterion = (page: SheetPageView, code: string) => page.lines.find((l) => l.code === code)!;
  const reasonOf = (page: SheetPageView, name: string) => page.allowedActions.find(({ action }) => action === name)!.reason;
  const send = async <T>(who: Client, id: number, step: string, scores: [string, number | undefined, string?][], done = true) => {
    const page = await sheet(id);
    const body = { version: page.version, done, scores: scores.map(([code, score, text]) => ({ criterionId: criterion(page, code).criterionId, score, text })) };
    return who.put<T>(`scoring-sheets/${id}/${step}`, body);
  };
  const post = async (who: Client, id: number, step: string, more: object = {}) => who.post(`scoring-sheets/${id}/${step}`, { version: (await sheet(id)).version, ...more });
  const toFinal = async (unit: { unit: GivenUnit; head: Client }, scores: [string, number][]) => {
    const id = await sheetId(unit.unit);
    expect((await send(unit.head, id, 'self-scores', scores)).status).toBe(200);
    expect((await post(unit.head, id, 'submit')).status).toBe(200);
    expect((await send(secretary, id, 'appraisal', scores)).status).toBe(200);
    expect((await send(other.as, id, 'final-scores', [])).status).toBe(200);
    return id;
  };

  it('the plan gives its points and names the tasks that keep the unit from the next step', async () => {
    for (const id of assignments.slice(0, 3)) await test.given.completed(id, '2026-12-10');
    const id = await sheetId(one.unit);
    const line = criterion(await sheet(id, one.head), '1.1');
    expect(line).toMatchObject({ selfScore: 1, maxScore: 2, ruleText: 'trên 90%: 2 điểm; từ 70%: 1 điểm; còn lại: 0 điểm' });
    expect(line.plan).toMatchObject({ done: 3, all: 4, rate: '75,00%', points: 1, nextPoints: 2, missing: 1, asOf: '2026-12-31', blocking: [{ id: taskIds[3], schedule: 'openWithinTerm' }] });
    const typed = await send(one.officer, id, 'self-scores', [['1.1', 2]]);
    expect([typed.status, fieldsOf(typed)]).toEqual([422, ['scores.0.score']]);
    const above = await send(one.officer, id, 'self-scores', [['1.2', 1.51]]);
    expect(JSON.stringify(above.body)).toContain('điểm tối đa 1,5');
    expect(criterion(await sheet(id), '1')).toMatchObject({ heading: true, maxScore: 3.5 });
    expect(await sheet(id)).toMatchObject({ maxTotal: 4.25, selfTotal: null });
    await send(one.officer, id, 'self-scores', [['1.2', 1.5]]);
    expect((await sheet(id)).selfTotal).toBe(2.5);
  });

  it('from self-score to the published rank; then it is locked and every unit owes its remediation plan', async () => {
    for (const id of assignments) await test.given.completed(id, '2026-12-10');
    const id = await sheetId(one.unit);
    expect((await send(one.officer, id, 'self-scores', [['1.2', 1.5, '12/BC-SNV ngày 10/12/2026']])).status).toBe(200);
    expect((await post(one.officer, id, 'submit')).status).toBe(403);
    expect(fieldsOf(await post(one.head, id, 'submit'))).toEqual(['scores']);
    expect((await send(one.officer, id, 'self-scores', [['1.2', 1.5, '12/BC-SNV'], ['2', 0.75]])).status).toBe(200);
    expect((await post(one.head, id, 'submit')).status).toBe(200);
    expect((await send(one.officer, id, 'self-scores', [['2', 0.5]])).status).toBe(409);

    expect((await send(secretary, id, 'appraisal', [['1.2', 1, 'Hai báo cáo trễ']], false)).status).toBe(200);
    expect(criterion(await sheet(id, one.head), '1.2')).toMatchObject({ appraisedScore: null, appraisalNote: null });
    expect((await send(secretary, id, 'appraisal', [['1.2', 1, 'Hai báo cáo trễ'], ['2', 0.75]])).status).toBe(200);
    expect(criterion(await sheet(id, one.head), '1.2')).toMatchObject({ appraisedScore: 1, appraisalNote: 'Hai báo cáo trễ' });
    expect((await send(one.head, id, 'explanations', [['1.2', undefined, 'Do đứt đường truyền']])).status).toBe(200);
    const publication = { decisionNumber: '15/QĐ-UBND', publishedOn: '2027-01-12', remediationDueOn: '2027-03-31' };
    expect((await secretary.post(`scoring-rounds/${roundId}/publish`, { ...publication, version: 2 })).status).toBe(409);
    const own = await send<ErrorView>(secretary, id, 'final-scores', [['1.2', 1.25]]);
    expect([own.status, own.body.code]).toEqual([403, 'FOUR_EYES']);
    expect(own.body.message).toContain(`Người chốt được: ${other.name}`);
    expect(reasonOf(await sheet(id), 'finalise')).toBe(own.body.message);
    expect(reasonOf(await sheet(id, other.as), 'finalise')).toBeNull();
    expect((await send(other.as, id, 'final-scores', [['1.2', 1.25]])).status).toBe(200);
    await toFinal(two, [['1.2', 1.5], ['2', 0.75]]);
    expect((await two.head.get(`scoring-sheets/${id}`)).status).toBe(404);
    expect((await round(one.head)).sheets.map((s) => s.unit.id)).toEqual([one.unit.id]);

    expect((await secretary.post(`scoring-rounds/${roundId}/publish`, { ...publication, version: 2 })).status).toBe(200);
    const ranking = await round(one.head);
    expect(ranking.sheets.map(({ unit, finalTotal, share, rank, rankedOf, remediation }) => [unit.id, finalTotal, share, rank, rankedOf, remediation])).toEqual([
      [two.unit.id, 4.25, '100%', 1, 2, 'openWithinTerm'],
      [one.unit.id, 4, '94,11%', 2, 2, 'openWithinTerm'],
    ]);
    const task = (await secretary.get<TaskPageView>(`tasks/${ranking.remediationTaskId}`)).body;
    expect(task).toMatchObject({ dueOn: '2027-03-31', assignments: [{ unit: { id: one.unit.id } }, { unit: { id: two.unit.id } }] });
    expect((await secretary.get<PlanList>('plans')).body.items.some((p) => p.id === task.plan.id)).toBe(false);
    expect(await sheet(id, one.head)).toMatchObject({ remediation: 'openWithinTerm', remediationTaskId: task.id });
    expect((await post(secretary, id, 'reopen')).status).toBe(409);
    expect((await secretary.post(`scoring-rounds/${roundId}/publish`, { ...publication, version: 3 })).status).toBe(409);
  });

  it('who wrote a sheet does not appraise it; another unit does not see it; what is returned says why', async () => {
    const id = await sheetId(two.unit);
    const both = await test.given.user('secretary', two.unit);
    const writer = await test.as(both);
    const scores: [string, number][] = [['1.2', 1], ['2', 0.5]];
    expect((await send(writer, id, 'self-scores', scores)).status).toBe(200);
    expect((await post(two.head, id, 'submit')).status).toBe(200);
    expect((await send(writer, id, 'appraisal', scores)).status).toBe(403);
    expect((await post(secretary, id, 'return', { reason: 'Thiếu tài liệu kiểm chứng' })).status).toBe(200);
    expect(await sheet(id, two.head)).toMatchObject({ status: 'selfScoring', submittedAt: null, returned: { reason: 'Thiếu tài liệu kiểm chứng', by: keeper.fullName, at: expect.stringMatching(/^2027-01-12T05/) } });
    expect((await send(one.head, id, 'self-scores', scores)).status).toBe(404);
    expect((await two.head.put(`scoring-sheets/${id}/self-scores`, { version: 1, scores: [] })).status).toBe(409);
  });

  it('while the plan’s year lasts its points are provisional and nothing is final; a third person is named or asked for', async () => {
    const { body } = await secretary.post<CreatedView>('scoring-rounds', roundRequest({ year: 2027 }));
    roundId = body.id;
    await secretary.post(`scoring-rounds/${roundId}/open`, { version: 1 });
    expect(await round()).toMatchObject({ provisionalUntil: '2027-12-31' });
    const id = await sheetId(two.unit);
    const scores: [string, number][] = [['1.2', 1], ['2', 0.5]];
    await send(two.head, id, 'self-scores', scores);
    await post(two.head, id, 'submit');
    await send(secretary, id, 'appraisal', scores);
    expect(await sheet(id)).toMatchObject({ status: 'appraised', provisionalUntil: '2027-12-31' });
    const early = await send<ErrorView>(other.as, id, 'final-scores', []);
    expect([early.status, early.body.message]).toEqual([409, 'Điểm theo kế hoạch còn tạm tính, lấy đến hết ngày 31/12/2027; chốt điểm từ ngày 01/01/2028.']);

    const manual = await secretary.post<CreatedView>('scoring-rounds', roundRequest({ year: 2027, planId: undefined, criteria: CRITERIA.slice(2).map((c, i) => ({ ...c, code: String(i + 1) })) }));
    roundId = manual.body.id;
    await secretary.post(`scoring-rounds/${roundId}/open`, { version: 1 });
    const free = await sheetId(two.unit);
    const judged: [string, number][] = [['1', 1], ['2', 0.5]];
    await send(two.head, free, 'self-scores', judged);
    await post(two.head, free, 'submit');
    await send(secretary, free, 'appraisal', judged, false);
    await send(other.as, free, 'appraisal', judged);
    const others = { id: Not(In([keeper.id, other.id])) };
    await test.unitOfWork.run(() => test.unitOfWork.manager.update(UserEntity, others, { status: 'disabled' }));
    const nobody = await send<ErrorView>(secretary, free, 'final-scores', []);
    expect([nobody.status, nobody.body.message]).toEqual([403, expect.stringContaining('đề nghị quản trị hệ thống giao vai trò Thư ký Ban Chỉ đạo')]);
    const third = await test.as(await test.given.secretary());
    expect((await send(third, free, 'final-scores', [])).status).toBe(200);
  });

  it('criteria that cannot be are named; an opened round stands; a draft is the agency’s own', async () => {
    const refused = async (criteria: object[], more: object = {}) => fieldsOf(await secretary.post('scoring-rounds', roundRequest({ criteria, ...more })));
    expect(await refused([{ code: '1.1', name: 'Không có cấp trên', maxScore: 1 }])).toEqual(['criteria.0.code']);
    expect(await refused([{ code: '1', name: 'Thiếu điểm' }])).toEqual(['criteria.0.maxScore']);
    expect(await refused([{ code: '1', name: 'Bậc vượt', maxScore: 1, rule: 'steps', steps: STEPS }])).toEqual(['criteria.0.steps']);
    expect(await refused([{ code: '1', name: 'Không kế hoạch', maxScore: 1, rule: 'linear', floor: 80 }], { planId: undefined })).toEqual(['criteria.0.rule']);
    expect((await secretary.put(`scoring-rounds/${roundId}`, { ...roundRequest(), version: 2 })).status).toBe(409);
    const { body } = await secretary.post<CreatedView>('scoring-rounds', roundRequest());
    expect((await one.head.get(`scoring-rounds/${body.id}`)).status).toBe(404);
    expect((await secretary.put(`scoring-rounds/${body.id}`, { ...roundRequest({ title: 'Chỉ số năm 2026 (sửa)' }), version: 1 })).status).toBe(200);
  });
});
