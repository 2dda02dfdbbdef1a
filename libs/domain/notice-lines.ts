import { VIETNAMESE_LIST_LETTERS } from './vietnamese-text';

/** A piece of a text: `[start, end)` in UTF-16 code units. */
export interface TextRange {
  start: number;
  end: number;
}

/** A line of the text; one that holds an inline list "(1) … (2) …" counts as several. */
export interface NoticeLine extends TextRange {
  /** Without the spaces around it. */
  text: string;
  /** Where `text` begins. */
  at: number;
}

/** What stands at the beginning of a numbered line. */
export interface Marker {
  type: 'roman' | 'number' | 'subnumber' | 'letter' | 'smallRoman' | 'bracket' | 'ordinal' | 'dash' | 'plus' | 'bullet';
  /** As a path names it: "3", "2.1", "a", "IV", "-". */
  label: string;
  /** Place in its list, counting from 1; null for dashes and bullets. */
  place: number | null;
  /** Length of the marker with the space behind it. */
  length: number;
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV'];
const ORDINALS = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];
const CARDINALS = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];

/**
 * The lines of a text, each with its line break, so that together they are the whole text. A list inside a line,
 * "(1) …; (2) …", counts line by line when its numbers follow each other from 1.
 */
export function linesOf(text: string): NoticeLine[] {
  const lines: NoticeLine[] = [];
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline + 1;
    const cuts = inlineList(text.slice(start, end));
    for (const [i, cut] of cuts.entries()) lines.push(lineOf(text, start + cut, start + (cuts[i + 1] ?? end - start)));
    start = end;
  }
  return lines;
}

/** The lines from `start` to `end` as one. */
export function lineOf(text: string, start: number, end: number): NoticeLine {
  const whole = text.slice(start, end);
  return { start, end, text: whole.trim(), at: start + whole.length - whole.trimStart().length };
}

function inlineList(line: string): number[] {
  const found = [...line.matchAll(/\((\d{1,2})\)\s/g)];
  const inOrder = found.length > 1 && found.every((match, i) => Number(match[1]) === i + 1);
  return inOrder ? [...new Set([0, ...found.map(({ index }) => index)])] : [0];
}

/**
 * The marker a line begins with, by the forms of Decree 30/2020 and those people use beside it ("1/", "1-", "+", "•",
 * "Một là,"). Null for a line without one; a date ("13.6 …") or a number of things ("6 tháng …") is none.
 */
export function markerOf(line: string): Marker | null {
  const roman = /^([IVX]{1,5})(?:[.)/]\s*|\s*[-–]\s+)(?=\S)/.exec(line);
  if (roman && ROMAN.includes(roman[1]!)) return marker('roman', roman[1]!, ROMAN.indexOf(roman[1]!) + 1, roman);
  const deep = /^(\d{1,2}(?:\.\d{1,2}){1,3})(?:[.)]\s*|\s+)(?=[\p{Lu}“"'(])/u.exec(line);
  if (deep) return marker('subnumber', deep[1]!, Number(deep[1]!.split('.').at(-1)), deep);
  const number = /^(\d{1,2})(?:[.)]\s*(?=[^\d\s])|[/-]\s+(?=\S))/.exec(line);
  if (number) return marker('number', number[1]!, Number(number[1]), number);
  const bracket = /^\((\d{1,2})\)\s*(?=\S)/.exec(line);
  if (bracket) return marker('bracket', bracket[1]!, Number(bracket[1]), bracket);
  const small = /^\(?(i{2,3}|iv|vi{1,3}|ix)\)\s*(?=\S)/.exec(line) ?? /^\((i|v|x)\)\s*(?=\S)/.exec(line);
  if (small) return marker('smallRoman', small[1]!, ROMAN.indexOf(small[1]!.toUpperCase()) + 1, small);
  const letter = /^([a-zđ])(?:\)\s*|\.\s+)(?=\S)/.exec(line);
  if (letter) return marker('letter', letter[1]!, letterPlace(letter[1]!), letter);
  const ordinal = /^thứ\s+(\p{L}+)\s*[,:]\s*/iu.exec(line) ?? /^(\p{L}+)\s+là\s*[,:]\s*/iu.exec(line);
  const place = ordinal ? ordinalPlace(ordinal) : 0;
  if (ordinal && place > 0) return marker('ordinal', String(place), place, ordinal);
  const dash = /^[-–—−]+\s*(?=[^\s\d\-–—−_])/.exec(line) ?? /^[-–—−]\s+(?=\d)/.exec(line);
  if (dash) return marker('dash', '-', null, dash);
  const plus = /^\+\s*(?=[^\s+])/.exec(line);
  if (plus) return marker('plus', '+', null, plus);
  const bullet = /^(?:[•●▪■◦‣∙·*\uf0b7\uf0a7\uf02d\uf0d8\uf0fc]|o(?=\s+\p{Lu}))\s*(?=[^\s*])/u.exec(line);
  return bullet ? marker('bullet', '•', null, bullet) : null;
}

const marker = (type: Marker['type'], label: string, place: number | null, found: RegExpExecArray): Marker => ({
  type,
  label,
  place,
  length: found[0].length,
});

/** Place in the list of the decree; letters it does not use stand behind the one before them in the Latin alphabet. */
function letterPlace(letter: string): number {
  const place = VIETNAMESE_LIST_LETTERS.indexOf(letter);
  if (place >= 0) return place + 1;
  return VIETNAMESE_LIST_LETTERS.filter((known) => known < letter || known === 'đ').length + 0.5;
}

function ordinalPlace([whole, word]: RegExpExecArray): number {
  const names = /^thứ/i.test(whole) ? ORDINALS : CARDINALS;
  return names.indexOf(word!.toLowerCase()) + 1;
}
