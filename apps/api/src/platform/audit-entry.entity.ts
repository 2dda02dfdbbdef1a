import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { InstantColumn, JsonColumn } from './database/columns';

/** One change: who, when, in which role, before and after; append-only, chained and HMACed. */
@Entity('audit_entry')
@Index('audit_entry_subject', ['subjectType', 'subjectId'])
export class AuditEntryEntity {
  @PrimaryGeneratedColumn() id!: number;
  @InstantColumn() at!: string;
  @Column({ type: 'integer', nullable: true }) actorId!: number | null;
  @Column({ type: 'varchar', length: 120 }) actorName!: string;
  @Column({ type: 'varchar', length: 200 }) actorRole!: string;
  @Column({ type: 'varchar', length: 60 }) action!: string;
  @Column({ type: 'varchar', length: 40 }) subjectType!: string;
  @Column({ type: 'integer', nullable: true }) subjectId!: number | null;
  @JsonColumn({ nullable: true }) before!: object | null;
  @JsonColumn({ nullable: true }) after!: object | null;
  @Column({ type: 'varchar', length: 64 }) previousHash!: string;
  @Column({ type: 'varchar', length: 64 }) hash!: string;
}
