import type { ErrorView } from '#contract/errors';
import type { UserView } from '#contract/user';
import { hashPassword } from '#api/platform/passwords';
import type { GivenUnit, GivenUser } from '#api/testing/builders';
import { testApp, type Client, type TestApp } from '#api/testing/test-app';

describe('revocation', () => {
  let test: TestApp;
  let unit: GivenUnit;
  let administrator: Client;
  const password = 'Một mật khẩu đủ dài';
  let passwordHash: string;
  beforeAll(async () => {
    test = await testApp();
    passwordHash = await hashPassword(password);
    unit = await test.given.standingAgency();
    administrator = await test.as(await test.given.user('administrator'));
  });
  afterAll(() => test.close());

  const viewOf = async (user: GivenUser) => (await administrator.get<UserView>(`users/${user.id}`)).body;
  const me = async (client: Client) => (await client.get('auth/me')).status;

  it('a disabled account is out at its next request and cannot come back', async () => {
    const user = await test.given.user('secretary', unit, { passwordHash });
    const [client, other] = [await test.as(user), await test.as(user)];
    expect([await me(client), await me(other)]).toEqual([200, 200]);
    const { version, fullName } = await viewOf(user);
    expect((await administrator.put(`users/${user.id}`, { version, fullName, status: 'disabled' })).status).toBe(200);
    expect([await me(client), await me(other)]).toEqual([401, 401]);
    expect((await client.get('plans')).status).toBe(401);
    expect((await test.anonymous.post('auth/login', { username: user.username, password })).status).toBe(401);
  });

  it('a role that is taken away or given counts at the next request', async () => {
    const user = await test.given.user('secretary', unit);
    const client = await test.as(user);
    const draft = { year: 2027, title: 'Kế hoạch năm 2027', programmeId: (await test.given.programme()).id };
    expect((await client.post('plans', draft)).status).toBe(201);
    const before = await viewOf(user);
    const end = { version: before.version, validTo: test.clock.today() };
    const ended = await administrator.post<UserView>(
      `users/${user.id}/memberships/${before.memberships[0]!.id}/end`,
      end,
    );
    expect(ended.status).toBe(200);
    expect((await client.post('plans', draft)).status).toBe(403);
    const given = { version: ended.body.version, role: 'readOnly', unitId: unit.id, validFrom: test.clock.today() };
    expect((await administrator.post(`users/${user.id}/memberships`, given)).status).toBe(200);
    expect([(await client.get('plans')).status, (await client.post('plans', draft)).status]).toEqual([200, 403]);
  });

  it('a new password ends every other session, the old password and the reset link', async () => {
    const user = await test.given.user('unitHead', unit, { passwordHash });
    const [client, elsewhere] = [await test.as(user), await test.as(user)];
    const newPassword = 'Một mật khẩu khác hẳn';
    expect((await client.post('auth/password', { currentPassword: password, newPassword })).status).toBe(200);
    expect([await me(client), await me(elsewhere)]).toEqual([200, 401]);
    expect((await test.anonymous.post('auth/login', { username: user.username, password })).status).toBe(401);
    expect((await test.anonymous.post('auth/login', { username: user.username, password: newPassword })).status).toBe(
      200,
    );

    const { path } = (await administrator.post<{ path: string }>(`users/${user.id}/reset-link`)).body;
    const reset = { token: path.split('#')[1]!, newPassword: 'Lại một mật khẩu nữa' };
    expect((await test.anonymous.post('auth/reset', reset)).status).toBe(200);
    expect(await me(client)).toBe(401);
    expect((await test.anonymous.post<ErrorView>('auth/reset', reset)).body.code).toBe('LINK_INVALID');
  }, 30_000);

  it('signing out ends the session on the server', async () => {
    const client = await test.as(await test.given.user('leader', unit));
    expect((await client.post('auth/logout')).status).toBe(200);
    expect(await me(client)).toBe(401);
  });
});
