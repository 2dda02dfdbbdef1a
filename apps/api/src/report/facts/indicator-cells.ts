import type { FactDefinition, ReportFact } from '#domain/report-fact';
import { formatInteger } from '#domain/vietnamese-number';
import type { IndicatorView } from '#contract/indicator';
import type { TakenFigure } from '#api/statistics/taken-figures.queries';

export const GROUP = 'Chỉ tiêu thống kê';
export const SHARES: readonly string[] = ['percent', 'ratio'];

/** The total (item null) and every item of the breakdowns. */
export interface Cell {
  key: string;
  label: string;
  item: string | null;
}
export function cellsOf({ code, name, axes }: IndicatorView): Cell[] {
  const items = axes.flatMap((axis) => axis.items);
  const total = { key: `indicator.${code}`, label: name, item: null };
  return [
    total,
    ...items.map((item) => ({ key: `${total.key}.${item.code}`, label: `${name}: ${item.name}`, item: item.code })),
  ];
}

export const isText = ({ valueType }: IndicatorView) =>
  valueType === 'text' || valueType === 'choice' || valueType === 'yesNo';

export function definitionsOf(indicator: IndicatorView, { key, label }: Cell): FactDefinition[] {
  const unit = indicator.unitOfMeasure;
  const kind = isText(indicator) ? 'text' : SHARES.includes(indicator.valueType) ? 'rate' : 'number';
  const main: FactDefinition = { key, label, unit, kind, group: GROUP, hasList: true };
  const note: FactDefinition = { key: `${key}.note`, label: `${label} (ghi chú)`, kind: 'text', group: GROUP };
  const fraction: FactDefinition = {
    key: `${key}.fraction`,
    label: `${label} (tử số/mẫu số)`,
    kind: 'text',
    group: GROUP,
  };
  return SHARES.includes(indicator.valueType) ? [main, fraction, note] : [main, note];
}

/** What a share is of: `105/184`. */
export const fractionFact = (
  { key, label }: Pick<Cell, 'key' | 'label'>,
  numerator: number,
  denominator: number,
): ReportFact => ({
  key: `${key}.fraction`,
  label: `${label} (tử số/mẫu số)`,
  kind: 'text',
  value: `${formatInteger(numerator)}/${formatInteger(denominator)}`,
});

/** Left out when there is nothing to know. */
export const noteFacts = ({ key, label }: Pick<Cell, 'key' | 'label'>, parts: readonly string[]): ReportFact[] => {
  const value = parts.filter((part) => part !== '').join('; ');
  return value === '' ? [] : [{ key: `${key}.note`, label: `${label} (ghi chú)`, kind: 'text', value }];
};

/** A count is printed from its number, so that 0 says nothing; whatever else is said of it stands as words. */
export const numberOf = (amount: number | null, text: string): { value: number | null; text?: string } =>
  amount !== null && Number.isSafeInteger(amount) && formatInteger(amount) === text
    ? { value: amount }
    : { value: amount, text };

/** What the other side states of the number that is given, with the difference: never silently left out. */
export function besideNotes({ beside, aggregate }: TakenFigure): string[] {
  if (!beside) return [];
  const { coverage, indicator } = aggregate;
  const side =
    beside.source === 'units' ? `cộng số liệu của ${coverage.stated}/${coverage.owed} đơn vị` : 'số liệu của tỉnh';
  const said = beside.total.text === '–' ? itemsText(indicator, beside.items) : beside.total.text;
  const apart =
    beside.difference === null ? '' : beside.difference === '0' ? ' (khớp)' : ` (chênh lệch ${beside.difference})`;
  return [`${side}: ${said}${apart}`];
}

/** The same as a line of the list that is frozen with the report. */
export function besideRow(taken: TakenFigure): string[][] {
  const { beside, aggregate } = taken;
  if (beside?.source !== 'units' || beside.total.text === '–') return [];
  const { stated, owed } = aggregate.coverage;
  const source = `Số liệu được tiếp nhận của ${stated}/${owed} đơn vị`;
  return [['Để đối chiếu: cộng số liệu của các đơn vị', beside.total.text, '–', '–', source]];
}

function itemsText({ axes }: IndicatorView, items: readonly { axisItem: string | null; text: string }[]): string {
  const names = new Map(axes.flatMap((axis) => axis.items).map(({ code, name }) => [code, name]));
  return items
    .filter(({ text }) => text !== '–')
    .map(({ axisItem, text }) => `${names.get(axisItem ?? '') ?? ''} ${text}`)
    .join(', ');
}
