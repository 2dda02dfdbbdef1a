import { searchKey } from '#domain/vietnamese-text';
import type { ReportEntity } from './report.entity';
import { periodInSentence } from './report.view';

export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** `Báo cáo 05-BC-UBND cải cách hành chính quý I năm 2026.docx`: no character that a file system refuses. */
export function reportFileName({ number, facts }: Pick<ReportEntity, 'number' | 'facts'>): string {
  const mark = number ? `Báo cáo ${number.replaceAll('/', '-')}` : 'Dự thảo báo cáo';
  return `${mark} cải cách hành chính ${periodInSentence(facts.period.title).replace(/[\\/:*?"<>|]/g, '-')}.docx`;
}

/** RFC 6266: the name in UTF-8, and without accents for programs that read only the plain form. */
export function attachment(name: string): string {
  const plain = searchKey(name).replace(/[^a-z0-9.]+/g, '-');
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
