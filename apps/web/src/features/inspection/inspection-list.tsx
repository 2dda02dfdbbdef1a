import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { InspectionQuery, InspectionView } from '#contract/inspection';
import { INSPECTION_MODE_LABEL, INSPECTION_MODES, INSPECTOR_LEVEL_LABEL, INSPECTOR_LEVELS } from '#domain/inspection';
import { queryText } from '../../lib/api-client';
import { formatCount, formatDate, formatNames, NOTHING } from '../../lib/format';
import { mayTry, useMe } from '../../lib/session';
import { useUrlQuery, type UrlQuery } from '../../lib/url-query';
import { paths } from '../../paths';
import { Button, buttonClass } from '../../ui/button';
import { DataTable, type DataColumns } from '../../ui/data-table';
import { FilteredList } from '../../ui/filtered-list';
import { AreaFilter, CodeFilter, DaysFilter, Filters, UnitFilter, WordsFilter } from '../../ui/list-filters';
import { RegisterPage } from '../../ui/register-frame';
import { FormDialog } from '../../ui/row-form';
import { inspectionsQuery } from './get-inspections';
import { InspectionForm } from './inspection-form';

const queryOf = (url: UrlQuery): Partial<InspectionQuery> => ({
  q: url.text('q'),
  mode: url.oneOf('mode', INSPECTION_MODES),
  level: url.oneOf('level', INSPECTOR_LEVELS),
  unitId: url.number('unitId'),
  areaId: url.number('areaId'),
  from: url.date('from'),
  to: url.date('to'),
});

/** Inspections of reform work, by plan and without notice. */
export function InspectionListPage() {
  const url = useUrlQuery();
  const query = queryOf(url);
  const inspections = useQuery(inspectionsQuery({ ...query, page: url.page, pageSize: url.pageSize }));
  const navigate = useNavigate();
  const [adding, setAdding] = useState(false);
  const add = mayTry(useMe(), 'inspection.manage') && (
    <Button type="primary" onClick={() => setAdding(true)}>
      Thêm cuộc kiểm tra
    </Button>
  );
  return (
    <RegisterPage
      title="Kiểm tra cải cách hành chính"
      exportPath={`inspections/export.xlsx${queryText(query)}`}
      actions={
        <>
          <Link className={buttonClass()} to={paths.findings()}>
            Hạn chế
          </Link>{' '}
          {add}
        </>
      }
    >
      <Filters label="Bộ lọc cuộc kiểm tra">
        <WordsFilter placeholder="Tên, đoàn kiểm tra, kết quả" />
        <CodeFilter name="mode" label="Hình thức kiểm tra" labels={INSPECTION_MODE_LABEL} />
        <CodeFilter name="level" label="Cấp kiểm tra" labels={INSPECTOR_LEVEL_LABEL} />
        <UnitFilter label="Đơn vị được kiểm tra" />
        <AreaFilter />
        <DaysFilter />
      </Filters>
      <FilteredList
        list={inspections}
        filters={query}
        none="Sổ chưa có cuộc kiểm tra nào."
        noMatch="Không có cuộc kiểm tra nào khớp với bộ lọc."
        all={paths.inspections()}
        add={add}
      >
        {({ items, total, unitsInspected }) => (
          <>
            <p>
              <strong>{formatCount(total)}</strong> cuộc kiểm tra tại <strong>{formatCount(unitsInspected)}</strong> đơn
              vị.
            </p>
            <DataTable
              caption="Danh sách cuộc kiểm tra"
              hideCaption
              columns={COLUMNS}
              rows={items}
              rowKey="id"
              pagination={{ total }}
            />
          </>
        )}
      </FilteredList>
      <FormDialog open={adding} title="Thêm cuộc kiểm tra" onClose={() => setAdding(false)}>
        <InspectionForm onDone={(id) => void (id && navigate(paths.inspection(id)))} />
      </FormDialog>
    </RegisterPage>
  );
}

const COLUMNS: DataColumns<InspectionView> = [
  {
    title: 'Cuộc kiểm tra',
    key: 'title',
    render: (_, { id, title, inspector, illustrative }) => (
      <>
        <Link to={paths.inspection(id)}>{title}</Link>
        <p className="register-note">
          {inspector}
          {illustrative && '. Dữ liệu minh họa'}
        </p>
      </>
    ),
  },
  {
    title: 'Thời gian',
    key: 'time',
    render: (_, { startedOn, endedOn }) =>
      endedOn && endedOn !== startedOn ? `${formatDate(startedOn)} – ${formatDate(endedOn)}` : formatDate(startedOn),
  },
  { title: 'Hình thức', key: 'mode', render: (_, { mode }) => INSPECTION_MODE_LABEL[mode] },
  { title: 'Cấp', key: 'level', render: (_, { level }) => INSPECTOR_LEVEL_LABEL[level] },
  {
    title: 'Được kiểm tra',
    key: 'units',
    render: (_, { units, otherPlaces }) => [formatNames(units), otherPlaces].filter(Boolean).join('; ') || NOTHING,
  },
  {
    title: 'Hạn chế',
    key: 'findings',
    align: 'right',
    render: (_, { id, title, findings }) => (
      <Link to={paths.findings({ inspectionId: id })} aria-label={`${findings} hạn chế của ${title}`}>
        {findings}
      </Link>
    ),
  },
  {
    title: 'Chưa khắc phục',
    key: 'open',
    align: 'right',
    render: (_, { id, title, findingsOpen }) => (
      <Link
        to={paths.findings({ inspectionId: id, status: 'open' })}
        aria-label={`${findingsOpen} hạn chế chưa khắc phục của ${title}`}
      >
        {findingsOpen}
      </Link>
    ),
  },
];
