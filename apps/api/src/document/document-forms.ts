import { documentDateLine, documentNumber } from '#domain/document-format';
import type { PlainDate } from '#domain/plain-date';
import {
  type AdministrativeDocument,
  type Annex,
  type Block,
  type Signature,
  enumerationLines,
} from '#contract/document-tree';

/** What every form has: who issues it, its number and date, who receives and who signs it. */
export interface DocumentOrigin {
  draft: boolean;
  /** At the foot of every page, e.g. that the data are illustrative. */
  marking: string | null;
  /** In capitals; null for a People's Committee. */
  superiorAgency: string | null;
  /** In capitals, one text per line. */
  issuingAgency: string[];
  /** Letters of the number series: `BC-UBND`, `TB-UBND`, `GM-SNV`, `BB-BCĐ`; a letter's is `UBND-SNV`. */
  symbol: string;
  /** With its symbol as the register gives it (`05/BC-UBND`); null leaves it blank. */
  number: string | null;
  /** Địa danh: `Sơn La`. */
  place: string;
  /** Null leaves the date blank. */
  issuedOn: PlainDate | null;
  /** Nơi nhận, without the leading "- ". */
  recipients: string[];
  signature: Signature;
}

/** Sample 1.4 of Decree 30/2020: báo cáo, thông báo, kế hoạch, chương trình, tờ trình … */
export function namedDocument(
  origin: DocumentOrigin,
  content: {
    /** In capitals: `THÔNG BÁO`. */
    typeName: string;
    subject: string;
    /** Kính gửi: a report or proposal to a higher body must have it (annex I, II.9.a). */
    addressees?: string[];
    legalBases?: string[];
    body: Block[];
    annexes?: Annex[];
  },
): AdministrativeDocument {
  return { form: 'named', addressees: [], legalBases: [], annexes: [], ...letterhead(origin), ...content };
}

/** Sample 1.5: công văn. The subject is printed as "V/v …" under the number; a letter has no type name. */
export function officialLetter(
  origin: DocumentOrigin,
  content: { subject: string; addressees: [string, ...string[]]; body: Block[]; annexes?: Annex[] },
): AdministrativeDocument {
  return { form: 'letter', typeName: '', legalBases: [], annexes: [], ...letterhead(origin), ...content };
}

/** Sample 1.7: giấy mời, in the decree's order: who invites whom, to what, who chairs, when, where, what to note. */
export function invitation(
  origin: DocumentOrigin,
  content: {
    subject: string;
    /** As in a sentence: `Ủy ban nhân dân tỉnh Sơn La`. */
    inviter: string;
    invited: [string, ...string[]];
    /** `họp Ban Chỉ đạo cải cách hành chính quý III năm 2026`, after "Tới dự ". */
    occasion: string;
    /** `Đồng chí Nguyễn Văn A, Chủ tịch Ủy ban nhân dân tỉnh, Trưởng ban`. */
    chair: string;
    /** `08 giờ 00, ngày 15 tháng 10 năm 2026 (thứ Năm)`. */
    time: string;
    venue: string;
    /** Between place and closing: agenda, what to bring. */
    notes?: Block[];
    /** The last sentence, without "./.". */
    closing?: string;
    annexes?: Annex[];
  },
): AdministrativeDocument {
  const {
    subject,
    inviter,
    invited,
    occasion,
    chair,
    time,
    venue,
    notes = [],
    closing = PLEASE_COME,
    annexes = [],
  } = content;
  const body = [
    ...listed(`${inviter} trân trọng kính mời`, invited),
    line('Tới dự', occasion, ' '),
    line('Chủ trì', chair),
    line('Thời gian', time),
    line('Địa điểm', venue),
    ...notes,
    paragraph(closed(closing)),
  ];
  return {
    form: 'invitation',
    typeName: 'GIẤY MỜI',
    subject,
    addressees: [],
    legalBases: [],
    body,
    annexes,
    ...letterhead(origin),
  };
}
const PLEASE_COME = 'Đề nghị các đồng chí tham dự đầy đủ, đúng thành phần và thời gian';

/** Sample 1.9: biên bản, with beginning, place, those present, chair, secretary, content, end, and two signatures. */
export function minutes(
  origin: Omit<DocumentOrigin, 'place' | 'issuedOn'>,
  content: {
    subject: string;
    /** `08 giờ 00, ngày 15 tháng 10 năm 2026`. */
    startedAt: string;
    venue: string;
    present: string[];
    absent?: string[];
    /** Name and title, in the text; whoever signs as chair is `origin.signature`. */
    chair: string;
    secretary: string;
    body: Block[];
    /** `11 giờ 30, ngày 15 tháng 10 năm 2026`. */
    endedAt: string;
    /** Authority `['THƯ KÝ']`. */
    secretarySignature: Signature;
    annexes?: Annex[];
  },
): AdministrativeDocument {
  const {
    subject,
    startedAt,
    venue,
    present,
    absent = [],
    chair,
    secretary,
    endedAt,
    secretarySignature,
    annexes = [],
  } = content;
  const body = [
    line('Thời gian bắt đầu', startedAt),
    line('Địa điểm', venue),
    ...listed('Thành phần tham dự', present),
    ...(absent.length > 0 ? listed('Vắng mặt', absent) : []),
    line('Chủ trì', chair),
    line('Thư ký (người ghi biên bản)', secretary),
    paragraph('Nội dung:'),
    ...content.body,
    paragraph(closed(`Cuộc họp kết thúc vào ${endedAt}`)),
  ];
  const head = { ...letterhead({ ...origin, place: '', issuedOn: null }), dateLine: '' };
  return {
    form: 'minutes',
    typeName: 'BIÊN BẢN',
    subject,
    addressees: [],
    legalBases: [],
    body,
    annexes,
    secretary: secretarySignature,
    ...head,
  };
}

function letterhead({ symbol, number, place, issuedOn, ...origin }: DocumentOrigin) {
  return {
    ...origin,
    numberLine: `Số: ${number ?? documentNumber(null, symbol)}`,
    dateLine: documentDateLine(place, issuedOn),
  };
}

const paragraph = (text: string): Block => ({ type: 'paragraph', text });

/** `Địa điểm: …`; the decree closes such lines with a full stop. */
const line = (label: string, text: string, mark = ': '): Block =>
  paragraph(`${label}${mark}${text.replace(/\s*[.;,]?\s*$/, '')}.`);

/** One on the line of the label, several below it as "- …;". */
function listed(label: string, texts: readonly string[]): Block[] {
  const lines = enumerationLines(texts);
  if (lines.length === 1) return [paragraph(`${label}: ${lines[0]}`)];
  return [paragraph(`${label}:`), ...lines.map((text) => paragraph(`- ${text}`))];
}

/** The decree's sign for the end of a text. */
const closed = (text: string): string => `${text.replace(/[\s./;,]*$/, '')}./.`;
