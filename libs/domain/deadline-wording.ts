import type { Refusal } from './deadline-period';

/** Deadlines in words, without a day. */
export type WordingKind = 'continuous' | 'external' | 'afterEvent' | 'none';

const ALL_YEAR = '(?:lien tuc|hang ngay|hang nam|(?:trong )?(?:suot |ca )?nam(?: \\d{4})?)';

const WORDINGS: [WordingKind, RegExp][] = [
  ['none', /^khong (?:co |xac dinh |an dinh |quy dinh )?thoi han$/],
  ['continuous', new RegExp(`^(?:thuong xuyen|lien tuc)(?:(?:,| &)? ${ALL_YEAR})*(?:,? (?:theo|khi) (?<about>.+))?$`)],
  ['afterEvent', /^(?:cham nhat )?(?:ngay )?(?:(?:sau khi|khi co|khi duoc) (?<about>.+)|khi phat sinh)$/],
  [
    'afterEvent',
    /^(?:(?:trong|vong|thoi han|cham nhat|sau|khong qua) )*\d{1,3} (?:ngay|tuan|thang)(?: lam viec)?,? (?:sau|(?:tinh |ke )?tu|ke) (?:tu )?(?:khi |ngay )?(?<about>.+)$/,
  ],
  ['external', /^theo (?<about>\D.+)$/],
  ['external', /^(?:tai |trinh )?(?:cac |tung )?ky hop (?<about>.+)$/],
];

/** A document cited by its number, with its date: "số 118/2025/NĐ-CP ngày 09/6/2025". That date is no deadline. */
const CITATION = /(?:so )?\d+\/(?:\d{4}\/)?[a-z][\w-]*(?:\/[\w-]+)*(?: ngay \d{1,2}[/.-]\d{1,2}[/.-]\d{4})?/g;

/** "quý" as a word of its own; without accents it is also the beginning of quy định, quy chế … */
const QUARTER = 'quy(?! (?:dinh|che|trinh|hoach|uoc|mo)\\b)';

/** Anything that could be meant as the deadline itself. "kế hoạch năm 2026", "kỳ họp cuối năm" are names of things. */
const TIME = new RegExp(
  [
    '\\d[/.-]\\d|\\d thang|thang \\d|quy (?:\\d|[ivx]+\\b)|thuong xuyen',
    `(?:hang|moi|dau|cuoi|trong|het|ket thuc) (?:thang|${QUARTER})\\b|(?:trong|het|ket thuc) nam\\b`,
    `(?:,| &) (?:den |het |cuoi |ca )*(?:nam|thang|${QUARTER})\\b`,
  ].join('|'),
);

/**
 * Reads a deadline that names no day: "Thường xuyên", "Theo hướng dẫn của TW", "Sau khi Nghị định có hiệu lực". A text
 * that names a time as well ("Theo kế hoạch, trước 30/6") is refused: either of the two could count. Null when the
 * text is something else.
 */
export function readWording(key: string): WordingKind | Refusal | null {
  for (const [kind, pattern] of WORDINGS) {
    const match = pattern.exec(key);
    if (!match) continue;
    const about = (match.groups?.about ?? '').replace(CITATION, '');
    return TIME.test(about) ? MIXED : kind;
  }
  return key.startsWith('thuong xuyen') && TIME.test(key.slice('thuong xuyen'.length)) ? MIXED : null;
}

const MIXED: Refusal = {
  error:
    'Thời hạn vừa ghi bằng lời vừa có mốc thời gian, chưa rõ tính theo cách nào. ' +
    'Hãy chỉ ghi một cách, hoặc tách thành hai nhiệm vụ.',
};
