import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useCallback, useState } from 'react';
import { Link, useLocation, useParams } from 'react-router';
import type { ReportPageView } from '#contract/report';
import { mayTry, useMe } from '../../lib/session';
import { useUrlQuery } from '../../lib/url-query';
import { paths } from '../../paths';
import { actionOf, AllowedButton } from '../../ui/allowed-button';
import { Page } from '../../ui/page';
import { QueryState } from '../../ui/query-state';
import { whenWanted } from '../../ui/when-wanted';
import { WrappingTabs } from '../../ui/wrapping-tabs';
import { reportQuery } from './get-reports';
import { ReportFacts } from './report-facts';
import { ReportFiles } from './report-files';
import { ReportFigures } from './report-figures';
import { REPORT_PARTS } from '#domain/report-parts';
import { usePresence, workQuery } from './get-report-work';
import { ReportReview } from './report-review';
import type { ReportDialog } from './report-dialogs';
import { StaleNotice } from './report-stale-notice';
import { ReportSections } from './report-sections';
import { UnderWay } from './report-under-way';
import { ReportVersions } from './report-versions';

const TABS = ['noi-dung', 'tien-do', 'danh-muc', 'so-lieu', 'xem-truoc'] as const;

// Reading and writing come first; what stands behind a button or another tab comes when it is asked for.
const ReportDialogs = whenWanted(async () => (await import('./report-dialogs')).ReportDialogs);
const ReportPreview = whenWanted(async () => (await import('./report-preview')).ReportPreview);
const ReportProgress = whenWanted(async () => (await import('./report-progress')).ReportProgress);
const ReportTables = whenWanted(async () => (await import('./report-tables')).ReportTables);
const ReportTasks = whenWanted(async () => (await import('./report-tasks')).ReportTasks);

/** One report: a draft that is written and refreshed, or an issued one that stays as it was. */
export function ReportPage() {
  const id = Number(useParams().id);
  const report = useQuery(reportQuery(id));
  const crumbs = [{ title: 'Báo cáo', to: paths.reports() }];
  if (!report.data)
    return (
      <Page title="Báo cáo" breadcrumb={crumbs}>
        <QueryState query={report}>{() => null}</QueryState>
      </Page>
    );
  return <Report key={id} report={report.data} query={report} crumbs={crumbs} />;
}

interface ReportProps {
  report: ReportPageView;
  query: Parameters<typeof QueryState<ReportPageView>>[0]['query'];
  crumbs: { title: string; to: string }[];
}

function Report({ report, query, crumbs }: ReportProps) {
  const url = useUrlQuery();
  const [dialog, setDialog] = useState<ReportDialog | null>(null);
  /** Once one was opened, all of them stay, so that each closes as it opened. */
  const [asked, setAsked] = useState(false);
  const open = (wanted: ReportDialog) => {
    setDialog(wanted);
    setAsked(true);
  };
  const { unsaved, onUnsaved } = useUnsaved();
  const me = useMe();
  const mayManage = mayTry(me, 'report.manage');
  const may = (name: string) => (mayManage ? actionOf(report.allowedActions, name) : undefined);
  const close = () => setDialog(null);
  const tab = url.oneOf('tab', TABS) ?? 'noi-dung';
  const part = url.oneOf('schedule', REPORT_PARTS);
  const draft = report.status === 'draft';
  const together = draft && mayTry(me, 'report.review');
  const [writing, setWriting] = useState<string | null>(null);
  const work = useQuery({ ...workQuery(report.id), enabled: together });
  const people = usePresence(report, writing, together).filter(({ userId }) => userId !== me.id);
  return (
    <Page
      title={report.title}
      breadcrumb={[...crumbs, { title: report.period.title }]}
      actions={
        <>
          <Link to={paths.reportReading(report.id)}>Bản đọc</Link>
          {!draft && (
            <AllowedButton action={may('correct')} onClick={() => open('correct')}>
              Đính chính
            </AllowedButton>
          )}
          {draft && (
            <>
              <AllowedButton action={may('discard')} onClick={() => open('discard')}>
                Bỏ dự thảo
              </AllowedButton>
              <AllowedButton action={may('refresh')} onClick={() => open('refresh')}>
                Lấy lại số liệu
              </AllowedButton>
              <AllowedButton type="primary" action={may('issue')} onClick={() => open('issue')}>
                Ban hành
              </AllowedButton>
            </>
          )}
        </>
      }
    >
      <QueryState query={query}>{() => null}</QueryState>
      {mayManage && dialog === null && <UnderWay reportId={report.id} />}
      {draft && <DraftExisted />}
      <ReportVersions report={report} />
      <ReportFacts report={report} />
      <StaleNotice report={report} action={may('refresh')} onRefresh={() => open('refresh')} />
      {together && <ReportReview report={report} unsaved={unsaved} />}
      <ReportFigures report={report} linkTo={(schedule) => url.href({ tab: 'danh-muc', schedule })} />
      <ReportFiles report={report} />
      <WrappingTabs
        activeKey={tab}
        onChange={(key) => url.set({ tab: key, schedule: null, muc: null })}
        items={[
          {
            key: 'noi-dung',
            label: 'Nội dung',
            // Also behind the other tabs: what is typed and not saved must be known before issuing.
            forceRender: true,
            children: (
              <ReportSections
                report={report}
                editable={draft && (may('edit')?.allowed ?? false)}
                onUnsaved={onUnsaved}
                work={together ? work.data : undefined}
                people={people}
                onWriting={setWriting}
              />
            ),
          },
          ...(together
            ? [{ key: 'tien-do', label: 'Tiến độ soạn', children: <ReportProgress report={report} people={people} /> }]
            : []),
          {
            key: 'danh-muc',
            label: 'Danh mục nhiệm vụ',
            children: (
              <ReportTasks report={report} part={part} wholeListPath={url.href({ tab: 'danh-muc', schedule: null })} />
            ),
          },
          { key: 'so-lieu', label: 'Số liệu', children: <ReportTables reportId={report.id} /> },
          { key: 'xem-truoc', label: 'Xem trước', children: <ReportPreview reportId={report.id} unsaved={unsaved} /> },
        ]}
      />
      {asked && <ReportDialogs report={report} unsaved={unsaved} dialog={dialog} onClose={close} />}
    </Page>
  );
}

/** Which sections hold typed text that is not saved. */
function useUnsaved() {
  const [unsaved, setUnsaved] = useState<readonly string[]>([]);
  const onUnsaved = useCallback(
    (code: string, isUnsaved: boolean) =>
      setUnsaved((codes) =>
        codes.includes(code) === isUnsaved ? codes : isUnsaved ? [...codes, code] : codes.filter((c) => c !== code),
      ),
    [],
  );
  return { unsaved, onUnsaved };
}

/** Said to whoever asked for a new report and was led to the draft that was there. */
function DraftExisted() {
  const { state } = useLocation() as { state: { draftExisted?: boolean } | null };
  if (!state?.draftExisted) return null;
  return (
    <Alert
      type="info"
      showIcon
      className="form-notice"
      title="Kỳ và kế hoạch này đã có dự thảo; hệ thống mở dự thảo đó thay vì lập thêm."
    />
  );
}
