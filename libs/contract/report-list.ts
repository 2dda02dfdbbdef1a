import { Type } from 'class-transformer';
import { IsOptional, Matches, MaxLength } from 'class-validator';
import { REPORT_PARTS, type ReportPart } from '#domain/report-parts';
import type { FactKind, FactRow } from '#domain/report-fact';
import { FiguresRow, FiguresView, RateView } from './plan';
import { OneOf, OptionalId } from './rules';

export const LIST_ROLES = ['lead', 'coordinating'] as const;

/** Which frozen list: behind a fact by its key, or the tasks of a cell, an area or a unit. */
export class ReportListQuery {
  @IsOptional()
  @MaxLength(120, { message: 'Mã số liệu tối đa 120 ký tự' })
  @Matches(/^[\w.\-]+$/, { message: 'Mã số liệu không hợp lệ' })
  key?: string;

  @IsOptional()
  @OneOf('Tình trạng', REPORT_PARTS)
  schedule?: ReportPart;

  /** Code of the reform area. */
  @IsOptional()
  @Matches(/^\w{1,10}$/, { message: 'Mã lĩnh vực không hợp lệ' })
  area?: string;

  @Type(() => Number)
  @OptionalId('Đơn vị')
  unitId?: number;

  /** With a unit: the tasks that it leads (default), or coordinates. */
  @IsOptional()
  @OneOf('Vai trò', LIST_ROLES)
  role?: (typeof LIST_ROLES)[number];
}

export class ReportListRow implements FactRow {
  cells!: string[];
  /** What the row is about, e.g. `task` 12; null where it is no single thing that has a page. */
  subject!: ReportListSubject | undefined;
}
export class ReportListSubject {
  type!: string;
  id!: number;
}
/** A list as it was frozen with the report: what a number of it counted. */
export class ReportListView {
  title!: string;
  columns!: string[];
  rows!: ReportListRow[];
  total!: number;
  asOf!: string;
  knownAt!: string;
}

/** A fact of the report with what it prints. */
export class ReportFactView {
  key!: string;
  label!: string;
  unit!: string | null;
  kind!: FactKind;
  text!: string;
  /** How many rows its list has; null for a fact without one. */
  rowCount!: number | null;
}
export class ReportTrendPoint {
  asOf!: string;
  total!: number;
  completed!: number;
  openOverdue!: number;
  rate!: string;
}
/** Everything a report says in numbers, as frozen with it. */
export class ReportFiguresView {
  asOf!: string;
  figures!: FiguresView;
  dueRate!: RateView;
  onTimeRate!: RateView;
  overdueRate!: RateView;
  completedInPeriod!: number;
  /** Empty for a report issued before these were kept. */
  trend!: ReportTrendPoint[];
  byArea!: FiguresRow[];
  byUnit!: FiguresRow[];
  /** Whether the numbers by unit open their lists: reports of earlier versions of the program kept none. */
  unitLists!: boolean;
  facts!: ReportFactView[];
}
