import type { AdministrativeDocument, Block } from '#contract/document-tree';
import { PACK_SIZES, type PackSize } from './pack-document';

/** Word processors set the same lines a little wider apart, and keep the room for a signature together. */
const RESERVE: Block[] = Array.from({ length: 3 }, () => ({ type: 'paragraph', text: '…' }));

/**
 * The chair's summary is one page: written as large as it fits, by what the renderer makes of it. The last size is
 * taken as it is; it fits with three plans, and with names as long as their fields allow.
 */
export async function fittedPack(
  written: (size: PackSize) => AdministrativeDocument,
  render: (document: AdministrativeDocument) => Promise<Buffer>,
): Promise<AdministrativeDocument> {
  const fits = async (at: number) => {
    const document = written(PACK_SIZES[at]!);
    return pageCount(await render({ ...document, body: [...RESERVE, ...document.body], annexes: [] })) === 1;
  };
  if (await fits(0)) return written(PACK_SIZES[0]!);
  // A smaller size never takes more room.
  let [from, to] = [1, PACK_SIZES.length - 1];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (await fits(middle)) to = middle;
    else from = middle + 1;
  }
  return written(PACK_SIZES[from]!);
}

/** Pages of a PDF that `renderPdf` wrote. */
const pageCount = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
