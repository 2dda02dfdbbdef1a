import type JSZip from 'jszip';

/*
 * Parts of a .docx that renderDocx wrote, made ready to stand in another one: its paragraphs get styles of names of
 * their own, its headers and footers files and relations of their own. Reads only the plain XML of our own renderer.
 */
const PREFIX = 'Cchc';
const STYLES = ['DecreeBody', 'Heading1', 'Heading2', 'Heading3'];

/** The first section's content, the other sections as they stand in the body, and the first one's page properties. */
export function sectionsOf(xml: string): { content: string; annexes: string; lastSection: string } {
  const body = /<w:body>(.*)<\/w:body>/s.exec(xml)?.[1] ?? '';
  const first = /<w:p><w:pPr>(?:(?!<\/w:pPr>).)*?(<w:sectPr>(?:(?!<\/w:sectPr>).)*<\/w:sectPr>)<\/w:pPr><\/w:p>/s.exec(
    body,
  );
  if (first)
    return {
      content: body.slice(0, first.index),
      annexes: body.slice(first.index + first[0].length),
      lastSection: withoutReferences(first[1]!),
    };
  const only = /<w:sectPr>.*?<\/w:sectPr>$/s.exec(body);
  return { content: only ? body.slice(0, only.index) : body, annexes: '', lastSection: '' };
}
const withoutReferences = (section: string): string => section.replace(/<w:(header|footer)Reference[^>]*\/>/g, '');

/** Every paragraph under a style of ours: without one it would take the look that the letterhead gives to plain ones. */
export function inOurStyles(xml: string): string {
  const base = `<w:pStyle w:val="${PREFIX}Base"/>`;
  return xml
    .replace(
      /<w:pStyle w:val="(\w+)"\/>/g,
      (_, id: string) => `<w:pStyle w:val="${PREFIX}${STYLES.includes(id) ? id : 'Base'}"/>`,
    )
    .replace(/<w:p\/>/g, `<w:p><w:pPr>${base}</w:pPr></w:p>`)
    .replace(/<w:p>(?!<w:pPr>)/g, `<w:p><w:pPr>${base}</w:pPr>`)
    .replace(/<w:p><w:pPr>(?!<w:pStyle )/g, `<w:p><w:pPr>${base}`);
}

/** The letterhead's styles with ours behind them. */
export function importedStyles(target: string, source: string): string {
  const run = /<w:rPrDefault>(.*?)<\/w:rPrDefault>/s.exec(source)?.[1] ?? '';
  const plain =
    '<w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/><w:ind w:left="0" w:right="0" w:firstLine="0"/><w:jc w:val="left"/></w:pPr>';
  const base = `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${PREFIX}Base"><w:name w:val="CCHC Base"/>${plain}${run}</w:style>`;
  const ours = STYLES.map((id) => {
    const style = new RegExp(`<w:style [^>]*w:styleId="${id}"[^>]*>.*?</w:style>`, 's').exec(source)?.[0] ?? '';
    return style
      .replace(`w:styleId="${id}"`, `w:customStyle="1" w:styleId="${PREFIX}${id}"`)
      .replace(/<w:name w:val="[^"]*"\/>/, `<w:name w:val="CCHC ${id}"/>`)
      .replaceAll('w:val="Normal"', `w:val="${PREFIX}Base"`);
  });
  return target.replace('</w:styles>', `${base}${ours.join('')}</w:styles>`);
}

/** The annexes with their running headers and footers as new parts. */
export async function importedParts(
  source: JSZip,
  annexes: string,
): Promise<{ xml: string; files: [name: string, xml: string][]; relations: string; types: string }> {
  const rels = (await source.file('word/_rels/document.xml.rels')?.async('string')) ?? '';
  const files: [string, string][] = [];
  let [relations, types] = ['', ''];
  let xml = inOurStyles(annexes);
  for (const [, kind, id] of annexes.matchAll(/<w:(header|footer)Reference [^>]*r:id="(\w+)"[^>]*\/>/g)) {
    const target = new RegExp(`<Relationship [^>]*Id="${id}"[^>]*Target="([^"]+)"`).exec(rels)?.[1];
    const content = target && (await source.file(`word/${target}`)?.async('string'));
    if (!content) throw new Error(`${kind} ${id} of the annexes is missing`);
    files.push([`word/cchc-${target}`, inOurStyles(content)]);
    relations += `<Relationship Id="${PREFIX}${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="cchc-${target}"/>`;
    types += `<Override PartName="/word/cchc-${target}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml"/>`;
    xml = xml.replaceAll(`r:id="${id}"`, `r:id="${PREFIX}${id}"`);
  }
  return { xml, files, relations, types };
}
