import { splitConclusionNotice } from '#domain/conclusion-notice';
import { officeFile } from '#api/testing/sample-files';
import { wordText } from './word-text';

const level = (at: number, format: string, text: string, rest = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${rest}<w:lvlText w:val="${text}"/></w:lvl>`;
const NUMBERING = `<w:numbering xmlns:w="w">
  <w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '%2)')}${level(2, 'bullet', '-')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="1">${level(0, 'upperRoman', '%1.', '<w:pStyle w:val="Muc"/>')}${level(1, 'decimal', '%1.%2.')}${level(2, 'bullet', '\uf0b7')}</w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num></w:numbering>`;
const STYLES = `<w:styles xmlns:w="w"><w:style w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>
  <w:style w:styleId="MucCon"><w:basedOn w:val="Muc"/></w:style></w:styles>`;

const p = (text: string, list?: [numId: number, level: number]) =>
  `<w:p><w:pPr>${list ? `<w:numPr><w:ilvl w:val="${list[1]}"/><w:numId w:val="${list[0]}"/></w:numPr>` : ''}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const styled = (text: string, style: string) =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;

const word = (body: string, parts: Record<string, string> = {}) =>
  officeFile('docx', {
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="w"><w:body>${body}<w:sectPr/></w:body></w:document>`,
    'word/numbering.xml': NUMBERING,
    'word/styles.xml': STYLES,
    ...parts,
  });
const textOf = async (body: string) => (await wordText(await word(body))).text.split('\n');

describe('text of a Word document', () => {
  it('writes the numbers of automatic lists, in their levels', async () => {
    expect(
      await textOf(
        p('Đánh giá', [1, 0]) +
          p('Nhiệm vụ', [1, 0]) +
          p('Một', [1, 1]) +
          p('Hai', [1, 1]) +
          p('chi tiết', [1, 2]) +
          p('Ba', [1, 1]) +
          p('Khác', [1, 0]) +
          p('Bốn', [1, 1]),
      ),
    ).toEqual(['1. Đánh giá', '2. Nhiệm vụ', 'a) Một', 'b) Hai', '- chi tiết', 'c) Ba', '3. Khác', 'a) Bốn']);
  });

  it('lists go on counting, begin anew where Word says so, and come from styles', async () => {
    expect(
      await textOf(p('Một', [1, 0]) + p('xen giữa') + p('Hai', [1, 0]) + p('Một mới', [2, 0]) + p('Hai mới', [2, 0])),
    ).toEqual(['1. Một', 'xen giữa', '2. Hai', '1. Một mới', '2. Hai mới']);
    expect(
      await textOf(
        styled('Kết quả', 'Muc') +
          styled('Nhiệm vụ', 'MucCon') +
          p('Trong phần', [3, 1]) +
          p('chấm', [3, 2]) +
          p('không số', [0, 0]),
      ),
    ).toEqual(['I. Kết quả', 'II. Nhiệm vụ', 'II.1. Trong phần', '• chấm', 'không số']);
  });

  it('reads tables, boxes, breaks and marks as a reader sees them, deleted words not', async () => {
    const body =
      `<w:tbl><w:tblPr/><w:tr><w:tc>${p('ỦY BAN NHÂN DÂN')}${p('Số: 12/TB-UBND')}</w:tc><w:tc>${p('Độc lập')}</w:tc></w:tr></w:tbl>` +
      '<w:p><w:r><w:t>Sở A &amp; </w:t></w:r><w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del><w:ins><w:r><w:t>thêm</w:t><w:tab/><w:br/><w:t>dòng</w:t></w:r></w:ins>' +
      '<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r></w:p>' +
      `<w:p><w:r><mc:AlternateContent xmlns:mc="mc"><mc:Choice><w:drawing><w:txbxContent>${p('trong khung')}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback>${p('trong khung')}</mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    const { text, warnings } = await wordText(await word(body));
    expect(text.split('\n')).toEqual([
      'ỦY BAN NHÂN DÂN',
      'Số: 12/TB-UBND',
      'Độc lập',
      'Sở A & thêm\t',
      'dòng',
      '',
      'trong khung',
    ]);
    expect(warnings).toEqual([expect.stringContaining('Track Changes')]);
  });

  it('a numbered notice splits like the typed one', async () => {
    const { text } = await wordText(
      await word(
        p('Chủ tịch UBND tỉnh kết luận như sau:') +
          p('Nhiệm vụ', [1, 0]) +
          p('Giao Sở Y tế báo cáo.', [1, 1]) +
          p('Giao Sở Xây dựng báo cáo.', [1, 1]),
      ),
    );
    expect(
      splitConclusionNotice(text).items.map(({ path, wording, sureness }) => [path.join(' › '), wording, sureness]),
    ).toEqual([
      ['1', 'Nhiệm vụ', 'certain'],
      ['1 › a', 'Giao Sở Y tế báo cáo.', 'certain'],
      ['1 › b', 'Giao Sở Xây dựng báo cáo.', 'certain'],
    ]);
  });

  it.each<[what: string, file: () => Promise<Buffer>, message: RegExp]>([
    ['macros', () => officeFile('docm'), /macro/],
    ['a workbook', () => officeFile('xlsx'), /Word \(\.docx\)/],
    ['no body', () => officeFile('docx', { 'word/document.xml': '<w:document xmlns:w="w"/>' }), /bị hỏng/],
    [
      'open elements',
      () => officeFile('docx', { 'word/document.xml': '<w:document xmlns:w="w"><w:body><w:p></w:body></w:document>' }),
      /bị hỏng/,
    ],
    [
      'elements nested without end',
      () =>
        officeFile('docx', {
          'word/document.xml': `<w:document xmlns:w="w"><w:body>${'<w:p>'.repeat(5000)}${'</w:p>'.repeat(5000)}</w:body></w:document>`,
        }),
      /bị hỏng/,
    ],
    ['no file of Office', () => Promise.resolve(Buffer.from('%PDF-1.7 …')), /Word \(\.docx\)/],
  ])('refuses %s in words', async (_, file, message) => {
    const refused: unknown = await wordText(await file()).catch((error: unknown) => error);
    expect(JSON.stringify(refused) + String((refused as Error).message)).toMatch(message);
  });
});
