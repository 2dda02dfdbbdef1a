import type { CommitteePageView } from '#contract/committee';
import type { ConclusionView } from '#contract/conclusion';
import type { MeetingPageView } from '#contract/meeting';
import type { TaskList } from '#contract/task';
import { testApp, type Client, type TestApp } from '#api/testing/test-app';
import type { GivenUnit } from '#api/testing/builders';

describe('meetings', () => {
  let test: TestApp;
  let secretary: Client;
  let unit: GivenUnit;
  let areaIds: number[];
  beforeAll(async () => {
    test = await testApp();
    secretary = await test.as(await test.given.secretary());
    unit = await test.given.unit({ name: 'Sở Tư pháp' });
    ({ areaIds } = await test.given.programme());
  });
  afterAll(() => test.close());

  it('goes from its committee to a notice whose tasks count', async () => {
    const committee = (await secretary.post<CommitteePageView>('committees', { name: 'Ban Chỉ đạo cải cách hành chính tỉnh', decisionNumber: '12/QĐ-UBND', decisionOn: '2026-01-05' })).body;
    const created = await secretary.post<MeetingPageView>('meetings', {
      committeeId: committee.id,
      kind: 'quarter1',
      title: 'Họp Ban Chỉ đạo quý I năm 2026',
      startsAt: '2026-04-02T01:00:00.000Z',
      endsAt: '2026-04-02T04:00:00.000Z',
      place: 'Phòng họp số 1',
      chair: { name: 'Nguyễn Văn Sơn', title: 'Chủ tịch UBND tỉnh' },
    });
    expect(created).toMatchObject({ status: 201, body: { status: 'draft', heldOn: '2026-04-02', agenda: [] } });
    const { id } = created.body;
    const held = await secretary.post<MeetingPageView>(`meetings/${id}/hold`, { version: 1 });
    expect(held).toMatchObject({ status: 200, body: { status: 'held' } });
    const conclusion = await secretary.post<ConclusionView>(`meetings/${id}/conclusions`, { text: 'Giao Sở Tư pháp rà soát văn bản, hoàn thành trước ngày 30/12.', areaId: areaIds[0], tasks: [{ title: 'Rà soát văn bản', leadUnitIds: [unit.id], deadlineText: 'Trước ngày 30/12' }] });
    expect(conclusion).toMatchObject({ status: 201, body: { number: 1, speaker: 'Nguyễn Văn Sơn', status: 'unassigned' } });
    const signed = await secretary.post<MeetingPageView>(`meetings/${id}/sign`, { version: 2, signedOn: '2026-04-03', signer: 'Trần Thị B' });
    expect(signed).toMatchObject({ status: 200, body: { status: 'signed' } });
    const issued = await secretary.post<MeetingPageView>(`meetings/${id}/notice`, { version: 3, number: 5, issuedOn: '2026-04-05', signer: 'Lê Văn C', signerTitle: 'Chánh Văn phòng' });
    expect(issued).toMatchObject({ status: 200, body: { status: 'issued', notice: { fullNumber: '05/TB-BCĐ' }, conclusions: [{ status: 'inProgress', tasks: [{ schedule: 'openWithinTerm', dueOn: '2026-12-30' }] }] } });
    expect((await secretary.get<TaskList>('tasks')).body.items).toMatchObject([{ code: 'KL5.1', leadUnits: [{ name: 'Sở Tư pháp' }] }]);
  });
});
