import { Injectable } from '@nestjs/common';
import { formatDate, formatInstant } from '#domain/plain-date';
import {
  ACCUMULATION_LABEL,
  INDICATOR_LEVELS,
  INDICATOR_LEVEL_LABEL,
  VALUE_TYPE_LABEL,
  type IndicatorQuery,
  type IndicatorView,
} from '#contract/indicator';
import type {
  AggregateView,
  ComparisonView,
  IndicatorFiguresView,
  StatisticsQuery,
  StatisticsRowView,
  UnitFigureView,
  UnitValuesQuery,
} from '#contract/statistics';
import type { TableColumn } from '#api/document/xlsx-table';
import { IndicatorQueries } from '#api/indicator/indicator.queries';
import { Clock } from '#api/platform/clock';
import { FiguresQueries } from '#api/statistics/figures.queries';
import { UnitFiguresQueries } from '#api/statistics/unit-figures.queries';
import { ALL, day, ListFiles, type ListFile } from './list-files';

/** Figures of a period, the units behind a number, and the catalogue as workbooks. */
@Injectable()
export class StatisticsExportService {
  constructor(
    private readonly figures: FiguresQueries,
    private readonly unitFigures: UnitFiguresQueries,
    private readonly indicators: IndicatorQueries,
    private readonly files: ListFiles,
    private readonly clock: Clock,
  ) {}

  async statistics(query: StatisticsQuery): Promise<ListFile> {
    const { period, knownAt, rows } = await this.figures.figures(query);
    const columns: TableColumn<StatisticsRowView>[] = [
      { header: 'Mã', width: 9, value: (row) => row.code },
      { header: 'Chỉ tiêu', width: 50, value: (row) => row.name },
      { header: 'Đơn vị tính', width: 14, value: (row) => row.unitOfMeasure },
      { header: 'Tổng số', width: 16, value: (row) => printed(row, row.total) },
      { header: 'Số được lấy', width: 16, value: ({ source }) => (source ? SOURCE[source] : '') },
      { header: 'Số đặt cạnh', width: 24, value: besideWords },
      { header: 'Chênh lệch', width: 12, value: ({ beside }) => beside?.difference ?? '' },
      ...INDICATOR_LEVELS.map((level) => ({
        header: INDICATOR_LEVEL_LABEL[level],
        width: 16,
        value: (row: StatisticsRowView) => {
          const found = row.levels.find((one) => one.level === level);
          return found ? printed(row, found.figure) : '';
        },
      })),
      { header: 'Đơn vị đã có số liệu', width: 12, value: (row) => row.stated },
      { header: 'Đơn vị phải có số liệu', width: 12, value: (row) => row.owed },
      { header: 'Đơn vị còn thiếu', width: 40, value: missingWords },
      { header: 'Đơn vị có giá trị mâu thuẫn', width: 12, value: (row) => row.contradictedCount },
      { header: 'Trong đó số sơ bộ (đơn vị)', width: 12, value: (row) => row.total.provisional },
      { header: 'Kỳ liền trước', width: 16, value: (row) => comparisonWords(row.previous) },
      { header: 'Cùng kỳ năm trước', width: 16, value: (row) => comparisonWords(row.lastYear) },
      { header: 'So với cùng kỳ', width: 12, value: (row) => row.lastYear.change },
      { header: 'Lưu ý', width: 30, value: (row) => row.hint ?? '' },
    ];
    const title = `Số liệu thống kê ${period.title}`;
    const notes = [windowWords(period), `Số liệu ghi nhận đến ${formatInstant(knownAt)}`];
    return this.files.of({ title, on: period.to, columns, rows, notes });
  }

  async behind(indicatorId: number, query: UnitValuesQuery): Promise<ListFile> {
    const { period, row, units, knownAt } = await this.unitFigures.behind(indicatorId, query);
    const columns: TableColumn<UnitFigureView>[] = [
      { header: 'Đơn vị', width: 44, value: ({ unit }) => unit?.name ?? 'Tỉnh' },
      { header: 'Cấp', width: 16, value: ({ level }) => INDICATOR_LEVEL_LABEL[level] },
      { header: 'Tình trạng', width: 22, value: ({ state }) => STATE[state] },
      { header: 'Giá trị', width: 18, value: ({ text }) => text },
      { header: 'Sơ bộ', width: 9, value: ({ provisional }) => (provisional ? 'Có' : '') },
      { header: 'Cộng từ các kỳ', width: 34, value: ({ addedFrom }) => addedFrom.join('; ') },
      { header: 'Kỳ liền trước', width: 16, value: ({ previous }) => comparisonWords(previous) },
      { header: 'Cùng kỳ năm trước', width: 16, value: ({ lastYear }) => comparisonWords(lastYear) },
      { header: 'Nguyên văn và nguồn', width: 60, value: sources },
    ];
    const total = `Tổng số: ${row.total.text} ${row.unitOfMeasure === '%' ? '' : row.unitOfMeasure}; đã có số liệu ${row.stated}/${row.owed} đơn vị`;
    const beside = besideWords(row);
    const which = beside === '' ? [] : [`Lấy ${SOURCE[row.source!].toLocaleLowerCase('vi')}; đặt cạnh: ${beside}`];
    const notes = [windowWords(period), total, ...which, `Số liệu ghi nhận đến ${formatInstant(knownAt)}`];
    return this.files.of({
      title: `Chỉ tiêu ${row.code} ${period.title}`,
      on: period.to,
      columns,
      rows: units,
      notes: [row.name, ...notes],
    });
  }

  async catalogue(query: IndicatorQuery): Promise<ListFile> {
    const today = this.clock.today();
    const { items } = await this.indicators.list({ ...query, ...ALL }, today);
    const columns: TableColumn<IndicatorView>[] = [
      { header: 'Mã', width: 9, value: (row) => row.code },
      { header: 'Chỉ tiêu', width: 60, value: (row) => row.name },
      { header: 'Đơn vị tính', width: 14, value: (row) => row.unitOfMeasure },
      { header: 'Kiểu giá trị', width: 24, value: (row) => VALUE_TYPE_LABEL[row.valueType] },
      { header: 'Cách cộng dồn', width: 30, value: (row) => ACCUMULATION_LABEL[row.accumulation] },
      {
        header: 'Cấp báo cáo',
        width: 26,
        value: (row) => row.levels.map((level) => INDICATOR_LEVEL_LABEL[level]).join(', '),
      },
      { header: 'Tử số', width: 9, value: (row) => row.numeratorCode ?? '' },
      { header: 'Mẫu số', width: 9, value: (row) => row.denominatorCode ?? '' },
      { header: 'Áp dụng từ', width: 13, value: (row) => day(row.validFrom) },
      { header: 'Thôi thu thập từ', width: 13, value: (row) => day(row.validTo) },
    ];
    return this.files.of({ title: 'Danh mục chỉ tiêu thống kê', on: query.on ?? today, columns, rows: items });
  }
}

const SOURCE = { province: 'Số của tỉnh', units: 'Cộng của các đơn vị' } as const;

/** The number that was not taken, and by how much it differs. */
function besideWords({ beside }: StatisticsRowView): string {
  if (!beside) return '';
  const { figure, items, difference, source } = beside;
  const said =
    figure.text === '–' ? items.map(({ item, figure: part }) => `${item} ${part.text}`).join('; ') : figure.text;
  const apart = difference === null ? '' : difference === '0' ? ' (khớp)' : ` (chênh lệch ${difference})`;
  return `${SOURCE[source]}: ${said}${apart}`;
}

const comparisonWords = ({ text, derived }: ComparisonView): string =>
  derived > 0 ? `${text} (suy ra từ kỳ lũy kế)` : text;

const STATE = { stated: 'Có số liệu', missing: 'Chưa có số liệu', contradicted: 'Mâu thuẫn, chưa cộng' };

/** A number where there is a whole one to calculate with, else as it is printed. */
function printed({ valueType }: StatisticsRowView, figure: AggregateView): number | string {
  return valueType === 'count' && figure.amount !== null ? figure.amount : figure.text;
}

function missingWords({ missing, missingCount }: StatisticsRowView): string {
  const more = missingCount - missing.length;
  return missing.map(({ name }) => name).join('; ') + (more > 0 ? ` và ${more} đơn vị khác` : '');
}

function sources({ values }: UnitFigureView): string {
  return values
    .map(({ text, asStated, speaker, document, sourceFile, note, period }) =>
      [`${period}: ${text}`, asStated === text ? '' : (asStated ?? ''), speaker, document, sourceFile, note]
        .filter(Boolean)
        .join(', '),
    )
    .join(';\n');
}

const windowWords = ({ from, to }: IndicatorFiguresView['period']) =>
  `Số liệu từ ${formatDate(from)} đến hết ${formatDate(to)}`;
