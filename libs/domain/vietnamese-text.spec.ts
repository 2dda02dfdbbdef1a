import fc from 'fast-check';
import { listLetter, normalizeText, searchKey, sortKey, VIETNAMESE_LIST_LETTERS } from './vietnamese-text';

const anyText = fc.string({ unit: 'binary', maxLength: 40 });
const byCodePoint = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

describe('normalizeText', () => {
  it.each([
    ['Tie\u0302\u0301ng Vie\u0323\u0302t', 'Tiếng Việt'],
    ['  Sở Nội vụ\u00a0', 'Sở Nội vụ'],
    ['\ufeffKế hoạch', 'Kế hoạch'],
    ['dòng 1\r\ndòng 2\rdòng 3\tcột', 'dòng 1\ndòng 2\ndòng 3\tcột'],
    ['a\u0000b\u001fc\u0085d', 'abcd'],
    ['bao\u202ecao\u2066.docx\u2069', 'baocao.docx'],
    ['Nội\u200b \u200dvụ\u2060', 'Nội vụ'],
    ['hành\u00ad chính', 'hành chính'],
    ['a\u200b\u0301', 'á'],
    ['lẻ \ud800', 'lẻ'],
    ['không \uffff\ufffe\u{1ffff}phải chữ', 'không phải chữ'],
    ['hai  dấu cách', 'hai  dấu cách'],
    ['hoà và hòa', 'hoà và hòa'],
    ['đạt 😀', 'đạt 😀'],
  ])('%j becomes %j', (text, expected) => {
    expect(normalizeText(text)).toBe(expected);
  });

  it('gives NFC without invisible characters, and changes nothing the second time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = normalizeText(text);
        expect(once).toBe(once.normalize('NFC').trim());
        expect(once).not.toMatch(
          /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/,
        );
        expect(normalizeText(once)).toBe(once);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('searchKey', () => {
  it.each([
    ['Đắk Lắk', 'dak lak'],
    ['Phường', 'phuong'],
    ['Phương', 'phuong'],
    ['SỞ  NỘI\n VỤ ', 'so noi vu'],
    ['Ðiện Biên', 'dien bien'],
    ['Thừa Thiên Huế', 'thua thien hue'],
    ['05/BC-UBND', '05/bc-ubnd'],
    ['', ''],
  ])('%j is found by %j', (text, key) => {
    expect(searchKey(text)).toBe(key);
    expect(searchKey(text.normalize('NFD'))).toBe(key);
  });

  it('is the same for text and key, and keeps containment of whole words', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const key = searchKey(text);
        expect(searchKey(key)).toBe(key);
        expect(key).not.toMatch(/[\p{M}đ]/u);
      }),
      { numRuns: 1000 },
    );
    fc.assert(
      fc.property(fc.constantFrom(...NAMES), fc.constantFrom(...NAMES), (a, b) => {
        expect(searchKey(`${a} ${b.toUpperCase()}`)).toContain(searchKey(b));
      }),
    );
  });
});

const NAMES = [
  ...['An Giang', 'Ăn Giang', 'Ân Thi', 'Bà Rịa - Vũng Tàu', 'Bà Rịa – Vũng Tàu', 'Bạc Liêu', 'Bắc Giang', 'Bắc Kạn'],
  ...['Bắc Ninh', 'Bến Tre', 'Bình Dương', 'Bình Định', 'Bình Phước', 'Bình Thuận', 'Cà Mau', 'Cao Bằng', 'Cần Thơ'],
  ...['Đà Nẵng', 'Đắk Lắk', 'Đắk Nông', 'Điện Biên', 'Đồng Nai', 'Đồng Tháp', 'Gia Lai', 'Hà Giang', 'Hà Nam'],
  ...['Hà Nội', 'Hà Tĩnh', 'Hải Dương', 'Hải Phòng', 'Hậu Giang', 'Hòa Bình', 'Hoà Bình', 'Hưng Yên', 'Huế'],
  ...['Khánh Hòa', 'Kiên Giang', 'Kon Tum', 'Lai Châu', 'Lạng Sơn', 'Lào Cai', 'Lâm Đồng', 'Long An', 'Nam Định'],
  ...['Nghệ An', 'Ninh Bình', 'Ninh Thuận', 'Phú Thọ', 'Phú Yên', 'Quảng Bình', 'Quảng Nam', 'Quảng Ngãi'],
  ...['Quảng Ninh', 'Quảng Trị', 'Sóc Trăng', 'Sơn La', 'Tây Ninh', 'Thái Bình', 'Thái Nguyên', 'Thanh Hóa'],
  ...['Thành phố Hồ Chí Minh', 'Thừa Thiên Huế', 'Tiền Giang', 'Trà Vinh', 'Tuyên Quang', 'Vĩnh Long', 'Vĩnh Phúc'],
  ...['Yên Bái', 'Văn phòng UBND tỉnh', 'Sở Nội vụ', 'Sở Tư pháp', 'Sở Tài chính', 'Sở Công Thương', 'Sở Xây dựng'],
  ...['Sở Nông nghiệp và Môi trường', 'Sở Khoa học và Công nghệ', 'Sở Văn hóa, Thể thao và Du lịch', 'Sở Y tế'],
  ...['Sở Giáo dục và Đào tạo', 'Thanh tra tỉnh', 'Sở Dân tộc và Tôn giáo', 'Ban Quản lý các khu công nghiệp'],
  ...['Thuế tỉnh', 'Phường 1', 'Phường 2', 'Phường 9', 'Phường 10', 'Phường 12', 'Phường 100', 'Phường Bến Nghé'],
  ...['Xã Ea Wer', 'Xã Ia Kha', 'Xã Ðức Cơ', 'I.2', 'I.10', 'I.1', 'II.1', 'Xã Long Phụng', 'Xã Mường Giôn', 'Tổ (9)'],
  ...['ma', 'mà', 'mả', 'mã', 'má', 'mạ', 'mac', 'măc', 'mâc', 'mo', 'mô', 'mơ', 'mu', 'mư', 'me', 'mê', 'mề', 'mệ'],
  ...['jazz', 'Fax', 'Web', 'Zalo', 'x', 'y', 'v', 'w', '5 rõ', '10 rõ', 'hoà', 'hòa', 'da', 'đa', 'ea', 'sở-sở'],
];

describe('sortKey', () => {
  const collator = new Intl.Collator('vi', { numeric: true, sensitivity: 'accent' });
  // The collation knows eth as a letter of its own; here it is a mistyped Đ.
  const reference = (a: string, b: string) => Math.sign(collator.compare(a.replace('Ð', 'Đ'), b.replace('Ð', 'Đ')));

  it('orders every pair of names as the Vietnamese collation does', () => {
    const differences = NAMES.flatMap((a) =>
      NAMES.filter((b) => byCodePoint(sortKey(a), sortKey(b)) !== reference(a, b)).map((b) => `${a} | ${b}`),
    );
    expect(differences).toEqual([]);
  });

  it('sorts the provinces into dictionary order', () => {
    const names = [
      'Yên Bái',
      'Gia Lai',
      'Đà Nẵng',
      'Điện Biên',
      'Cà Mau',
      'Đắk Lắk',
      'Ăn Giang',
      'Bắc Ninh',
      'An Giang',
    ];
    const sorted = names.sort((a, b) => byCodePoint(sortKey(a), sortKey(b)));
    expect(sorted).toEqual([
      'An Giang',
      'Ăn Giang',
      'Bắc Ninh',
      'Cà Mau',
      'Đà Nẵng',
      'Đắk Lắk',
      'Điện Biên',
      'Gia Lai',
      'Yên Bái',
    ]);
  });

  const vietnamese = fc.string({
    unit: fc.constantFrom(...'aAăâàảãáạằẳẵắặầẩẫấậbcdđĐeêéệfghijklmnoôơóộợpqrstuưúựvwxyýỵz 0123459-–,;:.()/&%+"'),
    maxLength: 12,
  });

  it('agrees with the Vietnamese collation on arbitrary text', () => {
    // The collation counts single blanks at the ends and runs of blanks; a name does not move for a stray blank.
    const clean = vietnamese.map((text) => text.replace(/\s+/g, ' ').trim());
    fc.assert(
      fc.property(clean, clean, (a, b) => {
        expect(byCodePoint(sortKey(a), sortKey(b))).toBe(reference(a, b));
      }),
      { numRuns: 5000 },
    );
  });

  it('holds only digits and small letters, so another database collation gives the same order', () => {
    const english = new Intl.Collator('en');
    fc.assert(
      fc.property(anyText, vietnamese, vietnamese, (any, a, b) => {
        expect(sortKey(any)).toMatch(/^[0-9a-z]*$/);
        expect(Math.sign(english.compare(sortKey(a), sortKey(b)))).toBe(byCodePoint(sortKey(a), sortKey(b)));
      }),
      { numRuns: 1000 },
    );
  });

  it('does not see case, the normal form, or stray blanks', () => {
    expect(sortKey('  SỞ  NỘI VỤ ')).toBe(sortKey('Sở Nội vụ'.normalize('NFD')));
    expect(sortKey('')).toBe('');
  });

  it.each([
    ['Gia Lai', 'g0i0a01l0a0i0'],
    ['Đà Nẵng 10', 'd1a0' + '1' + 'n0a1n0g0' + '1' + '40210' + '0' + '01003'],
  ])('keeps its form, since it is a stored column: %s is %s', (text, key) => {
    expect(sortKey(text)).toBe(key);
  });

  it('keeps long numbers apart by value', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 98n }), fc.bigInt({ min: 0n, max: 10n ** 20n }), (a, b) => {
        expect(byCodePoint(sortKey(`Tổ ${a}`), sortKey(`Tổ 00${b}`))).toBe(a < b ? -1 : a > b ? 1 : 0);
      }),
    );
  });

  it('puts other alphabets after z and unknown symbols between punctuation and digits', () => {
    const mixed = ['Ω', 'z', '1', '★', '.', 'đ'];
    expect(mixed.sort((a, b) => byCodePoint(sortKey(a), sortKey(b)))).toEqual(['.', '★', '1', 'đ', 'z', 'Ω']);
  });
});

describe('list letters', () => {
  it('follows the Vietnamese alphabet: đ after d, neither f nor j, w, z', () => {
    expect(VIETNAMESE_LIST_LETTERS.join(' ')).toBe('a b c d đ e g h i k l m n o p q r s t u v x y');
    expect([0, 3, 4, 5, 6, 22].map(listLetter)).toEqual(['a', 'd', 'đ', 'e', 'g', 'y']);
  });

  it.each([-1, 23, 1.5])('has no letter at %d', (index) => {
    expect(() => listLetter(index)).toThrow(RangeError);
  });
});
