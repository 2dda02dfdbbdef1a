/** Praise, or its opposite: phê bình, nhắc nhở (S3, S4). */
export const COMMENDATION_POLARITIES = ['praise', 'criticism'] as const;
export type CommendationPolarity = (typeof COMMENDATION_POLARITIES)[number];
export const COMMENDATION_POLARITY_LABEL: Record<CommendationPolarity, string> = {
  praise: 'Khen thưởng',
  criticism: 'Phê bình, nhắc nhở',
};

export const PRAISE_FORMS = ['merit', 'certificate', 'emulationFlag', 'letter', 'award', 'otherPraise'] as const;
export const CRITICISM_FORMS = ['reminder', 'criticised', 'review', 'discipline', 'otherCriticism'] as const;
export const COMMENDATION_FORMS = [...PRAISE_FORMS, ...CRITICISM_FORMS] as const;
export type CommendationForm = (typeof COMMENDATION_FORMS)[number];
export const COMMENDATION_FORM_LABEL: Record<CommendationForm, string> = {
  merit: 'Bằng khen',
  certificate: 'Giấy khen',
  emulationFlag: 'Cờ thi đua',
  letter: 'Thư khen, biểu dương',
  award: 'Giải thưởng',
  otherPraise: 'Hình thức khen khác',
  reminder: 'Nhắc nhở',
  criticised: 'Phê bình',
  review: 'Yêu cầu kiểm điểm',
  discipline: 'Xử lý kỷ luật',
  otherCriticism: 'Hình thức khác',
};
export const polarityOf = (form: CommendationForm): CommendationPolarity =>
  (PRAISE_FORMS as readonly string[]).includes(form) ? 'praise' : 'criticism';

export const COMMENDATION_LEVELS = ['central', 'province', 'unit', 'other'] as const;
export type CommendationLevel = (typeof COMMENDATION_LEVELS)[number];
export const COMMENDATION_LEVEL_LABEL: Record<CommendationLevel, string> = {
  central: 'Trung ương',
  province: 'Tỉnh',
  unit: 'Đơn vị',
  other: 'Tổ chức khác',
};
