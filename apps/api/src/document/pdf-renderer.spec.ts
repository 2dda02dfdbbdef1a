import type { AdministrativeDocument, Block, TableBlock } from '#contract/document-tree';
import { DRAFT_MARK, MOTTO, NATION } from '#contract/document-tree';
import { MARGIN, PAGE } from './decree-30';
import { type PdfReading, readPdf, tagsOf, textOf } from './pdf-reading';
import { renderPdf } from './pdf-renderer';
import { sampleDocument } from './sample-document';
import { sampleForms } from './sample-forms';

const read = async (document: AdministrativeDocument) => readPdf(await renderPdf(document));
const rowsOf = (file: PdfReading, table: number) =>
  tagsOf(tagsOf(file.structure, 'Table')[table]!, 'TR').map((row) => row.children.map((cell) => cell.text.trim()));
const withTable = (rows: TableBlock['rows']): AdministrativeDocument => {
  const document = sampleDocument({ body: [] });
  const annex = document.annexes[0]!;
  return {
    ...document,
    annexes: [{ ...annex, label: 'Phụ lục', blocks: [{ ...(annex.blocks[0] as TableBlock), rows }] }],
  };
};
const line = (at: number, text = 'Rà soát, cập nhật, công bố, công khai danh mục thủ tục hành chính') => ({
  kind: 'row' as const,
  cells: [`${at}`, text, 'Sở Nội vụ', 'Sở Tư pháp', 'Quyết định', '30/6/2026', 'Hoàn thành đúng hạn'],
});

describe('renderPdf', () => {
  let report: PdfReading;
  beforeAll(async () => {
    report = await read(sampleDocument());
  });

  test('embeds every font and says title and language', () => {
    expect(report.fonts.map(({ name }) => name).sort()).toEqual([
      'Tinos-Bold',
      'Tinos-BoldItalic',
      'Tinos-Italic',
      'Tinos-Regular',
    ]);
    expect(report.fonts.every(({ embedded }) => embedded)).toBe(true);
    expect(report.language).toBe('vi-VN');
    expect(report.title).toBe(
      'BÁO CÁO Kết quả công tác cải cách hành chính năm 2025 và phương hướng, nhiệm vụ trọng tâm năm 2026',
    );
  });

  test('its text comes out as composed Vietnamese, with words apart', () => {
    const text = textOf(report.structure);
    expect(text).toBe(text.normalize('NFC'));
    expect(text).not.toContain('\ufffd');
    for (const part of [
      NATION,
      MOTTO,
      'Số: 05/BC-UBND',
      'Kế hoạch năm có 71 nhiệm vụ; đã hoàn thành 35 nhiệm vụ, đạt 49,29%, trong đó 33 nhiệm vụ đúng hạn và 02 nhiệm vụ quá hạn.',
      '- TT Tỉnh ủy, TT HĐND tỉnh;',
      'Đặng Thị Hường',
      'Phụ lục II',
    ])
      expect(text).toContain(part);
  });

  test('is tagged: headings by level, paragraphs, lists, tables with header cells; nothing drawn is untagged', () => {
    const heads = ['H1', 'H2', 'H3', 'H4'].map((type) => tagsOf(report.structure, type).map((tag) => tag.text.trim()));
    expect(heads[0]).toEqual([
      'BÁO CÁOKết quả công tác cải cách hành chính năm 2025 và phương hướng, nhiệm vụ trọng tâm năm 2026',
      'Phụ lục IDANH MỤC NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2025',
      'Phụ lục IINHIỆM VỤ CHƯA HOÀN THÀNH',
    ]);
    expect(heads[1]).toEqual([
      'I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CẢI CÁCH HÀNH CHÍNH',
      'II. KẾT QUẢ THỰC HIỆN CÁC NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH',
    ]);
    expect(heads[3]).toEqual(['a) Những kết quả chủ yếu đạt được', 'b) Những tồn tại, hạn chế', 'c) Nguyên nhân']);
    const [first, tasks] = tagsOf(report.structure, 'Table');
    expect(tagsOf(first!, 'TH').map(({ text, scope }) => [text, scope])).toEqual(
      ['STT', 'Lĩnh vực', 'Số nhiệm vụ', 'Hoàn thành', 'Tỷ lệ'].map((text) => [text, 'Column']),
    );
    expect(
      tagsOf(tasks!, 'TH')
        .filter(({ scope }) => scope === 'Row')
        .map(({ text, columns }) => [text, columns]),
    ).toEqual([
      ['CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH', 6],
      ['CẢI CÁCH THỦ TỤC HÀNH CHÍNH', 6],
    ]);
    expect(tagsOf(report.structure, 'LBody')).toHaveLength(5);
    const drawn = report.pages
      .flatMap(({ lines }) => lines.filter(({ artifact }) => !artifact).map(({ text }) => text))
      .join('').length;
    expect(textOf(report.structure).replaceAll('\n', '')).toHaveLength(drawn);
  });

  test('pages are A4, annexes lie across; numbers stand in the middle of the top margin, from 2, anew in each annex', () => {
    const [width, height] = [PAGE.width / 20, PAGE.height / 20];
    const numbers = report.pages.map(({ lines }) => lines.filter((l) => l.artifact && /^\d+$/.test(l.text)));
    const across = report.pages.map((page) => page.width > page.height);
    expect(numbers.map(([number]) => number?.text ?? '')).toEqual(['', '2', '', '2', '3', '']);
    expect(across).toEqual([false, false, true, true, true, true]);
    for (const page of report.pages) expect([page.width, page.height].sort((a, b) => a - b)).toEqual([width, height]);
    const second = numbers[1]![0]!;
    expect(second.size).toBe(14);
    expect(second.top).toBeLessThan(MARGIN.top / 20);
    expect(Math.abs(second.x + 3.5 - (MARGIN.left / 20 + (PAGE.width - MARGIN.left - MARGIN.right) / 40))).toBeLessThan(
      1,
    );
  });

  test('no text leaves the margins', () => {
    for (const { lines, width, height } of report.pages) {
      for (const { artifact, x, top, text } of lines) {
        if (artifact) continue;
        expect([text, x >= MARGIN.left / 20 - 0.1, x <= width - MARGIN.right / 20]).toEqual([text, true, true]);
        expect([text, top >= MARGIN.top / 20, top <= height - MARGIN.bottom / 20]).toEqual([text, true, true]);
      }
    }
  });

  test('a table of 1,000 rows has every row once, unbroken, under a header on every page', async () => {
    const rows = Array.from({ length: 1000 }, (_, index) => line(index + 1));
    const file = await read(withTable(rows));
    expect(rowsOf(file, 0).slice(1)).toEqual(rows.map(({ cells }) => cells));
    const annex = file.pages.slice(1);
    expect(annex.length).toBeGreaterThan(20);
    for (const { lines } of annex) expect(lines.filter(({ text }) => text === 'Nhiệm vụ')).toHaveLength(1);
    const onPage = (text: string) => annex.findIndex(({ lines }) => lines.some((l) => l.text.trim() === text));
    for (const at of [10, 500, 1000]) {
      const page = annex[onPage(`${at}`)]!;
      const number = page.lines.find((l) => l.text === `${at}`)!;
      expect(page.lines.filter((l) => Math.abs(l.top - number.top) < 0.01)).toHaveLength(7);
    }
  });

  test('a row that is higher than a page goes on under the header', async () => {
    const words = Array.from({ length: 3000 }, (_, index) => `từ${index}`);
    const file = await read(withTable([line(1, words.join(' ')), line(2)]));
    expect(rowsOf(file, 0)[1]![1]!.split(/\s+/)).toEqual(words);
    expect(file.pages.length).toBeGreaterThan(3);
    for (const { lines, height } of file.pages)
      expect(Math.max(...lines.filter((l) => !l.artifact).map((l) => l.top))).toBeLessThan(height - MARGIN.bottom / 20);
  });

  test('a group is never the last on a page', async () => {
    const group = { kind: 'group' as const, cells: ['II', 'NHÓM'] as [string, string] };
    const [annex] = withTable([]).annexes;
    const annexes = Array.from({ length: 12 }, (_, extra) => ({
      ...annex!,
      blocks: withTable([...Array.from({ length: 6 + extra }, (__, index) => line(index + 1)), group, line(99)])
        .annexes[0]!.blocks,
    }));
    const { pages } = await read(sampleDocument({ body: [], annexes }));
    const heads = pages.filter(({ lines }) => lines.some(({ text }) => text === 'NHÓM'));
    expect(heads).toHaveLength(12);
    for (const { lines } of heads) expect(lines.map(({ text }) => text)).toContain('99');
  });

  test.each([14, 15, 16, 17, 18, 19, 20])('the signature never stands alone: %i paragraphs', async (count) => {
    const body = Array.from({ length: count }, (_, index) => ({
      type: 'paragraph' as const,
      text: `Đoạn ${index + 1}./.`,
    }));
    const { pages } = await read(sampleDocument({ body, annexes: [] }));
    const signed = pages.find(({ lines }) => lines.some(({ text }) => text === 'Đặng Thị Hường'))!;
    expect(signed.lines.map(({ text }) => text)).toEqual(
      expect.arrayContaining([`Đoạn ${count}./.`, 'Nơi nhận:', 'KT. CHỦ TỊCH']),
    );
  });

  test('headings stay with what they head', async () => {
    const chain = (at: number): Block[] => [
      { type: 'heading', level: 1, text: `${at}. CHƯƠNG` },
      { type: 'heading', level: 2, text: '1. Mục' },
      { type: 'heading', level: 3, text: 'a) Điểm' },
      { type: 'paragraph', text: `Văn ${at}` },
    ];
    const filler = (count: number): Block[] =>
      Array.from({ length: count }, () => ({ type: 'paragraph', text: 'Đoạn.' }));
    const body = Array.from({ length: 14 }, (_, at) => [...chain(at), ...filler(at)]).flat();
    const { pages } = await read(sampleDocument({ body, annexes: [] }));
    expect(pages.length).toBeGreaterThan(4);
    for (let at = 0; at < 14; at += 1) {
      const page = pages.find(({ lines }) => lines.some(({ text }) => text === `${at}. CHƯƠNG`))!;
      expect(page.lines.map(({ text }) => text)).toContain(`Văn ${at}`);
    }
  });

  test.each(Object.keys(sampleForms()))('%s, issued and as a draft', async (form) => {
    const text = textOf((await read(sampleForms()[form]!)).structure);
    expect(text).toContain('Số: 07/');
    expect(text).not.toContain(DRAFT_MARK);
    expect(textOf((await read(sampleForms({ draft: true, number: null, issuedOn: null })[form]!)).structure)).toContain(
      DRAFT_MARK,
    );
  });

  test.each([
    ['markup and PDF syntax', '</w:t> ]]> (a) Tj ET \\( << /JS >>', '</w:t> ]]> (a) Tj ET \\( << /JS >>'],
    ['control characters', 'a\u0000b\u0008c\u001f\ufffed', 'abcd'],
    ['lone surrogates', 'x\ud800y\udc00z', 'xyz'],
    ['bidi overrides and zero width', 'Đạt \u202e92,94\u202c%\u200b', 'Đạt 92,94%'],
    ['formulas', '=cmd|"/c calc"!A1', '=cmd|"/c calc"!A1'],
    ['decomposed letters', 'Kê\u0301t qua\u0309', 'Kết quả'],
    ['a word longer than the line', 'ư'.repeat(300), 'ư'.repeat(300)],
  ])('text is data: %s', async (_, hostile, kept) => {
    const file = await read({
      ...withTable([line(1, hostile)]),
      subject: hostile,
      marking: hostile,
      body: [{ type: 'paragraph', text: hostile }],
    });
    expect(rowsOf(file, 0)[1]![1]).toBe(kept);
    expect(tagsOf(file.structure, 'P').map(({ text }) => text)).toContain(kept);
    expect(file.title).toBe(`BÁO CÁO ${kept}`);
  });

  test('refuses a row that does not fit the columns', async () => {
    await expect((async () => renderPdf(withTable([{ kind: 'row', cells: ['1', '49,29%'] }])))()).rejects.toThrow(
      'row 1 has 2 cells for 7 columns',
    );
  });
});
