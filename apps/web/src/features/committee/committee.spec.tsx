import { screen, waitFor, within } from '@testing-library/react';
import type { CommitteeMemberView, CommitteePageView, CommitteeView } from '#contract/committee';
import { meOf } from '../../testing/me';
import { renderScreen } from '../../testing/render-screen';
import { CommitteeListPage } from './committee-list';
import { CommitteePage } from './committee-page';

const allowed = (...names: string[]) => names.map((action) => ({ action, allowed: true, reason: null }));
const memberOf = (name: string, changes: Partial<CommitteeMemberView> = {}): CommitteeMemberView => ({
  id: name.length,
  role: 'member',
  user: null,
  name,
  title: 'Giám đốc Sở Nội vụ',
  unit: { id: 2, name: 'Sở Nội vụ' },
  validFrom: '2026-01-05',
  validTo: null,
  basis: null,
  ...changes,
});
const HEAD = memberOf('Lò Văn Chủ', { role: 'head', title: 'Chủ tịch UBND tỉnh' });
const COMMITTEE: CommitteeView = {
  id: 1,
  version: 3,
  name: 'Ban Chỉ đạo cải cách hành chính tỉnh',
  unit: null,
  decisionNumber: '12/QĐ-UBND',
  decisionOn: '2026-01-05',
  dissolvedOn: null,
  noticeForm: 'committee',
  noticeSymbol: 'TB-BCĐ',
  noticeAgency: null,
  noticeAuthority: null,
  noticeRecipients: null,
  illustrative: false,
  members: [HEAD, memberOf('Lường Thị Viên')],
  allowedActions: allowed('edit', 'addMember', 'addMeeting'),
};
const REFERENCE = { 'GET /api/units': { items: [], total: 0 } };

afterEach(() => localStorage.clear());

test('the list names who heads each committee and leads to its meetings', async () => {
  renderScreen(<CommitteeListPage />, {
    responses: {
      'GET /api/committees': {
        items: [COMMITTEE, { ...COMMITTEE, id: 2, name: 'Ban Chỉ đạo cũ', dissolvedOn: '2025-06-30', members: [] }],
        total: 2,
      },
    },
  });
  const row = (await screen.findByRole('link', { name: COMMITTEE.name })).closest('tr')!;
  expect(row).toHaveTextContent('Tỉnh');
  expect(row).toHaveTextContent('12/QĐ-UBND, ngày 05/01/2026');
  expect(row).toHaveTextContent('Lò Văn Chủ');
  expect(within(row).getByRole('link', { name: `Các cuộc họp của ${COMMITTEE.name}` })).toHaveAttribute(
    'href',
    '/cuoc-hop?committeeId=1',
  );
  expect(screen.getByText(/kết thúc hoạt động từ 30\/06\/2025/)).toBeInTheDocument();
});

test('a committee is entered with its decision; what is missing is said at the fields', async () => {
  const sent: unknown[] = [];
  const { user } = renderScreen(<CommitteeListPage />, {
    responses: {
      ...REFERENCE,
      'GET /api/committees': { items: [], total: 0 },
      'POST /api/committees': (body: unknown) => (sent.push(body), COMMITTEE),
    },
  });
  expect(await screen.findByText(/^Chưa có Ban Chỉ đạo nào\./)).toBeInTheDocument();
  await user.click(screen.getAllByRole('button', { name: 'Thêm Ban Chỉ đạo' })[0]!);
  const dialog = await screen.findByRole('dialog', { name: 'Thêm Ban Chỉ đạo' });
  await user.click(within(dialog).getByRole('button', { name: 'Thêm Ban Chỉ đạo' }));
  expect(await within(dialog).findByRole('alert')).toHaveTextContent(/tên Ban Chỉ đạo/i);
  await user.type(within(dialog).getByLabelText('Tên Ban Chỉ đạo'), COMMITTEE.name);
  await user.type(within(dialog).getByLabelText('Số quyết định thành lập'), '12/QĐ-UBND');
  // Enter takes the day; it does not send the form.
  await user.type(within(dialog).getByLabelText('Ngày quyết định'), '05/01/2026{Enter}');
  expect(sent).toEqual([]);
  await user.click(within(dialog).getByRole('button', { name: 'Thêm Ban Chỉ đạo' }));
  await waitFor(() =>
    expect(sent).toEqual([
      {
        name: COMMITTEE.name,
        decisionNumber: '12/QĐ-UBND',
        decisionOn: '2026-01-05',
        noticeForm: 'committee',
        noticeSymbol: 'TB-BCĐ',
      },
    ]),
  );
});

const page = (changes: Partial<CommitteePageView> = {}): CommitteePageView => ({
  ...COMMITTEE,
  history: [HEAD, memberOf('Trần Văn Cũ', { role: 'deputy', title: 'Phó Chủ tịch', validTo: '2026-06-01' })],
  ...changes,
});
const open = (committee: CommitteePageView, responses: Record<string, unknown> = {}, me = meOf('secretary')) =>
  renderScreen(<CommitteePage />, {
    path: '/ban-chi-dao/1',
    route: '/ban-chi-dao/:id',
    me,
    responses: { ...REFERENCE, 'GET /api/committees/1': committee, ...responses },
  });

test('who sits in it today stands apart from who sat in it before, each with the title of that time', async () => {
  const sent: unknown[] = [];
  const { user } = open(page(), {
    'POST /api/committees/1/members/10/end': (body: unknown) => (sent.push(body), page()),
  });
  const today = await screen.findByRole('table', { name: 'Thành viên hiện nay' });
  expect(within(today).getByText('Lò Văn Chủ')).toBeInTheDocument();
  expect(within(today).queryByText('Trần Văn Cũ')).not.toBeInTheDocument();
  const before = screen.getByRole('table', { name: 'Thành viên đã thôi tham gia' });
  expect(before).toHaveTextContent('Phó Chủ tịch');
  expect(before).toHaveTextContent('01/06/2026');
  expect(screen.getByRole('link', { name: 'Lập cuộc họp' })).toHaveAttribute('href', '/cuoc-hop/tao?committeeId=1');

  await user.click(within(today).getByRole('button', { name: 'Thôi tham gia: Lò Văn Chủ' }));
  const dialog = await screen.findByRole('dialog', { name: 'Thôi tham gia' });
  expect(dialog).toHaveTextContent('vẫn ghi tên và chức vụ cũ');
  await user.type(within(dialog).getByLabelText('Thôi từ ngày'), '01/11/2026{Enter}');
  await user.click(within(dialog).getByRole('button', { name: 'Ghi nhận thôi tham gia' }));
  await waitFor(() => expect(sent).toEqual([{ version: 3, validTo: '2026-11-01' }]));
});

test('a member with an account is found by name; name, title and unit are taken over as they are today', async () => {
  const sent: unknown[] = [];
  const person = {
    id: 31,
    name: 'Ngô Bá Thuận',
    title: 'Giám đốc Sở Tài chính',
    unit: { id: 5, name: 'Sở Tài chính' },
  };
  const { user } = open(page(), {
    'GET /api/units': { items: [{ id: 5, name: 'Sở Tài chính', shortName: 'STC' }], total: 1 },
    'GET /api/committees/candidates': { items: [person] },
    'POST /api/committees/1/members': (body: unknown) => (sent.push(body), page()),
  });
  await user.click(await screen.findByRole('button', { name: 'Thêm thành viên' }));
  const dialog = await screen.findByRole('dialog', { name: 'Thêm thành viên' });
  await user.click(within(dialog).getByLabelText('Tài khoản'));
  await user.click(await screen.findByTitle('Ngô Bá Thuận – Giám đốc Sở Tài chính'));
  expect(within(dialog).getByLabelText('Họ và tên')).toHaveValue('Ngô Bá Thuận');
  await user.type(within(dialog).getByLabelText('Tham gia từ ngày'), '01/03/2026{Enter}');
  await user.click(within(dialog).getByRole('button', { name: 'Thêm thành viên' }));
  await waitFor(() =>
    expect(sent).toEqual([
      {
        version: 3,
        role: 'member',
        userId: 31,
        name: 'Ngô Bá Thuận',
        title: 'Giám đốc Sở Tài chính',
        unitId: 5,
        validFrom: '2026-03-01',
      },
    ]),
  );
});

test('who only reads is offered neither changes nor meetings', async () => {
  open(page({ allowedActions: [] }), {}, meOf('readOnly'));
  expect(await screen.findByRole('table', { name: 'Thành viên hiện nay' })).toBeInTheDocument();
  expect(screen.queryByRole('link', { name: 'Lập cuộc họp' })).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /^Thôi tham gia/ })).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Thêm thành viên' })).not.toBeInTheDocument();
});
