import { screen, waitFor } from '@testing-library/react';
import { refusal } from '../../testing/fake-api';
import { meOf } from '../../testing/me';
import { renderScreen } from '../../testing/render-screen';
import { SettingsPage } from './settings-page';

const stored = {
  version: 3,
  provinceName: 'Sơn La',
  place: 'Sơn La',
  issuingAgency: 'ỦY BAN NHÂN DÂN\nTỈNH SƠN LA',
  standingAgencyId: null,
  marking: null,
};

test('saves what the installation is, with the version that was read', async () => {
  const { user, calls } = renderScreen(<SettingsPage />, {
    me: meOf('administrator'),
    responses: {
      'GET /api/settings': stored,
      'GET /api/units': { items: [], total: 0 },
      'PUT /api/settings': { ...stored, version: 4 },
    },
  });
  const name = await screen.findByLabelText(/Tên tỉnh, thành phố/);
  await user.clear(name);
  await user.click(screen.getByRole('button', { name: 'Lưu thiết lập' }));
  expect(await screen.findAllByText(/Nhập tên tỉnh, thành phố/)).not.toHaveLength(0);
  await user.type(name, 'Lào Cai');
  await user.click(screen.getByRole('button', { name: 'Lưu thiết lập' }));
  await waitFor(() => expect(calls.some((c) => c.method === 'PUT')).toBe(true));
  expect(calls.find((c) => c.method === 'PUT')?.body).toMatchObject({ version: 3, provinceName: 'Lào Cai' });
  expect(await screen.findByText('Đã lưu thiết lập.')).toBeInTheDocument();
});

const signer = {
  name: 'Nguyễn Văn An',
  authority: 'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH',
  kinds: ['report'],
  validFrom: '2026-01-01',
};

test('a section is a tab of its own address: signers are added as rows and saved together', async () => {
  const { user, calls } = renderScreen(<SettingsPage />, {
    me: meOf('administrator'),
    path: '/thiet-lap-chung?muc=nguoi-ky',
    route: '/thiet-lap-chung',
    responses: {
      'GET /api/settings/signers': { version: 2, items: [signer] },
      'PUT /api/settings/signers': { version: 3, items: [] },
    },
  });
  expect(await screen.findByLabelText(/Họ và tên/)).toHaveValue('Nguyễn Văn An');
  await user.click(screen.getByRole('button', { name: 'Thêm người ký' }));
  await user.click(screen.getByRole('button', { name: 'Lưu thiết lập' }));
  expect((await screen.findAllByText(/Nhập họ và tên người ký/)).length).toBeGreaterThan(0);
  await user.type(screen.getAllByLabelText(/Họ và tên/)[1]!, 'Lò Thị Bình');
  await user.click(screen.getByRole('button', { name: 'Lưu thiết lập' }));
  await waitFor(() => expect(calls.some((c) => c.method === 'PUT')).toBe(true));
  expect(calls.find((c) => c.method === 'PUT')?.body).toMatchObject({
    version: 2,
    items: [signer, { name: 'Lò Thị Bình', kinds: ['report'], validFrom: '2026-11-22' }],
  });
  expect(await screen.findByText('Đã lưu thiết lập.')).toBeInTheDocument();
});

test('two people at one list: both texts are shown, and nothing is written over', async () => {
  const theirs = { ...signer, name: 'Hà Văn Cường', kinds: ['plan'] };
  const { user, calls } = renderScreen(<SettingsPage />, {
    me: meOf('administrator'),
    path: '/thiet-lap-chung?muc=nguoi-ky',
    route: '/thiet-lap-chung',
    responses: {
      'GET /api/settings/signers': { version: 2, items: [signer] },
      'PUT /api/settings/signers': (body: { version: number }) =>
        body.version === 2
          ? refusal(409, {
              code: 'STALE',
              message: 'Nội dung đã được người khác sửa.',
              details: { version: 3, current: { items: [theirs] }, changedBy: 'Đinh Hữu Trọng', changedAt: null },
            })
          : { version: 4, items: [] },
    },
  });
  const name = await screen.findByLabelText(/Họ và tên/);
  await user.clear(name);
  await user.type(name, 'Lò Thị Bình');
  await user.click(screen.getByRole('button', { name: 'Lưu thiết lập' }));
  expect(
    await screen.findByText(/^Hà Văn Cường \(TM\. ỦY BAN NHÂN DÂN \/ CHỦ TỊCH\), Kế hoạch, từ 01\/01\/2026$/),
  ).toBeInTheDocument();
  expect(screen.getByText(/^Nguyễn Văn An/)).toBeInTheDocument();
  expect(name).toHaveValue('Lò Thị Bình');
  await user.click(screen.getByRole('button', { name: 'Giữ nội dung tôi đang nhập' }));
  await user.click(screen.getByRole('button', { name: 'Lưu thiết lập' }));
  await waitFor(() => expect(calls.filter((c) => c.method === 'PUT')).toHaveLength(2));
  expect(calls.filter((c) => c.method === 'PUT')[1]?.body).toMatchObject({
    version: 3,
    items: [{ name: 'Lò Thị Bình' }],
  });
});

test('who may not change settings is told so instead of being shown a form', async () => {
  renderScreen(<SettingsPage />, { me: meOf('secretary'), path: '/thiet-lap-chung' });
  expect(await screen.findByText('Chỉ quản trị hệ thống sửa được thiết lập.')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Lưu thiết lập' })).not.toBeInTheDocument();
});
