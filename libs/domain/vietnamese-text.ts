/** Letters that number points a), b), c) in official documents (Decree 30/2020, annex I): no f, j, w, z, no ă, â, ê, ô, ơ, ư. */
export const VIETNAMESE_LIST_LETTERS = [...'abcdđeghiklmnopqrstuvxy'];

/** The letter of the `index`-th point, counting from 0. RangeError beyond the 23 letters. */
export function listLetter(index: number): string {
  const letter = VIETNAMESE_LIST_LETTERS[index];
  if (letter === undefined) throw new RangeError(`No list letter at ${index}`);
  return letter;
}

/** Controls, lone surrogates, what is no letter at all (U+FFFF) and format characters: bidi overrides, zero-width characters, soft hyphens, BOM. */
const INVISIBLE = /(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/**
 * Text as it is stored: NFC, trimmed, free of characters that cannot be seen but would make equal text differ or
 * show it in another order. Tabs and line breaks stay (`\r\n` becomes `\n`); inner spaces are the writer's own.
 */
export function normalizeText(s: string): string {
  // Invisible characters go first: one of them may stand between a letter and its tone mark.
  return s.replace(/\r\n?/g, '\n').replace(INVISIBLE, '').normalize('NFC').trim();
}

/**
 * What search compares, for the stored text and the query alike: lower case, no marks, đ → d, single spaces.
 * "so noi vu" finds "Sở Nội vụ". SQLite's `LIKE` and `lower` know ASCII only, so this is a stored column.
 */
export function searchKey(s: string): string {
  return lettersOf(s, 'NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replace(/\s+/g, ' ').trim();
}

/** The marks that make another letter; a ă â and o ô ơ are letters of the alphabet, ranked after their base. */
const LETTER_RANK: Record<string, number> = {
  'a\u0306': 1, // ă
  'a\u0302': 2, // â
  'e\u0302': 1, // ê
  'o\u0302': 1, // ô
  'o\u031b': 2, // ơ
  'u\u031b': 1, // ư
};

/** Tones in dictionary order: huyền, hỏi, ngã, sắc, nặng. No mark is ngang, rank 0. */
const TONES = ['\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];

/** Punctuation and symbols in the order of the Unicode collation, all before digits; others follow by code point. */
const PUNCTUATION = '_-–—,;:!?.\'‘’"“”«»()[]{}§¶@*/\\&#%`^+±<=>|~$€₫';

/** One unit of the key: a number, a letter with its marks, white space, or anything else. */
const SORT_UNIT = /(?<number>[0-9]{1,99})|(?<letter>\p{L})(?<marks>\p{M}*)|(?<space>\s+)|(?<other>[^\p{M}])/gu;

/**
 * A key whose binary order is the Vietnamese dictionary order, the same on SQLite, PostgreSQL and in the browser:
 * letters first (a ă â b c d đ e ê …, f j w z in their Latin places), tones only between equal letters, numbers by
 * value ("Tổ 9" before "Tổ 10"), spaces before punctuation before digits before letters, case ignored.
 *
 * The key holds only 0–9 and a–z, so that even a database collation other than "C" cannot reorder it. Every unit of
 * the first level begins with 1 or higher and none is a prefix of another; the tones follow after a 0, which sorts
 * a text before its own continuations. About twice as long as the text.
 */
export function sortKey(s: string): string {
  let letters = '';
  let tones = '';
  for (const { groups = {} } of lettersOf(s, 'NFKD').trim().matchAll(SORT_UNIT)) {
    const { number, letter, marks = '', space, other = '' } = groups;
    if (number !== undefined) letters += numberUnit(number);
    else if (letter !== undefined) letters += letterUnit(letter, marks);
    else letters += space !== undefined ? '1' : otherUnit(other);
    tones += 1 + TONES.findIndex((tone) => marks.includes(tone));
  }
  tones = tones.replace(/0+$/, '');
  return tones === '' ? letters : `${letters}0${tones}`;
}

/** Lower case, decomposed. Ð (eth) is typed for Đ by old keyboards and looks the same in capitals. */
function lettersOf(s: string, form: 'NFD' | 'NFKD'): string {
  return normalizeText(s).toLowerCase().replaceAll('ð', 'đ').normalize(form);
}

/** The count of digits comes first, so that a longer number is a larger one. */
function numberUnit(digits: string): string {
  const significant = digits.replace(/^0+/, '');
  return `4${String(significant.length).padStart(2, '0')}${significant}`;
}

function letterUnit(letter: string, marks: string): string {
  if (letter === 'đ') return 'd1';
  if (!/[a-z]/.test(letter)) return `zz${codePoint(letter)}`;
  const rank = [...marks].map((mark) => LETTER_RANK[letter + mark] ?? 0);
  return `${letter}${Math.max(0, ...rank)}`;
}

function otherUnit(character: string): string {
  const place = PUNCTUATION.indexOf(character);
  return place < 0 ? `3${codePoint(character)}` : `2${String(place).padStart(2, '0')}`;
}

function codePoint(character: string): string {
  return character.codePointAt(0)!.toString(16).padStart(6, '0');
}
