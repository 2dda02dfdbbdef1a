import type { ReportSectionView } from '#contract/report';

export const anchorOf = (section: Pick<ReportSectionView, 'code'>) => `muc-${section.code}`;
export const labelOf = (section: Pick<ReportSectionView, 'code' | 'title'>) => `Mục ${section.code}. ${section.title}`;

/** As printed: "I. CÔNG TÁC …", "1. Về kế hoạch …", "a) Những kết quả …". */
export function titleOf({ code, title, level }: Pick<ReportSectionView, 'code' | 'title' | 'level'>): string {
  const last = code.split('.').at(-1);
  return `${last}${level === 3 ? ')' : '.'} ${title}`;
}

/** Neither people nor figures say anything there. */
export const isEmpty = ({ kind, text, figureText }: ReportSectionView) =>
  kind === 'narrative' && !text.trim() && !figureText?.trim();
