import { performance } from 'node:perf_hooks';
import { dateInProvince } from '#domain/plain-date';
import { p95, serveDemo, type Answer, type ServedDemo, type Visitor } from './served-demo';

const MINUTES = Number(process.env['STEADY_MINUTES'] ?? 30);
const PER_SECOND = 20;
/** Until then caches fill and the thread that makes documents starts. */
const SETTLED_AFTER = Math.min(5, MINUTES / 3);

interface Minute {
  answers: Answer[];
  rssMiB: number[];
  descriptors: number;
  cpuPerAnswer: number;
}

const progress = (percent: number) => ({ kind: 'progress', result: 'Đang thực hiện', percent, evidence: [] });

/** An ordinary day at a multiple of its pace: does anything grow, or grow slower? */
describe('steady work', () => {
  let demo: ServedDemo;
  beforeAll(async () => {
    demo = await serveDemo();
  }, 300_000);
  afterAll(() => demo.end());

  it(
    `${PER_SECOND} requests a second and a report a minute for ${MINUTES} minutes: memory, descriptors and times stay, nothing fails`,
    async () => {
      const secretary = await demo.as('thuky');
      const head = await demo.as('truong.stp');
      const { planId } = demo;
      const tasks = (await secretary.read<{ items: { id: number }[] }>(`tasks?planId=${planId}&pageSize=50`)).items;
      const assignmentId = await openAssignment(head);
      const reportId = await draftReport(secretary);
      const asks: ((n: number) => Promise<Answer>)[] = [
        (n) => secretary.get(`tasks?planId=${planId}&pageSize=50&page=${1 + (n % 2)}`),
        (n) => secretary.get(`tasks/${tasks[n % tasks.length]!.id}`),
        () => secretary.get(`plans/${planId}/progress`),
        (n) => secretary.get(`plans/${planId}/progress?asOf=2026-0${1 + (n % 9)}-15`),
        () => secretary.get(`plans/${planId}/analysis`),
        () => secretary.get(`tasks?planId=${planId}&q=cong%20chuc`),
        () => secretary.get('work'),
        () => head.get('work'),
        () => head.get('inbox'),
        (n) =>
          n % 50 === 9
            ? head.post(`assignments/${assignmentId}/submissions`, progress(n % 90))
            : head.get(`tasks?planId=${planId}`),
      ];
      const minutes: Minute[] = [];
      let asked = 0;
      for (let minute = 0; minute < MINUTES; minute++) {
        const cpu = demo.cpuMs();
        const rssMiB: number[] = [];
        const work: Promise<Answer>[] = ['docx', 'pdf', 'xlsx'].map((format) =>
          secretary.get(`reports/${reportId}/document.${format}`),
        );
        const start = performance.now();
        for (let n = 0; n < 60 * PER_SECOND; n++) {
          await new Promise((done) => setTimeout(done, start + (n * 1000) / PER_SECOND - performance.now()));
          work.push(asks[asked++ % asks.length]!(asked));
          if (n % (10 * PER_SECOND) === 0) rssMiB.push(demo.rssMiB());
        }
        const answers = await Promise.all(work);
        const descriptors = demo.descriptors();
        minutes.push({
          answers: answers.slice(3),
          rssMiB,
          descriptors,
          cpuPerAnswer: (demo.cpuMs() - cpu) / answers.length,
        });
        const failed = answers.filter(({ status }) => status === 0 || status >= 400);
        console.log(
          `minute ${minute + 1}: p95 ${p95(answers.slice(3)).toFixed(1)} ms, CPU ${minutes.at(-1)!.cpuPerAnswer.toFixed(2)} ms an answer, ` +
            `${rssMiB.map((m) => m.toFixed(0)).join(' ')} MiB, ${descriptors} descriptors, report ${Math.max(...answers.slice(0, 3).map(({ ms }) => ms)).toFixed(0)} ms, ` +
            `${failed.length} failed ${failed
              .slice(0, 3)
              .map(({ status, text }) => `${status} ${text.slice(0, 200)}`)
              .join()}`,
        );
        expect(failed).toEqual([]);
      }
      const settled = minutes.slice(Math.floor(SETTLED_AFTER));
      const [first, last] = [settled[0]!, settled.at(-1)!];
      // Between two collections memory goes up and down: what it comes down to counts.
      const [rssFirst, rssLast] = [Math.min(...first.rssMiB), Math.min(...last.rssMiB)];
      const half = Math.ceil(settled.length / 2);
      const mean = (some: Minute[]) => some.reduce((sum, { cpuPerAnswer }) => sum + cpuPerAnswer, 0) / some.length;
      const drift = mean(settled.slice(-half)) / mean(settled.slice(0, half));
      console.log(
        `${asked} requests: memory ${rssFirst.toFixed(0)} → ${rssLast.toFixed(0)} MiB after minute ${SETTLED_AFTER}, descriptors ${first.descriptors} → ${last.descriptors}, ` +
          `p95 ${p95(first.answers).toFixed(1)} → ${p95(last.answers).toFixed(1)} ms, CPU per answer × ${drift.toFixed(2)}`,
      );
      expect(rssLast).toBeLessThan(rssFirst * 1.1);
      expect(last.descriptors).toBeLessThanOrEqual(first.descriptors + 10);
      // Times are those of a machine that others share; processor time says whether an answer has become dearer.
      expect(drift).toBeLessThan(1.2);
    },
    (MINUTES + 5) * 60_000,
  );

  /** A part of the unit's work on which progress may be reported. */
  async function openAssignment(head: Visitor): Promise<number> {
    const { items } = await head.read<{ items: { id: number }[] }>(`tasks?planId=${demo.planId}&pageSize=50`);
    for (const task of items) {
      const { assignments } = await head.read<{ assignments: { id: number }[] }>(`tasks/${task.id}`);
      for (const { id } of assignments) {
        const { status } = await head.post(`assignments/${id}/submissions`, progress(0));
        if (status === 201) return id;
      }
    }
    throw new Error('the unit has nothing to report on');
  }
  async function draftReport(secretary: Visitor): Promise<number> {
    const today = dateInProvince(new Date().toISOString());
    const { items } = await secretary.read<{ items: { id: number; to: string }[] }>(
      `periods?year=${today.slice(0, 4)}`,
    );
    const over = items.filter(({ to }) => to < today).sort((a, b) => (a.to < b.to ? 1 : -1));
    const made = await secretary.post('reports', { periodId: over[0]!.id, planId: demo.planId });
    return (JSON.parse(made.text) as { id: number }).id;
  }
});
