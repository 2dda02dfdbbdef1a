import { useQuery } from '@tanstack/react-query';
import { InputNumber } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { IndexDefinitionView, IndexObservationQuery, IndexObservationView } from '#contract/reform-index';
import { queryText } from '../../lib/api-client';
import { formatQuantity, NOTHING } from '../../lib/format';
import { mayTry, useMe } from '../../lib/session';
import { useUrlQuery, type UrlQuery } from '../../lib/url-query';
import { paths } from '../../paths';
import { actionOf } from '../../ui/allowed-button';
import { Button } from '../../ui/button';
import { DataTable, type DataColumns } from '../../ui/data-table';
import { FilteredList } from '../../ui/filtered-list';
import { Labelled } from '../../ui/labelled';
import { CodeFilter, Filters, OnlyFilter, UnitFilter } from '../../ui/list-filters';
import { QueryState } from '../../ui/query-state';
import { RegisterPage } from '../../ui/register-frame';
import { FormDialog } from '../../ui/row-form';
import { indicesQuery, observationsQuery } from './get-indices';
import { DefinitionForm, ObservationForm } from './index-forms';
import { rankWords, scoreWords } from './index-words';
import { ObservationTable } from './observation-table';

const OF = { true: 'Của tỉnh', false: 'Của đơn vị trong tỉnh' };
const queryOf = (url: UrlQuery): Partial<IndexObservationQuery> => ({
  indexId: url.number('indexId'),
  unitId: url.number('unitId'),
  province: url.flag('province'),
  year: url.number('year'),
  contradicting: url.flag('contradicting'),
});
type Dialog = 'observe' | 'define' | IndexDefinitionView | IndexObservationView;
const isObservation = (dialog: Dialog): dialog is IndexObservationView =>
  typeof dialog === 'object' && 'index' in dialog;

/** The catalogue of indices with the newest result of each, and every observation behind it. */
export function IndexListPage() {
  const manages = mayTry(useMe(), 'index.manage');
  const url = useUrlQuery();
  const query = queryOf(url);
  const indices = useQuery(indicesQuery);
  const observations = useQuery(observationsQuery({ ...query, page: url.page, pageSize: url.pageSize }));
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const close = () => setDialog(null);
  const observe = manages && (
    <Button type="primary" onClick={() => setDialog('observe')}>
      Nhập kết quả
    </Button>
  );
  return (
    <RegisterPage
      title="Chỉ số cải cách hành chính"
      exportPath={`index-observations/export.xlsx${queryText(query)}`}
      actions={observe}
    >
      <QueryState
        query={indices}
        empty={{
          when: ({ total }) => total === 0,
          title: 'Danh mục chưa có chỉ số nào.',
          action: manages && <Button onClick={() => setDialog('define')}>Thêm chỉ số</Button>,
        }}
      >
        {({ items }) => (
          <>
            <DataTable
              caption="Kết quả mới nhất của tỉnh"
              columns={definitionColumns(setDialog)}
              rows={items}
              rowKey="id"
            />
            {manages && (
              <p className="register-more">
                <Button onClick={() => setDialog('define')}>Thêm chỉ số</Button>
              </p>
            )}
          </>
        )}
      </QueryState>
      <h2>Các kết quả đã ghi nhận</h2>
      <Filters label="Bộ lọc kết quả chỉ số">
        <CodeFilter
          name="indexId"
          label="Chỉ số"
          labels={Object.fromEntries((indices.data?.items ?? []).map(({ id, shortName }) => [String(id), shortName]))}
        />
        <CodeFilter name="province" label="Kết quả của" labels={OF} values={['true', 'false']} />
        <UnitFilter />
        <Labelled label="Năm">
          {(id) => (
            <InputNumber
              id={id}
              placeholder="Tất cả"
              value={query.year ?? null}
              onChange={(year) => url.set({ year: year !== null && year >= 2000 && year <= 2100 ? year : null })}
            />
          )}
        </Labelled>
        <OnlyFilter name="contradicting">Chỉ kết quả có mâu thuẫn</OnlyFilter>
      </Filters>
      <FilteredList
        list={observations}
        filters={query}
        none="Chưa ghi nhận kết quả nào."
        noMatch="Không có kết quả nào khớp với bộ lọc."
        all={paths.indices()}
        add={observe}
      >
        {({ items, total }) => <ObservationTable items={items} total={total} onEdit={setDialog} />}
      </FilteredList>
      <FormDialog open={dialog !== null} title={titleOf(dialog)} onClose={close}>
        {dialog === 'observe' && <ObservationForm indexId={query.indexId} onDone={close} />}
        {dialog === 'define' && <DefinitionForm onDone={close} />}
        {dialog !== null && typeof dialog === 'object' && isObservation(dialog) && (
          <ObservationForm observation={dialog} onDone={close} />
        )}
        {dialog !== null && typeof dialog === 'object' && !isObservation(dialog) && (
          <DefinitionForm definition={dialog} onDone={close} />
        )}
      </FormDialog>
    </RegisterPage>
  );
}

function titleOf(dialog: Dialog | null): string {
  if (dialog === 'define') return 'Thêm chỉ số';
  if (dialog === null || dialog === 'observe') return 'Nhập kết quả chỉ số';
  return isObservation(dialog) ? 'Sửa kết quả chỉ số' : 'Sửa chỉ số';
}

const definitionColumns = (onEdit: (definition: IndexDefinitionView) => void): DataColumns<IndexDefinitionView> => [
  {
    title: 'Chỉ số',
    key: 'name',
    render: (_, { id, shortName, name, aliases }) => (
      <>
        <Link to={paths.index(id)}>{shortName}</Link>
        <p className="register-note">
          {name}
          {aliases.length > 0 && `; còn gọi: ${aliases.join(', ')}`}
        </p>
      </>
    ),
  },
  { title: 'Cơ quan công bố', dataIndex: 'publisher' },
  {
    title: 'Thang điểm',
    key: 'scale',
    align: 'right',
    render: (_, { scale }) => (scale === null ? NOTHING : formatQuantity(scale)),
  },
  { title: 'Năm mới nhất', key: 'year', align: 'right', render: (_, { latest }) => latest?.dataYear ?? NOTHING },
  { title: 'Thứ hạng', key: 'rank', render: (_, { latest }) => (latest ? rankWords(latest) : NOTHING) },
  { title: 'Điểm', key: 'score', align: 'right', render: (_, { latest }) => (latest ? scoreWords(latest) : NOTHING) },
  {
    title: 'Số kết quả',
    key: 'count',
    align: 'right',
    render: (_, { id, shortName, observations }) => (
      <Link to={paths.indices({ indexId: id })} aria-label={`${observations} kết quả của ${shortName}`}>
        {observations}
      </Link>
    ),
  },
  {
    title: 'Sửa',
    key: 'edit',
    render: (_, definition) =>
      actionOf(definition.allowedActions, 'edit')?.allowed ? (
        <button
          type="button"
          className="link-button"
          aria-label={`Sửa chỉ số ${definition.shortName}`}
          onClick={() => onEdit(definition)}
        >
          Sửa
        </button>
      ) : (
        NOTHING
      ),
  },
];
