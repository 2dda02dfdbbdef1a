import type { ConclusionNotice, NoticeItem } from './notice-shape';
import { citationsOf, type Citation } from './notice-citations';
import { deadlinesOf, type ProposedDeadline } from './notice-deadline';
import type { TextRange } from './notice-lines';
import { mentionFinder, type UnitMention } from './notice-units';
import { formatDate, type PlainDate } from './plain-date';
import { mentionRoles } from './notice-roles';
import { wordsOf, type Nameable } from './unit-name-match';

/** A unit or group as the catalogue has it on the day of the split. */
export interface NoticeName extends Nameable {
  /** Who took over a closed unit. */
  successors?: readonly { id: number; name: string }[];
}
export interface NoticeArea {
  id: number;
  name: string;
  shortName: string;
  aliases: readonly string[];
}
/** What the words of a notice may name. */
export interface NoticeVocabulary {
  names: readonly NoticeName[];
  areas: readonly NoticeArea[];
}

/** One unit or group that the words seem to give the work to. Never applied without a person's word. */
export interface ProposedUnit {
  /** The words it comes from, and their place. */
  text: string;
  range: TextRange;
  /** Null when the words name nobody of the catalogue: `candidates` may be meant. */
  found: { kind: 'unit' | 'group'; id: number; name: string } | null;
  candidates: { kind: 'unit' | 'group'; id: number; name: string }[];
  sureness: 'certain' | 'unsure';
  reason: string | null;
  /** It stands above the item: in the lead of a list or a heading. */
  inherited: boolean;
}

/** What the words of one item propose. All ranges count in the text that was given. */
export interface AssignmentProposal {
  leads: ProposedUnit[];
  coordinating: ProposedUnit[];
  /** Units that see to it that others do the work. */
  monitoring: ProposedUnit[];
  /** In the order of the text; several are all unsure. */
  deadlines: (ProposedDeadline & { inherited: boolean })[];
  citations: Citation[];
  /** Named by its own words; null when none or several are. */
  area: { id: number; name: string; text: string; range: TextRange } | null;
}

/** Ten pages: what stands further behind in one item proposes nothing. */
const LONGEST_ITEM = 20_000;

/** Reads items with one catalogue: the index over its names is made once. */
export function assignmentReader(
  vocabulary: NoticeVocabulary,
  today: PlainDate,
): (itemText: string) => AssignmentProposal {
  const findUnits = mentionFinder(vocabulary.names);
  const findAreas = mentionFinder(
    vocabulary.areas.map((area): Nameable => ({
      kind: 'unit',
      id: area.id,
      name: area.name,
      otherNames: [area.shortName, ...area.aliases],
      closedOn: null,
    })),
  );
  const byKey = new Map(vocabulary.names.map((name) => [`${name.kind} ${name.id}`, name]));
  return (whole) => {
    const text = whole.slice(0, LONGEST_ITEM);
    const citations = citationsOf(text);
    const outside = (range: TextRange) =>
      !citations.some((one) => one.range.start < range.end && range.start < one.range.end);
    const roles = mentionRoles(
      text,
      findUnits(text).filter(({ range }) => outside(range)),
    );
    const of = (role: 'lead' | 'coordinating' | 'monitoring') =>
      unique(roles.filter((one) => one.role === role).map(({ mention, doubt }) => proposedUnit(mention, doubt, byKey)));
    return {
      leads: of('lead'),
      coordinating: of('coordinating'),
      monitoring: of('monitoring'),
      deadlines: deadlinesOf(
        text,
        citations.map(({ range }) => range),
        today,
      ).map((deadline) => ({ ...deadline, inherited: false })),
      citations,
      area: onlyArea(findAreas(text).filter(({ range }) => outside(range))),
    };
  };
}

/** What the words of one item propose (see `assignmentReader`, which reads many with one catalogue). */
export function proposeAssignment(
  itemText: string,
  vocabulary: NoticeVocabulary,
  today: PlainDate,
): AssignmentProposal {
  return assignmentReader(vocabulary, today)(itemText);
}

/**
 * What every item of a notice proposes, ranges counting in the notice's text. An item without units or deadline of its
 * own takes those of the lead of its list or of the nearest heading above it, marked `inherited`.
 */
export function proposeForNotice(
  notice: ConclusionNotice,
  vocabulary: NoticeVocabulary,
  today: PlainDate,
): AssignmentProposal[] {
  return [...noticeProposals(notice, vocabulary, today)];
}

/** The same one by one: some thousand items take seconds, and a server has others to answer meanwhile. */
export function* noticeProposals(
  notice: ConclusionNotice,
  vocabulary: NoticeVocabulary,
  today: PlainDate,
): Generator<AssignmentProposal> {
  const read = assignmentReader(vocabulary, today);
  const at = (range: TextRange) => shifted(read(notice.text.slice(range.start, range.end)), range.start);
  const leads = new Map<number, AssignmentProposal>();
  const proposals: AssignmentProposal[] = [];
  for (const item of notice.items) {
    const own = at(item.range);
    const lead = item.lead && (leads.get(item.lead.start) ?? at(item.lead));
    if (item.lead && lead) leads.set(item.lead.start, lead);
    const above = lead ?? (item.parent === null ? null : proposals[item.parent]!);
    const proposal = above ? inheriting(own, above, item) : own;
    proposals.push(proposal);
    yield proposal;
  }
}

function inheriting(own: AssignmentProposal, above: AssignmentProposal, { kind }: NoticeItem): AssignmentProposal {
  if (kind === 'statement') return own;
  const passedOn = (units: ProposedUnit[]) => units.map((unit) => ({ ...unit, inherited: true }));
  const asked = own.leads.length > 0;
  return {
    ...own,
    leads: asked ? own.leads : passedOn(above.leads),
    coordinating: own.coordinating.length > 0 || asked ? own.coordinating : passedOn(above.coordinating),
    deadlines:
      own.deadlines.length > 0
        ? own.deadlines
        : above.deadlines.map((deadline) => ({
            ...deadline,
            inherited: true,
            sureness: 'unsure' as const,
            reason:
              deadline.reason ??
              'Thời hạn ghi ở câu dẫn, chung cho cả danh sách: cần xem có phải là thời hạn của mục này không.',
          })),
  };
}

function proposedUnit(mention: UnitMention, doubt: string | null, byKey: Map<string, NoticeName>): ProposedUnit {
  const plain = ({ kind, id, name }: Nameable) => ({ kind, id, name });
  const known = mention.found && byKey.get(`${mention.found.kind} ${mention.found.id}`);
  const reason = known
    ? (closedReason(known) ??
      doubt ??
      (mention.exact ? null : `“${mention.text}” được hiểu là “${known.name}”: cần xác nhận.`))
    : unknownReason(mention);
  return {
    text: mention.text,
    range: mention.range,
    found: known ? plain(known) : null,
    candidates: known
      ? known.closedOn === null
        ? []
        : (known.successors ?? []).map(({ id, name }) => ({ kind: 'unit' as const, id, name }))
      : mention.candidates.map(plain),
    sureness: reason === null ? 'certain' : 'unsure',
    reason,
    inherited: false,
  };
}

function closedReason({ name, closedOn, successors = [] }: NoticeName): string | null {
  if (closedOn === null) return null;
  const heirs = successors.map((heir) => heir.name).join('; ');
  return `${name} đã kết thúc hoạt động từ ngày ${formatDate(closedOn)}${heirs === '' ? '.' : `; đơn vị kế thừa: ${heirs}.`}`;
}

function unknownReason({ text, candidates }: UnitMention): string {
  return candidates.length > 0
    ? `“${text}” có thể là: ${candidates.map(({ name }) => name).join('; ')}. Hãy chọn.`
    : `“${text}” không trùng với đơn vị hoặc nhóm nào trong danh mục. Hãy chọn đơn vị.`;
}

/** The first mention of each; words that name nobody stay, each once. */
function unique(units: ProposedUnit[]): ProposedUnit[] {
  const seen = new Set<string>();
  return units.filter(({ found, text }) => {
    const key = found ? `${found.kind} ${found.id}` : wordsOf(text).join(' ');
    return !seen.has(key) && seen.add(key);
  });
}

function onlyArea(mentions: UnitMention[]): AssignmentProposal['area'] {
  const named = mentions.filter(({ found }) => found !== null);
  const [first] = named;
  if (!first || named.some(({ found }) => found!.id !== first.found!.id)) return null;
  return { id: first.found!.id, name: first.found!.name, text: first.text, range: first.range };
}

function shifted(proposal: AssignmentProposal, by: number): AssignmentProposal {
  const move = <T extends { range: TextRange }>(one: T): T => ({
    ...one,
    range: { start: one.range.start + by, end: one.range.end + by },
  });
  return {
    leads: proposal.leads.map(move),
    coordinating: proposal.coordinating.map(move),
    monitoring: proposal.monitoring.map(move),
    deadlines: proposal.deadlines.map(move),
    citations: proposal.citations.map(move),
    area: proposal.area && move(proposal.area),
  };
}
