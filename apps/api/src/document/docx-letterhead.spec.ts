import { Document, Footer, Header, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import JSZip from 'jszip';
import { placeholderFault } from '#domain/letterhead';
import { placeholdersIn, renderInLetterhead } from './docx-letterhead';
import { decreeFindings, letterheadFault } from './docx-letterhead-check';
import { elements, plainText } from './docx-reading';
import { sampleDocument } from './sample-document';

const cell = (...children: Paragraph[]) => new TableCell({ children });
const line = (text: string) => new Paragraph(text);

/** As a province would write one in Word: a table for the head, a look of its own, a place broken into runs. */
function letterhead(body: (Paragraph | Table)[] = [line('{{noi_dung}}')]): Promise<Buffer> {
  const head = new Table({
    rows: [
      new TableRow({
        children: [
          cell(line('{{co_quan_ban_hanh}}'), line('Số: {{ so_ky_hieu }}')),
          cell(line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'), line('{{dia_danh_ngay_thang}}')),
        ],
      }),
    ],
  });
  const broken = new Paragraph({
    children: [
      new TextRun({ text: '{{trich', bold: true, color: 'FF0000' }),
      new TextRun({ text: '_yeu}}', bold: true }),
    ],
  });
  return Packer.toBuffer(
    new Document({
      styles: {
        default: {
          document: { run: { font: 'Arial', size: 20, color: '0000FF' }, paragraph: { spacing: { before: 400 } } },
        },
      },
      sections: [
        {
          headers: { default: new Header({ children: [line('Trang riêng của tỉnh {{danh_dau}}')] }) },
          footers: { default: new Footer({ children: [line('Điện thoại: 0212')] }) },
          children: [
            head,
            line('{{ten_loai}}'),
            broken,
            line('Kính gửi: {{kinh_gui}}'),
            ...body,
            line('{{nguoi_ky}}'),
            line('{{noi_nhan}}'),
          ],
        },
      ],
    }),
  );
}
const edited = async (file: Buffer, change: (zip: JSZip) => void | Promise<void>) => {
  const zip = await JSZip.loadAsync(file);
  await change(zip);
  return zip.generateAsync({ type: 'nodebuffer' });
};
const xmlOf = async (file: Buffer, name = 'word/document.xml') =>
  (await JSZip.loadAsync(file)).file(name)!.async('string');

describe('a document in the letterhead of a province', () => {
  const document = { ...sampleDocument(), draft: false };
  let file: Buffer;
  let xml: string;
  beforeAll(async () => {
    file = await renderInLetterhead(await letterhead(), document);
    xml = await xmlOf(file);
  });

  it('fills its places, also those that Word broke into runs, and keeps what stands around them', async () => {
    const text = plainText(xml);
    for (const words of [
      document.numberLine,
      document.dateLine,
      document.typeName,
      document.issuingAgency[0]!,
      'CỘNG HÒA XÃ HỘI',
    ])
      expect(text).toContain(words);
    expect(text).toContain(document.subject.split('\n')[0]!);
    expect(text).not.toMatch(/\{\{|\}\}|CCHC\u2063/);
    expect(await xmlOf(file, 'word/header1.xml')).toContain('Trang riêng của tỉnh');
    expect(await xmlOf(file, 'word/footer1.xml')).toContain('Điện thoại: 0212');
  });

  it('holds the whole body and every annex, in order, between what the letterhead has before and after', () => {
    const text = plainText(xml);
    const heading = document.body.find((block) => block.type === 'heading')!;
    const places = [
      document.typeName,
      document.legalBases[0]!.slice(0, 20),
      heading.text,
      document.signature.name!,
      ...document.annexes.map((annex) => annex.title.split('\n')[0]!),
    ].map((words) => text.indexOf(words));
    expect(places).not.toContain(-1);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
    expect(elements(xml, 'w:sectPr')).toHaveLength(1 + document.annexes.length);
    expect(xml.match(/w:orient="landscape"/g)).toHaveLength(document.annexes.filter((annex) => annex.landscape).length);
  });

  it('its styles and headers are its own: every reference leads to a part that is there', async () => {
    const styles = await xmlOf(file, 'word/styles.xml');
    for (const [, id] of xml.matchAll(/<w:pStyle w:val="(Cchc\w+)"/g)) expect(styles).toContain(`w:styleId="${id}"`);
    expect(styles).toContain('Arial');
    expect(/w:styleId="CchcBase".*?<\/w:style>/s.exec(styles)![0]).toContain('Times New Roman');
    const [rels, types] = [await xmlOf(file, 'word/_rels/document.xml.rels'), await xmlOf(file, '[Content_Types].xml')];
    const zip = await JSZip.loadAsync(file);
    for (const [, id] of xml.matchAll(/ r:id="(\w+)"/g)) {
      const target = new RegExp(`Id="${id}"[^>]*Target="([^"]+)"`).exec(rels)?.[1] ?? /x/.exec('')?.[0];
      expect([id, zip.file(`word/${target}`) !== null, types.includes(`/word/${target}`)]).toEqual([id, true, true]);
    }
  });

  it('a draft and illustrative data keep their marks, also where the letterhead has no place for them', async () => {
    const text = plainText(
      await xmlOf(
        await renderInLetterhead(await letterhead(), { ...document, draft: true, marking: 'Dữ liệu minh họa' }),
      ),
    );
    expect(text).toContain('DỰ THẢO');
    expect(
      await xmlOf(
        await renderInLetterhead(await letterhead(), { ...document, marking: 'Dữ liệu <minh> họa' }),
        'word/header1.xml',
      ),
    ).toContain('Dữ liệu &lt;minh&gt; họa');
  });

  it('braces that people wrote are text', async () => {
    const text = plainText(
      await xmlOf(
        await renderInLetterhead(await letterhead(), {
          ...document,
          signature: { ...document.signature, name: 'A {{nguoi_ky}} B' },
        }),
      ),
    );
    expect(text).toContain('A { {nguoi_ky}} B');
  });

  it('the body has no place inside a table', async () => {
    const inTable = new Table({ rows: [new TableRow({ children: [cell(line('{{noi_dung}}'))] })] });
    await expect(renderInLetterhead(await letterhead([inTable]), document)).rejects.toThrow('không nằm trong bảng');
  });
});

describe('what can be a letterhead', () => {
  it('names unknown places, and the one that is missing', async () => {
    expect(placeholderFault(await placeholdersIn(await letterhead()))).toBeNull();
    expect(
      placeholderFault(await placeholdersIn(await letterhead([line('{{noi_dung}}'), line('{{so_hieu}} {{#if x}}')]))),
    ).toBe(
      'Tệp có ô điền không có trong danh mục: {{so_hieu}}, {{#if x}}. Hãy sửa lại theo danh mục ô điền trên màn hình.',
    );
    expect(placeholderFault(await placeholdersIn(await letterhead([])))).toContain('chưa có ô {{noi_dung}}');
  });

  it('refuses macros, things from outside and embedded things, in words', async () => {
    const plain = await letterhead();
    expect(await letterheadFault(plain)).toBeNull();
    const rels = (zip: JSZip) =>
      zip.file(
        'word/_rels/document.xml.rels',
        '<Relationships><Relationship Id="x" TargetMode="External" Target="http://x" Type="t"/></Relationships>',
      );
    const faults: [RegExp, (zip: JSZip) => void | Promise<void>][] = [
      [/macro/, (zip) => void zip.file('word/vbaProject.bin', 'x')],
      [/liên kết ra ngoài.*Ctrl\+Shift\+F9/, (zip) => void rels(zip)],
      [/đối tượng nhúng/, (zip) => void zip.file('word/embeddings/a.xlsx', 'x')],
      [
        /đối tượng nhúng/,
        async (zip) =>
          void zip.file(
            'word/document.xml',
            (await zip.file('word/document.xml')!.async('string')).replace(
              '<w:body>',
              '<w:body><w:altChunk r:id="x"/>',
            ),
          ),
      ],
      [
        /trường lấy nội dung/,
        (zip) =>
          void zip.file(
            'word/header1.xml',
            '<w:hdr><w:instrText xml:space="preserve"> INCLUDETEXT "c:\\\\x"</w:instrText></w:hdr>',
          ),
      ],
      [/không phải tài liệu Word/, (zip) => void zip.remove('word/styles.xml')],
    ];
    for (const [words, change] of faults) expect(await letterheadFault(await edited(plain, change))).toMatch(words);
  });

  it('says what the letterhead breaks of the decree, each rule once', async () => {
    const findings = await decreeFindings(
      await renderInLetterhead(await letterhead(), { ...sampleDocument(), draft: false }),
    );
    expect(findings).toContainEqual(expect.stringContaining('Times New Roman'));
    expect(findings).toContain('Có chữ không phải màu đen');
    expect(new Set(findings).size).toBe(findings.length);
  });
});
