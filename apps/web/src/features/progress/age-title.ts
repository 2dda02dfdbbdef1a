import type { OverdueAge } from '#domain/overdue-age';

/** Ages as headings under "overdue". */
export const AGE_TITLE: Record<OverdueAge, string> = {
  '1-30': '1–30 ngày',
  '31-60': '31–60 ngày',
  '61-90': '61–90 ngày',
  '91-': 'Trên 90 ngày',
};
