import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { InstantColumn } from '#api/platform/database/columns';
import { UserEntity } from '#api/user/user.entity';

/** One message to one person, written in the transaction of what it tells; mail will later leave from here. */
@Entity('notification')
@Index('notification_user', ['userId', 'readAt'])
export class NotificationEntity {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer' }) userId!: number;
  @ManyToOne(() => UserEntity) @JoinColumn({ name: 'user_id' }) user?: UserEntity;
  @Column({ type: 'varchar', length: 30 }) kind!: string;
  @Column({ type: 'varchar', length: 500 }) text!: string;
  /** Where it leads, a path of the web application. */
  @Column({ type: 'varchar', length: 300 }) path!: string;
  /** Keeps one entry per batch and per day where a job writes it; null otherwise. */
  @Column({ type: 'varchar', length: 120, nullable: true }) batchKey!: string | null;
  @InstantColumn() createdAt!: string;
  @InstantColumn({ nullable: true }) readAt!: string | null;
}
