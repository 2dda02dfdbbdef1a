import { factText, type KeptFact } from '#domain/report-fact';
import { formatInteger, type Rate } from '#domain/vietnamese-number';
import type { FiguresView } from '#contract/plan';
import type { ReportFacts } from './report-facts';

/** One figure of a report, under a code that stands for the same figure in every report. */
export interface FigureLine {
  /** `plan.completed`, `plan.area.1.rate`, `plan.unit.12.total`. */
  code: string;
  group: string;
  label: string;
  unit: string;
  /** A count, or a percentage with two decimals (57.74); null where nothing is known or the fact is words. */
  value: number | null;
  /** As printed. */
  text: string;
  /** A list of this fact's own lies beside the report under the code. */
  listed?: boolean;
}

const COUNTS = [
  ['total', 'Tổng số nhiệm vụ'],
  ['completed', 'Đã hoàn thành'],
  ['completedOnTime', 'Hoàn thành đúng hạn'],
  ['completedLate', 'Hoàn thành quá hạn'],
  ['openWithinTerm', 'Chưa hoàn thành, trong hạn'],
  ['openOverdue', 'Chưa hoàn thành, quá hạn'],
  ['openNoDeadline', 'Chưa xác định thời hạn'],
  ['awaitingConfirmation', 'Chờ xác nhận'],
] as const;
const TASKS = 'nhiệm vụ';

/** Every figure that a report holds, in the order in which it is printed; from what was frozen with it. */
export function figureLines(facts: ReportFacts): FigureLine[] {
  const plan = 'Toàn kế hoạch';
  const lines = [
    ...counts('plan', plan, facts.figures),
    count('plan.completedInPeriod', plan, 'Hoàn thành trong kỳ', facts.completedInPeriod),
    count('plan.lateRecorded', plan, 'Ghi nhận bổ sung', facts.tasks.filter((row) => row.lateRecorded).length),
    rateLine('plan.rate', plan, 'Tỷ lệ hoàn thành (đã hoàn thành / tổng số)', facts.figures.rate),
    rateLine('plan.dueRate', plan, 'Đã hoàn thành / (đã hoàn thành + quá hạn)', facts.dueRate),
    rateLine('plan.onTimeRate', plan, 'Đúng hạn / đã hoàn thành', facts.onTimeRate),
    rateLine('plan.overdueRate', plan, 'Quá hạn chưa hoàn thành / tổng số', facts.overdueRate),
    ...facts.byArea.flatMap((area) => [
      ...counts(`plan.area.${area.code}`, `Lĩnh vực: ${area.name}`, area),
      rateLine(`plan.area.${area.code}.rate`, `Lĩnh vực: ${area.name}`, 'Tỷ lệ hoàn thành', area.rate),
    ]),
    ...facts.byUnit.flatMap((unit) => [
      ...counts(`plan.unit.${unit.id}`, `Đơn vị: ${unit.name}`, unit),
      rateLine(`plan.unit.${unit.id}.rate`, `Đơn vị: ${unit.name}`, 'Tỷ lệ hoàn thành', unit.rate),
      count(`plan.unit.${unit.id}.coordinating`, `Đơn vị: ${unit.name}`, 'Phối hợp', unit.coordinating),
    ]),
  ];
  const known = new Set(lines.map(({ code }) => code));
  return [...lines, ...(facts.values ?? []).filter((fact) => fact.kind !== 'text' && !known.has(fact.key)).map(factLine)];
}

/** Under which heading the facts of the other nouns stand, by the first word of their key. */
const GROUPS: Record<string, string> = {
  plan: 'Toàn kế hoạch',
  meeting: 'Chỉ đạo, điều hành',
  conclusion: 'Chỉ đạo, điều hành',
  legalDocument: 'Văn bản chỉ đạo',
  return: 'Báo cáo của đơn vị',
  inspection: 'Kiểm tra',
  commendation: 'Khen thưởng',
  indicator: 'Chỉ tiêu thống kê',
  index: 'Chỉ số',
};

function factLine(fact: KeptFact): FigureLine {
  const text = factText(fact);
  const base = { code: fact.key, group: GROUPS[fact.key.split('.')[0]!] ?? 'Số liệu khác', label: fact.label, text, listed: (fact.rowCount ?? 0) > 0 };
  if (fact.kind === 'rate') return { ...base, unit: '%', value: percentOf(text) };
  return { ...base, unit: fact.unit ?? '', value: typeof fact.value === 'number' ? fact.value : null };
}

function counts(prefix: string, group: string, figures: FiguresView): FigureLine[] {
  return COUNTS.map(([figure, label]) => count(`${prefix}.${figure}`, group, label, figures[figure]));
}
function count(code: string, group: string, label: string, value: number): FigureLine {
  return { code, group, label, unit: TASKS, value, text: formatInteger(value) };
}
export function rateLine(code: string, group: string, label: string, { text }: Pick<Rate, 'text'>): FigureLine {
  return { code, group, label, unit: '%', value: percentOf(text), text };
}

/** `57,74%` is 57.74; null for "–". The printed rate, because it was rounded by the plan's own rule. */
function percentOf(text: string): number | null {
  const match = /^([\d.]+)(?:,(\d+))?%$/.exec(text);
  return match ? Number(`${match[1]!.replaceAll('.', '')}.${match[2] ?? '0'}`) : null;
}
