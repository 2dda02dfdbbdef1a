/** Scoring of a province's own units: `draft` (criteria are written) → `open` (units score themselves …) → `published` (locked). */
export const ROUND_STATUSES = ['draft', 'open', 'published'] as const;
export type RoundStatus = (typeof ROUND_STATUSES)[number];
export const ROUND_STATUS_LABEL: Record<RoundStatus, string> = {
  draft: 'Đang chuẩn bị',
  open: 'Đang chấm điểm',
  published: 'Đã công bố',
};

/** tự chấm → gửi → thẩm định → giải trình → chốt điểm (domain.md §6.3). */
export const SHEET_STATUSES = ['selfScoring', 'submitted', 'appraised', 'explained', 'final'] as const;
export type SheetStatus = (typeof SHEET_STATUSES)[number];
export const SHEET_STATUS_LABEL: Record<SheetStatus, string> = {
  selfScoring: 'Đơn vị đang tự chấm',
  submitted: 'Chờ thẩm định',
  appraised: 'Đã thẩm định, chờ giải trình',
  explained: 'Đã giải trình, chờ chốt điểm',
  final: 'Đã chốt điểm',
};

export type SheetStep = 'score' | 'submit' | 'return' | 'appraise' | 'explain' | 'finalise' | 'reopen';
/** From which states a step may be taken, and where it leads. */
export const SHEET_STEPS: Record<SheetStep, { from: readonly SheetStatus[]; to: SheetStatus; refusal: string }> = {
  score: {
    from: ['selfScoring'],
    to: 'selfScoring',
    refusal: 'Đơn vị đã gửi bảng tự chấm; muốn sửa, đề nghị cơ quan thường trực trả lại.',
  },
  submit: { from: ['selfScoring'], to: 'submitted', refusal: 'Bảng tự chấm đã được gửi.' },
  return: { from: ['submitted'], to: 'selfScoring', refusal: 'Chỉ trả lại bảng tự chấm đang chờ thẩm định.' },
  appraise: { from: ['submitted'], to: 'appraised', refusal: 'Chỉ thẩm định bảng tự chấm mà đơn vị đã gửi.' },
  explain: {
    from: ['appraised'],
    to: 'explained',
    refusal: 'Chỉ giải trình khi đã có kết quả thẩm định và chưa chốt điểm.',
  },
  finalise: { from: ['appraised', 'explained'], to: 'final', refusal: 'Chỉ chốt điểm sau khi thẩm định.' },
  reopen: { from: ['final'], to: 'explained', refusal: 'Chỉ mở lại điểm đã chốt mà chưa công bố.' },
};

/** Whether a line of the criteria tree stands below another: `2.1` below `2`, and not `21`. */
export const isBelow = (code: string, above: string): boolean => code.startsWith(`${above}.`);
