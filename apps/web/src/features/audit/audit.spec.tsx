import { screen, waitFor, within } from '@testing-library/react';
import type { AuditEntryView } from '#contract/audit';
import { meOf } from '../../testing/me';
import { renderScreen } from '../../testing/render-screen';
import { differences } from '#contract/audit-difference';
import { actionLabel, rolesLabel } from '#contract/audit-labels';
import { AuditPage } from './audit-page';

const entry: AuditEntryView = {
  id: 41,
  at: '2026-11-22T03:00:00.000Z',
  actorName: 'Lò Thị Thử',
  actorRole: 'secretary',
  action: 'task.changed',
  subjectType: 'task',
  subjectId: 12,
  before: { title: 'Ban hành kế hoạch', dueOn: '2026-06-30', leadUnitIds: [3, 4] },
  after: { title: 'Ban hành kế hoạch', dueOn: '2026-09-30', leadUnitIds: [3] },
  hash: 'e'.repeat(64),
};

test('shows who did what to what, with before beside after and the hash', async () => {
  const { user } = renderScreen(<AuditPage />, {
    path: '/nhat-ky',
    me: meOf('administrator'),
    responses: { 'GET /api/audit': { items: [entry], total: 1 }, 'GET /api/users': { items: [], total: 0 } },
  });
  expect(await screen.findByText('Sửa nhiệm vụ')).toBeInTheDocument();
  expect(screen.getByText('Thư ký Ban Chỉ đạo (cơ quan thường trực)')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Nhiệm vụ 12' })).toHaveAttribute('href', '/nhiem-vu/12');
  await user.click(screen.getByText(/^2 nội dung/));
  const changes = screen.getByRole('table', { name: 'Nội dung trước và sau khi thay đổi' });
  const row = within(changes).getByRole('row', { name: /Ngày đến hạn/ });
  expect(within(row).getByText('30/06/2026')).toBeInTheDocument();
  expect(within(row).getByText('30/09/2026')).toBeInTheDocument();
  expect(within(changes).queryByRole('row', { name: /Ban hành kế hoạch/ })).not.toBeInTheDocument();
  expect(screen.getByText(entry.hash)).toBeInTheDocument();
});

test('keeps its filters in the address and asks the API for them', async () => {
  const { user, calls, location } = renderScreen(<AuditPage />, {
    path: '/nhat-ky?actorId=7',
    me: meOf('administrator'),
    responses: { 'GET /api/audit': { items: [], total: 0 }, 'GET /api/users': { items: [], total: 0 } },
  });
  expect(await screen.findByText(/Không có dòng nhật ký nào khớp/)).toBeInTheDocument();
  await user.click(screen.getByLabelText('Đối tượng'));
  await user.click(await screen.findByTitle('Kế hoạch'));
  await user.type(screen.getByLabelText('Mã đối tượng'), '5{Enter}');
  await waitFor(() => expect(location()).toBe('/nhat-ky?actorId=7&subjectType=plan&subjectId=5'));
  await user.type(screen.getByLabelText('Từ ngày'), '1/11/2026');
  await user.tab();
  await waitFor(() => expect(location()).toBe('/nhat-ky?actorId=7&subjectType=plan&subjectId=5&from=2026-11-01'));
  await waitFor(() =>
    expect(calls.filter(({ url }) => url.startsWith('/api/audit')).at(-1)?.url).toBe(
      '/api/audit?subjectType=plan&subjectId=5&actorId=7&from=2026-11-01&page=1&pageSize=50',
    ),
  );
});

test('says that an id which is no number narrows nothing', async () => {
  renderScreen(<AuditPage />, {
    path: '/nhat-ky?subjectId=abc',
    me: meOf('administrator'),
    responses: { 'GET /api/audit': { items: [entry], total: 1 }, 'GET /api/users': { items: [], total: 0 } },
  });
  expect(await screen.findByText(/Mã là một số/)).toBeInTheDocument();
});

test.each([
  [
    'created',
    null,
    { status: 'draft', asOf: '2026-06-14' },
    [
      ['Trạng thái', null, 'Dự thảo'],
      ['Số liệu tính đến ngày', null, '14/06/2026'],
    ],
  ],
  [
    'nested',
    { rules: { rounding: 'truncate' } },
    { rules: { rounding: 'half-up' } },
    [['Quy tắc tính: Cách làm tròn tỷ lệ', 'Cắt bỏ phần lẻ', 'Làm tròn']],
  ],
  [
    'a text that reads like a code is left as written',
    { name: 'open' },
    { name: 'closed' },
    [['Tên', 'open', 'closed']],
  ],
  ['nothing', { a: [1] }, { a: [1] }, []],
  ['emptied', { email: 'a@b.vn' }, { email: null }, [['Thư điện tử công vụ', 'a@b.vn', '(để trống)']]],
  [
    'lists of things',
    { evidence: [] },
    { evidence: [{ number: '12/KH', issuedOn: '2026-01-02' }] },
    [['Tài liệu kiểm chứng', '(không có)', 'Số, ký hiệu: 12/KH, Ngày ban hành: 02/01/2026']],
  ],
  [
    'of a list only the lines that changed',
    { memberships: [{ id: 1, role: 'leader', unit: { id: 2, name: 'Sở Nội vụ' }, validTo: null }] },
    {
      memberships: [
        { id: 1, role: 'leader', unit: { id: 2, name: 'Sở Nội vụ' }, validTo: null },
        { id: 5, role: 'readOnly', unit: { id: 3, name: 'Sở Tư pháp' }, validTo: null },
      ],
    },
    [['Vai trò', '(không có)', 'Vai trò: Chỉ xem, Đơn vị: Sở Tư pháp']],
  ],
])('difference: %s', (_, before, after, expected) => {
  expect(differences('task', before, after).map((d) => [d.label, d.before, d.after])).toEqual(expected);
});

test('settings are told in words: signers, hours, days off, rules', () => {
  const told = (after: object) => differences('settingSection', null, after).map((d) => `${d.label} = ${d.after}`);
  const signer = { name: 'Lò Thị Bình', authority: 'CHỦ TỊCH', kinds: ['report', 'plan'], validFrom: '2026-09-01' };
  expect(told({ items: [signer] })).toEqual([
    'Các dòng = Tên: Lò Thị Bình, Quyền hạn, chức vụ: CHỦ TỊCH, Loại văn bản: Báo cáo, Kế hoạch, Từ ngày: 01/09/2026',
  ]);
  const hours = { workdays: [1, 6], startsAt: '07:30', endsAt: '17:00', reminderAt: '07:00' };
  expect(told({ items: [hours] })).toEqual([
    'Các dòng = Ngày làm việc trong tuần: Thứ Hai, Thứ Bảy, Bắt đầu lúc: 07:30, Kết thúc lúc: 17:00, Gửi nhắc việc từ: 07:00',
  ]);
  const day = { date: '2026-09-02', name: 'Quốc khánh', kind: 'off', toBeChecked: true };
  expect(told({ items: [day] })).toEqual([
    'Các dòng = Ngày: 02/09/2026, Tên: Quốc khánh, Loại: Ngày nghỉ, Cần kiểm tra: Có',
  ]);
  expect(told({ continuousFrom: '12-01', continuousCounted: false, reminderDays: [7, 1] })).toEqual([
    'Nhiệm vụ thường xuyên nhận đề nghị hoàn thành từ ngày = 01/12',
    'Tính nhiệm vụ thường xuyên vào tổng số = Không',
    'Nhắc khi còn (ngày) = 7; 1',
  ]);
});

test('a title is a name, but the position of a person', () => {
  const [task, user] = ['task', 'user'].map((type) => differences(type, null, { title: 'Chuyên viên' })[0]?.label);
  expect([task, user]).toEqual(['Tên', 'Chức vụ']);
});

test('an action or role that is not known keeps its name', () => {
  expect(['plan.issued', 'signIn', 'election.held'].map(actionLabel)).toEqual([
    'Ban hành kế hoạch',
    'Đăng nhập',
    'election.held',
  ]);
  expect(rolesLabel('administrator,leader')).toBe('Quản trị hệ thống; Lãnh đạo');
  expect(rolesLabel('system')).toBe('Tự động');
});
