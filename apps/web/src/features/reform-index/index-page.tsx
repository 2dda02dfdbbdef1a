import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useParams } from 'react-router';
import type { IndexObservationView, IndexTrendPoint, IndexTrendView } from '#contract/reform-index';
import { formatQuantity, NOTHING } from '../../lib/format';
import { mayTry, useMe } from '../../lib/session';
import { useUrlQuery } from '../../lib/url-query';
import { paths } from '../../paths';
import { Button } from '../../ui/button';
import { DataTable, type DataColumns } from '../../ui/data-table';
import { Labelled } from '../../ui/labelled';
import { Filters } from '../../ui/list-filters';
import { QueryState } from '../../ui/query-state';
import { RegisterPage } from '../../ui/register-frame';
import { RowForm, useRowForm } from '../../ui/row-form';
import { UnitSelect } from '../../ui/unit-select';
import { indexTrendQuery, indicesQuery, observationsQuery } from './get-indices';
import { ObservationForm } from './index-forms';
import { rankWords, scoreWords } from './index-words';
import { ObservationTable } from './observation-table';

const HEIGHT = 260;
const IndexChart = lazy(() =>
  import('./index-chart').then(
    ({ IndexChart: chart }) => ({ default: chart }),
    () => ({ default: () => <p className="register-note">Không tải được biểu đồ. Số liệu có đủ trong bảng.</p> }),
  ),
);

/** One index over the years: its picture, the same in a table, and the observations it is made of. */
export function IndexPage() {
  const id = Number(useParams()['id']);
  const url = useUrlQuery();
  const unitId = url.number('unitId');
  const manages = mayTry(useMe(), 'index.manage');
  const definition = useQuery(indicesQuery).data?.items.find((index) => index.id === id);
  const trend = useQuery(indexTrendQuery(id, unitId));
  const rows = useQuery(
    observationsQuery({
      indexId: id,
      ...(unitId ? { unitId } : { province: true }),
      page: url.page,
      pageSize: url.pageSize,
    }),
  );
  const form = useRowForm<IndexObservationView>();
  const observe = manages && (
    <Button type="primary" onClick={form.add}>
      Nhập kết quả
    </Button>
  );
  return (
    <RegisterPage
      title={definition?.shortName ?? 'Chỉ số'}
      above={[{ title: 'Chỉ số cải cách hành chính', to: paths.indices() }]}
      actions={observe}
    >
      {definition && (
        <p>
          {definition.name}. Cơ quan công bố: {definition.publisher}.
          {definition.scale !== null && ` Thang điểm ${formatQuantity(definition.scale)}.`}
        </p>
      )}
      <Filters label="Chọn đơn vị">
        <Labelled label="Kết quả của">
          {(fieldId) => (
            <UnitSelect
              id={fieldId}
              placeholder="Của tỉnh"
              value={unitId}
              onChange={(next) => url.set({ unitId: next })}
              style={{ width: 'min(360px, 100%)' }}
            />
          )}
        </Labelled>
      </Filters>
      <QueryState
        query={trend}
        empty={{
          when: ({ points }) => points.length === 0,
          title: 'Chưa ghi nhận kết quả nào của chỉ số này.',
          action: observe,
        }}
      >
        {(data) => <Trend trend={data} />}
      </QueryState>
      <QueryState query={rows}>
        {({ items, total }) =>
          total > 0 && (
            <section aria-labelledby="observations-title">
              <h2 id="observations-title">Kết quả như nguồn nêu</h2>
              <ObservationTable items={items} total={total} onEdit={form.edit} />
            </section>
          )
        }
      </QueryState>
      <RowForm form={form} adding="Nhập kết quả chỉ số" editing="Sửa kết quả chỉ số">
        {(row) => <ObservationForm indexId={id} observation={row} onDone={form.close} />}
      </RowForm>
    </RegisterPage>
  );
}

function Trend({ trend: { points, unit } }: { trend: IndexTrendView }) {
  const drawn = points.filter(({ rank }) => rank !== null);
  return (
    <section aria-labelledby="trend-title">
      <h2 id="trend-title">Qua các năm{unit ? `: ${unit.name}` : ''}</h2>
      <DataTable caption="Kết quả qua các năm" hideCaption columns={COLUMNS} rows={points} rowKey="year" />
      {drawn.length > 1 && (
        <div className="index-chart" aria-hidden="true">
          <p className="register-note">
            Thứ hạng theo năm, thứ 1 ở trên cùng. Dấu rỗng: thứ hạng suy ra từ mức thay đổi nguồn nêu. Không nối các năm
            không so sánh được.
          </p>
          <div style={{ minHeight: HEIGHT }}>
            <Suspense fallback={null}>
              <IndexChart points={points} height={HEIGHT} />
            </Suspense>
          </div>
        </div>
      )}
    </section>
  );
}

const COLUMNS: DataColumns<IndexTrendPoint> = [
  { title: 'Năm', dataIndex: 'year', align: 'right' },
  {
    title: 'Thứ hạng',
    key: 'rank',
    render: (_, point) => (
      <>
        {rankWords(point)}
        {point.derived && <p className="register-note">suy ra, nguồn không nêu</p>}
      </>
    ),
  },
  { title: 'Điểm', key: 'score', align: 'right', render: (_, point) => scoreWords(point) },
  { title: 'So với lần trước', key: 'change', render: (_, { change }) => change ?? NOTHING },
];
