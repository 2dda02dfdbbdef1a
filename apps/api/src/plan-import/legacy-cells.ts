import { ValueType, type Cell, type Workbook, type Worksheet } from 'exceljs';
import { LEGACY_FONTS, legacyFontOf, type LegacyFont } from '#domain/legacy-font';
import { convertLegacy, drawsCapitals, isOldText, legacyFontNamed } from '#domain/legacy-text';
import type { LegacyOfferView } from '#contract/plan-import';
import { MAX_COLUMNS, planSheets } from './sheet-grid';

const SAMPLES = 20;
const SAMPLE_LENGTH = 200;
const UNICODE_FONT = 'Times New Roman';

/** The old encoding that cells of the workbook are written in, with samples of what they would say; null when none is. */
export function legacyOffer(workbook: Workbook): LegacyOfferView | null {
  const cells = { TCVN3: 0, VNI: 0 };
  eachText(workbook, ({ text, fontName }) => {
    const font = legacyFontNamed(fontName) ?? legacyFontOf(text);
    if (font !== null && isOldText(text, font, fontName)) cells[font] += 1;
  });
  const [font] = LEGACY_FONTS.filter((f) => cells[f] > 0).sort((a, b) => cells[b] - cells[a]);
  return font === undefined ? null : collect(workbook, font);
}

/** Rewrites the old cells in Unicode, in a font that shows it; answers what was done. */
export function convertWorkbook(workbook: Workbook, font: LegacyFont): LegacyOfferView {
  return collect(workbook, font, (cell, after) => {
    cell.value = after;
    cell.style = { ...cell.style, font: { ...cell.font, name: UNICODE_FONT } };
  });
}

function collect(workbook: Workbook, font: LegacyFont, rewrite?: (cell: Cell, after: string) => void): LegacyOfferView {
  const offer: LegacyOfferView = { font, cells: 0, samples: [] };
  eachText(workbook, ({ cell, sheet, text, fontName }) => {
    if (!isOldText(text, font, fontName)) return;
    const converted = convertLegacy(text, font);
    const after = fontName !== undefined && drawsCapitals(fontName) ? converted.toLocaleUpperCase('vi') : converted;
    if (after === text) return;
    offer.cells += 1;
    if (offer.samples.length < SAMPLES) offer.samples.push({ cell: `${sheet.name}!${cell.address}`, before: text.slice(0, SAMPLE_LENGTH), after: after.slice(0, SAMPLE_LENGTH) });
    rewrite?.(cell, after);
  });
  return offer;
}

interface TextCell {
  cell: Cell;
  sheet: Worksheet;
  text: string;
  fontName: string | undefined;
}
/** Typed texts; what a formula gives is converted where it is typed. */
function eachText(workbook: Workbook, visit: (found: TextCell) => void): void {
  for (const sheet of planSheets(workbook)) {
    sheet.eachRow((row) =>
      row.eachCell((cell, column) => {
        if (column > MAX_COLUMNS) return;
        const { value } = cell;
        if (cell.type === ValueType.String) visit({ cell, sheet, text: value as string, fontName: cell.font?.name });
        else if (cell.type === ValueType.RichText) {
          const { richText } = value as { richText: { text: string; font?: { name?: string } }[] };
          visit({ cell, sheet, text: richText.map(({ text }) => text).join(''), fontName: richText.find(({ font }) => font?.name)?.font?.name ?? cell.font?.name });
        }
      }),
    );
  }
}
