import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import { MeetingRequest } from '#contract/meeting';
import { useUrlQuery } from '../../lib/url-query';
import { paths } from '../../paths';
import { committeesQuery, maySummon } from '../../ui/committee-filters';
import { Page } from '../../ui/page';
import { QueryState } from '../../ui/query-state';
import { useMeetingCommands } from './get-meetings';
import { MeetingForm } from './meeting-form';
import { MeetingStyle } from './meeting.style';

/** A meeting to come, or one of the past that is entered later. */
export function MeetingCreatePage() {
  const navigate = useNavigate();
  const { create } = useMeetingCommands();
  const committeeId = useUrlQuery().number('committeeId');
  const committees = useQuery(committeesQuery());
  const form = (
    <MeetingForm<MeetingRequest>
      contract={MeetingRequest}
      initial={{ committeeId }}
      submit={create}
      onDone={({ id }) => void navigate(paths.meeting(id))}
      onCancel={() => void navigate(paths.meetings({ committeeId }))}
      submitLabel="Lưu cuộc họp"
      draftKey="meeting:create"
    />
  );
  return (
    <Page title="Lập cuộc họp" breadcrumb={[{ title: 'Cuộc họp', to: paths.meetings() }]}>
      <MeetingStyle />
      <QueryState query={committees}>
        {({ items }) =>
          items.length > 0 && !items.some(maySummon) ? (
            <p>
              Cuộc họp do thư ký của Ban Chỉ đạo lập; bạn không làm thư ký của Ban Chỉ đạo nào.{' '}
              <Link to={paths.meetings()}>Trở về danh sách cuộc họp</Link>
            </p>
          ) : (
            form
          )
        }
      </QueryState>
    </Page>
  );
}
