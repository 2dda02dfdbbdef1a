import type { DocumentLine } from './documents';
import type { Measured } from './load';

/** One line of the result. Ratios: how many times as long as the floor takes; undefined where there is none. */
export interface Line {
  job: string;
  connections: number;
  step: Measured['steps'][number];
  perSecond: number;
  cpuMs: number;
  kiB?: number;
  bare?: Measured;
  /** Median of the SQL statement alone, in ms. */
  sqlMs?: number;
}

const HEAD = [
  'job',
  'C',
  'n',
  'p50 ms',
  'p95 ms',
  'req/s',
  'CPU ms',
  'KiB',
  'bare/s',
  'of bare',
  'CPU × bare',
  'SQL ms',
  '× SQL',
  'CPU × first',
];

/** @param first lines of the first installation: what the same costs there */
export const table = (lines: Line[], first: Line[] = []): string =>
  inColumns([
    HEAD,
    ...lines.map((line) =>
      cells(
        line,
        first.find((l) => l.job === line.job && l.connections === line.connections),
      ),
    ),
  ]);

export const documentTable = (lines: DocumentLine[]): string =>
  inColumns([
    ['file', 'rows', 'ms', 'first ms', 'CPU ms', 'KiB', 'peak MiB', 'others p95 alone', 'meanwhile', 'ratio'],
    ...lines.map((l) => [
      l.name,
      String(l.rows),
      ...[
        l.ms,
        l.firstMs,
        l.cpuMs,
        l.kiB,
        l.peakMiB,
        l.othersAlone,
        l.othersMeanwhile,
        l.othersMeanwhile / l.othersAlone,
      ].map(number),
    ]),
  ]);

/** A table in plain text: numbers to the right. */
function inColumns(rows: string[][]): string {
  const head = rows[0]!;
  const widths = head.map((_, i) => Math.max(...rows.map((row) => row[i]!.length)));
  return rows
    .map((row) =>
      row
        .map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function cells(
  { job, connections, step, perSecond, cpuMs, kiB, bare, sqlMs }: Line,
  first: Line | undefined,
): string[] {
  return [
    job,
    String(connections),
    String(step.count),
    number(step.p50),
    number(step.p95),
    number(perSecond),
    number(cpuMs),
    number(kiB),
    number(bare?.perSecond),
    number(bare && perSecond / bare.perSecond),
    number(bare && cpuMs / bare.cpuMs),
    number(sqlMs),
    number(sqlMs && step.p50 / sqlMs),
    number(first && cpuMs / first.cpuMs),
  ];
}

/** Three significant places are more than the noise of a shared machine allows. */
export function number(value: number | undefined): string {
  if (value === undefined || Number.isNaN(value)) return '';
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
