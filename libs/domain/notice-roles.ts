import type { UnitMention } from './notice-units';

export type MentionRole = 'lead' | 'coordinating' | 'monitoring';
export interface RoledMention {
  mention: UnitMention;
  role: MentionRole;
  doubt: string | null;
}

const TITLE =
  '(?:các đồng chí |đồng chí |đ\\/c )?(?:giám đốc|thủ trưởng|lãnh đạo|chủ tịch|chánh|trưởng|người đứng đầu)?(?: và)?(?: các)?:?';
/** What stands directly before a unit, and what it makes of it. */
const BEFORE: [MentionRole, RegExp][] = [
  ['coordinating', /(?:phối hợp|cùng)(?: chặt chẽ)?(?: với| cùng)?(?: với)?\s*:?\s*$/iu],
  ['coordinating', /(?:cơ quan|đơn vị) phối hợp\s*:?\s*$/iu],
  ['lead', new RegExp(`(?<!\\p{L})(?:giao|yêu cầu|đề nghị|phân công)(?: cho)?:?\\s*${TITLE}\\s*$`, 'iu')],
  ['lead', /(?:(?:cơ quan|đơn vị) chủ trì|chủ trì)\s*:\s*$/iu],
];
/** "do Sở X chủ trì". */
const BY = /(?<!\p{L})do\s*$/iu;
/** Nothing but a beginning: "Đối với", "Trong quý III,", "Giám đốc các". */
const BEGINNING = new RegExp(
  `^\\s*(?:và\\s+|đồng thời,?\\s+)?(?:(?:trong|từ|để|trên cơ sở|định kỳ|hằng|sau|căn cứ|riêng)(?!\\p{L})[^,;.]{0,160},\\s*)?(?:đối với\\s+|riêng\\s+)?${TITLE}\\s*$`,
  'iu',
);
/** Between the units of one list. */
const LISTED = new RegExp(`^\\s*(?:,|và|,\\s*và|cùng|&)\\s*${TITLE}\\s*$`, 'iu');
const LISTED_IN_LEAD = new RegExp(`^\\s*(?:[,;]|và|[,;]\\s*và)\\s*${TITLE}\\s*$`, 'iu');
const CHAIRS_BEHIND = /^\s*(?:là (?:cơ quan|đơn vị) )?chủ trì/iu;
const SUPPORTS_BEHIND = /^\s*(?:có trách nhiệm |chủ động |tích cực )?phối hợp(?! với| cùng| chặt chẽ với)/iu;
const MONITORS_BEHIND = /^\s*(?:có trách nhiệm |chịu trách nhiệm )?(?:theo dõi|đôn đốc|kiểm tra|giám sát|tổng hợp)/iu;

/** "Chủ tịch UBND tỉnh Nguyễn Văn Sơn yêu cầu …": who gives the work, not who gets it. */
const ASKS_BEHIND =
  /^(?:\s+\p{Lu}\p{Ll}*){0,6}\s*,?\s*(?:đã )?(?:yêu cầu|giao|đề nghị|chỉ đạo|kết luận|phân công|thống nhất|khẳng định|ghi nhận)(?!\p{L})/u;

const SECOND_LEAD = 'Mục này giao thêm việc cho đơn vị khác: cần xem có nên tách thành nhiệm vụ riêng không.';

/**
 * What each unit is to do, from the words around it. A unit that is only spoken of ("trình UBND tỉnh", "gửi Sở Nội vụ")
 * gets no role and is left out.
 */
export function mentionRoles(text: string, mentions: readonly UnitMention[]): RoledMention[] {
  const listed = text.endsWith(':') ? LISTED_IN_LEAD : LISTED;
  const isList = (between: string) => between.length < 60 && listed.test(between);
  const roled: RoledMention[] = [];
  for (let i = 0; i < mentions.length;) {
    // A list of units has one role.
    let last = i;
    while (mentions[last + 1] && isList(text.slice(mentions[last]!.range.end, mentions[last + 1]!.range.start)))
      last += 1;
    const role = roleOf(text, mentions, i, last, roled);
    if (role) for (const mention of mentions.slice(i, last + 1)) roled.push({ mention, ...role });
    i = last + 1;
  }
  return roled;
}

function roleOf(
  text: string,
  mentions: readonly UnitMention[],
  first: number,
  last: number,
  sofar: readonly RoledMention[],
): Omit<RoledMention, 'mention'> | null {
  const start = mentions[first]!.range.start;
  const clause = clauseStart(text, start, mentions[first - 1]?.range.end ?? 0);
  const before = text.slice(clause.at, start);
  const behind = text.slice(mentions[last]!.range.end, mentions[last]!.range.end + 80);
  const hasLead = sofar.some(({ role }) => role === 'lead');
  const found = BEFORE.find(([, pattern]) => pattern.test(before))?.[0];
  if (found === 'coordinating') return { role: 'coordinating', doubt: null };
  const leads =
    found === 'lead' || (BY.test(before) && CHAIRS_BEHIND.test(behind)) || (clause.begins && BEGINNING.test(before));
  if (!leads || (found !== 'lead' && ASKS_BEHIND.test(behind))) return null;
  if (hasLead && SUPPORTS_BEHIND.test(behind)) return { role: 'coordinating', doubt: null };
  if (hasLead && MONITORS_BEHIND.test(behind)) return { role: 'monitoring', doubt: null };
  return { role: 'lead', doubt: hasLead ? SECOND_LEAD : null };
}

/** Where the clause of a unit begins: behind the last full stop, semicolon, colon or line break, or the unit before it. */
function clauseStart(text: string, start: number, previousEnd: number): { at: number; begins: boolean } {
  const from = Math.max(previousEnd, start - 300);
  const found = [...text.slice(from, start).matchAll(/[.;:](?=\s)|\n/g)].at(-1);
  if (found) return { at: from + found.index + 1, begins: true };
  return { at: from, begins: from === 0 };
}
