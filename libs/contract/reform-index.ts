import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsInt, IsOptional, Max, MaxLength, Min, IsString } from 'class-validator';
import { AllowedAction, NamedRef, PageQuery } from './paging';
import {
  Flag,
  Id,
  Normalized,
  OptionalDate,
  OptionalId,
  OptionalQuantity,
  OptionalText,
  PositiveInteger,
  QueryFlag,
  Text,
  Version,
  Year,
} from './rules';
import { Absent } from './rules-optional';
import { QueryId } from './rules-query';

export class IndexDefinitionView {
  id!: number;
  version!: number;
  code!: string;
  name!: string;
  shortName!: string;
  aliases!: string[];
  publisher!: string;
  /** Highest score; null where it differs from year to year. */
  scale!: number | null;
  orderNo!: number;
  observations!: number;
  /** Of the province, of the newest year that has one. */
  latest!: IndexObservationView | null;
  allowedActions!: AllowedAction[];
}
export class IndexDefinitionList {
  items!: IndexDefinitionView[];
  total!: number;
}
/** A rank that no source states: it follows from a stated change. */
export class DerivedRankView {
  year!: number;
  rank!: number;
}
export class IndexObservationView {
  id!: number;
  version!: number;
  index!: NamedRef;
  /** Null: the province itself. */
  unit!: NamedRef | null;
  dataYear!: number;
  publishedOn!: string | null;
  score!: number | null;
  /** The score is of so many points; null with a score: percent. */
  scoreScale!: number | null;
  rank!: number | null;
  denominator!: number | null;
  bandText!: string | null;
  /** As stated; positive: the number of the rank falls. */
  deltaRank!: number | null;
  deltaBaseYear!: number | null;
  asStated!: string | null;
  source!: string;
  note!: string | null;
  derivedFormer!: DerivedRankView | null;
  /** Sentences; empty when nothing contradicts. */
  contradictions!: string[];
  illustrative!: boolean;
  allowedActions!: AllowedAction[];
}
export class IndexObservationList {
  items!: IndexObservationView[];
  total!: number;
}
export class IndexTrendPoint {
  year!: number;
  rank!: number | null;
  denominator!: number | null;
  score!: number | null;
  scoreScale!: number | null;
  bandText!: string | null;
  /** Follows from a stated change; no source states it. */
  derived!: boolean;
  observationId!: number;
  /** Against the point before it: "tăng 2 bậc", or why nothing is subtracted; null for the first. */
  change!: string | null;
  /** Whether `change` is a difference. */
  comparable!: boolean;
}
export class IndexTrendView {
  index!: NamedRef;
  unit!: NamedRef | null;
  points!: IndexTrendPoint[];
}

export class IndexDefinitionRequest {
  @Text('Tên chỉ số', 300, 3)
  name!: string;

  @Text('Tên gọi tắt', 60)
  shortName!: string;

  @Normalized()
  @IsArray({ message: 'Tên gọi khác phải là danh sách' })
  @ArrayMaxSize(20, { message: 'Tên gọi khác tối đa 20 mục' })
  @IsString({ each: true, message: 'Tên gọi khác phải là văn bản' })
  @MaxLength(300, { each: true, message: 'Mỗi tên gọi khác tối đa 300 ký tự' })
  aliases: string[] = [];

  @Text('Cơ quan công bố', 300, 2)
  publisher!: string;

  @OptionalQuantity('Thang điểm')
  scale?: number;

  @IsInt({ message: 'Thứ tự phải là số nguyên' })
  @Min(0, { message: 'Thứ tự từ 0' })
  @Max(1000, { message: 'Thứ tự quá lớn' })
  orderNo: number = 100;
}
export class CreateIndexDefinitionRequest extends IndexDefinitionRequest {
  /** Letters and digits, as placeholders of reports name it; never changed afterwards. */
  @Text('Mã chỉ số', 20, 2)
  code!: string;
}
export class UpdateIndexDefinitionRequest extends IndexDefinitionRequest {
  @Version()
  version!: number;
}

export class IndexObservationRequest {
  @Id('Chỉ số')
  indexId!: number;

  /** Left out: the province itself. */
  @OptionalId('Đơn vị')
  unitId?: number;

  @Year()
  dataYear!: number;

  @OptionalDate('Ngày công bố')
  publishedOn?: string;

  @OptionalQuantity('Điểm')
  score?: number;

  @OptionalQuantity('Thang điểm')
  scoreScale?: number;

  @Absent()
  @IsOptional()
  @PositiveInteger('Thứ hạng', 100_000)
  rank?: number;

  @Absent()
  @IsOptional()
  @PositiveInteger('Số đơn vị được xếp hạng', 100_000)
  denominator?: number;

  @OptionalText('Nhóm xếp hạng', 300)
  bandText?: string;

  /** "tăng 3 bậc" is 3, "giảm 2 bậc" −2. */
  @Absent()
  @IsOptional()
  @IsInt({ message: 'Mức thay đổi thứ hạng phải là số nguyên' })
  @Min(-1000, { message: 'Mức thay đổi thứ hạng quá lớn' })
  @Max(1000, { message: 'Mức thay đổi thứ hạng quá lớn' })
  deltaRank?: number;

  @Absent()
  @IsOptional()
  @Year()
  deltaBaseYear?: number;

  @OptionalText('Nguyên văn nguồn', 1000)
  asStated?: string;

  @Text('Nguồn', 500, 2)
  source!: string;

  @OptionalText('Ghi chú', 1000)
  note?: string;
}
export class UpdateIndexObservationRequest extends IndexObservationRequest {
  @Version()
  version!: number;
}
export class IndexObservationQuery extends PageQuery {
  @QueryId('Chỉ số')
  indexId?: number;

  @QueryId('Đơn vị')
  unitId?: number;

  /** `true`: only of the province itself; `false`: only of its units. */
  @IsOptional()
  @QueryFlag()
  @Flag('Của tỉnh')
  province?: boolean;

  @IsOptional()
  @Type(() => Number)
  @Year()
  year?: number;

  @IsOptional()
  @QueryFlag()
  @Flag('Có mâu thuẫn')
  contradicting?: boolean;
}
export class IndexTrendQuery {
  /** Left out: the province itself. */
  @QueryId('Đơn vị')
  unitId?: number;
}
