import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from '#api/platform/config';
import { CONNECTION_LIMITS, keepWhileAnswering } from '#api/platform/connections';
import { openDataSources } from '#api/platform/database/data-source';
import { keepDoor } from '#api/platform/door';
import { ErrorFilter, refuseAddress } from '#api/platform/errors';
import { loggerOptions, StructuredLogger, watchRequests } from '#api/platform/logging';
import { setUpOpenApi } from '#api/platform/openapi';
import { refuseForeignRequests } from '#api/platform/origin';
import { sendSecurityHeaders } from '#api/platform/security-headers';
import { SlowRequests } from '#api/platform/slow-requests';
import { limitUploads } from '#api/platform/upload';
import { ContractPipe, refuseDeepBodies } from '#api/platform/validation';
import { AppModule } from './app.module';
import { ENTITIES } from './entities';
import { MIGRATIONS } from './migrations';
import { serveWeb } from './serve-web';

const BODY_LIMIT = 1_048_576;
/** In bytes; longer answers are packed beside the answering thread. */
const PACKED_AT_ONCE = 64 * 1024;

/** The whole application, not yet listening; main, seeds and tests use the same one. */
export async function createApp(config: Config): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    trustProxy: false,
    bodyLimit: BODY_LIMIT,
    genReqId: () => randomUUID(),
    forceCloseConnections: 'idle',
    frameworkErrors: refuseAddress,
    ...CONNECTION_LIMITS,
    ...loggerOptions(config),
  });
  const sources = await openDataSources(config.db, { entities: ENTITIES, migrations: MIGRATIONS });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.forRoot(config, sources), adapter, {
    logger: new StructuredLogger(() => adapter.getInstance().log),
    abortOnError: false,
  });
  watchRequests(app.getHttpAdapter().getInstance(), app.get(SlowRequests));
  keepWhileAnswering(app.getHttpAdapter().getInstance());
  app.setGlobalPrefix('api');
  app.useGlobalPipes(new ContractPipe());
  app.useGlobalFilters(new ErrorFilter());
  app.enableShutdownHooks();
  await app.register(cookie);
  await app.register(multipart);
  await sendSecurityHeaders(app.getHttpAdapter().getInstance(), config);
  // Packing a page of JSON takes a tenth of a millisecond, handing it to another thread and back several times that.
  await app.register(compress, {
    threshold: 1024,
    syncThreshold: PACKED_AT_ONCE,
    encodings: ['br', 'gzip'],
    globalDecompression: false,
  });
  refuseForeignRequests(app.getHttpAdapter().getInstance(), config);
  limitUploads(app.getHttpAdapter().getInstance());
  refuseDeepBodies(app.getHttpAdapter().getInstance());
  keepDoor(app.getHttpAdapter().getInstance());
  await setUpOpenApi(app);
  if (existsSync(join(config.webRoot, 'assets'))) await serveWeb(app, config.webRoot);
  return app;
}
