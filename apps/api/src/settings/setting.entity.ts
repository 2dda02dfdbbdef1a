import { Column, Entity, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { JsonColumn } from '#api/platform/database/columns';

/** The one row that says what this installation is. */
@Entity('installation')
export class InstallationEntity {
  /** Always 1. */
  @PrimaryColumn({ type: 'integer' }) id!: number;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @Column({ type: 'varchar', length: 100 }) provinceName!: string;
  @Column({ type: 'varchar', length: 100 }) place!: string;
  @Column({ type: 'varchar', length: 200 }) issuingAgency!: string;
  /** A plain id: settings lie below units. */
  @Column({ type: 'integer', nullable: true }) standingAgencyId!: number | null;
  @Column({ type: 'varchar', length: 200, nullable: true }) marking!: string | null;
}

/** One section of the settings screen: read, saved and refused as stale as a whole. */
@Entity('setting_section')
export class SettingSectionEntity {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer' }) version!: number;
  /** `signers`, `document.report`, `holidays` … */
  @Index('setting_section_name', { unique: true }) @Column({ type: 'varchar', length: 60 }) name!: string;
  @JsonColumn() value!: object;
}
