import { formatQuantity, NOTHING } from '../../lib/format';

/** "1,5", or a dash where there is no score yet. */
export const points = (score: number | null): string => (score === null ? NOTHING : formatQuantity(score));

/** "2/89". */
export const place = (rank: number | null, rankedOf: number | null): string =>
  rank === null ? NOTHING : `${rank}/${rankedOf ?? NOTHING}`;
