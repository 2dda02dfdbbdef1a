import { answerInWorker } from '#api/platform/worker-side';
import { plainTableBytes, type PlainTable } from './xlsx-table';

/* Long tables become workbooks in a thread of their own: 20,000 rows take several seconds. */
answerInWorker<PlainTable, Uint8Array>((table) => plainTableBytes(table));
