import type { MeetingList } from '#contract/meeting';
import type { ReportPageView } from '#contract/report';
import type { ReportFiguresView, ReportListView } from '#contract/report-list';
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

    // Every count opens the conclusions it counted.
    const { facts } = (await secretary.get<ReportFiguresView>(`reports/${before.id}/figures`)).body;
    const listOf = async (key: string) => (await secretary.get<ReportListView>(`reports/${before.id}/list?key=${key}`)).body.rows;
    const counted = facts.filter(({ key, kind }) => key.startsWith('conclusion.') && kind === 'number');
    expect(counted.map(({ key, text }) => [key, text])).toEqual([
      ['conclusion.total', '2'],
      ['conclusion.settled', '2'],
      ['conclusion.completedOnTime', '0'],
      ['conclusion.completedLate', '0'],
      ['conclusion.inProgress', '0'],
      ['conclusion.overdue', '1'],
      ['conclusion.noTask', '1'],
      ['conclusion.unassigned', '0'],
    ]);
    for (const { key, text, rowCount } of counted) expect([key, rowCount, (await listOf(key)).length]).toEqual([key, Number(text), Number(text)]);
    const subject = { type: 'meeting', id: meeting.id };
    expect(await listOf('conclusion.overdue')).toEqual([{ cells: ['Họp quý II ngày 12/06/2026', '1', expect.stringMatching(/./), 'Quá hạn', '13/06/2026', '–'], subject }]);
    expect(await listOf('meeting.count')).toEqual([{ cells: ['Họp quý II', '12/06/2026'], subject }]);
  });
});
