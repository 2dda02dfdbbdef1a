import JSZip from 'jszip';

/** What a reader finds in a .docx: its paragraphs, and its tables as rows of cells; read from the zip itself. */
export interface PrintedText {
  paragraphs: string[];
  tables: string[][][];
}

export async function docxText(bytes: Buffer): Promise<PrintedText> {
  const xml = await (await JSZip.loadAsync(bytes)).file('word/document.xml')!.async('string');
  const inside = (text: string, tag: string) => text.match(new RegExp(`<w:${tag}[ >].*?</w:${tag}>`, 'gs')) ?? [];
  const words = (text: string) =>
    inside(text, 't')
      .map((run) => plain(run.replaceAll(/<[^>]+>/g, '')))
      .join('');
  return {
    paragraphs: inside(xml, 'p').map(words),
    tables: inside(xml, 'tbl').map((table) =>
      inside(table, 'tr').map((row) => inside(row, 'tc').map((cell) => inside(cell, 'p').map(words).join('\n'))),
    ),
  };
}

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
const plain = (text: string) => text.replaceAll(/&(\w+);/g, (_, name: string) => ENTITIES[name] ?? '');

/** The files of a zip by name, without the times that the archive gives them and those at which they were written. */
export async function zipContents(bytes: Buffer): Promise<Record<string, string>> {
  const zip = await JSZip.loadAsync(bytes);
  const files = Object.values(zip.files).filter(({ dir }) => !dir);
  const read = async (name: string, text: string) =>
    [name, name === 'docProps/core.xml' ? text.replaceAll(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, '') : text] as const;
  return Object.fromEntries(await Promise.all(files.map(async (file) => read(file.name, await file.async('string')))));
}
