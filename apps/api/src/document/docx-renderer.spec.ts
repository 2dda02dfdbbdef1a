import JSZip from 'jszip';
import type { AdministrativeDocument, Block, TableBlock } from '#contract/document-tree';
import { checkDecree30 } from './decree-30-check';
import { renderDocx } from './docx-renderer';
import { type DocxReading, type ParagraphReading, type TableReading, plainText, readDocx } from './docx-reading';
import { sampleDocument } from './sample-document';

const read = async (document: AdministrativeDocument) => readDocx(await renderDocx(document));
const texts = (file: DocxReading, section = 0) =>
  file.sections[section]!.content.filter((item): item is ParagraphReading => item.kind === 'paragraph').map(
    (p) => p.text,
  );
const tables = (file: DocxReading, section = 0) =>
  file.sections[section]!.content.filter((item): item is TableReading => item.kind === 'table');
const cells = (table: TableReading) =>
  table.rows.map((row) => row.cells.map((cell) => cell.paragraphs.map((p) => p.text).join('\n')));
const withBody = (...body: Block[]) => sampleDocument({ body, annexes: [] });

describe('renderDocx', () => {
  test('keeps every text of the tree', async () => {
    const document = sampleDocument();
    const file = await read(document);
    const all = plainText(file.parts.get('word/document.xml')!);
    for (const text of textsOf(document)) expect(all).toContain(text);
  });

  test('the same tree gives the same document.xml', async () => {
    const [first, second] = [await read(sampleDocument()), await read(sampleDocument())];
    expect(first.parts.get('word/document.xml')).toBe(second.parts.get('word/document.xml'));
    expect(first.parts.get('word/styles.xml')).toBe(second.parts.get('word/styles.xml'));
  });

  test('prints the marking at the foot of every page, first pages too', async () => {
    const marking = 'Dữ liệu minh họa';
    const { parts } = await read(sampleDocument({ marking }));
    const footers = [...parts].filter(([name]) => /^word\/footer\d+\.xml$/.test(name)).map(([, xml]) => plainText(xml));
    expect(footers).toEqual(Array(6).fill(marking));
  });

  test.each([
    [true, ['DỰ THẢO']],
    [false, []],
  ])('draft %s', async (draft, marks) => {
    const [letterhead] = tables(await read(sampleDocument({ draft })));
    expect(
      cells(letterhead!)
        .slice(2)
        .map(([left]) => left),
    ).toEqual(marks);
  });

  test('one addressee on the line, several as a list', async () => {
    expect(texts(await read(sampleDocument({ addressees: ['Bộ Nội vụ'] })))).toContain('Kính gửi: Bộ Nội vụ.');
    const lines = texts(await read(sampleDocument({ addressees: ['Bộ Nội vụ', 'Bộ Tư pháp'] })));
    expect(lines.slice(lines.indexOf('Kính gửi:'), lines.indexOf('Kính gửi:') + 3)).toEqual([
      'Kính gửi:',
      '- Bộ Nội vụ;',
      '- Bộ Tư pháp.',
    ]);
    expect(texts(await read(sampleDocument({ addressees: [] }))).join()).not.toContain('Kính gửi');
  });

  test('line breaks make paragraphs', async () => {
    const file = await read(withBody({ type: 'paragraph', text: 'Đoạn một.\n\nĐoạn hai.\r\nĐoạn ba.' }));
    expect(texts(file)).toEqual(expect.arrayContaining(['Đoạn một.', 'Đoạn hai.', 'Đoạn ba.']));
  });

  test('keeps the last paragraph and the signature on one page', async () => {
    const { sections } = await read(sampleDocument());
    const kept = sections[0]!.content.filter(
      (item) => item.kind === 'paragraph' && item.styleId === 'DecreeBody' && item.xml.includes('<w:keepNext/>'),
    );
    expect(kept).toEqual([expect.objectContaining({ text: expect.stringMatching(/báo cáo\.\/\.$/) })]);
  });

  test('groups, rows and alignment of a table', async () => {
    const file = await read(
      withBody(
        smallTable([
          { kind: 'group', cells: ['I', 'THỂ CHẾ'] },
          { kind: 'row', cells: ['1', 'Sở Tư pháp\nSở Tài chính', '49,29%'] },
        ]),
      ),
    );
    const table = tables(file)[1]!;
    expect(cells(table)).toEqual([
      ['STT', 'Cơ quan', 'Tỷ lệ'],
      ['I', 'THỂ CHẾ'],
      ['1', 'Sở Tư pháp\nSở Tài chính', '49,29%'],
    ]);
    expect(table.rows[2]!.cells.map((cell) => cell.paragraphs[0]!.alignment)).toEqual(['center', 'left', 'right']);
    expect(table.rows.map((row) => row.cells.reduce((sum, cell) => sum + cell.width, 0))).toEqual([9355, 9355, 9355]);
  });

  test('an empty table says so', async () => {
    expect(cells(tables(await read(withBody(smallTable([]))))[1]!)[1]).toEqual(['Không có số liệu']);
  });

  test('refuses a row that does not fit the columns', async () => {
    await expect(renderDocx(withBody(smallTable([{ kind: 'row', cells: ['1', '49,29%'] }])))).rejects.toThrow(
      'row 1 has 2 cells for 3 columns',
    );
  });

  test.each([
    ['markup', '</w:t></w:r><w:tbl>&amp; ]]> <!-- "Đ" -->', '</w:t></w:r><w:tbl>&amp; ]]> <!-- "Đ" -->'],
    ['control characters', 'a\u0000b\u0008c\u001f\ufffe\uffffd', 'abcd'],
    ['lone surrogates', 'x\ud800y\udc00z 😀', 'xyz 😀'],
    ['tabs', 'a\tb', 'a b'],
  ])('text is data: %s', async (_, hostile, kept) => {
    const document = sampleDocument({
      subject: hostile,
      issuingAgency: [hostile.toUpperCase()],
      marking: hostile,
      body: [
        { type: 'heading', level: 1, text: `I. ${hostile.toUpperCase()}` },
        { type: 'paragraph', text: hostile },
        { type: 'paragraph', text: `${hostile}./.` },
        smallTable([{ kind: 'row', cells: ['1', hostile, hostile] }]),
      ],
      annexes: [],
    });
    const docx = await renderDocx(document);
    expect(await checkDecree30(docx)).toEqual([]);
    const file = await readDocx(docx);
    expect(texts(file).filter((text) => text === kept)).toHaveLength(2);
    expect(cells(tables(file)[1]!)[1]).toEqual(['1', kept, kept]);
    expect(plainText(file.parts.get('word/footer1.xml')!)).toBe(kept);
    for (const xml of file.parts.values())
      expect(xml).not.toMatch(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u);
  });

  test('the file is a zip whose parts are all named in it', async () => {
    const zip = await JSZip.loadAsync(await renderDocx(sampleDocument()));
    const types = await zip.file('[Content_Types].xml')!.async('string');
    const overrides = [...types.matchAll(/PartName="\/([^"]+)"/g)].map(([, name]) => name!);
    expect(overrides).toContain('word/document.xml');
    for (const name of overrides) expect(zip.file(name)).not.toBeNull();
  });
});

function smallTable(rows: TableBlock['rows']): TableBlock {
  return {
    type: 'table',
    columns: [
      { title: 'STT', align: 'center', width: 1 },
      { title: 'Cơ quan', align: 'left', width: 3 },
      { title: 'Tỷ lệ', align: 'right', width: 1 },
    ],
    rows,
    emptyText: 'Không có số liệu',
  };
}

function textsOf(document: AdministrativeDocument): string[] {
  const blocks = [...document.body, ...document.annexes.flatMap((annex) => annex.blocks)];
  return [
    ...document.issuingAgency,
    document.numberLine,
    document.dateLine,
    document.typeName,
    document.subject,
    ...document.addressees,
    ...document.legalBases,
    ...document.recipients,
    ...document.signature.authority,
    document.signature.name!,
    ...document.annexes.flatMap((annex) => [annex.label, annex.title, annex.reference]),
    ...blocks.flatMap((block) => {
      if (block.type !== 'table') return block.text.split('\n');
      const rows = block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.split('\n')));
      return [
        ...block.columns.map((column) => column.title),
        ...(block.caption ? [block.caption] : []),
        ...(rows.length > 0 ? rows : [block.emptyText]),
      ];
    }),
  ];
}
