import { useQuery } from '@tanstack/react-query';
import { Form, Input, InputNumber, Modal, Select } from 'antd';
import { useState } from 'react';
import {
  IssueNoticeRequest,
  MinutesSupplementRequest,
  SignMinutesRequest,
  SupplementNoticeRequest,
  type MeetingPageView,
} from '#contract/meeting';
import { formatDate, formatInstant } from '../../lib/format';
import { useMe } from '../../lib/session';
import { actionOf, AllowedButton } from '../../ui/allowed-button';
import { ContractForm, Field } from '../../ui/contract-form';
import { DateField } from '../../ui/date-field';
import { QueryState } from '../../ui/query-state';
import { nextNumberQuery, useMeetingCommands } from './get-meetings';

type Dialog = 'sign' | 'supplementMinutes' | 'issueNotice' | 'supplementNotice';
const TITLES: Record<Dialog, string> = {
  sign: 'Ký biên bản',
  supplementMinutes: 'Bổ sung biên bản',
  issueNotice: 'Ban hành thông báo kết luận',
  supplementNotice: 'Thông báo bổ sung, đính chính',
};
const DONE: Record<Dialog, string> = {
  sign: 'Đã ký biên bản; nội dung cuộc họp được khóa.',
  supplementMinutes: 'Đã bổ sung biên bản.',
  issueNotice: 'Đã ban hành thông báo kết luận; nhiệm vụ đã được giao và đơn vị đã được báo.',
  supplementNotice: 'Đã ban hành thông báo.',
};
const NOTICE_KIND_LABEL = { notice: 'Thông báo kết luận', supplement: 'Thông báo bổ sung', correction: 'Đính chính' };

/** Biên bản and thông báo: signed and issued once; what comes later is added, never edited. */
export function MinutesSection({ meeting, onDone }: { meeting: MeetingPageView; onDone: (message: string) => void }) {
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const done = (which: Dialog) => {
    setDialog(null);
    onDone(DONE[which]);
  };
  const action = (name: Dialog) => actionOf(meeting.allowedActions, name);
  /** The next step is shown with its reason when it is not allowed yet; what belongs to other states is not. */
  const offered = (Object.keys(TITLES) as Dialog[]).filter(
    (name) => action(name)?.allowed || (name === 'issueNotice' && meeting.status === 'signed'),
  );
  if (offered.length === 0 && meeting.notices.length === 0 && meeting.supplements.length === 0) return null;
  return (
    <section aria-labelledby="minutes-title">
      <h2 id="minutes-title">Biên bản và thông báo kết luận</h2>
      {meeting.notices.length > 0 && (
        <ul>
          {meeting.notices.map((notice) => (
            <li key={notice.id}>
              {NOTICE_KIND_LABEL[notice.kind]} số {notice.fullNumber}, ngày {formatDate(notice.issuedOn)},{' '}
              {notice.signerTitle} {notice.signer} ký: {notice.subject}
              {notice.text && <p style={{ whiteSpace: 'pre-wrap' }}>{notice.text}</p>}
            </li>
          ))}
        </ul>
      )}
      {meeting.minutesSignedOn && (
        <p>
          Biên bản do {meeting.minutesSigner} ký ngày {formatDate(meeting.minutesSignedOn)}.
        </p>
      )}
      {meeting.supplements.length > 0 && (
        <ul aria-label="Bổ sung biên bản">
          {meeting.supplements.map((supplement) => (
            <li key={supplement.id}>
              {formatInstant(supplement.addedAt)}, {supplement.authorName}: {supplement.text}
            </li>
          ))}
        </ul>
      )}
      <div className="form-actions">
        {offered.map((name) => (
          <AllowedButton
            key={name}
            action={action(name)}
            type={name === 'sign' || name === 'issueNotice' ? 'primary' : undefined}
            onClick={() => setDialog(name)}
          >
            {TITLES[name]}
          </AllowedButton>
        ))}
      </div>
      <Modal
        open={dialog !== null}
        title={dialog && TITLES[dialog]}
        footer={null}
        mask={{ closable: false }}
        closable={{ 'aria-label': 'Đóng' }}
        onCancel={() => setDialog(null)}
        destroyOnHidden
      >
        {dialog === 'sign' && <SignForm meeting={meeting} onDone={() => done('sign')} />}
        {dialog === 'supplementMinutes' && (
          <SupplementMinutesForm meeting={meeting} onDone={() => done('supplementMinutes')} />
        )}
        {(dialog === 'issueNotice' || dialog === 'supplementNotice') && (
          <NoticeForm meeting={meeting} supplement={dialog === 'supplementNotice'} onDone={() => done(dialog)} />
        )}
      </Modal>
    </section>
  );
}

interface FormProps {
  meeting: MeetingPageView;
  onDone: () => void;
}

function SignForm({ meeting, onDone }: FormProps) {
  const me = useMe();
  const { sign } = useMeetingCommands();
  return (
    <ContractForm
      contract={SignMinutesRequest}
      initial={{ version: meeting.version, signedOn: me.today, signer: meeting.chair.name }}
      submitLabel="Ký và khóa biên bản"
      submit={(request) => sign(meeting.id, request)}
      onDone={onDone}
    >
      <p>Sau khi ký, chương trình, thành phần và ý kiến không sửa được nữa; chỉ bổ sung.</p>
      <Field name="signedOn" label="Ngày ký biên bản">
        <DateField max={me.today} />
      </Field>
      <Field name="signer" label="Người ký">
        <Input />
      </Field>
    </ContractForm>
  );
}

function SupplementMinutesForm({ meeting, onDone }: FormProps) {
  const { supplementMinutes } = useMeetingCommands();
  return (
    <ContractForm
      contract={MinutesSupplementRequest}
      initial={{}}
      draftKey={`meeting:${meeting.id}:minutes-supplement`}
      submitLabel="Bổ sung"
      submit={(request) => supplementMinutes(meeting.id, request)}
      onDone={onDone}
    >
      <Field name="text" label="Nội dung bổ sung biên bản">
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} />
      </Field>
    </ContractForm>
  );
}

function NoticeForm({ meeting, supplement, onDone }: FormProps & { supplement: boolean }) {
  const me = useMe();
  const next = useQuery(nextNumberQuery(meeting.id, yearOf(me.today)));
  const { issue, supplementNotice } = useMeetingCommands();
  return (
    <QueryState query={next}>
      {({ next: number, symbol }) => {
        const initial = {
          version: meeting.version,
          number,
          symbol,
          issuedOn: me.today,
          signer: meeting.notice?.signer ?? meeting.chair.name,
          signerTitle: meeting.notice?.signerTitle ?? '',
        };
        return supplement ? (
          <ContractForm
            contract={SupplementNoticeRequest}
            initial={{ ...initial, kind: 'supplement' as const }}
            draftKey={`meeting:${meeting.id}:notice-supplement`}
            submitLabel="Ban hành"
            submit={(request) => supplementNotice(meeting.id, request)}
            onDone={onDone}
          >
            <p>
              Thông báo đã ban hành được giữ nguyên; văn bản này bổ sung hoặc đính chính lời văn. Kết luận mới có giao
              nhiệm vụ thì lập một cuộc họp riêng (có thể là họp bất thường) để nhiệm vụ có số, ngày và căn cứ của chính
              thông báo giao việc.
            </p>
            <Field name="kind" label="Loại">
              <Select
                options={(['supplement', 'correction'] as const).map((value) => ({
                  value,
                  label: NOTICE_KIND_LABEL[value],
                }))}
              />
            </Field>
            <NoticeFields meetingId={meeting.id} today={me.today} />
            <Field name="text" label="Nội dung">
              <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} />
            </Field>
          </ContractForm>
        ) : (
          <ContractForm
            contract={IssueNoticeRequest}
            initial={initial}
            draftKey={`meeting:${meeting.id}:notice`}
            submitLabel="Ban hành"
            submit={(request) => issue(meeting.id, request)}
            onDone={onDone}
          >
            <p>
              {meeting.conclusions.length} kết luận. Khi ban hành, nhiệm vụ được giao từ ngày ban hành và mỗi đơn vị
              nhận một thông báo trong hộp thư. Thông báo không sửa được nữa.
            </p>
            <NoticeFields meetingId={meeting.id} today={me.today} />
          </ContractForm>
        );
      }}
    </QueryState>
  );
}

const yearOf = (date: string) => Number(date.slice(0, 4));

function NoticeFields({ meetingId, today }: { meetingId: number; today: string }) {
  const issuedOn = Form.useWatch<string | undefined>('issuedOn', Form.useFormInstance());
  const year = yearOf(issuedOn ?? today);
  // A notice of another year counts in the series of that year.
  const other = useQuery({ ...nextNumberQuery(meetingId, year), enabled: year !== yearOf(today) });
  return (
    <>
      <div className="field-pair">
        <Field
          name="number"
          label="Số"
          help={
            other.data && year !== yearOf(today)
              ? `Số tiếp theo của năm ${year} là ${other.data.next}.`
              : 'Số tiếp theo của ký hiệu này trong năm.'
          }
        >
          <InputNumber min={1} max={99999} />
        </Field>
        <Field name="symbol" label="Ký hiệu">
          <Input autoComplete="off" />
        </Field>
      </div>
      <Field name="issuedOn" label="Ngày ban hành">
        <DateField max={today} />
      </Field>
      <div className="field-pair">
        <Field name="signer" label="Người ký">
          <Input />
        </Field>
        <Field name="signerTitle" label="Chức vụ người ký">
          <Input />
        </Field>
      </div>
      <Field name="subject" label="Trích yếu" help="Để trống: “Kết luận của … tại …”.">
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} />
      </Field>
    </>
  );
}
