import { act, screen } from '@testing-library/react';
import { renderScreen } from '../../testing/render-screen';
import { refusal } from '../../testing/fake-api';
import { InboxBell } from './inbox-bell';

const open = (answer: unknown) => renderScreen(<InboxBell />, { responses: { 'GET /api/inbox/count': answer } });

test.each([
  [3, 'Hộp thư, 3 chưa đọc', '3'],
  [0, 'Hộp thư, không có thư chưa đọc', ''],
  [1200, 'Hộp thư, 1.200 chưa đọc', '99+'],
])('%i unread', async (unread, name, shown) => {
  open({ unread });
  const bell = await screen.findByRole('link', { name });
  expect(bell).toHaveAttribute('href', '/hop-thu');
  expect(bell).toHaveTextContent(shown === '' ? /^$/ : shown);
});

test('says no number when it knows none', async () => {
  const { calls } = open(refusal(500, { code: 'INTERNAL', message: 'Lỗi' }));
  expect(await screen.findByRole('link', { name: 'Hộp thư' })).toBeInTheDocument();
  expect(calls).toHaveLength(1);
});

test('asks again every minute', async () => {
  jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick'] });
  let unread = 1;
  open(() => ({ unread }));
  await act(() => jest.advanceTimersByTimeAsync(10));
  expect(screen.getByRole('link', { name: 'Hộp thư, 1 chưa đọc' })).toBeInTheDocument();
  unread = 2;
  await act(() => jest.advanceTimersByTimeAsync(60_000));
  expect(screen.getByRole('link', { name: 'Hộp thư, 2 chưa đọc' })).toBeInTheDocument();
  jest.useRealTimers();
});
