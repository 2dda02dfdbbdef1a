import 'reflect-metadata';
import type { ImportIssueView } from '#contract/plan-import';
import { markedWorkbook } from '#api/plan-import/marked-workbook';
import { answerInWorker } from '#api/platform/worker-side';
import { NUMBERS_SHEET, readForm, type ReadForm } from './form-workbook';

export interface ReadFormJob {
  job: 'read';
  bytes: Uint8Array;
}
export interface MarkFormJob {
  job: 'mark';
  bytes: Uint8Array;
  issues: readonly ImportIssueView[];
}

/* Workbooks of units are opened in a thread of their own: what people send may be large, and nobody else waits for it. */
answerInWorker<ReadFormJob | MarkFormJob, ReadForm | Uint8Array>((input) => {
  const bytes = Buffer.from(input.bytes);
  if (input.job === 'read') return readForm(bytes);
  const words = {
    note: 'Kiểm tra biểu báo cáo',
    advice: 'Sửa trong trang “Số liệu” rồi tải chính tệp này lên lại; trang này không được đọc.',
  };
  return markedWorkbook(bytes, { sheet: NUMBERS_SHEET, font: null, issues: input.issues, words });
});
