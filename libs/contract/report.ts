import { IsBoolean, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { Transform } from 'class-transformer';
import type { ReportStatus } from '#domain/transitions';
import { normalizeText } from '#domain/vietnamese-text';
import { DOCUMENT_FORMATS } from './document-tree';
import { AllowedAction, NamedRef } from './paging';
import { FiguresView } from './plan';
import { PeriodView } from './reference';
import { ReportCorrectionView, ReportVersionRef } from './report-version';
import { DateField, Id, OptionalDate, OptionalText, Text, Version } from './rules';

/** The files for other programs, written from the same facts as the documents. */
export const DATA_FORMATS = ['json', 'csv'] as const;
export type DataFormat = (typeof DATA_FORMATS)[number];
/** What is made and kept when a report is issued. */
export const REPORT_FORMATS = [...DOCUMENT_FORMATS, ...DATA_FORMATS] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

export class CreateReportRequest {
  @Id('Kỳ báo cáo')
  periodId!: number;

  @Id('Kế hoạch')
  planId!: number;

  /** Default the period's end; any other date up to today is printed in the report. */
  @OptionalDate('Ngày số liệu')
  asOf?: string;
}
export class RefreshReportRequest {
  @Version()
  version!: number;

  @OptionalDate('Ngày số liệu')
  asOf?: string;
}
/** Giving up a draft for good. */
export class DiscardReportRequest {
  @Version()
  version!: number;

  /** How many sections hold a text, as the person who gives them up has read. */
  @IsInt({ message: 'Nhập số mục đã soạn' })
  @Min(0, { message: 'Nhập số mục đã soạn' })
  @Max(1000, { message: 'Nhập số mục đã soạn' })
  texts!: number;
}
/** One section at a time, with its own version: two people may write different sections at once. */
export class ReportSectionRequest {
  @Version()
  version!: number;

  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? normalizeText(value) : value))
  @IsString({ message: 'Nội dung phải là văn bản' })
  @MaxLength(50_000, { message: 'Nội dung tối đa 50.000 ký tự' })
  text!: string;
}
export class IssueReportRequest {
  @Version()
  version!: number;

  @Text('Số báo cáo', 20)
  number!: string;

  @DateField('Ngày ban hành')
  issuedOn!: string;

  @Text('Người ký', 120, 2)
  signer!: string;

  /** Lines of the signature block; default those of the signer, or the usual ones (settings of documents). */
  @OptionalText('Quyền hạn, chức vụ', 300)
  authority?: string;

  /** Lines of "Nơi nhận"; default those of the settings. */
  @OptionalText('Nơi nhận', 2000)
  recipients?: string;

  /** Explicit yes to figures that have moved since they were taken (figures.md §7). */
  @IsOptional()
  @IsBoolean({ message: 'Xác nhận dùng số liệu cũ phải là có hoặc không' })
  acceptStale?: boolean;
}

export class ReportSectionView {
  code!: string;
  level!: number;
  title!: string;
  kind!: 'heading' | 'narrative';
  version!: number;
  text!: string;
  /** Sentences written from the figures, before the narrative. */
  figureText!: string | null;
  updatedBy!: string | null;
  updatedAt!: string | null;
}
/** A list frozen with the report: what a number in it counted. */
export class ReportTaskRow {
  taskId!: number;
  code!: string;
  title!: string;
  areaCode!: string;
  leadUnits!: string;
  deadlineText!: string;
  dueOn!: string | null;
  completedOn!: string | null;
  schedule!: string;
  awaitingConfirmation!: boolean;
  /** Completed inside the cut-off of the previous issued report but recorded after it. */
  lateRecorded!: boolean;
}
export class ReportView {
  id!: number;
  version!: number;
  status!: ReportStatus;
  title!: string;
  period!: PeriodView;
  plan!: NamedRef;
  asOf!: string;
  knownAt!: string;
  rulesVersion!: string;
  number!: string | null;
  issuedOn!: string | null;
  signer!: string | null;
  issuedAt!: string | null;
  figures!: FiguresView;
  createdBy!: string;
  createdAt!: string;
  illustrative!: boolean;
  /** 1 for a report, 2 for its first correction … */
  versionNo!: number;
  /** What this version corrects, and why; null for version 1. */
  correction!: ReportCorrectionView | null;
  /** The next version, a draft or issued; null for the newest. */
  correctedBy!: ReportVersionRef | null;
  allowedActions!: AllowedAction[];
}
export class ReportFileView {
  format!: ReportFormat;
  /** Bytes. */
  size!: number;
  sha256!: string;
}
export class ReportPageView extends ReportView {
  sections!: ReportSectionView[];
  tasks!: ReportTaskRow[];
  /** The same question asked now: differs from `figures` when facts were recorded since (draft only). */
  currentFigures!: FiguresView | null;
  stale!: boolean;
  /** What was stored at the issue; a report issued by an earlier version may have fewer formats. None for a draft. */
  files!: ReportFileView[];
  /** Head of the audit chain at the issue. */
  auditHead!: string | null;
  /** Every version of this report, the first one first. */
  versions!: ReportVersionRef[];
}
export class ReportList {
  items!: ReportView[];
  total!: number;
}
