import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** `Link` headers by address, as the build of the web wrote them; "*" stands for every other address. */
type Links = Partial<Record<string, string>>;

/**
 * Hashed assets are immutable; every other path that is not /api is the single-page application. Files lie packed
 * beside themselves. The page says at once what it will ask for, so that files and data come together.
 */
export async function serveWeb(app: NestFastifyApplication, root: string): Promise<void> {
  const links = linksOf(root);
  await app.register(fastifyStatic, {
    root,
    wildcard: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const hashed = path.includes('/assets/');
      void reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
      if (!path.includes('index.html')) return;
      const [pathname = ''] = reply.request.url.split('?');
      const link = links[pathname] ?? links['*'];
      // Who brings no cookie is about to sign in: everything else would be refused.
      if (link && reply.request.headers.cookie) void reply.header('link', link);
    },
  });
  app
    .getHttpAdapter()
    .getInstance()
    .get('/*', (request, reply) =>
      request.url.startsWith('/api/') || request.url.startsWith('/assets/')
        ? reply.callNotFound()
        : reply.sendFile('index.html'),
    );
}

function linksOf(root: string): Links {
  const file = join(root, '.vite/links.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Links) : {};
}
