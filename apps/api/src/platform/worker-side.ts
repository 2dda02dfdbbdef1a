import { parentPort } from 'node:worker_threads';
import type { ErrorCode } from '#contract/errors';
import { DomainError } from './errors';
import { yieldToOthers } from './yield-to-others';

/** What a thread says: notes on the way, then one answer. */
export type WorkerMessage<Result, Note> = { note: Note } | { result: Result } | { refused: { code: ErrorCode; message: string; details?: object } };

/** The main line of a worker's module: takes an input, tells notes, answers; a DomainError is answered as a refusal. */
export function answerInWorker<Input, Result, Note = never>(work: (input: Input, tell: (note: Note) => void) => Promise<Result>): void {
  yieldToOthers();
  const port = parentPort!;
  const say = (message: WorkerMessage<Result, Note>) => port.postMessage(message);
  port.on('message', (input: Input) => {
    void work(input, (note) => say({ note })).then(
      (result) => say({ result }),
      (error: unknown) => {
        if (!(error instanceof DomainError)) throw error;
        const { code, message, details } = error;
        say({ refused: { code, message, ...(details ? { details } : {}) } });
      },
    );
  });
}
