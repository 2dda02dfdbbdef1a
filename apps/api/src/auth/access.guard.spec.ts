import 'reflect-metadata';
import type { ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ROLES, type Actor, type Role } from '#domain/permissions';
import {
  Background,
  CurrentActor,
  IdPipe,
  allowedAction,
  assertCan,
  personId,
  Public,
  RequirePermission,
} from '#api/platform/access';
import type { Config } from '#api/platform/config';
import { DomainError } from '#api/platform/errors';
import { AccessGuard } from './access.guard';
import type { Sessions } from './sessions';

class Routes {
  @Public() open() {}
  @RequirePermission('plan.manage') manage() {}
  @RequirePermission('plan.read') read() {}
  @RequirePermission('session.read') me() {}
  @RequirePermission('account.manageOwn') password() {}
  @RequirePermission('inbox.read') @Background() poll() {}
  unmarked() {}
}
@Public()
class OpenRoutes {
  any() {}
}

const actor = (...roles: Role[]): Actor => ({
  userId: 9,
  fullName: 'Lò Thị Thử',
  roles: roles.map((role) => ({ role, unitId: 2 })),
});
const NEVER: Record<string, string> = {};
interface Asked {
  /** Nobody is signed in. */
  nobody?: boolean;
  roles?: readonly Role[];
  demo?: boolean;
  mustChangePassword?: boolean;
  headers?: Record<string, string>;
  config?: Partial<Config>;
  controller?: { prototype: object };
}

/** Asks the guard for one route; what came of it, and what the request carries on. */
async function ask(route: string, asked: Asked = {}) {
  const { nobody, roles = ['secretary'], demo = false, mustChangePassword = false, headers = NEVER } = asked;
  const signedIn = { actor: actor(...roles), user: { demo, mustChangePassword }, sessionId: 31, head: 'abc' };
  const find = jest.fn().mockResolvedValue(nobody ? null : signedIn);
  const config = { tls: false, allowDemoRemote: false, ...asked.config } as Config;
  const guard = new AccessGuard(new Reflector(), { find } as unknown as Sessions, config);
  const request = { headers, cookies: { sid: 'plain', '__Host-sid': 'tls' } };
  const controller = asked.controller ?? Routes;
  const context = {
    getHandler: () => (controller.prototype as Record<string, unknown>)[route],
    getClass: () => controller,
    switchToHttp: () => ({ getRequest: () => request }),
  } as unknown as ExecutionContext;
  const outcome = await guard.canActivate(context).catch((error: DomainError) => `${error.code}: ${error.message}`);
  return { outcome, find: find.mock.calls as unknown[][], request };
}
const outcome = async (route: string, asked?: Asked) => (await ask(route, asked)).outcome;

describe('the guard of all routes', () => {
  const ROLE = 'FORBIDDEN: Vai trò của bạn không được thực hiện việc này.';

  it('a public route asks for nobody', async () => {
    expect(await ask('open', { nobody: true })).toMatchObject({ outcome: true, find: [] });
    expect(await outcome('any', { nobody: true, controller: OpenRoutes })).toBe(true);
  });

  it('whoever is not signed in is told so, on every other route', async () => {
    for (const route of ['manage', 'me', 'unmarked'])
      expect(await outcome(route, { nobody: true })).toBe(
        'UNAUTHENTICATED: Bạn chưa đăng nhập hoặc phiên làm việc đã hết. Hãy đăng nhập lại.',
      );
  });

  it('a route that says nothing about access is refused to everybody', async () => {
    expect(await outcome('unmarked', { roles: ROLES })).toBe(ROLE);
  });

  it('the permission table decides', async () => {
    expect(await outcome('manage')).toBe(true);
    expect(await outcome('manage', { roles: ['unitHead', 'secretary'] })).toBe(true);
    expect(await outcome('manage', { roles: ['unitHead', 'leader', 'administrator'] })).toBe(ROLE);
    expect(await outcome('read', { roles: [] })).toBe(ROLE);
  });

  it('who has to choose a password may do only that', async () => {
    const mustChangePassword = true;
    expect(await outcome('me', { mustChangePassword })).toBe(true);
    expect(await outcome('password', { mustChangePassword })).toBe(true);
    for (const route of ['read', 'manage'])
      expect(await outcome(route, { mustChangePassword })).toBe(
        'PASSWORD_CHANGE_REQUIRED: Bạn cần đổi mật khẩu trước khi tiếp tục.',
      );
    expect(await outcome('manage', { mustChangePassword, roles: ['leader'] })).toBe(ROLE);
  });

  it.each(['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'])(
    'a demonstration account is refused on a request passed on (%s), unless that is allowed',
    async (header) => {
      const headers = { [header]: 'x' };
      expect(await outcome('read', { demo: true, headers })).toBe(
        'FORBIDDEN: Tài khoản minh họa chỉ dùng được ngay trên máy chủ.',
      );
      expect(await outcome('read', { demo: true, headers, config: { allowDemoRemote: true } })).toBe(true);
      expect(await outcome('read', { demo: true })).toBe(true);
      expect(await outcome('read', { headers })).toBe(true);
    },
  );

  it('asks for the session of the cookie, and lets pages that ask by themselves keep none alive', async () => {
    expect((await ask('read')).find).toEqual([['plain', false]]);
    expect((await ask('read', { config: { tls: true } })).find).toEqual([['tls', false]]);
    expect((await ask('poll')).find).toEqual([['plain', true]]);
    expect((await ask('read', { headers: { 'x-background': '' } })).find).toEqual([['plain', true]]);
  });

  it('the request carries on who asks, in which session, and since when', async () => {
    expect((await ask('read')).request).toMatchObject({ actor: actor('secretary'), sessionId: 31, head: 'abc' });
    expect((await ask('manage', { roles: ['leader'] })).request).not.toHaveProperty('actor');
  });
});

describe('what services and views ask of access', () => {
  const codeOf = (work: () => unknown) => {
    try {
      return work();
    } catch (error) {
      return [(error as DomainError).code, (error as Error).message];
    }
  };
  const sheet = { confirmingUnitId: 2, authorIds: [9] };

  it('a refusal says why; one’s own work has a code of its own', () => {
    expect(codeOf(() => assertCan(actor('leader'), 'plan.read'))).toBeUndefined();
    expect(codeOf(() => assertCan(actor('leader'), 'plan.manage'))).toEqual([
      'FORBIDDEN',
      'Vai trò của bạn không được thực hiện việc này.',
    ]);
    expect(codeOf(() => assertCan(actor('unitHead'), 'submission.write', { leadUnitIds: [3] }))).toEqual([
      'FORBIDDEN',
      'Chỉ đơn vị chủ trì phần việc này được thực hiện.',
    ]);
    expect(codeOf(() => assertCan(actor('secretary'), 'submission.decide', sheet))).toEqual([
      'FOUR_EYES',
      'Bạn đã soạn, sửa hoặc gửi báo cáo này nên không thể tự quyết định; cần một người khác của cơ quan xác nhận.',
    ]);
    const reasonOf = (action: Parameters<typeof allowedAction>[2]) =>
      allowedAction('x', actor('secretary'), action, { leadUnitIds: [3], confirmingUnitId: 3 }).reason;
    expect([reasonOf('submission.decide'), reasonOf('comment.read'), reasonOf('meeting.write')]).toEqual([
      'Chỉ cơ quan được giao xác nhận nhiệm vụ này được quyết định.',
      'Chỉ cơ quan chủ trì, cơ quan phối hợp, cơ quan xác nhận và lãnh đạo tỉnh trao đổi về nhiệm vụ này.',
      'Chỉ thư ký của Ban Chỉ đạo này được thực hiện.',
    ]);
    expect(reasonOf('meeting.read')).toBe('Chỉ thành viên Ban Chỉ đạo và lãnh đạo được xem cuộc họp này.');
  });

  it('a reason that lies in the thing’s state is said only to who would otherwise be allowed', () => {
    const by = (role: Role, blocked: string | null) => allowedAction('sửa', actor(role), 'plan.manage', {}, blocked);
    expect(by('secretary', null)).toEqual({ action: 'sửa', allowed: true, reason: null });
    expect(by('secretary', 'Đã ban hành')).toEqual({ action: 'sửa', allowed: false, reason: 'Đã ban hành' });
    expect(by('leader', 'Đã ban hành')).toEqual({
      action: 'sửa',
      allowed: false,
      reason: 'Vai trò của bạn không được thực hiện việc này.',
    });
  });

  it('the system is nobody', () => {
    expect([personId(null), personId({ ...actor(), userId: 0 }), personId(actor())]).toEqual([null, null, 9]);
  });

  it.each([
    ['1', 1],
    ['42', 42],
    ['2147483647', 2_147_483_647],
    ['2147483648', null],
    ['9999999999', null],
    ['12345678901', null],
    ['0', null],
    ['01', null],
    ['-1', null],
    ['1x', null],
    ['x1', null],
    ['', null],
  ])('"%s" as an id of a path: %j', (text, id) => {
    const found = codeOf(() => new IdPipe().transform(text));
    expect(found).toEqual(id ?? ['NOT_FOUND', 'Không tìm thấy nội dung này, hoặc bạn không có quyền xem.']);
  });

  it('who asks is known, or the route is not answered', () => {
    class Route {
      get(@CurrentActor() _who: Actor) {}
    }
    interface Argument {
      factory: (data: unknown, context: unknown) => unknown;
    }
    const found = Reflect.getMetadata('__routeArguments__', Route, 'get') as Record<string, Argument>;
    const [{ factory }] = Object.values(found) as [Argument];
    const context = (request: object) => ({ switchToHttp: () => ({ getRequest: () => request }) });
    expect(factory(undefined, context({ actor: actor('leader') }))).toEqual(actor('leader'));
    expect(codeOf(() => factory(undefined, context({})))).toEqual(['UNAUTHENTICATED', 'Bạn chưa đăng nhập.']);
  });
});
