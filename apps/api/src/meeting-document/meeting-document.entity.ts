import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import type { AdministrativeDocument } from '#contract/document-tree';
import { InstantColumn, JsonColumn } from '#api/platform/database/columns';
import { NoticeEntity } from '#api/meeting/conclusion.entity';
import { MeetingEntity } from '#api/meeting/meeting.entity';

/** A notice or minutes as issued or signed: what is printed never changes from here on. */
@Entity('meeting_document')
@Index('meeting_document_meeting', ['meetingId'])
@Index('meeting_document_notice', ['noticeId'], { unique: true })
export class MeetingDocumentEntity {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer' }) meetingId!: number;
  @ManyToOne(() => MeetingEntity) @JoinColumn({ name: 'meeting_id' }) meeting?: MeetingEntity;
  /** Null: the signed minutes. */
  @Column({ type: 'integer', nullable: true }) noticeId!: number | null;
  @ManyToOne(() => NoticeEntity) @JoinColumn({ name: 'notice_id' }) notice?: NoticeEntity;
  @JsonColumn() document!: AdministrativeDocument;
  @InstantColumn() recordedAt!: string;
}

/** Its bytes, rendered once; every download serves these. Base64, so that the row is the same on both databases. */
@Entity('meeting_document_file')
@Index('meeting_document_file_format', ['documentId', 'format'], { unique: true })
export class MeetingDocumentFileEntity {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer' }) documentId!: number;
  @ManyToOne(() => MeetingDocumentEntity) @JoinColumn({ name: 'document_id' }) of?: MeetingDocumentEntity;
  @Column({ type: 'varchar', length: 10 }) format!: 'docx' | 'pdf';
  @Column({ type: 'varchar', length: 64 }) sha256!: string;
  @Column({ type: 'text' }) content!: string;
}
