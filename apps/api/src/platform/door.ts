import { performance } from 'node:perf_hooks';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { DomainError } from './errors';
import { Turns } from './turns';

/** Requests answered side by side while the thread that answers has time left: they wait for disk and other threads. */
const MOST = 64;
/** The same while it has none: more of them at once would make each answer later and none sooner. */
const BUSY = 12;
/** Over so long it is looked whether it had time left. */
const WINDOW_MS = 100;
const NO_TIME_LEFT = 0.9;

const tooMany = () =>
  new DomainError(
    'BUSY',
    'Máy chủ đang có quá nhiều người truy cập. Hãy thử lại sau ít giây; nội dung đang nhập vẫn còn nguyên.',
    undefined,
    5,
  );

/** As many requests as can be answered in time; a queue that only grows would make everybody wait. */
export function requestTurns(): Turns {
  let seen = performance.eventLoopUtilization();
  let seenAt = performance.now();
  let share = 0;
  const sideBySide = () => {
    if (performance.now() - seenAt >= WINDOW_MS) {
      const latest = performance.eventLoopUtilization();
      share = performance.eventLoopUtilization(latest, seen).utilization;
      seen = latest;
      seenAt = performance.now();
    }
    return share < NO_TIME_LEFT ? MOST : BUSY;
  };
  return new Turns({ sideBySide, waiting: 500, waitMs: 6000, refusal: tooMany });
}

/**
 * Puts the turns before everything under /api but the questions of whoever watches over the process. They stand behind
 * the body, so that a slow sender takes no place; a file still on its way passes by, for its line decides how long it takes.
 */
export function keepDoor(server: FastifyInstance, turns = requestTurns()): void {
  const inside = new WeakSet<FastifyRequest>();
  server.addHook('preHandler', async (request, reply) => {
    if (!request.url.startsWith('/api/') || request.url.startsWith('/api/health')) return;
    if (!request.raw.complete) return;
    await turns.enter();
    inside.add(request);
    if (!reply.raw.destroyed) return;
    // Gone while it waited: its onResponse is over.
    inside.delete(request);
    turns.leave();
    throw tooMany();
  });
  server.addHook('onResponse', async (request) => {
    if (inside.delete(request)) turns.leave();
  });
}
