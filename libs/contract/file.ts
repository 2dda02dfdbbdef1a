/** The largest file that is taken, in bytes; beyond it an upload is refused with 413. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;

/** What is taken, by the media type that the content proves, with the endings such a file may have (the usual one first). */
export const FILE_TYPES: Readonly<Record<string, readonly string[]>> = {
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/pdf': ['pdf'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg', 'jpe', 'jfif'],
  'image/gif': ['gif'],
  'image/webp': ['webp'],
};
export const ACCEPTED_FILES = 'Word (.docx), Excel (.xlsx), PDF và ảnh (.png, .jpg, .gif, .webp), tối đa 20 MB';

/** A stored file as other views name it. */
export class FileRef {
  id!: number;
  /** As the person named it, without folders; NFC. */
  name!: string;
  /** In bytes. */
  size!: number;
  mediaType!: string;
}
export class FileView extends FileRef {
  /** Of the content, in hex: the same bytes are stored once. */
  sha256!: string;
  uploadedAt!: string;
}
