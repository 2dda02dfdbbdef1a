import type { CommitteePageView } from '#contract/committee';
import type { ConclusionList, ReviewView } from '#contract/conclusion';
import type { MeetingList, MeetingPageView } from '#contract/meeting';
import type { PointView } from '#contract/meeting-room';
import type { CreatedView } from '#contract/paging';
import type { TaskPageView } from '#contract/task';
import type { GivenUnit, GivenUser } from '#api/testing/builders';
import { testApp, type Client, type TestApp } from '#api/testing/test-app';
import { UnitGroupService } from '#api/unit/unit-group.service';
import { ProgrammeEntity, ReformAreaEntity } from '#api/reference/reference.entity';
import { PROGRAMMES } from '#seeds/reference/programmes';
import {
  HA_GIANG_CONCLUSIONS,
  HA_GIANG_MEETING,
  HA_GIANG_POINTS,
  HA_GIANG_REPORT,
  HA_GIANG_SOURCE,
} from '#seeds/sources/ha-giang';

/** Source S2 goes in whole and comes out as conclusions followed into the third quarter; leads and dates are composed. */
describe('the second-quarter meeting of Hà Giang, 13/6/2019', () => {
  let test: TestApp;
  let keeper: GivenUser;
  let secretary: Client;
  const units: GivenUnit[] = [];
  const areas = new Map<string, number>();

  beforeAll(async () => {
    test = await testApp('2019-06-20T02:00:00.000Z');
    keeper = await test.given.secretary();
    secretary = await test.as(keeper);
    const { areas: given, ...programme } = PROGRAMMES.find((p) => p.code === '2011-2020')!;
    await test.unitOfWork.run(async () => {
      const { id: programmeId } = await test.unitOfWork.manager.save(ProgrammeEntity, programme);
      for (const [i, area] of given.entries()) {
        const { id } = await test.unitOfWork.manager.save(ReformAreaEntity, {
          ...area,
          aliases: [...area.aliases],
          programmeId,
          orderNo: i,
        });
        areas.set(area.code, id);
      }
    });
    for (const name of ['Sở Nội vụ tỉnh', 'Sở Tài chính', 'Sở Thông tin và Truyền thông'])
      units.push(await test.given.unit({ name }));
  });
  afterAll(() => test.close());

  it('is logged from agenda to notice, and its open conclusions open the third quarter', async () => {
    const area = (code: string) => areas.get(code)!;
    expect(HA_GIANG_CONCLUSIONS.filter((c) => !areas.has(c.area))).toEqual([]);
    const groupId = await test.app
      .get(UnitGroupService)
      .create(null, {
        name: HA_GIANG_MEETING.invitedGroup,
        shortName: 'Các sở',
        orderNo: 1,
        unitIds: units.map((u) => u.id),
        validFrom: '2019-01-01',
      });
    const committee = (
      await secretary.post<CommitteePageView>('committees', {
        name: HA_GIANG_MEETING.committee,
        decisionNumber: '01/QĐ-UBND',
        decisionOn: '2016-01-15',
      })
    ).body;
    const { kind, title, heldOn, chair } = HA_GIANG_MEETING;
    const times = (on: string) => ({ startsAt: `${on}T01:00:00.000Z`, endsAt: `${on}T04:30:00.000Z` });
    const created = await secretary.post<MeetingPageView>('meetings', {
      committeeId: committee.id,
      kind,
      title,
      ...times(heldOn),
      place: 'UBND tỉnh',
      chair,
      source: HA_GIANG_SOURCE,
    });
    expect([created.status, created.body.heldOn]).toEqual([201, heldOn]);
    const { id } = created.body;

    const report = (
      await secretary.post<CreatedView>(`meetings/${id}/agenda`, {
        title: 'Báo cáo kết quả 6 tháng đầu năm',
        content: HA_GIANG_REPORT,
      })
    ).body;
    const talk = (await secretary.post<CreatedView>(`meetings/${id}/agenda`, { title: 'Thảo luận' })).body;
    await secretary.post(`meetings/${id}/invitations`, { groupIds: [groupId] });
    for (const person of HA_GIANG_MEETING.attendees)
      expect((await secretary.post(`meetings/${id}/attendees`, { ...person, state: 'present' })).status).toBe(201);
    for (const { text, area: code } of HA_GIANG_POINTS) {
      expect(
        (await secretary.post<PointView>(`meetings/${id}/points`, { text, agendaItemId: talk.id, areaId: area(code) }))
          .status,
      ).toBe(201);
    }
    const items = HA_GIANG_CONCLUSIONS.map(
      ({ text, area: code, citedDocuments = [], inconsistencyNote, noTaskReason }, i) => ({
        text,
        areaId: area(code),
        citedDocuments,
        inconsistent: inconsistencyNote !== undefined,
        ...(inconsistencyNote ? { inconsistencyNote } : {}),
        ...(noTaskReason ? { noTaskReason } : {}),
        tasks: noTaskReason
          ? []
          : [
              {
                title: text,
                leadUnitIds: [0, 1, 11].includes(i) ? [] : [units[i % 3]!.id],
                leadGroupIds: [0, 1, 11].includes(i) ? [groupId] : [],
                deadlineText: i === 3 ? 'Quý III' : 'Trước ngày 31/12',
              },
            ],
      }),
    );
    expect((await secretary.post(`meetings/${id}/conclusions/batch`, { items })).status).toBe(201);
    await secretary.post(`meetings/${id}/hold`, { version: 1 });
    expect(
      (await secretary.post(`meetings/${id}/sign`, { version: 2, signedOn: '2019-06-14', signer: chair.name })).status,
    ).toBe(200);
    const issued = (
      await secretary.post<MeetingPageView>(`meetings/${id}/notice`, {
        version: 3,
        number: 15,
        issuedOn: '2019-06-17',
        signer: 'Chánh Văn phòng',
        signerTitle: 'Chánh Văn phòng UBND tỉnh',
      })
    ).body;

    // The whole document, as it was stated.
    expect(issued.agenda.find((a) => a.id === report.id)!.content).toBe(HA_GIANG_REPORT);
    expect(issued.attendees).toHaveLength(units.length + 1);
    expect(issued.conclusions.map((c) => c.text)).toEqual(HA_GIANG_CONCLUSIONS.map((c) => c.text));
    expect(issued.conclusions.map((c) => c.status)).toEqual([...Array<string>(12).fill('inProgress'), 'noTask']);
    const flagged = (await secretary.get<ConclusionList>('conclusions?inconsistent=true')).body.items;
    expect(flagged).toMatchObject([
      { number: 7, citedDocuments: [{ number: '52/2015/NQ-HĐND', statedDate: '11.12.2016' }] },
    ]);
    expect(issued.conclusions[0]!.tasks[0]).toMatchObject({ code: 'KL15.1', parts: 3 });
    expect(
      (await secretary.get<MeetingList>('meetings?kind=quarter2&from=2019-01-01&to=2019-12-31&held=true')).body.total,
    ).toBe(1);

    // One is done by the third quarter; one is late; the rest go on.
    const done = issued.conclusions[4]!.tasks[0]!.taskId!;
    await test.given.completed(
      (await secretary.get<TaskPageView>(`tasks/${done}`)).body.assignments[0]!.id,
      '2019-06-19',
    );
    test.given.now('2019-10-10T02:00:00.000Z');
    secretary = await test.as(keeper);
    const third = (
      await secretary.post<MeetingPageView>('meetings', {
        committeeId: committee.id,
        kind: 'quarter3',
        title: 'Họp Ban chỉ đạo quý III',
        ...times('2019-10-15'),
        place: 'UBND tỉnh',
        chair,
      })
    ).body;
    expect(third.agenda.map((a) => a.kind)).toEqual(['review']);
    const review = (await secretary.get<ReviewView>(`meetings/${third.id}/review`)).body;
    expect(review.items.map((c) => [c.number, c.status, c.daysOverdue])).toEqual(
      [1, 2, 3, 4, 6, 7, 8, 9, 10, 11, 12].map((n) => (n === 4 ? [4, 'overdue', 10] : [n, 'inProgress', 0])),
    );
  }, 60_000);
});
