/**
 * The document tree: what one pipeline builds from the facts and every renderer (screen, .docx, PDF) reads.
 * Texts are plain data in Vietnamese, already numbered and in the right case ("I. CÔNG TÁC …", "1. …", "a) …");
 * where they stand and how they look is decided by the renderers after Decree 30/2020/NĐ-CP, annex I.
 */

/** The files a document is rendered to. */
export const DOCUMENT_FORMATS = ['docx', 'pdf', 'xlsx'] as const;
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

/** What every document opens with, and the mark of a draft. */
export const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
export const MOTTO = 'Độc lập - Tự do - Hạnh phúc';
export const DRAFT_MARK = 'DỰ THẢO';

export class HeadingBlock {
  type!: 'heading';
  /** 1 "I. MỤC" in capitals, 2 "1. Tiểu mục", 3 "a) …" (the decree's điểm, not bold). */
  level!: 1 | 2 | 3;
  text!: string;
}

export class ParagraphBlock {
  type!: 'paragraph';
  /** Line breaks make several paragraphs. */
  text!: string;
  /** `note`: smaller and italic, for sources and explanations under a table. */
  style?: 'body' | 'note';
}

/** How a printed text becomes a value of a workbook; "–" and other texts stay text. `figure`: a number or a rate, each as it looks. */
export type CellKind = 'text' | 'integer' | 'rate' | 'date' | 'figure';

export class TableColumn {
  title!: string;
  align!: 'left' | 'center' | 'right';
  /** Relative weight, above 0; the columns together fill the line. */
  width!: number;
  /** What its texts say in a workbook: `1.234` a number, `49,29%` a rate, `30/06/2026` a day; else text. */
  holds?: CellKind;
}

export class TableRow {
  kind!: 'row';
  /** One text per column; line breaks make several paragraphs. */
  cells!: string[];
  /** The integers of this row are the sums of the rows above: printed bold, a formula in a workbook. */
  total?: boolean;
}

/** A row that opens a group of rows: its label stands in the first column, its title over all the others. */
export class TableGroupRow {
  kind!: 'group';
  cells!: [label: string, title: string];
}

export class TableBlock {
  type!: 'table';
  columns!: TableColumn[];
  rows!: (TableRow | TableGroupRow)[];
  caption?: string;
  /** Said across the table when it has no rows. */
  emptyText!: string;
}

export type Block = HeadingBlock | ParagraphBlock | TableBlock;

export class Annex {
  /** "Phụ lục I"; "Phụ lục" when there is only one. */
  label!: string;
  /** In capitals. */
  title!: string;
  /** "(Kèm theo Báo cáo số …/BC-UBND ngày … của …)". */
  reference!: string;
  landscape!: boolean;
  blocks!: Block[];
}

export class Signature {
  /** Right of signing and position, one line each: "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH". */
  authority!: string[];
  /** Null leaves the place empty. */
  name!: string | null;
}

/** The form of the document, by the samples of Decree 30/2020, annex III, part 2. */
export type DocumentForm = 'named' | 'letter' | 'invitation' | 'minutes';

export class SummaryLine {
  label!: string;
  /** As printed elsewhere: `1.234`, `49,29%`, `30/06/2026`. */
  text!: string;
  holds!: CellKind;
}

/** Built by the constructors of `document-forms.ts`, which know what each form has. */
export class AdministrativeDocument {
  /**
   * `named` (sample 1.4: báo cáo, thông báo, kế hoạch, tờ trình …), which is also meant when it is missing; `letter`
   * (1.5: công văn, without a type name); `invitation` (1.7: giấy mời); `minutes` (1.9: biên bản, two signatures).
   */
  form?: DocumentForm;
  /** Prints DỰ THẢO under the number. */
  draft!: boolean;
  /** Printed at the foot of every page, e.g. "Dữ liệu minh họa – không phải số liệu thật của tỉnh". */
  marking!: string | null;
  /** The agency above the issuing one, in capitals; a provincial People's Committee has none. */
  superiorAgency!: string | null;
  /** In capitals, one text per line: ["ỦY BAN NHÂN DÂN", "TỈNH SƠN LA"]. */
  issuingAgency!: string[];
  /** "Số: 05/BC-UBND"; a draft leaves blanks: "Số:      /BC-UBND". */
  numberLine!: string;
  /** "Sơn La, ngày 05 tháng 01 năm 2026"; empty in minutes, which say inside when they were taken. */
  dateLine!: string;
  /** In capitals: "BÁO CÁO"; empty in a letter. */
  typeName!: string;
  /** Trích yếu; a line break is kept. A letter prints it under its number, with "V/v " in front. */
  subject!: string;
  /** Kính gửi; none for documents that have no addressee line. */
  addressees!: string[];
  /** Whole lines: "Căn cứ Nghị quyết số 76/NQ-CP …". */
  legalBases!: string[];
  body!: Block[];
  /** Nơi nhận, without the leading "- ": "Như trên", …, "Lưu: VT, NC". */
  recipients!: string[];
  signature!: Signature;
  /** Minutes: the secretary, who signs left of the chair. */
  secretary?: Signature;
  annexes!: Annex[];
  /** The figures that open its workbook; not printed in the document, whose sentences say them. */
  summary?: SummaryLine[];
  /** The province's own letterhead that its .docx is printed in; the other files and the preview keep the decree's form. */
  letterhead?: string;
}

export const formOf = (document: AdministrativeDocument): DocumentForm => document.form ?? 'named';

/** What a reader calls the document: "BÁO CÁO Kết quả …", "Công văn V/v …". */
export function documentTitle(document: AdministrativeDocument): string {
  const subject = paragraphsOf(document.subject).join(' ');
  return formOf(document) === 'letter' ? `Công văn ${aboutLine(subject)}` : `${document.typeName} ${subject}`;
}

/** Component 5b: "V/v …", whether or not the subject brought it along. */
export const aboutLine = (subject: string): string => `V/v ${subject.trim().replace(/^(v\/v|về việc)\s+/i, '')}`;

/** The paragraphs of a text: one per line that is not blank. */
export function paragraphsOf(text: string): string[] {
  return text.split(/\r\n|[\n\r\u2028\u2029]/).filter((line) => line.trim() !== '');
}

/**
 * Lines of an enumeration as the decree closes them (annex I, section II.5 and II.9: addressees, legal bases,
 * recipients): every line ends with ";" and the last with ".", whatever mark the lines brought along.
 */
export function enumerationLines(lines: readonly string[]): string[] {
  return lines.map((line, index) => line.replace(/\s*[;.,]?\s*$/, '') + (index < lines.length - 1 ? ';' : '.'));
}
