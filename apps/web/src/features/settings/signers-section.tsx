import { useQuery } from '@tanstack/react-query';
import { Input, Select } from 'antd';
import { DOCUMENT_KINDS, DOCUMENT_TYPES } from '#domain/document-kind';
import { SignersRequest, type SignerItem, type SignersView } from '#contract/document-settings';
import { formatDate } from '../../lib/format';
import { useMe } from '../../lib/session';
import { ContractForm, Field } from '../../ui/contract-form';
import { DateField } from '../../ui/date-field';
import { QueryState } from '../../ui/query-state';
import { signersQuery, useSaveSettings } from './get-settings';
import { RowList } from './row-list';

/** Who signs which documents from when to when: a document of a past date is proposed with who signed then. */
export function SignersSection({ onSaved }: { onSaved: () => void }) {
  const signers = useQuery(signersQuery);
  return <QueryState query={signers}>{(stored) => <SignersForm stored={stored} onSaved={onSaved} />}</QueryState>;
}

function SignersForm({ stored, onSaved }: { stored: SignersView; onSaved: () => void }) {
  const save = useSaveSettings();
  const { today } = useMe();
  return (
    <div className="settings-form">
      <p>
        Văn bản được đề xuất người ký theo ngày của văn bản; nếu nhiều người ký được, người đứng trước được đề xuất. Khi
        thay người giữ một chức vụ, ghi ngày thôi ký của người trước; không xóa dòng cũ để văn bản của ngày trước vẫn
        đúng người ký.
      </p>
      <ContractForm<SignersRequest, SignersView>
        contract={SignersRequest}
        initial={stored}
        submit={(request) => save<SignersView>(request, 'settings/signers')}
        onDone={onSaved}
        submitLabel="Lưu thiết lập"
        draftKey="settings:signers"
      >
        <RowList<SignerItem>
          noun="Người ký"
          words={signerWords}
          blank={{ kinds: ['report'], validFrom: today, authority: 'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH' }}
        >
          {(index, path) => (
            <>
              <Field name={[index, 'name']} path={path('name')} label="Họ và tên" required>
                <Input autoComplete="off" />
              </Field>
              <Field
                name={[index, 'authority']}
                path={path('authority')}
                label="Quyền hạn, chức vụ"
                help="Mỗi dòng một hàng, ví dụ TM., KT., TL., TUQ. rồi chức vụ."
                required
              >
                <Input.TextArea autoSize={{ minRows: 2, maxRows: 4 }} />
              </Field>
              <Field name={[index, 'kinds']} path={path('kinds')} label="Loại văn bản" required>
                <Select
                  mode="multiple"
                  virtual={false}
                  options={DOCUMENT_KINDS.map((kind) => ({ value: kind, label: DOCUMENT_TYPES[kind].name }))}
                />
              </Field>
              <Field name={[index, 'validFrom']} path={path('validFrom')} label="Ký từ ngày" required>
                <DateField />
              </Field>
              <Field
                name={[index, 'validTo']}
                path={path('validTo')}
                label="Thôi ký từ ngày"
                help="Để trống khi còn ký."
              >
                <DateField />
              </Field>
            </>
          )}
        </RowList>
      </ContractForm>
    </div>
  );
}

const signerWords = ({ name, authority, kinds, validFrom, validTo }: SignerItem): string =>
  `${name} (${authority.split('\n').join(' / ')}), ${kinds.map((kind) => DOCUMENT_TYPES[kind].name).join(', ')}, từ ${formatDate(validFrom)}${validTo ? ` đến trước ${formatDate(validTo)}` : ''}`;
