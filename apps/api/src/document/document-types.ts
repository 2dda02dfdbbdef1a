import type { DocumentFormat } from '#contract/document-tree';

/** What browsers call the formats. Apart from the renderers, whose libraries only their own thread loads. */
export const DOCUMENT_TYPES: Record<DocumentFormat, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
