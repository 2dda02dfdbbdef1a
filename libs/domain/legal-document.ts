/** Kinds of administrative documents that a province's steering work produces, and of those it is based on. */
export const LEGAL_DOCUMENT_KINDS = [
  'directive',
  'resolution',
  'decision',
  'plan',
  'programme',
  'project',
  'officialLetter',
  'notice',
  'guidance',
  'report',
  'regulation',
  'law',
  'decree',
  'circular',
  'other',
] as const;
export type LegalDocumentKind = (typeof LEGAL_DOCUMENT_KINDS)[number];
export const LEGAL_DOCUMENT_KIND_LABEL: Record<LegalDocumentKind, string> = {
  directive: 'Chỉ thị',
  resolution: 'Nghị quyết',
  decision: 'Quyết định',
  plan: 'Kế hoạch',
  programme: 'Chương trình',
  project: 'Đề án',
  officialLetter: 'Công văn',
  notice: 'Thông báo',
  guidance: 'Hướng dẫn',
  report: 'Báo cáo',
  regulation: 'Quy chế, quy định',
  law: 'Luật',
  decree: 'Nghị định',
  circular: 'Thông tư',
  other: 'Văn bản khác',
};

/** What a document is kept for: it directs the province's work and is counted, or the work is based on it. */
export const LEGAL_DOCUMENT_PURPOSES = ['steering', 'basis'] as const;
export type LegalDocumentPurpose = (typeof LEGAL_DOCUMENT_PURPOSES)[number];
export const LEGAL_DOCUMENT_PURPOSE_LABEL: Record<LegalDocumentPurpose, string> = {
  steering: 'Văn bản chỉ đạo, điều hành, hướng dẫn của tỉnh',
  basis: 'Căn cứ, văn bản của cấp trên',
};

/**
 * What number and date of a document say against each other: "52/2015/NQ-HĐND" dated in 2016. A number of a normative document
 * carries its year; the date must be of that year. Null when they agree or one is missing. Nothing is ever corrected.
 */
export function documentContradiction(number: string | null, issuedOn: string | null): string | null {
  const year = number?.match(/\/((?:19|20)\d{2})(?=\/|$)/)?.[1];
  if (year === undefined || issuedOn === null || issuedOn.startsWith(year)) return null;
  return `Số, ký hiệu ghi năm ${year} nhưng ngày văn bản thuộc năm ${issuedOn.slice(0, 4)}; giữ nguyên như nguồn.`;
}
