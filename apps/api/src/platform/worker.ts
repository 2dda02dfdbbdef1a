import { Worker } from 'node:worker_threads';
import { DomainError } from './errors';
import { Turns } from './turns';
import type { WorkerMessage } from './worker-side';

/** What a thread may take; beyond it the thread ends, not the server. */
const MEMORY = { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 64 };
/** A thread that has done its work waits so long for more: starting one takes a second. */
const IDLE_MS = 20_000;
const FROM_SOURCE = __filename.endsWith('.ts');

export interface WorkerWatch<Note> {
  /** What the thread says before it is done. */
  onNote?: (note: Note) => void;
  /** Ends the thread at once. */
  signal?: AbortSignal;
}
const idle = new Map<string, { worker: Worker; timer: NodeJS.Timeout }>();
/** By module: two threads at once, for more would only take each other's time. */
const turns = new Map<string, Turns>();
/** A few wait as long as it takes on a busy machine; whoever comes behind them is refused at once rather than late. */
export const fileTurns = (sideBySide: number) =>
  new Turns({
    sideBySide: () => sideBySide,
    waiting: 6,
    waitMs: 30_000,
    refusal: () => new DomainError('BUSY', 'Máy chủ đang lập quá nhiều tệp cùng lúc. Hãy thử lại sau ít giây.', undefined, 5),
  });

/**
 * Has the module `file` (absolute, without extension; see worker-side.ts) work on `input` in a thread of its own, and
 * answers what it answers. For work that would keep everybody else waiting: reading and writing workbooks.
 * @throws DomainError as the thread threw it; TOO_LARGE when its memory is used up; BUSY when too many wait already; AbortError when `signal` was aborted
 */
export function runInWorker<Result, Note = never>(file: string, input: object, watch: WorkerWatch<Note> = {}): Promise<Result> {
  const own = turns.get(file) ?? fileTurns(2);
  turns.set(file, own);
  return own.run(() => work<Result, Note>(file, input, watch));
}

function work<Result, Note>(file: string, input: object, { onNote, signal }: WorkerWatch<Note>): Promise<Result> {
  return new Promise<Result>((resolve, reject) => {
    signal?.throwIfAborted();
    const worker = take(file) ?? start(file);
    const stop = () => void worker.terminate();
    const onMessage = (message: WorkerMessage<Result, Note>) => {
      if ('note' in message) return onNote?.(message.note);
      end(() => ('refused' in message ? reject(new DomainError(message.refused.code, message.refused.message, message.refused.details)) : resolve(message.result)));
      keep(file, worker);
    };
    const onError = (error: Error) => end(() => reject(outOfMemory(error) ? tooComplex() : error));
    const onExit = () => end(() => reject(signal?.aborted ? (signal.reason as Error) : new Error(`worker ${file} ended without an answer`)));
    const end = (settle: () => void) => {
      signal?.removeEventListener('abort', stop);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      settle();
    };
    signal?.addEventListener('abort', stop, { once: true });
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage(input);
  });
}

const tooComplex = () => new DomainError('TOO_LARGE', 'Tệp quá phức tạp để xử lý. Hãy bỏ định dạng thừa, ô gộp và các trang tính không cần, hoặc tách tệp.');
const outOfMemory = (error: unknown) => (error as { code?: string }).code === 'ERR_WORKER_OUT_OF_MEMORY';

/** The sources are TypeScript, which a thread does not know by itself; the built product passes its own conditions on. */
function start(file: string): Worker {
  const worker = FROM_SOURCE ? new Worker(requireLines('@swc-node/register', `${file}.ts`), { resourceLimits: MEMORY, eval: true }) : new Worker(`${file}.js`, { resourceLimits: MEMORY });
  // Whoever waits hears of errors too; one that ends while it waits for work is no longer there to be taken.
  worker.on('error', () => undefined);
  worker.on('exit', () => idle.get(file)?.worker === worker && idle.delete(file));
  return worker;
}

const requireLines = (...modules: string[]) => modules.map((name) => `require(${JSON.stringify(require.resolve(name))});`).join('\n');

function take(file: string): Worker | undefined {
  const found = idle.get(file);
  if (!found) return undefined;
  idle.delete(file);
  clearTimeout(found.timer);
  found.worker.ref();
  return found.worker;
}

/** One per module waits; it keeps no process alive. */
function keep(file: string, worker: Worker): void {
  if (idle.has(file)) return void worker.terminate();
  worker.unref();
  const timer = setTimeout(() => {
    idle.delete(file);
    void worker.terminate();
  }, IDLE_MS).unref();
  idle.set(file, { worker, timer });
}
