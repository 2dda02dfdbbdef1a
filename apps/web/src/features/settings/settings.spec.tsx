import { screen, waitFor } from '@testing-library/react';
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
