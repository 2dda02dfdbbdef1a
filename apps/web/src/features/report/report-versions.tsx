import { Alert } from 'antd';
import { Link } from 'react-router';
import type { ReportPageView } from '#contract/report';
import type { ReportVersionRef } from '#contract/report-version';
import { formatDate } from '../../lib/format';
import { paths } from '../../paths';

/** "Phiên bản 2 (số 09/BC-UBND ngày 01/07/2026)". */
export const versionText = ({ versionNo, status, number, issuedOn }: ReportVersionRef): string =>
  `Phiên bản ${versionNo} (${status === 'draft' ? 'dự thảo' : `số ${number ?? ''} ngày ${formatDate(issuedOn)}`})`;

/** Which versions of the report there are, which one this is, and why it was corrected. */
export function ReportVersions({ report }: { report: ReportPageView }) {
  const { correction, correctedBy, versions } = report;
  if (versions.length < 2) return null;
  return (
    <section aria-labelledby="report-versions" className="form-notice">
      {correctedBy && (
        <Alert
          type="warning"
          showIcon
          className="form-notice"
          title={
            correctedBy.status === 'issued' ? (
              <>
                Báo cáo này đã được đính chính.{' '}
                <Link to={paths.report(correctedBy.id)}>Mở {versionText(correctedBy)}</Link>
              </>
            ) : (
              <>
                Báo cáo này đang được đính chính.{' '}
                <Link to={paths.report(correctedBy.id)}>Mở {versionText(correctedBy)}</Link>
              </>
            )
          }
        />
      )}
      <h2 id="report-versions">Các phiên bản</h2>
      {correction && (
        <p>
          Đính chính <Link to={paths.report(correction.corrects.id)}>{versionText(correction.corrects)}</Link>. Lý do:{' '}
          {correction.reason} Căn cứ: {correction.basis}.{' '}
          <Link to={paths.reportComparison({ tu: correction.corrects.id, den: report.id })}>Xem những gì thay đổi</Link>
        </p>
      )}
      <ol className="report-versions">
        {versions.map((version) => (
          <li key={version.id} aria-current={version.id === report.id || undefined}>
            {version.id === report.id ? (
              <strong>{versionText(version)}, đang xem</strong>
            ) : (
              <Link to={paths.report(version.id)}>{versionText(version)}</Link>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
