import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import { storedPlanRules } from '#domain/plan-rules';
import { AuditLog } from '#api/platform/audit-log';
import { Clock } from '#api/platform/clock';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { DomainError } from '#api/platform/errors';
import { runInWorker } from '#api/platform/worker';
import { PlanService } from '#api/plan/plan.service';
import type { Reading } from './import-reading';
import { ImportVocabulary } from './import-vocabulary';
import type { ReadJob, ReadingNote } from './import-worker';
import { PlanContent } from './plan-content';
import { ImportCheckEntity, ImportMappingEntity, ImportPartEntity, PlanImportEntity, type AskedReading } from './plan-import.entity';

/** Module of the thread, without extension. */
export const IMPORT_WORKER = join(__dirname, 'import-worker');
const BEAT_MS = 1_000;
/** A process that gave no sign of life for so long is taken for stopped. */
const SILENCE_MS = 30_000;
const PARTS_AT_ONCE = 10;

type Job = Pick<PlanImportEntity, 'id' | 'planId'>;

/**
 * Readings of workbooks in the background, one at a time. How far each is stands in the database: it survives the page, and
 * whoever asks after a restart is told that it was interrupted. Cancelling is a stored word too, so that any process may.
 */
@Injectable()
export class ImportJobs implements BeforeApplicationShutdown {
  /** This process, to tell its readings from those of one that was stopped. */
  readonly runner = randomUUID();
  private readonly log = new Logger('import-jobs');
  private readonly running = new Map<number, AbortController>();
  private queue: Promise<void> = Promise.resolve();
  private stopping = false;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly plans: PlanService,
    private readonly vocabulary: ImportVocabulary,
    private readonly content: PlanContent,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** What the check's state is really: one whose process is gone was interrupted. */
  stateOf(check: Pick<ImportCheckEntity, 'state' | 'runner' | 'beatAt'>): ImportCheckEntity['state'] | 'interrupted' {
    if (check.state !== 'running' || check.runner === this.runner) return check.state;
    const alone = this.unitOfWork.kind === 'sqlite';
    return alone || this.clock.millis() - Date.parse(check.beatAt) > SILENCE_MS ? 'interrupted' : 'running';
  }

  /** Stores that a reading begins, and begins it after the commit. Call inside `unitOfWork.run`. @throws DomainError BUSY when one is under way */
  async start(actor: Actor, row: PlanImportEntity, asked: AskedReading | null): Promise<void> {
    const manager = this.unitOfWork.manager;
    const before = await manager.findOneBy(ImportCheckEntity, { importId: row.id });
    if (before && this.stateOf(before) === 'running') throw new DomainError('BUSY', 'Tệp này đang được kiểm tra. Hãy chờ xong hoặc hủy lần kiểm tra đó.', undefined, 2);
    const counts = before?.counts ?? { tasks: 0, errors: 0, warnings: 0, toCreate: 0, toUpdate: 0, unchanged: 0 };
    const begun = { state: 'running' as const, step: 'waiting', done: 0, total: 0, message: null, asked, offer: null, runner: this.runner, beatAt: this.clock.now() };
    await manager.save(ImportCheckEntity, { importId: row.id, converted: before?.converted ?? null, counts, ...begun });
    const job = { id: row.id, planId: row.planId };
    this.unitOfWork.afterCommit(() => this.enqueue(actor, job, asked));
  }

  /** Stops a reading; what was read before stays. Call inside `unitOfWork.run`. */
  async cancel(importId: number): Promise<boolean> {
    const { affected } = await this.unitOfWork.manager.update(ImportCheckEntity, { importId, state: 'running' }, { state: 'cancelled' });
    this.unitOfWork.afterCommit(() => this.running.get(importId)?.abort());
    return (affected ?? 0) > 0;
  }

  /** Readings under way end with the process; their stored state says so to the next one. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    for (const controller of this.running.values()) controller.abort();
    await this.queue;
  }

  private enqueue(actor: Actor, job: Job, asked: AskedReading | null): void {
    const controller = new AbortController();
    this.running.set(job.id, controller);
    // A waiting reading shows signs of life too.
    const progress: ReadingNote & { step: string } = { step: 'waiting' as never, done: 0, total: 0 };
    const beat = setInterval(() => void this.beat(job.id, progress, controller), BEAT_MS);
    this.queue = this.queue
      .then(() => this.work(actor, job, asked, progress, controller.signal))
      .catch((error: unknown) => this.fail(actor, job, error, controller.signal))
      .catch((error: unknown) => this.log.error(`import ${job.id}: ${(error as Error).stack}`))
      .finally(() => {
        clearInterval(beat);
        if (this.running.get(job.id) === controller) this.running.delete(job.id);
      });
  }

  private async beat(importId: number, { step, done, total }: ReadingNote, controller: AbortController): Promise<void> {
    try {
      const { affected } = await this.unitOfWork.run(() =>
        this.unitOfWork.manager.update(ImportCheckEntity, { importId, state: 'running', runner: this.runner }, { step, done, total, beatAt: this.clock.now() }),
      );
      // Cancelled, perhaps through another process.
      if (affected === 0) controller.abort();
    } catch (error) {
      this.log.warn(`import ${importId}: ${(error as Error).message}`);
    }
  }

  private async work(actor: Actor, job: Job, asked: AskedReading | null, progress: ReadingNote, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    const input = await this.unitOfWork.read(() => this.input(job, asked));
    const reading = await runInWorker<Reading, ReadingNote>(IMPORT_WORKER, input, { signal, onNote: (note) => Object.assign(progress, note) });
    Object.assign(progress, { step: 'storing' });
    await this.unitOfWork.run(() => this.store(actor, job, asked, reading, signal), 60_000);
  }

  private async input(job: Job, asked: AskedReading | null): Promise<ReadJob> {
    const manager = this.unitOfWork.manager;
    const plan = await this.plans.draft(job.planId);
    const { content } = await manager.findOneOrFail(PlanImportEntity, { where: { id: job.id }, select: { id: true, content: true } });
    const mappings = await manager.find(ImportMappingEntity);
    return {
      job: 'read',
      bytes: Buffer.from(content, 'base64'),
      asked,
      mappings: Object.fromEntries(mappings.map(({ headerHash, mapping }) => [headerHash, mapping])),
      vocabulary: await this.vocabulary.on(plan.programmeId, this.clock.today()),
      year: plan.year,
      beforeIsInclusive: storedPlanRules(plan.firstRules).beforeIsInclusive,
      lines: await this.content.lines(plan),
    };
  }

  private async store(actor: Actor, { id, planId }: Job, asked: AskedReading | null, reading: Reading, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    const manager = this.unitOfWork.manager;
    const check = await manager.findOneByOrFail(ImportCheckEntity, { importId: id });
    if (check.state !== 'running' || check.runner !== this.runner) return;
    if ('problem' in reading) {
      await manager.update(ImportCheckEntity, { importId: id }, { state: 'failed', message: reading.problem, offer: reading.offer });
      return this.audit.append({ actor, action: 'planImport.failed', subjectType: 'planImport', subjectId: id, after: { planId, reason: reading.problem } });
    }
    const { parts, counts, offer, converted, table, headerHash, ...read } = reading;
    await manager.delete(ImportPartEntity, { importId: id });
    for (let from = 0; from < parts.length; from += PARTS_AT_ONCE) await manager.insert(ImportPartEntity, parts.slice(from, from + PARTS_AT_ONCE).map((part) => ({ importId: id, ...part })));
    const { version } = await manager.findOneOrFail(PlanImportEntity, { where: { id }, select: { id: true, version: true } });
    await manager.update(PlanImportEntity, { id }, { ...read, rows: [table], status: 'checked', version: version + 1 });
    await manager.update(ImportCheckEntity, { importId: id }, { state: 'done', step: 'storing', done: counts.tasks, total: counts.tasks, counts, offer, converted });
    if (asked?.mapping) {
      const saved = await manager.findOneBy(ImportMappingEntity, { headerHash });
      await manager.save(ImportMappingEntity, { ...saved, headerHash, mapping: asked.mapping });
    }
    await this.audit.append({ actor, action: 'planImport.checked', subjectType: 'planImport', subjectId: id, after: { planId, ...counts } });
  }

  /** What the file is to blame for is told in its words; anything else is logged. */
  private async fail(actor: Actor, { id, planId }: Job, error: unknown, signal: AbortSignal): Promise<void> {
    if (signal.aborted || this.stopping) return;
    const known = error instanceof DomainError;
    if (!known) this.log.error(`import ${id}: ${(error as Error).stack}`);
    const message = known ? error.message : 'Hệ thống gặp lỗi khi đọc tệp. Hãy chạy lại; nếu vẫn lỗi, hãy báo quản trị viên.';
    await this.unitOfWork.run(async () => {
      const { affected } = await this.unitOfWork.manager.update(ImportCheckEntity, { importId: id, state: 'running', runner: this.runner }, { state: 'failed', message });
      if (affected) await this.audit.append({ actor, action: 'planImport.failed', subjectType: 'planImport', subjectId: id, after: { planId, reason: message } });
    });
  }
}
