import { Workbook } from 'exceljs';
import JSZip from 'jszip';
import type { AdministrativeDocument, Annex, TableBlock } from '#contract/document-tree';
import { sampleDocument } from './sample-document';
import { renderXlsx } from './xlsx-renderer';
import { sheetText, sheetValue } from './xlsx-values';

const table: TableBlock = {
  type: 'table',
  columns: [
    { title: 'STT', align: 'center', width: 1, holds: 'integer' },
    { title: 'Nhiệm vụ', align: 'left', width: 6 },
    { title: 'Số lượng', align: 'right', width: 2, holds: 'integer' },
    { title: 'Tỷ lệ', align: 'right', width: 2, holds: 'rate' },
    { title: 'Ngày đến hạn', align: 'center', width: 2, holds: 'date' },
  ],
  rows: [
    { kind: 'group', cells: ['I', 'THỂ CHẾ'] },
    { kind: 'row', cells: ['1', 'Rà soát văn bản', '1.200', '49,29%', '30/06/2026'] },
    { kind: 'row', cells: ['2', '=1+1', '34', '–', '–'] },
    { kind: 'row', cells: ['', 'Tổng cộng', '1.234', '100%', ''], total: true },
  ],
  emptyText: 'Không có nhiệm vụ',
};
const annex: Annex = {
  label: 'Phụ lục',
  title: 'DANH MỤC NHIỆM VỤ',
  reference: '(Kèm theo Báo cáo số 05/BC-UBND)',
  landscape: true,
  blocks: [table],
};
const withTable = (changes: Partial<AdministrativeDocument> = {}) =>
  sampleDocument({ body: [], annexes: [annex], ...changes });

async function read(document: AdministrativeDocument) {
  const bytes = await renderXlsx(document);
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  return workbook;
}
const valuesOf = (workbook: Workbook, sheet: string) =>
  (workbook.getWorksheet(sheet)!.getSheetValues() as unknown[][]).slice(1).map((row) => (row ?? []).slice(1));

describe('renderXlsx', () => {
  test('numbers, rates and days are values; a total is a formula with its result; "=1+1" is text', async () => {
    const rows = valuesOf(await read(withTable()), 'Phụ lục');
    expect(rows.slice(5)).toEqual(
      [
        ['I', 'THỂ CHẾ', 'THỂ CHẾ', 'THỂ CHẾ', 'THỂ CHẾ'],
        [1, 'Rà soát văn bản', 1200, 0.4929, new Date('2026-06-30T00:00:00Z')],
        [2, '=1+1', 34, '–', '–'],
        [undefined, 'Tổng cộng', { formula: 'SUM(C6:C8)', result: 1234 }, 1],
      ].map((row) => expect.arrayContaining(row.filter((value) => value !== undefined))),
    );
  });

  test('opens with a summary of the figures', async () => {
    const summary = [
      { label: 'Tổng số nhiệm vụ', text: '71', holds: 'integer' as const },
      { label: 'Tỷ lệ hoàn thành', text: '49,29%', holds: 'rate' as const },
      { label: 'Số liệu tính đến ngày', text: '30/06/2019', holds: 'date' as const },
    ];
    const workbook = await read(withTable({ summary }));
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['Tóm tắt', 'Phụ lục']);
    expect(valuesOf(workbook, 'Tóm tắt').slice(-3)).toEqual([
      ['Tổng số nhiệm vụ', 71],
      ['Tỷ lệ hoàn thành', 0.4929],
      ['Số liệu tính đến ngày', new Date('2019-06-30T00:00:00Z')],
    ]);
  });

  test('prints on A4 across, one page wide, with the head of the table on every page, marked when a draft', async () => {
    for (const draft of [true, false]) {
      const workbook = await read(withTable({ draft, marking: 'Dữ liệu minh họa & thử' }));
      for (const sheet of workbook.worksheets) {
        expect(sheet.pageSetup).toMatchObject({
          paperSize: 9,
          orientation: 'landscape',
          fitToPage: true,
          fitToWidth: 1,
          fitToHeight: 0,
        });
        expect(sheet.headerFooter.oddHeader).toContain('&C&"Times New Roman,Regular"&14&P');
        expect(sheet.headerFooter.oddFooter).toContain('Dữ liệu minh họa && thử');
        expect(
          [sheet.headerFooter.oddHeader, sheet.headerFooter.firstHeader].map((head) => /DỰ THẢO/.test(head ?? '')),
        ).toEqual([draft, draft]);
        expect(sheet.getCell('A1').value === 'DỰ THẢO').toBe(draft);
      }
      const head = draft ? 6 : 5;
      const sheet = workbook.getWorksheet('Phụ lục')!;
      expect(sheet.getRow(head).getCell(2).value).toBe('Nhiệm vụ');
      expect(sheet.pageSetup.printTitlesRow).toBe(`${head}:${head}`);
    }
  });

  test('no total leaves that is not the sum of its rows', async () => {
    const rows = table.rows.map((row) =>
      row.kind === 'row' && row.total ? { ...row, cells: ['', 'Tổng cộng', '1.235', '100%', ''] } : row,
    );
    await expect(renderXlsx(withTable({ annexes: [{ ...annex, blocks: [{ ...table, rows }] }] }))).rejects.toThrow(
      'make 1234, not 1235',
    );
  });

  test('every row of 1,000 is there', async () => {
    const rows = Array.from({ length: 1000 }, (_, at) => ({
      kind: 'row' as const,
      cells: [`${at + 1}`, `Nhiệm vụ ${at}`, '1', '0%', ''],
    }));
    const values = valuesOf(
      await read(withTable({ annexes: [{ ...annex, blocks: [{ ...table, rows }] }] })),
      'Phụ lục',
    ).slice(5);
    expect(values.map(([position, title]) => [position, title])).toEqual(
      rows.map((_, at) => [at + 1, `Nhiệm vụ ${at}`]),
    );
  });

  test.each([
    ['formulas', '=cmd|"/c calc"!A1', '=cmd|"/c calc"!A1'],
    ['other signs', '+1@SUM(A1)\t-2', '+1@SUM(A1) -2'],
    ['markup', ']]> <c t="str"> &amp; <!--', ']]> <c t="str"> &amp; <!--'],
    ['control characters', 'a\u0000b\u0008c\u001f\ufffed', 'abcd'],
    ['lone surrogates', 'x\ud800y\udc00z 😀', 'xyz 😀'],
    ['bidi overrides', 'Đạt \u202e92,94\u202c%', 'Đạt 92,94%'],
    ['an escape of the format', '_x0041_', '_x0041_'],
  ])('text is data: %s', async (_, hostile, kept) => {
    const rows = [{ kind: 'row' as const, cells: ['1', hostile, hostile, hostile, hostile] }];
    const document = withTable({
      marking: hostile,
      subject: hostile,
      annexes: [{ ...annex, label: hostile, title: hostile, blocks: [{ ...table, caption: hostile, rows }] }],
    });
    const workbook = await read(document);
    const row = (workbook.worksheets[1]!.getSheetValues() as unknown[][]).at(-1)!;
    expect(row.slice(2)).toEqual([kept, kept, kept, kept]);
    const zip = await JSZip.loadAsync(await renderXlsx(document));
    for (const file of zip.file(/\.xml$/)) {
      const xml = await file.async('string');
      expect(xml).not.toMatch(/<f[ >]/);
      expect(xml).not.toMatch(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u);
    }
  });

  test('sheets have names that Excel takes, each once', async () => {
    const annexes = ["'Phụ lục: I'", 'Phụ lục/I', 'phụ lục i', 'Tóm tắt', 'x'.repeat(40)].map((label) => ({
      ...annex,
      label,
    }));
    const names = (await read(withTable({ annexes }))).worksheets.map(({ name }) => name);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(6);
    for (const name of names) expect(name).toMatch(/^(?!')[^[\]:*?/\\]{1,31}(?<!')$/);
  });
});

describe('sheetValue', () => {
  test.each([
    ['1.234.567', 'integer', 1234567],
    ['0', 'integer', 0],
    ['1234', 'integer', 1234],
    ['007', 'integer', '007'],
    ['–', 'integer', '–'],
    ['49,29%', 'rate', 0.4929],
    ['100%', 'rate', 1],
    ['0%', 'rate', 0],
    ['150,00%', 'rate', 1.5],
    ['–', 'rate', '–'],
    ['01/01/1900', 'date', 2],
    ['31/02/2026', 'date', '31/02/2026'],
    ['12', 'text', '12'],
    ['1.234', 'figure', 1234],
    ['75,20%', 'figure', 0.752],
    ['40–50', 'figure', '40–50'],
  ] as const)('%s as %s', (text, holds, value) => expect(sheetValue(text, holds).value).toBe(value));

  test('keeps what looks like an escape', () => expect(sheetText('_x0041_')).toBe('_x005F_x0041_'));
});
