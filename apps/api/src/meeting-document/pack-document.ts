import { CONCLUSION_STATUS_LABEL } from '#domain/conclusion-status';
import { formatDate, formatInstant } from '#domain/plain-date';
import type { Figures } from '#domain/plan-figures';
import { formatInteger } from '#domain/vietnamese-number';
import type { ReviewItemView } from '#contract/conclusion';
import type { AdministrativeDocument, Annex, Block, TableBlock, TableColumn, TableRow } from '#contract/document-tree';
import { type DocumentOrigin, namedDocument } from '#api/document/document-forms';
import { sum, type PackFacts } from './pack-facts.queries';
import {
  capitalized,
  comrade,
  inSentence,
  noticeSignature,
  originOf,
  paragraph,
  peoplesCommittee,
  symbolOf,
  upper,
  type PrintedMeeting,
} from './printed-meeting';

/** How much the summary shows; the annexes hold everything. */
export interface PackSize {
  units: number;
  conclusions: number;
  /** Letters of a conclusion, and of a title. */
  letters: number;
  /** Of several plans the comparison is left to the screen. */
  changes: boolean;
}
/** From what is usual to what always fits; `fittedPack` takes the first that leaves the summary on one page. */
export const PACK_SIZES: readonly PackSize[] = [
  { units: 5, conclusions: 5, letters: 76, changes: true },
  { units: 4, conclusions: 3, letters: 76, changes: true },
  { units: 3, conclusions: 2, letters: 76, changes: true },
  { units: 2, conclusions: 2, letters: 60, changes: true },
  { units: 1, conclusions: 1, letters: 60, changes: true },
  { units: 0, conclusions: 0, letters: 60, changes: false },
];

/** What the chair is handed: one page of completion, changes, what is overdue and what is unfinished; lists as annexes. Pure. */
export function packDocument(
  printed: PrintedMeeting,
  facts: PackFacts,
  size: PackSize = PACK_SIZES[0]!,
): AdministrativeDocument {
  const { meeting, form } = printed;
  const lists = annexes(facts);
  const label = (i: number) => (lists.length > 1 ? `Phụ lục ${'I'.repeat(i + 1)}` : 'Phụ lục');
  // A name that takes half a page is said in full on the invitation.
  const title = shortened(inSentence(meeting.title), Math.max(size.letters * 2, 120));
  return namedDocument(
    { ...author(printed), recipients: ['Như trên', form.recipients.at(-1) ?? 'Lưu: VT'] },
    {
      typeName: 'BÁO CÁO',
      subject: `Phục vụ ${title}`,
      addressees: [shortened(capitalized(comrade(meeting.chair)), 160)],
      body: [
        ...progress(facts, size),
        ...overdue(facts, size, label(lists.length - 1)),
        ...conclusions(facts, size, label(0)),
        paragraph(`Số liệu đã xác nhận đến ngày ${formatDate(facts.asOf)}, lấy lúc ${formatInstant(facts.knownAt)}./.`),
      ],
      annexes: lists.map((annex, i) => ({ ...annex, label: label(i) })),
    },
  );
}

/** The standing agency writes for the chair; while nobody has said which it is, the committee does. */
function author(printed: PrintedMeeting): DocumentOrigin {
  const { form, standingAgency } = printed;
  const blank = { draft: false, number: null, issuedOn: null };
  const own = originOf(printed, { ...blank, symbol: symbolOf(printed), signature: noticeSignature(printed, null) });
  if (standingAgency === null) return own;
  const initials = standingAgency
    .split(/\s+/)
    .map((word) => upper(word.charAt(0)))
    .join('');
  const head = standingAgency.startsWith('Sở ') ? 'GIÁM ĐỐC' : 'THỦ TRƯỞNG CƠ QUAN';
  return {
    ...originOf(printed, { ...blank, symbol: `BC-${initials}`, signature: { authority: [head], name: null } }),
    superiorAgency: peoplesCommittee(form),
    issuingAgency: [upper(standingAgency)],
  };
}

const heading = (text: string): Block => ({ type: 'heading', level: 2, text });
const n = formatInteger;

function progress({ plans, previous, asOf }: PackFacts, { letters, changes }: PackSize): Block[] {
  if (plans.length === 0)
    return [
      heading('1. Kết quả thực hiện kế hoạch'),
      paragraph('Không có kế hoạch cải cách hành chính đang thực hiện của năm họp.'),
    ];
  return [
    heading('1. Kết quả thực hiện kế hoạch'),
    ...plans.flatMap(({ title, now, before }) => [
      paragraph(
        `${shortened(title, letters * 2)}: ${n(now.completed)}/${n(now.total)} nhiệm vụ đã hoàn thành, đạt ${now.rate.text} (đúng hạn ${n(now.completedOnTime)}, quá hạn ${n(now.completedLate)}); chưa hoàn thành trong hạn ${n(now.openWithinTerm)}, quá hạn ${n(now.openOverdue)}, chưa xác định thời hạn ${n(now.openNoDeadline)}.`,
      ),
      ...(before && previous && previous.heldOn < asOf && (changes || plans.length === 1)
        ? [paragraph(change(now, before, previous))]
        : []),
    ]),
  ];
}

function change(now: Figures, before: Figures, { heldOn }: { heldOn: string }): string {
  const moved = (a: number, b: number) =>
    `${n(b)} → ${n(a)}${a === b ? '' : ` (${a > b ? 'tăng' : 'giảm'} ${n(Math.abs(a - b))})`}`;
  return `So với kỳ họp ngày ${formatDate(heldOn)}: đã hoàn thành ${moved(now.completed, before.completed)}; quá hạn chưa hoàn thành ${moved(now.openOverdue, before.openOverdue)}; tỷ lệ hoàn thành ${before.rate.text} → ${now.rate.text}.`;
}

const count = (title: string): TableColumn => ({ title, align: 'right', width: 1.6 });

/**
 * The same count as the projector's: tasks of the plans above, each once. The rows are parts of units, so a task of
 * several is in several.
 */
function overdue({ overdue: { total, units } }: PackFacts, size: PackSize, annex: string): Block[] {
  const all = sum(total);
  if (all === 0)
    return [
      heading('2. Nhiệm vụ quá hạn'),
      paragraph('Trong kế hoạch nêu trên không có nhiệm vụ quá hạn chưa hoàn thành.'),
    ];
  const rest = units.slice(size.units);
  const row = (name: string, counts: readonly number[]): TableRow => ({
    kind: 'row',
    cells: [name, ...counts.map(n), n(sum(counts))],
  });
  const others = total.map((_, i) => sum(rest.map(({ counts }) => counts[i]!)));
  return [
    heading(`2. Nhiệm vụ của kế hoạch quá hạn: ${n(all)} (${annex})`),
    {
      type: 'table',
      columns: [
        { title: 'Số ngày quá hạn', align: 'left', width: 6 },
        count('1–30'),
        count('31–60'),
        count('61–90'),
        count('Trên 90'),
        count('Cộng'),
      ],
      rows: [
        ...units.slice(0, size.units).map(({ name, counts }) => row(shortened(name, 60), counts)),
        ...(rest.length > 0
          ? [row(`${n(rest.length)} cơ quan ${size.units > 0 ? 'khác' : 'có phần việc quá hạn'}`, others)]
          : []),
        row('Tổng (mỗi nhiệm vụ một lần)', total),
      ],
      emptyText: 'Không có nhiệm vụ quá hạn',
    },
  ];
}

function conclusions({ review }: PackFacts, size: PackSize, annex: string): Block[] {
  if (review.total === 0) return [heading('3. Kết luận các kỳ họp trước'), paragraph('Đã thực hiện xong.')];
  const late = review.items.filter(({ status }) => status === 'overdue');
  const unassigned = review.items.filter(({ status }) => status === 'unassigned');
  const first = [...review.items].sort((a, b) => b.daysOverdue - a.daysOverdue).slice(0, size.conclusions);
  return [
    heading(
      `3. Kết luận chưa hoàn thành: ${n(review.total)} (quá hạn ${n(late.length)}, chưa giao ${n(unassigned.length)}; ${annex})`,
    ),
    ...(first.length === 0 ? [] : [conclusionTable(first, size)]),
  ];
}

const conclusionTable = (items: readonly ReviewItemView[], { letters }: PackSize): TableBlock => ({
  type: 'table',
  columns: [
    { title: 'Kết luận', align: 'left', width: 6 },
    { title: 'Chủ trì', align: 'left', width: 3.8 },
    { title: 'Tình trạng', align: 'left', width: 2.6 },
  ],
  rows: items.map((item): TableRow => ({
    kind: 'row',
    cells: [shortened(capitalized(item.text), letters), shortened(leads(item), 60), status(item)],
  })),
  emptyText: 'Không có kết luận chưa hoàn thành',
});

function annexes({ review, overdue: { tasks }, asOf }: PackFacts): Omit<Annex, 'label'>[] {
  const reference = `(Kèm theo Báo cáo tóm tắt, số liệu đến ngày ${formatDate(asOf)})`;
  const annex = (title: string, table: TableBlock) => ({ title, reference, landscape: true, blocks: [table] });
  return [
    ...(review.total > 0 ? [annex('KẾT LUẬN CÁC KỲ HỌP TRƯỚC CHƯA HOÀN THÀNH', reviewTable(review.items))] : []),
    ...(tasks.length > 0 ? [annex('NHIỆM VỤ CỦA KẾ HOẠCH QUÁ HẠN CHƯA HOÀN THÀNH', overdueTable(tasks))] : []),
  ];
}

const POSITION: TableColumn = { title: 'STT', align: 'center', width: 1.4 };

function reviewTable(items: readonly ReviewItemView[]): TableBlock {
  return {
    type: 'table',
    columns: [
      POSITION,
      { title: 'Thông báo', align: 'left', width: 2.5 },
      { title: 'Kết luận', align: 'left', width: 7 },
      { title: 'Cơ quan chủ trì', align: 'left', width: 3.5 },
      { title: 'Thời hạn', align: 'center', width: 2.7 },
      { title: 'Tình trạng', align: 'left', width: 2.5 },
      { title: 'Báo cáo gần nhất của cơ quan', align: 'left', width: 5 },
    ],
    rows: items.map((item, i): TableRow => {
      const { noticeNumber, heldOn } = item.meeting;
      const source = `${noticeNumber ? `${noticeNumber}\n` : ''}Họp ngày ${formatDate(heldOn)}\nKết luận ${item.number}`;
      const words = item.lastWords.map(
        ({ unit, on, text, percent }) =>
          `${unit.name} (${formatDate(on)}${percent === null ? '' : `, ${percent}%`}): ${text}`,
      );
      return {
        kind: 'row',
        cells: [
          String(i + 1),
          source,
          item.text,
          leads(item),
          item.dueOn ? formatDate(item.dueOn) : '–',
          status(item),
          words.join('\n') || 'Chưa báo cáo',
        ],
      };
    }),
    emptyText: 'Không có kết luận chưa hoàn thành',
  };
}

function overdueTable(tasks: PackFacts['overdue']['tasks']): TableBlock {
  return {
    type: 'table',
    columns: [
      POSITION,
      { title: 'Mã', align: 'center', width: 1.5 },
      { title: 'Nhiệm vụ', align: 'left', width: 8 },
      { title: 'Cơ quan chủ trì', align: 'left', width: 5 },
      { title: 'Ngày đến hạn', align: 'center', width: 2 },
      { title: 'Số ngày quá hạn', align: 'right', width: 2 },
    ],
    rows: tasks.map(({ code, title, units, dueOn, days }, i): TableRow => ({
      kind: 'row',
      cells: [String(i + 1), code, title, units, formatDate(dueOn), n(days)],
    })),
    emptyText: 'Không có nhiệm vụ quá hạn',
  };
}

const leads = ({ tasks }: ReviewItemView): string => {
  const names = [
    ...new Set(
      tasks.flatMap(({ leadGroups, leadUnits }) =>
        (leadGroups.length > 0 ? leadGroups : leadUnits).map(({ name }) => name),
      ),
    ),
  ];
  return names.length > 0 ? names.join('; ') : 'Chưa giao';
};
const status = ({ status: of, daysOverdue }: ReviewItemView): string =>
  `${CONCLUSION_STATUS_LABEL[of]}${daysOverdue > 0 ? ` ${n(daysOverdue)} ngày` : ''}`;
function shortened(text: string, letters: number): string {
  const line = text.replace(/\s+/g, ' ');
  if (line.length <= letters) return line;
  const end = line.lastIndexOf(' ', letters);
  return `${line.slice(0, end > 0 ? end : letters)} …`;
}
