import type { AdministrativeDocument, Block } from '#contract/document-tree';
import type { MeetingPageView } from '#contract/meeting';
import { calendarFile } from '#domain/calendar-event';
import type { Instant } from '#domain/plain-date';
import { invitation } from '#api/document/document-forms';
import {
  capitalized,
  comrade,
  inSentence,
  issuerInSentence,
  noticeSignature,
  originOf,
  paragraph,
  personOf,
  symbolOf,
  timeInWords,
  type PrintedMeeting,
} from './printed-meeting';

/** Giấy mời, sample 1.7, for everybody on the list; number and date are left to the clerk. Pure. */
export function invitationDocument(printed: PrintedMeeting): AdministrativeDocument {
  const { meeting, form, committee } = printed;
  const invited = meeting.attendees.map((one) => capitalized(personOf(one)));
  const [first = `Các đồng chí thành viên ${committee.name}`, ...others] = invited;
  const own = originOf(printed, {
    draft: false,
    symbol: symbolOf(printed),
    number: null,
    issuedOn: null,
    signature: committee.noticeForm === 'committee' ? noticeSignature(printed, null) : form.signature,
  });
  return invitation(
    { ...own, recipients: form.recipients },
    {
      subject: meeting.title,
      inviter: issuerInSentence(printed),
      invited: [first, ...others],
      occasion: inSentence(meeting.title),
      chair: capitalized(comrade(meeting.chair)),
      time: timeInWords(meeting.startsAt, { weekday: true }),
      venue: meeting.place,
      notes: agendaNotes(meeting),
    },
  );
}

function agendaNotes({ agenda }: MeetingPageView): Block[] {
  if (agenda.length === 0) return [];
  const lines = agenda.map(({ title, presenter, duration }, i) => {
    const more = [presenter, duration === null ? null : `${duration} phút`].filter((part) => part !== null);
    return `- ${title}${more.length > 0 ? ` (${more.join('; ')})` : ''}${i < agenda.length - 1 ? ';' : '.'}`;
  });
  return [paragraph('Nội dung:'), ...lines.map(paragraph)];
}

/** The same meeting for the calendars of those invited. */
export function meetingCalendar(
  { id, version, startsAt, endsAt, title, place, chair, agenda }: MeetingPageView,
  stampedAt: Instant,
): string {
  const items = agenda.map((item, i) => `${i + 1}. ${item.title}${item.presenter ? ` – ${item.presenter}` : ''}`);
  return calendarFile(
    {
      uid: `cuoc-hop-${id}@theo-doi-cchc`,
      sequence: version,
      startsAt,
      endsAt,
      summary: title,
      location: place,
      description: [`Chủ trì: ${chair.name}, ${chair.title}`, ...items].join('\n'),
    },
    stampedAt,
  );
}
