import { useQuery } from '@tanstack/react-query';
import { Checkbox, Modal } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { INDICATOR_LEVELS, INDICATOR_LEVEL_LABEL, VALUE_TYPE_LABEL, type IndicatorView } from '#contract/indicator';
import { queryText } from '../../lib/api-client';
import { formatDate } from '../../lib/format';
import { useMe } from '../../lib/session';
import { useUrlQuery, type UrlQuery } from '../../lib/url-query';
import { paths } from '../../paths';
import { actionOf, AllowedButton } from '../../ui/allowed-button';
import { useAreas } from '../../ui/area-select';
import { FilterSelect } from '../../ui/filter-select';
import { DataTable, type DataColumns } from '../../ui/data-table';
import { DownloadLink } from '../../ui/download-link';
import { CodeFilter, FilterFold, WordsFilter } from '../../ui/list-filters';
import { Labelled } from '../../ui/labelled';
import { Page } from '../../ui/page';
import { QueryState } from '../../ui/query-state';
import { indicatorsQuery } from './get-indicators';
import { CreateIndicatorForm } from './indicator-form';
import { IndicatorStyle } from './indicator.style';

/** The catalogue of indicators, in the order of the annexes; the address says which part of it. */
export function IndicatorListPage() {
  const url = useUrlQuery(100);
  const navigate = useNavigate();
  const [creating, setCreating] = useState(false);
  const query = {
    q: url.text('q'),
    areaCode: url.text('areaCode'),
    level: url.oneOf('level', INDICATOR_LEVELS),
    includeClosed: url.flag('includeClosed'),
    page: url.page,
    pageSize: url.pageSize,
  };
  const indicators = useQuery(indicatorsQuery(query));
  const narrowed = query.q !== undefined || query.areaCode !== undefined || query.level !== undefined;
  const create = actionOf(indicators.data?.allowedActions ?? [], 'create');
  return (
    <Page
      title="Danh mục chỉ tiêu thống kê"
      breadcrumb={[{ title: 'Số liệu thống kê', to: paths.statistics() }]}
      actions={
        <>
          <DownloadLink path={`indicators/export.xlsx${queryText({ ...query, page: undefined, pageSize: undefined })}`}>
            Xuất Excel
          </DownloadLink>
          {create?.allowed && (
            <AllowedButton action={create} onClick={() => setCreating(true)}>
              Thêm chỉ tiêu
            </AllowedButton>
          )}
        </>
      }
    >
      <IndicatorStyle />
      <Filters url={url} />
      <QueryState
        query={indicators}
        empty={{
          when: ({ total }) => total === 0,
          title: narrowed ? 'Không có chỉ tiêu nào khớp với bộ lọc.' : 'Danh mục chưa có chỉ tiêu nào.',
          action: narrowed ? <Link to={paths.indicators()}>Bỏ bộ lọc</Link> : undefined,
        }}
      >
        {({ items, total }) => (
          <DataTable
            caption="Danh mục chỉ tiêu thống kê"
            hideCaption
            columns={COLUMNS}
            rows={items}
            rowKey="id"
            pagination={{ total, defaultPageSize: 100 }}
          />
        )}
      </QueryState>
      <Modal
        open={creating}
        title="Thêm chỉ tiêu"
        footer={null}
        width={860}
        mask={{ closable: false }}
        onCancel={() => setCreating(false)}
        destroyOnHidden
      >
        <CreateIndicatorForm onDone={({ id }) => void navigate(paths.indicator(id))} />
      </Modal>
    </Page>
  );
}

function Filters({ url }: { url: UrlQuery }) {
  const areas = useAreas(Number(useMe().today.slice(0, 4)));
  return (
    <FilterFold>
      {' '}
      <section className="list-filters" aria-label="Bộ lọc danh mục">
        <WordsFilter placeholder="Mã hoặc tên" />
        <Labelled label="Lĩnh vực">
          {(id) => (
            <FilterSelect
              id={id}
              value={url.text('areaCode')}
              options={areas.map(({ code, name }) => ({ value: code, label: name }))}
              onChange={(areaCode) => url.set({ areaCode })}
            />
          )}
        </Labelled>
        <CodeFilter name="level" label="Cấp báo cáo" labels={INDICATOR_LEVEL_LABEL} values={INDICATOR_LEVELS} />
        <div className="checkbox-filter">
          <Checkbox
            checked={url.flag('includeClosed') ?? false}
            onChange={(event) => url.set({ includeClosed: event.target.checked || null })}
          >
            Gồm chỉ tiêu đã đóng
          </Checkbox>
        </div>
      </section>
    </FilterFold>
  );
}

const COLUMNS: DataColumns<IndicatorView> = [
  { title: 'Mã', dataIndex: 'code', width: 80 },
  {
    title: 'Chỉ tiêu',
    key: 'name',
    render: (_, { id, name, validTo }) => (
      <>
        <Link to={paths.indicator(id)}>{name}</Link>{' '}
        {validTo && <span className="tag tag-openNoDeadline">Thôi thu thập từ {formatDate(validTo)}</span>}
      </>
    ),
  },
  { title: 'Đơn vị tính', dataIndex: 'unitOfMeasure' },
  { title: 'Kiểu giá trị', key: 'type', render: (_, { valueType }) => VALUE_TYPE_LABEL[valueType] },
  {
    title: 'Thời gian',
    key: 'accumulation',
    render: (_, { accumulation }) => (accumulation === 'flow' ? 'Phát sinh trong kỳ' : 'Tại cuối kỳ'),
  },
  {
    title: 'Cấp báo cáo',
    key: 'levels',
    render: (_, { levels }) => levels.map((level) => INDICATOR_LEVEL_LABEL[level]).join(', '),
  },
];
