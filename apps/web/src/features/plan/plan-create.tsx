import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { PlanRequest } from '#contract/plan';
import type { ReferenceView } from '#contract/reference';
import { mayTry, useMe } from '../../lib/session';
import { paths } from '../../paths';
import { Page } from '../../ui/page';
import { EmptyState, QueryState } from '../../ui/query-state';
import { referenceQuery, usePlanCommands } from './get-plans';
import { PlanForm } from './plan-form';

/** A new plan begins as a draft that only its heading makes. */
export function PlanCreatePage() {
  const me = useMe();
  const reference = useQuery(referenceQuery());
  return (
    <Page title="Lập kế hoạch mới" breadcrumb={[{ title: 'Kế hoạch', to: paths.plans() }]}>
      {mayTry(me, 'plan.manage') ? (
        <QueryState query={reference}>{(data) => <Create reference={data} year={yearToPlan(me.today)} />}</QueryState>
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

function Create({ reference, year }: { reference: ReferenceView; year: number }) {
  const commands = usePlanCommands();
  const navigate = useNavigate();
  const programme = reference.programmes.find(({ fromYear, toYear }) => fromYear <= year && year <= toYear);
  return (
    <PlanForm<PlanRequest>
      contract={PlanRequest}
      initial={{
        ...new PlanRequest(),
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
