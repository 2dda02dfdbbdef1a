import type { FileRef } from '#contract/file';
import { formatDecimal, formatInteger } from '#domain/vietnamese-number';

/** `812 byte`, `45 KB`, `1,3 MB`. */
export function fileSizeText(bytes: number): string {
  if (bytes < 1024) return `${formatInteger(bytes)} byte`;
  if (bytes < 1024 * 1024) return `${formatInteger(Math.round(bytes / 1024))} KB`;
  return `${formatDecimal(bytes / 1024 / 1024, 1)} MB`;
}

/** A stored file by name and size; it is always downloaded, never opened in the page. */
export function FileLink({ file }: { file: FileRef }) {
  return (
    <a href={`/api/files/${file.id}`} download={file.name} className="file-link">
      {file.name} <span className="secondary">({fileSizeText(file.size)})</span>
    </a>
  );
}
