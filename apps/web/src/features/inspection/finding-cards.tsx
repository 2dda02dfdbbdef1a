import { useState } from 'react';
import { Link } from 'react-router';
import { SCHEDULE_LABEL } from '#contract/labels';
import type { FindingView } from '#contract/inspection';
import { FINDING_CATEGORY_LABEL, FINDING_STATUS_LABEL } from '#domain/inspection';
import { formatDate, formatNames } from '../../lib/format';
import { paths } from '../../paths';
import { actionOf, AllowedButton } from '../../ui/allowed-button';
import { useRegisterCommands } from '../../ui/register-commands';
import { FormDialog } from '../../ui/row-form';
import { RowActions } from '../../ui/row-actions';
import { FindingForm, FixForm, RaiseTaskForm } from './finding-forms';

type Dialog = { finding: FindingView; what: 'edit' | 'fix' | 'task' };
const TITLES = { edit: 'Sửa hạn chế', fix: 'Ghi nhận đã khắc phục', task: 'Giao nhiệm vụ khắc phục' };

/** Findings with what became of them; the tasks decide, or the evidence of one without tasks. */
export function FindingCards({ findings }: { findings: readonly FindingView[] }) {
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const close = () => setDialog(null);
  return (
    <>
      <FindingStyle />
      <ul className="findings" aria-label="Danh sách hạn chế">
        {findings.map((finding) => (
          <li key={finding.id} id={`han-che-${finding.id}`}>
            <Finding finding={finding} onOpen={(what) => setDialog({ finding, what })} />
          </li>
        ))}
      </ul>
      <FormDialog open={dialog !== null} title={dialog ? TITLES[dialog.what] : ''} onClose={close}>
        {dialog?.what === 'edit' && <FindingForm finding={dialog.finding} onDone={close} />}
        {dialog?.what === 'fix' && <FixForm finding={dialog.finding} onDone={close} />}
        {dialog?.what === 'task' && <RaiseTaskForm finding={dialog.finding} onDone={close} />}
      </FormDialog>
    </>
  );
}

function Finding({ finding, onOpen }: { finding: FindingView; onOpen: (what: Dialog['what']) => void }) {
  const { remove, step } = useRegisterCommands('findings');
  const { id, version, status, fixedOn, fixedEvidence, unit, area, inspection, event, tasks, source } = finding;
  const action = (name: string) => actionOf(finding.allowedActions, name);
  const manages = action('edit')?.allowed;
  return (
    <>
      <div className="head">
        <strong>{FINDING_CATEGORY_LABEL[finding.category]}</strong>
        <span className={`finding-status ${status}`}>
          {status === 'fixed' ? `✓ Đã khắc phục ngày ${formatDate(fixedOn)}` : `○ ${FINDING_STATUS_LABEL.open}`}
        </span>
      </div>
      <p>{finding.text}</p>
      <p className="register-note">
        {[
          unit ? unit.name : 'Không nêu tên đơn vị',
          area?.name,
          `phát hiện ${formatDate(finding.foundOn)}`,
          event,
          source && `nguồn: ${source}`,
          finding.illustrative && 'dữ liệu minh họa',
        ]
          .filter(Boolean)
          .join('; ')}
        {inspection && (
          <>
            ; <Link to={paths.inspection(inspection.id)}>{inspection.name}</Link>
          </>
        )}
      </p>
      {fixedEvidence && <p className="register-note">Tài liệu chứng minh: {fixedEvidence}</p>}
      {tasks.length > 0 && (
        <ul>
          {tasks.map((task) => (
            <li key={task.id}>
              <Link to={paths.task(task.id)}>
                {task.code}. {task.title}
              </Link>{' '}
              <span className="register-note">
                {formatNames(task.leadUnits)}
                {task.dueOn && `; hạn ${formatDate(task.dueOn)}`}
                {task.schedule && `; ${SCHEDULE_LABEL[task.schedule].toLocaleLowerCase('vi')}`}
              </span>
            </li>
          ))}
        </ul>
      )}
      {manages && (
        <div className="form-actions">
          {action('raiseTask')?.allowed && (
            <AllowedButton size="small" action={action('raiseTask')} onClick={() => onOpen('task')}>
              Giao nhiệm vụ khắc phục
            </AllowedButton>
          )}
          {action('fix')?.allowed && (
            <AllowedButton size="small" action={action('fix')} onClick={() => onOpen('fix')}>
              Ghi nhận đã khắc phục
            </AllowedButton>
          )}
          {action('unfix') && (
            <AllowedButton size="small" action={action('unfix')} onClick={() => step(id, 'unfix', { version })}>
              Bỏ ghi nhận đã khắc phục
            </AllowedButton>
          )}
          <RowActions
            of={finding.text.slice(0, 80)}
            actions={finding.allowedActions}
            onEdit={() => onOpen('edit')}
            onRemove={() => remove(id, version)}
          />
        </div>
      )}
    </>
  );
}

const FindingStyle = () => (
  <style href="findings" precedence="medium">
    {`
.findings { list-style: none; margin: 0 0 16px; padding: 0; display: grid; gap: 12px; }
.findings > li { border: 1px solid var(--line); border-radius: 6px; padding: 10px 14px; background: var(--surface); }
.findings .head { display: flex; flex-wrap: wrap; gap: 4px 16px; justify-content: space-between; }
.findings p { margin: 4px 0; }
.finding-status { font-weight: 600; }
.finding-status.open { color: var(--warn-ink); }
.finding-status.fixed { color: #135200; }
`}
  </style>
);
