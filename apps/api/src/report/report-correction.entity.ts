import { Column, Entity, Index, JoinColumn, ManyToOne, OneToOne, PrimaryColumn } from 'typeorm';
import { ReportEntity } from './report.entity';

/**
 * Đính chính: the report of `reportId` is the next version of the one it corrects. Both stay readable for ever under
 * their own addresses; a version is corrected at most once, the next correction starts from the newest.
 */
@Entity('report_correction')
@Index('report_correction_corrects', ['correctsId'], { unique: true })
@Index('report_correction_first', ['firstId'])
export class ReportCorrectionEntity {
  @PrimaryColumn({ type: 'integer' }) reportId!: number;
  @OneToOne(() => ReportEntity) @JoinColumn({ name: 'report_id' }) report?: ReportEntity;
  @Column({ type: 'integer' }) correctsId!: number;
  @ManyToOne(() => ReportEntity) @JoinColumn({ name: 'corrects_id' }) corrects?: ReportEntity;
  /** Version 1 of the same report. */
  @Column({ type: 'integer' }) firstId!: number;
  @ManyToOne(() => ReportEntity) @JoinColumn({ name: 'first_id' }) first?: ReportEntity;
  @Column({ type: 'integer' }) versionNo!: number;
  @Column({ type: 'text' }) reason!: string;
  @Column({ type: 'text' }) basis!: string;
}
