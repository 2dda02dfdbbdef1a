import { useQuery } from '@tanstack/react-query';
import { Form, Modal, Select } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { PlanView } from '#contract/plan';
import type { CalendarPeriodView } from '#contract/reference';
import { CreateReportRequest } from '#contract/report';
import { ApiError } from '../../lib/api-client';
import { formatDate } from '../../lib/format';
import { useMe } from '../../lib/session';
import { paths } from '../../paths';
import { ContractForm, Field } from '../../ui/contract-form';
import { DateField } from '../../ui/date-field';
import { PLAN_STATUS_LABEL } from '#contract/labels';
import { lastReported, periodOptions, yearPeriodsQuery } from '../../ui/period-choice';
import { EmptyState, QueryState } from '../../ui/query-state';
import { useReportingYears } from '../../ui/reporting-years';
import { plansOfYearQuery, useReportCommands } from './get-reports';
import { useTaking, WorkProgress } from './report-under-way';

/** Asks for period, plan and date, and opens the new draft, or the one that exists already. */
export function ReportCreateDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { today } = useMe();
  const [year, setYear] = useState(Number(today.slice(0, 4)));
  const years = useReportingYears(today);
  return (
    <Modal open={open} title="Lập báo cáo" footer={null} mask={{ closable: false }} onCancel={onClose} destroyOnHidden>
      <Form layout="vertical" component="div">
        <Form.Item label="Năm" htmlFor="report-year">
          <Select id="report-year" value={year} onChange={setYear} virtual={false} options={years} />
        </Form.Item>
      </Form>
      {/* Another year is another choice of periods and plans. */}
      <CreateForm key={year} year={year} />
    </Modal>
  );
}

function CreateForm({ year }: { year: number }) {
  const periods = useQuery(yearPeriodsQuery(year));
  const plans = useQuery(plansOfYearQuery(year));
  return (
    <QueryState query={periods}>
      {({ items }) => (
        <QueryState query={plans}>
          {(list) => (
            <Choices year={year} periods={items} plans={list.items.filter((plan) => plan.status !== 'draft')} />
          )}
        </QueryState>
      )}
    </QueryState>
  );
}

function Choices({ year, periods, plans }: { year: number; periods: CalendarPeriodView[]; plans: PlanView[] }) {
  const { today } = useMe();
  const navigate = useNavigate();
  const { create } = useReportCommands();
  const { taking, during } = useTaking();
  if (periods.length === 0) return <EmptyState title={`Năm ${year} chưa có kỳ báo cáo nào. Chọn năm khác.`} />;
  if (plans.length === 0)
    return (
      <EmptyState
        title={`Năm ${year} chưa có kế hoạch nào được ban hành, nên chưa có số liệu để lập báo cáo.`}
        action={<Link to={paths.plans({ year })}>Xem các kế hoạch năm {year}</Link>}
      />
    );
  return (
    <ContractForm
      contract={CreateReportRequest}
      initial={{ periodId: lastReported(periods, today)?.id, planId: plans.length === 1 ? plans[0]!.id : undefined }}
      submitLabel="Lập dự thảo"
      submit={async (request) => {
        try {
          return { id: (await during(() => create(request))).id, existed: false };
        } catch (error) {
          const id = existingDraft(error);
          if (id === null) throw error;
          return { id, existed: true };
        }
      }}
      onDone={({ id, existed }) => void navigate(paths.report(id), { state: { draftExisted: existed } })}
    >
      <Field name="periodId" label="Kỳ báo cáo">
        <Select
          virtual={false}
          popupMatchSelectWidth={false}
          options={periodOptions(
            periods,
            ({ title, from, to }) => `${title} (${formatDate(from)} – ${formatDate(to)})`,
          )}
        />
      </Field>
      <Field name="planId" label="Kế hoạch">
        <Select
          virtual={false}
          placeholder="Chọn kế hoạch"
          options={plans.map((plan) => ({
            value: plan.id,
            label: `${plan.title} (${PLAN_STATUS_LABEL[plan.status]})`,
          }))}
        />
      </Field>
      <AsOfField periods={periods} plans={plans} today={today} />
      <WorkProgress taking={taking} kind="draft" />
    </ContractForm>
  );
}

/** Says which date counts when none is given; a date that is still to come cannot be counted. */
function AsOfField({ periods, plans, today }: { periods: CalendarPeriodView[]; plans: PlanView[]; today: string }) {
  const form = Form.useFormInstance();
  const periodId = Form.useWatch<number>('periodId', form);
  const planId = Form.useWatch<number>('planId', form);
  const period = periods.find(({ id }) => id === periodId);
  const dataUntil = plans.find(({ id }) => id === planId)?.dataUntil;
  const last = dataUntil && dataUntil < today ? dataUntil : today;
  const help = !period
    ? 'Để trống: tính đến ngày cuối kỳ.'
    : period.to <= last
      ? `Để trống: tính đến ngày cuối kỳ, ${formatDate(period.to)}.`
      : `Ngày cuối kỳ là ${formatDate(period.to)}; hiện chỉ có số liệu đến ${formatDate(last)}. Hãy chọn một ngày không muộn hơn.`;
  return (
    <Field name="asOf" label="Số liệu tính đến ngày" help={`${help} Ngày này được in trong báo cáo.`}>
      <DateField max={last} />
    </Field>
  );
}

/** The id of the draft that stands in the way (one per period and plan); null for any other failure. */
function existingDraft(error: unknown): number | null {
  if (!(error instanceof ApiError) || error.code !== 'DRAFT_EXISTS') return null;
  const { id } = (error.details ?? {}) as { id?: unknown };
  return typeof id === 'number' ? id : null;
}
