import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import type { ReviewState } from '#domain/report-review';
import { InstantColumn } from '#api/platform/database/columns';
import { UserEntity } from '#api/user/user.entity';
import { ReportEntity } from './report.entity';

/** Who is to write a section, and whether that is done. A section without a row is nobody's, and open. */
@Entity('report_section_work')
@Index('report_section_work_code', ['reportId', 'code'], { unique: true })
export class ReportSectionWorkEntity {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @Column({ type: 'integer' }) reportId!: number;
  @ManyToOne(() => ReportEntity) @JoinColumn({ name: 'report_id' }) report?: ReportEntity;
  @Column({ type: 'varchar', length: 20 }) code!: string;
  @Column({ type: 'integer', nullable: true }) assigneeId!: number | null;
  @ManyToOne(() => UserEntity) @JoinColumn({ name: 'assignee_id' }) assignee?: UserEntity | null;
  @Column({ type: 'boolean' }) done!: boolean;
  @Column({ type: 'varchar', length: 120 }) changedBy!: string;
  @InstantColumn() changedAt!: string;
}

/** Everybody who ever wrote in the draft: they cannot approve it (four eyes). */
@Entity('report_author')
@Index('report_author_user', ['reportId', 'userId'], { unique: true })
export class ReportAuthorEntity {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer' }) reportId!: number;
  @ManyToOne(() => ReportEntity) @JoinColumn({ name: 'report_id' }) report?: ReportEntity;
  @Column({ type: 'integer' }) userId!: number;
  @ManyToOne(() => UserEntity) @JoinColumn({ name: 'user_id' }) user?: UserEntity;
}

/** Who has the draft open, and in which section they write: said again every few seconds, of no weight afterwards. */
@Entity('report_presence')
@Index('report_presence_user', ['reportId', 'userId'], { unique: true })
export class ReportPresenceEntity {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer' }) reportId!: number;
  @ManyToOne(() => ReportEntity) @JoinColumn({ name: 'report_id' }) report?: ReportEntity;
  @Column({ type: 'integer' }) userId!: number;
  @ManyToOne(() => UserEntity) @JoinColumn({ name: 'user_id' }) user?: UserEntity;
  /** The section that is being written; null: only reading. */
  @Column({ type: 'varchar', length: 20, nullable: true }) code!: string | null;
  @InstantColumn() at!: string;
}

/** Thẩm định dự thảo: where a draft stands between writing and issue. A draft without a row is being written. */
@Entity('report_review')
@Index('report_review_report', ['reportId'], { unique: true })
export class ReportReviewEntity {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @Column({ type: 'integer' }) reportId!: number;
  @ManyToOne(() => ReportEntity) @JoinColumn({ name: 'report_id' }) report?: ReportEntity;
  @Column({ type: 'varchar', length: 12 }) state!: ReviewState;
  @Column({ type: 'integer' }) sentById!: number;
  @Column({ type: 'varchar', length: 120 }) sentBy!: string;
  @InstantColumn() sentAt!: string;
  @Column({ type: 'varchar', length: 120, nullable: true }) decidedBy!: string | null;
  @InstantColumn({ nullable: true }) decidedAt!: string | null;
  /** Why it was returned, or a word with the approval. */
  @Column({ type: 'text', nullable: true }) note!: string | null;
}

/** A reviewer's remark on a section, or on the whole report. */
@Entity('report_remark')
@Index('report_remark_report', ['reportId'])
export class ReportRemarkEntity {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer' }) reportId!: number;
  @ManyToOne(() => ReportEntity) @JoinColumn({ name: 'report_id' }) report?: ReportEntity;
  @Column({ type: 'varchar', length: 20, nullable: true }) code!: string | null;
  @Column({ type: 'text' }) text!: string;
  @Column({ type: 'integer' }) authorId!: number;
  @Column({ type: 'varchar', length: 120 }) author!: string;
  @InstantColumn() writtenAt!: string;
  @Column({ type: 'varchar', length: 120, nullable: true }) resolvedBy!: string | null;
  @InstantColumn({ nullable: true }) resolvedAt!: string | null;
}
