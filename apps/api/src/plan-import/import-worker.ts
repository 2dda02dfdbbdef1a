import 'reflect-metadata';
import { answerInWorker } from '#api/platform/worker-side';
import { readPlan, type Reading, type ReadingInput } from './import-reading';
import { markedWorkbook, type Marks } from './marked-workbook';
import { openWorkbook } from './sheet-grid';

export interface ReadJob extends ReadingInput {
  job: 'read';
  bytes: Uint8Array;
}
export interface MarkJob extends Marks {
  job: 'mark';
  bytes: Uint8Array;
}
export interface ReadingNote {
  step: 'opening' | 'checking' | 'storing';
  done: number;
  total: number;
}

/* The thread in which workbooks are opened: a sheet of 20,000 lines keeps it busy for many seconds, and nobody else. */
answerInWorker<ReadJob | MarkJob, Reading | Uint8Array, ReadingNote>(async (input, tell) => {
  const bytes = Buffer.from(input.bytes);
  if (input.job === 'mark') return markedWorkbook(bytes, input);
  tell({ step: 'opening', done: 0, total: 0 });
  const workbook = await openWorkbook(bytes);
  return readPlan(workbook, input, (done, total) => tell({ step: 'checking', done, total }));
});
