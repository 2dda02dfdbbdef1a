import type { DocumentSeed } from '../reference/plan-row';
import { doc } from '../sources/source-plan';

interface DemoEventOf {
  code: string;
  /** The unit whose part of the task it is. */
  leadKey: string;
  /** The day it happened, `YYYY-MM-DD`. */
  on: string;
}
/** What a unit says on the way; never counted. */
export interface DemoProgress extends DemoEventOf {
  action: 'progress';
  percent: number;
  result: string;
  difficulties?: string;
}
/** The unit asks to have its part confirmed as completed. Drafted by its officer, submitted by its head. */
export interface DemoSubmit extends DemoEventOf {
  action: 'submit';
  /** The day the unit states; not after `on`. */
  completedOn: string;
  result: string;
  difficulties?: string;
  evidence: DocumentSeed;
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
export type DemoEvent = DemoProgress | DemoSubmit | DemoConfirm | DemoReturn;

export const UBND_TINH = 'UBND tỉnh Sơn La';

/** A document of the people's committee of the province. */
export function ofProvince(number: string, issuedOn: string, title: string): DocumentSeed {
  return doc(number, issuedOn, UBND_TINH, title);
}

export function progress(
  code: string,
  leadKey: string,
  on: string,
  percent: number,
  result: string,
  difficulties?: string,
): DemoEvent {
  return { action: 'progress', code, leadKey, on, percent, result, ...(difficulties && { difficulties }) };
}

/** Submitted and not yet decided, unless a decision follows; the stated day is that of the document. */
export function submit(code: string, leadKey: string, on: string, result: string, evidence: DocumentSeed): DemoEvent {
  return { action: 'submit', code, leadKey, on, completedOn: evidence.issuedOn, result, evidence };
}

/** Submitted on one day and confirmed on another. */
export function done(
  code: string,
  leadKey: string,
  on: string,
  confirmedOn: string,
  result: string,
  evidence: DocumentSeed,
): DemoEvent[] {
  return [submit(code, leadKey, on, result, evidence), { action: 'confirm', code, leadKey, on: confirmedOn }];
}

/** Submitted on one day and sent back on another. */
export function returned(
  code: string,
  leadKey: string,
  on: string,
  returnedOn: string,
  reason: string,
  result: string,
  evidence: DocumentSeed,
): DemoEvent[] {
  return [submit(code, leadKey, on, result, evidence), { action: 'return', code, leadKey, on: returnedOn, reason }];
}
