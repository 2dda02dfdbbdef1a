import type { ErrorView } from '#contract/errors';
import type { SubmissionView } from '#contract/submission';
import { fieldsOf } from '#api/testing/test-app';
import { completion, scene, type Scene } from './support/scene';

describe('rivals', () => {
  let at: Scene;
  beforeAll(async () => {
    at = await scene();
  });
  afterAll(() => at.test.close());

  it('a stale version is answered with what is there now, by whom and since when', async () => {
    const { id } = await at.test.given.assignment({ unit: at.unit });
    const { body } = await at.head.post<SubmissionView>(`assignments/${id}/submissions`, completion({ asDraft: true }));
    await at.head.put(`submissions/${body.id}`, { ...completion({ result: 'Lần hai', asDraft: true }), version: 1 });
    for (const stale of [
      await at.head.put<ErrorView>(`submissions/${body.id}`, {
        ...completion({ result: 'Muộn', asDraft: true }),
        version: 1,
      }),
      await at.head.post<ErrorView>(`submissions/${body.id}/submit`, { version: 1 }),
      await at.head.post<ErrorView>(`submissions/${body.id}/discard`, { version: 1 }),
    ]) {
      expect(stale).toMatchObject({
        status: 409,
        body: {
          code: 'STALE',
          details: {
            version: 2,
            current: { result: 'Lần hai' },
            changedBy: expect.any(String),
            changedAt: expect.any(String),
          },
        },
      });
    }
    expect((await at.head.get<SubmissionView>(`submissions/${body.id}`)).body).toMatchObject({
      status: 'draft',
      result: 'Lần hai',
      version: 2,
    });
  });

  it('no version is no guess', async () => {
    const { id } = await at.test.given.assignment({ unit: at.unit });
    const { body } = await at.head.post<SubmissionView>(`assignments/${id}/submissions`, completion({ asDraft: true }));
    for (const version of [undefined, null, '1', 1.5, -1, 2 ** 31]) {
      const answer = await at.head.post(`submissions/${body.id}/submit`, { version });
      expect([version, answer.status, fieldsOf(answer)]).toEqual([version, 422, ['version']]);
    }
  });

  it('a double click submits once, decides once', async () => {
    const { id } = await at.test.given.assignment({ unit: at.unit });
    const created = await Promise.all(
      [1, 2, 3].map(() => at.head.post<SubmissionView>(`assignments/${id}/submissions`, completion({ asDraft: true }))),
    );
    expect(created.map((a) => a.status).sort()).toEqual([201, 409, 409]);
    const draft = created.find((a) => a.status === 201)!.body;
    const submitted = await Promise.all(
      [1, 2, 3].map(() => at.head.post<SubmissionView>(`submissions/${draft.id}/submit`, { version: draft.version })),
    );
    expect(submitted.map((a) => a.status).sort()).toEqual([200, 409, 409]);
    const { version } = submitted.find((a) => a.status === 200)!.body;
    const decided = await Promise.all([
      at.secretary.post(`submissions/${draft.id}/confirm`, { version }),
      at.secretary.post(`submissions/${draft.id}/return`, { version, reason: 'Thiếu tài liệu kèm theo' }),
      at.secretary.post(`submissions/${draft.id}/confirm`, { version }),
    ]);
    expect(decided.map((a) => a.status).sort()).toEqual([200, 409, 409]);
  });

  it('fifty writers of one draft: each that succeeds built on what it saw', async () => {
    const { id } = await at.test.given.assignment({ unit: at.unit });
    const { body } = await at.head.post<SubmissionView>(`assignments/${id}/submissions`, completion({ asDraft: true }));
    let saved = 0;
    await Promise.all(
      Array.from({ length: 8 }, async (_, writer) => {
        for (let i = 0; i < 6; i++) {
          const { version } = (await at.head.get<SubmissionView>(`submissions/${body.id}`)).body;
          const answer = await at.head.put(`submissions/${body.id}`, {
            ...completion({ result: `Người ${writer} lần ${i}`, asDraft: true }),
            version,
          });
          expect([200, 409]).toContain(answer.status);
          if (answer.status === 200) saved += 1;
        }
      }),
    );
    expect(saved).toBeGreaterThan(5);
    expect((await at.head.get<SubmissionView>(`submissions/${body.id}`)).body.version).toBe(1 + saved);
  });

  it('nothing is confirmed before it is submitted, nor submitted after it is decided', async () => {
    const { id } = await at.test.given.assignment({ unit: at.unit });
    const draft = (await at.head.post<SubmissionView>(`assignments/${id}/submissions`, completion({ asDraft: true })))
      .body;
    expect((await at.secretary.post(`submissions/${draft.id}/confirm`, { version: 1 })).status).toBe(404);
    const sent = (await at.head.post<SubmissionView>(`submissions/${draft.id}/submit`, { version: 1 })).body;
    expect(
      (await at.secretary.post(`submissions/${draft.id}/annul`, { version: sent.version, reason: 'Xác nhận nhầm' }))
        .status,
    ).toBe(409);
    const done = (await at.secretary.post<SubmissionView>(`submissions/${draft.id}/confirm`, { version: sent.version }))
      .body;
    for (const again of ['submit', 'discard'])
      expect((await at.head.post(`submissions/${draft.id}/${again}`, { version: done.version })).status).toBe(409);
    expect((await at.head.put(`submissions/${draft.id}`, { ...completion(), version: done.version })).status).toBe(409);
    expect((await at.head.post(`assignments/${id}/submissions`, completion())).status).toBe(409);
  });
});
