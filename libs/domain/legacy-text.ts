import { legacyFontOf, type LegacyFont } from './legacy-font';
import { isSyllable } from './vietnamese-syllable';

/*
 * The old encodings as they are defined: TCVN3 is the third set of TCVN 5712:1993 (one byte a letter), VNI-Windows writes
 * a vowel and, behind it, one letter for its marks. A workbook holds their bytes as the Latin letters of these codes.
 */

/** Small letters by code. Capitals with tones have none: fonts named …H draw small letters as capitals. */
const TCVN3: Record<number, string> = Object.fromEntries([
  ...codes(0xa1, 'ĂÂÊÔƠƯĐăâêôơưđ'),
  ...codes(0xb5, 'àảãáạ'),
  ...codes(0xbb, 'ằẳẵắ'),
  ...codes(0xc6, 'ặầẩẫấậè'),
  ...codes(0xce, 'ẻẽéẹềểễếệìỉ'),
  ...codes(0xdc, 'ĩíịò'),
  ...codes(0xe1, 'ỏõóọồổỗốộờởỡớợù'),
  ...codes(0xf1, 'ủũúụừửữứựỳỷỹýỵ'),
]);

function codes(first: number, letters: string): [number, string][] {
  return [...letters].map((letter, i) => [first + i, letter]);
}

const CIRCUMFLEX = '\u0302';
const BREVE = '\u0306';
const HORN = '\u031b';
const [GRAVE, ACUTE, HOOK, TILDE, DOT] = ['\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];
/** What a mark letter of VNI adds to the vowel before it. */
const VNI_MARKS: Record<string, string> = {
  ø: GRAVE, ù: ACUTE, û: HOOK, õ: TILDE, ï: DOT,
  â: CIRCUMFLEX, à: CIRCUMFLEX + GRAVE, á: CIRCUMFLEX + ACUTE, å: CIRCUMFLEX + HOOK, ã: CIRCUMFLEX + TILDE, ä: CIRCUMFLEX + DOT,
  ê: BREVE, è: BREVE + GRAVE, é: BREVE + ACUTE, ú: BREVE + HOOK, ü: BREVE + TILDE, ë: BREVE + DOT,
};
/** Letters of VNI that stand for themselves; ô and ö take a tone behind them like other vowels. */
const VNI_LETTERS: Record<string, string> = { ô: `o${HORN}`, ö: `u${HORN}`, ñ: 'đ', ì: 'ì', í: 'í', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ' };
const VNI = /([aeo])([âàáåãä])|(a)([êèéúüë])|([aeouyôö])([øùûõï])|[ôöñìíæóòî]/giu;

/** The text in Unicode (NFC), every letter of the old encoding replaced; what is no letter of it stays. */
export function convertLegacy(text: string, font: LegacyFont): string {
  return (font === 'TCVN3' ? fromTcvn3(text) : fromVni(text)).normalize('NFC');
}

function fromTcvn3(text: string): string {
  return text.replace(/[\u00a1-\u00fe]/g, (letter) => TCVN3[letter.charCodeAt(0)] ?? letter);
}

function fromVni(text: string): string {
  return text.replace(VNI, (found: string) => {
    const [first, mark = ''] = [...found];
    const small = first!.toLowerCase();
    const vowel = (VNI_LETTERS[small] ?? small) + (VNI_MARKS[mark.toLowerCase()] ?? '');
    return small === first ? vowel : vowel.normalize('NFC').toUpperCase();
  });
}

/** The encoding that a font is made for, by its name: ".VnTime", "VNI-Times"; null for Unicode fonts. */
export function legacyFontNamed(name: string | undefined): LegacyFont | null {
  if (name === undefined) return null;
  if (/^\.vn/i.test(name)) return 'TCVN3';
  return /^vni[-\s]/i.test(name) ? 'VNI' : null;
}

/** ".VnTimeH": its small letters are drawn as capitals. */
export const drawsCapitals = (fontName: string): boolean => /^\.vn.*h$/i.test(fontName);

const UNICODE_LETTERS = /[\u1ea0-\u1ef9ăđơưĂĐƠƯ]/;
const OLD_CODES = /[\u00a1-\u00ff]/;

/**
 * Whether one text of a document known to be written with `font` is old too: by the font it is shown in, by its letters, or
 * because a word is no Vietnamese syllable until it is converted ("Së", "cuûa"). Unicode text beside it stays.
 */
export function isOldText(text: string, font: LegacyFont, fontName?: string): boolean {
  if (!OLD_CODES.test(text) || UNICODE_LETTERS.test(text.normalize('NFC'))) return false;
  const named = legacyFontNamed(fontName);
  if (named !== null) return named === font;
  const found = legacyFontOf(text);
  if (found !== null) return found === font;
  return text.split(/[^\p{L}\u00a1-\u00bf\u00d7\u00f7]+/u).some((word) => OLD_CODES.test(word) && !isSyllable(word) && isSyllable(convertLegacy(word, font)));
}
