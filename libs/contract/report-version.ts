import { Type } from 'class-transformer';
import type { TextPart } from '#domain/text-difference';
import type { ReportStatus } from '#domain/transitions';
import { Id, OneOf, Text, Version } from './rules';

/** Whether a correction starts with the figures of the version it corrects, or takes them again of the same date. */
export const CORRECTION_FIGURES = ['kept', 'taken'] as const;
export type CorrectionFigures = (typeof CORRECTION_FIGURES)[number];

/** Đính chính: opens the next version of an issued report, which itself stays as it is. */
export class CorrectReportRequest {
  @Version()
  version!: number;

  @Text('Lý do đính chính', 1000, 10)
  reason!: string;

  @Text('Căn cứ đính chính', 500, 5)
  basis!: string;

  @OneOf('Số liệu của bản đính chính', CORRECTION_FIGURES)
  figures!: CorrectionFigures;
}

/** One version of a report, as others name it. */
export class ReportVersionRef {
  id!: number;
  /** 1 for the report itself, 2 for its first correction. */
  versionNo!: number;
  status!: ReportStatus;
  number!: string | null;
  issuedOn!: string | null;
}
export class ReportCorrectionView {
  /** The version that is corrected. */
  corrects!: ReportVersionRef;
  reason!: string;
  basis!: string;
}

export class CompareReportsQuery {
  @Type(() => Number)
  @Id('Báo cáo thứ nhất')
  from!: number;

  @Type(() => Number)
  @Id('Báo cáo thứ hai')
  to!: number;
}
/** What one side of a comparison is. */
export class ComparedReportView extends ReportVersionRef {
  title!: string;
  periodTitle!: string;
  asOf!: string;
}
export class ListedSides {
  from!: boolean;
  to!: boolean;
}
export class FigureDifferenceView {
  /** Stands for the same fact in every report: `plan.completed`, `area.1.total`. */
  code!: string;
  group!: string;
  label!: string;
  /** As printed; null in a report that does not have the figure. */
  from!: string | null;
  to!: string | null;
  /** "+1", "−8,45 điểm %"; null where nothing can be subtracted. */
  change!: string | null;
  changed!: boolean;
  /** In which of the two a list lies beside the report under this code. */
  listed!: ListedSides;
}
export class FieldDifferenceView {
  label!: string;
  from!: string;
  to!: string;
}
export class TaskDifferenceView {
  taskId!: number;
  code!: string;
  title!: string;
  kind!: 'added' | 'removed' | 'changed';
  /** What was changed; of an added or removed task its state alone. */
  fields!: FieldDifferenceView[];
}
export class TextPartView implements TextPart {
  kind!: TextPart['kind'];
  text!: string;
}
export class TextDifferenceView {
  /** The headings above the text: "I. …", "I. … › 2. …". */
  section!: string;
  from!: string;
  to!: string;
  parts!: TextPartView[];
}
/** Two reports side by side, each as it was frozen. */
export class ReportComparisonView {
  from!: ComparedReportView;
  to!: ComparedReportView;
  /** Every figure of either, changed or not. */
  figures!: FigureDifferenceView[];
  /** Only tasks that differ. */
  tasks!: TaskDifferenceView[];
  /** Only sections that differ. */
  texts!: TextDifferenceView[];
}
