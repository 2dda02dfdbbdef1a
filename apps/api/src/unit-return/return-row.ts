import type { PlainDate } from '#domain/plain-date';
import type { ReturnSectionKind, ReturnStatus } from '#domain/unit-return';
import type { NamedRef } from '#contract/paging';

/** A return with all that rules and lists ask of it. */
export interface ReturnRow {
  id: number;
  version: number;
  periodId: number;
  periodTitle: string;
  periodFrom: PlainDate;
  periodTo: PlainDate;
  /** Last day of its level in this period. */
  dueOn: PlainDate;
  lockOn: PlainDate | null;
  unitId: number;
  /** As it was called at the period's cut-off. */
  unitName: string;
  unitKind: string;
  unitOrder: string;
  unitValidTo: PlainDate | null;
  /** Names of what became of a unit that is gone; null otherwise. */
  successors: string | null;
  standingAgencyId: number | null;
  status: ReturnStatus;
  owes: boolean;
  owesReason: string | null;
  nil: boolean;
  nilReason: string | null;
  firstSubmittedOn: PlainDate | null;
  submittedAt: string | null;
  returnReason: string | null;
  /** When it was last sent back. */
  returnedAt: string | null;
  reopenedUntil: PlainDate | null;
  acceptedAt: string | null;
  /** Last day on which it was reminded of. */
  remindedOn: PlainDate | null;
  authorIds: number[];
}
/** An accepted text of a unit. */
export interface AcceptedNarrative {
  unitId: number;
  unitName: string;
  areaCode: string;
  kind: ReturnSectionKind;
  text: string;
}
export interface ReturnCoverage {
  accepted: number;
  owed: number;
  /** Units that owe and of which nothing is accepted, in official order. */
  missing: NamedRef[];
}
