import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { ErrorView } from '#contract/errors';
import { createApp } from '#api/create-app';
import { Sessions } from '#api/auth/sessions';
import { Clock } from '#api/platform/clock';
import type { Config } from '#api/platform/config';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { Builders, type GivenUser } from './builders';
import { testDatabase } from './test-database';

/** What an injected request answers, parsed. */
export interface Answer<T = Record<string, unknown>> {
  status: number;
  body: T;
  headers: Record<string, unknown>;
  raw: Buffer;
}
/** Speaks HTTP as one person (or as nobody). */
export interface Client {
  get<T = Record<string, never>>(url: string): Promise<Answer<T>>;
  post<T = Record<string, never>>(url: string, body?: object): Promise<Answer<T>>;
  put<T = Record<string, never>>(url: string, body?: object): Promise<Answer<T>>;
  delete<T = Record<string, never>>(url: string): Promise<Answer<T>>;
  /** Posts files as a browser's form does, all in the field `file`. */
  upload<T = Record<string, never>>(url: string, files: { name: string; bytes: Buffer }[], headers?: Record<string, string>): Promise<Answer<T>>;
  /** For connections of a test's own. */
  cookie: string;
}
export interface TestApp {
  app: NestFastifyApplication;
  clock: Clock;
  unitOfWork: UnitOfWork;
  config: Config;
  /** Makes what a test needs, through the services. */
  given: Builders;
  anonymous: Client;
  /** A client with a fresh session of this person. */
  as(user: GivenUser): Promise<Client>;
  close(): Promise<void>;
}

/** The whole application on an empty database of its own. Time stands at `now` until the test moves it. */
export async function testApp(now = '2026-11-22T02:00:00.000Z', changes: Partial<Config> = {}): Promise<TestApp> {
  const database = await testDatabase();
  const config: Config = {
    host: '127.0.0.1',
    port: 0,
    dataDir: database.dataDir,
    db: database.db,
    publicUrl: null,
    tls: false,
    seed: 'none',
    allowDemoRemote: false,
    auditKey: null,
    backup: { dir: null, hour: 1, keep: 14 },
    logLevel: 'error',
    slowRequestMs: 1000,
    webRoot: 'nowhere',
    ...changes,
  };
  const app = await createApp(config);
  const clock = app.get(Clock);
  clock.set(now);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  const unitOfWork = app.get(UnitOfWork);
  return {
    app,
    clock,
    unitOfWork,
    config,
    given: new Builders(app),
    anonymous: client(app, {}),
    as: async (user) => client(app, { sid: await unitOfWork.run(() => app.get(Sessions).open(user.id)) }),
    close: async () => {
      await app.close();
      await database.drop();
    },
  };
}

function client(app: NestFastifyApplication, cookies: Record<string, string>): Client {
  const send = async <T>(method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object, headers: Record<string, string> = {}): Promise<Answer<T>> => {
    const answer = await app.inject({ method, url: url.startsWith('/') ? url : `/api/${url}`, cookies, headers, ...(payload ? { payload } : {}) });
    const json = String(answer.headers['content-type'] ?? '').includes('json');
    return { status: answer.statusCode, body: (json ? answer.json() : {}) as T, headers: answer.headers, raw: answer.rawPayload };
  };
  return {
    get: (url) => send('GET', url),
    post: (url, body = {}) => send('POST', url, body),
    put: (url, body = {}) => send('PUT', url, body),
    delete: (url) => send('DELETE', url),
    upload: async (url, files, headers = {}) => {
      const form = new FormData();
      for (const { name, bytes } of files) form.append('file', new Blob([new Uint8Array(bytes)]), name);
      const encoded = new Response(form);
      return send('POST', url, Buffer.from(await encoded.arrayBuffer()), { 'content-type': encoded.headers.get('content-type')!, ...headers });
    },
    cookie: Object.entries(cookies).map(([name, value]) => `${name}=${value}`).join('; '),
  };
}

/** The fields a 422 names. */
export const fieldsOf = (answer: Answer<unknown>): string[] =>
  (((answer.body as ErrorView).details ?? []) as { field: string }[]).map((d) => d.field);
