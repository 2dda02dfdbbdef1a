import type { DocumentSeed } from '../reference/plan-row';
import { doc } from '../sources/source-plan';

/** A file of the demonstration is composed from its document; what it shows beside the text. */
export interface FileSeed {
  /** As the unit calls it; the ending decides what it is: docx, pdf, xlsx, png. */
  name: string;
  /** Of a workbook. */
  table?: { columns: string[]; rows: (string | number)[][] };
  /** Of a picture: one bar each. */
  bars?: number[];
}
/** A document with its file, if somebody attached one; the same document under several tasks is stored once. */
export interface EvidenceSeed extends DocumentSeed {
  file?: FileSeed;
}
interface DemoEventOf {
  code: string;
  /** The unit whose part of the task it is. */
  leadKey: string;
  /** The day it happened, `YYYY-MM-DD`. */
  on: string;
  /** Of recurring work: which of the times, e.g. `Q2`, `T05`. */
  occurrence?: string;
}
/** What stands in a report beside its result. */
export interface ReportDetails {
  difficulties?: string;
  proposals?: string;
  /** Of a measurable task. */
  value?: number;
  occurrence?: string;
  evidence?: EvidenceSeed[];
}
/** What a unit says on the way; never counted. */
export interface DemoProgress extends DemoEventOf, ReportDetails {
  action: 'progress';
  percent: number;
  result: string;
}
/** The unit asks to have its part confirmed as completed. Drafted by its officer, submitted by its head. */
export interface DemoSubmit extends DemoEventOf, ReportDetails {
  action: 'submit';
  /** The day the unit states; not after `on`. */
  completedOn: string;
  result: string;
  evidence: EvidenceSeed[];
}
/** The standing agency confirms the open submission of this task and unit. */
export interface DemoConfirm extends DemoEventOf {
  action: 'confirm';
}
/** The standing agency sends the open submission of this task and unit back. */
export interface DemoReturn extends DemoEventOf {
  action: 'return';
  reason: string;
}
/** The task is given to one more unit, which from then on hands its part in too. */
export interface DemoEnter extends DemoEventOf {
  action: 'enter';
  reason: string;
  dueOn?: string;
}
/** A unit's open part leaves the plan. */
export interface DemoWithdraw extends DemoEventOf {
  action: 'withdraw';
  reason: string;
}
export type DemoEvent = DemoProgress | DemoSubmit | DemoConfirm | DemoReturn | DemoEnter | DemoWithdraw;

export const UBND_TINH = 'UBND tỉnh Sơn La';

/** A document of the people's committee of the province. */
export function ofProvince(number: string, issuedOn: string, title: string): DocumentSeed {
  return doc(number, issuedOn, UBND_TINH, title);
}

/** The document with its file. */
export const withFile = (document: DocumentSeed, name: string, content: Omit<FileSeed, 'name'> = {}): EvidenceSeed => ({
  ...document,
  file: { name, ...content },
});

export function progress(
  code: string,
  leadKey: string,
  on: string,
  percent: number,
  result: string,
  difficulties?: string,
  details: ReportDetails = {},
): DemoEvent {
  return { action: 'progress', code, leadKey, on, percent, result, ...(difficulties && { difficulties }), ...details };
}

/** Submitted and not yet decided, unless a decision follows; the stated day is that of the (first) document. */
export function submit(
  code: string,
  leadKey: string,
  on: string,
  result: string,
  evidence: EvidenceSeed | EvidenceSeed[],
  details: ReportDetails = {},
): DemoEvent {
  const documents = Array.isArray(evidence) ? evidence : [evidence];
  return {
    action: 'submit',
    code,
    leadKey,
    on,
    completedOn: documents[0]!.issuedOn,
    result,
    ...details,
    evidence: documents,
  };
}

/** Submitted on one day and confirmed on another. */
export function done(
  code: string,
  leadKey: string,
  on: string,
  confirmedOn: string,
  result: string,
  evidence: EvidenceSeed | EvidenceSeed[],
  details: ReportDetails = {},
): DemoEvent[] {
  return [
    submit(code, leadKey, on, result, evidence, details),
    { action: 'confirm', code, leadKey, on: confirmedOn, ...timeOf(details) },
  ];
}

/** Submitted on one day and sent back on another. */
export function returned(
  code: string,
  leadKey: string,
  on: string,
  returnedOn: string,
  reason: string,
  result: string,
  evidence: EvidenceSeed | EvidenceSeed[],
  details: ReportDetails = {},
): DemoEvent[] {
  return [
    submit(code, leadKey, on, result, evidence, details),
    { action: 'return', code, leadKey, on: returnedOn, reason, ...timeOf(details) },
  ];
}

const timeOf = ({ occurrence }: ReportDetails) => (occurrence === undefined ? {} : { occurrence });
