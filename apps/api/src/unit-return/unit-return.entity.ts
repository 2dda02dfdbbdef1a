import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { ImportIssueView } from '#contract/plan-import';
import type { ReturnSectionKind, ReturnStatus } from '#domain/unit-return';
import { DateColumn, InstantColumn, JsonColumn } from '#api/platform/database/columns';
import { ReportingPeriodEntity } from '#api/reference/reference.entity';
import { UnitEntity } from '#api/unit/unit.entity';
import { UserEntity } from '#api/user/user.entity';

/** The collection of one period: opened once by the standing agency. */
@Entity('return_round')
export class ReturnRoundEntity {
  @PrimaryColumn({ type: 'integer' }) periodId!: number;
  @ManyToOne(() => ReportingPeriodEntity) @JoinColumn({ name: 'period_id' }) period?: ReportingPeriodEntity;
  @InstantColumn() openedAt!: string;
  @Column({ type: 'varchar', length: 120 }) openedBy!: string;
  /** Last day on which returns are taken; null: no lock. */
  @DateColumn({ nullable: true }) lockOn!: string | null;
}

/** A text as it was accepted. */
export interface AcceptedText {
  areaCode: string;
  kind: ReturnSectionKind;
  text: string;
}

/** What one unit owes for one period. */
@Entity('unit_return')
@Index('unit_return_period_unit', ['periodId', 'unitId'], { unique: true })
@Index('unit_return_unit', ['unitId'])
export class UnitReturnEntity {
  @PrimaryGeneratedColumn() id!: number;
  /** Counts every change, of content too: who hands in has seen what is handed in. */
  @Column({ type: 'integer', default: 1 }) version!: number;
  @Column({ type: 'integer' }) periodId!: number;
  @ManyToOne(() => ReturnRoundEntity) @JoinColumn({ name: 'period_id' }) round?: ReturnRoundEntity;
  @Column({ type: 'integer' }) unitId!: number;
  @ManyToOne(() => UnitEntity) @JoinColumn({ name: 'unit_id' }) unit?: UnitEntity;
  @Column({ type: 'varchar', length: 20 }) status!: ReturnStatus;
  /** False: taken out by the standing agency. */
  @Column({ type: 'boolean', default: true }) owes!: boolean;
  /** Why it was taken out or in; null when it owes by the rule. */
  @Column({ type: 'varchar', length: 1000, nullable: true }) owesReason!: string | null;
  @Column({ type: 'boolean', default: false }) nil!: boolean;
  @Column({ type: 'varchar', length: 1000, nullable: true }) nilReason!: string | null;
  /** First handing in of what was (or may be) accepted: taken away when it is sent back, kept when it is reopened. */
  @DateColumn({ nullable: true }) firstSubmittedOn!: string | null;
  @InstantColumn({ nullable: true }) submittedAt!: string | null;
  /** While it is back with the unit: why. */
  @Column({ type: 'varchar', length: 1000, nullable: true }) returnReason!: string | null;
  @DateColumn({ nullable: true }) reopenedUntil!: string | null;
  /** When the accepted content in force was accepted; stays while a reopened return is written anew. */
  @InstantColumn({ nullable: true }) acceptedAt!: string | null;
  @JsonColumn({ nullable: true }) acceptedTexts!: AcceptedText[] | null;
}

/** Everybody who wrote in the return or handed it in (four eyes). */
@Entity('return_author')
export class ReturnAuthorEntity {
  @PrimaryColumn({ type: 'integer' }) returnId!: number;
  @ManyToOne(() => UnitReturnEntity) @JoinColumn({ name: 'return_id' }) unitReturn?: UnitReturnEntity;
  @PrimaryColumn({ type: 'integer' }) userId!: number;
  @ManyToOne(() => UserEntity) @JoinColumn({ name: 'user_id' }) user?: UserEntity;
}

/** One text of one area, with a version of its own: two people may write different ones at once. */
@Entity('return_section')
@Index('return_section_place', ['returnId', 'areaCode', 'kind'], { unique: true })
export class ReturnSectionEntity {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer' }) version!: number;
  @Column({ type: 'integer' }) returnId!: number;
  @ManyToOne(() => UnitReturnEntity) @JoinColumn({ name: 'return_id' }) unitReturn?: UnitReturnEntity;
  @Column({ type: 'varchar', length: 10 }) areaCode!: string;
  @Column({ type: 'varchar', length: 20 }) kind!: ReturnSectionKind;
  @Column({ type: 'text' }) text!: string;
  /** Null: put there by the system. */
  @Column({ type: 'varchar', length: 120, nullable: true }) updatedBy!: string | null;
  @InstantColumn() updatedAt!: string;
}

/** One number (or choice, or text) of the form: as a person typed it. What it means is read from the text (`indicator-value`). */
@Entity('return_cell')
@Index('return_cell_place', ['returnId', 'indicatorCode', 'axisItem'], { unique: true })
export class ReturnCellEntity {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer' }) version!: number;
  @Column({ type: 'integer' }) returnId!: number;
  @ManyToOne(() => UnitReturnEntity) @JoinColumn({ name: 'return_id' }) unitReturn?: UnitReturnEntity;
  @Column({ type: 'varchar', length: 40 }) indicatorCode!: string;
  /** Empty: the total. */
  @Column({ type: 'varchar', length: 60 }) axisItem!: string;
  @Column({ type: 'text' }) typed!: string;
  @Column({ type: 'varchar', length: 1000, nullable: true }) explanation!: string | null;
  /** Where the system took the value from; null once a person has typed. */
  @Column({ type: 'varchar', length: 300, nullable: true }) prefilledFrom!: string | null;
  @Column({ type: 'varchar', length: 120, nullable: true }) updatedBy!: string | null;
  @InstantColumn() updatedAt!: string;
}

/** What happened to the return, in its order. */
@Entity('return_event')
@Index('return_event_return', ['returnId', 'id'])
export class ReturnEventEntity {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer' }) returnId!: number;
  @ManyToOne(() => UnitReturnEntity) @JoinColumn({ name: 'return_id' }) unitReturn?: UnitReturnEntity;
  @Column({ type: 'varchar', length: 20 }) type!: ReturnEventType;
  @InstantColumn() at!: string;
  @Column({ type: 'integer', nullable: true }) actorId!: number | null;
  @Column({ type: 'varchar', length: 120 }) actorName!: string;
  @Column({ type: 'varchar', length: 1000, nullable: true }) reason!: string | null;
  @DateColumn({ nullable: true }) until!: string | null;
}
export type ReturnEventType =
  'opened' | 'started' | 'submitted' | 'returned' | 'accepted' | 'reopened' | 'takenOut' | 'takenIn' | 'formRead';

/** The last workbook a unit sent in, with what was found in it: the same file comes back with its marks. */
@Entity('return_form_upload')
export class ReturnFormUploadEntity {
  @PrimaryColumn({ type: 'integer' }) returnId!: number;
  @ManyToOne(() => UnitReturnEntity) @JoinColumn({ name: 'return_id' }) unitReturn?: UnitReturnEntity;
  @Column({ type: 'varchar', length: 255 }) fileName!: string;
  /** Base64. */
  @Column({ type: 'text' }) content!: string;
  @JsonColumn() issues!: ImportIssueView[];
  /** What it wrote, by place: sent again after a correction, it may write over itself. */
  @JsonColumn() written!: Record<string, string>;
  @InstantColumn() uploadedAt!: string;
}

/** A reminder of one day; the key keeps a unit from being reminded twice on it. */
@Entity('return_reminder')
@Index('return_reminder_day', ['returnId', 'remindedOn'], { unique: true })
export class ReturnReminderEntity {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer' }) returnId!: number;
  @ManyToOne(() => UnitReturnEntity) @JoinColumn({ name: 'return_id' }) unitReturn?: UnitReturnEntity;
  @DateColumn() remindedOn!: string;
  @InstantColumn() remindedAt!: string;
  @Column({ type: 'varchar', length: 120 }) byName!: string;
  @Column({ type: 'integer' }) people!: number;
}
