import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import type { FindingQuery } from '#contract/inspection';
import { FINDING_CATEGORIES, FINDING_CATEGORY_LABEL, FINDING_STATUS_LABEL, FINDING_STATUSES } from '#domain/inspection';
import { queryText } from '../../lib/api-client';
import { formatCount, formatDate } from '../../lib/format';
import { mayTry, useMe } from '../../lib/session';
import { useUrlQuery, type UrlQuery } from '../../lib/url-query';
import { paths } from '../../paths';
import { AreaSelect } from '../../ui/area-select';
import { Button } from '../../ui/button';
import { Pages } from '../../ui/data-table';
import { DateField } from '../../ui/date-field';
import { Labelled } from '../../ui/labelled';
import { QueryState } from '../../ui/query-state';
import { Filters, FilterSelect, FormDialog, RegisterPage } from '../../ui/register-frame';
import { SearchField } from '../../ui/search-field';
import { UnitSelect } from '../../ui/unit-select';
import { FindingCards } from './finding-cards';
import { FindingForm } from './finding-forms';
import { findingsQuery } from './get-inspections';

const queryOf = (url: UrlQuery): Partial<FindingQuery> => ({
  q: url.text('q'),
  inspectionId: url.number('inspectionId'),
  status: url.oneOf('status', FINDING_STATUSES),
  category: url.oneOf('category', FINDING_CATEGORIES),
  unitId: url.number('unitId'),
  areaId: url.number('areaId'),
  from: url.date('from'),
  to: url.date('to'),
  asOf: url.date('asOf'),
});

/** Findings of inspections and shortcomings named elsewhere, and whether they are fixed. */
export function FindingListPage() {
  const me = useMe();
  const url = useUrlQuery();
  const query = queryOf(url);
  const findings = useQuery(findingsQuery({ ...query, page: url.page, pageSize: url.pageSize }));
  const [adding, setAdding] = useState(false);
  const add = mayTry(me, 'inspection.manage') && (
    <Button type="primary" onClick={() => setAdding(true)}>
      Thêm hạn chế
    </Button>
  );
  const filtered = Object.values(query).some((value) => value !== undefined);
  const year = Number((query.to ?? me.today).slice(0, 4));
  return (
    <RegisterPage
      title="Hạn chế và việc khắc phục"
      exportPath={`findings/export.xlsx${queryText(query)}`}
      actions={add}
    >
      <Filters label="Bộ lọc hạn chế">
        <Labelled label="Từ khóa">
          {(id) => (
            <SearchField id={id} value={query.q} onSearch={(q) => url.set({ q })} placeholder="Nội dung hạn chế" />
          )}
        </Labelled>
        <FilterSelect
          label="Tình trạng"
          value={query.status}
          labels={FINDING_STATUS_LABEL}
          onChange={(status) => url.set({ status })}
        />
        <FilterSelect
          label="Loại hạn chế"
          value={query.category}
          labels={FINDING_CATEGORY_LABEL}
          onChange={(category) => url.set({ category })}
        />
        <Labelled label="Đơn vị">
          {(id) => (
            <UnitSelect id={id} placeholder="Tất cả" value={query.unitId} onChange={(unitId) => url.set({ unitId })} />
          )}
        </Labelled>
        <Labelled label="Lĩnh vực">
          {(id) => (
            <AreaSelect
              id={id}
              year={year}
              placeholder="Tất cả"
              value={query.areaId}
              onChange={(areaId) => url.set({ areaId })}
            />
          )}
        </Labelled>
        <Labelled label="Phát hiện từ ngày">
          {(id) => <DateField id={id} value={query.from} max={query.to} onChange={(from) => url.set({ from })} />}
        </Labelled>
        <Labelled label="Phát hiện đến ngày">
          {(id) => <DateField id={id} value={query.to} min={query.from} onChange={(to) => url.set({ to })} />}
        </Labelled>
        <Labelled label="Tình trạng đến ngày">
          {(id) => <DateField id={id} value={query.asOf} max={me.today} onChange={(asOf) => url.set({ asOf })} />}
        </Labelled>
      </Filters>
      <QueryState
        query={findings}
        empty={{
          when: ({ total }) => total === 0,
          title: filtered ? 'Không có hạn chế nào khớp với bộ lọc.' : 'Sổ chưa có hạn chế nào.',
          action: filtered ? <Link to={paths.findings()}>Bỏ bộ lọc</Link> : add,
        }}
      >
        {({ items, total, open, fixed, asOf }) => (
          <>
            <p>
              Đến ngày {formatDate(asOf)}:{' '}
              <Link to={url.href({ status: 'fixed' })}>{formatCount(fixed)} đã khắc phục</Link>,{' '}
              <Link to={url.href({ status: 'open' })}>{formatCount(open)} chưa khắc phục xong</Link>.
              {query.inspectionId && (
                <>
                  {' '}
                  Chỉ của một cuộc kiểm tra; <Link to={url.href({ inspectionId: null })}>xem tất cả</Link>.
                </>
              )}
            </p>
            <FindingCards findings={items} />
            <Pages total={total} />
          </>
        )}
      </QueryState>
      <FormDialog open={adding} title="Thêm hạn chế" onClose={() => setAdding(false)}>
        <FindingForm onDone={() => setAdding(false)} />
      </FormDialog>
    </RegisterPage>
  );
}
