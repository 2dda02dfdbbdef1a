import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import type { CitedDocument } from '#contract/conclusion';
import type { NoticeKind } from '#contract/meeting';
import { DateColumn, InstantColumn, JsonColumn } from '#api/platform/database/columns';
import { PlanEntity } from '#api/plan/plan.entity';
import { ReformAreaEntity } from '#api/reference/reference.entity';
import { TaskEntity } from '#api/task/task.entity';
import { UnitEntity } from '#api/unit/unit.entity';
import { DiscussionPointEntity, MeetingEntity } from './meeting.entity';

/** Kết luận: numbered, verbatim. Before the notice it is edited, after it never. */
@Entity('conclusion')
@Index('conclusion_meeting', ['meetingId'])
export class ConclusionEntity {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @Column({ type: 'integer' }) meetingId!: number;
  @ManyToOne(() => MeetingEntity) @JoinColumn({ name: 'meeting_id' }) meeting?: MeetingEntity;
  @Column({ type: 'integer' }) number!: number;
  @Column({ type: 'text' }) text!: string;
  @Column({ type: 'varchar', length: 300 }) speaker!: string;
  @Column({ type: 'integer', nullable: true }) areaId!: number | null;
  @ManyToOne(() => ReformAreaEntity) @JoinColumn({ name: 'area_id' }) area?: ReformAreaEntity;
  @Column({ type: 'integer', nullable: true }) pointId!: number | null;
  @ManyToOne(() => DiscussionPointEntity) @JoinColumn({ name: 'point_id' }) point?: DiscussionPointEntity;
  /** As stated. */
  @JsonColumn() citedDocuments!: CitedDocument[];
  @Column({ type: 'boolean', default: false }) inconsistent!: boolean;
  @Column({ type: 'varchar', length: 1000, nullable: true }) inconsistencyNote!: string | null;
  @Column({ type: 'varchar', length: 1000, nullable: true }) noTaskReason!: string | null;
  @Column({ type: 'text' }) searchKey!: string;
  /** Known during [recordedAt, removedAt): a draft that was taken away was there before. */
  @InstantColumn() recordedAt!: string;
  @InstantColumn({ nullable: true }) removedAt!: string | null;
}

/** What a conclusion hands out, as confirmed; the issue of the notice makes the task. */
@Entity('conclusion_task')
@Index('conclusion_task_conclusion', ['conclusionId'])
@Index('conclusion_task_task', ['taskId'], { unique: true })
export class ConclusionTaskEntity {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer' }) conclusionId!: number;
  @ManyToOne(() => ConclusionEntity) @JoinColumn({ name: 'conclusion_id' }) conclusion?: ConclusionEntity;
  @Column({ type: 'integer' }) orderNo!: number;
  @Column({ type: 'varchar', length: 1000 }) title!: string;
  @Column({ type: 'varchar', length: 500 }) expectedProduct!: string;
  @Column({ type: 'integer', nullable: true }) areaId!: number | null;
  @ManyToOne(() => ReformAreaEntity) @JoinColumn({ name: 'area_id' }) area?: ReformAreaEntity;
  @JsonColumn() leadUnitIds!: number[];
  @JsonColumn() leadGroupIds!: number[];
  @JsonColumn() coordinatingUnitIds!: number[];
  @JsonColumn() coordinatingGroupIds!: number[];
  @Column({ type: 'varchar', length: 200 }) deadlineText!: string;
  @DateColumn({ nullable: true }) dueOn!: string | null;
  @Column({ type: 'boolean', default: false }) noDeadline!: boolean;
  @Column({ type: 'integer', nullable: true }) confirmingUnitId!: number | null;
  @ManyToOne(() => UnitEntity) @JoinColumn({ name: 'confirming_unit_id' }) confirmingUnit?: UnitEntity;
  /** Into this plan; null: outside any plan. */
  @Column({ type: 'integer', nullable: true }) planId!: number | null;
  @ManyToOne(() => PlanEntity) @JoinColumn({ name: 'plan_id' }) plan?: PlanEntity;
  @Column({ type: 'integer', nullable: true }) taskId!: number | null;
  @ManyToOne(() => TaskEntity) @JoinColumn({ name: 'task_id' }) task?: TaskEntity;
}

/** Thông báo kết luận, and what was issued after it. Number and date are set once. */
@Entity('conclusion_notice')
@Index('conclusion_notice_number', ['symbol', 'year', 'number'], { unique: true })
@Index('conclusion_notice_meeting', ['meetingId'])
export class NoticeEntity {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer' }) meetingId!: number;
  @ManyToOne(() => MeetingEntity) @JoinColumn({ name: 'meeting_id' }) meeting?: MeetingEntity;
  @Column({ type: 'varchar', length: 20 }) kind!: NoticeKind;
  @Column({ type: 'integer' }) number!: number;
  @Column({ type: 'varchar', length: 30 }) symbol!: string;
  @Column({ type: 'integer' }) year!: number;
  @DateColumn() issuedOn!: string;
  @Column({ type: 'varchar', length: 120 }) signer!: string;
  @Column({ type: 'varchar', length: 300 }) signerTitle!: string;
  @Column({ type: 'varchar', length: 500 }) subject!: string;
  @Column({ type: 'text', nullable: true }) text!: string | null;
  @InstantColumn() recordedAt!: string;
}
