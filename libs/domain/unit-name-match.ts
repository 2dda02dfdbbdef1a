import { searchKey } from './vietnamese-text';

/** Something a cell may name: a unit (with every name it goes by) or a group of units. */
export interface Nameable {
  kind: 'unit' | 'group';
  id: number;
  name: string;
  /** Short name, earlier names, agency code. */
  otherNames: readonly string[];
  /** First day on which it no longer exists; null while it does. */
  closedOn: string | null;
}
/**
 * How one name was read. `sure`: the name itself or an abbreviation that fits only one. `likely`: one clearly nearest,
 * to be confirmed. `unknown`: the nearest are suggestions.
 */
export type NameReading =
  | { text: string; certainty: 'sure' | 'likely'; found: Nameable }
  | { text: string; certainty: 'unknown'; suggestions: Nameable[] };

/** Words between the words of a name that do not count. */
export const GLUE = new Set(['va', 'cua', 'ca']);
/** What a full name adds to the usual short form at its end: "Thanh tra tỉnh (Sơn La)". */
export const OPTIONAL_END = new Set(['tinh', 'thanh', 'pho']);

/** Words without accents or signs, "UBND" written out, so that both spellings are one. */
export function wordsOf(text: string): string[] {
  return searchKey(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\bubnd\b/g, 'uy ban nhan dan')
    .trim()
    .split(' ')
    .filter((word) => word !== '' && !GLUE.has(word));
}

/**
 * Reads the names a cell lists: separated by lines, semicolons or dashes, and by commas and "và" where a name does not
 * contain them. A plan names the same units over and over: each wording is read once.
 */
export function nameReader(known: readonly Nameable[]): (text: string) => NameReading[] {
  const index = known.map((one) => ({ one, names: [one.name, ...one.otherNames].map(wordsOf) }));
  const readBefore = new Map<string, NameReading[]>();
  return (text) => {
    const readings = readBefore.get(text) ?? readNames(text, index);
    readBefore.set(text, readings);
    return readings;
  };
}

function readNames(text: string, index: Index): NameReading[] {
  return text
    .split(/[\n;]+|(?:^|\s)[-–+•]\s/)
    .map((piece) => piece.replace(/^[\s\-–+•,.]+|[\s,.]+$/g, ''))
    .filter((piece) => wordsOf(piece).length > 0)
    .flatMap((piece) => readPiece(piece, index));
}

type Index = { one: Nameable; names: string[][] }[];

function readPiece(piece: string, index: Index): NameReading[] {
  // The parts keep what separates them, so that "Văn hóa, Thể thao và Du lịch" can be put together again.
  const parts = piece.split(/(,\s*|\s+và\s+)/i);
  const readings: NameReading[] = [];
  for (let from = 0; from < parts.length; ) {
    const found = longest(parts, from, (text) => sure(text, index)) ?? longest(parts, from, (text) => likely(text, index));
    if (found) readings.push(found.reading);
    else if (wordsOf(parts[from]!).length > 0) readings.push({ text: parts[from]!.trim(), certainty: 'unknown', suggestions: nearest(parts[from]!, index) });
    from = (found?.to ?? from) + 2;
  }
  return readings;
}

function longest(parts: string[], from: number, read: (text: string) => NameReading | null): { reading: NameReading; to: number } | null {
  for (let to = parts.length - 1; to >= from; to -= 2) {
    const reading = read(parts.slice(from, to + 1).join('').trim());
    if (reading) return { reading, to };
  }
  return null;
}

function sure(text: string, index: Index): NameReading | null {
  const words = wordsOf(text);
  for (const fits of [sameWords, abbreviates]) {
    const found = index.filter(({ names }) => names.some((name) => fits(words, name))).map(({ one }) => one);
    const open = found.filter((one) => one.closedOn === null);
    const [first, ...others] = open.length > 0 ? open : found;
    if (first && others.length === 0) return { text, certainty: 'sure', found: first };
    if (first) return { text, certainty: 'unknown', suggestions: [first, ...others].slice(0, 3) };
  }
  return null;
}

const sameWords = (words: string[], name: string[]) => words.join(' ') === name.join(' ');

/** Every word stands for itself or for the initials of the next words: "Sở NN MT", "stc", "vp uy ban nhan dan". */
function abbreviates(words: string[], name: string[]): boolean {
  if (words.length === 0) return name.length > 0 && OPTIONAL_END.has(name[0]!);
  const [word, ...rest] = words;
  if (name.length === 0) return false;
  if (word === name[0]) return rest.length === 0 && name.length === 1 ? true : abbreviates(rest, name.slice(1)) || (rest.length === 0 && name.length === 1);
  for (let length = 2; length <= Math.min(word!.length, name.length); length += 1) {
    const initials = name.slice(0, length).map((w) => w[0]).join('');
    if (word === initials && ((rest.length === 0 && length === name.length) || abbreviates(rest, name.slice(length)))) return true;
  }
  return false;
}

/** One name at a small distance, and no other nearly as near. A group may also be named by some of its words. */
function likely(text: string, index: Index): NameReading | null {
  const key = wordsOf(text).join(' ');
  if (key.length < 5) return null;
  const ranked = ranking(key, index.filter(({ one }) => one.closedOn === null));
  const [first, second] = ranked;
  const near = Math.max(1, Math.min(3, Math.floor(key.length * 0.12)));
  if (first && first.distance <= near && (!second || second.distance >= 2 * Math.max(1, first.distance))) {
    return { text, certainty: 'likely', found: first.one };
  }
  const groups = index.filter(({ one, names }) => one.kind === 'group' && names.some((name) => covers(name, wordsOf(text))));
  return groups.length === 1 ? { text, certainty: 'likely', found: groups[0]!.one } : null;
}

const LISTING_WORDS = new Set(['cac', 'cap', 'uy', 'ban', 'nhan', 'dan']);
function covers(group: string[], words: string[]): boolean {
  const telling = words.filter((word) => !LISTING_WORDS.has(word));
  return telling.length > 0 && words.includes('cac') && telling.every((word) => group.includes(word));
}

function nearest(text: string, index: Index): Nameable[] {
  const key = wordsOf(text).join(' ');
  const open = index.filter(({ one }) => one.closedOn === null);
  return ranking(key, open)
    .filter(({ distance }) => distance <= Math.max(3, key.length * 0.5))
    .slice(0, 3)
    .map(({ one }) => one);
}

function ranking(key: string, index: Index): { one: Nameable; distance: number }[] {
  return index
    .map(({ one, names }) => ({ one, distance: Math.min(...names.map((name) => editDistance(key, name.join(' ')))) }))
    .sort((a, b) => a.distance - b.distance);
}

/** Insertions, deletions and replacements that lead from one text to the other (Levenshtein). */
export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) next.push(Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}
