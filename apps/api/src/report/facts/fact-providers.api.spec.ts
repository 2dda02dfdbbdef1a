import type { KeptFact } from '#domain/report-fact';
import type { ReportPageView } from '#contract/report';
import { testApp, type Client, type TestApp } from '#api/testing/test-app';
import { ReportEntity, ReportFactListEntity } from '../report.entity';
import { ReportFactsQueries } from '../report-facts.queries';
import { ReportSubjects } from '../report-subjects';
import type { WorkStep } from '../report-under-way';
import { FACT_PROVIDERS, FactProviders } from './fact-providers';

describe('facts of a report', () => {
  let test: TestApp;
  let secretary: Client;
  let report: ReportPageView;
  let values: Map<string, KeptFact>;
  const lists = () => test.unitOfWork.manager.find(ReportFactListEntity, { where: { reportId: report.id } });
  const stored = async () =>
    (await test.unitOfWork.manager.findOneByOrFail(ReportEntity, { id: report.id })).facts.values!;

  beforeAll(async () => {
    test = await testApp();
    secretary = await test.as(await test.given.secretary());
    const unit = await test.given.unit({ name: 'Sở Tư pháp' });
    const plan = await test.given.issuedPlan({
      tasks: [0, 1, 2].map((area) => ({ leads: [unit], dueOn: '2026-05-31', area })),
    });
    await test.given.completed(plan.tasks[1]!.assignments[0]!.id, '2026-05-30');
    report = (
      await secretary.post<ReportPageView>('reports', { periodId: (await test.given.period()).id, planId: plan.id })
    ).body;
    values = new Map((await stored()).map((fact) => [fact.key, fact]));
  });
  afterAll(() => test.close());

  it('are taken with the report, every number with the list that it counts', async () => {
    expect(values.get('plan.total')).toMatchObject({ kind: 'number', value: 3, rowCount: 3, unit: 'nhiệm vụ' });
    expect(values.get('plan.rate')).toMatchObject({
      kind: 'rate',
      value: { numerator: 1, denominator: 3, text: '33,33%' },
    });
    expect(values.get('plan.area.1.completed')).toMatchObject({ value: 1, rowCount: 1 });
    expect(values.get('plan.uncounted')).toMatchObject({ value: 0 });
    expect(values.get('report.asOf')).toMatchObject({ kind: 'text', value: '14/6/2026' });
    expect(values.get('meeting.count')).toMatchObject({ value: 0 });
    expect(values.has('conclusion.total')).toBe(false);
    const byKey = new Map((await lists()).map((list) => [list.key, list]));
    for (const fact of values.values()) {
      if (fact.rowCount === undefined) continue;
      expect(byKey.get(fact.key)!.rows).toHaveLength(fact.rowCount);
      if (fact.kind === 'number') expect(fact.value).toBe(fact.rowCount);
    }
    expect(byKey.get('plan.completed')!.rows[0]!.cells).toEqual(expect.arrayContaining(['Sở Tư pháp', '30/05/2026']));
  });

  it('are all defined, and each key is defined once', async () => {
    const definitions = await test.unitOfWork.read(() => test.app.get(FactProviders).definitions());
    const keys = definitions.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    const kinds = new Map(definitions.map(({ key, kind }) => [key, kind]));
    for (const fact of values.values()) expect([fact.key, kinds.get(fact.key)]).toEqual([fact.key, fact.kind]);
    for (const { label, group } of definitions) expect([label, group]).not.toContain('');
  });

  it('tell how far the taking has come', async () => {
    const steps: WorkStep[] = [];
    await test.unitOfWork.read(async () => {
      const { plan, period } = await test.app.get(ReportSubjects).find({ periodId: report.period.id, planId: report.plan.id });
      await test.app.get(ReportFactsQueries).take(plan, period, report.asOf, 'compare', (step) => steps.push(step));
    });
    expect(steps.map(({ step }) => step)).toEqual(FACT_PROVIDERS.map((_, index) => index + 1));
    expect(steps.map(({ what }) => what)).not.toContain('số liệu khác');
  });

  it('are replaced as a whole when they are taken anew', async () => {
    const before = (await lists()).length;
    await secretary.post(`reports/${report.id}/refresh`, { version: report.version });
    expect((await lists()).length).toBe(before);
    expect((await secretary.get<ReportPageView>(`reports/${report.id}`)).body.stale).toBe(false);
  });
});
