import type { NoticeLine, TextRange } from './notice-lines';
import { parseVietnameseDate, type PlainDate } from './plain-date';

/** Something the head of a notice says, in its own words and with their place. */
export interface HeaderFact {
  text: string;
  range: TextRange;
}
export interface HeaderDate extends HeaderFact {
  day: PlainDate;
}

/** What stands above the conclusions; null for what was not recognised. Nothing is corrected or completed. */
export interface NoticeHeader {
  /** "215/TB-UBND". */
  number: HeaderFact | null;
  issuedOn: HeaderDate | null;
  /** "THÔNG BÁO", as written. */
  kind: HeaderFact | null;
  /** Trích yếu. */
  subject: HeaderFact | null;
  /** Name and titles as stated. */
  chair: HeaderFact | null;
  meetingOn: HeaderDate | null;
}

const KIND = /^(?:THÔNG BÁO(?: KẾT LUẬN)?|KẾT LUẬN|BIÊN BẢN|TB KẾT LUẬN)$/u;
const NUMBER = String.raw`(\d{1,5}(?:\/\d{4})?\s?[/-]\s?\p{Lu}[\p{L}\d&/-]{1,30})`;
const NUMBERED_LINE = new RegExp(`^(?:[^\\n]{0,80}\\s{2,})?Số\\s*:\\s*${NUMBER}`, 'u');
const FIRST_SENTENCE = new RegExp(`^(Thông báo|Kết luận|Biên bản)(?: kết luận)?\\s+số\\s*:?\\s*${NUMBER}`, 'iu');
const LONG_DATE = /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/iu;
const SHORT_DATE = /ngày\s+(\d{1,2}[/.-]\d{1,2}[/.-]\d{4})/iu;
/** The date line of the press: "Thứ Năm, 13/06/2019, 15:36 (GMT+7)". */
const PRESS_DATE = /^(?:Thứ\s\p{L}+|Chủ nhật)\s*,?\s*(?:ngày\s*)?(\d{1,2}[/.-]\d{1,2}[/.-]\d{4})/iu;
const DAY_AND_MONTH = /ngày\s+(\d{1,2}[/.]\d{1,2})(?![/.\d]*\d)/iu;
const BODY = /^(?:BHG|Ngày|Sáng|Chiều|Tối|Hôm|Căn cứ|Thực hiện|Dưới|Tại|Vừa qua|Trên cơ sở|Sau khi)(?!\p{L})/u;

const CHAIRS = [
  /kết luận của (?:đồng chí|đ\/c|ông|bà)\s+([^.;:\n]{3,200}?)\s+tại\s/iu,
  /chủ trì của (?:đồng chí|đ\/c|ông|bà)\s+([^.;:\n]{3,200}?)(?:,\s+(?:ngày|sáng|chiều)|,?\s+Ban Chỉ đạo (?:đã )?(?:họp|tổ chức)|[.;:\n])/iu,
  /(?:đồng chí|đ\/c|ông|bà)\s+(\p{Lu}[^.;:\n]{3,200}?)\s*,?\s+(?:đã\s+)?chủ trì\s/iu,
  /^chủ trì\s*:\s*(?:đồng chí|đ\/c|ông|bà)?\s*(\p{Lu}[^.;:\n]{3,200})/iu,
  /(?:^|,\s)((?:Phó )?(?:Chủ tịch|Bí thư|Trưởng ban)\s[^.;:,\n]{3,120}?)\s+(?:đã\s+)?chủ trì\s/u,
];

/** Reads the lines above the conclusions; `lines` are those of one text in its order. */
export function readHeader(text: string, lines: NoticeLine[]): NoticeHeader {
  const filled = lines.filter((line) => line.text !== '');
  const at = (line: NoticeLine, words: string, from = 0): HeaderFact => {
    const start = line.at + Math.max(0, line.text.indexOf(words, from));
    return { text: words, range: { start, end: start + words.length } };
  };
  const sentence = find(filled, FIRST_SENTENCE);
  const kindLine = filled.findIndex((line) => KIND.test(line.text));
  const numberLine = find(filled, NUMBERED_LINE);
  const subject = sentence ? subjectBehind(sentence.line, at) : subjectOf(filled, kindLine);
  const opening = filled.filter((line) => subject === null || line.start >= subject.range.end);
  const issuedOn =
    dated(sentence ? [sentence.line] : filled.slice(0, kindLine < 0 ? 0 : kindLine), at) ?? pressDate(filled, at);
  return {
    number: numberLine
      ? at(numberLine.line, numberLine.found[1]!)
      : sentence
        ? at(sentence.line, sentence.found[2]!)
        : null,
    issuedOn,
    kind:
      kindLine >= 0
        ? at(filled[kindLine]!, filled[kindLine]!.text)
        : sentence
          ? at(sentence.line, sentence.found[1]!)
          : null,
    subject,
    chair: chairOf(text, filled),
    meetingOn: meetingDay(opening, issuedOn, at),
  };
}

type Locate = (line: NoticeLine, words: string, from?: number) => HeaderFact;

function find(lines: NoticeLine[], pattern: RegExp): { line: NoticeLine; found: RegExpExecArray } | null {
  for (const line of lines) {
    const found = pattern.exec(line.text);
    if (found) return { line, found };
  }
  return null;
}

/** "Thông báo số 318/TB-VPUBND ngày 05/10/2026 về kết luận cuộc họp …". */
function subjectBehind(line: NoticeLine, at: Locate): HeaderFact | null {
  const found = /\s(?:về(?: việc)?|v\/v)\s+(.{3,400})$/iu.exec(line.text);
  return found ? at(line, found[1]!, found.index) : null;
}

/** The lines below the kind, until one is empty, a line or the body; without a kind, a short first line. */
function subjectOf(lines: NoticeLine[], kindLine: number): HeaderFact | null {
  if (kindLine < 0) {
    const [first] = lines;
    const isTitle = first !== undefined && lines.length > 1 && first.text.length <= 200 && !/[.;:]$/.test(first.text);
    return isTitle && !BODY.test(first.text) && !/^(?:Số|ỦY BAN|UỶ BAN|CỘNG HÒA|BAN CHỈ)/u.test(first.text)
      ? factOf([first])
      : null;
  }
  const taken: NoticeLine[] = [];
  for (const line of lines.slice(kindLine + 1, kindLine + 6)) {
    if (/^[-–—_*\s]+$/.test(line.text) || BODY.test(line.text) || /[:;]$/.test(line.text)) break;
    const gap = taken.at(-1);
    if (gap && line.start > gap.end) break;
    taken.push(line);
  }
  return taken.length > 0 ? factOf(taken) : null;
}

const factOf = (lines: NoticeLine[]): HeaderFact => ({
  text: lines.map(({ text }) => text).join(' '),
  range: { start: lines[0]!.at, end: lines.at(-1)!.at + lines.at(-1)!.text.length },
});

function dated(lines: NoticeLine[], at: Locate): HeaderDate | null {
  for (const line of lines) {
    const found = LONG_DATE.exec(line.text) ?? SHORT_DATE.exec(line.text);
    const day = found && dayOf(found);
    if (day) return { ...at(line, found[0], found.index), day };
  }
  return null;
}

const dayOf = (found: RegExpExecArray): PlainDate | null =>
  parseVietnameseDate(found[3] === undefined ? found[1]! : `${found[1]}/${found[2]}/${found[3]}`);

function pressDate(lines: NoticeLine[], at: Locate): HeaderDate | null {
  const press = find(lines.slice(0, 10), PRESS_DATE);
  const day = press && parseVietnameseDate(press.found[1]!);
  return press && day ? { ...at(press.line, press.found[1]!), day } : null;
}

/** The first day the opening names; one without a year takes that of the notice. */
function meetingDay(lines: NoticeLine[], issuedOn: HeaderDate | null, at: Locate): HeaderDate | null {
  for (const line of lines) {
    const found = SHORT_DATE.exec(line.text) ?? LONG_DATE.exec(line.text);
    const day = found && dayOf(found);
    if (day) return { ...at(line, found[0], found.index), day };
    const short = issuedOn && DAY_AND_MONTH.exec(line.text);
    const shortDay = short && parseVietnameseDate(`${short[1]!.replace('.', '/')}/${issuedOn.day.slice(0, 4)}`);
    if (shortDay) return { ...at(line, short[0], short.index), day: shortDay };
  }
  return null;
}

function chairOf(text: string, lines: NoticeLine[]): HeaderFact | null {
  for (const pattern of CHAIRS) {
    for (const line of lines) {
      const found = pattern.exec(`${line.text}\n`);
      if (!found) continue;
      const start = line.at + found.index + found[0].indexOf(found[1]!);
      const range = { start, end: start + found[1]!.length };
      return { text: text.slice(range.start, range.end), range };
    }
  }
  return null;
}
