import type { PointRequest, PointView } from '#contract/meeting-room';
import { ApiError } from '../../lib/api-client';
import { RoomPoints, type PointApi, type StoredPoint } from './room-points';

const viewOf = (changes: Partial<PointView> = {}): PointView => ({
  id: 1,
  version: 1,
  agendaItemId: null,
  text: 'Ý kiến',
  speaker: null,
  areaId: null,
  unitIds: [],
  conclusionId: null,
  changedAt: '2026-07-10T02:00:00.000Z',
  changedBy: 'Thư ký hai',
  clientKey: null,
  ...changes,
});
const refused = (status: number, code: 'BUSY' | 'STALE') =>
  new ApiError(status, { code, message: code, requestId: '' });

/** A server with one table of points, as the API keeps it. */
function fakeServer() {
  const rows: PointView[] = [];
  let changed: PointView[] = [];
  const server = {
    rows,
    down: false,
    loseAnswer: false,
    saidByOther(view: PointView) {
      const at = rows.findIndex(({ id }) => id === view.id);
      if (at >= 0) rows[at] = view;
      else rows.push(view);
      changed.push(view);
    },
  };
  const answered = (answer: PointView): PointView => {
    if (server.loseAnswer) throw refused(0, 'BUSY');
    return answer;
  };
  const api: PointApi = {
    async list(since) {
      if (server.down) throw refused(0, 'BUSY');
      const items = since === undefined ? [...rows] : changed;
      changed = [];
      return { items, removed: [], upTo: 'mốc' };
    },
    async add({ text, clientKey: key, unitIds = [] }: PointRequest) {
      const clientKey = key ?? null;
      if (server.down) throw refused(0, 'BUSY');
      const known = rows.find((row) => row.clientKey === clientKey);
      if (known) return answered(known);
      const row = viewOf({ id: rows.length + 1, text: text.trim(), clientKey, unitIds, changedBy: 'Tôi' });
      rows.push(row);
      return answered(row);
    },
    async update(id, { text, version }) {
      if (server.down) throw refused(0, 'BUSY');
      const at = rows.findIndex((row) => row.id === id);
      if (rows[at]!.version !== version) throw refused(409, 'STALE');
      rows[at] = { ...rows[at]!, text: text.trim(), version: version + 1, changedBy: 'Tôi' };
      return rows[at];
    },
    remove: async () => undefined,
    conclude: () => Promise.reject(new Error('not asked for here')),
  };
  return { server, api };
}

function storage() {
  const kept: { points: StoredPoint[] | null } = { points: null };
  return {
    kept,
    load: () => kept.points,
    save: (points: StoredPoint[]) => void (kept.points = points),
    clear: () => void (kept.points = null),
  };
}
const keys = () => {
  let n = 0;
  return () => `khoa-${(n += 1)}`;
};

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test('a point is kept in the browser until the server has it, and is there once although the first answer was lost', async () => {
  const { server, api } = fakeServer();
  const store = storage();
  const room = new RoomPoints(api, store, keys());
  room.open();
  const key = room.start();
  server.loseAnswer = true;
  room.change(key, { text: 'Đề nghị rà soát' });
  await jest.advanceTimersByTimeAsync(1_000);
  expect(room.snapshot()[0]).toMatchObject({ state: 'waiting' });
  expect(store.kept.points).toMatchObject([{ text: 'Đề nghị rà soát', id: null }]);
  server.loseAnswer = false;
  room.change(key, { text: 'Đề nghị rà soát thủ tục' });
  await jest.advanceTimersByTimeAsync(10_000);
  expect(server.rows).toMatchObject([{ text: 'Đề nghị rà soát thủ tục' }]);
  expect(room.snapshot()).toMatchObject([{ state: 'saved', id: 1 }]);
  expect(store.kept.points).toBeNull();
  room.close();
});

test('a closed laptop: what was not sent is sent when the room is opened again', async () => {
  const { server, api } = fakeServer();
  const store = storage();
  const before = new RoomPoints(api, store, keys());
  before.open();
  server.down = true;
  before.change(before.start(), { text: 'Gõ lúc mất mạng' });
  await jest.advanceTimersByTimeAsync(2_000);
  before.close();
  server.down = false;
  await jest.advanceTimersByTimeAsync(60_000);
  expect(server.rows).toEqual([]);
  const after = new RoomPoints(api, store, keys());
  after.open();
  await jest.advanceTimersByTimeAsync(1_000);
  expect(server.rows).toMatchObject([{ text: 'Gõ lúc mất mạng', clientKey: 'khoa-1' }]);
  after.close();
});

test("another secretary's points come in; a point typed on here is never replaced, and a collision is decided by a person", async () => {
  const { server, api } = fakeServer();
  const store = storage();
  const room = new RoomPoints(api, store, keys());
  room.open();
  server.saidByOther(viewOf({ id: 1, text: 'Của người kia' }));
  await room.poll();
  expect(room.snapshot()).toMatchObject([{ text: 'Của người kia', state: 'saved' }]);
  const key = room.snapshot()[0]!.clientKey;
  room.change(key, { text: 'Tôi đang sửa' });
  server.saidByOther(viewOf({ id: 1, version: 2, text: 'Người kia sửa nữa' }));
  await room.poll();
  expect(room.snapshot()[0]!.text).toBe('Tôi đang sửa');
  await jest.advanceTimersByTimeAsync(1_000);
  expect(room.snapshot()[0]).toMatchObject({
    state: 'stale',
    text: 'Tôi đang sửa',
    theirs: { text: 'Người kia sửa nữa' },
  });
  expect(server.rows[0]!.text).toBe('Người kia sửa nữa');
  expect(store.kept.points).toMatchObject([{ text: 'Tôi đang sửa' }]);
  room.decide(key, 'mine');
  await jest.advanceTimersByTimeAsync(1_000);
  expect(server.rows[0]).toMatchObject({ text: 'Tôi đang sửa', version: 3 });
  room.close();
});

test('a space typed at the end stays while the server has the text without it', async () => {
  const { server, api } = fakeServer();
  const room = new RoomPoints(api, storage(), keys());
  room.open();
  const key = room.start();
  room.change(key, { text: 'Đề nghị ' });
  await jest.advanceTimersByTimeAsync(3_000);
  server.saidByOther(server.rows[0]!);
  await room.poll();
  expect(room.snapshot()).toMatchObject([{ text: 'Đề nghị ', state: 'saved' }]);
  room.close();
});
