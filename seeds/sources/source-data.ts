import type { CommitteeRole, MeetingKind } from '#domain/committee';
import type { CommendationForm, CommendationLevel } from '#domain/commendation';
import type { Axis, IndicatorRule } from '#domain/indicator-rules';
import type { Accumulation, ValueType } from '#domain/indicator-value';
import type { FindingCategory, InspectionMode, InspectorLevel } from '#domain/inspection';
import type { LegalDocumentKind, LegalDocumentPurpose } from '#domain/legal-document';
import type { UnitKindCode } from '../reference/unit-kinds';
import type { SourcePlan } from './source-plan';

/*
 * What one source document says, as data. Everything carries the file it comes from; what the product asks for and the
 * source does not state is composed, says so (`composed`, `illustrative`) and never stands for a fact.
 */

export interface SourceUnit {
  key: string;
  kind: UnitKindCode;
  name: string;
  shortName: string;
}

/** A window that no calendar has: "từ đầu nhiệm kỳ", "2011 - 2020". Its report is that of `year`. */
export interface SourcePeriod {
  code: string;
  year: number;
  title: string;
  from: string;
  to: string;
  note: string;
}

/** An indicator that the source counts and the Ministry's forms do not have. */
export interface SourceIndicator {
  code: string;
  name: string;
  areaCode: string;
  unitOfMeasure: string;
  valueType: ValueType;
  decimals?: number;
  accumulation: Accumulation;
  axes?: Axis[];
  rules?: IndicatorRule[];
  choices?: { code: string; label: string }[];
  numeratorCode?: string;
  denominatorCode?: string;
}

/** A stated value. `typed` is what a person would type into the cell; `asStated` are the source's words. */
export interface SourceValue {
  indicator: string;
  /** Item of one of the indicator's axes; left out: the total. */
  item?: string;
  /** Year and code of the reporting period that it belongs to. */
  period: string;
  typed: string;
  asStated: string;
  /** Of a share stated with its two numbers: 105/184. */
  numerator?: number;
  denominator?: number;
  /** "Đến tháng 3/2020": how things stand on that day. */
  asOf?: string;
  /** "hạch toán sơ bộ". */
  provisional?: boolean;
  speaker?: string;
  /** Values that contradict each other share it. */
  conflictGroup?: string;
  /** Follows from what is stated and is not stated itself. */
  derived?: string;
}

export interface SourceIndex {
  index: 'PARINDEX' | 'PCI' | 'PAPI' | 'SIPAS' | 'ICT';
  year: number;
  rank?: number;
  denominator?: number;
  band?: string;
  delta?: number;
  deltaBaseYear?: number;
  asStated: string;
}

export interface SourceDocument {
  purpose: LegalDocumentPurpose;
  kind: LegalDocumentKind;
  number?: string;
  issuedOn?: string;
  issuer?: string;
  subject: string;
  areaCode?: string;
  asStated: string;
}
/** "268 văn bản" without a list. */
export interface SourceDocumentCount {
  from: string;
  to: string;
  count: number;
  asStated: string;
}

export interface SourceMember {
  role: CommitteeRole;
  name: string;
  title: string;
}
export interface SourceCommittee {
  key: string;
  name: string;
  /** The day of the source: from then on it is known who is in it. */
  since: string;
  members: SourceMember[];
}

/** A conclusion in the source's words. Leads and deadlines are composed where there is a task. */
export interface SourceConclusion {
  text: string;
  area: string;
  citedDocuments?: { number: string; statedDate?: string }[];
  inconsistencyNote?: string;
  /** Said of people's attitude: no task. */
  noTaskReason?: string;
  /** Keys of units that lead the task, or the group of all departments; left out: as the meeting's loader composes it. */
  leads?: string[] | 'departments';
}
export interface SourceMeeting {
  committee: string;
  kind: MeetingKind;
  title: string;
  heldOn: string;
  /** `year code` of the periods it looks back on. */
  periods: string[];
  place: string;
  chair: { name: string; title: string };
  attendees: { name: string; title: string }[];
  report?: { title: string; content: string };
  /** Discussion, each with its area and who said it. */
  points: { text: string; area: string; speaker?: string }[];
  conclusions: SourceConclusion[];
  /** Only what the source counts is known of it. */
  illustrative: boolean;
}

export interface SourceInspection {
  title: string;
  mode: InspectionMode;
  level: InspectorLevel;
  inspector: string;
  startedOn: string;
  unitKeys: string[];
  otherPlaces?: string;
  summary?: string;
  illustrative?: boolean;
  findings: SourceFinding[];
}
export interface SourceFinding {
  category: FindingCategory;
  areaCode: string;
  text: string;
  foundOn: string;
  /** Where it was said, when no inspection found it. */
  event?: string;
}

export interface SourceCommendation {
  form: CommendationForm;
  level: CommendationLevel;
  recipient: string;
  occasion: string;
  decidedOn?: string;
  decidedBy: string;
  asStated: string;
}

/** A scoring of the province's own units that the source speaks of; it states no scores, so criteria are composed. */
export interface SourceScoring {
  year: number;
  title: string;
  groupName: string;
  /** The source's words. */
  basis: string;
  criteria: { code: string; name: string; maxScore: number }[];
}

/** What the province's report prints beside the usual outline, with placeholders for every figure. */
export interface SourceReportText {
  /** Code of the section in the outline. */
  section: string;
  text: string;
}

export interface SourceData {
  /** Name of the data set: `npm run seed -- <key>`. */
  key: 'son-la' | 'lao-cai' | 'ha-giang' | 'quang-ninh' | 'dak-lak';
  /** The document's file. */
  source: string;
  province: { name: string; place: string };
  programme: '2011-2020' | '2021-2030';
  /** Empty: the data set brings units of its own (Sơn La). The first is the province, one has the key `snv`. */
  units: SourceUnit[];
  /** Other wordings of areas that the source uses. */
  areaAliases: { areaCode: string; alias: string }[];
  periods: SourcePeriod[];
  plans: SourcePlan[];
  committees: SourceCommittee[];
  indicators: SourceIndicator[];
  values: SourceValue[];
  indices: SourceIndex[];
  documents: SourceDocument[];
  documentCounts: SourceDocumentCount[];
  meetings: SourceMeeting[];
  inspections: SourceInspection[];
  findings: SourceFinding[];
  commendations: SourceCommendation[];
  scorings: SourceScoring[];
  /** Headings that the source words otherwise than the outline, by section. */
  sectionTitles: Partial<Record<string, string>>;
  reportTexts: SourceReportText[];
}

/** Units that every province of those years had, for plans and conclusions that name "các sở, ngành" only. */
export function unitsOf(province: string): SourceUnit[] {
  return [
    { key: 'ubndtinh', kind: 'province', name: `Ủy ban nhân dân tỉnh ${province}`, shortName: 'UBND tỉnh' },
    { key: 'vpubnd', kind: 'office', name: 'Văn phòng UBND tỉnh', shortName: 'VP UBND tỉnh' },
    { key: 'snv', kind: 'department', name: 'Sở Nội vụ', shortName: 'Sở Nội vụ' },
    { key: 'stp', kind: 'department', name: 'Sở Tư pháp', shortName: 'Sở Tư pháp' },
    { key: 'stc', kind: 'department', name: 'Sở Tài chính', shortName: 'Sở Tài chính' },
    { key: 'stttt', kind: 'department', name: 'Sở Thông tin và Truyền thông', shortName: 'Sở TT&TT' },
  ];
}
export const DEPARTMENT_KEYS = ['vpubnd', 'snv', 'stp', 'stc', 'stttt'];

/** The parts of an axis make up the total; a subset is counted inside one. */
export const part = (code: string, name: string) => ({ code, name, kind: 'part' as const, of: null });
export const subset = (code: string, name: string, of: string | null = null) => ({
  code,
  name,
  kind: 'subset' as const,
  of,
});
export const rule = (kind: IndicatorRule['kind'], others: string[] = []): IndicatorRule => ({
  kind,
  severity: 'error',
  others,
  low: null,
  high: null,
});
