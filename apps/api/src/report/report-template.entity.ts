import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import type { TemplateContent } from '#domain/report-template';
import { InstantColumn, JsonColumn } from '#api/platform/database/columns';
import { ReportEntity } from './report.entity';

/** Một phiên bản mẫu báo cáo: a draft that people edit, or a published one that never changes and that reports keep. */
@Entity('report_template')
export class ReportTemplateEntity {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @Column({ type: 'varchar', length: 12 }) status!: 'draft' | 'published';
  @Column({ type: 'varchar', length: 200 }) name!: string;
  /** Periods whose reports it is for; none: every period without a template of its own. */
  @JsonColumn() periodCodes!: string[];
  @JsonColumn() content!: TemplateContent;
  @Column({ type: 'varchar', length: 120 }) createdBy!: string;
  @InstantColumn() createdAt!: string;
  @Column({ type: 'varchar', length: 120, nullable: true }) publishedBy!: string | null;
  @InstantColumn({ nullable: true }) publishedAt!: string | null;
}

/** The version that a report was drafted with. A report without one has the first, which came with the program. */
@Entity('report_template_use')
@Index('report_template_use_report', ['reportId'], { unique: true })
export class ReportTemplateUseEntity {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer' }) reportId!: number;
  @ManyToOne(() => ReportEntity) @JoinColumn({ name: 'report_id' }) report?: ReportEntity;
  @Column({ type: 'integer' }) templateId!: number;
  @ManyToOne(() => ReportTemplateEntity) @JoinColumn({ name: 'template_id' }) template?: ReportTemplateEntity;
}
