import { screen, waitFor, within } from '@testing-library/react';
import type { PlanView } from '#contract/plan';
import { DEFAULT_PLAN_RULES } from '#domain/plan-rules';
import type { TaskPageView, TaskView } from '#contract/task';
import { refusal } from '../../testing/fake-api';
import { meOf } from '../../testing/me';
import { renderScreen } from '../../testing/render-screen';
import { readingText } from './deadline-reading';
import { PlanCreatePage } from './plan-create';
import { PlanListPage } from './plan-list';
import { PlanPage } from './plan-page';

// Typing key by key takes its time on a busy machine.
jest.setTimeout(30_000);

const allowed = (...actions: string[]) => actions.map((action) => ({ action, allowed: true, reason: null }));
const plan = (changes: Partial<PlanView> = {}): PlanView => ({
  id: 1,
  version: 4,
  year: 2026,
  title: 'Kế hoạch cải cách hành chính năm 2026',
  number: null,
  issuedOn: null,
  signer: null,
  theme: 'Kỷ cương, trách nhiệm',
  status: 'draft',
  programme: { id: 5, name: 'Chương trình tổng thể 2021–2030' },
  closedOn: null,
  dataUntil: null,
  source: null,
  illustrative: false,
  taskCount: 1,
  rules: DEFAULT_PLAN_RULES,
  statedFigures: [],
  allowedActions: allowed('edit', 'addTask', 'issue'),
  ...changes,
});
const area = { id: 11, code: '1', name: 'Cải cách thể chế' };
const line: TaskView = {
  id: 21,
  planId: 1,
  code: 'I.1',
  title: 'Rà soát văn bản quy phạm pháp luật',
  area,
  expectedProduct: 'Báo cáo rà soát',
  deadlineText: 'Quý II',
  leadUnits: [{ id: 2, name: 'Sở Nội vụ' }],
  coordinatingUnits: [],
  leadGroups: [],
  targetValue: null,
  unitOfMeasure: null,
  schedule: 'openWithinTerm',
  dueOn: '2026-06-30',
  completedOn: null,
  dueSoon: false,
  awaitingConfirmation: false,
  suspended: false,
  hasLatePart: false,
  parts: 1,
  partsCompleted: 0,
  illustrative: false,
};
const lines = (...items: TaskView[]) => ({
  items,
  total: items.length,
  asOf: '2026-11-22',
  knownAt: '2026-11-22T05:00:00.000Z',
});
const reference = {
  programmes: [
    {
      id: 5,
      code: 'p',
      name: 'Chương trình tổng thể',
      basis: '',
      fromYear: 2021,
      toYear: 2030,
      areas: [{ ...area, shortName: 'Thể chế', aliases: [] }],
    },
  ],
  unitKinds: [],
};
const units = {
  items: [
    { id: 2, name: 'Sở Nội vụ', shortName: 'SNV' },
    { id: 3, name: 'Sở Tài chính', shortName: 'STC' },
  ],
  total: 2,
};
const groups = {
  items: [
    {
      id: 6,
      version: 1,
      name: 'Các sở, ban, ngành',
      shortName: 'Các sở',
      orderNo: 1,
      members: units.items,
      allowedActions: [],
    },
  ],
  total: 1,
};
const common = {
  'GET /api/reference': reference,
  'GET /api/units': units,
  'GET /api/unit-groups': groups,
  'GET /api/tasks': lines(line),
  'GET /api/settings/plan-defaults': { version: 0, ...DEFAULT_PLAN_RULES, dueSoonDays: 10 },
  'GET /api/plans/1/rules': { version: 4, first: DEFAULT_PLAN_RULES, changes: [], allowedActions: [] },
};

const openPage = (view: PlanView, responses: Record<string, unknown> = {}, me = meOf('secretary')) =>
  renderScreen(<PlanPage />, {
    path: '/ke-hoach/1',
    route: '/ke-hoach/:id',
    me,
    responses: { ...common, 'GET /api/plans/1': view, ...responses },
  });

beforeEach(() => localStorage.clear());

describe('the plans', () => {
  test('the list names the state and opens the counted tasks of an issued plan', async () => {
    renderScreen(<PlanListPage />, {
      path: '/ke-hoach',
      responses: {
        'GET /api/plans': {
          items: [
            plan({ id: 2, year: 2025, status: 'issued', number: '10/KH-UBND', issuedOn: '2025-01-09', taskCount: 71 }),
            plan(),
          ],
          total: 2,
        },
      },
    });
    const issued = await screen.findByRole('row', { name: /2025/ });
    expect(issued).toHaveTextContent('10/KH-UBND09/01/2025Đã ban hành71');
    expect(within(issued).getByRole('link', { name: '71' })).toHaveAttribute('href', '/nhiem-vu?planId=2');
    expect(screen.getAllByRole('row')[1]).toHaveTextContent('2026');
    expect(screen.getByRole('link', { name: 'Lập kế hoạch mới' })).toHaveAttribute('href', '/ke-hoach/tao');
  });

  test('a new plan starts with the rules of the house and leads to its page', async () => {
    const { user, calls, location } = renderScreen(<PlanCreatePage />, {
      path: '/ke-hoach/tao',
      route: '/ke-hoach/tao',
      responses: { ...common, 'POST /api/plans': plan({ id: 9 }) },
    });
    await user.type(await screen.findByLabelText('Tên kế hoạch'), 'Kế hoạch cải cách hành chính năm 2027');
    await user.type(screen.getByLabelText('Chủ đề năm'), 'Kỷ cương');
    await user.click(screen.getByRole('button', { name: 'Lưu dự thảo' }));
    await waitFor(() => expect(location()).toBe('/ke-hoach/9'));
    expect(calls.find((call) => call.method === 'POST')?.body).toEqual({
      year: 2027,
      programmeId: 5,
      title: 'Kế hoạch cải cách hành chính năm 2027',
      theme: 'Kỷ cương',
      ...DEFAULT_PLAN_RULES,
      dueSoonDays: 10,
    });
  });

  test('a deadline is read while it is typed, and the drawer stays for the next line', async () => {
    const { user, calls } = openPage(plan(), { 'POST /api/plans/1/tasks': { id: 22 } });
    await user.click(await screen.findByRole('button', { name: 'Thêm nhiệm vụ' }));
    const drawer = within(await screen.findByRole('dialog'));
    await user.type(drawer.getByLabelText('Mã nhiệm vụ'), 'I.2');
    await user.type(drawer.getByLabelText('Tên nhiệm vụ'), 'Ban hành kế hoạch kiểm tra');
    await user.click(drawer.getByLabelText('Lĩnh vực'));
    await user.click(await screen.findByTitle('Cải cách thể chế'));
    await user.type(drawer.getByLabelText('Sản phẩm, kết quả'), 'Kế hoạch');
    await user.type(drawer.getByLabelText('Cơ quan chủ trì'), 'tai chinh');
    await user.click(await screen.findByTitle('Sở Tài chính'));
    await user.type(drawer.getByLabelText(/^Thời hạn/), '31/6');
    expect(drawer.getByText(/Ngày 31\/6\/2026 không có trong lịch/)).toBeInTheDocument();
    await user.clear(drawer.getByLabelText(/^Thời hạn/));
    await user.type(drawer.getByLabelText(/^Thời hạn/), 'Quý III');
    expect(drawer.getByText('Đến hạn hết ngày 30/09/2026.')).toBeInTheDocument();
    await user.click(drawer.getByRole('button', { name: 'Thêm nhiệm vụ' }));
    expect(await drawer.findByText('Đã thêm nhiệm vụ I.2. Nhập tiếp hoặc đóng.')).toBeInTheDocument();
    expect(calls.find((call) => call.method === 'POST')?.body).toEqual({
      code: 'I.2',
      title: 'Ban hành kế hoạch kiểm tra',
      areaId: 11,
      expectedProduct: 'Kế hoạch',
      leadUnitIds: [3],
      coordinatingUnitIds: [],
      deadlineText: 'Quý III',
    });
    expect(drawer.getByLabelText('Mã nhiệm vụ')).toHaveValue('');
  });

  test('a line of the draft is changed with its version, and deleted only after asking', async () => {
    const taskPage = {
      ...line,
      version: 6,
      plan: { id: 1, name: '' },
      planStatus: 'draft',
      asOf: '2026-11-22',
      deadlineKind: 'quarter',
      confirmingUnit: { id: 2, name: 'Sở Nội vụ' },
      assignments: [],
      timeline: [],
      allowedActions: allowed('edit', 'delete'),
    } satisfies TaskPageView;
    const { user, calls } = openPage(plan(), {
      'GET /api/tasks/21': taskPage,
      'PUT /api/tasks/21': { done: true },
      'DELETE /api/tasks/21': { done: true },
    });
    await user.click(await screen.findByRole('button', { name: 'Sửa nhiệm vụ I.1' }));
    const drawer = within(await screen.findByRole('dialog'));
    await user.type(await drawer.findByLabelText('Sản phẩm, kết quả'), ' quý');
    await user.click(drawer.getByRole('button', { name: 'Lưu nhiệm vụ' }));
    await screen.findByText('Đã lưu nhiệm vụ I.1.');
    // The due date is what the text says, so it is not sent as an exception.
    expect(calls.find((call) => call.method === 'PUT')?.body).toEqual({
      version: 6,
      code: 'I.1',
      title: line.title,
      areaId: 11,
      expectedProduct: 'Báo cáo rà soát quý',
      leadUnitIds: [2],
      coordinatingUnitIds: [],
      deadlineText: 'Quý II',
      confirmingUnitId: 2,
    });
    await user.click(screen.getByRole('button', { name: 'Sửa nhiệm vụ I.1' }));
    await user.click(await screen.findByRole('button', { name: 'Xóa nhiệm vụ khỏi dự thảo' }));
    await user.click(await screen.findByRole('button', { name: 'Xóa nhiệm vụ' }));
    await waitFor(() => expect(calls.find((call) => call.method === 'DELETE')?.url).toBe('/api/tasks/21?version=6'));
  });

  test('a group leads, four times a year, with a target; what is said against it stands at the box', async () => {
    const taskPage = {
      ...line,
      leadUnits: [],
      coordinatingGroups: [{ id: 6, name: 'Các sở, ban, ngành' }],
      version: 6,
      plan: { id: 1, name: '' },
      planStatus: 'draft',
      asOf: '2026-11-22',
      deadlineKind: 'quarter',
      confirmingUnit: { id: 2, name: 'Sở Nội vụ' },
      assignments: [],
      timeline: [],
      allowedActions: allowed('edit', 'delete'),
    } satisfies TaskPageView;
    const message = 'Nhóm "Các sở, ban, ngành" chưa có đơn vị nào đang hoạt động.';
    let answer: unknown = refusal(422, {
      code: 'INVALID',
      message,
      details: [{ field: 'coordinatingGroupIds', message }],
    });
    const { user, calls } = openPage(plan(), {
      'GET /api/tasks': lines({ ...taskPage, leadGroups: taskPage.coordinatingGroups }),
      'GET /api/tasks/21': taskPage,
      'PUT /api/tasks/21': () => answer,
    });
    expect(await screen.findByText(/^Các sở, ban, ngành \(2 đơn vị\)$/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Sửa nhiệm vụ I.1' }));
    const drawer = within(await screen.findByRole('dialog'));
    // One box takes groups and units alike.
    const leads = await drawer.findByLabelText('Cơ quan chủ trì');
    await user.type(leads, 'tai chinh');
    await user.click(await screen.findByTitle('Sở Tài chính'));
    await user.type(leads, 'ban nganh');
    await user.click(
      await screen.findByText('Các sở, ban, ngành (2 đơn vị)', { selector: '.ant-select-item-option-content' }),
    );
    await user.clear(drawer.getByLabelText(/^Thời hạn/));
    await user.type(drawer.getByLabelText(/^Thời hạn/), 'Hằng quý');
    expect(drawer.getByText('Quý I: đến hạn 31/03/2026, hiện ra từ 01/01/2026')).toBeInTheDocument();
    await user.type(drawer.getByLabelText('Chỉ tiêu (nếu đo được)'), '95,5');
    await user.type(drawer.getByLabelText('Đơn vị tính'), '%');
    await user.click(drawer.getByRole('button', { name: 'Lưu nhiệm vụ' }));
    expect(await drawer.findAllByText(message)).not.toHaveLength(0);
    answer = { done: true };
    await user.click(drawer.getByRole('button', { name: 'Lưu nhiệm vụ' }));
    await screen.findByText('Đã lưu nhiệm vụ I.1.');
    expect(calls.filter((call) => call.method === 'PUT').at(-1)?.body).toMatchObject({
      leadUnitIds: [3],
      leadGroupIds: [6],
      coordinatingUnitIds: [],
      coordinatingGroupIds: [6],
      deadlineText: 'Hằng quý',
      targetValue: 95.5,
      unitOfMeasure: '%',
    });
  });

  test('issuing asks number, date and signer', async () => {
    let view = plan();
    const { user, calls } = openPage(view, {
      'GET /api/plans/1': () => view,
      'POST /api/plans/1/issue': () =>
        (view = plan({
          status: 'issued',
          number: '12/KH-UBND',
          issuedOn: '2026-11-22',
          allowedActions: allowed('close'),
        })),
    });
    await user.click(await screen.findByRole('button', { name: 'Ban hành kế hoạch' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Ban hành' }));
    expect(await dialog.findAllByText(/^(Nhập số, ký hiệu|Số, ký hiệu phải)/)).not.toHaveLength(0);
    await user.type(dialog.getByLabelText('Số, ký hiệu'), '12/KH-UBND');
    await user.type(dialog.getByLabelText('Người ký'), 'Hoàng Quốc Khánh');
    await user.click(dialog.getByRole('button', { name: 'Ban hành' }));
    expect(await screen.findByText(/Đã ban hành kế hoạch\. Nhiệm vụ đã được giao/)).toBeInTheDocument();
    expect(calls.find((call) => call.method === 'POST')?.body).toEqual({
      version: 4,
      number: '12/KH-UBND',
      issuedOn: '2026-11-22',
      signer: 'Hoàng Quốc Khánh',
    });
    expect(screen.getByRole('link', { name: 'Tiến độ và các tỷ lệ' })).toHaveAttribute('href', '/?planId=1');
  });

  test('closing decides on every open task; dropping one needs a basis', async () => {
    const { user, calls } = openPage(plan({ status: 'issued', allowedActions: allowed('close') }), {
      'GET /api/tasks': lines(line, { ...line, id: 22, code: 'I.2', title: 'Kiểm tra' }),
      'POST /api/plans/1/close': plan({ status: 'closed' }),
    });
    await user.click(await screen.findByRole('button', { name: 'Kết thúc kế hoạch' }));
    const drawer = within(await screen.findByRole('dialog'));
    await user.click(await drawer.findByRole('button', { name: 'Chuyển sang kế hoạch sau' }));
    const second = within(drawer.getByRole('group', { name: /I\.2/ }));
    await user.click(second.getByLabelText('Cách xử lý'));
    await user.click((await screen.findAllByTitle('Đưa ra khỏi kế hoạch')).at(-1)!);
    await user.click(drawer.getByRole('button', { name: 'Kết thúc kế hoạch' }));
    expect(await drawer.findAllByText('Nêu căn cứ đưa nhiệm vụ ra khỏi kế hoạch')).not.toHaveLength(0);
    await user.type(second.getByLabelText('Căn cứ đưa ra khỏi kế hoạch'), 'Quyết định 100/QĐ-UBND');
    await user.click(drawer.getByRole('button', { name: 'Kết thúc kế hoạch' }));
    await waitFor(() =>
      expect(calls.find((call) => call.method === 'POST')?.body).toEqual({
        version: 4,
        closedOn: '2026-11-22',
        openTasks: [
          { taskId: 21, outcome: 'carriedOver' },
          { taskId: 22, outcome: 'dropped', basis: 'Quyết định 100/QĐ-UBND' },
        ],
      }),
    );
  });

  test('a reader sees the draft without buttons', async () => {
    const refused = ['edit', 'addTask', 'issue'].map((action) => ({
      action,
      allowed: false,
      reason: 'Chỉ cơ quan thường trực.',
    }));
    openPage(plan({ allowedActions: refused }), {}, meOf('leader'));
    expect(await screen.findByRole('row', { name: /I\.1/ })).toHaveTextContent('Quý IIđến hạn 30/06/2026');
    expect(screen.queryByRole('button', { name: /Thêm|Sửa|Ban hành/ })).not.toBeInTheDocument();
  });
});

test('counting settings of an issued plan are changed from a day on; the history says who changed what', async () => {
  const change = {
    id: 1,
    validFrom: '2026-10-01',
    rules: { ...DEFAULT_PLAN_RULES, rounding: 'half-up' as const },
    reason: 'Theo Thông báo số 12',
    changedBy: 'Cầm Thị Hai',
    recordedAt: '2026-10-01T02:00:00.000Z',
    supersededAt: null,
  };
  const { user, calls } = openPage(plan({ status: 'issued' }), {
    'GET /api/plans/1/rules': {
      version: 4,
      first: DEFAULT_PLAN_RULES,
      changes: [change],
      allowedActions: allowed('change'),
    },
    'POST /api/plans/1/rules': { version: 5, first: DEFAULT_PLAN_RULES, changes: [change], allowedActions: [] },
  });
  const entry = await screen.findByText(/Theo Thông báo số 12/);
  expect(entry.closest('li')).toHaveTextContent('Từ ngày 01/10/2026');
  expect(entry.closest('li')).toHaveTextContent('Làm tròn tỷ lệ: Làm tròn đến hai chữ số');
  expect(entry.closest('li')).toHaveTextContent('Cầm Thị Hai');
  await user.click(screen.getByRole('button', { name: 'Đổi quy tắc tính' }));
  const form = within(await screen.findByRole('dialog'));
  const from = form.getByLabelText(/nhận đề nghị hoàn thành từ ngày/);
  expect(from).toHaveValue('01/12');
  await user.clear(from);
  await user.type(from, '31/11');
  await user.click(form.getByRole('button', { name: 'Ghi quy tắc mới' }));
  expect((await form.findAllByText(/phải là tháng và ngày có thật/))[0]).toBeInTheDocument();
  await user.clear(from);
  await user.type(from, '15/12');
  await user.type(form.getByLabelText(/Lý do, căn cứ/), 'Theo kết luận của Ban Chỉ đạo');
  await user.click(form.getByRole('button', { name: 'Ghi quy tắc mới' }));
  await waitFor(() => expect(calls.some((call) => call.method === 'POST')).toBe(true));
  expect(calls.find((call) => call.method === 'POST')?.body).toMatchObject({
    version: 4,
    validFrom: '2026-11-22',
    continuousFrom: '12-15',
    reason: 'Theo kết luận của Ban Chỉ đạo',
  });
});

test('no deadline is a choice of its own', () =>
  expect(readingText('Theo hướng dẫn của Trung ương', plan(), null, true)).toMatch(/^Không có thời hạn/));

test.each([
  ['', null, expect.stringMatching(/^Chưa nhập thời hạn/)],
  ['Thường xuyên', null, 'Không có thời hạn: nhiệm vụ không bị tính là quá hạn.'],
  ['30/6', null, 'Đến hạn hết ngày 30/06/2026.'],
  ['Quý II', '2026-05-15', 'Đến hạn hết ngày 15/05/2026 (theo ngày đến hạn chọn bên cạnh).'],
])('“%s” is read as %s %s', (text, dueOn, words) => expect(readingText(text, plan(), dueOn)).toEqual(words));

test('a plan may read “Trước 15/11” without the day itself', () => {
  const rules = { ...DEFAULT_PLAN_RULES, beforeIsInclusive: false };
  expect(readingText('Trước 15/11', plan({ rules }))).toBe('Đến hạn hết ngày 14/11/2026.');
  expect(readingText('Trước 15/11', plan())).toBe('Đến hạn hết ngày 15/11/2026.');
});
