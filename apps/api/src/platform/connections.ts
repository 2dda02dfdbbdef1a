import type { Server } from 'node:http';
import type { FastifyHttpOptions, FastifyInstance } from 'fastify';

/** A connection on which nothing moves for so long, while the server waits for its sender or reader, is closed. */
const IDLE_MS = 20_000;

/**
 * How long a connection may keep the server waiting. Kept alive between two requests it may stay longer than the 60 s
 * after which nginx gives its own end up: closed from here at that moment, a changing request would be lost on the way.
 */
export const CONNECTION_LIMITS = {
  connectionTimeout: IDLE_MS,
  keepAliveTimeout: 72_000,
  // A file of 20 MB over the slowest line that is still of use (300 kbit/s).
  requestTimeout: 600_000,
  http: { headersTimeout: 15_000, connectionsCheckingInterval: 5_000 },
} satisfies FastifyHttpOptions<Server>;

/** While the server itself is at work on an answer, its connection is not idle, however long that takes. */
export function keepWhileAnswering(server: FastifyInstance): void {
  server.addHook('onRequest', async ({ raw: request }, { raw: response }) => {
    response.on('timeout', () => {
      if (!request.complete || response.headersSent) request.destroy();
    });
  });
}
