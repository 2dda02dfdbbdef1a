import type { Actor } from '#domain/permissions';
import type { PlanRules } from '#domain/plan-rules';
import type { PlanView } from '#contract/plan';
import { allowedAction } from '#api/platform/access';
import type { PlanEntity } from './plan.entity';

const NOT_DRAFT = 'Kế hoạch đã ban hành: nội dung chỉ thay đổi bằng quyết định điều chỉnh.';

/** A plan as people see it, with what this person may do with it. */
export function planView(plan: PlanEntity, actor: Actor, programmeName: string, taskCount: number, rules: PlanRules): PlanView {
  const draft = plan.status === 'draft';
  const action = (name: string, blocked: string | null) => allowedAction(name, actor, 'plan.manage', {}, blocked);
  return {
    id: plan.id,
    version: plan.version,
    year: plan.year,
    title: plan.title,
    number: plan.number,
    issuedOn: plan.issuedOn,
    signer: plan.signer,
    theme: plan.theme,
    status: plan.status,
    programme: { id: plan.programmeId, name: programmeName },
    closedOn: plan.closedOn,
    dataUntil: plan.dataUntil,
    source: plan.source,
    illustrative: plan.illustrative,
    taskCount,
    rules,
    statedFigures: plan.statedFigures,
    allowedActions: [
      action('edit', draft ? null : NOT_DRAFT),
      action('addTask', draft ? null : NOT_DRAFT),
      action('issue', !draft ? 'Kế hoạch đã ban hành.' : taskCount === 0 ? 'Kế hoạch chưa có nhiệm vụ nào; hãy thêm nhiệm vụ trước khi ban hành.' : null),
      action('close', plan.status === 'issued' ? null : draft ? 'Kế hoạch chưa ban hành.' : 'Kế hoạch đã kết thúc.'),
    ],
  };
}
