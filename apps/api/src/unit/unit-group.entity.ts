import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { DateColumn } from '#api/platform/database/columns';
import { UnitEntity } from './unit.entity';

/** A named group such as "các sở, ban, ngành": a plan hands work to all its members at once. */
@Entity('unit_group')
export class UnitGroupEntity {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @Index('unit_group_name', { unique: true }) @Column({ type: 'varchar', length: 200 }) name!: string;
  @Column({ type: 'varchar', length: 60 }) shortName!: string;
  @Column({ type: 'integer' }) orderNo!: number;
}

/** A unit belongs to a group during [validFrom, validTo). */
@Entity('unit_group_member')
@Index('unit_group_member_group', ['groupId'])
export class UnitGroupMemberEntity {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer' }) groupId!: number;
  @ManyToOne(() => UnitGroupEntity) @JoinColumn({ name: 'group_id' }) group?: UnitGroupEntity;
  @Column({ type: 'integer' }) unitId!: number;
  @ManyToOne(() => UnitEntity) @JoinColumn({ name: 'unit_id' }) unit?: UnitEntity;
  @DateColumn() validFrom!: string;
  @DateColumn({ nullable: true }) validTo!: string | null;
}
