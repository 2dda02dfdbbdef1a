import { Type } from 'class-transformer';
import { IsOptional } from 'class-validator';
import { PageQuery } from './paging';
import { Id, OptionalText } from './rules';

export class AuditQuery extends PageQuery {
  @OptionalText('Đối tượng', 40)
  subjectType?: string;

  @IsOptional()
  @Type(() => Number)
  @Id('Mã đối tượng')
  subjectId?: number;

  @IsOptional()
  @Type(() => Number)
  @Id('Người thực hiện')
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
