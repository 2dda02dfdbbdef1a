import { useQuery } from '@tanstack/react-query';
import { PlanDefaultsRequest, type PlanDefaultsView } from '#contract/plan-rules';
import { ContractForm } from '../../ui/contract-form';
import { PlanRulesFields } from '../../ui/plan-rules/rules-fields';
import { QueryState } from '../../ui/query-state';
import { planDefaultsQuery, useSaveSettings } from './get-settings';

/** The counting settings that a new plan begins with. */
export function PlanDefaultsSection({ onSaved }: { onSaved: () => void }) {
  const defaults = useQuery(planDefaultsQuery);
  return <QueryState query={defaults}>{(stored) => <DefaultsForm stored={stored} onSaved={onSaved} />}</QueryState>;
}

function DefaultsForm({ stored, onSaved }: { stored: PlanDefaultsView; onSaved: () => void }) {
  const save = useSaveSettings();
  return (
    <div className="settings-form">
      <p>
        Kế hoạch lập mới bắt đầu với các quy tắc này. Kế hoạch đã có giữ quy tắc của mình; thư ký đổi quy tắc của từng
        kế hoạch tại trang kế hoạch đó, từ một ngày trở đi và có lý do.
      </p>
      <ContractForm<PlanDefaultsRequest, PlanDefaultsView>
        contract={PlanDefaultsRequest}
        initial={{ ...stored, continuousFrom: stored.continuousFrom ?? '01-01' }}
        submit={(request) => save<PlanDefaultsView>(request, 'settings/plan-defaults')}
        onDone={onSaved}
        submitLabel="Lưu thiết lập"
        draftKey="settings:plan-defaults"
      >
        <PlanRulesFields />
      </ContractForm>
    </div>
  );
}
