import type { TextRange } from './notice-lines';
import { ADDRESSEES, ASKS, BEGINS_ASKING, BEGINS_WITH_ADDRESSEE } from './notice-wording';

/** One thing that running text asks for. */
export interface RunningItem {
  /** Exactly the words of the item, without the semicolon behind it. */
  wording: TextRange;
  /** The words before a list that hold for each of its items ("Chủ tịch UBND tỉnh yêu cầu các sở, ngành"). */
  lead: TextRange | null;
  /** Why a person should look at it; null when it is certain. */
  doubt: string | null;
}

/** Behind these a full stop does not end a sentence. */
const ABBREVIATION = /(?:^|[\s(.])(?:\p{Lu}|T\.Ư|TP|Tp|TX|GS|PGS|TS|ThS|BS|ThS|Th|đ\/c|Đ\/c|No|St|vv|tr)$/u;

const SENTENCE_DOUBT = 'Câu văn xuôi, không đánh số: cần xem đây có phải là một kết luận riêng không.';
const TWO_DOUBT = 'Câu văn xuôi có dấu chấm phẩy: cần xem đây là một kết luận hay hai.';
const LIST_DOUBT = 'Tách theo dấu chấm phẩy nhưng chưa rõ mỗi phần có phải là một kết luận riêng không.';

/** The sentences of one paragraph, without the spaces between them. Dates and abbreviations do not end one. */
export function sentencesOf(text: string, { start, end }: TextRange): TextRange[] {
  const sentences: TextRange[] = [];
  let from = start;
  for (const { 0: stop, index } of text.slice(start, end).matchAll(/(?<![.!?…])[.!?…]+(?:\/\.)?[”"')]*(?=\s|$)/g)) {
    const at = start + index;
    const next = /^\s*(\S)/.exec(text.slice(at + stop.length, Math.min(end, at + stop.length + 20)))?.[1];
    const goesOn = next !== undefined && /[\p{Ll},;]/u.test(next);
    if (goesOn || (stop === '.' && ABBREVIATION.test(text.slice(Math.max(from, at - 8), at)))) continue;
    sentences.push(trimmed(text, { start: from, end: at + stop.length }));
    from = at + stop.length;
  }
  sentences.push(trimmed(text, { start: from, end }));
  return sentences.filter((range) => range.end > range.start);
}

export function trimmed(text: string, { start, end }: TextRange): TextRange {
  while (start < end && /\s/.test(text[start]!)) start += 1;
  while (end > start && /\s/.test(text[end - 1]!)) end -= 1;
  return { start, end };
}

/** True for a sentence that tells somebody to do something, in words that say so. */
export const asks = (sentence: string): boolean =>
  ASKS.test(sentence) || (BEGINS_WITH_ADDRESSEE.test(sentence) && !/(?<!\p{L})(?:đã|được)(?!\p{L})/u.test(sentence));

/**
 * The things a sentence asks for. A list between semicolons behind "yêu cầu các sở, ngành" or "giao Sở …" is taken
 * apart; any other sentence stays one item, and a person is asked to look at it.
 */
export function itemsOfSentence(text: string, sentence: TextRange): RunningItem[] {
  const words = text.slice(sentence.start, sentence.end);
  const pieces = piecesOf(text, sentence);
  const asking = ASKS.exec(words);
  if (asking === null || pieces.length < 2 || sentence.start + asking.index >= pieces[0]!.end) {
    return [{ wording: sentence, lead: null, doubt: pieces.length > 1 ? TWO_DOUBT : SENTENCE_DOUBT }];
  }
  const verb = sentence.start + asking.index;
  const each = pieces.slice(1).filter((piece) => BEGINS_ASKING.test(text.slice(piece.start, piece.end))).length;
  const doubt = pieces.length > 2 ? null : LIST_DOUBT;
  if (each === pieces.length - 1) {
    return pieces.map((piece, i) => ({
      wording: i === 0 ? { start: verb, end: piece.end } : piece,
      lead: null,
      doubt,
    }));
  }
  const behind = verb + asking[0].length;
  const addressees = ADDRESSEES.exec(text.slice(behind, pieces[0]!.end))?.[0] ?? '';
  const first = behind + addressees.length;
  // Without a known end of the addressees the first item keeps all words.
  const found = addressees !== '' && first < pieces[0]!.end;
  const lead = trimmed(text, { start: sentence.start, end: found ? first : behind });
  return pieces.map((piece, i) => ({
    wording: i > 0 ? piece : { start: found ? first : verb, end: piece.end },
    lead: found || i > 0 ? lead : null,
    doubt: found && each === 0 ? doubt : LIST_DOUBT,
  }));
}

/** What stands between semicolons, those in brackets and quotation marks left alone. */
function piecesOf(text: string, { start, end }: TextRange, minding = true): TextRange[] {
  const pieces: TextRange[] = [];
  let depth = 0;
  let from = start;
  for (let at = start; at < end; at += 1) {
    const sign = text[at]!;
    if (minding && '([“«'.includes(sign)) depth += 1;
    else if (')]”»'.includes(sign)) depth = Math.max(0, depth - 1);
    else if (sign === ';' && depth === 0) {
      pieces.push(trimmed(text, { start: from, end: at }));
      from = at + 1;
    }
  }
  // A bracket that nobody closed holds nothing together.
  if (depth > 0) return piecesOf(text, { start, end }, false);
  pieces.push(trimmed(text, { start: from, end }));
  return pieces.filter((piece) => piece.end > piece.start);
}
