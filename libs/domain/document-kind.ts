/** Documents the installation writes, each with the abbreviation of its name (Decree 30/2020, annex III) and the name as printed. */
export const DOCUMENT_KINDS = ['report', 'conclusionNotice', 'invitation', 'minutes', 'plan'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

interface DocumentType {
  abbreviation: string;
  /** In capitals, as it stands over the subject. */
  typeName: string;
  /** In sentences and lists. */
  name: string;
}
export const DOCUMENT_TYPES: Record<DocumentKind, DocumentType> = {
  report: { abbreviation: 'BC', typeName: 'BÁO CÁO', name: 'Báo cáo' },
  conclusionNotice: { abbreviation: 'TB', typeName: 'THÔNG BÁO', name: 'Thông báo kết luận' },
  invitation: { abbreviation: 'GM', typeName: 'GIẤY MỜI', name: 'Giấy mời' },
  minutes: { abbreviation: 'BB', typeName: 'BIÊN BẢN', name: 'Biên bản' },
  plan: { abbreviation: 'KH', typeName: 'KẾ HOẠCH', name: 'Kế hoạch' },
};

/**
 * Why `symbol` cannot stand after the number of such a document; null when it can. `BC-UBND`, `TB-BCĐ`: the abbreviation
 * of the type, then the issuing body and whoever drafted it, between hyphens without spaces (Decree 30/2020, annex I).
 */
export function symbolFault(kind: DocumentKind, symbol: string): string | null {
  const { abbreviation, name } = DOCUMENT_TYPES[kind];
  if (/^\p{Lu}[\p{L}\d]{0,9}(?:-[\p{L}\d]{1,15}){1,3}$/u.test(symbol) && symbol.startsWith(`${abbreviation}-`))
    return null;
  return `Ký hiệu của ${name.toLocaleLowerCase('vi')} bắt đầu bằng "${abbreviation}-", viết liền không có dấu cách, ví dụ ${abbreviation}-UBND`;
}

/** Why these lines cannot stand under "Nơi nhận"; null when they can (Decree 30/2020, annex I, component 9b). */
export function recipientsFault(recipients: readonly string[], addressees: readonly string[]): string | null {
  if (addressees.length > 0 && recipients[0] !== 'Như trên')
    return 'Văn bản có "Kính gửi" thì dòng đầu của nơi nhận là "Như trên"';
  return recipients.at(-1)?.startsWith('Lưu:') ? null : 'Dòng cuối của nơi nhận là nơi lưu, ví dụ "Lưu: VT, NC"';
}

/** Whether a dated row [validFrom, validTo) is in force on a day. */
export function inForceOn({ validFrom, validTo }: { validFrom: string; validTo?: string | null }, on: string): boolean {
  return validFrom <= on && (validTo == null || on < validTo);
}

/** A block of lines as people type it: trimmed, without the empty ones. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Somebody who signs documents of these kinds during [validFrom, validTo). */
export interface SignerTerm {
  name: string;
  /** Lines of the signature block, the office last. */
  authority: string;
  kinds: readonly DocumentKind[];
  validFrom: string;
  validTo?: string | null;
}

/**
 * Why a row cannot stand beside an earlier one; null when it can. The same person twice for one kind and day leaves open
 * with which block; an office has one holder at a time, unless it is a deputy's or (minutes) whoever took the chair.
 */
export function signerConflict(row: SignerTerm, earlier: SignerTerm): 'samePerson' | 'sameOffice' | null {
  const apart =
    (row.validTo != null && row.validTo <= earlier.validFrom) ||
    (earlier.validTo != null && earlier.validTo <= row.validFrom);
  const shared = row.kinds.filter((kind) => earlier.kinds.includes(kind));
  if (apart || shared.length === 0) return null;
  if (sameWords(row.name, earlier.name)) return 'samePerson';
  const office = linesOf(row.authority).at(-1) ?? '';
  const many = /^phó\s/iu.test(office) || shared.every((kind) => kind === 'minutes');
  return !many && sameWords(row.authority, earlier.authority) ? 'sameOffice' : null;
}

const sameWords = (a: string, b: string): boolean => {
  const words = (text: string) => text.normalize('NFC').toLocaleLowerCase('vi').split(/\s+/).filter(Boolean).join(' ');
  return words(a) === words(b);
};
