import { screen, waitFor, within } from '@testing-library/react';
import type { TaskView } from '#contract/task';
import { renderScreen } from '../../testing/render-screen';
import { TaskListPage } from './task-list';

// Typing key by key takes its time on a busy machine.
jest.setTimeout(30_000);

const task = (changes: Partial<TaskView>): TaskView => ({
  id: 21,
  planId: 1,
  code: 'I.3',
  title: 'Ban hành kế hoạch kiểm tra',
  area: { id: 11, code: '1', name: 'Cải cách thể chế' },
  expectedProduct: 'Kế hoạch',
  deadlineText: 'Quý II',
  leadUnits: [{ id: 2, name: 'Sở Nội vụ' }],
  coordinatingUnits: [],
  leadGroups: [],
  targetValue: null,
  unitOfMeasure: null,
  schedule: 'openOverdue',
  dueOn: '2026-06-30',
  completedOn: null,
  dueSoon: false,
  awaitingConfirmation: true,
  suspended: false,
  hasLatePart: false,
  parts: 3,
  partsCompleted: 1,
  illustrative: false,
  ...changes,
});
const plans = {
  items: [
    { id: 1, year: 2026, title: 'Kế hoạch cải cách hành chính năm 2026', programme: { id: 5, name: 'Chương trình' } },
  ],
  total: 1,
};
const reference = {
  programmes: [
    {
      id: 5,
      code: 'p',
      name: 'Chương trình',
      basis: '',
      fromYear: 2021,
      toYear: 2030,
      areas: [{ id: 11, code: '1', name: 'Cải cách thể chế', shortName: 'Thể chế', aliases: [] }],
    },
  ],
  unitKinds: [],
};
const units = { items: [{ id: 2, name: 'Sở Nội vụ', shortName: 'SNV' }], total: 1 };

const openList = (path: string, items: TaskView[], total = items.length) =>
  renderScreen(<TaskListPage />, {
    path,
    responses: {
      'GET /api/tasks': { items, total, asOf: '2026-11-22', knownAt: '2026-11-22T05:00:00.000Z' },
      'GET /api/plans': plans,
      'GET /api/reference': reference,
      'GET /api/units': units,
    },
  });

beforeEach(() => localStorage.clear());

describe('the task list', () => {
  test('asks the API for exactly what the address says, and says how many and as of when', async () => {
    const { calls } = openList(
      '/nhiem-vu?planId=1&unitId=2&unitRole=coordinating&areaId=11&schedule=openOverdue&q=kiem+tra&asOf=2026-11-22',
      [task({})],
    );
    expect(await screen.findByText('1 nhiệm vụ')).toBeInTheDocument();
    expect(screen.getByText('1 nhiệm vụ').closest('[role="status"]')).toHaveTextContent(
      '1 nhiệm vụ · Số liệu đến ngày 22/11/2026',
    );
    expect(calls.map((call) => call.url)).toContain(
      '/api/tasks?planId=1&unitId=2&unitRole=coordinating&areaId=11&schedule=openOverdue&q=kiem+tra&asOf=2026-11-22&page=1&pageSize=50',
    );
    const row = screen.getByRole('row', { name: /I\.3/ });
    expect(row).toHaveTextContent('Quý IIđến hạn 30/06/2026');
    expect(row).toHaveTextContent('Đang thực hiện quá hạn');
    expect(row).toHaveTextContent('Chờ xác nhận');
    expect(row).toHaveTextContent('1/3');
    expect(within(row).getByRole('link', { name: 'Ban hành kế hoạch kiểm tra' })).toHaveAttribute(
      'href',
      '/nhiem-vu/21?asOf=2026-11-22',
    );
  });

  test('each filter is a chip that takes itself out of the address', async () => {
    const { user, location } = openList(
      '/nhiem-vu?unitId=2&unitRole=coordinating&schedule=openOverdue&page=2',
      [task({})],
      60,
    );
    await user.click(await screen.findByRole('button', { name: 'Bỏ lọc Đơn vị phối hợp: Sở Nội vụ' }));
    expect(location()).toBe('/nhiem-vu?schedule=openOverdue');
    await user.click(screen.getByRole('button', { name: 'Bỏ lọc Tình trạng: Đang thực hiện quá hạn' }));
    expect(location()).toBe('/nhiem-vu');
  });

  test('what the rules leave out of the figures has a list of its own, and says so', async () => {
    const { calls } = openList('/nhiem-vu?planId=1&counted=false', [task({})]);
    expect(await screen.findByText('Không tính vào số liệu')).toBeInTheDocument();
    expect(calls.map((call) => call.url)).toContainEqual(expect.stringContaining('counted=false'));
  });

  test('what a number of the overview counts is a filter here: age, due soon, called for', async () => {
    const { calls, user, location } = openList('/nhiem-vu?overdueDays=61-90&dueWithin=7&calledFor=true', [task({})]);
    await screen.findByText('1 nhiệm vụ');
    expect(calls.map((call) => call.url)).toContain(
      '/api/tasks?overdueDays=61-90&dueWithin=7&calledFor=true&page=1&pageSize=50',
    );
    await user.click(screen.getByRole('button', { name: 'Bỏ lọc Quá hạn từ 61 đến 90 ngày' }));
    await user.click(screen.getByRole('button', { name: 'Bỏ lọc Đến hạn trong 7 ngày tới' }));
    await user.click(screen.getByRole('button', { name: 'Bỏ lọc Đã đến hạn theo kế hoạch' }));
    expect(location()).toBe('/nhiem-vu');
  });

  test('the keyword goes into the address when it is sent', async () => {
    const { user, location } = openList('/nhiem-vu?schedule=open&page=3', [task({})]);
    await user.type(screen.getByLabelText('Từ khóa'), 'cải cách{Enter}');
    expect(new URLSearchParams(location().split('?')[1]).get('q')).toBe('cải cách');
    expect(location()).not.toContain('page=');
  });

  test('a group task names a few units, an empty list says what to do', async () => {
    const many = Array.from({ length: 20 }, (_, index) => ({ id: 100 + index, name: `Xã ${index + 1}` }));
    const { unmount } = openList('/nhiem-vu', [task({ leadUnits: many })]);
    expect(await screen.findByText('và 17 đơn vị khác')).toBeInTheDocument();
    unmount();
    openList('/nhiem-vu?q=khong-co', []);
    expect(await screen.findByText('Không có nhiệm vụ nào khớp với bộ lọc.')).toBeInTheDocument();
    expect(screen.getByText('0 nhiệm vụ')).toBeInTheDocument();
  });

  test('a group stands under its name; the part still open opens the missing units', async () => {
    const members = Array.from({ length: 14 }, (_, index) => ({ id: 100 + index, name: `Sở ${index + 1}` }));
    const group = {
      id: 6,
      version: 1,
      name: 'Các sở, ban, ngành',
      shortName: '',
      orderNo: 1,
      members,
      allowedActions: [],
    };
    const leadUnits = [...members, { id: 2, name: 'UBND xã Mường La' }];
    renderScreen(<TaskListPage />, {
      path: '/nhiem-vu',
      responses: {
        'GET /api/tasks': {
          items: [task({ leadUnits, leadGroups: [{ id: 6, name: group.name }] })],
          total: 1,
          asOf: '2026-11-22',
          knownAt: '2026-11-22T05:00:00.000Z',
        },
        'GET /api/plans': plans,
        'GET /api/reference': reference,
        'GET /api/units': units,
        'GET /api/unit-groups': { items: [group], total: 1 },
      },
    });
    expect(await screen.findByText('Các sở, ban, ngành (14 đơn vị); UBND xã Mường La')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /^1\/3/ })).toHaveAttribute('href', '/nhiem-vu/21?phan=chua');
  });

  test('columns are chosen, remembered by this browser and sent with the address', async () => {
    const { user, location, unmount } = openList('/nhiem-vu', [task({})]);
    await user.click(await screen.findByRole('checkbox', { name: 'Sản phẩm, kết quả', hidden: true }));
    expect(await screen.findByRole('columnheader', { name: 'Sản phẩm, kết quả' })).toBeInTheDocument();
    expect(location()).toBe('/nhiem-vu?cot=code%2Cproduct%2Clead%2Cdue%2Cschedule%2Cparts');
    unmount();
    const second = openList('/nhiem-vu', [task({})]);
    expect(await screen.findByRole('columnheader', { name: 'Sản phẩm, kết quả' })).toBeInTheDocument();
    second.unmount();
    openList('/nhiem-vu?cot=due', [task({})]);
    await screen.findByRole('columnheader', { name: 'Thời hạn' });
    expect(screen.getAllByRole('columnheader').map((header) => header.textContent)).toEqual(['Nhiệm vụ', 'Thời hạn']);
  });

  test('rows are gone through with the arrows and opened with Enter', async () => {
    const { user, location } = openList('/nhiem-vu', [task({}), task({ id: 22, code: 'I.4' })]);
    (await screen.findByRole('row', { name: /I\.3/ })).focus();
    await user.keyboard('{ArrowDown}');
    expect(screen.getByRole('row', { name: /I\.4/ })).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(location()).toBe('/nhiem-vu/22');
  });

  test('the filters are kept under a name, found again and given up', async () => {
    let saved = [{ id: 3, name: 'Sắp đến hạn', query: 'schedule=dueSoon' }];
    const { user, location, calls } = renderScreen(<TaskListPage />, {
      path: '/nhiem-vu?schedule=openOverdue&page=2',
      responses: {
        'GET /api/tasks': { items: [task({})], total: 60, asOf: '2026-11-22', knownAt: '2026-11-22T05:00:00.000Z' },
        'GET /api/plans': plans,
        'GET /api/reference': reference,
        'GET /api/units': units,
        'GET /api/saved-views': () => ({ items: saved, total: saved.length }),
        'POST /api/saved-views': (body: object) => {
          saved = [...saved, { id: 4, ...body } as (typeof saved)[number]];
          return saved.at(-1);
        },
        'DELETE /api/saved-views/3': () => {
          saved = saved.filter(({ id }) => id !== 3);
          return { done: true };
        },
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Lưu bộ lọc này' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText('Tên bộ lọc'), 'Quá hạn');
    await user.click(dialog.getByRole('button', { name: 'Lưu bộ lọc' }));
    expect(await screen.findByText('Đã lưu bộ lọc “Quá hạn”.')).toBeInTheDocument();
    expect(calls.find((call) => call.method === 'POST')?.body).toEqual({
      screen: 'tasks',
      name: 'Quá hạn',
      query: 'schedule=openOverdue',
    });
    await user.click(screen.getByText('Bộ lọc đã lưu'));
    await user.click(await screen.findByRole('button', { name: 'Xóa bộ lọc Sắp đến hạn' }));
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Sắp đến hạn' })).not.toBeInTheDocument());
    await user.click(screen.getByRole('link', { name: 'Quá hạn' }));
    expect(location()).toBe('/nhiem-vu?schedule=openOverdue');
  });
});
