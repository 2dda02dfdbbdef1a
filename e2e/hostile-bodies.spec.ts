import type { AuditList } from '#contract/audit';
import type { ErrorView } from '#contract/errors';
import { fieldsOf } from '#api/testing/test-app';
import { completion, EVIDENCE, inVietnamese, scene, type Scene } from './support/scene';

describe('hostile bodies', () => {
  let at: Scene;
  beforeAll(async () => {
    at = await scene();
  });
  afterAll(() => at.test.close());

  it('2 MB are too large', async () => {
    const { status, body } = await at.rawBody(JSON.stringify(completion({ result: 'x'.repeat(2 * 1024 * 1024) })));
    expect([status, body.code, inVietnamese(body.message)]).toEqual([413, 'TOO_LARGE', true]);
  });

  it.each(['{', '{"kind":', '', 'null,', '{"a":1}}', "{'kind':'progress'}", 'undefined', '\ufeff{', 'kind=progress'])(
    'broken JSON %j is refused in Vietnamese',
    async (payload) => {
      const { status, body } = await at.rawBody(payload);
      expect([status, body.code, inVietnamese(body.message)]).toEqual([400, 'MALFORMED', true]);
    },
  );

  it.each(['null', '[]', '[1]', '"text"', '1', 'true', '[[]]'])(
    'JSON that is no object, %s, is refused in Vietnamese',
    async (payload) => {
      const { status, body } = await at.rawBody(payload);
      expect([[400, 422].includes(status), inVietnamese(body.message)]).toEqual([true, true]);
      for (const { field, message } of (body.details ?? []) as { field: string; message: string }[]) {
        expect([field, inVietnamese(message)]).toEqual([expect.not.stringContaining('undefined'), true]);
      }
    },
  );

  it.each(['"text"', '1', '[1]'])('%s is refused too where every field may be missing', async (payload) => {
    const headers = { 'content-type': 'application/json', cookie: at.secretary.cookie };
    const answer = await at.test.app.inject({ method: 'POST', url: '/api/reports/1/presence', headers, payload });
    const { code, message } = answer.json<ErrorView>();
    expect([answer.statusCode, code, inVietnamese(message)]).toEqual([400, 'MALFORMED', true]);
  });

  it.each([
    '{"__proto__":{"roles":["administrator"]}}',
    '{"constructor":{"prototype":{"roles":["administrator"]}}}',
    '{"kind":"progress","evidence":[{"__proto__":{"x":1}}]}',
  ])('prototype keys %s are refused', async (payload) => {
    const { status } = await at.rawBody(payload);
    expect([400, 422]).toContain(status);
    expect(({} as Record<string, unknown>)['roles']).toBeUndefined();
  });

  it.each(['then', 'length', 'id', 'status', 'authorId', 'completedOnTime', 'version'])(
    'an unknown key "%s" is refused by name',
    async (key) => {
      const { id } = await at.test.given.assignment({ unit: at.unit });
      const answer = await at.head.post(`assignments/${id}/submissions`, {
        kind: 'progress',
        result: 'x',
        evidence: [],
        [key]: 1,
      });
      expect([answer.status, fieldsOf(answer)]).toEqual([422, [key]]);
    },
  );

  it.each(['toString', 'hasOwnProperty', 'valueOf'])(
    'a key "%s" that every object has is without effect',
    async (key) => {
      const { id } = await at.test.given.assignment({ unit: at.unit });
      const body = { kind: 'progress', result: 'Đang làm', evidence: [], [key]: 1 };
      const { status } = await at.head.post(`assignments/${id}/submissions`, body);
      expect([201, 422]).toContain(status);
      const { items } = (await at.administrator.get<AuditList>('audit?pageSize=200')).body;
      expect(items.filter((entry) => entry.after && Object.hasOwn(entry.after, key))).toEqual([]);
    },
  );

  it('unknown keys deep inside and in queries are refused too', async () => {
    const { id } = await at.test.given.assignment({ unit: at.unit });
    const answer = await at.head.post(
      `assignments/${id}/submissions`,
      completion({ evidence: [{ ...EVIDENCE, hash: 'x' }] }),
    );
    expect([answer.status, fieldsOf(answer)]).toEqual([422, ['evidence.0.hash']]);
    const query = await at.head.get('tasks?role=administrator');
    expect([query.status, fieldsOf(query)]).toEqual([422, ['role']]);
  });

  it.each([
    ['an object', { 0: EVIDENCE }],
    ['a text', 'x'],
    ['texts', ['x']],
    ['nulls', [null]],
    ['lists', [[]]],
    ['a length', { length: 1 }],
  ])('evidence that is %s is refused in Vietnamese', async (_, evidence) => {
    const { id } = await at.test.given.assignment({ unit: at.unit });
    const answer = await at.head.post<ErrorView>(`assignments/${id}/submissions`, completion({ evidence }));
    expect(answer.status).toBe(422);
    for (const { message } of answer.body.details as { message: string }[])
      expect([message, inVietnamese(message)]).toEqual([message, true]);
  });

  it.each([
    ['lists', '[', ']'],
    ['objects', '{"a":', '}'],
  ])('%s ten thousand deep are refused', async (_, open, close) => {
    for (const depth of [100, 10_000, 100_000]) {
      const { status, body } = await at.rawBody(
        `{"kind":"progress","result":"x","evidence":${open.repeat(depth)}1${close.repeat(depth)}}`,
      );
      expect([depth, [400, 422].includes(status), body.code]).toEqual([
        depth,
        true,
        expect.stringMatching(/MALFORMED|INVALID/),
      ]);
    }
  });

  it('other content types are refused, a missing one is no JSON', async () => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/jsonx',
      'text/plain; application/json',
    ]) {
      const { status } = await at.raw({
        method: 'POST',
        url: '/api/assignments/1/submissions',
        payload: '{}',
        headers: { 'content-type': type },
      });
      expect([type, status]).toEqual([type, 415]);
    }
  });

  it('a request that a foreign page sends is refused', async () => {
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ]) {
      const { status, body } = await at.raw({
        method: 'POST',
        url: '/api/auth/logout',
        payload: '{}',
        headers: { 'content-type': 'application/json', ...headers },
      });
      expect([headers, status, body.code]).toEqual([headers, 403, 'FOREIGN_ORIGIN']);
    }
    expect((await at.raw({ method: 'GET', url: '/api/auth/me' })).status).toBe(200);
  });
});
