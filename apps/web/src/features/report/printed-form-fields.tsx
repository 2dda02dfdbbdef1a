import { useQuery } from '@tanstack/react-query';
import { AutoComplete, Form, Input } from 'antd';
import type { DocumentDefaultsView } from '#contract/document-settings';
import { apiGet } from '../../lib/api-client';
import { Field } from '../../ui/contract-form';

/** Who signs, with which block, and who receives it: as the settings say for the date of the report, or as typed here. */
export function PrintedFormFields() {
  const form = Form.useFormInstance();
  const on = Form.useWatch<string | undefined>('issuedOn', form);
  const signer = Form.useWatch<string | undefined>('signer', form);
  const { data } = useQuery({
    queryKey: ['settings', 'documents', 'report', on ?? null],
    queryFn: () => apiGet<DocumentDefaultsView>('settings/documents/report', { on }),
  });
  const block = data?.signers.find(({ name }) => name === signer) ?? data?.signature;
  return (
    <>
      <Field
        name="signer"
        label="Người ký"
        help={data?.signers.length ? 'Chọn người ký báo cáo vào ngày ban hành, hoặc gõ tên khác.' : undefined}
      >
        <AutoComplete virtual={false} options={data?.signers.map(({ name }) => ({ value: name }))} />
      </Field>
      <Field
        name="authority"
        label="Quyền hạn, chức vụ"
        help={`Mỗi dòng một hàng. Để trống: ${block ? block.authority.join(' / ') : 'theo thiết lập'}.`}
      >
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} />
      </Field>
      <Field
        name="recipients"
        label="Nơi nhận"
        help={`Mỗi dòng một nơi. Để trống: ${data ? data.recipients.join('; ') : 'theo thiết lập'}.`}
      >
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 8 }} />
      </Field>
    </>
  );
}
