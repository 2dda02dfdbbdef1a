import { searchKey, normalizeText } from '#domain/vietnamese-text';

const LONGEST = 255;

/**
 * A file's name as people see it: NFC, the last part of any path, free of characters that are invisible, turn the
 * reading direction or that a file system refuses; at most 255 characters with the ending kept. Empty when nothing is left.
 */
export function cleanFileName(given: string): string {
  // Browsers send quotes and line breaks of a name percent-encoded (HTML, multipart/form-data encoding).
  const decoded = given.replace(/%22/g, '"').replace(/%0[AD]/gi, ' ');
  const last = decoded.split(/[/\\]/).at(-1) ?? '';
  const name = normalizeText(last.replace(/\s+/g, ' ')).replace(/[<>:"|?*]/g, '-').replace(/^\.+|[. ]+$/g, '').trim();
  if (name.length <= LONGEST) return name;
  const ending = /\.[^.]{1,10}$/.exec(name)?.[0] ?? '';
  // A character outside the basic plane may stand at the cut.
  return name.slice(0, LONGEST - ending.length).replace(/[\ud800-\udbff]$/, '') + ending;
}

/** The ending in lower case without its dot; empty when there is none. */
export const endingOf = (name: string): string => (/\.([^.\s]{1,10})$/.exec(name)?.[1] ?? '').toLowerCase();

/** RFC 6266: the name in UTF-8, and in plain letters for programs that read only those. */
export function contentDisposition(name: string): string {
  const plain = searchKey(name).replace(/[^a-z0-9._-]+/g, '-');
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
