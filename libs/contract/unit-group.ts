import { ArrayMinSize, IsInt, Max, Min } from 'class-validator';
import { AllowedAction, NamedRef } from './paging';
import { Ids, OptionalDate, Text, Version } from './rules';

/** A named group of units, as it is today. */
export class UnitGroupView {
  id!: number;
  version!: number;
  name!: string;
  shortName!: string;
  orderNo!: number;
  members!: NamedRef[];
  allowedActions!: AllowedAction[];
}
export class UnitGroupList {
  items!: UnitGroupView[];
  total!: number;
}

/** Members enter and leave from `validFrom` on (default today); plans issued before keep theirs. */
export class UnitGroupRequest {
  @Text('Tên nhóm', 200, 2)
  name!: string;

  @Text('Tên gọi tắt', 60)
  shortName!: string;

  @Ids('Đơn vị thành viên', 500)
  @ArrayMinSize(1, { message: 'Chọn ít nhất một đơn vị thành viên' })
  unitIds!: number[];

  @IsInt({ message: 'Thứ tự phải là số nguyên' })
  @Min(0, { message: 'Thứ tự từ 0' })
  @Max(100_000, { message: 'Thứ tự quá lớn' })
  orderNo: number = 100;

  /** A group may be entered after the plan that names it was signed, so the day is stated. */
  @OptionalDate('Có hiệu lực từ ngày')
  validFrom?: string;
}
export class UpdateUnitGroupRequest extends UnitGroupRequest {
  @Version()
  version!: number;
}
