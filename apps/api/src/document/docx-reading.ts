import JSZip from 'jszip';

/**
 * A .docx file as its reader sees it: formats resolved through the styles. For specs; reads the plain XML that
 * renderDocx writes (no nested tables, no text boxes), not any file that Word can make.
 */
export interface DocxReading {
  sections: SectionReading[];
  /** Text of each named part, e.g. "word/document.xml". */
  parts: Map<string, string>;
  /** The document's own default run properties (XML). */
  defaultRun: string;
}

export interface SectionReading {
  properties: string;
  content: (ParagraphReading | TableReading)[];
  /** Running headers by type: "default", "first". */
  headers: Map<string, { xml: string; paragraphs: ParagraphReading[] }>;
}

export interface ParagraphReading {
  kind: 'paragraph';
  text: string;
  xml: string;
  styleId: string | null;
  /** Of its first run; size in half-points. */
  size: number;
  bold: boolean;
  italics: boolean;
  /** "both", "center", … */
  alignment: string | null;
  /** Twips. */
  indent: { left: number; right: number; firstLine: number };
  spacing: { after: number; line: number };
  /** Nothing but a line: an empty paragraph with a border above it. */
  isRule: boolean;
}

export interface TableReading {
  kind: 'table';
  bordered: boolean;
  rows: { header: boolean; cantSplit: boolean; cells: { width: number; paragraphs: ParagraphReading[] }[] }[];
}

/** @throws when a part that every .docx has is missing. */
export async function readDocx(file: Buffer): Promise<DocxReading> {
  const zip = await JSZip.loadAsync(file);
  const parts = new Map<string, string>();
  for (const entry of Object.values(zip.files)) {
    if (/\.(xml|rels)$/.test(entry.name)) parts.set(entry.name, await entry.async('string'));
  }
  const part = (name: string) => {
    const xml = parts.get(name);
    if (xml === undefined) throw new Error(`${name} is missing`);
    return xml;
  };
  const styles = new Styles(part('word/styles.xml'));
  const relations = part('word/_rels/document.xml.rels');
  const header = (id: string) => {
    const target = attribute(relations, new RegExp(`<Relationship [^>]*Id="${id}"[^>]*>`), 'Target');
    const xml = part(`word/${target}`);
    return { xml, paragraphs: elements(xml, 'w:p').map((p) => styles.paragraph(p)) };
  };
  const sections: SectionReading[] = [];
  let content: SectionReading['content'] = [];
  const body = inner(part('word/document.xml'), 'w:body');
  for (const xml of topLevel(body)) {
    if (xml.startsWith('<w:tbl>')) content.push(styles.table(xml));
    else if (xml.startsWith('<w:p')) content.push(styles.paragraph(xml));
    const properties = xml.match(/<w:sectPr[ >].*<\/w:sectPr>/s)?.[0];
    if (!properties) continue;
    const headers = new Map(
      [...properties.matchAll(/<w:headerReference [^>]*>/g)].map(([tag]) => [
        attribute(tag, /^.*$/s, 'w:type')!,
        header(attribute(tag, /^.*$/s, 'r:id')!),
      ]),
    );
    sections.push({ properties, content, headers });
    content = [];
  }
  return { sections, parts, defaultRun: styles.defaultRun };
}

/** All elements of a name that does not nest in itself. */
export function elements(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<${name}(?: [^>]*)?(?:/>|>.*?</${name}>)`, 'gs')) ?? [];
}

/** The value of an attribute of the first tag that `tag` finds. */
export function attribute(xml: string, tag: RegExp, name: string): string | null {
  return xml.match(tag)?.[0].match(new RegExp(` ${name}="([^"]*)"`))?.[1] ?? null;
}

/** Text of the runs, with the entities that the writer makes turned back. */
export function plainText(xml: string): string {
  const text = elements(xml, 'w:t').map((run) => inner(run, 'w:t'));
  const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return text.join('').replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => entities[name]!);
}

/** Formats as they result from a paragraph, its style and the document's defaults, in this order. */
class Styles {
  readonly defaultRun: string;
  private readonly byId: Map<string, string>;

  constructor(xml: string) {
    this.defaultRun = inner(xml, 'w:rPrDefault');
    this.byId = new Map(elements(xml, 'w:style').map((style) => [attribute(style, /^<[^>]*>/, 'w:styleId')!, style]));
  }

  paragraph(xml: string): ParagraphReading {
    const properties = elements(xml, 'w:pPr')[0] ?? '';
    const styleId = attribute(properties, /<w:pStyle [^>]*>/, 'w:val');
    const style = this.byId.get(styleId ?? 'Normal') ?? '';
    const run = elements(elements(xml, 'w:r')[0] ?? '', 'w:rPr')[0] ?? '';
    const first = (tag: string, name: string, sources: string[]) => {
      for (const source of sources) {
        const value = attribute(source, new RegExp(`<${tag} [^>]*>`), name);
        if (value !== null) return value;
      }
      return null;
    };
    const paragraph = (tag: string, name: string) => first(tag, name, [properties, style]);
    const on = (tag: string) => {
      const found = [run, elements(style, 'w:rPr')[0] ?? ''].map(
        (source) => source.match(new RegExp(`<${tag}[ /][^>]*>`))?.[0],
      );
      const value = found.find((match) => match !== undefined);
      return value !== undefined && !/"(false|0)"/.test(value);
    };
    const text = plainText(xml);
    return {
      kind: 'paragraph',
      text,
      xml,
      styleId,
      size: Number(first('w:sz', 'w:val', [run, style, this.defaultRun])),
      bold: on('w:b'),
      italics: on('w:i'),
      alignment: paragraph('w:jc', 'w:val'),
      indent: {
        left: Number(paragraph('w:ind', 'w:left')),
        right: Number(paragraph('w:ind', 'w:right')),
        firstLine: Number(paragraph('w:ind', 'w:firstLine')),
      },
      spacing: {
        after: Number(paragraph('w:spacing', 'w:after')),
        line: Number(paragraph('w:spacing', 'w:line') ?? 240),
      },
      isRule: text === '' && /<w:pBdr>\s*<w:top [^>]*w:val="single"/.test(properties),
    };
  }

  table(xml: string): TableReading {
    const borders = elements(xml, 'w:tblBorders')[0] ?? '';
    return {
      kind: 'table',
      bordered: /w:val="single"/.test(borders),
      rows: elements(xml, 'w:tr').map((row) => ({
        header: /<w:tblHeader\/>/.test(row),
        cantSplit: /<w:cantSplit\/>/.test(row),
        cells: elements(row, 'w:tc').map((cell) => ({
          width: Number(attribute(cell, /<w:tcW [^>]*>/, 'w:w')),
          paragraphs: elements(cell, 'w:p').map((p) => this.paragraph(p)),
        })),
      })),
    };
  }
}

function inner(xml: string, name: string): string {
  return xml.match(new RegExp(`<${name}(?: [^>]*)?>(.*?)</${name}>`, 's'))?.[1] ?? '';
}

/** The children of the body: tables, paragraphs, and the last section's properties. */
function topLevel(body: string): string[] {
  return (
    body.match(/<w:tbl>.*?<\/w:tbl>|<w:p(?: [^>]*)?\/>|<w:p(?: [^>]*)?>.*?<\/w:p>|<w:sectPr[ >].*?<\/w:sectPr>/gs) ?? []
  );
}
