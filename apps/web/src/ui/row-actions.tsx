import { useState } from 'react';
import type { AllowedAction } from '#contract/paging';
import { NOTHING } from '../lib/format';
import { actionOf } from './allowed-button';
import { ConfirmDialog } from './confirm-dialog';
import type { DataColumns } from './data-table';

interface RowActionsProps {
  /** Names the row for who does not see the table: "Chỉ thị 03/CT-UBND". */
  of: string;
  actions: readonly AllowedAction[];
  onEdit: () => void;
  onRemove: () => Promise<unknown>;
}

/** Changing and deleting a row of a register; nothing for who only reads, and the reason where a row must stay. */
export function RowActions({ of, actions, onEdit, onRemove }: RowActionsProps) {
  const [asking, setAsking] = useState(false);
  if (!actionOf(actions, 'edit')?.allowed) return NOTHING;
  const removal = actionOf(actions, 'delete');
  return (
    <span className="register-actions">
      <button type="button" className="link-button" aria-label={`Sửa: ${of}`} onClick={onEdit}>
        Sửa
      </button>
      {removal?.allowed && (
        <button type="button" className="link-button" aria-label={`Xóa: ${of}`} onClick={() => setAsking(true)}>
          Xóa
        </button>
      )}
      {removal && !removal.allowed && <span className="register-note">{removal.reason}</span>}
      <ConfirmDialog
        open={asking}
        title="Xóa khỏi sổ"
        okLabel="Xóa"
        danger
        onConfirm={onRemove}
        onClose={() => setAsking(false)}
      >
        <p>{of}. Nhật ký vẫn giữ nội dung đã xóa.</p>
      </ConfirmDialog>
    </span>
  );
}

/** The last column of a register, for those who keep it: `of` names the row. */
export const changesColumn = <Row extends { allowedActions: readonly AllowedAction[] }>(
  of: (row: Row) => string,
  onEdit: (row: Row) => void,
  onRemove: (row: Row) => Promise<unknown>,
): DataColumns<Row>[number] => ({
  title: 'Thay đổi',
  key: 'actions',
  render: (_, row) => (
    <RowActions of={of(row)} actions={row.allowedActions} onEdit={() => onEdit(row)} onRemove={() => onRemove(row)} />
  ),
});
