import { screen, waitFor } from '@testing-library/react';
import { refusal } from '../../testing/fake-api';
import { meOf } from '../../testing/me';
import { renderScreen } from '../../testing/render-screen';
import { AccountPage } from './account-page';
import { ChangePasswordPage } from './change-password';
import { ResetPasswordPage } from './reset-password';
import { SetUpPage } from './set-up';
import { SignInPage } from './sign-in';

const LOGIN = 'POST /api/auth/login';

describe('signing in', () => {
  const open = (path: string, responses: Record<string, unknown>) =>
    renderScreen(<SignInPage />, { me: null, route: '/dang-nhap', path, responses });
  async function signIn({ user }: ReturnType<typeof open>) {
    await user.type(screen.getByLabelText('Tên đăng nhập'), 'thu.ky');
    await user.type(screen.getByLabelText('Mật khẩu'), 'mật khẩu dài');
    await user.click(screen.getByRole('button', { name: 'Đăng nhập' }));
  }

  it('says why it failed, keeps the name and stays', async () => {
    const message = 'Tên đăng nhập hoặc mật khẩu không đúng.';
    const view = open('/dang-nhap', { [LOGIN]: refusal(401, { code: 'SIGN_IN_FAILED', message }) });
    await signIn(view);
    expect(await screen.findByRole('alert')).toHaveTextContent(message);
    expect(screen.getByLabelText('Tên đăng nhập')).toHaveValue('thu.ky');
    expect(view.location()).toBe('/dang-nhap');
  });

  it('asks for both fields before sending anything', async () => {
    const { user, calls } = open('/dang-nhap', {});
    await user.click(screen.getByRole('button', { name: 'Đăng nhập' }));
    expect(await screen.findByRole('button', { name: 'Nhập tên đăng nhập' })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Nhập mật khẩu' })).toBeInTheDocument();
    expect(calls).toEqual([]);
  });

  it.each([
    ['/dang-nhap?tiep-theo=%2Fnhiem-vu%3FplanId%3D3', 'secretary', '/nhiem-vu?planId=3'],
    ['/dang-nhap', 'leader', '/'],
    ['/dang-nhap?tiep-theo=%2F', 'unitOfficer', '/viec-cua-toi'],
    ['/dang-nhap', 'administrator', '/tai-khoan'],
    ['/dang-nhap?tiep-theo=%2F%2Fevil.example', 'readOnly', '/'],
  ] as const)('from %s a %s comes to %s', async (path, role, target) => {
    const view = open(path, { [LOGIN]: { done: true }, 'GET /api/auth/me': meOf(role) });
    await signIn(view);
    await waitFor(() => expect(view.location()).toBe(target));
  });
});

it('an issued password must be changed, and then the day begins', async () => {
  const me = meOf('unitHead', { mustChangePassword: true });
  const { user, calls, location } = renderScreen(<ChangePasswordPage />, {
    me,
    route: '/doi-mat-khau',
    path: '/doi-mat-khau',
    responses: { 'POST /api/auth/password': { done: true }, 'GET /api/auth/me': { ...me, mustChangePassword: false } },
  });
  expect(screen.getByText('Bạn cần đổi mật khẩu trước khi làm việc')).toBeInTheDocument();
  await user.type(screen.getByLabelText('Mật khẩu hiện tại'), 'cũ');
  await user.type(screen.getByLabelText('Mật khẩu mới'), 'ngắn');
  await user.click(screen.getByRole('button', { name: 'Đổi mật khẩu' }));
  expect((await screen.findAllByText('Mật khẩu mới phải có từ 8 đến 128 ký tự')).length).toBeGreaterThan(0);
  await user.type(screen.getByLabelText('Mật khẩu mới'), ' nhưng giờ đủ dài');
  await user.click(screen.getByRole('button', { name: 'Đổi mật khẩu' }));
  await waitFor(() => expect(location()).toBe('/viec-cua-toi'));
  expect(calls[0]?.body).toEqual({ currentPassword: 'cũ', newPassword: 'ngắn nhưng giờ đủ dài' });
});

it('a one-time link sets the password with the token of its hash', async () => {
  const { user, calls, location } = renderScreen(<ResetPasswordPage />, {
    me: null,
    route: '/dat-lai-mat-khau',
    path: '/dat-lai-mat-khau#abc-123',
    responses: { 'POST /api/auth/reset': { done: true } },
  });
  await user.type(screen.getByLabelText('Mật khẩu mới'), 'một câu dễ nhớ');
  await user.click(screen.getByRole('button', { name: 'Đặt mật khẩu' }));
  await waitFor(() => expect(location()).toBe('/dang-nhap'));
  expect(calls[0]?.body).toEqual({ token: 'abc-123', newPassword: 'một câu dễ nhớ' });
});

it('a link that was cut off says what to do', () => {
  renderScreen(<ResetPasswordPage />, { me: null, path: '/dat-lai-mat-khau' });
  expect(screen.getByRole('alert')).toHaveTextContent('Hãy sao chép toàn bộ đường dẫn đã nhận');
});

it('the first administrator is set up with the token printed at start', async () => {
  const { user, calls, location } = renderScreen(<SetUpPage />, {
    me: null,
    route: '/thiet-lap',
    path: '/thiet-lap#xyz',
    responses: { 'POST /api/auth/setup': { done: true } },
  });
  await user.type(screen.getByLabelText('Họ và tên'), 'Quản Trị Viên');
  await user.type(screen.getByLabelText('Tên đăng nhập'), 'quan.tri');
  await user.type(screen.getByLabelText('Mật khẩu mới'), 'một câu dễ nhớ');
  await user.click(screen.getByRole('button', { name: 'Tạo tài khoản quản trị' }));
  await waitFor(() => expect(location()).toBe('/dang-nhap'));
  expect(calls[0]?.body).toEqual({
    token: 'xyz',
    fullName: 'Quản Trị Viên',
    username: 'quan.tri',
    newPassword: 'một câu dễ nhớ',
  });
});

it('the own account names the roles, and signing out leaves no draft behind', async () => {
  localStorage.setItem('cchc:draft:7:plan-1', '{}');
  const { user, location } = renderScreen(<AccountPage />, {
    route: '/tai-khoan-cua-toi',
    path: '/tai-khoan-cua-toi',
    responses: { 'POST /api/auth/logout': { done: true } },
  });
  expect(screen.getByText('Thư ký Ban Chỉ đạo (cơ quan thường trực) – Sở Nội vụ')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Đăng xuất' }));
  await waitFor(() => expect(location()).toBe('/dang-nhap'));
  expect(localStorage.getItem('cchc:draft:7:plan-1')).toBeNull();
});
