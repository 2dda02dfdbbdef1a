import { Modal } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { ConclusionView } from '#contract/conclusion';
import type { MeetingPageView } from '#contract/meeting';
import { paths } from '../../paths';
import { actionOf, AllowedButton } from '../../ui/allowed-button';
import { buttonClass } from '../../ui/button';
import { ConclusionStatusTag } from '../../ui/conclusion-status-tag';
import { ConclusionTasks } from '../../ui/conclusion-tasks';
import { ConclusionForm } from './conclusion-form';
import { useMeetingCommands } from './get-meetings';

/** The numbered conclusions, word for word, and what each hands out. */
export function ConclusionsSection({ meeting }: { meeting: MeetingPageView }) {
  const { removeConclusion } = useMeetingCommands();
  const [open, setOpen] = useState<ConclusionView | 'new' | null>(null);
  const add = actionOf(meeting.allowedActions, 'addConclusion');
  const close = () => setOpen(null);
  return (
    <section aria-labelledby="conclusions-title">
      <div className="meeting-section-head">
        <h2 id="conclusions-title">Kết luận</h2>
        {add?.allowed && (
          <div className="form-actions">
            <Link className={buttonClass()} to={paths.noticeText(meeting.id)}>
              Tách từ văn bản
            </Link>
            <AllowedButton action={add} onClick={() => setOpen('new')}>
              Thêm kết luận
            </AllowedButton>
          </div>
        )}
      </div>
      {meeting.conclusions.length === 0 ? (
        <p>
          {meeting.access === 'write'
            ? 'Chưa có kết luận nào. Mỗi kết luận giao nhiệm vụ hoặc được đánh dấu không phát sinh nhiệm vụ trước khi ban hành thông báo.'
            : 'Chưa có kết luận nào.'}
        </p>
      ) : (
        <ol className="conclusions">
          {meeting.conclusions.map((conclusion) => (
            <li key={conclusion.id} id={`ket-luan-${conclusion.number}`}>
              <div className="head">
                <strong>Kết luận số {conclusion.number}</strong>
                <ConclusionStatusTag conclusion={conclusion} />
                {conclusion.area && <span className="secondary">{conclusion.area.name}</span>}
                {actionOf(conclusion.allowedActions, 'edit')?.allowed && (
                  <button
                    type="button"
                    className="link-button"
                    aria-label={`Sửa kết luận số ${conclusion.number}`}
                    onClick={() => setOpen(conclusion)}
                  >
                    Sửa, giao việc
                  </button>
                )}
                {actionOf(conclusion.allowedActions, 'delete')?.allowed && (
                  <AllowedButton
                    action={actionOf(conclusion.allowedActions, 'delete')}
                    danger
                    size="small"
                    onClick={() => removeConclusion(conclusion.id, conclusion.version)}
                  >
                    Bỏ
                  </AllowedButton>
                )}
              </div>
              <blockquote>{conclusion.text}</blockquote>
              {conclusion.inconsistent && (
                <p className="flag">
                  <strong>Mâu thuẫn trong nguồn, giữ nguyên như văn bản:</strong> {conclusion.inconsistencyNote}
                </p>
              )}
              {conclusion.citedDocuments.length > 0 && (
                <p className="secondary">
                  Viện dẫn:{' '}
                  {conclusion.citedDocuments
                    .map(({ number, statedDate }) => (statedDate ? `${number}, ngày ${statedDate}` : number))
                    .join('; ')}
                </p>
              )}
              <ConclusionTasks conclusion={conclusion} />
            </li>
          ))}
        </ol>
      )}
      <Modal
        open={open !== null}
        title={open === 'new' ? 'Thêm kết luận' : 'Sửa kết luận, giao việc'}
        footer={null}
        width={760}
        mask={{ closable: false }}
        closable={{ 'aria-label': 'Đóng' }}
        onCancel={close}
        destroyOnHidden
      >
        {open && (
          <div className="conclusion-form">
            <ConclusionForm meeting={meeting} conclusion={open === 'new' ? null : open} onDone={close} />
          </div>
        )}
      </Modal>
    </section>
  );
}
