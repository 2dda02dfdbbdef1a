import type { AdministrativeDocument } from '#contract/document-tree';
import { PACK_SIZES, type PackSize } from './pack-document';

/**
 * The chair's summary is one page: written as large as it fits, by what the renderer makes of it. The last size is
 * taken as it is; it fits with three plans, and with names as long as their fields allow.
 */
export async function fittedPack(
  written: (size: PackSize) => AdministrativeDocument,
  render: (document: AdministrativeDocument) => Promise<Buffer>,
): Promise<AdministrativeDocument> {
  for (const size of PACK_SIZES) {
    const document = written(size);
    if (size === PACK_SIZES.at(-1) || pageCount(await render({ ...document, annexes: [] })) === 1) return document;
  }
  throw new RangeError('there is no size');
}

/** Pages of a PDF that `renderPdf` wrote. */
const pageCount = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
