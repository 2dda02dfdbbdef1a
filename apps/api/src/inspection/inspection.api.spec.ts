import type { FindingList, FindingView, InspectionList, InspectionPageView } from '#contract/inspection';
import type { CreatedView } from '#contract/paging';
import type { PlanList } from '#contract/plan';
import type { SubmissionView } from '#contract/submission';
import type { TaskPageView } from '#contract/task';
import type { GivenUnit, GivenUser } from '#api/testing/builders';
import { fieldsOf, testApp, type Client, type TestApp } from '#api/testing/test-app';
import { InspectionQueries } from './inspection.queries';

describe('inspections and findings', () => {
  let test: TestApp;
  let keeper: GivenUser;
  let secretary: Client;
  let unit: GivenUnit;
  let head: GivenUser;
  beforeAll(async () => {
    test = await testApp('2026-03-13T05:00:00.000Z');
    keeper = await test.given.secretary();
    secretary = await test.as(keeper);
    await test.given.programme();
  });
  beforeEach(async () => {
    unit = await test.given.unit();
    head = await test.given.user('unitHead', unit);
  });
  afterAll(() => test.close());

  const made = ({ status, body }: { status: number; body: CreatedView }) => {
    expect(status).toBe(201);
    return body.id;
  };
  const inspect = async (given: object = {}) => {
    const request = {
      title: 'Kiểm tra cải cách hành chính',
      inspector: 'Đoàn kiểm tra của tỉnh',
      unitIds: [unit.id],
      startedOn: '2026-02-10',
      ...given,
    };
    return made(await secretary.post<CreatedView>('inspections', request));
  };
  const find = (given: object = {}) =>
    secretary.post<CreatedView>('findings', {
      unitId: unit.id,
      category: 'lateDossiers',
      text: 'Hồ sơ trễ hẹn chưa xin lỗi người dân',
      foundOn: '2026-02-12',
      ...given,
    });
  const finding = async (id: number, who = secretary) => (await who.get<FindingView>(`findings/${id}`)).body;
  const raise = async (id: number, given: object = {}) =>
    secretary.post<CreatedView>(`findings/${id}/tasks`, {
      version: (await finding(id)).version,
      title: 'Khắc phục hồ sơ trễ hẹn',
      leadUnitIds: [unit.id],
      dueOn: '2026-04-30',
      ...given,
    });
  const at = async (instant: string) => {
    test.given.now(instant);
    secretary = await test.as(keeper);
  };
  afterEach(() => at('2026-03-13T05:00:00.000Z'));

  it('a finding raises a task outside any plan, and is fixed when the task is confirmed', async () => {
    const inspectionId = await inspect({ resultNumber: '15/TB-ĐKT', resultOn: '2026-02-20' });
    const id = made(await find({ inspectionId }));
    const taskId = made(await raise(id));
    const task = (await secretary.get<TaskPageView>(`tasks/${taskId}`)).body;
    expect(task).toMatchObject({ code: `HC${id}.1`, leadUnits: [{ id: unit.id }], dueOn: '2026-04-30' });
    expect((await secretary.get<PlanList>('plans')).body.items).toEqual([]);
    expect(await finding(id)).toMatchObject({ status: 'open', tasks: [{ id: taskId, completedOn: null }] });

    const marked = await secretary.post(`findings/${id}/fix`, {
      version: (await finding(id)).version,
      fixedOn: '2026-03-01',
      evidence: 'Báo cáo số 5',
    });
    expect(marked.status).toBe(409);
    await at('2026-04-15T02:00:00.000Z');
    const evidence = [{ number: '9/BC', issuedOn: '2026-04-14', issuer: 'Sở', title: 'Báo cáo khắc phục' }];
    const { body } = await (
      await test.as(head)
    ).post<SubmissionView>(`assignments/${task.assignments[0]!.id}/submissions`, {
      kind: 'completion',
      result: 'Đã khắc phục',
      evidence,
    });
    expect((await secretary.post(`submissions/${body.id}/confirm`, { version: body.version })).status).toBe(200);
    expect(await finding(id)).toMatchObject({ status: 'fixed', fixedOn: '2026-04-15' });
    const before = (await secretary.get<FindingList>(`findings?unitId=${unit.id}&asOf=2026-04-14`)).body;
    expect([before.open, before.fixed]).toEqual([1, 0]);
    const counts = (asOf: string) =>
      test.unitOfWork.read(() =>
        test.app.get(InspectionQueries).countsOf('2026-02-01', '2026-02-28', asOf, '2026-04-16T00:00:00.000Z'),
      );
    const seen = await counts('2026-04-15');
    expect(seen.inspections.find((i) => i.inspection.id === inspectionId)?.unitIds).toEqual([unit.id]);
    expect(seen.findings.find((f) => f.finding.id === id)?.status).toBe('fixed');
    expect((await counts('2026-04-14')).findings.find((f) => f.finding.id === id)?.status).toBe('open');
  });

  it('a finding without tasks is marked with evidence, and a mistake is taken back', async () => {
    const id = made(await find());
    expect(
      fieldsOf(
        await secretary.post(`findings/${id}/fix`, { version: 1, fixedOn: '2026-02-01', evidence: 'Báo cáo số 5' }),
      ),
    ).toEqual(['fixedOn']);
    expect(
      (
        await secretary.post(`findings/${id}/fix`, {
          version: 1,
          fixedOn: '2026-03-01',
          evidence: 'Báo cáo số 5/BC-STP',
        })
      ).status,
    ).toBe(200);
    const fixed = await finding(id);
    expect(fixed).toMatchObject({ status: 'fixed', fixedOn: '2026-03-01', fixedEvidence: 'Báo cáo số 5/BC-STP' });
    expect((await raise(id)).status).toBe(409);
    expect((await secretary.post(`findings/${id}/unfix`, { version: fixed.version })).status).toBe(200);
    expect(await finding(id)).toMatchObject({ status: 'open', fixedOn: null });
  });

  it('a unit that was closed by then is refused, and its heir is named; its past stays its own', async () => {
    const closed = await test.given.unit({ name: 'Sở Thông tin cũ', validTo: '2025-03-01' });
    const refused = await find({ unitId: closed.id });
    expect([refused.status, fieldsOf(refused)]).toEqual([422, ['unitId']]);
    expect(JSON.stringify(refused.body)).toContain('Sở Thông tin cũ đã kết thúc hoạt động từ ngày 01/03/2025');
    const id = made(await find({ unitId: closed.id, foundOn: '2019-07-20' }));
    expect(fieldsOf(await raise(id, { leadUnitIds: [closed.id] }))).toEqual(['leadUnitIds']);
    expect(
      fieldsOf(
        await secretary.post('inspections', {
          title: 'Kiểm tra',
          inspector: 'Đoàn',
          unitIds: [closed.id],
          startedOn: '2026-02-10',
        }),
      ),
    ).toContain('unitIds');
  });

  it('a unit sees its own and what names nobody; only the standing agency writes', async () => {
    const other = await test.given.unit();
    const own = made(await find());
    const foreign = made(await find({ unitId: other.id }));
    const nobody = made(
      await find({ unitId: undefined, event: 'Hội nghị sơ kết', text: 'Một số nơi chưa quyết liệt' }),
    );
    const inspectionId = await inspect({ unitIds: [other.id] });
    const client = await test.as(head);
    const ids = (await client.get<FindingList>('findings?pageSize=200')).body.items.map((f) => f.id);
    expect(ids).toEqual(expect.arrayContaining([own, nobody]));
    expect(ids).not.toContain(foreign);
    expect((await client.get(`findings/${foreign}`)).status).toBe(404);
    expect((await client.get(`inspections/${inspectionId}`)).status).toBe(404);
    expect((await client.post('findings', {})).status).toBe(403);
    const leader = await test.as(await test.given.user('leader', other));
    expect((await finding(foreign, leader)).allowedActions.every((a) => !a.allowed)).toBe(true);
  });

  it('lists by mode, level and words; a stale edit is told; what has findings stays', async () => {
    const id = await inspect({
      mode: 'unannounced',
      level: 'central',
      title: 'Phó Thủ tướng kiểm tra',
      otherPlaces: 'Trung tâm Hành chính công',
      unitIds: [],
    });
    const list = async (query: string) => (await secretary.get<InspectionList>(`inspections?${query}`)).body;
    expect((await list('mode=unannounced&level=central')).items.map((i) => i.id)).toEqual([id]);
    expect((await list(`q=${encodeURIComponent('trung tam hanh chinh')}`)).total).toBe(1);
    const change = {
      version: 1,
      title: 'Phó Thủ tướng kiểm tra',
      inspector: 'Đoàn',
      mode: 'unannounced',
      otherPlaces: 'Trung tâm',
      startedOn: '2019-07-20',
    };
    expect((await secretary.put(`inspections/${id}`, change)).status).toBe(200);
    expect((await secretary.put(`inspections/${id}`, change)).status).toBe(409);
    const found = made(await find({ inspectionId: id, unitId: undefined }));
    expect((await secretary.get<InspectionPageView>(`inspections/${id}`)).body).toMatchObject({
      findings: 1,
      findingsOpen: 1,
      findingList: [{ id: found }],
    });
    expect((await secretary.delete(`inspections/${id}?version=2`)).status).toBe(409);
    expect((await secretary.delete(`findings/${found}?version=1`)).status).toBe(200);
    expect((await secretary.delete(`inspections/${id}?version=2`)).status).toBe(200);
  });
});
