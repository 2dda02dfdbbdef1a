import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { PlanView } from '#contract/plan';
import type { ImportIssueView, ImportView } from '#contract/plan-import';
import { meOf } from '../../testing/me';
import { renderScreen } from '../../testing/render-screen';
import { PlanImportPage } from './plan-import-page';

jest.setTimeout(30_000);

const plan: Partial<PlanView> = {
  id: 3,
  version: 1,
  title: 'Kế hoạch cải cách hành chính năm 2026',
  status: 'draft',
  taskCount: 0,
  allowedActions: [],
};
const issue = (changes: Partial<ImportIssueView>): ImportIssueView => ({
  row: 9,
  column: 'D',
  cell: 'D9',
  field: 'lead',
  value: 'Sở Nội vị',
  reason: '“Sở Nội vị” được hiểu là “Sở Nội vụ”. Hãy kiểm tra.',
  severity: 'warning',
  suggestion: 'Sở Nội vụ',
  page: 1,
  ...changes,
});
const ERROR = issue({
  row: 10,
  column: 'F',
  cell: 'F10',
  field: 'deadline',
  value: '31/4',
  reason: 'Tháng 4 không có ngày 31.',
  severity: 'error',
  suggestion: null,
});
const run = (issues: ImportIssueView[], changes: Partial<ImportView> = {}): ImportView => {
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  return {
    id: 8,
    version: 1,
    planId: 3,
    plan: { id: 3, name: 'Kế hoạch cải cách hành chính năm 2026' },
    status: 'checked',
    fileName: 'phu-luc.xlsx',
    createdBy: 'Lò Thị Thử',
    createdAt: '2026-11-22T02:00:00.000Z',
    counts: { tasks: 1, errors, warnings: issues.length - errors, toCreate: 1, toUpdate: 0, unchanged: 0 },
    sheet: 'Phụ lục',
    sheets: ['Phụ lục'],
    headerRow: 7,
    columns: [
      { letter: 'A', header: 'STT', field: 'code' },
      { letter: 'B', header: 'Nhiệm vụ', field: 'title' },
      { letter: 'C', header: 'Sản phẩm', field: 'product' },
      { letter: 'D', header: 'Chủ trì', field: 'lead' },
    ],
    rows: [
      {
        row: 9,
        code: 'I.1',
        title: 'Ban hành kế hoạch',
        area: { id: 1, name: 'Công tác chỉ đạo, điều hành' },
        product: 'Kế hoạch',
        leadUnits: [{ id: 2, name: 'Sở Nội vụ' }],
        leadGroups: [],
        coordinatingUnits: [],
        coordinatingGroups: [],
        deadlineText: 'Quý I',
        deadlineKind: 'quarter',
        deadlineReading: 'Đến hạn hết ngày 31/03/2026.',
        dueOn: '2026-03-31',
        change: 'create',
      },
    ],
    skipped: [{ row: 8, text: 'I. Chỉ đạo, điều hành', area: 'Công tác chỉ đạo, điều hành' }],
    skippedTotal: 1,
    issues,
    legacy: null,
    converted: null,
    check: { state: 'done', step: 'storing', done: 1, total: 1, message: null },
    allowedActions: [
      {
        action: 'apply',
        allowed: errors === 0,
        reason: errors === 0 ? null : `Còn ${errors} lỗi phải sửa trong tệp trước khi nhập.`,
      },
      { action: 'remap', allowed: true, reason: null },
    ],
    ...changes,
  };
};
const open = (view: ImportView | null, more: Record<string, unknown> = {}, query = '') =>
  renderScreen(<PlanImportPage />, {
    path: `/ke-hoach/3/nhap-excel${view ? `?lan=8${query}` : ''}`,
    route: '/ke-hoach/:id/nhap-excel',
    responses: {
      'GET /api/plans/3': plan,
      'GET /api/plans/3/imports': view ? { items: [view], total: 1 } : { items: [], total: 0 },
      ...(view
        ? {
            'GET /api/imports/8': view,
          }
        : {}),
      ...more,
    },
  });

it('refuses before sending what cannot be a workbook, and offers the form', async () => {
  const { calls } = open(null);
  const input = await screen.findByLabelText('Chọn tệp kế hoạch');
  fireEvent.change(input, { target: { files: [new File(['x'], 'ke-hoach.xls')] } });
  expect(await screen.findByRole('alert')).toHaveTextContent('Chỉ nhận tệp .xlsx');
  expect(calls.every(({ method }) => method === 'GET')).toBe(true);
  expect(screen.getByRole('link', { name: 'xuất kế hoạch này ra Excel' })).toHaveAttribute(
    'href',
    '/api/plans/3/export.xlsx',
  );
});

it('with errors: says where, gives the marked file, and says why it cannot be applied', async () => {
  const view = run([ERROR, issue({})]);
  const { user, location, calls } = open(view);
  const table = await screen.findByRole('table', { name: 'Lỗi và cảnh báo' });
  const rows = within(table).getAllByRole('row').slice(1);
  expect(rows.map((row) => within(row).getByRole('link').textContent)).toEqual(['F10', 'D9']);
  expect(within(rows[0]!).getByText('Tháng 4 không có ngày 31.')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Tải tệp đánh dấu lỗi (.xlsx)' })).toHaveAttribute(
    'href',
    '/api/imports/8/marked.xlsx',
  );
  const apply = screen.getByRole('button', { name: 'Nhập vào dự thảo' });
  expect(apply).toBeDisabled();
  expect(apply).toHaveAccessibleDescription('Còn 1 lỗi phải sửa trong tệp trước khi nhập.');
  await user.click(screen.getByRole('link', { name: 'Cảnh báo (1)' }));
  expect(location()).toBe('/ke-hoach/3/nhap-excel?lan=8&loc=warning');
  await waitFor(() => expect(calls.some(({ url }) => url.includes('severity=warning'))).toBe(true));
});

it('with warnings only: they are accepted, applied, and can be undone', async () => {
  let view = run([issue({})]);
  const { user, calls } = open(view, {
    'GET /api/imports/8': () => view,
    'POST /api/imports/8/apply': () => {
      view = {
        ...view,
        version: 2,
        status: 'applied',
        allowedActions: [{ action: 'undo', allowed: true, reason: null }],
      };
      return { id: 8, version: 2, created: 1, updated: 0, unchanged: 0 };
    },
    'POST /api/imports/8/undo': () => {
      view = { ...view, version: 3, status: 'undone', allowedActions: [] };
      return { id: 8, version: 3, created: 1, updated: 0, unchanged: 0 };
    },
  });
  expect(await screen.findByRole('button', { name: 'Nhập vào dự thảo' })).toBeDisabled();
  await user.click(screen.getByRole('checkbox'));
  await user.click(screen.getByRole('button', { name: 'Nhập vào dự thảo' }));
  expect(await screen.findByText('Đã nhập vào dự thảo.')).toBeVisible();
  expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({ version: 1, acceptWarnings: true });
  await user.click(screen.getByRole('button', { name: 'Hoàn tác lần nhập này' }));
  await user.click(await screen.findByRole('button', { name: 'Hoàn tác' }));
  await waitFor(() => expect(screen.getAllByText(/Đã hoàn tác/).length).toBeGreaterThan(0));
  expect(calls.filter(({ method }) => method === 'POST')[1]?.body).toEqual({ version: 2 });
});

it('who does not write plans is told so', async () => {
  renderScreen(<PlanImportPage />, {
    path: '/ke-hoach/3/nhap-excel',
    route: '/ke-hoach/:id/nhap-excel',
    me: meOf('unitHead'),
    responses: { 'GET /api/plans/3': plan },
  });
  expect(await screen.findByText('Chỉ thư ký Ban Chỉ đạo được nhập kế hoạch từ Excel.')).toBeVisible();
});

const reading = (changes: Partial<ImportView['check']>, more: Partial<ImportView> = {}) =>
  run([], {
    check: { state: 'running', step: 'checking', done: 400, total: 20000, message: null, ...changes },
    ...more,
  });
const allowed = (action: string) => ({ action, allowed: true, reason: null });

it('a workbook being read shows how far it is, also after a reload, and can be stopped', async () => {
  let view = reading({}, { status: 'unread', rows: [], skipped: [], allowedActions: [allowed('cancel')] });
  const { user, calls } = open(view, {
    'GET /api/imports/8': () => view,
    'POST /api/imports/8/cancel': () =>
      (view = reading({ state: 'cancelled' }, { status: 'unread', rows: [], allowedActions: [allowed('run')] })),
    'POST /api/imports/8/run': () => (view = run([])),
  });
  expect(await screen.findByText('Đang kiểm tra: 400/20.000 dòng…')).toBeVisible();
  expect(screen.getByRole('progressbar', { name: 'Đang kiểm tra tệp' })).toHaveAttribute('value', '0.02');
  expect(screen.queryByRole('button', { name: 'Nhập vào dự thảo' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Hủy kiểm tra' }));
  expect(await screen.findByText('Đã hủy kiểm tra theo yêu cầu.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Kiểm tra lại từ đầu' }));
  expect(await screen.findByRole('button', { name: 'Nhập vào dự thảo' })).toBeEnabled();
  expect(calls.filter(({ method }) => method === 'POST').map(({ body }) => body)).toEqual([
    { version: 1 },
    { version: 1 },
  ]);
});

it('after a restart of the server it says that it was interrupted', async () => {
  open(reading({ state: 'interrupted' }, { status: 'unread', rows: [], allowedActions: [allowed('run')] }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Máy chủ đã dừng khi đang kiểm tra');
  expect(screen.getByRole('button', { name: 'Kiểm tra lại từ đầu' })).toBeEnabled();
});

it('old text is shown before and after, and converted only when a person says so', async () => {
  const offer = {
    font: 'TCVN3' as const,
    cells: 41,
    samples: [{ cell: 'KH!B4', before: 'Së Néi vô', after: 'Sở Nội vụ' }],
  };
  let view = run([], { legacy: offer, allowedActions: [allowed('convert')] });
  const { user, calls } = open(view, {
    'GET /api/imports/8': () => view,
    'POST /api/imports/8/convert': () =>
      (view = run([], { version: 2, converted: offer, allowedActions: [allowed('convert')] })),
  });
  const samples = await screen.findByRole('table', { name: 'Mẫu chuyển mã (1/41 ô)' });
  expect(within(samples).getByText('Së Néi vô')).toBeVisible();
  expect(within(samples).getByText('Sở Nội vụ')).toBeVisible();
  expect(calls.some(({ method }) => method === 'POST')).toBe(false);
  await user.click(screen.getByRole('button', { name: 'Mẫu đúng: chuyển sang Unicode và kiểm tra lại' }));
  expect(await screen.findByText(/Đã chuyển 41 ô từ bảng mã TCVN3/)).toBeVisible();
  expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({ version: 1, font: 'TCVN3' });
});
