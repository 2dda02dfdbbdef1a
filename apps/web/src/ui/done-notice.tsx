import { Alert } from 'antd';

/** What was just done, in words that are read out; stays until it is closed. Null: nothing to say. */
export const DoneNotice = ({ text, onClose }: { text: string | null; onClose: () => void }) => (
  <div aria-live="polite">
    {text && <Alert className="form-notice" type="success" showIcon title={text} closable={{ onClose }} />}
  </div>
);
