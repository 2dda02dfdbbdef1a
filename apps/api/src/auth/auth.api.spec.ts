import { Logger } from '@nestjs/common';
import { verify } from '@node-rs/argon2';
import { hashPassword } from '#api/platform/passwords';
import { testApp, type TestApp } from '#api/testing/test-app';

jest.mock('@node-rs/argon2', () => {
  const real = jest.requireActual<typeof import('@node-rs/argon2')>('@node-rs/argon2');
  return { ...real, verify: jest.fn(real.verify) };
});

const PASSWORD = 'Nắng ấm trên cao nguyên 26';

describe('signing in', () => {
  let test: TestApp;
  let passwordHash: string;
  beforeAll(async () => {
    test = await testApp();
    passwordHash = await hashPassword(PASSWORD);
  });
  afterAll(() => test.close());

  const login = (username: unknown, password: unknown, headers: Record<string, string> = {}) =>
    test.app.inject({ method: 'POST', url: '/api/auth/login', payload: { username, password }, headers });

  it('401 without a session, on every private route', async () => {
    const answer = await test.anonymous.get('auth/me');
    expect(answer.status).toBe(401);
    expect(answer.body).toMatchObject({ code: 'UNAUTHENTICATED', requestId: expect.any(String) });
  });

  it('opens an opaque session and names the person', async () => {
    const unit = await test.given.unit({ name: 'Sở Tư pháp' });
    await test.given.user('unitHead', unit, { username: 'truong.stp', fullName: 'Lò Thị Hường', passwordHash });
    const answer = await login('truong.stp', PASSWORD.normalize('NFD'));
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({ name: 'Lò Thị Hường', roles: ['unitHead'], unit: { name: 'Sở Tư pháp' }, today: '2026-11-22' });
    const cookie = answer.cookies[0]!;
    expect(cookie).toMatchObject({ name: 'sid', httpOnly: true, sameSite: 'Lax', path: '/' });
    const me = await test.app.inject({ url: '/api/auth/me', cookies: { sid: cookie.value } });
    expect(me.statusCode).toBe(200);
    const out = await test.app.inject({ method: 'POST', url: '/api/auth/logout', cookies: { sid: cookie.value } });
    expect(out.statusCode).toBe(200);
    expect((await test.app.inject({ url: '/api/auth/me', cookies: { sid: cookie.value } })).statusCode).toBe(401);
  });

  it.each([
    ['an unknown name', 'khong.co', 'x'],
    ['an object as password', 'truong.stp', { $ne: '' }],
    ['nothing', undefined, undefined],
  ])('answers %s like a wrong password', async (_, username, password) => {
    const answer = await login(username, password);
    expect(answer.statusCode).toBe(401);
    expect(answer.json().code).toBe('SIGN_IN_FAILED');
  });

  it('locks account and address after five wrong passwords, says so to nobody, and lets go after 15 minutes', async () => {
    const unit = await test.given.unit();
    await test.given.user('unitOfficer', unit, { username: 'bi.khoa', passwordHash });
    const wrong = await Promise.all(Array.from({ length: 8 }, () => login('bi.khoa', 'sai mật khẩu')));
    expect(wrong.map((a) => a.statusCode)).toEqual(Array(8).fill(401));
    const right = await login('bi.khoa', PASSWORD);
    expect(right.statusCode).toBe(401);
    expect(right.json().message).toBe(wrong[0]!.json().message);
    for (let i = 0; i < 4; i++) await login('bi.khoa', 'sai mật khẩu');
    const flooded = await login('bi.khoa', PASSWORD);
    expect(flooded.statusCode).toBe(429);
    expect(Number(flooded.headers['retry-after'])).toBeGreaterThan(0);
    test.clock.set('2026-11-22T02:16:00.000Z');
    expect((await login('bi.khoa', PASSWORD)).statusCode).toBe(200);
    test.clock.set('2026-11-22T02:00:00.000Z');
  });

  it('slows the last administrator down without a lock', async () => {
    await test.given.user('administrator', null, { username: 'quantri', passwordHash });
    for (let i = 0; i < 9; i++) await login('quantri', 'sai mật khẩu');
    expect((await login('quantri', PASSWORD)).statusCode).toBe(401);
    test.clock.set('2026-11-22T02:01:01.000Z');
    expect((await login('quantri', PASSWORD)).statusCode).toBe(200);
    test.clock.set('2026-11-22T02:00:00.000Z');
  });

  it('ends a session after 15 idle minutes; background calls do not keep it alive', async () => {
    const unit = await test.given.unit();
    const person = await test.as(await test.given.user('unitOfficer', unit));
    test.clock.set('2026-11-22T02:14:00.000Z');
    expect((await person.get('auth/me')).status).toBe(200);
    test.clock.set('2026-11-22T02:28:00.000Z');
    expect((await person.get('auth/me')).status).toBe(200);
    test.clock.set('2026-11-22T02:43:01.000Z');
    expect((await person.get('auth/me')).status).toBe(401);
    test.clock.set('2026-11-22T02:00:00.000Z');
  });

  it('refuses a foreign origin, a form body and a forwarded demo account', async () => {
    expect((await login('a', 'b', { origin: 'https://evil.example' })).json().code).toBe('FOREIGN_ORIGIN');
    expect((await login('a', 'b', { 'sec-fetch-site': 'cross-site' })).json().code).toBe('FOREIGN_ORIGIN');
    const form = await test.app.inject({ method: 'POST', url: '/api/auth/login', payload: 'username=a&password=b', headers: { 'content-type': 'application/x-www-form-urlencoded' } });
    expect(form.statusCode).toBe(415);
    await test.given.user('readOnly', await test.given.unit(), { username: 'minh.hoa', passwordHash, demo: true });
    expect((await login('minh.hoa', PASSWORD, { 'x-forwarded-for': '203.0.113.9' })).statusCode).toBe(403);
    expect((await login('minh.hoa', PASSWORD)).statusCode).toBe(200);
  });

  it('changes the own password, ends the other sessions and asks for the old one', async () => {
    const user = await test.given.user('readOnly', await test.given.unit(), { username: 'doi.mk', passwordHash, mustChangePassword: true });
    const here = await test.as(user);
    const elsewhere = await test.as(user);
    expect((await here.get('settings')).body).toMatchObject({ code: 'PASSWORD_CHANGE_REQUIRED' });
    const wrong = await here.post('auth/password', { currentPassword: 'không nhớ', newPassword: 'Một câu dài dễ nhớ 2026' });
    expect(wrong.status).toBe(422);
    const guessable = await here.post('auth/password', { currentPassword: PASSWORD, newPassword: 'doi.mk.2026' });
    expect(guessable.body).toMatchObject({ field: 'newPassword' });
    expect((await here.post('auth/password', { currentPassword: PASSWORD, newPassword: 'Một câu dài dễ nhớ 2026' })).status).toBe(200);
    expect((await here.get('settings')).status).toBe(200);
    expect((await elsewhere.get('auth/me')).status).toBe(401);
  });

  describe('guessing', () => {
    const hashed = jest.mocked(verify);
    let refusals: { userId: number | null; code: string; failures: number; requestId: string }[];
    beforeEach(() => {
      hashed.mockClear();
      refusals = [];
      jest.spyOn(Logger.prototype, 'warn').mockImplementation((line: object) => void refusals.push(line as never));
    });
    afterEach(() => jest.restoreAllMocks());

    it('looks at no more than ten tries of an account in a quarter of an hour, and puts every one of them in the log', async () => {
      const { id } = await test.given.user('unitOfficer', await test.given.unit(), { username: 'bi.do', passwordHash });
      const statuses: number[] = [];
      for (let i = 0; i < 60; i++) statuses.push((await login('bi.do', `sai mật khẩu ${i}`)).statusCode);
      expect(hashed.mock.calls.length).toBeLessThanOrEqual(10);
      expect(statuses.slice(-50)).toEqual(Array(50).fill(429));
      expect(refusals.map(({ userId, failures }) => [userId, failures])).toEqual(statuses.map((_, i) => [id, i + 1]));
      expect(JSON.stringify(refusals)).not.toMatch(/bi\.do|sai mật khẩu/);
      test.clock.set('2026-11-22T02:15:00.001Z');
      expect((await login('bi.do', PASSWORD)).statusCode).toBe(200);
      test.clock.set('2026-11-22T02:00:00.000Z');
    });

    it('one wrong password on each of many accounts locks nobody out, and each is in the log', async () => {
      const unit = await test.given.unit();
      const users = [];
      for (let i = 0; i < 40; i++) users.push(await test.given.user('unitOfficer', unit, { username: `nhieu.${i}`, passwordHash }));
      for (const { username } of users) expect((await login(username, 'Matkhau@2026')).statusCode).toBe(401);
      expect(refusals.map((line) => [line.userId, line.failures, line.code])).toEqual(users.map(({ id }) => [id, 1, 'SIGN_IN_FAILED']));
      expect(new Set(refusals.map((line) => line.requestId)).size).toBe(40);
      for (const { username } of [users[0]!, users[39]!]) expect((await login(username, PASSWORD)).statusCode).toBe(200);
    });

    it('a name that is nobody’s, is blocked or has no password yet is answered, hashed and locked like a known one', async () => {
      const unit = await test.given.unit();
      await test.given.user('unitOfficer', unit, { username: 'co.that', passwordHash });
      await test.given.user('unitOfficer', unit, { username: 'chua.dat' });
      const blocked = await test.given.user('unitOfficer', unit, { username: 'da.khoa', passwordHash });
      const administrator = await test.as(await test.given.user('administrator'));
      const change = { version: 1, fullName: blocked.fullName, status: 'disabled' };
      expect((await administrator.put(`users/${blocked.id}`, change)).status).toBe(200);
      const answers = async (username: string) => {
        hashed.mockClear();
        const given = [];
        for (let i = 0; i < 12; i++) {
          const { statusCode, headers, body } = await login(username, 'Matkhau@2026');
          const { date: _, 'x-request-id': __, ...same } = headers;
          given.push({ statusCode, same, body: body.replace(/"requestId":"[^"]+"/, '') });
        }
        return { given, hashed: hashed.mock.calls.length };
      };
      const known = await answers('co.that');
      expect([known.hashed > 0, known.given[0]!.statusCode, known.given[11]!.statusCode]).toEqual([true, 401, 429]);
      for (const name of ['khong.ai', 'chua.dat', 'da.khoa']) expect([name, await answers(name)]).toEqual([name, known]);
    });
  });
});
