import type { ErrorView } from '#contract/errors';
import type { ReportList, ReportPageView, ReportSectionView } from '#contract/report';
import { AuditEntryEntity } from '#api/platform/audit-entry.entity';
import type { GivenPlan, GivenUnit } from '#api/testing/builders';
import { fieldsOf, testApp, type Client, type TestApp } from '#api/testing/test-app';

describe('reports: drafts', () => {
  let test: TestApp;
  let unit: GivenUnit;
  let secretary: Client;
  let reader: Client;
  let plan: GivenPlan;
  let h1: { id: number };
  let q3: { id: number };
  const draftOf = async (periodId: number, planId: number, more: object = {}) => {
    const answer = await secretary.post<ReportPageView>('reports', { periodId, planId, ...more });
    expect(answer.status).toBe(201);
    return answer.body;
  };
  const page = async (id: number) => (await secretary.get<ReportPageView>(`reports/${id}`)).body;
  const assignment = (given: GivenPlan, task: number) => given.tasks[task]!.assignments[0]!.id;
  const newPlan = (count = 3) =>
    test.given.issuedPlan({ tasks: Array.from({ length: count }, (_, i) => ({ leads: [unit], dueOn: '2026-05-31', area: i % 7 })) });

  beforeAll(async () => {
    test = await testApp();
    unit = await test.given.unit({ name: 'Sở Tư pháp' });
    secretary = await test.as(await test.given.secretary());
    reader = await test.as(await test.given.user('unitOfficer', unit));
    plan = await newPlan();
    h1 = await test.given.period();
    q3 = await test.given.period({ code: 'Q3', title: 'Quý III năm 2026', from: '2026-06-15', to: '2026-09-14' });
  });
  afterAll(() => test.close());

  it('401 for nobody', async () => {
    expect((await test.anonymous.post('reports', { periodId: h1.id, planId: plan.id })).status).toBe(401);
    for (const path of ['reports', 'reports/1', 'reports/1/document', 'reports/1/document.docx', 'reports/1/document.pdf', 'reports/1/document.xlsx']) {
      expect((await test.anonymous.get(path)).status).toBe(401);
    }
  });

  it('403 for all but the standing agency', async () => {
    const { id } = await draftOf(h1.id, (await newPlan(1)).id);
    for (const role of ['administrator', 'leader', 'readOnly', 'unitHead', 'unitOfficer'] as const) {
      const other = await test.as(await test.given.user(role, role === 'administrator' ? null : unit));
      const answers = [
        await other.post('reports', { periodId: h1.id, planId: plan.id }),
        await other.put(`reports/${id}/sections/I.2`, { version: 1, text: 'x' }),
        await other.post(`reports/${id}/refresh`, { version: 1 }),
        await other.post(`reports/${id}/issue`, { version: 1, number: '05', issuedOn: '2026-11-22', signer: 'Lò Văn Ký' }),
      ];
      expect(answers.map((a) => a.status)).toEqual([403, 403, 403, 403]);
      const { body } = await other.get<ReportPageView>(`reports/${id}`);
      expect(body.allowedActions.map((a) => [a.action, a.allowed])).toEqual([['edit', false], ['refresh', false], ['discard', false], ['issue', false], ['correct', false]]);
    }
  });

  it('422 with the fields at fault', async () => {
    expect(fieldsOf(await secretary.post('reports', { periodId: 'x', asOf: '2026-02-30', note: 1 })).sort()).toEqual(['asOf', 'note', 'periodId', 'planId']);
    const refused = async (change: object) => fieldsOf(await secretary.post('reports', { periodId: h1.id, planId: plan.id, ...change }));
    expect(await refused({ periodId: 4711 })).toEqual(['periodId']);
    expect(await refused({ planId: 4711 })).toEqual(['planId']);
    expect(await refused({ planId: (await test.given.draftPlan({ tasks: [] })).id })).toEqual(['planId']);
    expect(await refused({ asOf: '2026-11-23' })).toEqual(['asOf']);
    expect(await refused({ asOf: '2025-12-14' })).toEqual(['asOf']);
    const other = await test.given.period({ code: 'YEAR', year: 2025, title: 'Năm 2025', from: '2024-12-15', to: '2025-12-14' });
    expect(await refused({ periodId: other.id })).toEqual(['planId']);
    expect((await secretary.get('reports/4711')).status).toBe(404);
    expect((await secretary.get('reports/4711/document')).status).toBe(404);
    expect((await secretary.get('reports?pageSize=201')).status).toBe(422);
  });

  it('a period whose end is to come asks for a date, and names the end', async () => {
    const year = await test.given.period({ code: 'YEAR', title: 'Năm 2026', to: '2026-12-14' });
    const refused = await secretary.post<ErrorView>('reports', { periodId: year.id, planId: plan.id });
    expect(refused).toMatchObject({ status: 422, body: { field: 'asOf', message: expect.stringContaining('14/12/2026') } });
    const draft = await draftOf(year.id, plan.id, { asOf: '2026-11-22' });
    expect(draft.asOf).toBe('2026-11-22');
    expect(draft.allowedActions.find((a) => a.action === 'issue')).toEqual({ action: 'issue', allowed: false, reason: 'Ngày số liệu 22/11/2026 chưa kết thúc; ban hành được từ ngày 23/11/2026.' });
  });

  it('a plan taken from a source answers up to its last day, and names it', async () => {
    const source = await test.given.issuedPlan({ tasks: [{ leads: [unit], dueOn: '2026-05-31' }], origin: { dataUntil: '2026-06-30', source: 'x.txt', illustrative: true } });
    expect(await secretary.post('reports', { periodId: q3.id, planId: source.id })).toMatchObject({ status: 422, body: { message: expect.stringContaining('30/06/2026') } });
    expect(await draftOf(q3.id, source.id, { asOf: '2026-06-30' })).toMatchObject({ asOf: '2026-06-30', illustrative: true });
  });

  it('takes the figures of the period’s end, with lists and names', async () => {
    const given = await newPlan(4);
    await test.given.completed(assignment(given, 0), '2026-05-31');
    await test.given.completed(assignment(given, 1), '2026-06-01');
    await test.given.completed(assignment(given, 2), '2026-06-15');
    const draft = await draftOf(h1.id, given.id);
    expect(draft).toMatchObject({
      status: 'draft',
      version: 1,
      title: 'Báo cáo kết quả công tác cải cách hành chính 6 tháng đầu năm 2026',
      asOf: '2026-06-14',
      rulesVersion: 'figures-1',
      period: { id: h1.id, code: 'H1', to: '2026-06-14' },
      plan: { id: given.id },
      figures: { total: 4, completed: 2, completedOnTime: 1, completedLate: 1, openOverdue: 2, rate: { text: '50,00%' } },
      currentFigures: { total: 4, completed: 2 },
      stale: false,
      files: [],
    });
    expect(draft.tasks.map((row) => [row.schedule, row.completedOn, row.leadUnits])).toEqual([
      ['completedOnTime', '2026-05-31', 'Sở Tư pháp'],
      ['completedLate', '2026-06-01', 'Sở Tư pháp'],
      ['openOverdue', null, 'Sở Tư pháp'],
      ['openOverdue', null, 'Sở Tư pháp'],
    ]);
    const text = (code: string) => draft.sections.find((s) => s.code === code)!.figureText;
    expect(text('I.1')).toContain('có 4 nhiệm vụ; tính đến ngày 14/6/2026 đã hoàn thành 2/4 nhiệm vụ, đạt 50,00% kế hoạch');
    expect(text('II.1.a')).toContain('Kế hoạch có 1 nhiệm vụ thuộc lĩnh vực này');
    expect(text('II.6.a')).toBe('Kế hoạch không có nhiệm vụ thuộc lĩnh vực này.');
    expect([text('I'), text('I.2')]).toEqual([null, null]);
    expect(draft.sections.find((s) => s.code === 'II.3')!.title).toBe('Lĩnh vực 3');
  });

  it('has the sections of its period', async () => {
    const codes = async (periodId: number) => (await draftOf(periodId, (await newPlan(1)).id)).sections.map((s) => s.code);
    expect(await codes(h1.id)).toEqual(expect.arrayContaining(['I', 'I.5', 'I.6', 'II.6.b', 'V']));
    expect(await codes(q3.id)).not.toContain('I.5');
  });

  it('one draft of a period and plan: the second is led to the first, also when both come at once', async () => {
    const given = await newPlan(1);
    const answers = await Promise.all(Array.from({ length: 4 }, () => secretary.post<{ id: number }>('reports', { periodId: h1.id, planId: given.id })));
    const created = answers.filter((a) => a.status === 201);
    expect(created).toHaveLength(1);
    for (const refused of answers.filter((a) => a !== created[0])) {
      expect(refused).toMatchObject({ status: 409, body: { code: 'DRAFT_EXISTS', details: { id: created[0]!.body.id } } });
    }
    expect((await draftOf(q3.id, given.id)).id).not.toBe(created[0]!.body.id);
  });

  it('figures stay as taken, the page says what moved, and refreshing takes them anew', async () => {
    const given = await newPlan(3);
    await test.given.completed(assignment(given, 0), '2026-05-20');
    const draft = await draftOf(h1.id, given.id);
    await test.given.completed(assignment(given, 1), '2026-07-01');
    expect(await page(draft.id)).toMatchObject({ stale: false, currentFigures: { completed: 1 } });
    await test.given.completed(assignment(given, 2), '2026-05-21');
    expect(await page(draft.id)).toMatchObject({ stale: true, figures: { completed: 1 }, currentFigures: { completed: 2 }, knownAt: draft.knownAt });
    expect((await secretary.post(`reports/${draft.id}/refresh`, { version: 0 })).body).toMatchObject({ code: 'STALE', details: { version: 1, changedBy: expect.any(String) } });
    expect(fieldsOf(await secretary.post(`reports/${draft.id}/refresh`, { version: 1, asOf: '2026-11-23' }))).toEqual(['asOf']);
    const refreshed = await secretary.post<ReportPageView>(`reports/${draft.id}/refresh`, { version: 1 });
    expect(refreshed).toMatchObject({ status: 200, body: { version: 2, asOf: '2026-06-14', stale: false, figures: { completed: 2 } } });
    const later = await secretary.post<ReportPageView>(`reports/${draft.id}/refresh`, { version: 2, asOf: '2026-07-01' });
    expect(later.body).toMatchObject({ version: 3, asOf: '2026-07-01', figures: { completed: 3 } });
    expect(later.body.sections.find((s) => s.code === 'I.1')!.figureText).toContain('Số liệu tính đến ngày 01/7/2026');
  });

  it('a list that changed under equal counts is stale too', async () => {
    const given = await newPlan(2);
    await test.given.completed(assignment(given, 0), '2026-05-20');
    const draft = await draftOf(h1.id, given.id);
    await test.given.event(assignment(given, 0), { type: 'reopened', effectiveOn: '2026-06-01' });
    await test.given.completed(assignment(given, 1), '2026-05-20');
    expect(await page(draft.id)).toMatchObject({ stale: true, figures: { completed: 1 }, currentFigures: { completed: 1 } });
  });

  it('sections are written one by one; a stale one answers with the present text, who and when', async () => {
    const { id } = await draftOf(h1.id, (await newPlan(1)).id);
    const second = await test.as(await test.given.user('secretary', null, { fullName: 'Cầm Thị Hai' }));
    const path = (code: string) => `reports/${id}/sections/${code}`;
    const saved = await second.put<ReportSectionView>(path('I.2'), { version: 1, text: 'Đã tổ chức hội nghị.'.normalize('NFD') });
    expect(saved).toMatchObject({ status: 200, body: { code: 'I.2', version: 2, text: 'Đã tổ chức hội nghị.', updatedBy: 'Cầm Thị Hai' } });
    expect((await secretary.put(path('I.3'), { version: 1, text: 'Đã kiểm tra.' })).status).toBe(200);
    const stale = await secretary.put<ErrorView>(path('I.2'), { version: 1, text: 'Khác' });
    expect(stale).toMatchObject({
      status: 409,
      body: { code: 'STALE', details: { version: 2, current: { text: 'Đã tổ chức hội nghị.' }, changedBy: 'Cầm Thị Hai', changedAt: saved.body.updatedAt } },
    });
    expect(await page(id)).toMatchObject({ version: 1, stale: false });
    expect((await secretary.put(path('IX'), { version: 1, text: '' })).status).toBe(404);
    expect(fieldsOf(await secretary.put(path('II.1'), { version: 1, text: '' }))).toEqual(['text']);
    expect(fieldsOf(await secretary.put(path('I.4'), { version: 1, text: 'x'.repeat(50_001) }))).toEqual(['text']);
    expect((await secretary.put('reports/4711/sections/I.2', { version: 1, text: '' })).status).toBe(404);
  });

  it('writes every change into the audit log, long texts shortened', async () => {
    const { id } = await draftOf(h1.id, (await newPlan(1)).id);
    await secretary.put(`reports/${id}/sections/V`, { version: 1, text: 'k'.repeat(3000) });
    await secretary.post(`reports/${id}/refresh`, { version: 1 });
    const entries = await test.unitOfWork.manager.find(AuditEntryEntity, { order: { id: 'DESC' }, take: 3 });
    expect(entries.map((e) => e.action)).toEqual(['report.refreshed', 'report.sectionChanged', 'report.created']);
    expect(entries[1]!.after).toEqual({ reportId: id, code: 'V', text: 'k'.repeat(2000), length: 3000 });
    expect(entries[2]!.after).toMatchObject({ asOf: '2026-06-14', figures: { total: 1 } });
  });

  it('lists the newest first, page by page', async () => {
    const first = (await reader.get<ReportList>('reports?pageSize=2')).body;
    const second = (await reader.get<ReportList>('reports?pageSize=2&page=2')).body;
    expect(first.items).toHaveLength(2);
    expect(first.total).toBe(second.total);
    const ids = [...first.items, ...second.items].map((r) => r.id);
    expect(ids).toEqual([...ids].sort((a, b) => b - a));
    expect(first.items[0]).toMatchObject({ status: 'draft', title: expect.stringContaining('Báo cáo'), figures: { total: expect.any(Number) } });
    expect(first.items[0]).not.toHaveProperty('sections');
  });
});
