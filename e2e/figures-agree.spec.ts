import fc from 'fast-check';
import type { ReportPageView } from '#contract/report';
import type { AdministrativeDocument } from '#contract/document-tree';
import { DocumentRenderer } from '#api/document/document-renderer';
import type { Client } from '#api/testing/test-app';
import { forgetAnswers } from './support/forget-answers';
import { CELLS, expectedOf, type Expected, type Question } from './support/figures/oracle';
import { bordersOf, plus } from './support/figures/plan-days';
import { PlanPlayer, type World } from './support/figures/plan-world';
import { printedAgrees, type ExpectedReport } from './support/figures/printed-agrees';
import { zipContents } from './support/figures/printed-text';
import { randomPlan, type RandomStep } from './support/figures/random-plan';
import { expectedFigures, Screens } from './support/figures/screens-agree';
import { inSoak } from './support/soak';

const PLANS = inSoak(4, 560);
const REPORTED_PLANS = inSoak(2, 60);
/** Every test run plays the same plans; the long version plays new ones, and prints the seed of what fails. */
const PLAYED = inSoak({ seed: 4 }, {});
const REPORTED = inSoak({ seed: 5 }, {});

/** An answer, to be had again later. */
interface Kept {
  url: string;
  bytes: string;
}

/**
 * Report = screen = database, over random plans of a year each. For one and the same plan, date and state of knowledge
 * the dashboard, the list behind every number and the workbooks of both are compared with an oracle of their own
 * (support/figures/oracle.ts), on every question; drafting and printing a report takes more than ten times as long, so the
 * reports, each with its preview, .docx and .xlsx, are compared on plans of their own, fewer of them. Sixteen questions a
 * plan, twenty of one that is closed: `npm test` asks some 70 and prints 4 reports, `npm run test:soak` 10,000 and 120.
 */
describe('report, screen and database agree', () => {
  const player = new PlanPlayer();
  const done = { plans: 0, tasks: 0, questions: 0, askedAgain: 0, reports: 0, printedAgain: 0 };
  const reached = new Map<string, number>();

  beforeAll(() => player.open(), 120_000);
  afterAll(async () => {
    await player.leave();
    if (inSoak(false, true)) console.log(JSON.stringify({ ...done, ...Object.fromEntries(reached) }));
  });

  it(
    'the screen, the lists and the workbooks say what the events mean, and go on saying it',
    async () => {
      await fc.assert(
        fc.asyncProperty(randomPlan, async (random) => {
          const world = await player.begin(random);
          const kept: Kept[] = [];
          for (const step of world.steps) {
            await player.play(world, step, random);
            kept.push(...(await askAll(world, step)));
          }
          if (random.closes && world.issuedOn) {
            await player.close(world);
            kept.push(...(await askAll(world, world.steps[0]!)));
          }
          await sameAgain(kept);
          done.plans++;
          done.tasks += world.taskIds.length;
        }),
        { numRuns: PLANS, endOnFailure: true, ...PLAYED },
      );
    },
    inSoak(300_000, 7_200_000),
  );

  it(
    'a report prints the same figures, whatever happens after it was taken',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          randomPlan.filter(({ tasks }) => tasks.length > 0),
          async (random) => {
            const world = await player.begin(random);
            const [first, second, third, fourth] = world.steps as [RandomStep, RandomStep, RandomStep, RandomStep];
            await player.play(world, first, random);
            await player.play(world, second, random);
            const early = await draft(world, 'Q1', null);
            await player.play(world, third, random);
            await staysAsTaken(early);
            const issued = await issue(early.report);
            const stored = await files(issued.id);
            const late = await draft(world, 'YEAR', early);
            await player.play(world, fourth, random);
            if (random.closes) await player.close(world);
            await staysAsTaken(late);
            expect(await files(issued.id)).toEqual(stored);
            await printedAgrees(await player.client(), issued.id, early.meant);
            await renderedAnew(issued.id);
          },
        ),
        { numRuns: REPORTED_PLANS, endOnFailure: true, ...REPORTED },
      );
    },
    inSoak(300_000, 7_200_000),
  );

  it('the plans had something of everything', () => {
    const edges = ['due today', 'due yesterday', 'done on the due day', 'the last that is soon'];
    const others = ['several parts', 'uncounted', 'judged otherwise by a later date', 'listed in the report before'];
    const seen = [...CELLS, 'dueSoon', 'awaiting', ...others, ...edges];
    expect([...reached.keys()].sort()).toEqual(seen.sort());
  });

  /** The step's questions, each asked of everything that answers it; the answers, to be had again later. */
  async function askAll(world: World, step: RandomStep): Promise<Kept[]> {
    const client = await player.client();
    const kept: Kept[] = [];
    for (const [i, { narrow, ...question }] of (await questionsAfter(world, step)).entries()) {
      const screens = new Screens(client, question, await meant(question), player.areaIds);
      const figures = await screens.progress();
      await screens.lists(narrow);
      if (i === 0) await screens.nowIsTheDefault();
      await screens.listWorkbook();
      await screens.leaderWorkbook(narrow < 0.5 ? 'area' : 'unit', figures);
      const moment = `asOf=${question.asOf}&knownAt=${question.knownAt}`;
      kept.push(await keep(client, `plans/${world.planId}/progress?${moment}`));
      kept.push(await keep(client, `tasks?planId=${world.planId}&${moment}&pageSize=200`));
      done.questions++;
    }
    return kept;
  }

  const note = (name: string, here: boolean) => here && reached.set(name, (reached.get(name) ?? 0) + 1);

  /** What the oracle says; also remembered is what it had to say it of. */
  async function meant(question: Question): Promise<Expected> {
    const expected = await player.test.unitOfWork.read(() => expectedOf(player.test.unitOfWork.manager, question));
    const { asOf } = question;
    note('uncounted', expected.uncounted.length > 0);
    for (const { whole, parts } of expected.tasks) {
      note(whole.cell, true);
      note('dueSoon', whole.dueSoon);
      note('awaiting', whole.awaiting);
      note('several parts', parts.length > 1);
      for (const { completedOn, dueOn, dueNow } of parts) {
        note('due today', completedOn === null && dueOn === asOf);
        note('due yesterday', completedOn === null && dueOn === plus(asOf, -1));
        note('done on the due day', completedOn !== null && completedOn === dueOn);
        const inTime = (due: string | null) => due === null || completedOn! <= due;
        note('judged otherwise by a later date', completedOn !== null && inTime(dueOn) !== inTime(dueNow));
        note('the last that is soon', completedOn === null && dueOn === expected.soon);
      }
    }
    return expected;
  }

  /** Here and now; then borders of the year with their neighbours, as known at any moment of the plan, or just before. */
  async function questionsAfter(world: World, { questions }: RandomStep): Promise<(Question & { narrow: number })[]> {
    const [today, head] = [player.today(), await player.head()];
    const begun = world.issuedOn ?? today;
    const days = [...bordersOf(world.year), ...world.turns, plus(begun, -1), begun, plus(today, -1)].filter(
      (day) => day <= today,
    );
    const moments = world.recorded.flatMap((at) => [head, at, new Date(Date.parse(at) - 1).toISOString()]);
    const pick = <T>(from: readonly T[], draw: number) => from[Math.floor(draw * from.length)]!;
    return questions.map(({ asOf, knownAt, narrow }, i) => ({
      planId: world.planId,
      asOf: i === 0 ? today : pick(days, asOf),
      knownAt: i === 0 ? head : pick(moments, knownAt),
      narrow,
    }));
  }

  const keep = async (client: Client, url: string): Promise<Kept> => ({
    url,
    bytes: (await client.get(url)).raw.toString(),
  });

  /** The same questions of a past state of knowledge, by a server that has forgotten what it answered then. */
  async function sameAgain(kept: readonly Kept[]): Promise<void> {
    const client = await player.client();
    forgetAnswers(player.test.app);
    for (const before of kept) expect(await keep(client, before.url)).toEqual(before);
    done.askedAgain += kept.length;
  }

  /** A report of the last quarter that ended, or of yesterday; compared in everything it shows and prints. */
  async function draft(world: World, code: 'Q1' | 'YEAR', previous: Taken | null): Promise<Taken> {
    const client = await player.client();
    const yesterday = plus(player.today(), -1);
    const ended = ['03-31', '06-30', '09-30', '12-31']
      .map((end) => `${world.year}-${end}`)
      .filter((end) => end <= yesterday)
      .at(-1);
    const [to, asOf] =
      code === 'YEAR' || !ended
        ? [`${world.year}-${code === 'YEAR' ? '12-31' : '03-30'}`, yesterday]
        : [ended, undefined];
    const period = await player.test.given.period({
      code,
      year: world.year,
      title: `${code} ${world.year}`,
      from: `${world.year - 1}-12-01`,
      to,
    });
    const answer = await client.post<ReportPageView>('reports', {
      periodId: period.id,
      planId: world.planId,
      ...(asOf && { asOf }),
    });
    expect(answer.status).toBe(201);
    const report = answer.body;
    const expected = await meant({ planId: world.planId, asOf: report.asOf, knownAt: report.knownAt });
    const before = new Set(
      previous?.meant.expected.tasks.filter(({ whole }) => whole.completedOn !== null).map(({ id }) => id),
    );
    const fresh = expected.tasks.filter(({ id, whole }) => whole.completedOn !== null && !before.has(id));
    note('listed in the report before', fresh.length < expected.tasks.filter(({ whole }) => whole.completedOn).length);
    const taken: Taken = {
      report,
      planId: world.planId,
      meant: {
        figures: expectedFigures(expected, player.areaIds),
        expected,
        inPeriod: fresh.length,
        late: previous ? fresh.filter(({ whole }) => whole.completedOn! <= previous.report.asOf).length : 0,
        names: {
          areas: new Map(player.areaIds.map((id, i) => [id, `Lĩnh vực ${i}`])),
          units: new Map(player.units.map(({ id, name }) => [id, name])),
        },
      },
      files: await files(report.id),
    };
    await printedAgrees(client, report.id, taken.meant);
    done.reports++;
    return taken;
  }

  /** Figures never move by themselves, and the screen gives them again for the same date and knowledge. */
  async function staysAsTaken({ report, planId, meant: before, files: printed }: Taken): Promise<void> {
    const client = await player.client();
    forgetAnswers(player.test.app);
    const question = { planId, asOf: report.asOf, knownAt: report.knownAt };
    const again = await meant(question);
    expect(again).toEqual(before.expected);
    await new Screens(client, question, again, player.areaIds).progress();
    expect(await contents(await files(report.id))).toEqual(await contents(printed));
    await printedAgrees(client, report.id, before);
    done.printedAgain++;
  }

  async function issue({ id, version }: ReportPageView): Promise<ReportPageView> {
    const request = { version, number: '05', issuedOn: player.today(), signer: 'Lò Văn Ký', acceptStale: true };
    const answer = await (await player.client()).post<ReportPageView>(`reports/${id}/issue`, request);
    expect(answer).toMatchObject({ status: 200 });
    return answer.body;
  }

  async function files(id: number): Promise<Files> {
    const client = await player.client();
    const [docx, xlsx] = [
      await client.get(`reports/${id}/document.docx`),
      await client.get(`reports/${id}/document.xlsx`),
    ];
    expect([docx.status, xlsx.status]).toEqual([200, 200]);
    return { docx: docx.raw, xlsx: xlsx.raw };
  }

  /** What was stored at the issue is what its document makes today. */
  async function renderedAnew(id: number): Promise<void> {
    const tree = (await (await player.client()).get<AdministrativeDocument>(`reports/${id}/document`)).body;
    const [docx, xlsx] = await player.test.app.get(DocumentRenderer).render(tree, ['docx', 'xlsx']);
    expect(await contents({ docx: Buffer.from(docx!), xlsx: Buffer.from(xlsx!) })).toEqual(
      await contents(await files(id)),
    );
  }
});

interface Files {
  docx: Buffer;
  xlsx: Buffer;
}
interface Taken {
  report: ReportPageView;
  planId: number;
  meant: ExpectedReport;
  files: Files;
}
const contents = async ({ docx, xlsx }: Files) => ({ docx: await zipContents(docx), xlsx: await zipContents(xlsx) });
