import { enumerationLines, paragraphsOf } from './document-tree';

describe('paragraphsOf', () => {
  test.each([
    ['một đoạn', ['một đoạn']],
    ['đoạn một\n\nđoạn hai\r\n  đoạn ba', ['đoạn một', 'đoạn hai', '  đoạn ba']],
    [' \n ', []],
  ])('%j', (text, paragraphs) => expect(paragraphsOf(text)).toEqual(paragraphs));
});

describe('enumerationLines', () => {
  test.each([
    [[], []],
    [['Bộ Nội vụ'], ['Bộ Nội vụ.']],
    [
      ['Như trên', 'Sở Tài chính.', 'Lưu: VT, NC ;'],
      ['Như trên;', 'Sở Tài chính;', 'Lưu: VT, NC.'],
    ],
  ])('%j', (lines, closed) => expect(enumerationLines(lines)).toEqual(closed));
});
