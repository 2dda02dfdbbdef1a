import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { SplitItemView, SplitNoticeView } from '#contract/conclusion-text';
import { refusal } from '../../testing/fake-api';
import { renderScreen } from '../../testing/render-screen';
import { NoticeTextPage } from './notice-text-page';
import { segmentsOf } from './notice-source';
import { meetingOf, ROOM_REFERENCE } from './sample-meeting';

const TEXT = '1. Giao Sở Nội vụ chủ trì rà soát, hoàn thành trước ngày 30/9.\n2. Công tác cải cách có tiến bộ.';
const rangeOf = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
const itemOf = (path: string, wording: string, changes: Partial<SplitItemView> = {}): SplitItemView => ({
  path: [path],
  parent: null,
  wording,
  range: rangeOf(wording),
  lead: null,
  kind: 'directive',
  sureness: 'certain',
  reason: null,
  leads: [],
  coordinating: [],
  monitoring: [],
  deadlines: [],
  citations: [],
  area: null,
  ...changes,
});
const SPLIT: SplitNoticeView = {
  text: TEXT,
  header: { number: null, issuedOn: null, kind: null, subject: null, chair: null, meetingOn: null },
  items: [
    itemOf('1', 'Giao Sở Nội vụ chủ trì rà soát, hoàn thành trước ngày 30/9.', {
      area: { id: 1, name: 'Cải cách thể chế', text: 'rà soát', range: rangeOf('rà soát') },
      leads: [
        {
          text: 'Sở Nội vụ',
          range: rangeOf('Sở Nội vụ'),
          found: { kind: 'unit', id: 2, name: 'Sở Nội vụ' },
          candidates: [],
          sureness: 'certain',
          reason: null,
          inherited: false,
        },
      ],
      deadlines: [
        {
          text: 'trước ngày 30/9',
          range: rangeOf('trước ngày 30/9'),
          dueOn: '2026-09-30',
          reading: 'đến hết ngày 30/09/2026',
          sureness: 'certain',
          reason: null,
          inherited: false,
        },
      ],
    }),
    itemOf('2', 'Công tác cải cách có tiến bộ.', {
      kind: 'statement',
      sureness: 'unsure',
      reason: 'Không rõ có giao việc.',
    }),
  ],
  pieces: [
    { kind: 'item', start: 0, end: TEXT.indexOf('2.'), item: 0 },
    { kind: 'item', start: TEXT.indexOf('2.'), end: TEXT.length, item: 1 },
  ],
  warnings: [],
};

const open = (responses: Record<string, unknown> = {}) =>
  renderScreen(<NoticeTextPage />, {
    path: '/cuoc-hop/3/tu-van-ban',
    route: '/cuoc-hop/:id/tu-van-ban',
    responses: {
      ...ROOM_REFERENCE,
      'GET /api/meetings/3': meetingOf(),
      'POST /api/meetings/3/conclusion-text': SPLIT,
      ...responses,
    },
  });

afterEach(() => localStorage.clear());

test('what the words propose is shown beside the text and goes in only as a person confirmed it, all at once', async () => {
  const sent: unknown[] = [];
  const { user, calls } = open({
    'POST /api/meetings/3/conclusions/batch': (body: unknown) => (sent.push(body), meetingOf()),
  });
  await user.type(await screen.findByLabelText('Nội dung văn bản'), 'x{Backspace}Văn bản');
  await user.click(screen.getByRole('button', { name: 'Tách thành kết luận' }));
  expect(await screen.findByText('2 mục tách được')).toBeInTheDocument();
  const source = screen.getByRole('region', { name: 'Nội dung văn bản' });
  expect(within(source).getByText('trước ngày 30/9')).toHaveClass('m-deadline');

  // Of a meeting that lies back the units of its day are offered, closed since or not.
  expect(calls.map(({ url }) => url)).toContain('/api/units?on=2026-07-10&pageSize=200');

  const apply = screen.getByRole('button', { name: 'Ghi 2 kết luận vào cuộc họp' });
  expect(apply).toBeDisabled();
  expect(screen.getByText(/Còn 2 mục chưa xác nhận/)).toBeInTheDocument();
  // The unsure one is not among those confirmed together.
  await user.click(screen.getByRole('button', { name: 'Xác nhận 1 mục không có điểm chưa chắc' }));
  expect(apply).toBeDisabled();
  await user.click(screen.getByLabelText('Tôi đã xem và xác nhận mục 2'));
  await user.click(apply);
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toMatchObject({
    items: [
      {
        text: 'Giao Sở Nội vụ chủ trì rà soát, hoàn thành trước ngày 30/9.',
        areaId: 1,
        tasks: [{ leadUnitIds: [2], deadlineText: 'trước ngày 30/9' }],
      },
      { text: 'Công tác cải cách có tiến bộ.', noTaskReason: 'Nội dung đánh giá, không giao việc', tasks: [] },
    ],
  });
  // The words alone are read as that day: no day is set beside them.
  expect((sent[0] as { items: { tasks: object[] }[] }).items[0]!.tasks[0]).not.toHaveProperty('dueOn');
});

test('a change takes the confirmation away, a refusal stands at its item, and the work is there after a reload', async () => {
  const first = open({
    'POST /api/meetings/3/conclusions/batch': refusal(422, {
      code: 'INVALID',
      message: 'Dữ liệu chưa hợp lệ.',
      details: [{ field: 'items.0.tasks.0.leadUnitIds', message: 'Sở Nội vụ đã kết thúc hoạt động.' }],
    }),
  });
  await first.user.type(await screen.findByLabelText('Nội dung văn bản'), 'Văn bản');
  await first.user.click(screen.getByRole('button', { name: 'Tách thành kết luận' }));
  await first.user.click(await screen.findByLabelText('Tôi đã xem và xác nhận mục 1'));
  const reason = screen.getByLabelText('Lý do không phát sinh nhiệm vụ');
  await first.user.click(screen.getByLabelText('Tôi đã xem và xác nhận mục 2'));
  await first.user.type(reason, '.');
  expect(screen.getByLabelText('Tôi đã xem và xác nhận mục 2')).not.toBeChecked();
  await first.user.click(screen.getByLabelText('Tôi đã xem và xác nhận mục 2'));
  await first.user.click(screen.getByRole('button', { name: 'Ghi 2 kết luận vào cuộc họp' }));
  const item = (await screen.findByText('Sở Nội vụ đã kết thúc hoạt động.')).closest('li.notice-row');
  expect(item).toHaveTextContent('Mục 1');
  first.unmount();

  open();
  expect(await screen.findByText('Nội dung đang xử lý dở được giữ lại từ lần trước.')).toBeInTheDocument();
  expect(screen.getByLabelText('Lý do không phát sinh nhiệm vụ')).toHaveValue('Nội dung đánh giá, không giao việc.');
});

test('the segments of the text follow each other and lose nothing', () => {
  const segments = segmentsOf(SPLIT);
  expect(segments.map(({ start, end }) => TEXT.slice(start, end)).join('')).toBe(TEXT);
  expect(segments.find(({ kinds }) => kinds.includes('lead'))).toMatchObject({ item: 0, ...rangeOf('Sở Nội vụ') });
});

test('two items are put together, one is taken apart where the cursor stands, and the text beside them stays whole', async () => {
  const { user } = open();
  await user.type(await screen.findByLabelText('Nội dung văn bản'), 'Văn bản');
  await user.click(screen.getByRole('button', { name: 'Tách thành kết luận' }));
  await user.click(await screen.findByLabelText('Tôi đã xem và xác nhận mục 1'));
  await user.click(screen.getByRole('button', { name: 'Gộp mục 2 với mục trên' }));
  expect(await screen.findByText('1 mục tách được')).toBeInTheDocument();
  const words = screen.getByLabelText<HTMLTextAreaElement>('Nội dung kết luận, nguyên văn');
  expect(words.value).toMatch(/^Giao Sở Nội vụ [^]* tiến bộ\.$/);
  expect(screen.getByLabelText('Tôi đã xem và xác nhận mục 1')).not.toBeChecked();

  // Nowhere yet: it says what to do.
  await user.click(screen.getByRole('button', { name: 'Tách mục 1 làm hai tại vị trí con trỏ' }));
  expect(screen.getByText(/Đặt con trỏ vào giữa nội dung/)).toBeInTheDocument();
  await user.click(words);
  words.setSelectionRange(words.value.indexOf('2.'), words.value.indexOf('2.'));
  fireEvent.select(words);
  await user.click(screen.getByRole('button', { name: 'Tách mục 1 làm hai tại vị trí con trỏ' }));
  expect(await screen.findByText('2 mục tách được')).toBeInTheDocument();
  expect(screen.getByRole('region', { name: 'Nội dung văn bản' })).toHaveTextContent('Công tác cải cách có tiến bộ.');
});

test('three hundred items are shown twenty at a time, and a link to one that waits opens its part', async () => {
  const many: SplitNoticeView = {
    ...SPLIT,
    items: Array.from({ length: 45 }, (_, i) =>
      itemOf(String(i + 1), 'Công tác cải cách có tiến bộ.', { kind: 'heading' }),
    ),
    pieces: [{ kind: 'item', start: 0, end: TEXT.length, item: 0 }],
  };
  const { user } = open({ 'POST /api/meetings/3/conclusion-text': many });
  await user.type(await screen.findByLabelText('Nội dung văn bản'), 'Văn bản');
  await user.click(screen.getByRole('button', { name: 'Tách thành kết luận' }));
  expect(await screen.findByText('45 mục tách được')).toBeInTheDocument();
  expect(screen.getAllByRole('heading', { level: 3, name: /^Mục / })).toHaveLength(20);
  const pages = screen.getByRole('navigation', { name: 'Các phần của danh sách mục' });
  expect(pages).toHaveTextContent('Mục thứ 1 đến 20 trong 45 mục');
  await user.click(within(pages).getByRole('button', { name: 'Các mục tiếp theo' }));
  expect(pages).toHaveTextContent('Mục thứ 21 đến 40 trong 45 mục');
  await user.click(within(screen.getByText(/^Còn 45 mục chưa xác nhận/)).getByRole('button', { name: '3' }));
  expect(screen.getByRole('heading', { level: 3, name: /^Mục 3 / })).toBeInTheDocument();
  expect(pages).toHaveTextContent('Mục thứ 1 đến 20 trong 45 mục');
});
