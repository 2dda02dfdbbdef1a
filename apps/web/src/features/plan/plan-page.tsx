import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { UpdatePlanRequest, type PlanView } from '#contract/plan';
import { formatCount, formatDate, NOTHING } from '../../lib/format';
import { mayTry, useMe } from '../../lib/session';
import { paths } from '../../paths';
import { actionOf, AllowedButton } from '../../ui/allowed-button';
import { DownloadLink } from '../../ui/download-link';
import { DoneNotice } from '../../ui/done-notice';
import { PLAN_STATUS_LABEL } from '#contract/labels';
import { Page } from '../../ui/page';
import { QueryState } from '../../ui/query-state';
import { ClosePlanDrawer } from './close-plan';
import { DraftTasks } from './draft-tasks';
import { planQuery, usePlanCommands } from './get-plans';
import { IssuePlanDialog } from './issue-plan';
import { PlanForm } from './plan-form';
import { PlanRulesSection } from './plan-rules-section';
import { PlanStyle } from './plan.style';

/** One plan: written as a draft, then issued, then closed; each state offers only what it allows. */
export function PlanPage() {
  const plan = useQuery(planQuery(Number(useParams()['id'])));
  return (
    <Page
      title={plan.data?.title ?? 'Kế hoạch'}
      breadcrumb={[{ title: 'Kế hoạch', to: paths.plans() }]}
      actions={plan.data && <DownloadLink path={`plans/${plan.data.id}/export.xlsx`}>Xuất Excel</DownloadLink>}
    >
      <PlanStyle />
      <QueryState query={plan}>{(data) => <Content plan={data} />}</QueryState>
    </Page>
  );
}

function Content({ plan }: { plan: PlanView }) {
  const manages = mayTry(useMe(), 'plan.manage');
  const [editing, setEditing] = useState(false);
  const [notice, setNotice] = useState<string | null>(null);
  if (editing) {
    return (
      <EditHeader
        plan={plan}
        onClose={(message) => {
          setEditing(false);
          if (message) setNotice(message);
        }}
      />
    );
  }
  return (
    <>
      <DoneNotice text={notice} onClose={() => setNotice(null)} />
      <Facts plan={plan} />
      {manages && <Commands plan={plan} onEdit={() => setEditing(true)} onDone={setNotice} />}
      {plan.status === 'draft' ? (
        <DraftTasks plan={plan} manages={manages} onChanged={setNotice} />
      ) : (
        <Results plan={plan} />
      )}
      <PlanRulesSection plan={plan} onChanged={setNotice} />
    </>
  );
}

function EditHeader({ plan, onClose }: { plan: PlanView; onClose: (message?: string) => void }) {
  const commands = usePlanCommands();
  const { version, year, title, programme, theme, rules } = plan;
  return (
    <PlanForm<UpdatePlanRequest>
      contract={UpdatePlanRequest}
      initial={{
        version,
        year,
        title,
        programmeId: programme.id,
        theme: theme ?? undefined,
        ...rules,
        continuousFrom: rules.continuousFrom ?? '01-01',
      }}
      submit={(request) => commands.update(plan.id, request)}
      onDone={() => onClose('Đã lưu kế hoạch.')}
      onCancel={() => onClose()}
      submitLabel="Lưu kế hoạch"
      draftKey={`plan:${plan.id}`}
    />
  );
}

function Facts({ plan }: { plan: PlanView }) {
  return (
    <dl className="plan-facts">
      <dt>Trạng thái</dt>
      <dd>
        {PLAN_STATUS_LABEL[plan.status]}
        {plan.closedOn && ` từ ngày ${formatDate(plan.closedOn)}`}
        {plan.illustrative && ' · dữ liệu minh họa'}
      </dd>
      <dt>Năm</dt>
      <dd>{plan.year}</dd>
      <dt>Văn bản</dt>
      <dd>
        {plan.number
          ? `Số ${plan.number}, ngày ${formatDate(plan.issuedOn)}${plan.signer ? `, ${plan.signer} ký` : ''}`
          : 'chưa ban hành'}
      </dd>
      <dt>Chương trình</dt>
      <dd>{plan.programme.name}</dd>
      <dt>Chủ đề năm</dt>
      <dd>{plan.theme ?? NOTHING}</dd>
      {plan.dataUntil && (
        <>
          <dt>Nguồn số liệu</dt>
          <dd>
            {plan.source ?? 'Tài liệu nguồn'}; số liệu chỉ có đến ngày {formatDate(plan.dataUntil)}
          </dd>
        </>
      )}
    </dl>
  );
}

/** A state shows its own next steps; what belongs to another state would only be a dead button. */
function Commands({ plan, onEdit, onDone }: { plan: PlanView; onEdit: () => void; onDone: (message: string) => void }) {
  const [open, setOpen] = useState<'issue' | 'close' | null>(null);
  const action = (name: string) => actionOf(plan.allowedActions, name);
  const done = (message: string) => {
    setOpen(null);
    onDone(message);
  };
  if (plan.status === 'draft') {
    return (
      <div className="plan-commands">
        <AllowedButton action={action('issue')} type="primary" onClick={() => setOpen('issue')}>
          Ban hành kế hoạch
        </AllowedButton>
        <AllowedButton action={action('edit')} onClick={onEdit}>
          Sửa thông tin kế hoạch
        </AllowedButton>
        <Link className="command-link" to={paths.planImport(plan.id)}>
          Nhập từ Excel
        </Link>
        <IssuePlanDialog
          plan={plan}
          open={open === 'issue'}
          onClose={() => setOpen(null)}
          onIssued={() => done('Đã ban hành kế hoạch. Nhiệm vụ đã được giao cho các cơ quan chủ trì.')}
        />
      </div>
    );
  }
  if (plan.status === 'closed') return null;
  return (
    <div className="plan-commands">
      <AllowedButton action={action('close')} onClick={() => setOpen('close')}>
        Kết thúc kế hoạch
      </AllowedButton>
      <ClosePlanDrawer
        plan={plan}
        open={open === 'close'}
        onClose={() => setOpen(null)}
        onClosed={() => done('Đã kết thúc kế hoạch.')}
      />
    </div>
  );
}

/** Figures and lists have screens of their own; here are the ways there. */
function Results({ plan }: { plan: PlanView }) {
  return (
    <section aria-labelledby="results-title">
      <h2 id="results-title">Thực hiện</h2>
      <ul>
        <li>
          <Link to={paths.home({ planId: plan.id })}>Tiến độ và các tỷ lệ</Link>
        </li>
        <li>
          <Link to={paths.tasks({ planId: plan.id })}>Danh sách {formatCount(plan.taskCount)} nhiệm vụ</Link>
        </li>
        <li>
          <Link to={paths.tasks({ planId: plan.id, schedule: 'openOverdue' })}>Nhiệm vụ đang thực hiện quá hạn</Link>
        </li>
      </ul>
    </section>
  );
}
