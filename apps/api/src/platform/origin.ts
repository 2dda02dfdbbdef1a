import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Config } from './config';
import { DomainError } from './errors';
import { receivesFile } from './upload';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Instead of CSRF tokens: a changing request that a browser marks as coming from elsewhere is refused, and bodies are
 * JSON only, which a foreign page cannot send without asking first. A form with a file is taken only where a route says
 * so (`ReceivesFile`), under the same check of origin.
 */
export function refuseForeignRequests(server: FastifyInstance, config: Config): void {
  server.addHook('onRequest', async (request, reply) => {
    if (request.url.startsWith('/api/')) void reply.header('cache-control', 'no-store');
    if (SAFE.has(request.method)) return;
    if (isForeign(request, config)) throw new DomainError('FOREIGN_ORIGIN', 'Yêu cầu đến từ một trang web khác nên bị từ chối.');
    const type = request.headers['content-type'];
    if (type !== undefined && receivesFile(request) && /^multipart\/form-data\s*;/i.test(type)) return;
    if (type !== undefined && !/^application\/json\s*(;|$)/i.test(type)) throw new DomainError('UNSUPPORTED', 'Chỉ nhận nội dung dạng JSON.');
  });
}

function isForeign(request: FastifyRequest, config: Config): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true;
  const origin = request.headers.origin;
  if (origin === undefined) return false;
  if (config.publicUrl && origin === config.publicUrl.origin) return false;
  return !URL.canParse(origin) || new URL(origin).host !== request.headers.host;
}
