import { elementsOf, find, valueOf, type XmlElement } from './xml-tree';

interface Level {
  start: number;
  format: string;
  /** "%1.%2)" */
  text: string;
  /** Paragraph style that is numbered by this level. */
  style: string | undefined;
}
interface NumberedList {
  abstractId: string;
  levels: Map<number, Level>;
  /** Levels that begin anew with this list. */
  restarts: Map<number, number>;
}

const ROMAN: [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/**
 * The automatic numbers of one Word document, as its pages show them. Word keeps them apart from the text; without them a
 * numbered notice reads as loose paragraphs. Ask for the paragraphs in the order of the document.
 */
export class WordNumbering {
  private readonly lists = new Map<string, NumberedList>();
  private readonly styles = new Map<string, XmlElement>();
  /** Last number by list definition and level: lists of one definition go on counting. */
  private readonly counters = new Map<string, number[]>();
  private readonly begun = new Set<string>();

  constructor(numbering: XmlElement | null, styles: XmlElement | null) {
    const root = find(numbering ?? undefined, 'numbering');
    for (const style of elementsOf(find(styles ?? undefined, 'styles'), 'style'))
      this.styles.set(style.attributes.get('styleId') ?? '', style);
    const abstracts = new Map(
      elementsOf(root, 'abstractNum').map((one) => [one.attributes.get('abstractNumId') ?? '', one]),
    );
    const nums = elementsOf(root, 'num');
    for (const num of nums) {
      const abstractId = valueOf(num, 'abstractNumId') ?? '';
      this.lists.set(
        num.attributes.get('numId') ?? '',
        listOf(num, abstractId, this.linked(abstracts, nums, abstractId)),
      );
    }
  }

  /** The number of a paragraph with the space behind it; '' for one without. */
  labelOf(paragraph: XmlElement): string {
    const at = this.placeOf(find(paragraph, 'pPr'));
    const list = at && this.lists.get(at.numId);
    const level = list?.levels.get(at?.level ?? 0);
    if (!at || !list || !level) return '';
    const counts = this.counters.get(list.abstractId) ?? [];
    this.counters.set(list.abstractId, counts);
    for (const [restarted, start] of list.restarts) {
      const key = `${at.numId} ${restarted}`;
      if (restarted !== at.level || this.begun.has(key)) continue;
      this.begun.add(key);
      counts[restarted] = start - 1;
    }
    counts[at.level] = (counts[at.level] ?? level.start - 1) + 1;
    counts.length = at.level + 1;
    if (level.format === 'none') return '';
    if (level.format === 'bullet') return `${bullet(level.text)} `;
    const label = level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      const shown = list.levels.get(index);
      return formatted(counts[index] ?? shown?.start ?? 1, shown?.format ?? 'decimal');
    });
    return label.trim() === '' ? '' : `${label} `;
  }

  /** By the paragraph itself, or by its style and those it is based on. `numId` 0 takes the number away. */
  private placeOf(properties: XmlElement | undefined): { numId: string; level: number } | null {
    const own = find(properties, 'numPr');
    const numId = valueOf(own, 'numId');
    if (numId !== undefined) return { numId, level: Number(valueOf(own, 'ilvl') ?? 0) };
    let style = valueOf(properties, 'pStyle');
    for (let hops = 0; style !== undefined && hops < 20; hops += 1) {
      const definition = this.styles.get(style);
      const numPr = find(definition, 'pPr', 'numPr');
      const inherited = valueOf(numPr, 'numId');
      if (inherited !== undefined) {
        const byStyle = [...(this.lists.get(inherited)?.levels ?? [])].find(([, level]) => level.style === style)?.[0];
        return { numId: inherited, level: Number(valueOf(own, 'ilvl') ?? valueOf(numPr, 'ilvl') ?? byStyle ?? 0) };
      }
      style = valueOf(definition, 'basedOn');
    }
    return null;
  }

  /** A definition may only point to the style that holds the real one. */
  private linked(abstracts: Map<string, XmlElement>, nums: XmlElement[], abstractId: string): XmlElement | undefined {
    const own = abstracts.get(abstractId);
    const style = valueOf(own, 'numStyleLink');
    if (style === undefined) return own;
    const numId = valueOf(this.styles.get(style), 'pPr', 'numPr', 'numId');
    const num = nums.find((one) => one.attributes.get('numId') === numId);
    return abstracts.get(valueOf(num, 'abstractNumId') ?? '') ?? own;
  }
}

function listOf(num: XmlElement, abstractId: string, definition: XmlElement | undefined): NumberedList {
  const levels = new Map<number, Level>();
  const restarts = new Map<number, number>();
  for (const level of elementsOf(definition, 'lvl')) levels.set(Number(level.attributes.get('ilvl')), levelOf(level));
  for (const override of elementsOf(num, 'lvlOverride')) {
    const index = Number(override.attributes.get('ilvl'));
    const own = find(override, 'lvl');
    if (own) levels.set(index, levelOf(own));
    const start = valueOf(override, 'startOverride');
    if (start !== undefined) restarts.set(index, Number(start));
  }
  return { abstractId, levels, restarts };
}

const levelOf = (level: XmlElement): Level => ({
  start: Number(valueOf(level, 'start') ?? 1),
  format: valueOf(level, 'numFmt') ?? 'decimal',
  text: valueOf(level, 'lvlText') ?? '',
  style: valueOf(level, 'pStyle'),
});

/** Signs of the symbol fonts are bullets to a reader; dashes and plus signs are themselves. */
const bullet = (text: string) => (/^[-–—+o*]$/.test(text) ? text : /^[\uf02d\u2212]$/.test(text) ? '-' : '•');

function formatted(n: number, format: string): string {
  switch (format) {
    case 'upperRoman':
      return roman(n).toUpperCase();
    case 'lowerRoman':
      return roman(n);
    case 'upperLetter':
      return letters(n).toUpperCase();
    case 'lowerLetter':
      return letters(n);
    case 'decimalZero':
      return String(n).padStart(2, '0');
    default:
      return String(n);
  }
}

function roman(n: number): string {
  let rest = Math.min(Math.max(n, 0), 3999);
  let text = '';
  for (const [value, sign] of ROMAN) for (; rest >= value; rest -= value) text += sign;
  return text;
}
/** a … z, aa, bb: Word's own letters, which have no đ. */
const letters = (n: number) =>
  String.fromCharCode(97 + ((n - 1) % 26)).repeat(Math.min(1 + Math.floor((n - 1) / 26), 20));
