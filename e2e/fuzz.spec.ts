import { performance } from 'node:perf_hooks';
import fc from 'fast-check';
import type { OpenAPIObject } from '@nestjs/swagger';
import { Sessions } from '#api/auth/sessions';
import { UserEntity } from '#api/user/user.entity';
import { testApp, type TestApp } from '#api/testing/test-app';
import { loadDemonstration } from '#seeds/load/data-sets';
import type { ErrorView } from '#contract/errors';
import { inVietnamese } from './support/scene';
import { inSoak } from './support/soak';

const REQUESTS = inSoak(500, 20_000);

interface Schema {
  $ref?: string;
  type?: string;
  format?: string;
  enum?: unknown[];
  properties?: Record<string, Schema>;
  items?: Schema;
  allOf?: Schema[];
}
interface Operation {
  parameters?: { name: string; in: string; schema?: Schema }[];
  requestBody?: { content: Record<string, { schema?: Schema }> };
}
interface Call {
  method: string;
  path: string;
  operation: Operation;
}
interface Request {
  call: Call;
  who: string;
  url: string;
  body: unknown;
}

/** They end the visitor's own session, or work for long in the background. */
const LEFT_OUT = /^\/api\/(auth|operations|docs)|password|openapi/;
const VISITORS = ['thuky', 'quantri', 'truong.stp', 'chuyenvien.stp', 'lanhdao'];

const DATES = ['2026-01-01', '2026-05-20', '2026-11-20', '2028-02-29', '1900-01-01', '2199-12-31', '2026-02-30'];
const INSTANTS = ['2026-05-20T03:00:00.000Z', '2026-05-20T03:00:00+07:00', '1970-01-01T00:00:00.000Z'];
const WORDS = [
  'Sở Tư pháp',
  'I.1',
  'Đã hoàn thành',
  '1/BC',
  'A',
  'số 12/KH-UBND',
  '  ',
  '%',
  '_',
  "'; drop table task; --",
];
const hostile = fc.constantFrom<unknown>(
  null, '', 0, -1, 1.5, 1e308, 2 ** 31, 2 ** 53, 'NaN', true, [], {}, [[[]]], '\u0000', '\ud800', '\u202e', '=1+1', '<script>',
  '__proto__', 'constructor', 'x'.repeat(100_000), Array(2000).fill(1), { toString: 1 }, JSON.parse('{"__proto__":{"a":1}}'),
); // prettier-ignore

/**
 * Every address of the OpenAPI document, asked with what fits its schema, nearly fits, or is made to hurt, by people
 * of every kind: nothing is ever the server's fault, and each refusal is in words.
 */
describe('requests made at random', () => {
  let test: TestApp;
  let document: OpenAPIObject;
  const cookies = new Map<string, string>();

  beforeAll(
    async () => {
      test = await testApp();
      for (const [name, cookie] of await inSoak(few, province)()) cookies.set(name, cookie);
      document = (await test.anonymous.get('openapi.json')).body as unknown as OpenAPIObject;
    },
    inSoak(60_000, 600_000),
  );
  afterAll(() => test.close());

  /** The people of the demonstration, with all their data. */
  async function province(): Promise<[string, string][]> {
    await loadDemonstration(test.app);
    test.clock.set('2026-11-22T02:00:00.000Z');
    const found: [string, string][] = [];
    for (const username of VISITORS) {
      const { id } = await test.unitOfWork.manager.findOneByOrFail(UserEntity, { username });
      found.push([username, `sid=${await test.unitOfWork.run(() => test.app.get(Sessions).open(id))}`]);
    }
    return found;
  }
  /** The same kinds of people around one plan: the province takes a quick run too long to load. */
  async function few(): Promise<[string, string][]> {
    const { given } = test;
    const users = [await given.secretary(), await given.user('administrator')];
    const unit = await given.unit();
    for (const role of ['unitHead', 'unitOfficer'] as const) users.push(await given.user(role, unit));
    users.push(await given.user('leader'));
    await given.issuedPlan({
      tasks: [
        { leads: [unit], dueOn: '2026-12-31' },
        { leads: [unit], dueOn: '2026-06-30' },
      ],
    });
    const found: [string, string][] = [];
    for (const [i, user] of users.entries()) found.push([VISITORS[i]!, (await test.as(user)).cookie]);
    return found;
  }

  it(
    `${REQUESTS} of them: no fault of the server, no refusal without words`,
    async () => {
      const faults = new Map<string, object>();
      const counts: Record<number, number> = {};
      const times: number[] = [];
      const property = fc.asyncProperty(
        requests(calls(document), document.components!.schemas as Record<string, Schema>),
        async ({ call, who, url, body }) => {
          const start = performance.now();
          const answer = await test.app.inject({
            method: call.method as 'GET',
            url,
            headers: {
              cookie: cookies.get(who)!,
              ...(body === undefined ? {} : { 'content-type': 'application/json' }),
            },
            ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
          });
          times.push(performance.now() - start);
          counts[answer.statusCode] = (counts[answer.statusCode] ?? 0) + 1;
          const said = answer.statusCode < 400 ? null : (JSON.parse(answer.payload) as ErrorView);
          const fault = answer.statusCode >= 500 || (said !== null && (!said.code || !inVietnamese(said.message)));
          const route = `${call.method} ${call.path}`;
          if (fault && !faults.has(route))
            faults.set(route, { status: answer.statusCode, said, who, url, body: JSON.stringify(body)?.slice(0, 600) });
        },
      );
      await fc.assert(property, { numRuns: REQUESTS, endOnFailure: true });
      times.sort((a, b) => a - b);
      if (inSoak(false, true))
        console.log(
          `${REQUESTS} requests: ${JSON.stringify(counts)}, p99 ${times[Math.floor(times.length * 0.99)]!.toFixed(0)} ms`,
        );
      expect(Object.fromEntries(faults)).toEqual({});
      // Were all refused, nothing would have been tried.
      expect((counts[200] ?? 0) + (counts[201] ?? 0) + (counts[204] ?? 0)).toBeGreaterThan(REQUESTS / 50);
    },
    inSoak(120_000, 1_800_000),
  );
});

const calls = ({ paths }: OpenAPIObject): Call[] =>
  Object.entries(paths).flatMap(([path, item]) =>
    ['get', 'post', 'put', 'delete', 'patch'].flatMap((method) => {
      const operation = (item as Record<string, Operation | undefined>)[method];
      return operation && !LEFT_OUT.test(path) ? [{ method: method.toUpperCase(), path, operation }] : [];
    }),
  );

function requests(all: readonly Call[], schemas: Record<string, Schema>): fc.Arbitrary<Request> {
  return fc.constantFrom(...all).chain((call) => {
    const { parameters = [], requestBody } = call.operation;
    const schema = requestBody?.content['application/json']?.schema;
    const query = parameters.filter((p) => p.in === 'query');
    const asked = fc.record(
      Object.fromEntries(query.map(({ name, schema }) => [name, valueOf(schema ?? {}, schemas, 0)])),
      { requiredKeys: [] },
    );
    const places = (call.path.match(/\{\w+\}/g) ?? []).map(() => id);
    return fc
      .record({
        who: fc.constantFrom(...VISITORS),
        ids: fc.tuple(...places),
        asked,
        body: schema
          ? fc.oneof({ weight: 12, arbitrary: valueOf(schema, schemas, 0) }, { weight: 1, arbitrary: hostile })
          : fc.constant(undefined),
      })
      .map(({ who, ids, asked, body }) => ({ call, who, body, url: addressOf(call.path, ids as string[], asked) }));
  });
}

/** Mostly the number of something that is there. */
const id = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 1, max: 80 }).map(String) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '0',
      '-1',
      '1.5',
      'abc',
      '99999999999999999999',
      '2147483648',
      '%00',
      'constructor',
      'docx',
      '%ED%A0%80',
    ),
  },
);

function addressOf(path: string, ids: readonly string[], asked: Record<string, unknown>): string {
  let nth = 0;
  const filled = path.replace(/\{\w+\}/g, () => ids[nth++]!);
  const query = Object.entries(asked).map(
    ([name, value]) => `${name}=${encoded(typeof value === 'object' ? JSON.stringify(value) : String(value))}`,
  );
  return query.length > 0 ? `${filled}?${query.join('&')}` : filled;
}
/** A lone surrogate cannot be written in an address; a server's own limit of length is not what is tried here. */
const encoded = (text: string) => encodeURIComponent(text.slice(0, 2000).replace(/\p{Cs}/gu, ''));

/** What fits a schema, or now and then something made to hurt. */
function valueOf(schema: Schema, schemas: Record<string, Schema>, depth: number): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 15, arbitrary: fitting(schema, schemas, depth) }, { weight: 1, arbitrary: hostile });
}
function fitting(schema: Schema, schemas: Record<string, Schema>, depth: number): fc.Arbitrary<unknown> {
  const named = schema.$ref ?? schema.allOf?.[0]?.$ref;
  if (named) return fitting(schemas[named.replace('#/components/schemas/', '')] ?? {}, schemas, depth);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.properties && depth < 4) {
    const parts = Object.entries(schema.properties).map(
      ([name, part]) => [name, valueOf(part, schemas, depth + 1)] as const,
    );
    const whole = fc.record(Object.fromEntries(parts));
    return fc.oneof(
      { weight: 3, arbitrary: whole },
      { weight: 1, arbitrary: fc.record(Object.fromEntries(parts), { requiredKeys: [] }) },
    );
  }
  if (schema.type === 'array') return fc.array(valueOf(schema.items ?? {}, schemas, depth + 1), { maxLength: 3 });
  if (schema.type === 'number' || schema.type === 'integer')
    return fc.oneof(fc.integer({ min: 1, max: 20 }), fc.constantFrom(0, -1, 2026, 100, 0.5));
  if (schema.type === 'boolean') return fc.boolean();
  if (schema.format === 'date-time') return fc.constantFrom(...INSTANTS);
  return fc.oneof(
    fc.constantFrom(...DATES),
    fc.constantFrom(...INSTANTS),
    fc.constantFrom(...WORDS),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
  );
}
