import type { Subject } from '#domain/permissions';
import { continuousRefusal, type PlanRules } from '#domain/plan-rules';
import type { PlainDate } from '#domain/plain-date';
import type { PlanStatus } from '#domain/transitions';
import type { SubmissionEntity } from './submission.entity';

/** Where a piece of work stands: what rules and views need to know of it. */
export interface WorkContext {
  assignmentId: number;
  assignmentVersion: number;
  /** "Quý I" of a recurring task; null when there is one. */
  occurrence: string | null;
  unitId: number;
  /** As it is called today. */
  unitName: string;
  assignedOn: string;
  dueOn: string | null;
  completedOn: string | null;
  reopenedOn: string | null;
  withdrawn: boolean;
  taskId: number;
  confirmingUnitId: number;
  taskCode: string;
  taskTitle: string;
  /** Of a measurable task; null of others. */
  targetValue: number | null;
  unitOfMeasure: string | null;
  planId: number;
  planStatus: PlanStatus;
  planYear: number;
  /** In force today. */
  planRules: PlanRules;
  /** Work without an end, which takes a completion only from a day of the year on. */
  continuous: boolean;
  /** The plan is a source's snapshot of the past: nothing is reported on it any more. */
  historical: boolean;
  coordinatingUnitIds: number[];
}

/** What the permission rules look at. */
export function subjectOf(context: WorkContext, submission?: SubmissionEntity, authorIds: number[] = []): Subject {
  return {
    leadUnitIds: [context.unitId],
    coordinatingUnitIds: context.coordinatingUnitIds,
    confirmingUnitId: context.confirmingUnitId,
    draft: submission?.status === 'draft' || submission?.status === 'discarded',
    authorIds,
  };
}

/** Why this work takes no completion on a day; null when it does. */
export const completionRefusal = ({ continuous, planRules, planYear }: WorkContext, on: PlainDate): string | null =>
  continuous ? continuousRefusal(planRules, planYear, on) : null;
