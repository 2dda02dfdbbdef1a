import { createHash } from 'node:crypto';
import { NOTICE_SAMPLES } from '#domain/conclusion-notice.samples';
import { splitConclusionNotice } from '#domain/conclusion-notice';
import type { CommitteePageView } from '#contract/committee';
import type { AdministrativeDocument } from '#contract/document-tree';
import type { MeetingPageView } from '#contract/meeting';
import type { MeetingDocumentList } from '#contract/meeting-document';
import { checkDecree30 } from '#api/document/decree-30-check';
import { plainText, readDocx } from '#api/document/docx-reading';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { MeetingEntity } from '#api/meeting/meeting.entity';
import { InstallationEntity } from '#api/settings/setting.entity';
import { testApp, type Client, type TestApp } from '#api/testing/test-app';
import type { GivenUnit } from '#api/testing/builders';

const CONCLUSIONS = splitConclusionNotice(NOTICE_SAMPLES.at(-1)!.text)
  .items.slice(0, 10)
  .map((item) => item.wording);

describe('papers of a meeting', () => {
  let test: TestApp;
  let secretary: Client;
  let justice: GivenUnit;
  let areaIds: number[];
  let committee: CommitteePageView;
  beforeAll(async () => {
    test = await testApp();
    secretary = await test.as(await test.given.secretary());
    justice = await test.given.unit({ name: 'Sở Tư pháp' });
    ({ areaIds } = await test.given.programme());
    committee = (
      await secretary.post<CommitteePageView>('committees', {
        name: 'Ban Chỉ đạo cải cách hành chính tỉnh',
        decisionNumber: '12/QĐ-UBND',
        decisionOn: '2026-01-05',
        noticeForm: 'committee',
        noticeSymbol: 'TB-BCĐ',
      })
    ).body;
  });
  afterAll(() => test.close());

  /** A meeting with agenda, people and two conclusions, of which the first is handed out. */
  async function meeting(title: string, day: string): Promise<number> {
    const created = await secretary.post<MeetingPageView>('meetings', {
      committeeId: committee.id,
      kind: 'quarter1',
      title,
      startsAt: `${day}T01:00:00.000Z`,
      endsAt: `${day}T04:30:00.000Z`,
      place: 'Phòng họp số 1, trụ sở UBND tỉnh',
      chair: { name: 'Nguyễn Văn Sơn', title: 'Chủ tịch UBND tỉnh, Trưởng ban' },
      secretary: { name: 'Lò Thị Mai', title: 'Trưởng phòng Cải cách hành chính' },
    });
    const { id } = created.body;
    await secretary.post(`meetings/${id}/agenda`, {
      title: 'Báo cáo kết quả cải cách hành chính quý I',
      presenter: 'Sở Nội vụ',
      duration: 20,
      content: 'Kết quả đạt 57,74%.',
    });
    await secretary.post(`meetings/${id}/attendees`, {
      unitId: justice.id,
      name: 'Trần Văn Ánh',
      title: 'Giám đốc',
      state: 'present',
    });
    await secretary.post(`meetings/${id}/attendees`, {
      name: 'Hoàng Thị Bình',
      title: 'Thành viên',
      state: 'absent',
      reason: 'đi công tác',
    });
    await secretary.post(`meetings/${id}/points`, { text: 'cần rà soát lại chỉ số', speaker: 'Trần Văn Ánh' });
    return id;
  }
  const version = async (id: number) => (await secretary.get<MeetingPageView>(`meetings/${id}`)).body.version;
  async function concluded(id: number): Promise<void> {
    await secretary.post(`meetings/${id}/hold`, { version: await version(id) });
    const items = [
      {
        text: CONCLUSIONS[6],
        areaId: areaIds[0],
        inconsistent: true,
        inconsistencyNote: 'Số năm 2015, ngày năm 2016',
        tasks: [{ title: 'Trình bãi bỏ nghị quyết', leadUnitIds: [justice.id], deadlineText: 'Trước ngày 30/12' }],
      },
      { text: CONCLUSIONS[4], noTaskReason: 'Thực hiện thường xuyên' },
    ];
    await secretary.post(`meetings/${id}/conclusions/batch`, { items });
  }
  const sign = async (id: number, signedOn: string) =>
    secretary.post(`meetings/${id}/sign`, { version: await version(id), signedOn, signer: 'Lò Thị Mai' });
  const issue = async (id: number, number: number, issuedOn: string) =>
    secretary.post(`meetings/${id}/notice`, {
      version: await version(id),
      number,
      issuedOn,
      signer: 'Nguyễn Văn Sơn',
      signerTitle: 'Trưởng ban',
    });
  const bytes = async (path: string, client = secretary) => (await client.get(path)).raw;
  const tree = async (id: number, kind: string) =>
    (await secretary.get<AdministrativeDocument>(`meetings/${id}/documents/${kind}`)).body;
  const textOf = async (docx: Buffer) => plainText((await readDocx(docx)).parts.get('word/document.xml')!);

  it('every paper keeps the rules of the decree, as a draft and as issued', async () => {
    const id = await meeting('Họp Ban Chỉ đạo quý I năm 2026', '2026-04-02');
    for (const kind of ['invitation', 'minutes', 'notice', 'pack'])
      expect([kind, await checkDecree30(await bytes(`meetings/${id}/documents/${kind}/docx`))]).toEqual([kind, []]);
    expect((await tree(id, 'notice')).draft).toBe(true);
    await concluded(id);
    await sign(id, '2026-04-03');
    await issue(id, 5, '2026-04-06');
    for (const kind of ['minutes', 'notice', 'pack']) {
      const docx = await bytes(`meetings/${id}/documents/${kind}/docx`);
      expect([kind, await checkDecree30(docx)]).toEqual([kind, []]);
      expect((await bytes(`meetings/${id}/documents/${kind}/pdf`)).subarray(0, 5).toString()).toBe('%PDF-');
    }
  });

  it('the notice says who concluded what, verbatim with its contradiction, and who is to do it', async () => {
    const id = await meeting('Họp Ban Chỉ đạo chuyên đề', '2026-04-15');
    await concluded(id);
    await sign(id, '2026-04-16');
    await issue(id, 6, '2026-04-17');
    const notice = await tree(id, 'notice');
    expect(notice).toMatchObject({
      draft: false,
      superiorAgency: 'UBND TỈNH SƠN LA',
      issuingAgency: ['BAN CHỈ ĐẠO', 'CẢI CÁCH HÀNH CHÍNH'],
      numberLine: 'Số: 06/TB-BCĐ',
      dateLine: 'Sơn La, ngày 17 tháng 4 năm 2026',
      typeName: 'THÔNG BÁO',
      signature: { authority: ['TM. BAN CHỈ ĐẠO', 'TRƯỞNG BAN'], name: 'Nguyễn Văn Sơn' },
    });
    const text = await textOf(await bytes(`meetings/${id}/documents/notice/docx`));
    for (const words of [
      '1. Tham mưu trình HĐND tỉnh bãi bỏ Nghị quyết 52/2015/NQ-HĐND ngày 11.12.2016',
      '2. Thực hiện tốt đề án vị trí việc làm.',
      'Sở Tư pháp',
      'Trước ngày 30/12',
      'thông báo để các cơ quan, đơn vị biết, thực hiện./.',
    ])
      expect(text).toContain(words);
    const minutes = await textOf(await bytes(`meetings/${id}/documents/minutes/docx`));
    for (const words of [
      '08 giờ 00, ngày 15 tháng 4 năm 2026',
      '11 giờ 30, ngày 15 tháng 4 năm 2026',
      'Đồng chí Trần Văn Ánh, Giám đốc, Sở Tư pháp',
      'đi công tác',
      'Cần rà soát lại chỉ số.',
      'THƯ KÝ',
    ])
      expect(minutes).toContain(words);
  });

  it('what was issued or signed is rendered once and stays, whatever changes afterwards', async () => {
    const id = await meeting('Họp Ban Chỉ đạo bất thường', '2026-05-05');
    await concluded(id);
    await sign(id, '2026-05-06');
    await issue(id, 7, '2026-05-07');
    const notice = await bytes(`meetings/${id}/documents/notice/docx`);
    const minutes = await bytes(`meetings/${id}/documents/minutes/pdf`);
    const uow = test.app.get(UnitOfWork);
    const before = await uow.manager.findOneByOrFail(InstallationEntity, { id: 1 });
    await uow.run(async () => {
      await uow.manager.update(InstallationEntity, { id: 1 }, { place: 'Nơi khác', issuingAgency: 'CƠ QUAN KHÁC' });
      await uow.manager.update(MeetingEntity, { id }, { place: 'Chỗ khác' });
    });
    expect(await bytes(`meetings/${id}/documents/notice/docx`)).toEqual(notice);
    expect(await bytes(`meetings/${id}/documents/minutes/pdf`)).toEqual(minutes);
    // Also what is rendered for the first time only now.
    expect(await textOf(await bytes(`meetings/${id}/documents/minutes/docx`))).toContain('Phòng họp số 1');
    const { items } = (await secretary.get<MeetingDocumentList>(`meetings/${id}/documents`)).body;
    const hash = (file: Buffer) => createHash('sha256').update(file).digest('hex');
    expect(items.filter(({ final }) => final)).toMatchObject([
      { kind: 'notice', files: [{ format: 'docx', sha256: hash(notice) }] },
      { kind: 'minutes', files: [{ format: 'docx' }, { format: 'pdf', sha256: hash(minutes) }] },
    ]);
    await uow.run(() => uow.manager.save(InstallationEntity, before));
  });

  it('a supplement is a document of its own and leaves the notice as it was', async () => {
    const id = await meeting('Hội nghị sơ kết', '2026-05-12');
    await concluded(id);
    await sign(id, '2026-05-13');
    await issue(id, 8, '2026-05-14');
    const first = await bytes(`meetings/${id}/documents/notice/docx`);
    const supplemented = await secretary.post<MeetingPageView>(`meetings/${id}/notice/supplements`, {
      version: await version(id),
      kind: 'correction',
      number: 9,
      issuedOn: '2026-05-20',
      signer: 'Nguyễn Văn Sơn',
      signerTitle: 'Trưởng ban',
      text: 'Sửa thời hạn tại kết luận số 1.',
    });
    const second = supplemented.body.notices[1]!;
    const file = await bytes(`meetings/${id}/notices/${second.id}/docx`);
    expect(await checkDecree30(file)).toEqual([]);
    expect(await textOf(file)).toContain('Sửa thời hạn tại kết luận số 1./.');
    expect(await bytes(`meetings/${id}/documents/notice/docx`)).toEqual(first);
    expect((await secretary.get(`meetings/${id}/notices/99999/docx`)).status).toBe(404);
  });

  it('is for those who see the meeting; units and readers get the notice or nothing', async () => {
    const id = await meeting('Họp Ban Chỉ đạo quý II năm 2026', '2026-06-10');
    const [leader, reader, officer] = await Promise.all([
      test.given.user('leader'),
      test.given.user('readOnly'),
      test.given.user('unitOfficer', justice),
    ]);
    const statuses = async (kind: string) => {
      const found: number[] = [];
      for (const who of [leader, reader, officer])
        found.push((await (await test.as(who)).get(`meetings/${id}/documents/${kind}/docx`)).status);
      return found;
    };
    expect((await test.anonymous.get(`meetings/${id}/documents/notice`)).status).toBe(401);
    expect([await statuses('notice'), await statuses('pack')]).toEqual([
      [200, 404, 404],
      [200, 404, 404],
    ]);
    await concluded(id);
    await sign(id, '2026-06-11');
    await issue(id, 10, '2026-06-12');
    expect([await statuses('notice'), await statuses('minutes'), await statuses('pack')]).toEqual([
      [200, 200, 404],
      [200, 404, 404],
      [200, 404, 404],
    ]);
    expect((await secretary.get(`meetings/${id}/documents/poem`)).status).toBe(404);
  });

  it('the chair gets one page on what is open, with lists behind it; invited people a date for their calendars', async () => {
    const id = await meeting('Họp Ban Chỉ đạo quý III năm 2026', '2026-09-15');
    const pack = await tree(id, 'pack');
    expect(await checkDecree30(await bytes(`meetings/${id}/documents/pack/docx`))).toEqual([]);
    expect(await checkDecree30(await bytes(`meetings/${id}/documents/invitation/docx`))).toEqual([]);
    expect(pack.addressees).toEqual(['Đồng chí Nguyễn Văn Sơn, Chủ tịch UBND tỉnh, Trưởng ban']);
    expect(pack.annexes[0]).toMatchObject({ label: 'Phụ lục', title: 'KẾT LUẬN CÁC KỲ HỌP TRƯỚC CHƯA HOÀN THÀNH' });
    const table = pack.annexes[0]!.blocks[0]!;
    expect(table.type === 'table' && table.rows.length).toBe(
      (await secretary.get<{ total: number }>(`meetings/${id}/review`)).body.total,
    );
    const ics = (await bytes(`meetings/${id}/calendar.ics`)).toString('utf8').replaceAll('\r\n ', '');
    expect(ics).toContain('DTSTART;TZID=Asia/Ho_Chi_Minh:20260915T080000\r\n');
    expect(ics).toContain('SUMMARY:Họp Ban Chỉ đạo quý III năm 2026\r\n');
    expect(await textOf(await bytes(`meetings/${id}/documents/invitation/docx`))).toContain(
      '08 giờ 00, ngày 15 tháng 9 năm 2026 (thứ Ba)',
    );
  });

  it('says what is missing while nobody has said who issues', async () => {
    const id = await meeting('Họp chưa khai báo', '2026-09-16');
    const uow = test.app.get(UnitOfWork);
    const before = await uow.manager.findOneByOrFail(InstallationEntity, { id: 1 });
    await uow.run(() => uow.manager.update(InstallationEntity, { id: 1 }, { issuingAgency: '', place: '' }));
    const refused = await secretary.get<{ message: string }>(`meetings/${id}/documents/notice`);
    expect([refused.status, refused.body.message]).toEqual([422, expect.stringContaining('Chưa khai báo')]);
    await uow.run(() => uow.manager.save(InstallationEntity, before));
  });
});
