import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { TaskList } from '#contract/task';
import type { PlanProgressView } from '#contract/plan';
import { SubmissionService } from '#api/submission/submission.service';
import { TaskQueries } from '#api/task/task.queries';
import type { GivenPlan, GivenUnit, GivenUser } from '#api/testing/builders';
import { testApp, type Client, type TestApp } from '#api/testing/test-app';

/** Today is 22/11/2026. */
describe('answers kept until something changes', () => {
  let test: TestApp;
  let reader: Client;
  let unit: GivenUnit;
  let head: GivenUser;
  let plan: GivenPlan;
  const address = () => `tasks?planId=${plan.id}&pageSize=200`;
  const list = async (client = reader) => (await client.get<TaskList>(address())).body;

  beforeAll(async () => {
    test = await testApp();
    unit = await test.given.unit({ name: 'Sở Tư pháp' });
    head = await test.given.user('unitHead', unit);
    reader = await test.as(await test.given.user('readOnly', unit));
    plan = await test.given.issuedPlan({
      tasks: Array.from({ length: 12 }, (_, i) => ({
        code: `I.${i + 1}`,
        title: `Nhiệm vụ ${i + 1}`,
        leads: [unit],
        dueOn: '2026-11-22',
      })),
    });
  });
  afterAll(() => test.close());
  afterEach(() => jest.restoreAllMocks());

  it('evaluates once for all who ask the same, at once or later, and not for another question', async () => {
    const evaluated = jest.spyOn(test.app.get(TaskQueries), 'list');
    const other = await test.as(head);
    const answers = await Promise.all([list(), list(other), list()]);
    expect(await list(other)).toEqual(answers[0]);
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[0]!.total).toBe(12);
    expect(evaluated).toHaveBeenCalledTimes(1);
    await reader.get(`${address()}&schedule=openOverdue`);
    expect(evaluated).toHaveBeenCalledTimes(2);
  });

  it('what was acknowledged is in the next answer', async () => {
    const before = await list();
    const { assignments } = plan.tasks[0]!;
    await test.app.get(SubmissionService).create(head.actor, assignments[0]!.id, {
      kind: 'completion',
      percent: 100,
      result: 'Đã xong.',
      evidence: [{ number: '1/BC', issuedOn: '2026-11-20', issuer: 'Sở Tư pháp', title: 'Báo cáo' }],
    } as never);
    const after = await list();
    expect(before.items[0]!.awaitingConfirmation).toBe(false);
    expect(after.items[0]!.awaitingConfirmation).toBe(true);
    expect(after.knownAt > before.knownAt).toBe(true);
  });

  it('a kept answer is refused to whom the question is', async () => {
    await list();
    expect((await test.anonymous.get(address())).status).toBe(401);
    expect((await reader.get(`${address()}&page=0`)).status).toBe(422);
    expect((await reader.get(`${address()}&page=0`)).status).toBe(422);
    expect((await reader.get('plans/999999/progress')).status).toBe(404);
  });

  it('travels packed as the client can take it', async () => {
    const ask = async (accepted?: string) => {
      const headers = { cookie: reader.cookie, ...(accepted === undefined ? {} : { 'accept-encoding': accepted }) };
      const answer = await test.app.inject({ method: 'GET', url: `/api/${address()}`, headers });
      const { 'content-encoding': encoding, 'content-type': type } = answer.headers;
      const text =
        encoding === 'br'
          ? brotliDecompressSync(answer.rawPayload)
          : encoding === 'gzip'
            ? gunzipSync(answer.rawPayload)
            : answer.rawPayload;
      return { encoding, type, text: text.toString('utf8') };
    };
    const plain = await ask('identity');
    expect(plain).toMatchObject({ encoding: undefined, type: 'application/json; charset=utf-8' });
    expect(JSON.parse(plain.text)).toEqual(await list());
    expect(await ask('gzip, deflate, br, zstd')).toEqual({ ...plain, encoding: 'br' });
    expect(await ask('gzip, deflate')).toEqual({ ...plain, encoding: 'gzip' });
    expect(await ask('br;q=0, gzip;q=0.5')).toEqual({ ...plain, encoding: 'gzip' });
    expect((await ask()).encoding).toBeUndefined();
  });

  it('another day is another answer, without any change', async () => {
    const figures = async () => (await reader.get<PlanProgressView>(`plans/${plan.id}/progress`)).body;
    expect(await figures()).toMatchObject({ asOf: '2026-11-22', openOverdue: 0 });
    test.clock.set('2026-11-23T02:00:00.000Z');
    const tomorrow = await test.as(head);
    const next = (await tomorrow.get<PlanProgressView>(`plans/${plan.id}/progress`)).body;
    expect(next).toMatchObject({ asOf: '2026-11-23', openOverdue: 12 });
  });
});
