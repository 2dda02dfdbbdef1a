import { MOTTO, NATION } from '#contract/document-tree';
import { LINE_WIDTH, SIZE, TYPE_SYMBOLS, boldWidth } from './decree-30';
import { isCapitals, isTitle, paragraphsIn, ruleShare, shownForm, within } from './decree-30-check-measures';
import type { ParagraphReading, SectionReading } from './docx-reading';

/** Decree 30/2020, annex I, II.1–II.4 and II.5.b: nation, agency, number, date, a letter's subject. */
export function letterhead(main: SectionReading): string[] {
  const [table] = main.content;
  if (table?.kind !== 'table' || table.bordered || table.rows[0]?.cells.length !== 2)
    return ['letterhead: not two columns without borders'];
  const [top, second] = table.rows;
  const [left, right] = top!.cells;
  const share = left!.width / (left!.width + right!.width);
  const [number, about] = second?.cells[0]?.paragraphs ?? [];
  const date = second?.cells[1]?.paragraphs[0];
  const form = shownForm(main);
  return [
    ...(share < 0.36 || share > 0.44
      ? [`letterhead: the left column takes ${share.toFixed(2)} of the line, not about 2/5`]
      : []),
    ...nation(right!.paragraphs, right!.width),
    ...agency(left!.paragraphs, left!.width),
    ...numberLine(number, main),
    ...(form === 'letter' ? aboutLine(about!) : []),
    ...(form === 'minutes' ? noDateLine(date) : dateLine(date)),
  ];
}

function nation(paragraphs: ParagraphReading[], column: number): string[] {
  const [name, motto, rule] = paragraphs;
  const broken: string[] = [];
  if (name?.text !== NATION) broken.push('nation: the national name is missing');
  else if (!isTitle(name, 24, 26)) broken.push('nation: the name is not bold, centred, upright in 12–13 points');
  if (motto?.text !== MOTTO) return [...broken, 'motto: the national motto is missing'];
  if (!isTitle(motto, 26, 28)) broken.push('motto: not bold, centred, upright in 13–14 points');
  const share = ruleShare(rule, column, 12.242 * motto.size * 10);
  if (!within(share, 0.98, 1.02)) broken.push('motto: no rule as long as the text below it');
  return broken;
}

function agency(paragraphs: ParagraphReading[], column: number): string[] {
  const broken: string[] = [];
  const name = paragraphs.at(-2);
  if (!name || !isTitle(name, 24, 26) || !isCapitals(name.text)) {
    return ['agency: not bold capitals, centred, in 12–13 points'];
  }
  const share = ruleShare(paragraphs.at(-1), column, Math.min(boldWidth(name.text, name.size), column));
  if (!within(share, 1 / 3, 1 / 2)) broken.push('agency: no rule of 1/3 to 1/2 of the text below it');
  for (const line of paragraphs.slice(0, -2)) {
    if (!within(line.size, 24, 26) || line.alignment !== 'center' || !isCapitals(line.text))
      broken.push('agency: a line is not in capitals, centred in 12–13 points');
  }
  return broken;
}

/**
 * A number below 10 has a leading 0; no spaces round "/" and "-"; a draft leaves the number blank. The symbol of a
 * document with a type name begins with the type's letters (annex III, part 1), a letter's with its agency's.
 */
function numberLine(line: ParagraphReading | undefined, main: SectionReading): string[] {
  const symbol = /^Số: (?:\d{2,}| *)\/(\p{Lu}\p{L}*(?:-\p{Lu}\p{L}*)+)$/u.exec(line?.text ?? '')?.[1];
  if (!line || !symbol) return [`number line: "${line?.text}"`];
  const broken: string[] = [];
  if (line.size !== SIZE.number || line.bold || line.italics) broken.push('number line: not upright in 13 points');
  const type = paragraphsIn(main).find((p) => p.text !== '')?.text ?? '';
  const expected = shownForm(main) === 'letter' ? undefined : TYPE_SYMBOLS.get(type);
  if (expected && symbol.split('-')[0] !== expected) broken.push(`number line: ${type} has the symbol ${symbol}`);
  return broken;
}

/** Days below 10 and the months 1 and 2 have a leading 0; a draft leaves them blank. */
function dateLine(line: ParagraphReading | undefined): string[] {
  const pattern = /^\S.*, ngày (0[1-9]|[12]\d|3[01]| +) tháng (01|02|[3-9]|1[0-2]| +) năm (\d{4}| +)$/;
  if (!line || !pattern.test(line.text)) return [`date line: "${line?.text}"`];
  return line.italics && !line.bold && within(line.size, 26, 28) ? [] : ['date line: not italic in 13–14 points'];
}

/** Sample 1.9: minutes say inside when they begin and end. */
function noDateLine(line: ParagraphReading | undefined): string[] {
  return line?.text ? ['date line: minutes have none'] : [];
}

function aboutLine(line: ParagraphReading): string[] {
  const fine = !line.bold && !line.italics && line.alignment === 'center' && within(line.size, 24, 26);
  return fine ? [] : ['about: "V/v" is not upright, centred in 12–13 points'];
}

/** II.5.a: type name, summary, rule. A letter has none. */
export function title(main: SectionReading): string[] {
  if (shownForm(main) === 'letter') return [];
  const paragraphs = paragraphsIn(main);
  const end = paragraphs.findIndex((p) => p.isRule);
  if (end < 2 || paragraphs[0]!.text === '') return ['title: no type name and summary with a rule below them'];
  const lines = paragraphs.slice(0, end);
  const broken = lines.every((line) => isTitle(line, 26, 28))
    ? []
    : ['title: not bold, centred, upright in 13–14 points'];
  if (!isCapitals(lines[0]!.text)) broken.push('title: the type name is not in capitals');
  const width = Math.max(...lines.slice(1).map((line) => boldWidth(line.text, line.size)));
  const room = LINE_WIDTH - lines[1]!.indent.left - lines[1]!.indent.right;
  const share = ruleShare(paragraphs[end], LINE_WIDTH, Math.min(width, room));
  if (!within(share, 1 / 3, 1 / 2)) broken.push('title: the rule is not 1/3 to 1/2 of the text');
  return broken;
}
