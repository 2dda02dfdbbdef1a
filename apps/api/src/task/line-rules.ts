import { readDeadline, type DeadlineReading } from '#domain/deadline';
import { minDate } from '#domain/plain-date';
import { codeSortKey } from '#domain/task-code';
import { searchKey } from '#domain/vietnamese-text';
import type { TaskRequest } from '#contract/task';
import { invalid } from '#api/platform/errors';
import type { TaskAttributesEntity, TaskGroupEntity, TaskUnitEntity } from './task.entity';

/** What the lines of a draft plan may name, read once however many lines are written. */
export interface LineContext {
  year: number;
  /** How the plan reads "Trước 15/11". */
  beforeIsInclusive: boolean;
  areaIds: ReadonlySet<number>;
  unitNames: ReadonlyMap<number, { name: string }>;
  groupNames: ReadonlyMap<number, string>;
  /** Groups that somebody belongs to today. */
  filledGroups: { has(groupId: number): boolean };
  standingAgencyId: number | null;
}
type LineContents = Omit<TaskAttributesEntity, 'id' | 'taskId' | 'task' | 'area' | 'validFrom' | 'validTo' | 'recordedAt' | 'supersededAt'>;
export interface LineParties {
  units: Pick<TaskUnitEntity, 'unitId' | 'role'>[];
  groups: Pick<TaskGroupEntity, 'groupId' | 'role'>[];
}

/** What is stored of a line's own words. @throws InvalidRequest */
export function lineContents(request: TaskRequest, context: LineContext): LineContents {
  if (request.targetValue !== undefined && request.unitOfMeasure === undefined) throw invalid('unitOfMeasure', 'Nêu đơn vị tính của chỉ tiêu, ví dụ %, hồ sơ, cơ quan.');
  if (!context.areaIds.has(request.areaId)) throw invalid('areaId', 'Lĩnh vực không thuộc chương trình tổng thể của kế hoạch.');
  const { kind, dueOn, occurrences } = deadlineOf(request, context);
  const { code, title, areaId, expectedProduct } = request;
  return {
    code,
    codeSortKey: codeSortKey(code),
    title,
    areaId,
    expectedProduct,
    deadlineText: request.deadlineText ?? '',
    deadlineKind: kind,
    dueOn,
    occurrences,
    targetValue: request.targetValue ?? null,
    unitOfMeasure: request.unitOfMeasure ?? null,
    searchKey: searchKey(`${code} ${title} ${expectedProduct}`),
  };
}

/** Who leads and who coordinates. A group with nobody in it would hand the task to nobody. @throws InvalidRequest */
export function lineParties(request: TaskRequest, { unitNames, groupNames, filledGroups }: LineContext): LineParties {
  const both = request.leadUnitIds.find((id) => request.coordinatingUnitIds.includes(id));
  if (both !== undefined) throw invalid('coordinatingUnitIds', `${unitNames.get(both)?.name ?? 'Đơn vị'} đã là cơ quan chủ trì, không đồng thời phối hợp.`);
  const parties: LineParties = { units: [], groups: [] };
  for (const [role, ids, field] of [['lead', request.leadUnitIds, 'leadUnitIds'], ['coordinating', request.coordinatingUnitIds, 'coordinatingUnitIds']] as const) {
    for (const unitId of new Set(ids)) {
      if (!unitNames.has(unitId)) throw invalid(field, 'Đơn vị không có trong danh mục.');
      parties.units.push({ unitId, role });
    }
  }
  for (const [role, ids, field] of [['lead', request.leadGroupIds ?? [], 'leadGroupIds'], ['coordinating', request.coordinatingGroupIds ?? [], 'coordinatingGroupIds']] as const) {
    for (const groupId of new Set(ids)) {
      const name = groupNames.get(groupId);
      if (name === undefined) throw invalid(field, 'Nhóm đơn vị không có trong danh mục.');
      if (!filledGroups.has(groupId)) throw invalid(field, `Nhóm "${name}" chưa có đơn vị nào đang hoạt động.`);
      parties.groups.push({ groupId, role });
    }
  }
  return parties;
}

/** The unit that will confirm completion: the one named, else the standing agency. @throws InvalidRequest */
export function confirmingUnitOf(request: TaskRequest, { standingAgencyId, unitNames }: LineContext): number {
  const id = request.confirmingUnitId ?? standingAgencyId;
  if (id === null) throw invalid('confirmingUnitId', 'Chưa khai báo cơ quan thường trực. Quản trị viên khai báo tại mục Thiết lập, hoặc chọn cơ quan xác nhận cho nhiệm vụ.');
  if (!unitNames.has(id)) throw invalid('confirmingUnitId', 'Cơ quan xác nhận không có trong danh mục.');
  return id;
}

/** The date someone sets stands; otherwise what the text says, never guessed (domain.md §4.3). */
function deadlineOf(request: TaskRequest, { year, beforeIsInclusive }: LineContext): Pick<DeadlineReading, 'kind' | 'dueOn' | 'occurrences'> {
  if (request.noDeadline) {
    if (request.dueOn !== undefined) throw invalid('dueOn', 'Nhiệm vụ không có thời hạn thì không có ngày đến hạn.');
    const reading = readDeadline(request.deadlineText ?? '', year, { beforeIsInclusive });
    const kind = 'error' in reading || reading.dueOn !== null ? 'none' : reading.kind;
    return { kind, dueOn: null, occurrences: [] };
  }
  if (request.dueOn !== undefined) {
    const opensOn = minDate(request.dueOn, `${year}-01-01`);
    return { kind: 'date', dueOn: request.dueOn, occurrences: [{ code: '', label: '', opensOn, dueOn: request.dueOn }] };
  }
  const reading = readDeadline(request.deadlineText ?? '', year, { beforeIsInclusive });
  if ('error' in reading) throw invalid('deadlineText', `${reading.error} Hãy sửa lại, chọn ngày đến hạn, hoặc đánh dấu không có thời hạn.`);
  return reading;
}
