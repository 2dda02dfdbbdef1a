import fc from 'fast-check';
import { legacyFontOf } from './legacy-font';
import { convertLegacy, drawsCapitals, isOldText, legacyFontNamed } from './legacy-text';

const ALL_VOWELS = 'a à ả ã á ạ ă ằ ẳ ẵ ắ ặ â ầ ẩ ẫ ấ ậ e è ẻ ẽ é ẹ ê ề ể ễ ế ệ i ì ỉ ĩ í ị o ò ỏ õ ó ọ ô ồ ổ ỗ ố ộ ơ ờ ở ỡ ớ ợ u ù ủ ũ ú ụ ư ừ ử ữ ứ ự y ỳ ỷ ỹ ý ỵ đ';

describe('text of old fonts into Unicode', () => {
  it.each([
    ['Uû ban nh©n d©n tØnh', 'Uỷ ban nhân dân tỉnh'],
    ['Së Néi vô, Së T\u00ad ph¸p', 'Sở Nội vụ, Sở Tư pháp'],
    ['Rµ so¸t v¨n b¶n quy ph¹m ph¸p luËt', 'Rà soát văn bản quy phạm pháp luật'],
    ['§Çu t\u00ad c«ng', 'Đầu tư công'],
    ['NhiÖm vô träng t©m; kÕ ho¹ch thùc hiÖn', 'Nhiệm vụ trọng tâm; kế hoạch thực hiện'],
    ['®Èy m¹nh øng dông c«ng nghÖ sè', 'đẩy mạnh ứng dụng công nghệ số'],
    ['Quý II/2026', 'Quý II/2026'],
  ])('TCVN3: %s', (old, text) => expect(convertLegacy(old, 'TCVN3')).toBe(text));

  it.each([
    ['Uûy ban nhaân daân tænh', 'Ủy ban nhân dân tỉnh'],
    ['Sôû Noäi vuï', 'Sở Nội vụ'],
    ['Caûi caùch thuû tuïc haønh chính', 'Cải cách thủ tục hành chính'],
    ['ñaàu tö coâng', 'đầu tư công'],
    ['Raø soaùt vaên baûn quy phaïm phaùp luaät', 'Rà soát văn bản quy phạm pháp luật'],
    ['ÑAÅY MAÏNH ÖÙNG DUÏNG', 'ĐẨY MẠNH ỨNG DỤNG'],
    ['Tröôùc ngaøy 30/6', 'Trước ngày 30/6'],
    ['Kyø hoïp, myõ thuaät, thò xaõ', 'Kỳ họp, mỹ thuật, thị xã'],
  ])('VNI: %s', (old, text) => expect(convertLegacy(old, 'VNI')).toBe(text));

  it('TCVN3 has a code for every small letter with marks, each once', () => {
    // 0xe0 is the one code between the letters that is free.
    const codes = Array.from({ length: 0xfe - 0xa1 + 1 }, (_, i) => String.fromCharCode(0xa1 + i)).filter((code) => code !== '\u00e0');
    const letters = codes.map((code) => convertLegacy(code, 'TCVN3'));
    for (const letter of ALL_VOWELS.split(' ').filter((l) => l > '~')) expect(letters.filter((l) => l === letter)).toEqual([letter]);
  });

  it('VNI reaches every letter, small and capital', () => {
    const marks = [...'øùûõïâàáåãäêèéúüë'];
    const reached = new Set(['ô', 'ö', 'ñ', 'ì', 'í', 'æ', 'ó', 'ò', 'î', ...['a', 'e', 'i', 'o', 'u', 'y', 'ô', 'ö'].flatMap((vowel) => [vowel, ...marks.map((mark) => vowel + mark)])].map((old) => convertLegacy(old, 'VNI')));
    for (const letter of ALL_VOWELS.split(' ')) expect(reached).toContain(letter);
    expect(convertLegacy('ÖÔ', 'VNI')).toBe('ƯƠ');
  });

  it('what was converted carries no old letters any more', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...'Rµ so¸t v¨n b¶n quy ph¹m; Së Néi vô; kÕ ho¹ch c«ng t¸c n¨m'.split(' ')), { minLength: 2 }), (words) => {
        expect(legacyFontOf(convertLegacy(words.join(' '), 'TCVN3'))).toBeNull();
      }),
    );
  });

  it.each([
    ['Së', 'TCVN3', undefined, true],
    ['cuûa', 'VNI', undefined, true],
    ['QuÝ I', 'TCVN3', '.VnTimeH', true],
    ['hoà', 'VNI', 'VNI-Times', true],
    // Of themselves these are Vietnamese words; nothing tells that they are old.
    ['hoà', 'VNI', undefined, false],
    ['Báo cáo', 'TCVN3', undefined, false],
    ['Sở Nội vụ', 'TCVN3', '.VnTime', false],
    ['Sôû Noäi vuï', 'TCVN3', undefined, false],
    ['Ke hoach 2026', 'TCVN3', '.VnTime', false],
  ] as const)('beside old text, %s (%s, %s) is old: %s', (text, font, name, old) => expect(isOldText(text, font, name)).toBe(old));

  it('fonts tell their encoding', () => {
    expect(['.VnTime', '.VnTimeH', 'VNI-Times', 'VNI Helve', 'Times New Roman', undefined].map(legacyFontNamed)).toEqual(['TCVN3', 'TCVN3', 'VNI', 'VNI', null, null]);
    expect(['.VnTime', '.VnArialH', 'VNI-TimesH'].map(drawsCapitals)).toEqual([false, true, false]);
  });
});
