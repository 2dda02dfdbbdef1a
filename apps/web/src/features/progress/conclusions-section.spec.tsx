import { screen, waitFor } from '@testing-library/react';
import { refusal } from '../../testing/fake-api';
import { renderScreen } from '../../testing/render-screen';
import { ConclusionsSection } from './conclusions-section';

const rates = (total: number) => ({
  total,
  settled: 12,
  unassigned: 1,
  inProgress: 5,
  overdue: 2,
  completedOnTime: 3,
  completedLate: 1,
  noTask: 1,
  settledRate: { numerator: 12, denominator: 13, text: '92,30%' },
});
const show = (answer: unknown) =>
  renderScreen(<ConclusionsSection year={2026} asOf="2026-07-10" />, {
    responses: { 'GET /api/conclusions/rates': answer },
  });

test('conclusions of the year on the date of the figures, each number with its list', async () => {
  const { calls } = show(rates(13));
  const section = await screen.findByRole('region', { name: 'Kết luận của Ban Chỉ đạo năm 2026' });
  expect(section).toHaveTextContent('13 kết luận; 8 chưa hoàn thành, trong đó 2 quá hạn.');
  expect(section).toHaveTextContent('(M5): 12 ÷ 13 = 92,30%');
  expect(calls[0]!.url).toBe('/api/conclusions/rates?from=2026-01-01&to=2026-07-10&asOf=2026-07-10');
  const open = new URL(screen.getByRole('link', { name: /^8/ }).getAttribute('href')!, 'http://x');
  expect([open.pathname, Object.fromEntries(open.searchParams)]).toEqual([
    '/ket-luan',
    { from: '2026-01-01', to: '2026-07-10', asOf: '2026-07-10', status: 'open' },
  ]);
});

test('a year without conclusions takes no room; a failure is said in one line', async () => {
  const none = show(rates(0));
  await waitFor(() => expect(none.calls).toHaveLength(1));
  expect(screen.queryByRole('region')).not.toBeInTheDocument();
  none.unmount();
  show(refusal(500, { code: 'UNEXPECTED', message: 'Lỗi' } as never));
  expect(await screen.findByText('Không tải được số liệu về kết luận.')).toBeInTheDocument();
});
