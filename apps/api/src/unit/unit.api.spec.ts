import { fieldsOf, testApp, type Client, type TestApp } from '#api/testing/test-app';
import type { ErrorView } from '#contract/errors';
import type { UnitList, UnitPageView } from '#contract/unit';
import { AuditEntryEntity } from '#api/platform/audit-entry.entity';
import { DomainEventBus } from '#api/platform/domain-events';
import { invalid } from '#api/platform/errors';
import { UnitService } from './unit.service';

const NEW_UNIT = { name: 'Sở Ngoại vụ', shortName: 'Sở Ngoại vụ', kind: 'department', validFrom: '2026-01-01', orderNo: 5000 };

describe('units', () => {
  let test: TestApp;
  let admin: Client;
  let officer: Client;
  let count = 0;

  beforeAll(async () => {
    test = await testApp();
    admin = await test.as(await test.given.user('administrator'));
    officer = await test.as(await test.given.user('unitOfficer', await test.given.unit({ name: 'Thanh tra tỉnh' })));
  });
  afterAll(() => test.close());

  const created = async (given: object = {}) => {
    const answer = await admin.post<UnitPageView>('units', { ...NEW_UNIT, name: `Đơn vị ${++count}`, ...given });
    expect(answer.status).toBe(201);
    return answer.body;
  };
  const listed = async (query: string) => {
    const { status, body } = await officer.get<UnitList>(`units?${query}`);
    expect(status).toBe(200);
    return body;
  };
  const namesOf = (list: UnitList) => list.items.map((u) => u.name);
  const find = (q: string, more = '') => listed(`q=${encodeURIComponent(q)}${more}`);
  const lastEntry = async () => (await test.unitOfWork.manager.find(AuditEntryEntity, { order: { id: 'DESC' }, take: 1 }))[0]!;

  it('401 for nobody', async () => {
    for (const path of ['units', 'units/1']) expect((await test.anonymous.get(path)).status).toBe(401);
    expect((await test.anonymous.post('units', NEW_UNIT)).status).toBe(401);
  });

  it('403 for everyone but the administrator, who alone changes units', async () => {
    const unit = await created();
    for (const answer of [
      await officer.post('units', NEW_UNIT),
      await officer.put(`units/${unit.id}`, { version: 1, orderNo: 1 }),
      await officer.post(`units/${unit.id}/names`, { ...NEW_UNIT, version: 1, basis: 'Nghị quyết' }),
      await officer.post(`units/${unit.id}/close`, { version: 1, closesOn: '2026-12-01', kind: 'dissolve', decision: 'Nghị quyết' }),
    ]) {
      expect(answer.status).toBe(403);
    }
    const { body } = await officer.get<UnitPageView>(`units/${unit.id}`);
    expect(body.allowedActions).toEqual(['edit', 'rename', 'close'].map((action) => ({ action, allowed: false, reason: expect.stringContaining('Vai trò') })));
  });

  it('422 with the fields at fault', async () => {
    const answer = await admin.post('units', { name: 'X', kind: 'ministry', validFrom: '2026-02-30', orderNo: -1, parentId: 'x' });
    expect(answer.status).toBe(422);
    expect(fieldsOf(answer).sort()).toEqual(['kind', 'name', 'orderNo', 'parentId', 'shortName', 'validFrom']);
    expect((await officer.get('units?kind=ministry')).status).toBe(422);
    expect((await officer.get('units?on=hôm-nay')).status).toBe(422);
    expect((await officer.get('units?pageSize=201')).status).toBe(422);
  });

  it.each(['units/4711', 'units/0', 'units/abc', 'units/99999999999'])('404 for %s', async (path) => {
    expect((await officer.get(path)).status).toBe(404);
  });

  describe('searching', () => {
    beforeAll(async () => {
      for (const [name, agencyCode] of [['UBND xã Ná Hò', 'H52.101'], ['UBND xã Nà Họ', 'H52.102'], ['100% tự chủ_1'], ['Trung tâm \\ Thử'], ['UBND phường Đoàn Kết']] as const) {
        await created({ name, shortName: name.replace('UBND ', ''), kind: 'commune', agencyCode });
      }
    });

    it('ignores accents and puts exact accents first', async () => {
      expect(namesOf(await find('xa na ho'))).toEqual(['UBND xã Nà Họ', 'UBND xã Ná Hò']);
      expect(namesOf(await find('ná hò'))).toEqual(['UBND xã Ná Hò', 'UBND xã Nà Họ']);
      expect(namesOf(await find('Ná hò'.normalize('NFD')))).toEqual(['UBND xã Ná Hò', 'UBND xã Nà Họ']);
      expect(namesOf(await find('doan ket'))).toEqual(['UBND phường Đoàn Kết']);
    });

    it('finds an agency code, also after it was corrected', async () => {
      expect(namesOf(await find('h52.102'))).toEqual(['UBND xã Nà Họ']);
      const { id } = (await find('h52.102')).items[0]!;
      expect((await admin.put(`units/${id}`, { version: 1, agencyCode: 'H52.202', orderNo: 5000 })).status).toBe(200);
      expect(namesOf(await find('h52.102'))).toEqual([]);
      expect(namesOf(await find('H52.202'))).toEqual(['UBND xã Nà Họ']);
    });

    it('takes the wildcards of LIKE as text', async () => {
      expect(namesOf(await find('%'))).toEqual(['100% tự chủ_1']);
      expect(namesOf(await find('_'))).toEqual(['100% tự chủ_1']);
      expect(namesOf(await find('tự chủ_1'))).toEqual(['100% tự chủ_1']);
      expect(namesOf(await find('\\'))).toEqual(['Trung tâm \\ Thử']);
      expect(namesOf(await find("x' or '1'='1"))).toEqual([]);
    });

    it('filters by kind and pages with a total', async () => {
      const all = await listed('kind=commune');
      expect(all.total).toBe(5);
      expect(all.items.every((u) => u.level === 'commune')).toBe(true);
      const second = await listed('kind=commune&page=2&pageSize=2');
      expect(second).toEqual({ items: all.items.slice(2, 4), total: 5 });
    });
  });

  it('orders by official order, then by the Vietnamese dictionary', async () => {
    const place = { validFrom: '1990-01-01', kind: 'ward' };
    for (const [name, orderNo] of [['Phường Ơ', 2], ['Phường Ô', 2], ['Phường Đa', 2], ['Phường Dy', 2], ['Phường Y', 1]] as const) {
      await created({ ...place, name, orderNo });
    }
    expect(namesOf(await listed('kind=ward&on=1990-01-01'))).toEqual(['Phường Y', 'Phường Dy', 'Phường Đa', 'Phường Ô', 'Phường Ơ']);
  });

  it('creates a unit below another, writes who did it, and refuses the same request sent twice', async () => {
    const parent = await created({ name: 'UBND tỉnh', kind: 'province' });
    const unit = await created({ name: 'Chi cục Văn thư'.normalize('NFD'), parentId: parent.id, agencyCode: 'H52.7' });
    expect(unit).toMatchObject({ version: 1, name: 'Chi cục Văn thư', level: 'province', parent: { id: parent.id, name: 'UBND tỉnh' }, validTo: null });
    expect(await lastEntry()).toMatchObject({ action: 'unit.created', subjectType: 'unit', subjectId: unit.id, before: null, after: { name: 'Chi cục Văn thư' } });
    const again = await admin.post('units', { ...NEW_UNIT, name: 'Chi cục Văn thư', parentId: parent.id });
    expect(again.body).toMatchObject({ code: 'INVALID', field: 'name' });
    expect((await admin.post('units', { ...NEW_UNIT, agencyCode: 'H52.7' })).body).toMatchObject({ field: 'agencyCode' });
    expect((await admin.post('units', { ...NEW_UNIT, validFrom: '2025-12-31', parentId: parent.id })).body).toMatchObject({ field: 'parentId' });
    expect((await admin.post('units', { ...NEW_UNIT, parentId: 4711 })).body).toMatchObject({ field: 'parentId' });
  });

  it('answers a stale edit with the present values, who and when', async () => {
    const unit = await created();
    expect((await admin.put(`units/${unit.id}`, { version: 1, orderNo: 7 })).status).toBe(200);
    const stale = await admin.put<ErrorView>(`units/${unit.id}`, { version: 1, orderNo: 8 });
    expect(stale.status).toBe(409);
    expect(stale.body).toMatchObject({ code: 'STALE', details: { version: 2, current: { orderNo: 7 }, changedBy: expect.stringContaining('Nguyễn'), changedAt: expect.stringMatching(/^2026-11-22T02:/) } });
    expect((await lastEntry()).after).toMatchObject({ orderNo: 7 });
  });

  it('renames from a date on: the day before still has the old name', async () => {
    const unit = await created({ name: 'Sở Lao động', shortName: 'SLĐ', validFrom: '2011-01-01' });
    const request = { version: 1, name: 'Sở Việc làm', shortName: 'SVL', kind: 'department', validFrom: '2025-03-01', basis: 'Nghị quyết số 390/NQ-HĐND' };
    for (const validFrom of ['2011-01-01', '2010-12-31']) {
      expect((await admin.post(`units/${unit.id}/names`, { ...request, validFrom })).body).toMatchObject({ code: 'INVALID', field: 'validFrom' });
    }
    expect((await admin.post(`units/${unit.id}/names`, { ...request, parentId: unit.id })).body).toMatchObject({ field: 'parentId' });
    const renamed = await admin.post<UnitPageView>(`units/${unit.id}/names`, request);
    expect(renamed.status).toBe(200);
    expect(renamed.body).toMatchObject({ name: 'Sở Việc làm', version: 2, validFrom: '2011-01-01' });
    expect(renamed.body.names.map((n) => [n.name, n.validFrom, n.validTo, n.basis])).toEqual([
      ['Sở Lao động', '2011-01-01', '2025-03-01', null],
      ['Sở Việc làm', '2025-03-01', null, 'Nghị quyết số 390/NQ-HĐND'],
    ]);
    expect(namesOf(await find('so lao dong', '&on=2025-02-28'))).toEqual(['Sở Lao động']);
    expect(namesOf(await find('so lao dong', '&on=2025-03-01'))).toEqual([]);
    expect(namesOf(await find('so viec lam', '&on=2025-03-01'))).toEqual(['Sở Việc làm']);
    expect(await lastEntry()).toMatchObject({ action: 'unit.renamed', before: { name: 'Sở Lao động' }, after: { name: 'Sở Việc làm' } });
    expect((await admin.post(`units/${unit.id}/names`, { ...request, version: 2 })).body).toMatchObject({ field: 'validFrom' });
  });

  it('does not put a unit below itself by way of another', async () => {
    const upper = await created();
    const lower = await created({ parentId: upper.id });
    const request = { ...NEW_UNIT, orderNo: undefined, version: 1, validFrom: '2026-02-01', basis: 'Quyết định', parentId: lower.id };
    expect((await admin.post(`units/${upper.id}/names`, request)).body).toMatchObject({ code: 'INVALID', field: 'parentId' });
  });

  describe('closing', () => {
    const closing = { version: 1, closesOn: '2026-07-01', kind: 'merge', decision: 'Nghị quyết số 100/NQ-HĐND' };

    it('ends a unit on its first day of non-existence and names the successor', async () => {
      const old = await created({ name: 'Sở Xây dựng', validFrom: '2011-01-01' });
      const heir = await created({ name: 'Sở Xây dựng', validFrom: '2026-07-01' });
      const answer = await admin.post<UnitPageView>(`units/${old.id}/close`, { ...closing, successorId: heir.id });
      expect(answer.status).toBe(200);
      expect(answer.body).toMatchObject({ validTo: '2026-07-01', version: 2, successions: [{ kind: 'merge', from: { id: old.id }, to: { id: heir.id }, effectiveOn: '2026-07-01' }] });
      expect(answer.body.names.at(-1)!.validTo).toBe('2026-07-01');
      expect(answer.body.allowedActions.filter((a) => !a.allowed).map((a) => [a.action, a.reason])).toEqual([
        ['rename', 'Đơn vị kết thúc hoạt động từ ngày 01/07/2026.'],
        ['close', 'Đơn vị kết thúc hoạt động từ ngày 01/07/2026.'],
      ]);
      const idsOn = async (query: string) => (await find('so xay dung', query)).items.map((u) => u.id);
      expect(await idsOn('&on=2026-06-30')).toEqual([old.id]);
      expect(await idsOn('&on=2026-07-01')).toEqual([heir.id]);
      expect((await idsOn('&on=2026-07-01&includeClosed=true')).sort()).toEqual([old.id, heir.id].sort());
      expect((await admin.get<UnitPageView>(`units/${heir.id}`)).body.successions).toHaveLength(1);
      const twice = await admin.post(`units/${old.id}/close`, { ...closing, version: 2, kind: 'dissolve' });
      expect(twice).toMatchObject({ status: 409, body: { code: 'ALREADY_DONE' } });
      const renamed = await admin.post(`units/${old.id}/names`, { ...NEW_UNIT, orderNo: undefined, version: 2, validFrom: '2026-08-01', basis: 'Quyết định' });
      expect(renamed).toMatchObject({ status: 409, body: { code: 'ALREADY_DONE' } });
    });

    it('asks for a successor that exists then and is another unit', async () => {
      const unit = await created({ validFrom: '2011-01-01' });
      const late = await created({ validFrom: '2026-07-02' });
      const close = (change: object) => admin.post(`units/${unit.id}/close`, { ...closing, ...change });
      for (const change of [{}, { successorId: unit.id }, { successorId: late.id }, { successorId: 4711 }, { kind: 'dissolve', successorId: late.id }]) {
        expect(await close(change)).toMatchObject({ status: 422, body: { field: 'successorId' } });
      }
      expect((await close({ kind: 'dissolve', closesOn: '2011-01-01' })).body).toMatchObject({ field: 'closesOn' });
      expect((await close({ kind: 'dissolve', version: 0 })).body).toMatchObject({ code: 'STALE' });
      expect((await close({ kind: 'dissolve' })).status).toBe(200);
    });

    it('waits for the units below', async () => {
      const upper = await created({ validFrom: '2011-01-01' });
      const lower = await created({ parentId: upper.id, name: 'Trung tâm Lưu trữ', validFrom: '2011-01-01' });
      const refused = await admin.post<ErrorView>(`units/${upper.id}/close`, { ...closing, kind: 'dissolve' });
      expect(refused.body).toMatchObject({ code: 'INVALID', field: 'closesOn', message: expect.stringContaining('Trung tâm Lưu trữ') });
      await admin.post(`units/${lower.id}/close`, { ...closing, kind: 'dissolve' });
      expect((await admin.post(`units/${upper.id}/close`, { ...closing, kind: 'dissolve' })).status).toBe(200);
    });

    it('is undone as a whole when a noun above refuses', async () => {
      const unit = await created({ validFrom: '2011-01-01' });
      test.app.get(DomainEventBus).on('unitClosing', ({ unitId, closesOn }) =>
        unitId === unit.id && closesOn === '2026-07-01' ? Promise.reject(invalid('closesOn', 'Còn việc chưa bàn giao')) : Promise.resolve(),
      );
      const head = (await lastEntry()).id;
      const refused = await admin.post<ErrorView>(`units/${unit.id}/close`, { ...closing, kind: 'dissolve' });
      expect(refused).toMatchObject({ status: 422, body: { message: 'Còn việc chưa bàn giao' } });
      expect((await admin.get<UnitPageView>(`units/${unit.id}`)).body).toMatchObject({ version: 1, validTo: null, successions: [] });
      expect((await lastEntry()).id).toBe(head);
      expect((await admin.post(`units/${unit.id}/close`, { ...closing, kind: 'dissolve', closesOn: '2026-07-02' })).status).toBe(200);
    });
  });

  it('lets the system found and close units for seeds', async () => {
    const units = test.app.get(UnitService);
    const unit = await units.create(null, { ...NEW_UNIT, name: 'Ban Dân tộc', kind: 'department' });
    expect(await lastEntry()).toMatchObject({ actorId: null, actorRole: 'system' });
    const closed = await units.close(null, unit.id, { version: 1, closesOn: '2026-03-01', kind: 'dissolve', decision: 'Nghị quyết', decidedOn: '2026-02-18' });
    expect(closed.successions[0]).toMatchObject({ decidedOn: '2026-02-18', to: null });
  });
});
