import { screen, waitFor, within } from '@testing-library/react';
import type { FiguresRow, PlanProgressView, PlanView } from '#contract/plan';
import type { PlanAnalysisView, PlanComparisonView, PlanTrendView } from '#contract/progress';
import { rate } from '#domain/vietnamese-number';
import { refusal, type Responses } from '../../testing/fake-api';
import { meOf } from '../../testing/me';
import { renderScreen } from '../../testing/render-screen';
import { comparisonDates } from './get-progress';
import { LeaderPage } from './leader-page';

// The charts are a large library, loaded while a test waits.
jest.setTimeout(60_000);
// jsdom lays nothing out; charts draw only where there is room.
beforeAll(
  () => void jest.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 640, 280)),
);
afterAll(() => jest.restoreAllMocks());
const patience = { timeout: 20_000 };

const plan = {
  id: 1,
  year: 2026,
  title: 'Kế hoạch cải cách hành chính năm 2026',
  number: '01/KH-UBND',
  issuedOn: '2025-12-20',
  status: 'issued',
  dataUntil: null,
  rules: { rounding: 'truncate', completionDate: 'submitted', headlineDue: 'current', dueSoonDays: 7 },
  statedFigures: [],
} as unknown as PlanView;

const cells = (completedOnTime: number, openWithinTerm: number, openOverdue: number) => {
  const total = completedOnTime + openWithinTerm + openOverdue;
  return {
    total,
    completed: completedOnTime,
    completedOnTime,
    completedLate: 0,
    openWithinTerm,
    openOverdue,
    openNoDeadline: 0,
    awaitingConfirmation: 0,
    dueSoon: 0,
    rate: rate(completedOnTime, total),
  };
};
const row = (id: number, name: string, figures: ReturnType<typeof cells>): FiguresRow => ({
  id,
  code: String(id),
  name,
  coordinating: 0,
  ...figures,
});
const clocks = { planId: 1, asOf: '2026-11-22', knownAt: '2026-11-22T05:00:00.000Z' };
const figures: PlanProgressView = {
  ...clocks,
  rulesVersion: 'figures-1',
  uncounted: 0,
  ...cells(6, 2, 4),
  dueRate: rate(6, 10),
  onTimeRate: rate(6, 6),
  overdueRate: rate(4, 12),
  byArea: [row(11, 'Cải cách thể chế', cells(6, 2, 3)), row(12, 'Chính phủ số', cells(0, 0, 1))],
  byUnit: [
    row(2, 'Sở Nội vụ', cells(4, 1, 0)),
    row(3, 'Sở Tài chính', cells(1, 1, 3)),
    row(4, 'Sở Y tế', cells(1, 0, 1)),
  ],
};
const oldest = (taskId: number, days: number) => ({ taskId, code: `I.${taskId}`, title: `Nhiệm vụ ${taskId}`, days });
const analysis: PlanAnalysisView = {
  ...clocks,
  overdueByAge: [
    { age: '1-30', count: 3 },
    { age: '31-60', count: 0 },
    { age: '61-90', count: 0 },
    { age: '91-', count: 1 },
  ],
  dueWithin: [
    { days: 7, count: 1 },
    { days: 30, count: 2 },
  ],
  oldestOverdue: oldest(21, 145),
  byUnit: [
    { id: 2, name: 'Sở Nội vụ', onTimeRate: rate(3, 4), oldestOverdue: null },
    { id: 3, name: 'Sở Tài chính', onTimeRate: rate(1, 1), oldestOverdue: oldest(22, 20) },
    { id: 4, name: 'Sở Y tế', onTimeRate: rate(0, 1), oldestOverdue: oldest(21, 145) },
  ],
};
const trend: PlanTrendView = {
  ...clocks,
  points: [
    { asOf: '2026-10-31', total: 12, completed: 5, openOverdue: 2, calledFor: 7, rate: rate(5, 12) },
    { asOf: '2026-11-22', total: 12, completed: 6, openOverdue: 4, calledFor: 9, rate: rate(6, 12) },
  ],
};
const comparison = (from: string): PlanComparisonView => ({
  planId: 1,
  knownAt: clocks.knownAt,
  from: { asOf: from, ...cells(5, 6, 2) },
  to: { asOf: '2026-11-22', ...cells(6, 2, 4) },
  changedCount: 2,
  addedCount: 0,
  removedCount: 1,
  takenInCount: 0,
  leftOutCount: 0,
  changed: [
    {
      id: 22,
      code: 'I.22',
      title: 'Rà soát thủ tục',
      fromCell: 'openWithinTerm',
      toCell: 'openOverdue',
      inPlanThroughout: true,
    },
    {
      id: 23,
      code: 'I.23',
      title: 'Ban hành quy chế',
      fromCell: 'openWithinTerm',
      toCell: 'completedOnTime',
      inPlanThroughout: true,
    },
  ],
  added: [],
  removed: [
    { id: 24, code: 'I.24', title: 'Khảo sát', fromCell: 'openWithinTerm', toCell: null, inPlanThroughout: false },
  ],
});

const open = (path = '/', responses: Responses = {}) =>
  renderScreen(<LeaderPage />, {
    path,
    me: meOf('leader'),
    responses: {
      'GET /api/plans': { items: [plan], total: 1 },
      'GET /api/plans/1/progress': figures,
      'GET /api/plans/1/analysis': analysis,
      'GET /api/plans/1/trend': trend,
      'GET /api/plans/1/comparison': (_: unknown, url: string) =>
        comparison(new URL(url, 'http://x').searchParams.get('from')!),
      ...responses,
    },
  });
const table = (name: RegExp) => screen.findByRole('table', { name }, patience);
const href = (link: HTMLElement) => link.getAttribute('href');

describe('what stands behind the figures', () => {
  test('compares with the end of last month, as known when the figures were', async () => {
    const { calls } = open();
    const compared = await table(/đến ngày 31\/10\/2026 và đến ngày 22\/11\/2026/);
    expect(calls.map((call) => call.url)).toContain(
      `/api/plans/1/comparison?from=2026-10-31&to=2026-11-22&knownAt=${encodeURIComponent(clocks.knownAt)}`,
    );
    const overdue = within(compared).getByRole('row', { name: /quá hạn 2 4 \+2/ });
    expect(within(overdue).getAllByRole('link').map(href)).toEqual([
      '/nhiem-vu?planId=1&asOf=2026-10-31&schedule=openOverdue',
      '/nhiem-vu?planId=1&asOf=2026-11-22&schedule=openOverdue',
    ]);
    expect(within(compared).getByRole('row', { name: /trong hạn 6 2 −4/ })).toBeInTheDocument();
    expect(screen.getByText(/2 nhiệm vụ thay đổi tình trạng, 1 nhiệm vụ đưa ra khỏi kế hoạch/)).toBeInTheDocument();
  });

  test('names the tasks that changed: completed first, with both cells, each at the date it is spoken of', async () => {
    open();
    const changed = await table(/Nhiệm vụ thay đổi tình trạng \(3\)/);
    const links = within(changed).getAllByRole('link');
    expect(links.map((link) => [link.textContent, href(link)])).toEqual([
      ['Ban hành quy chế', '/nhiem-vu/23?asOf=2026-11-22'],
      ['Rà soát thủ tục', '/nhiem-vu/22?asOf=2026-11-22'],
      ['Khảo sát', '/nhiem-vu/24?asOf=2026-10-31'],
    ]);
    expect(within(changed).getByRole('row', { name: /Rà soát/ })).toHaveTextContent(
      'Đang thực hiện trong hạn→ Đang thực hiện quá hạn',
    );
    expect(within(changed).getByRole('row', { name: /Khảo sát/ })).toHaveTextContent('Không còn trong kế hoạch');
  });

  test('a task that the rules leave out of the figures is not said to have left the plan', async () => {
    const leftOut = {
      ...comparison('2026-10-31'),
      leftOutCount: 1,
      removed: comparison('2026-10-31').removed.map((task) => ({ ...task, inPlanThroughout: true })),
    };
    open('/', { 'GET /api/plans/1/comparison': leftOut });
    const changed = await table(/Nhiệm vụ thay đổi tình trạng \(3\)/);
    expect(within(changed).getByRole('row', { name: /Khảo sát/ })).toHaveTextContent('Không tính vào số liệu');
    expect(screen.getByText(/1 nhiệm vụ thường xuyên không tính vào số liệu nữa/)).toBeInTheDocument();
    expect(screen.queryByText(/đưa ra khỏi kế hoạch/)).toBeNull();
  });

  test('the date to compare with lives in the address', async () => {
    const { user, location } = open('/?from=2026-06-30');
    await table(/đến ngày 30\/06\/2026 và/);
    await user.click(screen.getByRole('link', { name: 'cuối quý trước (30/09/2026)' }));
    expect(location()).toBe('/?from=2026-09-30');
    await table(/đến ngày 30\/09\/2026 và/);
  });

  test('the trend: every point in the table and in the chart opens its list on its date', async () => {
    const { container } = open();
    const points = await table(/tính đến từng ngày/);
    const october = within(points).getByRole('row', { name: /31\/10\/2026/ });
    const lists = [
      '/nhiem-vu?planId=1&asOf=2026-10-31',
      '/nhiem-vu?planId=1&asOf=2026-10-31&calledFor=true',
      '/nhiem-vu?planId=1&asOf=2026-10-31&schedule=completed',
      '/nhiem-vu?planId=1&asOf=2026-10-31&schedule=openOverdue',
    ];
    expect(within(october).getAllByRole('link').map(href)).toEqual(['/?planId=1&asOf=2026-10-31', ...lists]);
    expect(
      screen.getByText(/yêu cầu hoàn thành 9 nhiệm vụ; đã hoàn thành 6\/12, còn 4 nhiệm vụ quá hạn.*tăng 1/),
    ).toBeInTheDocument();
    await waitFor(() => expect(container.querySelectorAll('.trend svg a')).toHaveLength(6), patience);
    const drawn = [...container.querySelectorAll('.trend svg a')];
    expect(drawn.map((link) => link.getAttribute('href'))).toEqual(expect.arrayContaining(lists.slice(1)));
    // The drawing repeats the table for the eye: it is no stop for the keyboard and not read aloud.
    expect(drawn.every((link) => link.getAttribute('tabindex') === '-1' && link.closest('[aria-hidden="true"]'))).toBe(
      true,
    );
  });

  test('overdue by age and what falls due next, with the task that has waited longest', async () => {
    const { container } = open();
    const ages = await table(/quá hạn theo số ngày/);
    const listed = (name: RegExp) => within(within(ages).getByRole('row', { name })).queryAllByRole('link').map(href);
    expect(listed(/1–30 ngày 3/)).toEqual(['/nhiem-vu?planId=1&asOf=2026-11-22&overdueDays=1-30']);
    expect(listed(/31–60 ngày 0/)).toEqual([]);
    expect(listed(/trên 90 ngày 1/)).toEqual(['/nhiem-vu?planId=1&asOf=2026-11-22&overdueDays=91-']);
    expect(listed(/Tổng số .* 4/)).toEqual(['/nhiem-vu?planId=1&asOf=2026-11-22&schedule=openOverdue']);
    expect(listed(/30 ngày tới 2/)).toEqual(['/nhiem-vu?planId=1&asOf=2026-11-22&dueWithin=30']);
    expect(screen.getByRole('link', { name: 'I.21. Nhiệm vụ 21' })).toHaveAttribute(
      'href',
      '/nhiem-vu/21?asOf=2026-11-22',
    );
    // Two ages have tasks, so there are two bars; five pieces make the bars of the two areas.
    await waitFor(() => expect(container.querySelectorAll('svg a[href*="overdueDays"]')).toHaveLength(2), patience);
    await waitFor(() => expect(container.querySelectorAll('svg a[href*="areaId"]')).toHaveLength(4), patience);
  });

  test('units sort by on-time rate and by what they have owed longest', async () => {
    const { user } = open();
    const units = await table(/theo cơ quan, đơn vị chủ trì/);
    await within(units).findByText('75,00%');
    const names = () =>
      within(units)
        .getAllByRole('rowheader')
        .map((cell) => cell.textContent);
    await user.click(within(units).getByRole('button', { name: 'Tỷ lệ đúng hạn' }));
    expect(names()).toEqual(['Sở Tài chính', 'Sở Nội vụ', 'Sở Y tế']);
    await user.click(within(units).getByRole('button', { name: 'Quá hạn lâu nhất (ngày)' }));
    expect(names()).toEqual(['Sở Y tế', 'Sở Tài chính', 'Sở Nội vụ']);
    expect(within(units).getByRole('link', { name: '145 ngày: I.21. Nhiệm vụ 21' })).toHaveAttribute(
      'href',
      '/nhiem-vu/21?asOf=2026-11-22',
    );
  });

  test('the figures stand although what is behind them fails, and it says so', async () => {
    const failing = refusal(503, { code: 'BUSY', message: 'Hệ thống đang bận.' });
    open('/', { 'GET /api/plans/1/analysis': failing, 'GET /api/plans/1/trend': failing });
    await waitFor(() => expect(screen.getAllByText('Hệ thống đang bận.')).toHaveLength(2), patience);
    expect(screen.getByText(/nhiệm vụ · 50,00%/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Tỷ lệ đúng hạn' })).not.toBeInTheDocument();
  });
});

describe('the dates to compare with', () => {
  test.each([
    ['2026-11-22', '2025-12-20', ['2026-10-31', '2026-09-30', '2025-12-31']],
    ['2026-01-15', '2025-12-20', ['2025-12-31']],
    ['2026-01-15', '2026-01-10', ['2026-01-10']],
    ['2026-01-05', '2026-01-10', ['2026-01-05']],
    ['2026-10-01', null, ['2026-09-30', '2025-12-31']],
  ])('on %s, of a plan issued on %s: %s', (asOf, issuedOn, expected) => {
    expect(comparisonDates(asOf, issuedOn).map(({ date }) => date)).toEqual(expected);
  });
});
