import { Modal } from 'antd';
import { useState, type ReactNode } from 'react';

interface FormDialogProps {
  open: boolean;
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/** A form over the page; what is typed is kept by the form itself. */
export const FormDialog = ({ open, title, onClose, children }: FormDialogProps) => (
  <Modal
    open={open}
    title={title}
    footer={null}
    width={720}
    mask={{ closable: false }}
    closable={{ 'aria-label': 'Đóng' }}
    onCancel={onClose}
    destroyOnHidden
  >
    {children}
  </Modal>
);

/** The form of a list's rows: for a new one, for one that stands, or closed. */
export interface RowFormState<Row> {
  of: Row | 'new' | null;
  add: () => void;
  edit: (row: Row) => void;
  close: () => void;
}
export function useRowForm<Row>(): RowFormState<Row> {
  const [of, open] = useState<Row | 'new' | null>(null);
  return { of, add: () => open('new'), edit: (row) => open(() => row), close: () => open(null) };
}

interface RowFormProps<Row> {
  form: RowFormState<Row>;
  adding: string;
  editing: string;
  /** The form itself; without a row it makes a new one. */
  children: (row: Row | undefined) => ReactNode;
}

export const RowForm = <Row,>({ form: { of, close }, adding, editing, children }: RowFormProps<Row>) => (
  <FormDialog open={of !== null} title={of === 'new' ? adding : editing} onClose={close}>
    {of !== null && children(of === 'new' ? undefined : of)}
  </FormDialog>
);
