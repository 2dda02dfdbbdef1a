import type { INestApplicationContext } from '@nestjs/common';
import { SYSTEM_USER_ID, type Actor } from '#domain/permissions';
import { formatDate } from '#domain/plain-date';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { AssignmentLog } from '#api/task/assignment-log';
import { SON_LA_PLANS, SON_LA_SOURCE } from '../sources/son-la';
import type { SourceTask } from '../sources/source-plan';
import { loadPlan, partKey } from './load-plan';
import type { UnitIds } from './load-province';

/**
 * Plans of 2018 and 2019 as source S0 states them. It gives counts, not the list: the tasks are composed, the counts
 * carry the source's file name. Completion counts from its own date and is recorded now, because now is when the
 * system learns of it (figures.md §1).
 */
export async function loadSonLa(app: INestApplicationContext, units: UnitIds): Promise<void> {
  const loader: Actor = { userId: SYSTEM_USER_ID, fullName: 'Hệ thống', roles: [{ role: 'secretary', unitId: units.get('snv')! }] };
  const unitOfWork = app.get(UnitOfWork);
  await unitOfWork.run(async () => {
    for (const plan of SON_LA_PLANS) {
      const { dataUntil, statedFigures, tasks } = plan;
      const { assignments } = await loadPlan(app, plan, { source: SON_LA_SOURCE, dataUntil, statedFigures, illustrative: true }, units, loader);
      for (const task of tasks) {
        if (task.completedOn === null) continue;
        for (const key of task.leadKeys) await recordCompletion(assignments.get(partKey(task.code, key))!, task, task.completedOn);
      }
    }
  });

  async function recordCompletion(assignmentId: number, task: SourceTask, completedOn: string): Promise<void> {
    const proof = task.evidence ? ` Văn bản minh họa: ${task.evidence.number} ngày ${formatDate(task.evidence.issuedOn)}.` : '';
    const reason = `Ghi theo nguồn ${SON_LA_SOURCE}.${proof}`;
    await app.get(AssignmentLog).append(assignmentId, { type: 'confirmed', effectiveOn: completedOn, completedOn, reason }, null);
  }
}
