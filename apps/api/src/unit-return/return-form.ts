import { checkIndicators, type Earlier, type Finding, type StatedValue } from '#domain/indicator-rules';
import {
  changeText,
  formatIndicatorValue,
  parseIndicatorValue,
  ratioText,
  type ParsedValue,
  type TypedValue,
} from '#domain/indicator-value';
import type { IndicatorView } from '#contract/indicator';
import type { ReturnCellView, ReturnGapView, ReturnIndicatorView } from '#contract/unit-return';
import type { ReturnCellEntity } from './unit-return.entity';

/** One place of the form: an indicator's total, or an item of one of its breakdowns. */
export interface FormCell {
  indicator: IndicatorView;
  axisItem: string | null;
  axisItemName: string | null;
  stored: ReturnCellEntity | null;
  parsed: ParsedValue;
}
export interface FormContext {
  previous: readonly StatedValue[];
  lastYear: readonly StatedValue[];
  /** What the rules compare with: windows of the same length only. */
  compared: Earlier;
}
/** The numbers of a return, read and checked; pure. */
export interface CheckedForm {
  indicators: readonly IndicatorView[];
  cells: FormCell[];
  findings: Finding[];
}

const placeOf = (code: string, axisItem: string | null) => `so-${code}${axisItem === null ? '' : `-${axisItem}`}`;
export const cellKey = (code: string, axisItem: string | null) => `${code} ${axisItem ?? ''}`;

/** Every place of the indicators, the total before its breakdowns, with what is typed there and what stands out. */
export function checkForm(
  indicators: readonly IndicatorView[],
  stored: readonly ReturnCellEntity[],
  compared: Earlier,
): CheckedForm {
  const typed = new Map(stored.map((cell) => [cellKey(cell.indicatorCode, cell.axisItem || null), cell]));
  const cells = indicators.flatMap((indicator) =>
    [{ code: null, name: null }, ...indicator.axes.flatMap(({ items }) => items)].map(({ code, name }): FormCell => {
      const cell = typed.get(cellKey(indicator.code, code)) ?? null;
      const parsed: ParsedValue =
        indicator.valueType === 'ratio'
          ? { value: null, fault: null }
          : parseIndicatorValue(cell?.typed ?? '', indicator);
      return { indicator, axisItem: code, axisItemName: name, stored: cell, parsed };
    }),
  );
  const values = cells.map(({ indicator, axisItem, parsed }) => ({
    indicatorCode: indicator.code,
    axisItem,
    value: parsed.value,
  }));
  const faults = cells.flatMap(({ indicator, axisItem, parsed }): Finding[] =>
    parsed.fault === null
      ? []
      : [{ indicatorCode: indicator.code, axisItem, severity: 'error', message: parsed.fault }],
  );
  return { indicators, cells, findings: [...faults, ...checkIndicators(indicators, values, compared)] };
}

/** What keeps the numbers from being handed in: errors, warnings without an explanation, then places left empty without one. */
export function formGaps({ cells, findings }: CheckedForm): ReturnGapView[] {
  const faulty: ReturnGapView[] = [];
  const empty: ReturnGapView[] = [];
  for (const { indicator, axisItem, axisItemName, stored, parsed } of cells) {
    const name = `${indicator.code} ${indicator.name}${axisItemName ? ` – ${axisItemName}` : ''}`;
    const at = { place: placeOf(indicator.code, axisItem), label: name };
    const explained = Boolean(stored?.explanation);
    const found = findingsOf(findings, indicator.code, axisItem).filter(
      ({ severity }) => severity === 'error' || !explained,
    );
    for (const { severity, message } of found) {
      const said = severity === 'error' ? message : `${message}; hãy kiểm tra lại hoặc giải trình`;
      faulty.push({ ...at, severity, message: said, empty: false });
    }
    const blank =
      indicator.valueType !== 'ratio' && axisItem === null && parsed.value === null && parsed.fault === null;
    if (blank && !explained && found.length === 0)
      empty.push({ ...at, severity: 'error', message: emptyText(indicator), empty: true });
  }
  return [...faulty, ...empty];
}
/** What may stand there instead depends on what is asked for: 0 is no choice and no text. */
const emptyText = ({ valueType }: IndicatorView): string =>
  valueType === 'choice' || valueType === 'yesNo'
    ? 'chưa chọn; nếu chưa có thông tin, hãy giải trình'
    : valueType === 'text'
      ? 'chưa nhập; nếu chưa có thông tin, hãy giải trình'
      : 'chưa nhập; ghi 0 nếu không phát sinh, hoặc giải trình vì sao chưa có số liệu';

export function indicatorViews(form: CheckedForm, { previous, lastYear }: FormContext): ReturnIndicatorView[] {
  return form.indicators.map((indicator) => {
    const { code, name, areaCode, unitOfMeasure, valueType, decimals, accumulation, choices, guide } = indicator;
    const cells = form.cells
      .filter((cell) => cell.indicator.id === indicator.id)
      .map((cell) => cellView(form, cell, previous, lastYear));
    return {
      code,
      name,
      areaCode,
      unitOfMeasure,
      valueType,
      decimals,
      accumulation,
      guide,
      choices: choices.map(({ label }) => label),
      computed: computedText(form, indicator),
      cells,
    };
  });
}

export function cellView(
  form: CheckedForm,
  { indicator, axisItem, axisItemName, stored, parsed }: FormCell,
  previous: readonly StatedValue[],
  lastYear: readonly StatedValue[],
): ReturnCellView {
  return {
    place: placeOf(indicator.code, axisItem),
    version: stored?.version ?? 0,
    axisItem,
    axisItemName,
    typed: stored?.typed ?? '',
    explanation: stored?.explanation ?? null,
    prefilledFrom: stored?.prefilledFrom ?? null,
    previous: printed(previous, indicator, axisItem),
    change: changeOf(previous, indicator, axisItem, parsed.value),
    lastYear: printed(lastYear, indicator, axisItem),
    findings: findingsOf(form.findings, indicator.code, axisItem).map(({ severity, message }) => ({
      severity,
      message,
    })),
    updatedBy: stored?.updatedBy ?? null,
    updatedAt: stored?.updatedAt ?? null,
  };
}

/** What is accepted: every value that was read, with the words it was typed in. A nil return states zero of what happens in a period. */
export function acceptedValues({ cells }: CheckedForm, nil: boolean) {
  return cells.flatMap(({ indicator, axisItem, stored, parsed }) => {
    const nothing: TypedValue = { kind: 'number', amount: 0, decimals: indicator.decimals, approximate: null };
    // Of nothing every part is nothing too: a sum over several periods then keeps its breakdown.
    const isNil =
      nil && indicator.accumulation === 'flow' && (indicator.valueType === 'count' || indicator.valueType === 'money');
    const value = nil ? (isNil ? nothing : null) : parsed.value;
    return value === null
      ? []
      : [
          {
            indicatorId: indicator.id,
            axisItem,
            value,
            asStated: nil ? 'Không phát sinh' : (stored?.typed ?? '').slice(0, 300),
            note: nil ? '' : (stored?.explanation ?? ''),
          },
        ];
  });
}

const findingsOf = (findings: readonly Finding[], code: string, axisItem: string | null) =>
  findings.filter((f) => f.indicatorCode === code && f.axisItem === axisItem);

function printed(values: readonly StatedValue[], indicator: IndicatorView, axisItem: string | null): string | null {
  const found = values.find((v) => v.indicatorCode === indicator.code && v.axisItem === axisItem);
  return found?.value ? formatIndicatorValue(found.value, indicator) : null;
}

function changeOf(
  values: readonly StatedValue[],
  indicator: IndicatorView,
  axisItem: string | null,
  now: TypedValue | null,
): string | null {
  const before = values.find((v) => v.indicatorCode === indicator.code && v.axisItem === axisItem)?.value;
  if (before?.kind !== 'number' || now?.kind !== 'number' || before.decimals !== now.decimals) return null;
  return before.amount === now.amount ? 'không đổi' : changeText(now.amount, before.amount);
}

function computedText(
  { cells }: CheckedForm,
  { valueType, numeratorCode, denominatorCode }: IndicatorView,
): string | null {
  if (valueType !== 'ratio') return null;
  const [over, under] = [numeratorCode, denominatorCode].map(
    (code) => cells.find((cell) => cell.indicator.code === code && cell.axisItem === null)?.parsed.value,
  );
  if (over?.kind !== 'number' || under?.kind !== 'number' || over.decimals !== under.decimals) return '–';
  return ratioText(over.amount, under.amount);
}
