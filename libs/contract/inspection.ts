import { IsIn, IsOptional } from 'class-validator';
import {
  FINDING_CATEGORIES,
  FINDING_STATUSES,
  INSPECTION_MODES,
  INSPECTOR_LEVELS,
  type FindingCategory,
  type FindingStatus,
  type InspectionMode,
  type InspectorLevel,
} from '#domain/inspection';
import type { ScheduleCell } from '#domain/schedule';
import { AllowedAction, NamedRef, PageQuery } from './paging';
import { DateField, Flag, Ids, OneOf, OptionalDate, OptionalId, OptionalText, Text, Version } from './rules';
import { QueryId } from './rules-query';

export class FindingTaskView {
  id!: number;
  code!: string;
  title!: string;
  leadUnits!: NamedRef[];
  dueOn!: string | null;
  completedOn!: string | null;
  /** Null where the task was withdrawn. */
  schedule!: ScheduleCell | null;
}
export class FindingView {
  id!: number;
  version!: number;
  inspection!: NamedRef | null;
  /** Null: no unit is named. */
  unit!: NamedRef | null;
  area!: NamedRef | null;
  category!: FindingCategory;
  text!: string;
  foundOn!: string;
  event!: string | null;
  status!: FindingStatus;
  fixedOn!: string | null;
  fixedEvidence!: string | null;
  source!: string | null;
  tasks!: FindingTaskView[];
  illustrative!: boolean;
  allowedActions!: AllowedAction[];
}
export class FindingList {
  items!: FindingView[];
  total!: number;
  open!: number;
  fixed!: number;
  asOf!: string;
}
export class InspectionView {
  id!: number;
  version!: number;
  title!: string;
  mode!: InspectionMode;
  level!: InspectorLevel;
  inspector!: string;
  startedOn!: string;
  endedOn!: string | null;
  area!: NamedRef | null;
  basis!: string | null;
  resultNumber!: string | null;
  resultOn!: string | null;
  summary!: string | null;
  otherPlaces!: string | null;
  /** By their names on the first day. */
  units!: NamedRef[];
  findings!: number;
  findingsOpen!: number;
  source!: string | null;
  illustrative!: boolean;
  allowedActions!: AllowedAction[];
}
export class InspectionPageView extends InspectionView {
  /** As of today; units see their own. */
  findingList!: FindingView[];
}
export class InspectionList {
  items!: InspectionView[];
  total!: number;
  /** Distinct units inspected among all that match. */
  unitsInspected!: number;
}
export class InspectionQuery extends PageQuery {
  @IsOptional()
  @OneOf('Hình thức kiểm tra', INSPECTION_MODES)
  mode?: InspectionMode;

  @IsOptional()
  @OneOf('Cấp kiểm tra', INSPECTOR_LEVELS)
  level?: InspectorLevel;

  @QueryId('Đơn vị')
  unitId?: number;

  @QueryId('Lĩnh vực')
  areaId?: number;

  @OptionalDate('Từ ngày')
  from?: string;

  @OptionalDate('Đến ngày')
  to?: string;

  @OptionalText('Từ khóa', 200)
  q?: string;
}
export class FindingQuery extends PageQuery {
  @QueryId('Cuộc kiểm tra')
  inspectionId?: number;

  @IsOptional()
  @IsIn(FINDING_STATUSES, { message: 'Tình trạng khắc phục không hợp lệ' })
  status?: FindingStatus;

  @IsOptional()
  @OneOf('Loại hạn chế', FINDING_CATEGORIES)
  category?: FindingCategory;

  @QueryId('Đơn vị')
  unitId?: number;

  @QueryId('Lĩnh vực')
  areaId?: number;

  @OptionalDate('Từ ngày')
  from?: string;

  @OptionalDate('Đến ngày')
  to?: string;

  @OptionalDate('Tình trạng đến ngày')
  asOf?: string;

  @OptionalText('Từ khóa', 200)
  q?: string;
}
export class InspectionRequest {
  @Text('Tên cuộc kiểm tra', 500, 5)
  title!: string;

  @OneOf('Hình thức kiểm tra', INSPECTION_MODES)
  mode: InspectionMode = 'periodic';

  @OneOf('Cấp kiểm tra', INSPECTOR_LEVELS)
  level: InspectorLevel = 'province';

  @Text('Đoàn, người kiểm tra', 300, 2)
  inspector!: string;

  @Ids('Đơn vị được kiểm tra')
  unitIds: number[] = [];

  @OptionalText('Nơi được kiểm tra khác', 500)
  otherPlaces?: string;

  @DateField('Ngày bắt đầu')
  startedOn!: string;

  @OptionalDate('Ngày kết thúc')
  endedOn?: string;

  @OptionalId('Lĩnh vực')
  areaId?: number;

  @OptionalText('Căn cứ', 300)
  basis?: string;

  @OptionalText('Số thông báo, kết luận kiểm tra', 80)
  resultNumber?: string;

  @OptionalDate('Ngày thông báo, kết luận')
  resultOn?: string;

  @OptionalText('Kết quả chính', 5000)
  summary?: string;

  @OptionalText('Nguồn', 500)
  source?: string;
}
export class UpdateInspectionRequest extends InspectionRequest {
  @Version()
  version!: number;
}
export class FindingRequest {
  @OptionalId('Cuộc kiểm tra')
  inspectionId?: number;

  /** Left out: no unit is named ("một số nơi"). */
  @OptionalId('Đơn vị')
  unitId?: number;

  @OptionalId('Lĩnh vực')
  areaId?: number;

  @OneOf('Loại hạn chế', FINDING_CATEGORIES)
  category!: FindingCategory;

  @Text('Nội dung hạn chế', 2000, 5)
  text!: string;

  @DateField('Ngày phát hiện')
  foundOn!: string;

  @OptionalText('Nơi phát hiện, nêu ra', 500)
  event?: string;

  @OptionalText('Nguồn', 500)
  source?: string;
}
export class UpdateFindingRequest extends FindingRequest {
  @Version()
  version!: number;
}
/** Of a finding from which no task was raised. */
export class FixFindingRequest {
  @Version()
  version!: number;

  @DateField('Ngày khắc phục xong')
  fixedOn!: string;

  @Text('Tài liệu chứng minh', 1000, 5)
  evidence!: string;
}
export class FindingTaskRequest {
  @Version()
  version!: number;

  @Text('Tên nhiệm vụ khắc phục', 1000, 3)
  title!: string;

  @OptionalText('Sản phẩm, kết quả', 500)
  expectedProduct?: string;

  @OptionalId('Lĩnh vực')
  areaId?: number;

  @Ids('Cơ quan chủ trì')
  leadUnitIds!: number[];

  @Ids('Cơ quan phối hợp')
  coordinatingUnitIds: number[] = [];

  /** The task counts from this day; default today. */
  @OptionalDate('Ngày giao')
  assignedOn?: string;

  @OptionalText('Thời hạn', 200)
  deadlineText?: string;

  @OptionalDate('Ngày đến hạn')
  dueOn?: string;

  @IsOptional()
  @Flag('Không có thời hạn')
  noDeadline?: boolean;
}
