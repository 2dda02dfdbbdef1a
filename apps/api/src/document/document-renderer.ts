import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { AdministrativeDocument, DocumentFormat } from '#contract/document-tree';
import { fileTurns } from '#api/platform/worker';

export interface RenderJob {
  id: number;
  document: AdministrativeDocument;
  formats: DocumentFormat[];
  /** The province's own .docx, for the format of that name. */
  letterhead?: Uint8Array;
}
export type RenderAnswer = { id: number; files: Uint8Array[] } | { id: number; error: string };

interface Waiting {
  resolve: (files: Buffer[]) => void;
  reject: (error: Error) => void;
  late: NodeJS.Timeout;
}

/** A file of a thousand rows takes seconds; two minutes mean that something hangs. */
const LONGEST = 120_000;
/** The thread and its fonts are given back when nobody has asked for a while. */
const IDLE = 60_000;

/**
 * Renders documents in a thread of their own, one after the other, so that a long report keeps nobody waiting. Started
 * with the first document; a thread that dies fails only what it was working on.
 */
@Injectable()
export class DocumentRenderer implements OnModuleDestroy {
  private worker: Worker | null = null;
  private readonly turns = fileTurns(1);
  private closing = false;
  private readonly waiting = new Map<number, Waiting>();
  private last = 0;
  private idle: NodeJS.Timeout | null = null;

  /** The files in the order of `formats`, the .docx in the letterhead if one is given. Never inside a transaction. @throws DomainError BUSY; what the renderer throws */
  render(document: AdministrativeDocument, formats: DocumentFormat[], letterhead?: Buffer): Promise<Buffer[]> {
    return this.turns.run(() => this.work(document, formats, letterhead));
  }

  private work(document: AdministrativeDocument, formats: DocumentFormat[], letterhead?: Buffer): Promise<Buffer[]> {
    if (this.closing) return Promise.reject(new Error('the server is closing'));
    const worker = this.start();
    const id = (this.last += 1);
    return new Promise((resolve, reject) => {
      const late = setTimeout(
        () => this.fail(worker, new Error(`the document was not rendered in ${LONGEST} ms`)),
        LONGEST,
      );
      this.waiting.set(id, { resolve, reject, late });
      worker.ref();
      worker.postMessage({ id, document, formats, ...(letterhead ? { letterhead } : {}) } satisfies RenderJob);
    });
  }

  async onModuleDestroy(): Promise<void> {
    this.closing = true;
    const { worker } = this;
    if (!worker) return;
    this.fail(worker, new Error('the server is closing'));
    await worker.terminate();
  }

  private start(): Worker {
    if (this.idle) clearTimeout(this.idle);
    if (this.worker) return this.worker;
    const ending = extname(__filename);
    // From its sources the thread compiles what it loads, as the process does.
    const options = ending === '.ts' ? { execArgv: ['-r', '@swc-node/register'] } : {};
    const worker = new Worker(join(__dirname, `document-worker${ending}`), options);
    worker.on('message', (answer: RenderAnswer) => this.answer(worker, answer));
    worker.on('error', (error) => this.fail(worker, error));
    worker.on('exit', (code) => this.fail(worker, new Error(`the rendering thread ended with ${code}`)));
    worker.unref();
    this.worker = worker;
    return worker;
  }

  private answer(worker: Worker, answer: RenderAnswer): void {
    const waiting = this.waiting.get(answer.id);
    if (!waiting) return;
    this.waiting.delete(answer.id);
    clearTimeout(waiting.late);
    if ('error' in answer) waiting.reject(new Error(answer.error));
    else waiting.resolve(answer.files.map((file) => Buffer.from(file.buffer, file.byteOffset, file.byteLength)));
    if (this.waiting.size > 0) return;
    // A process that has nothing else to do may end.
    worker.unref();
    this.idle = setTimeout(() => this.fail(worker, new Error('idle')), IDLE).unref();
  }

  /** Ends the thread; the next document starts another one. */
  private fail(worker: Worker, error: Error): void {
    if (this.worker !== worker) return;
    this.worker = null;
    void worker.terminate();
    for (const { reject, late } of this.waiting.values()) {
      clearTimeout(late);
      reject(error);
    }
    this.waiting.clear();
  }
}
