import type { NoticeItemKind } from '#domain/notice-shape';
import { Text } from './rules';

/** Largest Word file that is taken apart. */
export const CONCLUSION_FILE_MAX_BYTES = 20 * 1024 * 1024;
/** Some two hundred pages; a request of the API holds at most a megabyte. */
export const CONCLUSION_TEXT_MAX = 600_000;

export class SplitTextRequest {
  @Text('Nội dung thông báo kết luận', CONCLUSION_TEXT_MAX, 3)
  text!: string;
}

/** Places count in UTF-16 code units of `SplitNoticeView.text`, the end not included. */
export class TextRangeView {
  start!: number;
  end!: number;
}
export class NamedPartyView {
  kind!: 'unit' | 'group';
  id!: number;
  name!: string;
}
/** Somebody the words seem to give the work to; to be confirmed, never applied by itself. */
export class ProposedPartyView {
  text!: string;
  range!: TextRangeView;
  /** Null when the words name nobody of the catalogue. A closed unit is found, and its successors are `candidates`. */
  found!: NamedPartyView | null;
  candidates!: NamedPartyView[];
  sureness!: 'certain' | 'unsure';
  reason!: string | null;
  /** From the lead of its list or a heading above it. */
  inherited!: boolean;
}
export class ProposedDeadlineView {
  text!: string;
  range!: TextRangeView;
  /** The last day on time; null when the words name none or could not be read. */
  dueOn!: string | null;
  /** How the words were read, or why they were not. */
  reading!: string | null;
  sureness!: 'certain' | 'unsure';
  reason!: string | null;
  inherited!: boolean;
}
export class CitationView {
  text!: string;
  range!: TextRangeView;
  kind!: string | null;
  number!: string;
  /** As written. */
  dateText!: string | null;
  issuer!: string | null;
  /** What contradicts itself in it; the words stay as they are. */
  conflict!: string | null;
}
export class ProposedAreaView {
  id!: number;
  name!: string;
  text!: string;
  range!: TextRangeView;
}
export class SplitItemView {
  /** Labels from the outermost in: ["3", "a"]. Empty for running text. */
  path!: string[];
  /** Index of the item it stands under. */
  parent!: number | null;
  /** Verbatim, without its label. */
  wording!: string;
  range!: TextRangeView;
  lead!: TextRangeView | null;
  /** `heading`: others stand under it; `statement`: asks nothing of anybody. */
  kind!: NoticeItemKind;
  sureness!: 'certain' | 'unsure';
  reason!: string | null;
  leads!: ProposedPartyView[];
  coordinating!: ProposedPartyView[];
  /** Who only sees to it that others do the work. */
  monitoring!: ProposedPartyView[];
  deadlines!: ProposedDeadlineView[];
  citations!: CitationView[];
  area!: ProposedAreaView | null;
}
/** What a piece of the text is; the pieces follow each other and are the whole text. */
export class SplitPieceView {
  kind!: 'opening' | 'text' | 'item' | 'closing' | 'below';
  start!: number;
  end!: number;
  /** Index of the item. */
  item!: number | null;
}
export class HeaderFactView {
  text!: string;
  range!: TextRangeView;
  /** Of a date. */
  day!: string | null;
}
export class NoticeHeaderView {
  number!: HeaderFactView | null;
  issuedOn!: HeaderFactView | null;
  kind!: HeaderFactView | null;
  subject!: HeaderFactView | null;
  chair!: HeaderFactView | null;
  meetingOn!: HeaderFactView | null;
}
/** A notice taken apart, with what its words propose. Nothing of it is stored. */
export class SplitNoticeView {
  text!: string;
  header!: NoticeHeaderView;
  items!: SplitItemView[];
  pieces!: SplitPieceView[];
  warnings!: string[];
}
