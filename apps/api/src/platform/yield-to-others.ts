import { setPriority } from 'node:os';

/** As `nice` counts it. */
const BEHIND_OTHERS = 10;

/**
 * Called by a thread that makes or reads files: it takes the processor time that the thread which answers everybody leaves.
 * On Linux a priority is the thread's own; elsewhere it would be the whole server's, so nothing is done there.
 */
export function yieldToOthers(): void {
  if (process.platform === 'linux') setPriority(0, BEHIND_OTHERS);
}
