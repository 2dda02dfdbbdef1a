import { PERMISSIONS, ROLES, can, type Actor, type Role, type Subject } from '#domain/permissions';
import type { SubmissionView } from '#contract/submission';
import type { GivenUser } from '#api/testing/builders';
import { MembershipEntity } from '#api/user/user.entity';
import { testApp, type Answer, type Client, type TestApp } from '#api/testing/test-app';
import { routesOf, servedRoutes, type Route } from './support/routes';

/** For everyone, signed in or not. Written by hand: a new public route is a decision. */
const PUBLIC_ROUTES = ['GET /api/health', 'GET /api/health/live', 'GET /api/health/ready', 'POST /api/auth/login', 'POST /api/auth/reset', 'POST /api/auth/setup'];

/** Served beside the controllers: the OpenAPI document and the pages that show it. */
const DOCUMENTATION = /^GET \/api\/(openapi\.json|docs(-yaml)?(\/.*)?)$/;

/** What somebody who still has to choose a password may do. */
const BEFORE_PASSWORD_CHANGE = ['session.read', 'account.manageOwn'];

/** Refusals by the guard, in order of what it asks: who are you, may your role, is your password your own. */
const GUARD_CODES = ['UNAUTHENTICATED', 'FORBIDDEN', 'PASSWORD_CHANGE_REQUIRED'];

/** An id that nothing has. */
const NOBODY = 2_147_483_647;

interface Visitor {
  name: string;
  /** Null: not signed in. */
  user: GivenUser | null;
  mustChangePassword: boolean;
}

describe('access matrix', () => {
  let test: TestApp;
  let routes: Route[];
  let visitors: Visitor[];

  beforeAll(async () => {
    test = await testApp();
    routes = routesOf(test.app);
    const unit = await test.given.standingAgency();
    const one = (role: Role, mustChangePassword = false) =>
      test.given.user(role, role === 'administrator' ? null : unit, { mustChangePassword });
    visitors = [{ name: 'nobody', user: null, mustChangePassword: false }];
    for (const role of ROLES) {
      visitors.push({ name: role, user: await one(role), mustChangePassword: false });
      visitors.push({
        name: `${role} before a password change`,
        user: await one(role, true),
        mustChangePassword: true,
      });
    }
    const former = await one('secretary');
    const ended = { validTo: '2026-01-01' };
    await test.unitOfWork.run(() => test.unitOfWork.manager.update(MembershipEntity, { userId: former.id }, ended));
    const roleless = { ...former, actor: { ...former.actor, roles: [] } };
    visitors.push({ name: 'somebody whose role has ended', user: roleless, mustChangePassword: false });
  });
  afterAll(() => test.close());

  it('knows every address the server answers', () => {
    const known = routes.map((route) => `${route.method} ${route.path}`);
    expect(known.length).toBeGreaterThan(30);
    expect(
      servedRoutes(test.app)
        .filter((route) => !DOCUMENTATION.test(route))
        .sort(),
    ).toEqual(known.sort());
  });

  it('every route says who may', () => {
    expect(routes.filter((route) => !route.public && !route.action).map((route) => route.handler)).toEqual([]);
    expect(
      routes.filter((route) => route.action && !(route.action in PERMISSIONS)).map((route) => route.handler),
    ).toEqual([]);
    const open = routes.filter((route) => route.public).map((route) => `${route.method} ${route.path}`);
    expect(open.sort()).toEqual([...PUBLIC_ROUTES].sort());
  });

  it('no route that changes something asks for a reading right', () => {
    const changing = routes.filter((route) => route.method !== 'GET' && route.action?.endsWith('.read'));
    // Whoever may be signed in may sign out.
    expect(changing.map((route) => `${route.method} ${route.path}`)).toEqual(['POST /api/auth/logout']);
  });

  it('every body and query has a class at run time', () => {
    const read = routes.flatMap((route) =>
      [...route.body, ...route.query].map((type) => ({ route: route.handler, type })),
    );
    expect(read.length).toBeGreaterThan(20);
    expect(
      read.filter(({ type }) => [Object, String, Number, undefined].includes(type as never)).map(({ route }) => route),
    ).toEqual([]);
  });

  it('every visitor on every route gets what the table says', async () => {
    const wrong: string[] = [];
    let calls = 0;
    for (const visitor of visitors) {
      for (const route of routes) {
        // A session of its own for each call: one of the routes ends it.
        const client = visitor.user ? await test.as(visitor.user) : test.anonymous;
        const answer = await call(client, route);
        const verdict = judge(answer);
        const expected = expectation(route, visitor);
        calls += 1;
        if (verdict !== expected)
          wrong.push(
            `${visitor.name}: ${route.method} ${route.path} → ${verdict} (${answer.status}), expected ${expected}`,
          );
      }
    }
    expect(wrong).toEqual([]);
    expect(calls).toBe(visitors.length * routes.length);
  }, 300_000);

  it('HEAD is guarded like GET', async () => {
    const get = routes.filter((route) => route.method === 'GET' && !route.public);
    const answers = await Promise.all(get.map((route) => test.app.inject({ method: 'HEAD', url: addressOf(route) })));
    expect(answers.map((answer) => answer.statusCode)).toEqual(get.map(() => 401));
  });
});

/** Which guard the call met; "in" when it came past it. Any trouble of the server's own is named as it is. */
function judge(answer: Answer<Record<string, unknown>>): string {
  if (answer.status >= 500) return `${answer.status}`;
  const code = String(answer.body['code']);
  if (answer.status === 401 && code === 'UNAUTHENTICATED') return code;
  return answer.status === 403 && GUARD_CODES.includes(code) ? code : 'in';
}

function expectation(route: Route, { user, mustChangePassword }: Visitor): string {
  if (route.public) return 'in';
  if (!user) return 'UNAUTHENTICATED';
  const roles: readonly Role[] = PERMISSIONS[route.action!];
  if (!user.actor.roles.some(({ role }) => roles.includes(role))) return 'FORBIDDEN';
  return mustChangePassword && !BEFORE_PASSWORD_CHANGE.includes(route.action!) ? 'PASSWORD_CHANGE_REQUIRED' : 'in';
}

const addressOf = (route: Route): string => route.path.replace(/:\w+/g, String(NOBODY));

function call(client: Client, route: Route): Promise<Answer<Record<string, unknown>>> {
  const address = addressOf(route);
  switch (route.method) {
    case 'GET':
      return client.get(address);
    case 'POST':
      return client.post(address);
    case 'PUT':
      return client.put(address);
    case 'DELETE':
      return client.delete(address);
    case 'PATCH':
      throw new Error(`${route.handler}: the test client has no PATCH yet`);
  }
}

/** Rows as they are: who may see one gets 403 for what may not be done with it, who may not see it 404 for anything. */
describe('access to a submission, role by role and unit by unit', () => {
  let test: TestApp;
  let people: { name: string; actor: Actor; client: Client }[];
  const rows: { name: string; id: number; assignmentId: number; subject: Subject }[] = [];

  beforeAll(async () => {
    test = await testApp();
    const standing = await test.given.standingAgency();
    const [lead, coordinating, stranger] = [await test.given.unit(), await test.given.unit(), await test.given.unit()];
    people = [];
    for (const [where, unit] of Object.entries({ standing, lead, coordinating, stranger })) {
      for (const role of ROLES) {
        const { actor, ...user } = await test.given.user(role, role === 'administrator' ? null : unit);
        people.push({ name: `${role} of the ${where} unit`, actor, client: await test.as({ ...user, actor }) });
      }
    }
    const head = people.find(({ name }) => name === 'unitHead of the lead unit')!;
    const plan = await test.given.issuedPlan({
      tasks: ['one', 'two'].map(() => ({ leads: [lead], coordinating: [coordinating], dueOn: '2026-12-31' })),
    });
    for (const [i, asDraft] of [true, false].entries()) {
      const assignmentId = plan.tasks[i]!.assignments[0]!.id;
      const evidence = [{ number: '1/BC', issuedOn: '2026-11-01', issuer: 'Sở', title: 'Báo cáo' }];
      const body = { kind: 'completion', result: 'Đã xong', evidence, asDraft };
      const { id } = (await head.client.post<SubmissionView>(`assignments/${assignmentId}/submissions`, body)).body;
      const subject = {
        leadUnitIds: [lead.id],
        coordinatingUnitIds: [coordinating.id],
        confirmingUnitId: standing.id,
        draft: asDraft,
        authorIds: [head.actor.userId],
      };
      rows.push({ name: asDraft ? 'a draft' : 'a submitted one', id, assignmentId, subject });
    }
  });
  afterAll(() => test.close());

  // Version 0 is always stale and a reason too short is invalid: who is let in changes nothing.
  const actions = [
    {
      action: 'submission.read',
      call: (client: Client, id: number) => client.get<Record<string, unknown>>(`submissions/${id}`),
    },
    {
      action: 'submission.write',
      call: (client: Client, id: number) =>
        client.put<Record<string, unknown>>(`submissions/${id}`, {
          kind: 'progress',
          result: 'x',
          evidence: [],
          asDraft: true,
          version: 0,
        }),
    },
    {
      action: 'submission.write',
      call: (client: Client, id: number) =>
        client.post<Record<string, unknown>>(`submissions/${id}/discard`, { version: 0 }),
    },
    {
      action: 'submission.submit',
      call: (client: Client, id: number) =>
        client.post<Record<string, unknown>>(`submissions/${id}/submit`, { version: 0 }),
    },
    {
      action: 'submission.decide',
      call: (client: Client, id: number) =>
        client.post<Record<string, unknown>>(`submissions/${id}/confirm`, { version: 0 }),
    },
    {
      action: 'submission.decide',
      call: (client: Client, id: number) =>
        client.post<Record<string, unknown>>(`submissions/${id}/return`, { version: 0, reason: 'Chưa đủ tài liệu' }),
    },
    {
      action: 'submission.decide',
      call: (client: Client, id: number) =>
        client.post<Record<string, unknown>>(`submissions/${id}/annul`, { version: 0, reason: 'Xác nhận nhầm' }),
    },
  ] as const;

  it('answers as the row rule says', async () => {
    const wrong: string[] = [];
    for (const { name, actor, client } of people) {
      for (const row of rows) {
        for (const [i, { action, call }] of actions.entries()) {
          const decision = can(actor, action, row.subject);
          const seen = can(actor, 'submission.read', row.subject).allowed;
          // The role is asked before the row is looked at; a row out of sight is not there.
          const expected =
            !decision.allowed && decision.reason === 'role'
              ? [403]
              : !seen
                ? [404]
                : decision.allowed
                  ? [200, 409]
                  : [403];
          const { status } = await call(client, row.id);
          if (!expected.includes(status))
            wrong.push(`${name}: ${action} (${i}) of ${row.name} → ${status}, expected ${expected.join(' or ')}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(people.length * rows.length * actions.length).toBe(24 * 2 * 7);
  }, 60_000);

  it('a new report is for the leading unit alone', async () => {
    for (const { actor, client } of people) {
      const { assignmentId, subject } = rows[1]!;
      const { status } = await client.post(`assignments/${assignmentId}/submissions`, {
        kind: 'progress',
        result: 'Đang làm',
        evidence: [],
        asDraft: true,
      });
      expect([actor.roles, status]).toEqual([actor.roles, can(actor, 'submission.write', subject).allowed ? 201 : 403]);
    }
  });
});
