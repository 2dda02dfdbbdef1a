import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import type { CommendationForm, CommendationLevel, CommendationPolarity } from '#domain/commendation';
import { DateColumn, InstantColumn } from '#api/platform/database/columns';
import { UnitEntity } from '#api/unit/unit.entity';

/** Somebody is praised, or reminded and criticised, on an occasion. */
@Entity('commendation')
@Index('commendation_decided', ['polarity', 'decidedOn'])
export class CommendationEntity {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @Column({ type: 'varchar', length: 20 }) polarity!: CommendationPolarity;
  @Column({ type: 'varchar', length: 20 }) form!: CommendationForm;
  @Column({ type: 'varchar', length: 20 }) level!: CommendationLevel;
  /** The unit, or the unit of the person. */
  @Column({ type: 'integer', nullable: true }) unitId!: number | null;
  @ManyToOne(() => UnitEntity) @JoinColumn({ name: 'unit_id' }) unit?: UnitEntity;
  /** A person or a group as written: "các tập thể, cá nhân tiêu biểu". */
  @Column({ type: 'varchar', length: 300, nullable: true }) recipient!: string | null;
  @Column({ type: 'varchar', length: 300, nullable: true }) recipientTitle!: string | null;
  @Column({ type: 'varchar', length: 500 }) occasion!: string;
  @DateColumn({ nullable: true }) decidedOn!: string | null;
  @Column({ type: 'varchar', length: 80, nullable: true }) decisionNumber!: string | null;
  @Column({ type: 'varchar', length: 300, nullable: true }) decidedBy!: string | null;
  @Column({ type: 'varchar', length: 1000, nullable: true }) note!: string | null;
  @Column({ type: 'varchar', length: 500, nullable: true }) source!: string | null;
  @Column({ type: 'boolean', default: false }) illustrative!: boolean;
  @Column({ type: 'text' }) searchKey!: string;
  @InstantColumn() recordedAt!: string;
  @InstantColumn({ nullable: true }) removedAt!: string | null;
}
