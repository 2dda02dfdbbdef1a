import type { PlanRulesView } from '#contract/plan-rules';

export const ROUNDING_LABEL = {
  truncate: 'Cắt bỏ phần sau hai chữ số thập phân (35/71 = 49,29%)',
  'half-up': 'Làm tròn đến hai chữ số thập phân (35/71 = 49,30%)',
} as const;
export const COMPLETION_DATE_LABEL = {
  submitted: 'Ngày đơn vị gửi đề nghị xác nhận',
  stated: 'Ngày hoàn thành đơn vị nêu',
} as const;
export const HEADLINE_DUE_LABEL = {
  current: 'Thời hạn hiện hành (sau gia hạn)',
  original: 'Thời hạn ban đầu',
} as const;
export const CONTINUOUS_LABEL = {
  true: 'Tính vào tổng số nhiệm vụ',
  false: 'Không tính vào tổng số, liệt kê riêng',
} as const;
export const BEFORE_LABEL = {
  true: 'Gồm cả ngày 15/11',
  false: 'Đến hết ngày 14/11',
} as const;

/** `12-01` as people write it: `01/12`. */
export const dayMonth = (monthDay: string): string => monthDay.split('-').reverse().join('/');

/** Every rule as one line: what it is about, and what holds. */
export function rulesInWords(rules: PlanRulesView): [label: string, text: string][] {
  const { continuousFrom } = rules;
  return [
    ['Làm tròn tỷ lệ', ROUNDING_LABEL[rules.rounding]],
    ['Ngày tính hoàn thành', COMPLETION_DATE_LABEL[rules.completionDate]],
    ['Đánh giá đúng hạn theo', HEADLINE_DUE_LABEL[rules.headlineDue]],
    ['Báo sắp đến hạn', `trước ${rules.dueSoonDays} ngày; nhắc khi còn ${rules.reminderDays.join(', ')} ngày`],
    [
      'Nhiệm vụ thường xuyên',
      `${continuousFrom === null ? 'nhận đề nghị hoàn thành bất cứ lúc nào' : `nhận đề nghị hoàn thành từ ngày ${dayMonth(continuousFrom)}`}; ${CONTINUOUS_LABEL[`${rules.continuousCounted}`].toLocaleLowerCase('vi')}`,
    ],
    ['“Trước 15/11”', BEFORE_LABEL[`${rules.beforeIsInclusive}`].toLocaleLowerCase('vi')],
  ];
}

/** The lines of `after` that say something else than those of `before`. */
export function changedRules(before: PlanRulesView, after: PlanRulesView): [label: string, text: string][] {
  const was = new Map(rulesInWords(before));
  return rulesInWords(after).filter(([label, text]) => was.get(label) !== text);
}
