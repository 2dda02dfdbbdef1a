import { Type } from 'class-transformer';
import { IsInt, IsObject, IsOptional, Max, Min, ValidateBy } from 'class-validator';
import type { DeadlineKind } from '#domain/deadline';
import { LEGACY_FONTS, type LegacyFont } from '#domain/legacy-font';
import { AllowedAction, NamedRef } from './paging';
import { Flag, OneOf, OptionalText, Version } from './rules';

/** What a column of a plan's workbook may hold, in the order of the usual form (domain.md §4.2). */
export const IMPORT_FIELDS = ['code', 'title', 'product', 'lead', 'coordinating', 'deadline', 'area', 'note'] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];
export const IMPORT_FIELD_LABEL: Record<ImportField, string> = {
  code: 'Số thứ tự, mã',
  title: 'Nhiệm vụ',
  product: 'Sản phẩm, kết quả',
  lead: 'Cơ quan chủ trì',
  coordinating: 'Cơ quan phối hợp',
  deadline: 'Thời hạn',
  area: 'Lĩnh vực',
  note: 'Ghi chú (không nhập)',
};
/** Without these no row can be read. */
export const REQUIRED_IMPORT_FIELDS: readonly ImportField[] = ['title', 'product', 'lead'];

/** Largest workbook and longest sheet that are taken. */
export const IMPORT_MAX_BYTES = 20 * 1024 * 1024;
export const IMPORT_MAX_ROWS = 20_000;

/** Lines and faults come in pages of so many. */
export const IMPORT_PAGE = 200;

/** `unread`: the workbook is there, its first reading is not finished. */
export const IMPORT_STATUSES = ['unread', 'checked', 'applied', 'undone'] as const;
export type ImportStatus = (typeof IMPORT_STATUSES)[number];
/** `interrupted`: the server was stopped while it read. */
export const CHECK_STATES = ['running', 'done', 'failed', 'cancelled', 'interrupted'] as const;
export type ImportCheckState = (typeof CHECK_STATES)[number];
export const CHECK_STEPS = ['waiting', 'opening', 'checking', 'storing'] as const;
export type ImportCheckStep = (typeof CHECK_STEPS)[number];
export const ISSUE_SEVERITIES = ['error', 'warning'] as const;
export type IssueSeverity = (typeof ISSUE_SEVERITIES)[number];
export const IMPORT_CHANGES = ['create', 'update', 'unchanged'] as const;
export type ImportChange = (typeof IMPORT_CHANGES)[number];

/** One thing to mend (`error`) or to look at (`warning`), with the cell it stands in. */
export class ImportIssueView {
  row!: number;
  column!: string;
  /** `D12` */
  cell!: string;
  field!: ImportField | null;
  value!: string;
  reason!: string;
  severity!: IssueSeverity;
  /** What was probably meant. */
  suggestion!: string | null;
  /** The page on which the line stands; null for a heading. */
  page!: number | null;
}
/** How far the reading in the background is, or how it ended. */
export class ImportCheckView {
  state!: ImportCheckState;
  step!: ImportCheckStep;
  /** Lines checked, of how many; 0 of 0 while that is not known. */
  done!: number;
  total!: number;
  /** Why it failed. */
  message!: string | null;
}
export class LegacySampleView {
  /** `Phụ lục 1!B10` */
  cell!: string;
  before!: string;
  after!: string;
}
/** Text in an encoding before Unicode, and what its conversion would give (or has given). */
export class LegacyOfferView {
  font!: LegacyFont;
  /** Cells that would change. */
  cells!: number;
  samples!: LegacySampleView[];
}
/** A line of the workbook as it was understood. */
export class ImportRowView {
  row!: number;
  code!: string;
  title!: string;
  area!: NamedRef | null;
  product!: string;
  leadUnits!: NamedRef[];
  leadGroups!: NamedRef[];
  coordinatingUnits!: NamedRef[];
  coordinatingGroups!: NamedRef[];
  deadlineText!: string;
  deadlineKind!: DeadlineKind | null;
  /** A sentence saying how the deadline was understood; null when it was not. */
  deadlineReading!: string | null;
  dueOn!: string | null;
  change!: ImportChange;
}
/** A line that is no task: a heading, a note, a signature. */
export class SkippedRowView {
  row!: number;
  text!: string;
  /** The area the heading names for the lines below; null for everything else. */
  area!: string | null;
}
export class ImportColumnView {
  letter!: string;
  header!: string;
  field!: ImportField | null;
}
export class ImportCountsView {
  tasks!: number;
  errors!: number;
  warnings!: number;
  toCreate!: number;
  toUpdate!: number;
  unchanged!: number;
}
/** What a list of imports shows. */
export class ImportSummaryView {
  id!: number;
  version!: number;
  planId!: number;
  status!: ImportStatus;
  fileName!: string;
  createdBy!: string;
  createdAt!: string;
  counts!: ImportCountsView;
  check!: ImportCheckView;
}
export class ImportList {
  items!: ImportSummaryView[];
  total!: number;
}
/** One dry run, kept: what was read, what is wrong, what was done. */
export class ImportView extends ImportSummaryView {
  plan!: NamedRef;
  sheet!: string;
  /** The workbook's sheets, to choose another. */
  sheets!: string[];
  headerRow!: number;
  columns!: ImportColumnView[];
  /** One page; `counts.tasks` in all. */
  rows!: ImportRowView[];
  /** The first `IMPORT_PAGE`; `skippedTotal` in all. */
  skipped!: SkippedRowView[];
  skippedTotal!: number;
  /** One page of those asked for, errors before warnings, then by row. */
  issues!: ImportIssueView[];
  /** Old text found; converted only when a person says so. */
  legacy!: LegacyOfferView | null;
  /** The conversion that these rows were read with. */
  converted!: LegacyOfferView | null;
  allowedActions!: AllowedAction[];
}

/** Column letter by field. */
const IsMapping = () =>
  ValidateBy({
    name: 'isMapping',
    validator: {
      validate: (value: unknown) => {
        if (typeof value !== 'object' || value === null) return false;
        const entries = Object.entries(value);
        const letters = entries.map(([, letter]) => letter as unknown);
        return (
          entries.every(([field, letter]) => (IMPORT_FIELDS as readonly string[]).includes(field) && typeof letter === 'string' && /^[A-Z]{1,3}$/.test(letter)) &&
          new Set(letters).size === letters.length &&
          REQUIRED_IMPORT_FIELDS.every((field) => field in value)
        );
      },
      defaultMessage: () => 'Chọn cột cho nhiệm vụ, sản phẩm và cơ quan chủ trì; mỗi cột chỉ dùng một lần',
    },
  });

/** Reads the stored workbook again, another way. The mapping is proposed again for the same header. */
export class RemapImportRequest {
  @Version()
  version!: number;

  @OptionalText('Trang tính', 120)
  sheet?: string;

  @IsInt({ message: 'Dòng tiêu đề phải là số nguyên' })
  @Min(1, { message: 'Dòng tiêu đề từ 1 đến 200' })
  @Max(200, { message: 'Dòng tiêu đề từ 1 đến 200' })
  headerRow!: number;

  @IsObject({ message: 'Thiếu cách hiểu các cột' })
  @IsMapping()
  mapping!: Record<string, string>;
}
/** Reads the workbook again with old text converted to Unicode, or (`none`) as it stands. */
export class ConvertImportRequest {
  @Version()
  version!: number;

  @OneOf('Bảng mã', [...LEGACY_FONTS, 'none'])
  font!: LegacyFont | 'none';
}
export class RunImportRequest {
  @Version()
  version!: number;
}
export class ImportQuery {
  @Type(() => Number)
  @IsInt({ message: 'Trang phải là số nguyên' })
  @Min(1, { message: 'Trang bắt đầu từ 1' })
  @Max(1000, { message: 'Trang quá lớn' })
  page: number = 1;

  /** Page of the faults. */
  @Type(() => Number)
  @IsInt({ message: 'Trang phải là số nguyên' })
  @Min(1, { message: 'Trang bắt đầu từ 1' })
  @Max(1000, { message: 'Trang quá lớn' })
  issuePage: number = 1;

  /** Only these faults. */
  @IsOptional()
  @OneOf('Mức', ISSUE_SEVERITIES)
  severity?: IssueSeverity;
}
export class ApplyImportRequest {
  @Version()
  version!: number;

  /** The person has looked at the warnings and takes the readings as they are. */
  @IsOptional()
  @Flag('Chấp nhận cảnh báo')
  acceptWarnings?: boolean;
}
export class UndoImportRequest {
  @Version()
  version!: number;
}
/** What applying or undoing an import changed. */
export class ImportResultView {
  id!: number;
  version!: number;
  created!: number;
  updated!: number;
  unchanged!: number;
}
