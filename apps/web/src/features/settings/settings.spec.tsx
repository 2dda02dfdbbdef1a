import { screen, waitFor } from '@testing-library/react';
import { meOf } from '../../testing/me';
import { renderScreen } from '../../testing/render-screen';
import { SettingsPage } from './settings-page';

const stored = { version: 3, provinceName: 'Sơn La', place: 'Sơn La', issuingAgency: 'ỦY BAN NHÂN DÂN\nTỈNH SƠN LA', standingAgencyId: null, marking: null };

test('saves what the installation is, with the version that was read', async () => {
  const { user, calls } = renderScreen(<SettingsPage />, {
    me: meOf('administrator'),
    responses: { 'GET /api/settings': stored, 'GET /api/units': { items: [], total: 0 }, 'PUT /api/settings': { ...stored, version: 4 } },
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
