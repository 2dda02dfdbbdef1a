import { RETURN_SECTION_KINDS, type ReturnSectionKind } from '#domain/unit-return';
import { normalizeText } from '#domain/vietnamese-text';
import type { ImportIssueView } from '#contract/plan-import';
import {
  RETURN_TEXT_MAX,
  type ReturnCellRequest,
  type ReturnSectionRequest,
  type ReturnSectionView,
} from '#contract/unit-return';
import { lineKey, type ReadForm } from './form-workbook';
import type { CheckedForm } from './return-form';

type Line = ReadForm['lines'][number];

/** What an uploaded form asks to write, and what is wrong with it, cell by cell. */
export class FormReading {
  readonly issues: ImportIssueView[] = [];
  readonly written: Record<string, string>;
  unchanged = 0;
  private readonly known: Line[] = [];

  constructor(
    private readonly read: ReadForm,
    private readonly form: CheckedForm,
    earlier: Record<string, string>,
  ) {
    this.written = { ...earlier };
    for (const { cell, header } of read.moved)
      this.issue('warning', cell, header, `Cột “${header}” đã bị chuyển chỗ; hệ thống vẫn đọc theo tên cột.`);
  }

  cellRequests(): ReturnCellRequest[] {
    const places = new Map(this.form.cells.map((cell) => [lineKey(cell.indicator.code, cell.axisItem), cell]));
    const seen = new Set<string>();
    return this.read.lines.flatMap((line): ReturnCellRequest[] => {
      const place = places.get(line.key);
      if (!place)
        return this.issue(
          'error',
          line.keyCell,
          line.key,
          'Biểu của đơn vị trong kỳ này không có chỉ tiêu này; dòng không được ghi.',
        );
      if (seen.has(line.key))
        return this.issue('error', line.keyCell, line.key, 'Chỉ tiêu này đã có ở dòng trên; chỉ dòng đầu được ghi.');
      seen.add(line.key);
      const { indicator, axisItem, stored } = place;
      if (indicator.valueType === 'ratio') return [];
      const typed = normalizeText(line.typed).slice(0, 2000);
      const explanation = normalizeText(line.explanation).slice(0, 1000);
      this.known.push({ ...line, typed });
      const present = stored?.typed ?? '';
      const same = present === typed && (stored?.explanation ?? '') === explanation;
      if (same || (present !== typed && this.untouched(line.key, present, typed))) {
        this.unchanged += 1;
        return [];
      }
      if (!this.mayWrite(line.key, present)) {
        return this.issue(
          'warning',
          line.cell,
          typed,
          `Ô này đã được sửa trên hệ thống thành “${present}” sau khi tải biểu; giữ giá trị trên hệ thống.`,
        );
      }
      this.written[line.key] = typed;
      return [
        {
          version: stored?.version ?? 0,
          indicatorCode: indicator.code,
          typed,
          ...(axisItem === null ? {} : { axisItem }),
          ...(explanation ? { explanation } : {}),
        },
      ];
    });
  }

  sectionRequests(sections: readonly ReturnSectionView[]): ReturnSectionRequest[] {
    return this.read.texts.flatMap(({ key, cell, text }): ReturnSectionRequest[] => {
      const [areaCode = '', kind = ''] = key.split('/');
      if (!RETURN_SECTION_KINDS.includes(kind as ReturnSectionKind)) return [];
      const stored = sections.find((s) => s.areaCode === areaCode && s.kind === kind);
      const [present, said] = [stored?.text ?? '', normalizeText(text).slice(0, RETURN_TEXT_MAX)];
      if (present === said || this.untouched(key, present, said)) return [];
      if (!this.mayWrite(key, present))
        return this.issue(
          'warning',
          cell,
          said.slice(0, 200),
          'Nội dung này đã được sửa trên hệ thống sau khi tải biểu; giữ nội dung trên hệ thống.',
        );
      this.written[key] = said;
      return [{ version: stored?.version ?? 0, areaCode, kind: kind as ReturnSectionKind, text: said }];
    });
  }

  /** Faults and warnings of the whole form as it stands after writing, at the cells of the file. */
  judge(form: CheckedForm): void {
    for (const line of this.known) {
      const place = form.cells.find((cell) => lineKey(cell.indicator.code, cell.axisItem) === line.key)!;
      const found = form.findings.filter(
        (f) => f.indicatorCode === place.indicator.code && f.axisItem === place.axisItem,
      );
      for (const { severity, message } of found) {
        if (severity === 'error' || !place.stored?.explanation)
          this.issue(
            severity,
            line.cell,
            line.typed,
            severity === 'error' ? message : `${message}; hãy kiểm tra lại hoặc ghi giải trình`,
          );
      }
    }
    this.issues.sort((a, b) => (a.severity === b.severity ? a.row - b.row : a.severity === 'error' ? -1 : 1));
  }

  /** Nothing that somebody typed on the screen since the form was made is overwritten; what this form wrote may be. */
  private mayWrite(key: string, present: string): boolean {
    return present === (this.read.base[key] ?? '') || present === this.written[key];
  }

  /** Left in the file as it came: whatever stands on the screen by now stays. */
  private untouched(key: string, present: string, wanted: string): boolean {
    return wanted === (this.read.base[key] ?? '') && present !== this.written[key];
  }

  private issue(severity: 'error' | 'warning', cell: string, value: string, reason: string): [] {
    const row = Number(/\d+$/.exec(cell)?.[0] ?? 0);
    this.issues.push({
      row,
      column: cell.replace(/\d+$/, ''),
      cell,
      field: null,
      value,
      reason,
      severity,
      suggestion: null,
      page: null,
    });
    return [];
  }
}
