import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Axis, IndicatorRule } from '#domain/indicator-rules';
import type { Accumulation, ValueType } from '#domain/indicator-value';
import type { IndicatorLevel } from '#contract/indicator';
import { DateColumn, JsonColumn } from '#api/platform/database/columns';

/**
 * Chỉ tiêu thống kê: what is counted, how, and by whom, during [validFrom, validTo). Once values exist its meaning stays;
 * another meaning is another row of the same code from a later day on.
 */
@Entity('indicator')
@Index('indicator_code', ['code', 'validFrom'], { unique: true })
export class IndicatorEntity {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @Column({ type: 'varchar', length: 20 }) code!: string;
  @Column({ type: 'varchar', length: 300 }) name!: string;
  /** Code of the area in every programme, '0' to '6'. */
  @Column({ type: 'varchar', length: 10 }) areaCode!: string;
  @Column({ type: 'integer' }) orderNo!: number;
  @Column({ type: 'varchar', length: 40 }) unitOfMeasure!: string;
  @Column({ type: 'varchar', length: 10 }) valueType!: ValueType;
  /** Amounts are stored as whole numbers of 10^-decimals. */
  @Column({ type: 'integer' }) decimals!: number;
  @Column({ type: 'varchar', length: 10 }) accumulation!: Accumulation;
  /** Whose units state it; `province` alone: the standing agency enters it. */
  @JsonColumn() levels!: IndicatorLevel[];
  @JsonColumn() axes!: Axis[];
  @JsonColumn() rules!: IndicatorRule[];
  /** For `choice`. */
  @JsonColumn() choices!: { code: string; label: string }[];
  /** For `ratio`: codes of the indicators it is computed from. */
  @Column({ type: 'varchar', length: 20, nullable: true }) numeratorCode!: string | null;
  @Column({ type: 'varchar', length: 20, nullable: true }) denominatorCode!: string | null;
  /** What is counted and how, for who fills it in. */
  @Column({ type: 'text' }) guide!: string;
  @DateColumn() validFrom!: string;
  /** First day on which it is no longer collected. */
  @DateColumn({ nullable: true }) validTo!: string | null;
  /** Accent-free code and name. */
  @Column({ type: 'text' }) searchKey!: string;
}
