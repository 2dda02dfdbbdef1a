import { performance } from 'node:perf_hooks';
import type { PlanProgressView } from '#contract/plan';
import type { PlainDate } from '#domain/plain-date';
import { percentile } from './load';
import type { Database } from './database';

/**
 * What figures of today cost at least: one `group by` over the current columns for areas and one for units, run inside
 * the bench's own process. The cells are numbered so that the fold of several parts is their greatest.
 */
const CELLS = ['completedOnTime', 'completedLate', 'openNoDeadline', 'openWithinTerm', 'openOverdue'] as const;
const PARTS = `
  select x.area_id, a.unit_id, a.task_id,
         case when a.completed_on is not null then case when a.due_on_at_completion is null or a.completed_on <= a.due_on_at_completion then 0 else 1 end
              when a.due_on is null or a.suspended then 2 when a.due_on >= ? then 3 else 4 end as cell
    from plan_task pt
    join task_attributes x on x.task_id = pt.task_id and x.superseded_at is null and x.valid_to is null
    join assignment a on a.task_id = pt.task_id and not a.withdrawn
   where pt.plan_id = ? and pt.superseded_at is null and pt.valid_to is null`;
const BY_AREA = `select area_id as id, cell, count(*) as count from (select area_id, max(cell) as cell from (${PARTS}) part group by area_id, task_id) task group by area_id, cell`;
const BY_UNIT = `select unit_id as id, cell, count(*) as count from (select unit_id, max(cell) as cell from (${PARTS}) part group by unit_id, task_id) task group by unit_id, cell`;

interface Row {
  id: number;
  cell: number;
  count: number;
}

/** Median time of both statements in ms, after checking that they say what the product says. */
export async function measureGroupBy(database: Database, planId: number, today: PlainDate, product: PlanProgressView): Promise<number> {
  assertSame(await database.all<Row>(BY_AREA, today, planId), product.byArea, 'area');
  assertSame(await database.all<Row>(BY_UNIT, today, planId), product.byUnit, 'unit');
  const times: number[] = [];
  for (const end = performance.now() + 500; performance.now() < end; ) {
    const start = performance.now();
    await database.all<Row>(BY_AREA, today, planId);
    await database.all<Row>(BY_UNIT, today, planId);
    times.push(performance.now() - start);
  }
  return percentile(times, 0.5);
}

/** A fast answer that is wrong is worth nothing, on either side. */
function assertSame(rows: Row[], view: PlanProgressView['byUnit'], what: string): void {
  const counted = rows.map((r) => `${r.id} ${CELLS[r.cell]} ${r.count}`).sort();
  const shown = view.flatMap((row) => CELLS.filter((cell) => row[cell] > 0).map((cell) => `${row.id} ${cell} ${row[cell]}`)).sort();
  if (counted.join() !== shown.join()) throw new Error(`figures by ${what} differ: SQL says ${counted.join(', ')}; the product says ${shown.join(', ')}`);
}
