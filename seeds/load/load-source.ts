import type { INestApplicationContext } from '@nestjs/common';
import { SYSTEM_USER_ID, type Actor } from '#domain/permissions';
import { formatDate } from '#domain/plain-date';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { AssignmentLog } from '#api/task/assignment-log';
import { SON_LA_PLANS, SON_LA_SOURCE } from '../sources/son-la';
import type { SourcePlan, SourceTask } from '../sources/source-plan';
import { loadPlan, partKey } from './load-plan';
import type { UnitIds } from './load-province';

/** Who enters what a source states: nobody, with the rights of the standing agency. */
export const loaderOf = (units: UnitIds): Actor => ({ userId: SYSTEM_USER_ID, fullName: 'Hệ thống', roles: [{ role: 'secretary', unitId: units.get('snv')! }] });

/** Plans of 2018 and 2019 as source S0 states them. */
export const loadSonLa = (app: INestApplicationContext, units: UnitIds): Promise<void> => loadSourcePlans(app, units, SON_LA_PLANS, SON_LA_SOURCE);

/**
 * Plans as a source states them. It gives counts or words, not the list: the tasks are composed, the counts carry the
 * source's file name. Completion counts from its own date and is recorded now, because now is when the system learns of
 * it (figures.md §1).
 */
export async function loadSourcePlans(app: INestApplicationContext, units: UnitIds, plans: readonly SourcePlan[], source: string): Promise<void> {
  const unitOfWork = app.get(UnitOfWork);
  await unitOfWork.run(async () => {
    for (const plan of plans) {
      const { dataUntil, statedFigures, tasks } = plan;
      const { assignments } = await loadPlan(app, plan, { source, dataUntil, statedFigures, illustrative: true }, units, loaderOf(units));
      for (const task of tasks) {
        if (task.completedOn === null) continue;
        for (const key of task.leadKeys) await recordCompletion(assignments.get(partKey(task.code, key))!, task, task.completedOn);
      }
    }
  });

  async function recordCompletion(assignmentId: number, task: SourceTask, completedOn: string): Promise<void> {
    const proof = task.evidence ? ` Văn bản minh họa: ${task.evidence.number} ngày ${formatDate(task.evidence.issuedOn)}.` : '';
    const reason = `Ghi theo nguồn ${source}.${proof}`;
    await app.get(AssignmentLog).append(assignmentId, { type: 'confirmed', effectiveOn: completedOn, completedOn, reason }, null);
  }
}
