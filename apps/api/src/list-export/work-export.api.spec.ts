import { Workbook, type Worksheet } from 'exceljs';
import type { AuditList } from '#contract/audit';
import type { MeetingList } from '#contract/meeting';
import type { PlanProgressView } from '#contract/plan';
import type { SubmissionView } from '#contract/submission';
import { AuditLog } from '#api/platform/audit-log';
import { testApp, type Answer, type Client, type TestApp } from '#api/testing/test-app';
import type { GivenUnit } from '#api/testing/builders';
import { MeetingScene } from '#api/testing/meeting-scene';

describe('work, meetings and the log as workbooks', () => {
  let test: TestApp;
  let secretary: Client;
  let head: Client;
  let administrator: Client;
  let unit: GivenUnit;
  let scene: MeetingScene;

  beforeAll(async () => {
    test = await testApp();
    secretary = await test.as(await test.given.secretary());
    unit = await test.given.unit({ name: '=Sở Tư pháp' });
    head = await test.as(await test.given.user('unitHead', unit, { fullName: 'Lò Văn Trưởng' }));
    administrator = await test.as(await test.given.user('administrator', null));
    scene = new MeetingScene(secretary, (await test.given.programme()).areaIds[0]!);
  });
  afterAll(() => test.close());

  async function sheetOf(answer: Answer<unknown>): Promise<Worksheet> {
    expect(answer.status).toBe(200);
    const workbook = new Workbook();
    await workbook.xlsx.load(answer.raw as unknown as ArrayBuffer);
    return workbook.worksheets[0]!;
  }
  /** The lines under the head of the table, by the texts of the head. */
  async function linesOf(answer: Answer<unknown>): Promise<Record<string, unknown>[]> {
    const [first, ...rest] = (await sheetOf(answer))
      .getSheetValues()
      .filter((row) => ((row ?? []) as unknown[]).filter(Boolean).length > 1) as unknown[][];
    return rest.map((row) => Object.fromEntries(Array.from(first!, (name, i) => [String(name), row[i]])));
  }

  it('the queue: what this person may decide, as it was handed in', async () => {
    const { id } = await test.given.assignment({ unit, dueOn: '2026-11-20' });
    const evidence = [
      { number: '152/BC-STP', issuedOn: '2026-11-20', issuer: 'Sở Tư pháp', title: 'Báo cáo kết quả rà soát' },
    ];
    const sent = await head.post<SubmissionView>(`assignments/${id}/submissions`, {
      kind: 'completion',
      result: '+1 văn bản',
      evidence,
    });
    expect(sent.status).toBe(201);
    const [line, ...others] = await linesOf(await secretary.get('submissions/queue.xlsx'));
    expect(others).toEqual([]);
    expect(line).toMatchObject({
      'Đơn vị': '=Sở Tư pháp',
      'Thời hạn': new Date('2026-11-20T00:00:00Z'),
      'Ngày gửi': new Date('2026-11-22T00:00:00Z'),
      'Số ngày quá hạn khi gửi': 2,
      'Kết quả thực hiện': '+1 văn bản',
      'Bạn xử lý được': 'Có',
      'Tài liệu kiểm chứng': '152/BC-STP ngày 20/11/2026: Báo cáo kết quả rà soát',
    });
    expect(await linesOf(await secretary.get('submissions/queue.xlsx?unitId=1999999'))).toEqual([]);
    const stranger = await test.as(await test.given.user('unitHead', await test.given.unit()));
    expect(await linesOf(await stranger.get('submissions/queue.xlsx'))).toEqual([]);
    expect((await test.anonymous.get('submissions/queue.xlsx')).status).toBe(401);
  });

  it('the leader’s tables: the numbers of the page as numbers, rates as shares', async () => {
    const plan = await test.given.issuedPlan({ tasks: [{ leads: [unit] }, { leads: [unit] }] });
    const figures = (await head.get<PlanProgressView>(`plans/${plan.id}/progress`)).body;
    const lines = await linesOf(
      await head.get(`plans/${plan.id}/progress-by-unit.xlsx?asOf=${figures.asOf}&knownAt=${figures.knownAt}`),
    );
    expect(lines).toHaveLength(figures.byUnit.length);
    expect(lines[0]).toMatchObject({
      'Cơ quan, đơn vị': '=Sở Tư pháp',
      'Tổng số': 2,
      'Đã hoàn thành': 0,
      'Tỷ lệ hoàn thành': 0,
      'Tỷ lệ đúng hạn': '–',
    });
    const areas = await linesOf(await head.get(`plans/${plan.id}/progress-by-area.xlsx`));
    expect(areas.map((line) => [line['Lĩnh vực'], line['Tổng số']])).toEqual(
      figures.byArea.map(({ name, total }) => [name, total]),
    );
    expect((await head.get(`plans/${plan.id}/progress-by-area.xlsx?asOf=2031-01-01`)).status).toBe(422);
    expect((await head.get('plans/999999/progress-by-unit.xlsx')).status).toBe(404);
  });

  it('committees, meetings and conclusions: to each what their lists show', async () => {
    const committee = await scene.committee();
    await secretary.post(
      'meetings',
      scene.meetingRequest(committee.id, { title: 'Họp kín của Ban Chỉ đạo', internal: true }),
    );
    await secretary.post('meetings', scene.meetingRequest(committee.id, { title: 'Họp Ban Chỉ đạo phiên thứ hai' }));
    for (const who of [secretary, head]) {
      const shown = (await who.get<MeetingList>('meetings?pageSize=200')).body.items;
      expect(
        (await linesOf(await who.get('meetings/export.xlsx'))).map((line) => line['Số thông báo kết luận'] ?? null),
      ).toEqual(shown.map(({ notice }) => notice?.fullNumber ?? null));
    }
    const inside = await linesOf(await secretary.get('meetings/export.xlsx?q=hop%20kin'));
    expect(inside.map((line) => [line['Cuộc họp'], line['Ngày họp']])).toEqual([
      ['Họp kín của Ban Chỉ đạo (họp nội bộ)', new Date('2026-04-02T00:00:00Z')],
    ]);
    expect(await linesOf(await head.get('meetings/export.xlsx?q=hop%20kin'))).toEqual([]);
    expect((await linesOf(await secretary.get('committees/export.xlsx'))).map((line) => line['Ban Chỉ đạo'])).toContain(
      committee.name,
    );
    const meeting = await scene.meeting(committee.id, { heldOn: '2026-04-02' });
    await scene.conclusion(meeting.id, { text: '=Giao Sở Tư pháp rà soát', leads: [unit] });
    const conclusions = await linesOf(await secretary.get('conclusions/export.xlsx'));
    expect(conclusions.map((line) => [line['Nội dung kết luận'], line['Ngày họp'], line['Tình trạng']])).toEqual([
      ['=Giao Sở Tư pháp rà soát', new Date('2026-04-02T00:00:00Z'), 'Chưa giao'],
    ]);
    expect(await linesOf(await secretary.get('conclusions/export.xlsx?status=completed'))).toEqual([]);
    // Before the notice is issued nobody outside the committee reads it.
    expect(await linesOf(await head.get('conclusions/export.xlsx'))).toEqual([]);
    expect((await secretary.get('conclusions/export.xlsx?status=x')).status).toBe(422);
  });

  it('the log in the words of its screen, under its filters, for administrators alone', async () => {
    await test.unitOfWork.run(() =>
      test.app
        .get(AuditLog)
        .append({
          actor: null,
          action: 'task.changed',
          subjectType: 'task',
          subjectId: 77,
          before: { dueOn: '2026-06-30' },
          after: { dueOn: '2026-09-30', title: 'x'.repeat(40_000) },
        }),
    );
    const [line, ...others] = await linesOf(await administrator.get('audit/export.xlsx?subjectType=task&subjectId=77'));
    expect(others).toEqual([]);
    expect(line).toMatchObject({
      'Người thực hiện': 'Hệ thống',
      'Vai trò': 'Tự động',
      Việc: 'Sửa nhiệm vụ',
      'Đối tượng': 'Nhiệm vụ 77',
      'Mã băm': expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const changes = String(line!['Thay đổi']);
    expect([changes.split('\n')[0], changes.length]).toEqual(['Ngày đến hạn: 30/06/2026 → 30/09/2026', 32_767]);
    const { total } = (await administrator.get<AuditList>('audit?pageSize=1')).body;
    expect(await linesOf(await administrator.get('audit/export.xlsx'))).toHaveLength(total);
    expect((await secretary.get('audit/export.xlsx')).status).toBe(403);
  });
});
