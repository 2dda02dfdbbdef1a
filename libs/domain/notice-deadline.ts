import { readDeadline, type DeadlineReading } from './deadline';
import type { TextRange } from './notice-lines';
import { formatDate, type PlainDate } from './plain-date';

/** A deadline as the words of an item state it, with the reading that a plan's deadline would get. */
export interface ProposedDeadline {
  range: TextRange;
  text: string;
  /** Null when the words could not be read; `reason` says why. */
  reading: DeadlineReading | null;
  sureness: 'certain' | 'unsure';
  reason: string | null;
}

const YEAR = String.raw`(?:\s*[/-]\s*\d{4}|\s+(?:của\s+)?năm\s+\d{4})?`;
const DATE = String.raw`(?:ngày\s+)?\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?(?!\d)|ngày\s+\d{1,2}\s+tháng\s+\d{1,2}${YEAR}`;
const PERIOD = String.raw`tháng\s+\d{1,2}${YEAR}|quý\s+(?:[IV]{1,3}|[1-4])${YEAR}|(?:0?6|sáu)\s+tháng\s+(?:đầu|cuối)\s+năm(?:\s+\d{4})?|năm\s+\d{4}|năm\s+nay`;
const ONE = `(?:${DATE}|${PERIOD})`;
const LIST = `${ONE}(?:(?:\\s*,\\s*|\\s+và\\s+)${ONE}){0,4}(?!\\s*[\\d/%])`;
const HOUR = String.raw`(?:\d{1,2}\s*(?:h|giờ|g|:)\s*(?:\d{2})?(?:\s*phút)?,?\s+)?`;

const BEFORE = '(?<!\\p{L})';
const AFTER = '(?!\\p{L})';

/** What is written where, and whether the words alone make it a deadline. */
const FORMS: { pattern: RegExp; doubt: string | null }[] = [
  // "trước ngày 25 hằng tháng", "ngày 15 tháng cuối quý".
  {
    pattern: form(
      String.raw`(?:(?:chậm|muộn)\s+nhất\s+)?(?:trước\s+|vào\s+)?ngày\s+\d{1,2}\s+(?:(?:hằng|hàng|mỗi)\s+tháng|(?:của\s+)?tháng\s+(?:đầu|cuối)\s+(?:(?:hằng|hàng|mỗi)\s+)?quý)`,
    ),
    doubt: null,
  },
  {
    pattern: form(
      String.raw`(?:(?:chậm|muộn)\s+nhất|không\s+quá|từ\s+nay\s+đến|trước|đến|hết|trong|cuối)(?:\s+(?:là|vào|trong|trước|đến|hết|cuối))*\s+${HOUR}${LIST}`,
    ),
    doubt: null,
  },
  {
    pattern: form(
      `(?<=(?:hoàn thành|xong|thời hạn|thời gian|thời gian hoàn thành|thời gian thực hiện|hạn)(?:\\s?:)?\\s{1,3}(?:vào\\s{1,3})?)${LIST}`,
    ),
    doubt: null,
  },
  {
    pattern: form(
      String.raw`(?:trong\s+)?(?:thời\s+hạn\s+|vòng\s+)?\d{1,3}\s+ngày(?:\s+làm\s+việc)?,?\s+(?:kể|tính)\s+từ\s+(?:ngày|khi)[^.;,\n]{0,80}`,
    ),
    doubt: null,
  },
  {
    pattern: form(
      String.raw`(?:định\s+kỳ\s+)?(?:hằng|hàng|mỗi)\s+(?:tháng|quý|năm)|định\s+kỳ\s+(?:0?6\s+tháng|tháng|quý)`,
    ),
    doubt: null,
  },
  { pattern: form(String.raw`(?<=thực\s{1,3}hiện\s{1,3}|,\s{1,3})(?:thường\s+xuyên)(?=\s*[.;]|\s*$)`), doubt: null },
  {
    pattern: form(`(?<=[,(]\\s{0,3})${LIST}(?=\\s*\\)|\\s*[.;]?\\s*$)`),
    doubt: 'Thời gian đứng một mình cuối mục: cần xem có phải là thời hạn không.',
  },
];

function form(source: string): RegExp {
  return new RegExp(`${BEFORE}${source}${AFTER}`, 'giu');
}

const SEVERAL = 'Mục này nêu nhiều mốc thời gian: cần chọn mốc là thời hạn.';

/**
 * The deadlines of an item in their order; `taken` are places that mean something else (dates of documents). A day
 * without a year is read in the year of `today`; one that has passed by then is not sure.
 */
export function deadlinesOf(text: string, taken: readonly TextRange[], today: PlainDate): ProposedDeadline[] {
  const found: { range: TextRange; doubt: string | null }[] = [];
  for (const { pattern, doubt } of FORMS) {
    for (const match of text.matchAll(pattern)) {
      const range = { start: match.index, end: match.index + match[0].trimEnd().length };
      const overlaps = [...taken, ...found.map((one) => one.range)].some(
        (other) => other.start < range.end && range.start < other.end,
      );
      if (!overlaps) found.push({ range, doubt });
    }
  }
  found.sort((a, b) => a.range.start - b.range.start);
  return found.map(({ range, doubt }) => proposal(text, range, found.length > 1 ? SEVERAL : doubt, today));
}

function proposal(text: string, range: TextRange, doubt: string | null, today: PlainDate): ProposedDeadline {
  const words = text.slice(range.start, range.end);
  const year = Number(today.slice(0, 4));
  const reading = readDeadline(words.replace(/năm\s+nay/giu, `năm ${year}`), year);
  if ('error' in reading) return { range, text: words, reading: null, sureness: 'unsure', reason: reading.error };
  const past = reading.dueOn !== null && reading.dueOn < today;
  const reason = past
    ? `Hạn ngày ${formatDate(reading.dueOn!)} đã qua so với ngày ${formatDate(today)}: cần xem lại năm.`
    : doubt;
  return { range, text: words, reading, sureness: reason === null ? 'certain' : 'unsure', reason };
}
