import type { AdministrativeDocument } from '#contract/document-tree';
import type { ErrorView } from '#contract/errors';
import type { ReportPageView } from '#contract/report';
import type { PlaceholderList, TemplateList, TemplateView } from '#contract/report-template';
import { testApp, type Client, type TestApp } from '#api/testing/test-app';

describe('templates of the report', () => {
  let test: TestApp;
  let secretary: Client;
  let administrator: Client;
  let planId: number;
  let periodId: number;
  const first = async () => (await secretary.get<TemplateView>('report-templates/first')).body;
  const copy = async (name: string) => (await administrator.post<TemplateView>('report-templates', { name })).body;
  /** What the form sends back: the content with one section's text changed. */
  const changed = ({ version, name, periodCodes, content }: TemplateView, code: string, text: string) => ({
    version,
    name,
    periodCodes,
    sections: content.sections.map((s) => (s.code === code ? { ...s, text } : s)),
    annexes: content.annexes,
  });
  const report = async (id: number) => (await secretary.get<ReportPageView>(`reports/${id}`)).body;
  const sentence = (page: ReportPageView, code: string) => page.sections.find((s) => s.code === code)!.figureText;

  beforeAll(async () => {
    test = await testApp();
    secretary = await test.as(await test.given.secretary());
    administrator = await test.as(await test.given.user('administrator', null));
    const unit = await test.given.unit({ name: 'Sở Tư pháp' });
    const plan = await test.given.issuedPlan({ tasks: [{ leads: [unit], dueOn: '2026-05-31' }, { leads: [unit], dueOn: '2026-05-31' }] });
    await test.given.completed(plan.tasks[0]!.assignments[0]!.id, '2026-05-30');
    planId = plan.id;
    periodId = (await test.given.period()).id;
  });
  afterAll(() => test.close());

  it('401 for nobody, 403 for who neither administers nor keeps the reports', async () => {
    expect((await test.anonymous.get('report-templates')).status).toBe(401);
    const leader = await test.as(await test.given.user('leader', null));
    for (const path of ['report-templates', 'report-templates/first', 'report-templates/placeholders']) expect((await leader.get(path)).status).toBe(403);
    expect((await leader.post('report-templates', { name: 'Mẫu' })).status).toBe(403);
  });

  it('the first version came with the program and is in force', async () => {
    const { body } = await secretary.get<TemplateList>('report-templates');
    expect(body.items).toMatchObject([{ id: 0, status: 'published', inForce: true, reports: 0 }]);
    const view = await first();
    expect(view.content.sections.find((s) => s.code === 'I.1')!.text).toContain('{{plan.text}}');
    expect(view.allowedActions.find((a) => a.action === 'edit')).toMatchObject({ allowed: false, reason: expect.stringContaining('phiên bản mới') });
  });

  it('says every placeholder that a text may name', async () => {
    const { items } = (await secretary.get<PlaceholderList>('report-templates/placeholders')).body;
    expect(items.find((p) => p.key === 'plan.completed')).toMatchObject({ label: 'đã hoàn thành', group: 'Kế hoạch', kind: 'number', hasList: true });
    expect(items.map((p) => p.key)).toEqual(expect.arrayContaining(['plan.rate', 'meeting.count', 'plan.area.1.text']));
  });

  it('refuses an unknown placeholder, naming it and what is near, and loses nothing', async () => {
    const draft = await copy('Mẫu thử');
    const refused = await secretary.put<ErrorView>(`report-templates/${draft.id}`, changed(draft, 'I.2', 'Hoàn thành {{plan.complete}} nhiệm vụ'));
    expect(refused).toMatchObject({ status: 422, body: { code: 'INVALID', details: [{ field: 'sections.2.text', message: expect.stringMatching(/Mục I\.2: .*"plan\.complete"\. Gần giống: .*plan\.completed/) }] } });
    expect((await secretary.get<TemplateView>(`report-templates/${draft.id}`)).body).toMatchObject({ version: 1, content: draft.content });
    const malformed = await secretary.put(`report-templates/${draft.id}`, { ...changed(draft, 'I.2', ''), sections: ['x'] });
    expect(malformed.status).toBe(422);
  });

  it('a stale edit shows both texts', async () => {
    const draft = await copy('Hai người sửa');
    expect((await secretary.put(`report-templates/${draft.id}`, changed(draft, 'I.2', 'Của thư ký'))).status).toBe(200);
    const stale = await administrator.put<ErrorView>(`report-templates/${draft.id}`, changed(draft, 'I.2', 'Của quản trị'));
    expect(stale).toMatchObject({ status: 409, body: { code: 'STALE', details: { version: 2, changedBy: expect.any(String) } } });
    const { current } = stale.body.details as { current: { sections: { code: string; text: string }[] } };
    expect(current.sections.find((s) => s.code === 'I.2')!.text).toBe('Của thư ký');
  });

  it('previews what is written with a real period, and keeps nothing', async () => {
    const draft = await copy('Xem trước');
    const { sections, annexes } = changed(draft, 'I.2', 'Xong {{plan.completed}}/{{plan.total}}, đạt {{plan.rate}}[[, chờ {{plan.awaitingConfirmation}}]].');
    const { status, body } = await secretary.post<AdministrativeDocument>('report-templates/preview', { sections, annexes, periodId, planId });
    if (status !== 200) throw new Error(JSON.stringify(body));
    expect(body.body).toContainEqual({ type: 'paragraph', text: 'Xong 1/2, đạt 50,00%.' });
    expect((await secretary.get<TemplateView>(`report-templates/${draft.id}`)).body.version).toBe(1);
  });

  it('a published version is for new reports; those that exist keep theirs', async () => {
    const before = (await secretary.post<ReportPageView>('reports', { periodId, planId })).body;
    const old = sentence(before, 'I.1');
    expect(old).toContain('đã hoàn thành 1/2 nhiệm vụ');
    const draft = await copy('Mẫu quý III');
    const request = { ...changed(draft, 'I.1', 'Xong {{plan.completed}} trên {{plan.total}}:{{plan.completed.list}}'), periodCodes: ['Q3'], annexes: [{ title: 'NHIỆM VỤ QUÁ HẠN', list: 'plan.openOverdue', periods: [] }] };
    const saved = (await secretary.put<TemplateView>(`report-templates/${draft.id}`, request)).body;
    const published = await secretary.post<TemplateView>(`report-templates/${draft.id}/publish`, { version: saved.version });
    expect(published.body).toMatchObject({ status: 'published', inForce: true, publishedBy: expect.any(String) });
    expect((await secretary.put(`report-templates/${draft.id}`, { ...request, version: published.body.version })).body).toMatchObject({ code: 'ALREADY_DONE' });

    const { version } = before;
    expect(sentence((await secretary.post<ReportPageView>(`reports/${before.id}/refresh`, { version })).body, 'I.1')).toBe(old);
    const q3 = await test.given.period({ code: 'Q3', title: 'Quý III năm 2026', from: '2026-06-15', to: '2026-09-14' });
    const after = (await secretary.post<ReportPageView>('reports', { periodId: q3.id, planId })).body;
    expect(sentence(after, 'I.1')).toMatch(/^Xong 1 trên 2:\n- .*Sở Tư pháp/);
    const { body: tree } = await secretary.get<AdministrativeDocument>(`reports/${after.id}/document`);
    expect(tree.annexes).toMatchObject([{ label: 'Phụ lục', title: 'NHIỆM VỤ QUÁ HẠN' }]);
    expect(sentence(await report(before.id), 'I.1')).toBe(old);
    const { items } = (await secretary.get<TemplateList>('report-templates')).body;
    expect(items.find((t) => t.id === draft.id)).toMatchObject({ reports: 1, inForce: true });
    expect(items.at(-1)).toMatchObject({ id: 0, reports: 1, inForce: true });
  });

  it('a draft can be thrown away, a published version cannot', async () => {
    const draft = await copy('Bỏ đi');
    expect((await secretary.delete(`report-templates/${draft.id}`)).body).toEqual({ done: true });
    expect((await secretary.get(`report-templates/${draft.id}`)).status).toBe(404);
  });
});
