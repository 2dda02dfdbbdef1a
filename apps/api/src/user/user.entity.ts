import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import type { Role } from '#domain/permissions';
import type { UserStatus } from '#contract/user';
import { DateColumn, InstantColumn } from '#api/platform/database/columns';
import { UnitEntity } from '#api/unit/unit.entity';

/** Tài khoản: a named person. */
@Entity('user_account')
export class UserEntity {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @Index('user_account_username', { unique: true }) @Column({ type: 'varchar', length: 60 }) username!: string;
  @Column({ type: 'varchar', length: 120 }) fullName!: string;
  @Column({ type: 'varchar', length: 200 }) title!: string;
  @Column({ type: 'varchar', length: 200, nullable: true }) email!: string | null;
  @Column({ type: 'varchar', length: 30, nullable: true }) phone!: string | null;
  @Column({ type: 'varchar', length: 20 }) status!: UserStatus;
  /** argon2id; null until the person has used the first one-time link. */
  @Column({ type: 'varchar', length: 200, nullable: true }) passwordHash!: string | null;
  @Column({ type: 'boolean', default: false }) mustChangePassword!: boolean;
  @Column({ type: 'boolean', default: false }) demo!: boolean;
  @InstantColumn({ nullable: true }) lastSignInAt!: string | null;
  @Column({ type: 'text' }) searchKey!: string;
  @Column({ type: 'text' }) sortKey!: string;
}

/** A role held in a unit during [validFrom, validTo). */
@Entity('membership')
@Index('membership_user', ['userId'])
export class MembershipEntity {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer' }) userId!: number;
  @ManyToOne(() => UserEntity) @JoinColumn({ name: 'user_id' }) user?: UserEntity;
  @Column({ type: 'varchar', length: 20 }) role!: Role;
  /** Null for the administrator alone, who belongs to the installation. */
  @Column({ type: 'integer', nullable: true }) unitId!: number | null;
  @ManyToOne(() => UnitEntity) @JoinColumn({ name: 'unit_id' }) unit?: UnitEntity;
  @DateColumn() validFrom!: string;
  @DateColumn({ nullable: true }) validTo!: string | null;
}

/** A one-time link for setting a password; only the SHA-256 of its token is kept. */
@Entity('password_link')
export class PasswordLinkEntity {
  @PrimaryGeneratedColumn() id!: number;
  /** Null for the link that creates the first administrator. */
  @Column({ type: 'integer', nullable: true }) userId!: number | null;
  @ManyToOne(() => UserEntity) @JoinColumn({ name: 'user_id' }) user?: UserEntity;
  @Index('password_link_token', { unique: true }) @Column({ type: 'varchar', length: 64 }) tokenHash!: string;
  @InstantColumn() expiresAt!: string;
  @InstantColumn({ nullable: true }) usedAt!: string | null;
}
