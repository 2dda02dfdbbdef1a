import { screen, waitFor, within } from '@testing-library/react';
import type { ConclusionRatesView, ConclusionView } from '#contract/conclusion';
import { renderScreen } from '../../testing/render-screen';
import { ConclusionListPage } from './conclusion-list';

const conclusion = (changes: Partial<ConclusionView> = {}): ConclusionView =>
  ({
    id: 7,
    version: 1,
    number: 7,
    text: 'tham mưu trình HĐND tỉnh bãi bỏ Nghị quyết 52/2015/NQ-HĐND ngày 11.12.2016',
    speaker: 'Nguyễn Văn Sơn',
    area: { id: 1, code: '1', name: 'Cải cách thể chế' },
    citedDocuments: [{ number: '52/2015/NQ-HĐND', statedDate: '11.12.2016' }],
    inconsistent: true,
    inconsistencyNote: 'Số ký hiệu ghi năm 2015, ngày ghi năm 2016',
    noTaskReason: null,
    meeting: {
      id: 2,
      title: 'Họp quý II',
      heldOn: '2019-06-13',
      committee: { id: 1, name: 'Ban Chỉ đạo' },
      noticeNumber: '15/TB-BCĐ',
      noticeOn: '2019-06-17',
    },
    pointId: null,
    tasks: [
      {
        taskId: 40,
        code: 'KL15.7',
        title: 'Trình bãi bỏ nghị quyết',
        leadUnits: [{ id: 3, name: 'Sở Tài chính' }],
        leadGroups: [],
        coordinatingUnits: [],
        coordinatingGroups: [],
        deadlineText: 'Trước ngày 31/12',
        dueOn: '2019-12-31',
        schedule: 'openOverdue',
        awaitingConfirmation: false,
        parts: 1,
        partsCompleted: 0,
      },
    ],
    status: 'overdue',
    late: false,
    daysOverdue: 10,
    dueOn: '2019-12-31',
    completedOn: null,
    illustrative: false,
    allowedActions: [],
    ...changes,
  }) as ConclusionView;

const rate = (numerator: number, denominator: number, text: string) => ({ numerator, denominator, text });
const figures = {
  total: 13,
  settled: 12,
  unassigned: 1,
  inProgress: 5,
  overdue: 2,
  completedOnTime: 3,
  completedLate: 1,
  noTask: 1,
  settledRate: rate(12, 13, '92,30%'),
  completedRate: rate(4, 11, '36,36%'),
  onTimeRate: rate(3, 4, '75,00%'),
};
const RATES = {
  ...figures,
  asOf: '2019-10-15',
  knownAt: '2019-10-15T03:00:00.000Z',
  meetings: 1,
  byMeeting: [{ ...figures, id: 2, name: 'Họp quý II', heldOn: '2019-06-13' }],
  byUnit: [{ ...figures, id: 3, name: 'Sở Tài chính', total: 2, overdue: 1 }],
  trend: [],
} as unknown as ConclusionRatesView;

const open = (path: string, items: ConclusionView[], rates: ConclusionRatesView = RATES) =>
  renderScreen(<ConclusionListPage />, {
    path: `/ket-luan${path}`,
    route: '/ket-luan',
    responses: {
      'GET /api/committees': { items: [{ id: 1, name: 'Ban Chỉ đạo', allowedActions: [] }], total: 1 },
      'GET /api/meetings': { items: [{ id: 2, title: 'Họp quý II', heldOn: '2019-06-13' }], total: 1, byKind: [] },
      'GET /api/units': { items: [], total: 0 },
      'GET /api/reference': { programmes: [], unitKinds: [] },
      'GET /api/conclusions': { items, total: items.length, asOf: '2019-10-15', knownAt: '2019-10-15T03:00:00.000Z' },
      'GET /api/conclusions/rates': rates,
    },
  });

test('a conclusion stands word for word with its flag, its task and how late it is', async () => {
  open('', [conclusion()]);
  const card = (await screen.findByText('Kết luận số 7')).closest('li')!;
  expect(card).toHaveTextContent('ngày 11.12.2016');
  expect(card).toHaveTextContent(
    'Mâu thuẫn trong nguồn, giữ nguyên như văn bản: Số ký hiệu ghi năm 2015, ngày ghi năm 2016',
  );
  expect(card).toHaveTextContent('Quá hạn 10 ngày');
  expect(within(card).getByRole('link', { name: '15/TB-BCĐ (17/06/2019)' })).toHaveAttribute(
    'href',
    '/cuoc-hop/2#ket-luan-7',
  );
  expect(within(card).getByRole('link', { name: /^KL15\.7/ })).toHaveAttribute('href', '/nhiem-vu/40');
  expect(card).toHaveTextContent('Chủ trì: Sở Tài chính');
});

test('rates say their formula, and a number of a meeting or a unit opens exactly its list', async () => {
  open('?committeeId=1&asOf=2019-10-15', [conclusion()]);
  const m5 = (await screen.findByText(/^M5\./)).closest('li')!;
  expect(m5).toHaveTextContent('92,30%');
  expect(m5).toHaveTextContent('12 ÷ 13');
  const row = within(screen.getByRole('table', { name: 'Theo cơ quan chủ trì' })).getByRole('row', {
    name: /^Sở Tài chính/,
  });
  const links = within(row)
    .getAllByRole('link')
    .map((link) => link.getAttribute('href'));
  expect(links).toContain('/ket-luan?committeeId=1&asOf=2019-10-15&unitId=3&status=overdue');
});

test('a filter goes into the address and to the API; an empty answer offers the way back', async () => {
  const { user, calls } = open('?status=overdue&meetingId=2', [], { ...RATES, total: 0 });
  expect(await screen.findByText('Không có kết luận nào khớp với bộ lọc.')).toBeInTheDocument();
  expect(
    calls.some(
      ({ url }) => url.startsWith('/api/conclusions?') && /meetingId=2/.test(url) && /status=overdue/.test(url),
    ),
  ).toBe(true);
  // A meeting belongs to its committee: another committee lets go of it.
  await user.click(screen.getByLabelText('Ban Chỉ đạo'));
  await user.click(await screen.findByTitle('Ban Chỉ đạo'));
  await waitFor(() =>
    expect(
      calls.some(({ url }) => /^\/api\/conclusions\?/.test(url) && /committeeId=1/.test(url) && !/meetingId/.test(url)),
    ).toBe(true),
  );
  expect(screen.getByRole('link', { name: 'Bỏ bộ lọc' })).toHaveAttribute('href', '/ket-luan');
});
