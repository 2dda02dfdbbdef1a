import { screen, waitFor } from '@testing-library/react';
import type { StatusView } from '#contract/operations';
import { meOf } from '../../testing/me';
import { renderScreen } from '../../testing/render-screen';
import { StatusPage } from './status-page';
import { formatBytes, formatDuration } from './status-words';

const status = (changes: Partial<StatusView> = {}): StatusView => ({
  version: '0.1.0',
  runtime: 'Node.js 20.20.2',
  startedAt: '2026-11-19T00:00:00.000Z',
  now: '2026-11-22T03:05:00.000Z',
  memoryBytes: 180 * 1024 * 1024,
  freeBytes: 52 * 1024 ** 3,
  database: { kind: 'sqlite', bytes: 12_902_400, schema: 'Initial1795350263292' },
  files: { count: 31, bytes: 5_242_880 },
  backup: { last: null, dailyAt: null, keep: 14, running: false, failed: false },
  jobs: [
    {
      name: 'daily-reminder',
      lastStartedAt: '2026-11-22T01:00:00.000Z',
      lastFinishedAt: '2026-11-22T01:00:01.000Z',
      outcome: 'succeeded',
      detail: 'Đã gửi 12 lời nhắc trong ngày.',
    },
    {
      name: 'backup',
      lastStartedAt: '2026-11-22T01:00:00.000Z',
      lastFinishedAt: '2026-11-22T01:00:01.000Z',
      outcome: 'failed',
      detail: null,
    },
    { name: 'session-clean-up', lastStartedAt: null, lastFinishedAt: null, outcome: null, detail: null },
  ],
  audit: {
    entries: 1234,
    headAt: '2026-11-22T03:00:00.000Z',
    headHash: 'ab'.repeat(32),
    verifying: false,
    lastVerification: null,
  },
  slowRequestMs: 1000,
  slowRequests: [
    {
      at: '2026-11-22T02:00:00.000Z',
      requestId: 'r-1',
      method: 'GET',
      path: '/api/tasks',
      status: 200,
      milliseconds: 2345,
    },
  ],
  ...changes,
});
const open = (answer: unknown) =>
  renderScreen(<StatusPage />, {
    me: meOf('administrator'),
    responses: {
      'GET /api/operations/status': answer,
      'POST /api/operations/audit-verification': { ...status().audit, verifying: true },
      'POST /api/operations/backup': { ...status().backup, running: true },
    },
  });

test('says what runs, that nothing was ever saved and how to do it, which job failed and what was slow', async () => {
  open(status());
  expect(await screen.findByText('SQLite, 12,3 MB')).toBeInTheDocument();
  expect(screen.getByText('31 tệp, 5 MB')).toBeInTheDocument();
  expect(screen.getByText('07:00 19/11/2026, được 3 ngày 3 giờ')).toBeInTheDocument();
  expect(screen.getByText('Chưa có bản sao lưu nào.')).toBeInTheDocument();
  expect(screen.getByText(/npm run backup/)).toBeInTheDocument();
  expect(screen.getByText('Đã gửi 12 lời nhắc trong ngày.')).toBeInTheDocument();
  expect(screen.getByText('Thất bại')).toBeInTheDocument();
  expect(screen.getByText('Chưa chạy')).toBeInTheDocument();
  expect(screen.getByText('GET /api/tasks')).toBeInTheDocument();
  expect(screen.getByText('2.345')).toBeInTheDocument();
});

test('a recent backup needs no warning; an old one and one without all files do', async () => {
  const last = {
    fileName: 'cchc-2026-11-21T180000Z.tar.gz',
    bytes: 3_000_000,
    takenAt: '2026-11-21T18:00:00.000Z',
    damagedFiles: 0,
  };
  const { unmount } = open(status({ backup: { last, dailyAt: 1, keep: 14, running: false, failed: false } }));
  expect(await screen.findByText('01:00 22/11/2026, cách đây 9 giờ 5 phút')).toBeInTheDocument();
  expect(screen.getByText('Hằng ngày từ 1 giờ, giữ 14 bản gần nhất')).toBeInTheDocument();
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  unmount();
  const old = open(
    status({
      backup: {
        last: { ...last, takenAt: '2026-11-18T18:00:00.000Z' },
        dailyAt: 1,
        keep: 14,
        running: false,
        failed: false,
      },
    }),
  );
  expect(await screen.findByText('Bản sao lưu gần nhất đã cũ.')).toBeInTheDocument();
  old.unmount();
  open(status({ backup: { last: { ...last, damagedFiles: 2 }, dailyAt: 1, keep: 14, running: false, failed: false } }));
  expect(await screen.findByText(/2 tệp đính kèm bị hỏng hoặc thiếu/)).toBeInTheDocument();
});

test('a backup is made at a click, and one that failed is said plainly', async () => {
  let backup: StatusView['backup'] = { last: null, dailyAt: null, keep: 14, running: false, failed: false };
  const { user, calls } = open(() => status({ backup }));
  const button = await screen.findByRole('button', { name: 'Sao lưu ngay' });
  backup = { ...backup, running: true };
  await user.click(button);
  expect(await screen.findByText('Đang sao lưu, có thể rời trang này…')).toBeInTheDocument();
  expect(calls.some((c) => c.method === 'POST' && c.url.endsWith('operations/backup'))).toBe(true);
  backup = { ...backup, running: false, failed: true };
  expect(
    await screen.findByText('Lần sao lưu theo yêu cầu gần nhất không thành công.', {}, { timeout: 10_000 }),
  ).toBeInTheDocument();
});

test('the chain is walked at a click, and a break is said plainly', async () => {
  let verification: StatusView['audit']['lastVerification'] = null;
  const { user, calls } = open(() => status({ audit: { ...status().audit, lastVerification: verification } }));
  expect(await screen.findByText('Chưa kiểm tra từ khi máy chủ khởi động.')).toBeInTheDocument();
  verification = {
    startedAt: '2026-11-22T03:05:00.000Z',
    finishedAt: '2026-11-22T03:05:01.000Z',
    checked: 1234,
    brokenAt: 17,
  };
  await user.click(screen.getByRole('button', { name: 'Kiểm tra chuỗi nhật ký' }));
  expect(await screen.findByText('Chuỗi nhật ký không khớp từ mục 17.')).toBeInTheDocument();
  await waitFor(() => expect(calls.some((c) => c.method === 'POST')).toBe(true));
});

test('sizes and durations as Vietnamese writes them', () => {
  expect([0, 1023, 2048, 1_572_864, 52 * 1024 ** 3].map(formatBytes)).toEqual([
    '0 byte',
    '1.023 byte',
    '2 KB',
    '1,5 MB',
    '52 GB',
  ]);
  expect(formatBytes(null)).toBe('–');
  const since = (ms: number) =>
    formatDuration('2026-01-01T00:00:00.000Z', new Date(Date.UTC(2026, 0, 1) + ms).toISOString());
  expect([0, 60_000, 3_600_000, 90_000_000].map(since)).toEqual(['chưa đến 1 phút', '1 phút', '1 giờ', '1 ngày 1 giờ']);
});
