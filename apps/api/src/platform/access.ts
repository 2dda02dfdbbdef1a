import { createParamDecorator, ExecutionContext, SetMetadata, type PipeTransform } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { can, SYSTEM_USER_ID, type Action, type Actor, type RefusalReason, type Subject } from '#domain/permissions';
import type { AllowedAction } from '#contract/paging';
import { DomainError, notFound } from './errors';

export const PUBLIC = 'access:public';
export const PERMISSION = 'access:permission';
export const BACKGROUND = 'access:background';
/** A route for everyone, signed in or not. */
export const Public = () => SetMetadata(PUBLIC, true);
/** A route for the roles that the permission table names; the guard refuses a route with neither mark. */
export const RequirePermission = (action: Action) => SetMetadata(PERMISSION, action);
/** A route that pages ask by themselves: it never keeps a session alive. */
export const Background = () => SetMetadata(BACKGROUND, true);

/** `head`: the audit chain's last link since the request came, read with the session. */
export type SignedInRequest = FastifyRequest & { actor?: Actor; sessionId?: number; head?: string | null };
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<SignedInRequest>();
  if (!actor) throw new DomainError('UNAUTHENTICATED', 'Bạn chưa đăng nhập.');
  return actor;
});
export const CurrentSession = createParamDecorator(
  (_: unknown, context: ExecutionContext): number =>
    context.switchToHttp().getRequest<SignedInRequest>().sessionId ?? 0,
);

const REFUSAL: Record<RefusalReason, string> = {
  role: 'Vai trò của bạn không được thực hiện việc này.',
  unit: 'Chỉ đơn vị chủ trì phần việc này được thực hiện.',
  involved: 'Chỉ cơ quan chủ trì, cơ quan phối hợp, cơ quan xác nhận và lãnh đạo tỉnh trao đổi về nhiệm vụ này.',
  'four-eyes':
    'Bạn đã soạn, sửa hoặc gửi báo cáo này nên không thể tự quyết định; cần một người khác của cơ quan xác nhận.',
  'confirming-unit': 'Chỉ cơ quan được giao xác nhận nhiệm vụ này được quyết định.',
  committee: 'Chỉ thư ký của Ban Chỉ đạo này được thực hiện.',
  meeting: 'Chỉ thành viên Ban Chỉ đạo và lãnh đạo được xem cuộc họp này.',
};

/** What is stored as "who": null for the system. */
export const personId = (actor: Actor | null): number | null =>
  actor === null || actor.userId === SYSTEM_USER_ID ? null : actor.userId;

/** @throws DomainError FORBIDDEN or FOUR_EYES with the reason in Vietnamese. */
export function assertCan(actor: Actor, action: Action, subject: Subject = {}): void {
  const decision = can(actor, action, subject);
  if (decision.allowed) return;
  throw new DomainError(decision.reason === 'four-eyes' ? 'FOUR_EYES' : 'FORBIDDEN', REFUSAL[decision.reason]);
}
/**
 * For views: the action by name, with the reason when refused. `blocked` is a reason that lies in the thing's state
 * and is said only to someone who would otherwise be allowed.
 */
export function allowedAction(
  name: string,
  actor: Actor,
  action: Action,
  subject: Subject = {},
  blocked: string | null = null,
): AllowedAction {
  const decision = can(actor, action, subject);
  const reason = decision.allowed ? blocked : REFUSAL[decision.reason];
  return { action: name, allowed: reason === null, reason };
}

/** A path id; anything that cannot be one is simply not found. */
export class IdPipe implements PipeTransform<string, number> {
  transform(value: string): number {
    if (!/^[1-9]\d{0,9}$/.test(value) || Number(value) > 2_147_483_647) throw notFound('nội dung này');
    return Number(value);
  }
}
