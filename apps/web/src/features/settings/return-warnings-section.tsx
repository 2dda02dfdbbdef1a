import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { ReturnWarningsRequest, type ReturnWarningsView } from '#contract/return-warnings';
import { ContractForm, Field } from '../../ui/contract-form';
import { QueryState } from '../../ui/query-state';
import { returnWarningsQuery, useSaveSettings } from './get-settings';

const DAYS = [1, 2, 3, 5, 7, 10, 14, 21, 30, 45, 60];

/** On which days before the due date units are told that their return is not handed in. */
export function ReturnWarningsSection({ onSaved }: { onSaved: () => void }) {
  const warnings = useQuery(returnWarningsQuery);
  return <QueryState query={warnings}>{(stored) => <WarningsForm stored={stored} onSaved={onSaved} />}</QueryState>;
}

function WarningsForm({ stored, onSaved }: { stored: ReturnWarningsView; onSaved: () => void }) {
  const save = useSaveSettings();
  return (
    <div className="settings-form">
      <p>
        Đơn vị chưa gửi báo cáo của một kỳ được nhắc trong hộp thư vào những ngày này, sau giờ gửi nhắc việc. Đơn vị đã
        được cơ quan thường trực nhắc từ ngày đó thì không nhắc thêm.
      </p>
      <ContractForm<ReturnWarningsRequest, ReturnWarningsView>
        contract={ReturnWarningsRequest}
        initial={stored}
        submit={(request) => save<ReturnWarningsView>(request, 'settings/return-warnings')}
        onDone={onSaved}
        submitLabel="Lưu thiết lập"
        draftKey="settings:return-warnings"
      >
        <Field
          name="daysBefore"
          label="Nhắc khi còn (ngày)"
          required={false}
          help="Số ngày trước hạn gửi của đơn vị. Để trống nếu không tự động nhắc."
          format={(days) => [days].flat().join(', ')}
        >
          <Select
            mode="multiple"
            virtual={false}
            options={[...new Set([...DAYS, ...stored.daysBefore])]
              .sort((a, b) => a - b)
              .map((days) => ({ value: days, label: `${days} ngày` }))}
          />
        </Field>
      </ContractForm>
    </div>
  );
}
