import { screen, waitFor, within } from '@testing-library/react';
import type { MeetingView } from '#contract/meeting';
import { renderScreen } from '../../testing/render-screen';
import { MeetingListPage } from './meeting-list';
import { MeetingPage } from './meeting-page';
import { meetingOf, ROOM_REFERENCE } from './sample-meeting';

const NOTHING_OPEN = { items: [], total: 0, asOf: '2026-07-10', knownAt: '2026-07-10T05:00:00.000Z' };

const open = (meeting = meetingOf(), responses: Record<string, unknown> = {}) =>
  renderScreen(<MeetingPage />, {
    path: '/cuoc-hop/3',
    route: '/cuoc-hop/:id',
    responses: {
      ...ROOM_REFERENCE,
      'GET /api/meetings/3': meeting,
      'GET /api/meetings/3/review': NOTHING_OPEN,
      'GET /api/meetings/3/documents': { items: [] },
      ...responses,
    },
  });

afterEach(() => localStorage.clear());

test('the list counts what matches, and each kind opens its list', async () => {
  const { access: _, minutesSignedOn: _on, minutesSigner: _by, ...meeting } = meetingOf();
  renderScreen(<MeetingListPage />, {
    path: '/cuoc-hop?from=2026-01-01',
    route: '/cuoc-hop',
    responses: {
      'GET /api/committees': { items: [], total: 0 },
      'GET /api/meetings': {
        items: [meeting satisfies MeetingView],
        total: 6,
        byKind: [
          { kind: 'quarter3', label: 'Họp quý III', count: 4 },
          { kind: 'thematic', label: 'Hội nghị chuyên đề', count: 2 },
          { kind: 'inspection', label: 'Làm việc với đoàn kiểm tra', count: 0 },
        ],
      },
    },
  });
  const link = await screen.findByRole('link', { name: '4 họp quý III' });
  expect(link).toHaveAttribute('href', '/cuoc-hop?from=2026-01-01&kind=quarter3');
  expect(screen.getByRole('link', { name: '2 hội nghị chuyên đề' })).toBeInTheDocument();
  expect(screen.queryByRole('link', { name: /đoàn kiểm tra/ })).not.toBeInTheDocument();
});

test('who reads only what was issued sees neither attendance nor the way into the room', async () => {
  open(meetingOf({ access: 'issued', allowedActions: [], status: 'issued' }));
  expect(await screen.findByRole('heading', { name: 'Kết luận' })).toBeInTheDocument();
  expect(screen.queryByRole('heading', { name: 'Thành phần' })).not.toBeInTheDocument();
  expect(screen.queryByRole('link', { name: 'Ghi chép tại phòng họp' })).not.toBeInTheDocument();
  expect(screen.queryByRole('link', { name: 'Trình chiếu' })).not.toBeInTheDocument();
});

test('a notice that cannot go out yet says which conclusions are missing what', async () => {
  const reason = 'Kết luận số 2 chưa giao nhiệm vụ và chưa đánh dấu “không phát sinh nhiệm vụ”.';
  open(meetingOf({ status: 'signed', allowedActions: [{ action: 'issueNotice', allowed: false, reason }] }));
  const button = await screen.findByRole('button', { name: 'Ban hành thông báo kết luận' });
  expect(button).toBeDisabled();
  expect(button).toHaveAccessibleDescription(reason);
});

test('a conclusion without a task and without a reason is kept; its area goes with it', async () => {
  const sent: unknown[] = [];
  const { user } = open(meetingOf(), {
    'POST /api/meetings/3/conclusions': (body: unknown) => void sent.push(body),
  });
  await user.click(await screen.findByRole('button', { name: 'Thêm kết luận' }));
  const dialog = await screen.findByRole('dialog', { name: 'Thêm kết luận' });
  await user.click(within(dialog).getByRole('button', { name: 'Thêm kết luận' }));
  expect(await within(dialog).findByRole('alert')).toHaveTextContent('Nhập nội dung kết luận');
  await user.type(within(dialog).getByLabelText('Nội dung kết luận'), 'Giao Sở Nội vụ rà soát.');
  await user.click(within(dialog).getByLabelText('Lĩnh vực'));
  await user.click(await screen.findByTitle('Cải cách thể chế'));
  await user.click(within(dialog).getByRole('button', { name: 'Thêm kết luận' }));
  await waitFor(() =>
    expect(sent).toEqual([
      { text: 'Giao Sở Nội vụ rà soát.', areaId: 1, inconsistent: false, citedDocuments: [], tasks: [] },
    ]),
  );
});
