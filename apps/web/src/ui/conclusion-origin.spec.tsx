import { screen, waitFor } from '@testing-library/react';
import { refusal } from '../testing/fake-api';
import { meOf } from '../testing/me';
import { renderScreen } from '../testing/render-screen';
import { ConclusionOrigin } from './conclusion-origin';

const CONCLUSION = {
  number: 4,
  text: 'hoàn thành kế hoạch bổ sung quy hoạch cán bộ lãnh đạo quản lý các cấp',
  meeting: {
    id: 2,
    title: 'Họp quý II',
    committee: { id: 1, name: 'Ban Chỉ đạo tỉnh' },
    noticeNumber: '15/TB-BCĐ',
    noticeOn: '2019-06-17',
  },
};
const show = (code: string, responses: Record<string, unknown>, me = meOf('secretary')) =>
  renderScreen(<ConclusionOrigin task={{ id: 40, code }} />, { me, responses });

test('a task of a conclusion names the sentence it comes from and leads to it', async () => {
  show('KL15.4', { 'GET /api/tasks/40/conclusion': CONCLUSION });
  const origin = await screen.findByRole('region', { name: 'Xuất xứ của nhiệm vụ' });
  expect(origin).toHaveTextContent(CONCLUSION.text);
  expect(
    screen.getByRole('link', { name: 'kết luận số 4 của Thông báo số 15/TB-BCĐ ngày 17/06/2019' }),
  ).toHaveAttribute('href', '/cuoc-hop/2#ket-luan-4');
});

test('a plan’s task asks for none; who does not see the meeting is told nothing', async () => {
  const plan = show('III.4', {});
  await waitFor(() => expect(screen.queryByRole('region')).not.toBeInTheDocument());
  expect(plan.calls).toEqual([]);
  plan.unmount();
  const hidden = show('KL15.4', {
    'GET /api/tasks/40/conclusion': refusal(404, { code: 'NOT_FOUND', message: 'Không tìm thấy kết luận.' }),
  });
  await waitFor(() => expect(hidden.calls).toHaveLength(1));
  expect(screen.queryByText(/Không tìm thấy/)).not.toBeInTheDocument();
});
