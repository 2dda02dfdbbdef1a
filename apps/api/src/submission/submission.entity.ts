import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import type { SubmissionKind } from '#contract/submission';
import type { SubmissionStatus } from '#domain/transitions';
import { DateColumn, InstantColumn } from '#api/platform/database/columns';
import { FileEntity } from '#api/file/file.entity';
import { AssignmentEntity } from '#api/task/assignment.entity';
import { UserEntity } from '#api/user/user.entity';

/** Báo cáo tiến độ, đề nghị xác nhận hoàn thành. */
@Entity('submission')
@Index('submission_assignment', ['assignmentId'])
@Index('submission_status', ['status'])
// One open completion per assignment (figures.md §2).
@Index('submission_one_open', ['assignmentId'], { unique: true, where: "kind = 'completion' AND status IN ('draft', 'submitted')" })
export class SubmissionEntity {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @Column({ type: 'integer' }) assignmentId!: number;
  @ManyToOne(() => AssignmentEntity) @JoinColumn({ name: 'assignment_id' }) assignment?: AssignmentEntity;
  /** The unit that held the assignment when it was written. */
  @Column({ type: 'integer' }) unitId!: number;
  @Column({ type: 'varchar', length: 12 }) kind!: SubmissionKind;
  @Column({ type: 'varchar', length: 12 }) status!: SubmissionStatus;
  @Column({ type: 'integer', nullable: true }) percent!: number | null;
  /** What a measurable task has reached, as the unit reports it; shown, never counted. */
  @Column({ type: 'double precision', nullable: true }) reportedValue!: number | null;
  @Column({ type: 'text' }) result!: string;
  @Column({ type: 'text', nullable: true }) difficulties!: string | null;
  @Column({ type: 'text', nullable: true }) proposals!: string | null;
  @DateColumn({ nullable: true }) statedCompletedOn!: string | null;
  @DateColumn({ nullable: true }) completedOn!: string | null;
  @Column({ type: 'integer' }) authorId!: number;
  @ManyToOne(() => UserEntity) @JoinColumn({ name: 'author_id' }) author?: UserEntity;
  @InstantColumn() createdAt!: string;
  @InstantColumn() updatedAt!: string;
  @Column({ type: 'integer' }) updatedById!: number;
  @ManyToOne(() => UserEntity) @JoinColumn({ name: 'updated_by_id' }) updatedBy?: UserEntity;
  @Column({ type: 'integer', nullable: true }) submitterId!: number | null;
  @ManyToOne(() => UserEntity) @JoinColumn({ name: 'submitter_id' }) submitter?: UserEntity;
  @InstantColumn({ nullable: true }) submittedAt!: string | null;
  @DateColumn({ nullable: true }) submittedOn!: string | null;
  @Column({ type: 'integer', nullable: true }) deciderId!: number | null;
  @ManyToOne(() => UserEntity) @JoinColumn({ name: 'decider_id' }) decider?: UserEntity;
  @InstantColumn({ nullable: true }) decidedAt!: string | null;
  @Column({ type: 'varchar', length: 2000, nullable: true }) decisionReason!: string | null;
}

/** Everyone who wrote, edited or submitted a draft: none of them may confirm it (four eyes). */
@Entity('submission_author')
@Index('submission_author_once', ['submissionId', 'userId'], { unique: true })
export class SubmissionAuthorEntity {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer' }) submissionId!: number;
  @ManyToOne(() => SubmissionEntity) @JoinColumn({ name: 'submission_id' }) submission?: SubmissionEntity;
  @Column({ type: 'integer' }) userId!: number;
  @ManyToOne(() => UserEntity) @JoinColumn({ name: 'user_id' }) user?: UserEntity;
}

/** Tài liệu kiểm chứng: a document reference. */
@Entity('evidence')
@Index('evidence_submission', ['submissionId'])
export class EvidenceEntity {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer' }) submissionId!: number;
  @ManyToOne(() => SubmissionEntity) @JoinColumn({ name: 'submission_id' }) submission?: SubmissionEntity;
  @Column({ type: 'varchar', length: 60 }) number!: string;
  @DateColumn() issuedOn!: string;
  @Column({ type: 'varchar', length: 200 }) issuer!: string;
  @Column({ type: 'varchar', length: 500 }) title!: string;
  /** "Số, ký hiệu" and title without accents, to find a document again. */
  @Column({ type: 'text', default: '' }) searchKey!: string;
  @Column({ type: 'integer', nullable: true }) fileId!: number | null;
  @ManyToOne(() => FileEntity) @JoinColumn({ name: 'file_id' }) file?: FileEntity;
}
