import { Document, Packer, Paragraph } from 'docx';
import JSZip from 'jszip';
import type { ErrorView } from '#contract/errors';
import type { AdministrativeDocument } from '#contract/document-tree';
import type { ReportPageView } from '#contract/report';
import type { LetterheadList, LetterheadView } from '#contract/report-letterhead';
import { plainText, readDocx } from '#api/document/docx-reading';
import { AuditEntryEntity } from '#api/platform/audit-entry.entity';
import { officeFile, pdfFile } from '#api/testing/sample-files';
import { fieldsOf, testApp, type Client, type TestApp } from '#api/testing/test-app';

const letterhead = (lines: string[]) => Packer.toBuffer(new Document({ sections: [{ children: lines.map((line) => new Paragraph(line)) }] }));
const OURS = ['TỈNH SƠN LA – MẪU RIÊNG', 'Số {{so_ky_hieu}}', '{{noi_dung}}', '{{nguoi_ky}}'];

describe('letterheads of the province', () => {
  let test: TestApp;
  let admin: Client;
  let secretary: Client;
  beforeAll(async () => {
    test = await testApp('2026-11-22T02:00:00.000Z');
    admin = await test.as(await test.given.user('administrator'));
    secretary = await test.as(await test.given.secretary());
  });
  afterAll(() => test.close());

  const upload = (bytes: Buffer, name = 'Mẫu giấy.docx', who = admin) => who.upload<LetterheadView & ErrorView>('report-letterheads', [{ name, bytes }]);
  const dated = (id: number, dates: object) => admin.put<LetterheadView & ErrorView>(`report-letterheads/${id}/dates`, dates);
  const textOf = async (path: string) => plainText((await readDocx((await secretary.get(path)).raw)).parts.get('word/document.xml')!);

  it('401, 403 and files that cannot be one, in words', async () => {
    const bytes = await letterhead(OURS);
    expect((await upload(bytes, 'a.docx', test.anonymous)).status).toBe(401);
    expect((await upload(bytes, 'a.docx', secretary)).status).toBe(403);
    expect((await secretary.get('report-letterheads')).status).toBe(403);
    const outside = await JSZip.loadAsync(bytes);
    outside.file('word/_rels/document.xml.rels', '<Relationships><Relationship Id="a" Type="t" Target="http://x" TargetMode="External"/></Relationships>');
    const refusals: [Buffer, RegExp][] = [
      [await officeFile('docm'), /macro/],
      [await officeFile('docx', { 'word/vbaProject.bin': 'x' }), /macro/],
      [await officeFile('xlsx'), /dạng \.docx/],
      [await outside.generateAsync({ type: 'nodebuffer' }), /liên kết ra ngoài/],
      [await letterhead([...OURS, '{{ngay_ky}}']), /không có trong danh mục: \{\{ngay_ky\}\}/],
      [await letterhead(['Số {{so_ky_hieu}}']), /chưa có ô \{\{noi_dung\}\}/],
      [pdfFile(), /hỏng|tệp/],
    ];
    for (const [file, words] of refusals) expect(await upload(file)).toMatchObject({ status: 422, body: { message: expect.stringMatching(words) } });
    expect((await admin.get<LetterheadList>('report-letterheads')).body).toMatchObject({ items: [], inForceId: null });
    expect((await admin.get('report-letterheads/4711/preview.docx')).status).toBe(404);
  });

  it('is tried, dated, and used from its day on; what was issued keeps its bytes', async () => {
    const unit = await test.given.unit();
    const plan = await test.given.issuedPlan({ tasks: [{ leads: [unit], dueOn: '2026-05-31' }] });
    const period = await test.given.period();
    const draft = (await secretary.post<ReportPageView>('reports', { periodId: period.id, planId: plan.id })).body;
    const file = `reports/${draft.id}/document.docx`;

    const stored = await upload(await letterhead(OURS));
    expect(stored).toMatchObject({ status: 201, body: { name: 'Mẫu giấy.docx', version: 1, placeholders: ['so_ky_hieu', 'noi_dung', 'nguoi_ky'], validFrom: null, unfilled: ['dia_danh_ngay_thang', 'trich_yeu', 'noi_nhan'] } });
    expect(stored.body.findings.length).toBeGreaterThan(0);
    const { id } = stored.body;
    const preview = await admin.get(`report-letterheads/${id}/preview.docx`);
    expect(preview.headers['content-disposition']).toContain(encodeURIComponent('In thử Mẫu giấy.docx'));
    expect(plainText((await readDocx(preview.raw)).parts.get('word/document.xml')!)).toContain('Đây là bản in thử');
    expect(await textOf(file)).not.toContain('MẪU RIÊNG');

    expect(fieldsOf(await dated(id, { version: 1, validFrom: '2026-11-21' }))).toEqual(['validFrom']);
    expect(fieldsOf(await dated(id, { version: 1, validFrom: '2026-11-23', validTo: '2026-11-23' }))).toEqual(['validTo']);
    expect((await dated(id, { version: 1, validFrom: '2026-11-22' })).body).toMatchObject({ version: 2, validFrom: '2026-11-22', validTo: null });
    expect((await dated(id, { version: 1, validFrom: '2026-11-23' })).body.code).toBe('STALE');
    expect((await admin.get<LetterheadList>('report-letterheads')).body.inForceId).toBe(id);
    const text = await textOf(file);
    expect(text).toContain('TỈNH SƠN LA – MẪU RIÊNG');
    expect(text).toContain('DỰ THẢO');
    for (const words of ['I. CÔNG TÁC CHỈ ĐẠO', 'Phụ lục III']) expect(text).toContain(words);

    // Only the .docx is in it: the tree, of which the preview and the PDF are made, says so, and says it for ever.
    const saysLetterhead = async (of: number) => (await secretary.get<AdministrativeDocument>(`reports/${of}/document`)).body.letterhead;
    expect(await saysLetterhead(draft.id)).toBe('Mẫu giấy.docx');

    // The letterhead of the document's own date: before its first day the decree's form.
    const issue = { version: 1, number: '5', signer: 'Lò Văn Ký' };
    const issued = await secretary.post<ReportPageView>(`reports/${draft.id}/issue`, { ...issue, issuedOn: '2026-11-22' });
    expect(issued.status).toBe(200);
    const bytes = (await secretary.get(file)).raw;
    expect(await textOf(file)).toContain('Số 05/BC-UBND');
    expect(fieldsOf(await dated(id, { version: 2, validFrom: '2026-11-25' }))).toEqual(['validFrom']);
    expect((await dated(id, { version: 2, validFrom: '2026-11-22', validTo: '2026-11-23' })).status).toBe(200);
    expect((await upload(await letterhead(['Mẫu khác', '{{noi_dung}}']))).status).toBe(201);
    expect((await secretary.get(file)).raw.equals(bytes)).toBe(true);
    const actions = await test.unitOfWork.manager.find(AuditEntryEntity, { where: { subjectType: 'reportLetterhead', subjectId: id }, order: { id: 'ASC' } });
    expect(actions.map(({ action }) => action)).toEqual(['reportLetterhead.stored', 'reportLetterhead.dated', 'reportLetterhead.dated']);
    const earlier = (await secretary.post<ReportPageView>('reports', { periodId: (await test.given.period({ code: 'Q1', title: 'Quý I năm 2026', to: '2026-03-14' })).id, planId: plan.id })).body;
    expect((await secretary.post(`reports/${earlier.id}/issue`, { ...issue, number: '6', issuedOn: '2026-06-20' })).status).toBe(200);
    expect(await textOf(`reports/${earlier.id}/document.docx`)).not.toContain('MẪU RIÊNG');
    expect([await saysLetterhead(draft.id), await saysLetterhead(earlier.id)]).toEqual(['Mẫu giấy.docx', undefined]);
  });
});
