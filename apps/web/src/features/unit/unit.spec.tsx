import { screen, waitFor, within } from '@testing-library/react';
import type { UnitPageView, UnitView } from '#contract/unit';
import { meOf } from '../../testing/me';
import { renderScreen } from '../../testing/render-screen';
import { UnitListPage } from './unit-list';
import { UnitPage } from './unit-page';

const administrator = meOf('administrator');
const unitOf = (changes: Partial<UnitView> = {}): UnitView => ({
  id: 2,
  version: 4,
  name: 'Sở Nội vụ',
  shortName: 'SNV',
  kind: 'department',
  level: 'province',
  agencyCode: 'H52.10',
  parent: { id: 1, name: 'UBND tỉnh Sơn La' },
  validFrom: '2025-03-01',
  validTo: null,
  orderNo: 10,
  ...changes,
});
const pageOf = (changes: Partial<UnitPageView> = {}): UnitPageView => ({
  ...unitOf(),
  names: [
    {
      name: 'Sở Nội vụ',
      shortName: 'SNV',
      kind: 'department',
      parent: null,
      validFrom: '2025-03-01',
      validTo: null,
      basis: 'Nghị quyết số 12/NQ-HĐND',
    },
  ],
  successions: [
    {
      kind: 'merge',
      from: { id: 9, name: 'Sở Lao động - Thương binh và Xã hội' },
      to: { id: 2, name: 'Sở Nội vụ' },
      decision: 'Nghị quyết số 12/NQ-HĐND',
      decidedOn: null,
      effectiveOn: '2025-03-01',
    },
  ],
  allowedActions: ['edit', 'rename', 'close'].map((action) => ({ action, allowed: true, reason: null })),
  ...changes,
});

describe('the list of units', () => {
  test('asks for what was typed without accents, and keeps the filters in the address', async () => {
    const { user, calls, location } = renderScreen(<UnitListPage />, {
      path: '/don-vi',
      responses: { 'GET /api/units': { items: [unitOf()], total: 1 } },
    });
    expect(await screen.findByRole('link', { name: 'Sở Nội vụ' })).toHaveAttribute('href', '/don-vi/2');
    await user.type(screen.getByLabelText('Tìm đơn vị'), 'so noi vu{Enter}');
    await user.click(screen.getByLabelText('Gồm đơn vị đã kết thúc'));
    await waitFor(() => expect(location()).toBe('/don-vi?q=so+noi+vu&includeClosed=true'));
    await waitFor(() => expect(calls.at(-1)?.url).toBe('/api/units?q=so+noi+vu&includeClosed=true&page=1&pageSize=50'));
    expect(screen.queryByRole('button', { name: 'Thêm đơn vị' })).not.toBeInTheDocument();
  });

  test('an administrator adds a unit; the contract says what is missing', async () => {
    const { user, location } = renderScreen(<UnitListPage />, {
      path: '/don-vi',
      route: '/don-vi',
      me: administrator,
      responses: {
        'GET /api/units': { items: [unitOf()], total: 1 },
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Thêm đơn vị' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Thêm đơn vị' }));
    expect(await within(dialog).findAllByText(/^Nhập tên đơn vị/)).not.toHaveLength(0);
    expect(location()).toBe('/don-vi');
  });
});

describe('a unit', () => {
  const open = (unit: UnitPageView, me = administrator, responses: Record<string, unknown> = {}) =>
    renderScreen(<UnitPage />, {
      path: '/don-vi/2',
      route: '/don-vi/:id',
      me,
      responses: { 'GET /api/units/2': unit, 'GET /api/units': { items: [unitOf()], total: 1 }, ...responses },
    });

  test('shows its names and what it came from; nobody but an administrator is offered changes', async () => {
    open(pageOf(), meOf('leader'));
    const successions = await screen.findByRole('table', { name: 'Các lần sắp xếp tổ chức' });
    expect(within(successions).getByRole('link', { name: 'Sở Lao động - Thương binh và Xã hội' })).toHaveAttribute(
      'href',
      '/don-vi/9',
    );
    expect(within(screen.getByRole('table', { name: 'Tên gọi qua các thời kỳ' })).getByText('Nay')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /Kết thúc/ })).not.toBeInTheDocument();
  });

  test('is renamed from a date, with the version it was read with', async () => {
    const sent: unknown[] = [];
    const { user } = open(pageOf(), administrator, {
      'POST /api/units/2/names': (body: unknown) => void sent.push(body),
    });
    await user.click(await screen.findByRole('button', { name: 'Đổi tên, loại hoặc cấp trên' }));
    const dialog = await screen.findByRole('dialog');
    const name = within(dialog).getByLabelText('Tên đơn vị');
    await user.clear(name);
    await user.type(name, 'Sở Nội vụ và Lao động');
    await user.type(within(dialog).getByLabelText('Ngày có hiệu lực'), '01/12/2026{Enter}');
    await user.type(within(dialog).getByLabelText('Căn cứ'), 'Nghị quyết số 30/NQ-HĐND');
    await user.click(within(dialog).getByRole('button', { name: 'Lưu tên mới' }));
    await waitFor(() =>
      expect(sent).toEqual([
        {
          version: 4,
          name: 'Sở Nội vụ và Lao động',
          shortName: 'SNV',
          kind: 'department',
          parentId: 1,
          validFrom: '2026-12-01',
          basis: 'Nghị quyết số 30/NQ-HĐND',
        },
      ]),
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  });

  test('says why it cannot be closed', async () => {
    const reason = 'Đơn vị còn 3 phần việc chưa hoàn thành; hãy bàn giao trước.';
    open(pageOf({ allowedActions: [{ action: 'close', allowed: false, reason }] }));
    expect(await screen.findByText(reason)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Kết thúc hoạt động của đơn vị' })).toBeDisabled();
  });
});
