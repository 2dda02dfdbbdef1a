import { parentPort } from 'node:worker_threads';
import type { AdministrativeDocument, DocumentFormat } from '#contract/document-tree';
import { yieldToOthers } from '#api/platform/yield-to-others';
import type { RenderAnswer, RenderJob } from './document-renderer';
import { renderInLetterhead } from './docx-letterhead';
import { renderDocx } from './docx-renderer';
import { renderPdf } from './pdf-renderer';
import { renderXlsx } from './xlsx-renderer';

const RENDERERS: Record<DocumentFormat, (document: AdministrativeDocument) => Promise<Buffer>> = {
  docx: renderDocx,
  pdf: renderPdf,
  xlsx: renderXlsx,
};

/** The thread in which DocumentRenderer renders: one document after the other. */
if (parentPort) yieldToOthers();
let turn = Promise.resolve();
parentPort?.on('message', (job: RenderJob) => {
  turn = turn.then(async () => parentPort?.postMessage(await answerTo(job)));
});

async function answerTo({ id, document, formats, letterhead }: RenderJob): Promise<RenderAnswer> {
  try {
    const files: Uint8Array[] = [];
    for (const format of formats)
      files.push(
        format === 'docx' && letterhead
          ? await renderInLetterhead(Buffer.from(letterhead), document)
          : await RENDERERS[format](document),
      );
    return { id, files };
  } catch (error) {
    return { id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
