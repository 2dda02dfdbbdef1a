import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { readDeadline } from '#domain/deadline';
import { legacyFontOf } from '#domain/legacy-font';
import { nameReader, type Nameable, type NameReading } from '#domain/unit-name-match';
import { searchKey } from '#domain/vietnamese-text';
import type { NamedRef } from '#contract/paging';
import type { ImportField, ImportIssueView, ImportRowView, IssueSeverity } from '#contract/plan-import';
import { TaskRequest } from '#contract/task';
import { fieldErrors } from '#api/platform/errors';
import { areaNamed, closedSentence, nearestArea, type Vocabulary } from './import-vocabulary';
import type { PlanLine } from './plan-content';
import type { RawRows, RawTask } from './sheet-rows';

/** A line as read, with the request that would write it and the task it belongs to. */
export interface CheckedRow extends ImportRowView {
  request: TaskRequest;
  taskId: number | null;
  taskVersion: number | null;
}
/** Its page is known when all lines are. */
export type FoundIssue = Omit<ImportIssueView, 'page'>;
export interface CheckContext {
  vocabulary: Vocabulary;
  year: number;
  /** How the plan reads "Trước 15/11". */
  beforeIsInclusive: boolean;
  mapping: Record<string, string>;
  /** What the draft holds already, by code. */
  existing: ReadonlyMap<string, PlanLine>;
}

const FIELD_OF: Record<string, ImportField> = { code: 'code', title: 'title', areaId: 'area', expectedProduct: 'product', leadUnitIds: 'lead', coordinatingUnitIds: 'coordinating', deadlineText: 'deadline' };
const EXCEL_ERROR = /^#(REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!)/;
const FONT_NAME = { TCVN3: 'TCVN3 (.VnTime)', VNI: 'VNI (VNI-Times)' };

const TELL_EVERY = 100;

/** Reads every line against the plan's year, the units and areas of the day and the draft; nothing is written. */
export function checkRows(raw: RawRows, context: CheckContext, tell: (done: number, total: number) => void): { rows: CheckedRow[]; issues: FoundIssue[] } {
  const issues: FoundIssue[] = [];
  for (const heading of raw.headings) {
    if (!heading.unknownArea) continue;
    const near = nearestArea(heading.text, context.vocabulary.areas);
    issues.push({ row: heading.row, column: heading.column, cell: `${heading.column}${heading.row}`, field: 'area', value: heading.text, reason: 'Không nhận ra lĩnh vực của nhóm này; các nhiệm vụ bên dưới chưa có lĩnh vực.', severity: 'error', suggestion: near?.name ?? null });
  }
  const areaHeadings = raw.headings.filter((h) => h.areaId !== null || h.unknownArea);
  const seen = new Map<string, number>();
  const readNames = nameReader(context.vocabulary.nameables);
  let passed = 0;
  const rows = raw.tasks.map((task, i) => {
    if (i % TELL_EVERY === 0) tell(i, raw.tasks.length);
    while (passed < areaHeadings.length && areaHeadings[passed]!.row < task.row) passed += 1;
    const lastHeading = areaHeadings[passed - 1];
    const reader = new RowReader(task, context, readNames, issues, lastHeading?.unknownArea ?? false);
    return reader.read(seen);
  });
  const rank = (issue: FoundIssue) => (issue.severity === 'error' ? 0 : 1);
  return { rows, issues: issues.sort((a, b) => rank(a) - rank(b) || a.row - b.row) };
}

class RowReader {
  private readonly faulty = new Set<ImportField>();

  constructor(
    private readonly task: RawTask,
    private readonly context: CheckContext,
    private readonly readNames: (text: string) => NameReading[],
    private readonly issues: FoundIssue[],
    /** The heading above is at fault and says so itself. */
    private readonly headingAtFault: boolean,
  ) {}

  read(seen: Map<string, number>): CheckedRow {
    const { task, context } = this;
    const existing = context.existing.get(task.code);
    this.checkCode(seen);
    this.checkLetters();
    const area = this.area(existing);
    const lead = this.names('lead');
    const coordinating = this.names('coordinating');
    for (const one of coordinating.units.filter((u) => lead.units.some((l) => l.id === u.id))) {
      this.issue('coordinating', 'error', `${one.name} đã là cơ quan chủ trì, không đồng thời phối hợp.`);
    }
    const deadline = this.deadline(existing);
    const request: TaskRequest = {
      code: task.code,
      title: task.texts.title ?? '',
      areaId: area?.id ?? 0,
      expectedProduct: task.texts.product ?? '',
      leadUnitIds: idsOf(lead.units),
      leadGroupIds: idsOf(lead.groups),
      coordinatingUnitIds: idsOf(coordinating.units),
      coordinatingGroupIds: idsOf(coordinating.groups),
      deadlineText: task.texts.deadline ?? '',
      ...deadline.choice,
      ...(existing ? keptOf(existing.request) : {}),
    };
    this.checkRequest(request);
    return {
      row: task.row,
      code: task.code,
      title: request.title,
      area,
      product: request.expectedProduct,
      leadUnits: lead.units,
      leadGroups: lead.groups,
      coordinatingUnits: coordinating.units,
      coordinatingGroups: coordinating.groups,
      deadlineText: request.deadlineText ?? '',
      deadlineKind: deadline.kind,
      deadlineReading: deadline.reading,
      dueOn: deadline.dueOn,
      change: existing === undefined ? 'create' : sameRequest(existing.request, request) ? 'unchanged' : 'update',
      request,
      taskId: existing?.taskId ?? null,
      taskVersion: existing?.version ?? null,
    };
  }

  private checkCode(seen: Map<string, number>): void {
    const { code, row } = this.task;
    if (code === '') return this.issue('code', 'error', 'Thiếu số thứ tự hoặc mã nhiệm vụ.');
    const before = seen.get(code);
    if (before !== undefined) this.issue('code', 'error', `Mã ${code} đã dùng ở dòng ${before}.`);
    else seen.set(code, row);
  }

  private checkLetters(): void {
    const old = Object.entries(this.task.raw).map(([field, text]) => ({ field: field as ImportField, font: legacyFontOf(text) })).find(({ font }) => font !== null);
    // Where one cell is, the others are: once a row is enough.
    if (old) this.issue(old.field, 'error', `Chữ gõ bằng bảng mã cũ ${FONT_NAME[old.font!]}, không phải Unicode. Hãy xem mẫu chuyển mã ở đầu trang và bấm chuyển, hoặc chuyển mã cả bảng rồi gửi lại.`);
    for (const [field, text] of Object.entries(this.task.texts)) {
      if (EXCEL_ERROR.test(text)) this.issue(field as ImportField, 'error', 'Ô có công thức bị lỗi. Hãy sửa công thức hoặc gõ nội dung trực tiếp.');
    }
  }

  private area(existing: PlanLine | undefined): NamedRef | null {
    const { areas } = this.context.vocabulary;
    const text = this.task.texts.area ?? '';
    if (text !== '') {
      const named = areaNamed(text, areas) ?? areas.find((a) => searchKey(a.code) === searchKey(text));
      if (named) return { id: named.id, name: named.name };
      this.issue('area', 'error', 'Không nhận ra lĩnh vực.', nearestArea(text, areas)?.name ?? null);
      return null;
    }
    const id = this.task.areaId ?? (this.headingAtFault ? null : (existing?.request.areaId ?? null));
    const found = areas.find((a) => a.id === id);
    if (found) return { id: found.id, name: found.name };
    if (this.headingAtFault) this.faulty.add('area');
    else this.issue('area', 'error', 'Không rõ nhiệm vụ thuộc lĩnh vực nào: không có dòng nhóm (I, II, …) mang tên lĩnh vực ở trên, cũng không có cột lĩnh vực.');
    return null;
  }

  private names(field: 'lead' | 'coordinating'): { units: NamedRef[]; groups: NamedRef[] } {
    const { vocabulary } = this.context;
    const found: Nameable[] = [];
    for (const reading of this.readNames(this.task.texts[field] ?? '')) {
      if (reading.certainty === 'unknown') {
        const suggestion = reading.suggestions.map(({ name }) => name).join('; ') || null;
        this.issue(field, 'error', `Không nhận ra cơ quan “${reading.text}”.`, suggestion);
        continue;
      }
      const one = reading.found;
      if (one.closedOn !== null) {
        this.issue(field, 'error', closedSentence(one), vocabulary.successors.get(one.id) ?? null);
        continue;
      }
      if (one.kind === 'group' && vocabulary.emptyGroups.has(one.id)) this.issue(field, 'error', `Nhóm “${one.name}” chưa có đơn vị nào đang hoạt động.`);
      if (reading.certainty === 'likely') this.issue(field, 'warning', `“${reading.text}” được hiểu là “${one.name}”. Hãy kiểm tra.`, one.name);
      if (!found.some((f) => f.kind === one.kind && f.id === one.id)) found.push(one);
    }
    const refs = (kind: Nameable['kind']) => found.filter((one) => one.kind === kind).map(({ id, name }) => ({ id, name }));
    return { units: refs('unit'), groups: refs('group') };
  }

  private deadline(existing: PlanLine | undefined): { choice: Pick<TaskRequest, 'dueOn' | 'noDeadline'>; kind: ImportRowView['deadlineKind']; reading: string | null; dueOn: string | null } {
    const text = this.task.texts.deadline ?? '';
    // A date that somebody chose for these very words stands.
    if (existing && existing.request.deadlineText === text) {
      const { dueOn, noDeadline } = existing.request;
      if (dueOn !== undefined) return { choice: { dueOn }, kind: 'date', reading: 'Giữ ngày đến hạn đã chọn trong dự thảo.', dueOn };
      if (noDeadline) return { choice: { noDeadline }, kind: 'none', reading: 'Giữ lựa chọn không có thời hạn trong dự thảo.', dueOn: null };
    }
    const reading = readDeadline(text, this.context.year, this.context);
    if ('error' in reading) {
      this.issue('deadline', 'error', reading.error);
      return { choice: {}, kind: null, reading: null, dueOn: null };
    }
    if (text === '') this.issue('deadline', 'warning', 'Không ghi thời hạn: nhiệm vụ sẽ không bị tính là quá hạn.');
    return { choice: {}, kind: reading.kind, reading: reading.reading, dueOn: reading.dueOn };
  }

  /** The rules of a task itself; one issue per column is enough. */
  private checkRequest(request: TaskRequest): void {
    for (const { field, message } of fieldErrors(validateSync(plainToInstance(TaskRequest, request)))) {
      const column = FIELD_OF[field.split('.')[0]!] ?? 'title';
      if (!this.faulty.has(column)) this.issue(column, 'error', column === 'lead' && message.startsWith('Chọn') ? 'Thiếu cơ quan chủ trì.' : `${message}.`);
    }
  }

  private issue(field: ImportField, severity: IssueSeverity, reason: string, suggestion: string | null = null): void {
    const { row, texts, code } = this.task;
    if (severity === 'error') this.faulty.add(field);
    const column = this.context.mapping[field] ?? this.context.mapping['title']!;
    this.issues.push({ row, column, cell: `${column}${row}`, field, value: (field === 'code' ? code : (texts[field] ?? '')).slice(0, 500), reason, severity, suggestion });
  }
}

const idsOf = (refs: NamedRef[]) => refs.map(({ id }) => id).sort((a, b) => a - b);

/** What the form does not hold stays as it is. */
const keptOf = ({ targetValue, unitOfMeasure, confirmingUnitId }: TaskRequest): Partial<TaskRequest> => ({
  ...(targetValue === undefined ? {} : { targetValue }),
  ...(unitOfMeasure === undefined ? {} : { unitOfMeasure }),
  ...(confirmingUnitId === undefined ? {} : { confirmingUnitId }),
});

function sameRequest(a: TaskRequest, b: TaskRequest): boolean {
  const sorted = (request: TaskRequest) => JSON.stringify(Object.entries(request).sort(([x], [y]) => (x < y ? -1 : 1)));
  return sorted(a) === sorted(b);
}
