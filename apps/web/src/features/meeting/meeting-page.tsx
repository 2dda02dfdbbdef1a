import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { MEETING_STATUS_LABEL } from '#contract/labels';
import { UpdateMeetingRequest, type MeetingPageView } from '#contract/meeting';
import { formatDate, formatInstant } from '../../lib/format';
import { paths } from '../../paths';
import { actionOf, AllowedButton } from '../../ui/allowed-button';
import { buttonClass } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { DoneNotice } from '../../ui/done-notice';
import { Page } from '../../ui/page';
import { QueryState } from '../../ui/query-state';
import { AgendaSection } from './agenda-section';
import { AttendanceSection } from './attendance-section';
import { ConclusionsSection } from './conclusions-section';
import { DocumentsSection } from './documents-section';
import { meetingQuery, useMeetingCommands } from './get-meetings';
import { MeetingForm } from './meeting-form';
import { MeetingStyle } from './meeting.style';
import { MinutesSection } from './minutes-section';
import { ReviewSection } from './review-section';

/** One meeting from its invitation to its notice; each state offers what comes next. */
export function MeetingPage() {
  const meeting = useQuery(meetingQuery(Number(useParams()['id'])));
  return (
    <Page title={meeting.data?.title ?? 'Cuộc họp'} breadcrumb={[{ title: 'Cuộc họp', to: paths.meetings() }]}>
      <MeetingStyle />
      <QueryState query={meeting}>{(data) => <Content meeting={data} />}</QueryState>
    </Page>
  );
}

function Content({ meeting }: { meeting: MeetingPageView }) {
  const [editing, setEditing] = useState(false);
  const [notice, setNotice] = useState<string | null>(null);
  if (editing) return <EditHeading meeting={meeting} onClose={() => setEditing(false)} />;
  const full = meeting.access === 'write' || meeting.access === 'full';
  return (
    <>
      <DoneNotice text={notice} onClose={() => setNotice(null)} />
      <Facts meeting={meeting} />
      <Commands meeting={meeting} onEdit={() => setEditing(true)} onDone={setNotice} />
      {full && <ReviewSection meeting={meeting} />}
      <AgendaSection meeting={meeting} />
      {full && <AttendanceSection meeting={meeting} />}
      <ConclusionsSection meeting={meeting} />
      <MinutesSection meeting={meeting} onDone={setNotice} />
      <DocumentsSection meeting={meeting} />
    </>
  );
}

function EditHeading({ meeting, onClose }: { meeting: MeetingPageView; onClose: () => void }) {
  const { update } = useMeetingCommands();
  const person = (p: MeetingPageView['chair']) => ({ userId: p.user?.id, name: p.name, title: p.title });
  return (
    <MeetingForm<UpdateMeetingRequest>
      contract={UpdateMeetingRequest}
      initial={{
        version: meeting.version,
        committeeId: meeting.committee.id,
        kind: meeting.kind,
        title: meeting.title,
        startsAt: meeting.startsAt,
        endsAt: meeting.endsAt,
        place: meeting.place,
        chair: person(meeting.chair),
        secretary: meeting.secretary ? person(meeting.secretary) : undefined,
        periodIds: meeting.periods.length > 0 ? meeting.periods.map(({ id }) => id) : undefined,
        internal: meeting.internal,
        source: meeting.source ?? undefined,
      }}
      submit={(request) => update(meeting.id, request)}
      onDone={onClose}
      onCancel={onClose}
      submitLabel="Lưu cuộc họp"
      draftKey={`meeting:${meeting.id}`}
    />
  );
}

function Facts({ meeting }: { meeting: MeetingPageView }) {
  const { chair, secretary, periods } = meeting;
  return (
    <dl className="facts">
      <div>
        <dt>Ban Chỉ đạo</dt>
        <dd>
          <Link to={paths.committee(meeting.committee.id)}>{meeting.committee.name}</Link>
        </dd>
      </div>
      <div>
        <dt>Loại</dt>
        <dd>
          {meeting.kindLabel}
          {meeting.internal && ' (họp nội bộ)'}
          {meeting.illustrative && ' · dữ liệu minh họa'}
        </dd>
      </div>
      <div>
        <dt>Thời gian</dt>
        <dd>
          {formatInstant(meeting.startsAt)} đến {formatInstant(meeting.endsAt)}
        </dd>
      </div>
      <div>
        <dt>Địa điểm</dt>
        <dd>{meeting.place}</dd>
      </div>
      <div>
        <dt>Chủ trì</dt>
        <dd>
          {chair.name}, {chair.title}
        </dd>
      </div>
      {secretary && (
        <div>
          <dt>Thư ký</dt>
          <dd>
            {secretary.name}, {secretary.title}
          </dd>
        </div>
      )}
      {periods.length > 0 && (
        <div>
          <dt>Kỳ báo cáo liên quan</dt>
          <dd>{periods.map(({ name }) => name).join('; ')}</dd>
        </div>
      )}
      <div>
        <dt>Trạng thái</dt>
        <dd>
          {MEETING_STATUS_LABEL[meeting.status]}
          {meeting.minutesSignedOn && `; biên bản ký ngày ${formatDate(meeting.minutesSignedOn)}`}
          {meeting.notice && `; số ${meeting.notice.fullNumber}, ngày ${formatDate(meeting.notice.issuedOn)}`}
        </dd>
      </div>
      {meeting.source && (
        <div>
          <dt>Nguồn</dt>
          <dd>{meeting.source}</dd>
        </div>
      )}
    </dl>
  );
}

function Commands({
  meeting,
  onEdit,
  onDone,
}: {
  meeting: MeetingPageView;
  onEdit: () => void;
  onDone: (message: string) => void;
}) {
  const { hold, remove } = useMeetingCommands();
  const navigate = useNavigate();
  const [deleting, setDeleting] = useState(false);
  const action = (name: string) => {
    const found = actionOf(meeting.allowedActions, name);
    return found?.allowed ? found : undefined;
  };
  return (
    <div className="meeting-nav">
      <AllowedButton
        action={action('hold')}
        type="primary"
        onClick={async () => {
          await hold(meeting.id, meeting.version);
          onDone('Đã ghi nhận cuộc họp diễn ra; tiếp tục ghi ý kiến, kết luận và ký biên bản.');
        }}
      >
        Ghi nhận đã họp
      </AllowedButton>
      {(meeting.access === 'write' || meeting.access === 'full') && (
        <Link className={buttonClass()} to={paths.projector(meeting.id)}>
          Trình chiếu
        </Link>
      )}
      <Link to={paths.conclusions({ committeeId: meeting.committee.id })}>Các kết luận của Ban Chỉ đạo</Link>
      {action('write') && (
        <Link className={buttonClass()} to={paths.room(meeting.id)}>
          Ghi chép tại phòng họp
        </Link>
      )}
      <AllowedButton action={action('edit')} onClick={onEdit}>
        Sửa thông tin cuộc họp
      </AllowedButton>
      <AllowedButton action={action('delete')} danger onClick={() => setDeleting(true)}>
        Xóa cuộc họp
      </AllowedButton>
      <ConfirmDialog
        open={deleting}
        title="Xóa cuộc họp?"
        okLabel="Xóa cuộc họp"
        danger
        onConfirm={async () => {
          await remove(meeting.id, meeting.version);
          void navigate(paths.meetings());
        }}
        onClose={() => setDeleting(false)}
      >
        <p>Cuộc họp chưa diễn ra và chưa có kết luận nào. Nhật ký vẫn ghi việc xóa.</p>
      </ConfirmDialog>
    </div>
  );
}
