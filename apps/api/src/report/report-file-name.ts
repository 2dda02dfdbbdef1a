import type { ReportEntity } from './report.entity';
import { periodInSentence } from './report.view';

export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** `Báo cáo 05-BC-UBND cải cách hành chính quý I năm 2026.docx`: no character that a file system refuses. */
export function reportFileName({ number, facts }: Pick<ReportEntity, 'number' | 'facts'>): string {
  const mark = number ? `Báo cáo ${number.replaceAll('/', '-')}` : 'Dự thảo báo cáo';
  return `${mark} cải cách hành chính ${periodInSentence(facts.period.title).replace(/[\\/:*?"<>|]/g, '-')}.docx`;
}
