import { cleanFileName, contentDisposition } from './file-name';

describe('names of files', () => {
  it.each([
    ['Báo cáo số 5 – Đặng Thị Hường.docx'.normalize('NFD'), 'Báo cáo số 5 – Đặng Thị Hường.docx'],
    ['..\\..\\Windows\\kế hoạch.pdf', 'kế hoạch.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['a\u0000b\u202Ecod.exe', 'abcod.exe'],
    ['.bashrc', 'bashrc'],
    ['hai  dấu \n cách .pdf . ', 'hai dấu cách .pdf'],
    ['Kết luận %22mật%22: 1<2?.pdf', 'Kết luận -mật-- 1-2-.pdf'],
    ['///', ''],
  ])('%j is kept as %j', (given, kept) => expect(cleanFileName(given)).toBe(kept));

  it('a name too long keeps its ending', () => {
    const name = cleanFileName(`${'ờ'.repeat(400)}.docx`);
    expect([name.length, name.slice(-6)]).toEqual([255, 'ờ.docx']);
  });

  it('travels in UTF-8, with a plain form beside', () => {
    expect(contentDisposition("Đề án (bản 1)'.pdf")).toBe(`attachment; filename="de-an-ban-1-.pdf"; filename*=UTF-8''%C4%90%E1%BB%81%20%C3%A1n%20%28b%E1%BA%A3n%201%29%27.pdf`);
  });
});
