import type { UnitKindCode } from './unit-kinds';

/** One unit of a province's data set. */
export interface UnitSeed {
  /** Stable ASCII slug; never reused, never shown. */
  key: string;
  kind: UnitKindCode;
  name: string;
  shortName: string;
  /** Electronic identification code (Decision 20/2020/QĐ-TTg as amended); null where not verified. */
  agencyCode: string | null;
  parentKey: string | null;
  /** Plain dates; `validTo` is the last day of the unit, null = still there. */
  validFrom: string;
  validTo: string | null;
  orderNo: number;
}

/** What became of a unit; dated, many to many. */
export interface UnitSuccessionSeed {
  fromKey: string;
  /** null: closed without one successor. */
  toKey: string | null;
  kind: 'merge' | 'split' | 'rename' | 'dissolve';
  decision: string;
  decidedOn: string | null;
  /** First day of the new state. */
  effectiveOn: string;
}
