import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import type { SuccessionKind, UnitKind } from '#contract/unit';
import { DateColumn } from '#api/platform/database/columns';

/** Cơ quan, đơn vị: a stable id; what it is called is dated (`UnitNameEntity`). */
@Entity('unit')
export class UnitEntity {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @Column({ type: 'varchar', length: 35, nullable: true }) agencyCode!: string | null;
  @DateColumn() validFrom!: string;
  /** First day on which the unit no longer exists. */
  @DateColumn({ nullable: true }) validTo!: string | null;
  @Column({ type: 'integer' }) orderNo!: number;
}

/** Name, kind and parent of a unit during [validFrom, validTo). */
@Entity('unit_name')
@Index('unit_name_unit', ['unitId', 'validFrom'], { unique: true })
export class UnitNameEntity {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer' }) unitId!: number;
  @ManyToOne(() => UnitEntity) @JoinColumn({ name: 'unit_id' }) unit?: UnitEntity;
  @Column({ type: 'varchar', length: 200 }) name!: string;
  @Column({ type: 'varchar', length: 60 }) shortName!: string;
  @Column({ type: 'varchar', length: 20 }) kind!: UnitKind;
  @Column({ type: 'integer', nullable: true }) parentId!: number | null;
  @ManyToOne(() => UnitEntity) @JoinColumn({ name: 'parent_id' }) parent?: UnitEntity;
  @DateColumn() validFrom!: string;
  @DateColumn({ nullable: true }) validTo!: string | null;
  @Column({ type: 'varchar', length: 300, nullable: true }) basis!: string | null;
  /** Accent-free text of name, short name and agency code. */
  @Column({ type: 'text' }) searchKey!: string;
  /** Vietnamese dictionary order as plain text. */
  @Column({ type: 'text' }) sortKey!: string;
}

/** Merge, split, rename, dissolve: one dated row per predecessor and successor. */
@Entity('unit_succession')
export class UnitSuccessionEntity {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer' }) fromId!: number;
  @ManyToOne(() => UnitEntity) @JoinColumn({ name: 'from_id' }) from?: UnitEntity;
  @Column({ type: 'integer', nullable: true }) toId!: number | null;
  @ManyToOne(() => UnitEntity) @JoinColumn({ name: 'to_id' }) to?: UnitEntity;
  @Column({ type: 'varchar', length: 20 }) kind!: SuccessionKind;
  @Column({ type: 'varchar', length: 300 }) decision!: string;
  @DateColumn({ nullable: true }) decidedOn!: string | null;
  @DateColumn() effectiveOn!: string;
}
