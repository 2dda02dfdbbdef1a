import { FONT, MARGIN_RANGE, PAGE } from './decree-30';
import { addressees, bases, bodyText, ending, numbering } from './decree-30-check-body';
import { closing } from './decree-30-check-closing';
import { letterhead, title } from './decree-30-check-letterhead';
import { ROMAN, isCapitals, isTitle, paragraphsIn, tablesIn, within } from './decree-30-check-measures';
import { type DocxReading, type SectionReading, attribute, readDocx } from './docx-reading';

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
    ...addressees(main),
    ...bases(main),
    ...bodyText(file.sections),
    ...file.sections.flatMap((section, index) => numbering(section, index > 0)),
    ...ending(main),
    ...closing(main),
    ...file.sections.slice(1).flatMap((section, index) => annex(section, `annex ${index + 1}`)),
    ...annexLabels(file.sections.slice(1)),
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
    for (const [, size] of xml.matchAll(/<w:sz w:val="(\d+)"/g)) {
      if (!within(Number(size), 22, 28)) broken.push(`size: ${Number(size) / 2} points in ${name}`);
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

/** III: page numbers from 1, label and title bold, reference in italics. */
function annex(section: SectionReading, where: string): string[] {
  const { properties } = section;
  const broken: string[] = [];
  if (attribute(properties, /<w:pgNumType [^>]*>/, 'w:start') !== '1')
    broken.push(`page number: ${where} does not start from 1`);
  const landscape = /<w:pgSz [^>]*w:orient="landscape"/.test(properties);
  if (!landscape && tablesIn(section).some((table) => table.bordered))
    broken.push(`page: ${where} has a table and is not landscape`);
  const paragraphs = paragraphsIn(section);
  const end = paragraphs.findIndex((p) => p.text.startsWith('(Kèm theo'));
  if (end < 2 || !/^Phụ lục( [IVXLC]+)?$/.test(paragraphs[0]!.text))
    return [...broken, `${where}: label, title or reference is missing`];
  if (!isTitle(paragraphs[0]!, 28, 28)) broken.push(`${where}: the label is not bold, centred in 14 points`);
  for (const line of paragraphs.slice(1, end)) {
    if (!isTitle(line, 26, 28) || !isCapitals(line.text)) broken.push(`${where}: the title is not in bold capitals`);
  }
  if (!paragraphs[end]!.italics || !within(paragraphs[end]!.size, 26, 28))
    broken.push(`${where}: the reference is not italic in 13–14 points`);
  return broken;
}

/** III.1: one annex is "Phụ lục", several are "Phụ lục I", "Phụ lục II" … */
function annexLabels(annexes: SectionReading[]): string[] {
  const labels = annexes.map((section) => paragraphsIn(section)[0]?.text);
  const expected = labels.length === 1 ? ['Phụ lục'] : labels.map((_, index) => `Phụ lục ${ROMAN[index]}`);
  return labels.join() === expected.join() ? [] : [`annexes: ${labels.join(', ')}`];
}

/** Practice of annex tables: the header row comes again on every page, no row is broken, 11–13 points. */
function tables({ sections }: DocxReading): string[] {
  const all = sections.flatMap(tablesIn).filter((table) => table.bordered);
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
