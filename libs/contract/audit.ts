import { PageQuery } from './paging';
import { OptionalText } from './rules';
import { QueryId } from './rules-query';

export class AuditQuery extends PageQuery {
  @OptionalText('Đối tượng', 40)
  subjectType?: string;

  @QueryId('Mã đối tượng')
  subjectId?: number;

  @QueryId('Người thực hiện')
  actorId?: number;
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
