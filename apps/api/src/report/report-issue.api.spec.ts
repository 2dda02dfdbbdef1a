import { createHash } from 'node:crypto';
import type { AdministrativeDocument } from '#contract/document-tree';
import type { ErrorView } from '#contract/errors';
import type { ReportPageView } from '#contract/report';
import { checkDecree30 } from '#api/document/decree-30-check';
import { plainText, readDocx } from '#api/document/docx-reading';
import { AuditLog } from '#api/platform/audit-log';
import { AuditEntryEntity } from '#api/platform/audit-entry.entity';
import { InstallationEntity } from '#api/settings/setting.entity';
import type { GivenPlan, GivenUnit } from '#api/testing/builders';
import { fieldsOf, testApp, type Answer, type Client, type TestApp } from '#api/testing/test-app';
import { ReportDocuments } from './report-documents';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const issue = (changes: object = {}) => ({ version: 1, number: '05', issuedOn: '2026-06-18', signer: 'Lò Văn Ký', ...changes });

describe('reports: issue and document', () => {
  let test: TestApp;
  let secretary: Client;
  let colleague: Client;
  let justice: GivenUnit;
  let finance: GivenUnit;
  let q1: { id: number };
  let h1: { id: number };
  beforeAll(async () => {
    // Ten minutes before midnight in the province.
    test = await testApp('2026-11-22T16:50:00.000Z');
    justice = await test.given.unit({ name: 'Sở Tư pháp' });
    finance = await test.given.unit({ name: 'Sở Tài chính' });
    secretary = await test.as(await test.given.secretary());
    colleague = await test.as(await test.given.user('secretary', null, { fullName: 'Cầm Thị Hai' }));
    q1 = await test.given.period({ code: 'Q1', title: 'Quý I năm 2026', to: '2026-03-14' });
    h1 = await test.given.period();
  });
  afterAll(() => test.close());

  /** Five tasks: one per cell when two are completed. */
  const newPlan = () =>
    test.given.issuedPlan({
      tasks: [
        { leads: [justice], dueOn: '2026-05-31', deadlineText: '31/5', area: 1 },
        { leads: [justice], dueOn: '2026-03-31', deadlineText: 'Quý I', area: 1 },
        { leads: [finance], dueOn: '2026-05-31', deadlineText: '31/5', area: 2, coordinating: [justice] },
        { leads: [finance, justice], dueOn: '2026-12-31', deadlineText: 'Trong năm', area: 5 },
        { leads: [finance], deadlineText: 'Thường xuyên', area: 6 },
      ],
    });
  const complete = (plan: GivenPlan, task: number, on: string) => test.given.completed(plan.tasks[task]!.assignments[0]!.id, on);
  const draftOf = async (plan: GivenPlan, period = h1, more: object = {}) =>
    (await secretary.post<ReportPageView>('reports', { periodId: period.id, planId: plan.id, ...more })).body;
  const completedDraft = async () => {
    const plan = await newPlan();
    await complete(plan, 0, '2026-05-31');
    await complete(plan, 1, '2026-04-01');
    return { plan, draft: await draftOf(plan) };
  };
  const issued = async (id: number, changes: object = {}) => {
    const answer = await secretary.post<ReportPageView>(`reports/${id}/issue`, issue(changes));
    expect(answer.status).toBe(200);
    return answer.body;
  };
  const treeOf = async (id: number) => (await secretary.get<AdministrativeDocument>(`reports/${id}/document`)).body;
  const fileOf = (id: number): Promise<Answer> => secretary.get(`reports/${id}/document.docx`);
  const textOf = async (file: Buffer) => plainText((await readDocx(file)).parts.get('word/document.xml')!);

  it('401 and 422 first: number, dates, a day that has not ended', async () => {
    const { plan, draft } = await completedDraft();
    expect((await test.anonymous.post(`reports/${draft.id}/issue`, issue())).status).toBe(401);
    const refused = async (change: object, id = draft.id) => fieldsOf(await secretary.post(`reports/${id}/issue`, issue(change)));
    expect((await refused({ number: '', issuedOn: '31/6', signer: 'x', acceptStale: 'yes' })).sort()).toEqual(['acceptStale', 'issuedOn', 'number', 'signer']);
    for (const number of ['0', '5a', '05/QĐ-UBND', '-5', '1.5']) expect(await refused({ number })).toEqual(['number']);
    expect(await refused({ issuedOn: '2026-06-13' })).toEqual(['issuedOn']);
    expect(await refused({ issuedOn: '2026-11-23' })).toEqual(['issuedOn']);
    const year = await test.given.period({ code: 'YEAR', title: 'Năm 2026', to: '2026-12-14' });
    const today = await draftOf(plan, year, { asOf: '2026-11-22' });
    test.clock.set('2026-11-22T16:59:59.000Z');
    const early = await secretary.post<ErrorView>(`reports/${today.id}/issue`, issue({ issuedOn: '2026-11-22' }));
    expect(early).toMatchObject({ status: 422, body: { message: 'Ngày số liệu 22/11/2026 chưa kết thúc; ban hành được từ ngày 23/11/2026.' } });
    test.clock.set('2026-11-22T17:00:00.000Z');
    expect(await issued(today.id, { issuedOn: '2026-11-23' })).toMatchObject({ status: 'issued', issuedOn: '2026-11-23' });
    expect((await secretary.post('reports/4711/issue', issue())).status).toBe(404);
  });

  it('a draft is rendered as it stands, with its mark and blanks', async () => {
    const { draft } = await completedDraft();
    await secretary.put(`reports/${draft.id}/sections/I.2`, { version: 1, text: 'Đã tổ chức 02 hội nghị.\nĐã ban hành 12 văn bản.' });
    const tree = await treeOf(draft.id);
    expect(tree).toMatchObject({
      draft: true,
      marking: null,
      issuingAgency: ['ỦY BAN NHÂN DÂN', 'TỈNH SƠN LA'],
      numberLine: 'Số:       /BC-UBND',
      typeName: 'BÁO CÁO',
      subject: 'Kết quả công tác cải cách hành chính 6 tháng đầu năm 2026',
      addressees: ['Bộ Nội vụ'],
      signature: { authority: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], name: null },
    });
    expect(tree.legalBases.at(-1)).toBe('Căn cứ Kế hoạch số 01/KH-UBND ngày 20 tháng 12 năm 2025 của Ủy ban nhân dân tỉnh Sơn La về cải cách hành chính năm 2026');
    const file = await fileOf(draft.id);
    expect(file.headers).toMatchObject({
      'content-type': DOCX,
      'x-content-type-options': 'nosniff',
      'content-length': String(file.raw.length),
      'content-disposition': `attachment; filename="du-thao-bao-cao-cai-cach-hanh-chinh-6-thang-dau-nam-2026.docx"; filename*=UTF-8''${encodeURIComponent('Dự thảo báo cáo cải cách hành chính 6 tháng đầu năm 2026.docx')}`,
    });
    const text = await textOf(file.raw);
    for (const words of ['DỰ THẢO', 'I. CÔNG TÁC CHỈ ĐẠO', '2. Về tổ chức chỉ đạo', 'Đã ban hành 12 văn bản.', 'b) Những tồn tại, hạn chế…']) expect(text).toContain(words);
    expect(await checkDecree30(file.raw)).toEqual([]);
  });

  it('issued: the file holds every figure and every task, keeps the decree, and carries number, date and signer', async () => {
    const { plan, draft } = await completedDraft();
    const report = await issued(draft.id);
    expect(report).toMatchObject({ status: 'issued', version: 2, number: '05/BC-UBND', issuedOn: '2026-06-18', signer: 'Lò Văn Ký', currentFigures: null, stale: false });
    expect(report.issuedAt).toMatch(/^2026-11-22T17:/);
    const file = await fileOf(draft.id);
    expect(file.headers['content-disposition']).toContain('filename="bao-cao-05-bc-ubnd-cai-cach-hanh-chinh-6-thang-dau-nam-2026.docx"');
    expect(await checkDecree30(file.raw)).toEqual([]);
    expect(report.files[0]).toEqual({ format: 'docx', size: file.raw.length, sha256: createHash('sha256').update(file.raw).digest('hex') });
    const text = await textOf(file.raw);
    expect(text).toContain(
      'có 5 nhiệm vụ; tính đến ngày 14/6/2026 đã hoàn thành 2/5 nhiệm vụ, đạt 40,00% kế hoạch, trong đó 1 nhiệm vụ hoàn thành đúng hạn, 1 nhiệm vụ hoàn thành quá hạn; còn 3 nhiệm vụ chưa hoàn thành, trong đó 1 nhiệm vụ trong hạn, 1 nhiệm vụ quá hạn, 1 nhiệm vụ chưa xác định thời hạn.',
    );
    expect(text).toContain('Số liệu tính từ ngày 15/12/2025 đến ngày 14/6/2026');
    for (const share of ['66,66% (2/3)', '50,00% (1/2)', '20,00% (1/5)']) expect(text).toContain(share);
    for (const words of ['Số: 05/BC-UBND', 'Sơn La, ngày 18 tháng 6 năm 2026', 'Lò Văn Ký', 'trân trọng báo cáo./.', `(Kèm theo Báo cáo số 05/BC-UBND ngày 18 tháng 6 năm 2026 của Ủy ban nhân dân tỉnh Sơn La)`, report.auditHead!]) {
      expect(text).toContain(words);
    }
    for (const group of ['Hoàn thành đúng hạn: 1', 'Hoàn thành quá hạn: 1', 'Quá hạn: 1', 'Trong hạn: 1', 'Chưa xác định thời hạn: 1']) expect(text).toContain(`${group} nhiệm vụ`);
    for (const row of report.tasks) expect(text).toContain(row.title);
    expect(text).not.toMatch(/DỰ THẢO|…|undefined|null|NaN/);
    const tree = await treeOf(draft.id);
    const [areas, units] = tree.annexes.map((annex) => annex.blocks.find((b) => b.type === 'table')!.rows.map((row) => row.cells));
    expect(areas!.at(-1)).toEqual(['', 'Tổng cộng', '5', '2', '1', '1', '1', '1', '1', '40,00%']);
    for (let column = 2; column <= 8; column++) {
      expect(areas!.slice(0, -1).reduce((sum, row) => sum + Number(row[column]), 0)).toBe(Number(areas!.at(-1)![column]));
    }
    expect(units).toEqual([
      ['1', 'Sở Tư pháp', '3', '2', '1', '1', '1', '0', '0', '66,66%', '1'],
      ['2', 'Sở Tài chính', '3', '0', '0', '0', '1', '1', '1', '0%', '0'],
    ]);
    expect(plan.tasks).toHaveLength(5);
    const [entry] = await test.unitOfWork.manager.find(AuditEntryEntity, { where: { action: 'report.issued' }, order: { id: 'DESC' }, take: 1 });
    expect(entry!.after).toMatchObject({ number: '05/BC-UBND', files: report.files.map(({ format, sha256 }) => ({ format, sha256 })), auditHead: report.auditHead });
    const printed = await test.unitOfWork.manager.findOneBy(AuditEntryEntity, { hash: report.auditHead! });
    expect(printed!.id).toBeLessThan(entry!.id);
    expect(await test.app.get(AuditLog).verify()).toMatchObject({ broken: null });
  });

  it('issued stays as it was: the same bytes for ever, and every write is refused', async () => {
    const { plan, draft } = await completedDraft();
    const report = await issued(draft.id);
    const [before, tree] = [await fileOf(draft.id), await treeOf(draft.id)];
    await complete(plan, 2, '2026-05-01');
    await test.given.event(plan.tasks[0]!.assignments[0]!.id, { type: 'reopened', effectiveOn: '2026-06-01' });
    await changeSettings({ provinceName: 'Điện Biên', issuingAgency: 'ỦY BAN NHÂN DÂN\nTỈNH ĐIỆN BIÊN' });
    const after = await fileOf(draft.id);
    expect(after.raw.equals(before.raw)).toBe(true);
    expect(await treeOf(draft.id)).toEqual(tree);
    const { allowedActions, ...page } = (await secretary.get<ReportPageView>(`reports/${draft.id}`)).body;
    expect(page).toEqual({ ...report, allowedActions: undefined });
    expect(allowedActions.filter((a) => a.allowed).map((a) => a.action)).toEqual(['correct']);
    expect(allowedActions.filter((a) => a.action !== 'correct').every((a) => !a.allowed && a.reason === 'Báo cáo đã ban hành nên không thay đổi được nữa.')).toBe(true);
    for (const version of [1, 2]) {
      for (const answer of [
        await secretary.put(`reports/${draft.id}/sections/I.2`, { version, text: 'x' }),
        await secretary.post(`reports/${draft.id}/refresh`, { version }),
        await secretary.post(`reports/${draft.id}/issue`, issue({ version, acceptStale: true })),
      ]) {
        expect(answer).toMatchObject({ status: 409, body: { code: 'ALREADY_DONE' } });
      }
    }
    await changeSettings({ provinceName: 'Sơn La', issuingAgency: 'ỦY BAN NHÂN DÂN\nTỈNH SƠN LA' });
  });

  it('stale figures need an explicit yes, and are then issued as taken', async () => {
    const { plan, draft } = await completedDraft();
    await complete(plan, 2, '2026-05-02');
    const refused = await secretary.post<ErrorView>(`reports/${draft.id}/issue`, issue());
    expect(refused).toMatchObject({ status: 409, body: { code: 'STALE', details: { figures: expect.arrayContaining([{ figure: 'completed', label: 'đã hoàn thành', taken: 2, now: 3 }]) } } });
    expect(refused.body.message).toContain('đã hoàn thành 2 → 3');
    const report = await issued(draft.id, { acceptStale: true });
    expect(report).toMatchObject({ figures: { completed: 2 }, knownAt: draft.knownAt, stale: false });
    expect(await textOf((await fileOf(draft.id)).raw)).toContain('đã hoàn thành 2/5 nhiệm vụ');
  });

  it('a stale version is refused', async () => {
    const { draft } = await completedDraft();
    await secretary.post(`reports/${draft.id}/refresh`, { version: 1 });
    expect(await secretary.post(`reports/${draft.id}/issue`, issue())).toMatchObject({ status: 409, body: { code: 'STALE', details: { version: 2 } } });
  });

  it('several people issue at once: exactly one does', async () => {
    const { draft } = await completedDraft();
    const answers = await Promise.all([secretary, colleague, secretary, colleague].map((who, i) => who.post(`reports/${draft.id}/issue`, issue({ number: String(11 + i) }))));
    expect(answers.map((a) => a.status).sort()).toEqual([200, 409, 409, 409]);
    const winner = answers.find((a) => a.status === 200)!.body as unknown as ReportPageView;
    expect((await treeOf(draft.id)).numberLine).toBe(`Số: ${winner.number}`);
    expect(createHash('sha256').update((await fileOf(draft.id)).raw).digest('hex')).toBe(winner.files[0]!.sha256);
  });

  /** Something happens after the document was rendered and before the transaction. */
  const meanwhile = (work: () => Promise<unknown>) => {
    const documents = test.app.get(ReportDocuments);
    const render = documents.render.bind(documents);
    jest.spyOn(documents, 'render').mockImplementationOnce(async (...asked) => {
      const files = await render(...asked);
      await work();
      return files;
    });
  };

  it('a section saved while the document was being rendered stops the issue', async () => {
    const { draft } = await completedDraft();
    meanwhile(() => colleague.put(`reports/${draft.id}/sections/III.1`, { version: 1, text: 'Đứng thứ 17.' }));
    const refused = await secretary.post<ErrorView>(`reports/${draft.id}/issue`, issue());
    expect(refused).toMatchObject({ status: 409, body: { code: 'STALE', details: { sections: ['III.1'], changedBy: 'Cầm Thị Hai' } } });
    await issued(draft.id);
    expect(await textOf((await fileOf(draft.id)).raw)).toContain('Đứng thứ 17.');
  });

  it('so do figures that moved, and a report taken anew', async () => {
    const { plan, draft } = await completedDraft();
    meanwhile(() => complete(plan, 2, '2026-05-02'));
    expect(await secretary.post(`reports/${draft.id}/issue`, issue())).toMatchObject({ status: 409, body: { code: 'STALE', details: { figures: expect.any(Array) } } });
    meanwhile(() => colleague.post(`reports/${draft.id}/refresh`, { version: 1 }));
    expect(await secretary.post(`reports/${draft.id}/issue`, issue({ acceptStale: true }))).toMatchObject({ status: 409, body: { code: 'STALE', details: { version: 2 } } });
  });

  it('the next report counts what is new in the period and lists what was recorded late', async () => {
    const plan = await newPlan();
    await complete(plan, 1, '2026-03-01');
    const first = await draftOf(plan, q1);
    expect(first.sections.find((s) => s.code === 'I.1')!.figureText).not.toContain('Trong kỳ báo cáo');
    await issued(first.id, { number: '3/BC-UBND', issuedOn: '2026-03-20' });
    await complete(plan, 0, '2026-03-10');
    await complete(plan, 2, '2026-05-02');
    const second = await draftOf(plan);
    expect(second.figures.completed).toBe(3);
    expect(second.tasks.filter((row) => row.lateRecorded).map((row) => row.code)).toEqual(['I.1']);
    expect(second.sections.find((s) => s.code === 'I.1')!.figureText).toContain(
      'Trong kỳ báo cáo hoàn thành 2 nhiệm vụ so với Báo cáo số 03/BC-UBND (số liệu tính đến ngày 14/3/2026), trong đó ghi nhận bổ sung 1 nhiệm vụ hoàn thành từ ngày 14/3/2026 trở về trước.',
    );
    const text = await textOf((await fileOf(second.id)).raw);
    expect(text).toContain('C. GHI NHẬN BỔ SUNG');
    await issued(second.id);
    const again = await secretary.post<ErrorView>('reports', { periodId: h1.id, planId: plan.id });
    expect(again).toMatchObject({ status: 409, body: { code: 'ALREADY_DONE', message: expect.stringContaining('chọn Đính chính'), details: { id: second.id } } });
  });

  it('says whose data it is, and what is missing before it can be printed', async () => {
    const plan = await test.given.issuedPlan({ tasks: [{ leads: [justice], dueOn: '2026-05-31' }], origin: { illustrative: true } });
    const draft = await draftOf(plan);
    expect((await treeOf(draft.id)).marking).toBe('Dữ liệu minh họa – không phải số liệu thật của tỉnh');
    await changeSettings({ marking: 'Bản chạy thử' });
    expect((await treeOf(draft.id)).marking).toBe('Bản chạy thử');
    await changeSettings({ marking: null, place: ' ' });
    for (const answer of [await secretary.get<ErrorView>(`reports/${draft.id}/document`), await fileOf(draft.id), await secretary.post(`reports/${draft.id}/issue`, issue())]) {
      expect(answer).toMatchObject({ status: 422, body: { message: expect.stringContaining('mục Thiết lập') } });
    }
    await changeSettings({ place: 'Sơn La' });
  });

  it('an area without tasks and a text with marks of XML survive', async () => {
    const { draft } = await completedDraft();
    await secretary.put(`reports/${draft.id}/sections/V`, { version: 1, text: '<b>1</b> & "2"\u0007' });
    const file = (await fileOf(draft.id)).raw;
    expect(await textOf(file)).toContain('<b>1</b> & "2"');
    expect(await checkDecree30(file)).toEqual([]);
  });

  const changeSettings = (change: Partial<InstallationEntity>) => test.unitOfWork.run(() => test.unitOfWork.manager.update(InstallationEntity, { id: 1 }, change));

  it('proposes what the settings say on the date, prints what the issuer says, and keeps it', async () => {
    const admin = await test.as(await test.given.user('administrator'));
    const signer = { name: 'Hoàng Văn Hạnh', authority: 'TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH', kinds: ['report'], validFrom: '2026-01-01' };
    expect((await admin.put('settings/signers', { version: 0, items: [signer] })).status).toBe(200);
    expect((await admin.put('settings/documents/report', { version: 0, symbol: 'BC-BCĐ', addressees: 'Chính phủ\nBộ Nội vụ', recipients: 'Như trên\nLưu: VT, SNV' })).status).toBe(200);
    const first = await completedDraft();
    expect(await treeOf(first.draft.id)).toMatchObject({ numberLine: 'Số:       /BC-BCĐ', addressees: ['Chính phủ', 'Bộ Nội vụ'], signature: { name: signer.name } });
    const block = ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'];
    expect(await issued(first.draft.id, { signer: signer.name })).toMatchObject({ number: '05/BC-BCĐ' });
    const other = await completedDraft();
    expect(fieldsOf(await secretary.post(`reports/${other.draft.id}/issue`, issue({ recipients: 'Bộ Nội vụ' })))).toEqual(['recipients']);
    await issued(other.draft.id, { number: '06', authority: 'TL. CHỦ TỊCH\nGIÁM ĐỐC SỞ NỘI VỤ', recipients: 'Như trên\nBan Tổ chức\nLưu: VT' });
    expect((await admin.put('settings/documents/report', { version: 1, symbol: 'BC-UBND', recipients: 'Ai khác\nLưu: VT' })).status).toBe(200);
    expect((await admin.put('settings/signers', { version: 1, items: [] })).status).toBe(200);
    expect(await treeOf(first.draft.id)).toMatchObject({ numberLine: 'Số: 05/BC-BCĐ', recipients: ['Như trên', 'Lưu: VT, SNV'], signature: { authority: block, name: signer.name } });
    expect(await treeOf(other.draft.id)).toMatchObject({ recipients: ['Như trên', 'Ban Tổ chức', 'Lưu: VT'], signature: { authority: ['TL. CHỦ TỊCH', 'GIÁM ĐỐC SỞ NỘI VỤ'], name: 'Lò Văn Ký' } });
    expect(await checkDecree30((await fileOf(other.draft.id)).raw)).toEqual([]);
  });
});
