import { documentDate, documentNumber } from '#domain/document-format';
import { formatDate } from '#domain/plain-date';
import type { ConclusionTaskView, ConclusionView } from '#contract/conclusion';
import type { AdministrativeDocument, Annex, Block, TableRow } from '#contract/document-tree';
import type { NoticeView } from '#contract/meeting';
import { namedDocument } from '#api/document/document-forms';
import {
  capitalized,
  comrade,
  inSentence,
  issuerInSentence,
  noticeSignature,
  originOf,
  paragraph,
  presentPeople,
  sentence,
  type PrintedMeeting,
} from './printed-meeting';

/**
 * Thông báo kết luận (domain.md §3.4): when and where, who came, who concluded after hearing whom, the conclusions by their
 * numbers, and who is to do what in an annex. Before the issue a draft without number. Pure.
 */
export function noticeDocument(printed: PrintedMeeting): AdministrativeDocument {
  const { meeting, committee } = printed;
  const { notice } = meeting;
  const issuer = issuerInSentence(printed);
  const tasks = meeting.conclusions.flatMap((conclusion) => conclusion.tasks.map((task) => ({ conclusion, task })));
  return namedDocument(origin(printed, notice), {
    typeName: 'THÔNG BÁO',
    subject: notice?.subject ?? `Kết luận của ${comrade(meeting.chair)} tại ${inSentence(meeting.title)}`,
    body: [
      ...opening(printed),
      ...meeting.conclusions.flatMap(conclusionBlocks),
      ...(tasks.length > 0
        ? [paragraph('Phân công cơ quan chủ trì, phối hợp và thời hạn thực hiện tại Phụ lục kèm theo Thông báo này.')]
        : []),
      paragraph(
        `${committee.noticeForm === 'office' ? `Văn phòng ${issuer}` : issuer} thông báo để các cơ quan, đơn vị biết, thực hiện./.`,
      ),
    ],
    annexes: tasks.length > 0 ? [annex(tasks, reference(printed, notice, issuer))] : [],
  });
}

/** What is issued after the notice: it adds to it or puts it right, and says which one. Pure. */
export function supplementDocument(printed: PrintedMeeting, notice: NoticeView): AdministrativeDocument {
  const lines = (notice.text ?? '').replace(/\s*(?:\.\/\.|\.)?\s*$/, './.');
  return namedDocument(origin(printed, notice), {
    typeName: 'THÔNG BÁO',
    subject: notice.subject,
    body: [paragraph(lines)],
  });
}

const origin = (printed: PrintedMeeting, notice: NoticeView | null) =>
  originOf(printed, {
    draft: notice === null,
    symbol: notice?.symbol ?? printed.committee.noticeSymbol,
    number: notice?.fullNumber ?? null,
    issuedOn: notice?.issuedOn ?? null,
    signature: noticeSignature(printed, notice),
  });

function opening({ meeting, standingAgency }: PrintedMeeting): Block[] {
  const present = presentPeople(meeting.attendees);
  // Who reports is the standing agency; an installation that has none names whoever stands first on the agenda.
  const reporter = standingAgency ?? meeting.agenda.find(({ presenter }) => presenter !== null)?.presenter;
  return [
    paragraph(
      `${documentDate(meeting.heldOn).replace(/^n/, 'N')}, tại ${meeting.place}, ${comrade(meeting.chair)} chủ trì ${inSentence(meeting.title)}.`,
    ),
    ...(present.length > 0 ? [paragraph(`Dự họp có: ${present.join('; ')}.`)] : []),
    paragraph(
      `${reporter ? `Sau khi nghe ${reporter} báo cáo và ý kiến` : 'Sau khi nghe ý kiến'} của các đại biểu dự họp, đồng chí ${meeting.chair.name} kết luận như sau:`,
    ),
  ];
}

/** A numbered paragraph; who said it only where several people concluded. */
function conclusionBlocks(
  { number, text, speaker }: ConclusionView,
  _: number,
  all: readonly ConclusionView[],
): Block[] {
  const others = new Set(all.map((one) => one.speaker)).size > 1;
  return [paragraph(`${number}. ${sentence(text)}${others ? ` (Ý kiến của ${speaker})` : ''}`)];
}

function annex(tasks: readonly { conclusion: ConclusionView; task: ConclusionTaskView }[], of: string): Annex {
  return {
    label: 'Phụ lục',
    title: 'PHÂN CÔNG THỰC HIỆN KẾT LUẬN',
    reference: of,
    landscape: true,
    blocks: [
      {
        type: 'table',
        columns: [
          { title: 'STT', align: 'center', width: 1.4 },
          { title: 'Kết luận số', align: 'center', width: 1.8 },
          { title: 'Nhiệm vụ', align: 'left', width: 7 },
          { title: 'Cơ quan chủ trì', align: 'left', width: 4 },
          { title: 'Cơ quan phối hợp', align: 'left', width: 4 },
          { title: 'Thời hạn', align: 'left', width: 3 },
          { title: 'Sản phẩm, kết quả', align: 'left', width: 4 },
        ],
        rows: tasks.map(({ conclusion, task }, i): TableRow => ({
          kind: 'row',
          cells: [
            String(i + 1),
            String(conclusion.number),
            capitalized(task.title),
            names(task.leadGroups, task.leadUnits),
            names(task.coordinatingGroups, task.coordinatingUnits),
            deadline(task),
            task.expectedProduct,
          ],
        })),
        emptyText: 'Không có nhiệm vụ',
      },
    ],
  };
}

/** A group stands for its members. */
const names = (groups: readonly { name: string }[], units: readonly { name: string }[]): string =>
  (groups.length > 0 && units.length > 8 ? groups : [...groups, ...units]).map(({ name }) => name).join('; ') || '–';

function deadline({ deadlineText, givenDueOn, noDeadline }: ConclusionTaskView): string {
  if (noDeadline) return deadlineText || 'Không có thời hạn';
  return deadlineText || (givenDueOn ? `Ngày ${formatDate(givenDueOn)}` : '–');
}

function reference({ committee }: PrintedMeeting, notice: NoticeView | null, issuer: string): string {
  const number = notice?.fullNumber ?? documentNumber(null, committee.noticeSymbol);
  return `(Kèm theo Thông báo số ${number.trim()} ${notice ? documentDate(notice.issuedOn) : 'ngày … tháng … năm …'} của ${issuer})`;
}
