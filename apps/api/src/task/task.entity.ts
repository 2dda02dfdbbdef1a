import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import type { PlainDate } from '#domain/plain-date';
import type { DeadlineKind, DeadlineOccurrence } from '#domain/deadline';
import { DateColumn, InstantColumn, JsonColumn, SUPERSEDED } from '#api/platform/database/columns';
import { PlanEntity } from '#api/plan/plan.entity';
import { ReformAreaEntity } from '#api/reference/reference.entity';
import { UnitGroupEntity } from '#api/unit/unit-group.entity';
import { UnitEntity } from '#api/unit/unit.entity';

/** Where a task comes from; the plan in this version, conclusions, directives and inspections later. */
export type TaskOrigin = 'plan' | 'conclusion' | 'directive' | 'inspection';

/** Nhiệm vụ: the identity; what it says and who leads it are dated rows. */
@Entity('task')
export class TaskEntity {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @Column({ type: 'varchar', length: 20 }) origin!: TaskOrigin;
  @Column({ type: 'integer' }) confirmingUnitId!: number;
  @ManyToOne(() => UnitEntity) @JoinColumn({ name: 'confirming_unit_id' }) confirmingUnit?: UnitEntity;
  @Column({ type: 'boolean', default: false }) illustrative!: boolean;
}

/** Rows of a draft are valid from no day yet; the issue of the plan gives them their date. */
export const NOT_YET: PlainDate = '9999-12-31';

/** A dated fact with both clocks: true during [validFrom, validTo), known during [recordedAt, supersededAt). */
abstract class DatedFact {
  @DateColumn() validFrom!: string;
  @DateColumn({ nullable: true }) validTo!: string | null;
  @InstantColumn() recordedAt!: string;
  @InstantColumn({ nullable: true }) supersededAt!: string | null;
}

/** A task's place in a plan (figures.md §5); leaving has a basis. */
@Entity('plan_task')
@Index('plan_task_plan', ['planId'])
@Index('plan_task_task', ['taskId'])
@Index('plan_task_recorded', ['recordedAt'])
@Index('plan_task_superseded_only', ['supersededAt'], SUPERSEDED)
export class PlanTaskEntity extends DatedFact {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer' }) planId!: number;
  @ManyToOne(() => PlanEntity) @JoinColumn({ name: 'plan_id' }) plan?: PlanEntity;
  @Column({ type: 'integer' }) taskId!: number;
  @ManyToOne(() => TaskEntity) @JoinColumn({ name: 'task_id' }) task?: TaskEntity;
  @Column({ type: 'varchar', length: 300, nullable: true }) basis!: string | null;
}

/** What a task says. */
@Entity('task_attributes')
@Index('task_attributes_task', ['taskId'])
@Index('task_attributes_recorded', ['recordedAt'])
@Index('task_attributes_superseded_only', ['supersededAt'], SUPERSEDED)
export class TaskAttributesEntity extends DatedFact {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer' }) taskId!: number;
  @ManyToOne(() => TaskEntity) @JoinColumn({ name: 'task_id' }) task?: TaskEntity;
  @Column({ type: 'varchar', length: 20 }) code!: string;
  /** "I.2" before "I.10": the code as a sort key. */
  @Column({ type: 'varchar', length: 200 }) codeSortKey!: string;
  @Column({ type: 'varchar', length: 1000 }) title!: string;
  @Column({ type: 'integer' }) areaId!: number;
  @ManyToOne(() => ReformAreaEntity) @JoinColumn({ name: 'area_id' }) area?: ReformAreaEntity;
  @Column({ type: 'varchar', length: 500 }) expectedProduct!: string;
  /** As written. */
  @Column({ type: 'varchar', length: 200 }) deadlineText!: string;
  @Column({ type: 'varchar', length: 20 }) deadlineKind!: DeadlineKind;
  @DateColumn({ nullable: true }) dueOn!: string | null;
  /** The times it is due, as confirmed by who entered it; empty without a date. */
  @JsonColumn({ default: '[]' }) occurrences!: DeadlineOccurrence[];
  /** A measurable task: what is to be reached, in which unit of measure. */
  @Column({ type: 'double precision', nullable: true }) targetValue!: number | null;
  @Column({ type: 'varchar', length: 60, nullable: true }) unitOfMeasure!: string | null;
  @Column({ type: 'text' }) searchKey!: string;
}

/** Units named with a task: those to lead (their assignments follow at issue) and those that coordinate. */
@Entity('task_unit')
@Index('task_unit_task', ['taskId'])
@Index('task_unit_recorded', ['recordedAt'])
@Index('task_unit_superseded_only', ['supersededAt'], SUPERSEDED)
@Index('task_unit_unit', ['unitId'])
export class TaskUnitEntity extends DatedFact {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer' }) taskId!: number;
  @ManyToOne(() => TaskEntity) @JoinColumn({ name: 'task_id' }) task?: TaskEntity;
  @Column({ type: 'integer' }) unitId!: number;
  @ManyToOne(() => UnitEntity) @JoinColumn({ name: 'unit_id' }) unit?: UnitEntity;
  @Column({ type: 'varchar', length: 20 }) role!: 'lead' | 'coordinating';
}

/** Groups named with a task, as the plan words it; at issue every member of that day gets an assignment. */
@Entity('task_group')
@Index('task_group_task', ['taskId'])
@Index('task_group_recorded', ['recordedAt'])
@Index('task_group_superseded_only', ['supersededAt'], SUPERSEDED)
export class TaskGroupEntity extends DatedFact {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer' }) taskId!: number;
  @ManyToOne(() => TaskEntity) @JoinColumn({ name: 'task_id' }) task?: TaskEntity;
  @Column({ type: 'integer' }) groupId!: number;
  @ManyToOne(() => UnitGroupEntity) @JoinColumn({ name: 'group_id' }) group?: UnitGroupEntity;
  @Column({ type: 'varchar', length: 20 }) role!: 'lead' | 'coordinating';
}
