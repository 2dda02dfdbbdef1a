import { screen, within } from '@testing-library/react';
import type { WorkView } from '#contract/work';
import { sampleSubmission } from '../../ui/submission/sample-submission';
import { meOf } from '../../testing/me';
import { renderScreen } from '../../testing/render-screen';
import { WorkPage } from './work-page';

// Typing key by key takes its time on a busy machine.
jest.setTimeout(30_000);

const nothing: WorkView = {
  drafts: [],
  returned: [],
  toConfirm: [],
  overdue: [],
  dueSoon: [],
  open: [],
  returns: [],
  total: 0,
};
const open = (me: ReturnType<typeof meOf>, work: Partial<WorkView>) =>
  renderScreen(<WorkPage />, { path: '/viec-cua-toi', me, responses: { 'GET /api/work': { ...nothing, ...work } } });

describe('"Việc của tôi"', () => {
  test('a unit sees what was returned, with the reason, leading to that report', async () => {
    open(meOf('unitHead'), {
      returned: [sampleSubmission({ status: 'returned', decisionReason: 'Thiếu văn bản ban hành' })],
    });
    const group = await screen.findByRole('region', { name: 'Bị trả lại, cần bổ sung (1)' });
    expect(within(group).getByRole('link', { name: /I\.3\./ })).toHaveAttribute('href', '/nhiem-vu/21#bao-cao-41');
    expect(group).toHaveTextContent('Lý do: Thiếu văn bản ban hành');
    expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(1);
  });

  test('the confirmer goes from a line straight to the decision', async () => {
    open(meOf('secretary'), { toConfirm: [sampleSubmission()] });
    const group = await screen.findByRole('region', { name: 'Chờ xác nhận (1)' });
    expect(within(group).getByRole('link', { name: /I\.3\./ })).toHaveAttribute(
      'href',
      '/cho-xac-nhan?submissionId=41',
    );
  });

  test('a leader with nothing to do is led to what is overdue in the province', async () => {
    open(meOf('leader'), {});
    expect(await screen.findByRole('link', { name: /quá hạn của toàn tỉnh/ })).toHaveAttribute(
      'href',
      '/nhiem-vu?schedule=openOverdue',
    );
  });

  test('nothing to do is said, with a way on', async () => {
    open(meOf('unitOfficer'), {});
    expect(await screen.findByText('Hiện không có việc nào chờ bạn xử lý.')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /Sở Nội vụ chủ trì/ })).toHaveAttribute('href', '/nhiem-vu?unitId=2');
  });
});
