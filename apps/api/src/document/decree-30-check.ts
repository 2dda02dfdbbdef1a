import { MOTTO, NATION } from '#contract/document-tree';
import { BODY, FONT, MARGIN_RANGE, PAGE, SIZE, boldWidth } from './decree-30';
import {
  type DocxReading,
  type ParagraphReading,
  type SectionReading,
  type TableReading,
  attribute,
  readDocx,
} from './docx-reading';

/**
 * Which rules of Decree 30/2020/NĐ-CP, annex I, a produced .docx breaks; empty when it conforms. For specs: it
 * reads the file, not the tree, so that it does not share the renderer's mistakes.
 */
export async function checkDecree30(docx: Buffer): Promise<string[]> {
  const file = await readDocx(docx);
  const main = file.sections[0];
  if (!main) return ['the document has no section'];
  return [
    ...fonts(file),
    ...file.sections.flatMap((section, index) => page(section, index === 0 ? 'main part' : `annex ${index}`)),
    ...letterhead(main),
    ...title(main),
    ...bodyText(file),
    ...closing(main),
    ...file.sections.slice(1).flatMap((section, index) => annex(section, `annex ${index + 1}`)),
    ...tables(file),
  ];
}

/** I.4. */
function fonts({ parts, defaultRun }: DocxReading): string[] {
  const broken: string[] = [];
  for (const script of ['ascii', 'hAnsi', 'cs', 'eastAsia']) {
    if (attribute(defaultRun, /<w:rFonts [^>]*>/, `w:${script}`) !== FONT)
      broken.push(`font: the default for ${script} is not ${FONT}`);
  }
  for (const [name, xml] of parts) {
    if (!/^word\/(document|styles|header\d+|footer\d+)\.xml$/.test(name)) continue;
    for (const [tag] of xml.matchAll(/<w:rFonts [^>]*>/g)) {
      for (const [, value] of tag.matchAll(/ w:(?!hint)\w+="([^"]*)"/g)) {
        if (value !== FONT) broken.push(`font: ${value} in ${name}`);
      }
    }
    if (name.endsWith('styles.xml')) continue;
    for (const [, color] of xml.matchAll(/<w:color w:val="([^"]*)"/g)) {
      if (color !== 'auto' && color !== '000000') broken.push(`colour: ${color} in ${name}`);
    }
  }
  return broken;
}

/** I.1, I.3, I.6. */
function page({ properties, headers }: SectionReading, where: string): string[] {
  const broken: string[] = [];
  const of = (tag: string, name: string) => attribute(properties, new RegExp(`<w:${tag}[ /][^>]*>`), `w:${name}`);
  const size = [Number(of('pgSz', 'w')), Number(of('pgSz', 'h'))];
  const landscape = of('pgSz', 'orient') === 'landscape';
  const expected = landscape ? [PAGE.height, PAGE.width] : [PAGE.width, PAGE.height];
  if (size.join() !== expected.join()) broken.push(`page: ${where} is ${size.join(' × ')}, not A4`);
  if (landscape && where === 'main part') broken.push('page: the main part lies across');
  for (const [side, [least, most]] of Object.entries(MARGIN_RANGE)) {
    const value = Number(of('pgMar', side));
    if (value < least || value > most) broken.push(`margin: ${side} of ${where} is ${value}`);
  }
  if (!/<w:titlePg\/>/.test(properties)) broken.push(`page number: ${where} shows it on the first page (no titlePg)`);
  const number = headers.get('default')?.paragraphs.find((p) => /<w:instrText[^>]*>\s*PAGE\s*</.test(p.xml));
  if (!number) broken.push(`page number: none in the header of ${where}`);
  else if (number.alignment !== 'center' || !within(number.size, 26, 28))
    broken.push(`page number: ${where} has it not centred in 13–14 points`);
  if (headers.get('first')?.xml.includes('PAGE')) broken.push(`page number: ${where} shows it on the first page`);
  return broken;
}

/** II.1–II.4. */
function letterhead({ content }: SectionReading): string[] {
  const table = content[0];
  if (table?.kind !== 'table' || table.bordered || table.rows[0]?.cells.length !== 2)
    return ['letterhead: not two columns without borders'];
  const [top, second] = table.rows;
  const [left, right] = top!.cells;
  const share = left!.width / (left!.width + right!.width);
  return [
    ...(share < 0.36 || share > 0.44
      ? [`letterhead: the left column takes ${share.toFixed(2)} of the line, not about 2/5`]
      : []),
    ...nation(right!.paragraphs, right!.width),
    ...agency(left!.paragraphs, left!.width),
    ...numberLine(second?.cells[0]?.paragraphs[0]),
    ...dateLine(second?.cells[1]?.paragraphs[0]),
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
  if (!name || !isTitle(name, 24, 26) || name.text !== name.text.toLocaleUpperCase('vi')) {
    return ['agency: not bold capitals, centred, in 12–13 points'];
  }
  const share = ruleShare(paragraphs.at(-1), column, Math.min(boldWidth(name.text, name.size), column));
  if (!within(share, 1 / 3, 1 / 2)) broken.push('agency: no rule of 1/3 to 1/2 of the text below it');
  for (const line of paragraphs.slice(0, -2)) {
    if (!within(line.size, 24, 26) || line.alignment !== 'center')
      broken.push('agency: a line is not centred in 12–13 points');
  }
  return broken;
}

/** A number below 10 has a leading 0; no spaces round "/" and "-"; a draft leaves the number blank. */
function numberLine(line: ParagraphReading | undefined): string[] {
  if (!line || !/^Số: (\d{2,}| *)\/\p{Lu}\p{L}*(-\p{Lu}\p{L}*)+$/u.test(line.text))
    return [`number line: "${line?.text}"`];
  return line.size === SIZE.number && !line.bold && !line.italics ? [] : ['number line: not upright in 13 points'];
}

/** Days below 10 and the months 1 and 2 have a leading 0; a draft leaves them blank. */
function dateLine(line: ParagraphReading | undefined): string[] {
  const pattern = /^\S.*, ngày (0[1-9]|[12]\d|3[01]| +) tháng (01|02|[3-9]|1[0-2]| +) năm (\d{4}| +)$/;
  if (!line || !pattern.test(line.text)) return [`date line: "${line?.text}"`];
  return line.italics && !line.bold && within(line.size, 26, 28) ? [] : ['date line: not italic in 13–14 points'];
}

/** II.5. */
function title({ content }: SectionReading): string[] {
  const paragraphs = content.filter((item): item is ParagraphReading => item.kind === 'paragraph');
  const end = paragraphs.findIndex((p) => p.isRule);
  if (end < 2) return ['title: no type name and summary with a rule below them'];
  const lines = paragraphs.slice(0, end);
  const broken = lines.every((line) => isTitle(line, 26, 28))
    ? []
    : ['title: not bold, centred, upright in 13–14 points'];
  if (lines[0]!.text !== lines[0]!.text.toLocaleUpperCase('vi')) broken.push('title: the type name is not in capitals');
  const room = PAGE.width - MARGIN_RANGE.left[0] - MARGIN_RANGE.right[0];
  const width = Math.max(...lines.slice(1).map((line) => boldWidth(line.text, line.size)));
  const share = ruleShare(
    paragraphs[end],
    room,
    Math.min(width, room - lines[1]!.indent.left - lines[1]!.indent.right),
  );
  if (!within(share, 1 / 3, 1 / 2)) broken.push('title: the rule is not 1/3 to 1/2 of the text');
  return broken;
}

/** II.6: body and headings. */
function bodyText({ sections }: DocxReading): string[] {
  const paragraphs = sections
    .flatMap((section) => section.content)
    .filter((item): item is ParagraphReading => item.kind === 'paragraph');
  return paragraphs.flatMap((p) => {
    const heading = /^Heading[123]$/.test(p.styleId ?? '');
    if (!heading && p.styleId !== 'DecreeBody') return [];
    const broken: string[] = [];
    const start = `"${p.text.slice(0, 30)}"`;
    const note = p.italics && within(p.size, 22, 26);
    if (!within(p.size, 26, 28) && !note) broken.push(`body: ${start} is not in 13–14 points`);
    if (!within(p.indent.firstLine, 567, BODY.firstLine))
      broken.push(`body: ${start} is indented by ${p.indent.firstLine}`);
    if (p.spacing.after < 120 || !within(p.spacing.line, 240, 360)) broken.push(`body: the spacing of ${start}`);
    if (!heading && p.alignment !== 'both') broken.push(`body: ${start} is not justified`);
    if (heading && p.bold !== /^Heading[12]$/.test(p.styleId!)) broken.push(`body: the weight of the heading ${start}`);
    return broken;
  });
}

/** II.7, II.9. */
function closing({ content }: SectionReading): string[] {
  const table = content.filter((item): item is TableReading => item.kind === 'table').at(-1);
  const cells = table && !table.bordered && table.rows.length === 1 ? table.rows[0]!.cells : [];
  if (cells.length !== 2) return ['signature: recipients and signature do not stand side by side without borders'];
  const [label, ...list] = cells[0]!.paragraphs;
  const broken: string[] = [];
  if (label?.text !== 'Nơi nhận:') broken.push('recipients: "Nơi nhận:" is missing');
  else if (!label.bold || !label.italics || label.size !== SIZE.recipientsTitle)
    broken.push('recipients: "Nơi nhận:" is not bold italic in 12 points');
  list.forEach((line, index) => {
    const end = index === list.length - 1 ? '.' : ';';
    if (!line.text.startsWith('- ') || !line.text.endsWith(end)) broken.push(`recipients: "${line.text}"`);
    if (line.size !== SIZE.recipients || line.bold || line.italics)
      broken.push('recipients: a line is not upright in 11 points');
  });
  const authority = cells[1]!.paragraphs.slice(0, -1);
  if (authority.length === 0) broken.push('signature: no right of signing');
  for (const line of authority) {
    if (!isTitle(line, 26, 28) || line.text !== line.text.toLocaleUpperCase('vi'))
      broken.push(`signature: "${line.text}" is not bold capitals in 13–14 points`);
  }
  const name = cells[1]!.paragraphs.at(-1)!;
  if (name.text !== '' && !isTitle(name, 26, 28)) broken.push('signature: the name is not bold in 13–14 points');
  return broken;
}

/** III: page numbers from 1, label and title bold, reference in italics. */
function annex({ properties, content }: SectionReading, where: string): string[] {
  const broken: string[] = [];
  if (attribute(properties, /<w:pgNumType [^>]*>/, 'w:start') !== '1')
    broken.push(`page number: ${where} does not start from 1`);
  const paragraphs = content.filter((item): item is ParagraphReading => item.kind === 'paragraph');
  const end = paragraphs.findIndex((p) => p.text.startsWith('(Kèm theo'));
  if (end < 2 || !/^Phụ lục( [IVXLC]+)?$/.test(paragraphs[0]!.text))
    return [...broken, `${where}: label, title or reference is missing`];
  if (!isTitle(paragraphs[0]!, 28, 28)) broken.push(`${where}: the label is not bold, centred in 14 points`);
  for (const line of paragraphs.slice(1, end)) {
    if (!isTitle(line, 26, 28) || line.text !== line.text.toLocaleUpperCase('vi'))
      broken.push(`${where}: the title is not in bold capitals`);
  }
  if (!paragraphs[end]!.italics || !within(paragraphs[end]!.size, 26, 28))
    broken.push(`${where}: the reference is not italic in 13–14 points`);
  return broken;
}

/** Practice of annex tables: the header row comes again on every page, no row is broken, 11–13 points. */
function tables({ sections }: DocxReading): string[] {
  const all = sections
    .flatMap((section) => section.content)
    .filter((item): item is TableReading => item.kind === 'table' && item.bordered);
  return all.flatMap((table, index) => {
    const broken: string[] = [];
    if (!table.rows[0]?.header) broken.push(`table ${index + 1}: no header row`);
    if (!table.rows.every((row) => row.cantSplit)) broken.push(`table ${index + 1}: rows may be broken over pages`);
    const texts = table.rows
      .flatMap((row) => row.cells)
      .flatMap((cell) => cell.paragraphs)
      .filter((p) => p.text !== '');
    if (!texts.every((p) => within(p.size, 22, 26))) broken.push(`table ${index + 1}: not in 11–13 points`);
    return broken;
  });
}

function isTitle(p: ParagraphReading, least: number, most: number): boolean {
  return p.bold && !p.italics && p.alignment === 'center' && within(p.size, least, most);
}

/** Length of a rule over the width of the text above it; 0 when there is no rule. */
function ruleShare(rule: ParagraphReading | undefined, column: number, textWidth: number): number {
  return rule?.isRule ? (column - rule.indent.left - rule.indent.right) / textWidth : 0;
}

function within(value: number, least: number, most: number): boolean {
  return value >= least && value <= most;
}
