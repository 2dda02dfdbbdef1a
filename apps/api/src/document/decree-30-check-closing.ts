import { SIZE } from './decree-30';
import { isCapitals, isTitle, paragraphsIn, shownForm, tablesIn } from './decree-30-check-measures';
import type { ParagraphReading, SectionReading } from './docx-reading';

/** Decree 30/2020, annex I, II.7 and II.9; minutes after sample 1.9. */
export function closing(main: SectionReading): string[] {
  const table = tablesIn(main).at(-1);
  const cells = table && !table.bordered && table.rows.length === 1 ? table.rows[0]!.cells : [];
  if (cells.length !== 2) return ['signature: two columns without borders do not close the document'];
  const [left, right] = cells.map((cell) => cell.paragraphs) as [ParagraphReading[], ParagraphReading[]];
  if (shownForm(main) !== 'minutes') return [...recipients(left, main), ...signature(right)];
  const below = main.content
    .slice(main.content.indexOf(table!) + 1)
    .filter((item) => item.kind === 'paragraph' && item.text !== '');
  const secretary = left[0]?.text.includes('THƯ KÝ')
    ? signature(left)
    : ['signature: the secretary does not sign left'];
  return [...secretary, ...signature(right), ...recipients(below as ParagraphReading[], main)];
}

/** With a "Kính gửi" the first line is "Như trên"; the last says who keeps the document. */
function recipients([label, ...list]: ParagraphReading[], main: SectionReading): string[] {
  const broken: string[] = [];
  if (label?.text !== 'Nơi nhận:') return ['recipients: "Nơi nhận:" is missing'];
  if (!label.bold || !label.italics || label.size !== SIZE.recipientsTitle)
    broken.push('recipients: "Nơi nhận:" is not bold italic in 12 points');
  list.forEach((line, index) => {
    const end = index === list.length - 1 ? '.' : ';';
    if (!line.text.startsWith('- ') || !line.text.endsWith(end)) broken.push(`recipients: "${line.text}"`);
    if (line.size !== SIZE.recipients || line.bold || line.italics)
      broken.push('recipients: a line is not upright in 11 points');
  });
  const addressed = paragraphsIn(main).some((p) => p.text.startsWith('Kính gửi:'));
  if (addressed && !list[0]?.text.startsWith('- Như trên')) broken.push('recipients: the first is not "Như trên"');
  if (!list.at(-1)?.text.startsWith('- Lưu: ')) broken.push('recipients: the last is not "Lưu: …"');
  return broken;
}

function signature(paragraphs: ParagraphReading[]): string[] {
  const authority = paragraphs.slice(0, -1);
  const broken = authority.length === 0 ? ['signature: no right of signing'] : [];
  for (const line of authority) {
    if (!isTitle(line, 26, 28) || !isCapitals(line.text))
      broken.push(`signature: "${line.text}" is not bold capitals in 13–14 points`);
  }
  const name = paragraphs.at(-1);
  if (name && name.text !== '' && !isTitle(name, 26, 28))
    broken.push('signature: the name is not bold in 13–14 points');
  if (/^(GS|PGS|TSKH|TS|ThS|BS|KS|CN)[.\s]/.test(name?.text ?? ''))
    broken.push(`signature: "${name!.text}" has an academic title`);
  return broken;
}
