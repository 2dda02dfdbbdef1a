import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsInt, IsObject, Matches, Max, Min, ValidateNested } from 'class-validator';
import { DateField, Flag, OneOf, Text, Version } from './rules';

export const HOLIDAY_KINDS = ['off', 'work'] as const;
const Hour = (label: string) => Matches(/^([01]\d|2[0-3]):[0-5]\d$/, { message: `${label} phải là giờ và phút, ví dụ 07:30` });

/** Office hours from a day on. */
export class WorkingHoursItem {
  @DateField('Ngày áp dụng')
  validFrom!: string;

  /** 1 = Monday … 7 = Sunday. */
  @IsArray({ message: 'Ngày làm việc phải là danh sách' })
  @ArrayMinSize(1, { message: 'Chọn ít nhất một ngày làm việc' })
  @ArrayMaxSize(7, { message: 'Tuần chỉ có bảy ngày' })
  @IsInt({ each: true, message: 'Ngày làm việc không hợp lệ' })
  @Min(1, { each: true, message: 'Ngày làm việc không hợp lệ' })
  @Max(7, { each: true, message: 'Ngày làm việc không hợp lệ' })
  workdays!: number[];

  @Hour('Giờ bắt đầu')
  startsAt!: string;

  @Hour('Giờ kết thúc')
  endsAt!: string;

  @Hour('Giờ gửi nhắc việc')
  reminderAt!: string;
}
export class WorkingHoursView {
  version!: number;
  items!: WorkingHoursItem[];
}
export class WorkingHoursRequest {
  @Version()
  version!: number;

  @IsArray({ message: 'Danh sách giờ làm việc phải là danh sách' })
  @ArrayMinSize(1, { message: 'Cần ít nhất một dòng giờ làm việc' })
  @ArrayMaxSize(50, { message: 'Tối đa 50 dòng giờ làm việc' })
  @IsObject({ each: true, message: 'Giờ làm việc không hợp lệ' })
  @ValidateNested({ each: true, message: 'Giờ làm việc không hợp lệ' })
  @Type(() => WorkingHoursItem)
  items!: WorkingHoursItem[];
}

/** A day off, or a day of rest that is worked instead. */
export class HolidayItem {
  @DateField('Ngày')
  date!: string;

  @Text('Tên ngày nghỉ', 200, 2)
  name!: string;

  @OneOf('Loại ngày', HOLIDAY_KINDS)
  kind!: (typeof HOLIDAY_KINDS)[number];

  /** Nobody has compared it with the official decision yet. */
  @Flag('Cần kiểm tra')
  toBeChecked!: boolean;
}
export class HolidaysView {
  version!: number;
  items!: HolidayItem[];
}
export class HolidaysRequest {
  @Version()
  version!: number;

  @IsArray({ message: 'Danh sách ngày nghỉ phải là danh sách' })
  @ArrayMaxSize(500, { message: 'Tối đa 500 ngày' })
  @IsObject({ each: true, message: 'Ngày nghỉ không hợp lệ' })
  @ValidateNested({ each: true, message: 'Ngày nghỉ không hợp lệ' })
  @Type(() => HolidayItem)
  items!: HolidayItem[];
}
/** All that is needed to tell a working day. */
export class WorkingCalendarView {
  hours!: WorkingHoursItem[];
  holidays!: HolidayItem[];
}
