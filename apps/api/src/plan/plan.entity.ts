import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import type { PlanRules } from '#domain/plan-rules';
import type { PlanStatus } from '#domain/transitions';
import type { StatedFigureView } from '#contract/plan';
import { DateColumn, InstantColumn, JsonColumn } from '#api/platform/database/columns';
import { ProgrammeEntity } from '#api/reference/reference.entity';

/** Kế hoạch cải cách hành chính. */
@Entity('plan')
export class PlanEntity {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @Index('plan_year') @Column({ type: 'integer' }) year!: number;
  @Column({ type: 'varchar', length: 500 }) title!: string;
  @Column({ type: 'varchar', length: 60, nullable: true }) number!: string | null;
  @DateColumn({ nullable: true }) issuedOn!: string | null;
  /** When the issue was recorded: before it, as known then, the plan has no figures. */
  @InstantColumn({ nullable: true }) issuedRecordedAt!: string | null;
  @Column({ type: 'varchar', length: 120, nullable: true }) signer!: string | null;
  @Column({ type: 'varchar', length: 500, nullable: true }) theme!: string | null;
  @Column({ type: 'varchar', length: 20 }) status!: PlanStatus;
  @Column({ type: 'integer' }) programmeId!: number;
  @ManyToOne(() => ProgrammeEntity) @JoinColumn({ name: 'programme_id' }) programme?: ProgrammeEntity;
  @DateColumn({ nullable: true }) closedOn!: string | null;
  /** A plan taken from a source is known up to this date (figures.md §5). */
  @DateColumn({ nullable: true }) dataUntil!: string | null;
  @Column({ type: 'varchar', length: 200, nullable: true }) source!: string | null;
  @Column({ type: 'boolean', default: false }) illustrative!: boolean;
  /** What it was issued with; later changes are rows of PlanRulesEntity. Plans older than a setting lack it. */
  @JsonColumn({ name: 'rules' }) firstRules!: Partial<PlanRules>;
  @JsonColumn() statedFigures!: StatedFigureView[];
}
