import { screen, waitFor, within } from '@testing-library/react';
import type { InboxEntryView, InboxList } from '#contract/inbox';
import { meOf } from '../../testing/me';
import { renderScreen } from '../../testing/render-screen';
import { InboxPage } from './inbox-page';

const entry = (id: number, changes: Partial<InboxEntryView> = {}): InboxEntryView => ({
  id,
  kind: 'returned',
  text: `Đề nghị xác nhận hoàn thành nhiệm vụ I.${id} bị trả lại. Lý do: Thiếu phụ lục`,
  path: `/nhiem-vu/${id}`,
  createdAt: '2026-11-22T03:00:00.000Z',
  read: false,
  ...changes,
});
const listOf = (...items: InboxEntryView[]): InboxList => ({
  items,
  total: items.length,
  unread: items.filter((i) => !i.read).length,
  newest: items[0]?.id ?? null,
});
const open = (answer: unknown, path = '/hop-thu') =>
  renderScreen(<InboxPage />, {
    path,
    route: '/hop-thu',
    me: meOf('unitHead'),
    responses: { 'GET /api/inbox': answer, 'POST /api/inbox/read': { unread: 0 } },
  });

test('lists what happened with kind, time and state; an entry opens its place and counts as read', async () => {
  const { user, calls, location } = open(
    listOf(
      entry(9),
      entry(4, { kind: 'daily', text: 'Việc cần xử lý hôm nay: 3 việc quá hạn.', path: '/viec-cua-toi', read: true }),
    ),
  );
  const rows = within(await screen.findByRole('table', { name: /1 thư chưa đọc/ }))
    .getAllByRole('row')
    .slice(1);
  expect(
    rows.map((row) =>
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ),
  ).toEqual([
    ['10:00 22/11/2026', 'Trả lại', entry(9).text, 'Chưa đọc'],
    ['10:00 22/11/2026', 'Nhắc việc', 'Việc cần xử lý hôm nay: 3 việc quá hạn.', 'Đã đọc'],
  ]);
  expect(screen.getByRole('link', { name: /3 việc quá hạn/ })).toHaveAttribute('href', '/viec-cua-toi');
  await user.click(screen.getByRole('link', { name: entry(9).text }));
  expect(location()).toBe('/nhiem-vu/9');
  await waitFor(() =>
    expect(calls.filter((c) => c.method === 'POST')).toMatchObject([{ url: '/api/inbox/read', body: { ids: [9] } }]),
  );
});

test('opening what is read already tells the server nothing', async () => {
  const { user, calls, location } = open(listOf(entry(4, { read: true })));
  await user.click(await screen.findByRole('link', { name: entry(4).text }));
  expect(location()).toBe('/nhiem-vu/4');
  expect(calls.filter((c) => c.method === 'POST')).toEqual([]);
});

test('marks all that was shown, up to the newest, and reads the list again', async () => {
  let marked = false;
  const { user, calls } = open(() => (marked ? listOf(entry(9, { read: true })) : listOf(entry(9), entry(4))));
  const button = await screen.findByRole('button', { name: 'Đánh dấu tất cả đã đọc' });
  marked = true;
  await user.click(button);
  expect(await screen.findByText('Không có thư chưa đọc.')).toBeInTheDocument();
  expect(button).toBeDisabled();
  expect(calls.filter((c) => c.method === 'POST').map((c) => c.body)).toEqual([{ all: true, upTo: 9 }]);
});

test('the filter lives in the address; nothing unread says so and leads on', async () => {
  const { user, calls, location } = open((_: unknown, url: string) =>
    url.includes('unread=true') ? { ...listOf(), newest: 4 } : listOf(entry(4, { read: true })),
  );
  await user.click(await screen.findByRole('checkbox', { name: 'Chỉ xem thư chưa đọc' }));
  expect(location()).toBe('/hop-thu?unread=true');
  await user.click(await screen.findByRole('link', { name: 'Xem tất cả thư' }));
  expect(location()).toBe('/hop-thu');
  expect(await screen.findByRole('link', { name: entry(4).text })).toBeInTheDocument();
  expect(calls.map((c) => c.url)).toContain('/api/inbox?unread=true&page=1&pageSize=50');
});

test('an empty inbox says what will come and where the work is', async () => {
  open(listOf());
  expect(await screen.findByText(/Hộp thư chưa có thư nào/)).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Xem việc của tôi' })).toHaveAttribute('href', '/viec-cua-toi');
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
});
