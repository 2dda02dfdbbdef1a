import { renderPdf } from '#api/document/pdf-renderer';
import { readPdf } from '#api/document/pdf-reading';
import type { ConclusionTaskView, ReviewItemView } from '#contract/conclusion';
import type { MeetingPageView } from '#contract/meeting';
import type { CommitteeEntity } from '#api/meeting/committee.entity';
import type { Figures } from '#domain/plan-figures';
import { packDocument, PACK_SIZES } from './pack-document';
import type { PackFacts } from './pack-facts.queries';
import { fittedPack } from './pack-fit';
import type { PrintedMeeting } from './printed-meeting';

const LONG = 'rà soát, đánh giá công tác thu ngân sách, đề ra giải pháp khắc phục khó khăn, bảo đảm phấn đấu ';
const long = (letters: number) => LONG.repeat(Math.ceil(letters / LONG.length)).slice(0, letters);

interface Load {
  plans: number;
  units: number;
  conclusions: number;
  /** Letters of names and texts: the most that their fields take. */
  letters: number;
}
const FIGURES: Figures = {
  total: 271,
  completed: 135,
  completedOnTime: 101,
  completedLate: 34,
  openWithinTerm: 60,
  openOverdue: 66,
  openNoDeadline: 10,
  awaitingConfirmation: 4,
  dueSoon: 3,
  rate: { numerator: 135, denominator: 271, text: '49,81%' } as Figures['rate'],
};

function facts({ plans, units, conclusions, letters }: Load): PackFacts {
  const plan = {
    title: `Kế hoạch ${long(Math.min(letters, 490))}`,
    now: FIGURES,
    before: { ...FIGURES, completed: 90 },
  };
  const task = {
    leadGroups: [],
    leadUnits: Array.from({ length: letters < 100 ? 1 : 8 }, (_, i) => ({ id: i, name: `Sở số ${i} có tên dài` })),
  } as unknown as ConclusionTaskView;
  const item = (i: number) =>
    ({
      number: i + 1,
      text: long(Math.min(letters * 5, 9000)),
      status: 'overdue',
      daysOverdue: 900 + i,
      dueOn: '2026-03-31',
      tasks: [task],
      lastWords: [],
      meeting: { noticeNumber: '05/TB-BCĐ', heldOn: '2026-03-01' },
    }) as unknown as ReviewItemView;
  const counts = [3, 2, 1, 4];
  return {
    asOf: '2026-07-10',
    knownAt: '2026-07-10T02:00:00.000Z',
    previous: { title: 'Họp quý I', heldOn: '2026-04-10' },
    plans: Array.from({ length: plans }, () => plan),
    overdue: {
      total: units > 0 ? counts : [0, 0, 0, 0],
      units: Array.from({ length: units }, () => ({ name: `Sở ${long(Math.min(letters, 190))}`, counts })),
      tasks: Array.from({ length: units }, (_, i) => ({
        code: `I.${i}`,
        title: LONG,
        units: 'Sở',
        dueOn: '2026-03-31',
        days: 9,
      })),
    },
    review: {
      items: Array.from({ length: conclusions }, (_, i) => item(i)),
      total: conclusions,
      asOf: '2026-07-10',
      knownAt: '2026-07-10T02:00:00.000Z',
    },
  };
}

function printed({ letters }: Load): PrintedMeeting {
  const name = `Họp Ban Chỉ đạo ${long(Math.min(letters, 480))}`;
  return {
    meeting: {
      title: name,
      chair: { name: 'Nguyễn Văn Sơn', title: long(Math.min(letters, 290)), user: null },
      illustrative: true,
    } as MeetingPageView,
    committee: {
      name: 'Ban Chỉ đạo cải cách hành chính tỉnh',
      noticeForm: 'committee',
      noticeSymbol: 'TB-BCĐ',
      noticeAgency: null,
      noticeAuthority: null,
      noticeRecipients: null,
    } as CommitteeEntity,
    settings: { provinceName: 'Sơn La', marking: null } as PrintedMeeting['settings'],
    form: {
      symbol: 'BC-UBND',
      superiorAgency: null,
      issuingAgency: ['ỦY BAN NHÂN DÂN', 'TỈNH SƠN LA'],
      place: 'Sơn La',
      recipients: ['Như trên', 'Lưu: VT, SNV'],
      signers: [],
      signature: { authority: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], name: null },
    } as unknown as PrintedMeeting['form'],
    points: [],
    standingAgency: 'Sở Nội vụ',
  };
}

/** The pages before the first annex; every annex begins on a page of its own. */
async function pagesOf(load: Load) {
  const document = await fittedPack((size) => packDocument(printed(load), facts(load), size), renderPdf);
  const summary = readPdf(await renderPdf({ ...document, annexes: [] })).pages;
  return { document, summary, text: summary.flatMap(({ lines }) => lines.map(({ text }) => text)).join(' ') };
}

describe('the chair’s summary is one page', () => {
  it.each<[what: string, load: Load]>([
    ['nothing open', { plans: 1, units: 0, conclusions: 0, letters: 60 }],
    ['a common quarter', { plans: 1, units: 3, conclusions: 6, letters: 60 }],
    ['twenty units and two hundred conclusions', { plans: 1, units: 20, conclusions: 200, letters: 100 }],
    ['three plans and names as long as their fields', { plans: 3, units: 95, conclusions: 60, letters: 500 }],
  ])('%s', async (_, load) => {
    const { document, summary, text } = await pagesOf(load);
    expect(summary).toHaveLength(1);
    // What is left out is counted here and listed in full behind.
    expect(text).toContain(
      `Kết luận ${load.conclusions > 0 ? `chưa hoàn thành: ${load.conclusions}` : 'các kỳ họp trước'}`,
    );
    const rows = document.annexes.map(({ blocks: [table] }) => (table?.type === 'table' ? table.rows.length : 0));
    expect(rows).toEqual([load.conclusions, load.units].filter((count) => count > 0));
  });

  it('shows as much as there is room for', async () => {
    const load = { plans: 1, units: 3, conclusions: 3, letters: 30 };
    expect((await pagesOf(load)).document.body).toEqual(packDocument(printed(load), facts(load), PACK_SIZES[0]).body);
  });
});
