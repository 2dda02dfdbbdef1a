import { screen, waitFor, within } from '@testing-library/react';
import type { UnitGroupView } from '#contract/unit-group';
import { refusal } from '../../testing/fake-api';
import { meOf } from '../../testing/me';
import { renderScreen } from '../../testing/render-screen';
import { UnitGroupListPage } from './unit-group-list';

// Typing key by key takes its time on a busy machine.
jest.setTimeout(30_000);

const units = {
  items: [
    { id: 2, name: 'Sở Nội vụ', shortName: 'SNV', kind: 'department' },
    { id: 3, name: 'Sở Tài chính', shortName: 'STC', kind: 'department' },
    { id: 9, name: 'UBND xã Mường La', shortName: 'Mường La', kind: 'commune' },
  ],
  total: 3,
};
const group = (changes: Partial<UnitGroupView> = {}): UnitGroupView => ({
  id: 5,
  version: 3,
  name: 'Các sở, ban, ngành',
  shortName: 'Các sở',
  orderNo: 1,
  members: [{ id: 2, name: 'Sở Nội vụ' }],
  allowedActions: [{ action: 'edit', allowed: true, reason: null }],
  ...changes,
});
const open = (items: UnitGroupView[], me = meOf('administrator'), responses: Record<string, unknown> = {}) =>
  renderScreen(<UnitGroupListPage />, {
    path: '/nhom-don-vi',
    me,
    responses: { 'GET /api/unit-groups': { items, total: items.length }, 'GET /api/units': units, ...responses },
  });

beforeEach(() => localStorage.clear());

describe('unit groups', () => {
  test('a large group is a number that opens its members; readers change nothing', async () => {
    const members = Array.from({ length: 14 }, (_, index) => ({ id: 100 + index, name: `Sở ${index + 1}` }));
    const { user } = open(
      [group({ members, allowedActions: [{ action: 'edit', allowed: false, reason: 'x' }] })],
      meOf('leader'),
    );
    await user.click(await screen.findByText('14 đơn vị'));
    expect(screen.getByRole('link', { name: 'Sở 14' })).toHaveAttribute('href', '/don-vi/113');
    expect(screen.queryByRole('button', { name: /Sửa|Thêm nhóm/ })).not.toBeInTheDocument();
  });

  test('a new group: all departments at once, found without accents too; what the API refuses stands at its field', async () => {
    const message = 'Đã có nhóm tên "Các sở".';
    let answer: unknown = refusal(422, { code: 'INVALID', message, details: [{ field: 'name', message }] });
    const { user, calls } = open([group()], meOf('administrator'), { 'POST /api/unit-groups': () => answer });
    await user.click(await screen.findByRole('button', { name: 'Thêm nhóm' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Thêm nhóm' }));
    expect(await dialog.findAllByText('Chọn ít nhất một đơn vị thành viên')).not.toHaveLength(0);
    await user.type(dialog.getByLabelText('Tên nhóm'), 'Các sở');
    await user.type(dialog.getByLabelText('Tên gọi tắt'), 'Sở');
    await user.click(dialog.getByLabelText('Thêm tất cả đơn vị cùng loại'));
    await user.click(await screen.findByTitle(/\(2 đơn vị\)$/));
    expect(await dialog.findByText('Đã chọn 2 đơn vị.')).toBeInTheDocument();
    await user.type(dialog.getByLabelText('Đơn vị thành viên'), 'muong');
    await user.click(await screen.findByTitle('UBND xã Mường La'));
    await user.click(dialog.getByRole('button', { name: 'Thêm nhóm' }));
    expect(await dialog.findAllByText(message)).not.toHaveLength(0);
    answer = { done: true };
    await user.click(dialog.getByRole('button', { name: 'Thêm nhóm' }));
    expect(await screen.findByText('Đã thêm nhóm “Các sở”.')).toBeInTheDocument();
    expect(calls.filter((call) => call.method === 'POST').at(-1)?.body).toEqual({
      name: 'Các sở',
      shortName: 'Sở',
      orderNo: 100,
      unitIds: [2, 3, 9],
    });
  });

  test('a group is changed with its version', async () => {
    const { user, calls } = open([group()], meOf('administrator'), { 'PUT /api/unit-groups/5': { done: true } });
    await user.click(await screen.findByRole('button', { name: 'Sửa nhóm Các sở, ban, ngành' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText('Đơn vị thành viên'), 'tai chinh');
    await user.click(await screen.findByTitle('Sở Tài chính'));
    await user.type(dialog.getByLabelText('Có hiệu lực từ ngày'), '01/11/2026{Enter}');
    await user.click(dialog.getByRole('button', { name: 'Lưu nhóm' }));
    await waitFor(() =>
      expect(calls.find((call) => call.method === 'PUT')?.body).toEqual({
        version: 3,
        name: 'Các sở, ban, ngành',
        shortName: 'Các sở',
        orderNo: 1,
        unitIds: [2, 3],
        validFrom: '2026-11-01',
      }),
    );
  });
});
