import { formatDecimal, formatInteger, type Rate } from './vietnamese-number';

/*
 * A fact is one thing that a report may say: a number with its list, a rate, words or a list. Facts are taken once for a
 * report, of one moment, and kept with it; sentences and annexes are written from them and from nothing else.
 */

/** A line of the list behind a fact; the cells stand under the list's columns and are text as printed. */
export interface FactRow {
  cells: string[];
  /** What the line is about, so that a screen can open it: `task` 12, `inspection` 3. Left out for a line of text only. */
  subject?: { type: string; id: number };
}

/** What every kind of fact has. */
interface FactBase {
  /** Dotted code that templates name, e.g. `plan.completed`, `indicator.3.11`. Letters, digits, dots and hyphens. */
  key: string;
  /** Vietnamese, for the palette and for the list's heading. */
  label: string;
  /** Vietnamese unit of measure, e.g. `hồ sơ`; not printed by the placeholder itself. */
  unit?: string;
  /** Titles of the columns of `rows`. */
  columns?: string[];
  /** What the fact counts or is made of; frozen with the report, so that any number opens its list a year later too. */
  rows?: FactRow[];
}
/** A number as counted or measured. `null`: nothing is known of it (printed as "–"), which is not 0. */
export interface NumberFact extends FactBase {
  kind: 'number';
  value: number | null;
  /** Digits after the comma; default 0. */
  decimals?: number;
  /** Words to print instead of the formatted number: a range, "trên 15", a number beyond the safe integers. */
  text?: string;
}
/** A share by integer arithmetic (libs/domain/vietnamese-number.ts), or only as its source states it (`text`). */
export interface RateFact extends FactBase {
  kind: 'rate';
  value: Rate | null;
  /** Words to print instead of the rate: a share stated without its two numbers (`99,9%`). */
  text?: string;
}
/** Words; several paragraphs are lines. Empty or null when there is nothing to say. */
export interface TextFact extends FactBase {
  kind: 'text';
  value: string | null;
}
/** A list for its own sake; its value is the number of its rows. */
export interface ListFact extends FactBase {
  kind: 'list';
  value: number;
  columns: string[];
  rows: FactRow[];
}
export type ReportFact = NumberFact | RateFact | TextFact | ListFact;
export type FactKind = ReportFact['kind'];
type WithoutList<F> = F extends ReportFact ? Omit<F, 'columns' | 'rows'> : never;
/** A fact as the report's row keeps it: its list lies apart, and its hash tells whether the list has moved. */
export type KeptFact = WithoutList<ReportFact> & { rowCount?: number; rowsHash?: string };

/** What can be asked of: for the palette of the template's editor, and to refuse a placeholder that nobody answers. */
export interface FactDefinition extends Pick<FactBase, 'key' | 'label' | 'unit'> {
  kind: FactKind;
  /** Under which heading the palette shows it, e.g. `Kế hoạch`. */
  group: string;
  /** Whether `{{key.list}}` prints the list behind it. */
  hasList?: boolean;
}

/** What a rate, number or text without a value prints. */
export const UNKNOWN = '–';

/** A fact as a sentence prints it: `37.657`, `49,29%`, `40–50`, or "–" when nothing is known of it. */
export function factText(fact: ReportFact | KeptFact): string {
  if (fact.kind === 'list') return formatInteger(fact.value);
  if (fact.kind === 'text') return fact.value ?? '';
  if (fact.text !== undefined) return fact.text;
  if (fact.value === null) return UNKNOWN;
  if (fact.kind === 'rate') return fact.value.text;
  return fact.decimals ? formatDecimal(fact.value, fact.decimals) : formatInteger(fact.value);
}

/** Whether there is anything to say: not for 0, for a share of nothing, for no words, and for what is not known. */
export function factSays(fact: ReportFact | KeptFact | undefined): boolean {
  if (!fact) return false;
  if (fact.kind === 'text') return fact.value !== null && fact.value.trim() !== '';
  if (fact.kind !== 'list' && fact.text !== undefined) return true;
  if (fact.value === null) return false;
  return fact.kind === 'rate' ? fact.value.denominator > 0 : fact.value !== 0;
}
