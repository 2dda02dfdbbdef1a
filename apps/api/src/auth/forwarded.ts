import type { FastifyRequest } from 'fastify';

/** Whether a proxy passed the request on: then it may come from anywhere. */
export const isForwarded = (request: FastifyRequest): boolean =>
  ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'].some((name) => request.headers[name] !== undefined);
