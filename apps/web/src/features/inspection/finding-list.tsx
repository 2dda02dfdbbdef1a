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
import { Button } from '../../ui/button';
import { Pages } from '../../ui/data-table';
import { FilteredList } from '../../ui/filtered-list';
import {
  AreaFilter,
  AsOfFilter,
  CodeFilter,
  DaysFilter,
  Filters,
  UnitFilter,
  WordsFilter,
} from '../../ui/list-filters';
import { RegisterPage } from '../../ui/register-frame';
import { FormDialog } from '../../ui/row-form';
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
  const url = useUrlQuery();
  const query = queryOf(url);
  const findings = useQuery(findingsQuery({ ...query, page: url.page, pageSize: url.pageSize }));
  const [adding, setAdding] = useState(false);
  const add = mayTry(useMe(), 'inspection.manage') && (
    <Button type="primary" onClick={() => setAdding(true)}>
      Thêm hạn chế
    </Button>
  );
  return (
    <RegisterPage
      title="Hạn chế và việc khắc phục"
      exportPath={`findings/export.xlsx${queryText(query)}`}
      actions={add}
    >
      <Filters label="Bộ lọc hạn chế">
        <WordsFilter placeholder="Nội dung hạn chế" />
        <CodeFilter name="status" label="Tình trạng" labels={FINDING_STATUS_LABEL} />
        <CodeFilter name="category" label="Loại hạn chế" labels={FINDING_CATEGORY_LABEL} />
        <UnitFilter />
        <AreaFilter />
        <DaysFilter from="Phát hiện từ ngày" to="Phát hiện đến ngày" />
        <AsOfFilter label="Tình trạng đến ngày" />
      </Filters>
      <FilteredList
        list={findings}
        filters={query}
        none="Sổ chưa có hạn chế nào."
        noMatch="Không có hạn chế nào khớp với bộ lọc."
        all={paths.findings()}
        add={add}
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
      </FilteredList>
      <FormDialog open={adding} title="Thêm hạn chế" onClose={() => setAdding(false)}>
        <FindingForm onDone={() => setAdding(false)} />
      </FormDialog>
    </RegisterPage>
  );
}
