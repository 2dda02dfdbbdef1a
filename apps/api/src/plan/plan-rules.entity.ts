import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import type { PlanRules } from '#domain/plan-rules';
import { DateColumn, InstantColumn, JsonColumn } from '#api/platform/database/columns';
import { PlanEntity } from './plan.entity';

/**
 * A change of a plan's counting settings: what holds from `validFrom` on, until a later row takes over. Never changed;
 * a change that is taken back before its day is superseded, so that earlier knowledge still sees it.
 */
@Entity('plan_rules')
@Index('plan_rules_plan', ['planId'])
export class PlanRulesEntity {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer' }) planId!: number;
  @ManyToOne(() => PlanEntity) @JoinColumn({ name: 'plan_id' }) plan?: PlanEntity;
  @DateColumn() validFrom!: string;
  @InstantColumn() recordedAt!: string;
  @InstantColumn({ nullable: true }) supersededAt!: string | null;
  @JsonColumn() rules!: PlanRules;
  @Column({ type: 'varchar', length: 300 }) reason!: string;
  @Column({ type: 'varchar', length: 120 }) changedBy!: string;
}
