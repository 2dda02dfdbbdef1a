/** An element of a part of an Office package, by its local name: prefixes differ between programs. */
export interface XmlElement {
  name: string;
  attributes: Map<string, string>;
  children: (XmlElement | string)[];
}

/** No part of it looks beyond the next `<`, so that damaged files cost no more than whole ones. */
const TOKEN = /<\?[^<]*?\?>|<(\/?)([^\s/<>"'=!]+)((?:[^<>"']|"[^"<]*"|'[^'<]*')*?)(\/?)>|([^<]+)/g;
const ATTRIBUTE = /([^\s=/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ENTITIES: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
/** Office programs nest some dozen elements. */
const DEEPEST = 400;

/**
 * Reads XML that `mediaTypeOf` has looked at: no document type, no entities of its own. Null when the elements are not
 * closed as they were opened, or stand too deep.
 */
export function readXml(xml: string): XmlElement | null {
  const root: XmlElement = { name: '', attributes: new Map(), children: [] };
  const open = [root];
  for (const [, closing, qualified, attributes, empty, text] of withoutComments(xml).matchAll(TOKEN)) {
    const parent = open.at(-1)!;
    if (text !== undefined) parent.children.push(unescaped(text));
    else if (qualified === undefined) continue;
    else if (closing) {
      if (open.length < 2 || open.pop()!.name !== localName(qualified)) return null;
    } else {
      const element = { name: localName(qualified), attributes: attributesOf(attributes ?? ''), children: [] };
      parent.children.push(element);
      if (!empty && open.push(element) > DEEPEST) return null;
    }
  }
  return open.length === 1 ? root : null;
}

export const elementsOf = (element: XmlElement | undefined, name?: string): XmlElement[] =>
  (element?.children ?? []).filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  );

/** The first element on a path of names. */
export function find(element: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((at, name) => elementsOf(at, name)[0], element);
}
/** The `val` of the element on a path, as Word keeps nearly everything. */
export const valueOf = (element: XmlElement | undefined, ...path: string[]): string | undefined =>
  find(element, ...path)?.attributes.get('val');

function withoutComments(xml: string): string {
  let kept = '';
  for (let at = 0; ;) {
    const from = xml.indexOf('<!--', at);
    const to = from < 0 ? -1 : xml.indexOf('-->', from + 4);
    if (to < 0) return kept + xml.slice(at);
    kept += xml.slice(at, from);
    at = to + 3;
  }
}

const localName = (qualified: string) => qualified.slice(qualified.indexOf(':') + 1);
const attributesOf = (text: string) =>
  new Map(
    [...text.matchAll(ATTRIBUTE)].map(([, name, double, single]) => [
      localName(name!),
      unescaped(double ?? single ?? ''),
    ]),
  );
const unescaped = (text: string) =>
  text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{1,8}));/gi,
    (whole: string, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name] ?? whole;
      const code = hex !== undefined ? parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
