import type { SubmissionView } from '#contract/submission';
import type { TaskPageView } from '#contract/task';
import { testApp, type Answer, type Client, type TestApp } from '#api/testing/test-app';
import { completion } from './support/scene';

describe("with another's ids", () => {
  let test: TestApp;
  let mine: { head: Client; officer: Client; submissions: SubmissionView[]; assignmentId: number };
  let strangers: Client[];
  beforeAll(async () => {
    test = await testApp();
    await test.given.standingAgency();
    const [a, b] = [await test.given.unit(), await test.given.unit()];
    const head = await test.as(await test.given.user('unitHead', a));
    const officer = await test.as(await test.given.user('unitOfficer', a));
    strangers = [
      await test.as(await test.given.user('unitHead', b)),
      await test.as(await test.given.user('unitOfficer', b)),
    ];
    const plan = await test.given.issuedPlan({ tasks: [1, 2, 3].map(() => ({ leads: [a, b], dueOn: '2026-12-31' })) });
    const own = plan.tasks.map((task) => task.assignments.find((assignment) => assignment.unitId === a.id)!.id);
    const submissions = [
      (await officer.post<SubmissionView>(`assignments/${own[0]}/submissions`, completion({ asDraft: true }))).body,
      (await head.post<SubmissionView>(`assignments/${own[1]}/submissions`, completion())).body,
      (
        await head.post<SubmissionView>(`assignments/${own[2]}/submissions`, {
          kind: 'progress',
          result: 'Đang làm',
          evidence: [],
        })
      ).body,
    ];
    mine = { head, officer, submissions, assignmentId: own[0]! };
  });
  afterAll(() => test.close());

  it('what another unit wrote is not there, by id and in lists, as if it had never been', async () => {
    const unseen = (answer: Answer) => ({ ...(answer.body as object), requestId: '' });
    for (const stranger of strangers) {
      for (const { id, version } of mine.submissions) {
        const requests = (of: number) => [
          stranger.get(`submissions/${of}`),
          stranger.put(`submissions/${of}`, { ...completion({ asDraft: true }), version }),
          stranger.post(`submissions/${of}/discard`, { version }),
        ];
        const [theirs, none] = [await Promise.all(requests(id)), await Promise.all(requests(2_000_000_000))];
        expect(theirs.map((answer) => answer.status)).toEqual([404, 404, 404]);
        expect(theirs.map(unseen)).toEqual(none.map(unseen));
      }
      expect((await stranger.get('submissions?pageSize=200')).body).toEqual({ items: [], total: 0 });
    }
    const { id, version } = mine.submissions[0]!;
    expect((await strangers[0]!.post(`submissions/${id}/submit`, { version })).status).toBe(404);
    expect((await mine.head.get<SubmissionView>(`submissions/${id}`)).body).toEqual({
      ...mine.submissions[0],
      allowedActions: expect.any(Array),
    });
  });

  it('the page of a task they share shows each unit its own', async () => {
    for (const { assignment } of mine.submissions) {
      const seen = (await strangers[0]!.get<TaskPageView>(`tasks/${assignment.taskId}`)).body;
      expect(seen.assignments.flatMap((a) => a.submissions)).toEqual([]);
      expect(seen.assignments.map((a) => a.reportedPercent)).toEqual([null, null]);
      const own = (await mine.head.get<TaskPageView>(`tasks/${assignment.taskId}`)).body;
      expect(own.assignments.flatMap((a) => a.submissions)).toHaveLength(1);
    }
    const work = (await strangers[0]!.get<{ drafts: unknown[]; returned: unknown[] }>('work')).body;
    expect([work.drafts, work.returned]).toEqual([[], []]);
  });

  it("a report on another unit's part is refused", async () => {
    for (const stranger of strangers) {
      expect(
        (await stranger.post(`assignments/${mine.assignmentId}/submissions`, completion({ asDraft: true }))).status,
      ).toBe(403);
    }
  });
});
