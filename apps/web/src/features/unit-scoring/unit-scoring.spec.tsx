import { screen, waitFor, within } from '@testing-library/react';
import type { ScoringRoundPageView, SheetLineView, SheetPageView } from '#contract/unit-scoring';
import { meOf } from '../../testing/me';
import { refusal } from '../../testing/fake-api';
import { renderScreen } from '../../testing/render-screen';
import { ScoringRoundPage } from './round-page';
import { ScoringSheetPage } from './sheet-page';

// Typing key by key takes its time on a busy machine.
jest.setTimeout(30_000);
beforeEach(() => localStorage.clear());

const line = (changes: Partial<SheetLineView>): SheetLineView => ({
  criterionId: 1,
  code: '1',
  name: 'Chỉ đạo, điều hành',
  heading: false,
  maxScore: 2,
  ruleText: 'Chấm theo tài liệu kiểm chứng',
  selfScore: null,
  evidence: null,
  appraisedScore: null,
  appraisalNote: null,
  explanation: null,
  finalScore: null,
  plan: null,
  ...changes,
});
const plan = {
  done: 3,
  all: 4,
  rate: '75,00%',
  asOf: '2026-12-31',
  points: 1,
  nextPoints: 2,
  missing: 1,
  blocking: [{ id: 9, code: 'I.4', title: 'Kiểm tra', schedule: 'openOverdue' as const, dueOn: '2026-11-30' }],
};
const sheet = (changes: Partial<SheetPageView> = {}): SheetPageView => ({
  id: 5,
  version: 3,
  round: { id: 2, name: 'Chỉ số năm 2026' },
  year: 2026,
  unit: { id: 3, name: 'Sở Tư pháp' },
  status: 'selfScoring',
  selfTotal: 1,
  appraisedTotal: null,
  finalTotal: null,
  share: null,
  rank: null,
  rankedOf: null,
  remediation: null,
  maxTotal: 3.5,
  submittedAt: null,
  appraisedAt: null,
  returned: null,
  provisionalUntil: null,
  remediationTaskId: null,
  lines: [
    line({ heading: true, ruleText: '', maxScore: 3.5 }),
    line({ criterionId: 2, code: '1.1', name: 'Hoàn thành kế hoạch', selfScore: 1, plan }),
    line({ criterionId: 3, code: '1.2', name: 'Chế độ báo cáo', maxScore: 1.5 }),
  ],
  allowedActions: [{ action: 'score', allowed: true, reason: null }],
  ...changes,
});
const open = (view: SheetPageView, responses: Record<string, unknown> = {}, me = meOf('unitHead')) =>
  renderScreen(<ScoringSheetPage />, {
    path: '/so-theo-doi/bang-diem/5',
    route: '/so-theo-doi/bang-diem/:id',
    me,
    responses: { 'GET /api/scoring-sheets/5': view, ...responses },
  });

describe('scoring of units', () => {
  test('the plan’s points are shown with what keeps from the next step, and only the rest is typed', async () => {
    const { user, calls } = open(sheet(), { 'PUT /api/scoring-sheets/5/self-scores': { done: true } });
    expect(await screen.findByText(/hoàn thành 3\/4 nhiệm vụ/)).toHaveTextContent(
      'Hoàn thành thêm 1 nhiệm vụ thì được 2 điểm.',
    );
    expect(screen.getByRole('link', { name: 'I.4. Kiểm tra' })).toHaveAttribute('href', '/nhiem-vu/9');
    expect(screen.queryByLabelText('Điểm tự chấm (1.1)')).not.toBeInTheDocument();
    await user.type(screen.getByLabelText('Điểm tự chấm (1.2)'), '1,25');
    await user.type(screen.getByLabelText('Tài liệu kiểm chứng (1.2)'), '12/BC-STP');
    await user.click(screen.getByRole('button', { name: 'Lưu bảng tự chấm' }));
    await waitFor(() =>
      expect(calls.find(({ method }) => method === 'PUT')?.body).toEqual({
        version: 3,
        done: false,
        scores: [{ criterionId: 2 }, { criterionId: 3, score: 1.25, text: '12/BC-STP' }],
      }),
    );
  });

  test('a colleague who saved first: what stands now is shown line by line, and taken without losing a field', async () => {
    const scores = [
      { criterionId: 2, text: null },
      { criterionId: 3, score: 0.5, text: '15/BC-STP' },
    ];
    const stale = refusal(409, {
      code: 'STALE',
      message: 'Bản ghi đã được thay đổi bởi Lò Thị Mai',
      details: { version: 4, current: { status: 'selfScoring', scores, done: false }, changedBy: 'Lò Thị Mai' },
    });
    const save = 'PUT /api/scoring-sheets/5/self-scores';
    const { user, calls } = open(sheet(), {
      [save]: (body: { version: number }) => (body.version === 3 ? stale : { done: true }),
    });
    const text = await screen.findByLabelText('Tài liệu kiểm chứng (1.2)');
    await user.type(text, '12/BC');
    await user.click(screen.getByRole('button', { name: 'Lưu bảng tự chấm' }));
    expect(await screen.findByText('15/BC-STP')).toBeInTheDocument();
    expect(text).toHaveValue('12/BC');
    await user.click(screen.getByRole('button', { name: 'Lấy nội dung hiện đang lưu' }));
    expect(screen.getByLabelText('Tài liệu kiểm chứng (1.2)')).toHaveValue('15/BC-STP');
    await user.click(screen.getByRole('button', { name: 'Lưu bảng tự chấm' }));
    await waitFor(() =>
      expect(calls.filter(({ method }) => method === 'PUT')[1]?.body).toEqual({
        version: 4,
        done: false,
        scores: [{ criterionId: 2 }, { criterionId: 3, score: 0.5, text: '15/BC-STP' }],
      }),
    );
  });

  test('who only reads sees the scores and no form', async () => {
    open(sheet({ status: 'final', finalTotal: 3.25, share: '92,85%', allowedActions: [], rank: 2, rankedOf: 20 }));
    expect(await screen.findByText('3,25 (92,85%)')).toBeInTheDocument();
    expect(screen.getByText('2/20')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /Lưu|Gửi|Chốt/ })).not.toBeInTheDocument();
  });

  test('what was sent back says why, a score that still moves says until when, and the remediation plan opens', async () => {
    open(
      sheet({
        returned: { reason: 'Thiếu tài liệu', by: 'Vũ Thị Thanh Hòa', at: '2026-11-20T03:00:00.000Z' },
        provisionalUntil: '2026-12-31',
        remediation: 'openWithinTerm',
        remediationTaskId: 77,
      }),
    );
    expect(await screen.findByText(/Thiếu tài liệu/)).toHaveTextContent('Vũ Thị Thanh Hòa, 10:00 20/11/2026');
    expect(screen.getByText('1/3,5 (tạm tính)')).toBeInTheDocument();
    expect(screen.getByText(/lấy đến hết ngày 31\/12\/2026/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Mở nhiệm vụ' })).toHaveAttribute('href', '/nhiem-vu/77');
  });

  test('the agency reads who may make it final; the unit reads nothing of it', async () => {
    const reason = 'Bạn đã thẩm định bảng này. Người chốt được: Lường Văn Quý.';
    const view = sheet({ status: 'explained', allowedActions: [{ action: 'finalise', allowed: false, reason }] });
    const { unmount } = open(view);
    expect(await screen.findByText('Đã giải trình, chờ chốt điểm')).toBeInTheDocument();
    expect(screen.queryByText(reason)).not.toBeInTheDocument();
    unmount();
    open(view, {}, meOf('secretary'));
    expect(await screen.findByText(reason)).toBeInTheDocument();
  });

  test('the published ranking says of how many', async () => {
    const {
      lines: _lines,
      returned: _returned,
      ...row
    } = sheet({
      status: 'final',
      finalTotal: 3.25,
      share: '92,85%',
      rank: 2,
      rankedOf: 20,
      remediation: 'openOverdue',
    });
    const round: ScoringRoundPageView = {
      id: 2,
      version: 4,
      year: 2026,
      title: 'Chỉ số năm 2026',
      groupName: 'sở, ban, ngành',
      unitCount: 20,
      plan: null,
      basis: null,
      selfScoreDueOn: null,
      status: 'published',
      states: [],
      maxTotal: 3.5,
      decisionNumber: '15/QĐ-UBND',
      publishedOn: '2026-12-20',
      remediationTaskId: 77,
      illustrative: false,
      allowedActions: [{ action: 'publish', allowed: false, reason: 'Kết quả đã công bố.' }],
      unitIds: [3],
      provisionalUntil: null,
      criteria: [],
      sheets: [row],
    };
    renderScreen(<ScoringRoundPage />, {
      path: '/so-theo-doi/cham-diem/2',
      route: '/so-theo-doi/cham-diem/:id',
      me: meOf('leader'),
      responses: { 'GET /api/scoring-rounds/2': round },
    });
    const table = within(await screen.findByRole('region', { name: 'Bảng xếp hạng' }));
    expect(table.getByText('2/20')).toBeInTheDocument();
    expect(table.getByRole('link', { name: 'Sở Tư pháp' })).toHaveAttribute('href', '/so-theo-doi/bang-diem/5');
    expect(screen.getByRole('link', { name: 'xem nhiệm vụ của các đơn vị' })).toHaveAttribute('href', '/nhiem-vu/77');
  });
});
