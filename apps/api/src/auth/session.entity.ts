import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { InstantColumn } from '#api/platform/database/columns';
import { UserEntity } from '#api/user/user.entity';

/** A signed-in browser; the cookie holds the token, this row only its SHA-256. */
@Entity('user_session')
export class SessionEntity {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer' }) userId!: number;
  @ManyToOne(() => UserEntity) @JoinColumn({ name: 'user_id' }) user?: UserEntity;
  @Index('user_session_token', { unique: true }) @Column({ type: 'varchar', length: 64 }) tokenHash!: string;
  @InstantColumn() createdAt!: string;
  @InstantColumn() lastSeenAt!: string;
  @InstantColumn({ nullable: true }) endedAt!: string | null;
}

/** Wrong passwords per typed name and address, known or not: the answer must not tell which names exist. */
@Entity('sign_in_attempt')
export class SignInAttemptEntity {
  @PrimaryGeneratedColumn() id!: number;
  /** SHA-256 of name and address: neither is stored for people who only mistyped. */
  @Index('sign_in_attempt_key', { unique: true }) @Column({ type: 'varchar', length: 64 }) key!: string;
  @Column({ type: 'integer' }) failures!: number;
  @InstantColumn() firstAt!: string;
  @InstantColumn({ nullable: true }) lockedUntil!: string | null;
}
