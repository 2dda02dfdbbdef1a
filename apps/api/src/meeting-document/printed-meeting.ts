import { COMMITTEE_ROLE_LABEL } from '#domain/committee';
import { documentDate } from '#domain/document-format';
import { linesOf } from '#domain/document-kind';
import { dateInProvince, formatInstant, type Instant } from '#domain/plain-date';
import type { DocumentDefaultsView } from '#contract/document-settings';
import type { Block } from '#contract/document-tree';
import type { MeetingPageView, NoticeView, PersonView } from '#contract/meeting';
import type { AttendeeView, PointView } from '#contract/meeting-room';
import type { SettingsView } from '#contract/settings';
import type { DocumentOrigin } from '#api/document/document-forms';
import type { CommitteeEntity } from '#api/meeting/committee.entity';

/** Everything the documents of a meeting are printed from. */
export interface PrintedMeeting {
  meeting: MeetingPageView;
  committee: CommitteeEntity;
  settings: SettingsView;
  /** Agency, symbol, recipients and signature of documents of the kind, on their date. */
  form: DocumentDefaultsView;
  points: readonly PointView[];
  /** Name of the standing agency; null while the settings do not say. */
  standingAgency: string | null;
}

const ILLUSTRATIVE = 'Dữ liệu minh họa – không phải số liệu thật của tỉnh';
const WEEKDAYS = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'];

export const paragraph = (text: string): Block => ({ type: 'paragraph', text });
export const upper = (text: string): string => text.toLocaleUpperCase('vi');

/** `08 giờ 00, ngày 15 tháng 10 năm 2026`, with the weekday where people are asked to come. */
export function timeInWords(at: Instant, { weekday = false } = {}): string {
  const [hours, minutes] = formatInstant(at).slice(0, 5).split(':');
  const day = dateInProvince(at);
  return `${hours} giờ ${minutes}, ${documentDate(day)}${weekday ? ` (${WEEKDAYS[new Date(day).getUTCDay()]})` : ''}`;
}

/** `đồng chí Nguyễn Văn Sơn, Chủ tịch UBND tỉnh`. */
export const comrade = ({ name, title }: Pick<PersonView, 'name' | 'title'>): string =>
  `đồng chí ${name}${title ? `, ${title}` : ''}`;
export const capitalized = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

/** Verbatim but for what print needs: a capital letter in front and a full stop behind. */
export function sentence(text: string): string {
  const closed = /[.!?…:;]["”')]*$/.test(text) ? text.replace(/;$/, '.') : `${text}.`;
  return capitalized(closed);
}

/** Who came, as minutes and notices say it. */
export function presentPeople(attendees: readonly AttendeeView[]): string[] {
  return attendees.flatMap((one) => {
    if (one.state === 'present') return [personOf(one)];
    if (one.state !== 'substitute') return [];
    const [name, title] = [one.substituteName ?? '', one.substituteTitle];
    return [`đồng chí ${name}${title ? `, ${title}` : ''} (dự thay ${personOf(one)})`];
  });
}
export function absentPeople(attendees: readonly AttendeeView[]): string[] {
  return attendees
    .filter(({ state }) => state === 'absent')
    .map((one) => `${personOf(one)}${one.reason ? ` (${one.reason})` : ''}`);
}
export function personOf({ unit, name, title }: AttendeeView): string {
  if (name === null) return `đại diện ${unit?.name ?? ''}`.trim();
  const from = unit && !title?.includes(unit.name) ? `, ${unit.name}` : '';
  return `đồng chí ${name}${title ? `, ${title}` : ''}${from}`;
}

/** The agency as a sentence names it: "Ủy ban nhân dân tỉnh Sơn La", or the committee where it speaks for itself. */
export function issuerInSentence({
  committee,
  form,
  settings,
}: Pick<PrintedMeeting, 'committee' | 'form' | 'settings'>): string {
  if (committee.noticeForm === 'committee') return committee.name;
  const { provinceName } = settings;
  const lower = form.issuingAgency.join(' ').toLocaleLowerCase('vi');
  return capitalized(provinceName === '' ? lower : lower.replace(provinceName.toLocaleLowerCase('vi'), provinceName));
}

/** Who issues documents of this meeting, by the committee's own form and the settings of the kind. */
export function originOf(
  printed: PrintedMeeting,
  own: Pick<DocumentOrigin, 'draft' | 'number' | 'issuedOn' | 'symbol' | 'signature'>,
): DocumentOrigin {
  const { meeting, committee, settings, form } = printed;
  return {
    ...own,
    ...agencyOf(printed),
    marking: settings.marking ?? (meeting.illustrative ? ILLUSTRATIVE : null),
    place: form.place,
    recipients:
      linesOf(committee.noticeRecipients ?? '').length > 0 ? linesOf(committee.noticeRecipients!) : form.recipients,
  };
}

/** The symbol of a paper: a committee that issues by itself ends all of them alike (`TB-BCĐ`, `GM-BCĐ`). */
export function symbolOf({ committee, form }: PrintedMeeting): string {
  const own = /^[^-]+(-.+)$/u.exec(committee.noticeSymbol)?.[1];
  return committee.noticeForm === 'committee' && own ? `${form.symbol.split('-')[0]}${own}` : form.symbol;
}

/** Component 2 of the decree: a committee that issues by itself stands under the People's Committee. */
function agencyOf({ committee, form }: PrintedMeeting): Pick<DocumentOrigin, 'superiorAgency' | 'issuingAgency'> {
  const said = linesOf(committee.noticeAgency ?? '').map(upper);
  if (committee.noticeForm !== 'committee')
    return { superiorAgency: form.superiorAgency, issuingAgency: said.length > 0 ? said : form.issuingAgency };
  return {
    superiorAgency: peoplesCommittee(form),
    issuingAgency: said.length > 0 ? said : committeeLines(committee.name),
  };
}

/** "UBND TỈNH SƠN LA", as the line above the issuing agency has it. */
export const peoplesCommittee = (form: PrintedMeeting['form']): string | null =>
  form.issuingAgency.join(' ').replace(/^ỦY BAN NHÂN DÂN/u, 'UBND') || null;

/** "BAN CHỈ ĐẠO" on a line of its own, as letterheads have it; whose it is stands in the line above. */
function committeeLines(name: string): string[] {
  const [, first, rest] = /^(BAN CHỈ ĐẠO) (.+?)(?: (?:TỈNH|THÀNH PHỐ)(?: .+)?)?$/u.exec(upper(name)) ?? [];
  return first && rest ? [first, rest] : [upper(name)];
}

/** "Họp Ban Chỉ đạo …" inside a sentence; a name in capitals stays. */
export const inSentence = (title: string): string =>
  /^\p{Lu}\p{Ll}/u.test(title) ? title.charAt(0).toLocaleLowerCase('vi') + title.slice(1) : title;

/** The block of signing: the committee's own lines, those the settings give this person, or the usual ones with the title. */
export function noticeSignature(
  { committee, form }: PrintedMeeting,
  notice: Pick<NoticeView, 'signer' | 'signerTitle'> | null,
): DocumentOrigin['signature'] {
  const said = linesOf(committee.noticeAuthority ?? '').map(upper);
  const known = notice && form.signers.find(({ name }) => name === notice.signer);
  const usual =
    committee.noticeForm === 'committee'
      ? ['TM. BAN CHỈ ĐẠO', upper(COMMITTEE_ROLE_LABEL.head)]
      : form.signature.authority;
  const titled = notice ? [...(usual.length > 1 ? usual.slice(0, -1) : []), upper(notice.signerTitle)] : usual;
  return { authority: said.length > 0 ? said : (known?.authority ?? titled), name: notice?.signer ?? null };
}
