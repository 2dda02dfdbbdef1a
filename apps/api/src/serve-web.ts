import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';

/** What is sent is packed already; its age is said here, not by the library. */
const PACKED = { preCompressed: true, cacheControl: false } as const;

/** `Link` headers by address, as the build of the web wrote them; "*" stands for every other address. */
type Links = Partial<Record<string, string>>;

/**
 * Hashed assets are immutable; every other path that is no file and not /api is the single-page application. Files lie
 * packed beside themselves. The page says at once what it will ask for, so that files and data come together.
 */
export async function serveWeb(app: NestFastifyApplication, root: string): Promise<void> {
  const links = linksOf(root);
  const files = new Set(
    readdirSync(root, { withFileTypes: true }).flatMap((entry) => (entry.isFile() ? entry.name : [])),
  );
  await app.register(fastifyStatic, {
    ...PACKED,
    root: join(root, 'assets'),
    prefix: '/assets/',
    decorateReply: false,
    setHeaders: (reply) => void reply.header('cache-control', 'public, max-age=31536000, immutable'),
  });
  await app.register(fastifyStatic, {
    ...PACKED,
    root,
    serve: false,
    setHeaders: (reply, path) => {
      void reply.header('cache-control', 'no-cache');
      if (!path.includes('index.html')) return;
      const link = links[pathOf(reply.request)] ?? links['*'];
      // Who brings no cookie is about to sign in: everything else would be refused.
      if (link && reply.request.headers.cookie) void reply.header('link', link);
    },
  });
  app
    .getHttpAdapter()
    .getInstance()
    .get('/*', (request, reply) => {
      if (request.url.startsWith('/api/')) return reply.callNotFound();
      const name = pathOf(request).slice(1);
      return reply.sendFile(files.has(name) ? name : 'index.html');
    });
}

const pathOf = (request: FastifyRequest) => request.url.split('?', 1)[0]!;

function linksOf(root: string): Links {
  const file = join(root, '.vite/links.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Links) : {};
}
