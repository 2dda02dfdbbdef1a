import { Workbook } from 'exceljs';

export interface SheetRows {
  titles: string[];
  head: string[];
  rows: unknown[][];
}

export async function workbookOf(bytes: Buffer): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  return workbook;
}

/** The table of a list's workbook as a reader finds it: lines above, the head behind an empty row, what stands below. */
export async function listRows(bytes: Buffer): Promise<SheetRows> {
  const lines = (await workbookOf(bytes)).worksheets[0]!.getSheetValues().slice(1) as (unknown[] | undefined)[];
  const cells = (line: unknown[] | undefined) => Array.from(line ?? [], (cell) => cell ?? null).slice(1);
  const gap = lines.findIndex((line) => line === undefined || line.length === 0);
  const head = cells(lines[gap + 1]).map(String);
  const rows = lines.slice(gap + 2).map((line) => head.map((_, i) => cells(line)[i] ?? null));
  return { titles: lines.slice(0, gap).map((line) => String(cells(line)[0])), head, rows };
}

export const column = ({ head, rows }: SheetRows, name: string): unknown[] => {
  const at = head.indexOf(name);
  if (at < 0) throw new Error(`no column "${name}" among ${head.join(', ')}`);
  return rows.map((row) => row[at]);
};
