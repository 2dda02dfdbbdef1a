import type { CommitteeList, CommitteePageView } from '#contract/committee';
import type { FileView } from '#contract/file';
import type { MeetingList, MeetingPageView } from '#contract/meeting';
import type { CreatedView } from '#contract/paging';
import { fieldsOf, testApp, type Client, type TestApp } from '#api/testing/test-app';
import type { GivenUnit } from '#api/testing/builders';
import { MeetingScene } from '#api/testing/meeting-scene';
import { pdfFile } from '#api/testing/sample-files';

describe('committees and meetings', () => {
  let test: TestApp;
  let secretary: Client;
  let scene: MeetingScene;
  let unit: GivenUnit;
  let committee: CommitteePageView;
  beforeAll(async () => {
    test = await testApp();
    secretary = await test.as(await test.given.secretary());
    unit = await test.given.unit({ name: 'Sở Tư pháp' });
    scene = new MeetingScene(secretary, (await test.given.programme()).areaIds[0]!);
    committee = await scene.committee();
  });
  afterAll(() => test.close());
  const page = async (id: number, who = secretary) => (await who.get<MeetingPageView>(`meetings/${id}`)).body;

  it('401, 403, 404, 422 first', async () => {
    expect((await test.anonymous.get('meetings')).status).toBe(401);
    const reader = await test.as(await test.given.user('readOnly', unit));
    expect((await reader.post('meetings', scene.meetingRequest(committee.id))).status).toBe(403);
    const head = await test.as(await test.given.user('unitHead', unit));
    expect((await head.post('meetings', scene.meetingRequest(committee.id))).status).toBe(403);
    expect((await secretary.get('meetings/999999')).status).toBe(404);
    expect((await secretary.get('committees/abc')).status).toBe(404);
    expect(fieldsOf(await secretary.post('meetings', { kind: 'tea', chair: { name: '' }, hack: 1 }))).toEqual(
      expect.arrayContaining(['committeeId', 'kind', 'title', 'startsAt', 'endsAt', 'place', 'chair.name', 'chair.title', 'hack']),
    );
    expect(fieldsOf(await secretary.post('committees', { name: 'x', noticeForm: 'x' }))).toEqual(expect.arrayContaining(['name', 'decisionNumber', 'decisionOn', 'noticeForm']));
    const answer = await secretary.post('meetings', scene.meetingRequest(committee.id, { endsAt: '2026-04-02T00:59:00.000Z' }));
    expect([fieldsOf(answer), answer.body]).toMatchObject([['endsAt'], { message: 'Thời gian kết thúc phải sau thời gian bắt đầu.' }]);
    expect(fieldsOf(await secretary.post('meetings', scene.meetingRequest(committee.id, { startsAt: '2018-04-02T01:00:00.000Z' })))).toEqual(['startsAt']);
    expect(fieldsOf(await secretary.post('meetings', scene.meetingRequest(committee.id, { chair: { userId: 99999, name: 'Ai đó', title: 'Ai' } })))).toEqual(['chair.userId']);
    expect(fieldsOf(await secretary.post('meetings', scene.meetingRequest(committee.id, { periodIds: [99999] })))).toEqual(['periodIds']);
    expect((await secretary.post('meetings', scene.meetingRequest(999999))).status).toBe(404);
  });

  it('members hold their role and title from day to day, one head at a time', async () => {
    const { id, ...made } = await scene.committee({ name: 'Ban Chỉ đạo có thành viên' });
    let { version } = made;
    const person = await test.given.user('leader', unit, { fullName: 'Trần Văn Đức' });
    const add = async (member: object) => {
      const answer = await secretary.post<CommitteePageView>(`committees/${id}/members`, { version, ...member });
      version = answer.body.version ?? version;
      return answer;
    };
    const first = await add({ role: 'head', name: 'Nguyễn Văn Sơn', title: 'Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh', validFrom: '2019-01-05' });
    expect(first).toMatchObject({ status: 201, body: { members: [{ role: 'head', name: 'Nguyễn Văn Sơn', user: null, validTo: null }] } });
    expect((await add({ role: 'secretary', userId: person.id, title: 'Chuyên viên', validFrom: '2020-01-01' })).body.members[1]).toMatchObject({ name: 'Trần Văn Đức', user: { id: person.id } });
    expect(fieldsOf(await add({ role: 'head', name: 'Người Khác', title: 'Phó Chủ tịch', validFrom: '2021-01-01' }))).toEqual(['role']);
    expect(fieldsOf(await add({ role: 'member', title: 'Giám đốc', validFrom: '2021-01-01' }))).toEqual(['name']);
    expect(fieldsOf(await add({ role: 'member', userId: 99999, title: 'Giám đốc', validFrom: '2021-01-01' }))).toEqual(['userId']);
    const memberId = first.body.members[0]!.id;
    const end = (body: object) => secretary.post<CommitteePageView>(`committees/${id}/members/${memberId}/end`, body);
    expect(fieldsOf(await end({ version, validTo: '2018-01-01' }))).toEqual(['validTo']);
    expect(await end({ version: 1, validTo: '2021-01-01' })).toMatchObject({ status: 409, body: { code: 'STALE' } });
    version = (await end({ version, validTo: '2021-01-01' })).body.version;
    expect((await add({ role: 'head', name: 'Trần Thị Lan', title: 'Chủ tịch UBND tỉnh', validFrom: '2021-01-01' })).status).toBe(201);
    const on = async (day: string) => (await secretary.get<CommitteeList>(`committees?on=${day}`)).body.items.find((c) => c.id === id)!.members.map((m) => m.name);
    expect([await on('2019-06-13'), await on('2020-12-31'), await on('2021-01-01')]).toEqual([['Nguyễn Văn Sơn'], ['Nguyễn Văn Sơn', 'Trần Văn Đức'], ['Trần Thị Lan', 'Trần Văn Đức']]);
    expect((await secretary.get<CommitteePageView>(`committees/${id}`)).body.history).toHaveLength(3);
  });

  it('a unit keeps a committee of its own; others do not', async () => {
    const own = await test.as(await test.given.user('unitHead', unit));
    const other = await test.as(await test.given.user('unitHead', await test.given.unit()));
    const request = { name: 'Ban Chỉ đạo cải cách hành chính của Sở', unitId: unit.id, decisionNumber: '3/QĐ-STP', decisionOn: '2025-01-10', noticeSymbol: 'TB-STP' };
    expect((await other.post('committees', request)).status).toBe(403);
    expect((await secretary.post('committees', request)).status).toBe(403);
    expect(fieldsOf(await own.post('committees', { ...request, noticeSymbol: 'TB-BCĐ' }))).toEqual(['noticeSymbol']);
    const made = (await own.post<CommitteePageView>('committees', request)).body;
    expect(made).toMatchObject({ unit: { name: 'Sở Tư pháp' } });
    expect((await own.post('meetings', scene.meetingRequest(made.id))).status).toBe(201);
    expect((await secretary.post('meetings', scene.meetingRequest(made.id))).status).toBe(403);
    const closed = await test.given.unit({ validTo: '2025-03-01' });
    const head = await test.as(await test.given.user('unitHead', closed));
    expect(fieldsOf(await head.post('committees', { ...request, unitId: closed.id, decisionOn: '2025-03-01', noticeSymbol: 'TB-TTTT' }))).toEqual(['unitId']);
  });

  it('is planned, takes place, is signed and locked; what comes later is added', async () => {
    const draft = await scene.meeting(committee.id, { draft: true, title: 'Họp bất thường về chỉ số', kind: 'extraordinary' });
    const put = (body: object) => secretary.put<MeetingPageView>(`meetings/${draft.id}`, scene.meetingRequest(committee.id, body));
    expect(await put({ version: 1, title: 'Họp bất thường về chỉ số cải cách hành chính' })).toMatchObject({ status: 200, body: { version: 2 } });
    expect(await put({ version: 1, title: 'Tên của người đến sau' })).toMatchObject({ status: 409, body: { code: 'STALE', details: { current: { title: 'Họp bất thường về chỉ số cải cách hành chính' }, changedBy: expect.any(String) } } });
    const sign = (version: number, signedOn = '2026-04-03') => secretary.post<MeetingPageView>(`meetings/${draft.id}/sign`, { version, signedOn, signer: 'Trần Thị Bình' });
    expect((await sign(2)).body).toMatchObject({ message: expect.stringContaining('chưa diễn ra') });
    expect(await secretary.post(`meetings/${draft.id}/hold`, { version: 2 })).toMatchObject({ status: 200, body: { status: 'held' } });
    expect((await secretary.post(`meetings/${draft.id}/hold`, { version: 3 })).status).toBe(409);
    expect(fieldsOf(await put({ version: 3, startsAt: '2026-04-01T01:00:00.000Z' }))).toEqual(['startsAt']);
    expect(await secretary.delete(`meetings/${draft.id}?version=3`)).toMatchObject({ status: 409, body: { code: 'ALREADY_DONE' } });
    expect(fieldsOf(await sign(3, '2026-04-01'))).toEqual(['signedOn']);
    expect(fieldsOf(await sign(3, '2026-11-23'))).toEqual(['signedOn']);
    const signers = await Promise.all([sign(3), sign(3)]);
    expect(signers.map((a) => a.status).sort()).toEqual([200, 409]);
    for (const refused of [await put({ version: 4 }), await secretary.post(`meetings/${draft.id}/agenda`, { title: 'Nội dung' }), await secretary.post(`meetings/${draft.id}/points`, { text: 'Ý kiến' }), await secretary.post(`meetings/${draft.id}/invitations`, { everyone: 'members' })]) {
      expect(refused).toMatchObject({ status: 409, body: { code: 'ALREADY_DONE', message: expect.stringContaining('03/04/2026') } });
    }
    expect((await secretary.post<MeetingPageView>(`meetings/${draft.id}/supplements`, { text: 'Bổ sung ý kiến của Sở Tài chính.' })).body.supplements).toMatchObject([{ text: 'Bổ sung ý kiến của Sở Tài chính.' }]);
    const future = await scene.meeting(committee.id, { draft: true, startsAt: '2026-12-01T01:00:00.000Z', endsAt: '2026-12-01T03:00:00.000Z' });
    expect((await secretary.post(`meetings/${future.id}/hold`, { version: 1 })).body).toMatchObject({ message: expect.stringContaining('01/12/2026') });
    expect((await secretary.delete(`meetings/${future.id}?version=1`)).status).toBe(200);
    expect((await secretary.get(`meetings/${future.id}`)).status).toBe(404);
  });

  it('agenda, papers and attendance are rows of their own', async () => {
    const { id } = await scene.meeting(committee.id);
    const other = await test.given.unit({ name: 'Sở Tài chính' });
    const group = await test.given.unit();
    const file = (await secretary.upload<FileView>('files', [{ name: 'Báo cáo.pdf', bytes: pdfFile('họp') }])).body;
    const item = (await secretary.post<CreatedView>(`meetings/${id}/agenda`, { title: 'Báo cáo kết quả 6 tháng', presenter: 'Giám đốc Sở Nội vụ', duration: 20, fileIds: [file.id] })).body;
    expect((await page(id)).agenda.filter((a) => a.kind === 'item')).toMatchObject([{ title: 'Báo cáo kết quả 6 tháng', duration: 20, papers: [{ id: file.id, name: 'Báo cáo.pdf' }] }]);
    expect(fieldsOf(await secretary.post(`meetings/${id}/agenda`, { title: 'x', duration: 0, fileIds: ['a'] }))).toEqual(expect.arrayContaining(['title', 'duration', 'fileIds']));
    const stranger = await test.as(await test.given.user('unitHead', other));
    const secret = (await stranger.upload<FileView>('files', [{ name: 'Mật.pdf', bytes: pdfFile('mật') }])).body;
    expect(fieldsOf(await secretary.post(`meetings/${id}/agenda`, { title: 'Nội dung khác', fileIds: [secret.id] }))).toEqual(['fileIds']);
    expect((await secretary.get(`meetings/${id}/papers/${file.id}`)).raw.length).toBe(file.size);
    expect((await secretary.get(`meetings/${id}/papers/${secret.id}`)).status).toBe(404);
    expect((await stranger.get(`meetings/${id}/papers/${file.id}`)).status).toBe(404);
    expect((await secretary.put(`agenda-items/${item.id}`, { title: 'Báo cáo sơ kết', content: 'Đã ban hành 28 quyết định.', version: 1 })).status).toBe(200);
    expect(await secretary.put(`agenda-items/${item.id}`, { title: 'Tên khác', version: 1 })).toMatchObject({ status: 409, body: { details: { current: { title: 'Báo cáo sơ kết' } } } });
    expect((await stranger.put(`agenda-items/${item.id}`, { title: 'Tên khác', version: 2 })).status).toBe(404);

    const invited = (await secretary.post<MeetingPageView>(`meetings/${id}/invitations`, { unitIds: [unit.id, other.id] })).body.attendees;
    expect(invited).toMatchObject([{ unit: { name: 'Sở Tư pháp' }, state: 'invited' }, { unit: { name: 'Sở Tài chính' } }]);
    expect((await secretary.post<MeetingPageView>(`meetings/${id}/invitations`, { unitIds: [unit.id, group.id] })).body.attendees).toHaveLength(3);
    const attend = (body: object) => secretary.put(`attendees/${invited[0]!.id}`, body);
    expect(fieldsOf(await attend({ version: 1, unitId: unit.id, state: 'substitute' }))).toEqual(['substituteName']);
    expect(fieldsOf(await attend({ version: 1, unitId: unit.id, state: 'absent' }))).toEqual(['reason']);
    expect((await attend({ version: 1, unitId: unit.id, state: 'substitute', substituteName: 'Lê Thị Mai', substituteTitle: 'Phó Giám đốc', reason: 'bận' })).status).toBe(200);
    expect((await page(id)).attendees[0]).toMatchObject({ state: 'substitute', substituteName: 'Lê Thị Mai', reason: null, version: 2 });
    expect((await attend({ version: 1, unitId: unit.id, state: 'present' })).status).toBe(409);
    expect((await secretary.delete(`attendees/${invited[1]!.id}?version=1`)).status).toBe(200);
    expect(fieldsOf(await secretary.post(`meetings/${id}/attendees`, { state: 'present' }))).toEqual(['name']);
    const closed = await test.given.unit({ name: 'Sở Thông tin và Truyền thông', validTo: '2025-03-01' });
    expect((await secretary.post(`meetings/${id}/attendees`, { unitId: closed.id })).body).toMatchObject({ field: 'unitId', message: expect.stringContaining('Sở Thông tin và Truyền thông') });
  });

  it('is counted over any range of days by kind', async () => {
    const { id } = await scene.committee({ name: 'Ban Chỉ đạo để đếm', noticeSymbol: 'TB-ĐEM' });
    for (const [kind, heldOn] of [['preliminaryReview', '2020-07-10'], ['finalReview', '2021-01-15'], ['thematic', '2021-05-05'], ['quarter2', '2021-06-13'], ['preliminaryReview', '2022-07-10']]) {
      await scene.meeting(id, { kind, heldOn, title: `Cuộc họp ${heldOn}` });
    }
    await scene.meeting(id, { kind: 'thematic', draft: true, title: 'Hội nghị dự kiến' });
    const list = async (query: string) => (await secretary.get<MeetingList>(`meetings?committeeId=${id}&${query}`)).body;
    expect((await list('group=conference&from=2020-01-01&held=true')).total).toBe(4);
    const some = await list('group=conference&from=2020-07-10&to=2021-12-31&held=true');
    expect([some.total, some.byKind]).toEqual([3, [{ kind: 'preliminaryReview', label: 'Hội nghị sơ kết', count: 1 }, { kind: 'finalReview', label: 'Hội nghị tổng kết', count: 1 }, { kind: 'thematic', label: 'Hội nghị chuyên đề', count: 1 }]]);
    expect((await list('kind=quarter2')).items).toMatchObject([{ heldOn: '2021-06-13', kindLabel: 'Họp quý II' }]);
    expect((await list('q=cuoc%20hop%202021&page=2&pageSize=2')).items).toHaveLength(1);
    expect((await list('held=false')).total).toBe(1);
    expect(fieldsOf(await secretary.get('meetings?kind=x&from=31-12&held=1'))).toEqual(expect.arrayContaining(['kind', 'from', 'held']));
  });
});
