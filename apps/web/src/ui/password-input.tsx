import { Input, type InputProps, type InputRef } from 'antd';
import { useState, type Ref } from 'react';

/** A password that can be looked at while it is typed: safer than typing it twice. */
export function PasswordInput(props: Omit<InputProps, 'type' | 'suffix'> & { ref?: Ref<InputRef> }) {
  const [shown, setShown] = useState(false);
  return (
    <Input
      {...props}
      type={shown ? 'text' : 'password'}
      autoCapitalize="off"
      spellCheck={false}
      suffix={
        <button type="button" className="link-button" aria-pressed={shown} onClick={() => setShown(!shown)}>
          {shown ? 'Ẩn' : 'Hiện'}
        </button>
      }
    />
  );
}
