import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { PlanRequest } from '#contract/plan';
import type { PlanDefaultsView } from '#contract/plan-rules';
import type { ReferenceView } from '#contract/reference';
import { mayTry, useMe } from '../../lib/session';
import { paths } from '../../paths';
import { Page } from '../../ui/page';
import { EmptyState, QueryState } from '../../ui/query-state';
import { planDefaultsQuery, referenceQuery, usePlanCommands } from './get-plans';
import { PlanForm } from './plan-form';

/** A new plan begins as a draft that only its heading makes. */
export function PlanCreatePage() {
  const me = useMe();
  const reference = useQuery(referenceQuery());
  const defaults = useQuery(planDefaultsQuery());
  return (
    <Page title="Lập kế hoạch mới" breadcrumb={[{ title: 'Kế hoạch', to: paths.plans() }]}>
      {mayTry(me, 'plan.manage') ? (
        <QueryState query={reference}>
          {(data) => (
            <QueryState query={defaults}>
              {(rules) => <Create reference={data} rules={rules} year={yearToPlan(me.today)} />}
            </QueryState>
          )}
        </QueryState>
      ) : (
        <EmptyState title="Chỉ thư ký Ban Chỉ đạo (cơ quan thường trực) lập được kế hoạch." />
      )}
    </Page>
  );
}

/** Plans are written in the last quarter for the year to come. */
function yearToPlan(today: string): number {
  const [year = 0, month = 0] = today.split('-').map(Number);
  return month >= 10 ? year + 1 : year;
}

function Create({ reference, rules, year }: { reference: ReferenceView; rules: PlanDefaultsView; year: number }) {
  const { version: _, ...proposed } = rules;
  const commands = usePlanCommands();
  const navigate = useNavigate();
  const programme = reference.programmes.find(({ fromYear, toYear }) => fromYear <= year && year <= toYear);
  return (
    <PlanForm<PlanRequest>
      contract={PlanRequest}
      initial={{
        ...proposed,
        continuousFrom: proposed.continuousFrom ?? '01-01',
        year,
        programmeId: programme?.id,
      }}
      submit={(request) => commands.create(request)}
      onDone={(plan) => void navigate(paths.plan(plan.id))}
      onCancel={() => void navigate(paths.plans())}
      submitLabel="Lưu dự thảo"
      draftKey="plan:new"
    />
  );
}
