import { Alert, Button } from 'antd';
import { Link } from 'react-router';
import type { AuditStatusView } from '#contract/operations';
import { ApiError } from '../../lib/api-client';
import { formatCount, formatInstant } from '../../lib/format';
import { paths } from '../../paths';
import { FactList } from './fact-list';
import { useVerifyAudit } from './get-status';

/** The chain of the audit log: where it stands, and whether it holds. */
export function AuditSection({ audit }: { audit: AuditStatusView }) {
  const verify = useVerifyAudit();
  const { lastVerification: last } = audit;
  return (
    <section>
      <h2>Chuỗi nhật ký</h2>
      {last?.brokenAt != null && (
        <Alert
          className="form-notice"
          type="error"
          showIcon
          role="alert"
          title={`Chuỗi nhật ký không khớp từ mục ${formatCount(last.brokenAt)}.`}
          description="Dữ liệu có thể đã bị sửa ngoài hệ thống. Hãy giữ nguyên hiện trạng, sao lưu và báo người phụ trách an toàn thông tin."
        />
      )}
      {verify.error && (
        <Alert
          className="form-notice"
          type="error"
          showIcon
          role="alert"
          title={verify.error instanceof ApiError ? verify.error.message : 'Chưa bắt đầu kiểm tra được.'}
        />
      )}
      <FactList
        facts={[
          ['Số mục', <Link to={paths.audit()}>{formatCount(audit.entries)} mục</Link>],
          ['Mục mới nhất lúc', formatInstant(audit.headAt)],
          ['Mã băm của mục mới nhất', audit.headHash ? <code>{audit.headHash}</code> : 'Chưa có mục nào'],
          ['Lần kiểm tra gần nhất', <LastVerification audit={audit} />],
        ]}
      />
      <Button loading={audit.verifying || verify.isPending} onClick={() => verify.mutate()}>
        Kiểm tra chuỗi nhật ký
      </Button>
    </section>
  );
}

function LastVerification({ audit: { verifying, lastVerification: last } }: { audit: AuditStatusView }) {
  return (
    <span role="status">
      {verifying && 'Đang kiểm tra… '}
      {!last && !verifying && 'Chưa kiểm tra từ khi máy chủ khởi động.'}
      {last &&
        `${formatInstant(last.finishedAt)}: ${
          last.brokenAt === null
            ? `${formatCount(last.checked)} mục, toàn vẹn.`
            : `không khớp từ mục ${formatCount(last.brokenAt)}.`
        }`}
    </span>
  );
}
