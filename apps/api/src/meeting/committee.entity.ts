import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import type { CommitteeRole, NoticeForm } from '#domain/committee';
import { DateColumn } from '#api/platform/database/columns';
import { UnitEntity } from '#api/unit/unit.entity';
import { UserEntity } from '#api/user/user.entity';

/** Ban Chỉ đạo, by a decision: the province's, or a unit's own. */
@Entity('committee')
export class CommitteeEntity {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @Column({ type: 'varchar', length: 300 }) name!: string;
  /** Null: the province's. */
  @Column({ type: 'integer', nullable: true }) unitId!: number | null;
  @ManyToOne(() => UnitEntity) @JoinColumn({ name: 'unit_id' }) unit?: UnitEntity;
  @Column({ type: 'varchar', length: 60 }) decisionNumber!: string;
  @DateColumn() decisionOn!: string;
  /** First day on which it no longer exists. */
  @DateColumn({ nullable: true }) dissolvedOn!: string | null;
  @Column({ type: 'varchar', length: 30 }) noticeForm!: NoticeForm;
  /** The series of its notices. */
  @Column({ type: 'varchar', length: 30 }) noticeSymbol!: string;
  @Column({ type: 'varchar', length: 300, nullable: true }) noticeAgency!: string | null;
  @Column({ type: 'varchar', length: 300, nullable: true }) noticeAuthority!: string | null;
  @Column({ type: 'text', nullable: true }) noticeRecipients!: string | null;
  @Column({ type: 'boolean', default: false }) illustrative!: boolean;
}

/** Somebody's place in a committee during [validFrom, validTo), with name and title of that time. */
@Entity('committee_member')
@Index('committee_member_committee', ['committeeId'])
@Index('committee_member_user', ['userId'])
export class CommitteeMemberEntity {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer' }) committeeId!: number;
  @ManyToOne(() => CommitteeEntity) @JoinColumn({ name: 'committee_id' }) committee?: CommitteeEntity;
  @Column({ type: 'varchar', length: 20 }) role!: CommitteeRole;
  @Column({ type: 'integer', nullable: true }) userId!: number | null;
  @ManyToOne(() => UserEntity) @JoinColumn({ name: 'user_id' }) user?: UserEntity;
  @Column({ type: 'varchar', length: 120 }) name!: string;
  @Column({ type: 'varchar', length: 300 }) title!: string;
  @Column({ type: 'integer', nullable: true }) unitId!: number | null;
  @ManyToOne(() => UnitEntity) @JoinColumn({ name: 'unit_id' }) unit?: UnitEntity;
  @Column({ type: 'integer', default: 0 }) orderNo!: number;
  @DateColumn() validFrom!: string;
  @DateColumn({ nullable: true }) validTo!: string | null;
  @Column({ type: 'varchar', length: 300, nullable: true }) basis!: string | null;
}
