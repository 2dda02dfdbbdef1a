import { useNavigate } from 'react-router';
import { MeetingRequest } from '#contract/meeting';
import { useUrlQuery } from '../../lib/url-query';
import { paths } from '../../paths';
import { Page } from '../../ui/page';
import { useMeetingCommands } from './get-meetings';
import { MeetingForm } from './meeting-form';
import { MeetingStyle } from './meeting.style';

/** A meeting to come, or one of the past that is entered later. */
export function MeetingCreatePage() {
  const navigate = useNavigate();
  const { create } = useMeetingCommands();
  const committeeId = useUrlQuery().number('committeeId');
  return (
    <Page title="Lập cuộc họp" breadcrumb={[{ title: 'Cuộc họp', to: paths.meetings() }]}>
      <MeetingStyle />
      <MeetingForm<MeetingRequest>
        contract={MeetingRequest}
        initial={{ committeeId }}
        submit={create}
        onDone={({ id }) => void navigate(paths.meeting(id))}
        onCancel={() => void navigate(paths.meetings({ committeeId }))}
        submitLabel="Lưu cuộc họp"
        draftKey="meeting:create"
      />
    </Page>
  );
}
