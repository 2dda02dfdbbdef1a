import type { LoggerService } from '@nestjs/common';
import { LogController, type FastifyBaseLogger, type FastifyInstance, type FastifyServerOptions } from 'fastify';
import type { Config } from './config';
import type { SlowRequests } from './slow-requests';
import type { SignedInRequest } from './access';

/*
 * One JSON object per line on standard output. Nothing of people is in it: no bodies, names, cookies, addresses or
 * queries; who asked is a number at most, and what was asked is the route with its ids.
 */

/** Whatever a library logs of a request or an answer is left out: addresses, queries, headers. */
const nothing = () => undefined as never;
const SERIALIZERS = { error: describeError, err: describeError, req: nothing, res: nothing };

/** Settings of Fastify's own logger; requests are written by `watchRequests`. */
export const loggerOptions = (
  config: Pick<Config, 'logLevel'>,
): Pick<FastifyServerOptions, 'logger' | 'logController'> => ({
  logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
  logger: {
    level: config.logLevel,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label) => ({ level: label }) },
    serializers: SERIALIZERS,
  },
});

/** Nest's messages (and the product's `new Logger(context)`) by the same way. Its start-up notes are of no use to anybody. */
export class StructuredLogger implements LoggerService {
  constructor(private readonly lines: () => FastifyBaseLogger) {}

  log = (message: unknown, ...rest: unknown[]) => this.write('debug', message, rest);
  debug = this.log;
  verbose = this.log;
  warn = (message: unknown, ...rest: unknown[]) => this.write('warn', message, rest);
  error = (message: unknown, ...rest: unknown[]) => this.write('error', message, rest);
  fatal = this.error;

  /** Nest gives the context last, and before it the stack of an error. */
  private write(level: 'debug' | 'warn' | 'error', message: unknown, rest: unknown[]): void {
    const context = rest.at(-1);
    const fields =
      typeof message === 'object' && message !== null ? (message instanceof Error ? { error: message } : message) : {};
    const text = typeof message === 'string' ? message : undefined;
    const stack = rest.length > 1 && typeof rest[0] === 'string' ? { stack: rest[0] } : {};
    this.lines()[level]({ context, ...fields, ...stack }, text);
  }
}

/** Levels of the log at which every request is a line. */
const WRITES_REQUESTS = new Set(['trace', 'debug', 'info']);

/** Every request at `info`, slow ones at `warn` and in memory for the status screen. */
export function watchRequests(server: FastifyInstance, slow: SlowRequests): void {
  server.addHook('onResponse', (request, reply, done) => {
    done();
    const milliseconds = Math.round(reply.elapsedTime);
    if (!slow.isSlow(milliseconds) && !WRITES_REQUESTS.has(request.log.level)) return;
    const known = request.routeOptions.url !== undefined && request.routeOptions.url !== '/*';
    // An address that is no route may hold anything that somebody typed.
    const path = known ? request.url.split('?', 1)[0]! : '(khác)';
    const entry = {
      method: request.method,
      path,
      status: reply.statusCode,
      milliseconds,
    };
    const line = { ...entry, userId: (request as SignedInRequest).actor?.userId };
    if (slow.note({ requestId: String(request.id), ...entry })) request.log.warn(line, 'slow request');
    else request.log.info(line, 'request');
  });
}

/** Messages of a database may quote what somebody typed; then the code must do. */
export function describeError(error: Error & { code?: string; driverError?: { code?: string } }): {
  type: string;
  message: string;
  stack: string;
  code: string | undefined;
} {
  const code = error.driverError?.code ?? error.code;
  const quotes = error.driverError !== undefined && /^2[23]/.test(code ?? '');
  if (!quotes) return { type: error.name, code, message: error.message, stack: error.stack ?? '' };
  return {
    type: error.name,
    code,
    message: 'the database refused a value',
    stack: (error.stack ?? '')
      .split('\n')
      .filter((l) => /^\s+at /.test(l))
      .join('\n'),
  };
}
