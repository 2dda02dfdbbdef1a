import { screen, waitFor, within } from '@testing-library/react';
import type { IndexDefinitionView, IndexObservationView } from '#contract/reform-index';
import { refusal } from '../../testing/fake-api';
import { meOf } from '../../testing/me';
import { renderScreen } from '../../testing/render-screen';
import { IndexListPage } from './index-list';
import { IndexPage } from './index-page';

// Typing key by key takes its time on a busy machine.
jest.setTimeout(30_000);
beforeEach(() => localStorage.clear());

const edits = [{ action: 'edit', allowed: true, reason: null }];
const observation = (changes: Partial<IndexObservationView> = {}): IndexObservationView => ({
  id: 7,
  version: 2,
  index: { id: 1, name: 'PCI' },
  unit: null,
  dataYear: 2018,
  publishedOn: null,
  score: null,
  scoreScale: null,
  rank: 52,
  denominator: 63,
  bandText: null,
  deltaRank: 3,
  deltaBaseYear: 2017,
  asStated: '52/63, tăng 3 bậc',
  source: 'S2',
  note: null,
  derivedFormer: { year: 2017, rank: 55 },
  contradictions: [],
  illustrative: false,
  allowedActions: edits,
  ...changes,
});
const pci: IndexDefinitionView = {
  id: 1,
  version: 1,
  code: 'PCI',
  name: 'Chỉ số năng lực cạnh tranh cấp tỉnh',
  shortName: 'PCI',
  aliases: [],
  publisher: 'VCCI',
  scale: 100,
  orderNo: 4,
  observations: 1,
  latest: observation(),
  allowedActions: edits,
};
const responses = {
  'GET /api/indices': { items: [pci], total: 1 },
  'GET /api/units': { items: [], total: 0 },
  'GET /api/index-observations': { items: [observation()], total: 1 },
};

describe('indices', () => {
  test('a result as stated, what follows from it said to be derived; a change alone stands without a rank', async () => {
    const alone = observation({ id: 8, rank: null, denominator: null, deltaRank: 1, derivedFormer: null });
    renderScreen(<IndexListPage />, {
      responses: { ...responses, 'GET /api/index-observations': { items: [observation(), alone], total: 2 } },
    });
    const table = within(await screen.findByRole('region', { name: 'Kết quả chỉ số' }));
    expect(table.getByText('52/63')).toBeInTheDocument();
    expect(table.getByText('suy ra: năm 2017 thứ 55')).toBeInTheDocument();
    const row = within(table.getByText(/tăng 1 bậc so với năm 2017/).closest('tr')!);
    expect(row.getAllByRole('cell')[2]).toHaveTextContent('–');
  });

  test('who only reads is offered no change', async () => {
    renderScreen(<IndexListPage />, {
      me: meOf('leader'),
      responses: {
        ...responses,
        'GET /api/index-observations': { items: [observation({ allowedActions: [] })], total: 1 },
      },
    });
    await screen.findByRole('region', { name: 'Kết quả chỉ số' });
    expect(screen.queryByRole('button', { name: /Nhập kết quả|Sửa PCI/ })).not.toBeInTheDocument();
  });

  test('63 and 34 provinces stand beside each other and say why nothing is subtracted', async () => {
    const reason = 'Không tính chênh lệch: năm 2018 xếp trong 63 đơn vị, năm 2025 trong 34 đơn vị.';
    const point = {
      score: null,
      scoreScale: null,
      bandText: null,
      derived: false,
      observationId: 7,
      comparable: false,
    };
    const points = [
      { ...point, year: 2018, rank: 36, denominator: 63, change: null },
      { ...point, year: 2025, rank: 20, denominator: 34, change: reason },
    ];
    renderScreen(<IndexPage />, {
      path: '/so-theo-doi/chi-so/1',
      route: '/so-theo-doi/chi-so/:id',
      responses: { ...responses, 'GET /api/indices/1/trend': { index: { id: 1, name: 'PCI' }, unit: null, points } },
    });
    const table = within(await screen.findByRole('region', { name: 'Kết quả qua các năm' }));
    expect(table.getByText('36/63')).toBeInTheDocument();
    expect(table.getByText('20/34')).toBeInTheDocument();
    expect(table.getByText(reason)).toBeInTheDocument();
  });

  test('a rank above its denominator comes back to its field', async () => {
    const message = 'Thứ hạng 64 không thể lớn hơn số đơn vị được xếp hạng (63).';
    const { user, calls } = renderScreen(<IndexListPage />, {
      path: '/?indexId=1',
      responses: {
        ...responses,
        'POST /api/index-observations': refusal(422, {
          code: 'INVALID',
          message,
          details: [{ field: 'rank', message }],
        }),
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Nhập kết quả' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText('Năm của chỉ số'), '2018');
    await user.type(dialog.getByLabelText('Thứ hạng'), '64');
    await user.type(dialog.getByLabelText('Trong số đơn vị'), '63');
    await user.type(dialog.getByLabelText('Nguồn'), 'S2');
    await user.click(dialog.getByRole('button', { name: 'Lưu kết quả' }));
    expect(await dialog.findAllByText(message)).not.toHaveLength(0);
    await waitFor(() =>
      expect(calls.find(({ method }) => method === 'POST')?.body).toMatchObject({
        indexId: 1,
        dataYear: 2018,
        rank: 64,
        denominator: 63,
      }),
    );
  });
});
