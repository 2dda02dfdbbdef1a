import type { ErrorView } from '#contract/errors';
import type { SubmissionView } from '#contract/submission';
import { fieldsOf } from '#api/testing/test-app';
import { completion, scene, type Scene } from './support/scene';

describe('hostile dates, numbers and ids', () => {
  let at: Scene;
  beforeAll(async () => {
    at = await scene();
  });
  afterAll(() => at.test.close());

  it.each([
    '1900-01-01',
    '2026-02-30',
    '2026-13-01',
    '2026-11-31',
    '20261120',
    '2026-11-20T00:00:00.000Z',
    '0000-00-00',
    '9999-12-31',
    '２０２６-11-20',
    20261120,
    null,
    true,
    ['2026-11-20'],
    { $gt: '' },
  ])('a completion on %j is refused with its field', async (completedOn) => {
    const { id } = await at.test.given.assignment({ unit: at.unit });
    const answer = await at.head.post(`assignments/${id}/submissions`, completion({ completedOn, asDraft: true }));
    // Null is how a form leaves a date out.
    if (completedOn === null) expect(answer.status).toBe(201);
    else expect([answer.status, fieldsOf(answer)]).toEqual([422, ['completedOn']]);
  });

  it.each(['1899-12-31', '2026-02-30', 'hôm nay', '2026-11-23', '2200-01-01'])(
    'figures as of %s are refused',
    async (asOf) => {
      const { planId } = await at.test.given.assignment({ unit: at.unit });
      for (const url of [`plans/${planId}/progress`, `tasks?planId=${planId}`]) {
        const answer = await at.head.get(`${url}${url.includes('?') ? '&' : '?'}asOf=${encodeURIComponent(asOf)}`);
        expect([url, answer.status, fieldsOf(answer)]).toEqual([url, 422, ['asOf']]);
      }
    },
  );

  it('figures as of 1900 are those of no plan', async () => {
    const { planId } = await at.test.given.assignment({ unit: at.unit });
    expect((await at.head.get(`plans/${planId}/progress?asOf=1900-01-01`)).body).toMatchObject({
      total: 0,
      rate: { text: '–' },
    });
  });

  it('knowledge is asked for to the millisecond, however it is written', async () => {
    const { planId, id } = await at.test.given.assignment({ unit: at.unit });
    const { knownAt } = (await at.head.get<{ knownAt: string }>(`plans/${planId}/progress`)).body;
    const second = `${knownAt.slice(0, 19)}Z`;
    at.test.given.now(new Date(Date.parse(second) + 999).toISOString());
    const sent = await at.head.post<SubmissionView>(`assignments/${id}/submissions`, completion());
    expect(sent.status).toBe(201);
    const seen = async (moment: string) =>
      (await at.head.get<{ awaitingConfirmation: number }>(`plans/${planId}/progress?knownAt=${moment}`)).body
        .awaitingConfirmation;
    expect([
      await seen(`${knownAt.slice(0, 19)}.000Z`),
      await seen(second),
      await seen(`${knownAt.slice(0, 19)}.0Z`),
    ]).toEqual([0, 0, 0]);
  });

  it.each([
    '0',
    '-1',
    '1e9',
    'abc',
    '1.5',
    '01',
    ' 1',
    '1%20',
    '2147483648',
    '99999999999999999999',
    '1;drop',
    '../1',
    'NaN',
    '%31%30%30%30%30%30',
  ])('an id like %s is not found', async (id) => {
    for (const url of [`plans/${id}`, `tasks/${id}`, `submissions/${id}`, `units/${id}`, `plans/${id}/progress`]) {
      const answer = await at.head.get<ErrorView>(url);
      expect([url, answer.status, answer.body.code]).toEqual([url, 404, 'NOT_FOUND']);
    }
    const answer = await at.head.post<ErrorView>(`submissions/${id}/submit`, { version: 1 });
    expect([answer.status, answer.body.code]).toEqual([404, 'NOT_FOUND']);
  });

  it.each([
    ['page', '0'],
    ['page', '1e99'],
    ['pageSize', '201'],
    ['pageSize', '-1'],
    ['pageSize', '1.5'],
    ['planId', '2147483648'],
    ['unitId', 'NaN'],
    ['areaId', '0x10000000000'],
    ['schedule', '__proto__'],
    ['schedule', 'constructor'],
  ])('a list with %s=%s is refused with its field', async (name, value) => {
    const answer = await at.head.get(`tasks?${name}=${value}`);
    expect([answer.status, fieldsOf(answer)]).toEqual([422, [name]]);
  });

  it('a parameter given twice is refused, not guessed', async () => {
    const answer = await at.head.get('tasks?schedule=open&schedule=completed');
    expect([answer.status, fieldsOf(answer)]).toEqual([422, ['schedule']]);
  });

  it.each([1.5, -1, 101, '50', Number.MAX_SAFE_INTEGER, true, [50]])(
    'a percentage of %j is refused',
    async (percent) => {
      const { id } = await at.test.given.assignment({ unit: at.unit });
      const answer = await at.head.post(`assignments/${id}/submissions`, {
        kind: 'progress',
        result: 'x',
        evidence: [],
        percent,
      });
      expect([answer.status, fieldsOf(answer)]).toEqual([422, ['percent']]);
    },
  );
});
