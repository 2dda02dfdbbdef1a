import { Form, type FormItemProps } from 'antd';
import { useContext, useEffect, type ReactNode } from 'react';
import { contractRule, isRequired } from './contract-rules';
import { FormScopeContext, pathText, sameValue, valueAt, valueText } from './stale-edit';

export interface FieldProps {
  /** As antd names it; inside a `Form.List` relative to the list. */
  name: string | (string | number)[];
  label: string;
  /** Said under the field, before any error. */
  help?: ReactNode;
  /** Default: what the contract class says of the property. */
  required?: boolean;
  /** The path from the top of the request, when `name` is relative to a list: `evidence.0.number`. */
  path?: string;
  /** The value in words, for fields that hold ids or codes. */
  format?: (value: unknown) => string;
  valuePropName?: string;
  hidden?: boolean;
  children: FormItemProps['children'];
}

/** One labelled field of a `ContractForm`, with the rule and the asterisk of its contract class. */
export function Field({
  name,
  label,
  help,
  required,
  path = pathText(name),
  format = valueText,
  children,
  ...rest
}: FieldProps) {
  const scope = useContext(FormScopeContext);
  if (!scope) throw new Error('Field outside a ContractForm');
  const { contract, stale, initial, label: tellLabel } = scope;
  useEffect(() => tellLabel(path, label), [tellLabel, path, label]);
  const present = stale?.present ? valueAt(stale.present, path) : undefined;
  const changed = present !== undefined && !sameValue(present, valueAt(initial, path));
  return (
    <Form.Item
      {...rest}
      name={name}
      label={label}
      required={required ?? isRequired(contract, path)}
      rules={[contractRule(contract, path)]}
      extra={
        changed ? (
          <>
            {help}
            <span className="present-value">
              <strong>Nội dung hiện đang lưu:</strong> {format(present)}
            </span>
          </>
        ) : (
          help
        )
      }
    >
      {children}
    </Form.Item>
  );
}
