import type { SourceData } from '#seeds/sources/source-data';

type Province = SourceData['key'];

/** Where a fact is read back: through the API that the screen draws, never from tables. */
export type Reading =
  /** A stated value of an indicator: the standing agency's page of values of a period. */
  | { by: 'value'; period: string; indicator: string; item?: string; has: object }
  /** A number that the product works out of stated ones: the screen of figures of a period. */
  | { by: 'figure'; period: string; indicator: string; has: object }
  /** What a publication says of an index in one year. */
  | { by: 'index'; index: string; year: number; has: object }
  /** A line of a list (`items`), the first that has all of `line`; `total` counts all that the query answers. */
  | { by: 'list'; path: string; line?: object; total?: number }
  /** A part of a page: `path` may name `{meeting:…}`, `{plan:2019}`, `{inspection:…}`. */
  | { by: 'page'; path: string; has: object };

/** What a document says of it, as the source does: the report of a period, or the minutes of a meeting. */
export type Printing = { report: string; says: string[] } | { minutes: string; says: string[] };

/** One row of the fact tables: what the source says, where it is held, how it comes back out. */
export interface Fact {
  id: string;
  province: Province;
  /** The source's words, each kept somewhere in its data set. */
  stated: string[];
  held: Reading[];
  printed: Printing[];
}

export const value = (period: string, indicator: string, has: object = {}, item?: string): Reading => ({
  by: 'value',
  period,
  indicator,
  ...(item && { item }),
  has,
});
export const figure = (period: string, indicator: string, has: object): Reading => ({
  by: 'figure',
  period,
  indicator,
  has,
});
export const observed = (index: string, year: number, has: object): Reading => ({ by: 'index', index, year, has });
export const listed = (path: string, line: object): Reading => ({ by: 'list', path, line });
export const counted = (path: string, total: number): Reading => ({ by: 'list', path, total });
export const page = (path: string, has: object): Reading => ({ by: 'page', path, has });
export const minuted = (meeting: string, ...says: string[]): Printing => ({ minutes: meeting, says });
/** @param report year and code of the period: `2019 H1` */
export const printed = (report: string, ...says: string[]): Printing => ({ report, says });

export const facts = (
  province: Province,
  ...rows: [id: string, stated: string[], held: Reading[], printed: Printing[]][]
): Fact[] => rows.map(([id, stated, held, prints]) => ({ id, province, stated, held, printed: prints }));
