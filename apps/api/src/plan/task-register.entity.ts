import { Column, Entity, Index, JoinColumn, OneToOne, PrimaryColumn } from 'typeorm';
import { PlanEntity } from './plan.entity';

/** Whose register: tasks of a committee's conclusions; those that findings of inspections raise; those owed after a published scoring. */
export type RegisterKind = 'conclusions' | 'inspections' | 'scoring';

/**
 * A plan that is none: the list of tasks handed out outside any plan in a year, such as those of conclusions. It counts,
 * reminds and reports like a plan, on a line of its own (figures.md §5), and is in no list of plans.
 */
@Entity('task_register')
@Index('task_register_owner', ['kind', 'ownerId', 'year'], { unique: true })
export class TaskRegisterEntity {
  @PrimaryColumn({ type: 'integer' }) planId!: number;
  @OneToOne(() => PlanEntity) @JoinColumn({ name: 'plan_id' }) plan?: PlanEntity;
  @Column({ type: 'varchar', length: 20 }) kind!: RegisterKind;
  /** The committee; 0 for the province. */
  @Column({ type: 'integer' }) ownerId!: number;
  @Column({ type: 'integer' }) year!: number;
}
