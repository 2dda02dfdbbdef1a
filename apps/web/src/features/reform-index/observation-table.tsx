import { Link } from 'react-router';
import type { IndexObservationView } from '#contract/reform-index';
import { formatDate } from '../../lib/format';
import { mayTry, useMe } from '../../lib/session';
import { paths } from '../../paths';
import { DataTable, type DataColumns } from '../../ui/data-table';
import { Flag } from '../../ui/register-frame';
import { changesColumn } from '../../ui/row-actions';
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
  const manages = mayTry(useMe(), 'index.manage');
  return (
    <DataTable
      caption="Kết quả chỉ số"
      hideCaption
      columns={columnsOf(onEdit, ({ id, version }) => remove(id, version), manages)}
      rows={items}
      rowKey="id"
      pagination={{ total }}
    />
  );
}

const columnsOf = (
  onEdit: (observation: IndexObservationView) => void,
  onRemove: (observation: IndexObservationView) => Promise<unknown>,
  manages: boolean,
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
  ...(manages
    ? [changesColumn((row) => `${row.index.name} năm ${row.dataYear}, ${rankWords(row)}`, onEdit, onRemove)]
    : []),
];
