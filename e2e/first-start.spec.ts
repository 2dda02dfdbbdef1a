import type { FiguresRow, FiguresView, PlanProgressView, PlanView } from '#contract/plan';
import type { SubmissionView } from '#contract/submission';
import type { TaskList, TaskPageView } from '#contract/task';
import { SCHEDULE_FILTERS } from '#domain/schedule';
import { addDays } from '#domain/plain-date';
import { ConfigError } from '#api/platform/config';
import { AuditLog } from '#api/platform/audit-log';
import { AssignmentLog } from '#api/task/assignment-log';
import { UserEntity } from '#api/user/user.entity';
import { testApp, fieldsOf, type Client, type TestApp } from '#api/testing/test-app';
import type { GivenUser } from '#api/testing/builders';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '#seeds/demo/people';
import { DEMO_PLAN } from '#seeds/demo/plan-2026';
import { loadDemonstration } from '#seeds/load/data-sets';
import { forgetAnswers } from './support/forget-answers';

const CELLS = ['completedOnTime', 'completedLate', 'openWithinTerm', 'openOverdue', 'openNoDeadline'] as const;
const cellsOf = (figures: FiguresView) => CELLS.map((cell) => figures[cell]);
const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);

describe('the first start', () => {
  let test: TestApp;
  let leader: Client;
  let secretary: Client;
  let plans: Map<number, PlanView>;
  let today: string;
  let startedAt: string;

  beforeAll(async () => {
    test = await testApp();
    startedAt = test.clock.now();
    await loadDemonstration(test.app);
    today = test.clock.today();
    [leader, secretary] = [await as('lanhdao'), await as('thuky')];
    const { items } = (await leader.get<{ items: PlanView[] }>('plans')).body;
    plans = new Map(items.map((plan) => [plan.year, plan]));
  }, 300_000);
  afterAll(() => test.close());

  async function as(username: string): Promise<Client> {
    const user = await test.unitOfWork.manager.findOneByOrFail(UserEntity, { username });
    return test.as(user as unknown as GivenUser);
  }
  const progress = async (year: number, question = '') =>
    (await leader.get<PlanProgressView>(`plans/${plans.get(year)!.id}/progress${question}`)).body;

  it('has three plans and leaves the clock where it was', async () => {
    expect([...plans.keys()]).toEqual([2026, 2019, 2018]);
    expect(test.clock.now()).toBe(startedAt);
    expect(new Set([...plans.values()].map((plan) => plan.illustrative))).toEqual(new Set([true]));
  });

  it('2018: 66 of 66, on its own last day', async () => {
    expect(await progress(2018)).toMatchObject({
      asOf: '2018-12-31',
      total: 66,
      completed: 66,
      rate: { numerator: 66, denominator: 66, text: '100%' },
    });
  });

  it('2019: 35 of 71 at the half-year, 29 a fortnight before, nothing later', async () => {
    const half = await progress(2019, '?asOf=2019-06-30');
    expect(half).toMatchObject({ total: 71, completed: 35, rate: { numerator: 35, denominator: 71, text: '49,29%' } });
    expect(cellsOf(half)).toEqual([31, 4, 24, 6, 6]);
    expect(await progress(2019)).toEqual(half);
    expect(await progress(2019, '?asOf=2019-06-14')).toMatchObject({
      total: 71,
      completed: 29,
      rate: { numerator: 29, denominator: 71 },
    });
    const later = await leader.get(`plans/${plans.get(2019)!.id}/progress?asOf=2019-07-01`);
    expect([later.status, fieldsOf(later)]).toEqual([422, ['asOf']]);
    expect((later.body as unknown as { message: string }).message).toContain('30/06/2019');
  });

  it('what a source tells of the past was not known in the past', async () => {
    const then = '?asOf=2019-06-30&knownAt=2019-07-20T00:00:00.000Z';
    expect(await progress(2019, then)).toMatchObject({ total: 0, rate: { text: '–' } });
  });

  it('2026: 41 of 71, with whole groups, every time of recurring work, values and files behind it', async () => {
    const figures = await progress(2026);
    expect([figures.completed, figures.total, figures.rate.text]).toEqual([41, 71, '57,74%']);
    expect(cellsOf(figures)).toEqual([34, 7, 13, 7, 10]);
    const page = async (q: string) => {
      const { items } = (await leader.get<TaskList>(`tasks?planId=${plans.get(2026)!.id}&q=${q}`)).body;
      return (await leader.get<TaskPageView>(`tasks/${items.find((task) => task.code === q)!.id}`)).body;
    };
    const remedies = await page('I.9');
    const missing = remedies.assignments.filter((part) => part.completedOn === null).map((part) => part.unit.name);
    expect([remedies.parts, remedies.partsCompleted, remedies.schedule]).toEqual([89, 85, 'openOverdue']);
    expect(missing.sort()).toEqual(
      ['Sở Dân tộc và Tôn giáo', 'UBND phường Mộc Châu', 'UBND xã Mường Lèo', 'UBND xã Phiêng Cằm'].sort(),
    );
    const monthly = await page('III.9');
    expect([monthly.parts, monthly.partsCompleted, monthly.hasLatePart]).toEqual([12, 10, true]);
    const online = await page('VII.5');
    expect([online.targetValue, online.unitOfMeasure]).toEqual([60, '%']);
    expect(online.assignments.filter((part) => part.withdrawn).map((part) => part.unit.name)).toEqual([
      'Thanh tra tỉnh',
    ]);
    expect(online.assignments.filter((part) => part.reportedValue !== null).length).toBeGreaterThan(75);
    const files = (await page('VII.6')).assignments.flatMap((part) =>
      part.submissions.flatMap((s) => s.evidence.flatMap((e) => e.file ?? [])),
    );
    expect(files.map((file) => file.name)).toEqual([
      'Số liệu thanh toán trực tuyến đến 15-11-2026.xlsx',
      'Biểu đồ thanh toán trực tuyến theo tháng.png',
    ]);
  });

  it('2026: the cells sum to 71 on every day of the year so far', async () => {
    for (let day = DEMO_PLAN.issuedOn; day <= today; day = addDays(day, 9)) {
      const figures = await progress(2026, `?asOf=${day}`);
      expect([day, figures.total, sum(cellsOf(figures))]).toEqual([day, 71, 71]);
    }
    expect(await progress(2026, `?asOf=${addDays(DEMO_PLAN.issuedOn, -1)}`)).toMatchObject({
      total: 0,
      rate: { text: '–' },
    });
  });

  it('the audit chain holds', async () => {
    const { checked, broken } = await test.app.get(AuditLog).verify();
    expect(broken).toBeNull();
    expect(checked).toBeGreaterThan(500);
  });

  it('every number opens exactly its list', async () => {
    const dates: [year: number, asOf: string][] = [
      [2018, '2018-12-31'],
      [2019, '2019-06-14'],
      [2019, '2019-06-30'],
      [2026, '2026-03-31'],
      [2026, '2026-09-30'],
      [2026, today],
    ];
    const wrong: string[] = [];
    let numbers = 0;
    for (const [year, asOf] of dates) {
      const planId = plans.get(year)!.id;
      const figures = await progress(year, `?asOf=${asOf}`);
      const open = async (filter: string, expected: number) => {
        const url = `tasks?planId=${planId}&asOf=${asOf}&knownAt=${figures.knownAt}&pageSize=1${filter}`;
        const { total } = (await leader.get<TaskList>(url)).body;
        numbers += 1;
        if (total !== expected) wrong.push(`${url} → ${total}, the figure says ${expected}`);
      };
      const openAll = async (row: FiguresView, filter: string) => {
        await open(filter, row.total);
        for (const schedule of SCHEDULE_FILTERS) {
          await open(`${filter}&schedule=${schedule}`, schedule === 'open' ? row.total - row.completed : row[schedule]);
        }
      };
      await openAll(figures, '');
      for (const row of figures.byArea) await openAll(row, `&areaId=${row.id}`);
      // All departments and districts; of 75 communes, which are counted alike, every sixth.
      for (const row of figures.byUnit.filter((_, index) => index < 35 || index % 6 === 0)) {
        await openAll(row, `&unitId=${row.id}`);
        await open(`&unitId=${row.id}&unitRole=coordinating`, row.coordinating);
      }
      expect(sum(figures.byArea.map((row) => row.total))).toBe(figures.total);
      expect(sum(figures.byUnit.map((row) => row.total))).toBeGreaterThanOrEqual(figures.total);
      for (const row of [figures, ...figures.byArea, ...figures.byUnit]) expect(sum(cellsOf(row))).toBe(row.total);
    }
    expect(wrong).toEqual([]);
    expect(numbers).toBeGreaterThan(1500);
  }, 300_000);

  it('area and unit narrow together, and pages hold the whole list once', async () => {
    const planId = plans.get(2026)!.id;
    const all = async (filter: string) =>
      (await leader.get<TaskList>(`tasks?planId=${planId}&pageSize=200${filter}`)).body;
    const { byArea, byUnit } = await progress(2026);
    const busiest = byUnit.reduce((a: FiguresRow, b: FiguresRow) => (b.total > a.total ? b : a));
    const ofUnit = await all(`&unitId=${busiest.id}`);
    const perArea = await Promise.all(byArea.map((area) => all(`&unitId=${busiest.id}&areaId=${area.id}`)));
    expect(sum(perArea.map((list) => list.total))).toBe(ofUnit.total);
    const whole = (await all('')).items.map((task) => task.id);
    const paged = [];
    for (let page = 1; page <= 8; page++) {
      paged.push(
        ...(await leader.get<TaskList>(`tasks?planId=${planId}&page=${page}&pageSize=10`)).body.items.map(
          (task) => task.id,
        ),
      );
    }
    expect([whole.length, paged]).toEqual([71, whole]);
  });

  it('the same question has the same answer for ever', async () => {
    const planId = plans.get(2026)!.id;
    const { knownAt } = await progress(2026);
    const questions = ['2026-03-31', '2026-06-30', '2026-10-01', today].flatMap((asOf) => [
      `plans/${planId}/progress?asOf=${asOf}&knownAt=${knownAt}`,
      `tasks?planId=${planId}&asOf=${asOf}&knownAt=${knownAt}&pageSize=200`,
      `tasks?planId=${planId}&asOf=${asOf}&knownAt=${knownAt}&schedule=open&pageSize=200`,
    ]);
    const ask = async () => {
      forgetAnswers(test.app);
      return Promise.all(questions.map(async (question) => (await leader.get(question)).body));
    };
    const before = await ask();
    const counted = await progress(2026, '?asOf=2026-10-01');

    // A confirmation of the year is annulled; one is added that counts from a past day; a due date moves.
    const confirmed = (await secretary.get<{ items: SubmissionView[] }>('submissions?status=confirmed&pageSize=200'))
      .body.items;
    const mistaken = confirmed.find((s) => s.assignment.planId === planId && s.completedOn! < '2026-10-01')!;
    const annulled = await secretary.post(`submissions/${mistaken.id}/annul`, {
      version: mistaken.version,
      reason: 'Xác nhận nhầm phần việc',
    });
    expect(annulled.status).toBe(200);
    const overdue = (await leader.get<TaskList>(`tasks?planId=${planId}&schedule=openOverdue`)).body.items[0]!;
    const { assignments } = (await leader.get<TaskPageView>(`tasks/${overdue.id}`)).body;
    const late = assignments.find((assignment) => assignment.schedule === 'openOverdue')!;
    await test.unitOfWork.run(async () => {
      await test.app
        .get(AssignmentLog)
        .append(late.id, { type: 'extensionGranted', effectiveOn: '2026-09-01', dueOn: '2026-12-31' }, null);
      await test.app
        .get(AuditLog)
        .append({ actor: null, action: 'extension.granted', subjectType: 'assignment', subjectId: late.id });
    });

    expect(await ask()).toEqual(before);
    const now = await progress(2026, '?asOf=2026-10-01');
    expect(now.knownAt > knownAt).toBe(true);
    expect([now.completed, now.total]).toEqual([counted.completed - 1, 71]);
    expect(cellsOf(await progress(2026))).not.toEqual(cellsOf(before[9] as unknown as PlanProgressView));
  });

  it('the demonstration accounts sign in with the documented password', async () => {
    for (const { username, role } of DEMO_ACCOUNTS) {
      const answer = await test.anonymous.post<{ roles: string[] }>('auth/login', {
        username,
        password: DEMO_PASSWORD,
      });
      expect([username, answer.status, answer.body.roles]).toEqual([username, 200, [role]]);
    }
  }, 30_000);

  it('is loaded once', async () => {
    await expect(loadDemonstration(test.app)).rejects.toThrow(ConfigError);
    expect((await leader.get('plans')).body).toMatchObject({ total: 3 });
  });
});
