import type { TextRange } from './notice-lines';
import { parseVietnameseDate, type PlainDate } from './plain-date';

/** A legal document as a text cites it. What contradicts itself stays as stated and is flagged. */
export interface Citation {
  range: TextRange;
  /** All words of the citation. */
  text: string;
  /** "Nghị quyết"; null when the text names none. */
  kind: string | null;
  /** "52/2015/NQ-HĐND". */
  number: string;
  /** As written: "11.12.2016". */
  dateText: string | null;
  issuedOn: PlainDate | null;
  /** "HĐND tỉnh"; null when the text names none. */
  issuer: string | null;
  /** What does not fit together, in Vietnamese; null when nothing was noticed. */
  conflict: string | null;
}

const KIND =
  'Bộ luật|Luật|Pháp lệnh|Nghị quyết liên tịch|Nghị quyết|Nghị định|Quyết định|Chỉ thị|Thông tư liên tịch|Thông tư|Kế hoạch|' +
  'Công văn|Công điện|Thông báo kết luận|Thông báo|Báo cáo|Tờ trình|Đề án|Kết luận|Chương trình|Hướng dẫn|Quy định|Văn bản';
const NUMBER = String.raw`\d{1,5}[a-zđ]?(?:\/\d{4})?[/-]\p{Lu}[\p{L}\d]{0,12}(?:[-/&]\p{Lu}[\p{L}\d]{0,12}){0,3}`;
const DATE = String.raw`\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}`;
/** Ends where a new thought begins; "của UBND tỉnh về việc …" names UBND tỉnh. */
const ISSUER = String.raw`(?:Thủ tướng|Chính phủ|Quốc hội|Bộ|Ban|UBND|HĐND|Ủy ban|Uỷ ban|Hội đồng|Tỉnh ủy|Thành ủy|Chủ tịch|Sở|Văn phòng|Trung ương|Bí thư)[^,.;:()\n]{0,60}?`;

const CITATION = new RegExp(
  `(?<!\\p{L})(?:(?<kind>${KIND})\\s+)?(?:số\\s{0,3}:?\\s{0,3})?(?<!\\d)(?<number>${NUMBER})` +
    `(?:,?\\s+ngày\\s+(?<date>${DATE}))?` +
    `(?:\\s+của\\s+(?<issuer>${ISSUER})(?=[,.;:()\\n]|\\s+(?:về|ban hành|thực hiện|trên|quy định|để|trước|trong|và|được)(?!\\p{L})|$))?`,
  'giu',
);

/** The documents a text cites by their number, in order. */
export function citationsOf(text: string): Citation[] {
  return [...text.matchAll(CITATION)].map((match) => {
    const {
      kind = null,
      number,
      date,
      issuer = null,
    } = match.groups as Record<string, string | undefined> & { number: string };
    const issuedOn = date === undefined ? null : parseVietnameseDate(date.replace(/\s+tháng\s+|\s+năm\s+/giu, '/'));
    return {
      range: { start: match.index, end: match.index + match[0].length },
      text: match[0],
      kind,
      number,
      dateText: date ?? null,
      issuedOn,
      issuer,
      conflict: conflictOf(number, date, issuedOn),
    };
  });
}

function conflictOf(number: string, date: string | undefined, issuedOn: PlainDate | null): string | null {
  if (date === undefined) return null;
  if (issuedOn === null) return `Ngày “${date}” không có trong lịch. Giữ nguyên như văn bản ghi; đề nghị kiểm tra lại.`;
  const year = /\/(\d{4})\//.exec(number)?.[1];
  if (year === undefined || year === issuedOn.slice(0, 4)) return null;
  return `Số hiệu ghi năm ${year} nhưng ngày ban hành ghi năm ${issuedOn.slice(0, 4)}. Giữ nguyên như văn bản ghi; đề nghị kiểm tra lại.`;
}
