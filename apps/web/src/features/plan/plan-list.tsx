import { useQuery } from '@tanstack/react-query';
import { InputNumber } from 'antd';
import { Link } from 'react-router';
import type { PlanView } from '#contract/plan';
import { queryText } from '../../lib/api-client';
import { formatCount, formatDate, NOTHING } from '../../lib/format';
import { mayTry, useMe } from '../../lib/session';
import { useUrlQuery } from '../../lib/url-query';
import { paths } from '../../paths';
import { buttonClass } from '../../ui/button';
import { DataTable, type DataColumns } from '../../ui/data-table';
import { DownloadLink } from '../../ui/download-link';
import { PLAN_STATUS_LABEL } from '#contract/labels';
import { Page } from '../../ui/page';
import { QueryState } from '../../ui/query-state';
import { plansQuery } from './get-plans';
import { PlanStyle } from './plan.style';

/** The plans of all years, newest first; the year is a filter in the address. */
export function PlanListPage() {
  const me = useMe();
  const url = useUrlQuery();
  const year = url.number('year');
  const plans = useQuery(plansQuery(year));
  const mayCreate = mayTry(me, 'plan.manage');
  const create = mayCreate && (
    <Link className={buttonClass({ type: 'primary' })} to={paths.planCreate()}>
      Lập kế hoạch mới
    </Link>
  );
  return (
    <Page
      title="Kế hoạch cải cách hành chính"
      actions={
        <>
          <DownloadLink path={`plans/export.xlsx${queryText({ year })}`}>Xuất Excel</DownloadLink> {create}
        </>
      }
    >
      <PlanStyle />
      <div className="plan-filter">
        <label htmlFor="plan-year">Năm</label>
        <InputNumber
          id="plan-year"
          min={2000}
          max={2100}
          placeholder="Tất cả"
          value={year ?? null}
          onChange={(value) => url.set({ year: isYear(value) ? value : null })}
        />
        {year && (
          <button type="button" className="link-button" onClick={() => url.set({ year: null })}>
            Xem tất cả các năm
          </button>
        )}
      </div>
      <QueryState query={plans}>
        {(list) => (
          <DataTable
            caption="Danh sách kế hoạch"
            hideCaption
            columns={COLUMNS}
            rows={[...list.items].sort(
              (a, b) => b.year - a.year || (b.issuedOn ?? '9').localeCompare(a.issuedOn ?? '9', 'en'),
            )}
            rowKey="id"
            empty={
              <>
                <p>{year ? `Chưa có kế hoạch nào của năm ${year}.` : 'Chưa có kế hoạch nào.'}</p>
                <p>
                  {mayCreate ? (
                    <Link to={paths.planCreate()}>Lập kế hoạch mới</Link>
                  ) : (
                    'Cơ quan thường trực lập và ban hành kế hoạch.'
                  )}
                </p>
              </>
            }
          />
        )}
      </QueryState>
    </Page>
  );
}

/** While a year is being typed it is no filter yet. */
const isYear = (value: number | null): boolean => value !== null && value >= 2000 && value <= 2100;

const COLUMNS: DataColumns<PlanView> = [
  { title: 'Năm', dataIndex: 'year', key: 'year', width: 70 },
  {
    title: 'Kế hoạch',
    key: 'title',
    render: (_, plan) => (
      <>
        <Link to={paths.plan(plan.id)}>{plan.title}</Link>
        {plan.illustrative && <span className="secondary"> (dữ liệu minh họa)</span>}
      </>
    ),
  },
  { title: 'Số, ký hiệu', key: 'number', width: 150, render: (_, plan) => plan.number ?? NOTHING },
  { title: 'Ngày ban hành', key: 'issuedOn', width: 130, render: (_, plan) => formatDate(plan.issuedOn) },
  {
    title: 'Trạng thái',
    key: 'status',
    width: 170,
    render: (_, plan) =>
      `${PLAN_STATUS_LABEL[plan.status]}${plan.closedOn ? ` ngày ${formatDate(plan.closedOn)}` : ''}`,
  },
  {
    title: 'Số nhiệm vụ',
    key: 'taskCount',
    width: 110,
    align: 'right',
    render: (_, plan) =>
      plan.status === 'draft' || plan.taskCount === 0 ? (
        formatCount(plan.taskCount)
      ) : (
        <Link to={paths.tasks({ planId: plan.id })}>{formatCount(plan.taskCount)}</Link>
      ),
  },
];
