import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { UserEntity } from './user.entity';

/** A list with its filters and columns, kept under a name by one person. */
@Entity('saved_view')
@Index('saved_view_name', ['userId', 'screen', 'name'], { unique: true })
export class SavedViewEntity {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer' }) userId!: number;
  @ManyToOne(() => UserEntity) @JoinColumn({ name: 'user_id' }) user?: UserEntity;
  /** The screen it belongs to, e.g. `tasks`. */
  @Column({ type: 'varchar', length: 40 }) screen!: string;
  @Column({ type: 'varchar', length: 120 }) name!: string;
  /** The query string of the screen's address. */
  @Column({ type: 'varchar', length: 1000 }) query!: string;
}
