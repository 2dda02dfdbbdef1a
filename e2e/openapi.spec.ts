import type { OpenAPIObject } from '@nestjs/swagger';
import { testApp, type TestApp } from '#api/testing/test-app';
import { rulesOf } from './support/contract-classes';
import { routesOf, type Route } from './support/routes';

type Schema = { $ref?: string; type?: string; format?: string; properties?: Record<string, Schema>; items?: Schema };
type Content = Record<string, { schema?: Schema }>;
interface Operation {
  parameters?: { name: string; in: string; required?: boolean; schema?: Schema }[];
  requestBody?: { content: Content };
  responses: Record<string, { content?: Content }>;
}

/** Answers that are files, not JSON; written by hand. */
const FILES: Record<string, string> = {
  'GET /api/reports/:id/document.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'GET /api/reports/:id/document.pdf': 'application/pdf',
  'GET /api/reports/:id/document.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'GET /api/reports/:id/data.json': 'application/json',
  'GET /api/reports/:id/data.csv': 'text/csv',
  'GET /api/report-letterheads/:id/preview.docx':
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'GET /api/files/:id': 'application/octet-stream',
  'GET /api/meetings/:id/papers/:fileId': 'application/octet-stream',
  'GET /api/meetings/:id/documents/:kind/docx':
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'GET /api/meetings/:id/documents/:kind/pdf': 'application/pdf',
  'GET /api/meetings/:id/notices/:noticeId/docx':
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'GET /api/meetings/:id/notices/:noticeId/pdf': 'application/pdf',
  'GET /api/meetings/:id/calendar.ics': 'text/calendar',
  'GET /api/returns/:id/form.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'GET /api/returns/:id/form-marked.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'GET /api/returns/export.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'GET /api/imports/:id/marked.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'GET /api/plans/:id/export.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'GET /api/statistics/export.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'GET /api/statistics/indicators/:id/export.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'GET /api/indicators/export.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'GET /api/units/export.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'GET /api/unit-groups/export.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'GET /api/users/export.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'GET /api/plans/export.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'GET /api/reports/export.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'GET /api/inbox/export.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'GET /api/tasks/export.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'GET /api/submissions/queue.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'GET /api/plans/:id/progress-by-area.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'GET /api/plans/:id/progress-by-unit.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'GET /api/index-observations/export.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'GET /api/legal-documents/export.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'GET /api/inspections/export.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'GET /api/findings/export.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'GET /api/commendations/export.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'GET /api/committees/export.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'GET /api/meetings/export.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'GET /api/conclusions/export.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'GET /api/audit/export.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The calls that other programs rely on: what they send and what they get (the API's fixed points). */
const FIXED_POINTS: { call: string; query?: string[]; body?: string[]; status: string; answer: string[] }[] = [
  { call: 'GET /api/health', status: '200', answer: ['status', 'database', 'version'] },
  {
    call: 'POST /api/auth/login',
    body: ['username', 'password'],
    status: '200',
    answer: ['id', 'name', 'roles', 'unit'],
  },
  { call: 'GET /api/auth/me', status: '200', answer: ['id', 'name', 'roles', 'unit'] },
  { call: 'POST /api/auth/logout', status: '200', answer: [] },
  { call: 'GET /api/plans', query: ['year'], status: '200', answer: ['items', 'total'] },
  {
    call: 'GET /api/plans/:id/progress',
    query: ['asOf', 'knownAt'],
    status: '200',
    answer: [
      'asOf',
      'knownAt',
      'total',
      'completed',
      'completedOnTime',
      'completedLate',
      'openWithinTerm',
      'openOverdue',
      'openNoDeadline',
      'awaitingConfirmation',
      'dueSoon',
      'rate',
      'byArea',
      'byUnit',
    ],
  },
  {
    call: 'GET /api/tasks',
    query: ['planId', 'unitId', 'unitRole', 'areaId', 'schedule', 'q', 'asOf', 'knownAt', 'page', 'pageSize'],
    status: '200',
    answer: ['items', 'total'],
  },
  {
    call: 'POST /api/assignments/:id/submissions',
    body: ['kind', 'percent', 'result', 'difficulties', 'proposals', 'completedOn', 'evidence', 'asDraft'],
    status: '201',
    answer: ['id', 'version', 'assignment'],
  },
  {
    call: 'POST /api/submissions/:id/submit',
    body: ['version'],
    status: '200',
    answer: ['id', 'version', 'assignment'],
  },
  { call: 'GET /api/submissions', query: ['status'], status: '200', answer: ['items', 'total'] },
  {
    call: 'POST /api/submissions/:id/confirm',
    body: ['version', 'completedOn', 'reason'],
    status: '200',
    answer: ['id', 'version'],
  },
  { call: 'POST /api/submissions/:id/return', body: ['version', 'reason'], status: '200', answer: ['id', 'version'] },
  { call: 'GET /api/periods', query: ['year'], status: '200', answer: ['items', 'total'] },
  { call: 'POST /api/reports', body: ['periodId', 'planId'], status: '201', answer: ['id', 'version', 'figures'] },
  { call: 'GET /api/reports', status: '200', answer: ['items', 'total'] },
  {
    call: 'POST /api/reports/:id/issue',
    body: ['version', 'number', 'issuedOn', 'signer'],
    status: '200',
    answer: ['id', 'version'],
  },
];

/** Shapes inside answers that the fixed points name, by schema. */
const FIXED_SHAPES: Record<string, string[]> = {
  PlanView: ['id', 'year', 'title', 'status'],
  FiguresRow: [
    'id',
    'code',
    'name',
    'total',
    'completedOnTime',
    'completedLate',
    'openWithinTerm',
    'openOverdue',
    'openNoDeadline',
    'awaitingConfirmation',
    'rate',
  ],
  RateView: ['numerator', 'denominator', 'text'],
  EvidenceRequest: ['number', 'issuedOn', 'issuer', 'title', 'fileId'],
  PeriodView: ['id', 'code', 'from', 'to', 'internalDueOn', 'externalDueOn'],
  ErrorView: ['code', 'message', 'field', 'details', 'requestId'],
};

describe('the OpenAPI document', () => {
  let test: TestApp;
  let document: OpenAPIObject;
  let routes: Route[];

  beforeAll(async () => {
    test = await testApp();
    routes = routesOf(test.app);
    const answer = await test.anonymous.get('openapi.json');
    expect(answer.status).toBe(200);
    document = answer.body as unknown as OpenAPIObject;
  });
  afterAll(() => test.close());

  const schemas = () => document.components!.schemas as Record<string, Schema>;
  const nameOf = (schema: Schema | undefined) => schema?.$ref?.replace('#/components/schemas/', '');
  const propertiesOf = (schema: Schema | undefined) => Object.keys(schemas()[nameOf(schema) ?? '']?.properties ?? {});
  const operation = (call: string): Operation | undefined => {
    const [method, path] = call.split(' ') as [string, string];
    const item = document.paths[path.replace(/:(\w+)/g, '{$1}')] as Record<string, Operation> | undefined;
    return item?.[method.toLowerCase()];
  };
  const callOf = (route: Route) => `${route.method} ${route.path}`;
  const json = (content: Content | undefined) => content?.['application/json']?.schema;
  /** The answer of success: the one that is neither the default nor an error. */
  const success = (o: Operation) => Object.entries(o.responses).find(([status]) => /^2/.test(status))?.[1];

  it('is public, and so are the pages that show it', async () => {
    const pages = await test.anonymous.get('docs');
    expect([pages.status, String(pages.headers['content-type'])]).toEqual([200, expect.stringContaining('text/html')]);
  });

  it('has exactly the routes that there are', () => {
    const described = Object.entries(document.paths).flatMap(([path, item]) =>
      Object.keys(item as object).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
    );
    expect(described.sort()).toEqual(routes.map(callOf).sort());
  });

  it('every route answers a named class, or is a file', () => {
    const untyped = routes.map(callOf).filter((call) => {
      const content = success(operation(call)!)?.content;
      const file = FILES[call];
      if (file) return content?.[file]?.schema?.format !== 'binary';
      return propertiesOf(json(content)).length === 0;
    });
    expect(untyped).toEqual([]);
    expect(Object.keys(FILES).filter((call) => !operation(call))).toEqual([]);
  });

  it('every body is a named class with properties', () => {
    const withBody = routes.filter((route) => route.body.length > 0);
    expect(withBody.length).toBeGreaterThan(15);
    const untyped = withBody.filter(
      (route) => propertiesOf(json(operation(callOf(route))!.requestBody?.content)).length === 0,
    );
    expect(untyped.map(callOf)).toEqual([]);
  });

  it('every query is described by its parameters', () => {
    const withQuery = routes.filter((route) => route.query.length > 0);
    expect(withQuery.length).toBeGreaterThan(5);
    const missing = withQuery.flatMap((route) => {
      const described =
        operation(callOf(route))!
          .parameters?.filter((p) => p.in === 'query')
          .map((p) => p.name) ?? [];
      const asked = new Set(route.query.flatMap((type) => rulesOf(type).map((rule) => rule.propertyName)));
      return [...asked].filter((name) => !described.includes(name)).map((name) => `${callOf(route)}: ${name}`);
    });
    expect(missing).toEqual([]);
  });

  it('every route can refuse, in one form', () => {
    const silent = routes
      .map(callOf)
      .filter((call) => nameOf(json(operation(call)!.responses['default']?.content)) !== 'ErrorView');
    expect(silent).toEqual([]);
  });

  it('names no schema that it does not have, and none without properties', () => {
    const named = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name!);
    expect(named.length).toBeGreaterThan(50);
    expect([...new Set(named)].filter((name) => Object.keys(schemas()[name]?.properties ?? {}).length === 0)).toEqual(
      [],
    );
  });

  it.each(FIXED_POINTS)('$call', ({ call, query = [], body = [], status, answer }) => {
    const found = operation(call);
    expect(found).toBeDefined();
    const asked = found!.parameters?.filter((p) => p.in === 'query').map((p) => p.name) ?? [];
    expect(asked).toEqual(expect.arrayContaining(query));
    expect(propertiesOf(json(found!.requestBody?.content))).toEqual(expect.arrayContaining(body));
    expect(propertiesOf(json(found!.responses[status]?.content))).toEqual(expect.arrayContaining(answer));
    // What a caller of the fixed points may leave out is not demanded.
    expect(found!.parameters?.filter((p) => p.in === 'query' && p.required && p.name !== 'year')).toEqual([]);
  });

  it.each(Object.entries(FIXED_SHAPES))('%s', (name, properties) => {
    expect(Object.keys(schemas()[name]?.properties ?? {})).toEqual(expect.arrayContaining(properties));
  });
});
