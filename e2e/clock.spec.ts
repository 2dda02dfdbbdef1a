import { AuditLog } from '#api/platform/audit-log';
import { AuditEntryEntity } from '#api/platform/audit-entry.entity';
import type { Client } from '#api/testing/test-app';
import type { GivenUser, GivenUnit } from '#api/testing/builders';
import { AssignmentEventEntity } from '#api/task/assignment.entity';
import type { PlanProgressView } from '#contract/plan';
import type { SubmissionView } from '#contract/submission';
import type { TaskList, TaskPageView } from '#contract/task';
import { completion, scene, type Scene } from './support/scene';

/** The day of the province by the time zone database, which the product does not use. */
const PROVINCE = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short' });

describe('the clock', () => {
  let s: Scene;
  let headUser: GivenUser;
  let secretaryUser: GivenUser;
  let unit: GivenUnit;
  beforeAll(async () => {
    s = await scene();
    unit = await s.test.given.unit();
    headUser = await s.test.given.user('unitHead', unit);
    secretaryUser = await s.test.given.secretary();
  });
  afterAll(() => s.test.close());

  describe('on days that are easily got wrong', () => {
    const DAYS = ['2028-02-28', '2028-02-29', '2028-03-01', '2028-03-31', '2028-06-30', '2028-09-30', '2028-12-31'];
    let planId: number;
    beforeAll(async () => {
      s.test.clock.set('2027-12-22T02:00:00.000Z');
      const tasks = DAYS.map((dueOn) => ({ leads: [unit], dueOn }));
      planId = (await s.test.given.issuedPlan({ year: 2028, tasks })).id;
    });

    // The last instant of the province's day and the first of the next; midnight by UTC is nobody's.
    const moments = DAYS.flatMap((day) => [`${day}T00:00:00.000Z`, `${day}T16:59:59.999Z`, `${day}T17:00:00.000Z`]);
    it.each([...moments, '2028-02-28T23:59:59.999Z', '2028-12-31T23:59:59.999Z'])(
      'at %s every task is where the calendar puts it, and the figures count it there',
      async (instant) => {
        s.test.clock.set(instant);
        const secretary = await s.test.as(secretaryUser);
        const today = PROVINCE.format(new Date(instant));
        const { body: list } = await secretary.get<TaskList>(`tasks?planId=${planId}&pageSize=50`);
        expect(list.asOf).toBe(today);
        const cells = list.items.map(({ dueOn, schedule }) => `${dueOn} ${schedule}`).sort();
        expect(cells).toEqual(DAYS.map((day) => `${day} ${day < today ? 'openOverdue' : 'openWithinTerm'}`));
        const { body: figures } = await secretary.get<PlanProgressView>(`plans/${planId}/progress`);
        const overdue = DAYS.filter((day) => day < today).length;
        expect(figures).toMatchObject({ asOf: today, openOverdue: overdue, openWithinTerm: DAYS.length - overdue });
      },
    );
  });

  describe('set back by an hour while people work', () => {
    let head: Client;
    let secretary: Client;
    let task: { id: number; planId: number; assignmentId: number };
    let before: PlanProgressView;
    /** 00:30 in the province, so that an hour earlier is also the day before. */
    const LATER = '2029-05-10T17:30:00.000Z';
    const EARLIER = '2029-05-10T16:30:00.000Z';
    beforeAll(async () => {
      s.test.clock.set('2029-05-01T02:00:00.000Z');
      const plan = await s.test.given.issuedPlan({ year: 2029, tasks: [{ leads: [unit], dueOn: '2029-05-10' }] });
      task = { id: plan.tasks[0]!.id, planId: plan.id, assignmentId: plan.tasks[0]!.assignments[0]!.id };
      s.test.clock.set(LATER);
      head = await s.test.as(headUser);
      secretary = await s.test.as(secretaryUser);
    });
    const handIn = async (body: object) => {
      const answer = await head.post<SubmissionView>(`assignments/${task.assignmentId}/submissions`, body);
      expect(answer.status).toBe(201);
      return answer.body;
    };
    const evidence = [{ number: '1/BC', issuedOn: '2029-05-09', issuer: 'Sở Tư pháp', title: 'Báo cáo kết quả' }];
    const progress = (percent: number) => ({ kind: 'progress', result: 'Đang thực hiện', percent, evidence: [] });
    const figures = async (more = '') =>
      (await secretary.get<PlanProgressView>(`plans/${task.planId}/progress${more}`)).body;

    it('what comes later is later still: by number, by instant, on the page, in the chain', async () => {
      await handIn(progress(10));
      before = await figures();
      expect(before).toMatchObject({ asOf: '2029-05-11', openOverdue: 1, awaitingConfirmation: 0 });
      s.test.clock.set(EARLIER);

      // Nobody is thrown out, nothing is refused, and what is written is seen at once.
      await handIn(progress(20));
      const sent = await handIn({ ...completion(), evidence });
      expect(await figures()).toMatchObject({ asOf: '2029-05-10', openOverdue: 0, awaitingConfirmation: 1 });
      const confirmed = await secretary.post<SubmissionView>(`submissions/${sent.id}/confirm`, {
        version: sent.version,
      });
      expect(confirmed.status).toBe(200);
      expect(await figures()).toMatchObject({ completed: 1, completedOnTime: 1, openWithinTerm: 0 });

      const { manager } = s.test.unitOfWork;
      const events = await manager.find(AssignmentEventEntity, {
        where: { assignmentId: task.assignmentId },
        order: { id: 'ASC' },
      });
      const happened = ['assigned', 'progressed', 'progressed', 'submitted', 'confirmed'];
      expect(events.map(({ type }) => type)).toEqual(happened);
      const instants = events.map(({ recordedAt }) => recordedAt);
      expect(instants).toEqual([...new Set(instants)].sort());
      expect(instants[2]! > LATER).toBe(true);

      const page = (await secretary.get<TaskPageView>(`tasks/${task.id}`)).body;
      const shown = page.timeline.map(({ type }) => type);
      expect([shown, [...shown].reverse()]).toContainEqual(happened);

      const audit = await manager.find(AuditEntryEntity, { order: { id: 'ASC' } });
      const at = audit.map((entry) => entry.at);
      expect(at).toEqual([...at].sort());
      expect(await s.test.app.get(AuditLog).verify()).toMatchObject({ broken: null });
    });

    it('set right again, the days are those of the calendar, and what was known before is not rewritten', async () => {
      s.test.clock.set('2029-05-10T17:31:00.000Z');
      expect(await figures()).toMatchObject({ asOf: '2029-05-11', completed: 1, completedOnTime: 1, openOverdue: 0 });
      // What was known at a moment stays what was known then.
      expect(await figures(`?asOf=${before.asOf}&knownAt=${before.knownAt}`)).toEqual(before);
    });
  });
});
