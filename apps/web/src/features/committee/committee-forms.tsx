import { useQuery } from '@tanstack/react-query';
import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import {
  CommitteeMemberRequest,
  CommitteeRequest,
  EndCommitteeMemberRequest,
  UpdateCommitteeRequest,
  type CommitteeMemberView,
  type CommitteePageView,
} from '#contract/committee';
import { COMMITTEE_ROLE_LABEL, COMMITTEE_ROLES, type NoticeForm } from '#domain/committee';
import { ContractForm, Field } from '../../ui/contract-form';
import { DateField } from '../../ui/date-field';
import { UnitSelect } from '../../ui/unit-select';
import { candidatesQuery, useCommitteeCommands } from './get-committees';

export const NOTICE_FORM_LABEL: Record<NoticeForm, string> = {
  committee: 'Của Ban Chỉ đạo (số riêng)',
  peoplesCommittee: 'Của Ủy ban nhân dân',
  office: 'Của Văn phòng Ủy ban nhân dân',
};
const optionsOf = <T extends string>(labels: Record<T, string>, values = Object.keys(labels) as T[]) =>
  values.map((value) => ({ value, label: labels[value] }));

export function CreateCommitteeForm({ onDone }: { onDone: (committee: CommitteePageView) => void }) {
  const { create } = useCommitteeCommands();
  return (
    <ContractForm
      contract={CommitteeRequest}
      initial={{ noticeForm: 'committee', noticeSymbol: 'TB-BCĐ' }}
      draftKey="committee:create"
      submitLabel="Thêm Ban Chỉ đạo"
      submit={create}
      onDone={onDone}
    >
      <CommitteeFields />
    </ContractForm>
  );
}

interface CommitteeFormProps {
  committee: CommitteePageView;
  onDone: () => void;
}

export function EditCommitteeForm({ committee, onDone }: CommitteeFormProps) {
  const { update } = useCommitteeCommands();
  const { version, name, unit, decisionNumber, decisionOn, dissolvedOn, noticeForm, noticeSymbol } = committee;
  return (
    <ContractForm
      contract={UpdateCommitteeRequest}
      initial={{
        version,
        name,
        unitId: unit?.id,
        decisionNumber,
        decisionOn,
        dissolvedOn: dissolvedOn ?? undefined,
        noticeForm,
        noticeSymbol,
        noticeAgency: committee.noticeAgency ?? undefined,
        noticeAuthority: committee.noticeAuthority ?? undefined,
        noticeRecipients: committee.noticeRecipients ?? undefined,
      }}
      draftKey={`committee:${committee.id}`}
      submitLabel="Lưu"
      submit={(request) => update(committee.id, request)}
      onDone={onDone}
    >
      <CommitteeFields />
      <Field name="dissolvedOn" label="Ngày kết thúc hoạt động" help="Để trống khi Ban Chỉ đạo còn hoạt động.">
        <DateField />
      </Field>
    </ContractForm>
  );
}

function CommitteeFields() {
  return (
    <>
      <Field name="name" label="Tên Ban Chỉ đạo">
        <Input placeholder="Ban Chỉ đạo cải cách hành chính tỉnh" />
      </Field>
      <Field name="unitId" label="Của đơn vị" help="Để trống: Ban Chỉ đạo của tỉnh.">
        <UnitSelect />
      </Field>
      <div className="field-pair">
        <Field name="decisionNumber" label="Số quyết định thành lập">
          <Input autoComplete="off" placeholder="1250/QĐ-UBND" />
        </Field>
        <Field name="decisionOn" label="Ngày quyết định">
          <DateField />
        </Field>
      </div>
      <h2>Thông báo kết luận</h2>
      <div className="field-pair">
        <Field name="noticeForm" label="Hình thức" format={(value) => NOTICE_FORM_LABEL[value as NoticeForm]}>
          <Select options={optionsOf(NOTICE_FORM_LABEL)} virtual={false} />
        </Field>
        <Field name="noticeSymbol" label="Ký hiệu" help="Đứng sau số, ví dụ TB-BCĐ.">
          <Input autoComplete="off" />
        </Field>
      </div>
      <Field name="noticeAgency" label="Cơ quan ban hành" help="Mỗi dòng một ý; để trống: theo thiết lập chung.">
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 3 }} />
      </Field>
      <Field
        name="noticeAuthority"
        label="Quyền hạn, chức vụ người ký"
        help="Ví dụ: TL. CHỦ TỊCH, dòng dưới CHÁNH VĂN PHÒNG."
      >
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 3 }} />
      </Field>
      <Field name="noticeRecipients" label="Nơi nhận" help="Mỗi dòng một nơi; để trống: theo thiết lập chung.">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} />
      </Field>
    </>
  );
}

export function AddMemberForm({ committee, onDone }: CommitteeFormProps) {
  const { addMember } = useCommitteeCommands();
  return (
    <ContractForm
      contract={CommitteeMemberRequest}
      initial={{ version: committee.version, role: 'member' }}
      draftKey={`committee:${committee.id}:member`}
      submitLabel="Thêm thành viên"
      submit={(request) => addMember(committee.id, request)}
      onDone={onDone}
    >
      <Field name="role" label="Vai trò trong Ban Chỉ đạo">
        <Select options={optionsOf(COMMITTEE_ROLE_LABEL, [...COMMITTEE_ROLES])} virtual={false} />
      </Field>
      <Field
        name="userId"
        label="Tài khoản"
        required={false}
        help="Người có tài khoản xem được cuộc họp với tư cách thành viên; thư ký ghi được cuộc họp của Ban Chỉ đạo này."
      >
        <AccountSelect />
      </Field>
      <Field name="name" label="Họ và tên" required>
        <Input autoComplete="off" />
      </Field>
      <Field
        name="title"
        label="Chức vụ"
        help="Chức vụ tại thời điểm tham gia; văn bản của thời gian đó in chức vụ này."
      >
        <Input />
      </Field>
      <Field name="unitId" label="Đơn vị">
        <UnitSelect />
      </Field>
      <Field name="validFrom" label="Tham gia từ ngày">
        <DateField />
      </Field>
      <Field name="basis" label="Căn cứ" help="Số, ngày của quyết định, nếu khác quyết định thành lập.">
        <Input />
      </Field>
    </ContractForm>
  );
}

/** Found by a part of the name; name, title and unit are taken over and may be changed to those of that time. */
function AccountSelect(props: { id?: string; value?: number; onChange?: (id: number | undefined) => void }) {
  const form = Form.useFormInstance<CommitteeMemberRequest>();
  const [words, setWords] = useState('');
  const found = useQuery(candidatesQuery(words.trim()));
  const people = found.data?.items ?? [];
  function take(id: number | undefined) {
    props.onChange?.(id);
    const person = people.find((one) => one.id === id);
    if (person) form.setFieldsValue({ name: person.name, title: person.title, unitId: person.unit?.id });
  }
  return (
    <Select<number>
      id={props.id}
      value={props.value}
      onChange={take}
      allowClear={{ label: 'Bỏ chọn' }}
      placeholder="Tìm theo họ tên"
      showSearch={{ filterOption: false, onSearch: setWords }}
      options={people.map(({ id, name, title }) => ({ value: id, label: `${name} – ${title}` }))}
      loading={found.isPending}
      notFoundContent={found.isPending ? 'Đang tìm…' : 'Không có tài khoản nào khớp'}
      popupMatchSelectWidth={false}
      virtual={false}
      classNames={{ popup: { root: 'unit-select-popup' } }}
    />
  );
}

export function EndMemberForm({ committee, member, onDone }: CommitteeFormProps & { member: CommitteeMemberView }) {
  const { endMember } = useCommitteeCommands();
  return (
    <ContractForm
      contract={EndCommitteeMemberRequest}
      initial={{ version: committee.version }}
      submitLabel="Ghi nhận thôi tham gia"
      submit={(request) => endMember(committee.id, member.id, request)}
      onDone={onDone}
    >
      <p>
        {member.name}, {COMMITTEE_ROLE_LABEL[member.role]}. Các cuộc họp và văn bản trước ngày này vẫn ghi tên và chức
        vụ cũ.
      </p>
      <Field name="validTo" label="Thôi từ ngày">
        <DateField min={member.validFrom} />
      </Field>
      <Field name="basis" label="Căn cứ">
        <Input />
      </Field>
    </ContractForm>
  );
}
