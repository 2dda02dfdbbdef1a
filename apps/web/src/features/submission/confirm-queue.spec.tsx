import { screen, waitFor, within } from '@testing-library/react';
import { sampleSubmission } from '../../ui/submission/sample-submission';
import { refusal } from '../../testing/fake-api';
import { renderScreen } from '../../testing/render-screen';
import { ConfirmQueuePage } from './confirm-queue';

// Typing key by key takes its time on a busy machine.
jest.setTimeout(30_000);

const first = sampleSubmission();
const second = sampleSubmission({
  id: 42,
  assignment: {
    ...first.assignment,
    id: 32,
    taskCode: 'II.1',
    taskTitle: 'Rà soát thủ tục hành chính',
    unit: { id: 4, name: 'Sở Tư pháp' },
  },
});
const units = { items: [], total: 0 };

/** The queue as the API keeps it: what is decided is gone from it. */
function openQueue(items = [first, second], responses: Record<string, unknown> = {}) {
  let waiting = items;
  const decide = (id: number, status: 'confirmed' | 'returned') => () => {
    const found = waiting.find((item) => item.id === id)!;
    waiting = waiting.filter((item) => item.id !== id);
    return { ...found, status };
  };
  return renderScreen(<ConfirmQueuePage />, {
    path: '/cho-xac-nhan',
    responses: {
      'GET /api/submissions': () => ({ items: waiting, total: waiting.length }),
      'GET /api/units': units,
      'POST /api/submissions/41/confirm': decide(41, 'confirmed'),
      'POST /api/submissions/41/return': decide(41, 'returned'),
      ...responses,
    },
  });
}
const currentHeading = () => within(screen.getByRole('article')).getByRole('heading', { level: 2 });

describe('a link to a request that waits no more', () => {
  const open = (answer: unknown, items = [second]) =>
    renderScreen(<ConfirmQueuePage />, {
      path: '/cho-xac-nhan?submissionId=41',
      responses: {
        'GET /api/submissions': { items, total: items.length },
        'GET /api/submissions/41': answer,
        'GET /api/units': units,
      },
    });
  const decided = {
    decider: { id: 70, name: 'Hà Thị Thư' },
    decidedAt: '2026-11-21T02:30:00.000Z',
    allowedActions: [],
  };

  test('says what became of it and by whom, and leads to it; the next one is not taken for it', async () => {
    open(sampleSubmission({ status: 'confirmed', ...decided }));
    const notice = await screen.findByText(/đã được xác nhận hoàn thành bởi Hà Thị Thư lúc 09:30 21\/11\/2026/);
    expect(notice).toHaveTextContent('Đề nghị về nhiệm vụ I.3 của Sở Tài chính');
    expect(within(notice).getByRole('link')).toHaveAttribute('href', '/nhiem-vu/21#bao-cao-41');
    expect(currentHeading()).toHaveTextContent('II.1. Rà soát thủ tục hành chính');
  });

  test('also in an empty queue, for one that was returned and for one that is not there', async () => {
    const { unmount } = open(sampleSubmission({ status: 'returned', ...decided, decider: { id: 7, name: 'Tôi' } }), []);
    expect(await screen.findByText(/đã được trả lại bởi bạn lúc/)).toBeInTheDocument();
    expect(screen.getByText('Không có đề nghị nào chờ xác nhận.')).toBeInTheDocument();
    unmount();
    open(refusal(404, { code: 'NOT_FOUND', message: 'Không tìm thấy báo cáo này.' }), []);
    expect(await screen.findByText(/Không tìm thấy đề nghị mà đường dẫn nêu/)).toBeInTheDocument();
  });
});

describe('the confirmer’s queue', () => {
  test('shows what is needed to decide: result, evidence, unit, due date, both dates', async () => {
    openQueue();
    const article = await screen.findByRole('article');
    expect(article).toHaveTextContent('Đã ban hành kế hoạch kiểm tra.');
    expect(within(article).getByRole('row', { name: /55\/KH-STC/ })).toHaveTextContent(
      '14/11/2026Sở Tài chínhKế hoạch kiểm tra',
    );
    expect(
      within(article).getByRole('radio', {
        name: /^20\/11\/2026 – ngày gửi đề nghị, theo quy tắc của kế hoạch: đã hoàn thành quá hạn/,
      }),
    ).toBeChecked();
    expect(
      within(article).getByRole('radio', { name: /^14\/11\/2026 – ngày đơn vị nêu: đã hoàn thành đúng hạn/ }),
    ).not.toBeChecked();
    expect(article).toHaveTextContent('20/11/2026 (quá hạn 5 ngày)');
  });

  test('confirming by the rule sends no date, and the next one comes up', async () => {
    const { user, calls } = openQueue();
    await user.click(await screen.findByRole('button', { name: 'Xác nhận hoàn thành' }));
    await waitFor(() => expect(currentHeading()).toHaveTextContent('II.1. Rà soát thủ tục hành chính'));
    expect(calls.find((call) => call.url.endsWith('/41/confirm'))?.body).toEqual({ version: 2 });
    expect(screen.getByText('Đã xác nhận hoàn thành nhiệm vụ I.3 của Sở Tài chính.')).toBeInTheDocument();
    expect(currentHeading()).toHaveFocus();
  });

  test('another date needs a reason', async () => {
    const { user, calls } = openQueue();
    await user.click(await screen.findByRole('radio', { name: /ngày đơn vị nêu/ }));
    await user.click(screen.getByRole('button', { name: 'Xác nhận hoàn thành' }));
    expect(await screen.findAllByText(/Nêu lý do khi ghi nhận ngày khác/)).not.toHaveLength(0);
    expect(calls.some((call) => call.method === 'POST')).toBe(false);
    await user.type(screen.getByLabelText(/^Lý do/), 'Văn bản ký ngày 14/11');
    await user.click(screen.getByRole('button', { name: 'Xác nhận hoàn thành' }));
    await waitFor(() =>
      expect(calls.find((call) => call.method === 'POST')?.body).toEqual({
        version: 2,
        completedOn: '2026-11-14',
        reason: 'Văn bản ký ngày 14/11',
      }),
    );
  });

  test('returning needs a reason that says something', async () => {
    const { user, calls } = openQueue();
    await user.click(await screen.findByRole('radio', { name: 'Trả lại đơn vị' }));
    await user.click(screen.getByRole('button', { name: 'Trả lại đơn vị' }));
    expect(await screen.findAllByText(/^(Nhập lý do trả lại|Lý do trả lại phải)/)).not.toHaveLength(0);
    await user.type(screen.getByLabelText('Lý do trả lại'), 'Thiếu văn bản ban hành');
    await user.click(screen.getByRole('button', { name: 'Trả lại đơn vị' }));
    await waitFor(() =>
      expect(calls.find((call) => call.url.endsWith('/41/return'))?.body).toEqual({
        version: 2,
        reason: 'Thiếu văn bản ban hành',
      }),
    );
  });

  test('several at once: the refused row says why, the others leave the queue', async () => {
    const message = 'Bản ghi đã được thay đổi bởi Hà Thị Thư sau khi bạn mở.';
    const { user, calls } = openQueue([first, second], {
      'POST /api/submissions/bulk-confirm': () => ({
        results: [
          { id: 41, done: true, code: null, message: null },
          { id: 42, done: false, code: 'STALE', message },
        ],
        done: 1,
        refused: 1,
      }),
    });
    expect(await screen.findByRole('article')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /đề nghị$/ })).not.toBeInTheDocument();
    await user.click(screen.getByRole('checkbox', { name: 'Chọn II.1 của Sở Tư pháp' }));
    expect(screen.getByRole('button', { name: 'Trả lại 1 đề nghị' })).toBeInTheDocument();
    await user.click(screen.getByRole('checkbox', { name: 'Chọn tất cả 2 đề nghị bạn xử lý được' }));
    await user.click(screen.getByRole('button', { name: 'Xác nhận 2 đề nghị' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText('I.3 – Sở Tài chính: hoàn thành ngày 20/11/2026')).toBeInTheDocument();
    await user.click(dialog.getByRole('button', { name: 'Xác nhận 2 đề nghị' }));
    expect(await screen.findByText('Đã xác nhận 1/2 đề nghị; 1 đề nghị không thực hiện được.')).toBeInTheDocument();
    expect(screen.getByText('II.1 – Sở Tư pháp:').closest('li')).toHaveTextContent(message);
    expect(calls.find((call) => call.method === 'POST')?.body).toEqual({
      items: [
        { id: 41, version: 2 },
        { id: 42, version: 2 },
      ],
    });
    expect(screen.queryByRole('button', { name: /^Xác nhận \d/ })).not.toBeInTheDocument();
  });

  test('several are returned for one reason', async () => {
    const { user, calls } = openQueue([first, second], {
      'POST /api/submissions/bulk-return': (body: { items: { id: number }[] }) => ({
        results: body.items.map(({ id }) => ({ id, done: true, code: null, message: null })),
        done: 2,
        refused: 0,
      }),
    });
    await user.click(await screen.findByRole('checkbox', { name: /^Chọn tất cả/ }));
    await user.click(screen.getByRole('button', { name: 'Trả lại 2 đề nghị' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Trả lại 2 đề nghị' }));
    expect(await dialog.findAllByText('Nhập lý do trả lại')).not.toHaveLength(0);
    await user.type(dialog.getByLabelText('Lý do trả lại'), 'Thiếu văn bản ban hành');
    await user.click(dialog.getByRole('button', { name: 'Trả lại 2 đề nghị' }));
    expect(await screen.findByText('Đã trả lại 2/2 đề nghị.')).toBeInTheDocument();
    expect(calls.find((call) => call.method === 'POST')?.body).toEqual({
      items: [
        { id: 41, version: 2 },
        { id: 42, version: 2 },
      ],
      reason: 'Thiếu văn bản ban hành',
    });
  });

  test('own work stays visible with the reason and without buttons', async () => {
    const reason = 'Bạn đã soạn đề nghị này nên không thể tự xác nhận; người khác của cơ quan thường trực sẽ xác nhận.';
    openQueue([
      sampleSubmission({ allowedActions: ['confirm', 'return'].map((action) => ({ action, allowed: false, reason })) }),
    ]);
    expect(await screen.findByText(reason)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Xác nhận hoàn thành' })).not.toBeInTheDocument();
  });

  test('an empty queue says so', async () => {
    openQueue([]);
    expect(await screen.findByText('Không có đề nghị nào chờ xác nhận.')).toBeInTheDocument();
  });
});
