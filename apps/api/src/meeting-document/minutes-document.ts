import type { AdministrativeDocument, Block } from '#contract/document-tree';
import type { AgendaItemView, PointView } from '#contract/meeting-room';
import { minutes } from '#api/document/document-forms';
import {
  absentPeople,
  capitalized,
  comrade,
  originOf,
  paragraph,
  presentPeople,
  sentence,
  symbolOf,
  timeInWords,
  type PrintedMeeting,
} from './printed-meeting';

/** Biên bản, sample 1.9: times, place, people, what was said under each item of the agenda, and the conclusions. Pure. */
export function minutesDocument(printed: PrintedMeeting): AdministrativeDocument {
  const { meeting, form, points } = printed;
  const signed = meeting.minutesSignedOn !== null;
  const own = originOf(printed, {
    draft: !signed,
    symbol: symbolOf(printed),
    number: null,
    issuedOn: null,
    signature: { authority: form.signature.authority, name: meeting.chair.name },
  });
  const present = presentPeople(meeting.attendees).map(capitalized);
  return minutes(
    { ...own, recipients: form.recipients },
    {
      subject: meeting.title,
      startedAt: timeInWords(meeting.startsAt),
      venue: meeting.place,
      present: present.length > 0 ? present : ['Không ghi nhận danh sách thành phần tham dự'],
      absent: absentPeople(meeting.attendees).map(capitalized),
      chair: capitalized(comrade(meeting.chair)),
      secretary: meeting.secretary ? capitalized(comrade(meeting.secretary)) : (meeting.minutesSigner ?? '…'),
      body: [...discussion(meeting.agenda, points), ...conclusions(printed)],
      endedAt: timeInWords(meeting.endsAt),
      secretarySignature: { authority: ['THƯ KÝ'], name: meeting.secretary?.name ?? meeting.minutesSigner },
    },
  );
}

/** What was reported and said under each item; what belongs to none comes last. */
function discussion(agenda: readonly AgendaItemView[], points: readonly PointView[]): Block[] {
  const under = (id: number | null) => points.filter((point) => point.agendaItemId === id).map(pointBlock);
  const items = agenda.flatMap((item, i): Block[] => [
    { type: 'heading', level: 2, text: `${i + 1}. ${item.title}` },
    ...(item.presenter ? [paragraph(`${item.presenter} trình bày.`)] : []),
    ...(item.content ? [paragraph(item.content)] : []),
    ...under(item.id),
  ]);
  const others = under(null);
  if (others.length > 0)
    items.push({ type: 'heading', level: 2, text: `${agenda.length + 1}. Ý kiến khác` }, ...others);
  return items.length > 0 ? [{ type: 'heading', level: 1, text: 'I. NỘI DUNG CUỘC HỌP' }, ...items] : [];
}

const pointBlock = ({ speaker, text }: PointView): Block =>
  paragraph(`- ${speaker ? `${speaker}: ` : ''}${sentence(text)}`);

function conclusions({ meeting }: PrintedMeeting): Block[] {
  if (meeting.conclusions.length === 0) return [];
  const number = meeting.agenda.length > 0 ? 'II' : 'I';
  return [
    { type: 'heading', level: 1, text: `${number}. KẾT LUẬN` },
    paragraph(`${capitalized(comrade(meeting.chair))} kết luận:`),
    ...meeting.conclusions.map(({ number: n, text }) => paragraph(`${n}. ${sentence(text)}`)),
  ];
}
