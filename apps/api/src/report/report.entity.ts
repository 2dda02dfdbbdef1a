import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import type { ReportStatus } from '#domain/transitions';
import type { AdministrativeDocument } from '#contract/document-tree';
import { DateColumn, InstantColumn, JsonColumn } from '#api/platform/database/columns';
import { PlanEntity } from '#api/plan/plan.entity';
import { ReportingPeriodEntity } from '#api/reference/reference.entity';
import type { FactRow } from '#domain/report-fact';
import type { ReportFacts } from './report-facts';

/** Báo cáo: a draft whose figures never move by themselves, then an issued one that never changes. */
@Entity('report')
@Index('report_one_draft', ['periodId', 'planId'], { unique: true, where: "status = 'draft'" })
export class ReportEntity {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @Column({ type: 'varchar', length: 12 }) status!: ReportStatus;
  @Column({ type: 'integer' }) periodId!: number;
  @ManyToOne(() => ReportingPeriodEntity) @JoinColumn({ name: 'period_id' }) period?: ReportingPeriodEntity;
  @Column({ type: 'integer' }) planId!: number;
  @ManyToOne(() => PlanEntity) @JoinColumn({ name: 'plan_id' }) plan?: PlanEntity;
  @DateColumn() asOf!: string;
  @InstantColumn() knownAt!: string;
  @Column({ type: 'varchar', length: 20 }) rulesVersion!: string;
  /** Figures, lists and unit names as taken; frozen with the issue. */
  @JsonColumn() facts!: ReportFacts;
  @Column({ type: 'varchar', length: 20, nullable: true }) number!: string | null;
  @DateColumn({ nullable: true }) issuedOn!: string | null;
  @Column({ type: 'varchar', length: 120, nullable: true }) signer!: string | null;
  @InstantColumn({ nullable: true }) issuedAt!: string | null;
  @Column({ type: 'varchar', length: 120 }) createdBy!: string;
  @InstantColumn() createdAt!: string;
  /** The document as issued; previews read this and nothing else. Large, so loaded only when asked for. */
  @JsonColumn({ nullable: true, select: false }) document!: AdministrativeDocument | null;
  /** Head of the audit chain that the issued document prints. */
  @Column({ type: 'varchar', length: 64, nullable: true }) auditHead!: string | null;
}

/** One section of the outline, with its own version so that two people may write different ones at once. */
@Entity('report_section')
@Index('report_section_code', ['reportId', 'code'], { unique: true })
export class ReportSectionEntity {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @Column({ type: 'integer' }) reportId!: number;
  @ManyToOne(() => ReportEntity) @JoinColumn({ name: 'report_id' }) report?: ReportEntity;
  @Column({ type: 'varchar', length: 20 }) code!: string;
  @Column({ type: 'integer' }) orderNo!: number;
  @Column({ type: 'integer' }) level!: number;
  @Column({ type: 'varchar', length: 300 }) title!: string;
  @Column({ type: 'varchar', length: 12 }) kind!: 'heading' | 'narrative';
  /** Which figures are written before the narrative. */
  @Column({ type: 'varchar', length: 40, nullable: true }) figures!: 'planProgress' | 'areaProgress' | 'steering' | null;
  @Column({ type: 'varchar', length: 10, nullable: true }) areaCode!: string | null;
  @Column({ type: 'text' }) text!: string;
  @Column({ type: 'varchar', length: 120, nullable: true }) updatedBy!: string | null;
  @InstantColumn({ nullable: true }) updatedAt!: string | null;
}

/** The list behind one fact of a report, taken with it and frozen with the issue. Apart, because there are many and they are long. */
@Entity('report_fact_list')
@Index('report_fact_list_key', ['reportId', 'key'], { unique: true })
export class ReportFactListEntity {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer' }) reportId!: number;
  @ManyToOne(() => ReportEntity) @JoinColumn({ name: 'report_id' }) report?: ReportEntity;
  @Column({ type: 'varchar', length: 120 }) key!: string;
  @Column({ type: 'varchar', length: 500 }) label!: string;
  @JsonColumn() columns!: string[];
  @JsonColumn() rows!: FactRow[];
}

/** The bytes as issued; every download serves these. Base64, so that the row is the same on both databases. */
@Entity('report_file')
@Index('report_file_format', ['reportId', 'format'], { unique: true })
export class ReportFileEntity {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer' }) reportId!: number;
  @ManyToOne(() => ReportEntity) @JoinColumn({ name: 'report_id' }) report?: ReportEntity;
  @Column({ type: 'varchar', length: 10 }) format!: string;
  @Column({ type: 'varchar', length: 64 }) sha256!: string;
  @Column({ type: 'text' }) content!: string;
}
