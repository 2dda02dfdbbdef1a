import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useRef, type ReactNode } from 'react';
import type { MeView } from '#contract/auth';
import { PERMISSIONS, type Action, type Actor, type Role } from '#domain/permissions';
import { apiGet, apiSend } from './api-client';
import { lastInputAt, noteInput, watchInput } from './person-activity';
import { sessionLock } from './session-lock';

/** Who is signed in; null outside the signed-in pages. */
export const MeContext = createContext<MeView | null>(null);

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: () => apiGet<MeView>('auth/me'),
  staleTime: 60_000,
  retry: false,
});

/** Whether the person holds the role today, in any unit. */
export const hasRole = (me: MeView, role: Role): boolean => me.roles.includes(role);

/** Whether a screen for this action is offered at all; what a row allows comes with the row (`allowedActions`). */
export function mayTry(me: MeView, action: Action): boolean {
  const allowed: readonly Role[] = PERMISSIONS[action];
  return me.roles.some((role) => allowed.includes(role));
}

/** The signed-in person or null; for parts that also live on the sign-in pages. */
export const useMaybeMe = (): MeView | null => useContext(MeContext);

/** The signed-in person. @throws Error outside the signed-in pages: that is a mistake in the routes. */
export function useMe(): MeView {
  const me = useContext(MeContext);
  if (!me) throw new Error('useMe outside the signed-in pages');
  return me;
}

/** The person as the rules of `#domain/permissions` know one: with the roles and units of today. */
export const actorOf = (me: MeView): Actor => ({
  userId: me.id,
  fullName: me.name,
  roles: me.memberships.map(({ role, unit }) => ({ role, unitId: unit?.id ?? null })),
});

const CHECK_EVERY_MS = 5_000;

/** Everything inside belongs to `me`: gives it to `useMe` and locks the page when the person is away. */
export function SessionProvider({ me, children }: { me: MeView; children: ReactNode }) {
  useIdleLock(me.idleMinutes);
  const first = useRef(me.id);
  useEffect(() => {
    // Somebody else signed in, in another tab or through the lock: no screen or text of the first person may stay.
    if (me.id !== first.current) window.location.assign('/');
  }, [me.id]);
  return <MeContext value={me}>{children}</MeContext>;
}

/**
 * Locks after `idleMinutes` without a person's input in any tab. While the person is typing, the server is told a few
 * times in between: a long text is no reason to end the session, an open page without a person is no reason to keep it.
 */
function useIdleLock(idleMinutes: number): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    const limit = idleMinutes * 60_000;
    let toldAt = Date.now();
    const check = () => {
      if (sessionLock.current() !== null) return false;
      if (Date.now() - lastInputAt() >= limit) {
        sessionLock.close('idle');
        // Ended on the server too: reloading the page is no way around the lock.
        void apiSend('POST', 'auth/logout').catch(() => undefined);
      } else if (Date.now() - toldAt >= limit / 3 && lastInputAt() > toldAt) {
        toldAt = Date.now();
        void queryClient.fetchQuery({ ...meQuery, staleTime: 0 }).catch(() => undefined);
      }
      return sessionLock.current() === null;
    };
    sessionLock.arm(true);
    noteInput();
    const timer = setInterval(check, CHECK_EVERY_MS);
    // An input after the limit is the first of whoever came back: it must not count before the password is given.
    const stopWatching = watchInput(check);
    return () => {
      clearInterval(timer);
      stopWatching();
      sessionLock.arm(false);
    };
  }, [idleMinutes, queryClient]);
}
