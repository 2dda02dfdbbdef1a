/** A document that proves a result: evidence is named by its number, never by a file alone. */
export interface DocumentSeed {
  /** Number and symbol as printed, e.g. `152/KH-UBND`. */
  number: string;
  /** `YYYY-MM-DD`. */
  issuedOn: string;
  issuer: string;
  title: string;
}

/** The groups of units that plans name today; who is in them: sonla-groups. */
export type GroupKey = 'departments' | 'communes';

/** What every task of a plan has, whichever plan it is. */
export interface PlanTaskSeed {
  /** Roman group and number within it, e.g. `III.4`. */
  code: string;
  /** Reform area; group I is area 0, group VII is area 6. */
  areaCode: string;
  title: string;
  expectedProduct: string;
  /** Units that each have to hand the result in. */
  leadKeys: string[];
  coordinatingKeys: string[];
  /** Groups that the plan names beside single units; they expand when it is issued. */
  leadGroups?: GroupKey[];
  coordinatingGroups?: GroupKey[];
  /** As the plan words it. */
  deadlineText: string;
  /** Last day of the deadline; null when the wording sets none ("Thường xuyên", "Theo hướng dẫn của TW"). */
  dueOn: string | null;
  /** Handed in once for each time that the wording names; `dueOn` is the last of them. */
  recurring?: boolean;
  /** Of a measurable task: what is to be reached, and in what. */
  target?: { value: number; unit: string };
}

const GROUPS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII'];

/** Area code of a task code: `I.x` → 0 … `VII.x` → 6. Throws on any other group. */
export function areaOfTask(code: string): string {
  const index = GROUPS.indexOf(code.split('.')[0] ?? '');
  if (index < 0) throw new Error(`task code without a known group: ${code}`);
  return String(index);
}
