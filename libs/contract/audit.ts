import { PageQuery } from './paging';
import { OptionalDate, OptionalText } from './rules';
import { QueryId } from './rules-query';

export class AuditQuery extends PageQuery {
  @OptionalText('Đối tượng', 40)
  subjectType?: string;

  @QueryId('Mã đối tượng')
  subjectId?: number;

  @QueryId('Người thực hiện')
  actorId?: number;

  /** The first and the last day on the province's calendar, both included. */
  @OptionalDate('Từ ngày')
  from?: string;

  @OptionalDate('Đến ngày')
  to?: string;
}
export class AuditEntryView {
  id!: number;
  at!: string;
  actorName!: string;
  actorRole!: string;
  action!: string;
  subjectType!: string;
  subjectId!: number | null;
  before!: object | null;
  after!: object | null;
  hash!: string;
}
export class AuditList {
  items!: AuditEntryView[];
  total!: number;
}
