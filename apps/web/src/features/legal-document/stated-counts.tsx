import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { StatedDocumentCountView } from '#contract/legal-document';
import { formatCount, formatDate } from '../../lib/format';
import { paths } from '../../paths';
import { Button } from '../../ui/button';
import { DataTable, type DataColumns } from '../../ui/data-table';
import { QueryState } from '../../ui/query-state';
import { useRegisterCommands } from '../../ui/register-commands';
import { changesColumn } from '../../ui/row-actions';
import { RowForm, useRowForm } from '../../ui/row-form';
import { StatedCountForm } from './document-forms';
import { statedCountsQuery } from './get-documents';

/** "268 văn bản từ năm 2018 đến nay": what a source counts without naming the documents, never added to the list. */
export function StatedCounts({ manages }: { manages: boolean }) {
  const stated = useQuery(statedCountsQuery);
  const { remove } = useRegisterCommands('stated-document-counts');
  const form = useRowForm<StatedDocumentCountView>();
  return (
    <QueryState query={stated}>
      {({ items }) =>
        (items.length > 0 || manages) && (
          <section aria-labelledby="stated-title">
            <h2 id="stated-title">Số văn bản như nguồn nêu</h2>
            <p className="register-note">
              Nguồn chỉ nêu tổng số, không kê từng văn bản; không cộng vào danh sách trên.
            </p>
            {items.length > 0 && (
              <DataTable
                caption="Số văn bản như nguồn nêu"
                hideCaption
                columns={columnsOf(form.edit, ({ id, version }) => remove(id, version), manages)}
                rows={items}
                rowKey="id"
              />
            )}
            {manages && <Button onClick={form.add}>Thêm số liệu nguồn nêu</Button>}
            <RowForm form={form} adding="Số văn bản như nguồn nêu" editing="Số văn bản như nguồn nêu">
              {(row) => <StatedCountForm stated={row} onDone={form.close} />}
            </RowForm>
          </section>
        )
      }
    </QueryState>
  );
}

const columnsOf = (
  onEdit: (stated: StatedDocumentCountView) => void,
  onRemove: (stated: StatedDocumentCountView) => Promise<unknown>,
  manages: boolean,
): DataColumns<StatedDocumentCountView> => [
  {
    title: 'Thời gian',
    key: 'time',
    render: (_, { fromOn, toOn }) => (
      <Link to={paths.documents({ purpose: 'steering', from: fromOn, to: toOn })}>
        {formatDate(fromOn)} – {formatDate(toOn)}
      </Link>
    ),
  },
  {
    title: 'Số văn bản',
    key: 'count',
    align: 'right',
    render: (_, { count, approximate }) => `${approximate ? 'khoảng ' : ''}${formatCount(count)}`,
  },
  { title: 'Nguyên văn', key: 'stated', render: (_, { asStated }) => `“${asStated}”` },
  { title: 'Nguồn', dataIndex: 'source' },
  ...(manages ? [changesColumn(({ asStated }) => asStated, onEdit, onRemove)] : []),
];
