import { Alert } from 'antd';
import type { ImportCheckView, ImportView } from '#contract/plan-import';
import { formatCount } from '../../lib/format';
import { actionOf, AllowedButton } from '../../ui/allowed-button';
import { useImportCommands } from './get-imports';

/** The reading in the background: how far it is and how to stop it; or why there is none and how to begin again. */
export function ImportProgress({ run }: { run: ImportView }) {
  const commands = useImportCommands();
  const { check, version, id } = run;
  if (check.state === 'done') return null;
  if (check.state === 'running') {
    const share = check.total > 0 ? check.done / check.total : undefined;
    return (
      <div className="import-progress">
        <p role="status">{sentenceOf(check)}</p>
        <progress {...(share === undefined ? {} : { value: share })} max={1} aria-label="Đang kiểm tra tệp" />
        <p className="secondary">Có thể rời trang hoặc tải lại trang; việc kiểm tra vẫn tiếp tục.</p>
        <AllowedButton action={actionOf(run.allowedActions, 'cancel')} onClick={() => commands.cancel(id, version)}>
          Hủy kiểm tra
        </AllowedButton>
      </div>
    );
  }
  const kept = run.status === 'unread' ? '' : ' Kết quả dưới đây là của lần kiểm tra trước.';
  return (
    <>
      <Alert
        className="form-notice"
        type={check.state === 'failed' ? 'error' : 'warning'}
        showIcon
        role="alert"
        title={`${ENDED[check.state]}${kept}`}
        description={check.message}
      />
      <AllowedButton action={actionOf(run.allowedActions, 'run')} onClick={() => commands.runAgain(id, version)}>
        Kiểm tra lại từ đầu
      </AllowedButton>
    </>
  );
}

const ENDED: Record<Exclude<ImportCheckView['state'], 'running' | 'done'>, string> = {
  failed: 'Không đọc được tệp này.',
  cancelled: 'Đã hủy kiểm tra theo yêu cầu.',
  interrupted: 'Máy chủ đã dừng khi đang kiểm tra tệp này, nên việc kiểm tra bị gián đoạn.',
};

function sentenceOf({ step, done, total }: ImportCheckView): string {
  if (step === 'waiting') return 'Đang chờ đến lượt: tệp khác đang được kiểm tra…';
  if (step === 'opening') return 'Đang mở tệp…';
  if (step === 'storing') return 'Đang lưu kết quả kiểm tra…';
  return `Đang kiểm tra: ${formatCount(done)}/${formatCount(total)} dòng…`;
}
