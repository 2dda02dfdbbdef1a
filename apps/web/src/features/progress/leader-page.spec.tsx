import { screen, within } from '@testing-library/react';
import type { FiguresRow, PlanProgressView, PlanView } from '#contract/plan';
import { DEFAULT_PLAN_RULES } from '#domain/plan-rules';
import { rate } from '#domain/vietnamese-number';
import { meOf } from '../../testing/me';
import { renderScreen } from '../../testing/render-screen';
import { LeaderPage } from './leader-page';

// Typing key by key takes its time on a busy machine.
jest.setTimeout(30_000);

const plan = (changes: Partial<PlanView>): PlanView => ({
  id: 1,
  version: 3,
  year: 2019,
  title: 'Kế hoạch cải cách hành chính năm 2019',
  number: '10/KH-UBND',
  issuedOn: '2019-01-15',
  signer: 'Hoàng Quốc Khánh',
  theme: null,
  status: 'issued',
  programme: { id: 1, name: 'Chương trình tổng thể 2011–2020' },
  closedOn: null,
  dataUntil: '2019-06-30',
  source: 'son-la.txt',
  illustrative: false,
  taskCount: 71,
  rules: DEFAULT_PLAN_RULES,
  statedFigures: [
    {
      completed: 35,
      total: 71,
      asOf: '2019-06-30',
      asStated: 'đã hoàn thành 35/71 nhiệm vụ, đạt 49,29%',
      source: 'son-la.txt',
    },
  ],
  allowedActions: [],
  ...changes,
});

const cells = (
  completedOnTime: number,
  completedLate: number,
  openWithinTerm: number,
  openOverdue: number,
  openNoDeadline: number,
) => {
  const completed = completedOnTime + completedLate;
  const total = completed + openWithinTerm + openOverdue + openNoDeadline;
  return {
    total,
    completed,
    completedOnTime,
    completedLate,
    openWithinTerm,
    openOverdue,
    openNoDeadline,
    awaitingConfirmation: 2,
    dueSoon: 1,
    rate: rate(completed, total),
  };
};
const row = (id: number, name: string, figures: ReturnType<typeof cells>, coordinating = 0): FiguresRow => ({
  id,
  code: String(id),
  name,
  coordinating,
  ...figures,
});

const figures: PlanProgressView = {
  planId: 1,
  asOf: '2019-06-30',
  knownAt: '2026-11-22T05:00:00.000Z',
  rulesVersion: 'figures-1',
  uncounted: 0,
  ...cells(30, 5, 20, 10, 6),
  dueRate: rate(35, 45),
  onTimeRate: rate(30, 35),
  overdueRate: rate(10, 71),
  byArea: [
    row(11, 'Cải cách thể chế', cells(10, 1, 4, 2, 0)),
    row(12, 'Cải cách thủ tục hành chính', cells(20, 4, 16, 8, 6)),
  ],
  byUnit: [row(2, 'Sở Nội vụ', cells(3, 0, 5, 1, 0), 7), row(3, 'Sở Tài chính', cells(8, 1, 2, 4, 0), 0)],
};

const open = (path: string, plans: PlanView[], uncounted = 0) =>
  renderScreen(<LeaderPage />, {
    path,
    me: meOf('leader'),
    responses: {
      'GET /api/plans': { items: plans, total: plans.length },
      'GET /api/plans/1/progress': { ...figures, uncounted },
      'GET /api/plans/2/progress': { ...figures, planId: 2 },
    },
  });

describe('the landing page of leadership', () => {
  test('the headline is the sentence of the source, and both numbers open their lists', async () => {
    open('/?planId=1', [plan({})]);
    const headline = (await screen.findByText(/nhiệm vụ · 49,29%/)).closest('p')!;
    expect(headline).toHaveTextContent(/^35\/71 nhiệm vụ · 49,29%$/);
    expect(within(headline).getByText('35')).toHaveAttribute(
      'href',
      '/nhiem-vu?planId=1&asOf=2019-06-30&schedule=completed',
    );
    expect(within(headline).getByText('71')).toHaveAttribute('href', '/nhiem-vu?planId=1&asOf=2019-06-30');
    expect(screen.getByText(/chỉ có đến ngày 30\/06\/2019/)).toBeInTheDocument();
  });

  test('what the rules leave out of the total is said, and opens its list', async () => {
    open('/?planId=1', [plan({})], 6);
    expect(await screen.findByRole('link', { name: '6 nhiệm vụ thường xuyên' })).toHaveAttribute(
      'href',
      '/nhiem-vu?planId=1&asOf=2019-06-30&counted=false',
    );
  });

  test('every number of the tables opens exactly its list; coordination is a list of its own', async () => {
    open('/?planId=1', [plan({})]);
    const byArea = await screen.findByRole('table', { name: 'Số nhiệm vụ theo lĩnh vực' });
    const institutions = within(byArea).getByRole('row', { name: /Cải cách thể chế/ });
    expect(within(institutions).getByRole('link', { name: '10' })).toHaveAttribute(
      'href',
      '/nhiem-vu?planId=1&asOf=2019-06-30&areaId=11&schedule=completedOnTime',
    );
    const byUnit = screen.getByRole('table', { name: /chủ trì/ });
    const home = within(byUnit).getByRole('row', { name: /Sở Nội vụ/ });
    expect(within(home).getByRole('link', { name: '7' })).toHaveAttribute(
      'href',
      '/nhiem-vu?planId=1&asOf=2019-06-30&unitId=2&unitRole=coordinating',
    );
    expect(within(home).getByRole('link', { name: '5' })).toHaveAttribute(
      'href',
      '/nhiem-vu?planId=1&asOf=2019-06-30&unitId=2&schedule=openWithinTerm',
    );
    expect(screen.getByText(/tổng các dòng có thể lớn hơn/)).toBeInTheDocument();
  });

  test('tables sort by any column, largest first', async () => {
    const { user, location } = open('/?planId=1', [plan({})]);
    const byUnit = await screen.findByRole('table', { name: /chủ trì/ });
    const firstUnit = () => within(byUnit).getAllByRole('rowheader')[0]?.textContent;
    expect(firstUnit()).toBe('Sở Nội vụ');
    const overdue = within(byUnit).getByRole('button', { name: 'Chưa hoàn thành: quá hạn' });
    await user.click(overdue);
    expect(firstUnit()).toBe('Sở Tài chính');
    expect(overdue.closest('th')).toHaveAttribute('aria-sort', 'descending');
    expect(location()).toBe('/?planId=1&xepDonVi=-openOverdue');
  });

  test('the order of a table comes with the address; an unknown one is no order', async () => {
    open('/?planId=1&xepDonVi=-openOverdue&xepLinhVuc=constructor', [plan({})]);
    const byUnit = await screen.findByRole('table', { name: /chủ trì/ });
    expect(within(byUnit).getAllByRole('rowheader')[0]).toHaveTextContent('Sở Tài chính');
    expect(within(byUnit).getByRole('button', { name: 'Chưa hoàn thành: quá hạn' }).closest('th')).toHaveAttribute(
      'aria-sort',
      'descending',
    );
  });

  test('the four rates come with their formulas, the source beside the count', async () => {
    open('/?planId=1', [plan({})]);
    const rates = await screen.findByRole('table', { name: 'Các tỷ lệ và cách tính' });
    expect(within(rates).getByRole('row', { name: /M2\./ })).toHaveTextContent(
      'số đã hoàn thành ÷ (số đã hoàn thành + số quá hạn chưa hoàn thành)35 ÷ 4577,77%',
    );
    expect(within(rates).getByRole('row', { name: /M4\./ })).toHaveTextContent('14,08%');
    const stated = screen.getByRole('table', { name: /tài liệu nguồn/ });
    expect(stated).toHaveTextContent(
      '35/71 nhiệm vụ: “đã hoàn thành 35/71 nhiệm vụ, đạt 49,29%”son-la.txt35/71 nhiệm vụ, 49,29% (khớp)',
    );
  });

  test('opens with the issued plan of this year; without one, with the newest that was issued', async () => {
    const { calls, unmount } = open('/', [
      plan({ id: 1 }),
      plan({ id: 2, year: 2026, issuedOn: '2026-01-09', dataUntil: null }),
      plan({ id: 3, year: 2027, status: 'draft', issuedOn: null }),
    ]);
    await screen.findByText(/nhiệm vụ · 49,29%/);
    expect(calls.map((call) => call.url)).toContain('/api/plans/2/progress');
    unmount();
    const later = open('/', [plan({ id: 1 }), plan({ id: 3, year: 2026, status: 'draft', issuedOn: null })]);
    await screen.findByText(/nhiệm vụ · 49,29%/);
    expect(later.calls.map((call) => call.url)).toContain('/api/plans/1/progress');
  });

  test('without any plan it says what comes next', async () => {
    open('/', []);
    expect(await screen.findByText(/Chưa có kế hoạch/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Kế hoạch' })).toHaveAttribute('href', '/ke-hoach');
  });
});
