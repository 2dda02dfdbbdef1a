import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import type { ScoreRule } from '#domain/score-rule';
import type { RoundStatus, SheetStatus, SheetStep } from '#domain/unit-scoring';
import { DateColumn, InstantColumn, JsonColumn } from '#api/platform/database/columns';
import { PlanEntity } from '#api/plan/plan.entity';
import { TaskEntity } from '#api/task/task.entity';
import { UnitEntity } from '#api/unit/unit.entity';
import { UserEntity } from '#api/user/user.entity';

/** A year's scoring of one group of units: departments and communes have rounds of their own, because criteria and ranks differ. */
@Entity('scoring_round')
export class ScoringRoundEntity {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @Column({ type: 'integer' }) year!: number;
  @Column({ type: 'varchar', length: 300 }) title!: string;
  /** What is ranked: "sở, ban, ngành". */
  @Column({ type: 'varchar', length: 200 }) groupName!: string;
  @JsonColumn() unitIds!: number[];
  /** The plan whose completion the plan criteria take. */
  @Column({ type: 'integer', nullable: true }) planId!: number | null;
  @ManyToOne(() => PlanEntity) @JoinColumn({ name: 'plan_id' }) plan?: PlanEntity;
  @Column({ type: 'varchar', length: 500, nullable: true }) basis!: string | null;
  @DateColumn({ nullable: true }) selfScoreDueOn!: string | null;
  @Column({ type: 'varchar', length: 20 }) status!: RoundStatus;
  @Column({ type: 'varchar', length: 80, nullable: true }) decisionNumber!: string | null;
  @DateColumn({ nullable: true }) publishedOn!: string | null;
  @InstantColumn({ nullable: true }) publishedRecordedAt!: string | null;
  /** What every unit owes after publication: its remediation plan. */
  @Column({ type: 'integer', nullable: true }) remediationTaskId!: number | null;
  @ManyToOne(() => TaskEntity) @JoinColumn({ name: 'remediation_task_id' }) remediationTask?: TaskEntity;
  @Column({ type: 'boolean', default: false }) illustrative!: boolean;
}

/** A line of the criteria tree; its code says where it stands (`2.1` below `2`), and only lines without others below are scored. */
@Entity('scoring_criterion')
@Index('scoring_criterion_code', ['roundId', 'code'], { unique: true })
export class ScoringCriterionEntity {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer' }) roundId!: number;
  @ManyToOne(() => ScoringRoundEntity) @JoinColumn({ name: 'round_id' }) round?: ScoringRoundEntity;
  @Column({ type: 'integer' }) orderNo!: number;
  @Column({ type: 'varchar', length: 20 }) code!: string;
  @Column({ type: 'varchar', length: 500 }) name!: string;
  /** In hundredths of a point; null of a heading. */
  @Column({ type: 'integer', nullable: true }) maxScore!: number | null;
  @JsonColumn() rule!: ScoreRule;
}

/** One unit's scoring in a round. */
@Entity('scoring_sheet')
@Index('scoring_sheet_unit', ['roundId', 'unitId'], { unique: true })
export class ScoringSheetEntity {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @Column({ type: 'integer' }) roundId!: number;
  @ManyToOne(() => ScoringRoundEntity) @JoinColumn({ name: 'round_id' }) round?: ScoringRoundEntity;
  @Column({ type: 'integer' }) unitId!: number;
  @ManyToOne(() => UnitEntity) @JoinColumn({ name: 'unit_id' }) unit?: UnitEntity;
  @Column({ type: 'varchar', length: 20 }) status!: SheetStatus;
  /** Who wrote or handed in the unit's own scores: none of them appraises it. */
  @JsonColumn() authorIds!: number[];
  @InstantColumn({ nullable: true }) submittedAt!: string | null;
  @InstantColumn({ nullable: true }) appraisedAt!: string | null;
  /** Set at publication and never changed: hundredths, place, and of how many. */
  @Column({ type: 'integer', nullable: true }) publishedScore!: number | null;
  @Column({ type: 'integer', nullable: true }) publishedRank!: number | null;
  @Column({ type: 'integer', nullable: true }) rankedOf!: number | null;
  @Column({ type: 'varchar', length: 300, nullable: true }) publishedName!: string | null;
}

/** What one unit has under one criterion, from its own claim to the final score. */
@Entity('scoring_score')
@Index('scoring_score_pair', ['sheetId', 'criterionId'], { unique: true })
export class ScoringScoreEntity {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer' }) sheetId!: number;
  @ManyToOne(() => ScoringSheetEntity) @JoinColumn({ name: 'sheet_id' }) sheet?: ScoringSheetEntity;
  @Column({ type: 'integer' }) criterionId!: number;
  @ManyToOne(() => ScoringCriterionEntity) @JoinColumn({ name: 'criterion_id' }) criterion?: ScoringCriterionEntity;
  @Column({ type: 'integer', nullable: true }) selfScore!: number | null;
  @Column({ type: 'varchar', length: 2000, nullable: true }) evidence!: string | null;
  @Column({ type: 'integer', nullable: true }) appraisedScore!: number | null;
  @Column({ type: 'varchar', length: 2000, nullable: true }) appraisalNote!: string | null;
  @Column({ type: 'varchar', length: 2000, nullable: true }) explanation!: string | null;
  @Column({ type: 'integer', nullable: true }) finalScore!: number | null;
  /** Of a plan criterion, as taken when the score was made final. */
  @Column({ type: 'integer', nullable: true }) planDone!: number | null;
  @Column({ type: 'integer', nullable: true }) planAll!: number | null;
}

/** A step somebody took with a sheet: who appraised it does not make it final, and why it was sent back is told on it. */
@Entity('scoring_step')
@Index('scoring_step_sheet', ['sheetId'])
export class ScoringStepEntity {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer' }) sheetId!: number;
  @ManyToOne(() => ScoringSheetEntity) @JoinColumn({ name: 'sheet_id' }) sheet?: ScoringSheetEntity;
  @Column({ type: 'varchar', length: 20 }) step!: SheetStep;
  @Column({ type: 'integer', nullable: true }) userId!: number | null;
  @ManyToOne(() => UserEntity) @JoinColumn({ name: 'user_id' }) user?: UserEntity;
  /** As the person was called then. */
  @Column({ type: 'varchar', length: 200 }) userName!: string;
  @InstantColumn() takenAt!: string;
  /** Of a return. */
  @Column({ type: 'varchar', length: 1000, nullable: true }) reason!: string | null;
}
