import type { CommitteePageView } from '#contract/committee';
import type { SplitNoticeView } from '#contract/conclusion-text';
import type { MeetingPageView } from '#contract/meeting';
import { NOTICE_SAMPLES } from '#domain/conclusion-notice.samples';
import { testApp, type Client, type TestApp } from '#api/testing/test-app';
import type { GivenUnit } from '#api/testing/builders';
import { officeFile } from '#api/testing/sample-files';

const NUMBERING =
  '<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>';
const numbered = (text: string) =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const wordFile = (body: string) =>
  officeFile('docx', {
    'word/document.xml': `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`,
    'word/numbering.xml': NUMBERING,
  });

describe('a notice is split for a meeting', () => {
  let test: TestApp;
  let secretary: Client;
  let justice: GivenUnit;
  let finance: GivenUnit;
  let meetingId: number;
  let areaIds: number[];
  beforeAll(async () => {
    test = await testApp();
    secretary = await test.as(await test.given.secretary());
    justice = await test.given.unit({ name: 'Sở Tư pháp' });
    finance = await test.given.unit({ name: 'Sở Tài chính' });
    ({ areaIds } = await test.given.programme());
    const committee = (
      await secretary.post<CommitteePageView>('committees', {
        name: 'Ban Chỉ đạo cải cách hành chính tỉnh',
        decisionNumber: '12/QĐ-UBND',
        decisionOn: '2026-01-05',
      })
    ).body;
    const meeting = await secretary.post<MeetingPageView>('meetings', {
      committeeId: committee.id,
      kind: 'quarter1',
      title: 'Họp Ban Chỉ đạo quý I năm 2026',
      startsAt: '2026-04-02T01:00:00.000Z',
      endsAt: '2026-04-02T04:00:00.000Z',
      place: 'Phòng họp số 1',
      chair: { name: 'Nguyễn Văn Sơn', title: 'Chủ tịch UBND tỉnh' },
    });
    meetingId = meeting.body.id;
  });
  afterAll(() => test.close());

  const split = (text: string) => secretary.post<SplitNoticeView>(`meetings/${meetingId}/conclusion-text`, { text });
  const upload = (content: Buffer, name = 'Thông báo kết luận.docx') =>
    secretary.upload<SplitNoticeView>(`meetings/${meetingId}/conclusion-text/file`, [{ name, bytes: content }]);

  it('is for those who write the meeting', async () => {
    const path = `meetings/${meetingId}/conclusion-text`;
    expect((await test.anonymous.post(path, { text: '1. Một.' })).status).toBe(401);
    expect((await (await test.as(await test.given.user('leader'))).post(path, { text: '1. Một.' })).status).toBe(403);
    const stranger = await test.as(await test.given.user('unitOfficer', justice));
    expect((await stranger.post(path, { text: '1. Một.' })).status).toBe(404);
    expect((await secretary.post('meetings/99999/conclusion-text', { text: '1. Một.' })).status).toBe(404);
    expect((await split(' ')).status).toBe(422);
  });

  it('proposes who, until when, by which document, and stores nothing', async () => {
    const { status, body } = await split(
      'Chủ tịch UBND tỉnh kết luận như sau:\n1. Giao Sở Tư pháp chủ trì, phối hợp với Sở Tài chính trình bãi bỏ Nghị quyết 52/2015/NQ-HĐND ngày 11.12.2016, hoàn thành trước ngày 30/6.\n2. Các đơn vị thực hiện.'.normalize(
        'NFD',
      ),
    );
    expect(status).toBe(200);
    expect(body.items).toMatchObject([
      {
        path: ['1'],
        sureness: 'certain',
        leads: [{ found: { kind: 'unit', id: justice.id, name: 'Sở Tư pháp' }, sureness: 'certain' }],
        coordinating: [{ found: { id: finance.id } }],
        deadlines: [{ text: 'trước ngày 30/6', dueOn: '2026-06-30', sureness: 'certain' }],
        citations: [
          {
            number: '52/2015/NQ-HĐND',
            dateText: '11.12.2016',
            conflict: expect.stringMatching(/2015.*2016.*Giữ nguyên/),
          },
        ],
      },
      { path: ['2'], leads: [{ found: null, sureness: 'unsure' }] },
    ]);
    expect(body.pieces.map(({ start, end }) => body.text.slice(start, end)).join('')).toBe(body.text);
    expect((await secretary.get<MeetingPageView>(`meetings/${meetingId}`)).body.conclusions).toEqual([]);
  });

  it('what is confirmed becomes the conclusions of the meeting', async () => {
    const { items } = (
      await split(
        'Kết luận như sau:\n1. Giao Sở Tư pháp rà soát, hoàn thành trước ngày 30/6.\n2. Ghi nhận nỗ lực của các đơn vị.',
      )
    ).body;
    const [first, second] = items;
    const done = await secretary.post<MeetingPageView>(`meetings/${meetingId}/conclusions/batch`, {
      items: [
        {
          text: first!.wording,
          areaId: areaIds[0],
          tasks: [
            {
              title: first!.wording,
              leadUnitIds: [first!.leads[0]!.found!.id],
              deadlineText: first!.deadlines[0]!.text,
            },
          ],
        },
        { text: second!.wording, noTaskReason: 'Ghi nhận, không giao việc' },
      ],
    });
    expect(second!.kind).toBe('statement');
    expect(done.body.conclusions).toMatchObject([
      {
        number: 1,
        text: 'Giao Sở Tư pháp rà soát, hoàn thành trước ngày 30/6.',
        tasks: [{ leadUnits: [{ name: 'Sở Tư pháp' }], deadlineText: 'trước ngày 30/6' }],
      },
      { number: 2, text: 'Ghi nhận nỗ lực của các đơn vị.', noTaskReason: 'Ghi nhận, không giao việc' },
    ]);
  });

  it('reads the numbers of a Word file; one without numbers says that it is unsure', async () => {
    const { status, body } = await upload(
      await wordFile(numbered('Giao Sở Tư pháp báo cáo.') + numbered('Giao Sở Tài chính báo cáo.')),
    );
    expect(status).toBe(200);
    expect(body.items.map(({ path, wording, sureness }) => [path, wording, sureness])).toEqual([
      [['1'], 'Giao Sở Tư pháp báo cáo.', 'certain'],
      [['2'], 'Giao Sở Tài chính báo cáo.', 'certain'],
    ]);
    const plain = await upload(await wordFile('<w:p><w:r><w:t>Giao Sở Tư pháp báo cáo.</w:t></w:r></w:p>'));
    expect(plain.body.items).toMatchObject([{ sureness: 'unsure', reason: expect.stringContaining('không đánh số') }]);
    expect(plain.body.warnings[0]).toContain('không có số thứ tự');
  });

  it.each<[what: string, file: () => Promise<Buffer> | Buffer, status: number, message: RegExp]>([
    ['macros', () => officeFile('docm'), 422, /macro/],
    ['a workbook', () => officeFile('xlsx'), 422, /\.docx/],
    ['a program', () => Buffer.from('MZ…'), 415, /chương trình/],
    ['nothing inside', () => wordFile('<w:p/>'), 422, /không có chữ nào/],
  ])('refuses %s in words', async (_, file, status, message) => {
    const refused = await upload(await file());
    expect(refused.status).toBe(status);
    expect(JSON.stringify(refused.body)).toMatch(message);
  });

  it('takes two hundred pages', async () => {
    const page = NOTICE_SAMPLES[0]!.text.slice(
      NOTICE_SAMPLES[0]!.text.indexOf('1. Đánh giá'),
      NOTICE_SAMPLES[0]!.text.indexOf('Văn phòng UBND tỉnh thông báo'),
    );
    const { status, body } = await split(`Kết luận như sau:\n${page.repeat(Math.floor(500_000 / page.length))}`);
    expect(status).toBe(200);
    expect(body.items.length).toBeGreaterThan(2000);
    expect((await split('x'.repeat(600_001))).status).toBe(422);
  });
});
