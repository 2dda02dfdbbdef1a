import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { AllowedAction, NamedRef, PageQuery } from './paging';
import { DateField, Flag, Id, OneOf, OptionalDate, OptionalText, QueryFlag, Text, Version } from './rules';

export const UNIT_KINDS = ['province', 'office', 'department', 'serviceUnit', 'centralSector', 'district', 'commune', 'ward'] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];
export const SUCCESSION_KINDS = ['merge', 'split', 'rename', 'dissolve'] as const;
export type SuccessionKind = (typeof SUCCESSION_KINDS)[number];

export class UnitQuery extends PageQuery {
  /** Accent-free or exact; also the agency code. */
  @OptionalText('Từ khóa', 200)
  q?: string;

  @IsOptional()
  @OneOf('Loại đơn vị', UNIT_KINDS)
  kind?: UnitKind;

  /** Units and names as of this date; default today. */
  @OptionalDate('Ngày')
  on?: string;

  /** Also units closed before `on`. */
  @IsOptional()
  @QueryFlag()
  @Flag('Gồm đơn vị đã kết thúc')
  includeClosed?: boolean;
}

export class UnitView {
  id!: number;
  version!: number;
  name!: string;
  shortName!: string;
  kind!: UnitKind;
  /** Province, district or commune level. */
  level!: string;
  agencyCode!: string | null;
  parent!: NamedRef | null;
  validFrom!: string;
  /** First day on which the unit no longer exists; null while it does. */
  validTo!: string | null;
  orderNo!: number;
}
export class UnitList {
  items!: UnitView[];
  total!: number;
}

export class UnitNameView {
  name!: string;
  shortName!: string;
  kind!: UnitKind;
  parent!: NamedRef | null;
  validFrom!: string;
  validTo!: string | null;
  basis!: string | null;
}
export class UnitSuccessionView {
  kind!: SuccessionKind;
  from!: NamedRef;
  to!: NamedRef | null;
  decision!: string;
  decidedOn!: string | null;
  effectiveOn!: string;
}
export class UnitPageView extends UnitView {
  names!: UnitNameView[];
  successions!: UnitSuccessionView[];
  allowedActions!: AllowedAction[];
}

export class CreateUnitRequest {
  @Text('Tên đơn vị', 200, 2)
  name!: string;

  @Text('Tên viết tắt', 60)
  shortName!: string;

  @OneOf('Loại đơn vị', UNIT_KINDS)
  kind!: UnitKind;

  @IsOptional()
  @Id('Đơn vị cấp trên')
  parentId?: number;

  @OptionalText('Mã định danh', 35)
  agencyCode?: string;

  @DateField('Ngày thành lập')
  validFrom!: string;

  @IsInt({ message: 'Thứ tự phải là số nguyên' })
  @Min(0, { message: 'Thứ tự từ 0' })
  @Max(100_000, { message: 'Thứ tự quá lớn' })
  orderNo: number = 1000;
}

/** Code and order may be corrected at any time; a new name is a dated fact (`RenameUnitRequest`). */
export class UpdateUnitRequest {
  @Version()
  version!: number;

  @OptionalText('Mã định danh', 35)
  agencyCode?: string;

  @IsInt({ message: 'Thứ tự phải là số nguyên' })
  @Min(0, { message: 'Thứ tự từ 0' })
  @Max(100_000, { message: 'Thứ tự quá lớn' })
  orderNo!: number;
}

/** A new name, kind or parent from a date on; earlier reports keep the old one. */
export class RenameUnitRequest {
  @Version()
  version!: number;

  @Text('Tên đơn vị', 200, 2)
  name!: string;

  @Text('Tên viết tắt', 60)
  shortName!: string;

  @OneOf('Loại đơn vị', UNIT_KINDS)
  kind!: UnitKind;

  @IsOptional()
  @Id('Đơn vị cấp trên')
  parentId?: number;

  @DateField('Ngày có hiệu lực')
  validFrom!: string;

  @Text('Căn cứ', 300, 2)
  basis!: string;
}

/** Ends a unit; open work must have been handed over first. */
export class CloseUnitRequest {
  @Version()
  version!: number;

  @DateField('Ngày kết thúc hoạt động')
  closesOn!: string;

  @OneOf('Hình thức', SUCCESSION_KINDS)
  kind!: SuccessionKind;

  @IsOptional()
  @Id('Đơn vị kế thừa')
  successorId?: number;

  @Text('Văn bản căn cứ', 300, 2)
  decision!: string;
}
