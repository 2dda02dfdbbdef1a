import type { ReportFormat } from '#contract/report';
import type { ReportEntity } from './report.entity';
import { periodInSentence } from './report.view';

/** `Báo cáo 05-BC-UBND cải cách hành chính quý I năm 2026.docx`: no character that a file system refuses. */
export function reportFileName({ number, facts }: Pick<ReportEntity, 'number' | 'facts'>, format: ReportFormat): string {
  const mark = number ? `Báo cáo ${number.replaceAll('/', '-')}` : 'Dự thảo báo cáo';
  return `${mark} cải cách hành chính ${periodInSentence(facts.period.title).replace(/[\\/:*?"<>|]/g, '-')}.${format}`;
}
