import { Injectable } from '@nestjs/common';
import type { ReturnSectionKind } from '#domain/unit-return';
import { formatDate, type PlainDate } from '#domain/plain-date';
import type { AreaView } from '#contract/reference';
import type { ReturnTaskView } from '#contract/unit-return';
import { readRows } from '#api/platform/database/sql';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { ReferenceQueries } from '#api/reference/reference.queries';
import { UnitReturnEntity, type AcceptedText } from './unit-return.entity';
import type { ReturnRow } from './return-row';

interface PreviousReturn {
  id: number;
  periodId: number;
  periodTitle: string;
  texts: readonly AcceptedText[];
}
interface TaskRow extends ReturnTaskView {
  areaCode: string;
}

/** The unit's own parts of issued plans and registers that were confirmed as completed in the window. */
const COMPLETED = `
  select t.id as "taskId", x.code as "code", x.title as "title", x.expected_product as "expectedProduct", ar.code as "areaCode", max(a.completed_on) as "completedOn"
    from assignment a
    join task t on t.id = a.task_id
    join task_attributes x on x.task_id = t.id and x.superseded_at is null and x.valid_to is null
    join reform_area ar on ar.id = x.area_id
   where a.unit_id = :unitId and not a.withdrawn and a.completed_on >= :from and a.completed_on <= :to
     and exists (select 1 from plan_task pt join plan p on p.id = pt.plan_id where pt.task_id = t.id and pt.superseded_at is null and p.status <> 'draft')
   group by t.id, x.code, x.title, x.expected_product, ar.code, x.code_sort_key
   order by x.code_sort_key, t.id`;

/** What a return is prefilled from: confirmed progress, and the unit's last accepted return. */
@Injectable()
export class ReturnSources {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reference: ReferenceQueries,
  ) {}

  /** Areas of the programme in force in the period, in official order. */
  async areas({ periodTo }: Pick<ReturnRow, 'periodTo'>): Promise<AreaView[]> {
    const year = Number(periodTo.slice(0, 4));
    const programmes = await this.reference.programmes();
    return (
      programmes.findLast(({ fromYear, toYear }) => fromYear <= year && year <= toYear)?.areas ??
      programmes.at(-1)?.areas ??
      []
    );
  }

  /** By code of area. */
  async confirmedTasks({ unitId, periodFrom, periodTo }: ReturnRow): Promise<Map<string, ReturnTaskView[]>> {
    const rows = await readRows<TaskRow>(this.unitOfWork.manager, COMPLETED, {
      unitId,
      from: periodFrom,
      to: periodTo,
    });
    const byArea = new Map<string, ReturnTaskView[]>();
    for (const { areaCode, ...task } of rows) byArea.set(areaCode, [...(byArea.get(areaCode) ?? []), task]);
    return byArea;
  }

  /** The last accepted return of the unit before this period's cut-off; null when there is none. */
  async previous({ unitId, periodTo, periodFrom, periodId }: ReturnRow): Promise<PreviousReturn | null> {
    return this.acceptedBefore(unitId, periodId, periodTo, periodFrom);
  }

  private async acceptedBefore(
    unitId: number,
    periodId: number,
    to: PlainDate,
    from: PlainDate,
  ): Promise<PreviousReturn | null> {
    const [row] = await readRows<{ id: number; periodId: number; periodTitle: string }>(
      this.unitOfWork.manager,
      `select r.id as "id", r.period_id as "periodId", p.title as "periodTitle" from unit_return r join reporting_period p on p.id = r.period_id
        where r.unit_id = :unitId and r.accepted_at is not null and r.period_id <> :periodId and p.to_date < :to
        order by p.to_date desc, case when p.from_date = :from then 0 else 1 end, r.id desc limit 1`,
      { unitId, periodId, to, from },
    );
    if (!row) return null;
    const { acceptedTexts } = await this.unitOfWork.manager.findOneByOrFail(UnitReturnEntity, { id: row.id });
    return { ...row, texts: acceptedTexts ?? [] };
  }
}

/** Confirmed tasks as the first lines of an area's results; empty without any. */
export const resultsText = (tasks: readonly ReturnTaskView[]): string =>
  tasks
    .map(
      ({ code, title, expectedProduct, completedOn }) =>
        `- Hoàn thành nhiệm vụ ${code} “${title}”${expectedProduct ? ` (${expectedProduct})` : ''} ngày ${formatDate(completedOn)}.`,
    )
    .join('\n');

export const textOf = (texts: readonly AcceptedText[], areaCode: string, kind: ReturnSectionKind): string =>
  texts.find((t) => t.areaCode === areaCode && t.kind === kind)?.text ?? '';
