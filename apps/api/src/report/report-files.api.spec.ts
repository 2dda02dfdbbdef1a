import { createHash } from 'node:crypto';
import { Workbook } from 'exceljs';
import type { AdministrativeDocument, TableBlock } from '#contract/document-tree';
import { DOCUMENT_FORMATS } from '#contract/document-tree';
import { REPORT_FORMATS, type ReportFormat, type ReportPageView } from '#contract/report';
import { checkDecree30 } from '#api/document/decree-30-check';
import { plainText, readDocx } from '#api/document/docx-reading';
import { DocumentRenderer } from '#api/document/document-renderer';
import { DOCUMENT_TYPES } from '#api/document/document-types';
import { readPdf, tagsOf, textOf } from '#api/document/pdf-reading';
import type { GivenPlan } from '#api/testing/builders';
import { testApp, type Answer, type Client, type TestApp } from '#api/testing/test-app';
import { ReportFileEntity } from './report.entity';

describe('reports: files in three formats', () => {
  let test: TestApp;
  let secretary: Client;
  let period: { id: number };
  let plan: GivenPlan;
  let draft: ReportPageView;
  beforeAll(async () => {
    test = await testApp('2026-11-22T03:00:00.000Z');
    secretary = await test.as(await test.given.secretary());
    period = await test.given.period();
    ({ draft, plan } = await newDraft());
  });
  afterAll(() => test.close());

  const newDraft = async () => {
    const justice = await test.given.unit({ name: 'Sở Tư pháp' });
    const plan = await test.given.issuedPlan({
      tasks: [
        { leads: [justice], dueOn: '2026-05-31', deadlineText: '31/5', area: 1, title: '=cmd|"/c calc"!A1 <b>&' },
        { leads: [justice], dueOn: '2026-03-31', deadlineText: 'Quý I', area: 1 },
        { leads: [justice], dueOn: '2026-12-31', deadlineText: 'Trong năm', area: 5 },
      ],
    });
    await test.given.completed(plan.tasks[0]!.assignments[0]!.id, '2026-05-31');
    await test.given.completed(plan.tasks[1]!.assignments[0]!.id, '2026-04-01');
    return { plan, draft: (await secretary.post<ReportPageView>('reports', { periodId: period.id, planId: plan.id })).body };
  };
  const issue = { version: 1, number: '05', issuedOn: '2026-06-18', signer: 'Lò Văn Ký' };
  const fileOf = (id: number, format: ReportFormat): Promise<Answer> => secretary.get(`reports/${id}/${format === 'json' || format === 'csv' ? 'data' : 'document'}.${format}`);
  const treeOf = async (id: number) => (await secretary.get<AdministrativeDocument>(`reports/${id}/document`)).body;
  /** Every number that the annexes of the tree count: area table and unit table. */
  const countedIn = (tree: AdministrativeDocument) => tree.annexes.slice(0, 2).map((annex) => annex.blocks.find((b): b is TableBlock => b.type === 'table')!);

  it('a draft can be had in each, marked, with numbers that are those of the report', async () => {
    for (const format of DOCUMENT_FORMATS) {
      const file = await fileOf(draft.id, format);
      expect(file).toMatchObject({ status: 200, headers: { 'content-type': DOCUMENT_TYPES[format], 'content-length': String(file.raw.length) } });
      expect(file.headers['content-disposition']).toContain(`filename="du-thao-bao-cao-cai-cach-hanh-chinh-6-thang-dau-nam-2026.${format}"`);
    }
    expect(plainText((await readDocx((await fileOf(draft.id, 'docx')).raw)).parts.get('word/document.xml')!)).toContain('DỰ THẢO');
    expect(textOf(readPdf((await fileOf(draft.id, 'pdf')).raw).structure)).toContain('DỰ THẢO');
    const workbook = new Workbook();
    await workbook.xlsx.load((await fileOf(draft.id, 'xlsx')).raw as unknown as ArrayBuffer);
    expect(workbook.worksheets.map((sheet) => sheet.getCell('A1').value)).toEqual(Array(4).fill('DỰ THẢO'));
  });

  it('issued: each format holds every figure, is kept with its hash, and stays the same', async () => {
    const answer = await secretary.post<ReportPageView>(`reports/${draft.id}/issue`, issue);
    expect(answer.status).toBe(200);
    const { files, figures, tasks } = answer.body;
    expect(files.map(({ format }) => format)).toEqual(['docx', 'pdf', 'xlsx', 'json', 'csv']);
    const stored = Object.fromEntries(await Promise.all(REPORT_FORMATS.map(async (format) => [format, (await fileOf(draft.id, format)).raw]))) as Record<ReportFormat, Buffer>;
    for (const { format, size, sha256 } of files) {
      expect([size, sha256]).toEqual([stored[format].length, createHash('sha256').update(stored[format]).digest('hex')]);
    }
    const tables = countedIn(await treeOf(draft.id));
    const cells = tables.map((table) => table.rows.map((row) => row.cells));

    expect(await checkDecree30(stored.docx)).toEqual([]);
    const docx = (await readDocx(stored.docx)).sections.slice(1, 3).map(({ content }) => content.find((item) => item.kind === 'table')!);
    expect(docx.map((table) => table.kind === 'table' && table.rows.slice(1).map((row) => row.cells.map((cell) => cell.paragraphs.map((p) => p.text).join('\n'))))).toEqual(cells);

    const pdf = readPdf(stored.pdf);
    expect(tagsOf(pdf.structure, 'Table').slice(0, 2).map((table) => table.children.slice(1).map((row) => row.children.map((cell) => cell.text.trim())))).toEqual(cells);
    for (const text of ['Số: 05/BC-UBND', 'Lò Văn Ký', 'đã hoàn thành 2/3 nhiệm vụ, đạt 66,66% kế hoạch', ...tasks.map(({ title }) => title)]) expect(textOf(pdf.structure).replaceAll(/\s+/g, ' ')).toContain(text);
    expect(textOf(pdf.structure)).not.toContain('DỰ THẢO');

    const workbook = new Workbook();
    await workbook.xlsx.load(stored.xlsx as unknown as ArrayBuffer);
    const summary = new Map(Array.from(workbook.getWorksheet('Tóm tắt')!.getSheetValues() as unknown[][], (row) => [row?.[1], row?.[2]]));
    expect(['Tổng số nhiệm vụ', 'Đã hoàn thành', 'Chưa hoàn thành, trong hạn', 'Tỷ lệ hoàn thành (đã hoàn thành / tổng số nhiệm vụ)'].map((label) => summary.get(label))).toEqual([figures.total, figures.completed, figures.openWithinTerm, 0.6666]);
    const areas = workbook.getWorksheet('Phụ lục I')!;
    const total = areas.getRows(1, areas.rowCount)!.find((row) => row.getCell(2).value === 'Tổng cộng')!;
    expect(total.getCell(3).value).toEqual({ formula: `SUM(C6:C${total.number - 1})`, result: figures.total });
    const listed = (workbook.getWorksheet('Phụ lục III')!.getSheetValues() as unknown[][]).filter((row) => typeof row?.[1] === 'number').map((row) => [row[3], row[7]]);
    expect(listed).toEqual(expect.arrayContaining([['=cmd|"/c calc"!A1 <b>&', new Date('2026-05-31T00:00:00Z')]]));
    expect(listed).toHaveLength(tasks.length);

    await test.given.completed(plan.tasks[2]!.assignments[0]!.id, '2026-06-01');
    const data = JSON.parse(stored.json.toString('utf8')) as { report: object; figures: { code: string; value: number }[] };
    expect(data.report).toMatchObject({ number: '05/BC-UBND', versionNo: 1 });
    expect(data.figures.find(({ code }) => code === 'plan.completed')!.value).toBe(figures.completed);
    expect(stored.csv.toString('utf8')).toMatch(/^\ufeffMã số liệu,/);
    for (const format of REPORT_FORMATS) expect((await fileOf(draft.id, format)).raw.equals(stored[format])).toBe(true);
  });

  it('what was issued before a format existed says so, and keeps what it has', async () => {
    const { draft: old } = await newDraft();
    const { files } = (await secretary.post<ReportPageView>(`reports/${old.id}/issue`, { ...issue, number: '06' })).body;
    expect(files).toHaveLength(5);
    // As the earlier version left it.
    await test.unitOfWork.run(async () => {
      for (const format of ['pdf', 'xlsx', 'json', 'csv']) await test.unitOfWork.manager.delete(ReportFileEntity, { reportId: old.id, format });
    });
    expect((await secretary.get<ReportPageView>(`reports/${old.id}`)).body.files).toEqual([files[0]]);
    expect((await fileOf(old.id, 'docx')).status).toBe(200);
    for (const format of ['pdf', 'xlsx', 'json', 'csv'] as const) {
      expect(await fileOf(old.id, format)).toMatchObject({ status: 404, body: { message: expect.stringContaining('chỉ có tệp .docx') } });
    }
  });

  it('a document that cannot be rendered fails alone', async () => {
    const renderer = test.app.get(DocumentRenderer);
    const tree = await treeOf(draft.id);
    const wrong = structuredClone(tree);
    countedIn(wrong)[0]!.rows = [{ kind: 'row', cells: ['1'] }];
    const [failed, fine] = await Promise.allSettled([renderer.render(wrong, ['pdf']), renderer.render(tree, ['pdf', 'docx'])]);
    expect(failed).toMatchObject({ status: 'rejected', reason: { message: expect.stringContaining('row 1 has 1 cells') } });
    expect(fine.status === 'fulfilled' && fine.value.map((file) => file.subarray(0, 2).toString())).toEqual(['%P', 'PK']);
  });
});
