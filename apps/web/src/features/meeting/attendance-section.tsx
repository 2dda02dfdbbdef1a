import { useQuery } from '@tanstack/react-query';
import { Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import type { MeetingPageView } from '#contract/meeting';
import { AttendeeRequest, InviteRequest, UpdateAttendeeRequest, type AttendeeView } from '#contract/meeting-room';
import { ATTENDANCE_STATES, type AttendanceState } from '#domain/committee';
import { NOTHING } from '../../lib/format';
import { actionOf, AllowedButton } from '../../ui/allowed-button';
import { ContractForm, Field } from '../../ui/contract-form';
import { DataTable, type DataColumns } from '../../ui/data-table';
import { unitGroupsQuery } from '../../ui/unit-groups';
import { UnitSelect } from '../../ui/unit-select';
import { useMeetingCommands } from './get-meetings';
import { ATTENDANCE_LABEL } from './meeting-labels';

type Dialog = 'invite' | 'person' | AttendeeView;

/** Thành phần dự họp: who was invited, who came, who sent somebody, who was absent and why. */
export function AttendanceSection({ meeting }: { meeting: MeetingPageView }) {
  const { invite, updateAttendee } = useMeetingCommands();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const write = actionOf(meeting.allowedActions, 'write');
  const may = write?.allowed ? write : undefined;
  const counts = ATTENDANCE_STATES.map((state) => ({
    state,
    count: meeting.attendees.filter((attendee) => attendee.state === state).length,
  })).filter(({ count }) => count > 0);
  const close = () => setDialog(null);
  return (
    <section aria-labelledby="attendance-title">
      <div className="meeting-section-head">
        <h2 id="attendance-title">Thành phần</h2>
        {may && (
          <div className="form-actions">
            <AllowedButton action={may} onClick={() => invite(meeting.id, { everyone: 'members' })}>
              Mời các thành viên Ban Chỉ đạo
            </AllowedButton>
            <AllowedButton action={may} onClick={() => setDialog('invite')}>
              Mời đơn vị
            </AllowedButton>
            <AllowedButton action={may} onClick={() => setDialog('person')}>
              Thêm người dự
            </AllowedButton>
          </div>
        )}
      </div>
      {counts.length > 0 && (
        <p>
          {meeting.attendees.length} thành phần:{' '}
          {counts.map(({ state, count }) => `${count} ${ATTENDANCE_LABEL[state].toLocaleLowerCase('vi')}`).join('; ')}.
        </p>
      )}
      {meeting.attendees.length === 0 ? (
        <p>Chưa mời ai.</p>
      ) : (
        <DataTable
          caption="Thành phần dự họp"
          hideCaption
          columns={columns(
            may &&
              ((attendee, state) =>
                state === 'present'
                  ? void updateAttendee(attendee.id, { ...attendeeValues(attendee), state: 'present' })
                  : setDialog({ ...attendee, state })),
          )}
          rows={meeting.attendees}
          rowKey="id"
        />
      )}
      <Modal
        open={dialog !== null}
        title={dialog === 'invite' ? 'Mời đơn vị' : dialog === 'person' ? 'Thêm người dự' : 'Ghi nhận dự họp'}
        footer={null}
        mask={{ closable: false }}
        closable={{ 'aria-label': 'Đóng' }}
        onCancel={close}
        destroyOnHidden
      >
        {dialog === 'invite' && <InviteForm meeting={meeting} onDone={close} />}
        {dialog === 'person' && <PersonForm meeting={meeting} onDone={close} />}
        {dialog !== null && typeof dialog === 'object' && <StateForm attendee={dialog} onDone={close} />}
      </Modal>
    </section>
  );
}

const attendeeValues = (a: AttendeeView): UpdateAttendeeRequest => ({
  version: a.version,
  unitId: a.unit?.id,
  name: a.name ?? undefined,
  title: a.title ?? undefined,
  state: a.state,
  substituteName: a.state === 'substitute' ? (a.substituteName ?? undefined) : undefined,
  substituteTitle: a.state === 'substitute' ? (a.substituteTitle ?? undefined) : undefined,
  reason: a.state === 'absent' ? (a.reason ?? undefined) : undefined,
});
const nameOf = (a: AttendeeView) => a.name ?? a.unit?.name ?? NOTHING;

const columns = (
  mark: ((attendee: AttendeeView, state: AttendanceState) => void) | undefined,
): DataColumns<AttendeeView> => [
  { title: 'Người, đơn vị', key: 'name', render: (_, a) => nameOf(a) },
  { title: 'Chức vụ', key: 'title', render: (_, a) => a.title ?? NOTHING },
  { title: 'Đơn vị', key: 'unit', render: (_, a) => a.unit?.name ?? NOTHING },
  {
    title: 'Dự họp',
    key: 'state',
    render: (_, a) => (
      <>
        {ATTENDANCE_LABEL[a.state]}
        {a.substituteName && `: ${a.substituteName}${a.substituteTitle ? `, ${a.substituteTitle}` : ''}`}
        {a.reason && `: ${a.reason}`}
      </>
    ),
  },
  ...(mark
    ? [
        {
          title: 'Ghi nhận',
          key: 'mark',
          render: (_: unknown, a: AttendeeView) => (
            <span className="attendance-row">
              {(['present', 'substitute', 'absent'] as const)
                .filter((state) => state !== a.state)
                .map((state) => (
                  <button
                    key={state}
                    type="button"
                    className="link-button"
                    aria-label={`${ATTENDANCE_LABEL[state]}: ${nameOf(a)}`}
                    onClick={() => mark(a, state)}
                  >
                    {ATTENDANCE_LABEL[state]}
                  </button>
                ))}
            </span>
          ),
        },
      ]
    : []),
];

function InviteForm({ meeting, onDone }: { meeting: MeetingPageView; onDone: () => void }) {
  const { invite } = useMeetingCommands();
  const groups = useQuery(unitGroupsQuery);
  return (
    <ContractForm
      contract={InviteRequest}
      initial={{}}
      submitLabel="Mời"
      submit={(request) => invite(meeting.id, request)}
      onDone={onDone}
    >
      <p>Đơn vị đã có trong thành phần được giữ nguyên.</p>
      <Field name="unitIds" label="Đơn vị" required={false}>
        <UnitSelect multiple on={meeting.heldOn} />
      </Field>
      <Field name="groupIds" label="Nhóm đơn vị" required={false}>
        <Select
          mode="multiple"
          loading={groups.isPending}
          options={groups.data?.items.map(({ id, name }) => ({ value: id, label: name }))}
          virtual={false}
        />
      </Field>
    </ContractForm>
  );
}

function PersonForm({ meeting, onDone }: { meeting: MeetingPageView; onDone: () => void }) {
  const { addAttendee } = useMeetingCommands();
  return (
    <ContractForm
      contract={AttendeeRequest}
      initial={{ state: 'invited' }}
      submitLabel="Thêm người dự"
      submit={(request) => addAttendee(meeting.id, request)}
      onDone={onDone}
    >
      <Field name="name" label="Họ và tên" required>
        <Input autoComplete="off" />
      </Field>
      <Field name="title" label="Chức vụ">
        <Input />
      </Field>
      <Field name="unitId" label="Đơn vị">
        <UnitSelect on={meeting.heldOn} />
      </Field>
    </ContractForm>
  );
}

function StateForm({ attendee, onDone }: { attendee: AttendeeView; onDone: () => void }) {
  const { updateAttendee } = useMeetingCommands();
  return (
    <ContractForm
      contract={UpdateAttendeeRequest}
      initial={attendeeValues(attendee)}
      submitLabel="Ghi nhận"
      submit={(request) => updateAttendee(attendee.id, { ...attendeeValues(attendee), ...request })}
      onDone={onDone}
    >
      <p>{nameOf(attendee)}</p>
      <Field name="state" label="Dự họp" format={(state) => ATTENDANCE_LABEL[state as AttendanceState]}>
        <Select
          options={ATTENDANCE_STATES.map((value) => ({ value, label: ATTENDANCE_LABEL[value] }))}
          virtual={false}
        />
      </Field>
      <StateFields />
    </ContractForm>
  );
}

function StateFields() {
  const state = Form.useWatch<AttendanceState | undefined>('state', Form.useFormInstance());
  if (state === 'substitute')
    return (
      <>
        <Field name="substituteName" label="Người dự thay" required>
          <Input autoComplete="off" />
        </Field>
        <Field name="substituteTitle" label="Chức vụ người dự thay">
          <Input />
        </Field>
      </>
    );
  if (state === 'absent')
    return (
      <Field name="reason" label="Lý do vắng" required>
        <Input />
      </Field>
    );
  return null;
}
