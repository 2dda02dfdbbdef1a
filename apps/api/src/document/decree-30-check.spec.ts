import JSZip from 'jszip';
import type { AdministrativeDocument, Annex, Block } from '#contract/document-tree';
import { documentDateLine, documentNumber } from '#domain/document-format';
import { checkDecree30 } from './decree-30-check';
import { renderDocx } from './docx-renderer';
import { sampleDocument } from './sample-document';
import { sampleForms } from './sample-forms';

describe('checkDecree30 on forms without a type name or with two signatures', () => {
  test.each([
    ['letter', { form: 'named' }, 'title: no type name and summary with a rule below them'],
    ['letter', { addressees: [] }, 'addressees: "Kính gửi:" is missing'],
    ['minutes', { dateLine: 'Sơn La, ngày 09 tháng 02 năm 2026' }, 'date line: minutes have none'],
    ['minutes', { secretary: undefined }, 'signature: the secretary does not sign left'],
    ['minutes', { secretary: { authority: ['ỦY VIÊN'], name: null } }, 'signature: the secretary does not sign left'],
    ['invitation', { numberLine: 'Số: 07/UBND-SNV' }, 'number line: GIẤY MỜI has the symbol UBND-SNV'],
  ] as const)('%s: %j', async (form, changes, rule) => {
    const document: AdministrativeDocument = {
      ...sampleForms()[form]!,
      ...(changes as Partial<AdministrativeDocument>),
    };
    expect(await checkDecree30(await renderDocx(document))).toContain(rule);
  });

  test('catches a bold "V/v"', async () => {
    const docx = await renderDocx(sampleForms().letter!);
    const file = await changed(
      docx,
      'word/document.xml',
      '<w:rPr><w:sz w:val="24"/><w:szCs w:val="24"/></w:rPr><w:t xml:space="preserve">V/v',
      '<w:rPr><w:b/><w:sz w:val="24"/></w:rPr><w:t xml:space="preserve">V/v',
      1,
    );
    expect(await checkDecree30(file)).toEqual(['about: "V/v" is not upright, centred in 12–13 points']);
  });
});

describe('checkDecree30', () => {
  let conforming: Buffer;
  beforeAll(async () => {
    conforming = await renderDocx(sampleDocument());
  });

  test.each([
    ['a report of the province', sampleDocument()],
    [
      'a draft with blanks for number and date',
      sampleDocument({
        draft: true,
        numberLine: `Số: ${documentNumber(null, 'BC-UBND')}`,
        dateLine: documentDateLine('Sơn La', null),
        signature: { authority: ['CHỦ TỊCH'], name: null },
      }),
    ],
    [
      'a department, several addressees, no annex',
      sampleDocument({
        superiorAgency: 'UBND TỈNH SƠN LA',
        issuingAgency: ['SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG'],
        addressees: ['Bộ Nội vụ', 'Ủy ban nhân dân tỉnh'],
        annexes: [],
      }),
    ],
    [
      'nothing that may be left out',
      sampleDocument({
        typeName: 'THÔNG BÁO',
        numberLine: 'Số: 05/TB-UBND',
        marking: null,
        addressees: [],
        legalBases: [],
        body: [],
        annexes: [],
        recipients: ['Lưu: VT'],
      }),
    ],
    ['29 tháng 6', sampleDocument({ dateLine: 'Sơn La, ngày 29 tháng 6 năm 2026', subject: 'Công tác tháng 6' })],
  ])('finds nothing in %s', async (_, document) => {
    expect(await checkDecree30(await renderDocx(document))).toEqual([]);
  });

  test.each([
    ['a narrow left margin', 'document', 'w:left="1701"', 'w:left="1134"', 'margin: left of main part is 1134'],
    [
      'another page size',
      'document',
      'w:w="11906" w:h="16838"',
      'w:w="12240" w:h="15840"',
      'page: main part is 12240 × 15840, not A4',
    ],
    [
      'another default font',
      'styles',
      'w:eastAsia="Times New Roman"',
      'w:eastAsia="Calibri"',
      'font: the default for eastAsia is not Times New Roman',
    ],
    [
      'a run in another font',
      'document',
      '<w:b/>',
      '<w:rFonts w:ascii="Arial"/><w:b/>',
      'font: Arial in word/document.xml',
    ],
    ['coloured text', 'document', '<w:b/>', '<w:b/><w:color w:val="FF0000"/>', 'colour: FF0000 in word/document.xml'],
    [
      'a page number on page 1',
      'document',
      '<w:titlePg/>',
      '',
      'page number: main part shows it on the first page (no titlePg)',
    ],
    [
      'a page number at the side',
      'header1',
      'w:jc w:val="center"',
      'w:jc w:val="right"',
      'page number: main part has it not centred in 13–14 points',
    ],
    [
      'no national motto',
      'document',
      'Độc lập - Tự do - Hạnh phúc',
      'Độc lập – Tự do – Hạnh phúc',
      'motto: the national motto is missing',
    ],
    [
      'no rule under the motto',
      'document',
      '</w:t></w:r></w:p><w:p><w:pPr><w:pBdr><w:top w:val="single"',
      '</w:t></w:r></w:p><w:p><w:pPr><w:pBdr><w:top w:val="none"',
      'motto: no rule as long as the text below it',
      2,
    ],
    [
      'no rule under the agency',
      'document',
      '<w:pBdr><w:top w:val="single"',
      '<w:pBdr><w:top w:val="none"',
      'agency: no rule of 1/3 to 1/2 of the text below it',
    ],
    [
      'a small national name',
      'document',
      '<w:sz w:val="26"/><w:szCs w:val="26"/></w:rPr><w:t xml:space="preserve">CỘNG',
      '<w:sz w:val="22"/><w:szCs w:val="22"/></w:rPr><w:t xml:space="preserve">CỘNG',
      'nation: the name is not bold, centred, upright in 12–13 points',
    ],
    ['a table without header row', 'document', '<w:tblHeader/>', '', 'table 1: no header row'],
    [
      'rows that break',
      'document',
      '<w:cantSplit/><w:tblHeader/>',
      '<w:tblHeader/>',
      'table 1: rows may be broken over pages',
    ],
    [
      'body text that is not justified',
      'styles',
      '<w:jc w:val="both"/>',
      '<w:jc w:val="left"/>',
      'body: "Căn cứ Nghị quyết số 76/NQ-CP " is not justified',
    ],
    [
      'a run in small print',
      'document',
      '<w:sz w:val="28"/>',
      '<w:sz w:val="18"/>',
      'size: 9 points in word/document.xml',
    ],
    [
      'an upright legal basis',
      'document',
      '<w:i/><w:iCs/></w:rPr><w:t xml:space="preserve">Căn cứ',
      '</w:rPr><w:t xml:space="preserve">Căn cứ',
      'legal basis: "Căn cứ Nghị quyết số 76/NQ-CP " is not in italics',
    ],
    [
      'a legal basis that ends like the last',
      'document',
      '2021 - 2030;</w:t>',
      '2021 - 2030.</w:t>',
      'legal basis: the end of "Căn cứ Nghị quyết số 76/NQ-CP "',
    ],
    [
      'an addressee without a full stop',
      'document',
      'Kính gửi: Bộ Nội vụ.',
      'Kính gửi: Bộ Nội vụ',
      'addressees: "Kính gửi: Bộ Nội vụ"',
    ],
    ['an upright date', 'document', '<w:i/><w:iCs/>', '', 'date line: not italic in 13–14 points'],
    [
      'upright "Nơi nhận"',
      'document',
      '<w:b/><w:bCs/><w:i/><w:iCs/>',
      '<w:b/><w:bCs/>',
      'recipients: "Nơi nhận:" is not bold italic in 12 points',
    ],
  ])('catches %s', async (_, part, from, to, rule, occurrence = 1) => {
    expect(await checkDecree30(await changed(conforming, `word/${part}.xml`, from, to, occurrence))).toContain(rule);
  });

  test('catches an annex whose page numbers go on', async () => {
    const file = await changed(conforming, 'word/document.xml', '<w:pgNumType w:start="1"/>', '<w:pgNumType/>', 2);
    expect(await checkDecree30(file)).toEqual(['page number: annex 1 does not start from 1']);
  });

  test('catches a landscape annex of which only one side was turned', async () => {
    const file = await changed(
      conforming,
      'word/document.xml',
      'w:w="16838" w:h="11906"',
      'w:w="11906" w:h="16838"',
      1,
    );
    expect(await checkDecree30(file)).toEqual(['page: annex 1 is 11906 × 16838, not A4']);
  });

  test.each([
    [
      'a day without padding',
      { dateLine: 'Sơn La, ngày 5 tháng 01 năm 2026' },
      'date line: "Sơn La, ngày 5 tháng 01 năm 2026"',
    ],
    [
      'a month without padding',
      { dateLine: 'Sơn La, ngày 05 tháng 1 năm 2026' },
      'date line: "Sơn La, ngày 05 tháng 1 năm 2026"',
    ],
    [
      'a month padded in vain',
      { dateLine: 'Sơn La, ngày 05 tháng 06 năm 2026' },
      'date line: "Sơn La, ngày 05 tháng 06 năm 2026"',
    ],
    ['a number without padding', { numberLine: 'Số: 5/BC-UBND' }, 'number line: "Số: 5/BC-UBND"'],
    ['a number with spaces', { numberLine: 'Số: 05 / BC - UBND' }, 'number line: "Số: 05 / BC - UBND"'],
    ['a type name in small letters', { typeName: 'Báo cáo' }, 'title: the type name is not in capitals'],
    ['no recipients', { recipients: [] }, 'recipients: "Nơi nhận:" is missing'],
    [
      'recipients without "Như trên"',
      { recipients: ['Sở Nội vụ', 'Lưu: VT'] },
      'recipients: the first is not "Như trên"',
    ],
    ['nobody who keeps it', { recipients: ['Như trên', 'Sở Nội vụ'] }, 'recipients: the last is not "Lưu: …"'],
    ['no addressee', { addressees: [] }, 'addressees: "Kính gửi:" is missing'],
    ['the symbol of another type', { numberLine: 'Số: 05/TB-UBND' }, 'number line: BÁO CÁO has the symbol TB-UBND'],
    [
      'an agency in small letters',
      { issuingAgency: ['Ủy ban nhân dân', 'TỈNH SƠN LA'] },
      'agency: a line is not in capitals, centred in 12–13 points',
    ],
    [
      'an academic title',
      { signature: { authority: ['CHỦ TỊCH'], name: 'TS. Đặng Thị Hường' } },
      'signature: "TS. Đặng Thị Hường" has an academic title',
    ],
    ['no right of signing', { signature: { authority: [], name: 'Đặng Thị Hường' } }, 'signature: no right of signing'],
    [
      'a position in small letters',
      { signature: { authority: ['Chủ tịch'], name: null } },
      'signature: "Chủ tịch" is not bold capitals in 13–14 points',
    ],
    ['no sign at the end', { body: points('Kết thúc.') }, 'ending: "Kết thúc." does not end with "./."'],
    [
      'the Latin alphabet',
      { body: points('a) Một;', 'b) Hai;', 'c) Ba;', 'd) Bốn;', 'e) Năm./.') },
      'numbering: "e) Năm./." comes after d',
    ],
    ['a list that begins in the middle', { body: points('b) Hai./.') }, 'numbering: "b) Hai./." comes first'],
    [
      'a section left out',
      { body: [heading(1, 'I. CHỈ ĐẠO'), heading(1, 'III. KẾT QUẢ')] },
      'numbering: "III. KẾT QUẢ" comes after I',
    ],
    [
      'subsections that count on in the next section',
      {
        body: [
          heading(1, 'I. CHỈ ĐẠO'),
          heading(2, '1. Về kế hoạch'),
          heading(1, 'II. KẾT QUẢ'),
          heading(2, '2. Thể chế'),
        ],
      },
      'numbering: "2. Thể chế" comes first',
    ],
    ['a section in small letters', { body: [heading(1, 'I. Chỉ đạo')] }, 'heading: "I. Chỉ đạo" is not in capitals'],
    [
      'annexes not counted',
      { annexes: [annexOf('Phụ lục', true), annexOf('Phụ lục', true)] },
      'annexes: Phụ lục, Phụ lục',
    ],
    ['a lone annex with a number', { annexes: [annexOf('Phụ lục I', true)] }, 'annexes: Phụ lục I'],
    [
      'an upright annex with a table',
      { annexes: [annexOf('Phụ lục', false)] },
      'page: annex 1 has a table and is not landscape',
    ],
  ])('catches %s', async (_, changes, rule) => {
    expect(await checkDecree30(await renderDocx(sampleDocument(changes)))).toEqual([rule]);
  });
});

function points(...texts: string[]): Block[] {
  return texts.map((text) => ({ type: 'paragraph', text }));
}
function heading(level: 1 | 2 | 3, text: string): Block {
  return { type: 'heading', level, text };
}
function annexOf(label: string, landscape: boolean): Annex {
  return { ...sampleDocument().annexes[0]!, label, landscape };
}

/** The file with the n-th occurrence of a piece of XML replaced; fails when there is none. */
async function changed(docx: Buffer, part: string, from: string, to: string, occurrence: number): Promise<Buffer> {
  const zip = await JSZip.loadAsync(docx);
  const xml = await zip.file(part)!.async('string');
  const pieces = xml.split(from);
  expect(pieces.length).toBeGreaterThan(occurrence);
  const start = pieces.slice(0, occurrence).join(from);
  zip.file(part, start + to + pieces.slice(occurrence).join(from));
  return zip.generateAsync({ type: 'nodebuffer' });
}
