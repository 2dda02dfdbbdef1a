import type { Workbook } from 'exceljs';
import type { ImportColumnView } from '#contract/plan-import';
import { invalid } from '#api/platform/errors';
import type { AskedReading } from './plan-import.entity';
import { gridOf, planSheets, type GridRow } from './sheet-grid';
import { findHeader, headerAt, headerHash, mappingOf, type SheetHeader } from './sheet-header';

/** Where the plan stands in a workbook, and how its columns are understood. */
export interface WorkbookReading {
  sheet: string;
  sheets: string[];
  headerRow: number;
  headerHash: string;
  columns: ImportColumnView[];
  mapping: Record<string, string>;
  grid: GridRow[];
}
/**
 * Finds the plan's table, or reads it as asked. `savedMapping` answers what was confirmed earlier for the same head.
 * @throws DomainError INVALID when no head is found or columns are missing
 */
export function readWorkbook(workbook: Workbook, asked: AskedReading | null, savedMapping: (hash: string) => Record<string, string> | null): WorkbookReading {
  const sheets = planSheets(workbook);
  const found = sheets.map((sheet) => ({ sheet, header: findHeader(sheet) })).sort((a, b) => known(b.header) - known(a.header))[0];
  const sheet = asked?.sheet === undefined ? found?.sheet : sheets.find(({ name }) => name === asked.sheet);
  if (!sheet) throw invalid('sheet', 'Tệp không có trang tính này.');
  const header = asked?.headerRow !== undefined ? headerAt(sheet, asked.headerRow) : found!.header;
  if (!header) {
    throw invalid('file', 'Không tìm thấy dòng tiêu đề bảng trong 40 dòng đầu. Bảng cần có các cột như: STT, Nhiệm vụ, Sản phẩm, Cơ quan chủ trì, Thời hạn.');
  }
  const hash = headerHash(header);
  const mapping = asked?.mapping ?? savedMapping(hash) ?? mappingOf(header);
  const lacking = (['title', 'product', 'lead'] as const).filter((field) => mapping[field] === undefined);
  if (lacking.length > 0 && !asked?.mapping) {
    const names = { title: 'nhiệm vụ', product: 'sản phẩm, kết quả', lead: 'cơ quan chủ trì' };
    throw invalid('file', `Bảng ở trang “${sheet.name}”, dòng tiêu đề ${header.row}, thiếu cột ${lacking.map((f) => names[f]).join(', ')}. Hãy bổ sung hoặc đặt lại tên cột.`);
  }
  const fieldOf = new Map(Object.entries(mapping).map(([field, letter]) => [letter, field]));
  return {
    sheet: sheet.name,
    sheets: sheets.map(({ name }) => name),
    headerRow: header.row,
    headerHash: hash,
    columns: header.columns.map(({ letter, header: name }) => ({ letter, header: name, field: (fieldOf.get(letter) ?? null) as ImportColumnView['field'] })),
    mapping,
    grid: gridOf(sheet, header.row + 1),
  };
}

const known = (header: SheetHeader | null) => header?.columns.filter(({ field }) => field !== null).length ?? 0;
