import type { Fact } from './fact';
import { DIRECTION } from './facts-direction';
import { INDICES } from './facts-indices';
import { STATISTICS } from './facts-statistics';

/** Every row of the fact tables: direction (0.2), indices (0.3), statistics (0.4). */
export const FACTS: readonly Fact[] = [...DIRECTION, ...INDICES, ...STATISTICS];
