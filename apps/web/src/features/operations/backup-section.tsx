import { Alert, Button } from 'antd';
import type { BackupStatusView } from '#contract/operations';
import { formatCount, formatInstant } from '../../lib/format';
import { ApiError } from '../../lib/api-client';
import { FactList } from './fact-list';
import { useBackUp } from './get-status';
import { formatBytes, formatDuration, isOld } from './status-words';

/** When everything was last saved elsewhere, and how to do it when it was not. */
export function BackupSection({ backup, now }: { backup: BackupStatusView; now: string }) {
  const backUp = useBackUp();
  const { last, dailyAt, keep } = backup;
  return (
    <section>
      <h2>Sao lưu</h2>
      <Warning backup={backup} now={now} />
      {backUp.error && (
        <Alert
          className="form-notice"
          type="error"
          showIcon
          role="alert"
          title={backUp.error instanceof ApiError ? backUp.error.message : 'Chưa bắt đầu sao lưu được.'}
        />
      )}
      {backup.failed && !backup.running && (
        <Alert
          className="form-notice"
          type="error"
          showIcon
          role="alert"
          title="Lần sao lưu theo yêu cầu gần nhất không thành công."
          description="Hãy xem dung lượng đĩa còn trống và nhật ký của máy chủ, rồi sao lưu lại."
        />
      )}
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
      <Button loading={backup.running || backUp.isPending} onClick={() => backUp.mutate()}>
        Sao lưu ngay
      </Button>{' '}
      <span role="status">{backup.running && 'Đang sao lưu, có thể rời trang này…'}</span>
    </section>
  );
}

function Warning({ backup: { last }, now }: { backup: BackupStatusView; now: string }) {
  const command = (
    <>
      Bấm “Sao lưu ngay”, hoặc trên máy chủ chạy lệnh <code>npm run backup -- --to &lt;tệp&gt;.tar.gz</code>; không cần
      dừng hệ thống.
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
