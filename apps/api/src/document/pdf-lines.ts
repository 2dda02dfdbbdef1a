import { xmlLine } from './docx-text';

/** A line of text: its words, and what is left of its width. */
export interface TextLine {
  words: string[];
  /** Width of the words with single spaces between them, in points. */
  width: number;
  /** How wide the line may be. */
  room: number;
  last: boolean;
  /** Ends inside a word that is too long for a line. */
  broken: boolean;
}

/** Printable text: no control or format characters (bidi overrides …), composed letters. Spaces stay as they are. */
export function printable(text: string): string {
  return xmlLine(text)
    .replace(/\p{Cf}/gu, '')
    .normalize('NFC');
}

/**
 * Breaks a text into lines at its spaces; a word that is wider than a whole line is broken between letters.
 * @param widthOf width of a piece of text in points
 * @param roomOf width of the n-th line, counted from 0
 */
export function breakLines(
  text: string,
  widthOf: (text: string) => number,
  roomOf: (line: number) => number,
): TextLine[] {
  const space = widthOf(' ');
  const lines: TextLine[] = [];
  let words: string[] = [];
  let width = 0;
  const flush = (last: boolean, broken = false) => {
    lines.push({ words, width, room: roomOf(lines.length), last, broken });
    words = [];
    width = 0;
  };
  for (const word of text.split(' ')) {
    let rest = word;
    let restWidth = widthOf(rest);
    if (words.length > 0 && width + space + restWidth > roomOf(lines.length)) flush(false);
    while (restWidth > roomOf(lines.length) && [...rest].length > 1) {
      const piece = fitting(rest, widthOf, roomOf(lines.length));
      words = [piece];
      width = widthOf(piece);
      flush(false, true);
      rest = rest.slice(piece.length);
      restWidth = widthOf(rest);
    }
    width += (words.length > 0 ? space : 0) + restWidth;
    words.push(rest);
  }
  flush(true);
  return lines;
}

/** The longest beginning that fits, at least one letter with its marks. */
function fitting(word: string, widthOf: (text: string) => number, room: number): string {
  let piece = '';
  for (const letter of word.match(/\P{M}\p{M}*|\p{M}+/gu) ?? []) {
    if (piece !== '' && widthOf(piece + letter) > room) break;
    piece += letter;
  }
  return piece;
}
