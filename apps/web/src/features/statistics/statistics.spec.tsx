import { screen, within } from '@testing-library/react';
import type { IndicatorPageView } from '#contract/indicator';
import type { AggregateView, ComparisonView, IndicatorFiguresView, StatisticsRowView } from '#contract/statistics';
import { refusal } from '../../testing/fake-api';
import { meOf } from '../../testing/me';
import { renderScreen } from '../../testing/render-screen';
import { IndicatorFiguresPage } from './indicator-figures-page';
import { StatisticsPage } from './statistics-page';

// Typing key by key takes its time on a busy machine.
jest.setTimeout(30_000);
beforeEach(() => localStorage.clear());

const period = {
  ...{ id: 9, code: 'Q3', year: 2026, title: 'Quý III năm 2026', from: '2026-06-15', to: '2026-09-14' },
  ...{ internalDueOn: '2026-09-16', externalDueOn: '2026-09-20', version: 1, kind: 'ministry', cumulative: false },
  ...{ dues: { unit: '2026-09-16', agency: null, province: null, ministry: '2026-09-20' }, note: '' },
};
const figure = (changes: Partial<AggregateView> = {}): AggregateView => ({
  ...{ text: '–', amount: null, numerator: null, denominator: null },
  ...{ units: 0, provisional: 0, approximate: 0, recomputed: 0 },
  ...changes,
});
const nothing: ComparisonView = { text: '–', change: '–', units: 0, derived: 0, source: null };
const row = (changes: Partial<StatisticsRowView> = {}): StatisticsRowView => ({
  ...{ indicatorId: 5, code: '7.13', name: 'Số hồ sơ qua bưu chính', areaCode: '6', unitOfMeasure: 'hồ sơ' },
  ...{ valueType: 'count', total: figure(), source: null, beside: null, items: [] },
  levels: [{ level: 'department', figure: figure(), stated: 0, owed: 2 }],
  ...{ stated: 0, owed: 2, missing: [], missingCount: 0, contradictedCount: 0 },
  ...{ previous: nothing, lastYear: nothing, hint: null },
  ...changes,
});
const window = { from: '2026-03-15', to: '2026-06-14' };
const figures = (rows: StatisticsRowView[]) => ({
  ...{ period, rows, indicators: rows.length, knownAt: '2026-11-22T00:00:00.000Z', exempt: [] },
  ...{ previousWindow: window, lastYearWindow: window },
});
const responses = {
  'GET /api/statistics/periods': { items: [{ id: 9, year: 2026, values: 3 }] },
  'GET /api/periods': { items: [period] },
  'GET /api/programmes': { items: [] },
};
const shown = (rows: StatisticsRowView[], path = '/so-lieu') =>
  renderScreen(<StatisticsPage />, { path, responses: { ...responses, 'GET /api/statistics': figures(rows) } });
const line = async (name: RegExp) => within((await screen.findByText(name)).closest('tr')!);

describe('figures of a period', () => {
  test('nothing found by a filter leads back to everything', async () => {
    shown([], '/so-lieu?q=khongco');
    const back = await screen.findByRole('link', { name: 'Bỏ bộ lọc' });
    expect(back).toHaveAttribute('href', '/so-lieu?nam=2026&periodId=9');
  });

  test('what cannot be loaded is said, with a way to try again', async () => {
    const message = 'Máy chủ đang quá tải, hãy thử lại sau ít phút.';
    const broken = { ...responses, 'GET /api/statistics': refusal(500, { code: 'INTERNAL', message }) };
    renderScreen(<StatisticsPage />, { path: '/so-lieu', responses: broken });
    expect(await screen.findByText(message)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: /Thử lại|Tải lại/ })).toBeInTheDocument();
  });

  test('of two numbers it says which was taken, shows the other and what lies between them; the number opens its units', async () => {
    const beside = {
      source: 'units' as const,
      figure: figure({ text: '4.892', units: 85 }),
      items: [],
      difference: '+582',
    };
    shown([row({ total: figure({ text: '4.310', units: 1 }), source: 'province', beside, stated: 85, owed: 89 })]);
    const cells = await line(/Số hồ sơ qua bưu chính/);
    expect(cells.getByRole('link', { name: '7.13: 4.310, mở số liệu từng đơn vị' })).toHaveAttribute(
      'href',
      '/so-lieu/5?periodId=9',
    );
    expect(cells.getByText('Lấy số của tỉnh')).toBeInTheDocument();
    expect(cells.getByText('4.892')).toBeInTheDocument();
    expect(cells.getByText('Chênh lệch +582')).toBeInTheDocument();
  });

  test('two that agree say so; a contradiction shows both values and no difference', async () => {
    const units = { source: 'units' as const, figure: figure({ text: '12', units: 2 }), items: [] };
    shown([
      row({ total: figure({ text: '12', units: 1 }), source: 'province', beside: { ...units, difference: '0' } }),
      row({
        ...{ indicatorId: 6, code: '3.4', name: 'Số thủ tục đơn giản hóa', contradictedCount: 1 },
        ...{ total: figure({ text: '40; 50' }), source: 'province', beside: { ...units, difference: null } },
      }),
    ]);
    expect((await line(/qua bưu chính/)).getByText('Hai số khớp nhau')).toBeInTheDocument();
    const contradicted = await line(/đơn giản hóa/);
    expect(contradicted.getByText('40; 50')).toBeInTheDocument();
    expect(contradicted.getByText(/^Mâu thuẫn/)).toBeInTheDocument();
    expect(contradicted.queryByText(/Chênh lệch/)).not.toBeInTheDocument();
  });

  test('a comparison says when it was worked out, of how many units it is, and whose number it was', async () => {
    const before = { text: '45', change: '+11,1%', units: 3, derived: 2, source: 'units' as const };
    const stated = { text: '60', change: '-16,6%', units: 1, derived: 0, source: 'province' as const };
    shown([row({ total: figure({ text: '50', units: 5 }), source: 'units', previous: before, lastYear: stated })]);
    const cells = await line(/qua bưu chính/);
    expect(cells.getByText('Suy ra từ kỳ lũy kế: 2 đơn vị')).toBeInTheDocument();
    expect(cells.getByText('Số của 3 đơn vị')).toBeInTheDocument();
    expect(cells.getByText('Số do tỉnh nêu')).toBeInTheDocument();
  });
});

const share = {
  ...{ id: 5, version: 1, code: '7.2', name: 'Tỷ lệ xã kết nối', areaCode: '6', orderNo: 1, unitOfMeasure: '%' },
  ...{ valueType: 'percent', decimals: 2, accumulation: 'stock', levels: ['province'], axes: [], rules: [] },
  ...{ choices: [], numeratorCode: null, denominatorCode: null, guide: '', validFrom: '2011-01-01', validTo: null },
  ...{ editions: [], allowedActions: [] },
} as IndicatorPageView;
const behind = {
  ...{ period, row: row({ code: '7.2', name: 'Tỷ lệ xã kết nối', valueType: 'percent', unitOfMeasure: '%' }) },
  ...{ guide: '', knownAt: '2026-11-22T00:00:00.000Z', units: [], exempt: [] },
} as unknown as IndicatorFiguresView;
const opened = (me = meOf('secretary'), more = {}) =>
  renderScreen(<IndicatorFiguresPage />, {
    ...{ path: '/so-lieu/5?periodId=9', route: '/so-lieu/:id', me },
    responses: {
      'GET /api/statistics/indicators/5': behind,
      'GET /api/statistics/indicators/5/province': { items: [] },
      'GET /api/indicators/5': share,
      ...more,
    },
  });

describe('an opened number', () => {
  test('a share is sent by its two numbers; what cannot be comes back to its field in words, what was typed stays', async () => {
    const message = 'Tử số (184) lớn hơn mẫu số (105): phần không thể nhiều hơn tổng.';
    const { user, calls } = opened(meOf('secretary'), {
      'POST /api/statistics/values': refusal(422, {
        code: 'INVALID',
        message,
        details: [{ field: 'numerator', message }],
      }),
    });
    await user.type(await screen.findByLabelText('Tử số'), '184');
    await user.type(screen.getByLabelText('Mẫu số'), '105');
    await user.click(screen.getByRole('button', { name: 'Ghi nhận số liệu' }));
    expect(await screen.findAllByText(message)).not.toHaveLength(0);
    expect(screen.getByLabelText('Tử số')).toHaveValue('184');
    expect(calls.find(({ method }) => method === 'POST')?.body).toMatchObject({
      ...{ indicatorId: 5, periodId: 9, numerator: '184', denominator: '105', version: 0 },
    });
  });

  test('who only reads sees the units and no form', async () => {
    opened(meOf('leader'));
    expect(await screen.findByRole('heading', { name: 'Số liệu từng đơn vị' })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Ghi nhận số liệu' })).not.toBeInTheDocument();
  });
});
