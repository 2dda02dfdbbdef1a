import JSZip from 'jszip';
import { documentDateLine, documentNumber } from '#domain/document-format';
import { checkDecree30 } from './decree-30-check';
import { renderDocx } from './docx-renderer';
import { sampleDocument } from './sample-document';

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
      sampleDocument({ marking: null, addressees: [], legalBases: [], body: [], annexes: [] }),
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
  ])('catches %s', async (_, changes, rule) => {
    expect(await checkDecree30(await renderDocx(sampleDocument(changes)))).toEqual([rule]);
  });
});

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
