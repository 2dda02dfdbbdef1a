import { IsBoolean, IsOptional, ValidateIf } from 'class-validator';
import { PageQuery } from './paging';
import { Flag, Id, Ids, QueryFlag } from './rules';

/** What an entry of the inbox tells of; `daily` is the reminder of the day. */
export const INBOX_KINDS = ['assigned', 'submitted', 'returned', 'confirmed', 'annulled', 'withdrawn', 'commented', 'unitReturn', 'daily'] as const;
export type InboxKind = (typeof INBOX_KINDS)[number];

export class InboxQuery extends PageQuery {
  /** Only what has not been read yet. */
  @IsOptional()
  @QueryFlag()
  @IsBoolean({ message: 'Lọc thư chưa đọc phải là có hoặc không' })
  unread?: boolean;
}

/** Single entries, or all up to the newest one that was shown: what came after it was not seen. */
export class ReadInboxRequest {
  @ValidateIf((request: ReadInboxRequest) => request.all !== true)
  @Ids('Thư đã đọc', 200)
  ids?: number[];

  @IsOptional()
  @Flag('Đánh dấu tất cả')
  all?: boolean;

  /** Id of the newest entry shown; goes with `all`. */
  @ValidateIf((request: ReadInboxRequest) => request.all === true)
  @Id('Thư mới nhất đã hiển thị')
  upTo?: number;
}

export class InboxEntryView {
  id!: number;
  kind!: InboxKind;
  text!: string;
  /** Where it leads: an address of the web application, below its root. */
  path!: string;
  createdAt!: string;
  read!: boolean;
}
export class InboxList {
  /** Newest first. */
  items!: InboxEntryView[];
  total!: number;
  unread!: number;
  /** Id of the newest entry there is, for "mark all as read"; null in an empty inbox. */
  newest!: number | null;
}
export class InboxCountView {
  unread!: number;
}
