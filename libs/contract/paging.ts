import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';

/** Part of every list request; numbers arrive as text in a query and are converted. */
export class PageQuery {
  @Type(() => Number)
  @IsInt({ message: 'Trang phải là số nguyên' })
  @Min(1, { message: 'Trang bắt đầu từ 1' })
  @Max(100_000, { message: 'Trang quá lớn' })
  page: number = 1;

  @Type(() => Number)
  @IsInt({ message: 'Số dòng mỗi trang phải là số nguyên' })
  @Min(1, { message: 'Mỗi trang ít nhất 1 dòng' })
  @Max(200, { message: 'Mỗi trang nhiều nhất 200 dòng' })
  pageSize: number = 50;
}

/** What the person may do with the thing shown, and where not, why. */
export class AllowedAction {
  action!: string;
  allowed!: boolean;
  /** Vietnamese sentence; null when allowed. */
  reason!: string | null;
}

/** A unit, user, area … as it is named inside other views. */
export class NamedRef {
  id!: number;
  name!: string;
}

/** The answer of a command that has nothing else to show. */
export class DoneView {
  done!: boolean;
}

/** The answer of a command that made something; its page shows it. */
export class CreatedView {
  id!: number;
}
