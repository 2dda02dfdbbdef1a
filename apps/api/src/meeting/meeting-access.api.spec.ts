import type { CandidateList } from '#contract/committee';
import type { ConclusionList, ConclusionRatesView } from '#contract/conclusion';
import type { MeetingList, MeetingPageView } from '#contract/meeting';
import { MeetingScene } from '#api/testing/meeting-scene';
import type { GivenUnit, GivenUser } from '#api/testing/builders';
import { UserEntity } from '#api/user/user.entity';
import { testApp, type Client, type TestApp } from '#api/testing/test-app';

/** Four meetings, everybody at every one: `write`, `full`, `issued`, `concerned`, or not there. */
describe('who sees what of a meeting', () => {
  let test: TestApp;
  let secretary: Client;
  let lead: GivenUnit;
  const people = new Map<string, Client>();
  const meetings = new Map<string, MeetingPageView>();

  beforeAll(async () => {
    test = await testApp();
    const keeper = await test.given.secretary();
    secretary = await test.as(keeper);
    const scene = new MeetingScene(secretary, (await test.given.programme()).areaIds[0]!);
    lead = await test.given.unit({ name: 'Sở Tư pháp' });
    const [coordinating, other] = [await test.given.unit(), await test.given.unit()];
    const given: [string, GivenUser][] = [
      ['leader', await test.given.user('leader', other)],
      ['chair', await test.given.user('unitHead', other)],
      ['head', await test.given.user('unitHead', other)],
      ['minutes taker', await test.given.user('unitOfficer', other)],
      ['member', await test.given.user('unitHead', other)],
      ['reader', await test.given.user('readOnly', other)],
      ['unit that leads', await test.given.user('unitOfficer', lead)],
      ['unit that coordinates', await test.given.user('unitHead', coordinating)],
      ['another unit', await test.given.user('unitHead', other)],
    ];
    const committee = await scene.committee();
    let { version } = committee;
    for (const [who, role] of [['head', 'head'], ['minutes taker', 'secretary'], ['member', 'member']] as const) {
      const userId = given.find(([name]) => name === who)![1].id;
      version = (await secretary.post<{ version: number }>(`committees/${committee.id}/members`, { version, role, userId, title: 'Thành viên', validFrom: '2020-01-01' })).body.version;
    }
    const chair = { userId: given.find(([name]) => name === 'chair')![1].id, name: 'Nguyễn Văn Sơn', title: 'Chủ tịch' };
    for (const internal of [false, true]) {
      for (const issued of [false, true]) {
        const { id } = await scene.meeting(committee.id, { chair, internal, title: `Họp ${String(internal)} ${String(issued)}` });
        await scene.conclusion(id, { text: 'Giao đơn vị chủ trì.', leads: [lead], coordinating: [coordinating], dueOn: '2026-12-31' });
        await scene.conclusion(id, { text: 'Nêu chủ trương chung.', noTaskReason: 'Chỉ nêu chủ trương' });
        await secretary.post(`meetings/${id}/points`, { text: 'Ý kiến trong phòng họp' });
        const page = issued ? await scene.issued(id) : (await secretary.get<MeetingPageView>(`meetings/${id}`)).body;
        meetings.set(`${internal ? 'internal' : 'open'} ${issued ? 'issued' : 'held'}`, page);
      }
    }
    for (const [name, user] of given) people.set(name, await test.as(user));
    people.set('secretary', secretary);
  }, 60_000);
  afterAll(() => test.close());

  /** Order: open held, open issued, internal held, internal issued. */
  const EXPECTED: Record<string, (string | null)[]> = {
    secretary: ['write', 'write', 'write', 'write'],
    'minutes taker': ['write', 'write', 'write', 'write'],
    leader: ['full', 'full', 'full', 'full'],
    chair: ['full', 'full', 'full', 'full'],
    head: ['full', 'full', 'full', 'full'],
    member: [null, 'issued', null, 'issued'],
    reader: [null, 'issued', null, null],
    'unit that leads': [null, 'concerned', null, null],
    'unit that coordinates': [null, 'concerned', null, null],
    'another unit': [null, null, null, null],
  };
  const ORDER = ['open held', 'open issued', 'internal held', 'internal issued'];

  it.each(Object.entries(EXPECTED))('%s: %j', async (name, expected) => {
    const who = people.get(name)!;
    const listed = (await who.get<MeetingList>('meetings')).body.items.map((m) => m.id);
    let conclusions = 0;
    for (const [i, key] of ORDER.entries()) {
      const meeting = meetings.get(key)!;
      const access = expected[i]!;
      const page = await who.get<MeetingPageView>(`meetings/${meeting.id}`);
      expect([key, page.status === 200 ? page.body.access : null]).toEqual([key, access]);
      expect([key, listed.includes(meeting.id)]).toEqual([key, access !== null]);
      const inside = access === 'write' || access === 'full';
      // The room is for those inside; a unit sees its own sentence and not its neighbour's.
      expect([key, (await who.get(`meetings/${meeting.id}/points`)).status]).toEqual([key, inside ? 200 : 404]);
      expect([key, (await who.get(`meetings/${meeting.id}/review`)).status]).toEqual([key, access === null ? 404 : 200]);
      const seen = access === null ? 0 : access === 'concerned' ? 1 : 2;
      if (access !== null) expect([key, page.body.conclusions.length]).toEqual([key, seen]);
      for (const conclusion of meeting.conclusions) {
        const own = access !== null && (access !== 'concerned' || conclusion.tasks.length > 0);
        expect([key, (await who.get(`conclusions/${conclusion.id}`)).status]).toEqual([key, own ? 200 : 404]);
        const taskId = conclusion.tasks[0]?.taskId;
        if (taskId) expect([key, (await who.get(`tasks/${taskId}/conclusion`)).status]).toEqual([key, own ? 200 : 404]);
      }
      conclusions += seen;
    }
    // Numbers and lists are of the same conclusions: those one sees.
    expect((await who.get<ConclusionList>('conclusions')).body.total).toBe(conclusions);
    expect((await who.get<ConclusionRatesView>('conclusions/rates')).body.total).toBe(conclusions);
  });

  it('who may not write hears why when it is seen, and nothing when it is not', async () => {
    const write = (who: string, key: string) => people.get(who)!.post(`meetings/${meetings.get(key)!.id}/supplements`, { text: 'Bổ sung biên bản' });
    expect((await write('leader', 'open issued')).status).toBe(403);
    expect(await write('member', 'open issued')).toMatchObject({ status: 403, body: { message: expect.stringContaining('thư ký của Ban Chỉ đạo') } });
    expect((await write('unit that leads', 'open issued')).status).toBe(403);
    expect((await write('unit that leads', 'internal issued')).status).toBe(404);
    expect((await write('another unit', 'open issued')).status).toBe(404);
    expect((await write('minutes taker', 'open issued')).status).toBe(201);
    const draft = meetings.get('internal held')!;
    expect((await people.get('member')!.put(`conclusions/${draft.conclusions[0]!.id}`, { text: 'Lời khác', version: 1 })).status).toBe(404);
    expect((await people.get('chair')!.put(`conclusions/${draft.conclusions[0]!.id}`, { text: 'Lời khác', version: 1 })).status).toBe(403);
  });

  it('a committee takes its members from the accounts in use, found by a part of the name', async () => {
    const known = await test.given.user('unitHead', lead);
    const { fullName } = await test.unitOfWork.manager.findOneByOrFail(UserEntity, { id: known.id });
    const found = (await secretary.get<CandidateList>(`committees/candidates?q=${encodeURIComponent(fullName)}`)).body.items;
    expect(found).toContainEqual({ id: known.id, name: fullName, title: expect.any(String), unit: { id: lead.id, name: 'Sở Tư pháp' } });
    expect((await secretary.get<CandidateList>('committees/candidates?q=kh%C3%B4ng%20ai%20t%C3%AAn%20th%E1%BA%BF')).body.items).toEqual([]);
    expect((await people.get('reader')!.get('committees/candidates')).status).toBe(403);
  });
});
