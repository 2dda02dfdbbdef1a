import type { ErrorView } from '#contract/errors';
import type { ReportPageView } from '#contract/report';
import type { ReportFiguresView, ReportListView } from '#contract/report-list';
import { fieldsOf, testApp, type Client, type TestApp } from '#api/testing/test-app';
import type { GivenPlan, GivenUnit } from '#api/testing/builders';
import { UNIT_PARTS } from './report-kept-lists';
import { ReportFactListEntity } from './report.entity';

describe('the frozen lists behind the numbers of a report', () => {
  let test: TestApp;
  let secretary: Client;
  let justice: GivenUnit;
  let finance: GivenUnit;
  let plan: GivenPlan;
  let report: ReportPageView;
  beforeAll(async () => {
    test = await testApp('2026-11-22T02:00:00.000Z');
    secretary = await test.as(await test.given.secretary());
    [justice, finance] = [await test.given.unit({ name: 'Sở Tư pháp' }), await test.given.unit({ name: 'Sở Tài chính' })];
    plan = await test.given.issuedPlan({
      tasks: [
        { leads: [justice], dueOn: '2026-05-31', area: 1 },
        { leads: [finance, justice], dueOn: '2026-05-31', area: 2 },
        { leads: [finance], dueOn: '2026-12-31', area: 2, coordinating: [justice] },
      ],
    });
    const period = await test.given.period();
    await test.given.completed(plan.tasks[0]!.assignments[0]!.id, '2026-05-20');
    await test.given.completed(plan.tasks[1]!.assignments.find((a) => a.unitId === justice.id)!.id, '2026-05-21');
    const draft = (await secretary.post<ReportPageView>('reports', { periodId: period.id, planId: plan.id })).body;
    const issued = await secretary.post<ReportPageView>(`reports/${draft.id}/issue`, { version: 1, number: '5', issuedOn: '2026-06-18', signer: 'Lò Văn Ký' });
    expect(issued.status).toBe(200);
    report = issued.body;
    // Whatever happens afterwards.
    await test.given.completed(plan.tasks[2]!.assignments[0]!.id, '2026-06-01');
    await test.given.event(plan.tasks[0]!.assignments[0]!.id, { type: 'reopened', effectiveOn: '2026-06-01' });
  });
  afterAll(() => test.close());

  const listOf = (query: string) => secretary.get<ReportListView & ErrorView>(`reports/${report.id}/list?${query}`);
  const codesOf = async (query: string) => (await listOf(query)).body.rows.map((row) => row.cells[0]);
  const figures = async () => (await secretary.get<ReportFiguresView>(`reports/${report.id}/figures`)).body;

  it('401, 404 and 422', async () => {
    expect((await test.anonymous.get(`reports/${report.id}/list`)).status).toBe(401);
    expect((await secretary.get('reports/4711/list')).status).toBe(404);
    expect((await secretary.get('reports/4711/figures')).status).toBe(404);
    expect(fieldsOf(await listOf('schedule=done'))).toEqual(['schedule']);
    expect(fieldsOf(await listOf('unitId=4711'))).toEqual(['unitId']);
    expect(fieldsOf(await listOf('area=99'))).toEqual(['area']);
    expect((await listOf('key=plan.nothing')).status).toBe(404);
    expect((await listOf(`key=${UNIT_PARTS}`)).status).toBe(404);
  });

  it('every number by cell, area and unit opens exactly what it counted', async () => {
    const { byArea, byUnit, figures: whole, unitLists } = await figures();
    expect(unitLists).toBe(true);
    const cells = ['completed', 'completedOnTime', 'completedLate', 'openWithinTerm', 'openOverdue', 'openNoDeadline', 'awaitingConfirmation'] as const;
    const counted = async (query: string) => (await listOf(query)).body.total;
    for (const cell of cells) {
      expect([cell, await counted(`schedule=${cell}`)]).toEqual([cell, whole[cell]]);
      for (const area of byArea) expect([area.code, cell, await counted(`schedule=${cell}&area=${area.code}`)]).toEqual([area.code, cell, area[cell]]);
      for (const unit of byUnit) expect([unit.name, cell, await counted(`schedule=${cell}&unitId=${unit.id}`)]).toEqual([unit.name, cell, unit[cell]]);
    }
    for (const unit of byUnit) {
      expect(await counted(`unitId=${unit.id}`)).toBe(unit.total);
      expect(await counted(`unitId=${unit.id}&role=coordinating`)).toBe(unit.coordinating);
    }
    expect(await counted('')).toBe(whole.total);
  });

  it('a unit sees its own part, not the whole task, as it was', async () => {
    expect(await codesOf(`unitId=${justice.id}&schedule=completed`)).toEqual(['I.1', 'I.2']);
    const { title, columns, rows } = (await listOf(`unitId=${justice.id}&area=2`)).body;
    expect(title).toBe('Nhiệm vụ – lĩnh vực Lĩnh vực 2 – phần việc của Sở Tư pháp');
    expect(columns[5]).toBe('Tình trạng');
    expect(rows).toEqual([{ cells: ['I.2', expect.any(String), expect.stringContaining('Sở Tài chính'), expect.any(String), '31/05/2026', 'Đã hoàn thành đúng hạn', '21/05/2026'], subject: { type: 'task', id: plan.tasks[1]!.id } }]);
    expect(await codesOf('schedule=completed')).toEqual(['I.1']);
  });

  it('a fact opens the list kept with it; the course of the plan ends with the report', async () => {
    const { facts, trend } = await figures();
    const completed = facts.find((fact) => fact.key === 'plan.area.1.completed')!;
    expect(completed).toMatchObject({ text: '1', rowCount: 1, kind: 'number' });
    expect((await listOf('key=plan.area.1.completed')).body).toMatchObject({ total: 1, rows: [{ subject: { type: 'task', id: plan.tasks[0]!.id } }] });
    expect(trend.at(-1)).toMatchObject({ asOf: '2026-06-14', total: 3, completed: 1 });
    expect(trend.length).toBeGreaterThan(3);
  });

  it('a report of an earlier version of the program says that it has no lists by unit', async () => {
    await test.unitOfWork.run(() => test.unitOfWork.manager.delete(ReportFactListEntity, { reportId: report.id }));
    expect(await listOf(`unitId=${justice.id}`)).toMatchObject({ status: 404, body: { message: expect.stringContaining('chưa lưu danh mục theo đơn vị') } });
    expect(await figures()).toMatchObject({ unitLists: false, trend: [] });
    expect(await codesOf('schedule=completed')).toEqual(['I.1']);
  });
});
