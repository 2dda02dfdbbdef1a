import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import type { FindingCategory, InspectionMode, InspectorLevel } from '#domain/inspection';
import { DateColumn, InstantColumn } from '#api/platform/database/columns';
import { ReformAreaEntity } from '#api/reference/reference.entity';
import { TaskEntity } from '#api/task/task.entity';
import { UnitEntity } from '#api/unit/unit.entity';

/** A visit of inspectors, by plan or without notice. */
@Entity('inspection')
@Index('inspection_started', ['startedOn'])
export class InspectionEntity {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @Column({ type: 'varchar', length: 500 }) title!: string;
  @Column({ type: 'varchar', length: 20 }) mode!: InspectionMode;
  @Column({ type: 'varchar', length: 20 }) level!: InspectorLevel;
  /** Who inspects: the team and its head, as written. */
  @Column({ type: 'varchar', length: 300 }) inspector!: string;
  @DateColumn() startedOn!: string;
  @DateColumn({ nullable: true }) endedOn!: string | null;
  @Column({ type: 'integer', nullable: true }) areaId!: number | null;
  @ManyToOne(() => ReformAreaEntity) @JoinColumn({ name: 'area_id' }) area?: ReformAreaEntity;
  /** Decision or plan by which it takes place. */
  @Column({ type: 'varchar', length: 300, nullable: true }) basis!: string | null;
  /** Conclusion or notice of its result. */
  @Column({ type: 'varchar', length: 80, nullable: true }) resultNumber!: string | null;
  @DateColumn({ nullable: true }) resultOn!: string | null;
  @Column({ type: 'text', nullable: true }) summary!: string | null;
  /** What was inspected where no unit of the register is meant: "Trung tâm Hành chính công tỉnh". */
  @Column({ type: 'varchar', length: 500, nullable: true }) otherPlaces!: string | null;
  @Column({ type: 'varchar', length: 500, nullable: true }) source!: string | null;
  @Column({ type: 'boolean', default: false }) illustrative!: boolean;
  @Column({ type: 'text' }) searchKey!: string;
  @InstantColumn() recordedAt!: string;
  @InstantColumn({ nullable: true }) removedAt!: string | null;
}

@Entity('inspection_unit')
@Index('inspection_unit_pair', ['inspectionId', 'unitId'], { unique: true })
export class InspectionUnitEntity {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer' }) inspectionId!: number;
  @ManyToOne(() => InspectionEntity) @JoinColumn({ name: 'inspection_id' }) inspection?: InspectionEntity;
  @Column({ type: 'integer' }) unitId!: number;
  @ManyToOne(() => UnitEntity) @JoinColumn({ name: 'unit_id' }) unit?: UnitEntity;
}

/** A shortcoming: found by an inspection, or named in a meeting, a report, a document. */
@Entity('finding')
@Index('finding_found', ['foundOn'])
@Index('finding_inspection', ['inspectionId'])
export class FindingEntity {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @Column({ type: 'integer', nullable: true }) inspectionId!: number | null;
  @ManyToOne(() => InspectionEntity) @JoinColumn({ name: 'inspection_id' }) inspection?: InspectionEntity;
  /** Null: "một số nơi", no unit is named. */
  @Column({ type: 'integer', nullable: true }) unitId!: number | null;
  @ManyToOne(() => UnitEntity) @JoinColumn({ name: 'unit_id' }) unit?: UnitEntity;
  @Column({ type: 'integer', nullable: true }) areaId!: number | null;
  @ManyToOne(() => ReformAreaEntity) @JoinColumn({ name: 'area_id' }) area?: ReformAreaEntity;
  @Column({ type: 'varchar', length: 20 }) category!: FindingCategory;
  @Column({ type: 'varchar', length: 2000 }) text!: string;
  @DateColumn() foundOn!: string;
  /** Where it was said, when no inspection found it. */
  @Column({ type: 'varchar', length: 500, nullable: true }) event!: string | null;
  /** Marked by hand, of a finding without tasks. */
  @DateColumn({ nullable: true }) fixedOn!: string | null;
  @Column({ type: 'varchar', length: 1000, nullable: true }) fixedEvidence!: string | null;
  @InstantColumn({ nullable: true }) fixedRecordedAt!: string | null;
  @Column({ type: 'varchar', length: 500, nullable: true }) source!: string | null;
  @Column({ type: 'boolean', default: false }) illustrative!: boolean;
  @Column({ type: 'text' }) searchKey!: string;
  @InstantColumn() recordedAt!: string;
  @InstantColumn({ nullable: true }) removedAt!: string | null;
}

/** A task raised to remedy a finding. */
@Entity('finding_task')
@Index('finding_task_task', ['taskId'], { unique: true })
@Index('finding_task_finding', ['findingId'])
export class FindingTaskEntity {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer' }) findingId!: number;
  @ManyToOne(() => FindingEntity) @JoinColumn({ name: 'finding_id' }) finding?: FindingEntity;
  @Column({ type: 'integer' }) taskId!: number;
  @ManyToOne(() => TaskEntity) @JoinColumn({ name: 'task_id' }) task?: TaskEntity;
}
