import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import type { AttendanceState, MeetingKind } from '#domain/committee';
import type { MeetingStatus } from '#domain/transitions';
import type { AgendaKind } from '#contract/meeting-room';
import { DateColumn, InstantColumn, JsonColumn } from '#api/platform/database/columns';
import { FileEntity } from '#api/file/file.entity';
import { ReportingPeriodEntity } from '#api/reference/reference.entity';
import { UnitEntity } from '#api/unit/unit.entity';
import { UserEntity } from '#api/user/user.entity';
import { CommitteeEntity } from './committee.entity';

/** Cuộc họp, hội nghị of a committee. */
@Entity('meeting')
@Index('meeting_committee', ['committeeId', 'heldOn'])
export class MeetingEntity {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @Column({ type: 'integer' }) committeeId!: number;
  @ManyToOne(() => CommitteeEntity) @JoinColumn({ name: 'committee_id' }) committee?: CommitteeEntity;
  @Column({ type: 'varchar', length: 30 }) kind!: MeetingKind;
  @Column({ type: 'varchar', length: 500 }) title!: string;
  @InstantColumn() startsAt!: string;
  @InstantColumn() endsAt!: string;
  /** The day of `startsAt` in the province; fixed once the meeting is held. */
  @DateColumn() heldOn!: string;
  @Column({ type: 'varchar', length: 300 }) place!: string;
  @Column({ type: 'integer', nullable: true }) chairUserId!: number | null;
  @ManyToOne(() => UserEntity) @JoinColumn({ name: 'chair_user_id' }) chairUser?: UserEntity;
  @Column({ type: 'varchar', length: 120 }) chairName!: string;
  @Column({ type: 'varchar', length: 300 }) chairTitle!: string;
  @Column({ type: 'integer', nullable: true }) secretaryUserId!: number | null;
  @ManyToOne(() => UserEntity) @JoinColumn({ name: 'secretary_user_id' }) secretaryUser?: UserEntity;
  @Column({ type: 'varchar', length: 120, nullable: true }) secretaryName!: string | null;
  @Column({ type: 'varchar', length: 300, nullable: true }) secretaryTitle!: string | null;
  @Column({ type: 'boolean', default: false }) internal!: boolean;
  @Column({ type: 'varchar', length: 20 }) status!: MeetingStatus;
  /** When it was recorded that it took place: earlier knowledge has no such meeting (figures.md §1). */
  @InstantColumn({ nullable: true }) heldRecordedAt!: string | null;
  @DateColumn({ nullable: true }) minutesSignedOn!: string | null;
  @Column({ type: 'varchar', length: 300, nullable: true }) minutesSigner!: string | null;
  @InstantColumn({ nullable: true }) minutesRecordedAt!: string | null;
  @Column({ type: 'varchar', length: 200, nullable: true }) source!: string | null;
  @Column({ type: 'boolean', default: false }) illustrative!: boolean;
  @Column({ type: 'text' }) searchKey!: string;
}

/** Reporting periods a meeting looks back on. */
@Entity('meeting_period')
export class MeetingPeriodEntity {
  @Column({ type: 'integer', primary: true }) meetingId!: number;
  @ManyToOne(() => MeetingEntity) @JoinColumn({ name: 'meeting_id' }) meeting?: MeetingEntity;
  @Column({ type: 'integer', primary: true }) periodId!: number;
  @ManyToOne(() => ReportingPeriodEntity) @JoinColumn({ name: 'period_id' }) period?: ReportingPeriodEntity;
}

/** Nội dung chương trình. */
@Entity('agenda_item')
@Index('agenda_item_meeting', ['meetingId'])
export class AgendaItemEntity {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @Column({ type: 'integer' }) meetingId!: number;
  @ManyToOne(() => MeetingEntity) @JoinColumn({ name: 'meeting_id' }) meeting?: MeetingEntity;
  @Column({ type: 'varchar', length: 20 }) kind!: AgendaKind;
  @Column({ type: 'integer' }) orderNo!: number;
  @Column({ type: 'varchar', length: 500 }) title!: string;
  @Column({ type: 'varchar', length: 300, nullable: true }) presenter!: string | null;
  @Column({ type: 'integer', nullable: true }) duration!: number | null;
  @Column({ type: 'text', nullable: true }) content!: string | null;
}
/** A paper of an agenda item. */
@Entity('agenda_paper')
export class AgendaPaperEntity {
  @Column({ type: 'integer', primary: true }) agendaItemId!: number;
  @ManyToOne(() => AgendaItemEntity) @JoinColumn({ name: 'agenda_item_id' }) agendaItem?: AgendaItemEntity;
  @Column({ type: 'integer', primary: true }) fileId!: number;
  @ManyToOne(() => FileEntity) @JoinColumn({ name: 'file_id' }) file?: FileEntity;
}

/** Who was invited, and whether they came. */
@Entity('attendee')
@Index('attendee_meeting', ['meetingId'])
export class AttendeeEntity {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @Column({ type: 'integer' }) meetingId!: number;
  @ManyToOne(() => MeetingEntity) @JoinColumn({ name: 'meeting_id' }) meeting?: MeetingEntity;
  @Column({ type: 'integer', nullable: true }) unitId!: number | null;
  @ManyToOne(() => UnitEntity) @JoinColumn({ name: 'unit_id' }) unit?: UnitEntity;
  @Column({ type: 'varchar', length: 120, nullable: true }) name!: string | null;
  @Column({ type: 'varchar', length: 300, nullable: true }) title!: string | null;
  @Column({ type: 'varchar', length: 20 }) state!: AttendanceState;
  @Column({ type: 'varchar', length: 120, nullable: true }) substituteName!: string | null;
  @Column({ type: 'varchar', length: 300, nullable: true }) substituteTitle!: string | null;
  @Column({ type: 'varchar', length: 300, nullable: true }) reason!: string | null;
}

/** Ý kiến: a row and a version of its own, so that nobody overwrites a neighbour's. */
@Entity('discussion_point')
@Index('discussion_point_meeting', ['meetingId', 'changedAt'])
@Index('discussion_point_key', ['meetingId', 'clientKey'], { unique: true })
export class DiscussionPointEntity {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer', default: 1 }) version!: number;
  @Column({ type: 'integer' }) meetingId!: number;
  @ManyToOne(() => MeetingEntity) @JoinColumn({ name: 'meeting_id' }) meeting?: MeetingEntity;
  @Column({ type: 'integer', nullable: true }) agendaItemId!: number | null;
  @ManyToOne(() => AgendaItemEntity) @JoinColumn({ name: 'agenda_item_id' }) agendaItem?: AgendaItemEntity;
  @Column({ type: 'text' }) text!: string;
  @Column({ type: 'varchar', length: 200, nullable: true }) speaker!: string | null;
  @Column({ type: 'integer', nullable: true }) areaId!: number | null;
  @JsonColumn() unitIds!: number[];
  /** Strictly later than any change committed before, so that "since" misses nothing. */
  @InstantColumn() changedAt!: string;
  @Column({ type: 'varchar', length: 120 }) changedBy!: string;
  @Column({ type: 'boolean', default: false }) removed!: boolean;
  @Column({ type: 'varchar', length: 60, nullable: true }) clientKey!: string | null;
}

/** What is added to signed minutes; they themselves never change. */
@Entity('minutes_supplement')
@Index('minutes_supplement_meeting', ['meetingId'])
export class MinutesSupplementEntity {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer' }) meetingId!: number;
  @ManyToOne(() => MeetingEntity) @JoinColumn({ name: 'meeting_id' }) meeting?: MeetingEntity;
  @Column({ type: 'text' }) text!: string;
  @Column({ type: 'varchar', length: 120 }) authorName!: string;
  @InstantColumn() addedAt!: string;
}
