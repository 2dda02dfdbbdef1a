import { VIETNAMESE_LIST_LETTERS } from '#domain/vietnamese-text';
import { BODY } from './decree-30';
import { ROMAN, headingLevel, isBody, isCapitals, paragraphsIn, shownForm, within } from './decree-30-check-measures';
import type { ParagraphReading, SectionReading } from './docx-reading';

/** Decree 30/2020, annex I, II.6: look of body and headings in all sections. */
export function bodyText(sections: SectionReading[]): string[] {
  return sections.flatMap(paragraphsIn).flatMap((p) => {
    const level = headingLevel(p);
    if (level === 0 && !isBody(p)) return [];
    const broken: string[] = [];
    const start = `"${p.text.slice(0, 30)}"`;
    const note = p.italics && within(p.size, 22, 26);
    if (!within(p.size, 26, 28) && !note) broken.push(`body: ${start} is not in 13–14 points`);
    if (!within(p.indent.firstLine, 567, BODY.firstLine))
      broken.push(`body: ${start} is indented by ${p.indent.firstLine}`);
    if (p.spacing.after < 120 || !within(p.spacing.line, 240, 360)) broken.push(`body: the spacing of ${start}`);
    if (level === 0 && p.alignment !== 'both') broken.push(`body: ${start} is not justified`);
    if (level > 0 && p.bold !== level < 3) broken.push(`body: the weight of the heading ${start}`);
    if (level === 1 && !isCapitals(p.text)) broken.push(`heading: ${start} is not in capitals`);
    return broken;
  });
}

/**
 * II.6.d: "I." – "1." – "a)", each counted from its first under what stands above it; points by the Vietnamese alphabet
 * (a b c d đ e g …), as headings or as paragraphs. Annexes may have parts "A.", "B." instead of "I." (practice).
 */
export function numbering(section: SectionReading, isAnnex: boolean): string[] {
  const broken: string[] = [];
  const last = ['', '', ''];
  for (const p of paragraphsIn(section)) {
    const level = headingLevel(p) || (isBody(p) && /^\p{Ll}\) /u.test(p.text) ? 3 : 0);
    if (level === 0) continue;
    const label = /^([IVXLC]+|[A-ZĐ]|\d+)\. \S|^(\p{Ll})\) \S/u.exec(p.text);
    const found = label?.[1] ?? label?.[2] ?? '';
    const previous = last[level - 1]!;
    if (!followers(level, previous, isAnnex).includes(found)) {
      const after = previous ? `after ${previous}` : 'first';
      broken.push(`numbering: "${p.text.slice(0, 30)}" comes ${after}`);
    }
    last[level - 1] = found;
    last.fill('', level);
  }
  return broken;
}

/** What may stand after a label; a point by itself may also begin a new list. */
function followers(level: number, previous: string, isAnnex: boolean): string[] {
  const next = (series: readonly string[]) => series[series.indexOf(previous) + 1] ?? '?';
  if (level === 1) return isAnnex ? [next(ROMAN), next(CAPITALS)] : [next(ROMAN)];
  if (level === 2) return [String(Number(previous) + 1)];
  return [next(VIETNAMESE_LIST_LETTERS), VIETNAMESE_LIST_LETTERS[0]!];
}
const CAPITALS = [...'ABCDĐEGHIKLMNOPQRSTUVXY'];

/** II.9.a: whom a report, a proposal or a letter is sent to; each line ends with ";", the last with ".". */
export function addressees(main: SectionReading): string[] {
  const paragraphs = paragraphsIn(main);
  const at = paragraphs.findIndex((p) => /^Kính gửi:/.test(p.text));
  if (at < 0) {
    const type = paragraphs.find((p) => p.text !== '')?.text ?? '';
    const needed = shownForm(main) === 'letter' || ['BÁO CÁO', 'TỜ TRÌNH'].includes(type);
    return needed ? ['addressees: "Kính gửi:" is missing'] : [];
  }
  const several = paragraphs[at]!.text === 'Kính gửi:';
  const lines = several
    ? takeWhile(paragraphs.slice(at + 1), (p) => !isBody(p) && p.text.startsWith('- '))
    : [paragraphs[at]!];
  if (lines.length === 0) return ['addressees: nobody after "Kính gửi:"'];
  const broken = lines.flatMap((p, index) =>
    p.text.endsWith(index === lines.length - 1 ? '.' : ';') ? [] : [`addressees: "${p.text}"`],
  );
  const all = several ? [paragraphs[at]!, ...lines] : lines;
  if (!all.every((p) => within(p.size, 26, 28) && !p.bold && !p.italics))
    broken.push('addressees: not upright in 13–14 points');
  return broken;
}

/** II.5.c: legal bases in italics, each ending with ";", the last with "."; II.6.e: the text ends with "./.". */
export function bases(main: SectionReading): string[] {
  const body = paragraphsIn(main).filter((p) => isBody(p) || headingLevel(p) > 0);
  const lines = takeWhile(body, (p) => p.text.startsWith('Căn cứ '));
  return lines.flatMap((p, index) => {
    const broken: string[] = [];
    if (!p.italics) broken.push(`legal basis: "${p.text.slice(0, 30)}" is not in italics`);
    if (!p.text.endsWith(index === lines.length - 1 ? '.' : ';'))
      broken.push(`legal basis: the end of "${p.text.slice(0, 30)}"`);
    return broken;
  });
}

export function ending(main: SectionReading): string[] {
  const last = paragraphsIn(main)
    .filter((p) => isBody(p) && !p.text.startsWith('Căn cứ '))
    .at(-1);
  return !last || last.text.endsWith('./.') ? [] : [`ending: "${last.text.slice(-30)}" does not end with "./."`];
}

function takeWhile(all: ParagraphReading[], fits: (p: ParagraphReading) => boolean): ParagraphReading[] {
  const end = all.findIndex((p) => !fits(p));
  return end < 0 ? all : all.slice(0, end);
}
