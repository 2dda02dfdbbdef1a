import helmet from '@fastify/helmet';
import Fastify, { type FastifyInstance } from 'fastify';
import type { Config } from './config';

/** What the HTTP server itself says of an answer. */
const NOT_OURS = new Set(['content-length', 'date', 'connection', 'keep-alive', 'transfer-encoding']);

/**
 * Every answer carries what helmet says for this configuration. It says the same each time and composes it anew each
 * time, so it is asked once, of a server that nobody else can reach.
 */
export async function sendSecurityHeaders(server: FastifyInstance, config: Pick<Config, 'tls'>): Promise<void> {
  const headers = await securityHeaders(config);
  server.addHook('onRequest', (_request, reply, done) => {
    void reply.headers(headers);
    done();
  });
}

async function securityHeaders({ tls }: Pick<Config, 'tls'>): Promise<Record<string, string>> {
  const asked = Fastify();
  await asked.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        'style-src': ["'self'", "'unsafe-inline'"],
        'img-src': ["'self'", 'data:'],
        'font-src': ["'self'", 'data:'],
        'frame-ancestors': ["'none'"],
        // Plain-http intranet installations would break: only with TLS.
        'upgrade-insecure-requests': tls ? [] : null,
      },
    },
    hsts: tls,
    frameguard: { action: 'deny' },
  });
  asked.get('/', (_request, reply) => reply.send());
  const { headers } = await asked.inject('/');
  await asked.close();
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (NOT_OURS.has(name) ? [] : [[name, String(value)]])),
  );
}
