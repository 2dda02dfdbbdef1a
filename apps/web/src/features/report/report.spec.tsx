import { screen, waitFor, within } from '@testing-library/react';
import type { ReportPageView } from '#contract/report';
import { refusal } from '../../testing/fake-api';
import { meOf } from '../../testing/me';
import { renderScreen } from '../../testing/render-screen';
import { ReportListPage } from './report-list';
import { ReportPage } from './report-page';
import { figuresOf, presenceOf, reportOf, sectionOf, workOf } from './sample-report';

const open = (
  report: ReportPageView | (() => ReportPageView),
  responses: Record<string, unknown> = {},
  path = '/bao-cao/5',
) =>
  renderScreen(<ReportPage />, {
    path,
    route: '/bao-cao/:id',
    responses: {
      'GET /api/reports/5': report,
      'GET /api/reports/5/work': workOf(),
      'POST /api/reports/5/presence': () => presenceOf(typeof report === 'function' ? report() : report),
      ...responses,
    },
  });

describe('a draft report', () => {
  test('says the date of its figures, and every number opens the frozen list it counts', async () => {
    const { user } = open(reportOf());
    expect(await screen.findByRole('heading', { name: 'Số liệu tính đến ngày 14/06/2026' })).toBeInTheDocument();
    await user.click(screen.getByRole('link', { name: 'Đang thực hiện quá hạn: 1' }));
    expect(await screen.findByText('Nhiệm vụ số 4')).toBeInTheDocument();
    expect(screen.queryByText('Nhiệm vụ số 1')).not.toBeInTheDocument();
    await user.click(screen.getByRole('link', { name: 'Tất cả 4 nhiệm vụ' }));
    expect(await screen.findByText('Nhiệm vụ số 1')).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: /Chưa xác định thời hạn/ })).not.toBeInTheDocument();
  });

  test('tells what has changed since the figures were taken, and takes them again for another date', async () => {
    const sent: unknown[] = [];
    const stale = reportOf({
      stale: true,
      currentFigures: figuresOf({ completed: 3, completedOnTime: 2, openOverdue: 0 }),
    });
    const { user } = open(stale, { 'POST /api/reports/5/refresh': (body: unknown) => void sent.push(body) });
    const notice = await screen.findByRole('alert');
    expect(notice).toHaveTextContent('2 → 3 từ khi lấy số liệu');
    expect(notice).toHaveTextContent('quá hạn: 1 → 0');
    await user.click(within(notice).getByRole('button', { name: 'Lấy lại số liệu' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Lấy lại số liệu' }));
    await waitFor(() => expect(sent).toEqual([{ version: 3, asOf: '2026-06-14' }]));
  });

  test('saves one section with its own version when the field is left', async () => {
    let sections = reportOf().sections;
    const sent: unknown[] = [];
    const { user } = open(() => reportOf({ sections }), {
      'PUT /api/reports/5/sections/I.2': (body: { version: number; text: string }) => {
        sent.push(body);
        sections = sections.map((s) =>
          s.code === 'I.2'
            ? { ...s, text: body.text, version: 2, updatedBy: 'Lò Thị Thử', updatedAt: '2026-06-15T03:00:00.000Z' }
            : s,
        );
        return sections.find((s) => s.code === 'I.2');
      },
    });
    const field = await screen.findByLabelText(/^Mục I.2/, { selector: 'textarea' });
    await user.type(field, 'Ban Chỉ đạo đã họp.');
    expect(screen.getByText('Chưa lưu; nội dung đang nhập được giữ trên máy này.')).toBeInTheDocument();
    expect(JSON.stringify(localStorage)).toContain('Ban Chỉ đạo đã họp.');
    await user.tab();
    expect(await screen.findByText('Đã lưu lúc 10:00 15/06/2026, người sửa: Lò Thị Thử.')).toBeInTheDocument();
    expect(sent).toEqual([{ version: 1, text: 'Ban Chỉ đạo đã họp.' }]);
    expect(JSON.stringify(localStorage)).not.toContain('Ban Chỉ đạo đã họp.');
  });

  test('shows both texts when a colleague saved the same section first, and loses neither', async () => {
    let sections = reportOf().sections;
    const sent: { version: number; text: string }[] = [];
    const { user } = open(() => reportOf({ sections }), {
      'PUT /api/reports/5/sections/I.2': (body: { version: number; text: string }) => {
        sent.push(body);
        const first = sent.length === 1;
        const text = first ? 'Nội dung của đồng nghiệp' : body.text;
        sections = [
          sectionOf('I.2', {
            version: first ? 4 : 5,
            text,
            updatedBy: 'Cầm Văn Bạn',
            updatedAt: '2026-06-15T03:00:00.000Z',
          }),
        ];
        return first ? refusal(409, { code: 'STALE', message: 'Bản ghi đã được thay đổi.' }) : sections[0];
      },
    });
    await user.type(await screen.findByLabelText(/^Mục I.2/, { selector: 'textarea' }), 'Nội dung của tôi');
    await user.click(screen.getByRole('button', { name: /^Lưu Mục I.2/ }));
    const conflict = await screen.findByRole('alert');
    expect(conflict).toHaveTextContent('Cầm Văn Bạn đã lưu mục này lúc 10:00 15/06/2026');
    expect(conflict).toHaveTextContent('Nội dung của đồng nghiệp');
    expect(screen.getByLabelText(/nội dung của bạn/, { selector: 'textarea' })).toHaveValue('Nội dung của tôi');
    await user.click(within(conflict).getByRole('button', { name: /Lưu nội dung của tôi/ }));
    await waitFor(() => expect(screen.queryByRole('alert')).not.toBeInTheDocument());
    expect(sent.map(({ version }) => version)).toEqual([1, 4]);
    expect(screen.getByLabelText(/^Mục I.2/, { selector: 'textarea' })).toHaveValue('Nội dung của tôi');
  });

  test('is issued with moved figures only after an explicit yes', async () => {
    const sent: unknown[] = [];
    const { user } = open(reportOf({ stale: true, currentFigures: figuresOf({ completed: 3 }) }), {
      'POST /api/reports/5/issue': (body: unknown) => void sent.push(body),
    });
    await user.click(await screen.findByRole('button', { name: 'Ban hành' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText('Không thể hoàn tác')).toBeInTheDocument();
    await user.type(within(dialog).getByLabelText('Số báo cáo'), '05');
    await user.type(within(dialog).getByLabelText('Người ký'), 'Nguyễn Văn Ký');
    const submit = within(dialog).getByRole('button', { name: 'Ban hành' });
    expect(submit).toBeDisabled();
    await user.click(within(dialog).getByLabelText('Phát hành với số liệu đã lấy lúc 09:00 15/06/2026'));
    await user.click(submit);
    await waitFor(() =>
      expect(sent).toEqual([
        { version: 3, number: '05', issuedOn: '2026-11-22', signer: 'Nguyễn Văn Ký', acceptStale: true },
      ]),
    );
  });
});

describe('a draft written and reviewed together', () => {
  const material = {
    code: 'I.2',
    previous: { reportId: 3, name: 'Báo cáo số 02/BC-UBND', text: 'Kỳ trước đã họp.' },
    narratives: [
      { unitId: 1, unitName: 'Sở Tư pháp', areaCode: '0', kind: 'results', text: 'Đã ban hành kế hoạch.' },
      { unitId: 2, unitName: 'Sở Tài chính', areaCode: '0', kind: 'results', text: 'Đã họp hai lần.' },
    ],
    accepted: 2,
    owed: 3,
    missing: ['Phường Tô Hiệu'],
  };

  test('what units wrote is put in with their names, beside the text of the last period', async () => {
    const { user } = open(reportOf(), {
      'GET /api/reports/5/sections/I.2/material': material,
      'PUT /api/reports/5/sections/I.2': (body: { text: string }) => sectionOf('I.2', { version: 2, text: body.text }),
    });
    await user.click(await screen.findByRole('button', { name: /^Tư liệu của Mục I\.2/ }));
    expect(await screen.findByText('Kỳ trước đã họp.')).toBeInTheDocument();
    expect(screen.getByText('Đã tiếp nhận 2/3 báo cáo. Chưa có: Phường Tô Hiệu.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Chèn nội dung của Sở Tài chính' }));
    const field = screen.getByLabelText(/^Mục I.2/, { selector: 'textarea' });
    expect(field).toHaveValue('Sở Tài chính: Đã họp hai lần.');
    await user.click(screen.getByRole('button', { name: 'Chèn tất cả' }));
    expect(field).toHaveValue(
      'Sở Tài chính: Đã họp hai lần.\nSở Tư pháp: Đã ban hành kế hoạch.\nSở Tài chính: Đã họp hai lần.',
    );
  });

  test('says who writes in a section, and reads the page again when they have saved', async () => {
    let sections = reportOf().sections;
    open(() => reportOf({ sections }), {
      'POST /api/reports/5/presence': () => {
        sections = sections.map((s) => (s.code === 'I.2' ? { ...s, version: 2, text: 'Của đồng nghiệp' } : s));
        return presenceOf(reportOf({ sections }), { people: [{ userId: 99, name: 'Cầm Thị Hai', writing: 'I.2' }] });
      },
    });
    expect(await screen.findByText(/^Cầm Thị Hai đang soạn mục này/)).toBeInTheDocument();
    await waitFor(() =>
      expect(screen.getByLabelText(/^Mục I.2/, { selector: 'textarea' })).toHaveValue('Của đồng nghiệp'),
    );
  });

  test('is saved by itself after a pause', async () => {
    const sent: unknown[] = [];
    const { user } = open(reportOf(), {
      'PUT /api/reports/5/sections/I.2': (body: { text: string }) => {
        sent.push(body);
        return sectionOf('I.2', { version: 2, text: body.text });
      },
    });
    await user.type(await screen.findByLabelText(/^Mục I.2/, { selector: 'textarea' }), 'Tự lưu');
    await waitFor(() => expect(sent).toEqual([{ version: 1, text: 'Tự lưu' }]), { timeout: 9_000 });
  }, 15_000);

  test('sections are handed out and marked; remarks are answered; a return needs its reason', async () => {
    const sent: unknown[] = [];
    const remark = {
      id: 4,
      code: 'I.2',
      text: 'Nêu rõ ngày họp.',
      author: 'Lò Minh Hùng',
      writtenAt: '2026-06-15T03:00:00.000Z',
      resolvedBy: null,
      resolvedAt: null,
    };
    const inReview = workOf({
      review: { ...workOf().review, version: 1, state: 'inReview', sentBy: 'Hà Thị Thư', sentAt: remark.writtenAt },
      remarks: [remark],
    });
    const note = (name: string) => (body: unknown) => {
      sent.push([name, body]);
      return inReview;
    };
    const { user } = open(reportOf(), {
      'GET /api/reports/5/work': inReview,
      'PUT /api/reports/5/sections/I.2/work': note('work'),
      'POST /api/reports/5/remarks/4/resolve': note('resolve'),
      'POST /api/reports/5/review': note('review'),
    });
    await user.click(await screen.findByLabelText(/^Đã soạn xong Mục I\.2/));
    expect(screen.getByText('Nêu rõ ngày họp.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Đã tiếp thu' }));
    await user.click(screen.getByRole('button', { name: 'Trả lại để sửa' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByLabelText('Lý do trả lại'), 'Thiếu ngày họp');
    await user.click(within(dialog).getByRole('button', { name: 'Trả lại để sửa' }));
    await waitFor(() =>
      expect(sent).toEqual([
        ['work', { version: 0, done: true }],
        ['resolve', {}],
        ['review', { version: 3, reviewVersion: 1, step: 'return', note: 'Thiếu ngày họp' }],
      ]),
    );
    await user.click(screen.getByRole('tab', { name: 'Tiến độ soạn' }));
    expect(await screen.findByText(/Đã soạn xong 0\/2 mục; 1 mục chưa có nội dung/)).toBeInTheDocument();
  });
});

test('an issued report is read only and shows what fixes it', async () => {
  const hash = 'ab'.repeat(32);
  open(
    reportOf({
      status: 'issued',
      number: '05',
      issuedOn: '2026-06-19',
      signer: 'Nguyễn Văn Ký',
      files: [
        { format: 'docx', size: 36_000, sha256: hash },
        { format: 'pdf', size: 1_200_000, sha256: 'ef'.repeat(32) },
      ],
      auditHead: 'cd'.repeat(32),
      allowedActions: [],
      currentFigures: null,
    }),
  );
  expect(await screen.findByText(hash)).toBeInTheDocument();
  expect(screen.getByText('Nguyễn Văn Ký')).toBeInTheDocument();
  expect(screen.getByText('Đã ban hành kế hoạch.')).toBeInTheDocument();
  expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Ban hành' })).not.toBeInTheDocument();
  for (const format of ['docx', 'pdf'])
    expect(screen.getByRole('link', { name: `Tải tệp .${format}` })).toHaveAttribute(
      'href',
      `/api/reports/5/document.${format}`,
    );
  expect(screen.getByText('ef'.repeat(32))).toBeInTheDocument();
  expect(screen.queryByRole('link', { name: 'Tải tệp .xlsx' })).not.toBeInTheDocument();
  const missing = screen.getAllByText(/không có: báo cáo được ban hành khi/).map((line) => line.parentElement);
  expect(missing.map((line) => line?.textContent?.split(' ')[0])).toEqual(['.xlsx', '.json', '.csv']);
});

test('a draft can be had in every format', async () => {
  open(reportOf());
  for (const format of ['docx', 'pdf', 'xlsx'])
    expect(await screen.findByRole('link', { name: `Tải tệp .${format}` })).toHaveAttribute(
      'href',
      `/api/reports/5/document.${format}`,
    );
});

describe('the list of reports', () => {
  const lists = {
    'GET /api/reports': { items: [reportOf()], total: 1 },
    'GET /api/periods': { items: [{ ...reportOf().period, kind: 'ministry' }], total: 1 },
    'GET /api/plans': { items: [{ id: 1, title: 'Kế hoạch năm 2026', status: 'issued', dataUntil: null }], total: 1 },
  };

  test('opens the draft that exists when one more is asked for', async () => {
    const { user, calls, location } = renderScreen(<ReportListPage />, {
      path: '/bao-cao',
      route: '/bao-cao',
      responses: {
        ...lists,
        'POST /api/reports': refusal(409, { code: 'DRAFT_EXISTS', message: 'Đã có dự thảo.', details: { id: 5 } }),
      },
    });
    expect(await screen.findByText('2/4 nhiệm vụ · 50,00%')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Lập báo cáo' }));
    expect(await screen.findByText(/tính đến ngày cuối kỳ, 14\/06\/2026/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Lập dự thảo' }));
    await waitFor(() => expect(location()).toBe('/bao-cao/5'));
    expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({ periodId: 2, planId: 1 });
  });

  test('offers nothing to create to those who may only read', async () => {
    renderScreen(<ReportListPage />, {
      me: meOf('leader'),
      responses: { 'GET /api/reports': { items: [], total: 0 } },
    });
    expect(await screen.findByText(/Chưa có báo cáo nào/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Lập báo cáo' })).not.toBeInTheDocument();
  });
});
