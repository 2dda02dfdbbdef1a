import { inflateSync } from 'node:zlib';

/** A tag of the structure tree with the text that it holds itself, in reading order. */
export interface PdfTag {
  type: string;
  scope: string | null;
  columns: number;
  text: string;
  children: PdfTag[];
}
export interface PdfPageReading {
  width: number;
  height: number;
  /** Every drawn line of text with its place in points from the top left, and whether it is marked as an artifact. */
  lines: { text: string; x: number; top: number; size: number; font: string; artifact: boolean }[];
}
export interface PdfReading {
  pages: PdfPageReading[];
  structure: PdfTag;
  language: string | null;
  title: string;
  fonts: { name: string; embedded: boolean }[];
}

/** A PDF as its reader sees it. For specs; reads the plain form that renderPdf writes, not any PDF. */
export function readPdf(file: Buffer): PdfReading {
  const objects = objectsOf(file);
  const get = (id: string | undefined): PdfObject => {
    const object = objects.get(id ?? '');
    if (!object) throw new Error(`object ${id} is missing`);
    return object;
  };
  const all = [...objects.values()];
  const catalog = all.find(({ head }) => /\/Type \/Catalog/.test(head))!;
  const texts = new Map<string, string>();
  const pageIds = refs(/\/Kids \[([^\]]*)\]/.exec(all.find(({ head }) => /\/Type \/Pages/.test(head))!.head)![1]!);
  const pages = pageIds.map((id) => readPage(id, get, texts));
  const root = get(ref(catalog.head, 'StructTreeRoot'));
  const fonts = all
    .filter(({ head }) => /\/Subtype \/Type0/.test(head))
    .map(({ head }) => {
      const descendant = get(/\/DescendantFonts \[(\d+) 0 R/.exec(head)![1]);
      return { name: baseFont(head), embedded: /\/FontFile2/.test(get(ref(descendant.head, 'FontDescriptor')).head) };
    });
  const info = all.find(({ head }) => /\/Producer/.test(head))!;
  return {
    pages,
    structure: readTag(refs(/\/K \[([^\]]*)\]/.exec(root.head)![1]!)[0]!, get, texts),
    language: /\/Lang \(([^)]*)\)/.exec(catalog.head)?.[1] ?? null,
    title: utf16(get(ref(info.head, 'Title')).head),
    fonts,
  };
}

/** All tags of a type, in reading order. */
export function tagsOf(tag: PdfTag, type: string): PdfTag[] {
  return [...(tag.type === type ? [tag] : []), ...tag.children.flatMap((child) => tagsOf(child, type))];
}

/** Own text and that of all descendants. */
export function textOf(tag: PdfTag): string {
  return [tag.text, ...tag.children.map(textOf)].filter((text) => text !== '').join('\n');
}

interface PdfObject {
  head: string;
  stream: string;
}

function objectsOf(file: Buffer): Map<string, PdfObject> {
  const source = file.toString('latin1');
  const objects = new Map<string, PdfObject>();
  for (const [, offset] of source.slice(source.lastIndexOf('\nxref')).matchAll(/^(\d{10}) 00000 n/gm)) {
    const from = Number(offset);
    const end = source.indexOf('endobj', from);
    const streamAt = source.indexOf('stream\n', from);
    const hasStream = streamAt >= 0 && streamAt < end;
    const head = source.slice(from, hasStream ? streamAt : end);
    const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0);
    const bytes = file.subarray(streamAt + 7, streamAt + 7 + length);
    const stream = !hasStream
      ? ''
      : /FlateDecode/.test(head) && !/Length1/.test(head)
        ? inflateSync(bytes).toString('latin1')
        : '';
    objects.set(/^(\d+) 0 obj/.exec(head)![1]!, { head: head.replace(/^\d+ 0 obj\s*/, ''), stream });
  }
  return objects;
}

const refs = (text: string): string[] => [...text.matchAll(/(\d+) 0 R/g)].map(([, id]) => id!);
const ref = (head: string, name: string): string | undefined => new RegExp(`/${name} (\\d+) 0 R`).exec(head)?.[1];
const baseFont = (head: string): string => /\/BaseFont \/[A-Z]+\+(\S+)/.exec(head)?.[1] ?? '';

/** Puts the text of every marked content into `texts` under "page/mcid". */
function readPage(id: string, get: (id: string | undefined) => PdfObject, texts: Map<string, string>): PdfPageReading {
  const { head } = get(id);
  const [, width, height] = /\/MediaBox \[0 0 (\S+) ([^\]]+)\]/.exec(head)!.map(Number) as [number, number, number];
  const resources = get(ref(head, 'Resources')).head;
  const fonts = new Map(
    [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, font]) => {
      const object = get(font);
      return [name!, { name: baseFont(object.head), letters: toUnicode(get(ref(object.head, 'ToUnicode')).stream) }];
    }),
  );
  const lines: PdfPageReading['lines'] = [];
  const open: { mcid: string | null; artifact: boolean }[] = [];
  const operators =
    /\/\w+ <<\s*(?:\/MCID (?<mcid>\d+)|(?<artifact>\/Type \/\w+))\s*>> BDC|(?<end>EMC)|BT \/(?<font>F\d+) (?<size>\S+) Tf 1 0 0 1 (?<x>\S+) (?<y>\S+) Tm \[(?<glyphs>[^\]]*)\] TJ/g;
  for (const { groups } of get(ref(head, 'Contents')).stream.matchAll(operators)) {
    const { mcid, artifact, end, font, size, x, y, glyphs } = groups!;
    if (end) open.pop();
    else if (mcid !== undefined || artifact !== undefined)
      open.push({ mcid: mcid ?? null, artifact: artifact !== undefined });
    else {
      const { name, letters } = fonts.get(font!)!;
      const codes = [...glyphs!.matchAll(/<([0-9a-f]*)>/g)].flatMap(([, hex]) => hex!.match(/.{4}/g) ?? []);
      const text = codes.map((code) => letters.get(code) ?? '\ufffd').join('');
      const within = open.at(-1);
      const top = height - Number(y);
      lines.push({ text, x: Number(x), top, size: Number(size), font: name, artifact: within?.artifact ?? false });
      const key = `${id}/${within?.mcid}`;
      if (within?.mcid != null) texts.set(key, (texts.get(key) ?? '') + text);
    }
  }
  return { width, height, lines };
}

function toUnicode(cmap: string): Map<string, string> {
  const letters = new Map<string, string>();
  for (const [, from, , list] of cmap.matchAll(/<([0-9a-f]{4})> <([0-9a-f]{4})> \[([^\]]*)\]/g)) {
    [...list!.matchAll(/<([0-9a-f]*)>/g)].forEach(([, hex], index) => {
      const code = (parseInt(from!, 16) + index).toString(16).padStart(4, '0');
      letters.set(code, String.fromCharCode(...(hex!.match(/.{4}/g) ?? []).map((unit) => parseInt(unit, 16))));
    });
  }
  return letters;
}

function readTag(id: string, get: (id: string | undefined) => PdfObject, texts: Map<string, string>): PdfTag {
  const { head } = get(id);
  const kids = /\/K \[(.*?)\]/s.exec(head)?.[1] ?? '';
  const page = ref(head.replace(kids, ''), 'Pg');
  const tag: PdfTag = {
    type: /\/S \/(\w+)/.exec(head)![1]!,
    scope: /\/Scope \/(\w+)/.exec(head)?.[1] ?? null,
    columns: Number(/\/ColSpan (\d+)/.exec(head)?.[1] ?? 1),
    text: '',
    children: [],
  };
  for (const [, dictionary, child, mcid] of kids.matchAll(/<<(.*?)>>|(\d+) 0 R|(\d+)/gs)) {
    if (child) tag.children.push(readTag(child, get, texts));
    else
      tag.text +=
        texts.get(`${dictionary ? ref(dictionary, 'Pg') : page}/${mcid ?? /\/MCID (\d+)/.exec(dictionary!)?.[1]}`) ??
        '';
  }
  return tag;
}

function utf16(head: string): string {
  const bytes = Buffer.from(
    /^\((.*)\)/s.exec(head)![1]!.replace(/\\([\\()nr])/g, (_, c: string) => ({ n: '\n', r: '\r' })[c] ?? c),
    'latin1',
  );
  return bytes[0] === 0xfe ? bytes.subarray(2).swap16().toString('utf16le') : bytes.toString('latin1');
}
