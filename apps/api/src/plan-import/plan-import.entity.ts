import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { InstantColumn, JsonColumn } from '#api/platform/database/columns';
import { PlanEntity } from '#api/plan/plan.entity';
import { UserEntity } from '#api/user/user.entity';

/** One workbook brought in for a draft plan: what was read, what is wrong, what was done, how to undo it. */
@Entity('plan_import')
@Index('plan_import_plan', ['planId'])
export class PlanImportEntity {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @Column({ type: 'integer' }) planId!: number;
  @ManyToOne(() => PlanEntity) @JoinColumn({ name: 'plan_id' }) plan?: PlanEntity;
  /** checked, applied, undone. */
  @Column({ type: 'varchar', length: 12 }) status!: string;
  @Column({ type: 'varchar', length: 255 }) fileName!: string;
  @Column({ type: 'varchar', length: 64 }) sha256!: string;
  /** The workbook as uploaded, base64; given back with the faulty cells marked. */
  @Column({ type: 'text' }) content!: string;
  @Column({ type: 'varchar', length: 120 }) sheet!: string;
  @Column({ type: 'integer' }) headerRow!: number;
  /** Column letter by field. */
  @JsonColumn() mapping!: Record<string, string>;
  @JsonColumn() rows!: object[];
  @JsonColumn() issues!: object[];
  /** What applying changed, to undo it: ids created, contents before. */
  @JsonColumn({ nullable: true }) applied!: object | null;
  @Column({ type: 'integer' }) createdById!: number;
  @ManyToOne(() => UserEntity) @JoinColumn({ name: 'created_by_id' }) createdBy?: UserEntity;
  @InstantColumn() createdAt!: string;
}

/** A column mapping that was confirmed once for a header row, proposed again when the same header comes back. */
@Entity('import_mapping')
export class ImportMappingEntity {
  @PrimaryGeneratedColumn() id!: number;
  /** SHA-256 of the folded header texts. */
  @Index('import_mapping_header', { unique: true }) @Column({ type: 'varchar', length: 64 }) headerHash!: string;
  @JsonColumn() mapping!: Record<string, string>;
}
