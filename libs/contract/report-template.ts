import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsObject, IsOptional, IsString, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import type { FactKind } from '#domain/report-fact';
import { MATERIAL_KINDS, type MaterialKind } from '#domain/report-template';
import { applyDecorators } from './decorate';
import { AllowedAction } from './paging';
import { Id, Normalized, OneOf, OptionalDate, OptionalText, Text, Version } from './rules';

/** Labels of what a unit's return says (issue 6). */
export const MATERIAL_LABEL: Record<MaterialKind, string> = {
  results: 'Kết quả',
  shortcomings: 'Tồn tại, hạn chế',
  causes: 'Nguyên nhân',
  proposals: 'Kiến nghị, đề xuất',
};

const PeriodCodes = () =>
  applyDecorators(
    IsArray({ message: 'Kỳ áp dụng phải là danh sách' }),
    ArrayMaxSize(40, { message: 'Kỳ áp dụng tối đa 40 kỳ' }),
    Matches(/^[A-Za-z0-9-]{1,20}$/, { each: true, message: 'Mã kỳ báo cáo không hợp lệ' }),
  );

export class TemplateMaterialPart {
  @OneOf('Nội dung lấy từ báo cáo của đơn vị', MATERIAL_KINDS)
  kind!: MaterialKind;

  /** Areas whose narratives are shown; none: all. */
  @IsArray({ message: 'Lĩnh vực phải là danh sách' })
  @ArrayMaxSize(20, { message: 'Tối đa 20 lĩnh vực' })
  @IsString({ each: true, message: 'Lĩnh vực không hợp lệ' })
  @MaxLength(10, { each: true, message: 'Lĩnh vực không hợp lệ' })
  areas: string[] = [];
}
export class TemplateSectionPart {
  /** Position as printed: `I`, `I.1`, `II.1.a`. */
  @Text('Số mục', 20)
  code!: string;

  @IsInt({ message: 'Cấp của mục là 1, 2 hoặc 3' })
  @Min(1, { message: 'Cấp của mục là 1, 2 hoặc 3' })
  @Max(3, { message: 'Cấp của mục là 1, 2 hoặc 3' })
  level!: 1 | 2 | 3;

  @Text('Tên mục', 300)
  title!: string;

  @IsIn(['heading', 'narrative'], { message: 'Mục là đề mục hoặc mục có nội dung' })
  kind!: 'heading' | 'narrative';

  /** Codes of the periods whose report has it; none: every report. */
  @PeriodCodes()
  periods: string[] = [];

  @OptionalText('Lĩnh vực', 10)
  areaCode?: string | null;

  /** Paragraphs written from figures, with `{{placeholders}}` and `[[parts that may be left out]]`. */
  @Normalized()
  @IsString({ message: 'Đoạn văn theo số liệu phải là văn bản' })
  @MaxLength(10_000, { message: 'Đoạn văn theo số liệu tối đa 10.000 ký tự' })
  text: string = '';

  @IsOptional()
  @IsObject({ message: 'Nội dung lấy từ báo cáo của đơn vị không hợp lệ' })
  @ValidateNested({ message: 'Nội dung lấy từ báo cáo của đơn vị không hợp lệ' })
  @Type(() => TemplateMaterialPart)
  material?: TemplateMaterialPart | null;
}
export class TemplateAnnexPart {
  @Text('Tên phụ lục', 300)
  title!: string;

  /** A standing table (`annex.tasks`) or the key of a fact with a list. */
  @Text('Danh sách của phụ lục', 120)
  list!: string;

  @PeriodCodes()
  periods: string[] = [];
}
export class TemplateContentPart {
  @IsArray({ message: 'Các mục phải là danh sách' })
  @ArrayMaxSize(150, { message: 'Mẫu tối đa 150 mục' })
  @IsObject({ each: true, message: 'Mục không hợp lệ' })
  @ValidateNested({ each: true, message: 'Mục không hợp lệ' })
  @Type(() => TemplateSectionPart)
  sections!: TemplateSectionPart[];

  @IsArray({ message: 'Các phụ lục phải là danh sách' })
  @ArrayMaxSize(30, { message: 'Mẫu tối đa 30 phụ lục' })
  @IsObject({ each: true, message: 'Phụ lục không hợp lệ' })
  @ValidateNested({ each: true, message: 'Phụ lục không hợp lệ' })
  @Type(() => TemplateAnnexPart)
  annexes!: TemplateAnnexPart[];
}

export class CreateTemplateRequest {
  @Text('Tên phiên bản', 200, 3)
  name!: string;

  /** Copied from this version; default the one in force for every period. */
  @IsOptional()
  @Id('Phiên bản làm gốc')
  fromId?: number;
}
export class SaveTemplateRequest extends TemplateContentPart {
  @Version()
  version!: number;

  @Text('Tên phiên bản', 200, 3)
  name!: string;

  /** Periods whose reports it is for; none: every period without a template of its own. */
  @PeriodCodes()
  periodCodes: string[] = [];
}
export class PublishTemplateRequest {
  @Version()
  version!: number;
}
/** Shows what the content would print for a real period, without keeping anything. */
export class PreviewTemplateRequest extends TemplateContentPart {
  @Id('Kỳ báo cáo')
  periodId!: number;

  @Id('Kế hoạch')
  planId!: number;

  @OptionalDate('Ngày số liệu')
  asOf?: string;
}

export class TemplateSummary {
  /** 0 is the first version, which came with the program. */
  id!: number;
  version!: number;
  status!: 'draft' | 'published';
  name!: string;
  periodCodes!: string[];
  createdBy!: string;
  createdAt!: string | null;
  publishedBy!: string | null;
  publishedAt!: string | null;
  /** How many reports are drafted with it. */
  reports!: number;
  /** Whether reports of these periods (none: of the others) are drafted with it from now on. */
  inForce!: boolean;
}
export class TemplateView extends TemplateSummary {
  content!: TemplateContentPart;
  allowedActions!: AllowedAction[];
}
export class TemplateList {
  items!: TemplateSummary[];
  allowedActions!: AllowedAction[];
}
export class PlaceholderView {
  key!: string;
  label!: string;
  group!: string;
  kind!: FactKind;
  unit!: string | null;
  /** Whether `{{key.list}}` and an annex can print the list behind it. */
  hasList!: boolean;
}
export class PlaceholderList {
  items!: PlaceholderView[];
}
