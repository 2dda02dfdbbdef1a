import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { DateColumn, InstantColumn } from '#api/platform/database/columns';
import { TaskEntity } from '#api/task/task.entity';
import { UnitEntity } from '#api/unit/unit.entity';
import { UserEntity } from '#api/user/user.entity';

/** Ý kiến trao đổi về một nhiệm vụ. Rows are added and never edited; a withdrawn one keeps its text unread. */
@Entity('comment')
@Index('comment_task', ['taskId', 'id'])
export class CommentEntity {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer' }) taskId!: number;
  @ManyToOne(() => TaskEntity) @JoinColumn({ name: 'task_id' }) task?: TaskEntity;
  @Column({ type: 'integer' }) authorId!: number;
  @ManyToOne(() => UserEntity) @JoinColumn({ name: 'author_id' }) author?: UserEntity;
  /** The unit for which the author spoke then; null for a leader of no unit. */
  @Column({ type: 'integer', nullable: true }) unitId!: number | null;
  @ManyToOne(() => UnitEntity) @JoinColumn({ name: 'unit_id' }) unit?: UnitEntity;
  @Column({ type: 'text' }) text!: string;
  /** The day on the province's calendar: units are named as they were called then. */
  @DateColumn() writtenOn!: string;
  @InstantColumn() createdAt!: string;
  @InstantColumn({ nullable: true }) withdrawnAt!: string | null;
}
