import type { MeetingList } from '#contract/meeting';
import type { ReportPageView } from '#contract/report';
import { MeetingScene } from '#api/testing/meeting-scene';
import { testApp, type Client, type TestApp } from '#api/testing/test-app';

describe('section I.2 of a report', () => {
  let test: TestApp;
  let secretary: Client;
  beforeAll(async () => {
    test = await testApp();
    secretary = await test.as(await test.given.secretary());
  });
  afterAll(() => test.close());

  it('says what the province’s committee did in the period, as of the report’s date, and keeps it', async () => {
    const unit = await test.given.unit();
    const plan = await test.given.issuedPlan({ tasks: [{ leads: [unit], dueOn: '2026-12-31' }] });
    const period = await test.given.period();
    const scene = new MeetingScene(secretary, (await test.given.programme()).areaIds[0]!);
    const text = (report: ReportPageView) => report.sections.find((s) => s.code === 'I.2')!.figureText;
    const before = (await secretary.post<ReportPageView>('reports', { periodId: period.id, planId: plan.id })).body;
    expect(text(before)).toBeNull();

    const { id: committeeId } = await scene.committee();
    const meeting = await scene.meeting(committeeId, { heldOn: '2026-06-12', kind: 'quarter2', title: 'Họp quý II' });
    await scene.conclusion(meeting.id, { leads: [unit], dueOn: '2026-06-13' });
    await scene.conclusion(meeting.id, { noTaskReason: 'Chỉ nêu chủ trương' });
    await scene.issued(meeting.id);
    await scene.meeting(committeeId, { heldOn: '2026-06-13', internal: true, title: 'Họp nội bộ' });
    await scene.meeting(committeeId, { heldOn: '2026-06-20', title: 'Họp sau kỳ' });

    // A draft's sentences never move by themselves (figures.md §7).
    expect(text((await secretary.get<ReportPageView>(`reports/${before.id}`)).body)).toBeNull();
    const { version } = (await secretary.get<ReportPageView>(`reports/${before.id}`)).body;
    const after = (await secretary.post<ReportPageView>(`reports/${before.id}/refresh`, { version })).body;
    expect(text(after)).toBe(
      'Trong kỳ báo cáo, Ban Chỉ đạo cải cách hành chính tỉnh tổ chức 1 cuộc họp, hội nghị (Họp quý II ngày 12/6/2026), có 2 kết luận.\n' +
        'Tính đến ngày 14/6/2026, đã giao nhiệm vụ hoặc xác định không phát sinh nhiệm vụ 2/2 kết luận, đạt 100%, trong đó 1 kết luận quá hạn chưa hoàn thành, 1 kết luận không phát sinh nhiệm vụ.',
    );
    const listed = await secretary.get<MeetingList>(`meetings?committeeId=${committeeId}&from=2025-12-15&to=2026-06-14&held=true`);
    expect(listed.body.items.filter((m) => !m.internal).map((m) => m.title)).toEqual(['Họp quý II']);
  });
});
