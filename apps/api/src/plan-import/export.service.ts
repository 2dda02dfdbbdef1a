import { Injectable } from '@nestjs/common';
import { formatDate } from '#domain/plain-date';
import type { ScheduleCell } from '#domain/schedule';
import type { TaskQuery, TaskView } from '#contract/task';
import { tableBytes, type TableColumn } from '#api/document/xlsx-table';
import { Clock } from '#api/platform/clock';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { PlanQueries } from '#api/plan/plan.queries';
import { ReferenceQueries } from '#api/reference/reference.queries';
import { SettingsService } from '#api/settings/settings.service';
import { TaskQueries } from '#api/task/task.queries';
import { UnitGroupService } from '#api/unit/unit-group.service';
import { UnitQueries } from '#api/unit/unit.queries';
import { PlanContent, type PlanLine } from './plan-content';

export interface ExportFile {
  name: string;
  content: Buffer;
}
/** A line of the plan's form: a task, or the area that the tasks below belong to. */
type FormRow = { heading: string; label: string } | PlanLine;

const SCHEDULE_TEXT: Record<ScheduleCell, string> = {
  completedOnTime: 'Đã hoàn thành đúng hạn',
  completedLate: 'Đã hoàn thành quá hạn',
  openWithinTerm: 'Đang thực hiện trong hạn',
  openOverdue: 'Đang thực hiện quá hạn',
  openNoDeadline: 'Chưa xác định thời hạn',
};
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV'];
const ALL = 100_000;

/** Lists as workbooks, with what screens show. */
@Injectable()
export class ExportService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly plans: PlanQueries,
    private readonly content: PlanContent,
    private readonly taskList: TaskQueries,
    private readonly reference: ReferenceQueries,
    private readonly units: UnitQueries,
    private readonly groups: UnitGroupService,
    private readonly settings: SettingsService,
    private readonly clock: Clock,
  ) {}

  /** A plan in the form in which it is imported: read in again unchanged, it changes nothing. */
  plan(id: number): Promise<ExportFile> {
    return this.unitOfWork.read(async () => {
      const plan = await this.plans.get(id);
      const lines = await this.content.lines(plan);
      const areas = await this.reference.areas(plan.programmeId);
      const units = await this.units.namesOn(this.clock.today());
      const groups = await this.groups.names();
      const named = (groupIds: readonly number[] | undefined, unitIds: readonly number[]) =>
        [...(groupIds ?? []).map((g) => groups.get(g) ?? ''), ...unitIds.map((u) => units.get(u)?.name ?? '')].join(';\n');
      const used = areas.filter((area) => lines.some((l) => l.request.areaId === area.id));
      const rows: FormRow[] = used.flatMap((area, i) => [{ heading: area.name, label: ROMAN[i] ?? String(i + 1) }, ...lines.filter((l) => l.request.areaId === area.id)]);
      const text = (header: string, width: number, of: (line: PlanLine) => string, heading: (h: { heading: string; label: string }) => string = () => ''): TableColumn<FormRow> => ({
        header,
        width,
        value: (row) => ('heading' in row ? heading(row) : of(row)),
      });
      const content = await tableBytes<FormRow>({
        sheet: 'Kế hoạch',
        titles: [plan.title, ...(await this.marking(plan.number ? `Kèm theo Kế hoạch số ${plan.number} ngày ${formatDate(plan.issuedOn!)}` : `Dự thảo, xuất ngày ${formatDate(this.clock.today())}`))],
        columns: [
          text('STT', 8, (l) => l.request.code, (h) => h.label),
          text('Nhiệm vụ', 60, (l) => l.request.title, (h) => h.heading),
          text('Sản phẩm, kết quả', 32, (l) => l.request.expectedProduct),
          text('Cơ quan chủ trì', 32, (l) => named(l.request.leadGroupIds, l.request.leadUnitIds)),
          text('Cơ quan phối hợp', 32, (l) => named(l.request.coordinatingGroupIds, l.request.coordinatingUnitIds)),
          text('Thời gian hoàn thành', 22, (l) => l.request.deadlineText ?? ''),
        ],
        rows,
        isHeading: (row) => 'heading' in row,
      });
      return { name: `${fileText(plan.title)}.xlsx`, content };
    });
  }

  /** The list of tasks under the same filters as on the screen, all pages of it. */
  async tasks(query: TaskQuery): Promise<ExportFile> {
    const list = await this.taskList.list({ ...query, page: 1, pageSize: ALL });
    const names = (refs: readonly { name: string }[]) => refs.map(({ name }) => name).join(';\n');
    const members = await this.groups.membersOn(this.clock.today());
    // Like the screen: a group by its name, beside it the units that lead by themselves.
    const alone = ({ leadGroups, leadUnits }: TaskView) => leadUnits.filter(({ id }) => !leadGroups.some((group) => members.get(group.id)?.includes(id)));
    const columns: TableColumn<TaskView>[] = [
      { header: 'Mã', width: 8, value: (t) => t.code },
      { header: 'Nhiệm vụ', width: 60, value: (t) => t.title },
      { header: 'Lĩnh vực', width: 28, value: (t) => t.area.name },
      { header: 'Sản phẩm, kết quả', width: 30, value: (t) => t.expectedProduct },
      { header: 'Cơ quan chủ trì', width: 32, value: (t) => names([...t.leadGroups, ...alone(t)]) },
      { header: 'Cơ quan phối hợp', width: 32, value: (t) => names([...(t.coordinatingGroups ?? []), ...t.coordinatingUnits]) },
      { header: 'Thời hạn', width: 18, value: (t) => t.deadlineText },
      { header: 'Ngày đến hạn', width: 13, value: (t) => (t.dueOn === null ? null : { date: t.dueOn }) },
      { header: 'Chỉ tiêu', width: 10, value: (t) => t.targetValue },
      { header: 'Đơn vị tính', width: 12, value: (t) => t.unitOfMeasure },
      { header: 'Tình trạng', width: 24, value: (t) => SCHEDULE_TEXT[t.schedule] },
      { header: 'Sắp đến hạn', width: 10, value: (t) => (t.dueSoon ? 'Có' : '') },
      { header: 'Chờ xác nhận', width: 10, value: (t) => (t.awaitingConfirmation ? 'Có' : '') },
      { header: 'Ngày hoàn thành', width: 13, value: (t) => (t.completedOn === null ? null : { date: t.completedOn }) },
      { header: 'Phần việc', width: 9, value: (t) => t.parts },
      { header: 'Đã hoàn thành', width: 9, value: (t) => t.partsCompleted },
      { header: 'Ghi chú', width: 24, value: (t) => [...(t.suspended ? ['đang tạm dừng'] : []), ...(t.hasLatePart ? ['có phần hoàn thành quá hạn'] : [])].join('; ') },
    ];
    const titles = [`Danh sách ${list.total} nhiệm vụ cải cách hành chính`, ...(await this.marking(`Số liệu đến ngày ${formatDate(list.asOf)}`))];
    return { name: `Danh sách nhiệm vụ đến ngày ${list.asOf}.xlsx`, content: await tableBytes({ sheet: 'Nhiệm vụ', titles, columns, rows: list.items }) };
  }

  /** Everything that leaves an illustrative installation says so. */
  private async marking(line: string): Promise<string[]> {
    const { marking } = await this.settings.get();
    return [line, ...(marking ? [marking] : [])];
  }
}

const fileText = (title: string) => title.replace(/[\\/:*?"<>|]/g, '-').slice(0, 120);
