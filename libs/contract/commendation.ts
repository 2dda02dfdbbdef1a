import { IsOptional } from 'class-validator';
import {
  COMMENDATION_FORMS,
  COMMENDATION_LEVELS,
  COMMENDATION_POLARITIES,
  type CommendationForm,
  type CommendationLevel,
  type CommendationPolarity,
} from '#domain/commendation';
import { AllowedAction, NamedRef, PageQuery } from './paging';
import { OneOf, OptionalDate, OptionalId, OptionalText, Text, Version } from './rules';
import { QueryId } from './rules-query';

export class CommendationView {
  id!: number;
  version!: number;
  polarity!: CommendationPolarity;
  form!: CommendationForm;
  level!: CommendationLevel;
  /** The unit, or the unit of the person, by its name of that day. */
  unit!: NamedRef | null;
  recipient!: string | null;
  recipientTitle!: string | null;
  occasion!: string;
  decidedOn!: string | null;
  decisionNumber!: string | null;
  decidedBy!: string | null;
  note!: string | null;
  source!: string | null;
  illustrative!: boolean;
  allowedActions!: AllowedAction[];
}
export class CommendationList {
  items!: CommendationView[];
  total!: number;
  praise!: number;
  criticism!: number;
}
export class CommendationQuery extends PageQuery {
  @IsOptional()
  @OneOf('Khen thưởng hay phê bình', COMMENDATION_POLARITIES)
  polarity?: CommendationPolarity;

  @IsOptional()
  @OneOf('Hình thức', COMMENDATION_FORMS)
  form?: CommendationForm;

  @IsOptional()
  @OneOf('Cấp', COMMENDATION_LEVELS)
  level?: CommendationLevel;

  @QueryId('Đơn vị')
  unitId?: number;

  @OptionalDate('Từ ngày')
  from?: string;

  @OptionalDate('Đến ngày')
  to?: string;

  @OptionalText('Từ khóa', 200)
  q?: string;
}
export class CommendationRequest {
  @OneOf('Hình thức', COMMENDATION_FORMS)
  form!: CommendationForm;

  @OneOf('Cấp', COMMENDATION_LEVELS)
  level: CommendationLevel = 'province';

  @OptionalId('Đơn vị')
  unitId?: number;

  @OptionalText('Cá nhân, tập thể', 300)
  recipient?: string;

  @OptionalText('Chức vụ', 300)
  recipientTitle?: string;

  @Text('Dịp, thành tích hoặc nội dung', 500, 3)
  occasion!: string;

  @OptionalDate('Ngày quyết định')
  decidedOn?: string;

  @OptionalText('Số quyết định, văn bản', 80)
  decisionNumber?: string;

  @OptionalText('Người, cơ quan quyết định', 300)
  decidedBy?: string;

  @OptionalText('Ghi chú', 1000)
  note?: string;

  @OptionalText('Nguồn', 500)
  source?: string;
}
export class UpdateCommendationRequest extends CommendationRequest {
  @Version()
  version!: number;
}
