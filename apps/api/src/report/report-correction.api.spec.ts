import type { AdministrativeDocument } from '#contract/document-tree';
import type { ErrorView } from '#contract/errors';
import type { ReportList, ReportPageView } from '#contract/report';
import type { ReportComparisonView } from '#contract/report-version';
import { checkDecree30 } from '#api/document/decree-30-check';
import { plainText, readDocx } from '#api/document/docx-reading';
import { AuditEntryEntity } from '#api/platform/audit-entry.entity';
import type { GivenPlan, GivenUnit } from '#api/testing/builders';
import { fieldsOf, testApp, type Client, type TestApp } from '#api/testing/test-app';

const issue = (changes: object = {}) => ({ version: 1, number: '05', issuedOn: '2026-06-18', signer: 'Lò Văn Ký', ...changes });
const correction = (changes: object = {}) => ({ version: 2, reason: 'Bổ sung kết quả đã xác nhận sau ngày ban hành', basis: 'Công văn số 812/SNV-CCHC', figures: 'taken', ...changes });

describe('correction of an issued report', () => {
  let test: TestApp;
  let secretary: Client;
  let colleague: Client;
  let unit: GivenUnit;
  let q1: { id: number };
  let h1: { id: number };
  beforeAll(async () => {
    test = await testApp('2026-11-22T02:00:00.000Z');
    unit = await test.given.unit({ name: 'Sở Tư pháp' });
    secretary = await test.as(await test.given.secretary());
    colleague = await test.as(await test.given.user('secretary', null, { fullName: 'Cầm Thị Hai' }));
    q1 = await test.given.period({ code: 'Q1', title: 'Quý I năm 2026', to: '2026-03-14' });
    h1 = await test.given.period();
  });
  afterAll(() => test.close());

  const newPlan = () => test.given.issuedPlan({ tasks: Array.from({ length: 4 }, (_, i) => ({ leads: [unit], dueOn: '2026-05-31', deadlineText: '31/5', area: i + 1 })) });
  const complete = (plan: GivenPlan, task: number, on: string) => test.given.completed(plan.tasks[task]!.assignments[0]!.id, on);
  const draftOf = async (plan: GivenPlan, period = h1) => (await secretary.post<ReportPageView>('reports', { periodId: period.id, planId: plan.id })).body;
  const issued = async (id: number, changes: object = {}) => {
    const answer = await secretary.post<ReportPageView>(`reports/${id}/issue`, issue(changes));
    expect(answer.status).toBe(200);
    return answer.body;
  };
  const write = (id: number, code: string, text: string, version = 1) => secretary.put(`reports/${id}/sections/${code}`, { version, text });
  const correct = (id: number, changes: object = {}, who = secretary) => who.post<ReportPageView & ErrorView>(`reports/${id}/corrections`, correction(changes));
  const pageOf = async (id: number) => (await secretary.get<ReportPageView>(`reports/${id}`)).body;
  const treeOf = async (id: number) => (await secretary.get<AdministrativeDocument>(`reports/${id}/document`)).body;
  const compared = async (from: number, to: number) => (await secretary.get<ReportComparisonView>(`reports/comparison?from=${from}&to=${to}`)).body;
  const filesOf = (id: number) => Promise.all(['docx', 'pdf', 'xlsx'].map(async (format) => (await secretary.get(`reports/${id}/document.${format}`)).raw));
  /** Version 1: one of four tasks completed, one section written. */
  const first = async () => {
    const plan = await newPlan();
    await complete(plan, 0, '2026-05-20');
    const draft = await draftOf(plan);
    await write(draft.id, 'I.2', 'Đã tổ chức 02 hội nghị.\nĐã ban hành 12 văn bản.');
    return { plan, one: await issued(draft.id) };
  };

  it('401, 403, 404 and 422 first; a draft is not corrected', async () => {
    const { plan, one } = await first();
    expect((await test.anonymous.post(`reports/${one.id}/corrections`, correction())).status).toBe(401);
    const reader = await test.as(await test.given.user('readOnly'));
    expect((await reader.post(`reports/${one.id}/corrections`, correction())).status).toBe(403);
    expect((await correct(4711)).status).toBe(404);
    expect(fieldsOf(await correct(one.id, { reason: 'x', basis: '', figures: 'other' })).sort()).toEqual(['basis', 'figures', 'reason']);
    expect(fieldsOf(await secretary.get('reports/comparison?from=1&to=x'))).toEqual(['to']);
    expect((await secretary.get(`reports/comparison?from=${one.id}&to=4711`)).status).toBe(404);
    expect(await correct(one.id, { version: 1 })).toMatchObject({ status: 409, body: { code: 'STALE' } });
    const draft = await draftOf(plan, q1);
    expect(await correct(draft.id, { version: 1 })).toMatchObject({ status: 422, body: { message: 'Chỉ đính chính báo cáo đã ban hành; dự thảo thì sửa trực tiếp.' } });
  });

  it('version 2: written anew, printed with what differs; version 1 and its files stay as they were', async () => {
    const { plan, one } = await first();
    const [files, tree] = [await filesOf(one.id), await treeOf(one.id)];
    await complete(plan, 1, '2026-06-02');
    const opened = await correct(one.id);
    expect(opened).toMatchObject({ status: 201, body: { status: 'draft', version: 1, versionNo: 2, asOf: '2026-06-14', figures: { completed: 2 }, number: null } });
    const two = opened.body;
    expect(two.id).not.toBe(one.id);
    expect(two.correction).toEqual({ corrects: { id: one.id, versionNo: 1, status: 'issued', number: '05/BC-UBND', issuedOn: '2026-06-18' }, reason: correction().reason, basis: correction().basis });
    expect(two.sections.find((s) => s.code === 'I.2')!.text).toBe('Đã tổ chức 02 hội nghị.\nĐã ban hành 12 văn bản.');
    expect((await write(two.id, 'I.2', 'Đã tổ chức 03 hội nghị.\nĐã ban hành 12 văn bản.')).status).toBe(200);
    expect(fieldsOf(await secretary.post(`reports/${two.id}/issue`, issue({ number: '9', issuedOn: '2026-06-17' })))).toEqual(['issuedOn']);
    const second = await issued(two.id, { number: '9', issuedOn: '2026-07-01' });
    expect(second).toMatchObject({ number: '09/BC-UBND', versionNo: 2, correctedBy: null });
    expect(second.versions.map((v) => [v.id, v.versionNo, v.number])).toEqual([
      [one.id, 1, '05/BC-UBND'],
      [two.id, 2, '09/BC-UBND'],
    ]);

    const [docx] = await filesOf(two.id);
    const text = plainText((await readDocx(docx!)).parts.get('word/document.xml')!);
    for (const words of [
      'Báo cáo này (phiên bản 2) đính chính và thay thế Báo cáo số 05/BC-UBND ngày 18 tháng 6 năm 2026. Lý do: Bổ sung kết quả đã xác nhận sau ngày ban hành. Căn cứ: Công văn số 812/SNV-CCHC. Nội dung đính chính được liệt kê tại Phụ lục IV.',
      'NỘI DUNG ĐÍNH CHÍNH',
      'đã hoàn thành 2/4 nhiệm vụ',
    ])
      expect(text).toContain(words);
    expect(await checkDecree30(docx!)).toEqual([]);
    const annex = (await treeOf(two.id)).annexes.at(-1)!;
    const [figures, tasks, texts] = annex.blocks.filter((b) => b.type === 'table').map((b) => b.rows.map((row) => row.cells));
    expect(figures).toContainEqual(['2', 'Toàn kế hoạch', 'Hoàn thành quá hạn', '0', '1', '+1']);
    expect(figures!.map((row) => row[5])).toContain('+25,00 điểm %');
    expect(tasks).toContainEqual(['1', 'I.2', expect.any(String), 'Tình trạng', 'Đang thực hiện quá hạn', 'Đã hoàn thành quá hạn']);
    expect(texts).toContainEqual([expect.any(String), expect.stringContaining('2. Về tổ chức'), 'Đã tổ chức 02 hội nghị.', 'Đã tổ chức 03 hội nghị.']);

    const shown = await compared(one.id, two.id);
    expect([shown.from.versionNo, shown.to.versionNo]).toEqual([1, 2]);
    expect(shown.figures.find((f) => f.code === 'plan.completed')).toMatchObject({ from: '1', to: '2', change: '+1', changed: true });
    expect(shown.figures.find((f) => f.code === 'plan.total')).toMatchObject({ from: '4', to: '4', change: null, changed: false });
    expect(shown.texts.find((t) => t.section.includes('2. Về tổ chức'))!.parts).toContainEqual({ kind: 'removed', text: '02 ' });

    expect((await filesOf(one.id)).map((file, i) => file.equals(files[i]!))).toEqual([true, true, true]);
    expect(await treeOf(one.id)).toEqual(tree);
    expect(await pageOf(one.id)).toMatchObject({ figures: { completed: 1 }, versionNo: 1, correction: null, correctedBy: { id: two.id, versionNo: 2, status: 'issued' } });
    expect((await write(one.id, 'I.2', 'x')).status).toBe(409);
    const listed = (await secretary.get<ReportList>('reports')).body.items;
    expect(listed.filter((r) => [one.id, two.id].includes(r.id)).map((r) => r.versionNo)).toEqual([2, 1]);
    const [opening] = await test.unitOfWork.manager.find(AuditEntryEntity, { where: { action: 'report.correctionOpened', subjectId: two.id } });
    expect(opening!.after).toMatchObject({ corrects: one.id, versionNo: 2, reason: correction().reason, basis: correction().basis });
  });

  it('figures may be kept: then only words are corrected, and issuing says that the figures have moved', async () => {
    const { plan, one } = await first();
    await complete(plan, 1, '2026-06-02');
    const two = (await correct(one.id, { figures: 'kept' })).body;
    expect(two).toMatchObject({ figures: { completed: 1 }, currentFigures: { completed: 2 }, stale: true, knownAt: one.knownAt });
    expect((await secretary.post(`reports/${two.id}/issue`, issue({ number: '7' }))).status).toBe(409);
    await issued(two.id, { number: '7', acceptStale: true });
    expect((await compared(one.id, two.id)).figures.filter((f) => f.changed)).toEqual([]);
    expect((await treeOf(two.id)).annexes.at(-1)!.blocks.filter((b) => b.type === 'table').map((b) => b.rows)).toEqual([[], [], []]);
  });

  it('one open correction at a time, also when two people open it at once; the refusal names it', async () => {
    const { one } = await first();
    const answers = await Promise.all([correct(one.id), correct(one.id, {}, colleague)]);
    expect(answers.map((a) => a.status).sort()).toEqual([201, 409]);
    const two = answers.find((a) => a.status === 201)!.body;
    expect(answers.find((a) => a.status === 409)!.body).toMatchObject({ code: 'DRAFT_EXISTS', details: { id: two.id } });
    expect((await correct(one.id)).body).toMatchObject({ code: 'DRAFT_EXISTS', message: expect.stringContaining('phiên bản 2'), details: { id: two.id } });
    expect((await pageOf(one.id)).allowedActions.find((a) => a.action === 'correct')).toMatchObject({ allowed: false, reason: expect.stringContaining('dự thảo đính chính') });
  });

  it('a correction of a correction is version 3 and starts from version 2', async () => {
    const { one } = await first();
    const two = await issued((await correct(one.id)).body.id, { number: '8' });
    expect(await correct(one.id)).toMatchObject({ status: 409, body: { code: 'ALREADY_DONE', message: 'Báo cáo này đã được đính chính bằng phiên bản 2 (Báo cáo số 08/BC-UBND). Hãy đính chính từ phiên bản đó.', details: { id: two.id } } });
    const three = (await correct(two.id)).body;
    expect(three).toMatchObject({ versionNo: 3, correction: { corrects: { id: two.id, versionNo: 2 } } });
    const answers = await Promise.all([secretary, colleague].map((who, i) => who.post<ReportPageView>(`reports/${three.id}/issue`, issue({ number: String(20 + i) }))));
    expect(answers.map((a) => a.status).sort()).toEqual([200, 409]);
    for (const { id } of [one, two, three]) expect((await pageOf(id)).versions.map((v) => v.versionNo)).toEqual([1, 2, 3]);
    expect(await pageOf(two.id)).toMatchObject({ versionNo: 2, correctedBy: { id: three.id, versionNo: 3 } });
    expect(plainText((await readDocx((await filesOf(three.id))[0]!)).parts.get('word/document.xml')!)).toContain('đính chính và thay thế Báo cáo số 08/BC-UBND');
  });

  it('the next report counts "in the period" against the newest issued version', async () => {
    const plan = await newPlan();
    await complete(plan, 0, '2026-03-01');
    const one = await issued((await draftOf(plan, q1)).id, { issuedOn: '2026-03-20' });
    await complete(plan, 1, '2026-03-02');
    const two = (await correct(one.id)).body;
    const open = (await draftOf(plan)).sections.find((s) => s.code === 'I.1')!.figureText!;
    expect(open).toContain('Trong kỳ báo cáo hoàn thành 1 nhiệm vụ so với Báo cáo số 05/BC-UBND');
    await issued(two.id, { number: '6' });
    await complete(plan, 2, '2026-05-20');
    const draft = await secretary.post<ErrorView & { id: number }>('reports', { periodId: h1.id, planId: plan.id });
    const refreshed = await secretary.post<ReportPageView>(`reports/${(draft.body.details as { id: number }).id}/refresh`, { version: 1 });
    expect(refreshed.body.sections.find((s) => s.code === 'I.1')!.figureText).toContain('Trong kỳ báo cáo hoàn thành 1 nhiệm vụ so với Báo cáo số 06/BC-UBND');
    const comparison = await compared(two.id, refreshed.body.id);
    expect([comparison.from.periodTitle, comparison.to.periodTitle]).toEqual(['Quý I năm 2026', '6 tháng đầu năm 2026']);
    expect(comparison.figures.find((f) => f.code === 'plan.completed')).toMatchObject({ from: '2', to: '3', change: '+1' });
  });
});
