import type { NoticeHeader } from './notice-header';
import type { TextRange } from './notice-lines';

/** `directive`: asks for something. `statement`: looks back. `heading`: other items stand under it. */
export type NoticeItemKind = 'directive' | 'statement' | 'heading';

/** One numbered item of a notice, or one thing its running text asks for. All ranges are places in `ConclusionNotice.text`. */
export interface NoticeItem {
  /** Labels from the outermost item in: ["3", "a", "-"]; a lead name counts by its words. [] for running text. */
  path: string[];
  /** Index of the item it stands under; null at the top. */
  parent: number | null;
  /** Verbatim, without its label. */
  wording: string;
  range: TextRange;
  /** Words before a list of running text that hold for each of its items. */
  lead: TextRange | null;
  kind: NoticeItemKind;
  sureness: 'certain' | 'unsure';
  /** Why it is unsure, for the person who confirms it; null when certain. */
  reason: string | null;
}

/** What a piece of the text is. Pieces follow each other without a gap and are the whole text. */
export interface NoticePiece extends TextRange {
  kind: 'opening' | 'text' | 'item' | 'closing' | 'below';
  /** Index into `items` of a piece of kind `item`. */
  item: number | null;
}

export interface ConclusionNotice {
  /** The text as it is stored (`normalizeText`): what every range counts in. */
  text: string;
  header: NoticeHeader;
  items: NoticeItem[];
  pieces: NoticePiece[];
  /** What a person should know about the split as a whole. */
  warnings: string[];
}
