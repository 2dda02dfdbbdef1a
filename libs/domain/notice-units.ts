import type { TextRange } from './notice-lines';
import { GLUE, nameReader, OPTIONAL_END, wordsOf, type Nameable } from './unit-name-match';
import { searchKey } from './vietnamese-text';

/** Units or a group named in running text: exactly one, or the candidates when the words fit several or none. */
export interface UnitMention {
  range: TextRange;
  text: string;
  found: Nameable | null;
  /** When `found` is null: what the words may mean. */
  candidates: Nameable[];
  /** The words are the name itself, or an abbreviation that fits only one. */
  exact: boolean;
}

interface Token extends TextRange {
  word: string;
  /** As written. */
  raw: string;
}
interface Name {
  one: Nameable;
  words: string[];
}

/** "các sở, ngành", "UBND các xã, phường": groups, and words that name nobody in particular. */
const COLLECTIVE =
  /(?<!\p{L})(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân) cấp (?:xã|huyện)(?!\p{L})|(?<!\p{L})(?:UBND |Ủy ban nhân dân |Uỷ ban nhân dân )?(?:tất cả |toàn thể )?các (?:cấp|sở|ban|ngành|cơ quan|đơn vị|địa phương|huyện|xã|phường|thị xã|thành phố|đoàn thể)(?!\p{L})(?:(?:\s*,\s*|\s+và\s+)(?:các )?(?:cấp|sở|ban|ngành|cơ quan|đơn vị|địa phương|huyện|xã|phường|đặc khu|thị xã|thành phố|đoàn thể)(?!\p{L}))*(?:\s+(?:có liên quan|liên quan|chuyên môn|của tỉnh|thuộc tỉnh))?/giu;

const COMMITTEE = 'uy ban nhan dan';

/** What may stand between the words of one name. */
const INSIDE = /^[\s,&/–-]{1,4}$/;
/** What may stand between the names of one list. */
const BETWEEN = /^\s*(?:,|và|,\s*và|&)\s*$/iu;

/** Finds every unit and group that a text names, in order and without overlap. The index is built once per catalogue. */
export function mentionFinder(known: readonly Nameable[]): (text: string) => UnitMention[] {
  const names: Name[] = known.flatMap((one) =>
    [...new Set([one.name, ...one.otherNames].map((name) => wordsOf(name).join(' ')))]
      .filter((key) => key !== '')
      .map((key) => ({ one, words: key.split(' ') })),
  );
  const byFirst = new Map<string, Name[]>();
  for (const name of names) {
    const initials = name.words.map((word) => word[0]).join('');
    const firsts = [
      name.words[0]!,
      ...Array.from({ length: Math.max(0, initials.length - 1) }, (_, i) => initials.slice(0, i + 2)),
    ];
    for (const first of new Set(firsts)) byFirst.set(first, [...(byFirst.get(first) ?? []), name]);
  }
  const headed = new Map<string, Name[]>();
  for (const name of names)
    if (name.words.length > 1) headed.set(name.words[0]!, [...(headed.get(name.words[0]!) ?? []), name]);
  const readGroup = nameReader(known.filter(({ kind }) => kind === 'group'));

  // The same words come over and over.
  const keys = new Map<string, string>();
  const keyOf = (raw: string) => keys.get(raw) ?? keys.set(raw, searchKey(raw)).get(raw)!;

  return (text) => {
    const tokens = tokensOf(text, keyOf);
    const mentions: UnitMention[] = [];
    for (let at = 0; at < tokens.length;) {
      const list = headList(text, tokens, at, headed);
      const single = list === null ? longest(text, tokens, at, byFirst.get(tokens[at]!.word) ?? [], 0) : null;
      if (list) mentions.push(...list);
      else if (single) mentions.push(...withFollowers(text, tokens, at, single, headed, byFirst));
      const end = mentions.at(-1)?.range.end ?? 0;
      at += 1;
      while (at < tokens.length && tokens[at]!.start < end) at += 1;
    }
    for (const match of text.matchAll(COLLECTIVE)) {
      const range = { start: match.index, end: match.index + match[0].length };
      const inside = mentions.filter((one) => one.range.start < range.end && range.start < one.range.end);
      // "các sở, ban, ngành, UBND các xã" was found by name already.
      if (inside.length > 0) continue;
      mentions.push(collective(match[0], range, readGroup));
    }
    return mentions.sort((a, b) => a.range.start - b.range.start);
  };
}

function collective(
  text: string,
  range: TextRange,
  readGroup: (text: string) => ReturnType<ReturnType<typeof nameReader>>,
): UnitMention {
  // "UBND cấp xã" are "UBND các xã, phường".
  const asked = text.replace(/ cấp /iu, ' các ');
  const readings = readGroup(asked);
  const [reading] = readings;
  const whole = readings.length === 1 && reading?.text === asked ? reading : null;
  if (whole && whole.certainty !== 'unknown')
    return { range, text, found: whole.found, candidates: [], exact: whole.certainty === 'sure' };
  return {
    range,
    text,
    found: null,
    candidates: whole?.certainty === 'unknown' ? whole.suggestions : [],
    exact: false,
  };
}

function tokensOf(text: string, keyOf: (raw: string) => string): Token[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].flatMap(({ 0: raw, index }) => {
    const word = keyOf(raw);
    const range = { raw, start: index, end: index + raw.length };
    return word === 'ubnd'
      ? ['uy', 'ban', 'nhan', 'dan'].map((part) => ({ ...range, word: part }))
      : [{ ...range, word }];
  });
}

interface Fit {
  /** Index behind the last token. */
  to: number;
  fits: Nameable[];
}

/** The longest name that begins at a token; several when they go by the same words. `from`: words of the name that are understood. */
function longest(text: string, tokens: Token[], at: number, names: readonly Name[], from: number): Fit | null {
  let best: Fit | null = null;
  for (const { one, words } of names) {
    const to = consume(text, tokens, at, words, from, at);
    if (to < 0 || (best && to < best.to)) continue;
    if (best && to === best.to) best.fits.push(one);
    else best = { to, fits: [one] };
  }
  if (!best) return null;
  const open = best.fits.filter(({ closedOn }) => closedOn === null);
  return { to: best.to, fits: [...new Set(open.length > 0 ? open : best.fits)] };
}

/** Index behind the last token of the name, or -1. Each token is a word of the name or, in capitals, the initials of several. */
function consume(text: string, tokens: Token[], at: number, words: string[], j: number, begin: number): number {
  if (j === words.length) return at;
  const token = tokens[at];
  const joined =
    token !== undefined &&
    (at === begin || sameSpot(tokens[at - 1]!, token) || INSIDE.test(text.slice(tokens[at - 1]!.end, token.start)));
  if (joined) {
    if (token.word === words[j]) {
      const to = consume(text, tokens, at + 1, words, j + 1, begin);
      if (to >= 0) return to;
    }
    if (at > begin && GLUE.has(token.word)) {
      const to = consume(text, tokens, at + 1, words, j, begin);
      if (to >= 0) return to;
    }
    if (/^\p{Lu}{2,}$/u.test(token.raw)) {
      const length = token.word.length;
      const initials = words
        .slice(j, j + length)
        .map((word) => word[0])
        .join('');
      if (initials === token.word && initials.length === length) {
        const to = consume(text, tokens, at + 1, words, j + length, begin);
        if (to >= 0) return to;
      }
    }
  }
  // "Thanh tra" for "Thanh tra tỉnh", but never "thuế" for "Thuế tỉnh", nor "UBND" alone for that of the province.
  return j > 1 && words.slice(0, j).join(' ') !== COMMITTEE && OPTIONAL_END.has(words[j]!) && at > begin ? at : -1;
}
const sameSpot = (a: Token, b: Token) => a.start === b.start;

/** "các Sở: Xây dựng, Công Thương, Y tế": the head stands once for all. */
function headList(text: string, tokens: Token[], at: number, headed: Map<string, Name[]>): UnitMention[] | null {
  if (tokens[at]!.word !== 'cac' || tokens[at + 1] === undefined) return null;
  const names = headed.get(tokens[at + 1]!.word);
  const first = tokens[at + 2];
  if (
    !names ||
    !first ||
    !/^\s*:?\s*$/.test(text.slice(tokens[at + 1]!.end, first.start)) ||
    !/^\p{Lu}/u.test(first.raw)
  )
    return null;
  const fit = longest(text, tokens, at + 2, names, 1);
  if (!fit) return null;
  const range = { start: tokens[at]!.start, end: tokens[fit.to - 1]!.end };
  const whole = { ...mentionOf(text, tokens, at + 2, fit), range, text: text.slice(range.start, range.end) };
  return [whole, ...followers(text, tokens, fit.to, names)];
}

/** "Sở Nội vụ, Tài chính và Tư pháp": names behind the first may leave its head out. */
function withFollowers(
  text: string,
  tokens: Token[],
  at: number,
  fit: Fit,
  headed: Map<string, Name[]>,
  byFirst: Map<string, Name[]>,
): UnitMention[] {
  const first = mentionOf(text, tokens, at, fit);
  const next = tokens[fit.to];
  const names = headed.get(tokens[at]!.word);
  if (!names || !next || longest(text, tokens, fit.to, byFirst.get(next.word) ?? [], 0)) return [first];
  return [first, ...followers(text, tokens, fit.to, names)];
}

function followers(text: string, tokens: Token[], from: number, names: readonly Name[]): UnitMention[] {
  const mentions: UnitMention[] = [];
  for (let at = from; ;) {
    let next = at;
    if (tokens[next]?.word === 'va') next += 1;
    const token = tokens[next];
    if (!token || !/^\p{Lu}/u.test(token.raw) || !BETWEEN.test(text.slice(tokens[at - 1]!.end, token.start)))
      return mentions;
    const fit = longest(text, tokens, next, names, 1);
    if (!fit) return mentions;
    mentions.push(mentionOf(text, tokens, next, fit));
    at = fit.to;
  }
}

function mentionOf(text: string, tokens: Token[], at: number, { to, fits }: Fit): UnitMention {
  const range = { start: tokens[at]!.start, end: tokens[to - 1]!.end };
  const [only, ...others] = fits;
  return {
    range,
    text: text.slice(range.start, range.end),
    found: others.length === 0 ? only! : null,
    candidates: others.length === 0 ? [] : fits,
    exact: others.length === 0,
  };
}
