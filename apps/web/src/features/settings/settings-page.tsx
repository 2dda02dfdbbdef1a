import { useQuery } from '@tanstack/react-query';
import { Alert, Input } from 'antd';
import { useState } from 'react';
import { SettingsRequest, type SettingsView } from '#contract/settings';
import { ContractForm, Field } from '../../ui/contract-form';
import { Page } from '../../ui/page';
import { QueryState } from '../../ui/query-state';
import { UnitSelect } from '../../ui/unit-select';
import { settingsQuery, useSaveSettings } from './get-settings';

/** What this installation is: one province, its standing agency, how its documents are headed. */
export function SettingsPage() {
  const settings = useQuery(settingsQuery);
  const [saved, setSaved] = useState(false);
  return (
    <Page title="Thiết lập">
      {saved && <Alert type="success" showIcon role="status" title="Đã lưu thiết lập." />}
      <QueryState query={settings}>
        {(stored) => <SettingsForm key={stored.version} stored={stored} onSaved={() => setSaved(true)} />}
      </QueryState>
    </Page>
  );
}

function SettingsForm({ stored, onSaved }: { stored: SettingsView; onSaved: () => void }) {
  const save = useSaveSettings();
  const { standingAgencyId, marking, ...rest } = stored;
  return (
    <ContractForm<SettingsRequest, SettingsView>
      contract={SettingsRequest}
      initial={{ ...rest, standingAgencyId: standingAgencyId ?? undefined, marking: marking ?? undefined }}
      submit={save}
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
  );
}
