import { normalizeText, searchKey } from '#domain/vietnamese-text';
import type { ImportField } from '#contract/plan-import';
import type { GridRow } from './sheet-grid';

/** A line of the plan with its texts; nothing is understood yet. */
export interface RawTask {
  row: number;
  /** As composed: "I.1" of group I and number 1. */
  code: string;
  texts: Partial<Record<ImportField, string>>;
  /** The texts before any clean-up: old encodings use characters that the clean-up removes. */
  raw: Partial<Record<ImportField, string>>;
  /** The nearest heading above that names an area. */
  areaId: number | null;
}
export interface RawHeading {
  row: number;
  /** Column of its text. */
  column: string;
  text: string;
  areaId: number | null;
  /** Numbered like those headings that name areas, yet naming none. */
  unknownArea: boolean;
}
export interface RawRows {
  tasks: RawTask[];
  headings: RawHeading[];
}

interface Heading {
  row: number;
  column: string;
  /** "I", "A", "1" or "". */
  label: string;
  text: string;
}

const LABEL = /^([IVX]+|[A-ZĐ]|\d+(?:\.\d+)*)\s*[.)]?$/;
const LABELLED = /^([IVX]+|[A-ZĐ])\s*[.):\-–]\s*(\S[\s\S]*)$/;

/**
 * Divides the rows below the head into lines of the plan and headings. Headings numbered alike (I, II, III) name areas when
 * one of them does; `areaOf` answers the area that a text names.
 */
export function readRows(grid: readonly GridRow[], mapping: Record<string, string>, areaOf: (text: string) => number | null): RawRows {
  const column = (field: ImportField) => mapping[field];
  const cell = (row: GridRow, field: ImportField) => row.cells[column(field) ?? ''] ?? '';
  const lines = grid.filter((row) => !isColumnNumbers(row));
  const headings = new Map(lines.flatMap((row) => {
    const heading = headingOf(row, mapping, areaOf);
    return heading ? [[row.row, heading] as const] : [];
  }));
  const areaKinds = new Set([...headings.values()].filter((h) => h.label !== '' && areaOf(h.text) !== null).map((h) => kindOf(h.label)));
  const result: RawRows = { tasks: [], headings: [] };
  let area: { id: number | null; label: string } = { id: null, label: '' };
  let counted = 0;
  for (const row of lines) {
    const heading = headings.get(row.row);
    if (heading) {
      const areaId = areaOf(heading.text);
      const unknownArea = areaId === null && heading.label !== '' && (areaKinds.size > 0 ? areaKinds.has(kindOf(heading.label)) : kindOf(heading.label) === 'roman');
      if (areaId !== null || unknownArea) {
        area = { id: areaId, label: heading.label };
        counted = 0;
      }
      result.headings.push({ row: row.row, column: heading.column, text: heading.label ? `${heading.label}. ${heading.text}` : heading.text, areaId, unknownArea });
      continue;
    }
    counted += 1;
    const texts: RawTask['texts'] = {};
    const raw: RawTask['raw'] = {};
    for (const field of Object.keys(mapping) as ImportField[]) {
      raw[field] = cell(row, field);
      texts[field] = field === 'lead' || field === 'coordinating' ? normalizeText(cell(row, field)) : plain(cell(row, field));
    }
    const number = column('code') === undefined ? String(counted) : normalizeText(cell(row, 'code')).replace(/[.)]+$/, '').replace(/\s+/g, '');
    const code = /^\d+$/.test(number) && area.label !== '' ? `${area.label}.${number}` : number;
    result.tasks.push({ row: row.row, code, texts, raw, areaId: area.id });
  }
  return result;
}

/** Several lines in a cell are one text, except where each line is a name. */
const plain = (text: string) => normalizeText(text).replace(/[ \t]*\n\s*/g, ' ').replace(/[ \t]{2,}/g, ' ');

/** A row that says one thing only: a group, a note, a signature. A number with a title and nothing else is a line that lacks something. */
function headingOf(row: GridRow, mapping: Record<string, string>, areaOf: (text: string) => number | null): Heading | null {
  const filled = Object.entries(row.cells).map(([letter, text]) => [letter, plain(text)] as const);
  const only = filled.length === 1 ? filled[0]! : null;
  if (only) {
    const [letter, text] = only;
    const labelled = LABELLED.exec(text);
    if (labelled && (areaOf(text) === null || areaOf(labelled[2]!) !== null)) return { row: row.row, column: letter, label: labelled[1]!, text: labelled[2]! };
    return { row: row.row, column: letter, label: '', text };
  }
  const told = filled.filter(([letter]) => letter !== mapping['code'] && letter !== mapping['note']);
  const label = LABEL.exec(plain(row.cells[mapping['code'] ?? ''] ?? ''))?.[1];
  if (label === undefined || told.length !== 1) return null;
  const [letter, text] = told[0]!;
  const isArea = areaOf(text) !== null;
  return isArea || kindOf(label) !== 'number' ? { row: row.row, column: letter, label, text } : null;
}

function kindOf(label: string): 'roman' | 'letter' | 'number' {
  return /^[IVX]+$/.test(label) ? 'roman' : /^\d/.test(label) ? 'number' : 'letter';
}

/** "(1) (2) (3)" or "A B 1 2" under the head: three cells or more, each a short number of its column. */
function isColumnNumbers(row: GridRow): boolean {
  const texts = Object.values(row.cells).map((text) => searchKey(text));
  return texts.length >= 3 && texts.every((text) => /^\(?(\d{1,2}|[a-z])\)?$/.test(text));
}
