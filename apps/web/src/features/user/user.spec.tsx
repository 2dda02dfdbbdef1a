import { screen, waitFor, within } from '@testing-library/react';
import type { UserView } from '#contract/user';
import { refusal } from '../../testing/fake-api';
import { meOf } from '../../testing/me';
import { renderScreen } from '../../testing/render-screen';
import { UserListPage } from './user-list';
import { UserPage } from './user-page';

const me = meOf('administrator');
const units = { items: [{ id: 3, name: 'Sở Tư pháp', shortName: 'STP' }], total: 1 };
const userOf = (changes: Partial<UserView> = {}): UserView => ({
  id: 8,
  version: 2,
  username: 'lo.van.a',
  fullName: 'Lò Văn A',
  title: 'Chuyên viên',
  email: null,
  phone: null,
  status: 'active',
  demo: false,
  lastSignInAt: null,
  memberships: [
    { id: 1, role: 'unitOfficer', unit: { id: 3, name: 'Sở Tư pháp' }, validFrom: '2026-01-01', validTo: null },
    { id: 2, role: 'readOnly', unit: { id: 3, name: 'Sở Tư pháp' }, validFrom: '2025-01-01', validTo: '2026-01-01' },
  ],
  allowedActions: ['edit', 'disable', 'resetLink', 'addMembership', 'endMembership', 'endAdministrator'].map(
    (action) => ({ action, allowed: true, reason: null }),
  ),
  ...changes,
});

describe('the list of accounts', () => {
  const list = { 'GET /api/users': { items: [userOf()], total: 1 }, 'GET /api/units': units };

  test('names the roles held today only', async () => {
    renderScreen(<UserListPage />, { path: '/tai-khoan', me, responses: list });
    expect(await screen.findByText('Chuyên viên đầu mối, Sở Tư pháp')).toBeInTheDocument();
    expect(screen.queryByText(/Chỉ xem/)).not.toBeInTheDocument();
    expect(screen.getByText('Chưa đăng nhập')).toBeInTheDocument();
  });

  test('makes an account and shows its link once, as a whole address', async () => {
    const { user, calls } = renderScreen(<UserListPage />, {
      path: '/tai-khoan',
      me,
      responses: {
        ...list,
        'POST /api/users': {
          user: userOf({ id: 9, username: 'quan.tri', fullName: 'Cầm Thị B' }),
          resetLink: { path: '/dat-lai-mat-khau?ma=abc', expiresAt: '2026-11-23T05:00:00.000Z' },
        },
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Tạo tài khoản' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByLabelText('Tên đăng nhập'), 'quan.tri');
    await user.type(within(dialog).getByLabelText('Họ và tên'), 'Cầm Thị B');
    await user.click(within(dialog).getByLabelText('Vai trò'));
    await user.click(await screen.findByTitle('Quản trị hệ thống'));
    expect(within(dialog).queryByLabelText('Đơn vị')).not.toBeInTheDocument();
    await user.click(within(dialog).getByRole('button', { name: 'Tạo tài khoản' }));
    expect(await screen.findByLabelText('Đường dẫn đặt mật khẩu')).toHaveValue(
      `${window.location.origin}/dat-lai-mat-khau?ma=abc`,
    );
    expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({
      username: 'quan.tri',
      fullName: 'Cầm Thị B',
      role: 'administrator',
      validFrom: '2026-11-22',
    });
    await user.click(screen.getByRole('button', { name: 'Sao chép' }));
    expect(await navigator.clipboard.readText()).toBe(`${window.location.origin}/dat-lai-mat-khau?ma=abc`);
    await user.click(screen.getByRole('button', { name: 'Đã gửi, đóng' }));
    await user.click(screen.getByRole('button', { name: 'Tạo tài khoản' }));
    expect(screen.queryByLabelText('Đường dẫn đặt mật khẩu')).not.toBeInTheDocument();
  });
});

describe('an account', () => {
  const open = (view: UserView, responses: Record<string, unknown> = {}) =>
    renderScreen(<UserPage />, {
      path: '/tai-khoan/8',
      route: '/tai-khoan/:id',
      me,
      responses: { 'GET /api/users/8': view, 'GET /api/units': units, ...responses },
    });

  test('is disabled after a question; a refusal is said there', async () => {
    const message = 'Đây là quản trị hệ thống cuối cùng; hãy giao vai trò cho người khác trước.';
    const sent: unknown[] = [];
    const { user } = open(userOf(), {
      'PUT /api/users/8': (body: unknown) => {
        sent.push(body);
        return refusal(422, { code: 'INVALID', message });
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Khóa tài khoản' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Khóa tài khoản' }));
    expect(await within(dialog).findByText(message)).toBeInTheDocument();
    expect(sent).toEqual([{ version: 2, fullName: 'Lò Văn A', title: 'Chuyên viên', status: 'disabled' }]);
  });

  test('a role is ended on a date; one that is over offers nothing', async () => {
    const sent: unknown[] = [];
    const { user } = open(userOf(), { 'POST /api/users/8/memberships/1/end': (body: unknown) => void sent.push(body) });
    expect(await screen.findByText('Đã thôi')).toBeInTheDocument();
    const [end, ...others] = screen.getAllByRole('button', { name: /^Thôi giữ vai trò/ });
    expect(others).toEqual([]);
    await user.click(end!);
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Thôi giữ vai trò' }));
    await waitFor(() => expect(sent).toEqual([{ version: 2, validTo: '2026-11-22' }]));
  });

  test('a new link for the password takes the place of the question', async () => {
    const { user } = open(userOf(), {
      'POST /api/users/8/reset-link': { path: '/dat-lai-mat-khau?ma=xyz', expiresAt: '2026-11-23T05:00:00.000Z' },
    });
    await user.click(await screen.findByRole('button', { name: 'Cấp đường dẫn đặt lại mật khẩu' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Cấp đường dẫn' }));
    expect(await screen.findByDisplayValue(/ma=xyz$/)).toBeInTheDocument();
  });

  test('the last administrator stays one, and the page says why', async () => {
    const reason = 'Đây là quản trị viên đang hoạt động cuối cùng.';
    const allowedActions = userOf().allowedActions.map((a) =>
      ['disable', 'endAdministrator'].includes(a.action) ? { ...a, allowed: false, reason } : a,
    );
    const memberships = [{ id: 1, role: 'administrator' as const, unit: null, validFrom: '2026-01-01', validTo: null }];
    open(userOf({ memberships, allowedActions }));
    expect(await screen.findAllByText(reason)).toHaveLength(2);
    expect(screen.getByRole('button', { name: 'Khóa tài khoản' })).toBeDisabled();
    expect(screen.queryByRole('button', { name: /^Thôi giữ vai trò/ })).not.toBeInTheDocument();
  });

  test('a disabled account can be enabled again', async () => {
    const sent: unknown[] = [];
    const allowedActions = userOf().allowedActions.filter(({ action }) => action !== 'disable');
    const { user } = open(userOf({ status: 'disabled', allowedActions }), {
      'PUT /api/users/8': (body: unknown) => void sent.push(body),
    });
    await user.click(await screen.findByRole('button', { name: 'Mở khóa tài khoản' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Mở khóa tài khoản' }));
    await waitFor(() => expect(sent).toMatchObject([{ version: 2, status: 'active' }]));
  });
});
