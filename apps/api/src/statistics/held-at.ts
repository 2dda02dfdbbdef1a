import type { Instant } from '#domain/plain-date';

/** SQL: the row `v` stood at that instant; now when none is given. */
export const heldAt = (knownAt: Instant | undefined): string =>
  knownAt === undefined
    ? 'v.superseded_at is null'
    : 'v.recorded_at <= :knownAt and (v.superseded_at is null or v.superseded_at > :knownAt)';
