import { isSyllable } from './vietnamese-syllable';

const words = (text: string) => text.split(' ');

it('ordinary words are syllables', () => {
  const text = 'Kế hoạch cải cách hành chính nhà nước của Ủy ban nhân dân tỉnh nghiêm túc khuyến khích quyết định giữ gìn nghề nghiệp Thuý hoà yêu cầu xoay chuyển ngoằn ghi công khai tuyên truyền phường hướng dẫn';
  expect(words(text).filter((word) => !isSyllable(word))).toEqual([]);
});

it('what old fonts leave behind is none', () => {
  const text = 'Së Néi vô cuûa haønh Uûy nhaân kÕ so¹t luËt tænh ngöôøi T\u00ad ph¸p NhiÖm';
  expect(words(text).filter(isSyllable)).toEqual(['vô']);
});

it('nor is what no spelling allows', () => {
  expect(['cê', 'ka', 'ngế', 'nghá', 'tồt', 'bảc', 'áà', '', 'ISO', '12'].filter(isSyllable)).toEqual([]);
});
