import { Input, InputNumber, Modal } from 'antd';
import { useState } from 'react';
import type { FileRef } from '#contract/file';
import type { MeetingPageView } from '#contract/meeting';
import { UpdateAgendaItemRequest, AgendaItemRequest, type AgendaItemView } from '#contract/meeting-room';
import { actionOf, AllowedButton } from '../../ui/allowed-button';
import { ContractForm, Field } from '../../ui/contract-form';
import { fileSizeText } from '../../ui/file-link';
import { FileUpload } from '../../ui/file-upload';
import { useMeetingCommands } from './get-meetings';

/** Chương trình họp: what is dealt with in which order, by whom, on which papers. */
export function AgendaSection({ meeting }: { meeting: MeetingPageView }) {
  const [open, setOpen] = useState<AgendaItemView | 'new' | null>(null);
  const write = actionOf(meeting.allowedActions, 'write');
  const close = () => setOpen(null);
  return (
    <section aria-labelledby="agenda-title">
      <div className="meeting-section-head">
        <h2 id="agenda-title">Chương trình</h2>
        {write?.allowed && (
          <AllowedButton action={write} onClick={() => setOpen('new')}>
            Thêm nội dung
          </AllowedButton>
        )}
      </div>
      {meeting.agenda.length === 0 ? (
        <p>Chưa có nội dung nào trong chương trình.</p>
      ) : (
        <ol className="agenda">
          {meeting.agenda.map((item, index) => (
            <li key={item.id}>
              <h3>
                {index + 1}. {item.title}
              </h3>
              <p className="secondary">
                {[item.presenter && `Trình bày: ${item.presenter}`, item.duration && `${item.duration} phút`]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
              {item.content && <p style={{ whiteSpace: 'pre-wrap' }}>{item.content}</p>}
              {item.papers.length > 0 && <Papers meetingId={meeting.id} papers={item.papers} />}
              {write?.allowed && (
                <button
                  type="button"
                  className="link-button"
                  aria-label={`Sửa nội dung ${index + 1}: ${item.title}`}
                  onClick={() => setOpen(item)}
                >
                  Sửa
                </button>
              )}
            </li>
          ))}
        </ol>
      )}
      <Modal
        open={open !== null}
        title={open === 'new' ? 'Thêm nội dung chương trình' : 'Sửa nội dung chương trình'}
        footer={null}
        mask={{ closable: false }}
        closable={{ 'aria-label': 'Đóng' }}
        onCancel={close}
        destroyOnHidden
      >
        {open && <ItemForm meeting={meeting} item={open === 'new' ? null : open} onDone={close} />}
      </Modal>
    </section>
  );
}

const Papers = ({ meetingId, papers }: { meetingId: number; papers: readonly FileRef[] }) => (
  <ul aria-label="Tài liệu">
    {papers.map((file) => (
      <li key={file.id}>
        <a href={`/api/meetings/${meetingId}/papers/${file.id}`} download={file.name}>
          {file.name} <span className="secondary">({fileSizeText(file.size)})</span>
        </a>
      </li>
    ))}
  </ul>
);

function ItemForm({
  meeting,
  item,
  onDone,
}: {
  meeting: MeetingPageView;
  item: AgendaItemView | null;
  onDone: () => void;
}) {
  const { addItem, updateItem, removeItem } = useMeetingCommands();
  const [papers, setPapers] = useState<FileRef[]>(item?.papers ?? []);
  const withPapers = <T extends AgendaItemRequest>(request: T): T => ({
    ...request,
    fileIds: papers.map(({ id }) => id),
  });
  const fields = (
    <>
      <Field name="title" label="Nội dung">
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 5 }} />
      </Field>
      <div className="field-pair">
        <Field name="presenter" label="Người trình bày">
          <Input />
        </Field>
        <Field name="duration" label="Thời lượng (phút)">
          <InputNumber min={1} max={1440} />
        </Field>
      </div>
      <Field name="content" label="Nội dung báo cáo" help="Phần này được đưa vào biên bản.">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 12 }} />
      </Field>
      <fieldset>
        <legend>Tài liệu</legend>
        {papers.map((file, index) => (
          <FileUpload
            key={file.id}
            file={file}
            subject={`tài liệu ${index + 1}`}
            onStored={(stored) => setPapers((old) => old.map((f) => (f.id === file.id ? stored : f)))}
            onRemove={() => setPapers((old) => old.filter((f) => f.id !== file.id))}
          />
        ))}
        <FileUpload
          key={`next-${papers.length}`}
          file={null}
          subject="tài liệu mới"
          onStored={(stored) => setPapers((old) => [...old.filter((f) => f.id !== stored.id), stored])}
          onRemove={() => undefined}
        />
      </fieldset>
    </>
  );
  if (!item)
    return (
      <ContractForm
        contract={AgendaItemRequest}
        initial={{}}
        draftKey={`meeting:${meeting.id}:agenda`}
        submitLabel="Thêm nội dung"
        submit={(request) => addItem(meeting.id, withPapers(request))}
        onDone={onDone}
      >
        {fields}
      </ContractForm>
    );
  return (
    <ContractForm
      contract={UpdateAgendaItemRequest}
      initial={{
        version: item.version,
        title: item.title,
        presenter: item.presenter ?? undefined,
        duration: item.duration ?? undefined,
        content: item.content ?? undefined,
        orderNo: item.orderNo,
      }}
      draftKey={`agenda:${item.id}`}
      submitLabel="Lưu nội dung"
      submit={(request) => updateItem(item.id, withPapers(request))}
      onDone={onDone}
      extraActions={
        item.kind === 'item' && (
          <AllowedButton
            action={actionOf(meeting.allowedActions, 'write')}
            danger
            onClick={async () => {
              await removeItem(item.id, item.version);
              onDone();
            }}
          >
            Bỏ khỏi chương trình
          </AllowedButton>
        )
      }
    >
      {fields}
      <Field name="orderNo" label="Thứ tự">
        <InputNumber min={1} max={999} />
      </Field>
    </ContractForm>
  );
}
