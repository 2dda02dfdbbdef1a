import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import type { AssignmentEventType, SpanKind } from '#domain/assignment-history';
import { DateColumn, InstantColumn, SUPERSEDED } from '#api/platform/database/columns';
import { UnitEntity } from '#api/unit/unit.entity';
import { UserEntity } from '#api/user/user.entity';
import { TaskEntity } from './task.entity';

/**
 * Phần việc được giao: one thing that one unit must hand in by one date.
 * Everything below `taskId` and `occurrence` is the projection of its events to today.
 */
@Entity('assignment')
@Index('assignment_task', ['taskId'])
@Index('assignment_unit', ['unitId'])
export class AssignmentEntity {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @Column({ type: 'integer' }) taskId!: number;
  @ManyToOne(() => TaskEntity) @JoinColumn({ name: 'task_id' }) task?: TaskEntity;
  /** Which of several ("Q1" …) and its name ("Quý I"); empty when there is one. */
  @Column({ type: 'varchar', length: 20, default: '' }) occurrence!: string;
  @Column({ type: 'varchar', length: 60, nullable: true }) occurrenceLabel!: string | null;
  @DateColumn() assignedOn!: string;
  /** An occurrence is hidden from the unit's work until its time comes; it counts from the issue all the same. */
  @DateColumn({ nullable: true }) opensOn!: string | null;
  @DateColumn({ nullable: true }) originalDueOn!: string | null;
  @Column({ type: 'integer' }) unitId!: number;
  @ManyToOne(() => UnitEntity) @JoinColumn({ name: 'unit_id' }) unit?: UnitEntity;
  @DateColumn({ nullable: true }) dueOn!: string | null;
  @DateColumn({ nullable: true }) completedOn!: string | null;
  @DateColumn({ nullable: true }) dueOnAtCompletion!: string | null;
  @Column({ type: 'boolean', default: false }) suspended!: boolean;
  @Column({ type: 'boolean', default: false }) withdrawn!: boolean;
  @Column({ type: 'boolean', default: false }) awaitingConfirmation!: boolean;
  /** No confirmation may count from before this day: the last reopening. */
  @DateColumn({ nullable: true }) reopenedOn!: string | null;
}

/** Diễn biến: the append-only truth. */
@Entity('assignment_event')
@Index('assignment_event_assignment', ['assignmentId'])
export class AssignmentEventEntity {
  /** Also the sequence: writers take turns, so ids follow the order of recording. */
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer' }) assignmentId!: number;
  @ManyToOne(() => AssignmentEntity) @JoinColumn({ name: 'assignment_id' }) assignment?: AssignmentEntity;
  @Column({ type: 'varchar', length: 20 }) type!: AssignmentEventType;
  @DateColumn() effectiveOn!: string;
  @InstantColumn() recordedAt!: string;
  /** Null for the system. */
  @Column({ type: 'integer', nullable: true }) actorId!: number | null;
  @ManyToOne(() => UserEntity) @JoinColumn({ name: 'actor_id' }) actor?: UserEntity;
  @Column({ type: 'varchar', length: 120 }) actorName!: string;
  @Column({ type: 'integer', nullable: true }) unitId!: number | null;
  @DateColumn({ nullable: true }) dueOn!: string | null;
  @DateColumn({ nullable: true }) completedOn!: string | null;
  @Column({ type: 'integer', nullable: true }) annulsSequence!: number | null;
  /** A plain id: submissions lie above tasks. */
  @Column({ type: 'integer', nullable: true }) submissionId!: number | null;
  @Column({ type: 'varchar', length: 2000, nullable: true }) reason!: string | null;
}

/** A dated state that the events mean; rebuilt by the rule in #domain/assignment-history, never edited. */
@Entity('assignment_span')
@Index('assignment_span_assignment', ['assignmentId', 'kind'])
@Index('assignment_span_recorded', ['recordedAt'])
@Index('assignment_span_superseded_only', ['supersededAt'], SUPERSEDED)
export class AssignmentSpanEntity {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer' }) assignmentId!: number;
  @ManyToOne(() => AssignmentEntity) @JoinColumn({ name: 'assignment_id' }) assignment?: AssignmentEntity;
  @Column({ type: 'varchar', length: 12 }) kind!: SpanKind;
  @DateColumn() validFrom!: string;
  @DateColumn({ nullable: true }) validTo!: string | null;
  @Column({ type: 'integer', nullable: true }) unitId!: number | null;
  @DateColumn({ nullable: true }) dueOn!: string | null;
  @InstantColumn() recordedAt!: string;
  @InstantColumn({ nullable: true }) supersededAt!: string | null;
}
