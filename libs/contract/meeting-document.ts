/** Papers of a meeting: the notice of conclusions, the minutes, the invitation, and what the chair is handed before it. */
export const MEETING_DOCUMENT_KINDS = ['notice', 'minutes', 'invitation', 'pack'] as const;
export type MeetingDocumentKind = (typeof MEETING_DOCUMENT_KINDS)[number];

export class MeetingDocumentView {
  kind!: MeetingDocumentKind;
  /** Of a notice that was issued; null for everything else. */
  noticeId!: number | null;
  title!: string;
  /** Issued or signed: what is printed never changes again. */
  final!: boolean;
  /** SHA-256 of the files that were rendered, by format; they are served for ever. */
  files!: MeetingDocumentFileView[];
}
export class MeetingDocumentFileView {
  format!: 'docx' | 'pdf';
  sha256!: string;
}
export class MeetingDocumentList {
  items!: MeetingDocumentView[];
}
