import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { InstantColumn } from '#api/platform/database/columns';
import { UserEntity } from '#api/user/user.entity';

/** A stored file. Its bytes lie under their SHA-256 outside the web root; the same bytes are stored once. */
@Entity('stored_file')
@Index('stored_file_sha256', ['sha256'])
export class FileEntity {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'varchar', length: 64 }) sha256!: string;
  /** As the person named it, NFC. */
  @Column({ type: 'varchar', length: 255 }) name!: string;
  /** Found by content, never believed from the name. */
  @Column({ type: 'varchar', length: 120 }) mediaType!: string;
  @Column({ type: 'integer' }) size!: number;
  @Column({ type: 'integer' }) uploadedById!: number;
  @ManyToOne(() => UserEntity) @JoinColumn({ name: 'uploaded_by_id' }) uploadedBy?: UserEntity;
  @InstantColumn() uploadedAt!: string;
}
