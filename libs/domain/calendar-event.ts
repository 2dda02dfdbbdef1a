import type { Instant } from './plain-date';

/** One event of a calendar file. */
export interface CalendarEvent {
  /** The same in every version of the event. */
  uid: string;
  /** Grows with every change, so that calendars take the newer one. */
  sequence: number;
  startsAt: Instant;
  endsAt: Instant;
  summary: string;
  location: string;
  description: string;
}

const ZONE = 'Asia/Ho_Chi_Minh';
const OFFSET_MS = 7 * 3_600_000;
/** RFC 5545, 3.1: octets of a line without its break. */
const LONGEST_LINE = 75;

/** An iCalendar file (RFC 5545) with one event in the province's time, UTF-8. `stampedAt`: when the file was made. */
export function calendarFile(event: CalendarEvent, stampedAt: Instant): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Theo doi cai cach hanh chinh//Lich hop//VI',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    // No summer time since 1975: one rule holds for every day.
    'BEGIN:VTIMEZONE',
    `TZID:${ZONE}`,
    'BEGIN:STANDARD',
    'DTSTART:19750613T000000',
    'TZOFFSETFROM:+0700',
    'TZOFFSETTO:+0700',
    'TZNAME:+07',
    'END:STANDARD',
    'END:VTIMEZONE',
    'BEGIN:VEVENT',
    `UID:${escaped(event.uid)}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTAMP:${compact(stampedAt)}Z`,
    `DTSTART;TZID=${ZONE}:${local(event.startsAt)}`,
    `DTEND;TZID=${ZONE}:${local(event.endsAt)}`,
    `SUMMARY:${escaped(event.summary)}`,
    `LOCATION:${escaped(event.location)}`,
    `DESCRIPTION:${escaped(event.description)}`,
    'STATUS:CONFIRMED',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');
}

const compact = (at: Instant): string => at.slice(0, 19).replace(/[-:]/g, '');
const local = (at: Instant): string => compact(new Date(Date.parse(at) + OFFSET_MS).toISOString());

/** 3.3.11: backslash, semicolon, comma and line break. */
const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r\n?|\n/g, '\\n');

/** Continues on lines that begin with a space; no letter is cut in two. */
function folded(line: string): string {
  let out = '';
  let octets = 0;
  for (const letter of line) {
    const size = utf8Length(letter);
    if (octets + size > LONGEST_LINE) {
      out += '\r\n ';
      octets = 1;
    }
    out += letter;
    octets += size;
  }
  return out;
}

function utf8Length(letter: string): number {
  const code = letter.codePointAt(0)!;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
