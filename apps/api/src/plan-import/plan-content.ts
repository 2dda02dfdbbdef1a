import { Injectable } from '@nestjs/common';
import { readDeadline, type DeadlineKind, type DeadlineOccurrence } from '#domain/deadline';
import { storedPlanRules } from '#domain/plan-rules';
import type { TaskRequest } from '#contract/task';
import { readRows } from '#api/platform/database/sql';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import type { PlanEntity } from '#api/plan/plan.entity';

/** A line of a plan as the request that would write it again, word for word. */
export interface PlanLine {
  taskId: number;
  version: number;
  request: TaskRequest;
}

interface Row {
  taskId: number;
  version: number;
  code: string;
  title: string;
  areaId: number;
  expectedProduct: string;
  deadlineText: string;
  deadlineKind: DeadlineKind;
  dueOn: string | null;
  occurrences: string;
  targetValue: number | null;
  unitOfMeasure: string | null;
  confirmingUnitId: number;
}
interface Named {
  taskId: number;
  id: number;
  role: 'lead' | 'coordinating';
}

/** What the lines of a plan say now. */
@Injectable()
export class PlanContent {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** In the order of their codes. */
  async lines(plan: Pick<PlanEntity, 'id' | 'year' | 'firstRules'>): Promise<PlanLine[]> {
    const { id: planId, year } = plan;
    const { beforeIsInclusive } = storedPlanRules(plan.firstRules);
    const manager = this.unitOfWork.manager;
    const current = `plan_task p join task t on t.id = p.task_id`;
    const inPlan = `p.plan_id = :planId and p.superseded_at is null and p.valid_to is null`;
    const rows = await readRows<Row>(
      manager,
      `select t.id as "taskId", t.version as "version", t.confirming_unit_id as "confirmingUnitId", x.code as "code", x.title as "title",
              x.area_id as "areaId", x.expected_product as "expectedProduct", x.deadline_text as "deadlineText",
              x.deadline_kind as "deadlineKind", x.due_on as "dueOn", x.occurrences as "occurrences",
              x.target_value as "targetValue", x.unit_of_measure as "unitOfMeasure"
         from ${current} join task_attributes x on x.task_id = t.id and x.superseded_at is null and x.valid_to is null
        where ${inPlan} order by x.code_sort_key, t.id`,
      { planId },
    );
    const units = await readRows<Named>(
      manager,
      `select u.task_id as "taskId", u.unit_id as "id", u.role as "role" from ${current}
         join task_unit u on u.task_id = t.id and u.superseded_at is null and u.valid_to is null where ${inPlan}`,
      { planId },
    );
    const groups = await readRows<Named>(
      manager,
      `select g.task_id as "taskId", g.group_id as "id", g.role as "role" from ${current}
         join task_group g on g.task_id = t.id and g.superseded_at is null and g.valid_to is null where ${inPlan}`,
      { planId },
    );
    const ids = (named: Named[]) => {
      const byTask = new Map<string, number[]>();
      for (const { taskId, role, id } of named) byTask.set(`${taskId}:${role}`, [...(byTask.get(`${taskId}:${role}`) ?? []), id]);
      return (taskId: number, role: Named['role']) => (byTask.get(`${taskId}:${role}`) ?? []).sort((a, b) => a - b);
    };
    const [unitIds, groupIds] = [ids(units), ids(groups)];
    return rows.map((row) => ({
      taskId: row.taskId,
      version: row.version,
      request: {
        code: row.code,
        title: row.title,
        areaId: row.areaId,
        expectedProduct: row.expectedProduct,
        leadUnitIds: unitIds(row.taskId, 'lead'),
        leadGroupIds: groupIds(row.taskId, 'lead'),
        coordinatingUnitIds: unitIds(row.taskId, 'coordinating'),
        coordinatingGroupIds: groupIds(row.taskId, 'coordinating'),
        deadlineText: row.deadlineText,
        ...deadlineChoice(row, year, beforeIsInclusive),
        ...(row.targetValue === null ? {} : { targetValue: row.targetValue }),
        ...(row.unitOfMeasure === null ? {} : { unitOfMeasure: row.unitOfMeasure }),
        confirmingUnitId: row.confirmingUnitId,
      },
    }));
  }
}

/** What must be said beside the text so that the same deadline is stored again: nothing when the text alone says it. */
function deadlineChoice(row: Row, year: number, beforeIsInclusive: boolean): Pick<TaskRequest, 'dueOn' | 'noDeadline'> {
  const reading = readDeadline(row.deadlineText, year, { beforeIsInclusive });
  const stored = JSON.parse(row.occurrences) as DeadlineOccurrence[];
  const same = !('error' in reading) && reading.kind === row.deadlineKind && reading.dueOn === row.dueOn && JSON.stringify(reading.occurrences) === JSON.stringify(stored);
  if (same) return {};
  return row.dueOn === null ? { noDeadline: true } : { dueOn: row.dueOn };
}
