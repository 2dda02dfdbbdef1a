import type { FastifyReply } from 'fastify';
import type { Config } from '#api/platform/config';

/** Over TLS the browser itself guards the name: `__Host-` is only accepted with Secure, for this host and path /. */
export const cookieName = (config: Config): string => (config.tls ? '__Host-sid' : 'sid');

/** No maxAge: the browser forgets it when it closes; the server ends it earlier (idle, absolute, sign-out). */
export function setSessionCookie(reply: FastifyReply, config: Config, token: string): void {
  reply.setCookie(cookieName(config), token, { httpOnly: true, sameSite: 'lax', secure: config.tls, path: '/' });
}
export function clearSessionCookie(reply: FastifyReply, config: Config): void {
  reply.clearCookie(cookieName(config), { httpOnly: true, sameSite: 'lax', secure: config.tls, path: '/' });
}
