import { areaOfTask, type DocumentSeed, type PlanTaskSeed } from '../reference/plan-row';

/** A task of a plan taken from a source, with how it ended. */
export interface SourceTask extends PlanTaskSeed {
  /** null: not completed by the plan's `dataUntil`. */
  completedOn: string | null;
  /** Present exactly when completed. */
  evidence?: DocumentSeed;
}

/** A completion figure as the source prints it; compared with what the system counts at `asOf`, never corrected. */
export interface StatedFigure {
  completed: number;
  total: number;
  asOf: string;
  asStated: string;
  source: string;
}

export interface SourcePlan {
  year: number;
  number: string;
  issuedOn: string;
  signer: string;
  title: string;
  theme: string;
  programmeCode: '2011-2020' | '2021-2030';
  /** The plan answers for dates up to this one (a later date is refused). */
  dataUntil: string;
  statedFigures: StatedFigure[];
  tasks: SourceTask[];
}

/** A document reference in one line. */
export function doc(number: string, issuedOn: string, issuer: string, title: string): DocumentSeed {
  return { number, issuedOn, issuer, title };
}

/** One row of a plan's annex; completion date and evidence come together or not at all. */
export function row(
  code: string,
  title: string,
  expectedProduct: string,
  leadKeys: string[],
  coordinatingKeys: string[],
  deadlineText: string,
  dueOn: string | null,
  ...done: [] | [completedOn: string, evidence: DocumentSeed]
): SourceTask {
  const [completedOn = null, evidence] = done;
  return {
    code,
    areaCode: areaOfTask(code),
    title,
    expectedProduct,
    leadKeys,
    // "Các sở, ban, ngành" as coordinators means all but the one that leads.
    coordinatingKeys: coordinatingKeys.filter((key) => !leadKeys.includes(key)),
    deadlineText,
    dueOn,
    completedOn,
    ...(evidence && { evidence }),
  };
}
