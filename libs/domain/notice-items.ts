import type { NoticeItem, NoticePiece } from './notice-shape';
import { lineOf, markerOf, type Marker, type NoticeLine, type TextRange } from './notice-lines';
import { asks, itemsOfSentence, sentencesOf, trimmed } from './notice-sentences';
import { ASKS, BEGINS_ASKING, BEGINS_WITH_ADDRESSEE, LOOKS_AHEAD, LOOKS_BACK } from './notice-wording';

type LevelType = Marker['type'] | 'lead';
/** An item that later lines may still stand under. */
interface Level {
  type: LevelType;
  place: number | null;
  item: number;
}

const BULLETS: LevelType[] = ['dash', 'plus', 'bullet'];
const LONGEST_LEAD = 200;
const UNNUMBERED_DOUBT = 'Đoạn không đánh số: cần xem đây có phải là một kết luận riêng không.';
const NO_COLON_DOUBT =
  'Dòng không có dấu hai chấm: cần xem đây có phải là tên đơn vị được giao các mục bên dưới không.';

/** Takes the lines of the conclusions apart; the pieces cover them. */
export function buildItems(text: string, lines: NoticeLine[]): { items: NoticeItem[]; pieces: NoticePiece[] } {
  const whole = unwrapped(text, lines);
  const builder = new Builder(text, whole);
  whole.forEach((line, i) => builder.take(line, i));
  return builder.finish();
}

/** A line shorter than this was ended on purpose. */
const WRAP_WIDTH = 60;

/** Lines that copying broke in the middle of a sentence are put together again. */
function unwrapped(text: string, lines: NoticeLine[]): NoticeLine[] {
  const whole: NoticeLine[] = [];
  for (const line of lines) {
    const last = whole.at(-1);
    if (last && last.text !== '' && goesOn(last, line)) whole[whole.length - 1] = lineOf(text, last.start, line.end);
    else whole.push(line);
  }
  return whole;
}

function goesOn(before: NoticeLine, { text }: NoticeLine): boolean {
  if (text === '' || /[.;:!?]$/.test(before.text) || markerOf(text) !== null) return false;
  if (/^[\p{Ll},;)]/u.test(text)) return true;
  const lastLine = before.text.slice(before.text.lastIndexOf('\n') + 1);
  return lastLine.length >= WRAP_WIDTH && !BEGINS_WITH_ADDRESSEE.test(text) && !BEGINS_ASKING.test(text);
}

class Builder {
  private readonly items: NoticeItem[] = [];
  private readonly pieces: NoticePiece[] = [];
  private levels: Level[] = [];
  /** Places seen last in the list under each parent, by parent and type. */
  private readonly lastPlace = new Map<string, number>();
  /** The line before that is not empty. */
  private previous: NoticeLine | null = null;
  /** Running text has begun to ask: its further sentences are items. */
  private asking = false;

  constructor(
    private readonly text: string,
    private readonly lines: NoticeLine[],
  ) {}

  take(line: NoticeLine, index: number): void {
    if (line.text === '') return this.cover(line, this.openItem());
    const marker = markerOf(line.text);
    if (marker && this.isWrapped(marker))
      this.continueItem(
        line,
        `Dòng “${shortened(line.text)}” bắt đầu như một số thứ tự nhưng không nối tiếp; đang để là phần của mục này.`,
      );
    else if (marker) this.begin(marker, line);
    else this.takeUnnumbered(line, index);
    this.previous = line;
  }

  finish(): { items: NoticeItem[]; pieces: NoticePiece[] } {
    for (const item of this.items) if (item.parent !== null) this.items[item.parent]!.kind = 'heading';
    for (const [i, item] of this.items.entries())
      if (item.kind !== 'heading' && this.looksBack(i)) item.kind = 'statement';
    for (const item of this.items) item.wording = this.text.slice(item.range.start, item.range.end);
    return { items: this.items, pieces: this.pieces };
  }

  private takeUnnumbered(line: NoticeLine, index: number): void {
    const lead = this.leadOf(line, index);
    if (lead) return this.beginLead(line, lead.doubt);
    const open = this.levels.at(-1);
    if (!open) return this.takeRunning(line, null);
    const isDirective = BEGINS_ASKING.test(line.text) || (BEGINS_WITH_ADDRESSEE.test(line.text) && asks(line.text));
    if (!isDirective) return this.continueItem(line, null);
    const title = this.previous && !/[.;,]$/.test(this.previous.text) && this.previous.text.split(/\s+/).length <= 20;
    this.takeRunning(line, title || this.isRunningChild(open) ? open : null);
  }

  /** True when the paragraph before was already taken as one under this heading. */
  private isRunningChild(open: Level): boolean {
    return (
      this.items.at(-1)!.parent === open.item && this.items.at(-1)!.path.length === this.items[open.item]!.path.length
    );
  }

  /** A name or a group on a line of its own, above a list: "Sở Nội vụ:". */
  private leadOf(line: NoticeLine, index: number): { doubt: string | null } | null {
    if (line.text.length > LONGEST_LEAD || /[.;]$/.test(line.text)) return null;
    if (!BEGINS_WITH_ADDRESSEE.test(line.text) && !BEGINS_ASKING.test(line.text)) return null;
    const next = this.lines.slice(index + 1).find((other) => other.text !== '');
    const below = next && markerOf(next.text);
    if (!below || below.type === 'roman') return null;
    if (below.place !== null && below.place !== 1) return null;
    if (line.text.endsWith(':')) return { doubt: null };
    return /^\p{Lu}/u.test(line.text) && line.text.split(/\s+/).length <= 15 ? { doubt: NO_COLON_DOUBT } : null;
  }

  /** A line break of copied text before "7. …" that is no item: the sentence goes on and the number does not fit. */
  private isWrapped(marker: Marker): boolean {
    if (this.previous === null || this.levels.length === 0 || marker.place === null) return false;
    const ended = /[.;:!?…\])”"]$/.test(this.previous.text) || this.previous.text.length < 40;
    return (
      !ended &&
      marker.place !== 1 &&
      !this.levels.some(({ type, place }) => type === marker.type && place !== null && marker.place === place + 1)
    );
  }

  private begin(marker: Marker, line: NoticeLine): void {
    const type = this.typeOf(marker);
    const same = this.levels.findLastIndex(
      (level) => level.type === type && (type !== 'subnumber' || this.isSister(level, marker)),
    );
    if (same >= 0) this.levels.length = same;
    else this.leaveBullets(type);
    const at = line.at + marker.length;
    const range = trimmed(this.text, { start: at, end: line.end });
    const item = this.add(marker.label, range, this.numberDoubt(type, marker));
    this.levels.push({ type, place: marker.place, item });
    this.cover(line, item);
  }

  /** "i)" behind "h)" is a letter, at the head of a list under a letter a small Roman number. */
  private typeOf(marker: Marker): LevelType {
    if (marker.type === 'letter' && marker.label === 'i') {
      const open = this.levels.find(({ type }) => type === 'letter');
      return open && open.place !== null && marker.place! - open.place > 1 ? 'smallRoman' : 'letter';
    }
    return marker.type;
  }

  /** "2.1" and "2.2" are of one list; "2.1.1" stands under "2.1". */
  private isSister(level: Level, marker: Marker): boolean {
    return this.items[level.item]!.path.at(-1)!.split('.').length <= marker.label.split('.').length
      ? this.items[level.item]!.path.at(-1)!.split('.').length === marker.label.split('.').length
      : true;
  }

  /** A number never stands under a dash, unless the dash announces it. */
  private leaveBullets(type: LevelType): void {
    if (BULLETS.includes(type)) return;
    for (let last = this.levels.at(-1); last && BULLETS.includes(last.type); last = this.levels.at(-1)) {
      if (this.text.slice(this.items[last.item]!.range.start, this.items[last.item]!.range.end).endsWith(':')) return;
      this.levels.pop();
    }
  }

  private beginLead(line: NoticeLine, doubt: string | null): void {
    const same = this.levels.findLastIndex(({ type }) => type === 'lead');
    if (same >= 0) this.levels.length = same;
    else {
      this.leaveBullets('lead');
      // "a) … ." is complete: the name stands beside it, not under it.
      for (let last = this.levels.at(-1); last && this.isComplete(last.item); last = this.levels.at(-1))
        this.levels.pop();
    }
    const item = this.add(line.text.replace(/\s*:$/, ''), trimmed(this.text, line), doubt);
    this.levels.push({ type: 'lead', place: null, item });
    this.cover(line, item);
  }

  private isComplete(item: number): boolean {
    const words = this.text.slice(this.items[item]!.range.start, this.items[item]!.range.end);
    return /[.;]$/.test(words) && words.split(/\s+/).length > 12;
  }

  private numberDoubt(type: LevelType, marker: Marker): string | null {
    if (marker.place === null) return null;
    const parent = this.levels.at(-1)?.item ?? -1;
    const key = `${parent} ${type}`;
    const last = this.lastPlace.get(key) ?? 0;
    this.lastPlace.set(key, marker.place);
    if (!Number.isInteger(marker.place))
      return `Ký hiệu “${marker.label})” không có trong thứ tự chữ cái của văn bản hành chính.`;
    const skipsOnlyD = type === 'letter' && marker.label === 'e' && last === 4;
    if (marker.place === last + 1 || skipsOnlyD) return null;
    if (last === 0) return `Danh sách bắt đầu từ “${marker.label}”: cần xem có mục nào phía trước bị thiếu không.`;
    return marker.place === 1
      ? 'Số thứ tự bắt đầu lại từ đầu: cần xem đây có phải là một danh sách khác không.'
      : `Số thứ tự không liên tục ở “${marker.label}”: cần xem có mục nào bị thiếu hoặc bị gộp không.`;
  }

  private takeRunning(line: NoticeLine, under: Level | null): void {
    if (under === null) this.levels = [];
    const inList = this.items.length > 0 && !this.asking;
    let from = line.start;
    for (const sentence of sentencesOf(this.text, line)) {
      const words = this.text.slice(sentence.start, sentence.end);
      const isItem = this.asking || asks(words);
      if (!isItem) continue;
      this.asking ||= under === null;
      for (const { wording, lead, doubt } of itemsOfSentence(this.text, sentence)) {
        if (wording.start > from) this.coverText({ start: from, end: wording.start });
        const item = this.add(
          null,
          wording,
          doubt ?? (under || inList ? UNNUMBERED_DOUBT : null),
          lead,
          under?.item ?? null,
        );
        this.cover(wording, item);
        from = wording.end;
      }
    }
    if (from < line.end) this.coverText({ start: from, end: line.end });
  }

  /** Text around the items of running text: spaces and semicolons go with the item before. */
  private coverText(range: TextRange): void {
    const words = this.text.slice(range.start, range.end);
    const last = this.pieces.at(-1);
    if (/^[\s;.,]*$/.test(words) && last?.item != null) this.cover(range, last.item);
    else this.cover(range, null);
  }

  private continueItem(line: NoticeLine, doubt: string | null): void {
    // The item last begun: what stands above it has its own lines before.
    const item = this.items.length - 1;
    const { range } = this.items[item]!;
    range.end = trimmed(this.text, line).end;
    if (doubt) Object.assign(this.items[item]!, { sureness: 'unsure', reason: doubt });
    this.cover(line, item);
  }

  private add(
    label: string | null,
    range: TextRange,
    doubt: string | null,
    lead: TextRange | null = null,
    under?: number | null,
  ): number {
    const parent = under === undefined ? (this.levels.at(-1)?.item ?? null) : under;
    const path = parent === null ? [] : this.items[parent]!.path;
    this.items.push({
      path: label === null ? path : [...path, label],
      parent,
      wording: '',
      range: { ...range },
      lead,
      kind: 'directive',
      sureness: doubt === null ? 'certain' : 'unsure',
      reason: doubt,
    });
    return this.items.length - 1;
  }

  private openItem(): number | null {
    return this.pieces.at(-1)?.item ?? null;
  }

  private cover({ start, end }: TextRange, item: number | null): void {
    this.pieces.push({ kind: item === null ? 'text' : 'item', start, end, item });
  }

  /** By its own title or that of a part it stands in. */
  private looksBack(index: number): boolean {
    const own = this.items[index]!.range;
    for (let at: number | null = index; at !== null; at = this.items[at]!.parent) {
      const { range } = this.items[at]!;
      const words = this.text.slice(range.start, range.end);
      const title = words.split('\n')[0]!;
      if (LOOKS_BACK.test(title)) return !LOOKS_AHEAD.test(title) && !ASKS.test(this.text.slice(own.start, own.end));
    }
    return false;
  }
}

const shortened = (words: string): string => (words.length > 30 ? `${words.slice(0, 30)}…` : words);
