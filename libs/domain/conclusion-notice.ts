import { buildItems } from './notice-items';
import { readHeader } from './notice-header';
import { linesOf, markerOf, type NoticeLine } from './notice-lines';
import type { ConclusionNotice, NoticePiece } from './notice-shape';
import { ANNOUNCES, CLOSES, CONCLUDES, standsBelow } from './notice-wording';
import { normalizeText } from './vietnamese-text';

/**
 * Splits a notice of conclusions (Thông báo kết luận; also minutes or a report of a meeting) into its items. Numbers,
 * letters, dashes and lead names nest; running text is taken apart at semicolons behind "yêu cầu …", "giao …". Whatever
 * is not beyond doubt says why. Nothing of the text is dropped: `pieces` cover it.
 */
export function splitConclusionNotice(source: string): ConclusionNotice {
  const text = normalizeText(source);
  const lines = linesOf(text);
  const below = belowFrom(lines);
  const begins = conclusionsFrom(lines, below);
  const closing = closingFrom(lines, begins, below);
  const opening = lines.slice(0, begins);
  const { items, pieces } = buildItems(text, lines.slice(begins, closing));
  return {
    text,
    header: readHeader(text, opening.length > 0 ? opening : lines.slice(0, Math.min(begins + 1, below))),
    items,
    pieces: merged([
      ...opening.map((line): NoticePiece => ({ kind: 'opening', start: line.start, end: line.end, item: null })),
      ...pieces,
      ...lines
        .slice(closing, below)
        .map((line): NoticePiece => ({ kind: 'closing', start: line.start, end: line.end, item: null })),
      ...lines
        .slice(below)
        .map((line): NoticePiece => ({ kind: 'below', start: line.start, end: line.end, item: null })),
    ]),
    warnings: warningsOf(items, lines.slice(below)),
  };
}

/** Index of the first line below the text proper. A line of the head ("Số …") never is. */
function belowFrom(lines: NoticeLine[]): number {
  const body = lines.findIndex(({ text }) => text.length > 60 || isNumbered(text));
  const found = lines.findIndex(({ text }, i) => i > body && standsBelow(text));
  return found < 0 || body < 0 ? lines.length : found;
}

/** Index of the line with which the conclusions begin. */
function conclusionsFrom(lines: NoticeLine[], below: number): number {
  const announced = lines.findIndex(
    ({ text }, i) => i < below && text.length > 20 && ANNOUNCES.test(text) && !isNumbered(text),
  );
  if (announced >= 0) return announced + 1;
  const concluded = lines.findIndex(({ text }, i) => i < below && text.length > 100 && CONCLUDES.test(text));
  if (concluded >= 0) return concluded;
  const numbered = lines.findIndex(({ text }, i) => i < below && isNumbered(text));
  if (numbered >= 0) return numbered;
  // A pasted piece without a head: everything that is not a title.
  const kind = lines.findIndex(({ text }) => /^(?:THÔNG BÁO|KẾT LUẬN|BIÊN BẢN)/u.test(text));
  const body = lines.findIndex(({ text }, i) => i > kind && i < below && (text.length > 60 || markerOf(text) !== null));
  return body < 0
    ? Math.min(
        lines.findIndex(({ text }) => text !== ''),
        below,
      )
    : body;
}

const isNumbered = (text: string): boolean => {
  const marker = markerOf(text);
  return marker !== null && marker.place !== null && marker.type !== 'ordinal';
};

/** Index of the first of the closing lines. */
function closingFrom(lines: NoticeLine[], begins: number, below: number): number {
  const found = lines.findIndex(
    ({ text }, i) => i > begins && i < below && markerOf(text) === null && CLOSES.test(text),
  );
  const isLast = found >= 0 && !lines.slice(found + 1, below).some(({ text }) => markerOf(text) !== null);
  return isLast ? found : below;
}

function warningsOf(items: { path: string[] }[], below: NoticeLine[]): string[] {
  const warnings: string[] = [];
  if (items.length === 0)
    warnings.push(
      'Không tìm thấy kết luận nào trong văn bản. Hãy kiểm tra lại nội dung đã dán hoặc nhập kết luận bằng tay.',
    );
  if (items.length > 0 && items.every(({ path }) => path.length === 0)) {
    warnings.push(
      'Văn bản không có số thứ tự: các kết luận được tách theo câu và dấu chấm phẩy. Hãy xem lại từng mục.',
    );
  }
  if (below.some(({ text }) => isNumbered(text))) {
    warnings.push('Phần sau “Nơi nhận” hoặc chữ ký còn mục đánh số (phụ lục?) chưa được tách. Hãy xem lại phần đó.');
  }
  return warnings;
}

/** Neighbours of one kind become one piece. */
function merged(pieces: NoticePiece[]): NoticePiece[] {
  const whole: NoticePiece[] = [];
  for (const piece of pieces) {
    const last = whole.at(-1);
    if (last && last.kind === piece.kind && last.item === piece.item) last.end = piece.end;
    else whole.push({ ...piece });
  }
  return whole;
}
