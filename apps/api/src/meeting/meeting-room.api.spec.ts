import type { ConclusionView } from '#contract/conclusion';
import type { MeetingPageView } from '#contract/meeting';
import type { PointList, PointView } from '#contract/meeting-room';
import { MeetingScene } from '#api/testing/meeting-scene';
import { fieldsOf, testApp, type Client, type TestApp } from '#api/testing/test-app';

describe('in the room', () => {
  let test: TestApp;
  let first: Client;
  let second: Client;
  let meeting: MeetingPageView;
  let scene: MeetingScene;
  let areaId: number;
  beforeAll(async () => {
    test = await testApp();
    first = await test.as(await test.given.secretary());
    second = await test.as(await test.given.secretary());
    areaId = (await test.given.programme()).areaIds[0]!;
    scene = new MeetingScene(first, areaId);
    meeting = await scene.meeting((await scene.committee()).id);
  });
  afterAll(() => test.close());
  const points = async (query = '', who = first, id = meeting.id) => (await who.get<PointList>(`meetings/${id}/points${query}`)).body;
  const add = async (text: string, more: object = {}, who = first) => (await who.post<PointView>(`meetings/${meeting.id}/points`, { text, ...more })).body;

  it('two secretaries type at once: each sees the other’s points, and neither overwrites', async () => {
    const own = await add('Công tác phối hợp giữa các cơ quan chưa chặt chẽ.', { speaker: 'Giám đốc Sở Tài chính', areaId });
    const start = await points();
    expect(start.items.map((p) => p.id)).toEqual([own.id]);
    expect(await points(`?since=${start.upTo}`)).toMatchObject({ items: [], removed: [] });

    const theirs = await add('Cần rà soát sau khi công bố chỉ số.', {}, second);
    const news = await points(`?since=${start.upTo}`);
    expect(news.items).toMatchObject([{ id: theirs.id, text: 'Cần rà soát sau khi công bố chỉ số.' }]);

    const edit = (who: Client, version: number, text: string) => who.put<PointView>(`points/${own.id}`, { text, version });
    expect(await edit(second, 1, 'Công tác phối hợp chưa tốt.')).toMatchObject({ status: 200, body: { version: 2 } });
    const stale = await edit(first, 1, 'Công tác phối hợp giữa các cơ quan còn chậm.');
    expect(stale).toMatchObject({ status: 409, body: { code: 'STALE', details: { version: 2, current: { text: 'Công tác phối hợp chưa tốt.' }, changedBy: expect.any(String) } } });
    expect((await first.delete(`points/${theirs.id}?version=1`)).status).toBe(200);
    expect(await points(`?since=${news.upTo}`)).toMatchObject({ items: [{ id: own.id, version: 2 }], removed: [theirs.id] });
    expect((await second.put(`points/${theirs.id}`, { text: 'Viết tiếp', version: 1 })).status).toBe(404);
    expect((await points()).items.map((p) => p.id)).toEqual([own.id]);
  });

  it('a point sent again after a broken connection is there once', async () => {
    const sent = await Promise.all([1, 2, 3].map(() => add('Vai trò người đứng đầu.', { clientKey: 'k-1' })));
    expect(new Set(sent.map((p) => p.id)).size).toBe(1);
    expect((await points()).items.filter((p) => p.clientKey === 'k-1')).toHaveLength(1);
  });

  it('twenty writers at once lose nothing', async () => {
    const room = await scene.meeting(meeting.committee.id, { title: 'Họp đông người ghi' });
    const { upTo } = await points('', first, room.id);
    const texts = Array.from({ length: 20 }, (_, i) => `Ý kiến thứ ${i + 1}`);
    const answers = await Promise.all(texts.map((text, i) => (i % 2 ? first : second).post<PointView>(`meetings/${room.id}/points`, { text })));
    expect(answers.map((a) => a.status)).toEqual(texts.map(() => 201));
    const seen = await points(`?since=${upTo}`, second, room.id);
    expect(seen.items.map((p) => p.text).sort()).toEqual([...texts].sort());

    // The same one, by twenty: one version each, the others hear who was first.
    const target = seen.items[0]!;
    const edits = await Promise.all(texts.map((text) => first.put<PointView>(`points/${target.id}`, { text, version: 1 })));
    expect(edits.filter((a) => a.status === 200)).toHaveLength(1);
    expect(edits.filter((a) => a.status === 409)).toHaveLength(19);
    const now = (await points('', first, room.id)).items.find((p) => p.id === target.id)!;
    expect([now.version, now.text]).toEqual([2, edits.find((a) => a.status === 200)!.body.text]);
  });

  it('becomes a conclusion in one call, once, and stays while that stands', async () => {
    const point = await add('Nâng hạng các chỉ số cải cách hành chính.', { areaId });
    const conclude = (who = first) => who.post<ConclusionView>(`points/${point.id}/conclude`, { version: 1 });
    const answers = await Promise.all([conclude(), conclude(second)]);
    expect(answers.map((a) => a.status).sort()).toEqual([201, 409]);
    const made = answers.find((a) => a.status === 201)!.body;
    expect(made).toMatchObject({ text: 'Nâng hạng các chỉ số cải cách hành chính.', speaker: 'Nguyễn Văn Sơn', area: { id: areaId }, pointId: point.id, status: 'unassigned' });
    expect((await points()).items.find((p) => p.id === point.id)!.conclusionId).toBe(made.id);
    expect(await first.delete(`points/${point.id}?version=1`)).toMatchObject({ status: 409, body: { details: { id: made.id } } });
    expect((await first.delete(`conclusions/${made.id}?version=1`)).status).toBe(200);
    expect((await points()).items.find((p) => p.id === point.id)!.conclusionId).toBeNull();
    expect((await conclude()).status).toBe(201);
  });

  it('refuses what does not belong, and who does not', async () => {
    const other = await scene.meeting(meeting.committee.id, { title: 'Cuộc họp khác' });
    const foreign = (await first.post<{ id: number }>(`meetings/${other.id}/agenda`, { title: 'Nội dung khác' })).body;
    expect(fieldsOf(await first.post(`meetings/${meeting.id}/points`, { text: 'Ý kiến', agendaItemId: foreign.id }))).toEqual(['agendaItemId']);
    expect(fieldsOf(await first.post(`meetings/${meeting.id}/points`, { text: 'Ý kiến', areaId: 99999 }))).toEqual(['areaId']);
    expect(fieldsOf(await first.post(`meetings/${meeting.id}/points`, { text: 'Ý kiến', unitIds: [99999] }))).toEqual(['unitIds']);
    expect(fieldsOf(await first.post(`meetings/${meeting.id}/points`, { text: ' ', hack: 1 }))).toEqual(expect.arrayContaining(['text', 'hack']));
    expect(fieldsOf(await first.get(`meetings/${meeting.id}/points?since=yesterday`))).toEqual(['since']);
    const unit = await test.given.unit();
    const leader = await test.as(await test.given.user('leader', unit));
    expect((await leader.get(`meetings/${meeting.id}/points`)).status).toBe(200);
    expect((await leader.post(`meetings/${meeting.id}/points`, { text: 'Ý kiến' })).status).toBe(403);
    const head = await test.as(await test.given.user('unitHead', unit));
    expect((await head.get(`meetings/${meeting.id}/points`)).status).toBe(404);
    expect((await head.post(`meetings/${meeting.id}/points`, { text: 'Ý kiến' })).status).toBe(404);
  });
});
