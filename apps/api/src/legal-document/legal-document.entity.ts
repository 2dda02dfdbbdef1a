import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import type { LegalDocumentKind, LegalDocumentPurpose } from '#domain/legal-document';
import { DateColumn, InstantColumn } from '#api/platform/database/columns';
import { ReformAreaEntity } from '#api/reference/reference.entity';

/** A directive document, or one that the work is based on. Number and date may be missing; what contradicts itself stays as stated. */
@Entity('legal_document')
@Index('legal_document_issued', ['purpose', 'issuedOn'])
export class LegalDocumentEntity {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @Column({ type: 'varchar', length: 20 }) purpose!: LegalDocumentPurpose;
  @Column({ type: 'varchar', length: 20 }) kind!: LegalDocumentKind;
  @Column({ type: 'varchar', length: 80, nullable: true }) number!: string | null;
  @DateColumn({ nullable: true }) issuedOn!: string | null;
  @Column({ type: 'varchar', length: 300, nullable: true }) issuer!: string | null;
  @Column({ type: 'varchar', length: 1000 }) subject!: string;
  @Column({ type: 'integer', nullable: true }) areaId!: number | null;
  @ManyToOne(() => ReformAreaEntity) @JoinColumn({ name: 'area_id' }) area?: ReformAreaEntity;
  /** Number and date as the source writes them, where that says more. */
  @Column({ type: 'varchar', length: 500, nullable: true }) asStated!: string | null;
  /** What contradicts: found by rule, or said by whoever keeps the register; null: nothing does. */
  @Column({ type: 'varchar', length: 1000, nullable: true }) contradiction!: string | null;
  @Column({ type: 'varchar', length: 1000, nullable: true }) note!: string | null;
  @Column({ type: 'varchar', length: 500, nullable: true }) source!: string | null;
  @Column({ type: 'boolean', default: false }) illustrative!: boolean;
  @Column({ type: 'text' }) searchKey!: string;
  @InstantColumn() recordedAt!: string;
  @InstantColumn({ nullable: true }) removedAt!: string | null;
}

/** "268 văn bản từ năm 2018 đến nay": a count that a source states without naming the documents. */
@Entity('stated_document_count')
export class StatedDocumentCountEntity {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @DateColumn() fromOn!: string;
  /** The day up to which the source counts. */
  @DateColumn() toOn!: string;
  @Column({ type: 'integer' }) count!: number;
  /** "trên", "hơn", "khoảng". */
  @Column({ type: 'boolean', default: false }) approximate!: boolean;
  @Column({ type: 'varchar', length: 500 }) asStated!: string;
  @Column({ type: 'varchar', length: 500 }) source!: string;
  @Column({ type: 'boolean', default: false }) illustrative!: boolean;
  @InstantColumn() recordedAt!: string;
  @InstantColumn({ nullable: true }) removedAt!: string | null;
}
