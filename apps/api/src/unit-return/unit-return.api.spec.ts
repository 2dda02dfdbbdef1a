import { Workbook } from 'exceljs';
import { RETURN_WARNING_DAYS } from '#domain/unit-return';
import { searchKey } from '#domain/vietnamese-text';
import type { InboxList } from '#contract/inbox';
import type { ReturnWarningsView } from '#contract/return-warnings';
import type { StatisticsView } from '#contract/statistics';
import type {
  OpenedRoundView,
  RemindResultsView,
  ReturnBoardView,
  ReturnPageView,
  SavedSectionView,
} from '#contract/unit-return';
import { INDICATORS } from '#seeds/reference/indicators';
import { IndicatorEntity } from '#api/indicator/indicator.entity';
import type { GivenUnit, GivenUser } from '#api/testing/builders';
import { fieldsOf, testApp, type Client, type TestApp } from '#api/testing/test-app';
import { UnitEntity } from '#api/unit/unit.entity';
import { ReturnRemindingService } from './return-reminding.service';
import { ReturnWarningJob } from './return-warning.job';
import { UnitReturnQueries } from './unit-return.queries';

const TEXT = 'Đã ban hành 12 văn bản, giải quyết 1.250 hồ sơ đúng hạn.';
const REASON = 'Số liệu Mục 2 chưa khớp với hệ thống một cửa.';

describe('returns of units', () => {
  let test: TestApp;
  let standing: GivenUnit;
  let justice: GivenUnit;
  let ward: GivenUnit;
  let head: GivenUser;
  let officer: GivenUser;
  let clerk: GivenUser;
  let secretary: Client;
  let periodId: number;
  let page: ReturnPageView;

  beforeEach(async () => {
    // The half-year is due on its cut-off, 14/6/2026.
    test = await testApp('2026-06-10T02:00:00.000Z');
    await test.given.programme();
    standing = await test.given.standingAgency();
    justice = await test.given.unit({ name: 'Sở Tư pháp' });
    ward = await test.given.unit({ name: 'Phường Tô Hiệu', kind: 'ward' });
    await test.given.unit({ name: 'Huyện Mộc Châu', kind: 'district', validTo: '2025-07-01' });
    await test.given.unit({ name: 'Trung tâm Lưu trữ', kind: 'serviceUnit' });
    head = await test.given.user('unitHead', justice, { fullName: 'Lò Thị Mai' });
    officer = await test.given.user('unitOfficer', justice, { fullName: 'Cầm Văn Hùng' });
    clerk = await test.given.user('secretary', standing, { fullName: 'Hà Thị Thư' });
    secretary = await test.as(clerk);
    periodId = (await test.given.period()).id;
  });
  afterEach(() => test.close());

  /** Time moves on; the sessions of then have ended. */
  const at = async (instant: string) => {
    test.clock.set(instant);
    secretary = await test.as(clerk);
  };

  const open = (lockOn?: string) =>
    secretary.post<OpenedRoundView>('return-rounds', { periodId, ...(lockOn ? { lockOn } : {}) });
  const board = async (client = secretary, query = '') =>
    (await client.get<ReturnBoardView>(`returns?periodId=${periodId}${query}`)).body;
  const lineOf = async (unit: GivenUnit) => (await board()).items.find((item) => item.unit.id === unit.id)!;
  const read = async (client: Client, unit = justice) =>
    (await client.get<ReturnPageView>(`returns/${(await lineOf(unit)).id}`)).body;
  const save = (client: Client, id: number, version: number, text = TEXT, areaCode = '1', kind = 'results') =>
    client.put<SavedSectionView>(`returns/${id}/section`, { version, areaCode, kind, text });
  /** Written by the officer and handed in by the head. */
  const handIn = async (text = TEXT): Promise<ReturnPageView> => {
    const { id } = await lineOf(justice);
    const client = await test.as(officer);
    const before = await read(client);
    const version = before.areas.find((a) => a.code === '1')!.sections[0]!.version;
    expect((await save(client, id, version, text)).status).toBe(200);
    const boss = await test.as(head);
    page = await read(boss);
    const sent = await boss.post<ReturnPageView>(`returns/${id}/submit`, { version: page.version });
    expect([sent.status, sent.body.status]).toEqual([200, 'submitted']);
    return (page = sent.body);
  };

  it('needs a session, a role and a proper request', async () => {
    for (const path of ['returns', 'returns/1', 'returns/export.xlsx'])
      expect([path, (await test.anonymous.get(path)).status]).toEqual([path, 401]);
    await open();
    const { id } = await lineOf(justice);
    const administrator = await test.as(await test.given.user('administrator'));
    expect((await administrator.get('returns')).status).toBe(403);
    for (const client of [await test.as(officer), await test.as(await test.given.user('leader', standing))])
      expect((await client.post('return-rounds', { periodId })).status).toBe(403);
    expect((await (await test.as(officer)).post(`returns/${id}/submit`, { version: 1 })).status).toBe(403);
    const client = await test.as(head);
    const sections: [object, string[]][] = [
      [{}, ['version', 'areaCode', 'kind', 'text']],
      [{ version: 0, areaCode: '1', kind: 'results', text: 7 }, ['text']],
      [{ version: 0, areaCode: '1', kind: 'other', text: '' }, ['kind']],
      [{ version: 0, areaCode: '1', kind: 'results', text: 'x'.repeat(20_001) }, ['text']],
    ];
    for (const [body, fields] of sections) {
      const answer = await client.put(`returns/${id}/section`, body);
      expect([answer.status, fieldsOf(answer)]).toEqual([422, fields]);
    }
    expect((await save(client, id, 0, TEXT, '9')).status).toBe(404);
    expect((await secretary.post(`returns/${id}/return`, { version: 1, reason: '' })).status).toBe(422);
    for (const query of ['periodId=x', 'periodId=1&status=lost', 'periodId=1&level=ward', 'periodId=1&timeliness=soon'])
      expect([query, (await secretary.get(`returns?${query}`)).status]).toEqual([query, 422]);
    expect((await secretary.get('returns?periodId=4711')).status).toBe(404);
    expect((await secretary.post('return-rounds', { periodId: 4711 })).status).toBe(422);
    expect((await secretary.post('returns/remind', { returnIds: [] })).status).toBe(422);
  });

  it('is opened once for the departments and communes of the cut-off; again it only adds who has come', async () => {
    expect((await board()).round).toBeNull();
    expect((await open()).body).toEqual({ periodId, added: 3, owed: 3 });
    expect((await open()).body).toEqual({ periodId, added: 0, owed: 3 });
    const shown = await board();
    expect(
      shown.items.map(({ unit, level, status, timeliness, dueOn }) => [unit.name, level, status, timeliness, dueOn]),
    ).toEqual([
      ['Sở Nội vụ', 'department', 'notStarted', 'open', '2026-06-14'],
      ['Sở Tư pháp', 'department', 'notStarted', 'open', '2026-06-14'],
      ['Phường Tô Hiệu', 'commune', 'notStarted', 'open', '2026-06-14'],
    ]);
    expect(shown.items[1]!.contacts.map(({ name, role }) => [name, role])).toEqual([
      ['Lò Thị Mai', 'unitHead'],
      ['Cầm Văn Hùng', 'unitOfficer'],
    ]);
    const administrator = await test.as(await test.given.user('administrator'));
    expect((await administrator.get<{ total: number }>('audit?subjectType=returnRound')).body.total).toBe(1);
    await test.given.unit({ name: 'Xã Chiềng Mai', kind: 'commune' });
    expect((await open()).body).toEqual({ periodId, added: 1, owed: 4 });
    // A unit is told once, and its line is the only one it sees.
    expect((await (await test.as(head)).get<InboxList>('inbox')).body.items.map(({ text }) => text)).toEqual([
      'Sở Tư pháp báo cáo 6 tháng đầu năm 2026: nhập và gửi chậm nhất ngày 14/06/2026.',
    ]);
    expect((await board(await test.as(head))).items.map(({ unit }) => unit.name)).toEqual(['Sở Tư pháp']);
    expect((await open('2026-06-13')).status).toBe(422);
  });

  it('goes from the officer over the head to the standing agency, and every step is on the board', async () => {
    await open();
    await handIn();
    expect(page.timeliness).toBe('onTime');
    expect(await board()).toMatchObject({
      owed: 3,
      accepted: 0,
      byStatus: [
        { code: 'notStarted', count: 2 },
        { count: 0 },
        { code: 'submitted', count: 1 },
        { count: 0 },
        { count: 0 },
      ],
    });
    const client = await test.as(officer);
    expect(await save(client, page.id, 1)).toMatchObject({
      status: 409,
      body: { message: expect.stringContaining('chờ cơ quan thường trực tiếp nhận') },
    });

    const returned = await secretary.post<ReturnPageView>(`returns/${page.id}/return`, {
      version: page.version,
      reason: REASON,
    });
    expect(returned.body).toMatchObject({
      status: 'returned',
      returnReason: REASON,
      returnedAt: expect.any(String),
      contentShown: false,
      areas: [],
    });
    expect((await read(client)).areas[1]!.sections[0]).toMatchObject({ text: TEXT, updatedBy: 'Cầm Văn Hùng' });
    expect((await client.get<InboxList>('inbox?unread=true')).body.items[0]!.text).toContain(REASON);

    // Sent back, it counts for nothing: put right after the due date it is late (figures.md §2).
    expect([returned.body.timeliness, returned.body.firstSubmittedOn]).toEqual(['open', null]);
    await at('2026-06-20T02:00:00.000Z');
    await handIn(`${TEXT} Số liệu đã đối soát.`);
    expect([page.timeliness, page.firstSubmittedOn]).toEqual(['late', '2026-06-20']);
    const accepted = await secretary.post<ReturnPageView>(`returns/${page.id}/accept`, { version: page.version });
    expect(accepted.body).toMatchObject({ status: 'accepted', contentShown: true });
    expect(accepted.body.events.map(({ type }) => type)).toEqual([
      'accepted',
      'submitted',
      'returned',
      'submitted',
      'started',
      'opened',
    ]);
    const queries = test.app.get(UnitReturnQueries);
    expect(await queries.acceptedNarratives(periodId)).toEqual([
      {
        unitId: justice.id,
        unitName: 'Sở Tư pháp',
        areaCode: '1',
        kind: 'results',
        text: `${TEXT} Số liệu đã đối soát.`,
      },
    ]);
    expect(await queries.coverage(periodId)).toEqual({
      accepted: 1,
      owed: 3,
      missing: [
        { id: standing.id, name: 'Sở Nội vụ' },
        { id: ward.id, name: 'Phường Tô Hiệu' },
      ],
    });
    for (const step of ['accept', 'return', 'submit'])
      expect([
        step,
        (
          await secretary.post(`returns/${page.id}/${step}`, {
            version: accepted.body.version,
            ...(step === 'return' ? { reason: REASON } : {}),
          })
        ).status,
      ]).toEqual([step, step === 'submit' ? 403 : 409]);
  });

  it('late is what is handed in after the due date; not handed in is overdue the day after', async () => {
    await open();
    await at('2026-06-14T16:59:59.000Z');
    expect((await lineOf(justice)).timeliness).toBe('open');
    await at('2026-06-14T17:00:00.000Z');
    expect(await lineOf(justice)).toMatchObject({ timeliness: 'overdue', daysLate: 1 });
    await at('2026-06-17T02:00:00.000Z');
    await handIn();
    await at('2026-08-17T02:00:00.000Z');
    expect(await lineOf(justice)).toMatchObject({ timeliness: 'late', daysLate: 3 });
    expect((await board(secretary, '&timeliness=late')).items.map(({ unit }) => unit.name)).toEqual(['Sở Tư pháp']);
    expect((await board(secretary, '&q=to hieu')).items.map(({ unit }) => unit.name)).toEqual(['Phường Tô Hiệu']);
    expect((await board(secretary, '&level=commune&status=notStarted')).items).toHaveLength(1);
  });

  it('a stale text is refused with what is there, and nothing is lost', async () => {
    await open();
    const { id } = await lineOf(justice);
    const [one, two] = [await test.as(officer), await test.as(head)];
    expect((await save(one, id, 0)).body).toMatchObject({ version: 1, updatedBy: 'Cầm Văn Hùng' });
    const stale = await save(two, id, 0, 'Bản của thủ trưởng');
    expect(stale).toMatchObject({
      status: 409,
      body: { code: 'STALE', details: { version: 1, current: { text: TEXT }, changedBy: 'Cầm Văn Hùng' } },
    });
    expect((await save(two, id, 0, 'Hạn chế', '1', 'shortcomings')).status).toBe(200);
    // Who hands in has seen what is handed in.
    const seen = await read(two);
    await save(one, id, 1, 'Sửa vào phút chót');
    expect(await two.post(`returns/${id}/submit`, { version: seen.version })).toMatchObject({
      status: 409,
      body: { code: 'STALE' },
    });
  });

  it('a return without results, or nil without a reason, is not handed in', async () => {
    await open();
    const client = await test.as(head);
    const { id } = await lineOf(justice);
    expect((await client.post(`returns/${id}/submit`, { version: 1 })).status).toBe(409);
    let { version } = (await client.post<ReturnPageView>(`returns/${id}/start`)).body;
    const refused = await client.post(`returns/${id}/submit`, { version });
    expect([refused.status, fieldsOf(refused)]).toEqual([422, ['noi-dung-0-results']]);
    expect(fieldsOf(await client.put(`returns/${id}/nil`, { version, nil: true }))).toEqual(['reason']);
    ({ version } = (
      await client.put<ReturnPageView>(`returns/${id}/nil`, {
        version,
        nil: true,
        reason: 'Đơn vị mới thành lập ngày 01/6/2026.',
      })
    ).body);
    expect((await save(client, id, 0)).status).toBe(409);
    const sent = await client.post<ReturnPageView>(`returns/${id}/submit`, { version });
    expect(sent.body).toMatchObject({ status: 'submitted', nil: true });
    await secretary.post(`returns/${id}/accept`, { version: sent.body.version });
    expect(await test.app.get(UnitReturnQueries).acceptedNarratives(periodId)).toEqual([]);
    expect((await test.app.get(UnitReturnQueries).coverage(periodId)).accepted).toBe(1);
  });

  it('a closed period refuses in words that help, and is reopened for one unit until a day', async () => {
    await open('2026-06-18');
    await at('2026-06-19T02:00:00.000Z');
    const { id, version } = await lineOf(justice);
    const client = await test.as(head);
    const refused = await save(client, id, 0);
    expect(refused).toMatchObject({
      status: 409,
      body: { message: expect.stringContaining('đã khóa nhận báo cáo từ sau ngày 18/06/2026') },
    });
    const reopen = (until: string) =>
      secretary.post<ReturnPageView>(`returns/${id}/reopen`, { version, until, reason: 'Đơn vị chuyển trụ sở' });
    expect(fieldsOf(await reopen('2026-06-18'))).toEqual(['until']);
    expect((await reopen('2026-06-22')).body).toMatchObject({ reopenedUntil: '2026-06-22', status: 'notStarted' });
    expect((await save(client, id, 0)).status).toBe(200);
    await at('2026-06-23T02:00:00.000Z');
    expect((await save(await test.as(head), id, 1)).body).toMatchObject({
      message: expect.stringContaining('ngày cuối được mở lại'),
    });
  });

  it('reopened after it was accepted, the accepted texts count until others are', async () => {
    await open();
    await handIn();
    const accepted = await secretary.post<ReturnPageView>(`returns/${page.id}/accept`, { version: page.version });
    await secretary.post(`returns/${page.id}/reopen`, {
      version: accepted.body.version,
      until: '2026-06-30',
      reason: 'Bổ sung số liệu',
    });
    const queries = test.app.get(UnitReturnQueries);
    await save(await test.as(officer), page.id, 1, 'Bản đang sửa');
    expect((await queries.acceptedNarratives(periodId)).map(({ text }) => text)).toEqual([TEXT]);
    await handIn('Bản sửa xong');
    expect((await queries.acceptedNarratives(periodId)).map(({ text }) => text)).toEqual([TEXT]);
    await secretary.post(`returns/${page.id}/accept`, { version: page.version });
    expect((await queries.acceptedNarratives(periodId)).map(({ text }) => text)).toEqual(['Bản sửa xong']);
  });

  it('a unit that no longer exists hands in nothing, and is told who does', async () => {
    await open();
    await test.unitOfWork.run(() =>
      test.unitOfWork.manager.update(UnitEntity, { id: justice.id }, { validTo: '2026-06-12' }),
    );
    const { id, version } = await lineOf(justice);
    await at('2026-06-12T02:00:00.000Z');
    const refused = await save(await test.as(head), id, 0);
    expect(refused).toMatchObject({
      status: 409,
      body: { message: expect.stringContaining('Sở Tư pháp đã kết thúc hoạt động từ ngày 12/06/2026') },
    });
    await secretary.post(`returns/${id}/take-out`, { version, reason: 'Đã sáp nhập' });
    expect(await board()).toMatchObject({
      owed: 2,
      takenOut: [{ unit: { name: 'Sở Tư pháp' }, owesReason: 'Đã sáp nhập' }],
    });
  });

  it('units are taken out and in with a reason', async () => {
    await open();
    const { id, version } = await lineOf(ward);
    const out = await secretary.post<ReturnPageView>(`returns/${id}/take-out`, {
      version,
      reason: 'Báo cáo qua thành phố',
    });
    expect(
      (await secretary.post(`returns/${id}/take-out`, { version: out.body.version, reason: 'Lần nữa' })).status,
    ).toBe(409);
    expect((await board()).owed).toBe(2);
    // In the figures it is not waited for either, with the same reason; what was known before stays.
    const seed = INDICATORS.find(({ code }) => code === '4.5')!;
    await test.unitOfWork.run(() =>
      test.unitOfWork.manager.save(IndicatorEntity, {
        ...seed,
        version: 1,
        orderNo: 1,
        searchKey: searchKey(seed.name),
      }),
    );
    const figures = async (knownAt?: string) => {
      const path = `statistics?periodId=${periodId}${knownAt ? `&knownAt=${knownAt}` : ''}`;
      const { rows, exempt, knownAt: at } = (await secretary.get<StatisticsView>(path)).body;
      return {
        row: rows.map(({ stated, owed, missing }) => [stated, owed, missing.map(({ name }) => name)]),
        exempt,
        at,
      };
    };
    const without = await figures();
    expect(without).toMatchObject({
      row: [[0, 2, ['Sở Nội vụ', 'Sở Tư pháp']]],
      exempt: [{ unit: { name: 'Phường Tô Hiệu' }, reason: 'Báo cáo qua thành phố' }],
    });
    await secretary.post(`returns/${id}/take-in`, { version: out.body.version, reason: 'Có phát sinh' });
    expect((await board()).owed).toBe(3);
    expect(await figures()).toMatchObject({ row: [[0, 3, expect.arrayContaining(['Phường Tô Hiệu'])]], exempt: [] });
    expect(await figures(without.at)).toEqual(without);
    const archive = await test.given.unit({ name: 'Trung tâm Công nghệ', kind: 'serviceUnit' });
    expect(
      (await secretary.post('returns', { periodId, unitId: archive.id, reason: 'Quản lý hệ thống một cửa' })).status,
    ).toBe(201);
    expect(
      (await secretary.post('returns', { periodId, unitId: archive.id, reason: 'Quản lý hệ thống một cửa' })).status,
    ).toBe(409);
    expect((await board()).owed).toBe(4);
  });

  it('nobody accepts what they wrote, and nobody but the standing agency accepts', async () => {
    await open();
    const own = await test.given.user('secretary', standing);
    const client = await test.as(own);
    const { id } = await lineOf(standing);
    await save(client, id, 0);
    const { version } = await read(client, standing);
    const sent = await client.post<ReturnPageView>(`returns/${id}/submit`, { version });
    expect(await client.post(`returns/${id}/accept`, { version: sent.body.version })).toMatchObject({
      status: 403,
      body: { code: 'FOUR_EYES' },
    });
    expect((await secretary.post(`returns/${id}/accept`, { version: sent.body.version })).status).toBe(200);
    const stranger = await test.as(await test.given.user('unitHead', ward));
    expect((await stranger.get(`returns/${id}`)).status).toBe(404);
    expect((await stranger.post(`returns/${id}/submit`, { version: 1 })).status).toBe(404);
  });

  it('reminds each unit once a day, and says whom', async () => {
    await open();
    await at('2026-06-16T02:00:00.000Z');
    const ids = (await board()).items.map(({ id }) => id);
    const first = (await secretary.post<RemindResultsView>('returns/remind', { returnIds: ids })).body;
    expect(first.results.map(({ unitName, done, message }) => [unitName, done, message])).toEqual([
      ['Sở Nội vụ', true, 'Đã nhắc 1 người của đơn vị.'],
      ['Sở Tư pháp', true, 'Đã nhắc 2 người của đơn vị.'],
      ['Phường Tô Hiệu', false, expect.stringContaining('chưa có tài khoản')],
    ]);
    expect((await secretary.post<RemindResultsView>('returns/remind', { returnIds: ids })).body).toMatchObject({
      done: 0,
      refused: 3,
    });
    expect((await (await test.as(head)).get<InboxList>('inbox?unread=true')).body.items[0]!.text).toBe(
      'Đôn đốc: Sở Tư pháp chưa gửi báo cáo 6 tháng đầu năm 2026, đã quá hạn 2 ngày (hạn 14/06/2026).',
    );
    expect((await lineOf(justice)).lastReminder).toMatchObject({
      remindedOn: '2026-06-16',
      by: 'Hà Thị Thư',
      people: 2,
    });
    await at('2026-06-17T02:00:00.000Z');
    expect((await secretary.post<RemindResultsView>('returns/remind', { returnIds: ids })).body.done).toBe(2);
  });

  it('warns before the due date on the days of the settings, once, whichever process comes first', async () => {
    periodId = (await test.given.period({ code: 'YEAR', title: 'Năm 2026', to: '2026-12-14' })).id;
    const warn = () => test.app.get(ReturnRemindingService).warn();
    await at('2026-11-20T02:00:00.000Z');
    const admin = await test.as(await test.given.user('administrator'));
    await open();
    expect(await warn()).toBe(0);
    expect(await board()).toMatchObject({
      round: { warningDays: RETURN_WARNING_DAYS },
      items: [{ daysLeft: 24 }, {}, {}],
    });
    expect(fieldsOf(await admin.put('settings/return-warnings', { version: 0, daysBefore: [0] }))).toEqual([
      'daysBefore',
    ]);
    expect((await secretary.put('settings/return-warnings', { version: 0, daysBefore: [7] })).status).toBe(403);

    // 21 days before, after the hour of the day's reminders; the ward has nobody who could be told.
    await at('2026-11-22T23:59:00.000Z');
    expect(await test.app.get(ReturnWarningJob).tick()).toBeNull();
    await at('2026-11-23T00:00:00.000Z');
    expect((await Promise.all([warn(), warn(), warn()])).sort()).toEqual([0, 0, 2]);
    expect(await test.app.get(ReturnWarningJob).tick()).toBeNull();
    const news = async () =>
      (await (await test.as(head)).get<InboxList>('inbox?unread=true')).body.items.map(({ text }) => text);
    const said = 'Còn 21 ngày đến hạn: Sở Tư pháp chưa gửi báo cáo Năm 2026, hạn 14/12/2026.';
    expect((await news()).filter((text) => text === said)).toHaveLength(1);
    const { id, lastReminder } = await lineOf(justice);
    expect(lastReminder).toMatchObject({ remindedOn: '2026-11-23', by: 'Hệ thống', people: 2 });
    expect((await secretary.post<RemindResultsView>('returns/remind', { returnIds: [id] })).body).toMatchObject({
      done: 0,
    });

    // 14 days before somebody has called already: only the other one is told. A job says what it did.
    await at('2026-11-30T02:00:00.000Z');
    expect((await secretary.post<RemindResultsView>('returns/remind', { returnIds: [id] })).body).toMatchObject({
      done: 1,
    });
    expect(await test.app.get(ReturnWarningJob).tick()).toBe('Đã nhắc 1 đơn vị sắp đến hạn gửi báo cáo.');

    // Nobody was told 7 days before: it is made up for the day after. Who has handed in is left alone.
    await handIn();
    await at('2026-12-08T02:00:00.000Z');
    expect([await warn(), await warn()]).toEqual([1, 0]);
    expect((await lineOf(standing)).lastReminder).toMatchObject({ remindedOn: '2026-12-08' });
    const later = await test.as(await test.given.user('administrator'));
    expect(
      (await later.put<ReturnWarningsView>('settings/return-warnings', { version: 0, daysBefore: [3, 9, 3] })).body,
    ).toEqual({ version: 1, daysBefore: [9, 3] });
    await at('2026-12-15T02:00:00.000Z');
    expect(await warn()).toBe(0);
  });

  it('shows confirmed tasks of the window, begins with them, and has the last accepted texts beside', async () => {
    const quarter = await test.given.period({ code: 'Q1', title: 'Quý I năm 2026', to: '2026-03-14' });
    await secretary.post('return-rounds', { periodId: quarter.id });
    const half = periodId;
    periodId = quarter.id;
    await handIn('Quý I: 7 văn bản');
    await secretary.post(`returns/${page.id}/accept`, { version: page.version });
    periodId = half;
    await open();
    const plan = await test.given.issuedPlan({
      tasks: [
        { leads: [justice], area: 1, title: 'Rà soát văn bản', dueOn: '2026-05-31' },
        { leads: [justice], area: 1, dueOn: '2026-12-31' },
      ],
    });
    await test.given.completed(plan.tasks[0]!.assignments[0]!.id, '2026-05-20');
    const client = await test.as(officer);
    const { id } = await lineOf(justice);
    const started = (await client.post<ReturnPageView>(`returns/${id}/start`)).body;
    expect(started).toMatchObject({ status: 'drafting', previousPeriodTitle: 'Quý I năm 2026' });
    expect(started.areas[1]).toMatchObject({
      previous: [{ kind: 'results', text: 'Quý I: 7 văn bản' }],
      confirmedTasks: [{ code: 'I.1', title: 'Rà soát văn bản', completedOn: '2026-05-20' }],
      sections: [
        { text: '- Hoàn thành nhiệm vụ I.1 “Rà soát văn bản” (Báo cáo) ngày 20/05/2026.', version: 1, updatedBy: null },
        {},
        {},
        {},
      ],
    });
    expect((await client.post<ReturnPageView>(`returns/${id}/start`)).body.version).toBe(started.version);
  });

  it('leaves as a workbook under the same filter, with whom to call', async () => {
    const admin = await test.as(await test.given.user('administrator'));
    const person = { version: 1, fullName: 'Lò Thị Mai', status: 'active' };
    expect(fieldsOf(await admin.put(`users/${head.id}`, { ...person, phone: 'gọi 113' }))).toEqual(['phone']);
    expect((await admin.put(`users/${head.id}`, { ...person, phone: '0212 385 2001' })).body).toMatchObject({
      phone: '0212 385 2001',
    });
    await open();
    expect((await lineOf(justice)).contacts[0]).toMatchObject({ name: 'Lò Thị Mai', phone: '0212 385 2001' });
    const whole = new Workbook();
    await whole.xlsx.load(
      (await secretary.get(`returns/export.xlsx?periodId=${periodId}`)).raw as unknown as ArrayBuffer,
    );
    expect(JSON.stringify(whole.worksheets[0]!.getSheetValues())).toContain('Lò Thị Mai, 0212 385 2001');
    const { status, headers, raw } = await secretary.get(`returns/export.xlsx?periodId=${periodId}&level=commune`);
    expect([status, raw.subarray(0, 2).toString()]).toEqual([200, 'PK']);
    expect(decodeURIComponent(String(headers['content-disposition']))).toContain(
      'Tình hình gửi báo cáo 6 tháng đầu năm 2026',
    );
  });
});
