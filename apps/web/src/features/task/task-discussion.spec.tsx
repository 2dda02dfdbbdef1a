import { screen, waitFor, within } from '@testing-library/react';
import type { CommentList, CommentView } from '#contract/discussion';
import type { AssignmentView, TaskPageView } from '#contract/task';
import { refusal } from '../../testing/fake-api';
import { meOf } from '../../testing/me';
import { renderScreen } from '../../testing/render-screen';
import { TaskDiscussion } from './task-discussion';

jest.setTimeout(30_000);

const lead = { id: 3, name: 'Sở Tài chính' };
const helper = { id: 4, name: 'Sở Tư pháp' };
const TASK = {
  id: 21,
  planStatus: 'issued',
  assignments: [{ unit: lead } as AssignmentView],
  coordinatingUnits: [helper],
  confirmingUnit: { id: 2, name: 'Sở Nội vụ' },
} as TaskPageView;
const comment = (changes: Partial<CommentView> = {}): CommentView => ({
  id: 5,
  taskId: 21,
  author: { id: 9, name: 'Cầm Văn Hùng' },
  unit: helper,
  text: 'Đề nghị gửi số liệu trước 25/11.',
  createdAt: '2026-11-20T02:00:00.000Z',
  withdrawnAt: null,
  allowedActions: [],
  ...changes,
});
const MAY = [{ action: 'comment', allowed: true, reason: null }];
const said = (items: CommentView[], changes: Partial<CommentList> = {}): CommentList => ({
  items,
  total: items.length,
  allowedActions: MAY,
  ...changes,
});
const officerOf = (unit: { id: number; name: string }) =>
  meOf('unitOfficer', { unit, memberships: [{ role: 'unitOfficer', unit }] });

beforeEach(() => localStorage.clear());

describe('the discussion of a task', () => {
  test('a coordinating unit reads who said what when, writes, and finds its comment in front', async () => {
    const items = [comment()];
    const { user, calls } = renderScreen(<TaskDiscussion task={TASK} />, {
      me: officerOf(helper),
      responses: {
        'GET /api/tasks/21/comments': () => said([...items]),
        'POST /api/tasks/21/comments': (body: { text: string }) => {
          items.unshift(comment({ id: 6, text: body.text }));
          return items[0];
        },
      },
    });
    const list = await screen.findByRole('list', { name: '1 ý kiến, mới nhất trước' });
    expect(list).toHaveTextContent('Cầm Văn Hùng – Sở Tư pháp 09:00 20/11/2026Đề nghị gửi số liệu trước 25/11.');

    await user.click(screen.getByRole('button', { name: 'Gửi ý kiến' }));
    expect(
      await screen.findByText('Nhập nội dung trao đổi', { selector: '.ant-form-item-explain-error' }),
    ).toBeVisible();
    await user.type(screen.getByLabelText('Nội dung trao đổi'), 'Đã gửi hôm nay.');
    await user.click(screen.getByRole('button', { name: 'Gửi ý kiến' }));
    await waitFor(() => expect(screen.getAllByRole('listitem')[0]).toHaveTextContent('Đã gửi hôm nay.'));
    expect(screen.getByRole('status')).toHaveTextContent('Đã gửi ý kiến.');
    expect(screen.getByLabelText('Nội dung trao đổi')).toHaveValue('');
    expect(calls.filter((call) => call.method === 'POST').map((call) => call.body)).toEqual([
      { text: 'Đã gửi hôm nay.' },
    ]);
  });

  test('a refused comment stays typed, and comes back when the page is opened again', async () => {
    const message = 'Hệ thống đang bận, chưa ghi được. Hãy thử lại sau ít giây.';
    const responses = {
      'GET /api/tasks/21/comments': said([]),
      'POST /api/tasks/21/comments': refusal(503, { code: 'BUSY', message }),
    };
    const first = renderScreen(<TaskDiscussion task={TASK} />, { me: officerOf(lead), responses });
    await first.user.type(await screen.findByLabelText('Nội dung trao đổi'), 'Xin ý kiến lãnh đạo.');
    await first.user.click(screen.getByRole('button', { name: 'Gửi ý kiến' }));
    expect(await screen.findByText(message)).toBeVisible();
    expect(screen.getByLabelText('Nội dung trao đổi')).toHaveValue('Xin ý kiến lãnh đạo.');
    first.unmount();
    renderScreen(<TaskDiscussion task={TASK} />, { me: officerOf(lead), responses });
    await waitFor(() => expect(screen.getByLabelText('Nội dung trao đổi')).toHaveValue('Xin ý kiến lãnh đạo.'));
  });

  test('the author takes a slip back after being asked; it stays as withdrawn', async () => {
    let [own] = [comment({ allowedActions: [{ action: 'withdraw', allowed: true, reason: null }] })];
    const late = comment({ id: 4, allowedActions: [{ action: 'withdraw', allowed: false, reason: 'Quá 15 phút.' }] });
    const { user } = renderScreen(<TaskDiscussion task={TASK} />, {
      me: officerOf(helper),
      responses: {
        'GET /api/tasks/21/comments': () => said([own, late]),
        'POST /api/comments/5/withdraw': () =>
          (own = comment({ text: null, withdrawnAt: '2026-11-20T02:05:00.000Z', allowedActions: [] })),
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Rút lại' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Rút lại' }));
    await screen.findByText('(Người viết đã rút lại ý kiến này lúc 09:05 20/11/2026.)');
    expect(screen.queryByRole('button', { name: 'Rút lại' })).not.toBeInTheDocument();
  });

  test('a link to an older comment reads on until it is there and goes to it', async () => {
    const page = (from: number) =>
      Array.from({ length: 20 }, (_, i) => comment({ id: from - i, text: `Số ${from - i}` }));
    const { calls } = renderScreen(<TaskDiscussion task={TASK} />, {
      path: '/nhiem-vu/21#trao-doi-7',
      me: meOf('leader'),
      responses: {
        'GET /api/tasks/21/comments?page=1&pageSize=20': said(page(40), { total: 40 }),
        'GET /api/tasks/21/comments?page=2&pageSize=20': said(page(20), { total: 40 }),
      },
    });
    await waitFor(() => expect(screen.getByText('Số 7').closest('li')).toHaveFocus());
    expect(calls).toHaveLength(2);
  });

  test('who may not write reads why; who is not concerned sees nothing of it', async () => {
    const reason = 'Kế hoạch đã kết thúc, không trao đổi thêm.';
    const closed = said([], { allowedActions: [{ action: 'comment', allowed: false, reason }] });
    const responses = { 'GET /api/tasks/21/comments': closed };
    const { unmount } = renderScreen(<TaskDiscussion task={TASK} />, { me: officerOf(helper), responses });
    expect(await screen.findByText(reason)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Gửi ý kiến' })).not.toBeInTheDocument();
    unmount();
    const stranger = renderScreen(<TaskDiscussion task={TASK} />, { me: officerOf({ id: 9, name: 'Sở Y tế' }) });
    expect(stranger.container).toBeEmptyDOMElement();
    expect(stranger.calls).toEqual([]);
  });
});
