import { screen, within } from '@testing-library/react';
import type { ReviewItemView } from '#contract/conclusion';
import { renderScreen } from '../../testing/render-screen';
import { ProjectorPage } from './projector-page';
import { meetingOf } from './sample-meeting';

const PLAN = {
  id: 9,
  title: 'Kế hoạch năm 2026',
  year: 2026,
  status: 'issued',
  issuedOn: '2026-01-05',
  dataUntil: null,
};
const cells = (openOverdue: number, asOf: string) => ({
  asOf,
  knownAt: `${asOf}T03:00:00.000Z`,
  total: 71,
  completed: 35,
  completedOnTime: 31,
  completedLate: 4,
  openWithinTerm: 20,
  openOverdue,
  openNoDeadline: 10,
  rate: { numerator: 35, denominator: 71, text: '49,29%' },
  byUnit: [
    { id: 2, name: 'Sở Nội vụ', openOverdue: 4 },
    { id: 3, name: 'Sở Y tế', openOverdue: 3 },
    { id: 4, name: 'Sở Tư pháp', openOverdue: 0 },
  ],
});
const item = (number: number): ReviewItemView =>
  ({
    id: number,
    number,
    text: `Giao Sở Nội vụ làm việc thứ ${number}.`,
    status: 'overdue',
    daysOverdue: 12,
    late: false,
    meeting: { id: 2, title: 'Họp quý II', heldOn: '2026-04-10', noticeNumber: '05/TB-BCĐ', noticeOn: '2026-04-12' },
    tasks: [{ leadUnits: [{ id: 2, name: 'Sở Nội vụ' }] }],
    lastWords: [],
  }) as unknown as ReviewItemView;

const open = (items: ReviewItemView[], plans: object[] = [PLAN], path = '') =>
  renderScreen(<ProjectorPage />, {
    path: `/cuoc-hop/3/trinh-chieu${path}`,
    route: '/cuoc-hop/:id/trinh-chieu',
    responses: {
      'GET /api/meetings/3': meetingOf(),
      'GET /api/meetings/3/review': {
        items,
        total: items.length,
        asOf: '2026-07-10',
        knownAt: '2026-07-10T03:00:00.000Z',
      },
      'GET /api/plans': { items: plans, total: plans.length },
      'GET /api/meetings': { items: [{ id: 2, heldOn: '2026-04-10' }], total: 1, byKind: [] },
      'GET /api/plans/9/progress?asOf=2026-07-10': cells(7, '2026-07-10'),
      'GET /api/plans/9/progress?asOf=2026-04-10': cells(2, '2026-04-10'),
      'GET /api/plans/9/analysis': {
        overdueByAge: [
          { age: '1-30', count: 6 },
          { age: '31-60', count: 0 },
          { age: '61-90', count: 0 },
          { age: '91-', count: 1 },
        ],
      },
    },
  });

test('completion beside the last meeting’s, what is overdue, what is unfinished: every number opens its list, the arrow keys turn the page', async () => {
  const { user } = open([item(1), item(2), item(3)]);
  expect(await screen.findByRole('heading', { level: 2, name: 'Kết quả thực hiện kế hoạch' })).toBeInTheDocument();
  expect(screen.getByText(/49,29%/)).toHaveTextContent('35/71 nhiệm vụ · 49,29%');
  const row = screen.getByRole('row', { name: /^Đang thực hiện quá hạn/ });
  expect(
    within(row)
      .getAllByRole('link')
      .map((link) => [link.textContent, link.getAttribute('href')]),
  ).toEqual([
    ['2', expect.stringContaining('asOf=2026-04-10')],
    ['7', expect.stringMatching(/asOf=2026-07-10.*schedule=openOverdue/)],
  ]);
  expect(screen.getByText('1/4')).toBeInTheDocument();

  await user.keyboard('{ArrowRight}');
  expect(screen.getByRole('heading', { level: 2, name: 'Nhiệm vụ của kế hoạch quá hạn' })).toBeInTheDocument();
  expect(screen.getByText(/nhiệm vụ quá hạn chưa hoàn thành/)).toHaveTextContent('7 nhiệm vụ quá hạn chưa hoàn thành');
  const units = screen.getByText(/^Sở Nội vụ/).closest('ul')!;
  expect(units).toHaveTextContent('Sở Nội vụ: 4');
  expect(units).not.toHaveTextContent('Sở Tư pháp');
  expect(screen.getByText(/một nhiệm vụ giao nhiều đơn vị được tính ở từng đơn vị/)).toBeInTheDocument();

  await user.keyboard('{ArrowRight}{ArrowRight}');
  expect(
    screen.getByRole('heading', { level: 2, name: 'Kết luận chưa hoàn thành (3), trang 2/2' }),
  ).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Kết luận số 3, 05/TB-BCĐ' })).toHaveAttribute(
    'href',
    '/cuoc-hop/2#ket-luan-3',
  );
  expect(screen.getByRole('button', { name: 'Trang sau →' })).toBeDisabled();
  await user.keyboard('{ArrowLeft}');
  expect(screen.getByText('3/4')).toBeInTheDocument();
});

test('without a plan under way it shows the conclusions, and says when none is open', async () => {
  open(
    [],
    [
      { ...PLAN, dataUntil: '2026-06-30' },
      { ...PLAN, status: 'closed' },
    ],
  );
  expect(await screen.findByText('Không còn kết luận nào chưa hoàn thành.')).toBeInTheDocument();
  expect(screen.getByText('1/1')).toBeInTheDocument();
});
