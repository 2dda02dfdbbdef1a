import { spansOf, stateOfSpans } from '#domain/assignment-history';
import { ENTITIES } from '#api/entities';
import { MIGRATIONS } from '#api/migrations';
import { AuditEntryEntity } from '#api/platform/audit-entry.entity';
import { AuditLog } from '#api/platform/audit-log';
import { Clock } from '#api/platform/clock';
import type { Config } from '#api/platform/config';
import { closeDataSources, openDataSources } from '#api/platform/database/data-source';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { SubmissionEntity } from '#api/submission/submission.entity';
import { domainEvent } from '#api/task/assignment-log';
import { AssignmentEntity, AssignmentEventEntity, AssignmentSpanEntity } from '#api/task/assignment.entity';

/** A step of a submission: which event it left, and under which name the audit log has it. */
export const STEPS = {
  submitted: { audit: 'submission.submitted', status: 'submitted' },
  progressed: { audit: 'submission.submitted', status: 'recorded' },
  confirmed: { audit: 'submission.confirmed', status: 'confirmed' },
  annulled: { audit: 'submission.annulled', status: 'submitted' },
  returned: { audit: 'submission.returned', status: 'returned' },
} as const;
export type Step = keyof typeof STEPS;

export interface RecordCheck {
  /** "submitted 17": every step of every submission that the database holds, each once. */
  steps: Set<string>;
  /** What does not fit together, in words; empty when all is well. */
  faults: string[];
}

/** Opens the database of an installation beside its server and compares everything that one update writes. */
export async function checkRecord(config: Config): Promise<RecordCheck> {
  const sources = await openDataSources(config.db, { entities: ENTITIES, migrations: MIGRATIONS });
  try {
    const faults: string[] = [];
    const unitOfWork = new UnitOfWork(sources);
    const { broken } = await new AuditLog(unitOfWork, new Clock(), config).verify();
    if (broken) faults.push(`audit chain, entry ${broken.id}: ${broken.reason}`);
    if (config.db.kind === 'sqlite') {
      const integrity = JSON.stringify(await sources.reader.query('PRAGMA integrity_check'));
      if (integrity !== '[{"integrity_check":"ok"}]') faults.push(`integrity: ${integrity}`);
      const orphans = (await sources.reader.query('PRAGMA foreign_key_check')) as unknown[];
      if (orphans.length > 0) faults.push(`foreign keys: ${JSON.stringify(orphans)}`);
    }
    const steps = await unitOfWork.read(async () => {
      const { manager } = unitOfWork;
      const events = await manager.find(AssignmentEventEntity, { order: { id: 'ASC' } });
      const submissions = await manager.find(SubmissionEntity);
      const audit = await manager.find(AuditEntryEntity, {
        where: { subjectType: 'submission' },
        order: { id: 'ASC' },
      });
      const assignments = await manager.find(AssignmentEntity);
      const spans = await manager.find(AssignmentSpanEntity);
      faults.push(...stepFaults(events, submissions, audit), ...projectionFaults(assignments, events, spans));
      return events.filter((e) => e.submissionId !== null).map((e) => `${e.type} ${e.submissionId}`);
    });
    const once = new Set(steps);
    if (once.size !== steps.length) faults.push('a step was recorded twice');
    return { steps: once, faults };
  } finally {
    await closeDataSources(sources);
  }
}

/** Each event has its audit entry and the other way round; each submission stands where its last event left it. */
function stepFaults(
  events: AssignmentEventEntity[],
  submissions: SubmissionEntity[],
  audit: AuditEntryEntity[],
): string[] {
  const faults: string[] = [];
  for (const submission of submissions) {
    const own = events.filter((e) => e.submissionId === submission.id).map((e) => e.type as Step);
    const recorded = own.map((step) => STEPS[step].audit);
    const audited = audit.filter((entry) => entry.subjectId === submission.id).map((entry) => entry.action);
    const expected = ['submission.drafted', ...recorded];
    if (audited.join() !== expected.join())
      faults.push(`submission ${submission.id}: audit says ${audited.join()}, events ${own.join()}`);
    const status = own.length > 0 ? STEPS[own.at(-1)!].status : 'draft';
    if (submission.status !== status)
      faults.push(`submission ${submission.id} is ${submission.status}, its events say ${status}`);
  }
  const known = new Set(submissions.map((submission) => submission.id));
  const strays = audit.filter((entry) => !known.has(entry.subjectId!));
  if (strays.length > 0)
    faults.push(`audit entries of submissions that are not there: ${strays.map((s) => s.id).join()}`);
  return faults;
}

/** Spans and columns are what the events mean. */
function projectionFaults(
  assignments: AssignmentEntity[],
  events: AssignmentEventEntity[],
  spans: AssignmentSpanEntity[],
): string[] {
  return assignments.flatMap((assignment) => {
    const own = events.filter((e) => e.assignmentId === assignment.id);
    const meant = spansOf(own.map(domainEvent));
    const stored = spans.filter((s) => s.assignmentId === assignment.id && s.supersededAt === null);
    const key = (kind: string, from: string, to: string | null) => `${kind} ${from} ${to}`;
    const [a, b] = [
      meant.map((s) => key(s.kind, s.from, s.to)),
      stored.map((s) => key(s.kind, s.validFrom, s.validTo)),
    ];
    const { completedOn, awaitingConfirmation, dueOn } = stateOfSpans(meant, own.at(-1)!.effectiveOn);
    const columns = [assignment.completedOn, assignment.awaitingConfirmation, assignment.dueOn, assignment.version];
    return [
      ...(a.sort().join() === b.sort().join()
        ? []
        : [`assignment ${assignment.id}: spans ${b.join()}, events say ${a.join()}`]),
      ...(columns.join() === [completedOn, awaitingConfirmation, dueOn, own.length].join()
        ? []
        : [`assignment ${assignment.id}: columns ${columns.join()} after ${own.length} events`]),
    ];
  });
}
