import { Alert } from 'antd';
import type { BackupStatusView } from '#contract/operations';
import { formatCount, formatInstant } from '../../lib/format';
import { FactList } from './fact-list';
import { formatBytes, formatDuration, isOld } from './status-words';

/** When everything was last saved elsewhere, and how to do it when it was not. */
export function BackupSection({ backup, now }: { backup: BackupStatusView; now: string }) {
  const { last, dailyAt, keep } = backup;
  return (
    <section>
      <h2>Sao lưu</h2>
      <Warning backup={backup} now={now} />
      <FactList
        facts={[
          [
            'Bản sao lưu gần nhất',
            last ? `${formatInstant(last.takenAt)}, cách đây ${formatDuration(last.takenAt, now)}` : 'Chưa có',
          ],
          ...(last ? ([['Tệp sao lưu', `${last.fileName}, ${formatBytes(last.bytes)}`]] as [string, string][]) : []),
          [
            'Sao lưu tự động',
            dailyAt === null
              ? 'Chưa bật. Đặt biến BACKUP_DIR của máy chủ là một thư mục trên đĩa khác, rồi khởi động lại.'
              : `Hằng ngày từ ${dailyAt} giờ, giữ ${formatCount(keep)} bản gần nhất`,
          ],
          ['Khóa của nhật ký', 'Không nằm trong bản sao lưu; hãy giữ tệp audit.key ở một nơi khác.'],
        ]}
      />
    </section>
  );
}

function Warning({ backup: { last }, now }: { backup: BackupStatusView; now: string }) {
  const command = (
    <>
      Trên máy chủ, chạy lệnh <code>npm run backup -- --to &lt;tệp&gt;.tar.gz</code>; không cần dừng hệ thống.
    </>
  );
  if (!last)
    return (
      <Alert className="form-notice" type="warning" showIcon title="Chưa có bản sao lưu nào." description={command} />
    );
  if (last.damagedFiles > 0)
    return (
      <Alert
        className="form-notice"
        type="error"
        showIcon
        title={`${formatCount(last.damagedFiles)} tệp đính kèm bị hỏng hoặc thiếu nên không có trong bản sao lưu gần nhất.`}
        description="Chạy lại lệnh sao lưu để biết tên các tệp, rồi lấy chúng từ một bản sao lưu cũ hơn."
      />
    );
  if (isOld(last.takenAt, now))
    return (
      <Alert
        className="form-notice"
        type="warning"
        showIcon
        title="Bản sao lưu gần nhất đã cũ."
        description={command}
      />
    );
  return null;
}
