import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Link } from 'react-router';
import type { PlanList, PlanProgressView, PlanView } from '#contract/plan';
import type { ScheduleFilter } from '#domain/schedule';
import { queryText } from '../../lib/api-client';
import { formatDate, formatInstant } from '../../lib/format';
import { mayTry, useMe } from '../../lib/session';
import { useUrlQuery } from '../../lib/url-query';
import { paths } from '../../paths';
import { DownloadLink } from '../../ui/download-link';
import { LateDateField } from '../../ui/late-date-field';
import { Page } from '../../ui/page';
import { QueryState } from '../../ui/query-state';
import { FiguresTable } from './figures-table';
import { analysisQuery, defaultPlan, plansQuery, progressQuery } from './get-progress';
import { RatesTable } from './rates-table';
import { ScheduleSummary } from './schedule-summary';
import { StatedFigures } from './stated-figures';
import './leader-page.css';

/** What explains the figures comes after them: comparison, trend, charts. */
const BehindTheFigures = lazy(() =>
  import('./behind-the-figures').then((module) => ({ default: module.BehindTheFigures })),
);
const ConclusionsSection = lazy(() =>
  import('./conclusions-section').then((module) => ({ default: module.ConclusionsSection })),
);
const AreaFigure = lazy(() => import('./area-figure').then((module) => ({ default: module.AreaFigure })));

/** The landing page of leadership: one plan on one date, every number a link to the list it counts. */
export function LeaderPage() {
  const plans = useQuery(plansQuery());
  return (
    <Page title="Tiến độ kế hoạch cải cách hành chính">
      <QueryState query={plans}>
        {(list) => (list.items.length === 0 ? <NoPlan /> : <PlanChoice plans={list} />)}
      </QueryState>
    </Page>
  );
}

const NoPlan = () => (
  <p>
    Chưa có kế hoạch cải cách hành chính nào. Cơ quan thường trực lập và ban hành kế hoạch tại mục{' '}
    <Link to={paths.plans()}>Kế hoạch</Link>; số liệu sẽ hiện ở đây ngay sau khi kế hoạch được ban hành.
  </p>
);

function PlanChoice({ plans }: { plans: PlanList }) {
  const me = useMe();
  const url = useUrlQuery();
  const asOf = url.date('asOf');
  const plan = plans.items.find((item) => item.id === url.number('planId')) ?? defaultPlan(plans.items, me.today);
  const progress = useQuery({ ...progressQuery(plan?.id ?? 0, asOf), enabled: plan !== undefined });
  if (!plan) return <NoPlan />;
  const lastDate = plan.dataUntil !== null && plan.dataUntil < me.today ? plan.dataUntil : me.today;
  return (
    <div className="leader">
      <div className="choices">
        <label>
          Kế hoạch
          <select value={plan.id} onChange={(event) => url.set({ planId: event.target.value, asOf: null, from: null })}>
            {plans.items.map((item) => (
              <option key={item.id} value={item.id}>
                Năm {item.year}: {item.title}
              </option>
            ))}
          </select>
        </label>
        <label htmlFor="leader-as-of">
          Số liệu đến ngày
          <LateDateField
            id="leader-as-of"
            value={asOf ?? progress.data?.asOf ?? lastDate}
            max={lastDate}
            onChange={(date) => url.set({ planId: plan.id, asOf: date })}
          />
        </label>
      </div>
      <QueryState query={progress}>{(figures) => <Figures plan={plan} figures={figures} />}</QueryState>
    </div>
  );
}

function Figures({ plan, figures }: { plan: PlanView; figures: PlanProgressView }) {
  const filter = { planId: figures.planId, asOf: figures.asOf };
  const list = (schedule?: ScheduleFilter) => paths.tasks({ ...filter, schedule });
  const workbook = (rows: 'area' | 'unit') =>
    `plans/${figures.planId}/progress-by-${rows}.xlsx${queryText({ asOf: figures.asOf, knownAt: figures.knownAt })}`;
  const me = useMe();
  const analysis = useQuery(analysisQuery(figures));
  const byUnit = analysis.data && new Map(analysis.data.byUnit.map((unit) => [unit.id, unit]));
  return (
    <>
      <section aria-label="Kết quả chung">
        <p className="headline">
          <Link to={list('completed')} aria-label={`${figures.completed} nhiệm vụ đã hoàn thành`}>
            {figures.completed}
          </Link>
          /
          <Link to={list()} aria-label={`Tất cả ${figures.total} nhiệm vụ của kế hoạch`}>
            {figures.total}
          </Link>
          {` nhiệm vụ · ${figures.rate.text}`}
        </p>
        <p>
          {plan.title}
          {plan.number ? ` (số ${plan.number}${plan.issuedOn ? `, ngày ${formatDate(plan.issuedOn)}` : ''})` : ''}. Số
          liệu tính đến ngày {formatDate(figures.asOf)}, ghi nhận đến {formatInstant(figures.knownAt)}.
        </p>
        {plan.dataUntil && (
          <p>Số liệu của kế hoạch này lấy từ tài liệu nguồn và chỉ có đến ngày {formatDate(plan.dataUntil)}.</p>
        )}
        {figures.uncounted > 0 && (
          <p>
            Ngoài tổng số này còn{' '}
            <Link to={paths.tasks({ ...filter, counted: false })}>{figures.uncounted} nhiệm vụ thường xuyên</Link> không
            tính vào số liệu, theo quy tắc tính của kế hoạch.
          </p>
        )}
        {plan.status === 'draft' && <p>Kế hoạch chưa ban hành nên chưa có nhiệm vụ nào được tính.</p>}
      </section>
      <ScheduleSummary figures={figures} linkTo={list} />
      <RatesTable figures={figures} rounding={plan.rules.rounding} />
      <Suspense fallback={<div className="to-come" />}>
        <BehindTheFigures plan={plan} figures={figures} analysis={analysis} />
      </Suspense>
      <section aria-labelledby="by-area-title">
        <h2 id="by-area-title">Theo lĩnh vực</h2>
        <Suspense fallback={null}>
          <AreaFigure
            rows={figures.byArea}
            linkTo={(row, schedule) => paths.tasks({ ...filter, areaId: row.id, schedule })}
          />
        </Suspense>
        <FiguresTable
          sortName="xepLinhVuc"
          caption="Số nhiệm vụ theo lĩnh vực"
          nameTitle="Lĩnh vực"
          rows={figures.byArea}
          linkTo={(row, count) =>
            paths.tasks({ ...filter, areaId: row.id, schedule: count === 'total' ? undefined : count })
          }
        />
        <p className="export">
          <DownloadLink path={workbook('area')}>Xuất Excel số liệu theo lĩnh vực</DownloadLink>
        </p>
      </section>
      <section aria-labelledby="by-unit-title">
        <h2 id="by-unit-title">Theo cơ quan, đơn vị chủ trì</h2>
        <FiguresTable
          sortName="xepDonVi"
          caption="Số nhiệm vụ theo cơ quan, đơn vị chủ trì"
          nameTitle="Cơ quan, đơn vị"
          rows={figures.byUnit}
          linkTo={(row, count) =>
            paths.tasks({ ...filter, unitId: row.id, schedule: count === 'total' ? undefined : count })
          }
          analysis={byUnit ?? (analysis.isPending ? 'loading' : undefined)}
          oldestLinkTo={(oldest) => paths.task(oldest.taskId, { asOf: figures.asOf })}
          coordinatingLinkTo={(row) => paths.tasks({ ...filter, unitId: row.id, unitRole: 'coordinating' })}
        />
        <p className="export">
          <DownloadLink path={workbook('unit')}>Xuất Excel số liệu theo cơ quan, đơn vị</DownloadLink>
        </p>
        <p className="note">
          “Tỷ lệ đúng hạn” là số hoàn thành đúng hạn ÷ số đã hoàn thành của đơn vị; “Quá hạn lâu nhất” mở nhiệm vụ đó.
          Một nhiệm vụ giao cho nhiều đơn vị chủ trì được tính cho từng đơn vị, nên tổng các dòng có thể lớn hơn tổng số
          nhiệm vụ của kế hoạch. Cột “Phối hợp” để tham khảo, không cộng vào các cột khác.
        </p>
      </section>
      <Suspense fallback={null}>
        {mayTry(me, 'meeting.read') && <ConclusionsSection year={plan.year} asOf={figures.asOf} />}
      </Suspense>
      <StatedFigures plan={plan} figures={figures} linkToDate={(asOf) => paths.home({ planId: plan.id, asOf })} />
    </>
  );
}
