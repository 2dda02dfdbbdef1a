import { Type } from 'class-transformer';
import { IsOptional } from 'class-validator';
import { REVIEW_STEPS, type ReviewState, type ReviewStep } from '#domain/report-review';
import { AllowedAction } from './paging';
import { Flag, OneOf, OptionalId, OptionalText, Text, Version } from './rules';

export const REVIEW_STATE_LABEL: Record<ReviewState, string> = {
  writing: 'Đang soạn',
  inReview: 'Đang thẩm định',
  ready: 'Đã thẩm định',
};

/** One step of review: sent, returned with a reason, found ready, or opened again for writing. */
export class ReviewStepRequest {
  /** Of the report itself, so that nobody approves figures taken after they looked. */
  @Version()
  version!: number;

  /** Of the review; 0 while there is none. */
  @Version()
  reviewVersion!: number;

  @OneOf('Bước thẩm định', REVIEW_STEPS)
  step!: ReviewStep;

  /** Why it is returned (required then), or a word with the step. */
  @OptionalText('Lý do, ý kiến', 2000)
  note?: string;
}
export class RemarkRequest {
  /** The section it is about; left out for the report as a whole. */
  @OptionalText('Mục', 20)
  code?: string;

  @Text('Góp ý', 5000, 2)
  text!: string;
}
/** Who is to write a section, or whether it is done; what is left out stays as it is. */
export class SectionWorkRequest {
  @Version()
  version!: number;

  /** Null takes the section from whoever had it. */
  @OptionalId('Người soạn')
  assigneeId?: number | null;

  @IsOptional()
  @Flag('Bỏ phân công')
  unassign?: boolean;

  @IsOptional()
  @Flag('Đã soạn xong')
  done?: boolean;
}
/** Said by an open page every few seconds. */
export class PresenceRequest {
  /** The section that is being written; left out: only reading. */
  @OptionalText('Mục đang soạn', 20)
  writing?: string;
}

export class ReviewView {
  version!: number;
  state!: ReviewState;
  sentBy!: string | null;
  sentAt!: string | null;
  decidedBy!: string | null;
  decidedAt!: string | null;
  note!: string | null;
}
export class RemarkView {
  id!: number;
  code!: string | null;
  text!: string;
  author!: string;
  writtenAt!: string;
  resolvedBy!: string | null;
  resolvedAt!: string | null;
}
export class SectionWorkView {
  code!: string;
  version!: number;
  assigneeId!: number | null;
  assignee!: string | null;
  done!: boolean;
  /** Who set it so, and when. */
  changedBy!: string | null;
  changedAt!: string | null;
}
export class WriterView {
  id!: number;
  name!: string;
}
/** How the draft is being worked on: who is to write what, what reviewers said, where the review stands. */
export class ReportWorkView {
  review!: ReviewView;
  sections!: SectionWorkView[];
  remarks!: RemarkView[];
  /** Who can be given a section. */
  writers!: WriterView[];
  allowedActions!: AllowedAction[];
}
export class PresentPerson {
  userId!: number;
  name!: string;
  /** The section that they write now; null: they only read. */
  writing!: string | null;
}
export class SectionVersion {
  code!: string;
  version!: number;
}
/** What an open page needs to know of the others; light, because it is asked every few seconds. */
export class PresenceView {
  people!: PresentPerson[];
  version!: number;
  status!: string;
  reviewVersion!: number;
  sections!: SectionVersion[];
}
/** What one unit's accepted return says for a section. */
export class MaterialText {
  unitId!: number;
  unitName!: string;
  areaCode!: string;
  kind!: string;
  text!: string;
}
export class PreviousText {
  reportId!: number;
  name!: string;
  text!: string;
}
/** What lies beside a section while it is written. */
export class SectionMaterialView {
  code!: string;
  previous!: PreviousText | null;
  narratives!: MaterialText[];
  /** Returns accepted of those owed, e.g. 87 and 89; null where units owe none in this period. */
  accepted!: number | null;
  owed!: number | null;
  /** Units whose return is not there yet. */
  missing!: string[];
}

/** What takes seconds: `draft` and `refresh` take figures, so does `correction`; `issue` makes the files. */
export const REPORT_WORKS = ['draft', 'refresh', 'correction', 'issue'] as const;
export type ReportWork = (typeof REPORT_WORKS)[number];
export class ReportProgressQuery {
  /** What is under way with this report; without it, what the asking person drafts. */
  @Type(() => Number)
  @OptionalId('Báo cáo')
  reportId?: number;
}
export class ReportStepView {
  kind!: ReportWork;
  /** Of `of` steps; 0 while the first has not begun. */
  step!: number;
  of!: number;
  what!: string;
}
/** Null while nothing is under way, and where another process of the installation does it. */
export class ReportProgressView {
  running!: ReportStepView | null;
}
