import { Alert, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { ApiError } from '../lib/api-client';

interface ConfirmDialogProps {
  open: boolean;
  title: string;
  okLabel: string;
  danger?: boolean;
  /** The dialog closes when it resolves and shows the refusal when it does not. */
  onConfirm: () => Promise<unknown>;
  onClose: () => void;
  children?: ReactNode;
}

/** Asks before something that cannot be taken back, saying what will happen. */
export function ConfirmDialog({ open, title, okLabel, danger, onConfirm, onClose, children }: ConfirmDialogProps) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  function close() {
    setProblem(null);
    onClose();
  }
  async function confirm() {
    setBusy(true);
    setProblem(null);
    try {
      await onConfirm();
      close();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setProblem(error.message);
    } finally {
      setBusy(false);
    }
  }
  return (
    <Modal
      open={open}
      title={title}
      okText={okLabel}
      cancelText="Không, quay lại"
      okButtonProps={{ danger }}
      cancelButtonProps={{ disabled: busy }}
      confirmLoading={busy}
      mask={{ closable: false }}
      onOk={() => void confirm()}
      onCancel={busy ? undefined : close}
      destroyOnHidden
    >
      {problem && <Alert className="form-notice" type="error" showIcon role="alert" title={problem} />}
      {children}
    </Modal>
  );
}
