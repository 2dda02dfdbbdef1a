import type { Workbook } from 'exceljs';
import type { LegacyFont } from '#domain/legacy-font';
import { IMPORT_PAGE, type ImportCountsView, type LegacyOfferView } from '#contract/plan-import';
import { DomainError } from '#api/platform/errors';
import { areaNamed, type Vocabulary } from './import-vocabulary';
import { convertWorkbook, legacyOffer } from './legacy-cells';
import type { PlanLine } from './plan-content';
import type { AskedReading, PartKind, StoredTable } from './plan-import.entity';
import { checkRows } from './row-check';
import { readRows } from './sheet-rows';
import { readWorkbook } from './workbook-reading';

/** What a reading needs of the database. */
export interface ReadingInput {
  asked: AskedReading | null;
  /** Confirmed columns by hash of their head. */
  mappings: Record<string, Record<string, string>>;
  vocabulary: Vocabulary;
  year: number;
  /** How the plan reads "Trước 15/11". */
  beforeIsInclusive: boolean;
  lines: PlanLine[];
}
/** What is stored of a reading. Without a plan in it, the reason, and perhaps old text that hides it. */
export type Reading = { offer: LegacyOfferView | null } & ({ problem: string } | ReadTable);
export interface ReadTable {
  sheet: string;
  headerRow: number;
  headerHash: string;
  mapping: Record<string, string>;
  table: StoredTable;
  counts: ImportCountsView;
  converted: LegacyOfferView | null;
  parts: { kind: PartKind; no: number; items: string }[];
}

/** Reads and checks the plan in a workbook; nothing of the plan changes. `tell` hears of lines checked. */
export function readPlan(workbook: Workbook, input: ReadingInput, tell: (done: number, total: number) => void): Reading {
  const font: LegacyFont | undefined = input.asked?.font;
  const converted = font ? convertWorkbook(workbook, font) : null;
  const offer = font ? null : legacyOffer(workbook);
  try {
    return { offer, converted, ...readTable(workbook, input, tell) };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { offer, problem: error.message };
  }
}

function readTable(workbook: Workbook, { asked, mappings, vocabulary, year, beforeIsInclusive, lines }: ReadingInput, tell: (done: number, total: number) => void): Omit<ReadTable, 'converted'> {
  const reading = readWorkbook(workbook, asked, (hash) => mappings[hash] ?? null);
  const raw = readRows(reading.grid, reading.mapping, (text) => areaNamed(text, vocabulary.areas)?.id ?? null);
  if (raw.tasks.length === 0) throw new DomainError('INVALID', `Không có dòng nhiệm vụ nào dưới dòng tiêu đề ${reading.headerRow} của trang “${reading.sheet}”.`);
  const existing = new Map(lines.map((line) => [line.request.code, line]));
  const { rows, issues } = checkRows(raw, { vocabulary, year, beforeIsInclusive, mapping: reading.mapping, existing }, tell);
  const areaName = new Map(vocabulary.areas.map((a) => [a.id, a.name]));
  const skipped = raw.headings.map(({ row, text, areaId }) => ({ row, text: text.slice(0, 500), area: areaId === null ? null : (areaName.get(areaId) ?? null) }));
  const pageOf = new Map(rows.map(({ row }, i) => [row, Math.floor(i / IMPORT_PAGE) + 1]));
  const placed = issues.map((issue) => ({ ...issue, page: pageOf.get(issue.row) ?? null }));
  const [errors, warnings] = (['error', 'warning'] as const).map((severity) => placed.filter((issue) => issue.severity === severity));
  const changes = (change: 'create' | 'update' | 'unchanged') => rows.filter((r) => r.change === change).length;
  return {
    sheet: reading.sheet.slice(0, 120),
    headerRow: reading.headerRow,
    headerHash: reading.headerHash,
    mapping: reading.mapping,
    table: { columns: reading.columns, sheets: reading.sheets, skipped: skipped.length },
    counts: { tasks: rows.length, errors: errors!.length, warnings: warnings!.length, toCreate: changes('create'), toUpdate: changes('update'), unchanged: changes('unchanged') },
    parts: [...partsOf('task', rows), ...partsOf('skipped', skipped), ...partsOf('error', errors!), ...partsOf('warning', warnings!)],
  };
}

function partsOf(kind: PartKind, all: readonly object[]): ReadTable['parts'] {
  const parts: ReadTable['parts'] = [];
  for (let from = 0; from < all.length; from += IMPORT_PAGE) parts.push({ kind, no: parts.length, items: JSON.stringify(all.slice(from, from + IMPORT_PAGE)) });
  return parts;
}
