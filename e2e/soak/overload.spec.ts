import { connect, type Socket } from 'node:net';
import { performance } from 'node:perf_hooks';
import { addDays, dateInProvince } from '#domain/plain-date';
import { crowd, p95, serveDemo, type ServedDemo, type Visitor } from './served-demo';

/** What one machine is asked by far too many, and by those who never finish asking. */
describe('too much at once', () => {
  let demo: ServedDemo;
  let secretary: Visitor;
  beforeAll(async () => {
    demo = await serveDemo();
    secretary = await demo.as('thuky');
  }, 180_000);
  afterAll(() => demo.end());

  const list = () => secretary.get(`tasks?planId=${demo.planId}&pageSize=50`);
  /** Four people at work, in ms. */
  const usual = async (seconds: number) => p95(await crowd(4, seconds, list));

  it('200 connections for 20 s: nobody waits more than 10 s, refusals say when to come back, then all is as before', async () => {
    await usual(2);
    const before = await usual(3);
    const tasks = await secretary.read<{ items: { id: number }[] }>(`tasks?planId=${demo.planId}&pageSize=50`);
    const made = await secretary.post('reports', { periodId: await lastPeriod(), planId: demo.planId });
    const reportId = (JSON.parse(made.text) as { id: number }).id;
    const today = dateInProvince(new Date().toISOString());
    // Cheap ones, and all that cost most: answers never asked before, workbooks, documents.
    const asked = Date.now();
    const earlier = (n: number) => new Date(asked - 60_000 - n * 17).toISOString();
    const paths = [
      () => `tasks?planId=${demo.planId}&pageSize=50`,
      (n: number) => `tasks/${tasks.items[n % tasks.items.length]!.id}`,
      (n: number) => `plans/${demo.planId}/progress?asOf=${addDays(today, -1 - (n % 250))}&knownAt=${earlier(n)}`,
      (n: number) => `plans/${demo.planId}/trend?knownAt=${earlier(n)}`,
      () => `tasks/export.xlsx?planId=${demo.planId}`,
      () => `reports/${reportId}/document.pdf`,
      () => `reports/${reportId}/document.docx`,
      () => `tasks?planId=${demo.planId}&q=cong%20chuc`,
    ];
    const answers = await crowd(200, 20, (n) => secretary.get(paths[n % paths.length]!(n)));
    const refused = answers.filter(({ status }) => status !== 200);
    const longest = Math.max(...answers.map(({ ms }) => ms));
    const back: number[] = [];
    for (let second = 0; second < 6; second++) back.push(await usual(1));
    console.log(
      `${answers.length} answers to 200 connections, ${refused.length} of them refusals, p95 ${p95(answers).toFixed(0)} ms, longest ${longest.toFixed(0)} ms; ` +
        `4 connections: p95 ${before.toFixed(1)} ms before, then by the second ${back.map((ms) => ms.toFixed(1)).join(', ')} ms; ${demo.rssMiB().toFixed(0)} MiB`,
    );
    expect(refused.filter(({ status }) => status !== 503 && status !== 429)).toEqual([]);
    expect(refused.filter(({ retryAfter }) => !(Number(retryAfter) > 0))).toEqual([]);
    expect(answers.length - refused.length).toBeGreaterThan(200);
    expect(longest).toBeLessThanOrEqual(10_000);
    expect(Math.min(...back.slice(4))).toBeLessThanOrEqual(Math.max(2 * before, 20));
  }, 120_000);

  it('200 slow senders: others are answered as before, and who says nothing more is cut off within 30 s', async () => {
    const before = await usual(4);
    const port = Number(new URL(demo.address).port);
    const request = 'POST /api/auth/login HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\n';
    const slow = [
      ...senders(port, 50, request, 'silent'),
      ...senders(port, 50, request, 'dripping'),
      ...senders(port, 50, `${request}content-length: 1000\r\n\r\n{`, 'silent'),
      ...senders(port, 50, `${request}content-length: 1000\r\n\r\n{`, 'dripping'),
    ];
    const during = await usual(30);
    const left = (n: number) => slow.slice(n * 50, n * 50 + 50).filter(({ ended }) => ended === null).length;
    const open = [left(0), left(1), left(2), left(3)];
    const last = Math.max(...slow.map(({ ended }) => ended ?? 0));
    for (const { end } of slow) end();
    console.log(
      `p95 of 4 others: ${before.toFixed(1)} ms before, ${during.toFixed(1)} ms beside 200 slow senders; after 30 s still open of 50 each: ` +
        `silent in headers ${open[0]}, dripping headers ${open[1]}, silent in the body ${open[2]}, dripping bodies ${open[3]}; the last was cut off after ${last.toFixed(1)} s`,
    );
    // A body that still comes, however slowly, may be that of a slow line; it has ten minutes.
    expect(open).toEqual([0, 0, 0, 50]);
    expect(during).toBeLessThanOrEqual(Math.max(2 * before, 20));
  }, 90_000);

  /** A period that is over and has no report yet. */
  async function lastPeriod(): Promise<number> {
    const today = dateInProvince(new Date().toISOString());
    const { items } = await secretary.read<{ items: { id: number; to: string }[] }>(
      `periods?year=${today.slice(0, 4)}`,
    );
    const over = items.filter(({ to }) => to < today).sort((a, b) => (a.to < b.to ? 1 : -1));
    return over[0]!.id;
  }
});

interface Sender {
  /** Seconds after which it was cut off. */
  ended: number | null;
  end(): void;
}

/** Connections that begin a request and then say nothing more, or a byte every two seconds. */
function senders(port: number, count: number, begin: string, then: 'silent' | 'dripping'): Sender[] {
  return Array.from({ length: count }, () => {
    const start = performance.now();
    const socket: Socket = connect(port, '127.0.0.1', () => socket.write(begin));
    const drip = then === 'dripping' ? setInterval(() => socket.write('x'), 2000) : undefined;
    const sender: Sender = { ended: null, end: () => socket.destroy() };
    socket.on('error', () => undefined).resume();
    socket.once('close', () => {
      clearInterval(drip);
      sender.ended = (performance.now() - start) / 1000;
    });
    return sender;
  });
}
