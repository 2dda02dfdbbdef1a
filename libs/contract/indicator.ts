import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsInt,
  IsNumber,
  IsObject,
  IsOptional,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { RULE_KINDS, SEVERITIES, type RuleKind, type Severity } from '#domain/indicator-rules';
import { ACCUMULATIONS, MAX_DECIMALS, VALUE_TYPES, type Accumulation, type ValueType } from '#domain/indicator-value';
import { AllowedAction, PageQuery } from './paging';
import { DateField, Flag, OneOf, OptionalDate, OptionalText, QueryFlag, Text, Version } from './rules';
import type { UnitKind } from './unit';

/** Who states an indicator: the province itself, provincial agencies, districts (until 30/6/2025), communes and wards. */
export const INDICATOR_LEVELS = ['province', 'department', 'district', 'commune'] as const;
export type IndicatorLevel = (typeof INDICATOR_LEVELS)[number];

const LEVEL_OF_KIND: Record<UnitKind, IndicatorLevel> = {
  province: 'province',
  office: 'department',
  department: 'department',
  serviceUnit: 'department',
  centralSector: 'department',
  district: 'district',
  commune: 'commune',
  ward: 'commune',
};
export const levelOfUnit = (kind: UnitKind): IndicatorLevel => LEVEL_OF_KIND[kind];

export const INDICATOR_LEVEL_LABEL: Record<IndicatorLevel, string> = {
  province: 'Tỉnh',
  department: 'Sở, ban, ngành',
  district: 'Cấp huyện',
  commune: 'Cấp xã',
};
export const VALUE_TYPE_LABEL: Record<ValueType, string> = {
  count: 'Số lượng',
  money: 'Tiền',
  ratio: 'Tỷ lệ tính từ tử số và mẫu số',
  percent: 'Tỷ lệ phần trăm nhập trực tiếp',
  range: 'Khoảng giá trị',
  choice: 'Chọn trong danh sách',
  yesNo: 'Có hoặc không',
  text: 'Văn bản',
};
export const ACCUMULATION_LABEL: Record<Accumulation, string> = {
  flow: 'Phát sinh trong kỳ (cộng dồn theo thời gian)',
  stock: 'Tại thời điểm cuối kỳ (không cộng theo thời gian)',
};
export const SEVERITY_LABEL: Record<Severity, string> = {
  error: 'Lỗi, phải sửa',
  warning: 'Cảnh báo, được giải trình',
};
export const RULE_KIND_LABEL: Record<RuleKind, string> = {
  notAbove: 'Không lớn hơn chỉ tiêu khác',
  equalsSum: 'Bằng tổng các chỉ tiêu khác',
  sumOfParts: 'Các phần cộng lại bằng tổng số',
  between: 'Nằm trong khoảng',
  required: 'Bắt buộc có số liệu',
  changeWithin: 'Thay đổi so với kỳ trước, cùng kỳ không quá (%)',
};

const CODE = /^[\p{L}\d][\p{L}\d._-]{0,19}$/u;
const CODE_MESSAGE = 'Mã gồm chữ, số, dấu chấm, gạch ngang, tối đa 20 ký tự';

export class AxisItemPart {
  @Matches(/^[a-z\d][a-zA-Z\d-]{0,39}$/, { message: 'Mã của mục gồm chữ không dấu, số và gạch ngang' })
  code!: string;

  @Text('Tên mục', 200)
  name!: string;

  @OneOf('Loại mục', ['part', 'subset'])
  kind!: 'part' | 'subset';

  /** Of a subset: the code of the part it is counted in; null for the total. */
  @IsOptional()
  @Text('Thuộc mục', 40)
  of: string | null = null;
}
export class AxisPart {
  @Matches(/^[a-z\d][a-zA-Z\d-]{0,39}$/, { message: 'Mã của cách phân tổ gồm chữ không dấu, số và gạch ngang' })
  code!: string;

  @Text('Tên cách phân tổ', 200)
  name!: string;

  @IsArray({ message: 'Các mục phải là danh sách' })
  @ArrayMinSize(1, { message: 'Thêm ít nhất một mục' })
  @ArrayMaxSize(30, { message: 'Tối đa 30 mục' })
  @IsObject({ each: true, message: 'Mục không hợp lệ' })
  @ValidateNested({ each: true, message: 'Danh sách không hợp lệ' })
  @Type(() => AxisItemPart)
  items!: AxisItemPart[];
}
export class RulePart {
  @OneOf('Quy tắc', RULE_KINDS)
  kind!: RuleKind;

  @OneOf('Mức độ', SEVERITIES)
  severity!: Severity;

  /** Codes of other indicators. */
  @IsArray({ message: 'Chỉ tiêu so sánh phải là danh sách' })
  @ArrayMaxSize(20, { message: 'Tối đa 20 chỉ tiêu' })
  @Matches(CODE, { each: true, message: CODE_MESSAGE })
  others: string[] = [];

  @IsOptional()
  @IsNumber({ allowNaN: false, allowInfinity: false }, { message: 'Giới hạn dưới phải là số' })
  @Min(-1e12, { message: 'Giới hạn dưới quá nhỏ' })
  @Max(1e12, { message: 'Giới hạn dưới quá lớn' })
  low: number | null = null;

  @IsOptional()
  @IsNumber({ allowNaN: false, allowInfinity: false }, { message: 'Giới hạn trên phải là số' })
  @Min(-1e12, { message: 'Giới hạn trên quá nhỏ' })
  @Max(1e12, { message: 'Giới hạn trên quá lớn' })
  high: number | null = null;
}
export class ChoicePart {
  @Matches(/^[a-z\d][a-zA-Z\d-]{0,39}$/, { message: 'Mã của giá trị gồm chữ không dấu, số và gạch ngang' })
  code!: string;

  @Text('Giá trị', 200)
  label!: string;
}

export class IndicatorQuery extends PageQuery {
  /** Code or name, with or without accents. */
  @OptionalText('Từ khóa', 200)
  q?: string;

  @OptionalText('Lĩnh vực', 10)
  areaCode?: string;

  @IsOptional()
  @OneOf('Cấp', INDICATOR_LEVELS)
  level?: IndicatorLevel;

  /** Indicators in force on this day; default today. */
  @OptionalDate('Ngày')
  on?: string;

  /** Also those that ended before `on` and those that have not begun. */
  @IsOptional()
  @QueryFlag()
  @Flag('Gồm chỉ tiêu đã đóng')
  includeClosed?: boolean;
}

/** What is said of an indicator when it is made or edited. */
export class IndicatorFields {
  @Text('Tên chỉ tiêu', 300, 3)
  name!: string;

  @Matches(/^[0-6]$/, { message: 'Chọn lĩnh vực' })
  areaCode!: string;

  @IsInt({ message: 'Thứ tự phải là số nguyên' })
  @Min(0, { message: 'Thứ tự từ 0' })
  @Max(100_000, { message: 'Thứ tự quá lớn' })
  orderNo!: number;

  @OptionalText('Đơn vị tính', 40)
  unitOfMeasure?: string;

  @OneOf('Kiểu giá trị', VALUE_TYPES)
  valueType!: ValueType;

  @IsInt({ message: 'Số chữ số thập phân phải là số nguyên' })
  @Min(0, { message: 'Số chữ số thập phân từ 0' })
  @Max(MAX_DECIMALS, { message: `Số chữ số thập phân tối đa ${MAX_DECIMALS}` })
  decimals: number = 0;

  @OneOf('Cách cộng dồn', ACCUMULATIONS)
  accumulation!: Accumulation;

  @IsArray({ message: 'Cấp báo cáo phải là danh sách' })
  @ArrayMinSize(1, { message: 'Chọn ít nhất một cấp báo cáo' })
  @ArrayMaxSize(4, { message: 'Cấp báo cáo không hợp lệ' })
  @OneOf('Cấp báo cáo', INDICATOR_LEVELS, { each: true })
  levels!: IndicatorLevel[];

  @IsArray({ message: 'Cách phân tổ phải là danh sách' })
  @ArrayMaxSize(10, { message: 'Tối đa 10 cách phân tổ' })
  @IsObject({ each: true, message: 'Cách phân tổ không hợp lệ' })
  @ValidateNested({ each: true, message: 'Danh sách không hợp lệ' })
  @Type(() => AxisPart)
  axes: AxisPart[] = [];

  @IsArray({ message: 'Quy tắc phải là danh sách' })
  @ArrayMaxSize(20, { message: 'Tối đa 20 quy tắc' })
  @IsObject({ each: true, message: 'Quy tắc không hợp lệ' })
  @ValidateNested({ each: true, message: 'Danh sách không hợp lệ' })
  @Type(() => RulePart)
  rules: RulePart[] = [];

  @IsArray({ message: 'Danh sách giá trị không hợp lệ' })
  @ArrayMaxSize(30, { message: 'Tối đa 30 giá trị' })
  @IsObject({ each: true, message: 'Giá trị không hợp lệ' })
  @ValidateNested({ each: true, message: 'Danh sách không hợp lệ' })
  @Type(() => ChoicePart)
  choices: ChoicePart[] = [];

  @OptionalText('Tử số', 20)
  numeratorCode?: string;

  @OptionalText('Mẫu số', 20)
  denominatorCode?: string;

  @OptionalText('Giải thích', 4000)
  guide?: string;

  @DateField('Áp dụng từ ngày')
  validFrom!: string;
}
export class CreateIndicatorRequest extends IndicatorFields {
  @Matches(CODE, { message: CODE_MESSAGE })
  code!: string;
}
/** Once values exist, kind, decimals, measure, flow or stock, breakdown and validity stay as they are. */
export class UpdateIndicatorRequest extends IndicatorFields {
  @Version()
  version!: number;
}
export class CloseIndicatorRequest {
  @Version()
  version!: number;

  @DateField('Ngày thôi thu thập')
  closesOn!: string;
}

export class AxisItemView {
  code!: string;
  name!: string;
  kind!: 'part' | 'subset';
  of!: string | null;
}
export class AxisView {
  code!: string;
  name!: string;
  items!: AxisItemView[];
}
export class RuleView {
  kind!: RuleKind;
  severity!: Severity;
  others!: string[];
  low!: number | null;
  high!: number | null;
}
export class ChoiceView {
  code!: string;
  label!: string;
}
export class IndicatorView {
  id!: number;
  version!: number;
  code!: string;
  name!: string;
  areaCode!: string;
  orderNo!: number;
  unitOfMeasure!: string;
  valueType!: ValueType;
  decimals!: number;
  accumulation!: Accumulation;
  levels!: IndicatorLevel[];
  axes!: AxisView[];
  rules!: RuleView[];
  choices!: ChoiceView[];
  numeratorCode!: string | null;
  denominatorCode!: string | null;
  guide!: string;
  validFrom!: string;
  /** First day on which it is no longer collected; null while it is. */
  validTo!: string | null;
}
export class IndicatorList {
  items!: IndicatorView[];
  total!: number;
  /** What the person may do with the catalogue as a whole. */
  allowedActions!: AllowedAction[];
}
/** A row of the same code for another time. */
export class IndicatorEditionView {
  id!: number;
  name!: string;
  validFrom!: string;
  validTo!: string | null;
}
export class IndicatorPageView extends IndicatorView {
  editions!: IndicatorEditionView[];
  allowedActions!: AllowedAction[];
}
