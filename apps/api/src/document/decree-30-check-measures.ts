import type { ParagraphReading, SectionReading, TableReading } from './docx-reading';

/** Bold, upright, centred, in a size between two (half-points). */
export function isTitle(p: ParagraphReading, least: number, most: number): boolean {
  return p.bold && !p.italics && p.alignment === 'center' && within(p.size, least, most);
}

export function isCapitals(text: string): boolean {
  return text === text.toLocaleUpperCase('vi');
}

/** Length of a rule over the width of the text above it; 0 when there is no rule. */
export function ruleShare(rule: ParagraphReading | undefined, column: number, textWidth: number): number {
  return rule?.isRule ? (column - rule.indent.left - rule.indent.right) / textWidth : 0;
}

export function within(value: number, least: number, most: number): boolean {
  return value >= least && value <= most;
}

export function paragraphsIn({ content }: SectionReading): ParagraphReading[] {
  return content.filter((item): item is ParagraphReading => item.kind === 'paragraph');
}

export function tablesIn({ content }: SectionReading): TableReading[] {
  return content.filter((item): item is TableReading => item.kind === 'table');
}

export const isBody = (p: ParagraphReading): boolean => p.styleId === 'DecreeBody';

/** 1, 2 or 3; 0 for what is not a heading. */
export const headingLevel = (p: ParagraphReading): number => Number(/^Heading([123])$/.exec(p.styleId ?? '')?.[1] ?? 0);

/** The form by what the file shows: "V/v …" under the number makes a letter, its title the minutes and invitations. */
export function shownForm(main: SectionReading): 'named' | 'letter' | 'invitation' | 'minutes' {
  const [head] = main.content;
  if (head?.kind === 'table' && head.rows[1]?.cells[0]?.paragraphs[1]?.text.startsWith('V/v ')) return 'letter';
  const title = paragraphsIn(main).find((p) => p.text !== '')?.text;
  if (title === 'BIÊN BẢN') return 'minutes';
  return title === 'GIẤY MỜI' ? 'invitation' : 'named';
}

/** I … XXX. */
export const ROMAN = Array.from({ length: 30 }, (_, index) => roman(index + 1));

function roman(n: number): string {
  const ones = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
  return 'X'.repeat(Math.floor(n / 10)) + ones[n % 10];
}
