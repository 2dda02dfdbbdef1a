import { Type } from 'class-transformer';
import { IsObject, IsOptional, Matches, ValidateNested } from 'class-validator';
import { PERIOD_KINDS, type PeriodKind } from '#domain/reporting-period';
import { AllowedAction } from './paging';
import { DateField, Flag, OneOf, OptionalDate, OptionalText, Text, Version, Year } from './rules';

export const PERIOD_KIND_LABEL: Record<PeriodKind, string> = {
  ministry: 'Báo cáo Bộ Nội vụ',
  internal: 'Nội bộ của tỉnh',
  range: 'Khoảng thời gian tự chọn',
};

export class AreaView {
  id!: number;
  code!: string;
  name!: string;
  shortName!: string;
  aliases!: string[];
}
export class ProgrammeView {
  id!: number;
  code!: string;
  name!: string;
  basis!: string;
  fromYear!: number;
  toYear!: number;
  areas!: AreaView[];
}
export class UnitKindView {
  code!: string;
  name!: string;
  level!: string;
}
export class ReferenceView {
  programmes!: ProgrammeView[];
  unitKinds!: UnitKindView[];
}

export class PeriodQuery {
  @Type(() => Number)
  @Year()
  year!: number;

  /** Left out: all but internal ones. */
  @IsOptional()
  @OneOf('Loại kỳ', [...PERIOD_KINDS, 'all'])
  kind?: PeriodKind | 'all';
}
export class PeriodView {
  id!: number;
  /** Q1, H1, Q3, YEAR; internal M01–M12, Q2, Q4, M9; of a free range what its maker chose. */
  code!: string;
  year!: number;
  title!: string;
  from!: string;
  to!: string;
  internalDueOn!: string;
  externalDueOn!: string;
}
/** Until when each level hands on, null where it does not. */
export class PeriodDuesView {
  unit!: string | null;
  agency!: string | null;
  province!: string | null;
  ministry!: string | null;
}
/** A period as the calendar of its year shows it. */
export class CalendarPeriodView extends PeriodView {
  version!: number;
  kind!: PeriodKind;
  /** Its figures run from the beginning of the reporting year. */
  cumulative!: boolean;
  dues!: PeriodDuesView;
  note!: string;
}
export class PeriodList {
  items!: CalendarPeriodView[];
  total!: number;
  /** What the person may do with the calendar. */
  allowedActions!: AllowedAction[];
}

export class PeriodDuesPart {
  @DateField('Hạn của đơn vị')
  unit!: string;

  @OptionalDate('Hạn của cơ quan thường trực')
  agency?: string;

  @OptionalDate('Hạn của tỉnh')
  province?: string;

  @OptionalDate('Hạn gửi Bộ Nội vụ')
  ministry?: string;
}
class PeriodFields {
  @Text('Tên kỳ báo cáo', 120, 3)
  title!: string;

  @DateField('Số liệu từ ngày')
  from!: string;

  /** The cut-off: the window's last day. */
  @DateField('Ngày chốt số liệu')
  to!: string;

  @Flag('Lũy kế từ đầu năm')
  cumulative: boolean = false;

  @IsObject({ message: 'Nhập hạn gửi' })
  @ValidateNested({ message: 'Hạn gửi không hợp lệ' })
  @Type(() => PeriodDuesPart)
  dues!: PeriodDuesPart;

  @OptionalText('Ghi chú, căn cứ', 500)
  note?: string;
}
export class CreatePeriodRequest extends PeriodFields {
  @Year()
  year!: number;

  @Matches(/^[A-Z\d][A-Z\d-]{0,19}$/, { message: 'Mã kỳ gồm chữ in hoa không dấu, số và gạch ngang, ví dụ NHIEM-KY' })
  code!: string;
}
/** Year, code and kind stay; the window stays as soon as accepted values or an issued report stand on it. */
export class UpdatePeriodRequest extends PeriodFields {
  @Version()
  version!: number;
}
export class HealthView {
  status!: 'ok';
  database!: 'sqlite' | 'postgres';
  version!: string;
}
