import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import type { Approximation } from '#domain/indicator-value';
import { DateColumn, InstantColumn } from '#api/platform/database/columns';
import { IndicatorEntity } from '#api/indicator/indicator.entity';
import { ReportingPeriodEntity } from '#api/reference/reference.entity';
import { UnitEntity } from '#api/unit/unit.entity';
import { UserEntity } from '#api/user/user.entity';

/** Where a value comes from: an accepted return, the standing agency's own entry, a source document. */
export type ValueOrigin = 'return' | 'province' | 'source';

/**
 * Giá trị chỉ tiêu: an accepted fact, never changed in place. What takes its place supersedes it, so an earlier `knownAt`
 * still sees it. Rows of one cell that share a `conflictGroup` contradict each other and stand side by side.
 */
@Entity('indicator_value')
@Index('indicator_value_period', ['periodId', 'indicatorId'])
@Index('indicator_value_unit', ['unitId', 'periodId'])
export class IndicatorValueEntity {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer' }) indicatorId!: number;
  @ManyToOne(() => IndicatorEntity) @JoinColumn({ name: 'indicator_id' }) indicator?: IndicatorEntity;
  /** Null: the province itself. */
  @Column({ type: 'integer', nullable: true }) unitId!: number | null;
  @ManyToOne(() => UnitEntity) @JoinColumn({ name: 'unit_id' }) unit?: UnitEntity;
  /** Null for a value with a window of its own ("từ đầu nhiệm kỳ"). */
  @Column({ type: 'integer', nullable: true }) periodId!: number | null;
  @ManyToOne(() => ReportingPeriodEntity) @JoinColumn({ name: 'period_id' }) period?: ReportingPeriodEntity;
  @DateColumn({ nullable: true }) fromDate!: string | null;
  @DateColumn({ nullable: true }) toDate!: string | null;
  @DateColumn({ nullable: true }) asOf!: string | null;
  /** Code of an item of one of the indicator's axes; null is the total. */
  @Column({ type: 'varchar', length: 40, nullable: true }) axisItem!: string | null;
  /** In 10^-decimals of the unit of measure; of a yes/no 1 or 0. */
  @Column({ type: 'bigint', nullable: true }) amount!: number | null;
  @Column({ type: 'integer' }) decimals!: number;
  @Column({ type: 'bigint', nullable: true }) low!: number | null;
  @Column({ type: 'bigint', nullable: true }) high!: number | null;
  /** What a percent was said to be of: 105/184. Plain counts. */
  @Column({ type: 'bigint', nullable: true }) numerator!: number | null;
  @Column({ type: 'bigint', nullable: true }) denominator!: number | null;
  @Column({ type: 'varchar', length: 40, nullable: true }) choice!: string | null;
  @Column({ type: 'text', nullable: true }) text!: string | null;
  @Column({ type: 'varchar', length: 300, nullable: true }) asStated!: string | null;
  @Column({ type: 'varchar', length: 10, nullable: true }) approximate!: Approximation | null;
  /** Số sơ bộ. */
  @Column({ type: 'boolean' }) provisional!: boolean;
  @Column({ type: 'varchar', length: 10 }) origin!: ValueOrigin;
  @Column({ type: 'varchar', length: 200, nullable: true }) sourceFile!: string | null;
  @Column({ type: 'varchar', length: 200, nullable: true }) speaker!: string | null;
  @Column({ type: 'varchar', length: 300, nullable: true }) document!: string | null;
  @Column({ type: 'text' }) note!: string;
  @Column({ type: 'varchar', length: 60, nullable: true }) conflictGroup!: string | null;
  @InstantColumn() recordedAt!: string;
  @InstantColumn({ nullable: true }) supersededAt!: string | null;
  @Column({ type: 'integer', nullable: true }) recordedById!: number | null;
  @ManyToOne(() => UserEntity) @JoinColumn({ name: 'recorded_by_id' }) recordedBy?: UserEntity;
}
