import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import { DateColumn, InstantColumn, JsonColumn } from '#api/platform/database/columns';

/** A .docx of the province's own in which reports of [validFrom, validTo) are printed. Kept for ever, like what was printed in it. */
@Entity('report_letterhead')
export class ReportLetterheadEntity {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @Column({ type: 'varchar', length: 200 }) name!: string;
  @Column({ type: 'integer' }) size!: number;
  @Column({ type: 'varchar', length: 64 }) sha256!: string;
  /** Base64, so that the row is the same on both databases; loaded only when asked for. */
  @Column({ type: 'text', select: false }) content!: string;
  @JsonColumn() placeholders!: string[];
  @JsonColumn() findings!: string[];
  /** Null until somebody has put it into use. */
  @DateColumn({ nullable: true }) validFrom!: string | null;
  @DateColumn({ nullable: true }) validTo!: string | null;
  @Column({ type: 'varchar', length: 120 }) uploadedBy!: string;
  @InstantColumn() uploadedAt!: string;
}
