import { useState } from 'react';
import { Link } from 'react-router';
import type { IndexObservationView } from '#contract/reform-index';
import { formatDate, NOTHING } from '../../lib/format';
import { paths } from '../../paths';
import { actionOf } from '../../ui/allowed-button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { DataTable, type DataColumns } from '../../ui/data-table';
import { Flag } from '../../ui/register-frame';
import { useIndexCommands } from './get-indices';
import { changeWords, rankWords, scoreWords } from './index-words';

interface Props {
  items: readonly IndexObservationView[];
  total: number;
  onEdit: (observation: IndexObservationView) => void;
}

/** Observations as their sources state them; what was derived or contradicts says so. */
export function ObservationTable({ items, total, onEdit }: Props) {
  const { remove } = useIndexCommands();
  const [removing, setRemoving] = useState<IndexObservationView | null>(null);
  return (
    <>
      <DataTable
        caption="Kết quả chỉ số"
        hideCaption
        columns={columnsOf(onEdit, setRemoving)}
        rows={items}
        rowKey="id"
        pagination={{ total }}
      />
      <ConfirmDialog
        open={removing !== null}
        title="Xóa kết quả chỉ số"
        okLabel="Xóa"
        danger
        onConfirm={() => remove(removing!.id, removing!.version)}
        onClose={() => setRemoving(null)}
      >
        {removing && (
          <p>
            {removing.index.name} năm {removing.dataYear}: {rankWords(removing)}. Nhật ký vẫn giữ nội dung đã xóa.
          </p>
        )}
      </ConfirmDialog>
    </>
  );
}

const columnsOf = (
  onEdit: (observation: IndexObservationView) => void,
  onRemove: (observation: IndexObservationView) => void,
): DataColumns<IndexObservationView> => [
  { title: 'Năm', dataIndex: 'dataYear', align: 'right' },
  {
    title: 'Chỉ số',
    key: 'index',
    render: (_, { index, unit }) => (
      <>
        <Link to={paths.index(index.id, { unitId: unit?.id })}>{index.name}</Link>
        {unit && <p className="register-note">{unit.name}</p>}
      </>
    ),
  },
  {
    title: 'Thứ hạng',
    key: 'rank',
    render: (_, row) => (
      <>
        {rankWords(row)}
        {row.rank !== null && row.bandText && <p className="register-note">{row.bandText}</p>}
      </>
    ),
  },
  {
    title: 'Thay đổi như nguồn nêu',
    key: 'delta',
    render: (_, row) => (
      <>
        {changeWords(row)}
        {row.derivedFormer && (
          <p className="register-note">
            suy ra: năm {row.derivedFormer.year} thứ {row.derivedFormer.rank}
          </p>
        )}
      </>
    ),
  },
  { title: 'Điểm', key: 'score', align: 'right', render: (_, row) => scoreWords(row) },
  {
    title: 'Nguồn',
    key: 'source',
    render: (_, { source, asStated, publishedOn, note, contradictions, illustrative }) => (
      <>
        {source}
        {publishedOn && `, công bố ${formatDate(publishedOn)}`}
        {asStated && <p className="register-note">“{asStated}”</p>}
        {note && <p className="register-note">{note}</p>}
        {illustrative && <p className="register-note">Dữ liệu minh họa</p>}
        {contradictions.map((text) => (
          <Flag key={text} text={text} />
        ))}
      </>
    ),
  },
  {
    title: 'Thay đổi',
    key: 'actions',
    render: (_, row) =>
      actionOf(row.allowedActions, 'edit')?.allowed ? (
        <span className="register-actions">
          <button
            type="button"
            className="link-button"
            aria-label={`Sửa ${row.index.name} năm ${row.dataYear}`}
            onClick={() => onEdit(row)}
          >
            Sửa
          </button>
          <button
            type="button"
            className="link-button"
            aria-label={`Xóa ${row.index.name} năm ${row.dataYear}`}
            onClick={() => onRemove(row)}
          >
            Xóa
          </button>
        </span>
      ) : (
        NOTHING
      ),
  },
];
