import { screen, waitFor, within } from '@testing-library/react';
import type { FindingView } from '#contract/inspection';
import { meOf } from '../../testing/me';
import { renderScreen } from '../../testing/render-screen';
import { FindingListPage } from './finding-list';

// Typing key by key takes its time on a busy machine.
jest.setTimeout(30_000);
beforeEach(() => localStorage.clear());

const allowed = (...names: string[]) => names.map((action) => ({ action, allowed: true, reason: null }));
const finding = (changes: Partial<FindingView> = {}): FindingView => ({
  id: 4,
  version: 1,
  inspection: { id: 2, name: 'Kiểm tra Sở Tư pháp' },
  unit: { id: 3, name: 'Sở Tư pháp' },
  area: null,
  category: 'lateDossiers',
  text: 'Hồ sơ trễ hẹn chưa xin lỗi',
  foundOn: '2026-02-12',
  event: null,
  status: 'open',
  fixedOn: null,
  fixedEvidence: null,
  source: null,
  tasks: [],
  illustrative: false,
  allowedActions: allowed('edit', 'delete', 'raiseTask', 'fix'),
  ...changes,
});
const listOf = (...items: FindingView[]) => ({ items, total: items.length, open: 1, fixed: 1, asOf: '2026-03-13' });
const units = { items: [{ id: 3, name: 'Sở Tư pháp', shortName: 'STP', kind: 'department' }], total: 1 };
const others = { 'GET /api/units': units, 'GET /api/reference': { programmes: [] } };

describe('findings', () => {
  test('a task decides: it is linked, and the finding is not marked by hand', async () => {
    const task = {
      id: 9,
      code: 'HC4.1',
      title: 'Khắc phục',
      leadUnits: [{ id: 3, name: 'Sở Tư pháp' }],
      dueOn: '2026-04-30',
      completedOn: null,
      schedule: 'openWithinTerm' as const,
    };
    const why = 'Hạn chế có nhiệm vụ khắc phục: tình trạng theo nhiệm vụ.';
    const actions = [...allowed('edit', 'raiseTask'), { action: 'fix', allowed: false, reason: why }];
    renderScreen(<FindingListPage />, {
      responses: { ...others, 'GET /api/findings': listOf(finding({ tasks: [task], allowedActions: actions })) },
    });
    expect(await screen.findByRole('link', { name: 'HC4.1. Khắc phục' })).toHaveAttribute('href', '/nhiem-vu/9');
    expect(screen.queryByRole('button', { name: 'Ghi nhận đã khắc phục' })).not.toBeInTheDocument();
    expect(screen.getByRole('link', { name: '1 đã khắc phục' })).toHaveAttribute('href', '/?status=fixed');
  });

  test('raising a task proposes the finding’s words and unit', async () => {
    const { user, calls } = renderScreen(<FindingListPage />, {
      responses: { ...others, 'GET /api/findings': listOf(finding()), 'POST /api/findings/4/tasks': { id: 12 } },
    });
    await user.click(await screen.findByRole('button', { name: 'Giao nhiệm vụ khắc phục' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByLabelText('Không có thời hạn'));
    await user.click(dialog.getByRole('button', { name: 'Giao nhiệm vụ' }));
    await waitFor(() =>
      expect(calls.find(({ method }) => method === 'POST')?.body).toMatchObject({
        version: 1,
        title: 'Khắc phục: Hồ sơ trễ hẹn chưa xin lỗi',
        leadUnitIds: [3],
        noDeadline: true,
      }),
    );
  });

  test('who only reads is offered nothing to change', async () => {
    renderScreen(<FindingListPage />, {
      me: meOf('leader'),
      responses: { ...others, 'GET /api/findings': listOf(finding({ allowedActions: [] })) },
    });
    expect(await screen.findByText('Hồ sơ trễ hẹn chưa xin lỗi')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /Giao|Ghi nhận|Sửa|Thêm/ })).not.toBeInTheDocument();
  });
});
