import { useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { SettingsRequest, type SettingsView } from '#contract/settings';
import { ContractForm, Field } from '../../ui/contract-form';
import { QueryState } from '../../ui/query-state';
import { UnitSelect } from '../../ui/unit-select';
import { settingsQuery, useSaveSettings } from './get-settings';

/** What this installation is: one province, its standing agency, how its documents are headed. */
export function InstallationSection({ onSaved }: { onSaved: () => void }) {
  const settings = useQuery(settingsQuery);
  return <QueryState query={settings}>{(stored) => <SettingsForm stored={stored} onSaved={onSaved} />}</QueryState>;
}

function SettingsForm({ stored, onSaved }: { stored: SettingsView; onSaved: () => void }) {
  const save = useSaveSettings();
  const { standingAgencyId, marking, ...rest } = stored;
  return (
    <div className="settings-form">
      <ContractForm<SettingsRequest, SettingsView>
        contract={SettingsRequest}
        initial={{ ...rest, standingAgencyId: standingAgencyId ?? undefined, marking: marking ?? undefined }}
        submit={(request) => save(request)}
        onDone={onSaved}
        submitLabel="Lưu thiết lập"
        draftKey="settings"
      >
        <Field name="provinceName" label="Tên tỉnh, thành phố" help="Ví dụ: Sơn La. Hiện ở đầu mọi trang.">
          <Input />
        </Field>
        <Field
          name="standingAgencyId"
          label="Cơ quan thường trực"
          help="Xác nhận kết quả các nhiệm vụ của kế hoạch, thường là Sở Nội vụ."
        >
          <UnitSelect />
        </Field>
        <Field
          name="issuingAgency"
          label="Cơ quan ban hành ghi trên văn bản"
          help="Mỗi dòng một hàng, viết hoa, đúng như phần đầu văn bản."
        >
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 4 }} />
        </Field>
        <Field name="place" label="Địa danh ghi trên văn bản" help="Trong dòng địa danh và ngày tháng, ví dụ: Sơn La.">
          <Input />
        </Field>
        <Field
          name="marking"
          label="Dòng ghi chú trên mọi trang"
          help="Để trống khi dùng thật. Dữ liệu minh họa phải giữ dòng này."
        >
          <Input />
        </Field>
      </ContractForm>
    </div>
  );
}
