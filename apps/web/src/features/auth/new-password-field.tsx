import { PASSWORD_MAX, PASSWORD_MIN } from '#contract/auth';
import { Field } from '../../ui/contract-form';
import { PasswordInput } from '../../ui/password-input';

export function NewPasswordField() {
  return (
    <Field
      name="newPassword"
      label="Mật khẩu mới"
      help={`Từ ${PASSWORD_MIN} đến ${PASSWORD_MAX} ký tự; nên là một câu dễ nhớ, không dùng cho nơi khác.`}
    >
      <PasswordInput autoComplete="new-password" maxLength={PASSWORD_MAX} />
    </Field>
  );
}
