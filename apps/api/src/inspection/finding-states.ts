import { Injectable } from '@nestjs/common';
import { findingState, type FindingStatus } from '#domain/inspection';
import type { Instant, PlainDate } from '#domain/plain-date';
import { isCompleted } from '#domain/schedule';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { TaskRegisters } from '#api/plan/task-registers';
import { TaskStates, type TaskState } from '#api/task/task-states';
import { FindingEntity, FindingTaskEntity } from './inspection.entity';

export interface FindingFact {
  finding: FindingEntity;
  /** Those that stood on the date; what was withdrawn is left out. */
  tasks: TaskState[];
  status: FindingStatus;
  fixedOn: PlainDate | null;
}

/** What became of findings: the same task states that every figure counts, or the mark of a finding without tasks. */
@Injectable()
export class FindingStates {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly registers: TaskRegisters,
    private readonly states: TaskStates,
  ) {}

  /** The findings given, as they stood on `asOf` as known at `knownAt`, in their order. Call inside `unitOfWork.read`. */
  async of(findings: readonly FindingEntity[], asOf: PlainDate, knownAt: Instant): Promise<FindingFact[]> {
    if (findings.length === 0) return [];
    const links = await this.unitOfWork.manager.find(FindingTaskEntity, { order: { id: 'ASC' } });
    const tasks = new Map<number, TaskState>();
    if (links.length > 0) {
      const registers = await this.registers.ofKind('inspections');
      for (const plan of registers)
        for (const task of await this.states.all(plan, asOf, knownAt)) tasks.set(task.id, task);
    }
    const tasksOf = new Map<number, TaskState[]>();
    for (const { findingId, taskId } of links) {
      const task = tasks.get(taskId);
      if (task) tasksOf.set(findingId, [...(tasksOf.get(findingId) ?? []), task]);
    }
    return findings.map((finding) => {
      const own = tasksOf.get(finding.id) ?? [];
      const done = own.map(({ schedule }) => (isCompleted(schedule.cell) ? schedule.completedOn : null));
      const { fixedOn, fixedRecordedAt } = finding;
      const marked = fixedOn !== null && fixedOn <= asOf && fixedRecordedAt !== null && fixedRecordedAt <= knownAt;
      return { finding, tasks: own, ...findingState(done, marked ? fixedOn : null) };
    });
  }
}
