import { performance } from 'node:perf_hooks';
import type { EventEmitter } from 'node:events';
import autocannon from 'autocannon';
import type { Child } from './child';

/** One request of a sequence that each connection repeats; `context` is empty at the start of every round. */
export interface Step {
  setupRequest(request: object, context: Record<string, unknown>): object;
  onResponse?(status: number, body: string, context: Record<string, unknown>): void;
}
export interface Load {
  connections: number;
  steps: Step[];
  /** How long new rounds begin; those begun are finished, for at most `GRACE_SECONDS` more. */
  seconds: number;
}
export interface Measured {
  /** Of each step: answers, and their median and 95th percentile in ms. */
  steps: { count: number; p50: number; p95: number }[];
  perSecond: number;
  /** Processor time of the server per answer, in ms. */
  cpuMs: number;
  /** Answers by status. */
  statuses: Map<number, number>;
}

const GRACE_SECONDS = 3;

interface Run extends EventEmitter {
  stop(): void;
}
/** A connection ends itself before the request that would be one too many. */
interface Connection {
  responseMax: number | undefined;
}
const fire: (options: object, done: (error: Error | null, result: { errors: number }) => void) => Run = autocannon;

/**
 * Puts load on a server and reads off times and costs. autocannon's own histogram counts whole milliseconds, which is
 * too coarse here; its response events carry the exact time. And its own end drops the requests under way: slow answers
 * would never be counted, and the server would still work on them during the next measurement.
 */
export async function measure(server: Child, { connections, steps, seconds }: Load): Promise<Measured> {
  const cpuBefore = server.cpuMs();
  const start = performance.now();
  let end = start;
  const times = steps.map((): number[] => []);
  const statuses = new Map<number, number>();
  const answered = new Map<Connection, number>();
  await new Promise<void>((resolve, reject) => {
    const options = { url: server.url, connections, requests: steps, sampleInt: 50, timeout: 20, duration: 60 };
    const run = fire(options, (error, { errors }) => {
      clearTimeout(limit);
      if (error ?? errors > 0) reject(error ?? new Error(`${errors} requests failed without an answer`));
      else resolve();
    });
    const limit = setTimeout(() => run.stop(), (seconds + GRACE_SECONDS) * 1000);
    run.on('response', (connection: Connection, status: number, _bytes: number, ms: number) => {
      const nth = answered.get(connection) ?? 0;
      answered.set(connection, nth + 1);
      times[nth % steps.length]!.push(ms);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      end = performance.now();
      if (end - start > seconds * 1000 && (nth + 1) % steps.length === 0) connection.responseMax = nth + 1;
    });
  });
  await server.settle();
  const count = times.reduce((sum, list) => sum + list.length, 0);
  return {
    steps: times.map((list) => ({ count: list.length, p50: percentile(list, 0.5), p95: percentile(list, 0.95) })),
    perSecond: count / ((end - start) / 1000),
    cpuMs: (server.cpuMs() - cpuBefore) / count,
    statuses,
  };
}

/** Of measurements of the same: each of its times at its best; processor time, which is counted in steps of 10 ms, over all of them. */
export function bestOf(all: readonly Measured[]): Measured {
  const least = (pick: (one: Measured) => number) => Math.min(...all.map(pick));
  const count = (one: Measured) => one.steps.reduce((sum, step) => sum + step.count, 0);
  const answers = all.reduce((sum, one) => sum + count(one), 0);
  return {
    steps: all[0]!.steps.map((_, i) => ({
      count: all.reduce((sum, one) => sum + one.steps[i]!.count, 0),
      p50: least((one) => one.steps[i]!.p50),
      p95: least((one) => one.steps[i]!.p95),
    })),
    perSecond: Math.max(...all.map((one) => one.perSecond)),
    cpuMs: all.reduce((sum, one) => sum + one.cpuMs * count(one), 0) / answers,
    statuses: all[0]!.statuses,
  };
}

/** NaN for an empty list. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? NaN;
}

/** A measurement of refusals measures nothing. */
export function assertAll(status: number[], measured: Measured, what: string): void {
  const other = [...measured.statuses].filter(([s]) => !status.includes(s));
  if (other.length > 0) throw new Error(`${what}: answered with ${other.map(([s, n]) => `${n} × ${s}`).join(', ')}`);
}
