import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { DueLevel, PeriodKind } from '#domain/reporting-period';
import { DateColumn, JsonColumn } from '#api/platform/database/columns';

/** Chương trình tổng thể. */
@Entity('programme')
export class ProgrammeEntity {
  @PrimaryGeneratedColumn() id!: number;
  @Index('programme_code', { unique: true }) @Column({ type: 'varchar', length: 20 }) code!: string;
  @Column({ type: 'varchar', length: 300 }) name!: string;
  @Column({ type: 'varchar', length: 300 }) basis!: string;
  @Column({ type: 'integer' }) fromYear!: number;
  @Column({ type: 'integer' }) toYear!: number;
}

/** Lĩnh vực; group 0 is Công tác chỉ đạo, điều hành. */
@Entity('reform_area')
@Index('reform_area_code', ['programmeId', 'code'], { unique: true })
export class ReformAreaEntity {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer' }) programmeId!: number;
  @ManyToOne(() => ProgrammeEntity) @JoinColumn({ name: 'programme_id' }) programme?: ProgrammeEntity;
  @Column({ type: 'varchar', length: 10 }) code!: string;
  @Column({ type: 'varchar', length: 300 }) name!: string;
  @Column({ type: 'varchar', length: 100 }) shortName!: string;
  @Column({ type: 'integer' }) orderNo!: number;
  @JsonColumn() aliases!: string[];
}

/** Kỳ báo cáo: a row, never quarter(date) (domain.md §2). */
@Entity('reporting_period')
@Index('reporting_period_code', ['year', 'code'], { unique: true })
export class ReportingPeriodEntity {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer' }) year!: number;
  @Column({ type: 'varchar', length: 20 }) code!: string;
  @Column({ type: 'varchar', length: 120 }) title!: string;
  @DateColumn() fromDate!: string;
  @DateColumn() toDate!: string;
  @DateColumn() internalDueOn!: string;
  @DateColumn() externalDueOn!: string;
}

/** What kind of period it is; a period without this row is what its code says (`kindOfCode`). */
@Entity('period_detail')
export class PeriodDetailEntity {
  @PrimaryColumn({ type: 'integer' }) periodId!: number;
  @ManyToOne(() => ReportingPeriodEntity) @JoinColumn({ name: 'period_id' }) period?: ReportingPeriodEntity;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @Column({ type: 'varchar', length: 10 }) kind!: PeriodKind;
  /** Its figures run from the beginning of the reporting year. */
  @Column({ type: 'boolean' }) cumulative!: boolean;
  @Column({ type: 'varchar', length: 500 }) note!: string;
}

/** Until when each level hands on; `unit` and `ministry` stand also in `internalDueOn` and `externalDueOn` of the period. */
@Entity('period_due')
@Index('period_due_level', ['periodId', 'level'], { unique: true })
export class PeriodDueEntity {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer' }) periodId!: number;
  @ManyToOne(() => ReportingPeriodEntity) @JoinColumn({ name: 'period_id' }) period?: ReportingPeriodEntity;
  @Column({ type: 'varchar', length: 10 }) level!: DueLevel;
  @DateColumn() dueOn!: string;
}
