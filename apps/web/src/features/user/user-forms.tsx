import { Form, Input, Select } from 'antd';
import {
  AddMembershipRequest,
  type CreatedUserView,
  CreateUserRequest,
  EndMembershipRequest,
  type MembershipRequest,
  type MembershipView,
  UpdateUserRequest,
  type UserView,
} from '#contract/user';
import { useMe } from '../../lib/session';
import { ContractForm, Field } from '../../ui/contract-form';
import { DateField } from '../../ui/date-field';
import { UnitSelect } from '../../ui/unit-select';
import { useUserCommands } from './get-users';
import { membershipText, ROLE_OPTIONS } from './user-labels';

interface CreateProps {
  /** The unit whose accounts the list shows. */
  unitId: number | undefined;
  onDone: (created: CreatedUserView) => void;
}

export function CreateUserForm({ unitId, onDone }: CreateProps) {
  const { create } = useUserCommands();
  const { today } = useMe();
  return (
    <ContractForm
      contract={CreateUserRequest}
      initial={{ validFrom: today, unitId }}
      draftKey="user:create"
      submitLabel="Tạo tài khoản"
      submit={(request) => create(withoutUnitOfAdministrator(request))}
      onDone={onDone}
    >
      <Field name="username" label="Tên đăng nhập" help="Ví dụ: lo.thi.hoa. Không đổi được về sau.">
        <Input autoComplete="off" autoCapitalize="none" spellCheck={false} />
      </Field>
      <PersonFields />
      <MembershipFields />
    </ContractForm>
  );
}

export function EditUserForm({ user, onDone }: { user: UserView; onDone: () => void }) {
  const { update } = useUserCommands();
  return (
    <ContractForm
      contract={UpdateUserRequest}
      initial={updateOf(user)}
      submitLabel="Lưu"
      submit={(request) => update(user.id, request)}
      onDone={onDone}
    >
      <PersonFields />
    </ContractForm>
  );
}

export function AddMembershipForm({ user, onDone }: { user: UserView; onDone: () => void }) {
  const { addMembership } = useUserCommands();
  const { today } = useMe();
  return (
    <ContractForm
      contract={AddMembershipRequest}
      initial={{ version: user.version, validFrom: today }}
      submitLabel="Thêm vai trò"
      submit={(request) => addMembership(user.id, withoutUnitOfAdministrator(request))}
      onDone={onDone}
    >
      <MembershipFields />
    </ContractForm>
  );
}

interface EndProps {
  user: UserView;
  membership: MembershipView;
  onDone: () => void;
}

export function EndMembershipForm({ user, membership, onDone }: EndProps) {
  const { endMembership } = useUserCommands();
  const { today } = useMe();
  return (
    <ContractForm
      contract={EndMembershipRequest}
      initial={{ version: user.version, validTo: membership.validFrom > today ? membership.validFrom : today }}
      submitLabel="Thôi giữ vai trò"
      submit={(request) => endMembership(user.id, membership.id, request)}
      onDone={onDone}
    >
      <p>
        {user.fullName}: {membershipText(membership)}. Những việc đã làm trong vai trò này vẫn đứng tên người đó.
      </p>
      <Field name="validTo" label="Ngày thôi giữ vai trò" help="Từ ngày này người đó không còn giữ vai trò.">
        <DateField min={membership.validFrom} max={membership.validTo ?? undefined} />
      </Field>
    </ContractForm>
  );
}

/** What is sent to change an account, filled with what stands there now. */
export const updateOf = ({ version, fullName, title, email, phone, status }: UserView): UpdateUserRequest => ({
  version,
  fullName,
  title: title || undefined,
  email: email ?? undefined,
  phone: phone ?? undefined,
  status,
});

function PersonFields() {
  return (
    <>
      <Field name="fullName" label="Họ và tên">
        <Input autoComplete="off" />
      </Field>
      <Field name="title" label="Chức vụ">
        <Input autoComplete="off" />
      </Field>
      <Field name="email" label="Thư điện tử công vụ">
        <Input type="email" autoComplete="off" />
      </Field>
      <Field name="phone" label="Điện thoại công vụ" help="Cơ quan thường trực thấy số này khi cần gọi đơn vị.">
        <Input type="tel" autoComplete="off" />
      </Field>
    </>
  );
}

function MembershipFields() {
  const role = Form.useWatch<string>('role', Form.useFormInstance());
  return (
    <>
      <Field name="role" label="Vai trò">
        <Select options={ROLE_OPTIONS} virtual={false} placeholder="Chọn vai trò" />
      </Field>
      {role !== 'administrator' && (
        <Field name="unitId" label="Đơn vị" required help="Vai trò nào cũng thuộc một đơn vị, trừ quản trị hệ thống.">
          <UnitSelect />
        </Field>
      )}
      <Field name="validFrom" label="Từ ngày">
        <DateField />
      </Field>
      <Field
        name="validTo"
        label="Thôi giữ từ ngày"
        help="Ngày đầu tiên không còn giữ vai trò; để trống khi chưa định."
      >
        <DateField />
      </Field>
    </>
  );
}

/** A unit chosen before the role was changed to administrator is not part of the request. */
function withoutUnitOfAdministrator<T extends MembershipRequest>(request: T): T {
  return request.role === 'administrator' ? { ...request, unitId: undefined } : request;
}
