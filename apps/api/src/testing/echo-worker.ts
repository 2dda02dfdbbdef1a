import { getPriority } from 'node:os';
import { threadId } from 'node:worker_threads';
import { DomainError } from '#api/platform/errors';
import { answerInWorker } from '#api/platform/worker-side';

interface Asked {
  say?: string;
  notes?: number;
  refuse?: string;
  fail?: string;
  loop?: boolean;
}

/* What a thread can do, for the spec of workers. */
answerInWorker<Asked, { said: string; thread: number; priority: number }, number>(async ({ say = '', notes = 0, refuse, fail, loop }, tell) => {
  for (let note = 1; note <= notes; note += 1) tell(note);
  if (refuse) throw new DomainError('INVALID', refuse, { field: 'file' });
  if (fail) throw new Error(fail);
  while (loop);
  return { said: say, thread: threadId, priority: getPriority() };
});
