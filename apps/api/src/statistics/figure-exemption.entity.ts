import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { InstantColumn } from '#api/platform/database/columns';
import { ReportingPeriodEntity } from '#api/reference/reference.entity';
import { UnitEntity } from '#api/unit/unit.entity';

/** A unit of which nothing is waited for in a period; ended, never changed, so an earlier `knownAt` still sees it. */
@Entity('figure_exemption')
@Index('figure_exemption_period', ['periodId', 'unitId'])
export class FigureExemptionEntity {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer' }) periodId!: number;
  @ManyToOne(() => ReportingPeriodEntity) @JoinColumn({ name: 'period_id' }) period?: ReportingPeriodEntity;
  @Column({ type: 'integer' }) unitId!: number;
  @ManyToOne(() => UnitEntity) @JoinColumn({ name: 'unit_id' }) unit?: UnitEntity;
  @Column({ type: 'varchar', length: 1000 }) reason!: string;
  @InstantColumn() recordedAt!: string;
  @InstantColumn({ nullable: true }) supersededAt!: string | null;
}
