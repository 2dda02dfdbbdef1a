import { Alert, Button, Flex, Input, type InputRef } from 'antd';
import { useRef, useState } from 'react';
import type { ResetLinkView } from '#contract/user';
import { formatInstant } from '../../lib/format';

/** The link with which a person sets a password: shown this once, as a whole address that can be sent. */
export function OneTimeLink({ link, name }: { link: ResetLinkView; name: string }) {
  const field = useRef<InputRef>(null);
  const [said, setSaid] = useState('');
  const address = new URL(link.path, window.location.origin).href;
  const copy = async () => {
    field.current?.select();
    setSaid(
      (await copied(address)) ? 'Đã sao chép.' : 'Trình duyệt không cho sao chép; địa chỉ đã được chọn, nhấn Ctrl+C.',
    );
  };
  return (
    <>
      <Alert
        type="warning"
        showIcon
        className="form-notice"
        title="Đường dẫn chỉ hiện một lần"
        description={`Gửi riêng cho ${name}. Ai có đường dẫn này đều đặt được mật khẩu của tài khoản; dùng được một lần, đến ${formatInstant(link.expiresAt)}.`}
      />
      <label htmlFor="one-time-link">Đường dẫn đặt mật khẩu</label>
      <Flex gap={8} wrap>
        <Input
          id="one-time-link"
          ref={field}
          readOnly
          value={address}
          onFocus={(event) => event.target.select()}
          style={{ flex: '1 1 240px' }}
        />
        <Button type="primary" onClick={() => void copy()}>
          Sao chép
        </Button>
      </Flex>
      <p role="status">{said}</p>
    </>
  );
}

/** The clipboard is there for pages with TLS only; an intranet without it falls back on copying the selected field. */
async function copied(text: string): Promise<boolean> {
  try {
    if (!navigator.clipboard) return document.execCommand('copy');
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
