import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { apiGet, apiSend } from '../../lib/api-client';
import { sessionLock } from '../../lib/session-lock';
import { refusal } from '../../testing/fake-api';
import { meOf } from '../../testing/me';
import { renderScreen } from '../../testing/render-screen';
import { Shell } from './shell';
import { SignedIn } from './signed-in';

const me = meOf('unitOfficer');
const LOGIN = 'POST /api/auth/login';

function Note() {
  const [answer, setAnswer] = useState('');
  return (
    <>
      <textarea aria-label="Kết quả" />
      <button
        onClick={() =>
          void apiSend<{ id: number }>('POST', 'notes', { text: 'x' }).then(({ id }) => setAnswer(`Đã lưu ${id}`))
        }
      >
        Lưu
      </button>
      <output>{answer}</output>
    </>
  );
}

describe('the lock', () => {
  it('covers the page when the session is over, keeps typed text, and sends what was waiting after signing in', async () => {
    let signedIn = false;
    const { user, calls } = renderScreen(<Note />, {
      me,
      layout: <Shell />,
      responses: {
        [LOGIN]: (body: { password: string }) => {
          signedIn = body.password === 'đúng rồi';
          return signedIn ? { done: true } : refusal(401, { code: 'SIGN_IN_FAILED', message: 'Mật khẩu không đúng.' });
        },
        'GET /api/auth/me': () => me,
        'POST /api/notes': () =>
          signedIn ? { id: 5 } : refusal(401, { code: 'UNAUTHENTICATED', message: 'Phiên đã hết' }),
      },
    });
    await user.type(screen.getByLabelText('Kết quả'), 'đã ban hành');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));

    const lock = within(await screen.findByRole('dialog', { name: 'Phiên làm việc đang tạm khóa' }));
    expect(lock.getByLabelText('Tên đăng nhập')).toHaveValue(me.username);
    await user.type(lock.getByLabelText('Mật khẩu'), 'sai');
    await user.click(lock.getByRole('button', { name: 'Tiếp tục làm việc' }));
    expect(await lock.findByText('Mật khẩu không đúng.')).toBeInTheDocument();

    await user.clear(lock.getByLabelText('Mật khẩu'));
    await user.type(lock.getByLabelText('Mật khẩu'), 'đúng rồi');
    await user.click(lock.getByRole('button', { name: 'Tiếp tục làm việc' }));
    expect(await screen.findByText('Đã lưu 5')).toBeInTheDocument();
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(screen.getByLabelText('Kết quả')).toHaveValue('đã ban hành');
    expect(calls.filter((c) => c.url === '/api/notes')).toHaveLength(2);
  });

  describe('after a time without a person', () => {
    beforeEach(() => jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick'] }));
    afterEach(() => jest.useRealTimers());
    const pass = (minutes: number) => act(() => jest.advanceTimersByTimeAsync(minutes * 60_000));
    const open = () =>
      renderScreen(<Note />, {
        me,
        layout: <Shell />,
        responses: { 'POST /api/auth/logout': { done: true }, 'GET /api/auth/me': me },
      });

    it('locks, ends the session on the server and keeps the text', async () => {
      const { calls } = open();
      fireEvent.change(screen.getByLabelText('Kết quả'), { target: { value: 'đang viết' } });
      await pass(14.5);
      expect(sessionLock.current()).toBeNull();
      await pass(1);
      expect(sessionLock.current()).toBe('idle');
      expect(screen.getByLabelText('Kết quả')).toHaveValue('đang viết');
      const [asked, others] = [true, false].map((bell) => calls.filter((c) => (c.url === '/api/inbox/count') === bell));
      expect(others!.map((c) => `${c.method} ${c.url}`)).toEqual(['POST /api/auth/logout']);
      // The bell goes on asking, and says that no person does.
      expect(new Set(asked!.slice(2).map((c) => c.headers['x-background']))).toEqual(new Set(['1']));
    });

    it('keeps the session while the person writes, in the foreground', async () => {
      const { calls } = open();
      for (let minute = 0; minute < 30; minute++) {
        fireEvent.keyDown(screen.getByLabelText('Kết quả'), { key: 'a' });
        await pass(1);
      }
      expect(sessionLock.current()).toBeNull();
      const told = calls.filter((c) => c.url === '/api/auth/me');
      expect(told.length).toBeGreaterThanOrEqual(4);
      expect(told.filter((c) => 'x-background' in c.headers)).toEqual([]);
    });
  });
});

it('a call without a person says so, that it may not keep the session', async () => {
  jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick'] });
  const { calls, queryClient } = renderScreen(<Figures />, { me, responses: { 'GET /api/figures': { total: 71 } } });
  await act(() => jest.advanceTimersByTimeAsync(0));
  await act(() => jest.advanceTimersByTimeAsync(120_000));
  await act(() => queryClient.refetchQueries());
  jest.useRealTimers();
  expect(calls.map((c) => c.headers['x-background'])).toEqual([undefined, '1']);
});
function Figures() {
  useQuery({ queryKey: ['figures'], queryFn: () => apiGet('figures') });
  return null;
}

describe('navigation', () => {
  it.each([
    [
      'secretary',
      [
        'Tổng quan',
        'Việc của tôi',
        'Nhiệm vụ',
        'Chờ xác nhận',
        'Kế hoạch',
        'Cuộc họp',
        'Ban Chỉ đạo',
        'Số liệu',
        'Sổ theo dõi',
        'Báo cáo đơn vị',
        'Báo cáo',
        'Đơn vị',
      ],
    ],
    [
      'readOnly',
      [
        'Tổng quan',
        'Nhiệm vụ',
        'Kế hoạch',
        'Cuộc họp',
        'Ban Chỉ đạo',
        'Số liệu',
        'Sổ theo dõi',
        'Báo cáo đơn vị',
        'Báo cáo',
        'Đơn vị',
      ],
    ],
    [
      'unitHead',
      [
        'Tổng quan',
        'Việc của tôi',
        'Nhiệm vụ',
        'Kế hoạch',
        'Cuộc họp',
        'Ban Chỉ đạo',
        'Số liệu',
        'Sổ theo dõi',
        'Báo cáo đơn vị',
        'Báo cáo',
        'Đơn vị',
      ],
    ],
    [
      'administrator',
      [
        'Tổng quan',
        'Nhiệm vụ',
        'Kế hoạch',
        'Ban Chỉ đạo',
        'Số liệu',
        'Sổ theo dõi',
        'Báo cáo',
        'Đơn vị',
        'Nhóm đơn vị',
        'Tài khoản',
        'Nhật ký',
        'Hệ thống',
        'Thiết lập',
      ],
    ],
  ] as const)('offers a %s what the role may open', (role, titles) => {
    renderScreen(<p>Nội dung</p>, { me: meOf(role), layout: <Shell /> });
    const links = within(screen.getByRole('navigation', { name: 'Chức năng' })).getAllByRole('link');
    expect(links.map((link) => link.textContent?.trim())).toEqual(titles);
  });

  it('prints the marking of an illustrative installation on every page', () => {
    renderScreen(<p>Nội dung</p>, { me: meOf('leader', { marking: 'Dữ liệu minh họa' }), layout: <Shell /> });
    expect(within(screen.getByRole('banner')).getByText('Dữ liệu minh họa')).toBeInTheDocument();
  });
});

describe('the gate', () => {
  it('leads to signing in and back to the page asked for', async () => {
    const { location } = renderScreen(<SignedIn />, {
      me: null,
      route: '/nhiem-vu',
      path: '/nhiem-vu?planId=3',
      responses: { 'GET /api/auth/me': refusal(401, { code: 'UNAUTHENTICATED', message: 'Chưa đăng nhập' }) },
    });
    await waitFor(() => expect(location()).toBe('/dang-nhap?tiep-theo=%2Fnhiem-vu%3FplanId%3D3'));
  });

  it('lets nobody work with an issued password', async () => {
    const { location } = renderScreen(<SignedIn />, {
      me: null,
      route: '/nhiem-vu',
      path: '/nhiem-vu',
      responses: { 'GET /api/auth/me': meOf('leader', { mustChangePassword: true }) },
    });
    await waitFor(() => expect(location()).toBe('/doi-mat-khau'));
  });
});
