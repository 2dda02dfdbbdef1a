import { screen, waitFor, within } from '@testing-library/react';
import type { AssignmentView, TaskPageView } from '#contract/task';
import type { SubmissionRequest } from '#contract/submission';
import { sampleSubmission } from '../../ui/submission/sample-submission';
import { meOf } from '../../testing/me';
import { renderScreen } from '../../testing/render-screen';
import { TaskPage } from './task-page';

// Typing key by key takes its time on a busy machine.
jest.setTimeout(30_000);

const unit = { id: 3, name: 'Sở Tài chính' };
const writable = [
  { action: 'submission.progress', allowed: true, reason: null },
  { action: 'submission.completion', allowed: true, reason: null },
];
const assignment = (changes: Partial<AssignmentView> = {}): AssignmentView => ({
  id: 31,
  version: 1,
  unit,
  occurrence: null,
  opensOn: null,
  schedule: 'openWithinTerm',
  dueOn: '2026-11-30',
  originalDueOn: '2026-06-30',
  completedOn: null,
  dueSoon: false,
  awaitingConfirmation: false,
  suspended: false,
  withdrawn: false,
  reportedPercent: null,
  reportedValue: null,
  submissions: [],
  allowedActions: writable,
  ...changes,
});
const taskPage = (assignments: AssignmentView[]): TaskPageView => ({
  id: 21,
  version: 1,
  planId: 1,
  plan: { id: 1, name: 'Kế hoạch cải cách hành chính năm 2026' },
  planStatus: 'issued',
  asOf: '2026-11-22',
  code: 'I.3',
  title: 'Ban hành kế hoạch kiểm tra',
  area: { id: 11, code: '1', name: 'Cải cách thể chế' },
  expectedProduct: 'Kế hoạch của Ủy ban nhân dân tỉnh',
  deadlineText: 'Quý II',
  deadlineKind: 'quarter',
  leadUnits: [unit],
  coordinatingUnits: [{ id: 4, name: 'Sở Tư pháp' }],
  leadGroups: [],
  targetValue: null,
  unitOfMeasure: null,
  confirmingUnit: { id: 2, name: 'Sở Nội vụ' },
  schedule: 'openWithinTerm',
  dueOn: '2026-11-30',
  completedOn: null,
  dueSoon: false,
  awaitingConfirmation: false,
  suspended: false,
  hasLatePart: false,
  parts: assignments.length,
  partsCompleted: 0,
  illustrative: false,
  assignments,
  timeline: [
    {
      id: 1,
      assignmentId: 31,
      occurrence: null,
      type: 'assigned',
      unit,
      effectiveOn: '2026-01-10',
      recordedAt: '2026-01-10T02:00:00.000Z',
      actorName: 'Hà Thị Thư',
      text: 'Giao nhiệm vụ, hạn 30/06/2026.',
    },
  ],
  allowedActions: [],
});

/** Nobody has said anything about the task yet. */
const silence = { items: [], total: 0, allowedActions: [] };

const open = (
  role: 'unitHead' | 'unitOfficer' | 'secretary',
  assignments: AssignmentView[],
  responses: Record<string, unknown> = {},
) =>
  renderScreen(<TaskPage />, {
    path: '/nhiem-vu/21',
    route: '/nhiem-vu/:id',
    me: meOf(role, role === 'secretary' ? {} : { unit, memberships: [{ role, unit }] }),
    responses: { 'GET /api/tasks/21': taskPage(assignments), 'GET /api/tasks/21/comments': silence, ...responses },
  });

beforeEach(() => localStorage.clear());

describe('the task page', () => {
  test('makes the five things clear and keeps the three truths apart', async () => {
    open('secretary', [
      assignment({
        awaitingConfirmation: true,
        submissions: [sampleSubmission({ kind: 'progress', status: 'recorded', percent: 80, allowedActions: [] })],
        allowedActions: [],
      }),
    ]);
    const part = await screen.findByRole('article', { name: 'Sở Tài chính' });
    expect(screen.getByText('Chủ trì: Sở Tài chính')).toBeInTheDocument();
    expect(screen.getByText('Kế hoạch của Ủy ban nhân dân tỉnh')).toBeInTheDocument();
    expect(screen.getByText(/Quý II – đến hạn 30\/11\/2026 \(còn 8 ngày\)/)).toBeInTheDocument();
    expect(part).toHaveTextContent('Đơn vị báo cáoBáo cáo tiến độ 80%, ngày 20/11/2026');
    expect(part).toHaveTextContent('Sở Nội vụ xác nhậnĐang chờ xác nhận');
    expect(part).toHaveTextContent('Hạn ban đầu: 30/06/2026');
    expect(screen.getByText('Giao nhiệm vụ, hạn 30/06/2026.')).toBeInTheDocument();
  });

  test('a head hands in a completion with evidence', async () => {
    const { user, calls } = open('unitHead', [assignment()], {
      'POST /api/assignments/31/submissions': sampleSubmission(),
    });
    await user.click(await screen.findByRole('button', { name: 'Đề nghị xác nhận hoàn thành' }));
    await user.type(screen.getByLabelText('Kết quả thực hiện'), 'Đã ban hành kế hoạch.');
    await user.click(screen.getByRole('button', { name: 'Thêm tài liệu kiểm chứng' }));
    const evidence = within(screen.getByRole('group', { name: 'Tài liệu 1' }));
    await user.type(evidence.getByLabelText('Số, ký hiệu'), '55/KH-STC');
    await user.click(screen.getByRole('button', { name: 'Gửi đề nghị xác nhận' }));
    // Nothing leaves before the row is whole.
    expect(await screen.findAllByText(/^Chọn ngày văn bản/)).not.toHaveLength(0);
    await user.type(evidence.getByLabelText('Ngày văn bản'), '14/11/2026{Enter}');
    await user.type(evidence.getByLabelText('Cơ quan ban hành'), 'Sở Tài chính');
    await user.type(evidence.getByLabelText('Trích yếu'), 'Kế hoạch kiểm tra');
    await user.click(screen.getByRole('button', { name: 'Gửi đề nghị xác nhận' }));
    await screen.findByText(/Đã gửi đề nghị xác nhận hoàn thành/);
    const sent = calls.find((call) => call.method === 'POST')?.body as SubmissionRequest;
    expect(sent).toEqual({
      kind: 'completion',
      result: 'Đã ban hành kế hoạch.',
      completedOn: '2026-11-22',
      evidence: [{ number: '55/KH-STC', issuedOn: '2026-11-14', issuer: 'Sở Tài chính', title: 'Kế hoạch kiểm tra' }],
      asDraft: false,
    });
  });

  test('after a return the new request starts from the returned one', async () => {
    const returned = sampleSubmission({ status: 'returned', decisionReason: 'Thiếu danh sách', allowedActions: [] });
    const { user } = open('unitHead', [assignment({ submissions: [returned] })]);
    await user.click(await screen.findByRole('button', { name: 'Đề nghị xác nhận hoàn thành' }));
    expect(screen.getByLabelText('Kết quả thực hiện')).toHaveValue('Đã ban hành kế hoạch kiểm tra.');
    expect(screen.getByLabelText('Số, ký hiệu')).toHaveValue('55/KH-STC');
  });

  test('a task of many units: mine first, and one line of history for what was done to all', async () => {
    const others = [4, 5, 6, 7].map((id) =>
      assignment({ id: 30 + id, unit: { id, name: `Đơn vị ${id}` }, allowedActions: [] }),
    );
    const view = taskPage([...others, assignment()]);
    const [given] = view.timeline;
    const reported = {
      ...given!,
      id: 9,
      type: 'progressed' as const,
      effectiveOn: '2026-06-01',
      unit: others[0]!.unit,
      assignmentId: others[0]!.id,
      text: 'Báo cáo tiến độ.',
    };
    const timeline = [
      reported,
      ...others.map(({ unit: other }, index) => ({ ...given!, id: 10 + index, unit: other })),
      given!,
    ];
    renderScreen(<TaskPage />, {
      path: '/nhiem-vu/21',
      route: '/nhiem-vu/:id',
      me: meOf('unitHead', { unit, memberships: [{ role: 'unitHead', unit }] }),
      responses: { 'GET /api/tasks/21': { ...view, timeline } },
    });
    const parts = await screen.findAllByRole('article');
    expect(parts[0]).toHaveAccessibleName('Sở Tài chính');
    // Who may not read the report sees that there is one.
    expect(parts[1]).toHaveTextContent('Đơn vị báo cáoBáo cáo tiến độ, ngày 01/06/2026');
    expect(parts[2]).toHaveTextContent('Đơn vị báo cáoChưa có báo cáo');
    expect(screen.getAllByText(/Nội dung báo cáo của từng đơn vị chỉ hiển thị/)).toHaveLength(1);
    expect(screen.getAllByText('Giao nhiệm vụ, hạn 30/06/2026.')).toHaveLength(1);
    expect(screen.getByText('và 2 đơn vị khác')).toBeInTheDocument();
  });

  const manage = { action: 'enter', allowed: true, reason: null };
  const withdrawable = [{ action: 'withdraw', allowed: true, reason: null }];
  const refusedWithdrawal = [
    { action: 'withdraw', allowed: false, reason: 'Phần việc đã hoàn thành nên ở lại kế hoạch.' },
  ];

  test('a group task shows its coverage; the number opens the missing units; each is a line until it is opened', async () => {
    const parts = Array.from({ length: 20 }, (_, index) =>
      assignment({
        id: 100 + index,
        unit: { id: 50 + index, name: `Sở ${index + 1}` },
        schedule: index < 18 ? 'completedOnTime' : 'openWithinTerm',
        completedOn: index < 18 ? '2026-05-01' : null,
        withdrawn: false,
        allowedActions: index < 18 ? refusedWithdrawal : withdrawable,
      }),
    );
    const gone = assignment({ id: 200, unit: { id: 90, name: 'Sở đã rút' }, withdrawn: true, allowedActions: [] });
    const view = { ...taskPage([...parts, gone]), leadGroups: [{ id: 6, name: 'Các sở, ban, ngành' }] };
    const leadUnits = parts.map((part) => part.unit);
    const { user, location } = open('secretary', [], {
      'GET /api/tasks/21': { ...view, leadUnits, parts: 20, partsCompleted: 18 },
      'GET /api/unit-groups': {
        items: [{ id: 6, version: 1, name: '', shortName: '', orderNo: 1, members: leadUnits, allowedActions: [] }],
        total: 1,
      },
    });
    expect(await screen.findByText('18/20 đơn vị')).toBeInTheDocument();
    expect(await screen.findByText(/Chủ trì: Các sở, ban, ngành \(20 đơn vị\)/)).toBeInTheDocument();
    expect(screen.queryByRole('article')).not.toBeInTheDocument();
    await user.click(screen.getByRole('link', { name: 'Chưa hoàn thành 2' }));
    expect(location()).toBe('/nhiem-vu/21?phan=chua');
    expect(screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent)).toEqual([
      'Sở 19',
      'Sở 20',
    ]);
    await user.click(screen.getByText('Sở 20'));
    expect(screen.getByRole('article', { name: 'Sở 20' })).toHaveTextContent('Đến hạn 30/11/2026');
    await user.click(screen.getByRole('link', { name: 'Tất cả 21' }));
    await user.click(screen.getByRole('listitem', { name: '2' }));
    expect(screen.getAllByRole('heading', { level: 3 }).at(-1)).toHaveTextContent('Sở đã rút');
  });

  test('a task of 89 units stays short: missing first, page by page, narrowed by state and name', async () => {
    const cells = ['completedOnTime', 'openWithinTerm', 'openOverdue'] as const;
    const parts = Array.from({ length: 89 }, (_, index) =>
      assignment({
        id: 100 + index,
        unit: { id: 50 + index, name: `Xã Mường ${index + 1}` },
        schedule: cells[index % 3]!,
        completedOn: index % 3 === 0 ? '2026-05-01' : null,
        allowedActions: [],
      }),
    );
    const { user, location } = open('secretary', parts);
    const shown = () => screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent);
    await screen.findByText('30/89 đơn vị');
    expect(shown()).toHaveLength(20);
    expect(shown()[0]).toBe('Xã Mường 3');
    expect(screen.getByText('Dòng 1–20 trong tổng số 89')).toBeInTheDocument();
    await user.click(screen.getByRole('listitem', { name: '5' }));
    expect(shown()).toHaveLength(9);
    expect(shown().at(-1)).toBe('Xã Mường 88');
    await user.click(screen.getByRole('link', { name: 'Đang thực hiện quá hạn 29' }));
    expect(location()).toBe('/nhiem-vu/21?phan=openOverdue');
    await user.type(screen.getByLabelText('Tìm đơn vị'), 'muong 1{Enter}');
    expect(location()).toBe('/nhiem-vu/21?phan=openOverdue&donVi=muong+1');
    expect(shown()).toEqual(['Xã Mường 12', 'Xã Mường 15', 'Xã Mường 18']);
    await user.click(screen.getByRole('link', { name: 'Đã hoàn thành đúng hạn 30' }));
    await user.clear(screen.getByLabelText('Tìm đơn vị'));
    await user.type(screen.getByLabelText('Tìm đơn vị'), 'không có{Enter}');
    await user.click(screen.getByRole('link', { name: 'Xem tất cả đơn vị' }));
    expect(shown()).toHaveLength(20);
  });

  test('groups say how far they are, and open who is missing; a long story comes in pieces', async () => {
    const parts = Array.from({ length: 24 }, (_, index) =>
      assignment({
        id: 100 + index,
        unit: { id: 50 + index, name: index < 4 ? `Sở ${index}` : `Xã ${index}` },
        schedule: index === 2 || index === 9 ? 'openOverdue' : 'completedOnTime',
        completedOn: index === 2 || index === 9 ? null : '2026-05-01',
        allowedActions: [],
      }),
    );
    const units = parts.map((part) => part.unit);
    const group = (id: number, name: string, members: typeof units) => ({
      id,
      version: 1,
      name,
      shortName: name,
      orderNo: id,
      members,
      allowedActions: [],
    });
    const groups = [group(6, 'Các sở', units.slice(0, 4)), group(7, 'UBND các xã', units.slice(4))];
    const view = taskPage(parts);
    const timeline = parts.map(({ id, unit }, index) => ({
      id: 900 - index,
      assignmentId: id,
      occurrence: null,
      type: 'progressed' as const,
      unit,
      effectiveOn: `2026-04-${String(28 - index).padStart(2, '0')}`,
      recordedAt: '2026-04-28T02:00:00.000Z',
      actorName: 'Cầm Thị Hai',
      text: 'Báo cáo tiến độ.',
    }));
    const { user, location } = open('secretary', [], {
      'GET /api/tasks/21': { ...view, leadUnits: units, leadGroups: groups, parts: 24, partsCompleted: 22, timeline },
      'GET /api/unit-groups': { items: groups, total: 2 },
    });
    await user.click(await screen.findByRole('link', { name: 'UBND các xã 19/20' }));
    expect(location()).toBe('/nhiem-vu/21?nhom=7&phan=chua');
    expect(screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent)).toEqual(['Xã 9']);
    expect(screen.getByRole('link', { name: 'Các sở 3/4' })).toHaveAttribute('href', '/nhiem-vu/21?nhom=6&phan=chua');
    const lines = () => within(screen.getByRole('region', { name: 'Diễn biến' })).getAllByRole('listitem');
    expect(lines()).toHaveLength(20);
    await user.click(screen.getByRole('button', { name: 'Xem thêm 4 diễn biến' }));
    expect(lines()).toHaveLength(24);
    expect(screen.queryByRole('button', { name: /^Xem thêm/ })).not.toBeInTheDocument();
  });

  test('a returned request is said before the progress reported since', async () => {
    const returned = sampleSubmission({
      status: 'returned',
      decider: { id: 70, name: 'Hà Thị Thư' },
      decidedAt: '2026-11-21T02:30:00.000Z',
      decisionReason: 'Thiếu quyết định phê duyệt.',
      allowedActions: [],
    });
    const progress = sampleSubmission({
      id: 44,
      kind: 'progress',
      status: 'recorded',
      percent: 90,
      allowedActions: [],
    });
    open('unitHead', [assignment({ submissions: [progress, returned] })]);
    const notice = await screen.findByRole('alert');
    expect(notice).toHaveTextContent('bị trả lại lúc 09:30 21/11/2026 bởi Hà Thị Thư');
    expect(notice).toHaveTextContent('Thiếu quyết định phê duyệt.');
    expect(within(notice).getByRole('link')).toHaveAttribute('href', '/nhiem-vu/21#bao-cao-41');
  });

  test('a recurring task: the parts of a unit by their time, the one to come marked as such', async () => {
    const quarter = (
      id: number,
      occurrence: string,
      opensOn: string,
      dueOn: string,
      changes: Partial<AssignmentView>,
    ) => assignment({ id, occurrence, opensOn, dueOn, originalDueOn: dueOn, allowedActions: [], ...changes });
    const view = taskPage([
      quarter(31, 'Quý IV', '2026-10-01', '2026-12-31', {}),
      quarter(32, 'Quý I năm sau', '2027-01-01', '2027-03-31', {}),
    ]);
    const returned = { ...view.timeline[0]!, id: 5, assignmentId: 31, occurrence: 'Quý IV', type: 'returned' as const };
    open('secretary', [], { 'GET /api/tasks/21': { ...view, timeline: [{ ...returned, text: 'Trả lại.' }] } });
    const now = await screen.findByRole('article', { name: 'Quý IV' });
    // What was decided on one part is not said of the other.
    expect(now).toHaveTextContent('Đã trả lại, chờ đơn vị bổ sung');
    const later = screen.getByRole('article', { name: 'Quý I năm sau' });
    expect(later).toHaveTextContent('Chưa đến kỳ (từ 01/01/2027)');
    expect(later).toHaveTextContent('Chưa có đề nghị nào để xác nhận');
    expect(screen.getByText('0/1 đơn vị')).toBeInTheDocument();
    expect(screen.getByText('Quý IV: Trả lại.')).toBeInTheDocument();
  });

  test('the secretary adds a unit and withdraws a part, each with a reason', async () => {
    const view = { ...taskPage([assignment({ allowedActions: withdrawable })]), allowedActions: [manage] };
    const { user, calls } = open('secretary', [], {
      'GET /api/tasks/21': view,
      'GET /api/units': { items: [{ id: 4, name: 'Sở Tư pháp', shortName: 'STP' }], total: 1 },
      'POST /api/tasks/21/assignments': { done: true },
      'POST /api/assignments/31/withdraw': { done: true },
    });
    await user.click(await screen.findByRole('button', { name: 'Giao thêm đơn vị' }));
    let dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Giao cho đơn vị' }));
    expect(await dialog.findAllByText('Nhập lý do')).not.toHaveLength(0);
    await user.click(dialog.getByLabelText('Đơn vị'));
    await user.click(await screen.findByTitle('Sở Tư pháp'));
    await user.type(dialog.getByLabelText('Lý do'), 'Công văn số 12/SNV');
    await user.click(dialog.getByRole('button', { name: 'Giao cho đơn vị' }));
    expect(await screen.findByText('Đã giao nhiệm vụ cho đơn vị.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Rút phần việc' }));
    dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText('Căn cứ'), 'Không thuộc diện thực hiện');
    await user.click(dialog.getByRole('button', { name: 'Rút phần việc' }));
    expect(await screen.findByText('Đã rút phần việc của Sở Tài chính.')).toBeInTheDocument();
    expect(calls.filter((call) => call.method === 'POST').map((call) => call.body)).toEqual([
      { unitId: 4, effectiveOn: '2026-11-22', reason: 'Công văn số 12/SNV' },
      { version: 1, effectiveOn: '2026-11-22', reason: 'Không thuộc diện thực hiện' },
    ]);
  });

  test('a measurable task: what was reached over time, said to count for nothing; the form asks for it', async () => {
    const measured = sampleSubmission();
    const report = (id: number, submittedOn: string, reportedValue: number) => ({
      ...measured,
      id,
      kind: 'progress' as const,
      status: 'recorded' as const,
      submittedOn,
      reportedValue,
      assignment: { ...measured.assignment, targetValue: 95.5, unitOfMeasure: '%' },
      allowedActions: [],
    });
    const view = taskPage([assignment({ submissions: [report(2, '2026-09-30', 72.25), report(1, '2026-06-30', 40)] })]);
    const { user, calls } = open('unitHead', [], {
      'GET /api/tasks/21': { ...view, targetValue: 95.5, unitOfMeasure: '%' },
      'POST /api/assignments/31/submissions': report(3, '2026-11-22', 80.5),
    });
    const table = await screen.findByRole('table', { name: 'Giá trị đạt được theo thời gian (%)' });
    expect(
      within(table)
        .getAllByRole('row')
        .slice(1)
        .map((row) => row.textContent),
    ).toEqual(['30/06/2026Sở Tài chính40', '30/09/2026Sở Tài chính72,25']);
    expect(
      screen.getByText(/không tính vào hoàn thành\. Nhiệm vụ chỉ hoàn thành khi được xác nhận/),
    ).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Báo cáo tiến độ' }));
    await user.type(screen.getByLabelText('Kết quả thực hiện'), 'Đạt thêm.');
    await user.type(screen.getByLabelText('Giá trị đạt được (%)'), '80,5');
    await user.click(screen.getByRole('button', { name: 'Gửi báo cáo tiến độ' }));
    await screen.findByText('Đã ghi nhận báo cáo tiến độ.');
    expect(calls.find((call) => call.method === 'POST')?.body).toMatchObject({ reportedValue: 80.5, kind: 'progress' });
  });

  test('an officer only prepares: one button, a draft for the head', async () => {
    const { user, calls } = open('unitOfficer', [assignment()], {
      'POST /api/assignments/31/submissions': sampleSubmission({ kind: 'progress', status: 'draft' }),
    });
    await user.click(await screen.findByRole('button', { name: 'Báo cáo tiến độ' }));
    expect(screen.queryByRole('button', { name: 'Lưu nháp' })).not.toBeInTheDocument();
    await user.type(screen.getByLabelText('Kết quả thực hiện'), 'Đang lấy ý kiến.');
    await user.type(screen.getByLabelText('Tỷ lệ tự đánh giá (%)'), '60');
    await user.click(screen.getByRole('button', { name: 'Lưu và trình thủ trưởng' }));
    await screen.findByText(/Đã lưu bản nháp/);
    expect(calls.find((call) => call.method === 'POST')?.body).toEqual({
      kind: 'progress',
      result: 'Đang lấy ý kiến.',
      percent: 60,
      evidence: [],
      asDraft: true,
    });
  });

  test('a head saves a draft without handing it in, and hands a draft in after editing it', async () => {
    const draft = sampleSubmission({
      status: 'draft',
      allowedActions: [
        { action: 'edit', allowed: true, reason: null },
        { action: 'submit', allowed: true, reason: null },
      ],
    });
    const { user, calls } = open('unitHead', [assignment({ submissions: [draft] })], {
      'POST /api/assignments/31/submissions': sampleSubmission({ id: 50, kind: 'progress', status: 'draft' }),
      'PUT /api/submissions/41': sampleSubmission({ version: 3 }),
    });
    await user.click(await screen.findByRole('button', { name: 'Báo cáo tiến độ' }));
    await user.type(screen.getByLabelText('Kết quả thực hiện'), 'Đang làm.');
    await user.click(screen.getByRole('button', { name: 'Lưu nháp' }));
    await screen.findByText(/Đã lưu bản nháp/);
    expect(calls.find((call) => call.url === '/api/assignments/31/submissions')?.body).toMatchObject({ asDraft: true });
    await user.click(screen.getByRole('button', { name: 'Sửa bản nháp' }));
    await user.type(screen.getByLabelText('Đề xuất, kiến nghị'), 'Không.');
    await user.click(screen.getByRole('button', { name: 'Gửi đề nghị xác nhận' }));
    await screen.findByText(/Đã gửi đề nghị xác nhận hoàn thành/);
    expect(calls.find((call) => call.method === 'PUT')?.body).toMatchObject({
      version: 2,
      proposals: 'Không.',
      asDraft: false,
    });
  });

  test('typed text survives closing the form', async () => {
    const { user } = open('unitHead', [assignment()]);
    await user.click(await screen.findByRole('button', { name: 'Báo cáo tiến độ' }));
    await user.type(screen.getByLabelText('Kết quả thực hiện'), 'Nửa câu');
    await user.click(screen.getByRole('button', { name: 'Đóng' }));
    await user.click(screen.getByRole('button', { name: 'Báo cáo tiến độ' }));
    expect(screen.getByLabelText('Kết quả thực hiện')).toHaveValue('Nửa câu');
  });

  test('a refused action says why; a discard asks first', async () => {
    const draft = sampleSubmission({
      status: 'draft',
      allowedActions: [{ action: 'discard', allowed: true, reason: null }],
    });
    const reason = 'Đã có một đề nghị xác nhận đang chờ xử lý.';
    const { user, calls } = open(
      'unitHead',
      [
        assignment({
          submissions: [draft],
          allowedActions: [{ action: 'submission.completion', allowed: false, reason }],
        }),
      ],
      {
        'POST /api/submissions/41/discard': sampleSubmission({ status: 'discarded' }),
      },
    );
    expect(await screen.findByRole('button', { name: 'Đề nghị xác nhận hoàn thành' })).toBeDisabled();
    expect(screen.getByText(reason)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Hủy bản nháp' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Hủy bản nháp' }));
    await waitFor(() => expect(calls.find((call) => call.url.endsWith('/discard'))?.body).toEqual({ version: 2 }));
  });
});
