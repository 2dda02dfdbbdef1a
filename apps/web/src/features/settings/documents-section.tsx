import { useQuery } from '@tanstack/react-query';
import { Input, Select } from 'antd';
import { DOCUMENT_KINDS, DOCUMENT_TYPES, type DocumentKind } from '#domain/document-kind';
import {
  DocumentSettingsRequest,
  type DocumentSettingsList,
  type DocumentSettingsView,
} from '#contract/document-settings';
import { useUrlQuery } from '../../lib/url-query';
import { ContractForm, Field } from '../../ui/contract-form';
import { QueryState } from '../../ui/query-state';
import { documentsQuery, useSaveSettings } from './get-settings';

/** How documents of each kind are headed, numbered and sent. */
export function DocumentsSection({ onSaved }: { onSaved: () => void }) {
  const query = useUrlQuery();
  const kind = query.oneOf('loai', DOCUMENT_KINDS) ?? 'report';
  const documents = useQuery(documentsQuery);
  return (
    <div className="settings-form">
      <p>Văn bản mới lấy nội dung dưới đây làm mặc định; người ban hành vẫn sửa được. Văn bản đã ban hành không đổi.</p>
      <div className="kind-choice">
        <label htmlFor="document-kind">Loại văn bản</label>
        <Select<DocumentKind>
          id="document-kind"
          style={{ width: '100%' }}
          virtual={false}
          value={kind}
          onChange={(value) => query.set({ loai: value })}
          options={DOCUMENT_KINDS.map((value) => ({ value, label: DOCUMENT_TYPES[value].name }))}
        />
      </div>
      <QueryState query={documents}>
        {({ items }) => {
          const stored = items.find((item) => item.kind === kind);
          return stored && <DocumentForm key={kind} stored={stored} onSaved={onSaved} />;
        }}
      </QueryState>
    </div>
  );
}

function DocumentForm({ stored, onSaved }: { stored: DocumentSettingsView; onSaved: () => void }) {
  const save = useSaveSettings();
  const { kind, version, symbol, superiorAgency, issuingAgency, place, addressees, recipients } = stored;
  const lines = <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} />;
  return (
    <ContractForm<DocumentSettingsRequest, DocumentSettingsList>
      contract={DocumentSettingsRequest}
      initial={{
        version,
        symbol,
        recipients,
        superiorAgency: superiorAgency ?? undefined,
        issuingAgency: issuingAgency ?? undefined,
        place: place ?? undefined,
        addressees: addressees ?? undefined,
      }}
      submit={(request) => save<DocumentSettingsList>(request, `settings/documents/${kind}`)}
      onDone={onSaved}
      submitLabel="Lưu thiết lập"
      draftKey={`settings:document:${kind}`}
    >
      <Field
        name="symbol"
        label="Ký hiệu sau số"
        help={`Đứng sau dấu gạch chéo, ví dụ ${DOCUMENT_TYPES[kind].abbreviation}-UBND.`}
      >
        <Input style={{ maxWidth: 240 }} autoComplete="off" />
      </Field>
      <Field name="superiorAgency" label="Cơ quan chủ quản" help="Để trống nếu không có, như văn bản của UBND tỉnh.">
        <Input />
      </Field>
      <Field name="issuingAgency" label="Cơ quan ban hành" help="Mỗi dòng một hàng. Để trống: như mục Thông tin chung.">
        {lines}
      </Field>
      <Field name="place" label="Địa danh" help="Để trống: như mục Thông tin chung.">
        <Input style={{ maxWidth: 320 }} />
      </Field>
      <Field name="addressees" label="Kính gửi" help="Mỗi dòng một nơi; để trống nếu văn bản không có.">
        {lines}
      </Field>
      <Field
        name="recipients"
        label="Nơi nhận"
        help="Mỗi dòng một nơi, không ghi gạch đầu dòng. Dòng cuối là nơi lưu, ví dụ Lưu: VT, NC."
      >
        {lines}
      </Field>
    </ContractForm>
  );
}
