import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import type { ReportFiguresView } from '#contract/report-list';
import type { ReportPageView } from '#contract/report';
import { formatDate } from '../../lib/format';
import { paths } from '../../paths';
import { Page } from '../../ui/page';
import { QueryState } from '../../ui/query-state';
import { reportFiguresQuery } from './get-report-versions';
import { reportDocumentQuery, reportQuery } from './get-reports';
import { AreaBars, IndexRanks, TrendPicture } from './report-reading-pictures';
import { ReportVersionStyle } from './report-version.style';
import { ReportWords } from './report-reading-words';

/** The report for leaders, to be read on a telephone or printed: figures, pictures, words; all as frozen with it. */
export function ReportReadingPage() {
  const id = Number(useParams().id);
  const report = useQuery(reportQuery(id));
  const figures = useQuery(reportFiguresQuery(id));
  const document = useQuery(reportDocumentQuery(id));
  return (
    <Page
      title={report.data?.title ?? 'Báo cáo'}
      breadcrumb={[
        { title: 'Báo cáo', to: paths.reports() },
        { title: report.data?.period.title ?? 'Kỳ báo cáo', to: paths.report(id) },
        { title: 'Bản đọc' },
      ]}
    >
      <ReportVersionStyle />
      <div className="report-reading">
        <QueryState query={report}>{(found) => <Standing report={found} />}</QueryState>
        <QueryState query={figures}>{(found) => <Figures id={id} figures={found} />}</QueryState>
        <QueryState query={document}>{(tree) => <ReportWords document={tree} />}</QueryState>
      </div>
    </Page>
  );
}

function Standing({ report }: { report: ReportPageView }) {
  const { number, issuedOn, signer, status, versionNo, correctedBy, asOf, illustrative } = report;
  return (
    <div>
      <p>
        {status === 'issued' ? (
          <>
            Số {number}, ngày {formatDate(issuedOn)}, {signer} ký
            {versionNo > 1 && `; phiên bản ${versionNo} (đính chính)`}.
          </>
        ) : (
          <strong>Dự thảo, chưa ban hành.</strong>
        )}{' '}
        Số liệu tính đến ngày {formatDate(asOf)}.
      </p>
      {illustrative && <p className="secondary">Dữ liệu minh họa – không phải số liệu thật của tỉnh.</p>}
      {correctedBy?.status === 'issued' && (
        <p role="note">
          <strong>Báo cáo này đã được đính chính.</strong>{' '}
          <Link to={paths.reportReading(correctedBy.id)}>Đọc phiên bản {correctedBy.versionNo}</Link>
        </p>
      )}
    </div>
  );
}

function Figures({ id, figures: found }: { id: number; figures: ReportFiguresView }) {
  const { figures, completedInPeriod, facts } = found;
  const numbers: [label: string, count: number, to: string][] = [
    ['Tổng số nhiệm vụ', figures.total, paths.reportList(id)],
    ['Đã hoàn thành', figures.completed, paths.reportList(id, { schedule: 'completed' })],
    ['Đang thực hiện trong hạn', figures.openWithinTerm, paths.reportList(id, { schedule: 'openWithinTerm' })],
    ['Quá hạn', figures.openOverdue, paths.reportList(id, { schedule: 'openOverdue' })],
  ];
  const inPeriod = facts.find((fact) => fact.key === 'plan.completedInPeriod');
  return (
    <>
      <section aria-labelledby="reading-figures">
        <h2 id="reading-figures">Kết quả thực hiện kế hoạch: {figures.rate.text}</h2>
        <ul className="facts">
          {numbers.map(([label, count, to]) => (
            <li key={label}>
              {count > 0 ? <Link to={to}>{count}</Link> : <strong>{count}</strong>} {label}
            </li>
          ))}
          <li>
            {inPeriod?.rowCount ? (
              <Link to={paths.reportList(id, { key: inPeriod.key })}>{completedInPeriod}</Link>
            ) : (
              <strong>{completedInPeriod}</strong>
            )}{' '}
            Hoàn thành trong kỳ
          </li>
        </ul>
      </section>
      <AreaBars id={id} areas={found.byArea} />
      <TrendPicture points={found.trend} />
      <IndexRanks id={id} facts={facts} />
    </>
  );
}
