import { Column, Entity, Index, JoinColumn, ManyToOne, OneToOne, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { LegacyFont } from '#domain/legacy-font';
import type { ImportColumnView, ImportCountsView, LegacyOfferView } from '#contract/plan-import';
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
  /** unread, checked, applied, undone. */
  @Column({ type: 'varchar', length: 12 }) status!: string;
  @Column({ type: 'varchar', length: 255 }) fileName!: string;
  @Column({ type: 'varchar', length: 64 }) sha256!: string;
  /** The workbook as uploaded, base64; given back with the faulty cells marked. */
  @Column({ type: 'text' }) content!: string;
  @Column({ type: 'varchar', length: 120 }) sheet!: string;
  @Column({ type: 'integer' }) headerRow!: number;
  /** Column letter by field. */
  @JsonColumn() mapping!: Record<string, string>;
  /** The head of the table; lines and faults are in `import_part`. */
  @JsonColumn() rows!: object[];
  @JsonColumn() issues!: object[];
  /** What applying changed, to undo it: ids created, contents before. */
  @JsonColumn({ nullable: true }) applied!: object | null;
  @Column({ type: 'integer' }) createdById!: number;
  @ManyToOne(() => UserEntity) @JoinColumn({ name: 'created_by_id' }) createdBy?: UserEntity;
  @InstantColumn() createdAt!: string;
}

/** What `PlanImportEntity.rows` holds: the head; lines and faults are in parts. */
export interface StoredTable {
  columns: ImportColumnView[];
  sheets: string[];
  /** How many lines are no tasks. */
  skipped: number;
}

/** How the sheet is to be read where somebody says so. */
export interface AskedReading {
  sheet?: string;
  headerRow?: number;
  mapping?: Record<string, string>;
  /** Old text is converted to Unicode first; only ever set by a person who has seen samples. */
  font?: LegacyFont;
}
export type CheckState = 'running' | 'done' | 'failed' | 'cancelled';

/** The reading of a workbook in the background: how far it is, how it ended, what it counted. */
@Entity('import_check')
export class ImportCheckEntity {
  @PrimaryColumn({ type: 'integer' }) importId!: number;
  @OneToOne(() => PlanImportEntity) @JoinColumn({ name: 'import_id' }) import?: PlanImportEntity;
  /** running, done, failed, cancelled. */
  @Column({ type: 'varchar', length: 12 }) state!: CheckState;
  /** waiting, opening, checking, storing. */
  @Column({ type: 'varchar', length: 12 }) step!: string;
  @Column({ type: 'integer' }) done!: number;
  @Column({ type: 'integer' }) total!: number;
  /** Why it failed. */
  @Column({ type: 'text', nullable: true }) message!: string | null;
  /** What the running or the last reading was asked for; null for the reading proposed by itself. */
  @JsonColumn({ nullable: true }) asked!: AskedReading | null;
  /** Old text that was found, with samples of its conversion. */
  @JsonColumn({ nullable: true }) offer!: LegacyOfferView | null;
  /** How the stored rows were read. */
  @JsonColumn({ nullable: true }) converted!: LegacyOfferView | null;
  @JsonColumn() counts!: ImportCountsView;
  /** The server process that reads; another one took over when it differs. */
  @Column({ type: 'varchar', length: 36 }) runner!: string;
  /** The last sign of life. */
  @InstantColumn() beatAt!: string;
}

export type PartKind = 'task' | 'skipped' | 'error' | 'warning';

/** Some hundred lines, headings or faults of an import, in order; a screen reads one or two of them. */
@Entity('import_part')
@Index('import_part_place', ['importId', 'kind', 'no'], { unique: true })
export class ImportPartEntity {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer' }) importId!: number;
  @ManyToOne(() => PlanImportEntity) @JoinColumn({ name: 'import_id' }) import?: PlanImportEntity;
  @Column({ type: 'varchar', length: 12 }) kind!: PartKind;
  /** From 0. */
  @Column({ type: 'integer' }) no!: number;
  /** JSON, `IMPORT_PAGE` items. */
  @Column({ type: 'text' }) items!: string;
}

/** A column mapping that was confirmed once for a header row, proposed again when the same header comes back. */
@Entity('import_mapping')
export class ImportMappingEntity {
  @PrimaryGeneratedColumn() id!: number;
  /** SHA-256 of the folded header texts. */
  @Index('import_mapping_header', { unique: true }) @Column({ type: 'varchar', length: 64 }) headerHash!: string;
  @JsonColumn() mapping!: Record<string, string>;
}
