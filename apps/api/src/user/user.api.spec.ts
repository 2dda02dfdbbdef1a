import { fieldsOf, testApp, type Client, type TestApp } from '#api/testing/test-app';
import type { ErrorView } from '#contract/errors';
import type { CreatedUserView, ResetLinkView, UserList, UserView } from '#contract/user';
import { AuditEntryEntity } from '#api/platform/audit-entry.entity';
import { hashPassword } from '#api/platform/passwords';
import type { GivenUnit, GivenUser } from '#api/testing/builders';
import { PasswordLinkEntity } from './user.entity';
import { UserQueries } from './user.queries';
import { UserService } from './user.service';

const PASSWORD = 'Mây trắng đỉnh Tà Xùa';

const NOW = '2026-11-22T02:00:00.000Z';

let test: TestApp;
let admin: Client;
let administrator: GivenUser;
let unit: GivenUnit;
let count = 0;

const start = async () => {
  test = await testApp(NOW);
  administrator = await test.given.user('administrator', null, { username: 'quantri', fullName: 'Đinh Hữu Trọng' });
  admin = await test.as(administrator);
  unit = await test.given.unit({ name: 'Sở Tư pháp', validFrom: '2020-01-01' });
};
const stop = () => test.close();

const request = (given: object = {}) => ({
  username: `canbo${++count}`,
  fullName: 'Lò Thị Hường',
  title: 'Chuyên viên',
  role: 'unitOfficer',
  unitId: unit.id,
  validFrom: '2026-01-01',
  ...given,
});
const created = async (given: object = {}) => {
  const answer = await admin.post<CreatedUserView>('users', request(given));
  expect(answer.status).toBe(201);
  return answer.body;
};
const entries = () => test.unitOfWork.manager.find(AuditEntryEntity, { order: { id: 'DESC' } });
const tokenOf = (link: ResetLinkView) => link.path.split('#')[1]!;
const setPassword = (token: string) => test.anonymous.post('auth/reset', { token, newPassword: PASSWORD });
const login = (username: string) => test.anonymous.post('auth/login', { username, password: PASSWORD });

describe('accounts', () => {
  beforeAll(start);
  afterAll(stop);
  afterEach(() => test.clock.set(NOW));

  it('401 for nobody, 403 for everyone but the administrator', async () => {
    const secretary = await test.as(await test.given.user('secretary', unit));
    for (const [client, status] of [[test.anonymous, 401], [secretary, 403]] as const) {
      for (const answer of [
        await client.get('users'),
        await client.get('users/1'),
        await client.post('users', request()),
        await client.put('users/1', { version: 1, fullName: 'X Y', status: 'active' }),
        await client.post('users/1/memberships', { version: 1, role: 'leader', unitId: unit.id, validFrom: '2026-01-01' }),
        await client.post('users/1/memberships/1/end', { version: 1, validTo: '2026-01-01' }),
        await client.post('users/1/reset-link'),
      ]) {
        expect(answer.status).toBe(status);
      }
    }
  });

  it('422 with the fields at fault', async () => {
    const answer = await admin.post('users', { username: 'Có Dấu', fullName: '', role: 'chief', validFrom: '31/12/2026', passwordHash: 'x', email: 'huong' });
    expect(answer.status).toBe(422);
    expect(fieldsOf(answer).sort()).toEqual(['email', 'fullName', 'passwordHash', 'role', 'username', 'validFrom']);
    expect((await admin.get('users?status=gone')).status).toBe(422);
  });

  it.each(['users/4711', 'users/x'])('404 for %s', async (path) => {
    expect((await admin.get(path)).status).toBe(404);
  });

  it('creates an account whose owner sets the password by a link that works once, for a day', async () => {
    const { user, resetLink } = await created({ username: 'huong.lt', fullName: 'Lò Thị Hường'.normalize('NFD') });
    expect(user).toMatchObject({ version: 1, username: 'huong.lt', fullName: 'Lò Thị Hường', email: null, status: 'active', demo: false, lastSignInAt: null });
    expect(user.memberships).toEqual([{ id: expect.any(Number), role: 'unitOfficer', unit, validFrom: '2026-01-01', validTo: null }]);
    expect(resetLink).toEqual({ path: expect.stringMatching(/^\/dat-lai-mat-khau#[\w-]{43}$/), expiresAt: '2026-11-23T02:00:00.000Z' });
    expect((await login('huong.lt')).status).toBe(401);
    expect((await setPassword(tokenOf(resetLink))).status).toBe(200);
    expect((await login('huong.lt')).status).toBe(200);
    expect((await setPassword(tokenOf(resetLink))).body).toMatchObject({ code: 'LINK_INVALID' });
  });

  it('keeps secrets out of answers and of the audit log', async () => {
    const { user, resetLink } = await created();
    await setPassword(tokenOf(resetLink));
    const [hash] = await test.unitOfWork.manager.find(PasswordLinkEntity);
    const written = JSON.stringify(await entries()) + (await admin.get('users')).raw.toString();
    expect(written).toContain(user.username);
    expect(written).not.toContain(tokenOf(resetLink));
    expect(written).not.toContain(hash!.tokenHash);
    expect(written).not.toMatch(/argon2|passwordHash/);
  });

  it('a new link ends the ones before it, and none lasts longer than a day', async () => {
    const { user, resetLink } = await created();
    const second = await admin.post<ResetLinkView>(`users/${user.id}/reset-link`);
    expect(second.status).toBe(200);
    expect((await setPassword(tokenOf(resetLink))).body).toMatchObject({ code: 'LINK_INVALID' });
    test.clock.set('2026-11-23T02:00:00.000Z');
    expect((await setPassword(tokenOf(second.body))).body).toMatchObject({ code: 'LINK_INVALID' });
    test.clock.set('2026-11-23T01:59:59.999Z');
    expect((await setPassword(tokenOf(second.body))).status).toBe(200);
    expect((await entries()).map((e) => e.action)).toContain('user.linkIssued');
  });

  it('answers a username in use as a fault of that field', async () => {
    await created({ username: 'trung.ten' });
    const answer = await admin.post('users', request({ username: 'trung.ten' }));
    expect(answer).toMatchObject({ status: 422, body: { code: 'INVALID', field: 'username' } });
  });

  it.each([
    ['no unit', { unitId: undefined }, 'unitId'],
    ['an unknown unit', { unitId: 4711 }, 'unitId'],
    ['a unit that did not exist yet', { validFrom: '2019-12-31' }, 'unitId'],
    ['a unit for the administrator', { role: 'administrator' }, 'unitId'],
    ['dates out of order', { validTo: '2026-01-01' }, 'validTo'],
  ])('refuses a role with %s', async (_, given, field) => {
    expect(await admin.post('users', request(given))).toMatchObject({ status: 422, body: { field } });
    const { user } = await created();
    const { role, unitId, validFrom, validTo } = request({ role: 'leader', ...given }) as Record<string, unknown>;
    expect(await admin.post(`users/${user.id}/memberships`, { version: 1, role, unitId, validFrom, validTo })).toMatchObject({ status: 422, body: { field } });
  });

  it('refuses a unit that is closed by then', async () => {
    const closed = await test.given.unit({ validFrom: '2011-01-01', validTo: '2026-07-01' });
    expect((await admin.post('users', request({ unitId: closed.id, validFrom: '2026-07-01' }))).body).toMatchObject({ field: 'unitId' });
    await created({ unitId: closed.id, validFrom: '2026-06-30' });
  });

  it('changes an account once per version and writes what was before', async () => {
    const { user } = await created();
    const change = { version: 1, fullName: 'Lò Thị Thu Hường', title: 'Phó Giám đốc', email: 'huong@sonla.gov.vn', status: 'active' };
    const changed = await admin.put<UserView>(`users/${user.id}`, change);
    expect(changed).toMatchObject({ status: 200, body: { version: 2, fullName: 'Lò Thị Thu Hường', title: 'Phó Giám đốc' } });
    const [entry] = await entries();
    expect(entry).toMatchObject({ action: 'user.changed', actorName: 'Đinh Hữu Trọng', before: { fullName: 'Lò Thị Hường', title: 'Chuyên viên' }, after: { fullName: 'Lò Thị Thu Hường' } });
    const stale = await admin.put<ErrorView>(`users/${user.id}`, change);
    expect(stale).toMatchObject({ status: 409, body: { code: 'STALE', details: { version: 2, current: { title: 'Phó Giám đốc' }, changedBy: 'Đinh Hữu Trọng', changedAt: entry!.at } } });
    expect((await admin.get<UserList>('users?q=thu huong')).body.total).toBe(1);
  });

  it('disabling takes effect at the very next request, and ends open links', async () => {
    const { user, resetLink } = await created();
    const person = await test.as({ id: user.id } as GivenUser);
    expect((await person.get('auth/me')).status).toBe(200);
    const disabled = await admin.put<UserView>(`users/${user.id}`, { version: 1, fullName: user.fullName, status: 'disabled' });
    expect(disabled.body.status).toBe('disabled');
    expect((await person.get('auth/me')).status).toBe(401);
    expect((await setPassword(tokenOf(resetLink))).body).toMatchObject({ code: 'LINK_INVALID' });
    expect(await admin.post(`users/${user.id}/reset-link`)).toMatchObject({ status: 422, body: { message: expect.stringContaining('đang bị khóa') } });
    expect(disabled.body.allowedActions.find((a) => a.action === 'resetLink')).toMatchObject({ allowed: false, reason: expect.stringContaining('đang bị khóa') });
    expect(disabled.body.allowedActions.some((a) => a.action === 'disable')).toBe(false);
  });

  it('lets one person hold several roles, each by its dates', async () => {
    const { user } = await created();
    const other = await test.given.unit({ name: 'Sở Tài chính' });
    const add = (version: number, given: object) => admin.post<UserView>(`users/${user.id}/memberships`, { version, role: 'leader', unitId: other.id, validFrom: '2026-12-01', ...given });
    const added = await add(1, {});
    expect(added).toMatchObject({ status: 200, body: { version: 2 } });
    expect(added.body.memberships.map((m) => [m.role, m.unit?.name])).toEqual([['unitOfficer', 'Sở Tư pháp'], ['leader', 'Sở Tài chính']]);
    expect((await add(2, { validFrom: '2027-01-01' })).body).toMatchObject({ field: 'role' });
    expect((await add(1, { role: 'readOnly' })).body).toMatchObject({ code: 'STALE' });
    const rolesOn = async (on: string) => (await test.app.get(UserQueries).actor(user.id, on))!.actor.roles.map((r) => r.role);
    expect(await rolesOn('2026-11-30')).toEqual(['unitOfficer']);
    expect(await rolesOn('2026-12-01')).toEqual(['unitOfficer', 'leader']);
    expect((await entries())[0]).toMatchObject({ action: 'user.membershipAdded', before: { version: 1 }, after: { version: 2 } });
  });

  it('ends a role on a day: from then on it no longer holds', async () => {
    const { user } = await created();
    const [membership] = user.memberships;
    const person = await test.as({ id: user.id } as GivenUser);
    const end = (version: number, validTo: string, of = user.id) => admin.post<UserView>(`users/${of}/memberships/${membership!.id}/end`, { version, validTo });
    expect((await end(1, '2025-12-31')).body).toMatchObject({ field: 'validTo' });
    expect((await end(1, '2026-12-01', administrator.id)).status).toBe(404);
    expect((await end(1, '2026-11-23')).body).toMatchObject({ version: 2, memberships: [{ validTo: '2026-11-23' }] });
    expect((await end(1, '2026-11-23')).body).toMatchObject({ code: 'STALE' });
    expect((await end(2, '2026-11-24')).body).toMatchObject({ field: 'validTo' });
    expect((await person.get('units')).status).toBe(200);
    expect((await end(2, '2026-11-22')).status).toBe(200);
    expect((await person.get('units')).status).toBe(403);
    expect((await end(3, '2026-11-22')).body).toMatchObject({ code: 'ALREADY_DONE' });
  });

  it('lets seeds create accounts that can sign in at once', async () => {
    const passwordHash = await hashPassword(PASSWORD);
    const user = await test.app.get(UserService).createWithPassword({ ...request(), role: 'unitHead', username: 'truong.stp' }, { passwordHash, demo: true });
    expect(user).toMatchObject({ demo: true, allowedActions: [] });
    expect((await login('truong.stp')).status).toBe(200);
    expect((await entries()).find((e) => e.action === 'user.created')).toMatchObject({ actorId: null, actorRole: 'system' });
  });
});

describe('the last administrator', () => {
  beforeEach(start);
  afterEach(stop);

  const disable = (id: number, version = 1) => admin.put(`users/${id}`, { version, fullName: 'Người quản trị', status: 'disabled' });
  const view = async (id: number) => (await admin.get<UserView>(`users/${id}`)).body;
  const end = async (id: number, validTo: string) => {
    const { version, memberships } = await view(id);
    return admin.post(`users/${id}/memberships/${memberships[0]!.id}/end`, { version, validTo });
  };

  it('is neither disabled nor loses the role, today or on a day to come', async () => {
    expect(await disable(administrator.id)).toMatchObject({ status: 422, body: { field: 'status', message: expect.stringContaining('cuối cùng') } });
    for (const day of ['2026-11-22', '2026-12-31']) expect(await end(administrator.id, day)).toMatchObject({ status: 422, body: { field: 'validTo' } });
    const refused = (await view(administrator.id)).allowedActions.filter((a) => !a.allowed);
    expect(refused.map((a) => a.action)).toEqual(['disable', 'endAdministrator']);
    expect(refused.every((a) => a.reason?.includes('quản trị viên đang hoạt động cuối cùng'))).toBe(true);
    expect(await view(administrator.id)).toMatchObject({ version: 1, status: 'active' });
  });

  it('may go once somebody else stays for good', async () => {
    const { user: second } = await created({ role: 'administrator', unitId: undefined, validTo: '2027-01-01' });
    expect((await view(administrator.id)).allowedActions.every((a) => a.allowed)).toBe(true);
    expect((await end(administrator.id, '2027-01-02')).body).toMatchObject({ field: 'validTo' });
    expect((await disable(administrator.id)).body).toMatchObject({ field: 'status' });
    await created({ role: 'administrator', unitId: undefined, validFrom: '2027-01-01' });
    expect((await end(administrator.id, '2026-12-01')).status).toBe(200);
    expect((await disable(second.id)).body).toMatchObject({ field: 'status' });
  });

  it('is not counted when disabled', async () => {
    const { user: second } = await created({ role: 'administrator', unitId: undefined });
    expect((await disable(second.id)).status).toBe(200);
    expect((await disable(administrator.id)).body).toMatchObject({ field: 'status' });
  });
});

describe('the list of accounts', () => {
  beforeAll(start);
  afterAll(stop);

  it('lists by name, searches without accents, filters and pages', async () => {
    const other = await test.given.unit();
    await created({ username: 'bich', fullName: 'Đặng Bích' });
    await created({ username: 'an_1', fullName: 'Dương An', unitId: other.id });
    const { user } = await created({ username: 'chi', fullName: 'Ăn Chi', unitId: other.id });
    await admin.put(`users/${user.id}`, { version: 1, fullName: 'Ăn Chi', status: 'disabled' });
    const names = async (query: string) => (await admin.get<UserList>(`users?${query}`)).body.items.map((u) => u.fullName);
    expect(await names('')).toEqual(['Ăn Chi', 'Dương An', 'Đặng Bích', 'Đinh Hữu Trọng']);
    expect(await names('q=dang+bich')).toEqual(['Đặng Bích']);
    expect(await names('q=_')).toEqual(['Dương An']);
    expect(await names('q=%25')).toEqual([]);
    expect(await names('status=disabled')).toEqual(['Ăn Chi']);
    const page = await admin.get<UserList>('users?page=2&pageSize=3');
    expect(page.body).toMatchObject({ total: 4, items: [{ fullName: 'Đinh Hữu Trọng' }] });
    const inUnit = await test.app.get(UserQueries).list({ page: 1, pageSize: 50, unitId: other.id }, '2026-11-22');
    expect(inUnit.items.map((u) => u.fullName)).toEqual(['Ăn Chi', 'Dương An']);
  });
});
